//! A real disk that is full: a small file system in memory, where this user may mount one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use bienban::store::{Appends, Cause, Fault, RealDisk, Writer};

use super::book::{act, create, find, meeting};

/// A mounted file system, unmounted when it is dropped.
struct Small(PathBuf);

impl Small {
    fn mount(path: &Path) -> Option<Small> {
        let mut mount = Command::new("mount");
        let mount = mount.args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).arg(path).output();
        mount.is_ok_and(|output| output.status.success()).then(|| Small(path.to_path_buf()))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

#[test]
fn what_a_full_disk_refuses_waits_and_is_saved_in_order() {
    let temp = tempfile::tempdir().unwrap();
    let Some(small) = Small::mount(temp.path()) else {
        // No tool is missing: it is a right that few users have.
        return eprintln!("skipped: no file system may be mounted here, so a full disk is only simulated");
    };
    let dir = small.0.join("so");
    let disk: Arc<dyn bienban::store::Disk> = Arc::new(RealDisk);
    let mut book = create(&dir, Arc::clone(&disk), "b1");
    let ballast = small.0.join("ballast");
    let mut size = 1 << 20;
    let mut filling = Vec::new();
    while size >= 1024 {
        let mut bytes = filling.clone();
        bytes.resize(filling.len() + size, b'x');
        match fs::write(&ballast, &bytes) {
            Ok(()) => filling = bytes,
            Err(_) => size /= 2,
        }
    }
    let refused = (9..200).find_map(|part| {
        let saved = book.append(&meeting(3), &act(&format!("ý kiến 3.{part}")));
        saved.err().map(|fault| (part, fault))
    });
    let (part, fault) = refused.expect("the disk is full");
    assert!(matches!(fault, Fault::Disk { cause: Cause::Full, .. }), "{fault:?}");
    let (sender, answers) = std::sync::mpsc::channel();
    let mut writer = Writer::start(book, move |answer| drop(sender.send(answer))).unwrap();
    for part in part..part + 3 {
        writer.append(meeting(3), act(&format!("ý kiến 3.{part}"))).unwrap();
    }
    for _ in 0..3 {
        assert!(matches!(answers.recv().unwrap(), bienban::store::SaveAnswer::Failed { .. }));
    }
    fs::remove_file(&ballast).unwrap();
    writer.retry().unwrap();
    assert!(writer.quit().unwrap().unsaved.is_empty());
    let found = find(&dir, &disk);
    assert_eq!(found.messages, Vec::<String>::new());
    let third = found.records.iter().filter(|record| record.contains("ý kiến 3.")).count();
    assert_eq!(third as u64, part + 2);
}

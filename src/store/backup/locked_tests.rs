//! A backup under a passphrase: opens with it alone, and damage is noticed as in any other.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::tests::{DIR, OUT, checked, nothing, simulated, truth};
use super::*;
use crate::store::book::tests::now;
use crate::store::{Book, Disk, SimulatedDisk};
use crate::text::Secret;

fn word() -> Secret {
    Secret::new("lua moi kenh ba")
}

fn locked(book: &Book) -> Made {
    make_locked_backup(&book.reader(), Path::new(OUT), now(), &word(), &mut nothing).unwrap()
}

#[test]
fn it_opens_with_its_passphrase_alone_and_says_nothing_without() {
    let (_, disk, book) = simulated();
    // Longer than a few blocks.
    let long = vec![7; 300_000];
    disk.append(Path::new("so/documents/dai.bin")).unwrap().write(&long).unwrap();
    let made = locked(&book);
    assert_eq!(made.file, Path::new("usb/ap-mau-0a1b2c3d-20261203T124207Z.bienban-khoa"));
    assert!(is_locked(&*disk, &made.file));
    let bytes = disk.read(&made.file).unwrap();
    for plain in ["Sa Rây", "ap-mau", "journal", "manifest", "bien-ban"] {
        assert_eq!(memchr::memmem::find(&bytes, plain.as_bytes()), None, "{plain}");
    }
    let wrong = open_locked(&disk, &made.file, &Secret::new("lua moi kenh bon")).unwrap_err();
    assert_eq!((wrong.exit_code(), &wrong), (6, &BackupFault::WrongPassphrase { file: made.file.clone() }));
    assert_eq!(restore_backup(&disk, &made.file, Path::new("moi"), &mut nothing).unwrap_err().exit_code(), 2);
    let behind = open_locked(&disk, &made.file, &word()).unwrap();
    assert_eq!(checked(&*behind, &made.file).damages, []);
    assert_eq!(checked(&*behind, &made.file).hash, made.hash);
    restore_backup(&behind, &made.file, Path::new("moi"), &mut nothing).unwrap();
    assert_eq!(truth(&*disk, Path::new("moi")), truth(&*disk, Path::new(DIR)));
    let short = make_locked_backup(&book.reader(), Path::new(OUT), now(), &Secret::new("ngan"), &mut nothing);
    assert!(short.is_err());
}

#[test]
fn what_was_changed_moved_or_cut_is_noticed() {
    let (simulated, disk, book) = simulated();
    let noise: Vec<u8> = (0..300_000).map(|_| fastrand::u8(..)).collect();
    disk.append(Path::new("so/documents/dai.bin")).unwrap().write(&noise).unwrap();
    let file = locked(&book).file;
    let whole = disk.read(&file).unwrap();
    let start = memchr::memchr(b'\n', &whole).unwrap() + 1;
    let block = 64 * 1024 + 40;
    let damages = |change: &dyn Fn(&mut Vec<u8>)| {
        simulated.tamper(&file, |bytes| change(bytes)).unwrap();
        let behind = open_locked(&disk, &file, &word()).unwrap();
        let found = check_backup(&*behind, &file, &mut nothing).map_or(1, |found| found.damages.len());
        simulated.tamper(&file, |bytes| bytes.clone_from(&whole)).unwrap();
        found
    };
    assert_eq!(damages(&|_| {}), 0);
    for at in (start..whole.len()).step_by(37_013) {
        assert!(damages(&|bytes| bytes[at] ^= 1) > 0, "byte {at}");
    }
    for length in (start..whole.len()).step_by(70_019) {
        assert!(damages(&|bytes| bytes.truncate(length)) > 0, "cut at {length}");
    }
    // Whole blocks left out at the end, and two of them swapped.
    assert!(damages(&|bytes| bytes.truncate(start + 2 * block)) > 0);
    assert!(damages(&|bytes| (0..block).for_each(|at| bytes.swap(start + at, start + block + at))) > 0);
}

#[test]
fn a_power_cut_in_the_middle_leaves_no_half_copy() {
    let (simulated, disk, book) = simulated();
    disk.create_dirs(Path::new(OUT)).unwrap();
    let mut survivors: Vec<SimulatedDisk> = vec![];
    let made = make_locked_backup(&book.reader(), Path::new(OUT), now(), &word(), &mut |_, _| {
        survivors.push(simulated.survivor());
    });
    let file: PathBuf = made.unwrap().file;
    survivors.push(simulated.survivor());
    let whole = |survivor: SimulatedDisk| {
        let disk: Arc<dyn Disk> = Arc::new(survivor);
        let there = disk.exists(&file);
        there.then(|| checked(&*open_locked(&disk, &file, &word()).unwrap(), &file).damages.is_empty())
    };
    let found: Vec<Option<bool>> = survivors.into_iter().map(whole).collect();
    assert!(found.iter().all(|whole| whole.is_none_or(|whole| whole)) && found.len() > 10);
    assert_eq!(found.last(), Some(&Some(true)));
}

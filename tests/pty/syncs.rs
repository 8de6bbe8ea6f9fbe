//! One sync of the meeting's file for every act, as the operating system sees it.

use std::collections::BTreeSet;
use std::process::Command;

use portable_pty::CommandBuilder;

use crate::program::{Program, journal, meeting_file, settle};
use crate::steps;

/// Whether strace is there and may watch a program. Missing, it is a failure where the tools are
/// installed on purpose.
fn has_strace() -> bool {
    let works = Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    let works = works.is_ok_and(|status| status.success());
    let required = std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_some_and(|value| value == "1");
    assert!(works || !required, "strace is required here and does not run");
    works
}

#[test]
fn every_act_is_one_sync_of_the_meetings_file() {
    if !has_strace() {
        eprintln!("skipped: strace does not run here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let mut command = CommandBuilder::new("strace");
    // With the paths of descriptors, every thread, and only what reaches for the device.
    command.args(["-f", "-y", "-e", "trace=fsync,fdatasync,msync,sync,syncfs", "-o"]);
    command.args([trace.as_os_str(), env!("CARGO_BIN_EXE_bienban").as_ref()]);
    settle(&mut command, folder.path());
    let mut program = Program::start(command, 80, 24);
    steps::begin_note(&mut program);
    program.send_for("Đồng ý", "Đồng ý");
    steps::leave_note(&mut program, "\x1b");
    program.send_for("\r", "xong mục này");
    program.send_for("\r", "2. CỬ THƯ KÝ");
    steps::leave_meeting(&mut program);

    let journal = journal(folder.path());
    let number = |line: &str| {
        let rest = line.split_once(r#""act":"#)?.1;
        rest.split_once(',')?.0.parse::<u64>().ok()
    };
    let acts: BTreeSet<u64> = journal.lines().filter_map(number).collect();
    // Begun, chaired, opened, a speech, a note, its end, the next item: at least these.
    assert!(acts.len() >= 7, "{journal}");
    let file = meeting_file(folder.path()).unwrap();
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let trace = std::fs::read_to_string(&trace).unwrap();
    let syncs = trace.lines().filter(|line| line.contains(&name) && !line.contains("resumed"));
    // The first act makes the file under a name that begins with its own.
    assert_eq!(syncs.count(), acts.len(), "{trace}\n{journal}");
}

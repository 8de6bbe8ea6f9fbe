//! From the start of the real binary to its first frame in a terminal: on a ten-year book of one
//! cell, on a fresh practice book, and where there is no book yet.
//!
//! Yardstick: the start of a program that says one word and ends, in a terminal of the same kind.

#![allow(clippy::expect_used)]

mod measure;

use std::io::{Read, Write};
use std::path::Path;

use measure::{Sample, begin, judge, made_up, tell};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const ROUNDS: usize = 40;
/// What a terminal is sent when a frame is complete.
const FRAME: &[u8] = b"\x1b[?2026l";

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let (ten, fresh, none) =
        (folder.path().join("ten"), folder.path().join("fresh"), folder.path().join("none"));
    drop(made_up::write_book(&ten, 10));
    drop(made_up::write_book(&fresh, 1));
    begin("First frame of the real binary at 120x40");
    let mut yardstick = Sample::default();
    for _ in 0..ROUNDS {
        let mut word = CommandBuilder::new("echo");
        word.arg("1");
        start(word, b"1", "", &mut yardstick);
    }
    // The first start after writing digests every meeting; it is told, and not what is limited.
    let mut digesting = Sample::default();
    start(bienban(&ten), FRAME, "0", &mut digesting);
    for (what, dir) in
        [("ten years of one cell", &ten), ("a fresh practice book", &fresh), ("no book", &none)]
    {
        let mut frames = Sample::default();
        for _ in 0..ROUNDS {
            start(bienban(dir), FRAME, "0", &mut frames);
        }
        judge(&format!("first frame, {what}, p50"), frames.quantile(0.5), 50.0, "ms");
        tell(what, &frames.line());
    }
    tell("ten years, the first time, with every meeting to be digested", &digesting.line());
    tell("yardstick: one word from another program", &yardstick.line());
}

fn bienban(book: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bienban"));
    command.env("BIENBAN_BOOK", book);
    command.env("BIENBAN_LANG", "vi");
    command.env("TERM", "xterm-256color");
    command
}

/// Starts a program, waits until it has sent `mark`, and lets it end with `key`.
fn start(command: CommandBuilder, mark: &[u8], key: &str, sample: &mut Sample) {
    let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut reader = pair.master.try_clone_reader().expect("a reader");
    let mut writer = pair.master.take_writer().expect("a writer");
    let mut child = sample.take(|| {
        let child = pair.slave.spawn_command(command).expect("a program");
        let mut bytes = Vec::new();
        let mut buffer = [0; 65536];
        while !bytes.windows(mark.len()).any(|window| window == mark) {
            let count = reader.read(&mut buffer).expect("output");
            bytes.extend_from_slice(&buffer[..count]);
        }
        child
    });
    writer.write_all(key.as_bytes()).and_then(|()| writer.flush()).expect("a key");
    child.wait().expect("an end");
}

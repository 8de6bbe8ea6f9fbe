//! From the start of the real binary to its first frame in a terminal: on a ten-year book of one
//! cell, on a fresh practice book, and where there is no book yet.
//!
//! Yardstick: the start of a program that says one word and ends, in a terminal of the same kind.

#![allow(clippy::expect_used)]

mod measure;

use measure::terminal::{FRAME, Terminal, bienban};
use measure::{Sample, begin, figures, made_up, tell, weigh, yardstick};
use portable_pty::CommandBuilder;

const ROUNDS: usize = 40;
/// Milliseconds that the median may take.
const LIMIT: f64 = 15.0;

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let (ten, fresh, none) =
        (folder.path().join("ten"), folder.path().join("fresh"), folder.path().join("none"));
    drop(made_up::write_book(&ten, 10));
    drop(made_up::write_book(&fresh, 1));
    begin("First frame of the real binary at 120x40");
    let mut beside = Sample::default();
    for _ in 0..ROUNDS {
        let mut word = CommandBuilder::new("echo");
        word.arg("1");
        start(word, b"1", "", &mut beside);
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
        weigh(what, &frames, 0.5, LIMIT);
    }
    tell("ten years, the first time, with every meeting to be digested", &digesting.line());
    yardstick("one word from another program", &beside.line());
    figures::finish("first_frame");
}

/// Starts a program, waits until it has sent `mark`, and lets it end with `key`.
fn start(command: CommandBuilder, mark: &[u8], key: &str, sample: &mut Sample) {
    let mut terminal = sample.take(|| {
        let mut terminal = Terminal::start(command);
        terminal.wait(mark);
        terminal
    });
    terminal.keys(key);
    terminal.end();
}

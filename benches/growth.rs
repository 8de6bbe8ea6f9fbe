//! What one cell's work costs in books of more and more cells: the real binary from its start to its end, or to its first
//! frame. One cell's work is to cost the same whatever else the book holds.
//!
//! `BIENBAN_BENCH_CELLS=1,10,100,500` says of how many cells; each has held twelve meetings.
//! Yardstick: a start of the same binary that opens no book.

#![allow(clippy::expect_used)]

mod measure;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use measure::terminal::{FRAME, Terminal, bienban};
use measure::{Sample, begin, figures, made_up, tell};

const ROUNDS: usize = 9;
/// Of how many cells, where nobody says so.
const CELLS: &str = "1,10,100";
/// The most that a book of many cells may cost of what one of a single cell does (own choice).
const FLAT: f64 = 1.25;

/// What is done, and its arguments.
const WORK: [(&str, &[&str]); 4] = [
    ("list of the cell's meetings", &["meeting", "list"]),
    ("participation of the cell", &["participation"]),
    ("search in the cell", &["search", "cầu kênh"]),
    ("an act written", &["promise", "follow", "default"]),
];

fn main() {
    let told = std::env::var("BIENBAN_BENCH_CELLS").unwrap_or_else(|_| CELLS.to_owned());
    let counts: Vec<u32> = told.split(',').map(|count| count.trim().parse().expect("a count")).collect();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let books: Vec<(u32, PathBuf)> =
        counts.iter().map(|count| (*count, folder.path().join(count.to_string()))).collect();
    begin("One cell's work in a book of many cells, a year each");
    for (count, dir) in &books {
        let mut writing = Sample::default();
        writing.take(|| drop(made_up::write_cells(dir, *count)));
        // The first start digests what was written; it is told beside, and not what is limited.
        let mut first = Sample::default();
        first.take(|| run(dir, &["meeting", "list"]));
        tell(&format!("{count} cells written"), &writing.line());
        tell(&format!("{count} cells, the first verb"), &first.line());
    }
    for (what, arguments) in WORK {
        compare(what, &books, |dir| run(dir, arguments));
    }
    compare("first frame", &books, frame);
    let mut least = Sample::default();
    (0..ROUNDS).for_each(|_| least.take(|| start(&["--version"])));
    tell("yardstick: a start without a book", &least.line());
    figures::finish("growth");
}

/// Does it on every book in turn, so that what else the machine does falls on all of them.
fn compare(what: &str, books: &[(u32, PathBuf)], work: impl Fn(&Path)) {
    let mut samples: Vec<Sample> = books.iter().map(|_| Sample::default()).collect();
    for _ in 0..ROUNDS {
        for ((_, dir), sample) in books.iter().zip(&mut samples) {
            sample.take(|| work(dir));
        }
    }
    let medians: Vec<f64> = samples.iter().map(|sample| sample.quantile(0.5)).collect();
    let [(Some(few), Some(least)), (Some(many), Some(most))] =
        [(books.first(), medians.first()), (books.last(), medians.last())]
    else {
        return;
    };
    let times = most / least;
    // Time grows as the number of cells to this power: 0 is flat, 1 linear.
    let power = times.ln() / (f64::from(many.0) / f64::from(few.0)).ln();
    let figures: Vec<String> =
        books.iter().zip(&medians).map(|((count, _), median)| format!("{count}: {median:.1} ms")).collect();
    let verdict = if times <= FLAT { "PASS" } else { "FAIL" };
    let missed = if times <= FLAT { "" } else { " (**over**)" };
    let growth = format!("{times:.2} x from {} to {} cells, power {power:.2}{missed}", few.0, many.0);
    println!("{verdict}  {what}: {} · {growth} (limit {FLAT} x)", figures.join(" · "));
    figures::grown(what, &format!("{FLAT} x"), &figures.join(" · "), &growth);
}

/// The first cell of a book, by the name of its folder.
fn cell(dir: &Path) -> String {
    let entries = fs::read_dir(dir.join("journal")).expect("a journal").map(|entry| entry.expect("an entry"));
    let folders = entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name());
    folders.min().expect("a cell").into_string().expect("a name")
}

fn start(arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bienban"));
    command.args(arguments);
    let done = command.stdout(Stdio::null()).stderr(Stdio::piped()).output().expect("a program");
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// A verb on the first cell of a book.
fn run(dir: &Path, arguments: &[&str]) {
    let cell = cell(dir);
    let book = ["--book", dir.to_str().expect("a path"), "--cell", &cell, "--lang", "en"];
    start(&[arguments, &book].concat());
}

fn frame(dir: &Path) {
    let mut command = bienban(dir);
    command.args(["--cell", &cell(dir)]);
    let mut terminal = Terminal::start(command);
    terminal.wait(FRAME);
    terminal.keys("0");
    terminal.end();
}

//! What one cell's work costs in books of more and more cells, and what the work on all of them does: the real binary from
//! its start to its end, or to its first frame. One cell's work is to cost the same whatever else the book holds; the
//! rest is to grow as the book does, and no faster.
//!
//! `BIENBAN_BENCH_CELLS=1,2329` says of how many cells (2,329 are a province); each has held twelve meetings.
//! Yardstick: a start of the same binary that opens no book.

#![allow(clippy::expect_used)]

mod measure;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use measure::terminal::{FRAME, Terminal, bienban};
use measure::{Sample, begin, figures, made_up, memory, verdict, yardstick};

const ROUNDS: usize = 9;
/// Of how many cells, where nobody says so.
const CELLS: &str = "1,10,100,500";
/// The most that a book of many cells may cost of what one of a single cell does (own choice).
const FLAT: Limit = Limit::Times(1.25);
/// What the whole book costs may grow as the number of cells to this power (own choice): 1 is linear, 2 its square.
const LINEAR: Limit = Limit::Power(1.1);

/// What one cell asks for, and its arguments.
const WORK: [(&str, &[&str]); 4] = [
    ("list of the cell's meetings", &["meeting", "list"]),
    ("participation of the cell", &["participation"]),
    ("search in the cell", &["search", "cầu kênh"]),
    ("an act written", &["promise", "follow", "default"]),
];

/// How much more the largest book may cost than the smallest.
#[derive(Clone, Copy)]
enum Limit {
    Times(f64),
    Power(f64),
}

/// A book, and of how many cells it is.
struct Grown {
    cells: u32,
    dir: PathBuf,
}

fn main() {
    let told = std::env::var("BIENBAN_BENCH_CELLS").unwrap_or_else(|_| CELLS.to_owned());
    let counts = told.split(',').map(|count| count.trim().parse().expect("a count"));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let books: Vec<Grown> =
        counts.map(|cells: u32| Grown { cells, dir: folder.path().join(cells.to_string()) }).collect();
    begin("Books of many cells, a year each: work on one cell, and on all of them");
    let written = each(&books, 1, |book, sample| {
        sample.take(|| drop(made_up::write_cells(&book.dir, book.cells)));
    });
    // The first start digests what was written, and looks at all of it.
    let first = each(&books, 1, |book, sample| sample.take(|| run(&book.dir, &["meeting", "list"])));
    for (what, arguments) in WORK {
        let samples = each(&books, ROUNDS, |book, sample| sample.take(|| run(&book.dir, arguments)));
        compare(what, &books, &samples, FLAT);
    }
    let mut most = vec![0.0_f64; books.len()];
    let mut at = (0..books.len()).cycle();
    let frames = each(&books, ROUNDS, |book, sample| {
        let memory = &mut most[at.next().expect("a place")];
        *memory = memory.max(frame(&book.dir, sample));
    });
    compare("first frame", &books, &frames, FLAT);
    judge_growth("memory at the first frame", &books, &most, ("MB", FLAT));
    compare("all cells: written", &books, &written, LINEAR);
    compare("all cells: the first verb", &books, &first, LINEAR);
    let all = each(&books, ROUNDS, |book, sample| sample.take(|| start(&search_all(&book.dir))));
    compare("all cells: search", &books, &all, LINEAR);
    let mut least = Sample::default();
    (0..ROUNDS).for_each(|_| least.take(|| start(&["--version"])));
    yardstick("a start without a book", &least.line());
    figures::finish("growth");
}

/// Does something on every book in turn, so that what else the machine does falls on all of them.
fn each(books: &[Grown], rounds: usize, mut work: impl FnMut(&Grown, &mut Sample)) -> Vec<Sample> {
    let mut samples: Vec<Sample> = books.iter().map(|_| Sample::default()).collect();
    for _ in 0..rounds {
        books.iter().zip(&mut samples).for_each(|(book, sample)| work(book, sample));
    }
    samples
}

fn compare(what: &str, books: &[Grown], samples: &[Sample], limit: Limit) {
    let medians: Vec<f64> = samples.iter().map(|sample| sample.quantile(0.5)).collect();
    judge_growth(what, books, &medians, ("ms", limit));
}

/// The figures of all books, and how much more the last costs than the first.
fn judge_growth(what: &str, books: &[Grown], all: &[f64], (unit, limit): (&str, Limit)) {
    let each = books.iter().zip(all).map(|(book, figure)| format!("{}: {figure:.1} {unit}", book.cells));
    let line = each.collect::<Vec<_>>().join(" · ");
    let (Some((few, least)), Some((many, most))) =
        (books.iter().zip(all).next(), books.iter().zip(all).next_back())
    else {
        return;
    };
    let (times, cells) = (most / least, f64::from(many.cells) / f64::from(few.cells));
    // Time grows as the number of cells to this power: 0 is flat, 1 linear. One book alone says nothing of it.
    let power = if cells == 1.0 { 0.0 } else { times.ln() / cells.ln() };
    let (reached, goal) = match limit {
        Limit::Times(most) => (times <= most, format!("{most} x")),
        Limit::Power(most) => (power <= most, format!("power {most}")),
    };
    let missed = if reached { "" } else { " (**over**)" };
    let growth = format!("{times:.2} x from {} to {}, power {power:.2}{missed}", few.cells, many.cells);
    println!("{}  {what}: {line} · {growth} (limit {goal})", verdict(reached));
    figures::grown(what, &goal, &line, &growth);
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

/// Words that are looked for in the minutes of every cell.
fn search_all(dir: &Path) -> [&str; 6] {
    ["search", "cầu kênh", "--book", dir.to_str().expect("a path"), "--lang", "en"]
}

/// Starts the program until its first frame; answers how many megabytes it held then at most.
fn frame(dir: &Path, sample: &mut Sample) -> f64 {
    let mut command = bienban(dir);
    command.args(["--cell", &cell(dir)]);
    let mut terminal = sample.take(|| {
        let mut terminal = Terminal::start(command);
        terminal.wait(FRAME);
        terminal
    });
    let memory = memory::of(&terminal.process()).map_or(f64::NAN, |kilobytes| kilobytes as f64 / 1000.0);
    terminal.keys("0");
    terminal.end();
    memory
}

//! The table of figures: every figure that a bench prints is a row of it, and whoever runs benches writes the table anew.
//!
//! Each bench keeps its rows in `target/tmp/figures`; the table is made of those that are there, so that it can be written
//! by all benches in one command or by one of them. With `BIENBAN_WRITE_DOCS=1` it goes between the marks of
//! `docs/FIGURES.md`. Knows nothing of what is measured.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

/// The benches in the order of the table.
const BENCHES: [&str; 9] = [
    "first_frame",
    "key_to_frame",
    "long_meeting",
    "durable_append",
    "growth",
    "book",
    "docx",
    "import",
    "search",
];

/// Between these lines of `docs/FIGURES.md` stands what benches wrote.
const BEGIN: &str = "<!-- begin of the table that cargo bench writes -->";
const END: &str = "<!-- end of the table that cargo bench writes -->";

/// A row of the table: one figure, said once.
#[derive(Default, Serialize, Deserialize)]
struct Row {
    what: String,
    goal: String,
    figure: String,
    yardstick: String,
    growth: String,
}

/// Rows that were measured together, at one load; what all of them are measured beside stands in its head.
#[derive(Default, Serialize, Deserialize)]
struct Group {
    title: String,
    load: String,
    yardsticks: Vec<String>,
    rows: Vec<Row>,
}

static GROUPS: Mutex<Vec<Group>> = Mutex::new(Vec::new());

/// Changes the group that is being measured.
fn change(work: impl FnOnce(&mut Group)) {
    let mut groups = GROUPS.lock().expect("the rows");
    if groups.is_empty() {
        groups.push(Group::default());
    }
    work(groups.last_mut().expect("a group"));
}

/// A group begins.
pub fn group(title: &str, load: &str) {
    let group = Group { title: title.to_owned(), load: load.to_owned(), ..Group::default() };
    GROUPS.lock().expect("the rows").push(group);
}

/// A figure, with the goal it has, and whether it was reached.
pub fn measured(what: &str, goal: &str, figure: &str, reached: bool) {
    let missed = if reached { "" } else { " (**over**)" };
    let (what, goal, figure) = (what.to_owned(), goal.to_owned(), format!("{figure}{missed}"));
    change(|group| group.rows.push(Row { what, goal, figure, ..Row::default() }));
}

/// What every row of the group is measured beside.
pub fn yardstick(what: &str, line: &str) {
    change(|group| group.yardsticks.push(format!("{what}: {line}")));
}

/// What the last row alone is measured beside.
pub fn yardstick_of_it(what: &str, line: &str) {
    change(|group| {
        if let Some(row) = group.rows.last_mut() {
            row.yardstick = format!("{what}: {line}");
        }
    });
}

/// What a figure is for more and more cells.
pub fn grown(what: &str, goal: &str, figure: &str, growth: &str) {
    let [what, goal, figure, growth] = [what, goal, figure, growth].map(str::to_owned);
    change(|group| group.rows.push(Row { what, goal, figure, growth, yardstick: String::new() }));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures")
}

/// Keeps the rows of a bench and writes the table of all that are kept.
pub fn finish(bench: &str) {
    let groups = std::mem::take(&mut *GROUPS.lock().expect("the rows"));
    fs::create_dir_all(folder()).expect("a folder");
    let rows = serde_json::to_vec(&groups).expect("rows");
    fs::write(folder().join(format!("{bench}.json")), rows).expect("the rows kept");
    let table = table();
    fs::write(folder().join("FIGURES.md"), &table).expect("the table");
    if std::env::var_os("BIENBAN_WRITE_DOCS").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/FIGURES.md");
        let page = fs::read_to_string(&path).expect("the page");
        let (before, rest) = page.split_once(BEGIN).expect("the first mark");
        let (_, after) = rest.split_once(END).expect("the second mark");
        fs::write(&path, format!("{before}{BEGIN}\n{table}{END}{after}")).expect("the page written");
    }
}

fn table() -> String {
    let mut page = String::from(
        "| what | goal | figure | yardstick of the same run | growth |\n|---|---|---|---|---|\n",
    );
    for bench in BENCHES {
        let Ok(rows) = fs::read(folder().join(format!("{bench}.json"))) else { continue };
        let groups: Vec<Group> = serde_json::from_slice(&rows).expect("rows of a bench");
        for group in groups {
            let (title, beside) = (cell(&group.title), cell(&group.yardsticks.join("; ")));
            let _ = writeln!(page, "| **{title}** | | {} | {beside} | |", group.load);
            for row in group.rows {
                let cells = [row.what, row.goal, row.figure, row.yardstick, row.growth].map(|one| cell(&one));
                let _ = writeln!(page, "| {} |", cells.join(" | "));
            }
        }
    }
    page
}

fn cell(words: &str) -> String {
    words.replace('|', "\\|")
}

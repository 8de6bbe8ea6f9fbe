//! The table of figures: every line that a bench prints is a row of it, and whoever runs benches writes the table anew.
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

/// A row of the table.
#[derive(Default, Serialize, Deserialize)]
struct Row {
    what: String,
    goal: String,
    figure: String,
    yardstick: String,
    growth: String,
}

/// Rows that were measured together, at one load.
#[derive(Default, Serialize, Deserialize)]
struct Group {
    title: String,
    load: String,
    rows: Vec<Row>,
}

static GROUPS: Mutex<Vec<Group>> = Mutex::new(Vec::new());

fn change(work: impl FnOnce(&mut Vec<Group>)) {
    work(&mut GROUPS.lock().expect("the rows"));
}

/// A group begins.
pub fn group(title: &str, load: &str) {
    change(|groups| groups.push(Group { title: title.to_owned(), load: load.to_owned(), rows: Vec::new() }));
}

fn push(row: Row) {
    change(|groups| {
        if groups.is_empty() {
            groups.push(Group::default());
        }
        groups.last_mut().expect("a group").rows.push(row);
    });
}

/// A figure with its goal; whether it was reached stands beside it.
pub fn judged(what: &str, figure: f64, limit: f64, unit: &str) {
    let missed = if figure <= limit { "" } else { " (**over**)" };
    let (goal, figure) = (format!("{limit} {unit}"), format!("{figure:.3} {unit}{missed}"));
    push(Row { what: what.to_owned(), goal, figure, ..Row::default() });
}

/// A line without a goal: a yardstick of the rows since the last one, else a row of its own.
pub fn told(what: &str, line: &str) {
    let Some(beside) = what.strip_prefix("yardstick: ") else {
        push(Row { what: what.to_owned(), figure: line.to_owned(), ..Row::default() });
        return;
    };
    change(|groups| {
        let rows = groups.last_mut().map(|group| &mut group.rows).into_iter().flatten();
        let words = format!("{beside}: {line}");
        let open = rows.rev().take_while(|row| row.yardstick.is_empty());
        let open: Vec<&mut Row> = open.collect();
        match open.is_empty() {
            // A second yardstick of the same rows.
            true => add(groups, &words),
            false => open.into_iter().for_each(|row| row.yardstick.clone_from(&words)),
        }
    });
}

fn add(groups: &mut [Group], words: &str) {
    if let Some(row) = groups.last_mut().and_then(|group| group.rows.last_mut()) {
        let _ = write!(row.yardstick, "; {words}");
    }
}

/// What a figure is for more and more cells.
pub fn grown(what: &str, goal: &str, figure: &str, growth: &str) {
    let [what, goal, figure, growth] = [what, goal, figure, growth].map(str::to_owned);
    push(Row { what, goal, figure, growth, yardstick: String::new() });
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
            let _ = writeln!(page, "| **{}** | | {} | | |", cell(&group.title), group.load);
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

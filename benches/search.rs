//! Search over a hundred megabytes of minutes: making the index, and the first page of an answer.
//!
//! Yardstick: SQLite FTS5 with remove_diacritics over the same passages in the same run, asked for
//! the same answer (how many, exact ones first, then the newest). The size in megabytes can be
//! given as BIENBAN_BENCH_MB.

#![allow(clippy::expect_used)]

mod measure;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use bienban::domain::{Period, State};
use bienban::report::{EntryKind, entries};
use bienban::shelf::{self, CellDigest, Filter, Found, Shelf};
use bienban::store::RealDisk;
use bienban::text::Query;
use chrono::Datelike;
use measure::{Sample, begin, judge, made_up, memory, sqlite, tell};

const PAGE: usize = 20;
const ROUNDS: usize = 25;
/// What the minutes of ten years of one cell come to, about.
const CELL_BYTES: usize = 1_600_000;

/// What is looked for: what it is called, the words, and the same for FTS5.
type Case = (&'static str, String, String);

fn main() {
    let megabytes: usize =
        std::env::var("BIENBAN_BENCH_MB").ok().and_then(|words| words.parse().ok()).unwrap_or(100);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let dir = folder.path().join("book");
    let cells = u32::try_from(megabytes * 1_000_000 / CELL_BYTES + 1).expect("cells");
    let start = Instant::now();
    drop(made_up::write_cells(&dir, cells, 10));
    begin(&format!("Search over the minutes of {cells} cells of ten years"));
    tell("the book was written in", &format!("{:.1} s", start.elapsed().as_secs_f64()));

    let mut shelf = open(&dir);
    let start = Instant::now();
    let digests = shelf.digests(&mut |_, _| {});
    tell("every meeting digested in", &format!("{:.1} s", start.elapsed().as_secs_f64()));
    let (passages, rare) = passages(&mut shelf, &digests);
    let bytes: usize = passages.iter().map(|(_, text)| text.len()).sum();
    let size = format!("{} passages, {:.1} MB of text", passages.len(), bytes as f64 / 1e6);
    tell("what is searched", &size);
    let start = Instant::now();
    shelf.prepare_search(&digests);
    let seconds = start.elapsed().as_secs_f64();
    tell("index made from the journal", &format!("{seconds:.1} s, {:.1} MB/s", bytes as f64 / 1e6 / seconds));
    let start = Instant::now();
    let database = sqlite::passages(&folder.path().join("fts5"), passages.into_iter());
    let seconds = start.elapsed().as_secs_f64();
    tell(
        "yardstick: FTS5 filled, texts at hand",
        &format!("{seconds:.1} s, {:.1} MB/s", bytes as f64 / 1e6 / seconds),
    );
    tell("derived store on disk", &format!("{:.1} MB", weight(&dir.join("store")) as f64 / 1e6));
    let fts5 = weight(&folder.path().join("fts5")) + weight(&folder.path().join("fts5-wal"));
    tell("yardstick: FTS5 on disk", &format!("{:.1} MB", fts5 as f64 / 1e6));

    for case in cases(&rare) {
        compare(&mut shelf, &digests, &database, &case);
    }
    narrowed(&mut shelf, &digests);
    drop(shelf);
    first_of_a_start(&dir, &rare);
    tell("most memory of this process, the made-up texts included", &memory::words(memory::own()));
}

fn open(dir: &Path) -> Shelf {
    Shelf::open(dir, Arc::new(RealDisk), made_up::moment().at).expect("a shelf")
}

/// The passages of all adopted minutes with their days, and a word that stands in one of them only.
fn passages(shelf: &mut Shelf, digests: &[CellDigest]) -> (Vec<(i32, String)>, String) {
    let mut all = Vec::new();
    let mut rare = String::new();
    for one in digests.iter().filter(|one| one.digest.state == State::Adopted) {
        let loaded = shelf.meeting(&one.cell, &one.digest.id);
        let hash = shelf::seal(&loaded);
        let adoption = loaded.history.meeting.adoption.as_ref().expect("adopted");
        let entries = entries(&shelf::source(&loaded, hash.as_deref(), &adoption.sheet, shelf.packs()));
        let day = one.digest.date.num_days_from_ce();
        all.extend(entries.iter().flat_map(|entry| entry.block.texts()).map(|text| (day, text)));
        rare = hash.map(|hash| hash[..8].to_owned()).unwrap_or(rare);
    }
    (all, rare)
}

fn cases(rare: &str) -> Vec<Case> {
    let case = |name, ours: &str, fts5: &str| (name, ours.to_owned(), fts5.to_owned());
    vec![
        case("a rare word", rare, rare),
        case("a common word", "phan", "phan"),
        case("several words", "cau kenh nghi quyet", "cau kenh nghi quyet"),
        case("a phrase", "\"nghị quyết\"", "\"nghị quyết\""),
        case("a common phrase", "\"chi bo\"", "\"chi bo\""),
        case("common words that never stand so", "\"bo chi phan\"", "\"bo chi phan\""),
    ]
}

fn compare(shelf: &mut Shelf, digests: &[CellDigest], database: &rusqlite::Connection, case: &Case) {
    let (name, ours, fts5) = case;
    let (query, filter) = (Query::new(ours), Filter::default());
    let typed = ours.trim_matches('"');
    let (mut mine, mut same, mut any) = (Sample::default(), Sample::default(), Sample::default());
    let mut found = Found::default();
    let mut theirs = (0, Vec::new());
    for _ in 0..ROUNDS {
        found = mine.take(|| shelf.search(digests, &query, &filter, PAGE, &mut |_, _| {}));
        theirs = same.take(|| sqlite::same_answer(database, fts5, typed, PAGE));
        any.take(|| sqlite::any_page(database, fts5, PAGE));
    }
    judge(&format!("first page, {name}, p99"), mine.quantile(0.99), 50.0, "ms");
    judge(&format!("first page, {name} / FTS5, p50"), mine.quantile(0.5) / same.quantile(0.5), 1.0, "x");
    tell(&format!("{} places", found.total), &mine.line());
    tell(&format!("yardstick: FTS5, the same answer, {} places", theirs.0), &same.line());
    tell("yardstick: FTS5, any twenty", &any.line());
}

fn narrowed(shelf: &mut Shelf, digests: &[CellDigest]) {
    let from = chrono::NaiveDate::from_ymd_opt(2025, 1, 1);
    let filter = Filter {
        period: Period { from, to: None },
        kinds: vec![EntryKind::Speech, EntryKind::Task],
        speaker: Some("an".to_owned()),
    };
    let mut sample = Sample::default();
    let mut total = 0;
    for _ in 0..ROUNDS {
        let search = || shelf.search(digests, &Query::new("chi bo"), &filter, PAGE, &mut |_, _| {});
        total = sample.take(search).total;
    }
    judge("first page, by person, kind and period, p99", sample.quantile(0.99), 50.0, "ms");
    tell(&format!("{total} places"), &sample.line());
}

/// The first search after a start has to read what the store holds; the digests are at hand then.
fn first_of_a_start(dir: &Path, rare: &str) {
    let mut sample = Sample::default();
    let mut digesting = Sample::default();
    for _ in 0..5 {
        let mut shelf = open(dir);
        let digests = digesting.take(|| shelf.digests(&mut |_, _| {}));
        let query = Query::new(rare);
        sample.take(|| shelf.search(&digests, &query, &Filter::default(), PAGE, &mut |_, _| {}));
    }
    tell("the first search after a start", &sample.line());
    tell("reading the digests of all cells before it", &digesting.line());
}

/// Bytes of a file, or of the files in a folder.
fn weight(path: &Path) -> u64 {
    let Ok(about) = path.metadata() else { return 0 };
    if about.is_file() {
        return about.len();
    }
    let entries = std::fs::read_dir(path).expect("a folder");
    entries.map(|entry| weight(&entry.expect("an entry").path())).sum()
}

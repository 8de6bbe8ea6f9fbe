//! Search over a hundred megabytes of minutes: making the index, and the first page of an answer.
//!
//! Yardsticks over the same passages in the same run: SQLite FTS5 with remove_diacritics, asked for
//! the same answer (how many, exact ones first, then the newest), and a plain scan over folded text.
//! The size in megabytes can be given as BIENBAN_BENCH_MB.

#![allow(clippy::expect_used)]

mod measure;

use std::path::Path;
use std::time::Instant;

use bienban::domain::Period;
use bienban::report::EntryKind;
use bienban::shelf::{
    AdoptedMeetings, COUNTED, Covered, Filter, Found, Library, MeetingRow, Passage, WantedPage,
};
use bienban::store::Index;
use bienban::text::{Query, fold};
use chrono::{Datelike, NaiveDate};
use measure::corpus::{self, Minutes};
use measure::{
    Sample, begin, figures, judge, made_up, memory, sqlite, tell, weigh, yardstick, yardstick_of_it,
};
use memchr::memmem::Finder;

const PAGE: usize = 20;
const ROUNDS: usize = 200;
/// Yardsticks are slow and need no 99th percentile.
const FEW: usize = 5;

/// What is looked for: what it is called and the words, which are the same for FTS5.
const CASES: [(&str, &str); 7] = [
    ("a common word", "phan"),
    ("a common word with diacritics", "nghị"),
    ("several words", "cau kenh nghi quyet"),
    ("several common words", "thang dong chi bo"),
    ("a phrase with diacritics", "\"nghị quyết\""),
    ("a common phrase", "\"chi bo\""),
    ("common words that never stand so", "\"bo chi phan\""),
];

fn main() {
    let megabytes: usize =
        std::env::var("BIENBAN_BENCH_MB").ok().and_then(|words| words.parse().ok()).unwrap_or(100);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    begin("Search over the minutes of many cells of ten years");
    let start = Instant::now();
    let (minutes, rare) = corpus::minutes(megabytes * 1_000_000, 10);
    let bytes: usize = texts(&minutes).map(|(_, text)| text.len()).sum();
    let size = format!(
        "{} meetings, {} passages, {:.1} MB of text, made up in {:.1} s",
        minutes.len(),
        texts(&minutes).count(),
        bytes as f64 / 1e6,
        start.elapsed().as_secs_f64()
    );
    tell("what is searched", &size);

    let mut ours = Ours::open(folder.path(), &minutes);
    filling("index, passages at hand", bytes, || ours.search(&minutes, "", &Filter::default()));
    let file = folder.path().join("fts5");
    let rows = texts(&minutes).map(|(day, text)| (day, text.to_owned()));
    let database = filling("FTS5, passages at hand", bytes, || sqlite::passages(&file, rows));
    let fts5 = weight(&file) + weight(&folder.path().join("fts5-wal"));
    tell("derived store on disk", &format!("{:.1} MB", weight(&folder.path().join("store")) as f64 / 1e6));
    yardstick_of_it("FTS5 on disk", &format!("{:.1} MB", fts5 as f64 / 1e6));
    let folded = filling("text folded for a scan", bytes, || Folded::of(&minutes));

    let rare = ("a rare word", rare.as_str());
    for case in std::iter::once(rare).chain(CASES) {
        begin(&format!("{}: {}", case.0, case.1));
        compare(&mut ours, &minutes, &database, &folded, case);
    }
    drop((database, folded));
    narrowed(&mut ours, &minutes);
    drop(ours);
    for (name, words) in [rare, CASES[0], CASES[5]] {
        first_of_a_start(folder.path(), &minutes, name, words);
    }
    tell("most memory of this process, the made-up texts included", &memory::words(memory::own()));
    figures::finish("search");
}

/// Every passage with its day.
fn texts(minutes: &[Minutes]) -> impl Iterator<Item = (i32, &str)> {
    minutes.iter().flat_map(|one| {
        let day = one.digest.digest.date.num_days_from_ce();
        one.passages.iter().map(move |passage| (day, passage.shown.text.as_str()))
    })
}

fn filling<T>(what: &str, bytes: usize, fill: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let filled = fill();
    let seconds = start.elapsed().as_secs_f64();
    tell(what, &format!("{seconds:.1} s, {:.1} MB/s", bytes as f64 / 1e6 / seconds));
    filled
}

/// The index of the program over a derived store of its own.
struct Ours {
    index: Index,
    shelved: Library,
    /// As the program keeps it from one save to the next.
    adopted: AdoptedMeetings,
}

impl Ours {
    fn open(dir: &Path, minutes: &[Minutes]) -> Ours {
        let (index, notice) = Index::open(dir, "bench", made_up::moment().at);
        assert_eq!(notice, None);
        let rows: Vec<MeetingRow> = minutes.iter().map(|one| one.digest.row()).collect();
        Ours { index, shelved: Library::default(), adopted: AdoptedMeetings::of(&rows) }
    }

    /// A search with everything that it costs beside reading the journal; without words it only brings the
    /// index up.
    fn search(&mut self, minutes: &[Minutes], words: &str, filter: &Filter) -> Found {
        let query = Query::new(words);
        let limit = if words.is_empty() { 0 } else { PAGE };
        let wanted = WantedPage { query: &query, filter, limit, counted: COUNTED };
        let mut at = minutes.iter();
        let mut source = |covered: &Covered| -> Vec<Passage> {
            let is =
                |one: &&Minutes| one.digest.cell == covered.cell && one.digest.digest.id == covered.meeting;
            at.find(is).expect("in the order of the meetings").passages.clone()
        };
        let found = self.shelved.search(&mut self.index, &self.adopted, wanted, &mut source, &mut |_, _| {});
        found.expect("a whole store")
    }
}

/// Every passage folded, to be scanned from end to end.
struct Folded(Vec<String>);

impl Folded {
    fn of(minutes: &[Minutes]) -> Folded {
        Folded(texts(minutes).map(|(_, text)| fold(text)).collect())
    }

    /// How many passages hold every piece: the least that a scan must do for an answer.
    fn count(passages: &[String], pieces: &[String]) -> usize {
        let finders: Vec<Finder> = pieces.iter().map(|piece| Finder::new(piece.as_bytes())).collect();
        let holds = |text: &&String| finders.iter().all(|finder| finder.find(text.as_bytes()).is_some());
        passages.iter().filter(holds).count()
    }

    fn count_by_two(&self, pieces: &[String]) -> usize {
        let (one, other) = self.0.split_at(self.0.len() / 2);
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Folded::count(other, pieces));
            Folded::count(one, pieces) + second.join().expect("a count")
        })
    }
}

fn compare(
    ours: &mut Ours,
    minutes: &[Minutes],
    database: &rusqlite::Connection,
    folded: &Folded,
    (name, words): (&str, &str),
) {
    let typed = words.trim_matches('"');
    let pieces: Vec<String> = match words.starts_with('"') {
        true => vec![fold(typed)],
        false => typed.split(' ').map(fold).collect(),
    };
    let [mut mine, mut same, mut any, mut one, mut two] = std::array::from_fn(|_| Sample::default());
    let mut found = Found::default();
    for _ in 0..ROUNDS {
        found = mine.take(|| ours.search(minutes, words, &Filter::default()));
    }
    let (mut theirs, mut scanned) = (0, 0);
    for _ in 0..FEW {
        theirs = same.take(|| sqlite::same_answer(database, words, typed, PAGE)).0;
        any.take(|| sqlite::any_page(database, words, PAGE));
        scanned = one.take(|| Folded::count(&folded.0, &pieces));
        two.take(|| folded.count_by_two(&pieces));
    }
    let more = if found.more { "more than " } else { "" };
    weigh(&format!("first page, {name}, {more}{} places", found.total), &mine, 0.99, 50.0);
    judge(&format!("first page, {name} / FTS5, p50"), mine.quantile(0.5) / same.quantile(0.5), 1.0, "x");
    yardstick(&format!("FTS5, the same answer, {theirs} places"), &same.line());
    yardstick("FTS5, any twenty", &any.line());
    yardstick(&format!("a scan that only counts, {scanned} passages"), &one.line());
    yardstick("the same by two threads", &two.line());
}

fn narrowed(ours: &mut Ours, minutes: &[Minutes]) {
    let none = Filter::default();
    let period = Period { from: NaiveDate::from_ymd_opt(2025, 1, 1), to: None };
    let early = Period { from: None, to: NaiveDate::from_ymd_opt(2018, 12, 31) };
    let kinds = vec![EntryKind::Speech, EntryKind::Task];
    let speaker = Some("an".to_owned());
    let filters = [
        ("kind", Filter { kinds: kinds.clone(), ..none.clone() }),
        ("person", Filter { speaker: speaker.clone(), ..none.clone() }),
        ("period, the oldest", Filter { period: early, ..none }),
        ("person, kind and period", Filter { period, kinds, speaker }),
    ];
    for (name, filter) in filters {
        begin(&format!("narrowed by {name}: chi bo"));
        let mut sample = Sample::default();
        let mut found = Found::default();
        for _ in 0..ROUNDS {
            found = sample.take(|| ours.search(minutes, "chi bo", &filter));
        }
        let more = if found.more { "more than " } else { "" };
        weigh(&format!("first page, by {name}, {more}{} places", found.total), &sample, 0.99, 50.0);
    }
}

/// The first search after a start has to read what the store holds.
fn first_of_a_start(dir: &Path, minutes: &[Minutes], name: &str, words: &str) {
    let (mut opening, mut sample) = (Sample::default(), Sample::default());
    for _ in 0..FEW {
        let mut ours = opening.take(|| Ours::open(dir, minutes));
        sample.take(|| ours.search(minutes, words, &Filter::default()));
    }
    tell("the store opened", &opening.line());
    tell(&format!("the first search after a start, {name}"), &sample.line());
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

//! A book of ten years of one cell as a whole: its derived store made anew, every chain verified, a
//! start with the store and without, a backup, a member's ten years, memory; and a sealed book
//! beside one that is not.
//!
//! Yardsticks: the files of the journal read and hashed, a copy synced, the same sums in SQLite.

#![allow(clippy::expect_used)]

mod measure;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::domain::{
    BookEvent, CellId, CellName, Digest, Event, MeetingId, Moment, Period, Person, Role, Roll, Standing,
};
use bienban::shelf::{AdoptedMeetings, Shelf};
use bienban::store::{
    Appends, Book, BookInfo, Disk, Mode, RawAct, Reader, RealDisk, StreamKey, make_backup, seal_book,
};
use bienban::text::Secret;
use measure::terminal::{FRAME, Terminal, bienban};
use measure::{Sample, begin, figures, judge, made_up, memory, sqlite, tell, weigh, yardstick_of_it};

const ROUNDS: usize = 9;
const STARTS: usize = 15;

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let dir = folder.path().join("book");
    drop(made_up::write_book(&dir, 10));
    begin("A book of ten years of one cell");
    rebuild(&dir);
    verify(&dir);
    starts(&dir);
    backup(&dir, folder.path());
    member(&dir, folder.path());
    memory(&dir);
    sealed(folder.path());
    figures::finish("book");
}

fn open(dir: &Path) -> Shelf {
    Shelf::open(dir, Arc::new(RealDisk), made_up::moment().at).expect("a shelf")
}

/// Everything that the store keeps, made from the journal; beside reading and hashing its files.
fn rebuild(dir: &Path) {
    let (mut making, mut least) = (Sample::default(), Sample::default());
    for _ in 0..ROUNDS {
        fs::remove_dir_all(dir.join("store")).ok();
        making.take(|| {
            let mut shelf = open(dir);
            let rows = shelf.rows(None, &mut |_, _| {});
            shelf.prepare_search(&AdoptedMeetings::of(&rows));
            let cell = cell(&shelf);
            shelf.participation(&cell, Period::default())
        });
        least.take(|| hash_journal(dir));
    }
    weigh("store made anew: digests, search, attendance", &making, 0.5, 1000.0);
    yardstick_of_it("the journal read and hashed", &least.line());
}

fn cell(shelf: &Shelf) -> CellId {
    shelf.cells().keys().next().expect("a cell").clone()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn hash_journal(dir: &Path) {
    for file in files(&dir.join("journal")) {
        black_box(blake3::hash(&fs::read(file).expect("a file")));
    }
}

fn verify(dir: &Path) {
    let (mut ours, mut least) = (Sample::default(), Sample::default());
    for _ in 0..ROUNDS {
        let shelf = open(dir);
        let verified = ours.take(|| shelf.verify(&mut |_, _| {}).expect("verified"));
        assert!(verified.findings.is_empty(), "{:?}", verified.findings);
        least.take(|| hash_journal(dir));
    }
    weigh("every chain verified", &ours, 0.5, 1000.0);
    yardstick_of_it("the journal read and hashed", &least.line());
}

/// The real binary until its first frame: with the store, and with the store deleted before.
fn starts(dir: &Path) {
    let (mut with, mut without) = (Sample::default(), Sample::default());
    for _ in 0..STARTS {
        fs::remove_dir_all(dir.join("store")).ok();
        for sample in [&mut without, &mut with] {
            let mut terminal = sample.take(|| {
                let mut terminal = Terminal::start(bienban(dir));
                terminal.wait(FRAME);
                terminal
            });
            terminal.keys("0");
            terminal.end();
        }
    }
    weigh("first frame with the store", &with, 0.5, 15.0);
    tell("first frame with the store deleted", &without.line());
}

fn backup(dir: &Path, folder: &Path) {
    let reader = Reader::open(Arc::new(RealDisk), dir).expect("a reader");
    let (mut ours, mut copy) = (Sample::default(), Sample::default());
    let mut size = 0;
    for round in 0..ROUNDS {
        let target = folder.join(format!("backup-{round}"));
        let made = ours.take(|| make_backup(&reader, &target, made_up::moment().at, &mut |_, _| {}));
        size = files(&target).iter().map(|file| file.metadata().expect("a file").len()).sum::<u64>();
        assert!(made.expect("a backup").faults.is_empty());
        copy.take(|| copy_journal(dir, &folder.join(format!("copy-{round}"))));
    }
    let what = format!("backup of {:.2} MB, written, read back and verified", size as f64 / 1e6);
    weigh(&what, &ours, 0.5, 2000.0);
    yardstick_of_it("the journal copied, each file synced", &copy.line());
}

fn copy_journal(dir: &Path, target: &Path) {
    fs::create_dir(target).expect("a folder");
    for (number, file) in files(&dir.join("journal")).iter().enumerate() {
        let copy = target.join(number.to_string());
        fs::copy(file, &copy).expect("a copy");
        fs::File::open(copy).and_then(|copy| copy.sync_all()).expect("on the device");
    }
}

/// The sums of one member over ten years, from an open book.
fn member(dir: &Path, folder: &Path) {
    let mut shelf = open(dir);
    let digests: Vec<Digest> = shelf.digests(&mut |_, _| {}).into_iter().map(|one| one.digest).collect();
    let database = sqlite::rows(&folder.join("rows"), &digests);
    let cell = cell(&shelf);
    let all = shelf.participation(&cell, Period::default());
    let (mut ours, mut theirs) = (Sample::default(), Sample::default());
    for round in 0..400 {
        let member = all[round % all.len()].member;
        let one = ours.take(|| shelf.participation_of(&cell, member, Period::default())).expect("known");
        let sums = theirs.take(|| sqlite::sums(&database, member));
        assert_eq!(sums, (i64::from(one.attended), i64::from(one.speech_count()), one.seconds as i64));
    }
    weigh("a member's ten years, every figure", &ours, 0.99, 5.0);
    judge("a member's ten years / SQLite, p50", ours.quantile(0.5) / theirs.quantile(0.5), 1.0, "x");
    yardstick_of_it("all rows of the member read and three figures summed by SQLite", &theirs.line());
}

/// The program with the book open, a search done and a member's page seen.
fn memory(dir: &Path) {
    let mut terminal = Terminal::start(bienban(dir));
    terminal.wait(FRAME);
    let started = memory::of(&terminal.process());
    for keys in ["5", "chi bo\r", "\r", "\x1b", "\x1b", "4", "\r", "\x1b", "\x1b"] {
        terminal.keys(keys);
        terminal.wait(FRAME);
        // An escape alone is told from the beginning of a key by the pause after it.
        std::thread::sleep(std::time::Duration::from_millis(120));
    }
    let most = memory::of(&terminal.process());
    terminal.keys("0");
    terminal.end();
    match most {
        Some(most) => judge("most memory with ten years open and searched", most as f64 / 1000.0, 40.0, "MB"),
        None => tell("most memory", &memory::words(most)),
    }
    tell("of it at the first frame", &memory::words(started));
}

/// A sealed book beside one that is not: an append, and a start from passphrase to list.
fn sealed(folder: &Path) {
    let secret = Secret::new("mật khẩu để đo");
    let (plain, closed) = (folder.join("plain"), folder.join("sealed"));
    for dir in [&plain, &closed] {
        small_book(dir);
    }
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    seal_book(&disk, &closed, made_up::moment().at, &secret, None, &mut |_, _| {}).expect("sealed");
    let reader = || Reader::open(Arc::new(RealDisk), &plain).expect("a reader");
    let unlocked = || Reader::unlock(Arc::new(RealDisk), &closed, &secret).expect("a reader");
    let (mut open_plain, mut open_sealed, mut unlock) =
        (Sample::default(), Sample::default(), Sample::default());
    for _ in 0..ROUNDS {
        open_plain.take(|| digested(reader()));
        let reader = unlock.take(unlocked);
        open_sealed.take(|| digested(reader));
    }
    tell("start of a book of a year: list of meetings", &open_plain.line());
    tell("the same, sealed, after its passphrase", &open_sealed.line());
    tell("its passphrase, stretched on purpose", &unlock.line());
    let (mut first, mut second) = (Sample::default(), Sample::default());
    let mut one = Book::open_with(reader(), Mode::Write, "bench", made_up::moment().at);
    let mut other = Book::open_with(unlocked(), Mode::Write, "bench", made_up::moment().at);
    for number in 0..500 {
        first.take(|| one.append(&key(0), &draft(number)).expect("appended"));
        second.take(|| other.append(&key(0), &draft(number)).expect("appended"));
    }
    judge("append, sealed / not sealed, p50", second.quantile(0.5) / first.quantile(0.5), 1.2, "x");
    yardstick_of_it("an append that is not sealed", &first.line());
    tell("append, sealed", &second.line());
}

fn key(meeting: u32) -> StreamKey {
    StreamKey::Meeting(CellId("ap-mau".to_owned()), MeetingId(format!("20261203-{meeting:02}")))
}

fn draft(number: u64) -> RawAct {
    let when = Moment { run: number * 1000, ..made_up::moment() };
    let text = "Đề nghị sửa cầu kênh 3 trước mùa mưa. ".repeat(4);
    RawAct::new(when, &[Event::Draft { field: format!("speech-{number}"), text }]).expect("an act")
}

/// A book of twelve meetings of a hundred acts; practice books are never sealed.
fn small_book(dir: &Path) {
    let info = BookInfo::new("bench", false);
    let mut book =
        Book::create(dir, Arc::new(RealDisk), &info, "bench", made_up::moment().at).expect("a book");
    let name = CellName { name: "Ấp Mẫu".into(), ..CellName::default() };
    let named = BookEvent::CellNamed { cell: CellId("ap-mau".to_owned()), name };
    let person = Person { name: "Thạch Thị Sa Rây".into(), ..Person::default() };
    let day = made_up::moment().at.date_naive();
    let added = Roll::default().add(person, Standing::Official, Role::Secretary, day).expect("added");
    let named = RawAct::new(made_up::moment(), &[named]).expect("an act");
    let added = RawAct::new(made_up::moment(), &[added]).expect("an act");
    book.append_all(&StreamKey::Book, &[named]).expect("appended");
    book.append_all(&StreamKey::Roll(CellId("ap-mau".to_owned())), &[added]).expect("appended");
    for meeting in 0..12 {
        let acts: Vec<RawAct> = (0..100).map(draft).collect();
        book.append_all(&key(meeting), &acts).expect("appended");
    }
    book.register(made_up::moment()).expect("registered");
}

fn digested(reader: Reader) -> usize {
    Shelf::open_with(reader, made_up::moment().at).digests(&mut |_, _| {}).len()
}

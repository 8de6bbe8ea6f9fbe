//! What every verb needs: language, time, the book, and how it answers and writes.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Offset, TimeDelta, Utc};
use clap::ArgMatches;

use super::answer::Answer;
use super::failure::Failure;
use super::place::book_folder;
use crate::app::told_time::behind_words;
use crate::domain::{CellId, History, Moment};
use crate::run::Bar;
use crate::say;
use crate::shelf::{CellDigest, Choice, MeetingBrief, MeetingRow, Shelf, choose_cell};
use crate::store::{Book, Disk, Fault, Mode, Reader, RealDisk, follow_named, this_computer, write_whole};
use crate::text::{Lang, Text, short_moment, shown, text};

/// Vietnam is seven hours ahead of UTC all the year.
const OFFSET_SECONDS: i32 = 7 * 3600;

/// The flags that stand everywhere, read.
pub(super) struct Context {
    pub lang: Lang,
    pub json: bool,
    pub quiet: bool,
    /// Whether the screen is drawn with signs of ASCII only.
    pub ascii: bool,
    /// The book's folder, when one was named.
    book: Option<PathBuf>,
    /// The time given by `--now`.
    pub start: Option<DateTime<FixedOffset>>,
    pub now: DateTime<FixedOffset>,
    pub pace: u32,
    pub disk: Arc<dyn Disk>,
    /// The file of `--passphrase-file`.
    pub passphrase_file: Option<PathBuf>,
    /// The words of `--cell`.
    pub cell: Option<String>,
    /// The book once a verb opened it.
    opened: RefCell<Option<Reader>>,
    /// What is wrong with it, once somebody looked.
    seen: RefCell<Option<Vec<Fault>>>,
}

impl Context {
    pub fn new(matches: &ArgMatches, lang: Lang, now: DateTime<FixedOffset>) -> Result<Context, Failure> {
        let given = |name: &str| matches.get_one::<String>(name);
        if let Some(name) = given("lang").filter(|name| Lang::parse(name).is_none()) {
            return Err(Failure::Usage(say!(
                lang,
                "Không có ngôn ngữ “{name}”: hãy ghi vi hoặc en.",
                "There is no language “{name}”: write vi or en."
            )));
        }
        let start = given("now").map(|time| parse_now(time).ok_or_else(|| wrong_time(time, lang)));
        let start = start.transpose()?;
        let pace = given("pace").map(|pace| number(pace, "pace", 1, 3600, lang)).transpose()?;
        let variable = || std::env::var_os("BIENBAN_BOOK").filter(|path| !path.is_empty());
        Ok(Context {
            lang,
            json: matches.get_flag("json"),
            quiet: matches.get_flag("quiet"),
            ascii: matches.get_flag("ascii"),
            book: matches.get_one::<PathBuf>("book").cloned().or_else(|| variable().map(PathBuf::from)),
            start,
            now: start.unwrap_or(now),
            pace: pace.unwrap_or(1),
            disk: Arc::new(RealDisk),
            passphrase_file: matches.get_one::<PathBuf>("passphrase-file").cloned(),
            cell: given("cell").cloned(),
            opened: RefCell::default(),
            seen: RefCell::default(),
        })
    }

    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// The moment of an act done now, by a program that has just started.
    pub fn moment(&self) -> Moment {
        Moment { at: self.now, run: 0 }
    }

    /// Since when nothing was recorded of a meeting under way whose figures are told.
    pub fn unrecorded(&self, history: &History) -> Option<String> {
        let since = short_moment(history.unrecorded_since(self.now)?.naive_local(), self.lang);
        Some(say!(
            self.lang,
            "Cuộc họp đang mở, nhưng từ {since} không ghi gì: các con số tính đến lúc ấy.",
            "The meeting is open, but nothing was recorded since {since}: the figures are as of then."
        ))
    }

    /// The folder of the book.
    pub fn folder(&self) -> Result<PathBuf, Failure> {
        let none = || {
            Failure::Usage(say!(
                self.lang,
                "Máy không cho biết thư mục của người dùng: hãy ghi --book DIR.",
                "The computer does not say where your home folder is: give --book DIR."
            ))
        };
        let folder = self.book.clone().or_else(book_folder).ok_or_else(none)?;
        Ok(follow_named(&folder))
    }

    /// Whether a book was named, by a flag or by the environment.
    pub fn names_book(&self) -> bool {
        self.book.is_some()
    }

    /// The book's files; of a sealed book the passphrase is read first.
    pub fn reader(&self) -> Result<Reader, Failure> {
        let reader = self.open_reader()?;
        *self.opened.borrow_mut() = Some(reader.clone());
        Ok(reader)
    }

    fn open_reader(&self) -> Result<Reader, Failure> {
        let (dir, disk) = (self.folder()?, Arc::clone(&self.disk));
        if Reader::asks_passphrase(&disk, &dir)? {
            return match self.passphrase()? {
                Some(secret) => Ok(Reader::unlock(disk, &dir, &secret)?),
                None => Ok(Reader::open(disk, &dir)?),
            };
        }
        Ok(Reader::open(disk, &dir)?)
    }

    /// The book, for reading.
    pub fn shelf(&self) -> Result<Shelf, Failure> {
        let mut shelf = Shelf::open_with(self.reader()?, self.now);
        self.look(&mut shelf);
        Ok(shelf)
    }

    /// Has the cell that is meant looked at, so that damage there is told whatever the verb asks of it.
    fn look(&self, shelf: &mut Shelf) {
        if let Choice::One(cell) = choose_cell(shelf.cells(), self.cell.as_deref()) {
            shelf.contents_of(&cell);
        }
        self.note(shelf);
    }

    /// Remembers what is wrong with the book as the verb found it.
    pub(super) fn note(&self, shelf: &Shelf) {
        *self.seen.borrow_mut() = Some(shelf.faults().to_vec());
    }

    /// What is wrong with the book that a verb opened, as far as it shows without reading all of it.
    pub fn seen(&self) -> Vec<Fault> {
        let opened = self.opened.borrow_mut().take();
        if let Some(reader) = opened.filter(|_| self.seen.borrow().is_none()) {
            self.look(&mut Shelf::open_with(reader, self.now));
        }
        self.seen.borrow_mut().take().unwrap_or_default()
    }

    /// The book, for writing; refused where another program writes it.
    pub fn writable(&self) -> Result<Book, Failure> {
        let book = Book::open_with(self.reader()?, Mode::Write, &this_computer(), self.now);
        match book.closed() {
            Some(fault) => Err(fault.clone().into()),
            None => self.refuse_behind(book),
        }
    }

    /// A bar for long work, unless `--quiet` was given.
    pub fn bar(&self, label: Text) -> Bar {
        Bar::new(label, self.lang, self.quiet)
    }

    /// The digests of a cell, with a bar while they have to be made anew.
    pub fn digests(&self, shelf: &mut Shelf, cell: &CellId) -> Vec<CellDigest> {
        let mut bar = self.bar(text("Đọc các cuộc họp", "Reading the meetings"));
        let digests = shelf.digests_of(cell, &mut |done, all| bar.step(done, all));
        self.tell_behind(digests.iter().map(|one| MeetingBrief::of(&one.digest)));
        digests
    }

    /// The rows of a cell, or of all of them, in the same way.
    pub fn rows(&self, shelf: &mut Shelf, cell: Option<&CellId>) -> Vec<MeetingRow> {
        let mut bar = self.bar(text("Đọc các cuộc họp", "Reading the meetings"));
        let rows = shelf.rows(cell, &mut |done, all| bar.step(done, all));
        self.tell_behind(rows.iter().map(|one| one.brief.clone()));
        rows
    }

    fn tell_behind(&self, meetings: impl Iterator<Item = MeetingBrief>) {
        if let Some(latest) = self.behind(meetings).filter(|_| !self.quiet) {
            eprintln!("{}", shown(&behind_words(self.now, latest, self.lang)));
        }
    }

    /// An answer with what came to light on the shelf.
    pub fn answer(&self, shelf: &mut Shelf, mut answer: Answer) -> Answer {
        let notices = shelf.take_findings();
        answer.notes.extend(notices.iter().map(|notice| notice.sentence(self.lang)));
        answer.faults.extend(shelf.faults().iter().cloned());
        answer
    }

    /// Writes a file that is not there yet, or replaces one when `force` says so. Only its owner
    /// may read it, and half of it is never seen.
    pub fn write(&self, file: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
        let name = file.display();
        let found = std::fs::symlink_metadata(file).ok();
        if found.as_ref().is_some_and(|found| !found.is_file()) {
            return Err(Failure::Usage(say!(
                self.lang,
                "{name} không phải là một tệp thường: hãy ghi tên một tệp.",
                "{name} is not an ordinary file: give the name of a file."
            )));
        }
        if found.is_some() && !force {
            return Err(Failure::Usage(say!(
                self.lang,
                "Tệp {name} đã có và được giữ nguyên: hãy ghi tên khác, hoặc thêm --force để thay.",
                "The file {name} is there already and was left as it is: give another name, or --force to replace it."
            )));
        }
        self.refuse_inside(file)?;
        let written = write_whole(&*self.disk, file, bytes);
        written.map_err(|error| Fault::writing(file, &error).into())
    }

    /// Whether the book is sealed; without a book none is.
    pub fn is_sealed(&self) -> bool {
        self.folder().is_ok_and(|dir| Reader::asks_passphrase(&self.disk, &dir).unwrap_or(false))
    }

    /// Refuses a file in the folder of a sealed book, which whoever opens it could read.
    fn refuse_inside(&self, file: &Path) -> Result<(), Failure> {
        if !self.is_sealed() {
            return Ok(());
        }
        let folder = file.parent().unwrap_or(Path::new(""));
        let reader = Reader::outside(Arc::clone(&self.disk), &self.folder()?)?;
        Ok(reader.refuse_inside(folder)?)
    }
}

/// A whole number between two bounds.
pub(super) fn number(value: &str, name: &str, least: u32, most: u32, lang: Lang) -> Result<u32, Failure> {
    let read = value.parse().ok().filter(|number| (least..=most).contains(number));
    read.ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "“{value}” ở --{name} phải là một số từ {least} đến {most}.",
            "“{value}” after --{name} must be a number from {least} to {most}."
        ))
    })
}

/// A time as `2026-12-03T19:00`, with seconds and offset if given; else the offset of Vietnam.
fn parse_now(time: &str) -> Option<DateTime<FixedOffset>> {
    if let Ok(time) = DateTime::parse_from_rfc3339(time) {
        return Some(time);
    }
    let read = |form| NaiveDateTime::parse_from_str(time, form).ok();
    let local = read("%Y-%m-%dT%H:%M").or_else(|| read("%Y-%m-%dT%H:%M:%S"))?;
    let zone = FixedOffset::east_opt(OFFSET_SECONDS).unwrap_or(Utc.fix());
    let utc = local.checked_sub_signed(TimeDelta::seconds(i64::from(zone.local_minus_utc())))?;
    Some(DateTime::from_naive_utc_and_offset(utc, zone))
}

fn wrong_time(time: &str, lang: Lang) -> Failure {
    Failure::Usage(say!(
        lang,
        "“{time}” ở --now không phải là một giờ có thật: hãy ghi như 2026-12-03T19:00.",
        "“{time}” after --now is not a real time: write it like 2026-12-03T19:00."
    ))
}

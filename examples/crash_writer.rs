//! `crash_writer BOOK ACKFILE`: appends events to meetings of a book as fast as they are
//! acknowledged, so that an outside rig can cut the power under it.
//!
//! After each acknowledgement the running number of the event, from 1, goes to ACKFILE as a u64 in
//! little endian, in one write. The next start continues after the last number in the book.
//! CRASH_COUNT ends it after so many events; CRASH_PAUSE_US waits so many microseconds between two.

use std::error::Error;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use bienban::domain::{
    CellId, CellName, Event, MeetingId, MemberId, Moment, Person, Role, RollEvent, Standing,
};
use bienban::run::SteadyClock;
use bienban::shelf::create_book;
use bienban::store::{Appends, Book, BookInfo, Mode, RawAct, RealDisk, StreamKey, this_computer};

/// How many events a meeting gets before the next one begins.
const MEETING: u64 = 100;

/// How long the writer goes on, and how fast.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// After how many events it ends.
    pub count: u64,
    /// How long it waits between two.
    pub pause: Duration,
}

/// The text of the event `number`: the number, and up to 2,000 bytes that follow from it.
pub fn text(number: u64) -> String {
    let words = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    format!("{number} {}", "ý kiến ".repeat((words % 200) as usize))
}

/// The meeting that the event `number` belongs to.
pub fn meeting(number: u64) -> MeetingId {
    MeetingId(format!("20261203-{:06}", (number - 1) / MEETING))
}

/// The number of an event's text, when the whole text is as it was written.
pub fn number(written: &str) -> Option<u64> {
    let number = written.split(' ').next()?.parse().ok()?;
    (number > 0 && written == text(number)).then_some(number)
}

/// Opens the book, or sets it up, and writes as fast as `pace` says.
pub fn write(dir: &Path, acks: &Path, pace: Pace) -> Result<(), Box<dyn Error>> {
    let clock = SteadyClock::start(None, 1);
    let (mut book, cell) = open(dir, clock.now())?;
    let mut acks = OpenOptions::new().create(true).append(true).open(acks)?;
    let first = last(&mut book, &cell) + 1;
    for next in first..first.saturating_add(pace.count) {
        let key = StreamKey::Meeting(cell.clone(), meeting(next));
        let event = Event::Draft { field: "item-1".into(), text: text(next) };
        let act = RawAct::new(clock.now(), &[event]).map_err(words)?;
        book.append(&key, &act).map_err(words)?;
        acks.write_all(&next.to_le_bytes())?;
        std::thread::sleep(pace.pause);
    }
    Ok(())
}

fn open(dir: &Path, now: Moment) -> Result<(Book, CellId), Box<dyn Error>> {
    let disk = Arc::new(RealDisk);
    let name =
        CellName { name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: String::new() };
    let whole = Book::open(dir, disk.clone(), Mode::Write, &this_computer(), now.at).ok();
    let whole = whole.filter(|book| !book.reader().contents().value.cells.is_empty());
    let (mut book, cell) = match whole {
        Some(book) => (book, CellId("ap-mau".into())),
        None => create_book(dir, disk, &BookInfo::new("crash", false), name, now).map_err(words)?,
    };
    if let Some(fault) = book.closed() {
        return Err(words(fault.clone()));
    }
    if book.reader().roll(&cell).value.members.is_empty() {
        let added = RollEvent::Added {
            member: MemberId(1),
            person: Person { name: "Thạch Thị Sa Rây".into(), ..Person::default() },
            standing: Standing::Official,
            role: Role::Secretary,
            from: now.at.date_naive(),
        };
        let act = RawAct::new(now, &[added]).map_err(words)?;
        book.append(&StreamKey::Roll(cell.clone()), &act).map_err(words)?;
    }
    Ok((book, cell))
}

/// The highest number in the book: in the newest meeting, unless its first event never arrived.
fn last(book: &mut Book, cell: &CellId) -> u64 {
    let contents = book.reader().contents().value;
    let meetings = contents.meetings.keys().filter(|(of, _)| of == cell).map(|(_, id)| id);
    let highest = |id: &MeetingId| {
        let records = book.resume(cell, id).history.records;
        let numbers = records.iter().filter_map(|record| match &record.event {
            Event::Draft { text, .. } => number(text),
            _ => None,
        });
        numbers.max()
    };
    meetings.rev().find_map(highest).unwrap_or(0)
}

fn words(fault: bienban::store::Fault) -> Box<dyn Error> {
    fault.sentence(bienban::text::Lang::En).into()
}

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let [book, acks] = args.as_slice() else {
        eprintln!("usage: crash_writer BOOK ACKFILE");
        return ExitCode::from(2);
    };
    let pause = Duration::from_micros(variable("CRASH_PAUSE_US").unwrap_or(0));
    let pace = Pace { count: variable("CRASH_COUNT").unwrap_or(u64::MAX), pause };
    match write(book.as_ref(), acks.as_ref(), pace) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

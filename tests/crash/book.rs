//! A small book to be damaged, and everything that a program finds in one.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use bienban::domain::{
    BookEvent, CellId, CellName, Event, MeetingId, MemberId, Moment, Person, Role, RollEvent, Standing,
};
use bienban::store::{Appends, Book, BookInfo, Disk, Mode, RawAct, StreamKey, verify};
use bienban::text::Lang;
use chrono::{DateTime, FixedOffset};

pub fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-12-03T19:00:00+07:00").unwrap()
}

pub fn cell() -> CellId {
    CellId("ap-mau".into())
}

pub fn meeting(number: usize) -> StreamKey {
    StreamKey::Meeting(cell(), MeetingId(format!("2026120{number}-0a1b2c")))
}

fn moment() -> Moment {
    Moment { at: now(), run: 7 }
}

pub fn act(text: &str) -> RawAct {
    RawAct::new(moment(), &[Event::Draft { field: "item-1".into(), text: text.into() }]).unwrap()
}

/// A book with a cell, two members, and three meetings of eight acts, the first one adopted.
pub fn create(dir: &Path, disk: Arc<dyn Disk>, id: &str) -> Book {
    let mut book = Book::create(dir, disk, &BookInfo::new(id, true), "may-1", now()).unwrap();
    let name = CellName { name: "Ấp Mẫu".into(), ..CellName::default() };
    let named = BookEvent::CellNamed { cell: cell(), name };
    book.append(&StreamKey::Book, &RawAct::new(moment(), &[named]).unwrap()).unwrap();
    let people = ["Thạch Thị Sa Rây", "Lâm Mỹ Hoa"];
    let members: Vec<RollEvent> = (1..)
        .zip(people)
        .map(|(number, name)| RollEvent::Added {
            member: MemberId(number),
            person: Person { name: name.into(), ..Person::default() },
            standing: Standing::Official,
            role: Role::Member,
            from: now().date_naive(),
        })
        .collect();
    book.append(&StreamKey::Roll(cell()), &RawAct::new(moment(), &members).unwrap()).unwrap();
    for number in 1..=3 {
        for part in 1..=8 {
            let ack = book.append(&meeting(number), &act(&format!("ý kiến {number}.{part}"))).unwrap();
            if let (1, 8, StreamKey::Meeting(cell, meeting)) = (number, part, meeting(number)) {
                let hash = ack.head.hash.to_string();
                let entered = BookEvent::MeetingSealed { cell, meeting, hash };
                book.append(&StreamKey::Book, &RawAct::new(moment(), &[entered]).unwrap()).unwrap();
            }
        }
    }
    book
}

/// What is found in a book: every record in words, and every message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub records: BTreeSet<String>,
    pub messages: Vec<String>,
}

/// Opens the book for writing, as the program does, and reads all of it.
pub fn find(dir: &Path, disk: &Arc<dyn Disk>) -> Found {
    let mut found = Found { records: BTreeSet::new(), messages: Vec::new() };
    match verify(dir, Arc::clone(disk), &mut |_, _| {}) {
        Ok(verified) => found.messages.extend(verified.findings.iter().map(|one| one.sentence(Lang::En))),
        Err(fault) => found.messages.push(fault.sentence(Lang::En)),
    }
    let mut book = match Book::open(dir, Arc::clone(disk), Mode::Write, "may-1", now()) {
        Ok(book) => book,
        Err(fault) => {
            found.messages.push(fault.sentence(Lang::En));
            return found;
        }
    };
    let reader = book.reader();
    found.records.insert(format!("practice {}", reader.info().practice));
    let contents = reader.contents();
    let mut faults = contents.faults;
    let contents = contents.value;
    found.records.extend(contents.cells.iter().map(|cell| format!("{cell:?}")));
    for cell in contents.cells.keys() {
        let read = reader.cell(&contents, cell);
        faults.extend(read.faults);
        found.records.extend(read.value.roll.members.iter().map(|member| format!("{member:?}")));
    }
    for ((cell, meeting), entry) in &contents.meetings {
        let loaded = book.resume(cell, meeting);
        faults.extend(loaded.faults);
        let records = loaded.history.records.iter().map(|record| format!("{meeting:?} {record:?}"));
        found.records.extend(records);
        found.records.extend(entry.adopted_hash.iter().map(|hash| format!("{meeting:?} adopted {hash}")));
    }
    found.messages.extend(faults.iter().map(|fault| fault.sentence(Lang::En)));
    found.messages.extend(book.take_findings().iter().map(|notice| notice.sentence(Lang::En)));
    found
}

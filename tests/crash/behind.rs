//! Damage in a cell that nobody opened is told once the first frame is there, and at every opening from then on.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

use bienban::app::Done;
use bienban::domain::{
    Act, BookEvent, CellId, CellName, Event, MeetingId, MemberId, Moment, Person, Role, RollEvent, Standing,
};
use bienban::run::{Desk, Incoming};
use bienban::shelf::Shelf;
use bienban::store::{Appends, Book, BookInfo, RawAct, RealDisk, StreamKey};
use bienban::text::Lang;

use super::book::now;

const CELLS: usize = 50;

fn cell(number: usize) -> CellId {
    CellId(format!("ap-{number:02}"))
}

fn meeting(number: usize) -> MeetingId {
    MeetingId(format!("202612{number:02}-0a1b2c"))
}

/// A book of more streams than an opening looks at, of which everything was found whole.
fn large_book(dir: &Path) {
    let (disk, when) = (Arc::new(RealDisk), Moment { at: now(), run: 0 });
    let mut book = Book::create(dir, disk.clone(), &BookInfo::new("b1", false), "may-1", now()).unwrap();
    for of in 0..CELLS {
        let name = CellName { name: format!("Ấp {of}"), ..CellName::default() };
        let named = BookEvent::CellNamed { cell: cell(of), name };
        book.append(&StreamKey::Book, &RawAct::new(when, &[named]).unwrap()).unwrap();
        let person = Person { name: "Thạch Thị Sa Rây".into(), ..Person::default() };
        let (member, standing, role, from) =
            (MemberId(1), Standing::Official, Role::Secretary, now().date_naive());
        let added = RollEvent::Added { member, person, standing, role, from };
        book.append(&StreamKey::Roll(cell(of)), &RawAct::new(when, &[added]).unwrap()).unwrap();
        for number in 1..=6 {
            let events = vec![Event::Draft { field: "item-9".into(), text: "ý kiến".into() }];
            let act = RawAct::of_meeting(&Act { number: 1, when, events }).unwrap();
            book.append(&StreamKey::Meeting(cell(of), meeting(number)), &act).unwrap();
        }
    }
    drop(book);
    assert_eq!(Shelf::open(dir, disk, now()).unwrap().faults(), []);
}

/// Opens the book on screen; what it tells at once, and what once everything was looked at.
fn opened(dir: &Path) -> (String, String) {
    let (sender, incoming) = channel();
    let when = Moment { at: now(), run: 0 };
    let mut desk = Desk::new(PathBuf::from(dir), Lang::En, Arc::new(RealDisk), when, sender);
    let at_once = desk.open_own().unwrap().findings.join(" ");
    desk.look_behind();
    desk.look_behind();
    desk.settle_looking();
    let later = incoming.try_iter().map(|one| match one {
        Incoming::Done(Done::Trouble(words)) => words,
        other => panic!("nobody sends {other:?} here"),
    });
    let later = later.collect::<Vec<String>>().join(" ");
    desk.close(when);
    (at_once, later)
}

#[test]
fn damage_in_a_cell_that_nobody_opened_is_told_behind_the_first_frame() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    large_book(&dir);
    let lost = |words: &str| words.contains(&meeting(4).0);
    let (at_once, later) = opened(&dir);
    assert!(!lost(&at_once) && later.is_empty(), "{at_once} {later}");
    // That opening looked by turns at the book's own stream and the first 36 cells, the next one looks at the other 14
    // and at the first 22.
    let file = dir.join("journal").join(cell(30).0).join(format!("{}.may-1.jsonl", meeting(4).0));
    let whole = fs::read(&file).unwrap();
    let header = whole.iter().position(|byte| *byte == b'\n').unwrap();
    fs::write(&file, &whole[..=header]).unwrap();
    let (at_once, later) = opened(&dir);
    assert!(!lost(&at_once), "{at_once}");
    assert!(lost(&later), "{later}");
    for _ in 0..2 {
        let (at_once, later) = opened(&dir);
        assert!(lost(&at_once), "told at the opening from now on: {at_once}");
        assert_eq!(later, "");
    }
    fs::write(&file, &whole).unwrap();
    let (at_once, later) = opened(&dir);
    assert!(!lost(&at_once) && later.is_empty(), "{at_once} {later}");
}

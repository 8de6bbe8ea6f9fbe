//! What is found on a shelf, on a disk in memory.
#![allow(clippy::unwrap_used, clippy::panic)]

use chrono::NaiveDate;

use super::*;
use crate::domain::{CellName, Event, MemberId, Moment, Person, Plan, PlanEvent, Role, Roll, Standing};
use crate::practice::YearSpan;
use crate::store::{Appends, RawAct, SimulatedDisk, StreamKey};
use crate::text::{Closeness, Query};

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-12-03T19:00:00+07:00").unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A book with the planned meetings `20261103-a`, `20261203-b` and `20261203-c`.
fn shelf() -> (Shelf, CellId) {
    let disk = Arc::new(SimulatedDisk::default());
    let name = CellName { name: "Ấp Mẫu".into(), ..CellName::default() };
    let when = Moment { at: now(), run: 0 };
    let info = BookInfo::new("b1", false);
    let (mut book, cell) = create_book(Path::new("so"), disk.clone(), &info, name, when).unwrap();
    for (id, date) in [("20261103-a", day(11, 3)), ("20261203-b", day(12, 3)), ("20261203-c", day(12, 3))] {
        let plan = Plan { date, ..crate::domain::Meeting::new(MeetingId(id.into())).plan };
        let event = Event::Plan(PlanEvent::Planned(Box::new(plan)));
        let key = StreamKey::Meeting(cell.clone(), MeetingId(id.into()));
        book.append(&key, &RawAct::new(when, &[event]).unwrap()).unwrap();
    }
    drop(book);
    (Shelf::open(Path::new("so"), disk, now()).unwrap(), cell)
}

#[test]
fn meetings_are_found_by_id_by_date_and_never_guessed() {
    let (mut shelf, cell) = shelf();
    let digests = shelf.digests(&mut |_, _| {});
    assert_eq!(shelf.faults(), []);
    let find = |words: &str| choose_meeting(&digests, &cell, words, day(12, 3));
    let id = |id: &str| MeetingId(id.into());
    assert_eq!(find("20261203-c"), Choice::One(id("20261203-c")));
    assert_eq!(find("2026-11-03"), Choice::One(id("20261103-a")));
    assert_eq!(find("3/11/2026"), Choice::One(id("20261103-a")));
    assert_eq!(find("2026-12-03"), Choice::Several(vec![id("20261203-b"), id("20261203-c")]));
    assert_eq!(find("2026-13-03"), Choice::None);
    assert_eq!(find("last"), Choice::None, "none is adopted");
}

#[test]
fn a_book_with_one_cell_needs_no_name_of_it() {
    let (shelf, cell) = shelf();
    assert_eq!(cell, CellId("ap-mau".into()));
    let cells = shelf.cells();
    assert_eq!(choose_cell(cells, None), Choice::One(cell.clone()));
    assert_eq!(choose_cell(cells, Some("mau")), Choice::One(cell.clone()));
    assert_eq!(choose_cell(cells, Some("ap-mau")), Choice::One(cell));
    assert_eq!(choose_cell(cells, Some("Sóc")), Choice::None);
}

#[test]
fn members_of_one_rank_are_all_named() {
    let mut roll = Roll::default();
    for name in ["Thạch Thị Sa Rây", "Thạch Đa Ra", "Kim Sô Phia"] {
        let person = Person { name: name.into(), ..Person::default() };
        let added = roll.add(person, Standing::Official, Role::Member, day(1, 1)).unwrap();
        roll.apply(&added);
    }
    assert_eq!(choose_member(&roll, "ksp"), Choice::One(MemberId(3)));
    assert_eq!(choose_member(&roll, "2"), Choice::One(MemberId(2)));
    assert_eq!(choose_member(&roll, "Thạch"), Choice::Several(vec![MemberId(1), MemberId(2)]));
    assert_eq!(choose_member(&roll, "thach ra"), Choice::Several(vec![MemberId(1), MemberId(2)]));
    assert_eq!(choose_member(&roll, "đa ra"), Choice::One(MemberId(2)));
    assert_eq!(choose_member(&roll, "Hoa"), Choice::None);
}

#[test]
fn the_id_of_a_cell_is_its_name_in_plain_letters() {
    let id = |name| cell_id(name).0;
    assert_eq!(id("Ấp Giồng Đông, số 3"), "ap-giong-dong-so-3");
    assert_eq!(id("ភូមិ"), "chi-bo");
    assert_eq!(id(&"dài ".repeat(20)).len(), 39);
}

/// A practice book of three months of the first cell.
fn practice() -> Shelf {
    let disk = Arc::new(SimulatedDisk::default());
    let span = YearSpan { seed: 7, cells: 1, years: 1, members: 23, last: day(12, 3) };
    let when = Moment { at: now(), run: 0 };
    drop(write_practice(Path::new("so"), disk.clone(), span, when, &mut |_, _| {}).unwrap());
    Shelf::open(Path::new("so"), disk, now()).unwrap()
}

#[test]
fn a_book_of_practice_is_adopted_searched_and_summed() {
    let mut shelf = practice();
    let cell = CellId("cell-0001".into());
    let digests = shelf.digests(&mut |_, _| {});
    assert_eq!(digests.len(), 12);
    let Choice::One(last) = choose_meeting(&digests, &cell, "last", day(12, 4)) else {
        panic!("the last meeting is adopted");
    };
    assert!(last.0.starts_with("20261203-"), "{}", last.0);
    let loaded = shelf.meeting(&cell, &last);
    let entry = &shelf.contents().meetings[&(cell.clone(), last.clone())];
    assert_eq!(adopted_hash(&loaded), entry.adopted_hash);
    let rows: Vec<MeetingRow> = digests.iter().map(CellDigest::row).collect();
    let search = |shelf: &mut Shelf, words: &str| {
        shelf.search(&AdoptedMeetings::of(&rows), &Query::new(words), &Filter::default(), 3, &mut |_, _| {})
    };
    let found = search(&mut shelf, "nguyen van binh");
    let hits = found.hits;
    assert_eq!((hits.len(), found.total > 3), (3, true));
    assert_eq!(hits[0].meeting, last);
    assert_eq!(&hits[0].text[hits[0].ranges[0].clone()], "Nguyễn Văn Bình");
    assert_eq!(hits[0].closeness, Closeness::InARow);
    // What says something comes before the headings that hold the words too; none stands under itself.
    let found = search(&mut shelf, "nghị quyết");
    assert!(found.hits.iter().all(|hit| !hit.heading && hit.place != hit.text), "{:?}", found.hits);
    let found = search(&mut shelf, "\"12. Kết luận, nghị quyết\"");
    let heading = &found.hits[0];
    assert!(heading.heading);
    assert_eq!((heading.place.as_str(), heading.text.as_str()), ("I- NỘI DUNG", "12. Kết luận, nghị quyết"));
    assert_eq!(search(&mut shelf, "không ai nói câu này"), Found::default());
    assert_eq!(shelf.faults(), []);
}

#[test]
fn a_cell_is_named_without_the_words_chi_bo() {
    let name = |name: &str| cell_name(name, "Đảng bộ xã Mẫu", "").map(|name| name.name);
    assert_eq!(name(" Chi  bộ Ấp Mẫu "), Some("Ấp Mẫu".into()));
    assert_eq!(name("Ấp Mẫu"), Some("Ấp Mẫu".into()));
    assert_eq!(name(" "), None);
    assert_eq!(cell_name("Ấp Mẫu", "", ""), None);
}

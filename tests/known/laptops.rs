//! Three laptops go on with one meeting at once, none knowing of the others: in whatever order their
//! streams come together they are one meeting, and each takes back only what it did itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::domain::*;
use bienban::scoring;
use bienban::store::{
    Appends, Book, BookInfo, Disk, EventPlace, Loaded, Mode, RawAct, Reader, SimulatedDisk, StreamKey,
    verify, write_whole,
};
use bienban::text::Lang;

use crate::book::evening;
use crate::hand::{Hand, pack};
use crate::people::roll;
use crate::scenes::{SCENES, cell};

const DIR: &str = "so";
const LAPTOPS: [&str; 3] = ["may-a", "may-b", "may-c"];
pub const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

fn ids() -> (CellId, MeetingId) {
    (CellId("ap-giong-mau".into()), MeetingId("20261103-k23k23".into()))
}

fn key() -> StreamKey {
    let (cell, meeting) = ids();
    StreamKey::Meeting(cell, meeting)
}

fn file(laptop: &str) -> PathBuf {
    Path::new(DIR).join(format!("journal/ap-giong-mau/20261103-k23k23.{laptop}.jsonl"))
}

fn open(disk: &SimulatedDisk, laptop: &str) -> Book {
    let disk = Arc::new(disk.clone());
    Book::open(Path::new(DIR), disk, Mode::Write, laptop, evening("19:30:00")).unwrap()
}

/// The book as the first laptop hands it out: the meeting is open, its programme voted.
pub fn handed_out() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let mut hand = Hand::new("20261103-k23k23", Moment { at: evening("18:40:00"), run: 0 });
    SCENES[..2].iter().for_each(|scene| scene(&mut hand));
    let info = BookInfo::new("so-giong-mau", false);
    let shared = Arc::new(disk.clone());
    let mut book = Book::create(Path::new(DIR), shared, &info, LAPTOPS[0], hand.now.at).unwrap();
    let named = BookEvent::CellNamed { cell: ids().0, name: cell() };
    book.append(&StreamKey::Book, &RawAct::new(hand.now, &[named]).unwrap()).unwrap();
    book.append(&StreamKey::Roll(ids().0), &RawAct::new(hand.now, &roll()).unwrap()).unwrap();
    book.append_all(&key(), &hand.acts).unwrap();
    book.register(hand.now).unwrap();
    disk
}

/// Goes on with the meeting on one laptop, on its own copy of the disk.
pub fn go_on(disk: &SimulatedDisk, laptop: &str, what: impl FnOnce(&mut Hand)) {
    let mut book = open(disk, laptop);
    let loaded = book.resume(&ids().0, &ids().1);
    assert_eq!(loaded.faults, []);
    let now = loaded.history.records.last().unwrap().when;
    let mut hand = Hand { history: loaded.history, acts: Vec::new(), now };
    what(&mut hand);
    if !hand.acts.is_empty() {
        book.append_all(&key(), &hand.acts).unwrap();
        book.register(hand.now).unwrap();
    }
}

/// The moment of an act; the steady clock of every laptop began at another time.
fn at(hand: &mut Hand, laptop: usize, second: usize) -> &mut Hand {
    hand.at(&format!("19:10:{:02}", 10 * second + laptop));
    hand.now.run += 7_000_000 * laptop as u64;
    hand
}

/// What each laptop does: a speech, a guest, a point, a task and a remark, at three moments that lie
/// within each other; the second takes its guest back.
fn evening_of(laptop: usize, hand: &mut Hand) {
    let who = [5, 6, 7][laptop];
    let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    at(hand, laptop, 0).floor(Speaker::Member(MemberId(who)), SpeechKind::Remark);
    at(hand, laptop, 1).point(Section::ALL[0], &format!("điểm của {laptop}"));
    at(hand, laptop, 2).give(&format!("việc của {laptop}"), &[who], day);
    at(hand, laptop, 3).remark(RemarkKind::Praise, who, None, &format!("khen của {laptop}"));
    let name = format!("Khách {laptop}");
    at(hand, laptop, 4).one(|meeting| meeting.add_guest(&name, "").map(Event::Attendance));
    if laptop == 1 {
        at(hand, laptop, 5).undo();
    }
}

/// Streams by the names of their laptops.
pub type NamedStreams = [(String, Vec<u8>); 3];

/// The stream of a laptop that goes on with the meeting on its own copy.
pub fn stream(base: &SimulatedDisk, laptop: &str, what: impl FnOnce(&mut Hand)) -> (String, Vec<u8>) {
    let disk = base.survivor();
    go_on(&disk, laptop, what);
    (laptop.to_owned(), disk.read(&file(laptop)).unwrap_or_default())
}

/// The streams of the three, each written on its own copy.
fn streams(base: &SimulatedDisk) -> NamedStreams {
    [0, 1, 2].map(|laptop| stream(base, LAPTOPS[laptop], |hand| evening_of(laptop, hand)))
}

/// Brings the streams to one book, one after the other.
pub fn merged(base: &SimulatedDisk, streams: &NamedStreams, order: [usize; 3]) -> SimulatedDisk {
    let disk = base.survivor();
    for laptop in order {
        let (name, bytes) = &streams[laptop];
        if bytes.is_empty() {
            continue;
        }
        write_whole(&disk, &file(name), bytes).unwrap();
        let mut book = open(&disk, "may-d");
        book.register(Moment { at: evening("19:30:00"), run: 0 }).unwrap();
    }
    disk
}

pub fn read(disk: &SimulatedDisk) -> Loaded {
    let reader = Reader::open(Arc::new(disk.clone()), Path::new(DIR)).unwrap();
    let contents = reader.contents().value;
    let loaded = reader.meeting(&ids().0, &ids().1, &contents.meetings[&ids()]);
    assert_eq!(loaded.faults, []);
    loaded
}

/// All that a book tells of the meeting: the lines come with their hashes.
#[derive(Debug, PartialEq)]
pub struct Told {
    pub meeting: Meeting,
    log: Vec<LoggedAct>,
    sheet: Sheet,
    places: Vec<EventPlace>,
}

/// What a book tells to which the streams came in an order.
pub fn told(base: &SimulatedDisk, streams: &NamedStreams, order: [usize; 3]) -> Told {
    let disk = merged(base, streams, order);
    let verified = verify(Path::new(DIR), Arc::new(disk.clone()), &mut |_, _| {}).unwrap();
    assert_eq!(verified.findings, [], "{order:?}");
    let Loaded { history, places, .. } = read(&disk);
    let now = Moment { at: evening("20:00:00"), run: 0 };
    let sheet = scoring::sheet(&history.meeting, pack(), scoring::Background::default(), now);
    let log = history.steps(Lang::Vi);
    Told { meeting: history.meeting, log, sheet, places }
}

#[test]
fn streams_of_three_laptops_are_one_meeting_in_whatever_order_they_come_together() {
    let base = handed_out();
    let streams = streams(&base);
    let first = told(&base, &streams, ORDERS[0]);
    let meeting = &first.meeting;
    let spoke: Vec<Speaker> = meeting.speeches.iter().map(|speech| speech.who).collect();
    assert_eq!(spoke, [5, 6, 7].map(|who| Speaker::Member(MemberId(who))));
    assert_eq!(meeting.speeches[0].id, 1);
    let points: Vec<&str> = meeting.points.iter().map(|point| point.text.as_str()).collect();
    assert_eq!(points, ["điểm của 0", "điểm của 1", "điểm của 2"]);
    let tasks: Vec<&str> = meeting.tasks.iter().map(|task| task.what.as_str()).collect();
    assert_eq!(tasks, ["việc của 0", "việc của 1", "việc của 2"]);
    assert_eq!(meeting.remarks.len(), 3);
    let guests: Vec<&str> = meeting.guests.iter().map(|guest| guest.name.as_str()).collect();
    assert_eq!(guests, ["Mai Văn Tân", "Khách 0", "Khách 2"]);
    // From 19:00:00 to the undo at 19:10:51, whatever the steady clocks of the three say.
    let last = meeting.clock.place(Moment { at: evening("19:10:51"), run: 0 });
    assert_eq!(meeting.clock.seconds(last), 651);
    for order in ORDERS {
        assert_eq!(told(&base, &streams, order), first, "{order:?}");
    }
}

#[test]
fn undo_on_one_laptop_takes_back_only_its_own_newest_act() {
    let base = handed_out();
    let disk = merged(&base, &streams(&base), ORDERS[0]);
    // The newest act of all is the guest of the third laptop; the second takes its remark back.
    go_on(&disk, "may-b", |hand| {
        assert_eq!(hand.history.undo_sentence(Lang::En).unwrap(), "praise for Phạm Thị Út: khen của 1");
        hand.at("19:20:00").undo();
        assert!(hand.acts[0].events()[0].starts_with(r#"{"undone":{"act":"#));
        hand.redo().undo();
        hand.floor(Speaker::Member(MemberId(6)), SpeechKind::Remark);
    });
    let meeting = read(&disk).history.meeting;
    let praised: Vec<&str> = meeting.remarks.iter().map(|remark| remark.text.as_str()).collect();
    assert_eq!(praised, ["khen của 0", "khen của 2"]);
    assert_eq!((meeting.points.len(), meeting.tasks.len(), meeting.guests.len()), (3, 3, 3));
    let own: Vec<u64> =
        meeting.speeches.iter().filter(|s| s.who == Speaker::Member(MemberId(6))).map(|s| s.id).collect();
    assert_eq!(own[1], own[0] + 1);
    // A laptop that only looks on has nothing to take back.
    let mut book = open(&disk, "may-d");
    assert_eq!(book.resume(&ids().0, &ids().1).history.undo(), Err(Refusal::NothingToUndo));
}

#[test]
fn a_laptop_writes_its_own_acts_as_plain_numbers() {
    let base = handed_out();
    let streams = streams(&base);
    let lines = String::from_utf8(streams[1].1.clone()).unwrap();
    let undone = lines.lines().last().unwrap();
    // The line before it is the guest, which is the fifth act after those that were handed out.
    let guest = lines.lines().rev().nth(1).unwrap();
    let number = guest.split(r#""act":"#).nth(1).unwrap().split(',').next().unwrap();
    assert!(undone.contains(&format!(r#""event":{{"undone":{{"act":{number}}}}}"#)), "{undone}");
}

/// The clock of the second laptop was a day behind: its acts come before the plan, and yet the first
/// laptop goes on counting from 1 and the second in its range.
#[test]
fn a_laptop_whose_clock_is_wrong_takes_no_numbers_of_another() {
    let base = handed_out();
    go_on(&base, "may-b", |hand| {
        hand.now = Moment { at: evening("19:10:00") - chrono::TimeDelta::days(9), run: 0 };
        hand.point(Section::ALL[0], "điểm thứ nhất").point(Section::ALL[0], "điểm thứ hai");
    });
    go_on(&base, "may-b", |hand| {
        hand.at("19:11:00").point(Section::ALL[0], "điểm thứ ba");
    });
    go_on(&base, "may-a", |hand| {
        hand.at("19:12:00").point(Section::ALL[0], "điểm thứ tư");
    });
    let meeting = read(&base).history.meeting;
    let numbers: Vec<u64> = meeting.points.iter().map(|point| point.number).collect();
    // The range of "may-b" is 20477200788.
    assert_eq!(numbers, [1_341_993_830_842_369, 1_341_993_830_842_370, 1_341_993_830_842_371, 1]);
}

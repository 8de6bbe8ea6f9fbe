//! The derived store against the journal: deleted, another book's, damaged or behind, it changes
//! neither what a search finds nor what participation says.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use super::digests::decode_beside;
use super::*;
use crate::domain::{CourseEvent, Digest, Event, MemberId, Moment, Participation, Period, participation};
use crate::practice::YearSpan;
use crate::store::{Appends, DigestParts, IndexFault, KeptDigest, RawAct, RealDisk, StreamKey};
use crate::text::Query;

const CELL: &str = "cell-0001";

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-12-03T21:00:00+07:00").unwrap()
}

fn moment() -> Moment {
    Moment { at: now(), run: 0 }
}

/// Twelve meetings.
fn span(seed: u64) -> YearSpan {
    let last = chrono::NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    YearSpan { seed, cells: 1, years: 1, members: 9, last }
}

/// Writes a practice book of them.
fn write(dir: &Path, seed: u64) {
    drop(write_practice(dir, Arc::new(RealDisk), span(seed), moment(), &mut |_, _| {}).unwrap());
}

fn open(dir: &Path) -> Shelf {
    Shelf::open(dir, Arc::new(RealDisk), now()).unwrap()
}

/// What a search finds, the sums of all, and of one member.
type Answers = (Found, Vec<Participation>, Option<Participation>);

/// What a program started now finds and sums, how many meetings it read for the search, and what
/// it tells.
fn seen(dir: &Path) -> (Answers, usize, Vec<Finding>) {
    let mut shelf = open(dir);
    let rows = shelf.rows(None, &mut |_, _| {});
    let mut read = 0;
    let mut progress = |_, all| read = all;
    let found = shelf.search(
        &AdoptedMeetings::of(&rows),
        &Query::new("dong chi"),
        &Filter::default(),
        9,
        &mut progress,
    );
    let cell = CellId(CELL.into());
    let all = shelf.participation(&cell, Period::default());
    let one = shelf.participation_of(&cell, MemberId(2), Period::default());
    let findings = shelf.take_findings();
    assert_eq!(shelf.faults(), []);
    ((found, all, one), read, findings)
}

/// The same without the store, by the journal alone.
fn plain(dir: &Path) -> Answers {
    let book = open(dir);
    let mut shelf = Shelf::new(book.reader().clone(), None);
    let digests = shelf.digests(&mut |_, _| {});
    let rows: Vec<MeetingRow> = digests.iter().map(CellDigest::row).collect();
    let found = shelf.search(
        &AdoptedMeetings::of(&rows),
        &Query::new("dong chi"),
        &Filter::default(),
        9,
        &mut |_, _| {},
    );
    let digests: Vec<Digest> = digests.into_iter().map(|one| one.digest).collect();
    let all = participation(&digests, Period::default());
    let one = all.iter().find(|one| one.member == MemberId(2)).cloned();
    (found, all, one)
}

fn upload(dir: &Path, meeting: &MeetingId) {
    let mut book = Book::open(dir, Arc::new(RealDisk), Mode::Write, &this_computer(), now()).unwrap();
    let event = Event::Course(CourseEvent::Uploaded { at: now(), sheet: None });
    let key = StreamKey::Meeting(CellId(CELL.into()), meeting.clone());
    book.append(&key, &RawAct::new(moment(), &[event]).unwrap()).unwrap();
}

#[test]
fn what_is_kept_is_what_the_journal_says_and_is_made_once() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    write(&dir, 7);
    let expected = plain(&dir);
    assert_eq!((expected.0.hits.len(), expected.1.len()), (9, 9));
    assert_eq!(seen(&dir), (expected.clone(), 12, vec![]));
    assert_eq!(seen(&dir), (expected, 0, vec![]));
}

#[test]
fn only_a_meeting_that_went_on_is_read_again_and_small_segments_become_one() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    write(&dir, 7);
    seen(&dir);
    let meetings: Vec<MeetingId> = open(&dir).contents().meetings.keys().map(|key| key.1.clone()).collect();
    for meeting in &meetings[..5] {
        upload(&dir, meeting);
        let (found, read, findings) = seen(&dir);
        assert_eq!((found, read, findings), (plain(&dir), 1, vec![]));
    }
    let mut shelf = open(&dir);
    let rows = shelf.rows(None, &mut |_, _| {});
    shelf.prepare_search(&AdoptedMeetings::of(&rows));
    let heads = shelf.search.keys().into_iter().filter(|key| key.ends_with("/head")).count();
    assert!((1..=4).contains(&heads), "{heads}");
}

#[test]
fn one_shelf_searches_the_list_that_it_is_handed_as_often_as_it_changes() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    write(&dir, 7);
    let mut shelf = open(&dir);
    let rows = shelf.rows(None, &mut |_, _| {});
    let (all, some) = (AdoptedMeetings::of(&rows), AdoptedMeetings::of(&rows[..3]));
    let mut find = |list: &AdoptedMeetings| {
        let mut read = 0;
        let query = Query::new("\"tuyên bố lý do, giới thiệu\"");
        let found = shelf.search(list, &query, &Filter::default(), 20, &mut |_, all| read = all);
        (found.total, read)
    };
    assert_eq!(find(&some), (3, 3));
    assert_eq!(find(&some), (3, 0));
    assert_eq!(find(&all), (12, 9));
    assert_eq!(find(&all), (12, 0));
    // One that stands in the segments and is adopted no more.
    assert_eq!((find(&some), find(&AdoptedMeetings::of(&[])), find(&all)), ((3, 0), (0, 0), (12, 0)));
}

/// The guidance of the meetings with other words for a sentence that each of them took.
fn reworded() -> Packs {
    let text = include_str!("../guidance/packs/hd42-2025.toml");
    let (old, new) = ("tuyên bố lý do, giới thiệu thành phần", "nói rõ lý do, giới thiệu thành phần");
    assert_eq!(text.matches(old).count(), 1);
    Packs::default().with("hd42-2025.toml", &text.replace(old, new)).unwrap()
}

#[test]
fn other_words_of_the_guidance_change_nothing_that_was_taken() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    write(&dir, 7);
    let find = |packs: Option<Packs>, words: &str| {
        let mut shelf = open(&dir);
        if let Some(packs) = packs {
            shelf.packs = BookPacks { packs, faults: Vec::new() }.into();
        }
        let rows = shelf.rows(None, &mut |_, _| {});
        let mut read = 0;
        let mut progress = |_, all| read = all;
        let found = shelf.search(
            &AdoptedMeetings::of(&rows),
            &Query::new(words),
            &Filter::default(),
            20,
            &mut progress,
        );
        (found.total, read)
    };
    let (old, new) = ("\"tuyên bố lý do, giới thiệu\"", "\"nói rõ lý do, giới thiệu\"");
    assert_eq!(find(None, old), (12, 12));
    assert_eq!(find(Some(reworded()), old), (12, 0));
    assert_eq!(find(Some(reworded()), new), (0, 0));
    std::fs::remove_dir_all(dir.join("store")).unwrap();
    assert_eq!(find(Some(reworded()), old), (12, 12));
}

#[test]
fn a_store_that_is_gone_or_another_books_is_made_anew() {
    let temp = tempfile::tempdir().unwrap();
    let (dir, other) = (temp.path().join("so"), temp.path().join("other"));
    write(&dir, 7);
    write(&other, 8);
    let (expected, theirs) = (plain(&dir), plain(&other));
    assert_ne!(expected, theirs);
    assert_eq!((seen(&dir).0, seen(&other).0), (expected.clone(), theirs));
    fs::remove_dir_all(dir.join("store")).unwrap();
    assert_eq!(seen(&dir), (expected.clone(), 12, vec![]));
    fs::remove_dir_all(dir.join("store")).unwrap();
    fs::rename(other.join("store"), dir.join("store")).unwrap();
    let mut book = Book::open(&dir, Arc::new(RealDisk), Mode::Write, "may-2", now()).unwrap();
    let told = book.take_findings();
    let foreign =
        |finding: &Finding| matches!(finding, Finding::StoreSetAside { why: IndexFault::Foreign, .. });
    assert!(told.len() == 1 && foreign(&told[0]), "{told:?}");
    drop(book);
    assert_eq!(seen(&dir).0, expected);
}

#[test]
fn a_damaged_store_changes_no_answer() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    write(&dir, 7);
    let expected = seen(&dir).0;
    let file = dir.join("store/db");
    let whole = fs::read(&file).unwrap();
    let used = whole.iter().rposition(|byte| *byte != 0).unwrap();
    let flipped = |n: usize| {
        let mut flipped = whole.clone();
        flipped[used * n / 4 + 5] ^= 0x40;
        flipped
    };
    let mut versions: Vec<Vec<u8>> = (0..4).map(flipped).collect();
    versions.push(whole[..used / 2].to_vec());
    versions.push(whole[..used * 9 / 10].to_vec());
    for (number, version) in versions.into_iter().enumerate() {
        fs::remove_dir_all(dir.join("store")).unwrap();
        fs::create_dir(dir.join("store")).unwrap();
        fs::write(&file, version).unwrap();
        for start in 1..=2 {
            assert_eq!(seen(&dir).0, expected, "version {number}, start {start}");
        }
    }
}

#[test]
fn a_value_that_is_lost_is_noticed_told_once_and_made_anew() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    write(&dir, 7);
    let expected = seen(&dir).0;
    let mut shelf = open(&dir);
    let rows = shelf.rows(None, &mut |_, _| {});
    shelf.prepare_search(&AdoptedMeetings::of(&rows));
    let lost = shelf.search.keys();
    drop(shelf);
    for key in lost.iter().filter(|key| !key.contains("/text/")) {
        open(&dir).index.as_ref().unwrap().remove(key);
        let (answers, read, findings) = seen(&dir);
        assert_eq!(answers, expected, "{key}");
        // A bucket of words that nobody asks for is not missed yet.
        if read > 0 {
            let aside = |n: &Finding| matches!(n, Finding::StoreSetAside { why: IndexFault::Unreadable, .. });
            assert!(findings.len() == 1 && aside(&findings[0]), "{key}: {findings:?}");
            return;
        }
    }
    panic!("nothing that was lost was missed: {lost:?}");
}

#[test]
fn a_digest_that_cannot_be_read_is_made_anew_and_no_meeting_is_missing() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), 7);
    let mut shelf = open(dir.path());
    let all = shelf.digests(&mut |_, _| {});
    for value in ["null", "{}", "{\"id\":7}"] {
        let row = serde_json::value::RawValue::from_string(value.to_owned()).unwrap();
        let parts = DigestParts { row, value: value.as_bytes().to_vec() };
        let (cell, meeting) = (all[3].cell.clone(), all[3].digest.id.clone());
        let kept = KeptDigest { cell, meeting, parts, stamp: None };
        let read = decode_beside(|take| take(kept.clone()));
        assert_eq!(read[0].1, None);
        assert_eq!(shelf.all_right(read)[0].digest, all[3].digest);
        assert_eq!(shelf.read_row(kept).brief, all[3].row().brief);
    }
}

#[test]
fn many_digests_are_read_by_two_threads_in_their_order_and_those_that_cannot_be_are_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), 7);
    let mut shelf = open(dir.path());
    let all = shelf.digests(&mut |_, _| {});
    assert_eq!(all.len(), 12);
    let kept = |at: usize| {
        let CellDigest { cell, digest, .. } = all[at % 12].clone();
        let row = serde_json::value::RawValue::from_string("null".into()).unwrap();
        // Whichever thread takes it.
        let value = if [7, 31].contains(&at) { vec![0xff] } else { serde_json::to_vec(&digest).unwrap() };
        KeptDigest { cell, meeting: digest.id, parts: DigestParts { row, value }, stamp: None }
    };
    let read = decode_beside(|take| (0..40).map(kept).for_each(take));
    let read = shelf.all_right(read);
    let expected: Vec<&Digest> = all.iter().cycle().take(40).map(|one| &one.digest).collect();
    assert_eq!(read.iter().map(|one| &one.digest).collect::<Vec<_>>(), expected);
}

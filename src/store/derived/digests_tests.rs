//! The digests against the journal, on a real disk because sled needs one.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::*;
use crate::store::book::tests::{cell, draft, fill, meeting, now};
use crate::store::derived::kept_digest::digest_name;
use crate::store::journal::Appends;
use crate::store::{Book, BookInfo, Damage, Finding, Mode, RealDisk};

fn count(loaded: &Loaded) -> DigestParts {
    let count = loaded.history.records.len();
    let row = serde_json::value::to_raw_value(&format!("row of {count}")).unwrap();
    DigestParts { row, value: count.to_string().into_bytes() }
}

const COUNT: Maker = Maker { version: 1, make: count };

fn create(temp: &tempfile::TempDir) -> PathBuf {
    let dir = temp.path().join("so");
    let info = BookInfo::new("b1", false);
    let mut book = Book::create(&dir, Arc::new(RealDisk), &info, "may-1", now()).unwrap();
    fill(&mut book);
    let key = StreamKey::Meeting(cell(), meeting(2));
    book.append(&key, &draft(1)).unwrap();
    dir
}

fn open(dir: &Path) -> Book {
    Book::open(dir, Arc::new(RealDisk), Mode::Write, "may-1", now()).unwrap()
}

/// The digests of a program started now: the counts, how many were made, damage, findings.
fn digests(dir: &Path, maker: &Maker) -> (Vec<u64>, usize, Vec<Fault>, Vec<Finding>) {
    let mut book = open(dir);
    let index = book.index().unwrap();
    let reader = book.reader();
    let contents = reader.contents().value;
    let mut counts = Vec::new();
    let mut take =
        |one: KeptDigest| counts.push(String::from_utf8(one.parts.value).unwrap().parse().unwrap());
    let scope = DigestScope::default();
    let found = reader.digests(&contents, scope, Some(&index), maker, &mut |_, _| {}, &mut take);
    let mut findings = book.take_findings();
    findings.extend(index.take_findings());
    (counts, found.made, found.faults, findings)
}

#[test]
fn digests_are_made_once_and_again_for_what_has_grown() {
    let temp = tempfile::tempdir().unwrap();
    let dir = create(&temp);
    assert_eq!(digests(&dir, &COUNT), (vec![3, 1], 2, vec![], vec![]));
    assert_eq!(digests(&dir, &COUNT), (vec![3, 1], 0, vec![], vec![]));
    let key = StreamKey::Meeting(cell(), meeting(2));
    open(&dir).append(&key, &draft(2)).unwrap();
    assert_eq!(digests(&dir, &COUNT), (vec![3, 2], 1, vec![], vec![]));
    let newer = Maker { version: 2, make: count };
    assert_eq!(digests(&dir, &newer).1, 2);
}

#[test]
fn without_its_store_a_book_is_the_same() {
    let temp = tempfile::tempdir().unwrap();
    let dir = create(&temp);
    digests(&dir, &COUNT);
    fs::remove_dir_all(dir.join("store")).unwrap();
    assert_eq!(digests(&dir, &COUNT), (vec![3, 1], 2, vec![], vec![]));
}

#[test]
fn a_journal_cut_at_a_line_is_noticed_because_the_store_knew_more() {
    let temp = tempfile::tempdir().unwrap();
    let dir = create(&temp);
    digests(&dir, &COUNT);
    let file = dir.join("journal/ap-mau/20261201-0a1b2c.may-1.jsonl");
    let whole = fs::read_to_string(&file).unwrap();
    let cut: String = whole.split_inclusive('\n').take(3).collect();
    fs::write(&file, cut).unwrap();
    let (counts, made, faults, findings) = digests(&dir, &COUNT);
    assert_eq!((counts, made), (vec![2, 1], 2));
    assert_eq!(faults, [Fault::damaged(&file, 4, Damage::Shortened)]);
    let kept = dir.join("store.damaged-20261203-194207");
    let why = IndexFault::Ahead;
    assert_eq!(findings, [Finding::StoreSetAside { kept, why }]);
}

#[test]
fn a_damaged_meeting_says_so_each_time() {
    let temp = tempfile::tempdir().unwrap();
    let dir = create(&temp);
    let file = dir.join("journal/ap-mau/20261201-0a1b2c.may-1.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("ý kiến 2", "ý kiến 9")).unwrap();
    for made in [2, 1] {
        let found = digests(&dir, &COUNT);
        assert_eq!((found.0, found.1), (vec![1, 1], made));
        assert_eq!(found.2, [Fault::damaged(&file, 3, Damage::Changed)]);
    }
}

#[test]
fn a_roll_or_a_book_cut_at_a_line_or_replaced_is_noticed_because_the_store_knew_more() {
    let cases: [(&str, &str, Damage); 4] = [
        ("book.jsonl", "cut", Damage::Shortened),
        ("ap-mau/roll.jsonl", "cut", Damage::Shortened),
        ("ap-mau/roll.jsonl", "other", Damage::Replaced),
        ("ap-mau/20261202-0a1b2c.may-1.jsonl", "other", Damage::Replaced),
    ];
    for (name, change, damage) in cases {
        let temp = tempfile::tempdir().unwrap();
        let dir = create(&temp);
        let roll = StreamKey::Roll(cell());
        let gone = crate::domain::RollEvent::StandingChanged {
            member: crate::domain::MemberId(1),
            standing: crate::domain::Standing::Exempt,
            from: chrono::NaiveDate::default(),
        };
        let when = crate::domain::Moment { at: now(), run: 0 };
        let other = temp.path().join("other");
        copy(&dir, &other);
        let act = crate::store::RawAct::new(when, &[gone]).unwrap();
        let second = StreamKey::Meeting(cell(), meeting(2));
        let mut book = open(&dir);
        book.append(&roll, &act).unwrap();
        book.append(&second, &draft(2)).unwrap();
        drop(book);
        digests(&dir, &COUNT);
        let file = dir.join("journal").join(name);
        let lines: Vec<String> =
            fs::read_to_string(&file).unwrap().split_inclusive('\n').map(str::to_owned).collect();
        let line = lines.len() as u64;
        match change {
            "cut" => fs::write(&file, lines[..lines.len() - 1].concat()).unwrap(),
            _ => {
                // The other copy went on by itself.
                let key = if name.contains("roll") { roll } else { second };
                let mut book = open(&other);
                let act =
                    crate::store::RawAct::new(when, &[serde_json::json!({"n": "x".repeat(500)})]).unwrap();
                book.append(&key, &act).unwrap();
                drop(book);
                fs::copy(other.join("journal").join(name), &file).unwrap();
            }
        }
        let (_, _, faults, findings) = digests(&dir, &COUNT);
        assert!(faults.contains(&Fault::damaged(&file, line, damage)), "{name}: {faults:?}");
        let ahead = |n: &Finding| matches!(n, Finding::StoreSetAside { why: IndexFault::Ahead, .. });
        assert!(findings.iter().any(ahead), "{name}: {findings:?}");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// How many digests are there and how many were made, of a program started now.
fn scoped(dir: &Path, scope: DigestScope<'_>) -> (usize, usize, Vec<String>) {
    let book = open(dir);
    let reader = book.reader();
    let contents = reader.contents().value;
    let mut rows = Vec::new();
    let mut take = |one: KeptDigest| rows.push(one.parts.row.get().to_owned());
    let found = reader.digests(&contents, scope, book.index().as_ref(), &COUNT, &mut |_, _| {}, &mut take);
    (rows.len(), found.made, rows)
}

#[test]
fn one_cells_digests_are_read_and_made_without_those_of_others() {
    let temp = tempfile::tempdir().unwrap();
    let dir = create(&temp);
    let other = CellId("ap-khac".to_owned());
    let mut book = open(&dir);
    book.append(&StreamKey::Meeting(other.clone(), meeting(1)), &draft(1)).unwrap();
    drop(book);
    let of_cell = DigestScope { cell: Some(&other), rows_only: false };
    assert_eq!(scoped(&dir, of_cell), (1, 1, vec!["\"row of 1\"".to_owned()]));
    assert_eq!(scoped(&dir, of_cell).1, 0);
    // Those of the other cell are still to be made.
    assert_eq!(digests(&dir, &COUNT).1, 2);
    assert_eq!(scoped(&dir, DigestScope::default()).1, 0);
}

#[test]
fn a_digest_that_is_lost_or_older_than_its_row_is_made_again_and_rows_need_none() {
    let temp = tempfile::tempdir().unwrap();
    let dir = create(&temp);
    digests(&dir, &COUNT);
    let key = digest_name(&StreamKey::Meeting(cell(), meeting(1)));
    let rows = DigestScope { cell: None, rows_only: true };
    let told = vec!["\"row of 3\"".to_owned(), "\"row of 1\"".to_owned()];
    for change in [None, Some("1:0123456789abcdef\n7")] {
        let book = open(&dir);
        let index = book.index().unwrap();
        match change {
            None => index.remove(&key),
            Some(older) => index.put(&key, older.as_bytes()),
        }
        drop((index, book));
        assert_eq!(scoped(&dir, rows), (2, 0, told.clone()));
        assert_eq!(digests(&dir, &COUNT), (vec![3, 1], 1, vec![], vec![]));
    }
}

//! Damage to a settled book: told at once in the opened cell, by turns elsewhere, and until it is whole again.
#![allow(clippy::unwrap_used)]

use std::fs;

use super::tests::{cell, names, open, place, settled};
use crate::store::audit::looks::look_at;
use crate::store::book::Book;
use crate::store::{Damage, Fault, Mode};

#[test]
fn damage_in_a_cell_that_nobody_opens_is_found_by_turns_and_told_until_it_is_whole() {
    let (_temp, dir) = settled(60, 6);
    let place = place(&dir, 59, 4);
    let bytes = fs::read(&place).unwrap();
    let header = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    fs::write(&place, &bytes[..=header]).unwrap();
    let shortened = Fault::damaged(&place, 2, Damage::Shortened);
    let told = |book: &Book| look_at(book).contains(&shortened);
    // 420 streams and the book's own; an opening looks at 250 of them.
    let openings = (1..=3).position(|_| told(&open(&dir, Mode::Read)));
    assert!(openings.is_some(), "two openings look at everything");
    for _ in 0..3 {
        let book = open(&dir, Mode::Write);
        assert!(!names(&book) && told(&book), "an alarm does not go out");
    }
    fs::write(&place, &bytes).unwrap();
    assert_eq!(look_at(&open(&dir, Mode::Read)), []);
    assert!(names(&open(&dir, Mode::Read)));
}

#[test]
fn damage_anywhere_is_found_part_by_part_and_in_the_opened_cell_at_once() {
    let (_temp, dir) = settled(60, 6);
    let damage = |of| {
        let place = place(&dir, of, 2);
        let whole = fs::read(&place).unwrap();
        fs::remove_file(&place).unwrap();
        fs::write(&place, b"").unwrap();
        (place, whole)
    };
    let (place, whole) = damage(33);
    // The folder of that cell was changed too, so the next opening reads everything.
    assert!(!names(&open(&dir, Mode::Read)));
    fs::write(&place, &whole).unwrap();
    assert_eq!(look_at(&open(&dir, Mode::Read)), []);
    fs::write(&place, &whole[..whole.len() - 9]).unwrap();
    for anywhere in [false, true] {
        let book = open(&dir, Mode::Read);
        let (reader, index) = (book.reader(), book.index().unwrap());
        if anywhere {
            assert!(names(&book));
            assert!(reader.seen_anywhere(&index, &|| true).iter().any(|fault| fault.file() == Some(&*place)));
        } else {
            let stopped = reader.seen_anywhere(&index, &|| false);
            assert_eq!(stopped, [], "whoever leaves does not wait for it");
            assert_eq!(reader.seen_in(&cell(32), &index), []);
            assert!(reader.seen_in(&cell(33), &index).iter().any(|fault| fault.file() == Some(&*place)));
            assert!(!names(&book));
            fs::write(&place, &whole).unwrap();
            drop((reader, index, book));
            assert_eq!(look_at(&open(&dir, Mode::Read)), []);
            fs::write(&place, &whole[..whole.len() - 9]).unwrap();
        }
    }
}

#[test]
fn papers_that_came_are_known_at_the_end_and_their_loss_is_told() {
    let (_temp, dir) = settled(2, 2);
    let paper = dir.join("documents/bien-ban.txt");
    fs::write(&paper, "biên bản").unwrap();
    assert!(names(&open(&dir, Mode::Read)), "papers change nothing of the journal");
    let heads = fs::read_to_string(dir.join("heads.jsonl")).unwrap();
    assert!(heads.contains("bien-ban.txt"), "known once the book was closed");
    assert!(names(&open(&dir, Mode::Read)));
    fs::write(&paper, "biên bản khác").unwrap();
    let altered = Fault::Altered { file: paper, gone: false };
    for _ in 0..2 {
        assert_eq!(look_at(&open(&dir, Mode::Read)), std::slice::from_ref(&altered));
    }
}

#[test]
fn a_cell_that_is_as_it_was_is_known_by_one_sign_and_any_other_mark_has_all_of_it_looked_at() {
    let (_temp, dir) = settled(1, 3);
    let book = open(&dir, Mode::Read);
    let (reader, index) = (book.reader(), book.index().unwrap());
    let found_whole = || index.get("found-whole/ap-00").is_some();
    assert_eq!(reader.seen_in(&cell(0), &index), []);
    assert!(found_whole());
    index.remove("found-whole/ap-00");
    assert_eq!(reader.seen_in(&cell(0), &index), []);
    assert!(!found_whole(), "no stream was looked at again");
    let place = place(&dir, 0, 2);
    let bytes = fs::read(&place).unwrap();
    fs::write(&place, &bytes).unwrap();
    assert_eq!(reader.seen_in(&cell(0), &index), []);
    assert!(found_whole(), "written to since, though with the same bytes");
    let mut other = bytes.clone();
    other[bytes.len() / 2] ^= 1;
    fs::write(&place, other).unwrap();
    assert!(reader.seen_in(&cell(0), &index).iter().any(|fault| fault.file() == Some(&*place)));
    assert!(!names(&book));
}

//! What holds whatever keys are pressed, in whatever order, at whatever size.
//!
//! Short runs here; BIENBAN_PROPERTY_CASES=500 makes long ones.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod form_words;
mod hand;
mod keys;
mod papers;
#[path = "../journey/scene.rs"]
#[allow(dead_code)]
mod scene;
#[path = "../stage/mod.rs"]
mod stage;
mod traces;
mod votes;
mod walk;

use std::collections::BTreeSet;

use bienban::app::NoticeKind;
use bienban::app::key::{Code, Key};
use bienban::app::size::SMALLEST;
use bienban::domain::{Clock, History, Meeting};
use bienban::text::{Lang, width};
use bienban::ui::footer;
use hand::{FAMILIES, any_key, any_place, any_size, cases, every_place, family, placed, runner};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use stage::{PRACTICE, Stage};

/// The frame is drawn, no bottom line is wider than the terminal, and every live digit is on one.
fn check_frame(stage: &Stage) {
    let (columns, rows) = stage.model.size;
    let screen = stage.screen();
    // Lines that screen readers speak one by one.
    assert!(!screen.contains(|sign| ('\u{2500}'..='\u{257f}').contains(&sign)), "a box in\n{screen}");
    check_refusal(stage, &screen);
    if columns < SMALLEST.0 || rows < SMALLEST.1 {
        return;
    }
    for line in footer::shown(&stage.model) {
        // A key that everybody knows may stand without its words.
        let words = |label: &str| if label.is_empty() { 0 } else { 1 + width(label) };
        let used: usize = line.iter().map(|(key, label)| width(key) + words(label) + 2).sum();
        assert!(used <= usize::from(columns) + 1, "a bottom line of {used} columns in {columns}");
    }
    check_ways_out(stage);
}

/// What is refused does not look like what was done.
fn check_refusal(stage: &Stage, screen: &str) {
    let refused = stage.model.notice.as_ref().filter(|notice| notice.kind == NoticeKind::Refused);
    let Some(notice) = refused else { return };
    let first = notice.words.split_whitespace().next().unwrap_or_default();
    assert!(!notice.words.starts_with('✓'), "{}", notice.words);
    assert!(!screen.contains(&format!("\n ✓ {first}")), "a refusal as if it were done:\n{screen}");
}

/// Help, the finder and leaving are on the bottom line at every width, and Esc where it leaves something.
/// Only the command that rescues what a full disk refused may take the place of one.
fn check_ways_out(stage: &Stage) {
    let model = &stage.model;
    if footer::shows(model, "elsewhere") {
        return;
    }
    for id in ["help", "finder", "quit"] {
        assert!(footer::shows(model, id), "{id} is missing at {:?}: {:?}", model.size, footer::shown(model));
    }
    let leaves = model.places.len() > 1 && !(model.view().stays)(model);
    assert_eq!(footer::shows(model, "back"), leaves, "Esc at {:?}: {:?}", model.size, footer::shown(model));
}

fn families(stage: &Stage, seen: &mut BTreeSet<&'static str>) {
    let records = stage.model.live.iter().flat_map(|live| &live.records);
    seen.extend(records.map(|record| family(&record.event)));
}

#[test]
fn no_key_on_any_screen_at_any_size_breaks_anything_and_every_family_occurs() {
    let mut seen: BTreeSet<&'static str> = BTreeSet::new();
    // What is taken back is at times done again at once: seldom enough by chance alone.
    let again = Just(vec![Key::ctrl('z'), Key::ctrl('y')]);
    let keys = prop_oneof![30 => any_key().prop_map(|key| vec![key]), 1 => again];
    let step = (keys, prop::option::weighted(0.1, any_size()), prop::bool::weighted(0.1));
    let steps = prop::collection::vec(step, 40);
    let mut runner = runner();
    for place in every_place() {
        for case in 0..cases().div_ceil(16) {
            let mut stage = placed(place);
            // A reason is three keys in a row, which chance alone does not press before the page is left.
            if case == 0 && stage.model.screen() == "missing" {
                stage.keys("1 a enter");
                // The keys that follow may leave the meeting.
                families(&stage, &mut seen);
            }
            // How many are to be elected is a figure and an Enter in a row.
            if case == 0 && stage.model.screen() == "election" {
                stage.keys("enter ~3~ enter");
                families(&stage, &mut seen);
            }
            for (keys, size, waits) in steps.new_tree(&mut runner).unwrap().current() {
                if let Some((columns, rows)) = size {
                    stage.resize(columns, rows);
                }
                keys.into_iter().for_each(|key| stage.press(key));
                if waits {
                    stage.wait(4);
                }
                check_frame(&stage);
            }
            families(&stage, &mut seen);
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), FAMILIES, "the random keys do not reach everything");
}

#[test]
fn every_screen_is_drawn_at_every_size_in_both_languages() {
    for place in every_place() {
        let mut stage = placed(place);
        for lang in [Lang::Vi, Lang::En] {
            stage.model.lang = lang;
            for (columns, rows) in [
                (1, 1),
                (2, 50),
                (130, 1),
                (39, 9),
                (40, 10),
                (59, 11),
                (60, 12),
                (99, 24),
                (100, 24),
                (130, 50),
            ] {
                stage.resize(columns, rows);
                check_frame(&stage);
            }
        }
    }
}

/// The meeting without its timeline, which runs on whatever is undone.
fn timeless(meeting: &Meeting) -> Meeting {
    Meeting { clock: Clock::default(), drafts: Default::default(), ..meeting.clone() }
}

/// The lines in which two meetings differ, for a failure that can be read.
fn difference(left: &Meeting, right: &Meeting) -> String {
    let (left, right) = (format!("{left:#?}"), format!("{right:#?}"));
    let lines = left.lines().zip(right.lines()).filter(|(left, right)| left != right).take(6);
    lines.map(|(left, right)| format!("\n{left}\n  became {right}")).collect()
}

#[test]
fn undo_after_do_is_nothing_and_redo_does_it_again() {
    let acts = prop::sample::select(
        &[
            "7",
            "2 ~s~ enter",
            "2 ~a~ enter",
            "enter",
            "8 ~h~ enter",
            "8 ~s~ enter",
            "4 ~ghi~ esc",
            "3 ~Sửa cầu~ enter enter esc",
            "3 ~3~ enter ~1~ enter ~0~ enter",
            "5 enter enter enter",
            "9 enter ~ghi~ esc",
            "9 ~ket luan~ enter ~xong~ esc",
            "9 ~diem nghi~ enter enter enter",
            "9 ~khach~ enter enter enter",
            "9 ~uu tien~ enter enter",
            "9 ~tam dung~ enter",
            "1 down 3 esc",
            "-",
            "delete",
            "9 ~loai phat~ enter down enter",
            "9 ~som hon~ enter",
            "6 2 enter enter enter enter enter esc",
        ][..],
    );
    let acts = prop::collection::vec(acts, 1..12);
    runner()
        .run(&acts, |acts| {
            let mut stage = Stage::practice();
            stage.follow_to("discussion");
            for keys in acts {
                let before = timeless(stage.meeting());
                let step = stage.history().undo().unwrap();
                stage.keys(keys);
                stage.keys("esc");
                if stage.history().undo().as_ref() == Ok(&step) {
                    continue;
                }
                let after = timeless(stage.meeting());
                let mut undone = 0;
                while stage.history().undo().as_ref() != Ok(&step) {
                    stage.keys("ctrl-z");
                    undone += 1;
                }
                prop_assert!(
                    timeless(stage.meeting()) == before,
                    "undo after {}: {}",
                    keys,
                    difference(&before, &timeless(stage.meeting()))
                );
                (0..undone).for_each(|_| stage.keys("ctrl-y"));
                prop_assert!(
                    timeless(stage.meeting()) == after,
                    "redo of {}: {}",
                    keys,
                    difference(&after, &timeless(stage.meeting()))
                );
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_fold_is_the_same_after_reading_from_disk_and_after_a_power_cut() {
    let keys = prop::collection::vec(any_key(), 40);
    runner()
        .run(&(any_place(), keys), |(place, keys)| {
            let mut stage = placed(place);
            for key in keys {
                stage.press(key);
            }
            if let Some(live) = stage.model.live.clone()
                && stage.model.book.folder == PRACTICE
            {
                let again = History::fold(live.meeting.id.clone(), live.records.clone());
                prop_assert_eq!(&again, &live, "the fold of its records is the meeting");
                prop_assert_eq!(&stage.reread(&stage.disk), &live);
                prop_assert_eq!(&stage.reread(&stage.disk.survivor()), &live);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn random_text_in_a_note_comes_back_as_nfc() {
    let text = prop::collection::vec(any_key(), 1..40);
    runner()
        .run(&text, |keys| {
            let mut stage = Stage::practice();
            stage.follow_to("discussion");
            stage.keys("2 enter 4");
            for key in keys.into_iter().filter(|key| !matches!(key.code, Code::Esc | Code::F(_))) {
                if stage.model.writing.is_none() {
                    break;
                }
                stage.press(key);
            }
            if let Some(writing) = &stage.model.writing {
                let text = writing.field.text().trim_end().to_owned();
                prop_assert_eq!(&bienban::text::nfc(&text), &text);
                stage.keys("esc");
                prop_assert_eq!(&stage.meeting().speeches[0].note, &text);
                prop_assert_eq!(stage.model.screen(), "chair");
            }
            Ok(())
        })
        .unwrap();
}

//! What is done in secret leaves no trace, whatever keys led there: neither words typed at a secret item nor anything that
//! tells how somebody voted, in no file of the book (journal, derived store, backups, papers) and not in what waits to be
//! saved, which alone an emergency file is made of.

use std::path::Path;

use bienban::app::Msg;
use bienban::domain::{BodyKind, Event, MeetingKind};
use bienban::store::{Disk, SimulatedDisk};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::hand::{any_key, cases, runner};
use crate::scene;
use crate::stage::{OWN, STICK, Stage};

/// A word that nobody types by chance.
const WORD: &str = "zquykinz";
/// How many grounds the guidance has on which a paper of a vote is invalid.
const GROUNDS: usize = 4;

/// At an item of the cell's own that was made secret before the meeting.
fn at_secret() -> Stage {
    let mut stage = scene::prepared();
    stage.keys("down down down down down down down down 5 ~Việc nội bộ~ enter ~10~ enter 9 ~bi mat~ enter 8 7 7 enter enter");
    while stage.meeting().secret_item().is_none() {
        stage.keys("7");
    }
    stage
}

/// Leaves the program as its loop does, with the backup of leaving, and looks for words through the whole book.
fn found(stage: &mut Stage, words: &[&str]) -> Vec<std::path::PathBuf> {
    stage.settle();
    stage.leave_for_good();
    stage.telling(Path::new(OWN), words)
}

#[test]
fn what_is_typed_at_a_secret_item_is_in_no_file() {
    let keys = prop::collection::vec(any_key(), 6);
    let mut runner = runner();
    for case in 0..cases() {
        let mut stage = at_secret();
        let (item, mut typed) = (stage.meeting().agenda.current, 0);
        for key in keys.new_tree(&mut runner).unwrap().current() {
            stage.press(key);
            // Wherever the keys led: as long as the meeting is at the item, what is typed there is kept nowhere.
            let here = |stage: &Stage| {
                stage.model.meeting().is_some_and(|meeting| {
                    meeting.secret_item().map(|one| one.id) == item && meeting.ensure_open().is_ok()
                })
            };
            if stage.left || !here(&stage) || stage.model.screen() != "chair" {
                continue;
            }
            stage.wait(2);
            stage.keys(&format!("~{WORD}~"));
            stage.tell(Msg::Paste(format!("{WORD} dán")));
            typed += 1;
        }
        assert!(typed > 0 || case > 0, "the word was never typed");
        let records = stage.model.live.as_ref().map(|live| serde_json::to_string(&live.records).unwrap());
        assert!(!records.unwrap_or_default().contains(WORD), "in memory");
        assert_eq!(found(&mut stage, &[WORD]), Vec::<std::path::PathBuf>::new(), "case {case}");
    }
}

/// A secret vote of a cell of five with its tellers chosen, its sums asked for.
fn counting() -> Stage {
    let mut stage = scene::cell();
    let kind =
        "right ".repeat(MeetingKind::ALL.iter().take_while(|one| **one != MeetingKind::Review).count());
    stage.keys(&format!("enter up {kind} down enter enter enter 1 enter ~tth~ enter 8"));
    stage.keys("9 ~muc bat ky~ enter ~xep loai~ enter 1 enter");
    stage.keys("3 enter enter ~Lý Vĩnh Phát, Thạch Thị Sa Rây~ enter 1");
    assert!(stage.meeting().body(BodyKind::Tellers).is_some(), "{}", stage.screen());
    stage
}

#[test]
fn a_secret_vote_leaves_sums_alone_however_they_are_typed_and_mended() {
    let figures = prop::collection::vec((0u32..6, any::<bool>()), 4..12);
    let mut runner = runner();
    for _ in 0..cases() {
        let mut stage = counting();
        let from = stage.model.live.as_ref().unwrap().records.len();
        for (figure, back) in figures.new_tree(&mut runner).unwrap().current() {
            stage.keys(&format!("ctrl-a delete ~{figure}~ {}", if back { "up" } else { "enter" }));
        }
        let records = &stage.model.live.as_ref().unwrap().records[from..];
        for record in records {
            let line = serde_json::to_string(&record.event).unwrap();
            match &record.event {
                // A figure that is being typed stands for a field of sums, of nobody.
                Event::Draft { field, text } => {
                    assert!(field.starts_with("form-papers-"), "{line}");
                    assert!(text.is_empty() || text.parse::<u32>().is_ok(), "{line}");
                }
                Event::Ballot(_) => {
                    assert!(line.contains("papers_counted"), "{line}");
                    // The two tellers alone are named.
                    assert!(line.contains("\"tellers\":[4,3]") && !line.contains("\"member\""), "{line}");
                }
                other => panic!("{other:?}"),
            }
        }
        // One count is one record: the order of papers and the time between them stand nowhere.
        let counts = records.iter().filter(|record| matches!(record.event, Event::Ballot(_))).count();
        let ballot = stage.meeting().ballots.iter().find(|ballot| ballot.secret).unwrap();
        assert_eq!(counts, ballot.counts.len());
        assert!(ballot.named.is_empty() && ballot.counts.iter().all(|one| one.named.is_empty()));
    }
}

/// What lies on the stick, one file after the other.
fn on_stick(stick: &SimulatedDisk) -> String {
    let files = stick.list(Path::new(STICK)).unwrap().into_iter();
    let read = files.map(|entry| stick.read(&Path::new(STICK).join(entry.name)).unwrap());
    read.map(|bytes| String::from_utf8(bytes).unwrap()).collect()
}

#[test]
fn what_is_kept_on_a_stick_while_the_disk_refuses_tells_no_more() {
    let keys = prop::collection::vec(any_key(), 4);
    let mut runner = runner();
    for case in 0..cases() {
        let stick = SimulatedDisk::default();
        let mut stage = at_secret().with_stick(&stick);
        stage.disk.protect(true);
        stage.keys(&format!("4 ~{WORD}~ esc"));
        stage.tell(Msg::Paste(format!("{WORD} dán")));
        for key in keys.new_tree(&mut runner).unwrap().current() {
            stage.press(key);
        }
        // Whatever the keys were, something waits for the disk at the end.
        stage.keys("esc esc esc 7 7");
        assert!(on_stick(&stick).contains("CHƯA LƯU") || stage.left, "case {case}: {}", stage.screen());
        assert!(!on_stick(&stick).contains(WORD), "case {case}");
    }
    let stick = SimulatedDisk::default();
    let mut stage = counting().with_stick(&stick);
    stage.disk.protect(true);
    stage.keys("~4~ enter ~4~ enter ~4~ enter");
    stage.keys(&"enter ".repeat(GROUNDS));
    stage.keys("~3~ enter ~1~ enter");
    let kept = on_stick(&stick);
    assert!(kept.contains("papers_counted") && kept.contains("\"tellers\":[4,3]"), "{kept}");
    assert!(!kept.contains("\"member\"") && !kept.contains("\"named\":[{"), "{kept}");
}

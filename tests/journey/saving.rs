//! The sign of saving, looked at between a key and the device: it says saved only when a power cut
//! at that moment would leave every act that was handed over.

use std::path::Path;
use std::sync::Arc;

use bienban::app::key::Key;
use bienban::app::{Done, Effect, Msg, Save, update};
use bienban::domain::{MeetingId, Moment};
use bienban::store::{Disk, Reader};

use crate::scene;
use crate::stage::{OWN, PRACTICE, Stage, clock};

/// The own book as a power cut would leave it.
fn device(stage: &Stage) -> Reader {
    Reader::open(Arc::new(stage.disk.survivor()), Path::new(OWN)).unwrap()
}

/// The names of the own book's roll as a power cut would leave it.
fn names(stage: &Stage) -> Vec<String> {
    let reader = device(stage);
    let cell = reader.contents().value.cells.keys().next().unwrap().clone();
    reader.roll(&cell).value.members.into_iter().map(|member| member.person.name).collect()
}

/// Whether a power cut would leave the live meeting as the screen has it.
fn has_meeting(stage: &Stage) -> bool {
    &stage.reread(&stage.disk.survivor()) == stage.history()
}

/// Whether a power cut would leave the hash of the live meeting's minutes.
fn has_hash(stage: &Stage) -> bool {
    let id: &MeetingId = &stage.meeting().id;
    let contents = device(stage).contents().value;
    contents.meetings.iter().any(|(key, entry)| key.1 == *id && entry.adopted_hash.is_some())
}

const ADD: &str = "3 1 ~Lâm Mỹ Hoa~ enter enter enter enter enter enter enter";

#[test]
fn three_acts_are_saved_when_the_device_has_the_third() {
    let mut stage = scene::opened();
    stage.hold_writer();
    for _ in 0..3 {
        stage.keys("7");
        assert_eq!(stage.model.save, Save::Saving);
        assert!(stage.shows("○ Đang lưu…"), "{}", stage.screen());
    }
    assert!(!has_meeting(&stage));
    // Those that came while the device was busy share a sync: three acts take one to three.
    let mut passed = 0;
    while stage.model.save == Save::Saving {
        stage.skip(1);
        stage.pass_one();
        passed += 1;
        assert!(
            stage.model.save == Save::Saving || has_meeting(&stage),
            "said before the device has the third"
        );
    }
    assert!((1..=3).contains(&passed), "{passed}");
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
}

#[test]
fn an_adoption_is_saved_when_its_hash_is_too() {
    let mut stage = scene::before_adoption();
    stage.hold_writer();
    stage.keys("1");
    assert!(stage.model.adopted_hash.is_none() && stage.model.save == Save::Saving);
    stage.pass_one();
    assert!(has_meeting(&stage) && stage.model.adopted_hash.is_some() && !has_hash(&stage));
    assert_eq!(stage.model.save, Save::Saving, "the hash is under way");
    // One more act behind it.
    stage.keys("esc esc");
    stage.keys(ADD);
    stage.pass_one();
    assert!(has_hash(&stage) && !names(&stage).contains(&"Lâm Mỹ Hoa".to_owned()));
    assert_eq!(stage.model.save, Save::Saving);
    stage.pass_one();
    assert!(names(&stage).contains(&"Lâm Mỹ Hoa".to_owned()));
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
}

#[test]
fn a_book_whose_own_stream_lost_lines_still_takes_a_meeting() {
    let mut stage = scene::adopted();
    stage.keys("esc esc 6");
    let file = Path::new(OWN).join("journal/book.jsonl");
    let whole = String::from_utf8(stage.disk.read(&file).unwrap()).unwrap();
    let cut = whole.trim_end().rfind('\n').unwrap() + 1;
    stage.disk.tamper(&file, |bytes| bytes.truncate(cut)).unwrap();
    stage.keys("6");
    assert!(!stage.model.book.practice);
    assert!(stage.shows("bị cắt ngắn"), "{}", stage.screen());
    // The hash that is missing waits for a person to settle the loss; nothing else waits behind it.
    stage.keys("esc");
    stage.keys(ADD);
    assert!(names(&stage).contains(&"Lâm Mỹ Hoa".to_owned()));
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
}

#[test]
fn a_hash_that_is_entered_when_a_book_is_opened_is_waited_for() {
    let mut stage = scene::adopted();
    stage.keys("esc esc 6");
    assert!(stage.model.book.practice, "{}", stage.screen());
    let file = Path::new(OWN).join("journal/book.jsonl");
    let whole = String::from_utf8(stage.disk.read(&file).unwrap()).unwrap();
    // The hash and the signature are one act of two lines.
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    let without: usize = lines[..lines.len() - 2].iter().map(|line| line.len()).sum();
    stage.disk.tamper(&file, |bytes| bytes.truncate(without)).unwrap();
    // They were never written, so they are known nowhere.
    stage.disk.tamper(&Path::new(OWN).join("heads.jsonl"), Vec::clear).unwrap();
    stage.disk.remove_all(&Path::new(OWN).join("backups")).unwrap();
    stage.hold_writer();
    stage.keys("6");
    assert!(!stage.model.book.practice);
    assert_eq!(stage.model.save, Save::Saving);
    let hashes = |stage: &Stage| {
        let meetings = device(stage).contents().value.meetings;
        meetings.into_values().map(|entry| entry.adopted_hash.is_some()).collect::<Vec<_>>()
    };
    assert_eq!(hashes(&stage), [false]);
    stage.pass_one();
    assert_eq!(hashes(&stage), [true]);
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
}

#[test]
fn between_the_key_and_the_hand_over_nothing_says_saved() {
    let mut stage = scene::opened();
    assert!(matches!(stage.model.save, Save::Saved(_)));
    let now = Moment { at: stage.now(), run: stage.model.now.run };
    update(&mut stage.model, Msg::Key(Key::char('7')), now);
    assert_eq!(stage.model.save, Save::Saving);
    // The answer to an earlier act knows nothing of this one.
    let answer = Done::Saved { at: now.at, waiting: 0, hash: None };
    update(&mut stage.model, Msg::Done(answer), now);
    assert_eq!(stage.model.save, Save::Saving);
    stage.tell(Msg::Tick);
    assert!(matches!(stage.model.save, Save::Saved(_)) && has_meeting(&stage));
}

#[test]
fn changing_books_ends_with_a_true_sign() {
    let mut stage = scene::cell();
    stage.hold_writer();
    stage.keys(ADD);
    stage.keys("esc");
    assert_eq!(stage.model.save, Save::Saving);
    assert!(!names(&stage).contains(&"Lâm Mỹ Hoa".to_owned()));
    // The answer comes when the book is closed already.
    stage.let_writer_go();
    stage.keys("6");
    assert!(stage.model.book.practice);
    assert!(names(&stage).contains(&"Lâm Mỹ Hoa".to_owned()));
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
    // And back, with an act of each on the way.
    stage.hold_writer();
    stage.keys("3 1 ~Sơn Vi~ enter enter enter enter enter enter enter esc");
    stage.let_writer_go();
    stage.keys("6");
    assert!(!stage.model.book.practice && matches!(stage.model.save, Save::Saved(_)));
}

#[test]
fn trouble_stands_until_the_device_has_all() {
    let mut stage = scene::opened();
    stage.disk.protect(true);
    stage.keys("7 7");
    assert!(matches!(stage.model.save, Save::Trouble(_)));
    stage.disk.protect(false);
    stage.hold_writer();
    stage.retry();
    stage.pass_one();
    assert!(!has_meeting(&stage));
    assert!(matches!(stage.model.save, Save::Trouble(_)), "{:?}", stage.model.save);
    stage.pass_one();
    assert!(has_meeting(&stage));
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
}

#[test]
fn what_a_closed_book_did_not_take_is_told_in_another_and_saved_when_it_is_opened_again() {
    let mut stage = scene::cell();
    stage.keys("6 6");
    stage.disk.leave_room(Some(0));
    stage.keys(ADD);
    assert!(matches!(stage.model.save, Save::Trouble(_)));
    stage.keys("esc 6");
    assert!(stage.model.book.practice, "{}", stage.screen());
    assert!(matches!(stage.model.save, Save::Trouble(_)), "{:?}", stage.model.save);
    // Acts of this book are saved; that of the other is not.
    stage.disk.leave_room(None);
    stage.keys("3 1 ~Sơn Vi~ enter enter enter enter enter enter enter esc");
    assert!(matches!(stage.model.save, Save::Trouble(_)), "{:?}", stage.model.save);
    assert!(!names(&stage).contains(&"Lâm Mỹ Hoa".to_owned()));
    stage.keys("6");
    assert!(!stage.model.book.practice);
    assert_eq!(names(&stage).iter().filter(|name| *name == "Lâm Mỹ Hoa").count(), 1);
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
    let shown = stage.model.book.cell.as_ref().unwrap().roll.members.iter();
    assert_eq!(shown.filter(|member| member.person.name == "Lâm Mỹ Hoa").count(), 1);
}

#[test]
fn an_act_for_which_no_book_is_open_is_told_and_saved_once_one_is() {
    let mut stage = scene::cell();
    let info = Path::new(OWN).join("book.toml");
    let copy = Path::new(OWN).join("book-copy.toml");
    let (whole, second) = (stage.disk.read(&info).unwrap(), stage.disk.read(&copy).unwrap());
    for file in [&info, &copy] {
        stage.disk.tamper(file, Vec::clear).unwrap();
    }
    stage.model.ask(Effect::OpenOwn);
    stage.tell(Msg::Tick);
    assert!(stage.model.notice.as_ref().unwrap().kind == bienban::app::NoticeKind::Refused);
    stage.keys(ADD);
    assert!(matches!(stage.model.save, Save::Trouble(_)), "{:?}", stage.model.save);
    stage.disk.tamper(&info, |bytes| *bytes = whole).unwrap();
    stage.disk.tamper(&copy, |bytes| *bytes = second).unwrap();
    stage.model.ask(Effect::OpenOwn);
    stage.tell(Msg::Tick);
    assert!(names(&stage).contains(&"Lâm Mỹ Hoa".to_owned()));
    assert_eq!(stage.model.save, Save::Saved(stage.now()));
}

#[test]
fn what_a_practice_book_did_not_take_goes_with_it() {
    let mut stage = Stage::on(scene::cell().disk.survivor(), clock("19:30:00"));
    stage.keys("6");
    assert!(stage.model.book.practice && stage.disk.exists(Path::new(PRACTICE)));
    stage.disk.leave_room(Some(0));
    stage.keys("3 1 ~Sơn Vi~ enter enter enter enter enter enter enter esc 6");
    assert!(matches!(stage.model.save, Save::Trouble(_)), "{:?}", stage.model.save);
    stage.disk.leave_room(None);
    stage.model.ask(Effect::OpenPractice { afresh: true });
    stage.tell(Msg::Tick);
    assert!(
        stage.model.book.practice && matches!(stage.model.save, Save::Saved(_)),
        "{:?}",
        stage.model.save
    );
}

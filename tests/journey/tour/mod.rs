//! The practice tour: lessons walked by the keys of their own words, ticked by what is done, and by
//! nothing else.

mod walked;

use bienban::app::Overlay;
use bienban::app::tour::{LESSONS, Learning, learning};
use bienban::domain::State;
use bienban::text::Lang;

use crate::stage::Stage;

/// Takes a lesson by its number from the list of key 9.
fn take(stage: &mut Stage, number: usize) {
    let name = if stage.model.lang == Lang::Vi { "hoc" } else { "lesson" };
    stage.keys(&format!("9 ~{name}~ enter ~{number}.~ enter"));
    assert_eq!(shown(stage).at + 1, number, "{}", stage.screen());
}

fn shown(stage: &Stage) -> Learning {
    learning(&stage.model).unwrap_or_else(|| panic!("no lesson:\n{}", stage.screen()))
}

/// How many steps are ticked, and how many lessons are learnt.
fn ticked(stage: &Stage) -> (usize, usize) {
    let learning = shown(stage);
    (learning.done, learning.learnt)
}

/// Walks down the list on top to a name.
fn down_to(stage: &mut Stage, name: &str) {
    let row = |stage: &Stage| (stage.model.view().names)(&stage.model)[stage.model.place().at].clone();
    for _ in 0..60 {
        if row(stage) == name {
            return;
        }
        stage.keys("down");
    }
    panic!("no row {name}");
}

/// Enter and what the bottom lines say, until the lesson can begin.
fn until_ready(stage: &mut Stage) {
    stage.follow(|stage| !shown(stage).waits && stage.model.overlays.is_empty());
}

/// From the bare program to a practice meeting in preparation, with lesson 2 taken.
fn preparing() -> Stage {
    let mut stage = Stage::practice();
    take(&mut stage, 2);
    until_ready(&mut stage);
    stage
}

/// A practice meeting that was opened by its Enter line, in its first item.
fn opened() -> Stage {
    let mut stage = Stage::practice();
    stage.follow(|stage| stage.model.is_open());
    stage
}

/// The same, once the roll call is announced.
fn called() -> Stage {
    let mut stage = opened();
    stage.follow(|stage| stage.meeting().roll_called().is_some());
    stage
}

#[test]
fn enter_alone_ticks_nothing_all_the_way_to_adopted_minutes() {
    for number in 2..=LESSONS.len() {
        let mut stage = Stage::practice();
        take(&mut stage, number);
        for _ in 0..120 {
            if stage.model.meeting().is_some_and(|meeting| meeting.state == State::Adopted) {
                break;
            }
            stage.keys("enter");
            assert_eq!(ticked(&stage), (0, 0), "lesson {number}:\n{}", stage.screen());
        }
        assert_eq!(stage.meeting().state, State::Adopted, "lesson {number}");
        stage.wait(30);
        assert_eq!(ticked(&stage), (0, 0));
    }
    let mut stage = Stage::practice();
    take(&mut stage, 1);
    stage.keys("enter enter enter");
    assert_eq!(ticked(&stage), (0, 0));
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("the field is closed") };
    assert_eq!(form.fault.as_deref(), Some("Ô còn trống: hãy gõ Nghị quyết chi bộ, rồi Enter."));
}

#[test]
fn broken_letters_are_told_with_what_to_do() {
    let mut stage = Stage::practice();
    take(&mut stage, 1);
    stage.keys("~Nghi. quyet~ enter");
    assert!(
        stage.screen().contains("Chữ thứ 4 phải là “ị”, máy nhận được “i”: nhấn F8"),
        "{}",
        stage.screen()
    );
    // The program's own Telex, switched on in the field.
    stage.keys("ctrl-a delete f8 ~Nghij quyeets chi booj~ enter");
    assert_eq!(ticked(&stage), (1, 0), "{}", stage.screen());
}

#[test]
fn another_act_ticks_nothing() {
    let mut stage = preparing();
    stage.keys("1 enter ~ttsr~ enter");
    assert_eq!(stage.meeting().plan.minute_taker.map(u64::from), Some(3));
    assert_eq!(ticked(&stage), (0, 0), "another minute-taker");
    let mut stage = opened();
    take(&mut stage, 3);
    stage.keys("1");
    down_to(&mut stage, "Phạm Quốc Khánh");
    stage.keys("2 ~ốm~ enter");
    assert_eq!(ticked(&stage), (0, 0), "another comrade is away");
    down_to(&mut stage, "Lê Văn Năm");
    stage.keys("3");
    assert_eq!(ticked(&stage), (1, 0), "away without a reason");
    let mut stage = called();
    take(&mut stage, 5);
    stage.keys("3 ~Mua loa mới cho ấp~ enter enter 2 ~10~ enter ~2~ enter enter");
    assert_eq!(stage.meeting().ballots.last().unwrap().count().unwrap().no, 2);
    assert_eq!(ticked(&stage), (1, 0), "two against");
}

#[test]
fn undo_takes_the_tick_back_and_redo_gives_it_again() {
    let mut stage = opened();
    take(&mut stage, 3);
    stage.keys("1");
    down_to(&mut stage, "Lê Văn Năm");
    stage.keys("2 ~đi công tác~ enter");
    assert_eq!(ticked(&stage), (2, 0));
    stage.keys("ctrl-z");
    assert_eq!(ticked(&stage), (1, 0));
    stage.keys("ctrl-y enter");
    assert_eq!(ticked(&stage), (3, 1));
    stage.keys("ctrl-z");
    assert_eq!(ticked(&stage), (2, 0), "the lesson is not done any more");
    stage.keys("ctrl-y");
    assert_eq!(ticked(&stage), (3, 1));
    // What was done before a lesson is begun anew does not count.
    take(&mut stage, 3);
    assert_eq!(ticked(&stage), (0, 1));
}

#[test]
fn a_lesson_is_left_at_any_time_and_taken_up_where_it_was() {
    let mut stage = called();
    take(&mut stage, 4);
    assert!(stage.shows("HỌP THỬ · bài 4/8: phát biểu"), "{}", stage.screen());
    assert!(stage.shows("Làm sai thì Ctrl+Z. Không gì ở đây đụng đến sổ thật."));
    stage.keys("2 ~tri~ enter");
    assert_eq!(ticked(&stage), (1, 0));
    stage.keys("9 ~thoi hoc~ enter");
    assert!(learning(&stage.model).is_none());
    assert!(!stage.shows("bài 4/8"), "{}", stage.screen());
    // Another one, and back; the list says how far each is.
    take(&mut stage, 6);
    stage.keys("9 ~hoc~ enter");
    assert!(stage.shows("đang học, 1/3"), "{}", stage.screen());
    stage.keys("esc");
    take(&mut stage, 4);
    assert_eq!(ticked(&stage), (1, 0));
    stage.keys("~nhất trí~ esc enter");
    assert_eq!(ticked(&stage), (3, 1));
    assert!(stage.shows("Xong bài 4. Bài sau: nhấn 9, gõ: hoc, Enter, Enter."), "{}", stage.screen());
    // Where a key opens the lessons it is that key.
    stage.keys("9 ~trang dau~ enter");
    assert!(stage.shows("Xong bài 4. Bài sau: nhấn F6, Enter."), "{}", stage.screen());
    stage.keys("enter");
    // The next one that is not learnt is offered first, though the first lesson was passed over.
    stage.keys("9 ~hoc~ enter enter");
    assert_eq!(shown(&stage).at, 4);
}

#[test]
fn the_lesson_stands_in_the_practice_book_alone() {
    let mut stage = Stage::practice();
    take(&mut stage, 8);
    assert!(stage.shows("bài 8/8"));
    stage.keys("6");
    assert!(!stage.model.book.practice && learning(&stage.model).is_none(), "{}", stage.screen());
    assert!(!stage.shows("bài 8/8"));
    stage.keys("6");
    assert_eq!(shown(&stage).at, 7);
}

#[test]
fn the_smallest_screen_shows_the_present_step_alone() {
    let mut stage = called();
    stage.resize(40, 10);
    take(&mut stage, 4);
    assert!(stage.shows("► 1. Nhấn 2 (Phát biểu), gõ: tri, rồi"), "{}", stage.screen());
    assert!(!stage.shows("bài 4/8") && stage.shows("→ Enter"), "{}", stage.screen());
}

#[test]
fn a_lesson_that_can_no_longer_be_finished_says_so_and_begins_anew() {
    for (lang, (columns, rows)) in [(Lang::Vi, (80, 24)), (Lang::En, (40, 10))] {
        let mut stage = preparing();
        stage.keys("1 enter ~phia~ enter");
        assert_eq!((ticked(&stage).0, shown(&stage).lost), (1, false));
        // Enter opens the meeting before anything is ticked on the checklist.
        stage.follow(|stage| stage.model.is_open());
        assert_eq!((ticked(&stage).0, shown(&stage).lost), (1, true));
        stage.model.lang = lang;
        stage.resize(columns, rows);
        stage.model.notice = None;
        let words = match lang {
            Lang::Vi => "Bước 2 không làm được nữa. Làm lại bài: 9, gõ: hoc, Enter, 2, Enter.",
            Lang::En => "Step 2 can no longer be done.",
        };
        assert!(stage.shows(words), "{}", stage.screen());
        let name = if lang == Lang::Vi { "hoc" } else { "lesson" };
        stage.keys(&format!("9 ~{name}~ enter ~2~ enter"));
        assert_eq!((shown(&stage).at, ticked(&stage).0, shown(&stage).waits), (1, 0, true));
        // As it says: from the first page, begun afresh.
        let (home, afresh) = if lang == Lang::Vi { ("trang dau", "lam lai") } else { ("home", "again") };
        stage.keys(&format!("9 ~{home}~ enter 9 ~{afresh}~ enter 1"));
        until_ready(&mut stage);
        stage.keys("1 enter ~phia~ enter end space 8");
        assert_eq!(ticked(&stage).0, 3, "{}", stage.screen());
    }
}

#[test]
fn a_speech_and_a_vote_that_ended_otherwise_begin_anew() {
    let mut stage = called();
    take(&mut stage, 4);
    stage.keys("2 ~tri~ enter enter");
    assert!(shown(&stage).lost, "he has spoken, and nothing was noted:\n{}", stage.screen());
    take(&mut stage, 4);
    assert_eq!((ticked(&stage).0, shown(&stage).lost), (0, false));
    stage.keys("2 ~tri~ enter ~Nhất trí.~ esc enter");
    assert_eq!(ticked(&stage).0, 3);
    take(&mut stage, 5);
    until_ready(&mut stage);
    stage.keys("3 ~Mua loa mới cho ấp~ enter enter f5");
    assert_eq!((ticked(&stage).0, shown(&stage).lost), (1, true), "all were for it:\n{}", stage.screen());
}

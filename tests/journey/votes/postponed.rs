//! A question that is left to the next meeting: told in the minutes, and due in the next agenda.

use bienban::domain::{Outcome, Purpose};

use crate::scene;
use crate::stage::Stage;

/// A question put in a meeting of four who may vote, and left undecided.
fn left() -> Stage {
    let mut stage = scene::opened();
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter esc");
    stage.keys("9 ~de cau bieu quyet lai~ enter");
    assert!(stage.shows("Lý do (có thể để trống)"), "{}", stage.screen());
    stage.keys("~Chờ dự toán~ enter");
    stage
}

#[test]
fn the_minutes_say_that_it_was_not_decided_and_the_next_agenda_has_it() {
    let mut stage = left();
    assert_eq!(stage.notice(), "Để lại kỳ sau: “Sửa cầu kênh 3”.");
    assert!(!stage.next_step().contains("đếm"), "{}", stage.next_step());
    assert!(stage.shows("“Sửa cầu kênh 3”: để lại kỳ sau"), "{}", stage.screen());
    let minutes = scene::drafted(&stage, "minutes");
    let told = "Chi bộ chưa biểu quyết nội dung “Sửa cầu kênh 3”, để lại kỳ sau, lý do: chờ dự toán.";
    assert!(minutes.contains(told), "{minutes}");
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().open_ballot().map(|ballot| ballot.id), Some(1));
    stage.keys("ctrl-y");
    scene::hold(&mut stage);
    stage.keys("1");
    stage.keys("f2 ~cuoc hop moi~ enter enter enter enter");
    let told = "Kỳ trước để lại mục “Biểu quyết: sửa cầu kênh 3”: đã đưa vào chương trình kỳ này.";
    assert!(stage.notice().contains(told), "{}", stage.notice());
    let item = stage.meeting().agenda.items[9].clone();
    assert_eq!((item.title.as_str(), item.vote), ("Biểu quyết: sửa cầu kênh 3", Some(Purpose::Question)));
}

#[test]
fn at_its_item_enter_asks_for_the_vote_with_the_question_in_the_field() {
    let mut stage = left();
    scene::hold(&mut stage);
    stage.keys("1");
    stage.keys("f2 ~cuoc hop moi~ enter enter enter enter 1 enter ~tth~ enter 8");
    if !stage.model.is_open() {
        stage.keys("1");
    }
    stage.keys("1 enter");
    while stage.meeting().agenda.current().unwrap().title != "Biểu quyết: sửa cầu kênh 3" {
        stage.keys("7");
    }
    assert_eq!(stage.next_step(), "Enter: biểu quyết mục này (quyết định một việc)");
    stage.keys("enter");
    assert!(stage.shows("Sửa cầu kênh 3"), "{}", stage.screen());
    stage.keys("enter enter 1");
    let ballot = stage.meeting().ballots.last().unwrap();
    assert_eq!((ballot.question.as_str(), ballot.outcome()), ("Sửa cầu kênh 3", Some(Outcome::Passed)));
    assert!(!stage.next_step().contains("biểu quyết mục này"), "{}", stage.next_step());
}

#[test]
fn what_every_meeting_decides_is_not_offered_to_be_left() {
    let mut stage = scene::opened();
    stage.keys("1 enter");
    let event =
        stage.meeting().put(Purpose::Agenda, "Thông qua chương trình", bienban::domain::Majority::OverHalf);
    stage.model.perform(event.map(|event| vec![event]));
    stage.settle();
    assert!(stage.meeting().postponable().is_none());
    stage.keys("f2 ~de cau bieu quyet lai~ enter f3");
    assert!(stage.meeting().ballots[0].postponed.is_none());
}

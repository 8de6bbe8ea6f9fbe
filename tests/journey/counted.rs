//! Votes in which somebody was counted who is marked absent afterwards.

use bienban::domain::{MemberId, Presence};

use crate::scene;
use crate::stage::Stage;

const RAY: MemberId = MemberId(3);
const PHAT: MemberId = MemberId(4);

/// A vote of four on “Sửa cầu kênh 3”, at which Phát was counted who is then marked absent.
fn counted_and_absent() -> Stage {
    let mut stage = scene::opened();
    stage.pace = chrono::TimeDelta::zero();
    stage.keys("1 enter esc");
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    stage.skip(5);
    stage.keys("1 down down 3 2");
    assert_eq!(stage.meeting().attendance[&PHAT].presence, Presence::Unexcused, "{}", stage.screen());
    stage.keys("esc");
    stage
}

const DOUBT: &str = "Biểu quyết “Sửa cầu kênh 3”: đã tính đ/c Lý Vĩnh Phát, nay ghi là không có mặt lúc đó";

#[test]
fn a_vote_that_counted_who_was_absent_is_looked_at_before_the_adoption_until_somebody_says_that_it_stands() {
    let mut stage = counted_and_absent();
    assert!(stage.meeting().roll_called().is_some(), "{}", stage.screen());
    let count = stage.meeting().ballots[0].count();
    assert_eq!(count.map(|count| count.yes), Some(4), "what was counted stays");
    stage.resize(120, 50);
    stage.keys("9 ~con thieu gi~ enter");
    assert!(stage.shows(DOUBT), "{}", stage.screen());
    stage.keys("home");
    while !stage.next_step().starts_with("Enter: giữ nguyên hay đếm lại") {
        stage.keys("down");
    }
    stage.keys("enter 1");
    assert_eq!(stage.notice(), "Giữ nguyên kết quả biểu quyết “Sửa cầu kênh 3”.");
    assert!(!stage.shows(DOUBT), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert!(stage.shows(DOUBT), "taken back it is asked again: {}", stage.screen());
    // Another one who is found absent puts it in doubt anew.
    stage.keys("ctrl-y esc 1 down down down 3 2");
    let mut who = stage.meeting().missed(&stage.meeting().ballots[0]);
    who.sort();
    assert_eq!((who, stage.meeting().doubted().len()), (vec![RAY, PHAT], 1), "{}", stage.screen());
}

#[test]
fn a_recount_settles_it_too_and_one_who_left_later_puts_nothing_in_doubt() {
    let mut stage = counted_and_absent();
    stage.resize(120, 50);
    stage.keys("9 ~con thieu gi~ enter home");
    while !stage.next_step().starts_with("Enter: giữ nguyên hay đếm lại") {
        stage.keys("down");
    }
    stage.keys("enter 2");
    stage.retype("3");
    stage.keys("enter enter enter");
    assert_eq!(stage.meeting().ballots[0].count().map(|count| count.yes), Some(3));
    assert!(!stage.shows(DOUBT), "{}", stage.screen());
    // Rây leaves after the vote.
    stage.keys("esc 8 ~sa ray~ enter");
    assert!(stage.meeting().doubted().is_empty());
    assert!(!stage.notice().contains("đã tính có mặt"), "{}", stage.notice());
}

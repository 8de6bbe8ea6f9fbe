//! A meeting held on paper: whatever order it is entered in, who could vote is who attended; and without a roll call
//! nobody is told as absent.

use bienban::domain::*;

use crate::walked::{Walk, at, lines};

/// Held on paper from 19:00 to 20:30, its roll call entered.
fn on_paper() -> Walk {
    let mut walk = Walk::planned(MeetingKind::Regular);
    let [opened, ended] = [at(0), at(90)].map(|at| at.time());
    walk.1 = 1440;
    walk.ask(|meeting| meeting.held_on_paper(opened, ended, at(1440)));
    walk.opens();
    walk
}

fn votes(walk: &mut Walk) -> Ballot {
    walk.ask(|meeting| meeting.put(Purpose::Question, "Sửa cầu kênh 3", Majority::OverHalf));
    walk.0.meeting.ballots.last().unwrap().clone()
}

#[test]
fn a_leaving_that_was_entered_first_changes_no_vote_before_it() {
    let mut walk = on_paper();
    walk.ask(|meeting| meeting.announce().map(Event::Attendance));
    let left = at(70);
    let leaves = walk.0.meeting.leave(MemberId(2), left).unwrap();
    walk.does(leaves);
    let vote = votes(&mut walk);
    assert_eq!((vote.entitled, vote.voters), (2, vec![MemberId(1), MemberId(2)]));
    // Nor the base: an exempt member who came and left counts on both sides of every vote.
    walk.ask(|meeting| meeting.mark(MemberId(4), Presence::Present).map(Event::Attendance));
    let leaves = walk.0.meeting.leave(MemberId(4), left).unwrap();
    walk.does(leaves);
    assert_eq!((walk.0.meeting.vote_base().count, walk.0.meeting.entitled_present()), (3, 3));
    walk.ask(|meeting| meeting.count(1, Count { yes: 2, no: 0, other: 0 }));
    // The minutes are adopted at the end: who had left before has no part in that vote.
    walk.ask(|meeting| meeting.put(Purpose::Minutes, "Thông qua biên bản cuộc họp", Majority::OverHalf));
    let last = walk.0.meeting.ballots.last().unwrap();
    assert_eq!((last.entitled, &last.voters), (1, &vec![MemberId(1)]));
    // At a meeting that is taken down as it goes, who has left does not vote.
    let mut live = Walk::opened(MeetingKind::Regular);
    live.1 = 70;
    let leaves = live.0.meeting.leave(MemberId(2), left).unwrap();
    live.does(leaves);
    assert_eq!(votes(&mut live).voters, [MemberId(1)]);
}

#[test]
fn without_a_roll_call_nobody_is_told_as_absent() {
    let mut walk = on_paper();
    votes(&mut walk);
    let told = lines(&walk.0.meeting);
    let base = "Số đảng viên có quyền biểu quyết: 2 đồng chí (không tính 1 đảng viên dự bị, 1 đồng chí được miễn công \
                tác và sinh hoạt đảng).";
    assert!(told.iter().any(|line| line == base), "{told:#?}");
    assert!(!told.join(" ").to_lowercase().contains("vắng"), "{told:#?}");
    // Once it is called, who need not come and did not is known.
    let mut called = on_paper();
    called.ask(|meeting| meeting.announce().map(Event::Attendance));
    votes(&mut called);
    let told = lines(&called.0.meeting).join(" ");
    assert!(told.contains("1 đồng chí miễn công tác và sinh hoạt đảng vắng mặt"), "{told}");
}

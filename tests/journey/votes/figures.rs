//! Shares of cells of 3, 9, 18 and 28 worked out by hand, all in favour by one key, too few to pass.

use bienban::domain::{Count, Majority, MeetingKind, Outcome, Purpose};

use super::{absent, chosen, form, go_to, opened};

/// Members; more than half of them; two thirds of them.
const CELLS: [(usize, u32, u32); 4] = [(3, 2, 2), (9, 5, 6), (18, 10, 12), (28, 15, 19)];

#[test]
fn an_admission_is_voted_by_two_thirds_in_cells_of_every_size() {
    for (members, half, two_thirds) in CELLS {
        let mut stage = opened(MeetingKind::Admission, members);
        assert!(stage.shows(&format!("Biểu quyết trên {members}, cần {half}")), "{}", stage.screen());
        stage.keys("3");
        assert_eq!(chosen(&stage), format!("quyết định một việc: quá nửa, cần {half}"));
        stage.keys("esc");
        go_to(&mut stage, "admission_vote");
        assert!(stage.shows(&format!("Biểu quyết trên {members}, cần {two_thirds}")), "{}", stage.screen());
        assert_eq!(stage.next_step(), "Enter: biểu quyết mục này (kết nạp đảng viên)");
        stage.keys("enter");
        let rule = format!("kết nạp đảng viên: từ hai phần ba trở lên, cần {two_thirds}");
        assert_eq!(chosen(&stage), rule);
        stage.keys("esc 3");
        assert_eq!(chosen(&stage), rule);
        stage.keys("enter enter");
        // One vote less than two thirds: recorded as a result, and no tick.
        let one_less = two_thirds - 1;
        stage.keys(&format!("2 ~{one_less}~ enter enter enter"));
        let ballot = stage.meeting().ballots.last().expect("a ballot");
        assert_eq!((ballot.purpose, ballot.majority), (Purpose::Admission, Majority::TwoThirds));
        assert_eq!((ballot.base.count, ballot.secret), (members as u32, false));
        assert_eq!(ballot.outcome(), Some(Outcome::Failed));
        assert!(
            stage.shows(" × 19:") && stage.shows(" Không thông qua: “Đề nghị kết nạp người vào Đảng”, cần"),
            "{}",
            stage.screen()
        );
        // It was answered: Enter goes on; by key 3 it may be put once more, and the whole cell agrees.
        assert!(stage.next_step().starts_with("Enter: xong mục này"), "{}", stage.next_step());
        stage.keys("3 enter enter f5");
        let ballot = stage.meeting().ballots.last().expect("a ballot");
        assert_eq!(ballot.count(), Some(Count { yes: members as u32, no: 0, other: 0 }));
        assert_eq!(ballot.outcome(), Some(Outcome::Passed));
        assert!(
            stage.shows(" ✓ 19:01 Thông qua: “Đề nghị kết nạp người vào Đảng”, cần"),
            "{}",
            stage.screen()
        );
    }
}

#[test]
fn exactly_two_thirds_pass_and_half_does_not() {
    for (members, yes, passes) in [
        (3, 2, true),
        (9, 6, true),
        (9, 5, false),
        (18, 12, true),
        (18, 10, false),
        (28, 19, true),
        (28, 18, false),
    ] {
        let mut stage = opened(MeetingKind::Admission, members);
        go_to(&mut stage, "admission_vote");
        stage.keys("enter enter enter");
        stage.keys(&format!("2 ~{yes}~ enter enter enter"));
        let outcome = stage.meeting().ballots[0].outcome();
        assert_eq!(outcome == Some(Outcome::Passed), passes, "{yes} of {members}");
    }
}

#[test]
fn a_vote_that_cannot_pass_is_said_before_it_opens() {
    let mut stage = opened(MeetingKind::Admission, 21);
    absent(&mut stage, 13);
    go_to(&mut stage, "admission_vote");
    assert!(stage.shows("! Biểu quyết trên 21, cần 14, chỉ có 8"), "{}", stage.screen());
    stage.keys("enter");
    let said = "! Có mặt 8 đồng chí có quyền biểu quyết, cần 14: không thể thông qua.";
    assert!(form(&stage).intro.iter().any(|line| line == said), "{:?}", form(&stage).intro);
    assert!(stage.meeting().ballots.is_empty());
    // It opens all the same.
    stage.keys("enter enter f5");
    assert_eq!(stage.meeting().ballots[0].count(), Some(Count { yes: 8, no: 0, other: 0 }));
    assert_eq!(stage.meeting().ballots[0].outcome(), Some(Outcome::Failed));
}

#[test]
fn fourteen_of_twenty_one_are_enough() {
    let mut stage = opened(MeetingKind::Admission, 21);
    absent(&mut stage, 7);
    go_to(&mut stage, "admission_vote");
    assert!(stage.shows("· Biểu quyết trên 21, cần 14"), "{}", stage.screen());
    stage.keys("enter");
    assert!(form(&stage).intro.iter().all(|line| !line.starts_with('!')), "{:?}", form(&stage).intro);
}

#[test]
fn a_congress_has_a_quorum_and_an_ordinary_meeting_has_none() {
    for (kind, needed) in [(MeetingKind::Congress, true), (MeetingKind::Regular, false)] {
        let mut stage = opened(kind, 18);
        go_to(&mut stage, "roll_call");
        stage.keys("enter enter");
        // Eleven of eighteen: more than half may vote, two thirds (12) are not here.
        absent(&mut stage, 7);
        assert_eq!(stage.shows("! Có mặt 11/18 (61,1%), hợp lệ cần 12"), needed, "{}", stage.screen());
        assert!(
            needed || stage.shows("Có mặt 11/18 (61,1%) · Biểu quyết trên 18, cần 10"),
            "{}",
            stage.screen()
        );
    }
}

#[test]
fn leaving_until_too_few_are_here_is_said_at_once() {
    let mut stage = opened(MeetingKind::Regular, 3);
    go_to(&mut stage, "roll_call");
    stage.keys("enter enter");
    absent(&mut stage, 1);
    // The minute-taker: the chair, the only one left, takes the minutes too.
    stage.keys("8 ~hoa~ enter down enter");
    let said = "Chỉ còn 1 đồng chí có quyền biểu quyết, cần 2: chưa biểu quyết được.";
    assert!(stage.notice().ends_with(said), "{}", stage.notice());
    stage.keys("esc");
    stage.resize(40, 10);
    assert!(stage.shows("Có mặt 1/3 · ! Biểu quyết cần 2"), "{}", stage.screen());
}

#[test]
fn what_is_typed_is_measured_against_what_is_needed() {
    let mut stage = opened(MeetingKind::Regular, 18);
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter");
    assert!(!stage.shows("▲"), "nothing is measured before a figure is typed\n{}", stage.screen());
    stage.keys("~9~");
    assert!(stage.shows("9/18 (50%) █████████░░░░░░░░░  CÒN THIẾU 1"), "{}", stage.screen());
    // Ten members of eighteen: the tenth of eighteen cells.
    assert!(stage.shows("               ▲ cần 10"), "{}", stage.screen());
    stage.retype("10");
    assert!(stage.shows("10/18 (55,6%) ██████████░░░░░░░░  ĐỦ ĐỂ THÔNG QUA"), "{}", stage.screen());
    // More than the base is a mistake, which Enter tells.
    stage.retype("19");
    assert!(!stage.shows("▲"), "{}", stage.screen());
}

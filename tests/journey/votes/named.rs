//! A vote by name: each by a digit, the rest in one act, figures that follow, names in the minutes.

use bienban::app::NoticeKind;
use bienban::domain::{Count, Outcome, Purpose};

use crate::scene;
use crate::stage::Stage;

/// A question put in a meeting of four who may vote, all of them here, and its page of names opened.
fn naming() -> Stage {
    let mut stage = scene::opened();
    stage.keys("1 enter 3 ~Sửa cầu kênh 3~ enter enter");
    assert!(stage.shows("3  Ghi tên từng đồng chí"), "{}", stage.screen());
    stage.keys("3");
    assert_eq!(stage.model.screen(), "named-vote", "{}", stage.screen());
    stage
}

#[test]
fn each_vote_is_a_digit_and_the_count_follows_from_the_names() {
    let mut stage = naming();
    assert!(stage.shows("tán thành 0/4 · cần 3 · còn 4 ░░░░░░░░░░"), "{}", stage.screen());
    assert!(stage.next_step() == "Enter: đến đồng chí chưa ghi tiếp theo (còn 4)", "{}", stage.next_step());
    stage.keys("1 2 1");
    assert!(stage.shows("tán thành 2/4 · cần 3 · còn 1 █████░░░░░"), "{}", stage.screen());
    assert!(
        stage.shows("Theo tên: tán thành 2, không tán thành 1 · 2/4 (50,0%), còn thiếu 1."),
        "{}",
        stage.screen()
    );
    // A name that was typed wrongly is taken back.
    stage.keys("3");
    assert_eq!(stage.meeting().ballots[0].named.len(), 4);
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().ballots[0].named.len(), 3);
    stage.keys("1");
    assert_eq!(stage.next_step(), "Enter: chốt kết quả: tán thành 3, không tán thành 1");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "chair");
    assert_eq!(
        stage.notice(),
        "Thông qua: “Sửa cầu kênh 3”, cần 3. Chủ trì đọc: “3/4 đồng chí tán thành, bằng 75%; không tán thành 1. Thông qua.”"
    );
    let ballot = &stage.meeting().ballots[0];
    assert_eq!(ballot.count(), Some(Count { yes: 3, no: 1, other: 0 }));
    assert_eq!(ballot.outcome(), Some(Outcome::Passed));
}

#[test]
fn the_minutes_print_who_voted_how() {
    let mut stage = naming();
    stage.keys("2 5");
    assert_eq!(
        stage.notice(),
        "Đã ghi 3 đồng chí còn lại: tán thành. Đồng chí nào khác thì chọn tên rồi nhấn 2, 3 hoặc 4."
    );
    stage.keys("enter");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "Chi bộ biểu quyết có ghi tên sửa cầu kênh 3: 3/4 đồng chí tán thành (75,0%); không tán thành 1. \
         Tán thành: các đồng chí Trần Thị Hoa, Lý Vĩnh Phát, Thạch Thị Sa Rây. Không tán thành: đồng chí Nguyễn Văn An.";
    assert!(minutes.contains(told), "{minutes}");
}

#[test]
fn a_correction_after_the_count_is_a_recount_by_the_same_page() {
    let mut stage = naming();
    stage.keys("5 enter");
    assert_eq!(stage.meeting().ballots[0].count(), Some(Count { yes: 4, no: 0, other: 0 }));
    stage.keys("9 ~ghi ten tung~ enter");
    assert_eq!(stage.model.screen(), "named-vote", "{}", stage.screen());
    stage.keys("home 2");
    assert!(stage.notice().contains("“3/4 đồng chí tán thành, bằng 75%"), "{}", stage.notice());
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "chair");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(
        minutes.contains("4/4 đồng chí tán thành (100%). Kiểm đếm lại: 3/4 đồng chí tán thành"),
        "{minutes}"
    );
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().ballots[0].count(), Some(Count { yes: 4, no: 0, other: 0 }));
}

#[test]
fn a_decision_that_the_guidance_wants_in_secret_offers_no_names() {
    let mut stage = scene::opened();
    stage.keys("1 enter");
    let event =
        stage.meeting().put(Purpose::Expulsion, "Đề nghị khai trừ", bienban::domain::Majority::TwoThirds);
    stage.model.perform(event.map(|event| vec![event]));
    stage.settle();
    stage.keys("3");
    assert!(!stage.shows("Ghi tên từng đồng chí"), "{}", stage.screen());
    // The digit records nothing there.
    stage.keys("3");
    assert!(stage.meeting().ballots[0].named.is_empty(), "{}", stage.screen());
    assert_eq!(stage.model.notice.as_ref().map(|notice| notice.kind), Some(NoticeKind::Refused));
    stage.keys("esc f2 ~ghi ten tung~ enter");
    assert_ne!(stage.model.screen(), "named-vote", "{}", stage.screen());
}

#[test]
fn minutes_can_be_adopted_by_name_and_in_english_too() {
    let mut stage = naming();
    stage.keys("f3");
    assert!(stage.shows("Enter: to the next who is not entered yet"), "{}", stage.screen());
    stage.keys("5");
    assert_eq!(stage.next_step(), "Enter: count: in favour 4");
    stage.keys("enter");
    assert!(stage.notice().contains("“4 of 4 in favour, 100%. Passed.”"), "{}", stage.notice());
}

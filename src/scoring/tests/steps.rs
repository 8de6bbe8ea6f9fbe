//! Criterion 4.1: every step of the guidance, done and not only passed over.
#![allow(clippy::unwrap_used)]

use super::scene::*;
use crate::domain::*;

#[test]
fn criterion_4_1_needs_every_step_of_the_guidance() {
    assert_eq!(under_way("2026-12-03").range("4.1", 5), (0, 5));
    assert_eq!(under_way("2026-12-03").walk(3).adopt(95).range("4.1", 95), (5, 5));
    let mut dropped = under_way("2026-12-03");
    let dues = dropped.history.meeting.agenda.step("dues").unwrap().id;
    let event = dropped.history.meeting.drop_item(dues).unwrap();
    dropped.run(4, vec![Event::Plan(event)]);
    assert_eq!(dropped.range("4.1", 5), (0, 0));
    let row = dropped.walk(5).adopt(95).row("4.1", clock_moment("2026-12-04T08:00"));
    assert!(row.reason.starts_with("Chương trình thiếu bước “Đảng phí”. Quy định:"), "{}", row.reason);
    let skipping = under_way("2026-12-03").go("minute_taker", 3).go("roll_call", 3).go("programme", 3);
    assert_eq!(skipping.range("4.1", 4), (0, 5));
    let row = skipping.walk(5).adopt(95).row("4.1", clock_moment("2026-12-04T08:00"));
    assert!(
        row.reason_en.starts_with("13/14 items done; without anything recorded: “Membership dues”. Rule:")
    );
    assert_eq!(row.high, Points(0));
}

#[test]
fn an_item_that_was_only_passed_over_is_not_done() {
    // The first item took three minutes, the minute-taker is named, the roll was called, the last item is that
    // of the adoption.
    let hurried = under_way("2026-12-03").hurry(3).adopt(95);
    let row = hurried.row("4.1", clock_moment("2026-12-04T08:00"));
    let said = "Đã qua 4/14 mục, chưa làm hoặc chỉ lướt qua, không ghi gì: “Đảng phí”, “Thông qua";
    assert!(row.reason.starts_with(said), "{}", row.reason);
    assert_eq!(row.high, Points(0));
}

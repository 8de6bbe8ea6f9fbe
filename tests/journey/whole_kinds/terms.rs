//! The years of the term of a congress: offered once, left open, told, refused and put right while it is held.

use bienban::domain::{MeetingKind, TermYears};
use bienban::text::Lang;

use super::{EIGHT, prepared};

#[test]
fn enter_asks_for_the_term_once_and_it_is_put_right_while_the_congress_is_held() {
    let mut stage = prepared(EIGHT, MeetingKind::Congress, Lang::Vi);
    stage.keys("enter enter ~tth~ enter");
    assert_eq!(stage.next_step(), "Enter: ghi nhiệm kỳ của đại hội, in trên giấy tờ");
    stage.keys("enter");
    // Thirty months after 3 December 2026 is June 2029, sixty is December 2031.
    let by_charter =
        "chi bộ trực thuộc đảng ủy cơ sở: 30 tháng, 2026 - 2029; chi bộ cơ sở: 60 tháng, 2026 - 2031";
    let shown = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(by_charter), "{shown}");
    // Who does not know the years is not held up: Enter goes on to the opening, and the papers leave room.
    stage.keys("esc");
    assert_eq!(stage.next_step(), "Enter: khai mạc (còn 5 việc chuẩn bị chưa đánh dấu)");
    stage.keys("f2 ~nhiem ky cua dai hoi~ enter enter ~26~ enter");
    assert!(stage.shows("“26” không phải là một năm: hãy ghi bốn chữ số, ví dụ 2026."), "{}", stage.screen());
    stage.keys("ctrl-a ~2026~ enter");
    assert!(stage.shows("Nhiệm kỳ 2026 - 2026 không phải của đại hội năm 2026"), "{}", stage.screen());
    stage.keys("ctrl-a ~2028~ enter");
    assert_eq!(stage.notice(), "Nhiệm kỳ 2026 - 2028.");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "chair", "{}", stage.screen());
    // The body above says another year while the congress is held.
    stage.keys("f2 ~nhiem ky cua dai hoi~ enter enter ctrl-a ~2029~ enter");
    assert_eq!(stage.meeting().plan.term, Some(TermYears { from: 2026, to: 2029 }));
    stage.keys("f3 f2 ~term of the congress~ enter");
    assert!(stage.shows("First year") && stage.shows("Last year"), "{}", stage.screen());
}

//! The clock of the meeting against its plan, and the minutes of the agenda.

use crate::stage::Stage;

/// The line of the screen that has such words.
fn line(stage: &Stage, words: &str) -> String {
    let screen = stage.screen();
    screen.lines().find(|line| line.contains(words)).unwrap_or_default().to_owned()
}

#[test]
fn the_hours_leave_out_what_the_meeting_was_suspended() {
    let mut stage = Stage::practice();
    stage.follow_to("discussion");
    stage.skip(6);
    stage.keys("9 ~tam dung~ enter");
    stage.skip(10);
    stage.keys("enter");
    stage.skip(5);
    stage.model.notice = None;
    // A cell and a half a minute: 19:15 lay in the break, 19:30 is twenty minutes into the meeting, and now
    // is eleven.
    assert_eq!(
        line(&stage, "Giờ  ").trim_end(),
        "   Giờ        19:00        19:30     19:45     20:00     20:15     20:30"
    );
    let now = line(&stage, "Thực tế").chars().position(|sign| sign == '●');
    assert_eq!(now, Some(14 + 7), "{}", stage.screen());
}

#[test]
fn the_agenda_tells_minutes_and_the_overrun_in_words() {
    let mut stage = Stage::practice();
    stage.follow_to("last_month");
    stage.skip(15);
    stage.follow_to("discussion");
    stage.resize(120, 36);
    assert!(line(&stage, "✓  6 ").contains(" 12'  15' quá 3"), "{}", stage.screen());
    assert!(line(&stage, "✓  1 ").contains("2'        <1'"), "{}", stage.screen());
}

#[test]
fn the_plan_stays_as_it_is_while_the_meeting_goes_on_and_what_was_suspended_is_told() {
    let mut stage = Stage::practice();
    stage.follow_to("dues");
    stage.model.notice = None;
    let plan = line(&stage, "Dự kiến");
    assert!(plan.contains("1·3·5·6·······7····8····9·"), "{plan}");
    stage.follow_to("discussion");
    stage.model.notice = None;
    assert_eq!(line(&stage, "Dự kiến"), plan);
    stage.keys("9 ~tam dung~ enter");
    stage.skip(10);
    stage.keys("enter");
    stage.model.notice = None;
    assert!(line(&stage, "TIẾN ĐỘ").contains(", trừ 10' tạm dừng"), "{}", stage.screen());
}

#[test]
fn the_agenda_says_what_stands_above_and_has_one_unit() {
    let mut stage = Stage::practice();
    stage.follow_to("discussion");
    stage.skip(4);
    stage.keys("tab");
    stage.model.notice = None;
    stage.resize(80, 22);
    assert!(stage.shows("  … 3 dòng trên: ↑"), "{}", stage.screen());
    let minutes = |words: &str| line(&stage, words).split_whitespace().last().map(str::to_owned);
    assert_eq!(minutes("●  9 "), Some("4'".to_owned()), "{}", stage.screen());
    assert_eq!(minutes("     Cộng"), Some("4'".to_owned()), "{}", stage.screen());
    // On the smallest screen the head names the columns.
    stage.resize(40, 10);
    assert!(stage.shows(" CHƯƠNG TRÌNH 9/14    Dự kiến  Thực tế"), "{}", stage.screen());
}

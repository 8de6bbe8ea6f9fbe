//! Signs and heads that say how things stand, whatever the width.

use crate::on_screen;
use crate::stage::Stage;

#[test]
fn the_head_of_the_roll_call_tells_what_was_marked() {
    let mut stage = Stage::practice();
    stage.follow_to("roll_call");
    stage.keys("enter");
    assert!(stage.shows("ĐIỂM DANH: ĐỂ SẴN TẤT CẢ CÓ MẶT, CHỈ SỬA ĐỒNG CHÍ VẮNG"), "{}", stage.screen());
    assert!(stage.shows("có mặt 20/20"), "{}", stage.screen());
    stage.keys("down down 2 enter");
    let screen = stage.screen();
    assert!(screen.contains("ĐIỂM DANH: VẮNG 1   ") && screen.contains("có mặt 19/20"), "{screen}");
    assert!(!screen.contains("TẤT CẢ"), "{screen}");
}

#[test]
fn a_page_of_the_round_has_one_sign_at_every_width() {
    let mut stage = on_screen("criticism");
    let line = |stage: &Stage, words: &str| {
        let screen = stage.screen();
        screen.lines().find(|line| line.contains(words)).unwrap_or_default().to_owned()
    };
    let narrow = line(&stage, " LƯỢT 0/2  ");
    stage.resize(120, 36);
    let wide = stage.screen();
    // Whoever is second in turn is open on both.
    assert!(narrow.contains("  ? "), "{narrow}");
    assert!(wide.lines().any(|line| line.starts_with(" ?  2 ")), "{wide}");
    assert!(wide.contains("TỰ PHÊ BÌNH · LƯỢT"), "{wide}");
}

#[test]
fn on_the_smallest_screen_what_was_said_takes_one_row_and_the_adoption_says_that_it_is_not_undone() {
    let mut stage = Stage::practice();
    stage.resize(40, 10);
    stage.follow(|stage| stage.shows("khóa biên bản"));
    let screen = stage.screen();
    let words = screen.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    assert!(words.contains("Thông qua và khóa biên bản? Sau bước này không hoàn tác được"), "{screen}");
    // The result of the vote has one row, above the keys alone.
    let said = screen.lines().position(|line| line.starts_with(" ✓ ")).unwrap();
    assert!(screen.lines().nth(said + 1).is_some_and(|line| line.starts_with(" 1, Enter")), "{screen}");
}

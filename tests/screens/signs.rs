//! Signs and heads that say how things stand, whatever the width.

use crate::on_screen;
use crate::stage::Stage;

#[test]
fn the_head_of_the_roll_call_tells_what_was_marked() {
    let mut stage = Stage::practice();
    stage.follow_to("roll_call");
    stage.keys("enter");
    assert!(stage.shows("ĐIỂM DANH: ĐÃ GHI TẤT CẢ CÓ MẶT, CHỈ SỬA ĐỒNG CHÍ VẮNG"), "{}", stage.screen());
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
    let narrow = line(&stage, " LƯỢT  ");
    stage.resize(120, 36);
    let wide = stage.screen();
    // Whoever is second in turn is open on both.
    assert!(narrow.contains("  ? "), "{narrow}");
    assert!(wide.lines().any(|line| line.starts_with(" ?  2 ")), "{wide}");
    assert!(wide.contains("TỰ PHÊ BÌNH · LƯỢT"), "{wide}");
}

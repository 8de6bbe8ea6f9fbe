//! Rows of tables that go on below, and the click that finds them.

use crate::on_screen;

#[test]
fn a_click_on_the_second_line_of_a_row_selects_the_row() {
    let mut stage = on_screen("review");
    stage.click("   phụ nữ ở tổ 2");
    assert_eq!(stage.model.place().at, 3, "{}", stage.screen());
    stage.click("   kín dụng cụ");
    assert_eq!(stage.model.place().at, 0, "{}", stage.screen());
}

#[test]
fn every_act_is_read_whole_while_rows_are_free() {
    let mut stage = on_screen("steps");
    stage.resize(80, 40);
    let screen = stage.screen();
    assert!(screen.contains("Lúc") && screen.contains("Việc đã ghi"), "{screen}");
    assert!(!screen.lines().skip(2).any(|line| line.ends_with('…')), "{screen}");
    // Where they scroll the chosen one stands whole below them.
    stage.resize(80, 24);
    stage.click("việc “Rà soát");
    assert!(stage.shows("\n   việc “Rà soát mức đóng đảng phí và thông báo cho từng đồng chí”: đã xong\n"));
}

//! What somebody who looks at the screens sees first: what is missing, what takes too long, what is recorded; and that
//! nothing moves that need not.

use bienban::text::width;
use ratatui::style::Modifier;

use crate::stage::Stage;
use crate::{discussion, on_screen, scene};

/// The line of the screen that has such words, and which one it is.
fn line(stage: &Stage, words: &str) -> (usize, String) {
    let screen = stage.screen();
    let found = screen.lines().enumerate().find(|(_, line)| line.contains(words));
    found.map_or_else(|| panic!("{words}\n{screen}"), |(at, line)| (at, line.to_owned()))
}

/// Whether these words are drawn as what takes too long, which without colours is reversed.
fn is_over(stage: &Stage, words: &str) -> bool {
    let (row, line) = line(stage, words);
    let column = width(line.split(words).next().unwrap());
    let buffer = stage.buffer();
    buffer[(column as u16, row as u16)].modifier.contains(Modifier::REVERSED)
}

#[test]
fn the_page_read_back_says_what_is_missing_and_that_enter_shows_it() {
    let mut stage = on_screen("read-back");
    stage.model.notice = None;
    let (_, head) = line(&stage, " ĐỌC LẠI BIÊN BẢN · 5 CHỖ CÒN THIẾU");
    assert!(head.ends_with("phút"), "{head}");
    assert!(stage.shows("rồi Enter: xem 5 chỗ còn thiếu"), "{}", stage.screen());
    assert!(stage.shows("\n  … còn 74 dòng: ↓\n"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "missing");
    // The next page begins with the first line that was not seen.
    let mut stage = on_screen("read-back");
    stage.model.notice = None;
    let screen = stage.screen();
    let last = screen.lines().position(|line| line.contains("… còn")).unwrap() - 1;
    let last = screen.lines().nth(last).unwrap().to_owned();
    stage.keys("space");
    assert!(!stage.shows(&last), "{}", stage.screen());
    // On a wide screen lines are as long as those of every page.
    stage.resize(120, 36);
    stage.keys("home");
    let widest = stage.screen().lines().skip(4).take(20).map(width).max().unwrap();
    assert!((90..=102).contains(&widest), "{widest}\n{}", stage.screen());
    // On the smallest it is named too, and says how much is left.
    stage.resize(40, 10);
    stage.keys("home");
    let screen = stage.screen();
    assert!(
        screen.lines().nth(2).is_some_and(|line| line.starts_with(" ĐỌC LẠI · 5 CHỖ CÒN THIẾU ")),
        "{screen}"
    );
    assert!(screen.lines().nth(3).is_some_and(|line| line.contains("TẬP DƯỢT")), "{screen}");
    assert!(screen.contains("→ Cách: tiếp · Enter: 5 chỗ thiếu"), "{screen}");
}

#[test]
fn what_would_help_the_score_is_told_on_the_page_read_back_too() {
    let mut stage = on_screen("read-back");
    stage.keys("f7");
    assert!(stage.shows("Nên làm gì để thêm điểm"), "{}", stage.screen());
}

#[test]
fn what_takes_too_long_is_drawn_so() {
    let stage = Stage::practice();
    assert!(is_over(&stage, "quá 16 ngày") && is_over(&stage, "4 QUÁ HẠN"), "{}", stage.screen());
    let mut stage = discussion();
    assert!(!is_over(&stage, " / 20:00"), "{}", stage.screen());
    stage.skip(21);
    assert!(is_over(&stage, "QUÁ 5 PHÚT"), "{}", stage.screen());
    stage.resize(120, 36);
    assert!(is_over(&stage, "25' quá 5") && is_over(&stage, "mục 9 quá 5'"), "{}", stage.screen());
    let mut stage = on_screen("follow-up");
    stage.model.notice = None;
    assert!(is_over(&stage, "quá 2 ngày") && !is_over(&stage, "báo lại kỳ này"), "{}", stage.screen());
}

#[test]
fn while_a_note_is_written_everything_else_stays_below_it() {
    let mut stage = discussion();
    stage.keys("4 ~Đề nghị sửa cầu kênh 3~");
    let at = |words: &str| line(&stage, words).0;
    let order =
        [" GHI Ý KIẾN ĐỒNG CHÍ Lê Văn Năm", " CHỜ NÓI", " CHƯA PHÁT BIỂU 18", " ĐIỂM  ", " TIẾN ĐỘ "].map(at);
    assert!(order.is_sorted(), "{order:?}\n{}", stage.screen());
    assert!(stage.shows("\n   Đang ghi ý kiến của đ/c Lê Văn Năm · Esc: xong\n"), "{}", stage.screen());
    // A long text takes the rows of all but who waits and who is silent.
    for _ in 0..12 {
        stage.keys("enter ~và một câu nữa để kể cho dài~");
    }
    let screen = stage.screen();
    assert!(screen.contains(" CHỜ NÓI") && screen.contains("   Ngọc       Pha "), "{screen}");
    assert!(!screen.contains(" TIẾN ĐỘ") && screen.matches("và một câu nữa").count() >= 7, "{screen}");
}

#[test]
fn an_act_is_told_with_its_minute() {
    let mut stage = discussion();
    stage.keys("5 ~Phát quang~ enter ~rây~ enter ~24/12~ enter");
    let screen = stage.screen();
    assert!(screen.lines().any(|line| line.starts_with(" ✓ 19:05 ")), "{screen}");
    stage.keys("ctrl-z");
    assert!(stage.shows(" ✓ 19:05 Đã hoàn tác"), "{}", stage.screen());
    // Where columns are few the words have them.
    stage.resize(40, 10);
    stage.keys("ctrl-y");
    assert!(stage.shows(" ✓ Đã làm lại"), "{}", stage.screen());
    // What is only looked at or left was no act.
    stage.resize(80, 24);
    stage.keys("8 esc 4 esc");
    assert!(!stage.shows(" ✓ 19:"), "{}", stage.screen());
}

#[test]
fn a_form_leaves_the_screen_above_as_it_is_from_field_to_field() {
    let mut stage = on_screen("criticism");
    stage.model.notice = None;
    stage.keys("3");
    let above = |stage: &Stage| {
        let screen = stage.screen();
        let panel = screen.lines().position(|line| line.starts_with(" Phê bình, biểu dương")).unwrap();
        screen.lines().skip(3).take(panel - 3).map(str::to_owned).collect::<Vec<_>>()
    };
    let first = above(&stage);
    assert!(first.len() >= 4, "{}", stage.screen());
    for keys in ["down", "down", "~tr~", "ctrl-u", "down", "down"] {
        stage.keys(keys);
        assert_eq!(above(&stage), first, "{keys}\n{}", stage.screen());
    }
    // On the smallest screen no answer stands without its label.
    stage.resize(40, 10);
    for _ in 0..5 {
        let screen = stage.screen();
        let panel = screen.lines().position(|line| line.starts_with(" Phê bình, biểu dương")).unwrap();
        let first = screen.lines().nth(panel + 3).unwrap();
        assert!(!first.starts_with("  "), "{screen}");
        stage.keys("up");
    }
}

#[test]
fn a_list_to_choose_from_tells_what_is_above_and_leaves_the_screen_its_rows() {
    let mut stage = discussion();
    stage.keys("2 down down down down down down down down down down down down down down down");
    let screen = stage.screen();
    assert!(screen.contains(" dòng trên: ↑") && !screen.contains("Nguyễn Văn Bình"), "{screen}");
    // A third of a high screen stays the meeting's.
    stage.keys("esc f3");
    stage.resize(120, 36);
    stage.keys("2");
    let (panel, _) = line(&stage, " Who asks for the floor?");
    assert!(panel >= 10, "{}", stage.screen());
    assert!(stage.shows("NOT YET SPOKEN 18"), "{}", stage.screen());
}

#[test]
fn the_tasks_stand_on_the_first_page_once() {
    let mut stage = Stage::practice();
    stage.keys("f5");
    assert_eq!(stage.screen().matches("lăng quăng").count(), 1, "{}", stage.screen());
}

#[test]
fn the_points_are_told_in_whole_words() {
    let mut stage = discussion();
    for (columns, rows) in [(80, 22), (80, 24), (80, 30), (100, 24), (120, 36), (160, 45)] {
        stage.resize(columns, rows);
        let screen = stage.screen();
        let points = screen.lines().find(|line| line.contains(" ĐIỂM  "));
        assert!(points.is_none_or(|line| !line.contains('…')), "{screen}");
    }
    // What follows on the agenda gives way to them.
    assert!(stage.shows("“Đảng phí”"), "{}", stage.screen());
}

#[test]
fn the_plan_stands_below_both_panes_a_minute_a_cell() {
    let mut stage = discussion();
    stage.model.notice = None;
    stage.resize(120, 36);
    let (at, head) = line(&stage, "TIẾN ĐỘ · mỗi ô 1 phút");
    assert!(head.starts_with(" TIẾN ĐỘ"), "{head}");
    let (sum, _) = line(&stage, "Cộng  ");
    assert!(at > sum && at <= sum + 4, "{}", stage.screen());
    // No hour stands behind the end of the plan, which is at half past eight.
    stage.resize(160, 45);
    assert!(stage.shows("20:30") && !stage.shows("20:45"), "{}", stage.screen());
}

#[test]
fn what_is_done_has_a_sign_of_its_style_alone() {
    let mut stage = discussion();
    stage.resize(120, 36);
    let bold = |words: &str| {
        let (row, line) = line(&stage, words);
        let column = width(line.split(words).next().unwrap());
        stage.buffer()[(column as u16, row as u16)].modifier.contains(Modifier::BOLD)
    };
    assert!(bold("Thảo luận  ") && !bold("Đảng phí") && !bold("Phân công nhiệm vụ"), "{}", stage.screen());
}

#[test]
fn help_says_which_of_its_lines_are_in_sight() {
    let mut stage = discussion();
    stage.keys("f1");
    let screen = stage.screen();
    let head = screen.lines().find(|line| line.contains("Các phím dùng được ở đây")).unwrap();
    let (shown, all) = head.rsplit_once("1–").unwrap().1.split_once('/').unwrap();
    let (shown, all): (usize, usize) = (shown.trim().parse().unwrap(), all.trim().parse().unwrap());
    let below = screen.split_once("… còn ").unwrap().1.split_once(" dòng").unwrap().0;
    assert_eq!(shown + below.parse::<usize>().unwrap(), all, "{screen}");
}

#[test]
fn the_score_sheet_has_its_sum() {
    let stage = on_screen("scoring");
    let (_, sum) = line(&stage, "        Cộng  ");
    assert!(sum.ends_with("5–95     100"), "{sum}");
}

#[test]
fn the_first_page_tells_the_hour_on_the_smallest_screen() {
    let mut stage = Stage::practice();
    stage.keys("enter ~05/12/2026~ enter enter enter enter esc esc");
    stage.resize(40, 10);
    stage.model.notice = None;
    assert!(stage.shows(" KỲ TỚI 05/12, 19:00         CÒN 2 NGÀY"), "{}", stage.screen());
}

#[test]
fn the_parts_of_the_years_table_have_names() {
    let stage = on_screen("round-year");
    assert!(stage.shows("I.1–5 Lý tưởng và trách nhiệm"), "{}", stage.screen());
    assert!(stage.shows("   Điều 1–6 Chấp hành nghị quyết"), "{}", stage.screen());
}

#[test]
fn what_a_figure_suggests_is_told_once_beside_a_criterion() {
    let mut stage = on_screen("scoring");
    stage.keys("end up 1");
    let screen = stage.screen();
    assert!(screen.contains("Tiêu chí 6. Kết quả thực hiện"), "{screen}");
    assert_eq!(screen.matches("ệc đến hạn xong").count(), 1, "{screen}");
    assert!(screen.contains(" điểm: chi ủy xác nhận, hoặc chấm khác"), "{screen}");
}

#[test]
fn a_refused_passphrase_has_the_sign_of_a_refusal() {
    let mut stage = scene::adopted();
    stage.keys("esc esc 8 6 1");
    assert!(stage.shows("►Mật khẩu của bí thư\n  ____"), "{}", stage.screen());
    stage.keys("~lua chin vang dong~ enter ~lua chin vang donk~ enter enter enter");
    assert!(stage.shows("\n ! Hai lần nhập không giống nhau"), "{}", stage.screen());
}

#[test]
fn the_line_that_was_ticked_last_stays_in_sight() {
    let mut stage = Stage::practice();
    stage.keys("enter enter enter enter enter esc end space");
    let screen = stage.screen();
    assert!(screen.contains(" ✓ Gửi tài liệu cho đảng viên"), "{screen}");
    // After the last line the nearest above is the next one.
    assert!(screen.contains("►! Gửi thông báo"), "{screen}");
}

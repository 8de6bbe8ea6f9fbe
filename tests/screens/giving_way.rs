//! What gives way where rows or columns are few, and what stays: decided, never cut by chance.

use bienban::text::Lang;

use crate::stage::{Stage, clock};
use crate::{discussion, on_screen};

/// Two meetings in preparation, on the first page.
fn two_meetings() -> Stage {
    let mut stage = Stage::practice();
    stage.keys("enter ~05/12/2026~ enter enter enter enter esc");
    stage.keys("9 ~cuoc hop moi~ enter ~05/01/2027~ enter enter enter enter esc esc");
    stage.model.notice = None;
    stage
}

#[test]
fn the_first_page_keeps_its_figures_where_two_meetings_wait() {
    let mut stage = two_meetings();
    for (lang, words) in [
        (Lang::Vi, ["12 KỲ QUA", "   Điểm  ", "   Dự họp, %"]),
        (Lang::En, ["LAST 12 MEETINGS", "   Score  ", "   Present, %"]),
    ] {
        stage.model.lang = lang;
        assert!(words.iter().all(|words| stage.shows(words)), "{}", stage.screen());
    }
    // The bars stay; of the tasks the first stay, and words that have no room say so by their sign.
    for words in ["   good from 90 ", "! Committee to meet first and…", "   … 2 more: press F5"] {
        assert!(stage.shows(words), "{words}\n{}", stage.screen());
    }
    let edge = |line: &str| bienban::text::width(line.trim_end());
    let screen = stage.screen();
    let pair = screen.lines().find(|line| line.contains("Draft the resolution or")).unwrap();
    assert_eq!(edge(pair), 79, "{screen}");
    // On the smallest screen each of what waits has its heads.
    stage.resize(40, 10);
    assert!(
        stage.shows("TASKS AND DEADLINES · 4") && stage.shows("LAST 12 MEETINGS      mean"),
        "{}",
        stage.screen()
    );
}

#[test]
fn the_day_after_a_practice_meeting_says_that_it_is_practice_that_is_offered() {
    let mut stage = Stage::practice();
    stage.follow_to("adoption");
    stage.follow_to_adoption();
    let mut stage = Stage::on(stage.disk.survivor(), clock("19:00:00") + chrono::TimeDelta::days(1));
    stage.keys("enter");
    assert!(
        stage.shows("Họp thử: hôm nay, thứ Sáu 04/12/2026; thường kỳ tháng 12/2026 đã họp ngày"),
        "{}",
        stage.screen()
    );
}

#[test]
fn what_is_settled_stands_below_what_is_missing_with_its_number() {
    let mut stage = on_screen("missing");
    assert!(stage.shows("còn thiếu 5 · nên ghi thêm 5 · đã đủ 5"), "{}", stage.screen());
    for fact in ["✓ Điểm danh: có mặt 20/20", "✓ Không ai đang phát biểu"] {
        assert!(stage.shows(fact), "{fact}\n{}", stage.screen());
    }
    assert!(stage.shows("chưa tiến hành    sang mục"), "{}", stage.screen());
    // A resolution without a point is missing, so nothing says that it is settled.
    assert!(!stage.shows("✓ Nghị quyết"), "{}", stage.screen());
    // On the smallest screen the chosen line is whole, and the head says which it is.
    stage.resize(40, 10);
    assert!(stage.shows("►! Mục 10. Tự phê bình và phê bình:\n   chưa tiến hành"), "{}", stage.screen());
    assert!(stage.shows("còn thiếu 5 · 1/11"), "{}", stage.screen());
}

#[test]
fn an_adopted_meeting_has_a_head_with_its_figure() {
    let mut stage = Stage::practice();
    stage.follow_to("adoption");
    stage.follow_to_adoption();
    let screen = stage.screen();
    let head = screen.lines().nth(2).unwrap();
    assert!(head.starts_with(" BIÊN BẢN ĐÃ THÔNG QUA LÚC 19:01, ĐÃ KHÓA"), "{screen}");
    assert!(head.ends_with("72 điểm, khá"), "{screen}");
    assert!(screen.contains(" CÒN PHẢI LÀM") && screen.contains("tải lên: hạn 05/12"), "{screen}");
}

#[test]
fn a_note_says_how_long_was_spoken_of_how_much_and_keeps_who_waits_in_sight() {
    let mut stage = discussion();
    stage.keys("4 ~Đề nghị sửa cầu~");
    assert!(stage.shows(" / 05:00 ") && stage.shows("GHI Ý KIẾN ĐỒNG CHÍ Lê Văn Năm"), "{}", stage.screen());
    assert!(
        stage.shows("  1 Thạch Thị Sa Rây (lần 1)") && stage.shows(" CHƯA PHÁT BIỂU 18"),
        "{}",
        stage.screen()
    );
}

#[test]
fn below_a_form_sections_stand_whole_or_not_at_all() {
    // The vote leaves the first page's neighbour, the main screen, few rows: none of its heads stands without its rows.
    let mut stage = discussion();
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter");
    let screen = stage.screen();
    assert!(screen.contains("\n   Ngọc       Pha        Phát       Út         Xuân\n"), "{screen}");
    assert!(!screen.contains("TIẾN ĐỘ") && !screen.contains("SẮP TỚI"), "{screen}");
    // A list keeps the row in sight that the form is about, and says what is below.
    let mut stage = Stage::practice();
    stage.keys("3 end 3");
    let screen = stage.screen();
    assert!(
        screen.contains("dòng trên: ↑") && screen.contains("Diện sinh hoạt: Ngô Thị Mai Xuân"),
        "{screen}"
    );
    assert!(screen.contains("\n   Ngô Thị Mai Xuân"), "{screen}");
    stage.resize(40, 10);
    assert!(stage.shows("   Ngô Thị Mai Xuân   dự bị\n Diện sinh hoạt: "), "{}", stage.screen());
    // Where the form leaves hardly a row there is nothing of what is below it.
    stage.keys("esc 1");
    assert!(!stage.shows("DANH SÁCH"), "{}", stage.screen());
}

#[test]
fn the_counts_have_one_name_each_and_one_place() {
    let mut stage = discussion();
    assert!(stage.shows(" · Đã phát biểu 2/20\n"), "{}", stage.screen());
    stage.follow_to("self_criticism");
    stage.resize(120, 36);
    stage.keys("enter 2 ~Tốt~ enter enter enter enter enter");
    assert!(stage.shows("cần 10 · Đã phát biểu 3/20 · Tự phê bình 1/20"), "{}", stage.screen());
}

#[test]
fn what_a_form_explains_is_left_out_whole() {
    let mut stage = discussion();
    stage.resize(40, 10);
    stage.keys("5");
    assert!(!stage.shows("chủ trì. Thời hạn") && stage.shows("►Việc\n"), "{}", stage.screen());
    assert!(stage.shows(" Thời hạn\n"), "{}", stage.screen());
    // A choice that is longer than the row goes on below.
    stage.keys("esc 3");
    assert!(stage.shows("‹ quyết định một việc: quá nửa,\n    cần 10 ›"), "{}", stage.screen());
}

#[test]
fn the_day_stays_in_the_head_once_something_was_saved_and_an_open_meeting_keeps_its_counts() {
    let stage = two_meetings();
    assert!(stage.shows("03/12/2026 · 19:00    ● Đã lưu"), "{}", stage.screen());
    let mut stage = discussion();
    stage.keys("f4");
    assert!(stage.shows(" Tổng 23 · Có mặt 19/20 (95%)"), "{}", stage.screen());
}

#[test]
fn an_unknown_function_is_no_empty_page_and_a_refusal_is_told_once() {
    let mut stage = discussion();
    stage.keys("f2 ~xqzw~");
    assert!(stage.shows("Ở đây có:\n  Điểm danh "), "{}", stage.screen());
    // What no function does is answered by what to do instead.
    stage.keys("esc f2 ~may chieu~");
    assert!(stage.shows("nhấn Windows+P chọn nhân\n bản"), "{}", stage.screen());
    stage.keys("esc esc 2 ~xqzw~");
    let times = |stage: &Stage| stage.screen().matches("hợp với “xqzw”").count();
    assert_eq!(times(&stage), 1);
    stage.keys("enter");
    assert_eq!(times(&stage), 1, "{}", stage.screen());
}

#[test]
fn a_page_says_how_long_it_takes_to_the_end() {
    let stage = on_screen("reading");
    assert!(stage.shows("trang 1/16 · đọc còn khoảng 13 phút"), "{}", stage.screen());
}

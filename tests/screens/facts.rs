//! What a screen is about stands where the eye looks for it: the result of a vote in its head, what is overdue in its own
//! colour, an empty list as a sentence, hidden parts by their number.

use bienban::text::width;
use ratatui::style::Modifier;

use crate::on_screen;
use crate::stage::Stage;

/// The sizes of the accepted grammar.
const SIZES: [(u16, u16); 5] = [(40, 10), (80, 24), (120, 36), (160, 45), (200, 60)];

fn at(id: &str, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = on_screen(id);
    stage.model.notice = None;
    stage.resize(columns, rows);
    stage
}

#[test]
fn a_vote_by_name_says_in_its_head_what_it_comes_to() {
    for size in SIZES {
        let stage = at("named-vote", size);
        let screen = stage.screen();
        let head = screen.lines().nth(2).unwrap();
        let figure = match size.0 {
            40 => "3/18 · cần 10 · còn 13",
            // 3 of 18 are 3.3 of twenty halves.
            _ => "tán thành 3/18 · cần 10 · còn 13 █▌░░░░░░░░",
        };
        assert!(head.contains(figure), "{size:?}\n{screen}");
    }
    // All are told of: for it are 16 of 18.
    let mut stage = at("named-vote", (80, 24));
    stage.keys("5");
    // The bar gives way to the question.
    assert!(
        stage.shows("SỬA CẦU KÊNH 3         tán thành 16/18 · cần 10 · đủ để thông qua"),
        "{}",
        stage.screen()
    );
}

/// Whether these words are drawn as what is late, which without colours is reversed.
fn is_late(stage: &Stage, words: &str) -> bool {
    let screen = stage.screen();
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(words)).expect(words);
    let column = width(line.split(words).next().unwrap());
    stage.buffer()[(column as u16, row as u16)].modifier.contains(Modifier::REVERSED)
}

#[test]
fn what_is_overdue_before_a_meeting_is_told_as_on_the_first_page() {
    let stage = at("prepare", (80, 24));
    // The papers were to be sent the day before.
    assert!(is_late(&stage, "hạn 02/12, quá 1 ngày"), "{}", stage.screen());
    assert!(!is_late(&stage, "! Chi ủy họp trước"), "{}", stage.screen());
    assert!(stage.shows("Việc kỳ trước: 4, quá hạn 4"), "{}", stage.screen());
    assert!(is_late(&stage, "quá hạn 4"), "{}", stage.screen());
    // Criteria have names.
    assert!(
        stage.shows("6 kỳ qua mất nhiều điểm nhất: Kết quả thực hiện kết luận (9); F7"),
        "{}",
        stage.screen()
    );
    let wide = at("prepare", (120, 36));
    assert!(
        wide.shows("Kết quả thực hiện kết luận (9), Nội dung (7), Thời gian (5); F7"),
        "{}",
        wide.screen()
    );
}

#[test]
fn who_lacks_is_asked_for_alone() {
    // The chair of the practice meeting is named, its minute-taker is not.
    assert_eq!(at("prepare", (80, 24)).next_step(), "Enter: chọn thư ký");
}

#[test]
fn a_list_without_rows_is_a_sentence_and_has_its_figure() {
    let groups = at("groups", (80, 24));
    assert!(!groups.shows("Tổ trưởng"), "{}", groups.screen());
    assert!(groups.shows("0 tổ\n") && groups.shows("nhấn 1 để lập"), "{}", groups.screen());
    let topics = at("topics", (80, 24));
    assert!(!topics.shows("Trình bày"), "{}", topics.screen());
    assert!(topics.shows("Chưa chọn chuyên đề nào: nhấn 1 để thêm."), "{}", topics.screen());
}

#[test]
fn parts_that_have_no_room_are_told_of_and_no_item_looks_like_a_key() {
    let stage = at("theme-choice", (80, 24));
    // Ten parts: the first, two below it.
    assert!(stage.shows("   … và 7 phần nữa, ở đó đã chọn II.6\n"), "{}", stage.screen());
    let mut later = at("theme-choice", (80, 24));
    later.keys("tab tab");
    assert!(later.shows("   Các phần trước đã chọn: I.4 · I.5 · I.6 · I.7\n"), "{}", later.screen());
    let wide = at("theme-choice", (160, 45));
    assert!(wide.shows("Cam kết 1 Kiên định, học nghị quyết · Cam kết 2 Đạo đức"), "{}", wide.screen());
    let small = at("theme-choice", (40, 10));
    assert!(small.shows("I.1–5, PHẦN 1 TRONG 10  chọn 5/7 · 1/5"), "{}", small.screen());
}

#[test]
fn what_leaves_stands_last_and_every_key_beside_the_digits_is_shown_where_columns_are_many() {
    for id in ["chair", "read-back", "round-items", "scoring"] {
        let stage = at(id, (120, 36));
        let screen = stage.screen();
        let last = screen.lines().last().unwrap().trim_end();
        assert!(last.contains("F3 English  F4 việc đã làm"), "{screen}");
        assert!(last.ends_with("0 thoát"), "{screen}");
    }
}

#[test]
fn no_guidance_is_cut_beside_an_empty_column() {
    let stage = at("guidance", (80, 24));
    assert!(stage.shows("22 bộ · ● đang dùng\n"), "{}", stage.screen());
    assert!(stage.shows(" ● Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban"), "{}", stage.screen());
}

/// Columns before the first sign of the first line with these words.
fn indent(stage: &Stage, words: &str) -> usize {
    let screen = stage.screen();
    let line =
        screen.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}\n{screen}"));
    line.len() - line.trim_start().len()
}

#[test]
fn what_is_told_below_a_table_begins_where_its_rows_do() {
    for (id, words) in [
        ("applicants", "sinh 22/06/2001"),
        ("contents", "Mục này chưa soạn"),
        ("election", "Chi bộ này bầu"),
        ("follow-up", "Hứa ngày"),
        ("groups", "Chi bộ chưa lập"),
        ("guidance", "28/10/2025; áp dụng"),
        ("named-vote", "Tính trên 18"),
        ("quality", "Mất nhiều nhất"),
        ("review", "Lâm Mỹ Ngọc: Kiểm tra"),
        ("round-items", "Đồng chí nêu thì mới ghi"),
        ("round-year", "I.1–5 Lý tưởng và trách nhiệm: tháng 2"),
        ("scoring", "Phát biểu 1/20"),
        ("theme-choice", "Phai nhạt lý tưởng cách mạng"),
        ("topics", "Chưa chọn chuyên đề"),
        ("transfers", "Chưa có đồng chí nào"),
    ] {
        let rows = if id == "guidance" { (80, 23) } else { (80, 24) };
        let stage = at(id, rows);
        let words = if id == "guidance" {
            "Bảng chấm điểm của Đảng ủy phường An Phú, theo Hướng dẫn số 42-HD/BTCTW,"
        } else {
            words
        };
        assert_eq!(indent(&stage, words), 3, "{id}\n{}", stage.screen());
    }
}

#[test]
fn the_screens_of_one_meeting_are_equally_wide() {
    for id in [
        "chair",
        "roll-call",
        "review",
        "criticism",
        "scoring",
        "missing",
        "named-vote",
        "election",
        "read-back",
    ] {
        let stage = at(id, (200, 60));
        let first = stage.screen().lines().next().unwrap().trim_end().to_owned();
        assert_eq!(width(&first), 159, "{id}\n{first}");
    }
}

/// A bar that is reversed would show what is full as empty.
#[test]
fn the_words_of_the_chosen_row_are_reversed_and_its_pictures_are_not() {
    for (id, row) in [
        ("participation", "Nguyễn Văn Bình"),
        ("scoring", "Nội dung, thảo luận"),
        ("round-year", "I.1–5 Lý tưởng"),
    ] {
        let stage = at(id, (120, 36));
        let screen = stage.screen();
        let (y, line) =
            screen.lines().enumerate().find(|(_, line)| line.starts_with('►') && line.contains(row)).unwrap();
        let buffer = stage.buffer();
        let is_reversed = |x: usize| buffer[(x as u16, y as u16)].modifier.contains(Modifier::REVERSED);
        let name = width(&line[..line.find(row).unwrap()]);
        assert!((name..name + width(row)).all(is_reversed), "{id}\n{screen}");
        let bars =
            (0..width(line.trim_end())).filter(|x| "█░".contains(buffer[(*x as u16, y as u16)].symbol()));
        assert!(!bars.into_iter().any(is_reversed), "{id}\n{screen}");
    }
}

#[test]
fn a_list_of_what_was_done_says_what_came_of_it() {
    let stage = at("steps", (80, 24));
    assert!(
        stage.shows("kết quả biểu quyết “Thông qua chương trình sinh…”: 18 tán thành"),
        "{}",
        stage.screen()
    );
    assert!(stage.shows("đậy…”: đã xong"), "{}", stage.screen());
}

#[test]
fn minutes_begin_with_the_points_that_the_meeting_has_come_to() {
    let stage = at("reading", (80, 24));
    let screen = stage.screen();
    assert_eq!(screen.lines().nth(2), Some("► Điểm kỳ họp: 99 điểm, tốt"), "{screen}");
}

#[test]
fn a_promise_that_is_due_is_told_alike_before_and_after_the_meeting() {
    let (plan, follow) = (at("round-plan", (80, 24)), at("follow-up", (80, 24)));
    for stage in [&plan, &follow] {
        assert!(stage.shows("Hạn  Báo lại") && stage.shows("01/12  quá 2 ngày"), "{}", stage.screen());
        assert!(is_late(stage, "quá 2 ngày"), "{}", stage.screen());
    }
}

#[test]
fn what_was_given_gives_way_to_the_months_of_the_year() {
    let mut stage = at("participation", (80, 24));
    stage.model.lang = bienban::text::Lang::En;
    assert!(stage.shows("10 11  Present  Spoke  Done\n"), "{}", stage.screen());
    stage.resize(120, 36);
    assert!(stage.shows("Spoke  Given  Done\n"), "{}", stage.screen());
}

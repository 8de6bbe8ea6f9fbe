//! The smallest screen, 40x10: what stays there, and that it is read whole.

use bienban::screens::SCREENS;
use bienban::text::Lang;

use crate::stage::Stage;
use crate::{discussion, on_screen};

/// A meeting that was adopted, on the smallest screen.
fn adopted_small() -> Stage {
    let mut stage = Stage::practice();
    stage.follow_to("adoption");
    stage.follow_to_adoption();
    stage.resize(40, 10);
    stage
}

#[test]
fn no_head_is_cut_on_the_smallest_screen() {
    for screen in SCREENS {
        let mut stage = Stage::on_screen(screen.view);
        stage.model.notice = None;
        stage.resize(40, 10);
        for lang in [Lang::Vi, Lang::En] {
            stage.model.lang = lang;
            let text = stage.screen();
            let cut = text.lines().take(4).find(|line| {
                let letters = || line.chars().filter(|letter| letter.is_alphabetic());
                line.contains('…')
                    && letters().filter(|letter| letter.is_uppercase()).count() * 2 > letters().count()
            });
            assert_eq!(cut, None, "{}\n{text}", screen.view.id);
        }
    }
}

#[test]
fn on_the_smallest_screen_the_adopted_meeting_says_what_is_left_and_which_key_goes_on() {
    let mut stage = adopted_small();
    assert!(stage.shows(" CÒN PHẢI LÀM        tải lên: hạn 05/12"), "{}", stage.screen());
    assert!(stage.shows(" ! Tải lên Sổ tay đảng viên điện tử"), "{}", stage.screen());
    assert!(stage.shows(" → Enter  "), "{}", stage.screen());
    stage.model.notice = None;
    assert!(stage.shows(" → Enter: ") && !stage.shows(" → Enter  "), "{}", stage.screen());
}

#[test]
fn on_the_smallest_screen_who_waits_and_who_is_silent_stand_beside_the_note_of_a_speech() {
    let mut stage = discussion();
    stage.resize(40, 10);
    stage.model.notice = None;
    for (lang, words) in [
        (Lang::Vi, [" NÓI Lê Văn Năm", " CHỜ  1 Rây", " CHƯA PHÁT BIỂU 18  Khánh (5)  …"]),
        (Lang::En, [" SPEAKS Lê Văn Năm", " NEXT  1 Rây", " NOT YET SPOKEN 18  Khánh (5)  …"]),
    ] {
        stage.model.lang = lang;
        let screen = stage.screen().replace("►1", "1");
        assert!(words.iter().all(|words| screen.contains(words)), "{screen}");
    }
    stage.model.lang = Lang::Vi;
    stage.keys("4 ~Đề nghị sửa cầu~");
    let screen = stage.screen().replace("►1", "1");
    for words in
        [" GHI Lê Văn Năm", "  Đề nghị sửa cầu", " CHỜ  1 Rây", " CHƯA PHÁT BIỂU 18  ", " Enter ", "F5"]
    {
        assert!(screen.contains(words), "{words}\n{screen}");
    }
}

#[test]
fn on_the_smallest_screen_words_are_no_ribbon_and_a_long_question_scrolls() {
    let mut stage = on_screen("contents");
    stage.model.notice = None;
    stage.resize(40, 10);
    // The columns in which nothing stands give way to the words.
    assert!(stage.shows("\n►  Mục 1   Lý do, khách mời\n   Mục 2 "), "{}", stage.screen());
    let mut stage = Stage::practice();
    stage.resize(40, 10);
    stage.follow(|stage| stage.shows("khóa biên bản"));
    assert!(stage.shows(" Xác nhận · 1–5/6\n") && stage.shows("↑ ↓ cuộn"), "{}", stage.screen());
    stage.keys("down down down");
    assert!(stage.shows("\n trang đọc lại.\n"), "{}", stage.screen());
}

#[test]
fn on_the_smallest_screen_what_belongs_to_the_item_goes_before_who_is_silent() {
    let mut stage = Stage::practice();
    stage.follow_to("dues");
    stage.model.notice = None;
    stage.resize(40, 10);
    assert!(
        stage.shows(" Gợi ý: Thông báo tình hình") && !stage.shows("CHƯA PHÁT BIỂU"),
        "{}",
        stage.screen()
    );
}

#[test]
fn on_the_smallest_screen_tables_have_the_names_of_their_columns() {
    for (id, names) in [
        ("members", ["Đồng chí", "Diện"]),
        ("guidance", ["Bộ hướng dẫn", "● đang dùng"]),
        ("hits", ["Ngày họp", "Trong biên bản"]),
        ("steps", ["Lúc", "Việc đã ghi"]),
    ] {
        let mut stage = on_screen(id);
        stage.model.notice = None;
        stage.resize(40, 10);
        let screen = stage.screen();
        assert!(names.iter().all(|name| screen.contains(name)), "{id}\n{screen}");
    }
}

#[test]
fn a_failed_vote_says_first_that_it_did_not_pass() {
    let mut stage = discussion();
    stage.resize(40, 10);
    stage.keys("3 ~Mua loa~ enter enter 2 ~1~ enter ~0~ enter ~0~ enter");
    assert!(stage.notice().starts_with("Không thông qua, cần 10."), "{}", stage.notice());
    assert!(stage.shows(" × Không thông qua, cần 10."), "{}", stage.screen());
}

#[test]
fn a_table_cut_on_the_smallest_screen_says_so_by_an_arrow() {
    let mut stage = on_screen("members");
    stage.model.notice = None;
    stage.resize(40, 10);
    // The last row of the table stands above the line of the next step.
    let last = |stage: &Stage| {
        let screen = stage.screen();
        let table = screen.lines().take_while(|line| !line.starts_with(" →"));
        table.last().unwrap_or_default().to_owned()
    };
    assert!(last(&stage).ends_with('↓'), "{}", stage.screen());
    // It cuts nothing of what stands beside it.
    assert!(!stage.shows("…"), "{}", stage.screen());
    stage.keys("end");
    assert!(!last(&stage).ends_with('↓') && stage.shows("↑"), "{}", stage.screen());
}

#[test]
fn on_the_smallest_screen_a_member_has_all_four_figures_with_their_names() {
    let mut stage = on_screen("member-page");
    stage.model.notice = None;
    stage.resize(40, 10);
    for words in ["Đ/c    Giữa", " Kỳ dự họp, ", " Lần nói ", " Phút nói ", " Việc xong "] {
        assert!(stage.shows(words), "{words}\n{}", stage.screen());
    }
}

//! What a screen says is the same at every width, and is said once.

use bienban::app::Overlay;
use bienban::text::Lang;

use crate::stage::Stage;
use crate::{discussion, on_screen};

#[test]
fn the_middle_of_the_last_meetings_does_not_follow_the_width() {
    let mut stage = Stage::practice();
    for (columns, rows) in [(40, 10), (62, 24), (80, 24), (120, 36)] {
        stage.resize(columns, rows);
        assert!(stage.shows("12 KỲ QUA") && stage.shows("bình quân 95,5 điểm"), "{}", stage.screen());
    }
    // Where not all are drawn it is told how many are.
    stage.resize(62, 24);
    assert!(stage.shows("12 KỲ QUA · HÌNH 10 KỲ CUỐI"), "{}", stage.screen());
}

#[test]
fn all_that_is_due_is_one_key_away() {
    let mut stage = Stage::practice();
    assert!(stage.shows("F5 Việc, hạn"), "{}", stage.screen());
    stage.keys("f5");
    let words = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "- Chuẩn bị câu chuyện về Bác cho kỳ sinh hoạt tới – Lê Văn Năm – hạn 19/11, quá 14 ngày";
    assert!(words.contains(told), "{}", stage.screen());
}

#[test]
fn a_vote_on_the_score_hides_no_criterion() {
    let mut stage = on_screen("scoring");
    stage.resize(80, 24);
    for id in ["1 ", "2 ", "3.1", "3.2", "4.1", "4.2", "4.3", "5 ", "6 ", "7 "] {
        let row = |line: &str| line.chars().skip(3).collect::<String>().starts_with(id);
        assert!(stage.screen().lines().skip(4).take(10).any(row), "{id}\n{}", stage.screen());
    }
}

#[test]
fn a_day_that_does_not_exist_is_refused_in_its_own_field_at_once() {
    let mut stage = on_screen("members");
    stage.keys("2 enter");
    stage.retype("32/13/1960");
    stage.keys("enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("the form is gone") };
    assert_eq!(form.focus, 1, "{}", stage.screen());
    assert!(stage.shows(" ! “32/13/1960”"), "{}", stage.screen());
    stage.keys("ctrl-u ~25/01/1960~ enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("the form is gone") };
    assert_eq!((form.focus, form.fault.as_deref()), (2, None));
}

#[test]
fn the_mark_stands_once_where_the_keys_go() {
    let marks = |stage: &Stage| stage.screen().matches('►').count();
    let mut stage = discussion();
    for (columns, rows) in [(40, 10), (80, 24), (120, 36)] {
        stage.resize(columns, rows);
        assert_eq!(marks(&stage), 1, "{}", stage.screen());
        stage.keys("3");
        assert_eq!(marks(&stage), 1, "{}", stage.screen());
        stage.keys("esc 5");
        assert_eq!(marks(&stage), 1, "{}", stage.screen());
        stage.keys("esc");
    }
}

#[test]
fn the_base_of_a_vote_names_whom_it_leaves_out_in_groups() {
    let mut stage = discussion();
    stage.keys("3");
    let said = "Không tính 4: Sal, Xuân dự bị · Quên miễn công tác, sinh hoạt · Giang sinh hoạt nơi khác.";
    let words = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(said), "{}", stage.screen());
    stage.model.lang = Lang::En;
}

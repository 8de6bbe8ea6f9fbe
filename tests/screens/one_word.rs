//! One word for one thing, on every size and in both languages.

use bienban::text::Lang;

use crate::on_screen;
use crate::stage::Stage;

fn small(id: &str, lang: Lang) -> Stage {
    let mut stage = on_screen(id);
    stage.model.lang = lang;
    stage.model.notice = None;
    stage.resize(40, 10);
    stage
}

#[test]
fn the_smallest_screen_calls_things_as_the_others_do() {
    for (id, label) in [
        ("members", "8 Discipline"),
        ("home", "4 Participation"),
        ("read-back", "6 Sentences"),
        ("applicants", "7 Stop"),
        ("member-page", "1 Save"),
        ("participation", "2 Save"),
        ("transfers", "1 Transfer out  2 Transfer in"),
    ] {
        let stage = small(id, Lang::En);
        assert!(stage.shows(label), "{label}\n{}", stage.screen());
    }
}

#[test]
fn sums_scores_and_presence_have_one_word_each() {
    for (id, columns, words) in [
        ("quality", 80, vec![" 11 Total", "      Score    "]),
        ("scoring", 80, vec!["Points  Max", "        Total  "]),
        ("round-year", 120, vec!["  Total\n", "   Total  "]),
        ("participation", 120, vec!["  Present  ", "   Present   "]),
        ("member-page", 80, vec!["   Present   ", " present 11/11, 100%"]),
        ("home", 120, vec!["   Score  ", "   Present, %"]),
        ("chair", 120, vec![" SCORE  still reachable", "     Total  "]),
    ] {
        let mut stage = on_screen(id);
        stage.model.lang = Lang::En;
        stage.resize(columns, 36);
        for one in words {
            assert!(stage.shows(one), "{id}: {one}\n{}", stage.screen());
        }
    }
}

#[test]
fn the_key_for_more_points_and_the_ready_sentences_are_two_things() {
    let mut stage = on_screen("read-back");
    stage.model.notice = None;
    assert!(stage.shows("6 Câu gợi ý") && stage.shows("F7 điểm"), "{}", stage.screen());
    stage.resize(120, 36);
    assert!(stage.shows("F7 thêm điểm"), "{}", stage.screen());
}

#[test]
fn what_leads_to_the_further_parts_of_a_list_is_said_once() {
    for rows in [24, 36, 60] {
        let mut stage = on_screen("theme-choice");
        stage.resize(120, rows);
        assert_eq!(stage.screen().matches("Các phần sau, nhấn Tab:").count(), 1, "{}", stage.screen());
    }
}

#[test]
fn a_guidance_has_one_form_of_date() {
    for id in ["guidance", "pack", "comparison"] {
        let mut stage = on_screen(id);
        stage.resize(200, 60);
        let screen = stage.screen();
        let body: Vec<&str> = screen.lines().skip(1).collect();
        for month in 3..=9 {
            let other = format!("/0{month}/");
            assert!(!body.iter().any(|line| line.contains(&other)), "{other}\n{screen}");
        }
    }
}

#[test]
fn the_words_of_a_few_rows_are_whole_or_say_that_there_are_more() {
    // The book scrolls by an arrow; why there are no groups is read whole; no turn is cut in its middle.
    assert!(small("book", Lang::Vi).shows("nhấn 1 ↓"));
    assert!(small("groups", Lang::Vi).shows("họp của tổ có danh sách, tổ trưởng,\n   biên bản riêng."));
    let stage = small("criticism", Lang::En);
    assert!(stage.shows("TURNS 0/2  ► Khánh  · 18 others: ↑ ↓\n"), "{}", stage.screen());
    assert!(stage.shows("REPORTS 0/4  ? Hoa  ? Rây  ? Đa  ? Năm\n"), "{}", stage.screen());
    assert!(small("member-page", Lang::En).shows("   Present, 100%  "));
}

#[test]
fn an_own_key_leaves_the_language_its_place() {
    let stage = on_screen("members");
    assert!(stage.shows("F6 Chuyển sinh hoạt\n F5 Giới tính, trình độ  Esc quay lại"), "{}", stage.screen());
    assert!(stage.shows("F3 English"), "{}", stage.screen());
}

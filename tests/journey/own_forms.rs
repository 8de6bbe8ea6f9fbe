//! A form of the cell's own on screen: its paper is made, looked at and told by it, and one that does not hold is told of.

use std::path::Path;

use bienban::store::{Disk, write_whole};

use crate::scene;
use crate::stage::Stage;

const AGENDA: &str = r#"id = "agenda"
label.vi = "Chương trình họp"
label.en = "Programme"
file_stem = "chuong-trinh-sinh-hoat"
needs = "meeting"
before_adoption = true
title = "Chương trình họp"
subtitle = "{occasion}"
signatures = [{ title = "NGƯỜI LẬP", name = "{minute_taker_name}" }]

[[parts]]
each = "items"
blocks = [{ kind = "dash", text = "{minutes} phút: {text}" }]
"#;

/// Papers of new ids: before a meeting, of adopted minutes, of the year, of the cell.
const REQUEST: &str = r#"id = "don-xin-vang"
label.vi = "Đơn xin vắng mặt"
file_stem = "don-xin-vang"
needs = "meeting"
before_adoption = true
title = "Đơn xin vắng mặt"

[[parts]]
blocks = [{ kind = "paragraph", text = "Tôi xin vắng mặt {occasion}." }]
"#;

/// The same book opened once more, with a form among its files.
fn with_form(stage: Stage, id: &str, text: &str) -> Stage {
    let folder = Path::new("book/guidance/forms");
    stage.disk.create_dirs(folder).unwrap();
    write_whole(&stage.disk, &folder.join(format!("{id}.toml")), text.as_bytes()).unwrap();
    stage.after_power_cut()
}

/// The page of papers with room for all of it.
fn page(mut stage: Stage) -> Stage {
    stage.resize(120, 50);
    stage.keys("f2 ~van ban can lap~ enter");
    assert_eq!(stage.model.screen(), "papers", "{}", stage.screen());
    stage
}

/// The line of the screen that has some words.
fn line(stage: &Stage, words: &str) -> String {
    let screen = stage.screen();
    let found = screen.lines().find(|line| line.contains(words));
    found.unwrap_or_else(|| panic!("{words}\n{screen}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_page_of_papers_shows_previews_and_writes_a_paper_by_the_cells_own_form() {
    let mut stage = page(with_form(scene::prepared(), "agenda", AGENDA));
    assert_eq!(line(&stage, "►"), "►! Kỳ 03/12 Chương trình họp 02/12 quá 1 ngày chưa ghi");
    assert!(stage.shows("Theo mẫu riêng của chi bộ"), "{}", stage.screen());
    assert!(stage.shows("Ký: NGƯỜI LẬP: Trần Thị Hoa"), "{}", stage.screen());
    stage.keys("1");
    assert!(stage.shows("theo mẫu riêng của chi bộ · trang 1/1"), "{}", stage.screen());
    assert!(stage.shows("2 phút: Lý do, khách mời"), "{}", stage.screen());
    stage.keys("esc enter");
    let written = stage.plain("chuong-trinh-sinh-hoat.txt");
    assert!(written.contains("- 2 phút: Lý do, khách mời") && !written.contains("STT"), "{written}");
    // The other papers are as they were.
    stage.keys("down");
    assert!(line(&stage, "►").contains("Thông báo sinh hoạt"), "{}", stage.screen());
    assert!(!stage.shows("mẫu riêng"), "{}", stage.screen());
    stage.keys("1");
    assert!(stage.shows("trang 1/2") && !stage.shows("mẫu riêng"), "{}", stage.screen());
}

#[test]
fn a_form_that_does_not_hold_is_told_at_the_row_of_its_paper_and_the_programs_is_used() {
    let broken = AGENDA.replace("{occasion}", "{ocasion}");
    let stage = with_form(scene::prepared(), "agenda", &broken);
    // The opening of the book tells of it.
    assert!(stage.notice().contains("agenda.toml:8:12: Biểu mẫu này không có"), "{}", stage.notice());
    let mut stage = page(stage);
    assert_eq!(line(&stage, "►"), "►! Kỳ 03/12 Chương trình sinh hoạt 02/12 quá 1 ngày mẫu riêng có lỗi");
    let told = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "! Mẫu riêng của chi bộ có lỗi nên “Chương trình sinh hoạt” được lập theo mẫu của chương trình.",
        "agenda.toml:8:12: Biểu mẫu này không có giá trị nào tên “ocasion”.",
        "Sửa tệp rồi chạy: bienban form check",
    ] {
        assert!(told.contains(words), "{words}\n{}", stage.screen());
    }
    stage.keys("enter");
    assert!(stage.plain("chuong-trinh-sinh-hoat.txt").contains("STT"), "{}", stage.screen());
}

#[test]
fn papers_of_new_ids_stand_where_what_they_need_places_them() {
    let forms = [
        ("don-xin-vang", REQUEST.to_owned()),
        (
            "ket-qua-hop",
            REQUEST
                .replace("don-xin-vang", "ket-qua-hop")
                .replace("Đơn xin vắng mặt", "Kết quả họp")
                .replace("before_adoption = true", "adopted_only = true"),
        ),
        (
            "nhan-xet-nam",
            REQUEST
                .replace("don-xin-vang", "nhan-xet-nam")
                .replace("Đơn xin vắng mặt", "Nhận xét năm")
                .replace("needs = \"meeting\"\nbefore_adoption = true", "needs = \"year_span\"")
                .replace("{occasion}", "{span}"),
        ),
        (
            "giay-de-nghi",
            REQUEST
                .replace("don-xin-vang", "giay-de-nghi")
                .replace("Đơn xin vắng mặt", "Giấy đề nghị")
                .replace("needs = \"meeting\"\nbefore_adoption = true", "needs = \"nothing\"")
                .replace("{occasion}", "{cell}"),
        ),
    ];
    let stage = forms.iter().fold(scene::prepared(), |stage, (id, text)| with_form(stage, id, text));
    let mut stage = page(stage);
    assert_eq!(line(&stage, "Đơn xin vắng mặt"), "? Đơn xin vắng mặt chưa ghi");
    assert_eq!(line(&stage, "Kết quả họp"), "– Kết quả họp chưa lập được");
    assert_eq!(line(&stage, "Nhận xét năm, năm 2026"), "? Nhận xét năm, năm 2026 chưa ghi");
    assert_eq!(line(&stage, "Giấy đề nghị"), "? Giấy đề nghị chưa ghi");
    // And among the papers before the meeting.
    stage.keys("esc enter f2 ~giay to truoc cuoc hop~ enter");
    assert!(stage.shows("Đơn xin vắng mặt") && !stage.shows("Kết quả họp"), "{}", stage.screen());
    stage.keys("~don xin~ enter");
    assert!(stage.plain("2026-12-03-don-xin-vang.txt").contains("Tôi xin vắng mặt sinh hoạt chi bộ"));
}

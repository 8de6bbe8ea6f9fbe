//! The page of papers: what the meeting in hand, its month, the year and the cell call for.

use std::path::Path;

use bienban::app::Overlay;
use bienban::domain::{MemberId, RemarkKind};
use bienban::store::Disk;

use crate::scene;
use crate::sealed_papers::{PASSPHRASE, sealed};
use crate::stage::Stage;

/// The line of the screen that has some words.
fn line(stage: &Stage, words: &str) -> String {
    let screen = stage.screen();
    let found = screen.lines().find(|line| line.contains(words));
    found.unwrap_or_else(|| panic!("{words}\n{screen}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The page on a screen that has room for all of it, from the finder.
fn page(mut stage: Stage) -> Stage {
    stage.resize(120, 50);
    stage.keys("f2 ~van ban can lap~ enter");
    assert_eq!(stage.model.screen(), "papers", "{}", stage.screen());
    stage
}

#[test]
fn a_meeting_that_is_prepared_calls_for_its_notice_and_its_minutes_cannot_be_made_yet() {
    let stage = page(scene::prepared());
    // Prepared on its own day: notice and agenda should have been out the day before.
    assert_eq!(
        line(&stage, "Chương trình sinh hoạt"),
        "►! Kỳ 03/12 Chương trình sinh hoạt 02/12 quá 1 ngày chưa ghi"
    );
    assert_eq!(line(&stage, "Thông báo sinh hoạt"), "! Thông báo sinh hoạt 02/12 quá 1 ngày chưa ghi");
    assert_eq!(line(&stage, "Giấy mời"), "? Giấy mời chưa ghi");
    assert_eq!(line(&stage, "Danh sách điểm danh "), "? Danh sách điểm danh chưa ghi");
    // Nothing of it is due before it was adopted.
    assert_eq!(line(&stage, "Biên bản "), "– Biên bản chưa lập được");
    assert_eq!(line(&stage, "Báo cáo tháng"), "– Báo cáo tháng chưa lập được");
    assert_eq!(line(&stage, "Báo cáo năm 2026"), "– Báo cáo năm 2026 chưa lập được");
    assert_eq!(line(&stage, "VĂN BẢN"), "VĂN BẢN đã ghi 0/12, 2 QUÁ HẠN");
}

#[test]
fn enter_writes_the_chosen_paper_and_says_why_one_is_not_made() {
    let mut stage = page(scene::prepared());
    stage.keys("enter");
    assert!(stage.notice().starts_with("Đã ghi 2 tệp vào thư mục "), "{}", stage.notice());
    assert_eq!(line(&stage, "Chương trình sinh hoạt "), "►✓ Kỳ 03/12 Chương trình sinh hoạt đã ghi");
    assert!(stage.shows("2026-12-03-chuong-trinh-sinh-hoat.docx, 2026-12-03-chuong-trinh-sinh-hoat.txt"));
    assert_eq!(line(&stage, "VĂN BẢN"), "VĂN BẢN đã ghi 1/12, 1 QUÁ HẠN");
    stage.keys("down down down down");
    assert!(line(&stage, "►").contains("Biên bản"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(
        stage.notice(),
        "Không lập văn bản này: biên bản chưa được thông qua; hãy thông qua biên bản trước."
    );
    // A file that somebody takes away is not written any more.
    for file in ["docx", "txt"] {
        stage
            .disk
            .remove(&Path::new("book/documents").join(format!("2026-12-03-chuong-trinh-sinh-hoat.{file}")))
            .unwrap();
    }
    stage.keys("esc f2 ~van ban can lap~ enter");
    assert_eq!(line(&stage, "VĂN BẢN"), "VĂN BẢN đã ghi 0/12, 2 QUÁ HẠN");
}

#[test]
fn an_adopted_meeting_has_its_papers_written_and_the_list_of_uploads_is_due() {
    let stage = page(scene::adopted());
    assert_eq!(line(&stage, "Biên bản "), "►✓ Kỳ 03/12 Biên bản đã ghi");
    // Nothing was resolved and no score voted in that meeting: no such paper will ever be made of it.
    assert!(!stage.shows("Nghị quyết") && !stage.shows("Bảng chấm điểm"), "{}", stage.screen());
    assert_eq!(
        line(&stage, "Danh mục tài liệu tải lên"),
        "? Danh mục tài liệu tải lên 05/12 còn 2 ngày chưa ghi"
    );
    // Before it was opened it called for a notice; now nobody needs one.
    assert!(!stage.shows("Thông báo sinh hoạt"), "{}", stage.screen());
    assert_eq!(line(&stage, "Kế hoạch công tác tháng"), "? Tháng 12 Kế hoạch công tác tháng chưa ghi");
}

#[test]
fn the_papers_of_an_older_meeting_are_reached_from_the_past_ones_and_from_its_minutes() {
    let mut stage = scene::adopted();
    stage.resize(120, 50);
    stage.keys("esc esc 2 2");
    assert_eq!(stage.model.screen(), "papers", "{}", stage.screen());
    assert_eq!(line(&stage, "Biên bản "), "►✓ Kỳ 03/12 Biên bản đã ghi");
    stage.keys("esc enter");
    assert_eq!(stage.model.screen(), "reading", "{}", stage.screen());
    stage.keys("f2 ~van ban can lap~ enter");
    assert_eq!(stage.model.screen(), "papers", "{}", stage.screen());
    assert_eq!(line(&stage, "Biên bản "), "►✓ Kỳ 03/12 Biên bản đã ghi");
}

#[test]
fn blank_papers_of_the_cell_are_there_before_any_meeting() {
    let mut stage = page(scene::cell());
    assert_eq!(line(&stage, "Giấy dự phòng: danh sách"), "? Giấy dự phòng: danh sách điểm danh chưa ghi");
    stage.keys("~giay du phong danh~ enter enter");
    assert!(stage.notice().starts_with("Đã ghi 2 tệp"), "{}\n{}", stage.notice(), stage.screen());
    assert!(stage.plain("giay-du-phong-1-danh-sach.txt").contains("Thạch Thị Sa Rây"));
}

#[test]
fn the_calendar_is_written_as_a_file_for_telephones_too() {
    let mut stage = page(scene::prepared());
    stage.keys("~lich hop va thoi han~ enter enter");
    assert!(stage.notice().starts_with("Đã ghi 3 tệp"), "{}\n{}", stage.notice(), stage.screen());
    assert!(stage.shows("lich-hop-thoi-han.docx, lich-hop-thoi-han.ics, lich-hop-thoi-han.txt"));
    // 19:00 on the day of the meeting is 12:00 in UTC.
    let file = stage.plain("lich-hop-thoi-han.ics");
    assert!(
        file.contains("SUMMARY:Họp thường kỳ\r\n") && file.contains("DTSTART:20261203T120000Z"),
        "{file}"
    );
    // From its pages it is written the same way, again.
    stage.keys("1");
    assert!(
        stage.shows("LỊCH HỌP VÀ THỜI HẠN") && stage.shows("Enter: ghi lại ra tệp"),
        "{}",
        stage.screen()
    );
    stage.keys("enter");
    assert!(stage.notice().starts_with("Đã ghi 3 tệp"), "{}", stage.notice());
}

#[test]
fn a_paper_is_looked_at_page_by_page_and_written_from_there() {
    let mut stage = page(scene::prepared());
    stage.keys("1");
    assert_eq!(stage.model.screen(), "preview", "{}", stage.screen());
    assert!(stage.shows("trang 1/1") && stage.shows("CHƯƠNG TRÌNH"), "{}", stage.screen());
    assert!(stage.shows("ĐẢNG CỘNG SẢN VIỆT NAM"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.notice().starts_with("Đã ghi 2 tệp"), "{}", stage.notice());
    stage.keys("esc");
    assert_eq!(line(&stage, "Chương trình sinh hoạt "), "►✓ Kỳ 03/12 Chương trình sinh hoạt đã ghi");
}

#[test]
fn the_pages_of_minutes_are_walked_through_and_end_at_the_last_one() {
    let mut stage = page(scene::adopted());
    stage.keys("1");
    assert!(stage.shows("trang 1/2") && stage.shows("BIÊN BẢN"), "{}", stage.screen());
    stage.keys("pagedown");
    while stage.shows("trang 1/2") {
        stage.keys("pagedown");
    }
    assert!(stage.shows("trang 2/2") && stage.shows("CHỦ TRÌ HỘI NGHỊ"), "{}", stage.screen());
    stage.keys("pagedown pagedown");
    assert!(stage.shows("trang 2/2"), "{}", stage.screen());
    stage.keys("home");
    assert!(stage.shows("trang 1/2") && stage.shows("BIÊN BẢN"), "{}", stage.screen());
    stage.keys("end up pageup pageup pageup");
    assert!(stage.shows("trang 1/2"), "{}", stage.screen());
    // On the smallest screen the same pages, in more lines.
    stage.resize(40, 10);
    stage.keys("home");
    assert!(stage.shows("trang 1/2"), "{}", stage.screen());
}

#[test]
fn printing_tells_that_this_computer_has_no_printer() {
    let mut stage = page(scene::prepared());
    stage.keys("2");
    assert!(
        stage.notice().starts_with("Chưa in “Chương trình")
            && stage.notice().contains("không có lệnh in (lp)"),
        "{}",
        stage.notice()
    );
    stage.keys("3");
    assert!(
        stage.notice().starts_with("Không tự mở được thư mục trên máy này; văn bản nằm ở "),
        "{}",
        stage.notice()
    );
}

#[test]
fn a_sealed_book_asks_for_its_passphrase_before_a_paper_is_printed_and_opens_no_folder() {
    let mut stage = sealed(scene::cell());
    stage.keys("enter enter enter enter 1 enter ~tth~ enter");
    let mut stage = page(stage);
    stage.keys("2");
    assert!(stage.shows("In văn bản của sổ đã niêm phong"), "{}", stage.screen());
    stage.keys("esc");
    assert!(stage.model.overlays.is_empty() && !stage.notice().contains("Chưa in"), "{}", stage.notice());
    stage.keys("2 ~x~ enter");
    let Some(Overlay::Sealing(asked)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert!(asked.fault.as_ref().unwrap().starts_with("Mật khẩu chưa đúng."), "{:?}", asked.fault);
    stage.keys(&format!("~{PASSPHRASE}~ enter"));
    assert!(stage.notice().starts_with("Chưa in “Chương trình"), "{}\n{}", stage.notice(), stage.screen());
    stage.keys("3");
    assert!(
        stage.notice().starts_with("Không mở thư mục: văn bản của sổ đã niêm phong"),
        "{}",
        stage.notice()
    );
    // Writing asks for folder and passphrase, as elsewhere.
    stage.disk.create_dir(Path::new("usb")).unwrap();
    stage.keys(&format!("enter ~usb~ enter ~{PASSPHRASE}~ enter"));
    assert!(stage.notice().contains("vào usb"), "{}", stage.screen());
}

#[test]
fn the_sealed_papers_of_a_sealed_book_are_known_by_their_names() {
    let mut stage = sealed(scene::cell());
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8");
    scene::hold(&mut stage);
    stage.keys("1");
    let stage = page(stage);
    assert_eq!(line(&stage, "Biên bản "), "►✓ Kỳ 03/12 Biên bản đã ghi");
    assert!(stage.shows("2026-12-03-bien-ban.docx, 2026-12-03-bien-ban.txt"), "{}", stage.screen());
}

/// The lines that lie on top.
fn told(stage: &Stage) -> Vec<String> {
    match stage.model.overlays.last() {
        Some(Overlay::Lines(lines)) => lines.lines.clone(),
        other => panic!("{other:?}\n{}", stage.screen()),
    }
}

#[test]
fn what_is_uploaded_is_told_with_what_stays_first_and_written_to_a_folder() {
    let mut stage = page(scene::adopted());
    stage.keys("4");
    let lines = told(&stage);
    assert_eq!(lines[0], "ĐỂ LẠI, KHÔNG TẢI LÊN:");
    let files: Vec<&String> = lines.iter().filter(|line| line.ends_with(".pdf")).collect();
    assert_eq!(files, ["2026-12-03-bien-ban.pdf"]);
    assert!(
        lines.contains(&"Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026, Chi bộ Ấp Thử.".to_owned()),
        "{lines:?}"
    );
    assert_eq!(lines.last().unwrap(), "! Chưa ghi là đã tải lên; hạn là hết ngày 05/12/2026.");
    stage.keys("1");
    assert!(
        stage.notice().ends_with("Đã ghi 1 tệp vào thư mục book/documents/tai-len-2026-12-03."),
        "{}",
        stage.notice()
    );
    let folder = stage.disk.list(Path::new("book/documents/tai-len-2026-12-03")).unwrap();
    let names: Vec<String> = folder.into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, ["2026-12-03-bien-ban.pdf"]);
    // The list stays with the cell: it names papers on persons too.
    let list = stage.disk.read(Path::new("book/documents/2026-12-03-danh-muc-tai-len.txt")).unwrap();
    let words = "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026, Chi bộ Ấp Thử.";
    assert!(String::from_utf8(list).unwrap().contains(words));
}

#[test]
fn the_upload_is_recorded_where_the_minutes_are_read_and_told_here() {
    let mut stage = page(scene::adopted());
    stage.keys("4 2");
    assert_eq!(stage.model.screen(), "reading", "{}", stage.screen());
    assert_eq!(stage.notice(), "Biên bản đã mở: nhấn 2 để ghi ngày giờ đã tải lên.");
    stage.keys("2 enter enter");
    assert!(stage.read().uploaded.is_some(), "{}", stage.screen());
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "papers", "{}", stage.screen());
    // Nothing is due any more.
    assert_eq!(line(&stage, "Danh mục tài liệu tải lên"), "? Danh mục tài liệu tải lên chưa ghi");
    stage.keys("4");
    // One key is left there; Enter says what it does.
    stage.keys("enter");
    assert_eq!(stage.notice(), "Nhấn 1: ghi các tệp này vào một thư mục; Esc: đóng.");
    assert!(told(&stage).last().unwrap().starts_with("✓ Đã tải lên lúc 19:0"), "{:?}", told(&stage));
}

#[test]
fn that_minutes_tell_what_members_said_is_told_before_they_are_uploaded() {
    let mut stage = scene::opened();
    let said = stage
        .meeting()
        .remark(RemarkKind::Criticism, MemberId(1), Some(MemberId(2)), "Nói dài, nên gọn hơn.")
        .unwrap();
    stage.model.perform(Ok(vec![said]));
    scene::hold(&mut stage);
    stage.keys("1");
    let mut stage = page(stage);
    stage.keys("4");
    let lines = told(&stage);
    let words = "! Biên bản có lời tự phê bình, phê bình của từng đồng chí; nội dung để dán thì không.";
    let file = lines.iter().position(|line| line == "2026-12-03-bien-ban.pdf").unwrap();
    assert_eq!(lines[file + 1], words);
    // What is pasted has none of it, and nothing claims that the minutes stay.
    assert!(!lines.iter().any(|line| line.contains("Nói dài")), "{lines:?}");
}

//! The committee meets alone, prepares the meeting of the cell, and that meeting takes what it prepared.

use std::path::Path;

use bienban::domain::{MeetingKind, State};
use bienban::store::{Disk, write_whole};

use crate::scene;
use crate::stage::Stage;

/// A new meeting of the committee, planned for the day that is offered: chosen in the form of the kind.
fn planned() -> Stage {
    planned_in(scene::cell())
}

/// The same on the first page of a cell.
fn planned_in(mut stage: Stage) -> Stage {
    stage.keys("f2 ~cuoc hop moi~ enter");
    assert!(stage.shows("Cuộc họp mới"), "{}", stage.screen());
    stage.keys("up left left down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Committee, "{}", stage.screen());
    stage
}

/// Opened by secretary and deputy.
fn opened() -> Stage {
    opened_of(planned())
}

fn opened_of(mut stage: Stage) -> Stage {
    stage.keys("1 enter ~tth~ enter 8");
    // On another day than planned that is asked about first.
    if stage.meeting().state == State::Draft {
        stage.keys("1");
    }
    assert_eq!(stage.meeting().state, State::Open, "{}", stage.screen());
    stage
}

/// At the item of what is put before the cell, with all kinds of things prepared there.
fn prepared() -> Stage {
    let mut stage = opened();
    stage.keys("enter enter enter");
    while stage.meeting().agenda.current().unwrap().step != "cell_agenda" {
        stage.keys("7");
    }
    assert_eq!(stage.next_step(), "Enter: chuẩn bị nội dung kỳ sinh hoạt chi bộ; 7 sang mục sau");
    stage.keys("enter");
    assert_eq!(stage.next_step(), "Enter: về cuộc họp chi ủy; 1: soạn nội dung mục đang chọn");
    stage.keys("down down down down down 1 ~Thu đủ đảng phí tháng 11.~ esc");
    stage.keys("2 ~tth~ enter 7 ~Tặng quà Tết~ enter enter");
    stage.keys("3 ~Làm cầu kênh 3~ enter enter 4 ~Mai Văn Tân~ enter ~Phó Bí thư Đảng ủy xã~ enter enter");
    assert_eq!(stage.model.screen(), "chair");
    stage
}

#[test]
fn the_first_page_says_nothing_of_a_checklist_that_has_no_line() {
    let mut stage = planned();
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "home");
    assert!(stage.shows(" KỲ TỚI · ") && !stage.shows("0/0") && !stage.shows("đã đủ"), "{}", stage.screen());
}

#[test]
fn only_those_who_hold_an_office_are_summoned() {
    let stage = opened();
    let names: Vec<&str> = stage.meeting().roll.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Văn An", "Trần Thị Hoa"]);
    assert_eq!(stage.meeting().plan.checks.len(), 0);
}

#[test]
fn while_the_committee_meets_a_draft_is_reworded_and_a_guest_corrected() {
    let mut stage = prepared();
    stage.keys("9 ~noi dung~ enter end");
    assert_eq!(stage.next_step(), "Enter: về cuộc họp chi ủy");
    stage.keys("1 ctrl-a ~Mai Văn Tân Em~ enter enter");
    assert_eq!(stage.meeting().prepared.guests[0].name, "Mai Văn Tân Em", "{}", stage.screen());
    stage.keys("up 1 ctrl-a ~Làm cầu kênh 4~ enter enter");
    assert_eq!(stage.meeting().prepared.points[0].text, "Làm cầu kênh 4", "{}", stage.screen());
}

#[test]
fn a_round_without_an_item_of_its_own_is_told_where_the_committee_stood() {
    let mut stage = prepared();
    while stage.meeting().agenda.current().unwrap().step != "other" {
        stage.keys("7");
    }
    stage.keys("6 2 enter ~Ít xuống tổ~ enter enter enter enter enter");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "6. Việc khác Đồng chí Nguyễn Văn An tự phê bình. Khuyết điểm: Ít xuống tổ.";
    assert!(minutes.contains(told), "{minutes}");
}

#[test]
fn the_minutes_of_the_committee_tell_what_it_prepared() {
    let stage = prepared();
    let minutes = scene::drafted(&stage, "minutes");
    // Nobody on this roll is a committee member beside secretary and deputy.
    assert!(minutes.contains("BIÊN BẢN Hội ý bí thư, phó bí thư tháng 12 năm 2026"), "{minutes}");
    assert!(minutes.contains("Bí thư, phó bí thư: 2 đồng chí."), "{minutes}");
    let told = "Các mục đã chuẩn bị: - Kết quả tháng trước (Trần Thị Hoa trình bày; đã có nội dung soạn \
         trước). - Tặng quà Tết. Dự thảo nghị quyết trình chi bộ: - Nhiệm vụ trọng tâm: làm cầu kênh 3. Khách mời dự \
         kiến của kỳ sinh hoạt: Mai Văn Tân, Phó Bí thư Đảng ủy xã.";
    assert!(minutes.contains(told), "{minutes}");
    assert!(!minutes.contains("Thu đủ đảng phí"), "{minutes}");
    // Once its own item is held the draft stands there.
    let mut stage = stage;
    while stage.meeting().agenda.current().unwrap().step != "draft_resolution" {
        stage.keys("7");
    }
    let minutes = scene::drafted(&stage, "minutes");
    let told = "5. Dự thảo nghị quyết Dự thảo nghị quyết trình chi bộ: - Nhiệm vụ trọng tâm: làm cầu kênh 3.";
    assert!(minutes.contains(told), "{minutes}");
}

#[test]
fn what_is_prepared_stands_at_its_items_and_the_prompts_speak_of_the_committee() {
    let mut stage = prepared();
    stage.resize(120, 36);
    for told in ["Kết quả tháng trước: Trần Thị Hoa: Thu đủ đảng phí tháng 11.", "Tặng quà Tết: mục thêm"]
    {
        assert!(stage.shows(told), "{told}\n{}", stage.screen());
    }
    while stage.meeting().agenda.current().unwrap().step != "draft_resolution" {
        stage.keys("7");
    }
    assert!(stage.shows("Dự thảo nghị quyết, điểm 1: Làm cầu kênh 3"), "{}", stage.screen());
    while stage.meeting().agenda.current().unwrap().step != "adoption" {
        stage.keys("7");
    }
    assert!(stage.shows("ủy biểu quyết thông qua"), "{}", stage.screen());
}

#[test]
fn the_adopted_page_misses_no_paper_that_a_committee_never_has_and_enter_ends_at_home() {
    let mut stage = prepared();
    stage.resize(120, 36);
    stage.keys("9 ~muc bat ky~ enter ~thong qua~ enter enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~2~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    assert!(!stage.shows("Không lập"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: mở biên bản vừa thông qua");
    stage.keys("enter esc");
    assert_eq!(stage.next_step(), "Enter: về trang đầu", "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "home");
}

/// Adopted, on the first page.
fn adopted() -> Stage {
    adopted_of(prepared())
}

fn adopted_of(mut stage: Stage) -> Stage {
    stage.keys("9 ~muc bat ky~ enter ~thong qua~ enter");
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~2~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    stage.keys("9 ~trang dau~ enter");
    stage
}

#[test]
fn the_next_meeting_of_the_cell_takes_what_it_prepared() {
    let mut stage = adopted();
    stage.keys("f2 ~cuoc hop moi~ enter ctrl-a ~10/12/2026~ enter enter enter");
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Regular, "{}", stage.screen());
    assert!(
        stage.notice().contains("Đã lấy nội dung chi ủy họp ngày 03/12/2026 chuẩn bị."),
        "{}",
        stage.notice()
    );
    let meeting = stage.meeting();
    let titles: Vec<&str> = meeting.agenda.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles[8..11], ["Thảo luận", "Tặng quà Tết", "Tự phê bình và phê bình"]);
    let last_month = meeting.agenda.step("last_month").unwrap().id;
    assert_eq!(meeting.prepared.waiting_text(last_month), Some("Thu đủ đảng phí tháng 11."));
    assert_eq!(meeting.prepared.items[&last_month].name, "Trần Thị Hoa");
    assert_eq!(meeting.prepared.points[0].text, "Làm cầu kênh 3");
    assert_eq!(meeting.prepared.guests[0].name, "Mai Văn Tân");
    let ticked: Vec<&str> = meeting.ticks.iter().map(|tick| tick.check.as_str()).collect();
    assert_eq!(ticked, ["committee_meeting", "content", "draft_resolution"]);
}

#[test]
fn documents_of_the_committee_are_at_hand_in_the_meeting_of_the_cell() {
    let mut stage = prepared();
    stage.disk.create_dirs(Path::new("usb")).unwrap();
    write_whole(&stage.disk, Path::new("usb/bao-cao.docx"), b"thu 23/23").unwrap();
    stage.keys("9 ~noi dung~ enter down down down down down 8 ~usb/bao-cao.docx~ enter");
    assert_eq!(stage.notice(), "Kèm tài liệu “bao-cao.docx” vào mục “Kết quả tháng trước”.");
    stage.keys("esc");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "(Trần Thị Hoa trình bày; đã có nội dung soạn trước; kèm 1 tài liệu)";
    assert!(minutes.contains(told), "{minutes}");
    let mut stage = adopted_of(stage);
    stage.keys("f2 ~cuoc hop moi~ enter ctrl-a ~10/12/2026~ enter enter enter");
    let meeting = stage.meeting();
    let last_month = meeting.agenda.step("last_month").unwrap().id;
    let files: Vec<&str> = meeting.documents_of(last_month).map(|one| one.file.name.as_str()).collect();
    assert_eq!(files, ["bao-cao.docx"]);
    assert!(stage.shows("1 tài liệu kèm"), "{}", stage.screen());
}

#[test]
fn in_english_too() {
    let mut stage = prepared();
    stage.keys("f3");
    assert!(stage.shows("COMMITTEE 12/2026"), "{}", stage.screen());
    assert!(stage.shows("2. WHAT IS PUT BEFORE THE CELL"), "{}", stage.screen());
    stage.keys("9 ~texts~ enter");
    assert!(stage.shows("PREPARED FOR THE CELL'S MEETING"), "{}", stage.screen());
    assert!(stage.shows("7 Add an item"), "{}", stage.screen());
}

#[test]
fn the_tasks_of_the_cell_stay_on_the_first_page_whatever_the_committee_does() {
    let mut stage = scene::adopted();
    stage.keys("9 ~trang dau~ enter");
    assert!(stage.shows("Khảo sát cầu kênh 3"), "{}", stage.screen());
    let mut stage = opened_of(planned_in(stage));
    stage.keys("enter enter enter");
    let stage = adopted_of(stage);
    assert!(stage.shows("Khảo sát cầu kênh 3"), "{}", stage.screen());
}

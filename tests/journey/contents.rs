//! What is prepared before the meeting is offered at its place, and nothing of it is in the record untaken.

use bienban::domain::{ItemId, Section};

use crate::scene;
use crate::stage::Stage;

/// The page of what is prepared, from the preparation by the list of key 9.
fn contents() -> Stage {
    let mut stage = scene::prepared();
    stage.keys("9 ~noi dung~ enter");
    assert_eq!(stage.model.screen(), "contents");
    stage
}

fn notes(stage: &Stage) -> Vec<(u64, &str)> {
    stage.meeting().notes.iter().map(|(item, note)| (item.0, note.as_str())).collect()
}

#[test]
fn a_text_is_written_for_an_item_and_taken_into_its_notes_at_the_meeting() {
    let mut stage = contents();
    assert_eq!(stage.next_step(), "Enter: soạn nội dung của mục này");
    stage.keys("enter ~Chào các đồng chí.~ enter ~Hôm nay có khách.~ esc");
    assert!(stage.shows("8 chữ"), "{}", stage.screen());
    assert!(stage.shows("1 nội dung · 0 điểm dự thảo · 0 khách"), "{}", stage.screen());
    stage.keys("2 ~tth~ enter");
    assert_eq!(stage.notice(), "Trần Thị Hoa trình bày mục “Lý do, khách mời”.");
    let agenda = scene::drafted(&stage, "agenda");
    assert!(agenda.contains("1 Lý do, khách mời Trần Thị Hoa 2 phút"), "{agenda}");
    assert!(agenda.contains("2 Cử thư ký 1 phút"), "{agenda}");
    stage.keys("esc 8");
    assert_eq!(notes(&stage), [], "nothing is in the record untaken");
    // The chair sees who presents it, and what Enter takes.
    assert!(stage.shows("Trình bày: Trần Thị Hoa"), "{}", stage.screen());
    assert!(stage.shows("Đã soạn, chưa vào biên bản: Chào các đồng chí."), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: lấy nội dung đã soạn vào biên bản; không lấy thì 7 sang mục sau");
    stage.keys("enter");
    assert_eq!(notes(&stage), [(1, "Chào các đồng chí.\nHôm nay có khách.")]);
    assert_eq!(stage.notice(), "Lấy nội dung đã soạn của mục “Lý do, khách mời”.");
    assert!(!stage.next_step().contains("đã soạn"), "{}", stage.next_step());
    assert!(!stage.shows("Đã soạn, chưa vào biên bản"), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!(notes(&stage), []);
    assert!(stage.next_step().contains("lấy nội dung đã soạn"), "{}", stage.next_step());
}

#[test]
fn a_text_that_nobody_takes_is_in_no_paper() {
    let mut stage = contents();
    stage.keys("enter ~Nội dung chưa ai đọc~ esc 3 ~Làm cầu kênh 3~ enter enter");
    stage.keys("4 ~Mai Văn Tân~ enter ~Phó Bí thư Đảng ủy xã~ enter esc 8 7");
    let meeting = stage.meeting();
    assert_eq!(meeting.agenda.current, Some(ItemId(2)));
    assert_eq!((notes(&stage).len(), meeting.points.len(), meeting.guests.len()), (0, 0, 0));
    let minutes = scene::drafted(&stage, "minutes");
    for words in ["Nội dung chưa ai đọc", "Làm cầu kênh 3", "Mai Văn Tân"] {
        assert!(!minutes.contains(words), "{words}: {minutes}");
    }
}

#[test]
fn points_of_the_draft_become_points_of_the_resolution() {
    let mut stage = contents();
    stage.keys("3 ~Làm cầu kênh 3~ enter enter 3 ~Thu đảng phí đủ~ enter down enter");
    let sections: Vec<Section> = stage.meeting().prepared.points.iter().map(|point| point.section).collect();
    assert_eq!(sections, [Section::NextMonth, Section::NextMonth]);
    stage.keys("enter ~ đúng hạn~ enter enter");
    assert_eq!(stage.meeting().prepared.points[1].text, "Thu đảng phí đủ đúng hạn");
    stage.keys("esc 8");
    let conclusion = stage.meeting().agenda.step("conclusion").unwrap().id;
    while stage.meeting().agenda.current != Some(conclusion) {
        stage.keys("7");
    }
    stage.keys("f5");
    assert_eq!(stage.next_step(), "Enter: lấy dự thảo nghị quyết đã soạn (2 điểm)");
    stage.keys("enter");
    assert!(stage.shows("Cả 2 điểm của dự thảo"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.notice(), "Đã lấy 2 điểm của dự thảo vào nghị quyết.");
    let points: Vec<(u64, &str)> =
        stage.meeting().points.iter().map(|point| (point.number, point.text.as_str())).collect();
    assert_eq!(points, [(1, "Làm cầu kênh 3"), (2, "Thu đảng phí đủ đúng hạn")]);
    assert_eq!(stage.next_step(), "Enter: điểm danh trước khi biểu quyết (chưa công bố kết quả)");
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().points.len(), 0);
}

#[test]
fn a_guest_who_was_invited_is_entered_when_they_come() {
    let mut stage = contents();
    stage.keys("4 ~Mai Văn Tân~ enter ~Phó Bí thư Đảng ủy xã~ enter 4 ~Sơn Thị Nê~ enter enter");
    stage.keys("6");
    assert_eq!(stage.meeting().prepared.guests.len(), 1);
    stage.keys("esc 8");
    assert!(stage.shows("Khách mời dự kiến: Mai Văn Tân, Phó Bí thư Đảng ủy xã"), "{}", stage.screen());
    stage.keys("9 ~khach~ enter");
    assert!(stage.shows("Khách mời nào đã đến?"), "{}", stage.screen());
    // Whoever is not on the list is found below whatever is typed.
    stage.keys("~le van tu~");
    assert!(stage.shows("Khách khác"), "{}", stage.screen());
    stage.keys("ctrl-u ~tan~ enter");
    assert!(!stage.shows("Khách mời dự kiến"), "{}", stage.screen());
    let guests: Vec<String> = stage.meeting().guests.iter().map(|guest| guest.words()).collect();
    assert_eq!(guests, ["Mai Văn Tân, Phó Bí thư Đảng ủy xã"]);
    // Nobody is expected any more: the form for any guest opens at once.
    stage.keys("9 ~khach~ enter");
    assert!(stage.shows("Chức vụ, đơn vị"), "{}", stage.screen());
}

#[test]
fn an_own_item_that_the_meeting_did_not_come_to_stands_in_the_next_agenda_with_its_text() {
    let mut stage = scene::prepared();
    stage.keys("down down down down down down down down 5 ~Tặng quà Tết~ enter ~10~ enter");
    assert_eq!(stage.meeting().agenda.items[9].title, "Tặng quà Tết");
    stage.keys("9 ~noi dung~ enter down down down down down down down down down");
    stage.keys("enter ~12 suất cho hộ nghèo~ esc esc 8");
    scene::hold(&mut stage);
    stage.keys("1");
    stage.keys("f2 ~cuoc hop moi~ enter enter enter enter");
    let meeting = stage.meeting();
    let titles: Vec<&str> = meeting.agenda.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles[8..11], ["Thảo luận", "Tặng quà Tết", "Tự phê bình và phê bình"], "{}", stage.screen());
    let left = &meeting.agenda.items[9];
    assert_eq!((left.minutes, meeting.prepared.waiting_text(left.id)), (10, Some("12 suất cho hộ nghèo")));
    assert_eq!(meeting.agenda.items.len(), 15);
    let told = "Kỳ trước chưa làm mục “Tặng quà Tết”: đã đưa vào chương trình kỳ này.";
    assert!(stage.notice().contains(told), "{}", stage.notice());
}

//! Tasks for several people, changed and taken back; guests, who are never entered twice unawares.

use bienban::app::Overlay;
use bienban::domain::MemberId;

use crate::scene;
use crate::stage::Stage;

fn fault(stage: &Stage) -> (usize, &str) {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => (form.focus, form.fault.as_deref().unwrap_or("")),
        _ => panic!("no form is open:\n{}", stage.screen()),
    }
}

fn doers(stage: &Stage) -> Vec<u32> {
    stage.meeting().tasks[0].who.iter().map(|member| member.0).collect()
}

#[test]
fn a_task_of_three_is_changed_twice_and_then_printed() {
    let mut stage = scene::opened();
    stage.keys("5 ~Khảo sát cầu kênh 3~ enter ~lvp,sa ray,tth~ enter ~15/12~ enter");
    assert_eq!(
        stage.notice(),
        "Giao việc cho các đ/c Lý Vĩnh Phát, Thạch Thị Sa Rây, Trần Thị Hoa: Khảo sát cầu kênh 3, hạn 15/12/2026."
    );
    assert_eq!(doers(&stage), [4, 3, 2]);
    assert!(stage.shows("Đã giao 1 việc, mới nhất: Khảo sát cầu kênh 3"), "{}", stage.screen());
    // Another date and what is to be reached.
    stage.keys("9 ~sua viec~ enter enter enter enter ~20/12~ enter ~Có dự toán~ enter");
    assert_eq!(
        stage.notice(),
        "Sửa việc đã giao, các đ/c Lý Vĩnh Phát, Thạch Thị Sa Rây, Trần Thị Hoa: Khảo sát cầu kênh 3, hạn 20/12/2026, \
         cần đạt: Có dự toán."
    );
    // Sal instead of Hoa, and another in the lead.
    stage.keys("9 ~sua viec~ enter enter enter ctrl-a ~sa ray,lvp,svs~ enter enter enter");
    assert_eq!(doers(&stage), [3, 4, 5]);
    let minutes = scene::drafted(&stage, "minutes");
    let who = "Thạch Thị Sa Rây (chủ trì); phối hợp: Lý Vĩnh Phát, Sơn Vi Sal";
    let table = minutes.split_whitespace().collect::<String>();
    for part in ["ThạchThịSaRây", "(chủtrì);phốihợp:", "LýVĩnhPhát,Sơn"] {
        assert!(table.contains(part), "{who}\n{minutes}");
    }
    assert!(
        minutes.contains("Khảo sát cầu kênh 3; kết quả cần") && minutes.contains("đạt: có dự toán"),
        "{minutes}"
    );
    let slip = scene::drafted(&stage, "task-slip");
    let lines = "Giao đồng chí: Thạch Thị Sa Rây Phối hợp: Lý Vĩnh Phát, Sơn Vi Sal Việc: Khảo sát cầu kênh 3 \
                 Kết quả cần đạt: Có dự toán Thời hạn: 20/12/2026";
    assert!(slip.contains(lines), "{slip}");
    // One task of the meeting, one for each who does it.
    let digest = stage.meeting().digest();
    let given =
        |id: u32| digest.rows.iter().find(|row| row.member == MemberId(id)).map(|row| row.tasks_given);
    assert_eq!([2, 3, 4, 5].map(given), [Some(0), Some(1), Some(1), Some(1)]);
    assert_eq!((stage.meeting().tasks.len(), digest.open_tasks.len()), (1, 1));
    stage.keys("ctrl-z ctrl-z");
    assert_eq!(doers(&stage), [4, 3, 2]);
    stage.keys("9 ~bo viec~ enter enter");
    assert_eq!(stage.notice(), "Bỏ việc đã giao: Khảo sát cầu kênh 3.");
    assert!(stage.meeting().tasks.is_empty());
}

#[test]
fn wrong_names_are_answered_at_their_field() {
    let mut stage = scene::opened();
    stage.keys("5 ~Sửa cầu~ enter ~lvp, xyz~ enter enter");
    assert_eq!(fault(&stage), (1, "Không có đảng viên nào tên “xyz”: hãy gõ lại một phần họ tên."));
    stage.keys("ctrl-a ~lvp,lvp~ enter enter");
    assert_eq!(
        fault(&stage),
        (1, "Đồng chí Lý Vĩnh Phát được ghi hai lần cho việc này: hãy bỏ bớt một lần.")
    );
    stage.keys("ctrl-a delete enter enter");
    assert_eq!(fault(&stage), (1, "Chưa có tên đảng viên: hãy gõ một phần họ tên rồi chọn."));
    stage.keys("~lvp~ enter enter");
    assert_eq!(doers(&stage), [4]);
}

#[test]
fn the_same_task_once_more_is_asked() {
    let mut stage = scene::opened();
    stage.keys("5 ~Sửa cầu~ enter ~lvp~ enter enter 5 ~sua cau~ enter ~tth~ enter enter");
    let (at, words) = fault(&stage);
    assert_eq!((at, words.starts_with("Việc này đã giao cho đ/c Lý Vĩnh Phát.")), (0, true), "{words}");
    stage.keys("esc");
    assert_eq!(stage.meeting().tasks.len(), 1);
    stage.keys("5 enter enter enter enter enter enter");
    assert_eq!(stage.meeting().tasks.len(), 2, "it can be meant:\n{}", stage.screen());
}

#[test]
fn a_task_is_given_from_any_screen_of_the_meeting() {
    let mut stage = scene::opened();
    stage.keys("1 f2 ~phan cong~ enter ~Dọn kênh~ enter ~tth~ enter enter");
    assert_eq!(stage.notice(), "Giao việc cho đ/c Trần Thị Hoa: Dọn kênh.");
}

#[test]
fn a_resolution_keeps_a_task_as_it_was_voted() {
    let mut stage = scene::opened();
    stage.keys("5 ~Sửa cầu~ enter ~lvp~ enter ~15/12~ enter 9 ~muc bat ky~ enter ~ket luan~ enter");
    stage.keys("9 enter ~Sửa cầu kênh 3~ enter enter 3 enter enter ~4~ enter ~0~ enter ~0~ enter");
    stage.keys("9 ~sua viec~ enter enter ctrl-a ~Xây cầu mới~ enter enter enter enter");
    assert_eq!(stage.meeting().tasks[0].what, "Xây cầu mới");
    let resolution = scene::drafted(&stage, "resolution");
    assert!(resolution.contains("Sửa cầu Lý Vĩnh Phát") && !resolution.contains("Xây cầu"), "{resolution}");
    assert!(scene::drafted(&stage, "minutes").contains("Xây cầu mới"));
}

#[test]
fn guests_are_added_renamed_and_taken_off_with_a_word() {
    let mut stage = scene::opened();
    stage.keys("9 ~khach moi~ enter ~Mai Văn Tân~ enter ~Phó Bí thư Đảng ủy~ enter");
    assert_eq!(stage.notice(), "Thêm khách mời Mai Văn Tân, Phó Bí thư Đảng ủy.");
    assert!(stage.shows("Khách mời: Mai Văn Tân, Phó Bí thư Đảng ủy"), "{}", stage.screen());
    stage.keys("9 ~them khach~ enter ~Mai Van Tan~ enter enter");
    let (at, words) = fault(&stage);
    assert_eq!(
        (at, words.starts_with("Đã ghi khách mời Mai Văn Tân, Phó Bí thư Đảng ủy.")),
        (0, true),
        "{words}"
    );
    stage.keys("esc");
    assert_eq!(stage.meeting().guests.len(), 1);
    stage.keys("9 ~sua ten khach~ enter enter ctrl-a ~Mai Văn Tấn~ enter enter");
    assert_eq!(stage.notice(), "Sửa khách mời: Mai Văn Tấn, Phó Bí thư Đảng ủy.");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains("Khách mời: Mai Văn Tấn, Phó Bí thư Đảng ủy."), "{minutes}");
    stage.keys("2 ~nva~ enter 2 ~mai~ enter");
    assert_eq!(stage.meeting().waiting.len(), 1);
    stage.keys("9 ~bo khach~ enter enter");
    assert_eq!(stage.notice(), "Bớt khách mời Mai Văn Tấn.");
    assert!(stage.meeting().guests.is_empty() && stage.meeting().waiting.is_empty());
}

#[test]
fn a_task_for_a_day_before_the_meeting_is_refused_in_its_field() {
    let mut stage = scene::opened();
    stage.keys("5 ~Khảo sát cầu kênh 3~ enter ~lvp~ enter ~01/12/2026~ enter");
    let words = "Thời hạn trước ngày họp 03/12/2026: hãy nhập từ ngày họp trở đi, hoặc để trống nếu không có thời hạn.";
    assert_eq!(fault(&stage), (2, words));
    assert!(stage.meeting().tasks.is_empty());
    stage.retype("03/12/2026");
    stage.keys("enter");
    assert_eq!(stage.meeting().tasks[0].due.map(|due| due.to_string()).as_deref(), Some("2026-12-03"));
}

#[test]
fn a_deadline_that_falls_into_the_next_year_unawares_is_asked_about() {
    let mut stage = scene::opened();
    stage.keys("5 ~Khảo sát cầu kênh 3~ enter ~lvp~ enter ~1/11~ enter");
    let words = "“1/11” hiểu là ngày 01/11/2027. Nếu đúng, nhấn Enter lần nữa; nếu không, hãy ghi cả năm.";
    assert_eq!(fault(&stage), (2, words));
    stage.keys("enter");
    assert_eq!(stage.meeting().tasks[0].due.map(|due| due.to_string()).as_deref(), Some("2027-11-01"));
    // With its year it is meant, and a day near ahead needs none.
    stage.keys("5 ~Phát quang tuyến đường~ enter ~lvp~ enter ~01/11/2027~ enter");
    stage.keys("5 ~Sơn lại cổng chào~ enter ~lvp~ enter ~15/3~ enter");
    assert_eq!(stage.meeting().tasks.len(), 3);
}

#[test]
fn figures_alone_are_no_words() {
    let mut stage = scene::opened();
    stage.keys("5 ~25~ enter");
    assert_eq!(fault(&stage), (0, "“25” chưa có chữ nào: ô này ghi bằng lời, hãy nhập lại."));
    stage.retype("Trồng 25 cây");
    stage.keys("enter ~lvp~ enter enter");
    assert_eq!(stage.meeting().tasks[0].what, "Trồng 25 cây");
}

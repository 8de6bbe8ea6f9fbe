//! After the meeting: tasks carried on, reading, search, participation.

use bienban::domain::State;

use crate::scene;
use crate::stage::Stage;
use bienban::app::Subject;

#[test]
fn a_small_cell_holds_its_meeting_by_its_own_counts() {
    let stage = scene::adopted();
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let minutes = stage.plain("bien-ban.txt").replace('\n', " ");
    for sentence in [
        "Tổng số đảng viên của Chi bộ: 6 đồng chí (chính thức 4; dự bị 1; miễn công tác và sinh hoạt đảng 1).",
        "Dự sinh hoạt: 5/5 đồng chí được triệu tập, đạt 100% (chính thức 4; dự bị 1).",
        "Số đảng viên có quyền biểu quyết: 4 đồng chí (không tính 1 đảng viên dự bị, 1 đồng chí miễn công tác và sinh hoạt đảng vắng mặt).",
        "Đồng chí Thạch Thị Sa Rây đề nghị sửa cầu kênh 3 trước mùa mưa.",
        "Khảo sát cầu kênh 3",
    ] {
        assert!(minutes.contains(sentence), "{sentence}\n{minutes}");
    }
    assert!(!minutes.contains("TẬP DƯỢT"));
}

#[test]
fn the_next_meeting_carries_the_open_tasks() {
    let mut stage = scene::adopted();
    stage.keys("esc enter");
    stage.retype("03/01/2027");
    stage.keys("enter enter enter");
    assert_eq!(stage.model.screen(), "prepare", "{}", stage.screen());
    let carried: Vec<&str> = stage.meeting().carried.iter().map(|task| task.what.as_str()).collect();
    assert_eq!(carried, ["Khảo sát cầu kênh 3"]);
    let stage = stage.after_power_cut();
    assert_eq!(stage.next_step(), "Enter: chuẩn bị tiếp kỳ 03/01/2027 (còn 5 việc)");
}

#[test]
fn a_meeting_that_was_begun_is_taken_up_again_and_not_begun_twice() {
    let mut stage = scene::opened();
    let id = stage.meeting().id.clone();
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "chair", "Esc does not leave a meeting under way");
    assert_eq!(stage.notice(), "Cuộc họp đang diễn ra. Về trang đầu: nhấn 9 rồi chọn; thoát: nhấn 0.");
    stage.keys("9 ~trang dau~ enter");
    assert_eq!(stage.next_step(), "Enter: vào lại cuộc họp ngày 03/12/2026");
    stage.keys("enter");
    assert_eq!(stage.meeting().id, id);
    assert_eq!(stage.model.screen(), "chair");
}

#[test]
fn search_finds_without_diacritics_and_marks_the_words() {
    let mut stage = scene::adopted();
    stage.keys("esc 5 ~cau kenh 3~ enter");
    assert_eq!(stage.model.screen(), "hits");
    let search = stage.search();
    assert_eq!((search.sought.words.as_str(), search.total), ("cau kenh 3", 2), "{:?}", search.hits);
    for hit in &search.hits {
        assert_eq!(hit.line[hit.ranges[0].clone()].to_lowercase(), "cầu kênh 3");
    }
    stage.keys("enter");
    assert!(stage.shows("BIÊN BẢN NGÀY 03/12/2026"), "{}", stage.screen());
    let shown = stage.screen().lines().nth(4).unwrap_or_default().to_lowercase();
    assert!(shown.contains("cầu kênh 3"), "opened at the place:\n{}", stage.screen());
    stage.keys("esc esc 5");
    stage.retype("khong ai noi");
    stage.keys("enter");
    assert!(stage.shows("không thấy chỗ nào"), "{}", stage.screen());
}

#[test]
fn a_search_is_narrowed_by_kind_person_and_days_and_widened_again() {
    let mut stage = scene::adopted();
    stage.keys("esc 5 ~cau kenh 3~ enter");
    let lines = |stage: &Stage| -> Vec<String> {
        stage.search().hits.iter().map(|hit| hit.line.to_lowercase()).collect()
    };
    let (speech, task) = ("đồng chí thạch thị sa rây đề nghị", "khảo sát cầu kênh 3; người thực hiện: ");
    assert!(
        lines(&stage)[0].starts_with(speech) && lines(&stage)[1].starts_with(task),
        "{:?}",
        lines(&stage)
    );
    stage.keys("1 ~viec duoc giao~ enter");
    assert!(lines(&stage).len() == 1 && lines(&stage)[0].starts_with(task), "{:?}", lines(&stage));
    assert!(stage.shows("TÌM “CAU KENH 3” · VIỆC ĐƯỢC GIAO"), "{}", stage.screen());
    stage.keys("2 ~sa ray~ enter");
    assert_eq!(lines(&stage).len(), 0, "the task is another's");
    stage.keys("1 enter");
    assert!(lines(&stage).len() == 1 && lines(&stage)[0].starts_with(speech), "{:?}", lines(&stage));
    stage.keys("3 ~ngay khac~ enter ~04/12/2026~ enter enter");
    assert_eq!(lines(&stage).len(), 0, "{}", stage.screen());
    stage.keys("4");
    assert_eq!(lines(&stage).len(), 2, "{}", stage.screen());
    stage.keys("5");
    stage.retype("\"kenh cau\"");
    stage.keys("enter");
    assert_eq!(lines(&stage).len(), 0, "words in quotes stand in a row");
    assert_eq!(stage.model.places.len(), 2, "one screen of results, not a pile of them");
}

#[test]
fn participation_counts_what_was_held() {
    let mut stage = scene::adopted();
    stage.keys("esc 4");
    let row = |stage: &Stage, name: &str| {
        let screen = stage.screen();
        let line = screen.lines().find(|line| line.contains(name)).unwrap_or_default();
        line.split_whitespace().collect::<Vec<_>>().join(" ").replace("► ", "")
    };
    assert_eq!(row(&stage, "Sa Rây"), "Thạch Thị Sa Rây ■ 1/1 1 – –");
    assert_eq!(row(&stage, "Phát"), "Lý Vĩnh Phát ■ 1/1 0 1 0");
    stage.keys("down down enter");
    assert_eq!((stage.model.screen(), stage.model.place().subject), ("member-page", Subject(4, 0)));
    assert!(stage.shows("LÝ VĨNH PHÁT"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(stage.notice(), "Đã ghi 2 tệp vào thư mục book/documents.");
}

#[test]
fn the_upload_is_asked_with_its_time_and_may_be_taken_back() {
    let mut stage = scene::adopted();
    let adopted = stage.meeting().adoption.as_ref().unwrap().at;
    stage.keys("enter 2");
    assert_eq!(stage.read().uploaded, None, "asked first");
    // Before the minutes were adopted nothing was there to be uploaded.
    stage.keys("enter ctrl-u ~03:00~ enter");
    assert!(stage.shows("Giờ tải lên trước lúc thông qua biên bản"), "{}", stage.screen());
    stage.keys("esc 2 enter enter");
    let uploaded = stage.read().uploaded.unwrap();
    assert!(uploaded >= adopted - chrono::TimeDelta::minutes(1) && uploaded <= stage.now());
    stage.keys("2");
    assert_eq!(stage.read().uploaded, Some(uploaded));
    let mut stage = stage.after_power_cut();
    stage.keys("2 enter");
    assert_eq!(stage.read().uploaded, Some(uploaded));
    // Taken back before the next meeting opens, and recorded again.
    stage.keys("4 1");
    assert_eq!((stage.read().uploaded, stage.read().settled.as_ref()), (None, None));
    stage.keys("2 enter enter");
    assert!(stage.read().uploaded.is_some());
}

#[test]
fn the_next_meeting_is_due_on_the_third_of_the_month_after_the_one_held() {
    let mut stage = scene::adopted();
    stage.keys("esc");
    assert!(stage.shows("ngày 03/01/2027; chưa lập cuộc họp"), "{}", stage.screen());
}

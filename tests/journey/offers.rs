//! Ready sentences that are offered, where a sentence comes from, and papers that are not made.

use bienban::app::Overlay;
use bienban::domain::{ItemId, State};

use crate::scene;
use crate::stage::Stage;

const OPENING: &str = "Đồng chí chủ trì tuyên bố lý do, giới thiệu thành phần tham dự.";

/// The lines that lie on top of the screen.
fn lines(stage: &Stage) -> Vec<String> {
    let Some(Overlay::Lines(lines)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    lines.lines.clone()
}

/// Chooses the line of the page that begins so, by the arrow.
fn choose(stage: &mut Stage, words: &str) {
    stage.keys("home");
    for _ in 0..(stage.model.view().rows)(&stage.model) {
        if stage.screen().lines().any(|line| line.starts_with(&format!("► {words}"))) {
            return;
        }
        stage.keys("down");
    }
    panic!("{words} cannot be chosen:\n{}", stage.screen());
}

#[test]
fn one_key_takes_the_sentence_of_the_item_and_the_same_key_gives_it_back() {
    let mut stage = scene::opened();
    assert!(
        stage.shows("Câu gợi ý, F5 ghi vào biên bản: “Đồng chí chủ trì tuyên bố lý do"),
        "{}",
        stage.screen()
    );
    stage.keys("f5");
    assert_eq!(stage.meeting().sentences(ItemId(1)), [OPENING]);
    assert_eq!(stage.notice(), format!("Đã ghi vào biên bản: {OPENING}"));
    assert!(stage.shows("Biên bản ghi: Đồng chí chủ trì tuyên bố lý do"), "{}", stage.screen());
    assert!(!stage.shows("Câu gợi ý, F5"), "{}", stage.screen());
    stage.keys("f5");
    assert_eq!(stage.meeting().sentences(ItemId(1)), [""; 0]);
    assert_eq!(stage.notice(), format!("Đã bỏ khỏi biên bản: {OPENING}"));
    stage.keys("insert ctrl-z");
    assert_eq!(stage.meeting().sentences(ItemId(1)), [""; 0]);
    stage.keys("ctrl-y");
    assert_eq!(stage.meeting().sentences(ItemId(1)), [OPENING]);
    // Item 3 is the roll call, which tells itself what came of it.
    stage.keys("7 7 f5");
    assert!(stage.meeting().sentences(ItemId(3)).is_empty());
    let mut again = stage.after_power_cut();
    again.keys("enter");
    assert_eq!(again.meeting().sentences(ItemId(1)), [OPENING]);
}

#[test]
fn at_the_read_back_the_sentences_of_the_items_that_were_reached_are_offered() {
    let mut stage = scene::opened();
    stage.keys("f5 7 9 ~doc lai bien ban~ enter");
    assert_eq!(stage.model.screen(), "read-back", "{}", stage.screen());
    stage.keys("6");
    let Some(Overlay::Picker(picker)) = stage.model.overlays.last() else { panic!("no list") };
    let offered: Vec<(&str, &str)> =
        picker.choices.iter().map(|one| (one.label.as_str(), one.hint.as_str())).collect();
    let taken = format!("✓ {OPENING}");
    let open = "Chi bộ thống nhất cử thư ký ghi biên bản buổi sinh hoạt.";
    assert_eq!(offered, [(taken.as_str(), "1. Lý do, khách mời"), (open, "2. Cử thư ký")]);
    // The first one that nobody took is chosen already.
    stage.keys("enter");
    assert_eq!(stage.meeting().sentences(ItemId(2)), [open]);
    assert_eq!(stage.model.screen(), "read-back");
    stage.keys("6 enter");
    assert_eq!(stage.meeting().sentences(ItemId(1)), [""; 0]);
}

#[test]
fn a_key_on_a_sentence_says_which_act_made_it_and_when() {
    let mut stage = scene::opened();
    let act = stage.history().undo().unwrap();
    stage.keys("f5");
    assert_ne!(stage.history().undo().unwrap(), act);
    let at = stage.now().format("%H:%M").to_string();
    stage.keys("9 ~doc lai bien ban~ enter");
    choose(&mut stage, "Đồng chí chủ trì tuyên bố");
    stage.keys("5");
    let shown = lines(&stage);
    assert_eq!(shown.len(), 2, "{shown:?}");
    // Planned, officers, opened: the sentence is the fourth act.
    let expected = format!("{at}: ghi câu gợi ý mục “Lý do, khách mời” · việc số 4 trong nhật ký");
    assert_eq!(shown[1], expected);
    stage.keys("esc");
    choose(&mut stage, "Tổng số đảng viên");
    stage.keys("5");
    let shown = lines(&stage);
    assert!(shown[1].ends_with(": khai mạc cuộc họp · việc số 3 trong nhật ký"), "{shown:?}");
    assert_eq!(shown[2], "Danh sách đảng viên tính đến ngày 03/12/2026.");
    stage.keys("esc home 5");
    assert_eq!(
        stage.notice(),
        "Dòng đang chọn (dấu ►) không phải là câu của biên bản: hãy dùng ↑ ↓ chọn một câu."
    );
}

#[test]
fn a_row_of_a_table_of_past_minutes_says_its_act() {
    let mut stage = scene::adopted();
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "reading", "{}", stage.screen());
    choose(&mut stage, " 1    Khảo sát cầu kênh 3");
    stage.keys("5");
    let shown = lines(&stage);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(
        shown[1].contains(": giao việc cho đ/c Lý Vĩnh Phát: Khảo sát cầu kênh 3, hạn 15/12/2026 · việc số ")
            && shown[1].contains(" trong nhật ký"),
        "{shown:?}"
    );
}

#[test]
fn what_is_not_written_at_adoption_is_said_with_its_reason() {
    let mut stage = scene::adopted();
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    assert_eq!(stage.meeting().adoption.as_ref().unwrap().resolution, None);
    let names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    assert!(names.iter().all(|name| name.contains("bien-ban")) && !names.is_empty(), "{names:?}");
    stage.resize(160, 40);
    assert!(stage.shows("Không lập nghị quyết: chưa ghi điểm nghị quyết nào."), "{}", stage.screen());
    assert!(stage.shows("Không lập bảng chấm điểm: chi ủy chưa đề xuất"), "{}", stage.screen());
    stage.keys("enter 1");
    let said = [
        "Không lập nghị quyết: chưa ghi điểm nghị quyết nào. Muốn có nghị quyết, trước khi khóa biên bản hãy ghi từng \
         điểm và cho biểu quyết.",
        "Không lập bảng chấm điểm: chi ủy chưa đề xuất, chi bộ chưa biểu quyết điểm. Muốn có bảng chấm điểm, trước \
         khi khóa biên bản hãy chấm điểm và cho biểu quyết.",
    ];
    assert_eq!(lines(&stage), said);
}

#[test]
fn a_kind_that_issues_no_resolution_asks_for_none() {
    let mut stage = scene::cell();
    stage.keys("enter up right right right right right right down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, bienban::domain::MeetingKind::Admission, "{}", stage.screen());
    stage.keys("1 enter ~tth~ enter 8 9 ~muc bat ky~ enter ~ket luan~ enter");
    let due = "Chưa ghi kết luận của chủ trì: 4 tự ghi, F5 ghi câu gợi ý";
    assert_eq!(stage.next_step(), due, "{}", stage.screen());
    stage.keys("4 ~Hội nghị thống nhất.~ esc");
    assert_eq!(stage.next_step(), "Enter: xong mục này, sang mục 9. Thông qua biên bản");
    stage.keys("9 ~them diem nghi quyet~");
    let offered = stage.screen().lines().any(|line| line.trim() == "Thêm điểm nghị quyết");
    assert!(!offered, "{}", stage.screen());
}

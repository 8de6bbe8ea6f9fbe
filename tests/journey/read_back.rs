//! The minutes read back: a sentence is chosen, what made it is corrected, and one stands where one was.

use bienban::app::{Model, Overlay};

use crate::scene;
use crate::stage::Stage;

/// A small meeting before its adoption vote, on the page read back.
fn reading() -> Stage {
    let mut stage = scene::opened();
    stage.keys("7 7 enter enter");
    stage.keys("7 7 enter enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    stage.keys("7 7 7 7 2 ~ttsr~ enter 4 ~Đề nghị sửa cầu kênh 3 trước mùa mưa.~ esc enter");
    stage.keys("5 ~Khảo sát cầu kênh 3~ enter ~lvp~ enter ~15/12~ enter");
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter 9 ~doc lai~ enter");
    assert_eq!(stage.model.screen(), "read-back", "{}", stage.screen());
    stage
}

/// Walks down until the chosen sentence holds some words.
fn choose(stage: &mut Stage, words: &str) {
    for _ in 0..80 {
        stage.keys("down");
        if chosen(stage).contains(words) {
            return;
        }
    }
    panic!("no sentence with {words}:\n{}", stage.screen());
}

/// The line with the mark of the chosen sentence.
fn chosen(stage: &Stage) -> String {
    let screen = stage.screen();
    screen.lines().find(|line| line.starts_with('►')).unwrap_or_default().to_owned()
}

/// The words on screen in one line, without frames.
fn flat(stage: &Stage) -> String {
    let screen = stage.screen().replace(['│', '\n'], " ");
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_form(model: &Model) -> bool {
    matches!(model.overlays.last(), Some(Overlay::Form(_)))
}

#[test]
fn with_none_chosen_enter_goes_on_and_esc_gives_the_choice_up() {
    let mut stage = reading();
    assert!(stage.next_step().ends_with("rồi Enter: xem 4 chỗ còn thiếu"), "{}", stage.next_step());
    assert_eq!(chosen(&stage), "");
    stage.keys("down");
    assert!(stage.next_step().starts_with("Enter: "), "{}", stage.next_step());
    assert_ne!(chosen(&stage), "");
    stage.keys("esc");
    assert_eq!((stage.model.screen(), chosen(&stage).as_str()), ("read-back", ""));
    assert_eq!(stage.notice(), "Đã bỏ chọn câu; Enter là bước tiếp theo.");
    stage.keys("enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter");
    assert!(is_form(&stage.model), "the vote is asked:\n{}", stage.screen());
    stage.keys("esc esc");
    assert_eq!(stage.model.screen(), "chair");
}

#[test]
fn a_speech_is_corrected_and_one_stands_at_the_same_sentence() {
    for size in [(80, 24), (40, 10), (120, 36)] {
        let mut stage = reading();
        stage.resize(size.0, size.1);
        choose(&mut stage, "Sa Rây");
        while !stage.next_step().contains("lời phát biểu") {
            stage.keys("down");
        }
        stage.keys("enter");
        assert!(stage.model.writing.is_some(), "{}", stage.screen());
        assert!(stage.shows("Đề nghị sửa cầu kênh 3"), "the note is seen\n{}", stage.screen());
        stage.keys("ctrl-a delete ~Đề nghị làm lại cầu kênh 5.~ esc");
        assert_eq!((stage.model.screen(), stage.model.writing.is_none()), ("read-back", true));
        assert!(chosen(&stage).contains("Sa Rây"), "{size:?}\n{}", stage.screen());
        let row = stage.screen().lines().position(|line| line.starts_with('►')).expect("a row");
        let page: Vec<String> = stage.screen().lines().skip(row).take(3).map(str::to_owned).collect();
        assert!(page.join(" ").contains("làm lại cầu"), "{size:?}\n{}", stage.screen());
        assert_eq!(stage.meeting().speeches[0].note, "Đề nghị làm lại cầu kênh 5.");
        // Esc without a change leads to the same sentence, too.
        stage.keys("enter esc");
        assert!(chosen(&stage).contains("Sa Rây"), "{size:?}\n{}", stage.screen());
    }
}

#[test]
fn a_task_is_corrected_and_one_stands_at_its_row() {
    let mut stage = reading();
    choose(&mut stage, "Khảo sát cầu kênh 3");
    assert_eq!(stage.next_step(), "Enter: sửa việc đã giao · Esc: bỏ chọn");
    stage.keys("enter");
    stage.retype("Khảo sát cầu kênh 5");
    stage.keys("enter");
    stage.retype("tth");
    stage.keys("enter");
    stage.retype("20/12");
    stage.keys("enter enter");
    let task = &stage.meeting().tasks[0];
    assert_eq!((task.id.number, task.what.as_str(), task.who[0].0), (1, "Khảo sát cầu kênh 5", 2));
    assert_eq!(task.due.map(|due| due.to_string()), Some("2026-12-20".into()));
    assert!(chosen(&stage).contains("Khảo sát cầu kênh 5"), "{}", stage.screen());
    // One act: one step back brings the task as it was, and one stands there still.
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().tasks[0].what, "Khảo sát cầu kênh 3");
    assert!(chosen(&stage).contains("Khảo sát cầu kênh 3"), "{}", stage.screen());
}

#[test]
fn a_vote_and_the_roll_are_corrected_where_they_are_kept() {
    let mut stage = reading();
    choose(&mut stage, "biểu quyết");
    while !stage.next_step().contains("kết quả biểu quyết") {
        stage.keys("down");
    }
    stage.keys("enter");
    assert!(is_form(&stage.model), "{}", stage.screen());
    stage.retype("3");
    stage.keys("enter");
    stage.retype("1");
    stage.keys("enter enter");
    assert_eq!(stage.meeting().ballots[0].count().map(|count| (count.yes, count.no)), Some((3, 1)));
    assert!(stage.next_step().contains("kết quả biểu quyết"), "the same sentence: {}", stage.next_step());
    stage.keys("esc");
    stage.model.select(0);
    choose(&mut stage, "Được triệu tập");
    while !stage.next_step().contains("điểm danh") {
        stage.keys("down");
    }
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "roll-call");
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "read-back");
    assert!(stage.next_step().contains("điểm danh"), "{}", stage.next_step());
}

#[test]
fn fixed_words_say_where_they_come_from_and_a_wrapped_sentence_is_quoted_whole() {
    let mut stage = reading();
    stage.keys("down");
    while !stage.next_step().starts_with("Enter: câu này từ đâu") {
        stage.keys("down");
    }
    stage.keys("enter");
    assert!(stage.shows("Câu này từ đâu mà có"), "{}", stage.screen());
    stage.keys("esc");
    stage.resize(40, 24);
    stage.keys("esc");
    stage.model.select(0);
    choose(&mut stage, "Sa Rây");
    while !stage.next_step().contains("lời phát biểu") {
        stage.keys("down");
    }
    stage.keys("5");
    let shown = flat(&stage);
    assert!(shown.contains("sửa cầu kênh 3 trước mùa mưa.”"), "the end of the sentence: {shown}");
    assert!(shown.contains("“") && shown.contains("Sa Rây"), "its beginning: {shown}");
}

#[test]
fn the_summary_tells_who_was_there_votes_tasks_and_what_is_open() {
    let mut stage = reading();
    stage.resize(100, 60);
    stage.keys("7");
    assert!(stage.shows("BẢN TÓM TẮT ĐỌC NHANH"), "{}", stage.screen());
    assert!(stage.shows("trang 1/1 · đọc còn khoảng 1 phút"), "{}", stage.screen());
    for words in [
        "Chủ trì: đồng chí Nguyễn Văn An, Bí thư Chi bộ.",
        "Được triệu tập 5 đồng chí, đã dự 5 (100%).",
        "tán thành 4/4, thông qua.",
        "- Lý Vĩnh Phát: Khảo sát cầu kênh 3, hạn 15/12/2026.",
        "Còn để ngỏ:",
        "- Chưa tiến hành: ",
    ] {
        assert!(flat(&stage).contains(words), "{words}\n{}", stage.screen());
    }
    choose(&mut stage, "Khảo sát cầu kênh 3");
    assert_eq!(stage.next_step(), "Enter: sửa việc đã giao · Esc: bỏ chọn");
    stage.keys("esc 7");
    assert!(stage.shows("ĐỌC LẠI BIÊN BẢN"), "{}", stage.screen());
}

#[test]
fn the_vote_on_the_minutes_at_an_earlier_item_leads_to_their_adoption_all_the_same() {
    let mut stage = scene::opened();
    stage.keys("7 7 enter enter 7 7 7 9 ~doc lai~ enter");
    let item = stage.meeting().agenda.current().map(|item| item.step.clone());
    assert_ne!(item.as_deref(), Some("adoption"));
    stage.keys("1");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    assert!(flat(&stage).contains("Thông qua và khóa biên bản? Sau bước này"), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(stage.meeting().state, bienban::domain::State::Adopted);
}

#[test]
fn a_vote_on_the_minutes_that_fails_leads_to_no_adoption() {
    let mut stage = scene::opened();
    stage.keys("7 7 enter enter 7 7 7 9 ~doc lai~ enter 1");
    scene::pass_the_gaps(&mut stage);
    // Two of a base of four: three are needed.
    stage.keys("enter enter 2 ~2~ enter ~2~ enter ~0~ enter");
    assert!(!stage.shows("Thông qua và khóa biên bản? Sau"), "{}", stage.screen());
    assert!(
        stage.notice().starts_with("Không thông qua: “Thông qua biên bản cuộc họp”, cần 3"),
        "{}",
        stage.notice()
    );
}

#[test]
fn enter_on_a_place_without_words_opens_its_note() {
    let mut stage = scene::opened();
    stage.keys("7 7 7 9 ~doc lai~ enter");
    // Down to the first such place; its words say what Enter does.
    for _ in 0..60 {
        if stage.next_step().starts_with("Enter: sửa nội dung ghi ở mục") {
            break;
        }
        stage.keys("down");
    }
    assert!(stage.next_step().starts_with("Enter: sửa nội dung ghi ở mục"), "{}", stage.screen());
    stage.keys("enter ~Chi bộ chào cờ.~ esc");
    assert_eq!(stage.model.screen(), "read-back");
    let first = stage.meeting().agenda.items[0].id;
    assert_eq!(stage.meeting().notes.get(&first).map(String::as_str), Some("Chi bộ chào cờ."));
}

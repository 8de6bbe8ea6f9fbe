//! What people see at a second glance: what is left out is told, one thing has one name, counts say of what they are.

use bienban::app::Overlay;

use crate::functions::finder;
use crate::scene;
use crate::stage::Stage;

#[test]
fn speeches_that_have_no_row_are_told_by_number() {
    let mut stage = scene::opened();
    stage.resize(80, 24);
    stage.keys("9 ~muc bat ky~ enter ~thao luan~ enter");
    for who in ["nva", "tth"] {
        stage.keys(&format!("2 ~{who}~ enter enter"));
    }
    assert!(stage.shows("ĐÃ PHÁT BIỂU Ở MỤC NÀY 2") && !stage.shows("… còn 1"), "{}", stage.screen());
    stage.keys("2 ~lvp~ enter enter");
    let line =
        |stage: &Stage| stage.screen().lines().find(|line| line.contains("Trần Thị Hoa")).map(str::to_owned);
    assert!(line(&stage).is_some_and(|line| line.ends_with("… còn 1")), "{}", stage.screen());
    stage.keys("f3");
    assert!(line(&stage).is_some_and(|line| line.ends_with("… 1 more")), "{}", stage.screen());
}

#[test]
fn a_file_that_is_not_there_is_asked_for_again_in_its_field() {
    let mut stage = scene::named();
    stage.keys("3 enter ~khong-co.csv~ enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!((form.name.as_str(), form.text(0)), ("roll-file", "khong-co.csv"));
    assert!(form.fault.is_some() && stage.shows(" ! "), "{}", stage.screen());
    // It is put right where it stands.
    stage.bring("ds.csv", scene::ROLL);
    stage.retype("ds.csv");
    stage.keys("enter 1");
    assert_eq!(stage.model.roll().members.len(), 6);
}

#[test]
fn what_a_preview_has_no_room_for_is_told() {
    let mut stage = scene::named();
    stage.resize(80, 24);
    let rows: String = (1..40).map(|n| format!("Kim Sô {n},x\n")).collect();
    stage.bring("ds.csv", &format!("Họ và tên,Năm sinh\n{rows}"));
    stage.keys("3 enter ~ds.csv~ enter");
    let Some(Overlay::Lines(lines)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    let all = lines.lines.len();
    let screen = stage.screen();
    let seen = screen.lines().filter(|line| line.starts_with(" - ")).count();
    let told = screen.lines().find_map(|line| line.trim().strip_prefix("… còn ")?.strip_suffix(" dòng: ↓"));
    let left: usize = told.unwrap_or_else(|| panic!("{screen}")).parse().unwrap();
    // One that is only begun is among those that are left.
    assert!((all - left..=all - left + 1).contains(&seen), "{all} {left} {seen}: {screen}");
}

#[test]
fn a_meeting_that_is_opened_before_its_hour_says_so() {
    let mut stage = scene::prepared();
    stage.keys("7 enter ctrl-a ~19:58~ enter enter enter 8");
    assert!(stage.notice().contains("Khai mạc sớm 57 phút so với giờ dự định 19:58."), "{}", stage.screen());
    let stage = scene::opened();
    assert!(!stage.notice().contains("so với giờ dự định"), "{}", stage.notice());
}

#[test]
fn the_finder_lists_no_function_twice() {
    let mut stage = Stage::practice();
    for keys in ["", "9 ~van ban can lap~ enter", "3", "8"] {
        stage.keys(keys);
        stage.keys("f2");
        let offers = &finder(&stage).offers;
        for words in ["In văn bản này", "Ghi văn bản ra tệp", "Văn bản cần lập, in"] {
            let n = offers.iter().filter(|offer| offer.command.label.vi == words).count();
            assert!(n <= 1, "{words}: {n} times, at {}", stage.model.screen());
        }
        stage.keys("esc esc");
    }
}

#[test]
fn papers_are_found_by_one_of_them_and_colours_by_their_american_name() {
    let mut stage = Stage::practice();
    stage.keys("f3 f2 ~paper~");
    assert_eq!(finder(&stage).fitting()[0].command.label.en, "Papers to make, to print");
    stage.keys("esc 9 ~color~ enter");
    assert!(stage.notice().to_lowercase().contains("colour"), "{}", stage.screen());
}

#[test]
fn the_book_counts_what_was_held_and_what_is_prepared_apart() {
    let mut stage = scene::adopted();
    stage.keys("esc 1 enter enter enter esc 8");
    assert!(stage.shows("1 kỳ sinh hoạt, 1 kỳ đang chuẩn bị; dung lượng"), "{}", stage.screen());
    stage.keys("f3");
    assert!(stage.shows("1 meeting, 1 in preparation; size"), "{}", stage.screen());
}

#[test]
fn papers_of_a_month_say_of_which() {
    let mut stage = scene::adopted();
    stage.keys("esc 9 ~van ban can lap~ enter");
    assert!(stage.shows(" Tháng 12 "), "{}", stage.screen());
    stage.keys("f3");
    assert!(stage.shows(" December "), "{}", stage.screen());
}

#[test]
fn enter_leads_back_into_a_practice_meeting_that_was_left() {
    let mut stage = Stage::practice();
    stage.follow_to("discussion");
    stage.keys("9 ~trang dau~ enter");
    assert_eq!(stage.next_step(), "Enter: vào lại cuộc họp ngày 03/12/2026");
    // From our own book too.
    stage.keys("6 enter");
    assert_eq!(stage.next_step(), "Enter: vào lại cuộc họp ngày 03/12/2026");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "chair");
}

#[test]
fn english_has_one_term_for_one_thing() {
    let mut stage = scene::prepared();
    stage.keys("f3 esc enter home 4");
    assert!(stage.shows("Title, in Vietnamese as the minutes have it"), "{}", stage.screen());
    assert!(stage.shows("Length in minutes"), "{}", stage.screen());
    stage.keys("esc 8 1 enter 3 ~Sửa cầu~ enter enter 2");
    assert!(stage.shows("In favour") && !stage.shows(" For "), "{}", stage.screen());
    stage.keys("~3~ enter ~1~ enter enter");
    assert!(stage.shows("in favour 3/4 (75%), against 1"), "{}", stage.screen());
    stage.resize(80, 36);
    assert!(stage.shows(" COMING UP ") && stage.shows("still reachable"), "{}", stage.screen());
}

#[test]
fn a_vote_that_was_left_uncounted_is_named_as_the_meeting_goes_on() {
    let mut stage = scene::opened();
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter esc 7");
    assert_eq!(
        stage.notice(),
        "Bắt đầu mục “Cử thư ký”. Chưa nhập kết quả biểu quyết “Sửa cầu kênh 3”: nhập thì nhấn Enter; bỏ thì nhấn 9, \
         chọn “Rút câu hỏi”."
    );
    stage.keys("f3 7");
    assert!(stage.notice().ends_with(
        "The vote on “Sửa cầu kênh 3” is not counted yet: Enter to enter its result; to drop it press 9, “Withdraw a question”."
    ), "{}", stage.notice());
    stage.keys("f3 esc");
    assert_eq!(stage.next_step(), "Enter: nhập kết quả biểu quyết “Sửa cầu kênh 3”");
    stage.keys("enter ~3~ enter ~1~ enter enter");
    assert_eq!(
        stage.notice(),
        "Thông qua: “Sửa cầu kênh 3”, cần 3. Chủ trì đọc: “3/4 đồng chí tán thành, bằng 75%; không tán thành 1. Thông qua.”"
    );
}

#[test]
fn what_the_chair_reads_out_is_whole_in_the_smallest_window() {
    let mut stage = scene::opened();
    stage.resize(40, 10);
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter ~4~ enter enter enter");
    let read = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    let words = "Thông qua, cần 3. Chủ trì đọc: “4/4 đồng chí tán thành, bằng 100%. Thông qua.”";
    assert!(read.contains(words), "{}", stage.screen());
}

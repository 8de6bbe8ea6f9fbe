//! Where Enter leads in the round of [`crate::round`], how it is left, and whose clock runs meanwhile.

use bienban::app::Overlay;
use bienban::domain::MemberId;

use crate::round::begun;
use crate::scene;
use crate::stage::Stage;

#[test]
fn enter_alone_records_no_state_no_item_and_no_answer_and_stops_at_the_question_whether_it_is_over() {
    let mut stage = begun();
    let steps = |stage: &Stage| stage.history().records.iter().filter(|one| one.event.is_step()).count();
    let before = steps(&stage);
    let mut asked_to_report = 0;
    for _ in 0..120 {
        stage.keys("enter");
        asked_to_report += usize::from(stage.shows("Enter chưa báo lúc này"));
        assert_eq!(steps(&stage), before, "{}", stage.screen());
        assert_eq!(stage.model.screen(), "criticism", "{}", stage.screen());
        if matches!(stage.model.overlays.last(), Some(Overlay::Form(_))) && stage.shows("trả lời góp ý")
        {
            stage.keys("esc");
        }
    }
    // Each of the two promises was offered once, then it is asked, by name, and Enter does not answer.
    assert_eq!(asked_to_report, 2);
    let asked = "Kết thúc phần tự phê bình và phê bình? Để kỳ sau: tự phê bình (An, Rây), báo lại lời hứa (Phát, Hoa), \
                 trả lời góp ý (Rây). Nhấn Esc thì Enter dẫn lại từng việc còn đó.";
    assert_eq!(question(&stage), asked);
    // Esc: once more from the beginning, and to the question again.
    stage.keys("esc");
    assert_eq!(stage.next_step(), "Enter: ghi tự phê bình của đ/c Nguyễn Văn An; xong cả phần thì nhấn 7");
    for _ in 0..120 {
        stage.keys("enter");
        if matches!(stage.model.overlays.last(), Some(Overlay::Form(_))) && stage.shows("trả lời góp ý")
        {
            stage.keys("esc");
        }
    }
    assert_eq!(question(&stage), asked);
    stage.keys("1");
    assert_eq!(stage.model.screen(), "chair", "{}", stage.screen());
    assert_eq!(
        stage.notice(),
        "Xong phần tự phê bình và phê bình: không có ai tự phê bình. Để kỳ sau: tự phê bình (An, Rây), báo lại lời \
         hứa (Phát, Hoa), trả lời góp ý (Rây)."
    );
    assert_eq!(steps(&stage), before);
    assert_eq!(stage.next_step(), "Enter: xong mục này, sang mục 11. Phân công nhiệm vụ");
}

fn question(stage: &Stage) -> String {
    match stage.model.overlays.last() {
        Some(Overlay::Confirm(confirm)) => confirm.question.clone(),
        _ => panic!("nothing is asked: {}", stage.screen()),
    }
}

/// A form through which Enter goes without a word records nothing, says so, and is not asked for ever.
#[test]
fn a_statement_of_which_any_line_would_do_is_left_by_enter_where_none_has_a_word() {
    let mut stage = begun();
    let before = stage.history().records.len();
    stage.keys("2 enter enter enter enter enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(stage.notice(), "Chưa nhập dòng nào: chưa ghi lời tự phê bình của đ/c Nguyễn Văn An.");
    assert_eq!((stage.history().records.len(), stage.meeting().statements.len()), (before, 0));
    // Enter goes on with what is open next.
    assert_eq!(stage.next_step(), "Enter: ghi tự phê bình của đ/c Nguyễn Văn An; xong cả phần thì nhấn 7");
    stage.keys("enter enter enter enter enter enter");
    assert_eq!(stage.next_step(), "Enter: ghi tự phê bình của đ/c Thạch Thị Sa Rây; xong cả phần thì nhấn 7");
    // Of a day without any words it is said what is missing, and one line of any kind is enough.
    stage.keys("home 2 enter enter enter enter ~02/01/2027~ enter");
    assert!(stage.shows("hãy ghi ít nhất một dòng"), "{}", stage.screen());
    stage.keys("esc 2 enter enter ~Nhà xa~ enter enter enter");
    assert_eq!(stage.meeting().statements[0].1.cause, "Nhà xa");
}

#[test]
fn what_was_left_by_esc_is_asked_about_and_a_page_turned_by_hand_is_led_on_from() {
    let mut stage = begun();
    stage.keys("enter ~Làm tốt~ enter enter enter enter enter");
    let ray = "Enter: ghi tự phê bình của đ/c Thạch Thị Sa Rây; xong cả phần thì nhấn 7";
    assert_eq!(stage.next_step(), ray);
    // The form of Sa Rây is left, and An's page turned to once more: her turn is still to come.
    stage.keys("enter esc up");
    assert_eq!(stage.next_step(), ray);
    // Left again, and all that follows passed: Enter asks whether the round is over.
    stage.keys("enter esc enter esc enter esc enter esc");
    let over = "Enter: đã qua hết, còn 1 lượt, 2 lời hứa, 1 góp ý; hỏi kết thúc phần này";
    assert_eq!(stage.next_step(), over);
    stage.keys("enter");
    assert!(question(&stage).contains("Để kỳ sau: tự phê bình (Rây), "), "{}", question(&stage));
    // Esc leads back to what is open.
    stage.keys("esc");
    assert_eq!(stage.next_step(), ray);
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "chair");
    assert_eq!(
        stage.next_step(),
        "Enter: tự phê bình còn 1 lượt, 2 lời hứa, 1 góp ý; không làm tiếp thì 7 sang mục sau"
    );
    stage.keys("7");
    let left = "Tự phê bình và phê bình chưa xong, còn tự phê bình (Rây), báo lại lời hứa (Phát, Hoa), trả lời góp ý (Rây).";
    assert!(stage.notice().ends_with(left), "{}", stage.notice());
}

/// Phát promised twice, and reports neither: the name stands once, with how many.
#[test]
fn of_several_promises_of_one_member_their_number_is_told() {
    let mut stage = begun();
    let mut digest = stage.model.book.meetings[0].clone();
    digest.id = bienban::domain::MeetingId("2026-11-03-0001".into());
    digest.date = "2026-11-03".parse().unwrap();
    digest.round.remarks.clear();
    digest.round.statements.retain(|(member, _)| *member == MemberId(4));
    stage.model.keep_digest(digest);
    stage.model.change();
    stage.keys("7");
    assert!(stage.notice().contains("báo lại lời hứa (Phát 2, Hoa), "), "{}", stage.notice());
}

#[test]
fn enter_leads_through_the_open_rows_of_a_page_and_then_to_the_next_one() {
    let mut stage = begun();
    let name = "Enter: ghi tự phê bình của đ/c Nguyễn Văn An; xong cả phần thì nhấn 7";
    assert_eq!(stage.next_step(), name);
    stage.keys("enter ~Làm tốt~ enter ~Nóng nảy~ enter enter ~Lắng nghe hơn~ enter enter");
    assert_eq!(stage.next_step(), "Enter: ghi thời hạn đ/c Nguyễn Văn An hứa khắc phục");
    stage.keys("enter ~02/01/2027~ enter");
    stage.keys("3 enter enter ~tth~ enter ~Còn ngắt lời~ enter enter");
    assert_eq!(stage.next_step(), "Enter: ghi trả lời của đ/c Nguyễn Văn An");
    stage.keys("enter ~Xin nhận~ enter");
    assert_eq!(stage.next_step(), "Enter: ghi tự phê bình của đ/c Thạch Thị Sa Rây; xong cả phần thì nhấn 7");
    stage.keys("enter esc");
    assert_eq!(stage.next_step(), "Enter: đ/c Thạch Thị Sa Rây trả lời góp ý ngày 03/10");
    stage.keys("enter esc");
    assert_eq!(stage.next_step(), "Enter: đ/c Lý Vĩnh Phát báo lại lời hứa, hạn 02/11");
    stage.keys("enter esc enter esc");
    assert_eq!(stage.next_step(), "Enter: đã qua hết, còn 1 lượt, 2 lời hứa, 1 góp ý; hỏi kết thúc phần này");
}

#[test]
fn the_clock_of_a_turn_runs_from_its_first_word_to_the_next_turn() {
    let mut stage = begun();
    // A key takes a second: Esc one, and what is waited 199.
    stage.keys("2 esc");
    stage.wait(199);
    assert!(stage.shows("03:20 / 05:00 ██████"), "{}", stage.screen());
    stage.keys("down 2 esc");
    stage.wait(309);
    assert!(stage.shows("05:10 / 05:00 QUÁ GIỜ"), "{}", stage.screen());
    // The first turn ran on for ↓ and for 2, the first word of the next one.
    stage.keys("up");
    assert!(stage.shows("03:22 / 05:00"), "{}", stage.screen());
}

#[test]
fn what_others_say_to_a_turn_belongs_to_its_clock() {
    let mut stage = begun();
    stage.keys("2 ~Làm tốt~ enter enter enter enter enter");
    // The next turn was begun too soon, and left: An is criticised after all.
    stage.keys("down 2 esc up");
    let before = stage.screen();
    stage.keys("3 esc");
    stage.wait(120);
    assert!(!before.contains("02:0") && stage.shows("02:1"), "{}", stage.screen());
    stage.keys("down");
    assert!(stage.shows("00:0"), "Sa Rây's turn stood still: {}", stage.screen());
}

/// An's statement is begun and left for two minutes, criticised two minutes later; then the power fails. The minute
/// without power and what is not done in the turn belong to no turn.
#[test]
fn after_a_power_cut_the_clock_of_a_turn_goes_on_from_what_is_recorded() {
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
    let turn = |stage: &Stage| {
        let screen = stage.screen();
        let at = screen.find(" / 05:00").unwrap_or_else(|| panic!("no clock: {screen}"));
        let (minutes, seconds) = screen[at - 5..at].split_once(':').unwrap();
        minutes.parse::<u64>().unwrap() * 60 + seconds.parse::<u64>().unwrap()
    };
    stage.keys("2 ~Tốt~ esc");
    stage.wait(120);
    stage.keys("2 enter enter enter enter enter");
    let before = turn(&stage);
    assert!((126..140).contains(&before), "{before}");
    let mut stage = stage.after_power_cut();
    stage.keys("enter 6");
    assert_eq!(stage.model.screen(), "criticism", "{}", stage.screen());
    // Nothing of An's turn is open: the page is the one that Enter speaks of.
    assert!(stage.shows("TỰ PHÊ BÌNH · TRẦN THỊ HOA"), "{}", stage.screen());
    assert!(
        stage.next_step().starts_with("Enter: ghi tự phê bình của đ/c Trần Thị Hoa"),
        "{}",
        stage.screen()
    );
    stage.keys("up");
    let after = turn(&stage);
    // What was written first left its record a little after its form was opened.
    assert!(before.abs_diff(after) <= 5, "{before} {after}");
    stage.wait(60);
    assert_eq!(turn(&stage), after, "nobody's turn runs until something is done in it");
    stage.keys("3 esc");
    stage.wait(60);
    let on = turn(&stage) - after;
    assert!((60..=62).contains(&on), "{on}");
}

/// A remark without an answer is open: after the power failed the page is that of the member who owes it, and Enter asks for it.
#[test]
fn a_turn_that_was_broken_off_is_gone_on_with() {
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
    stage.keys("2 ~Tốt~ enter enter enter enter enter 3 enter enter ~tth~ enter ~Còn ngắt lời~ enter enter");
    let mut stage = stage.after_power_cut();
    stage.keys("enter 6");
    assert!(stage.shows("TỰ PHÊ BÌNH · NGUYỄN VĂN AN"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: ghi trả lời của đ/c Nguyễn Văn An");
}

#[test]
fn whoever_made_a_statement_is_not_told_as_silent() {
    let mut stage = scene::opened();
    stage.resize(120, 36);
    stage.keys("7 7 enter enter");
    assert!(stage.shows("CHƯA PHÁT BIỂU 5"), "{}", stage.screen());
    stage.keys("6 2 ~Làm tốt~ enter enter enter enter enter esc");
    assert_eq!(stage.meeting().statements[0].0, MemberId(1));
    assert!(stage.shows("CHƯA PHÁT BIỂU 4, 1 chỉ tự phê bình"), "{}", stage.screen());
}

/// The theme is recorded in the language of the minutes; on an English screen it is read in English, and so are its
/// items on the member's own page, where no mark is doubled.
#[test]
fn what_is_recorded_in_vietnamese_is_read_in_english_where_a_list_knows_it() {
    let mut stage = scene::prepared();
    stage.keys("f2 ~tu phe binh ky nay~ enter 1 ~thang 1:~ enter 4 esc 8");
    assert_eq!(stage.meeting().round.theme.as_ref().unwrap().title, "Thực hiện cam kết tu dưỡng, rèn luyện");
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
    assert!(
        stage.shows("   Cam kết 1 Kiên định, học nghị quyết · 2 Đạo đức, học tập Bác · 3 Nêu gương\n"),
        "{}",
        stage.screen()
    );
    stage.keys("2 ~Tốt.~ enter ~Họp trễ.~ enter enter ~Đến sớm.~ enter ~02/01/2027~ enter 5");
    let keys = "1 Kiên định  2 Đạo đức, học tập Bác  3 Nêu gương  4 Ý thức tổ chức kỷ luật";
    assert!(stage.shows(keys) && stage.shows("5 Việc chuyên môn  6 Nhóm I"), "{}", stage.screen());
    // On the smallest screen labels leave room for the items themselves.
    stage.resize(40, 10);
    assert!(
        stage.shows("2 Đạo đức  3 Nêu gương") && stage.shows("4 Cam kết 4") && stage.shows("►     1  1"),
        "{}",
        stage.screen()
    );
    stage.resize(80, 24);
    stage.keys("4 enter");
    assert!(stage.shows("liên hệ mục Cam kết 4"), "{}", stage.screen());
    assert_eq!(stage.meeting().statements[0].1.item.as_ref().unwrap().listed, "Cam kết");
    stage.keys("f3");
    assert!(
        stage.shows("THEME  Keeping the yearly commitment\n   Commitment 1 Firmness and study · 2 "),
        "{}",
        stage.screen()
    );
    assert!(stage.shows("item Commitment 4"), "{}", stage.screen());
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains("Khuyết điểm: Họp trễ (liên hệ mục Cam kết 4)."), "{minutes}");
    stage.keys("f2 ~follow up~ enter");
    assert_eq!(stage.model.screen(), "follow-up", "{}", stage.screen());
}

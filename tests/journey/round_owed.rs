//! What the round of [`crate::round`] owes, who owes it, and where it stands on screen; then a member's own page of it.

use crate::round::begun;
use crate::scene;
use crate::stage::Stage;

#[test]
fn who_owes_a_report_or_an_answer_is_named_the_longest_overdue_first() {
    let mut stage = begun();
    stage.resize(80, 24);
    assert!(stage.shows("LƯỢT 0/2  ► An  ? Rây"), "{}", stage.screen());
    // Phát's day was 02/11, Hoa's 25/11; Sa Rây was criticised in October and has not answered.
    assert!(stage.shows("BÁO LẠI 0/2  ? Phát  ? Hoa  · trả lời góp ý: ? Rây"), "{}", stage.screen());
    stage.keys("~lvp~ enter 1");
    // The way on without a report stands there with the states.
    assert!(stage.shows("Enter chưa báo lúc này"), "{}", stage.screen());
    stage.keys("1 enter");
    assert!(stage.shows("BÁO LẠI 1/2  ✓ Phát  ? Hoa  · trả lời góp ý: ? Rây"), "{}", stage.screen());
    stage.keys("~ttsr~ enter 4 ~Xin tiếp thu~ enter");
    assert!(stage.shows("BÁO LẠI 1/2  ✓ Phát  ? Hoa") && !stage.shows("? Rây"), "{}", stage.screen());
    stage.keys("f3");
    assert!(stage.shows("REPORTS 1/2  ✓ Phát  ? Hoa"), "{}", stage.screen());
}

#[test]
fn a_turn_that_is_put_off_is_none_of_this_meeting() {
    let mut stage = begun();
    stage.resize(80, 24);
    stage.keys("8");
    assert!(stage.shows("LƯỢT 0/1  An (kỳ sau)"), "{}", stage.screen());
    stage.keys("~ttsr~ enter 2 ~Tốt~ enter enter enter enter enter");
    assert!(stage.shows("LƯỢT 1/1"), "{}", stage.screen());
    stage.resize(120, 36);
    assert!(stage.shows("LƯỢT") && stage.shows("1/1"), "{}", stage.screen());
}

#[test]
fn four_remarks_leave_the_turns_in_sight_and_are_counted_by_their_kinds() {
    let mut stage = begun();
    stage.resize(80, 24);
    for words in ["Còn ngắt lời", "Họp trễ", "Báo cáo chậm"] {
        stage.keys(&format!("3 enter enter ~tth~ enter ~{words}~ enter enter"));
    }
    stage.keys("3 right enter enter ~svs~ enter ~Vận động giỏi~ enter enter");
    assert!(stage.shows("LƯỢT 0/2") && stage.shows("BÁO LẠI 0/2"), "{}", stage.screen());
    assert!(stage.shows("PHÊ BÌNH, GÓP Ý 3, BIỂU DƯƠNG 1"), "{}", stage.screen());
    assert!(stage.shows("chưa trả lời 3") && stage.shows("Còn ngắt lời"), "{}", stage.screen());
    assert!(stage.shows("ý kiến"), "how many are out of sight: {}", stage.screen());
    stage.resize(80, 40);
    assert!(stage.shows("Vận động giỏi") && !stage.shows("… còn"), "{}", stage.screen());
}

#[test]
fn a_statement_is_told_as_one_and_not_as_a_speech() {
    let mut stage = begun();
    stage.keys("2 ~Tốt~ enter enter enter enter enter");
    stage.resize(120, 36);
    assert!(stage.shows("Đã phát biểu 0 · Tự phê bình 1"), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert!(!stage.shows("Tự phê bình 1 ") && stage.shows("Đã phát biểu 0"), "{}", stage.screen());
}

#[test]
fn what_came_from_above_for_one_member_does_not_stay_before_the_room() {
    let mut stage = begun();
    stage.keys("9 ~goi y kiem diem~ enter ~Chậm báo cáo quý I~ enter enter enter enter");
    assert_eq!(stage.meeting().round.review_points.len(), 1);
    assert_eq!(stage.notice(), "Ghi gợi ý kiểm điểm của Đảng ủy xã Thử cho đ/c Nguyễn Văn An.");
    assert!(!stage.shows("Chậm báo cáo quý I"), "{}", stage.screen());
    stage.resize(120, 36);
    assert!(!stage.shows("Chậm báo cáo quý I"), "{}", stage.screen());
}

/// A remedy without a day is a promise: the next meeting hears of it.
#[test]
fn a_remedy_without_a_day_comes_back() {
    let mut stage = begun();
    stage.keys("2 enter ~Họp trễ~ enter enter ~Đến sớm~ enter enter");
    let back = |day: &str| {
        let day = day.parse().unwrap();
        let back = bienban::domain::follow_up(&stage.model.book.meetings, None, day);
        let due = back.due(day, &stage.meeting().roll);
        due.iter().map(|one| (one.what.clone(), one.days_over(day))).collect::<Vec<_>>()
    };
    let told = back("2027-01-03");
    // From 02/11 to 03/01 62 days, from 25/11 39; what has no day stands behind what is overdue.
    let what = |words: &str, days| (words.to_owned(), days);
    assert_eq!(told, [what("Đọc trước tài liệu", 62), what("Nộp báo cáo đúng hạn", 39), what("Đến sớm", 0)]);
}

#[test]
fn enter_leads_through_the_round_in_preparation_once() {
    let mut stage = scene::prepared();
    assert_eq!(stage.next_step(), "Enter: chuẩn bị tự phê bình kỳ này: chủ đề, lượt nói");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "round-plan", "{}", stage.screen());
    let acts = stage.history().records.len();
    for _ in 0..8 {
        if stage.model.screen() == "prepare" {
            break;
        }
        stage.keys("enter");
    }
    assert_eq!(
        (stage.model.screen(), stage.history().records.len()),
        ("prepare", acts),
        "{}",
        stage.screen()
    );
    assert!(stage.next_step().starts_with("Enter: khai mạc"), "{}", stage.next_step());
    // In English: what is due is told.
    let mut stage = scene::prepared();
    stage.keys("f3");
    assert_eq!(stage.next_step(), "Enter: prepare self-criticism: its theme, whose turns");
}

/// The own page of a member: criticism that waits says so, the year is turned by a key, and each day has its year.
fn on_own_page() -> Stage {
    let mut stage = begun();
    stage.keys("f2 ~tham gia sinh hoat~ enter ~ttsr~ enter enter");
    assert_eq!(stage.model.screen(), "member-page", "{}", stage.screen());
    stage.keys("2");
    assert_eq!(stage.model.screen(), "own-round", "{}", stage.screen());
    stage
}

#[test]
fn on_the_own_page_what_waits_says_so_and_a_key_turns_the_year() {
    let mut stage = on_own_page();
    assert!(stage.shows("NĂM 2026"), "{}", stage.screen());
    assert!(stage.shows("Trả lời: chưa trả lời"), "{}", stage.screen());
    assert!(stage.shows("2 Năm trước") && !stage.shows("3 Năm sau"), "{}", stage.screen());
    stage.keys("2");
    assert!(stage.shows("NĂM 2025") && !stage.shows("chưa trả lời"), "{}", stage.screen());
    assert!(stage.shows("3 Năm sau"), "{}", stage.screen());
    stage.keys("3");
    assert!(stage.shows("NĂM 2026") && stage.shows("chưa trả lời"), "{}", stage.screen());
    stage.keys("f3");
    assert!(stage.shows("2 Year before") && stage.shows("Answer: not answered yet"), "{}", stage.screen());
}

#[test]
fn participation_leads_to_the_own_page_by_its_key_and_by_its_name() {
    let mut stage = begun();
    stage.keys("f2 ~tham gia sinh hoat~ enter 3");
    assert_eq!(stage.model.screen(), "own-round", "{}", stage.screen());
    stage.keys("esc f2 ~tu phe binh cua dong chi~ enter");
    assert_eq!(stage.model.screen(), "own-round", "{}", stage.screen());
}

/// A remedy may be without its day: the turn is held all the same. What is owed beside it is said in words.
#[test]
fn a_turn_that_is_held_has_its_sign_whether_a_day_was_told_or_not() {
    let mut stage = begun();
    stage.resize(120, 36);
    stage.keys("2 ~Tốt~ enter ~Nóng nảy~ enter enter ~Lắng nghe hơn~ enter enter");
    assert_eq!(stage.next_step(), "Enter: ghi thời hạn đ/c Nguyễn Văn An hứa khắc phục");
    assert!(stage.shows("►✓  1 Nguyễn Văn An"), "{}", stage.screen());
    stage.keys("3 enter enter ~tth~ enter ~Còn ngắt lời~ enter enter");
    let row = |stage: &Stage| {
        stage.screen().lines().find(|line| line.contains("1 Nguyễn Văn An")).map(str::to_owned)
    };
    let owes = row(&stage).unwrap();
    assert!(owes.starts_with("►?  1 Nguyễn Văn An") && owes.contains(", chưa trả lời"), "{owes}");
    stage.keys("4 ~Xin nhận~ enter");
    let answered = row(&stage).unwrap();
    assert!(answered.starts_with("►✓") && !answered.contains("chưa trả lời"), "{answered}");
}

/// Six turns and no room for their names: what is out of sight is told as members, on either side.
#[test]
fn names_that_have_no_room_are_counted_as_members_on_either_side() {
    let mut stage = begun();
    stage.resize(40, 12);
    stage.keys("~svs~ enter 9 ~tu xin~ enter ~lvp~ enter 9 ~tu xin~ enter ~tth~ enter 9 ~tu xin~ enter home");
    assert!(stage.shows("► An") && stage.shows("đ/c sau") && !stage.shows("còn "), "{}", stage.screen());
}

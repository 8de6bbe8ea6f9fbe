//! The round page by page in a small cell, with what comes back of an earlier month; every figure by hand.
//!
//! On 03/10/2026 Hoa promised to hand in her reports by 25/11, Phát to read the papers beforehand by 02/11, and
//! An asked Sa Rây, who did not answer, to take part more often. On 03/12/2026 two promises are due; fifteen
//! minutes less two hold two turns: An, the secretary who has not spoken, and Sa Rây, who never has.

use bienban::app::Overlay;
use bienban::domain::{
    Digest, MeetingId, MemberId, PromiseOutcome, PromiseState, Remark, RemarkKind, ReviewPoint, RoundDigest,
    State, Statement, follow_up,
};

use crate::scene;
use crate::stage::Stage;

const HOA: MemberId = MemberId(2);
const RAY: MemberId = MemberId(3);
const PHAT: MemberId = MemberId(4);

fn promised(remedy: &str, due: &str) -> Statement {
    let (shortcoming, remedy) = ("Còn chậm".to_owned(), remedy.to_owned());
    Statement { shortcoming, remedy, due: due.parse().ok(), ..Statement::default() }
}

/// The meeting of October as the book keeps it.
fn october(stage: &Stage) -> Digest {
    let (about, by) = (RAY, Some(MemberId(1)));
    let text = "Nên dự việc chung đều hơn".to_owned();
    let remark =
        Remark { number: 1, kind: RemarkKind::Criticism, about, by, text, answer: String::new(), item: None };
    let statements = vec![
        (HOA, promised("Nộp báo cáo đúng hạn", "2026-11-25")),
        (PHAT, promised("Đọc trước tài liệu", "2026-11-02")),
    ];
    let round = RoundDigest { statements, remarks: vec![remark], ..RoundDigest::default() };
    let (id, date) = (MeetingId("2026-10-03-0001".into()), "2026-10-03".parse().unwrap());
    Digest { id, date, state: State::Adopted, round, ..stage.meeting().digest() }
}

/// The meeting of December, its round on screen.
pub(crate) fn begun() -> Stage {
    let mut stage = scene::opened();
    assert_eq!(stage.meeting().day().to_string(), "2026-12-03");
    let october = october(&stage);
    stage.model.keep_digest(october);
    stage.model.change();
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
    assert_eq!(stage.model.screen(), "criticism");
    stage
}

/// Goes to the page of a member.
fn page(stage: &mut Stage, name: &str) {
    stage.keys(&format!("~{name}~ enter"));
}

#[test]
fn turns_follow_from_facts_and_a_page_shows_what_is_due() {
    let mut stage = begun();
    assert_eq!(
        (stage.model.view().names)(&stage.model),
        // Behind those with a turn who owes a report, the longest overdue first.
        ["Nguyễn Văn An", "Thạch Thị Sa Rây", "Lý Vĩnh Phát", "Trần Thị Hoa", "Sơn Vi Sal"]
    );
    assert!(stage.shows("10. TỰ PHÊ BÌNH · NGUYỄN VĂN AN · LƯỢT 1"), "{}", stage.screen());
    assert!(stage.shows("lượt 5 phút"), "{}", stage.screen());
    page(&mut stage, "lvp");
    assert!(stage.shows("TỰ PHÊ BÌNH · LÝ VĨNH PHÁT"), "{}", stage.screen());
    assert!(stage.shows("? Đọc trước tài liệu"), "{}", stage.screen());
    // From 02/11 to 03/12: 28 days of November and three of December.
    assert!(stage.shows("hạn 02/11  quá 31 ngày, chưa báo"), "{}", stage.screen());
    assert!(stage.shows("đã khắc phục 0/1"), "{}", stage.screen());
    page(&mut stage, "ttsr");
    assert!(stage.shows("chưa trả lời 1"), "{}", stage.screen());
    assert!(stage.shows("? Nguyễn Văn An kỳ 03/10: Nên dự việc chung đều hơn"), "{}", stage.screen());
}

#[test]
fn a_month_in_which_one_promise_is_kept_one_goes_on_and_one_criticism_is_answered() {
    let mut stage = begun();
    page(&mut stage, "tth");
    stage.keys("1");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Lines(_))), "{}", stage.screen());
    stage.keys("1 ~Hai kỳ nộp đúng ngày~ enter");
    assert!(stage.shows("hạn 25/11  đã khắc phục"), "{}", stage.screen());
    page(&mut stage, "lvp");
    // A new day has to lie ahead.
    stage.keys("1 2 ~Đã đọc một kỳ~ enter ~03/12/2026~ enter");
    assert!(stage.shows("phải sau ngày họp 03/12/2026"), "{}", stage.screen());
    stage.retype("02/01/2027");
    stage.keys("enter");
    assert!(stage.shows("hạn 02/11  đang khắc phục, 02/01"), "{}", stage.screen());
    page(&mut stage, "ttsr");
    stage.keys("4 ~Xin tiếp thu, sẽ sắp xếp việc nhà~ enter");
    assert!(stage.shows("chưa trả lời 0"), "{}", stage.screen());
    stage.keys("2 ~Vận động 6 hộ~ enter ~Dự việc chung chưa đều~ enter enter enter enter");
    stage.keys("6 ~Chi bộ ghi nhận đồng chí cầu thị~ enter");

    let heard = &stage.meeting().round.reports;
    let states: Vec<_> = heard.iter().map(|one| (one.promise.member, one.outcome.clone())).collect();
    let due = "2027-01-02".parse().ok();
    let reported = |state, note: &str, due| PromiseOutcome::Reported { state, note: note.into(), due };
    assert_eq!(
        states,
        [
            (HOA, reported(PromiseState::Mended, "Hai kỳ nộp đúng ngày", None)),
            (PHAT, reported(PromiseState::Mending, "Đã đọc một kỳ", due)),
        ]
    );
    let minutes = scene::drafted(&stage, "minutes");
    for sentence in [
        "Đồng chí Trần Thị Hoa báo lại lời hứa ngày 03/10/2026 (nộp báo cáo đúng hạn): đã khắc phục, hai kỳ nộp đúng ngày.",
        "Đồng chí Lý Vĩnh Phát báo lại lời hứa ngày 03/10/2026 (đọc trước tài liệu): đang khắc phục, đã đọc một kỳ; hẹn 02/01/2027.",
        "Đồng chí Thạch Thị Sa Rây trả lời góp ý ngày 03/10/2026: Xin tiếp thu, sẽ sắp xếp việc nhà.",
        "Đồng chí chủ trì kết luận về đồng chí Thạch Thị Sa Rây: Chi bộ ghi nhận đồng chí cầu thị.",
    ] {
        assert!(minutes.contains(sentence), "{sentence}\n{minutes}");
    }
    // Beside the page stand the turns, the one that is held first among those that are.
    stage.resize(120, 36);
    assert!(stage.shows("1/2    THẠCH THỊ SA RÂY · LƯỢT 2"), "{}", stage.screen());
    assert!(stage.shows("✓  2 Thạch Thị Sa Rây"), "{}", stage.screen());
    assert!(stage.shows("báo lại 1/1"), "{}", stage.screen());
    stage.resize(40, 10);
    assert!(stage.shows("lời tự phê bình đã ghi 2/5"), "{}", stage.screen());
    stage.resize(80, 24);
    // Back on 02/01 and not before; what is kept and what is answered come back no more.
    let roll = stage.meeting().roll.clone();
    let back = |day: &str| {
        let day = day.parse().unwrap();
        let back = follow_up(&stage.model.book.meetings, None, day);
        let due: Vec<_> = back.due(day, &roll).iter().map(|one| one.id.member).collect();
        (due, back.unanswered(&roll).len())
    };
    assert_eq!(back("2027-01-01"), (vec![], 0));
    assert_eq!(back("2027-01-02"), (vec![PHAT], 0));
}

#[test]
fn all_of_it_is_taken_back_by_undo() {
    let mut stage = begun();
    let before = stage.meeting().round.clone();
    page(&mut stage, "lvp");
    stage.keys("1 4 ~Đã chuyển việc cho đồng chí khác~ enter");
    assert!(stage.shows("thôi theo dõi"), "{}", stage.screen());
    page(&mut stage, "ttsr");
    stage.keys("4 ~Xin tiếp thu~ enter");
    assert_ne!(stage.meeting().round, before);
    stage.keys("ctrl-z ctrl-z");
    assert_eq!(stage.meeting().round, before);
    assert!(stage.shows("chưa trả lời 1"), "{}", stage.screen());
}

#[test]
fn where_nobody_speaks_it_is_said_and_the_meeting_goes_on() {
    let mut stage = begun();
    assert!(stage.shows("7 Xong, không ai tự phê bình"), "{}", stage.screen());
    stage.keys("7");
    assert!(
        stage.notice().starts_with("Xong phần tự phê bình và phê bình: không có ai tự phê bình."),
        "{}",
        stage.notice()
    );
    assert_eq!(stage.next_step(), "Enter: xong mục này, sang mục 11. Phân công nhiệm vụ");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(!minutes.contains("không có ai tự phê bình"), "{minutes}");
}

#[test]
fn the_answer_to_praise_stands_on_the_page() {
    let mut stage = begun();
    stage.keys("3 right enter enter ~tth~ enter ~Vận động giỏi~ enter ~Xin cảm ơn chi bộ~ enter");
    assert_eq!(stage.meeting().remarks[0].kind, RemarkKind::Praise);
    assert!(stage.shows("· Trần Thị Hoa: biểu dương, Vận động giỏi"), "{}", stage.screen());
    assert!(stage.shows("trả lời Xin cảm ơn chi bộ"), "{}", stage.screen());
}

#[test]
fn whoever_asks_for_a_turn_is_marked_so_and_only_by_hand() {
    let mut stage = begun();
    page(&mut stage, "svs");
    stage.keys("9 ~tu xin~ enter");
    assert_eq!(stage.notice(), "Đ/c Sơn Vi Sal tự xin một lượt tự phê bình.");
    assert!(stage.shows("SƠN VI SAL, TỰ XIN · LƯỢT 3"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: ghi tự phê bình của đ/c Sơn Vi Sal; xong cả phần thì nhấn 7");
    stage.keys("enter ~Học tập tốt~ enter enter enter enter enter");
    assert!(stage.shows("SƠN VI SAL, TỰ XIN · LƯỢT 3"), "{}", stage.screen());
    assert!(stage.meeting().statements[0].1.asked);
    stage.keys("9 ~tu xin~ enter");
    assert!(stage.shows("SƠN VI SAL · LƯỢT 3"), "{}", stage.screen());
}

#[test]
fn a_digit_relates_to_an_item_and_the_same_digit_takes_it_away() {
    let mut stage = begun();
    stage.keys("5");
    assert_eq!(stage.model.screen(), "round-items");
    // December has no items of its own; 6 leads to group I, whose sixth item is I.6.
    stage.keys("6 6");
    assert!(stage.shows("Chưa có lời nào để liên hệ mục"), "{}", stage.screen());
    stage.keys("esc esc 2 ~Tốt~ enter ~Hứa rồi quên~ enter enter enter enter 5 6 6");
    let item = |stage: &Stage| stage.meeting().statements[0].1.item.as_ref().map(|item| item.key.clone());
    assert_eq!(item(&stage).as_deref(), Some("I.6"));
    assert!(stage.shows("■"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: xong, liên hệ mục I.6");
    stage.keys("6");
    assert_eq!(item(&stage), None);
    stage.keys("esc 8 6");
    assert_eq!(item(&stage).as_deref(), Some("III.6"), "a member may name any item of himself");
    stage.keys("enter");
    assert!(stage.shows("liên hệ mục III.6"), "{}", stage.screen());
}

/// Where every item of a sheet has all of its words on screen the chosen one is not said again below them.
#[test]
fn the_words_of_the_chosen_item_stand_once_where_all_have_room() {
    let mut stage = begun();
    stage.keys("5 6 down down down down down");
    let times = |stage: &Stage| {
        let flat = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        flat.matches("Nói và viết không đúng đường lối").count()
    };
    assert_eq!(times(&stage), 2, "{}", stage.screen());
    stage.resize(120, 36);
    assert_eq!(times(&stage), 1, "{}", stage.screen());
}

#[test]
fn a_statement_that_was_begun_and_left_is_gone_on_with_before_anybody_else_s_turn() {
    let mut stage = begun();
    let page = stage.model.place().at;
    stage.keys("enter ~Làm tốt việc tổ~ esc");
    assert!(!matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.model.place().at, page, "{}", stage.screen());
    assert!(stage.shows("Làm tốt việc tổ"), "{}", stage.screen());
    stage.keys("enter enter enter enter enter");
    assert_eq!(stage.meeting().statements[0].1.result, "Làm tốt việc tổ");
}

#[test]
fn an_item_for_the_member_alone_is_refused_to_others_with_where_it_goes() {
    let mut stage = begun();
    stage.keys("3 enter enter ~tth~ enter ~Còn ngắt lời~ enter enter");
    stage.keys("5 down enter 8 6");
    assert!(
        stage.notice().starts_with("Mục III.6 chỉ do chính đồng chí ấy tự liên hệ"),
        "{}",
        stage.screen()
    );
    assert_eq!(stage.meeting().remarks[0].item, None);
    stage.keys("esc 6 7");
    assert_eq!(stage.meeting().remarks[0].item.as_ref().map(|item| item.key.as_str()), Some("I.7"));
}

#[test]
fn what_is_followed_stands_by_its_days_and_is_reported_there_too() {
    let mut stage = begun();
    stage.keys("f2 ~theo doi khac phuc~ enter");
    assert_eq!(stage.model.screen(), "follow-up");
    assert!(stage.shows("THEO DÕI KHẮC PHỤC · TỪ KỲ 03/10/2026"), "{}", stage.screen());
    assert!(stage.shows("2 đến hạn · 1 góp ý chưa trả lời"), "{}", stage.screen());
    assert_eq!(
        (stage.model.view().names)(&stage.model),
        ["Lý Vĩnh Phát", "Trần Thị Hoa", "Thạch Thị Sa Rây"]
    );
    stage.keys("3 enter enter");
    assert!(stage.shows("chưa khắc phục"), "{}", stage.screen());
    assert!(stage.shows("1 đến hạn · 1 góp ý chưa trả lời"), "{}", stage.screen());
    stage.keys("down 1 enter down 4 ~Xin tiếp thu~ enter");
    assert!(stage.shows("đã trả lời"), "{}", stage.screen());
    assert!(stage.shows("0 đến hạn · 0 góp ý chưa trả lời"), "{}", stage.screen());
    assert_eq!((stage.meeting().round.reports.len(), stage.meeting().round.answers.len()), (2, 1));
}

#[test]
fn a_review_point_from_above_is_entered_in_the_round_and_is_in_no_minutes() {
    let mut stage = begun();
    page(&mut stage, "tth");
    stage.keys("9 ~goi y kiem diem~ enter ~Chậm báo cáo quý I~ enter");
    assert!(stage.shows("Đảng ủy xã Thử"), "{}", stage.screen());
    stage.keys("enter ~12-CV/ĐU~ enter ~20/11/2026~ enter");
    let point = ReviewPoint {
        member: HOA,
        text: "Chậm báo cáo quý I".into(),
        from: "Đảng ủy xã Thử".into(),
        number: "12-CV/ĐU".into(),
        on: "2026-11-20".parse().ok(),
    };
    assert_eq!(stage.meeting().round.review_points, [point]);
    assert!(!scene::drafted(&stage, "minutes").contains("Chậm báo cáo quý I"));
    // A document of a day to come is none.
    stage.keys("9 ~goi y kiem diem~ enter ~Việc khác~ enter enter enter ~20/12/2026~ enter");
    assert_eq!(stage.meeting().round.review_points.len(), 1, "{}", stage.screen());
    stage.keys("esc ctrl-z");
    assert_eq!(stage.meeting().round.review_points, []);
}

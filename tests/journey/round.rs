//! The round page by page in a small cell, with what comes back of an earlier month; every figure by hand.
//!
//! On 03/10/2026 Hoa promised to hand in her reports by 25/11, Phát to read the papers beforehand by 02/11, and
//! An asked Sa Rây, who did not answer, to take part more often. On 03/12/2026 two promises are due; fifteen
//! minutes less two hold two turns: An, the secretary who has not spoken, and Sa Rây, who never has.

use bienban::app::Overlay;
use bienban::domain::{
    Digest, MeetingId, MemberId, PromiseOutcome, PromiseState, Remark, RemarkKind, RoundDigest, State,
    Statement, follow_up,
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
fn begun() -> Stage {
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
        ["Nguyễn Văn An", "Thạch Thị Sa Rây", "Trần Thị Hoa", "Lý Vĩnh Phát", "Sơn Vi Sal"]
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
    assert!(stage.shows("1/2  THẠCH THỊ SA RÂY · LƯỢT 2"), "{}", stage.screen());
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
fn enter_alone_records_no_state_no_item_and_no_answer_and_never_leaves_what_is_open() {
    let mut stage = begun();
    let steps = |stage: &Stage| stage.history().records.iter().filter(|one| one.event.is_step()).count();
    let before = steps(&stage);
    for _ in 0..120 {
        stage.keys("enter");
        // How far a promise is Enter leaves open; a form does not close by it: whoever has nothing to say
        // leaves it.
        assert_eq!(steps(&stage), before, "{}", stage.screen());
        if matches!(stage.model.overlays.last(), Some(Overlay::Form(_))) {
            stage.keys("enter enter enter enter enter enter");
            assert_eq!(steps(&stage), before, "{}", stage.screen());
            stage.keys("esc");
        }
        assert_eq!(stage.model.screen(), "criticism", "{}", stage.screen());
    }
    assert_eq!(steps(&stage), before);
    // Only 7 ends it, and says what was not done: two turns, two promises, one remark of October.
    if !stage.model.overlays.is_empty() {
        stage.keys("esc");
    }
    stage.keys("7");
    assert_eq!(stage.model.screen(), "chair", "{}", stage.screen());
    assert_eq!(
        stage.notice(),
        "Xong phần tự phê bình và phê bình: không có ai tự phê bình. Để kỳ sau: chưa nói: An, Rây; lời hứa chưa báo \
         lại: 2; góp ý chưa trả lời: 1."
    );
    assert_eq!(steps(&stage), before);
    assert_eq!(stage.next_step(), "Enter: xong mục này, sang mục 11. Phân công nhiệm vụ");
}

#[test]
fn what_was_left_by_esc_comes_again_and_a_page_turned_by_hand_is_led_on_from() {
    let mut stage = begun();
    stage.keys("enter ~Làm tốt~ enter enter enter enter enter");
    let ray = "Enter: ghi tự phê bình của đ/c Thạch Thị Sa Rây; xong cả phần thì nhấn 7";
    assert_eq!(stage.next_step(), ray);
    // The form of Sa Rây is left, and An's page turned to once more: her turn is still to come.
    stage.keys("enter esc up");
    assert_eq!(stage.next_step(), ray);
    // Left again, and all that follows passed: Enter leads back instead of out of the round.
    stage.keys("enter esc enter esc enter esc enter esc");
    assert_eq!(
        stage.next_step(),
        "Enter: còn 1 lượt, 2 lời hứa, 1 góp ý, trở lại đ/c Rây; xong cả phần thì nhấn 7"
    );
    stage.keys("enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
    // From the meeting too Enter leads back, until somebody says that it is over; who goes on by 7 is told.
    stage.keys("esc esc");
    assert_eq!(stage.model.screen(), "chair");
    assert_eq!(
        stage.next_step(),
        "Enter: tự phê bình còn 1 lượt, 2 lời hứa, 1 góp ý; không làm tiếp thì 7 sang mục sau"
    );
    stage.keys("7");
    let left = "Tự phê bình để kỳ sau: chưa nói: Rây; lời hứa chưa báo lại: 2; góp ý chưa trả lời: 1.";
    assert!(stage.notice().ends_with(left), "{}", stage.notice());
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
    assert_eq!(stage.next_step(), "Enter: đ/c Trần Thị Hoa báo lại lời hứa, hạn 25/11");
    stage.keys("enter esc enter esc");
    assert_eq!(
        stage.next_step(),
        "Enter: còn 1 lượt, 2 lời hứa, 1 góp ý, trở lại đ/c Rây; xong cả phần thì nhấn 7"
    );
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

#[test]
fn the_answer_to_praise_stands_on_the_page() {
    let mut stage = begun();
    stage.keys("3 right enter enter ~tth~ enter ~Vận động giỏi~ enter ~Xin cảm ơn chi bộ~ enter");
    assert_eq!(stage.meeting().remarks[0].kind, RemarkKind::Praise);
    assert!(stage.shows("· Trần Thị Hoa: biểu dương, Vận động giỏi"), "{}", stage.screen());
    assert!(stage.shows("trả lời Xin cảm ơn chi bộ"), "{}", stage.screen());
}

#[test]
fn whoever_made_a_statement_is_not_told_as_silent() {
    let mut stage = scene::opened();
    stage.resize(120, 36);
    stage.keys("7 7 enter enter");
    assert!(stage.shows("CHƯA NÓI 5"), "{}", stage.screen());
    stage.keys("6 2 ~Làm tốt~ enter enter enter enter enter esc");
    assert_eq!(stage.meeting().statements[0].0, MemberId(1));
    assert!(stage.shows("CHƯA NÓI 4, 1 chỉ tự phê bình"), "{}", stage.screen());
}

#[test]
fn whoever_asks_for_a_turn_is_marked_so_and_only_by_hand() {
    let mut stage = begun();
    page(&mut stage, "svs");
    stage.keys("9 ~tu xin~ enter ~Học tập tốt~ enter enter enter enter enter");
    assert!(stage.shows("SƠN VI SAL, TỰ XIN · LƯỢT 3"), "{}", stage.screen());
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

//! What the minutes tell of promises, items and the chair's words: what was said here, and nothing of how
//! often, of who was put off or of who did not speak.

use bienban::domain::*;

use crate::walked::{Walk, lines};

/// 03/11: the second member promised something, and was criticised without an answer.
fn november() -> Vec<Digest> {
    let id = MeetingId("20261103-e".into());
    let date = "2026-11-03".parse().unwrap();
    let mut digest = Digest { date, state: State::Adopted, ..Meeting::new(id).digest() };
    let (remedy, due) = ("Báo cáo trước kỳ hai ngày.".to_owned(), "2026-12-01".parse().ok());
    digest.round.statements = vec![(MemberId(2), Statement { remedy, due, ..Statement::default() })];
    digest.round.remarks = vec![Remark {
        number: 1,
        kind: RemarkKind::Criticism,
        about: MemberId(2),
        by: Some(MemberId(1)),
        text: "chưa dự việc chung".into(),
        answer: String::new(),
        item: None,
    }];
    vec![digest]
}

fn item() -> ItemRef {
    let (list, key, label) = ("bieu-hien-2016/manifestations", "I.6", "Hứa nhiều, làm ít");
    ItemRef { list: list.into(), key: key.into(), label: label.into(), listed: String::new() }
}

#[test]
fn a_round_with_promises_that_come_back() {
    let earlier = november();
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(10));
    let back = walk.0.meeting.brought_back(&earlier, None);
    let promise = back.promises[0].id.clone();
    let due = "2027-01-02".parse().ok();
    walk.ask(|meeting| meeting.report_promise(&back, &promise, PromiseState::Mending, "đã gửi một kỳ", due));
    walk.ask(|meeting| meeting.follow_remark(&back, &promise.meeting, 1, "đã dự hai buổi"));
    let (shortcoming, item_named) = ("báo cáo còn trễ hạn".to_owned(), Some(item()));
    let statement = Statement { shortcoming, item: item_named, asked: true, ..Statement::default() };
    walk.ask(|meeting| meeting.state(MemberId(2), statement.clone()));
    let remark = (RemarkKind::Criticism, MemberId(2), Some(MemberId(1)));
    walk.ask(|meeting| meeting.remark_on(remark, "hứa họp tổ mà chưa họp", item(), |_| false));
    walk.ask(|meeting| meeting.conclude_turn(MemberId(2), "chi bộ ghi nhận"));
    walk.ask(|meeting| meeting.defer_turn(MemberId(1)));
    walk.does(vec![Event::Plan(walk.0.meeting.set_theme("", Vec::new()).unwrap())]);
    let lines = lines(&walk.0.meeting);
    let heading = lines.iter().rposition(|line| line == "10. Tự phê bình và phê bình").unwrap();
    let told: Vec<&str> =
        lines[heading + 1..].iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
    assert_eq!(
        told[..5],
        [
            "Đồng chí Thạch Thị Chanh báo lại lời hứa ngày 03/11/2026 (báo cáo trước kỳ hai ngày): đang khắc phục, đã gửi một kỳ; hẹn 02/01/2027.",
            "Đồng chí Thạch Thị Chanh trả lời góp ý ngày 03/11/2026: đã dự hai buổi.",
            "Đồng chí Thạch Thị Chanh tự phê bình. Khuyết điểm: báo cáo còn trễ hạn (liên hệ mục I.6).",
            "Đồng chí Đặng Văn Khởi phê bình, góp ý đồng chí Thạch Thị Chanh: hứa họp tổ mà chưa họp (liên hệ mục I.6).",
            "Đồng chí chủ trì kết luận về đồng chí Thạch Thị Chanh: chi bộ ghi nhận.",
        ]
    );
    // Who was put off is in no line.
    assert!(!lines.iter().any(|line| line.contains("hoãn") || line.contains("kỳ sau")), "{lines:#?}");
    // Were she in the chair: nobody concludes on themselves, and who led that turn is not recorded.
    let mut own = walk.0.meeting.clone();
    own.plan.chair = Some(MemberId(2));
    let told = crate::walked::lines(&own);
    assert!(told.contains(&"Kết luận về đồng chí Thạch Thị Chanh: chi bộ ghi nhận.".to_owned()), "{told:#?}");
}

#[test]
fn a_promise_that_is_given_up_is_told_with_its_reason() {
    let earlier = november();
    let mut walk = Walk::opened(MeetingKind::Regular);
    let back = walk.0.meeting.brought_back(&earlier, None);
    let promise = back.promises[0].id.clone();
    walk.ask(|meeting| meeting.give_promise_up(&back, &promise, "đã chuyển việc"));
    let told = "Thôi theo dõi lời hứa ngày 03/11/2026 của đồng chí Thạch Thị Chanh (báo cáo trước kỳ hai ngày): đã chuyển việc.";
    assert!(lines(&walk.0.meeting).iter().any(|line| line == told), "{:#?}", lines(&walk.0.meeting));
    let undo = walk.0.undo().unwrap();
    walk.does(vec![undo]);
    assert!(!lines(&walk.0.meeting).iter().any(|line| line.contains("Thôi theo dõi")));
}

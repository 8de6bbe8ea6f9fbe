//! Events of a round of self-criticism in which items are named and promises come back.

use bienban::domain::{
    BookEvent, CellId, CriticismEvent, Event, ItemRef, MeetingId, MemberId, PlanEvent, PromiseId,
    PromiseState, Remark, RemarkKind, Statement, TurnEvent,
};

fn item(key: &str, label: &str) -> ItemRef {
    ItemRef {
        list: "bieu-hien-2016/manifestations".into(),
        key: key.into(),
        label: label.into(),
        listed: String::new(),
    }
}

/// A statement that relates to an item of a list that has a name before its numbers.
pub fn listed() -> Vec<Event> {
    let item = ItemRef {
        list: "cam-ket-2016/commitment".into(),
        key: "4".into(),
        label: "Ý thức tổ chức kỷ luật".into(),
        listed: "Cam kết".into(),
    };
    let statement =
        Statement { shortcoming: "Hai kỳ đến muộn".into(), item: Some(item), ..Statement::default() };
    vec![Event::Criticism(CriticismEvent::Stated { member: MemberId(5), statement })]
}

/// A theme with its English name.
pub fn named_in_english() -> Vec<Event> {
    let items = vec![item("I.6", "Hứa nhiều, làm ít")];
    let (title, title_en) = ("Nói đi đôi với làm".into(), "Words matched by deeds".into());
    vec![Event::Plan(PlanEvent::ThemeSet { title, title_en, items })]
}

/// Turns that were offered, asked for, taken back, and led in place of the chair.
pub fn turns() -> Vec<Event> {
    let (member, by) = (MemberId(1), MemberId(2));
    let turns = [
        TurnEvent::Offered { members: vec![member, MemberId(3)] },
        TurnEvent::Asked { member: MemberId(9) },
        TurnEvent::Withdrawn { member: MemberId(9) },
        TurnEvent::Led { member, by },
    ];
    turns.into_iter().map(|turn| Event::Criticism(CriticismEvent::Turn(turn))).collect()
}

/// What is prepared, said and reported.
pub fn events() -> Vec<Event> {
    let planned = [
        PlanEvent::ThemeSet {
            title_en: String::new(),
            title: "Nói đi đôi với làm".into(),
            items: vec![item("I.4", "Né tránh trách nhiệm"), item("I.6", "Hứa nhiều, làm ít")],
        },
        PlanEvent::TurnsPlanned { members: vec![MemberId(1), MemberId(3)] },
        PlanEvent::SheetsPrinted { count: 20 },
    ];
    planned.into_iter().map(Event::Plan).chain(said().into_iter().map(Event::Criticism)).collect()
}

fn said() -> Vec<CriticismEvent> {
    let (member, earlier) = (MemberId(2), MeetingId("20261103-0a1b2c".into()));
    let promise = PromiseId { meeting: earlier.clone(), member };
    let (made, what) = ("2026-11-03".parse().ok(), "Nộp trước ngày 20".to_owned());
    let reported = |state, note: &str, due| CriticismEvent::PromiseReported {
        promise: promise.clone(),
        state,
        note: note.into(),
        due,
        made,
        what: what.clone(),
    };
    let remark = Remark {
        number: 4,
        kind: RemarkKind::Criticism,
        about: member,
        by: Some(MemberId(4)),
        text: "Hai kỳ liền chi hội không cử người".into(),
        answer: String::new(),
        item: Some(item("I.4", "Né tránh trách nhiệm")),
    };
    let statement = Statement {
        shortcoming: "Chậm nộp báo cáo".into(),
        item: Some(item("I.6", "Hứa nhiều, làm ít")),
        asked: true,
        ..Statement::default()
    };
    vec![
        CriticismEvent::Stated { member, statement },
        CriticismEvent::RemarkSet { remark },
        reported(PromiseState::Mended, "", None),
        reported(PromiseState::Mending, "đã nộp hai kỳ", "2027-01-02".parse().ok()),
        reported(PromiseState::NotYet, "", None),
        CriticismEvent::PromiseGivenUp {
            promise: promise.clone(),
            reason: "đã chuyển việc".into(),
            made,
            what,
        },
        CriticismEvent::RemarkFollowed {
            meeting: earlier,
            number: 1,
            answer: "Đã cử người".into(),
            about: Some(member),
            made,
        },
        CriticismEvent::TurnDeferred { member: MemberId(5), reason: String::new() },
        CriticismEvent::TurnConcluded { member, words: "Chi bộ ghi nhận".into() },
        CriticismEvent::ReviewPointSet {
            member,
            text: "Cần sâu sát cơ sở".into(),
            from: "Đảng ủy xã Mẫu".into(),
            number: "12-CV/ĐU".into(),
            on: "2026-11-20".parse().ok(),
        },
    ]
}

/// The meeting from which on promises are followed.
pub fn of_book() -> BookEvent {
    BookEvent::FollowedFrom { cell: CellId("ap-mau".into()), meeting: MeetingId("20260903-0a1b2c".into()) }
}

/// The lines as the design has them, without what was added to them, are read too.
#[test]
fn a_report_is_read_without_the_words_of_the_promise() {
    let line = r#"{"promise_reported":{"promise":{"meeting":"20261103-0a1b2c","member":2},"state":"mending","note":"","due":null}}"#;
    let read: CriticismEvent = serde_json::from_str(line).unwrap();
    let CriticismEvent::PromiseReported { made, what, .. } = read else { panic!("{read:?}") };
    assert_eq!((made, what), (None, String::new()));
    let line = r#"{"turn_deferred":{"member":3}}"#;
    assert!(serde_json::from_str::<CriticismEvent>(line).is_ok());
}

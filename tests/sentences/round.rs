//! What is told of a round of self-criticism: whole sentences of every event, and not a word of blame.

use bienban::domain::*;
use bienban::text::Lang;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// A meeting with two members, opened.
fn meeting() -> Meeting {
    let one = |id, name: &str| Attendee {
        id: MemberId(id),
        name: name.into(),
        standing: Standing::Official,
        role: Role::Member,
    };
    let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
    meeting.roll = vec![one(1, "Phan Ngọc Diễm"), one(2, "Lê Văn Năm")];
    meeting
}

fn item() -> Option<ItemRef> {
    let (list, key, label) = ("bieu-hien-2016/manifestations", "I.4", "Né tránh trách nhiệm");
    Some(ItemRef { list: list.into(), key: key.into(), label: label.into(), listed: String::new() })
}

#[test]
fn every_event_of_a_round_is_told_in_both_languages() {
    let (member, earlier) = (MemberId(1), MeetingId("20261103-0a1b2c".into()));
    let promise = PromiseId { meeting: earlier.clone(), member };
    let (made, what) = (Some(day("2026-11-03")), "Báo cáo trước kỳ".to_owned());
    let reported = |state, note: &str, due: Option<&str>| CriticismEvent::PromiseReported {
        promise: promise.clone(),
        state,
        note: note.into(),
        due: due.map(day),
        made,
        what: what.clone(),
    };
    let remark = Remark {
        number: 1,
        kind: RemarkKind::Criticism,
        about: member,
        by: Some(MemberId(2)),
        text: "hai kỳ không cử người".into(),
        answer: String::new(),
        item: item(),
    };
    let statement = Statement { asked: true, item: item(), ..Statement::default() };
    let said = [
        (
            CriticismEvent::Stated { member, statement },
            "ghi tự phê bình của đ/c Phan Ngọc Diễm, tự xin, liên hệ mục I.4",
            "self-criticism of Phan Ngọc Diễm, who asked for it, relating to item I.4",
        ),
        (
            CriticismEvent::RemarkSet { remark },
            "phê bình, góp ý đ/c Phan Ngọc Diễm: hai kỳ không cử người, liên hệ mục I.4",
            "criticism of Phan Ngọc Diễm: hai kỳ không cử người, relating to item I.4",
        ),
        (
            reported(PromiseState::Mended, "", None),
            "ghi báo lại lời hứa của đ/c Phan Ngọc Diễm ngày 03/11/2026: đã khắc phục",
            "report of Phan Ngọc Diễm on the promise of 3 Nov 2026: put right",
        ),
        (
            reported(PromiseState::Mending, "đã gửi một kỳ", Some("2027-01-02")),
            "ghi báo lại lời hứa của đ/c Phan Ngọc Diễm ngày 03/11/2026: đang khắc phục, hẹn 02/01/2027; đã gửi một kỳ",
            "report of Phan Ngọc Diễm on the promise of 3 Nov 2026: being put right, again on 2 Jan 2027; đã gửi một kỳ",
        ),
        (
            CriticismEvent::PromiseGivenUp { promise, reason: "đã chuyển việc".into(), made, what },
            "thôi theo dõi lời hứa của đ/c Phan Ngọc Diễm ngày 03/11/2026: đã chuyển việc",
            "promise of Phan Ngọc Diễm of 3 Nov 2026 no longer followed: đã chuyển việc",
        ),
        (
            CriticismEvent::RemarkFollowed {
                meeting: earlier,
                number: 1,
                answer: "đã cử người".into(),
                about: Some(member),
                made,
            },
            "ghi trả lời của đ/c Phan Ngọc Diễm về góp ý ngày 03/11/2026: đã cử người",
            "answer of Phan Ngọc Diễm to the remark of 3 Nov 2026: đã cử người",
        ),
        (
            CriticismEvent::TurnDeferred { member, reason: String::new() },
            "để lượt tự phê bình của đ/c Phan Ngọc Diễm sang kỳ sau",
            "self-criticism of Phan Ngọc Diễm left to the next meeting",
        ),
        (
            CriticismEvent::TurnConcluded { member, words: "chi bộ ghi nhận".into() },
            "ghi kết luận của chủ trì về lượt của đ/c Phan Ngọc Diễm: chi bộ ghi nhận",
            "chair's words on the turn of Phan Ngọc Diễm: chi bộ ghi nhận",
        ),
        (
            CriticismEvent::ReviewPointSet {
                member,
                text: "cần sâu sát cơ sở".into(),
                from: "Đảng ủy xã Mẫu".into(),
                number: "12-CV/ĐU".into(),
                on: None,
            },
            "ghi gợi ý kiểm điểm của Đảng ủy xã Mẫu cho đ/c Phan Ngọc Diễm",
            "review point from Đảng ủy xã Mẫu for Phan Ngọc Diễm",
        ),
    ];
    let said = said.map(|(event, vi, en)| (Event::Criticism(event), vi, en));
    let planned = [
        (
            PlanEvent::ThemeSet {
                title: "Nói đi đôi với làm".into(),
                title_en: "Doing as one says".into(),
                items: vec![item().unwrap()],
            },
            "chủ đề tự phê bình “Nói đi đôi với làm”, 1 mục",
            "theme of self-criticism “Doing as one says”, items: 1",
        ),
        (
            PlanEvent::ThemeSet { title: String::new(), title_en: String::new(), items: Vec::new() },
            "tự phê bình không theo chủ đề",
            "self-criticism without a theme",
        ),
        (
            PlanEvent::TurnsPlanned { members: vec![MemberId(1), MemberId(2)] },
            "xếp lượt tự phê bình: Phan Ngọc Diễm, Lê Văn Năm",
            "turns of self-criticism planned: Phan Ngọc Diễm, Lê Văn Năm",
        ),
        (PlanEvent::SheetsPrinted { count: 20 }, "lập 20 phiếu tự soi", "self-check sheets written: 20"),
    ];
    let planned = planned.map(|(event, vi, en)| (Event::Plan(event), vi, en));
    let meeting = meeting();
    for (event, vi, en) in said.into_iter().chain(planned) {
        let told = (event.sentence(&meeting, Lang::Vi), event.sentence(&meeting, Lang::En));
        assert_eq!((told.0.as_str(), told.1.as_str()), (vi, en));
    }
}

/// A number alone could be that of any list: what its list is called stands before it.
#[test]
fn an_item_of_a_numbered_list_names_its_list() {
    let item = |listed: &str, key: &str| ItemRef {
        list: "cam-ket-2016/commitment".into(),
        key: key.into(),
        label: String::new(),
        listed: listed.into(),
    };
    assert_eq!(item("Cam kết", "4").words(Lang::Vi), "mục Cam kết 4");
    assert_eq!(item("Điều", "14").words(Lang::En), "item Điều 14");
    // As earlier versions recorded it.
    assert_eq!(item("", "4").words(Lang::Vi), "mục 4");
    let packs = bienban::guidance::Packs::embedded().unwrap();
    let found = packs.item_in_force(day("2026-12-03"), "Đảng bộ xã Mẫu", "commitment", "4").unwrap();
    assert_eq!(
        (found.recorded().listed.as_str(), found.number(Lang::En).as_str()),
        ("Cam kết", "Commitment 4")
    );
    let found = packs.item_in_force(day("2026-12-03"), "Đảng bộ xã Mẫu", "manifestations", "I.6").unwrap();
    assert_eq!((found.recorded().listed.as_str(), found.number(Lang::En).as_str()), ("", "I.6"));
}

//! Votes on matters of members: discipline with a box for each form, striking off, exemption; what came of them since.

use bienban::domain::{
    BallotEvent, Base, BoxVotes, CaseComplaint, CaseEvent, CaseKey, CaseMatter, CaseOutcome, CaseRecordEvent,
    Event, Exclusion, Hearing, Majority, MeetingId, MeetingKind, MemberCase, MemberId, PaperSums, Penalty,
    PenaltyRule, PlanEvent, Purpose, ReservedOpinion, RollEvent, SecretCount, Standing, UpperDecision,
};

use super::shared::date;

fn case(matter: CaseMatter, hearing: Option<Hearing>) -> MemberCase {
    MemberCase {
        matter,
        member: MemberId(7),
        name: "Trần Văn Giang".into(),
        grounds: "bỏ sinh hoạt ba kỳ liền".into(),
        task_from_above: false,
        office: String::new(),
        proposed: None,
        accepted: None,
        hearing,
        reason: String::new(),
        boxes: Vec::new(),
        asked: None,
        from: None,
        until: None,
    }
}

fn whole() -> MemberCase {
    let rule = |penalty, majority| PenaltyRule { penalty, majority };
    MemberCase {
        task_from_above: true,
        office: "Chi ủy viên".into(),
        proposed: Some(Penalty::Warning),
        accepted: Some(Penalty::Reprimand),
        boxes: vec![
            rule(Penalty::Expulsion, Majority::TwoThirds),
            rule(Penalty::Dismissal, Majority::OverHalf),
            rule(Penalty::Warning, Majority::OverHalf),
            rule(Penalty::Reprimand, Majority::OverHalf),
        ],
        ..case(CaseMatter::Discipline, Some(Hearing::Heard))
    }
}

/// Of a meeting.
pub fn events() -> Vec<Event> {
    let base = Base {
        count: 17,
        excluded: vec![Exclusion {
            member: MemberId(7),
            standing: Standing::Official,
            excused: false,
            concerned: true,
        }],
    };
    let put = BallotEvent::Put {
        ballot: 1,
        purpose: Purpose::Discipline,
        question: "Hình thức kỷ luật đối với đồng chí Trần Văn Giang".into(),
        majority: Majority::OverHalf,
        secret: true,
        base,
        entitled: 17,
        criterion: None,
    };
    let votes = |penalty, votes| BoxVotes { penalty, votes };
    let boxes = vec![
        votes(None, 3),
        votes(Some(Penalty::Reprimand), 4),
        votes(Some(Penalty::Warning), 7),
        votes(Some(Penalty::Dismissal), 1),
        votes(Some(Penalty::Expulsion), 2),
    ];
    let papers = PaperSums { issued: 17, returned: 17, valid: 17, invalid: Vec::new() };
    let count = SecretCount { tellers: vec![MemberId(4)], papers, yes: 14, no: 3, boxes };
    let away =
        MemberCase { reason: "đi làm ăn xa".into(), ..case(CaseMatter::StrikingOff, Some(Hearing::Away)) };
    let exempt = MemberCase {
        asked: Some(date(1)),
        from: Some(date(4)),
        until: Some(date(28)),
        ..case(CaseMatter::Exemption, None)
    };
    let named = |case| Event::Case(CaseEvent::Named { ballot: 1, case });
    vec![
        Event::Plan(PlanEvent::KindChanged { kind: MeetingKind::Discipline }),
        Event::Ballot(put),
        named(whole()),
        Event::Ballot(BallotEvent::PapersCounted { ballot: 1, count }),
        named(case(CaseMatter::Discipline, Some(Hearing::Refused))),
        named(case(CaseMatter::Discipline, Some(Hearing::Detained))),
        named(away),
        named(exempt),
        Event::Case(CaseEvent::Numbered { ballot: 1, number: 1 }),
        Event::Ballot(BallotEvent::OpinionReserved {
            ballot: 1,
            opinion: ReservedOpinion { member: MemberId(3), text: "cần bàn thêm về kinh phí".into() },
        }),
        Event::Ballot(BallotEvent::ReservationDropped { ballot: 1, member: MemberId(3) }),
    ]
}

/// Of the roll.
pub fn of_roll() -> Vec<RollEvent> {
    let case = CaseKey { meeting: MeetingId("m1".into()), ballot: 1, member: MemberId(2) };
    let decision = |number: &str| UpperDecision { day: date(5), number: number.into(), by: String::new() };
    let decided =
        |outcome| CaseRecordEvent::Decided { case: case.clone(), outcome, decision: decision("31-QĐ/ĐU") };
    let complaint =
        CaseComplaint { day: date(9), to: "Đảng ủy xã Mẫu".into(), answer: "giữ nguyên".into() };
    let told = vec![
        decided(CaseOutcome::Penalty(Penalty::Expulsion)),
        decided(CaseOutcome::StruckOff),
        decided(CaseOutcome::Nothing),
        CaseRecordEvent::Received { case: case.clone(), day: date(6) },
        CaseRecordEvent::Complained { case: case.clone(), complaint: Some(complaint) },
        CaseRecordEvent::Complained { case: case.clone(), complaint: None },
        CaseRecordEvent::Entered { case },
    ];
    told.into_iter().map(RollEvent::Case).collect()
}

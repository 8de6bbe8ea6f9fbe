//! The events of a person on the way into the Party, and of a vote on one.

use bienban::domain::{
    ApplicantEvent, ApplicantId, ApplicantPerson, AskedOpinion, AwarenessCourse, ClassVote, Event, MemberId,
    MembershipStep, OpinionSource, PersonEvent, RollEvent, Sex, UpperDecision, VotedPerson,
};
use bienban::text::PartialDate;
use chrono::NaiveDate;

use super::shared::date;

const APPLICANT: ApplicantId = ApplicantId(1);

/// Of the roll: everything that is told, what is not known too.
pub fn of_roll() -> Vec<RollEvent> {
    let person = ApplicantPerson {
        name: "Thạch Thị Sô Phi".into(),
        born: NaiveDate::from_ymd_opt(2001, 5, 19).map(PartialDate::Day),
        ethnicity: Some("Khmer".into()),
        residence: "Ấp Mẫu, xã Mẫu".into(),
        ..ApplicantPerson::default()
    };
    let bare = ApplicantPerson { name: "Lâm Mỹ Hoa".into(), ..ApplicantPerson::default() };
    let course = AwarenessCourse { day: Some(PartialDate::Month(2026, 5)), certificate: "18/GCN".into() };
    let decision =
        UpperDecision { day: date(1), number: "112-QĐ/ĐU".into(), by: "Đảng ủy xã Mẫu".into() };
    let unnumbered = UpperDecision { day: date(2), number: String::new(), by: String::new() };
    let (applicant, second) = (APPLICANT, ApplicantId(2));
    let told = vec![
        ApplicantEvent::Entered { applicant, person: person.clone(), member: None },
        ApplicantEvent::Entered { applicant: second, person: bare, member: Some(MemberId(2)) },
        ApplicantEvent::PersonCorrected { applicant, person },
        ApplicantEvent::CourseTold { applicant, course: Some(course) },
        ApplicantEvent::CourseTold { applicant, course: None },
        ApplicantEvent::AppliedOn { applicant, day: Some(date(1)) },
        ApplicantEvent::AppliedOn { applicant, day: None },
        ApplicantEvent::HelpersNamed { applicant, helpers: vec![MemberId(1), MemberId(2)] },
        ApplicantEvent::OpinionTold { applicant, opinion: asked() },
        ApplicantEvent::OpinionTold { applicant, opinion: answered() },
        ApplicantEvent::DecisionTold { applicant, step: MembershipStep::Admission, decision },
        ApplicantEvent::DecisionTold {
            applicant: second,
            step: MembershipStep::Recognition,
            decision: unnumbered,
        },
        ApplicantEvent::CeremonyHeld { applicant, day: date(3), member: MemberId(3), entered: true },
        ApplicantEvent::CeremonyHeld { applicant, day: date(4), member: MemberId(3), entered: false },
        ApplicantEvent::Dropped { applicant, reason: "chuyển nơi cư trú".into() },
        ApplicantEvent::TakenUp { applicant },
    ];
    told.into_iter().map(RollEvent::Applicant).collect()
}

fn asked() -> AskedOpinion {
    AskedOpinion {
        number: 1,
        step: MembershipStep::Admission,
        source: OpinionSource::Organisation,
        body: "Đoàn Thanh niên ấp Mẫu".into(),
        asked: Some(date(1)),
        answered: None,
        agree: None,
        strengths: String::new(),
        faults: String::new(),
    }
}

fn answered() -> AskedOpinion {
    AskedOpinion {
        number: 2,
        step: MembershipStep::Recognition,
        source: OpinionSource::Residence,
        body: "Chi ủy khóm 3".into(),
        answered: Some(date(2)),
        agree: Some((11, 12)),
        strengths: "Gương mẫu, nhiệt tình".into(),
        faults: "Đôi lúc còn nóng vội".into(),
        ..asked()
    }
}

/// Of a meeting: whom a vote is about, and the number of the resolution on them.
pub fn of_meeting() -> Vec<Event> {
    let person = VotedPerson {
        applicant: APPLICANT,
        name: "Thạch Thị Sô Phi".into(),
        strengths: "Gương mẫu, nhiệt tình".into(),
        faults: "Đôi lúc còn nóng vội".into(),
        ..VotedPerson::default()
    };
    let on_probation = VotedPerson {
        applicant: ApplicantId(2),
        member: Some(MemberId(2)),
        name: "Lâm Mỹ Hoa".into(),
        joined: Some(date(1)),
        ..VotedPerson::default()
    };
    let events = vec![
        PersonEvent::Named { ballot: 1, person },
        PersonEvent::Named { ballot: 2, person: on_probation },
        PersonEvent::Numbered { ballot: 1, resolution: 13 },
    ];
    events.into_iter().map(Event::Person).collect()
}

/// What came later of the roll: whether a woman or a man.
pub fn of_roll_later() -> Vec<RollEvent> {
    let of = |sex, name: &str| ApplicantPerson { name: name.into(), sex, ..ApplicantPerson::default() };
    let told = vec![
        ApplicantEvent::PersonCorrected {
            applicant: APPLICANT,
            person: of(Some(Sex::Female), "Thạch Thị Sô Phi"),
        },
        ApplicantEvent::PersonCorrected {
            applicant: ApplicantId(2),
            person: of(Some(Sex::Male), "Lâm Văn Hòa"),
        },
    ];
    told.into_iter().map(RollEvent::Applicant).collect()
}

/// What came later of a meeting: personal history, why some were against, a vote on the course.
pub fn of_meeting_later() -> Vec<Event> {
    let person = VotedPerson {
        applicant: APPLICANT,
        name: "Thạch Thị Sô Phi".into(),
        background: "Không có vấn đề cần xem xét".into(),
        ..VotedPerson::default()
    };
    let helpers = vec![MemberId(1), MemberId(2)];
    let vote =
        ClassVote {
            applicant: APPLICANT, name: "Thạch Thị Sô Phi".into(), helpers, from: Some(date(5))
        };
    let bare = ClassVote { applicant: ApplicantId(2), name: "Lâm Văn Hòa".into(), ..ClassVote::default() };
    let events = vec![
        PersonEvent::Named { ballot: 1, person },
        PersonEvent::Against { ballot: 1, reason: "còn nóng vội".into() },
        PersonEvent::Against { ballot: 1, reason: String::new() },
        PersonEvent::ToClass { ballot: 2, vote },
        PersonEvent::ToClass { ballot: 3, vote: bare },
    ];
    events.into_iter().map(Event::Person).collect()
}

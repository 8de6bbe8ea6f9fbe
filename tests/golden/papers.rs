//! A secret ballot that is counted by sums, and the body that counts it.

use bienban::domain::{
    BallotEvent, BodyKind, Event, InvalidPapers, MemberId, NamedChoice, PaperSums, SecretCount,
};

pub fn events() -> Vec<Event> {
    let papers = PaperSums {
        issued: 16,
        returned: 16,
        valid: 15,
        invalid: vec![InvalidPapers {
            key: "both_boxes".into(),
            title: "Đánh dấu cả hai ô".into(),
            title_en: "both boxes marked".into(),
            papers: 1,
        }],
    };
    let (tellers, none) =
        (vec![MemberId(4), MemberId(2)], PaperSums { invalid: Vec::new(), ..papers.clone() });
    let proposed = |kind, members: &[MemberId]| BallotEvent::BodyProposed {
        ballot: 1,
        kind,
        members: members.to_vec(),
        secretary: None,
    };
    let counted = |papers, yes, no| BallotEvent::PapersCounted {
        ballot: 1,
        count: SecretCount { tellers: tellers.clone(), papers, yes, no, boxes: Vec::new() },
    };
    let events = vec![
        proposed(BodyKind::Tellers, &tellers),
        proposed(BodyKind::Presidium, &[MemberId(1)]),
        proposed(BodyKind::Secretariat, &[MemberId(3)]),
        counted(papers, 13, 1),
        counted(none, 15, 0),
    ];
    events.into_iter().map(Event::Ballot).collect()
}

/// A vote by name, and a question that is left to the next meeting, which came later.
pub fn named() -> Vec<Event> {
    let choices = [NamedChoice::For, NamedChoice::Against, NamedChoice::Other, NamedChoice::Abstained];
    let named = |(member, choice)| BallotEvent::VoteNamed { ballot: 1, member: MemberId(member), choice };
    let left = |reason: &str| BallotEvent::Postponed { ballot: 1, reason: reason.into() };
    let events = (2..).zip(choices).map(named).chain([BallotEvent::NamesCounted { ballot: 1 }]);
    let events = events.chain([left("chờ dự toán"), left("")]);
    events.map(Event::Ballot).collect()
}

/// Tellers of whom one takes their record, which came later.
pub fn with_secretary() -> Vec<Event> {
    let (kind, members) = (BodyKind::Tellers, vec![MemberId(4), MemberId(2)]);
    vec![Event::Ballot(BallotEvent::BodyProposed { ballot: 1, kind, members, secretary: Some(MemberId(2)) })]
}

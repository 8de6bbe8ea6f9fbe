//! Elections of a congress: posts, who stands, the list, a round and one among those tied, the congress's decision.

use bienban::domain::{
    Base, ElectionCount, ElectionEvent, Event, Exclusion, MemberId, Nomination, NomineeVotes, PaperSums,
    PlanEvent, Post, RoundKind, Standing, TermYears,
};

pub fn events() -> Vec<Event> {
    let begun = |election, post, seats| ElectionEvent::Begun { election, post, seats };
    let named = |member, how| ElectionEvent::Named { election: 1, member: MemberId(member), how };
    let put = |round, kind, nominees: &[u32], seats| ElectionEvent::RoundPut {
        election: 1,
        round,
        kind,
        nominees: nominees.iter().map(|member| MemberId(*member)).collect(),
        seats,
        base: Base {
            count: 20,
            excluded: vec![Exclusion {
                member: MemberId(7),
                standing: Standing::Official,
                excused: true,
                concerned: false,
            }],
        },
        entitled: 18,
    };
    let votes = |member, votes| NomineeVotes { member: MemberId(member), votes };
    let count = ElectionCount {
        tellers: vec![MemberId(4)],
        papers: PaperSums { issued: 18, returned: 18, valid: 18, invalid: Vec::new() },
        votes: vec![votes(2, 11), votes(3, 11)],
    };
    let events = vec![
        begun(1, Post::Committee, 1),
        begun(2, Post::Secretary, 1),
        begun(3, Post::Deputy, 1),
        named(2, Nomination::Proposed),
        named(3, Nomination::Nominated),
        named(5, Nomination::Own),
        ElectionEvent::Withdrawn { election: 1, member: MemberId(5) },
        ElectionEvent::ListPut { election: 1, ballot: 1, nominees: vec![MemberId(2), MemberId(3)] },
        put(1, RoundKind::Seats, &[2, 3], 1),
        ElectionEvent::RoundCounted { election: 1, round: 1, count },
        put(2, RoundKind::Tie, &[2, 3], 1),
        ElectionEvent::Decided { election: 1, round: 2, again: false },
    ];
    events.into_iter().map(Event::Election).collect()
}

/// An election that was begun and is not held.
pub fn dropped() -> Vec<Event> {
    vec![Event::Election(ElectionEvent::Dropped { election: 3, post: Post::Deputy })]
}

/// The years of the term that a congress begins.
pub fn term_told() -> Vec<Event> {
    vec![Event::Plan(PlanEvent::TermTold { years: TermYears { from: 2026, to: 2029 } })]
}

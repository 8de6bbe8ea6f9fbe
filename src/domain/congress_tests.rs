//! A congress to be elected in, by hand. A cell of 24 official members: one away, one exempt and absent, one
//! suspended, one excused for the whole congress, so the base is 20 and 11 votes are needed; two are absent without a
//! reason, so 18 vote; a probationary member is here. And a cell of eight, seven of them here.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::domain::{
    AttendanceEvent, Attendee, BodyKind, Count, Deduction, Election, ElectionDue, ElectionEvent, Event,
    History, InvalidPapers, Item, ItemId, ItemState, Majority, MeetingId, MemberId, Moment, Nomination,
    NomineeVotes, PaperSums, PlanEvent, Post, Presence, Purpose, Refusal, Role, Standing, VoteRule,
};

pub(super) const ELECTION: [Deduction; 4] =
    [Deduction::Away, Deduction::ExemptAbsent, Deduction::Suspended, Deduction::Excused];
const CARDS: VoteRule<'static> = VoteRule {
    purpose: Purpose::Question,
    majority: Majority::OverHalf,
    secret: false,
    deducts: &Deduction::ORDINARY,
};

pub(super) struct Congress(pub(super) History);

impl Congress {
    pub(super) fn keep(&mut self, events: Vec<Event>) {
        let when = Moment { at: "2027-01-20T08:00:00+07:00".parse().unwrap(), run: 0 };
        let act = self.0.act(events, when);
        self.0.append(&act);
    }

    pub(super) fn opened(roll: Vec<Attendee>, absent: &[(u32, Presence)]) -> Congress {
        let mut congress = Congress(History::new(MeetingId("m".into())));
        let mut plan = congress.0.meeting.plan.clone();
        (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        plan.kind = crate::domain::MeetingKind::Congress;
        plan.agenda = vec![Item {
            id: ItemId(1),
            step: "election".to_owned(),
            title: "Bầu cử".to_owned(),
            title_en: String::new(),
            minutes: 40,
            vote: Some(Purpose::Election),
            state: ItemState::default(),
        }];
        congress.keep(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
        let opening = congress.0.meeting.open(roll).unwrap();
        congress.keep(opening);
        for (member, presence) in absent {
            let mark = congress.0.meeting.mark(MemberId(*member), presence.clone()).unwrap();
            congress.keep(vec![Event::Attendance(mark)]);
        }
        congress.keep(vec![Event::Attendance(AttendanceEvent::Announced)]);
        let tellers = congress.0.meeting.put_body(BodyKind::Tellers, &[MemberId(7)], CARDS).unwrap();
        congress.keep(tellers);
        congress.pass();
        congress
    }

    /// All who may vote are for what was put.
    pub(super) fn pass(&mut self) {
        let ballot = self.0.meeting.open_ballot().unwrap();
        let count = Count { yes: ballot.entitled, no: 0, other: 0 };
        let count = self.0.meeting.count(ballot.id, count).unwrap();
        self.keep(vec![count]);
    }

    /// The cell of 24.
    pub(super) fn of_24() -> Congress {
        let standing = |number| match number {
            21 => Standing::TemporaryAway,
            22 => Standing::Exempt,
            23 => Standing::Suspended,
            25 => Standing::Probationary,
            _ => Standing::Official,
        };
        let roll = (1..=25).map(|number| attendee(number, standing(number))).collect();
        let excused = Presence::Excused { reason: "điều trị dài ngày".into() };
        Congress::opened(roll, &[(24, excused), (19, Presence::Unexcused), (20, Presence::Unexcused)])
    }

    pub(super) fn of_8() -> Congress {
        let roll = (1..=8).map(|number| attendee(number, Standing::Official)).collect();
        Congress::opened(roll, &[(8, Presence::Unexcused)])
    }

    pub(super) fn begun(&mut self, post: Post, seats: u32) -> u64 {
        let event = self.0.meeting.begin_election(post, seats).unwrap();
        let Event::Election(ElectionEvent::Begun { election, .. }) = event else { panic!() };
        self.keep(vec![event]);
        election
    }

    /// Names people and closes the list.
    pub(super) fn listed(&mut self, election: u64, people: &[u32]) {
        for member in people {
            let event = self.0.meeting.name_for(election, MemberId(*member), Nomination::Proposed).unwrap();
            self.keep(vec![event]);
        }
        let list = self.0.meeting.put_list(election, CARDS).unwrap();
        self.keep(list);
        self.pass();
    }

    /// Hands papers out and counts them: issued, returned, valid, and the votes in the order of the list.
    pub(super) fn voted(&mut self, election: u64, papers: [u32; 3], votes: &[u32]) {
        let put = self.0.meeting.put_round(election, &ELECTION).unwrap();
        self.keep(vec![put]);
        let count = self.counted(election, papers, votes).unwrap();
        self.keep(vec![count]);
    }

    pub(super) fn counted(
        &self,
        election: u64,
        [issued, returned, valid]: [u32; 3],
        votes: &[u32],
    ) -> Result<Event, Refusal> {
        let invalid = InvalidPapers {
            key: "too_many".into(),
            title: "Bầu quá số lượng cần bầu".into(),
            title_en: "more names than seats".into(),
            papers: returned - valid,
        };
        let invalid = (returned > valid).then_some(invalid).into_iter().collect();
        let papers = PaperSums { issued, returned, valid, invalid };
        let list = &self.of(election).rounds.last().unwrap().nominees;
        let votes = list.iter().zip(votes);
        let votes = votes.map(|(member, votes)| NomineeVotes { member: *member, votes: *votes }).collect();
        self.0.meeting.count_round(election, papers, votes)
    }

    pub(super) fn of(&self, election: u64) -> &Election {
        self.0.meeting.election(election).unwrap()
    }

    pub(super) fn due(&self, election: u64) -> ElectionDue {
        self.0.meeting.election_due(self.of(election))
    }

    pub(super) fn elected(&self, election: u64) -> Vec<(u32, u32, u32)> {
        let elected = self.of(election).result().elected.into_iter();
        elected.map(|one| (one.member.0, one.votes, one.round)).collect()
    }
}

fn attendee(number: u32, standing: Standing) -> Attendee {
    Attendee { id: MemberId(number), name: format!("Đảng viên {number}"), standing, role: Role::Member }
}

//! Bodies that a meeting chooses among those here, by show of cards: tellers, and of a congress its presidium
//! and its secretariat.
//!
//! A body holds its office from when its vote passed, until another one of its kind is chosen.

use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, BallotEvent, BallotId, Outcome};
use super::deduction::VoteRule;
use super::election::Election;
use super::election_result::ElectionDue;
use super::event::Event;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::{CaseRefusal, ElectionRefusal, Refusal, SumsRefusal};
use crate::say;
use crate::text::{Lang, Text, text};

/// What a body is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// Tổ kiểm phiếu, ban kiểm phiếu: counts secret ballots.
    Tellers,
    /// Đoàn chủ tịch: leads a congress.
    Presidium,
    /// Đoàn thư ký: takes its minutes.
    Secretariat,
}

impl BodyKind {
    /// Every one.
    pub const ALL: [BodyKind; 3] = [BodyKind::Presidium, BodyKind::Secretariat, BodyKind::Tellers];

    /// What an item known as this step is there to choose.
    pub fn of_step(step: &str) -> &'static [BodyKind] {
        match step {
            "presidium" => &[BodyKind::Presidium, BodyKind::Secretariat],
            "tellers" => &[BodyKind::Tellers],
            _ => &[],
        }
    }

    /// What it is called in a meeting of this kind.
    pub const fn label(self, kind: MeetingKind) -> Text {
        match (self, kind) {
            (BodyKind::Tellers, MeetingKind::Congress) => text("ban kiểm phiếu", "tellers"),
            (BodyKind::Tellers, _) => text("tổ kiểm phiếu", "tellers"),
            (BodyKind::Presidium, _) => text("đoàn chủ tịch", "presidium"),
            (BodyKind::Secretariat, _) => text("thư ký đại hội", "secretariat"),
        }
    }

    /// What the one who leads it is called; of the presidium all are alike.
    pub const fn head(self, kind: MeetingKind) -> Option<Text> {
        match (self, kind) {
            (BodyKind::Tellers, MeetingKind::Congress) => Some(text("trưởng ban", "head")),
            (BodyKind::Tellers, _) => Some(text("tổ trưởng", "head")),
            (BodyKind::Presidium | BodyKind::Secretariat, _) => None,
        }
    }
}

/// A body as it was proposed, and voted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenBody {
    /// The vote on it.
    pub ballot: BallotId,
    /// What for.
    pub kind: BodyKind,
    /// Its members, the one who leads it first.
    pub members: Vec<MemberId>,
}

impl Meeting {
    /// The body of a kind whose vote passed last.
    pub fn body(&self, kind: BodyKind) -> Option<&ChosenBody> {
        let passed = |body: &&ChosenBody| {
            let outcome = self.ballot(body.ballot).and_then(Ballot::outcome);
            body.kind == kind && outcome == Some(Outcome::Passed)
        };
        self.bodies.iter().rev().find(passed)
    }

    /// Who signs for a body: whoever holds its office of the meeting where they are in it, else the first of it; without
    /// one that was chosen, whoever holds the office.
    pub fn signs_for(&self, kind: BodyKind, office: Option<MemberId>) -> Option<MemberId> {
        let Some(body) = self.body(kind) else { return office };
        office.filter(|member| body.members.contains(member)).or(body.members.first().copied())
    }

    /// Its members with the one who leads it: "Trần Thị Hoa (tổ trưởng), Lý Vĩnh Phát".
    pub fn body_words(&self, kind: BodyKind, members: &[MemberId], lang: Lang) -> String {
        let head = kind.head(self.plan.kind).map(|head| head.get(lang));
        let name = |(place, member): (usize, &MemberId)| match head.filter(|_| place == 0) {
            Some(head) => format!("{} ({head})", self.name(*member)),
            None => self.name(*member).to_owned(),
        };
        members.iter().enumerate().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Whether a member is one of those who count, or of those who are being voted on to count.
    pub(super) fn counts_papers(&self, member: MemberId) -> bool {
        let stands = |body: &&ChosenBody| {
            let ballot = self.ballot(body.ballot);
            body.kind == BodyKind::Tellers
                && ballot.is_some_and(|ballot| ballot.outcome() != Some(Outcome::Failed))
        };
        let last = self.bodies.iter().rev().find(stands);
        last.is_some_and(|body| body.members.contains(&member))
    }

    /// Whether a member may be in a body.
    ///
    /// # Errors
    /// Somebody who is not of this meeting, is not here to vote, or stands on the papers that are to be counted.
    pub fn check_for_body(&self, kind: BodyKind, member: MemberId) -> Result<(), Refusal> {
        self.attendee(member).ok_or(Refusal::UnknownMember)?;
        let name = || self.name(member).to_owned();
        if !self.may_vote_now(member) {
            return Err(Refusal::Absent { name: name() });
        }
        if kind == BodyKind::Tellers && self.concerned().contains(&member) {
            return Err(Refusal::Case(CaseRefusal::CountsOwn { name: name() }));
        }
        let stands = |one: &&Election| {
            self.election_due(one) != ElectionDue::Nothing && one.remaining().contains(&member)
        };
        match self.elections.iter().find(stands).filter(|_| kind == BodyKind::Tellers) {
            Some(one) => {
                Err(Refusal::Election(ElectionRefusal::TellerStands { name: name(), post: one.post }))
            }
            None => Ok(()),
        }
    }

    /// Puts a body to the vote, by show of cards.
    ///
    /// # Errors
    /// Nobody is named, somebody twice, and as [`Meeting::check_for_body`] and [`Meeting::put_under`].
    pub fn put_body(
        &self,
        kind: BodyKind,
        members: &[MemberId],
        rule: VoteRule,
    ) -> Result<Vec<Event>, Refusal> {
        if members.is_empty() {
            return Err(Refusal::Sums(SumsRefusal::BodyEmpty));
        }
        for (place, member) in members.iter().enumerate() {
            if members[..place].contains(member) {
                return Err(Refusal::NamedTwice { name: self.name(*member).to_owned() });
            }
            self.check_for_body(kind, *member)?;
        }
        // In Vietnamese, because the minutes print it.
        let called = kind.label(self.plan.kind).get(Lang::Vi);
        let names = self.body_words(kind, members, Lang::Vi);
        let put = self.put_under(rule, &format!("Thông qua {called} gồm các đồng chí {names}"))?;
        let Event::Ballot(BallotEvent::Put { ballot, .. }) = &put else { return Err(Refusal::Gone) };
        let body = BallotEvent::BodyProposed { ballot: *ballot, kind, members: members.to_vec() };
        Ok(vec![put, Event::Ballot(body)])
    }

    pub(super) fn body_sentence(&self, kind: BodyKind, members: &[MemberId], lang: Lang) -> String {
        let called = kind.label(self.plan.kind).get(lang);
        let names = self.body_words(kind, members, lang);
        say!(lang, "giới thiệu {called}: {names}", "{called} proposed: {names}")
    }
}

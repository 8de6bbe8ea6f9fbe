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

    /// Whether one of it takes a record of its own: of the tellers of a meeting, as the record on discipline has it.
    pub const fn has_secretary(self, kind: MeetingKind) -> bool {
        matches!(self, BodyKind::Tellers) && !matches!(kind, MeetingKind::Congress)
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
    /// Of tellers: who of them takes their record; none where nobody said so.
    pub secretary: Option<MemberId>,
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

    /// Its members with what they are in it: "Trần Thị Hoa (tổ trưởng), Lý Vĩnh Phát (thư ký)".
    pub fn body_words(&self, kind: BodyKind, members: &[MemberId], lang: Lang) -> String {
        let chosen = self.bodies.iter().rev().find(|body| body.kind == kind && body.members == members);
        self.member_words(kind, members, chosen.and_then(|body| body.secretary), lang)
    }

    fn member_words(
        &self,
        kind: BodyKind,
        members: &[MemberId],
        secretary: Option<MemberId>,
        lang: Lang,
    ) -> String {
        let head = kind.head(self.plan.kind);
        let name = |(place, member): (usize, &MemberId)| {
            let secretary = (secretary == Some(*member)).then_some(text("thư ký", "secretary"));
            match head.filter(|_| place == 0).or(secretary) {
                Some(office) => format!("{} ({})", self.name(*member), office.get(lang)),
                None => self.name(*member).to_owned(),
            }
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
        let secretary = members.get(1).copied().filter(|_| kind.has_secretary(self.plan.kind));
        // In Vietnamese, because the minutes print it.
        let called = kind.label(self.plan.kind).get(Lang::Vi);
        let names = self.member_words(kind, members, secretary, Lang::Vi);
        let put = self.put_under(rule, &format!("Thông qua {called} gồm các đồng chí {names}"))?;
        let Event::Ballot(BallotEvent::Put { ballot, .. }) = &put else { return Err(Refusal::Gone) };
        let body = BallotEvent::BodyProposed { ballot: *ballot, kind, members: members.to_vec(), secretary };
        Ok(vec![put, Event::Ballot(body)])
    }

    pub(super) fn body_sentence(
        &self,
        kind: BodyKind,
        members: &[MemberId],
        secretary: Option<MemberId>,
        lang: Lang,
    ) -> String {
        let called = kind.label(self.plan.kind).get(lang);
        let names = self.member_words(kind, members, secretary, lang);
        say!(lang, "giới thiệu {called}: {names}", "{called} proposed: {names}")
    }
}

//! Why a paper is not made: nothing that happened stands behind it.
//!
//! Knows what a paper needs of a meeting and says the reason; which papers there are is not known here.

mod extract;
mod person;
mod without;
mod words;

use super::Source;
use crate::domain::{CasePaper, Count, Meeting, MeetingKind, MembershipStep, Outcome};
use crate::say;
use crate::text::{Lang, Text, lowered};

/// Why a paper is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// Something else was gathered than it needs, or no adopted meeting of the period knows the member.
    Material,
    /// The meeting was cancelled, for this reason.
    Cancelled(String),
    /// It speaks for the cell, and the meeting is of its committee or of a group.
    SpeaksForCell,
    /// The minutes are not adopted.
    NotAdopted,
    /// The agenda has no item of this number, or the minutes tell nothing under it.
    NothingAt(usize),
    /// What the minutes tell under this item stays in them.
    StaysInMinutes(usize),
    /// The minutes record nothing that may leave them under this member's name.
    NothingOf(String),
    /// The minutes have no conclusion that may leave them.
    NoConclusion,
    /// A meeting of this kind has no conclusion beside its minutes.
    NoConclusionOf(MeetingKind),
    /// What was held is not uploaded.
    NoUpload,
    /// Nothing is recorded of what a form of the book is made for.
    NoEntry,
    /// The meeting gave no task.
    NoTask,
    /// No topic was chosen for the year.
    NoTopic,
    /// No number was given in the period.
    NoNumber,
    /// No minutes of the quarter, the six months or the year are adopted.
    NoMeetingOfSpan,
    /// The meeting is none of the month.
    NoMonthlyMeeting,
    /// The meeting is no thematic one.
    NoThematic,
    /// The meeting is not of a party group.
    NoGroup,
    /// A meeting of this kind issues no resolution of the month.
    NoResolutionOf(MeetingKind),
    /// The resolution has no point.
    NoPoint,
    /// The cell did not vote on the resolution, or not on the points as they stand.
    ResolutionNotVoted,
    /// The cell voted on the resolution and did not adopt it.
    ResolutionFailed {
        /// What was counted.
        count: Count,
        /// Of how many.
        base: u32,
    },
    /// A meeting of this kind is not scored.
    NoScoreOf(MeetingKind),
    /// No score was proposed or voted.
    NoScore,
    /// Nothing was put to a secret vote.
    NoSecretBallot,
    /// No secret vote was counted by its papers.
    NoPapersCounted,
    /// No discipline was put to a vote.
    NoDiscipline,
    /// No vote on discipline was counted by its papers.
    NoDisciplineCounted,
    /// No vote on a member became a paper of this kind.
    NoCase(CasePaper),
    /// Such votes were lost; of the last one whom it was about.
    CaseNotCarried(String),
    /// No election was begun.
    NoElection,
    /// No round of an election was counted.
    NoRoundCounted,
    /// The meeting is no congress.
    NoCongress,
    /// The roll of the congress was not called.
    RollNotCalled,
    /// The congress elected nobody.
    NobodyElected,
    /// The minutes have no addendum of this number, from 1.
    NoAddendum(usize),
    /// No vote was taken on a person, or none was counted.
    NoPersonVote(MembershipStep),
    /// The votes on persons were lost; of the last one whom it was about.
    PersonNotCarried(String),
    /// No vote to send somebody to the course passed.
    NobodySent,
    /// The ceremony of this person was held already.
    CeremonyHeld(String),
    /// Nobody answered who was asked for an opinion on this person.
    NoOpinion(String),
    /// The transfer of this person goes the other way.
    OtherWay(String),
    /// This person was not received yet.
    NotReceivedYet(String),
    /// Several votes on persons passed; these are they, in order.
    WhichPerson(Vec<String>),
}

impl Lack {
    /// Why there is no resolution; none when there is one.
    pub(super) fn of_resolution(source: &Source) -> Option<Lack> {
        let meeting = source.meeting;
        if meeting.has_resolution() {
            return None;
        }
        let failed = meeting.resolution_ballot().filter(|ballot| ballot.outcome() == Some(Outcome::Failed));
        let failed = failed.and_then(|ballot| Some((*ballot.count().as_ref()?, ballot.base.count)));
        Some(match failed {
            _ if !meeting.plan.kind.issues_resolution() => Lack::NoResolutionOf(meeting.plan.kind),
            _ if meeting.points.is_empty() => Lack::NoPoint,
            Some((count, base)) => Lack::ResolutionFailed { count, base },
            None => Lack::ResolutionNotVoted,
        })
    }

    /// Why there is no thematic resolution; none when there is one.
    pub(super) fn of_thematic(source: &Source) -> Option<Lack> {
        match source.meeting.plan.kind {
            MeetingKind::Thematic => Lack::of_resolution(source),
            _ => Some(Lack::NoThematic),
        }
    }

    /// Why there are no minutes of a party group; none where it is one that met.
    pub(super) fn of_group(source: &Source) -> Option<Lack> {
        (source.meeting.plan.kind != MeetingKind::Group).then_some(Lack::NoGroup)
    }

    /// Why there is no record of tellers on votes; none where papers were counted.
    pub(super) fn of_tellers(source: &Source) -> Option<Lack> {
        let meeting = source.meeting;
        let mut counted = meeting.ballots.iter().filter(|ballot| ballot.secret_count().is_some());
        counted.all(|ballot| meeting.has_boxes(ballot.id)).then_some(Lack::NoPapersCounted)
    }

    /// Why there is no record of tellers on elections; none where a round was counted.
    pub(super) fn of_election(source: &Source) -> Option<Lack> {
        let mut rounds = source.meeting.elections.iter().flat_map(|election| &election.rounds);
        (!rounds.any(|round| round.count().is_some())).then_some(Lack::NoRoundCounted)
    }

    /// Why there is no score; none when one was proposed or voted.
    pub(super) fn of_score(source: &Source) -> Option<Lack> {
        let meeting = source.meeting;
        let kind = meeting.plan.kind;
        let given = meeting.proposed.is_some() || meeting.voted.is_some();
        match (source.sheet.rows.is_empty(), source.pack) {
            (true, Some(pack)) if !pack.scores(kind) => Some(Lack::NoScoreOf(kind)),
            (false, _) if given => None,
            _ => Some(Lack::NoScore),
        }
    }

    /// Why there is no resolution on a person.
    pub(super) fn of_person(meeting: &Meeting, step: MembershipStep) -> Lack {
        let votes = meeting.person_ballots().into_iter().rev();
        let mut lost =
            votes.filter(|(ballot, _)| ballot.purpose == step.purpose() && ballot.count().is_some());
        lost.next()
            .map_or(Lack::NoPersonVote(step), |(_, person)| Lack::PersonNotCarried(person.name.clone()))
    }

    /// The words of a lack that tells of nobody and of no figure.
    const fn fixed(&self) -> Option<Text> {
        Some(match self {
            Lack::Material => words::MATERIAL,
            Lack::SpeaksForCell => words::SPEAKS_FOR_CELL,
            Lack::NotAdopted => words::NOT_ADOPTED,
            Lack::NoConclusion => words::NO_CONCLUSION,
            Lack::NoUpload => words::NO_UPLOAD,
            Lack::NoEntry => words::NO_ENTRY,
            Lack::NoTask => words::NO_TASK,
            Lack::NoTopic => words::NO_TOPIC,
            Lack::NoNumber => words::NO_NUMBER,
            Lack::NoMonthlyMeeting => words::NO_MONTHLY_MEETING,
            Lack::NoMeetingOfSpan => words::NO_MEETING_OF_SPAN,
            Lack::NoThematic => words::NO_THEMATIC,
            Lack::NoGroup => words::NO_GROUP,
            Lack::NoPoint => words::NO_POINT,
            Lack::ResolutionNotVoted => words::NOT_VOTED,
            Lack::NoSecretBallot => words::NO_SECRET_BALLOT,
            Lack::NoPapersCounted => words::NO_PAPERS_COUNTED,
            Lack::NoElection => words::NO_ELECTION,
            Lack::NoRoundCounted => words::NO_ROUND_COUNTED,
            Lack::NoScore => words::NO_SCORE,
            _ => return None,
        })
    }

    /// The full sentence: what is not made, why, and what it takes.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Lack::NoResolutionOf(MeetingKind::Group) => words::GROUP.get(lang).to_owned(),
            Lack::Cancelled(reason) => say!(
                lang,
                "Không lập văn bản này: cuộc họp đã hủy, lý do: {reason}. Hãy chọn cuộc họp khác.",
                "This document is not made: the meeting was cancelled because: {reason}. Choose another meeting."
            ),
            Lack::NoDiscipline | Lack::NoDisciplineCounted | Lack::NoCase(_) | Lack::CaseNotCarried(_) => {
                self.about_case(lang)
            }
            Lack::NoAddendum(number) => say!(
                lang,
                "Không lập bản bổ sung, đính chính: biên bản này không có bản số {number}; hãy chọn cuộc họp hoặc số khác.",
                "No addendum is made: these minutes have none of number {number}; choose another meeting or number."
            ),
            Lack::NothingAt(_) | Lack::StaysInMinutes(_) | Lack::NothingOf(_) => self.about_extract(lang),
            Lack::NoPersonVote(_)
            | Lack::PersonNotCarried(_)
            | Lack::NobodySent
            | Lack::CeremonyHeld(_)
            | Lack::NoOpinion(_)
            | Lack::OtherWay(_)
            | Lack::NotReceivedYet(_)
            | Lack::WhichPerson(_) => self.about_person(lang),
            Lack::NoCongress | Lack::RollNotCalled | Lack::NobodyElected => self.about_congress(lang),
            Lack::NoResolutionOf(kind) | Lack::NoConclusionOf(kind) | Lack::NoScoreOf(kind) => {
                self.about_kind(&of_kind(*kind, lang), lang)
            }
            Lack::ResolutionFailed { count, base } => say!(
                lang,
                "Không lập nghị quyết: chi bộ không thông qua, tán thành {yes}/{base} đồng chí. Nội dung đã nêu, \
                 hãy xem trong biên bản.",
                "No resolution is made: the cell did not adopt it, {yes} of {base} were in favour. Open the minutes for \
                 what was put.",
                yes = count.yes
            ),
            fixed => fixed.fixed().map_or_else(String::new, |words| words.get(lang).to_owned()),
        }
    }

    /// The sentence of what no meeting of a kind has; that of any other lack has none.
    fn about_kind(&self, kind: &str, lang: Lang) -> String {
        match self {
            Lack::NoResolutionOf(_) => say!(
                lang,
                "Không lập nghị quyết tháng: {kind} không ra nghị quyết tháng; hãy dùng biên bản.",
                "No monthly resolution is made: a meeting of the kind “{kind}” issues none; use the minutes."
            ),
            Lack::NoConclusionOf(_) => say!(
                lang,
                "Không lập kết luận: {kind} không ra kết luận riêng; hãy dùng biên bản.",
                "No conclusion is made: a meeting of the kind “{kind}” has none beside its minutes; use the minutes."
            ),
            Lack::NoScoreOf(_) => say!(
                lang,
                "Không lập bảng chấm điểm: {kind} không chấm điểm chất lượng; hãy dùng biên bản.",
                "No score sheet is made: a meeting of the kind “{kind}” is not scored; use the minutes."
            ),
            _ => String::new(),
        }
    }

    /// The sentence of a lack of a congress; that of any other has none.
    fn about_congress(&self, lang: Lang) -> String {
        match self {
            Lack::NoCongress => words::NO_CONGRESS.get(lang).to_owned(),
            Lack::RollNotCalled => words::ROLL_NOT_CALLED.get(lang).to_owned(),
            Lack::NobodyElected => words::NOBODY_ELECTED.get(lang).to_owned(),
            _ => String::new(),
        }
    }
}

/// "đại hội chi bộ", within a sentence.
fn of_kind(kind: MeetingKind, lang: Lang) -> String {
    match lang {
        Lang::Vi => lowered(kind.title().get(lang)),
        Lang::En => kind.label().get(lang).to_owned(),
    }
}

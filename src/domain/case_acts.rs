//! A vote on a matter of a member: put together with what it is about, worked out, and numbered.
//!
//! The vote itself is a ballot, whose sums are all that exists of it; of who voted how nothing does.

use super::agenda::ItemId;
use super::ballot::{Ballot, BallotEvent, BallotId, Outcome};
use super::deduction::{Base, Exclusion, VoteRule};
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::member_case::{CaseEvent, CaseMatter, CasePaper, CaseResult, CaseVote, Hearing, MemberCase};
use super::penalty::reached;
use super::refusal::{CaseRefusal, Refusal};

impl Meeting {
    /// Puts a matter of a member to the vote, as one act. A member against whom it is held is left out of the base.
    ///
    /// # Errors
    /// The member is not on the roll of the meeting, nothing is told of the matter or of the hearing, or it was voted
    /// on already; and as of any question.
    pub fn put_case(&self, rule: VoteRule, case: MemberCase, question: &str) -> Result<Vec<Event>, Refusal> {
        self.attendee(case.member).ok_or(Refusal::UnknownMember)?;
        let name = case.name.clone();
        if case.grounds.trim().is_empty() {
            return Err(Refusal::Case(CaseRefusal::GroundsMissing { name }));
        }
        match case.hearing {
            None if case.matter.is_against() => {
                return Err(Refusal::Case(CaseRefusal::NotHeard { name }));
            }
            Some(Hearing::Away) if case.reason.trim().is_empty() => return Err(Refusal::ReasonMissing),
            _ => {}
        }
        let before = self.cases().into_iter().any(|(ballot, other)| {
            other.member == case.member && other.matter == case.matter && ballot.count().is_some()
        });
        if before {
            return Err(Refusal::Case(CaseRefusal::VotedAlready { name }));
        }
        let mut put = self.put_under(rule, question)?;
        if case.matter.is_against()
            && let Event::Ballot(BallotEvent::Put { base, entitled, .. }) = &mut put
        {
            (*base, *entitled) = self.base_without(rule, case.member);
            if base.count == 0 {
                return Err(Refusal::NoVoters);
            }
        }
        let Event::Ballot(BallotEvent::Put { ballot, .. }) = put else { return Err(Refusal::Gone) };
        Ok(vec![put, Event::Case(CaseEvent::Named { ballot, case })])
    }

    /// The base of a vote taken now without the member against whom it is held, and how many of it are here.
    pub fn base_without(&self, rule: VoteRule, member: MemberId) -> (Base, u32) {
        let mut base = self.base_less(rule.deducts);
        let voters = self.voters_on(rule.purpose).into_iter().filter(|voter| *voter != member);
        let counted = !base.excluded.iter().any(|one| one.member == member);
        if let Some(attendee) = self.attendee(member).filter(|_| counted) {
            let standing = attendee.standing;
            base.count = base.count.saturating_sub(1);
            base.excluded.push(Exclusion { member, standing, excused: false, concerned: true });
        }
        (base, voters.count() as u32)
    }

    /// What a vote is about; none where it is about nobody.
    pub fn case_of(&self, ballot: &Ballot) -> Option<&MemberCase> {
        self.cases.iter().rev().find(|(other, _)| *other == ballot.id).map(|(_, case)| case)
    }

    /// The votes on members, in the order in which they were put.
    pub fn cases(&self) -> Vec<(&Ballot, &MemberCase)> {
        self.ballots.iter().filter_map(|ballot| Some((ballot, self.case_of(ballot)?))).collect()
    }

    /// What a vote on a member came to; none before it was counted.
    pub fn case_result(&self, ballot: &Ballot) -> Option<CaseResult> {
        let case = self.case_of(ballot)?;
        let passed = ballot.outcome()? == Outcome::Passed;
        if case.matter != CaseMatter::Discipline {
            return Some(CaseResult { passed, penalty: None });
        }
        let penalty = reached(&case.boxes, &ballot.secret_count()?.boxes, ballot.base.count);
        Some(CaseResult { passed: penalty.is_some(), penalty })
    }

    /// The paper that a vote on a member becomes; none where it did not pass.
    pub fn case_paper(&self, ballot: &Ballot) -> Option<CasePaper> {
        let (case, result) = (self.case_of(ballot)?, self.case_result(ballot)?);
        match case.matter {
            _ if !result.passed => None,
            CaseMatter::Exemption => Some(CasePaper::Resolution),
            CaseMatter::StrikingOff => Some(CasePaper::Submission),
            CaseMatter::Discipline => {
                let here = result.penalty?.penalty.is_of_the_cell() && !case.task_from_above;
                Some(if here { CasePaper::Decision } else { CasePaper::Submission })
            }
        }
    }

    /// The votes on members that became a paper of this kind.
    pub fn case_papers(&self, paper: CasePaper) -> Vec<(&Ballot, &MemberCase)> {
        self.cases().into_iter().filter(|(ballot, _)| self.case_paper(ballot) == Some(paper)).collect()
    }

    /// The number of the paper that a vote became; none before the minutes are adopted.
    pub fn case_number(&self, ballot: &Ballot) -> Option<u32> {
        self.case_numbers.iter().find(|(other, _)| *other == ballot.id).map(|(_, number)| *number)
    }

    /// Gives the papers on members their numbers, those of a kind from the number that `first` says on, where they
    /// have none from minutes that were opened again.
    pub fn number_cases(&self, first: impl Fn(CasePaper) -> u32) -> Vec<Event> {
        let of = |paper: CasePaper| {
            let open = self.case_papers(paper).into_iter();
            let open = open.filter(|(ballot, _)| self.case_number(ballot).is_none());
            let numbered = open
                .zip(first(paper)..)
                .map(|((ballot, _), number)| Event::Case(CaseEvent::Numbered { ballot: ballot.id, number }));
            numbered.collect::<Vec<_>>()
        };
        [CasePaper::Decision, CasePaper::Submission, CasePaper::Resolution].into_iter().flat_map(of).collect()
    }

    /// The votes on members that were counted, in short.
    pub(super) fn case_votes(&self) -> Vec<CaseVote> {
        let one = |(ballot, case): (&Ballot, &MemberCase)| {
            let (result, count) = (self.case_result(ballot)?, ballot.count()?);
            Some(CaseVote {
                ballot: ballot.id,
                case: case.clone(),
                passed: result.passed,
                penalty: result.penalty.map(|reached| reached.penalty),
                votes: result.penalty.map_or(count.yes, |reached| reached.votes),
                base: ballot.base.count,
                paper: self.case_paper(ballot),
                number: self.case_number(ballot),
            })
        };
        self.cases().into_iter().filter_map(one).collect()
    }

    /// Forgets what a question was about that was withdrawn: its number may be given again.
    pub(super) fn forget_withdrawn_cases(&mut self) {
        let ballots = &self.ballots;
        self.cases.retain(|(ballot, _)| ballots.iter().any(|other| other.id == *ballot));
    }

    /// How many matters of members were put under an item.
    pub(super) fn cases_under(&self, item: ItemId) -> usize {
        self.cases().iter().filter(|(ballot, _)| ballot.item == Some(item)).count()
    }

    /// Takes them out of the meeting.
    pub(super) fn hide_cases(&mut self, item: ItemId) {
        let ballots = &self.ballots;
        let here = |id: BallotId| ballots.iter().any(|ballot| ballot.id == id && ballot.item == Some(item));
        self.cases.retain(|(ballot, _)| !here(*ballot));
    }
}

impl CaseEvent {
    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            CaseEvent::Named { ballot, case } => {
                if let Some(put) = meeting.ballots.iter_mut().find(|other| other.id == *ballot)
                    && case.matter.is_against()
                {
                    put.voters.retain(|voter| *voter != case.member);
                }
                meeting.cases.push((*ballot, case.clone()));
            }
            CaseEvent::Numbered { ballot, number } => {
                meeting.case_numbers.retain(|(other, _)| other != ballot);
                meeting.case_numbers.push((*ballot, *number));
            }
        }
    }
}

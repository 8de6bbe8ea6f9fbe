//! The count of a paper with a box for each form of discipline: the votes in every box, and who may not count them.
//!
//! Records sums alone.

use super::ballot::{Ballot, BallotEvent, BallotId};
use super::body::BodyKind;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::member_case::CaseMatter;
use super::paper_sums::PaperSums;
use super::penalty::{BoxVotes, Penalty};
use super::refusal::{CaseRefusal, Refusal, SumsRefusal};
use super::secret_count::SecretCount;

impl Meeting {
    /// Whether the paper of a vote has a box for each form of discipline.
    pub fn has_boxes(&self, ballot: BallotId) -> bool {
        let case = self.ballot(ballot).and_then(|ballot| self.case_of(ballot));
        case.is_some_and(|case| case.matter == CaseMatter::Discipline)
    }

    /// The boxes of a paper in their order: none first, then the forms from the lightest on.
    pub fn boxes(&self, ballot: &Ballot) -> Vec<Option<Penalty>> {
        let forms = self.case_of(ballot).map_or(&[][..], |case| &case.boxes);
        std::iter::once(None).chain(forms.iter().rev().map(|rule| Some(rule.penalty))).collect()
    }

    /// Records the count of such papers, the votes in the order of the boxes; refused while any two sums disagree.
    ///
    /// # Errors
    /// There is no such ballot, its paper has no boxes, nobody was chosen to count or the one whom it is about was, or
    /// sums disagree.
    pub fn count_boxes(&self, ballot: BallotId, papers: PaperSums, votes: &[u32]) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.ballot(ballot).ok_or(Refusal::Gone)?;
        if !self.has_boxes(ballot) {
            return Err(Refusal::Gone);
        }
        self.check_tellers(ballot)?;
        let boxes: Vec<BoxVotes> = self
            .boxes(found)
            .into_iter()
            .zip(votes.iter().copied())
            .map(|(penalty, votes)| BoxVotes { penalty, votes })
            .collect();
        let sum = |is: fn(&BoxVotes) -> bool| {
            boxes.iter().filter(|one| is(one)).fold(0, |sum: u32, one| sum.saturating_add(one.votes))
        };
        let (yes, no) = (sum(|one| one.penalty.is_some()), sum(|one| one.penalty.is_none()));
        let tellers = self.body(BodyKind::Tellers).map_or_else(Vec::new, |body| body.members.clone());
        let count = SecretCount { tellers, papers, yes, no, boxes };
        count.check(found.entitled, found.roll_called).map_err(Refusal::Sums)?;
        Ok(Event::Ballot(BallotEvent::PapersCounted { ballot, count }))
    }

    /// Those against whom votes are held that wait for their count.
    pub fn concerned(&self) -> Vec<MemberId> {
        let open = self.cases().into_iter();
        let open = open.filter(|(ballot, case)| ballot.count().is_none() && case.matter.is_against());
        open.map(|(_, case)| case.member).collect()
    }

    /// Refuses a count by the one whom the vote is about.
    ///
    /// # Errors
    /// Nobody was chosen to count, or that one is among them.
    pub fn check_tellers(&self, ballot: BallotId) -> Result<(), Refusal> {
        let case = self.ballot(ballot).and_then(|ballot| self.case_of(ballot));
        let Some(case) = case.filter(|case| case.matter.is_against()) else { return Ok(()) };
        let body = self.body(BodyKind::Tellers).ok_or(Refusal::Sums(SumsRefusal::TellersMissing))?;
        match body.members.contains(&case.member) {
            true => Err(Refusal::Case(CaseRefusal::CountsOwn { name: case.name.clone() })),
            false => Ok(()),
        }
    }
}

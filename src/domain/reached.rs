//! Which items of the agenda were reached: taken up, or with something recorded that belongs to them.
//!
//! Only an act makes an item reached. What the papers say of it is decided there.

use super::agenda::{Item, ItemId, LOOKED_AT};
use super::applicant::MembershipStep;
use super::ballot::Ballot;
use super::body::BodyKind;
use super::election::Election;
use super::election_result::ElectionDue;
use super::meeting::Meeting;
use super::purpose::Purpose;
use super::topic::TOPIC;
use super::trace::Matter;

/// The step of the roll call.
pub(super) const ROLL_CALL: &str = "roll_call";
/// The step under which the tasks of earlier meetings are reviewed.
pub(super) const LAST_MONTH: &str = "last_month";
/// The step at which tasks are given.
const ASSIGNMENT: &str = "assignment";
/// The step at which the resolution is put to the vote.
const CONCLUSION: &str = "conclusion";
/// The step of a congress at which people are named and the list is closed.
const NOMINATION: &str = "nomination";
/// The step of the score.
const SCORING: &str = "scoring";

impl Meeting {
    /// Whether an item was taken up, and not only passed by, or anything is recorded that belongs to it.
    pub fn is_reached(&self, item: &Item) -> bool {
        item.state.begun && !self.is_passed_by(item) || self.is_recorded(item)
    }

    /// Whether an item that the next meeting would have to take up, one of the committee's own or of a topic, was left
    /// within a minute and nobody recorded a word of it; nobody knows that of a meeting that was held on paper.
    pub fn is_passed_by(&self, item: &Item) -> bool {
        let is_left = item.state.begun && self.agenda.current != Some(item.id) && self.on_paper.is_none();
        is_left
            && match self.step_of_topic(item) {
                Some(TOPIC) => !self.has_presented_topic(),
                None if !item.step.is_empty() => false,
                _ => {
                    let is_told = self.is_recorded(item) || self.traces.has_any_at(item.id);
                    item.state.spent < LOOKED_AT && !is_told
                }
            }
    }

    /// Whether anything is recorded that belongs to an item, wherever the meeting stood.
    pub fn is_recorded(&self, item: &Item) -> bool {
        self.is_recorded_under(item) || self.is_done_by_step(item)
    }

    /// Whether papers may tell of an item as held: it was taken up, or something names it as its own. What
    /// its step is there for may have been done at another item.
    pub fn is_held(&self, item: &Item) -> bool {
        item.state.begun && !self.is_passed_by(item) || self.is_recorded_under(item)
    }

    fn is_recorded_under(&self, item: &Item) -> bool {
        let noted = self.notes.get(&item.id).is_some_and(|note| !note.trim().is_empty());
        noted
            || self.conclusions.contains_key(&item.id)
            || !self.sentences(item.id).is_empty()
            || self.speeches.iter().any(|speech| speech.item == Some(item.id))
            || self.ballots.iter().any(|ballot| self.item_of(ballot) == Some(item.id))
            || self.elections.iter().any(|election| self.item_of_election(election) == Some(item.id))
    }

    /// The item that a ballot belongs to, wherever the meeting stood: the one that is there for its
    /// purpose, of several the one under which it was put or the first without a vote. Any other
    /// question belongs to the item under which it was put.
    pub fn item_of(&self, ballot: &Ballot) -> Option<ItemId> {
        let purpose = Some(ballot.purpose).filter(|purpose| *purpose != Purpose::Question);
        let own = self.agenda.items.iter().filter(|item| purpose.is_some() && item.decides() == purpose);
        let own: Vec<ItemId> = own.map(|item| item.id).collect();
        let voted = |item: &ItemId| {
            self.ballots.iter().any(|one| one.purpose == ballot.purpose && one.item == Some(*item))
        };
        let here = ballot.item.filter(|item| own.contains(item));
        let free = || own.iter().find(|item| !voted(item)).or(own.last()).copied();
        here.or_else(free).or(ballot.item)
    }

    /// Whether what an item is there to decide was put to the vote and counted, whatever came of it, or left to the
    /// next meeting.
    pub fn is_decided(&self, item: &Item) -> bool {
        // An item that is there for persons is done by a vote on one, whichever of the two it is.
        let of_person = |purpose| MembershipStep::of(purpose).is_some();
        let fits = |purpose: Purpose| match item.decides() {
            Some(own) => purpose == own || of_person(own) && of_person(purpose),
            None => false,
        };
        let of_item = |ballot: &&Ballot| fits(ballot.purpose) && self.item_of(ballot) == Some(item.id);
        let elected = |one: &Election| {
            self.item_of_election(one) == Some(item.id) && self.election_due(one) == ElectionDue::Nothing
        };
        let done = |ballot: &Ballot| ballot.count().is_some() || ballot.is_postponed();
        let voted = self.ballots.iter().filter(of_item).any(done);
        voted
            || self.is_chosen_for(&item.step)
            || item.decides() == Some(Purpose::Election) && self.elections.iter().any(elected)
    }

    /// Whether the bodies or the list that a step is there for were chosen, wherever the meeting stood.
    fn is_chosen_for(&self, step: &str) -> bool {
        let bodies = BodyKind::of_step(step);
        match step {
            NOMINATION => self.elections.iter().any(|one| !one.rounds.is_empty()),
            _ => !bodies.is_empty() && bodies.iter().all(|kind| self.body(*kind).is_some()),
        }
    }

    /// The item that an election belongs to: the one that is there for elections, else where it was begun.
    pub fn item_of_election(&self, election: &Election) -> Option<ItemId> {
        let own = |item: &&Item| item.decides() == Some(Purpose::Election);
        let own: Vec<ItemId> = self.agenda.items.iter().filter(own).map(|item| item.id).collect();
        let here = election.item.filter(|item| own.contains(item));
        here.or_else(|| own.first().copied()).or(election.item)
    }

    /// What is recorded of a step without its item being named.
    fn is_done_by_step(&self, item: &Item) -> bool {
        match item.step.as_str() {
            ROLL_CALL => self.roll_called().is_some(),
            LAST_MONTH => self.carried.iter().any(|task| self.is_reviewed(task)),
            _ if item.holds_round() => {
                let said = !self.statements.is_empty() || !self.remarks.is_empty();
                said || !self.round.reports.is_empty() || !self.round.answers.is_empty()
            }
            ASSIGNMENT => !self.tasks.is_empty(),
            CONCLUSION => !self.points.is_empty(),
            SCORING => self.proposed.is_some() || self.voted.is_some(),
            step => self.is_chosen_for(step),
        }
    }

    /// Whether this meeting judged a task of an earlier one.
    pub fn is_reviewed(&self, task: &super::task::Task) -> bool {
        !self.traces.of(&Matter::Review(task.id.clone())).is_empty()
    }
}

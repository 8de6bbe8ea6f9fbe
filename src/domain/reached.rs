//! Which items of the agenda were reached: taken up, or with something recorded that belongs to them.
//!
//! Only an act makes an item reached. What the papers say of it is decided there.

use super::agenda::{Item, ItemId};
use super::ballot::Ballot;
use super::meeting::Meeting;
use super::purpose::Purpose;
use super::trace::Matter;

/// The step of the roll call.
const ROLL_CALL: &str = "roll_call";
/// The step at which the programme is adopted.
const PROGRAMME: &str = "programme";
/// The step under which the tasks of earlier meetings are reviewed.
const LAST_MONTH: &str = "last_month";
/// The step of the self-criticism round.
const SELF_CRITICISM: &str = "self_criticism";
/// The step at which tasks are given.
const ASSIGNMENT: &str = "assignment";
/// The step at which the resolution is put to the vote.
const CONCLUSION: &str = "conclusion";
/// The step of the score.
const SCORING: &str = "scoring";
/// The step at which the minutes are adopted.
const ADOPTION: &str = "adoption";
/// The step at which an admission is put to the vote.
const ADMISSION_VOTE: &str = "admission_vote";
/// The step at which the congress elects.
const ELECTION: &str = "election";

impl Meeting {
    /// Whether an item was taken up, or anything is recorded that belongs to it.
    pub fn is_reached(&self, item: &Item) -> bool {
        item.state.begun || self.is_recorded(item)
    }

    /// Whether anything is recorded that belongs to an item, wherever the meeting stood.
    pub fn is_recorded(&self, item: &Item) -> bool {
        let noted = self.notes.get(&item.id).is_some_and(|note| !note.trim().is_empty());
        noted
            || self.conclusions.contains_key(&item.id)
            || !self.sentences(item.id).is_empty()
            || self.speeches.iter().any(|speech| speech.item == Some(item.id))
            || self.ballots.iter().any(|ballot| self.item_of(ballot) == Some(item.id))
            || self.is_done_by_step(&item.step)
    }

    /// The item that a ballot belongs to: the one that is there for its purpose, where no other ballot
    /// of that purpose was put; else the one under which it was put.
    pub fn item_of(&self, ballot: &Ballot) -> Option<ItemId> {
        let own = step_of(ballot.purpose).and_then(|step| self.agenda.step(step)).map(|item| item.id);
        let there = |one: &Ballot| one.purpose == ballot.purpose && one.item == own;
        own.filter(|_| !self.ballots.iter().any(there)).or(ballot.item)
    }

    /// What is recorded of a step without its item being named.
    fn is_done_by_step(&self, step: &str) -> bool {
        match step {
            ROLL_CALL => self.roll_called.is_some(),
            LAST_MONTH => self.carried.iter().any(|task| self.is_reviewed(task)),
            SELF_CRITICISM => !self.statements.is_empty() || !self.remarks.is_empty(),
            ASSIGNMENT => !self.tasks.is_empty(),
            CONCLUSION => !self.points.is_empty(),
            SCORING => self.proposed.is_some() || self.voted.is_some(),
            _ => false,
        }
    }

    /// Whether this meeting judged a task of an earlier one.
    pub fn is_reviewed(&self, task: &super::task::Task) -> bool {
        !self.traces.of(&Matter::Review(task.id.clone())).is_empty()
    }
}

/// The step that is there for a purpose.
const fn step_of(purpose: Purpose) -> Option<&'static str> {
    match purpose {
        Purpose::Agenda => Some(PROGRAMME),
        Purpose::Resolution => Some(CONCLUSION),
        Purpose::Score => Some(SCORING),
        Purpose::Minutes => Some(ADOPTION),
        Purpose::Admission => Some(ADMISSION_VOTE),
        Purpose::Election => Some(ELECTION),
        Purpose::Question | Purpose::Recognition | Purpose::Removal => None,
        Purpose::Discipline | Purpose::Expulsion => None,
    }
}

//! Questions that were put and are left undecided to the next meeting, and what stands of them in its agenda.
//!
//! Postponing is an act; a question that nobody counted and nobody postponed is merely missing.

use super::agenda::Item;
use super::at_hand::DocumentFile;
use super::ballot::{Ballot, BallotEvent, BallotId};
use super::event::Event;
use super::left_item::LeftItem;
use super::meeting::Meeting;
use super::refusal::Refusal;
use crate::text::{capital, lowered};

/// What the title of an item begins with that is there for a question; in Vietnamese, as the minutes print it.
const VOTE: &str = "Biểu quyết: ";
/// Minutes planned for a question that comes back.
const MINUTES: u32 = 5;

impl Item {
    /// The question that an earlier meeting left for this item; none of any other item.
    pub fn left_question(&self) -> Option<String> {
        self.title.strip_prefix(VOTE).filter(|_| self.step.is_empty()).map(capital)
    }
}

impl Meeting {
    /// Leaves a question that was put to the next meeting.
    ///
    /// # Errors
    /// Where it was counted, or is one that every meeting decides itself.
    pub fn postpone(&self, ballot: BallotId, reason: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.ballot(ballot).filter(|one| one.counts.is_empty()).ok_or(Refusal::Gone)?;
        if found.purpose.is_usual() {
            return Err(Refusal::MustBeDecided);
        }
        Ok(Event::Ballot(BallotEvent::Postponed { ballot, reason: reason.trim().to_owned() }))
    }

    /// The question that can be left to the next meeting: the one that is open.
    pub fn postponable(&self) -> Option<&Ballot> {
        self.open_ballot().filter(|ballot| !ballot.purpose.is_usual())
    }

    /// The questions that were left, as items of the next meeting. Of a secret item its title alone.
    pub(super) fn postponed_items(&self) -> impl Iterator<Item = LeftItem> {
        self.ballots.iter().filter(|ballot| ballot.is_postponed()).map(|ballot| {
            let item = ballot.item.and_then(|item| self.agenda.get(item));
            let secret = item.filter(|item| self.is_secret(item.id));
            let own = item.filter(|item| item.step.is_empty() && secret.is_none());
            let of_item = |item: &Item| -> Vec<DocumentFile> {
                self.documents_of(item.id).map(|one| one.file.clone()).collect()
            };
            LeftItem {
                title: secret.map_or_else(
                    || format!("{VOTE}{}", lowered(&ballot.question)),
                    |item| item.title.clone(),
                ),
                minutes: MINUTES,
                secret: secret.is_some(),
                documents: own.map_or_else(Vec::new, of_item),
                vote: Some(ballot.purpose),
                question: true,
                ..LeftItem::default()
            }
        })
    }
}

#[cfg(test)]
#[path = "postponed_tests.rs"]
mod tests;

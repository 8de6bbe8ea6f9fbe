//! What is written under an item: its note, and the ready sentences that a person took.
//!
//! Keeps the words of a sentence as they were taken, so that no later change of the guidance alters
//! what was recorded. Knows nothing of where a sentence is offered from.

use super::agenda::ItemId;
use super::course::CourseEvent;
use super::event::Event;
use super::meeting::Meeting;
use super::refusal::Refusal;

impl Meeting {
    /// Notes text under an item; replaces what was noted there.
    pub fn note(&self, item: ItemId, text: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        self.agenda.get(item).ok_or(Refusal::Gone)?;
        Ok(Event::Course(CourseEvent::Noted { item, text: text.to_owned() }))
    }

    /// The sentences taken under an item, in the order in which they were taken.
    pub fn sentences(&self, item: ItemId) -> &[String] {
        self.sentences.get(&item).map_or(&[], Vec::as_slice)
    }

    /// Takes a ready sentence under an item that was taken up; the same one again gives it back.
    ///
    /// # Errors
    /// While the meeting is not under way, for an item that is not there or not reached, and for a
    /// sentence without words.
    pub fn offer(&self, item: ItemId, words: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let (found, text) = (self.agenda.get(item).ok_or(Refusal::Gone)?, words.trim().to_owned());
        if text.is_empty() {
            return Err(Refusal::TextMissing);
        }
        let event = match self.sentences(item).contains(&text) {
            true => CourseEvent::SentenceReturned { item, text },
            false if !self.is_reached(found) => return Err(Refusal::ItemNotReached),
            false => CourseEvent::SentenceTaken { item, text },
        };
        Ok(Event::Course(event))
    }

    pub(super) fn take_sentence(&mut self, item: ItemId, text: &str) {
        let taken = self.sentences.entry(item).or_default();
        if !taken.iter().any(|other| other == text) {
            taken.push(text.to_owned());
        }
    }

    pub(super) fn return_sentence(&mut self, item: ItemId, text: &str) {
        if let Some(taken) = self.sentences.get_mut(&item) {
            taken.retain(|other| other != text);
        }
        self.sentences.retain(|_, taken| !taken.is_empty());
    }
}

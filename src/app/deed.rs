//! What a form, or a key, wants to be kept: handed to the model, which alone keeps it.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::message::{Effect, Wanted};
use super::model::{Model, ReadMeeting};
use crate::domain::{
    Event, History, MeetingId, PrivateNoteEvent, RollEvent, ShorthandEvent, Term, TopicEvent, check_lengths,
};

/// Something that is to be kept.
#[derive(Debug)]
pub enum Deed {
    /// Events of the live meeting, as one act.
    Act(Vec<Event>),
    /// The first act of a meeting that is not in the book yet.
    Begin(MeetingId, Vec<Event>),
    /// An event that came after the adoption of the meeting that is read.
    Later(Event),
    /// Events that open the adopted minutes that are read again: the meeting is then gone on with.
    Reopen(Vec<Event>),
    /// Events of the roll.
    Roll(Vec<RollEvent>),
    /// A change of the cell's shorthand.
    Shorthand(ShorthandEvent),
    /// A change of the cell's thematic topics.
    Topic(TopicEvent),
    /// A term of the cell's committee.
    Term(Term),
    /// The time, told by a person.
    TellTime(DateTime<FixedOffset>),
    /// Something that is asked of the loop.
    Ask(Effect),
    /// Nothing; what follows is done by the form itself.
    Nothing,
}

impl From<Event> for Deed {
    fn from(event: Event) -> Deed {
        Deed::Act(vec![event])
    }
}

impl Model {
    /// Does a deed; false, with a sentence for the person, when nothing can be written.
    pub fn do_deed(&mut self, deed: Deed) -> bool {
        match deed {
            Deed::Act(events) => self.perform(Ok(events)),
            Deed::Begin(id, events) => self.begin(id, events),
            Deed::Later(event) => self.keep_later(vec![event]).is_some(),
            Deed::Reopen(events) => self.open_again(events),
            Deed::Roll(events) => self.keep_roll(events),
            Deed::Shorthand(event) => self.keep_shorthand(event),
            Deed::Topic(event) => self.keep_topic(event),
            Deed::Ask(effect) => {
                self.ask(effect);
                true
            }
            Deed::Term(term) => self.keep_term(term),
            Deed::TellTime(told) => {
                self.take_time(told);
                true
            }
            Deed::Nothing => true,
        }
    }

    /// False, and told, when nothing can be written.
    pub(super) fn may_write(&mut self) -> bool {
        match self.book.read_only.clone() {
            Some(reason) => self.warn(reason),
            None => true,
        }
    }

    /// False, and told, when a text of these events is too long.
    pub(super) fn may_keep<E: Serialize>(&mut self, events: &[E]) -> bool {
        match check_lengths(events) {
            Ok(()) => true,
            Err(refusal) => self.warn(refusal.sentence(self.lang)),
        }
    }

    fn keep_roll(&mut self, events: Vec<RollEvent>) -> bool {
        if !self.may_write() || !self.may_keep(&events) {
            return false;
        }
        let Some(cell) = &mut self.book.cell else { return false };
        events.iter().for_each(|event| cell.roll.apply(event));
        self.ask(Effect::AppendRoll(events));
        true
    }

    fn keep_shorthand(&mut self, event: ShorthandEvent) -> bool {
        if !self.may_write() || !self.may_keep(std::slice::from_ref(&event)) {
            return false;
        }
        let Some(cell) = &mut self.book.cell else { return false };
        cell.shorthand.apply(&event);
        self.ask(Effect::KeepShorthand(event));
        true
    }

    fn keep_topic(&mut self, event: TopicEvent) -> bool {
        if !self.may_write() || !self.may_keep(std::slice::from_ref(&event)) {
            return false;
        }
        let Some(cell) = &mut self.book.cell else { return false };
        cell.topics.apply(&event);
        self.ask(Effect::KeepTopic(event));
        true
    }

    /// Keeps the private note of the meeting on hand; none of the meeting's own events knows of it.
    pub(super) fn keep_private_note(&mut self, text: &str) -> bool {
        let Some(meeting) = self.meeting().map(|meeting| meeting.id.clone()) else { return false };
        let event = PrivateNoteEvent::Written { meeting, text: text.to_owned() };
        if !self.may_write() || !self.may_keep(std::slice::from_ref(&event)) {
            return false;
        }
        let Some(cell) = &mut self.book.cell else { return false };
        cell.notes.apply(&event);
        self.ask(Effect::KeepPrivateNote(event));
        true
    }

    fn keep_term(&mut self, term: Term) -> bool {
        if !self.may_write() {
            return false;
        }
        let Some(cell) = &mut self.book.cell else { return false };
        cell.terms.push(term);
        self.ask(Effect::KeepTerm(term));
        true
    }

    /// Opens the minutes that are read again, and has the meeting read to go on with it.
    fn open_again(&mut self, events: Vec<Event>) -> bool {
        let Some(meeting) = self.keep_later(events) else { return false };
        self.ask(Effect::Read { meeting, wanted: Wanted::Live });
        true
    }

    /// Keeps events that came after adoption as an act of the meeting that is read; answers which.
    fn keep_later(&mut self, events: Vec<Event>) -> Option<MeetingId> {
        if !self.may_write() || !self.may_keep(&events) {
            return None;
        }
        let now = self.now;
        let read = self.kept_mut::<ReadMeeting>()?;
        let act = read.history.act(events, now);
        read.history.append(&act);
        let meeting = read.history.meeting.id.clone();
        let digest = read.history.meeting.digest();
        // The meeting may be the one that was chaired this evening: both views of it stay the same.
        if let Some(live) = self.live.as_mut().filter(|live| live.meeting.id == meeting) {
            live.append(&act);
        }
        self.keep_digest(digest);
        self.ask(Effect::Append { meeting: meeting.clone(), act });
        Some(meeting)
    }

    /// Begins a meeting that is not in the book yet.
    fn begin(&mut self, id: MeetingId, events: Vec<Event>) -> bool {
        let before = (self.live.replace(History::new(id)), self.adopted_hash.take());
        self.keep_events(events) || {
            (self.live, self.adopted_hash) = before;
            false
        }
    }
}

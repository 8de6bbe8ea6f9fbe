//! What acts say in plain words: for undo and redo, and for the list of what was done.
//!
//! Words that were recorded under an item that is secret since are not said again. Changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::act_id::ActId;
use super::agenda::ItemId;
use super::event::{Event, Moment, Record};
use super::history::History;
use super::meeting::Meeting;
use super::secrecy::hidden;
use super::secrecy_event::SecrecyEvent;
use super::state::State;
use super::telling::{several, telling};
use crate::text::Lang;

/// An act in plain words, for the list of what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedAct {
    /// Which act.
    pub act: ActId,
    /// When.
    pub when: Moment,
    /// What was done.
    pub sentence: String,
    /// Whether it was taken back.
    pub undone: bool,
}

/// What an act said when it was done, in Vietnamese and in English.
pub(super) type Said = [String; 2];

impl History {
    /// What undo would take back, in plain words.
    pub fn undo_sentence(&self, lang: Lang) -> Option<String> {
        if self.meeting.state == State::Adopted {
            return None;
        }
        self.newest_step().and_then(|act| self.sentence_of(act, lang))
    }

    /// What redo would put in force again, in plain words.
    pub fn redo_sentence(&self, lang: Lang) -> Option<String> {
        self.newest_redoable().and_then(|act| self.sentence_of(act, lang))
    }

    /// An act in plain words; none of one that is no step or not in the records.
    fn sentence_of(&self, act: &ActId, lang: Lang) -> Option<String> {
        if self.is_hidden(act) {
            return Some(hidden(lang));
        }
        let (first, last) = self.acts.get(act)?;
        let own = self.records.get(*first..=*last)?.iter().filter(|record| record.act == *act);
        let events: Vec<&Event> = own.map(|record| &record.event).collect();
        if let Some(words) = several(events.iter().copied(), lang) {
            return Some(words);
        }
        let telling = *events.get(telling(events.iter().copied()))?;
        // What was taken away or undone has its name only in the meeting as it was at that time.
        if !telling.takes_away() && !self.undone.contains(act) {
            return Some(telling.sentence(&self.meeting, lang));
        }
        let [vi, en] = self.said.get_or_init(|| self.say_all()).get(act)?;
        Some(if lang == Lang::Vi { vi } else { en }.clone())
    }

    /// The sentences of all acts, each said as if its act had just been done.
    fn say_all(&self) -> BTreeMap<ActId, Said> {
        let mut again = History::new(self.meeting.id.clone());
        again.said = OnceLock::from(BTreeMap::new());
        for records in self.records.chunk_by(|one, next| one.act == next.act) {
            let events: Vec<Event> = records.iter().map(|record| record.event.clone()).collect();
            again.add(&records[0].act, records[0].when, &events);
        }
        again.said.into_inner().unwrap_or_default()
    }

    /// Every act of a person as it was told when it was done, oldest first.
    pub fn steps(&self, lang: Lang) -> Vec<LoggedAct> {
        let acts = self.records.chunk_by(|one, next| one.act == next.act);
        let steps = acts.filter_map(|records| records.iter().find(|record| record.event.is_step()));
        let (times, said) = (self.times(), self.said.get_or_init(|| self.say_all()));
        let logged = |record: &Record| {
            let act = record.act.clone();
            let at = self.acts.get(&act).and_then(|(first, _)| times.get(*first)).copied();
            let when = Moment { at: at.unwrap_or(record.when.at), ..record.when };
            let [vi, en] = said.get(&act)?;
            let sentence = match self.is_hidden(&act) {
                true => hidden(lang),
                false => if lang == Lang::Vi { vi } else { en }.clone(),
            };
            let undone = self.undone.contains(&act);
            Some(LoggedAct { act, when, sentence, undone })
        };
        steps.filter_map(logged).collect()
    }

    /// Whether an act recorded words under an item that was made secret since, be it lifted afterwards.
    pub(super) fn is_hidden(&self, act: &ActId) -> bool {
        self.hidden.get_or_init(|| self.hidden_acts()).contains(act)
    }

    fn hidden_acts(&self) -> BTreeSet<ActId> {
        let until = self.hidden_until();
        if until.is_empty() {
            return BTreeSet::new();
        }
        // Where the meeting stood at an act is known only as it stood then.
        let mut again = History::new(self.meeting.id.clone());
        let mut acts = BTreeSet::new();
        let mut place = 0;
        for records in self.records.chunk_by(|one, next| one.act == next.act) {
            let told = |record: &Record| again.meeting.item_told_by(&record.event);
            let hidden = |item: ItemId| until.get(&item).is_some_and(|until| place < *until);
            if records.iter().filter_map(told).any(hidden) {
                acts.insert(records[0].act.clone());
            }
            let events: Vec<Event> = records.iter().map(|record| record.event.clone()).collect();
            again.add(&records[0].act, records[0].when, &events);
            place += records.len();
        }
        acts
    }

    /// Up to which record the words under an item are hidden that records in force made secret: what is recorded once
    /// the secrecy was lifted is told as anywhere.
    fn hidden_until(&self) -> BTreeMap<ItemId, usize> {
        let mut until = BTreeMap::new();
        for (place, record) in self.records.iter().enumerate() {
            match record.event {
                Event::Secrecy(_) if self.undone.contains(&record.act) => {}
                Event::Secrecy(SecrecyEvent::Chosen { item }) => drop(until.insert(item, usize::MAX)),
                Event::Secrecy(SecrecyEvent::Lifted { item }) => drop(until.insert(item, place)),
                _ => {}
            }
        }
        until
    }
}

/// As [`in_both`], of the events of an act that records several of one kind.
pub(super) fn several_in_both(events: &[Event]) -> Option<Said> {
    Some([several(events, Lang::Vi)?, several(events, Lang::En)?])
}

pub(super) fn in_both(event: &Event, meeting: &Meeting) -> Said {
    [Lang::Vi, Lang::En].map(|lang| event.sentence(meeting, lang))
}

//! A meeting with the records that made it: appending, undoing and redoing whole acts.
//!
//! Undo and redo are events too; an undone act stays in the records and is passed over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::book::MeetingId;
use super::course::{CourseEvent, State};
use super::event::{Act, Event, Moment, Record};
use super::meeting::Meeting;
use super::refusal::Refusal;
use crate::text::Lang;

/// An act in plain words, for the list of what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedAct {
    /// Number of the act.
    pub act: u64,
    /// When.
    pub when: Moment,
    /// What was done.
    pub sentence: String,
    /// Whether it was taken back.
    pub undone: bool,
}

/// What an act said when it was done, in Vietnamese and in English.
type Said = [String; 2];

/// A meeting and its records.
#[derive(Debug, Clone)]
pub struct History {
    /// Every record, undone ones too, in order.
    pub records: Vec<Record>,
    /// What they say.
    pub meeting: Meeting,
    undone: BTreeSet<u64>,
    redoable: Vec<u64>,
    /// Where the first and the last record of each act stand.
    acts: BTreeMap<u64, (usize, usize)>,
    /// The sentences of all acts as they were said at their time; not worked out until one is
    /// asked for, and from then on kept with every act.
    said: OnceLock<BTreeMap<u64, Said>>,
}

/// Two histories are the same when their records and what follows from them are, whether or not
/// their sentences have been asked for.
impl PartialEq for History {
    fn eq(&self, other: &History) -> bool {
        let same_state = self.undone == other.undone && self.redoable == other.redoable;
        self.records == other.records && self.meeting == other.meeting && same_state
    }
}

impl Eq for History {}

impl History {
    /// A meeting without records.
    pub fn new(id: MeetingId) -> History {
        History {
            records: Vec::new(),
            meeting: Meeting::new(id),
            undone: BTreeSet::new(),
            redoable: Vec::new(),
            acts: BTreeMap::new(),
            said: OnceLock::new(),
        }
    }

    /// The fold of records in their order.
    pub fn fold(id: MeetingId, records: Vec<Record>) -> History {
        let mut history = History::new(id);
        for (place, record) in records.iter().enumerate() {
            history.note_undo(&record.event, record.act);
            history.note_place(record.act, place);
        }
        history.records = records;
        history.refold();
        history
    }

    fn refold(&mut self) {
        let mut meeting = Meeting::new(self.meeting.id.clone());
        for record in &self.records {
            if self.undone.contains(&record.act) {
                meeting.pass(record);
            } else {
                meeting.apply(record);
            }
        }
        self.meeting = meeting;
    }

    fn note_place(&mut self, act: u64, place: usize) {
        self.acts.entry(act).or_insert((place, place)).1 = place;
    }

    fn note_undo(&mut self, event: &Event, act: u64) {
        match event {
            Event::Undone { act } => {
                self.undone.insert(*act);
                self.redoable.push(*act);
            }
            Event::Redone { act } => {
                self.undone.remove(act);
                self.redoable.retain(|other| other != act);
            }
            event if is_step(event) && !self.undone.contains(&act) => self.redoable.clear(),
            _ => {}
        }
    }

    /// The act that these events make when they are appended now.
    pub fn act(&self, events: Vec<Event>, when: Moment) -> Act {
        let last = self.acts.last_key_value().map_or(0, |(act, _)| *act);
        Act { number: last + 1, when, events }
    }

    /// Takes an act in.
    pub fn append(&mut self, act: &Act) {
        let told = self.said.get().is_some() && act.events.iter().any(is_step);
        let telling = act.events.first().zip(act.events.last()).filter(|_| told).map(telling);
        // What is taken away has its name only before it goes.
        let before = telling.filter(|event| event.takes_away()).map(|event| in_both(event, &self.meeting));
        let mut back = false;
        for event in &act.events {
            let record = Record { act: act.number, when: act.when, event: event.clone() };
            self.note_undo(event, act.number);
            self.note_place(act.number, self.records.len());
            back |= matches!(event, Event::Undone { .. } | Event::Redone { .. });
            self.meeting.apply(&record);
            self.records.push(record);
        }
        if back {
            self.refold();
        }
        let said = before.or_else(|| telling.map(|event| in_both(event, &self.meeting)));
        if let Some((all, said)) = self.said.get_mut().zip(said) {
            all.insert(act.number, said);
        }
    }

    /// The event that takes the newest act back; the plan itself and an adoption stay.
    pub fn undo(&self) -> Result<Event, Refusal> {
        if self.meeting.state == State::Adopted {
            return Err(Refusal::Adopted);
        }
        let act = self.newest_step().ok_or(Refusal::NothingToUndo)?;
        Ok(Event::Undone { act })
    }

    /// The event that puts the act taken back last in force again.
    pub fn redo(&self) -> Result<Event, Refusal> {
        let act = *self.redoable.last().ok_or(Refusal::NothingToRedo)?;
        Ok(Event::Redone { act })
    }

    fn newest_step(&self) -> Option<u64> {
        let steps = self.records.iter().rev().filter(|record| is_step(&record.event));
        steps.map(|record| record.act).find(|act| *act > 1 && !self.undone.contains(act))
    }

    /// What undo would take back, in plain words.
    pub fn undo_sentence(&self, lang: Lang) -> Option<String> {
        if self.meeting.state == State::Adopted {
            return None;
        }
        self.newest_step().and_then(|act| self.sentence_of(act, lang))
    }

    /// What redo would put in force again, in plain words.
    pub fn redo_sentence(&self, lang: Lang) -> Option<String> {
        self.redoable.last().and_then(|act| self.sentence_of(*act, lang))
    }

    /// An act in plain words; none of one that is no step or not in the records.
    fn sentence_of(&self, act: u64, lang: Lang) -> Option<String> {
        let (first, last) = self.acts.get(&act)?;
        let telling = telling((&self.records.get(*first)?.event, &self.records.get(*last)?.event));
        // What was taken away or undone has its name only in the meeting as it was at that time.
        if !telling.takes_away() && !self.undone.contains(&act) {
            return Some(telling.sentence(&self.meeting, lang));
        }
        let [vi, en] = self.said.get_or_init(|| self.say_all()).get(&act)?;
        Some(if lang == Lang::Vi { vi } else { en }.clone())
    }

    /// The sentences of all acts, each said as if its act had just been done.
    fn say_all(&self) -> BTreeMap<u64, Said> {
        let mut again =
            History { said: OnceLock::from(BTreeMap::new()), ..History::new(self.meeting.id.clone()) };
        for records in self.records.chunk_by(|one, next| one.act == next.act) {
            let events = records.iter().map(|record| record.event.clone()).collect();
            again.append(&Act { number: records[0].act, when: records[0].when, events });
        }
        again.said.into_inner().unwrap_or_default()
    }

    /// Every act of a person, oldest first.
    pub fn steps(&self, lang: Lang) -> Vec<LoggedAct> {
        let acts = self.records.chunk_by(|one, next| one.act == next.act);
        let steps = acts.filter_map(|records| records.iter().find(|record| is_step(&record.event)));
        let logged = |record: &Record| {
            let (act, when) = (record.act, record.when);
            let sentence = self.sentence_of(act, lang)?;
            Some(LoggedAct { act, when, sentence, undone: self.undone.contains(&act) })
        };
        steps.filter_map(logged).collect()
    }

    /// Whether an act was taken back.
    pub fn is_undone(&self, act: u64) -> bool {
        self.undone.contains(&act)
    }
}

/// Which of an act's first and last event tells what the person meant: the last one, but for the
/// opening, whose first item only follows from it.
fn telling<'a>((first, last): (&'a Event, &'a Event)) -> &'a Event {
    let opens = matches!(first, Event::Course(CourseEvent::Opened { .. }));
    if opens { first } else { last }
}

fn in_both(event: &Event, meeting: &Meeting) -> Said {
    [Lang::Vi, Lang::En].map(|lang| event.sentence(meeting, lang))
}

fn is_step(event: &Event) -> bool {
    event.is_step() && *event != Event::Course(CourseEvent::Restored)
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod tests;

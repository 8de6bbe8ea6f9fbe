//! A meeting with the records that made it: appending, undoing and redoing whole acts.
//!
//! Undo and redo are events too; an undone act stays in the records and is passed over.

use std::collections::BTreeSet;

use super::book::MeetingId;
use super::course::{CourseEvent, State};
use super::event::{Act, Event, Moment, Record};
use super::meeting::Meeting;
use super::refusal::Refusal;
use crate::text::Lang;

/// An act in plain words, for the list of what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Number of the act.
    pub act: u64,
    /// When.
    pub when: Moment,
    /// What was done.
    pub sentence: String,
    /// Whether it was taken back.
    pub undone: bool,
}

/// A meeting and its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Every record, undone ones too, in order.
    pub records: Vec<Record>,
    /// What they say.
    pub meeting: Meeting,
    undone: BTreeSet<u64>,
    redoable: Vec<u64>,
}

impl History {
    /// A meeting without records.
    pub fn new(id: MeetingId) -> History {
        let meeting = Meeting::new(id);
        History { records: Vec::new(), meeting, undone: BTreeSet::new(), redoable: Vec::new() }
    }

    /// The fold of records in their order.
    pub fn fold(id: MeetingId, records: Vec<Record>) -> History {
        let mut history = History::new(id);
        for record in &records {
            history.note_undo(&record.event, record.act);
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
        let last = self.records.iter().map(|record| record.act).max().unwrap_or(0);
        Act { number: last + 1, when, events }
    }

    /// Takes an act in.
    pub fn append(&mut self, act: &Act) {
        let mut back = false;
        for event in &act.events {
            let record = Record { act: act.number, when: act.when, event: event.clone() };
            self.note_undo(event, act.number);
            back |= matches!(event, Event::Undone { .. } | Event::Redone { .. });
            self.meeting.apply(&record);
            self.records.push(record);
        }
        if back {
            self.refold();
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
        self.newest_step().map(|act| self.sentence_of(act, lang))
    }

    /// What redo would put in force again, in plain words.
    pub fn redo_sentence(&self, lang: Lang) -> Option<String> {
        self.redoable.last().map(|act| self.sentence_of(*act, lang))
    }

    /// An act in plain words: its last event tells what the person meant, but for the opening,
    /// whose first item only follows from it.
    pub fn sentence_of(&self, act: u64, lang: Lang) -> String {
        let mut events = self.records.iter().filter(|record| record.act == act).map(|record| &record.event);
        let first = events.next();
        let opens = matches!(first, Some(Event::Course(CourseEvent::Opened { .. })));
        let Some(telling) = (if opens { first } else { events.next_back().or(first) }) else {
            return String::new();
        };
        // What was taken away or undone has its name only in the meeting as it was at that time.
        match (telling.takes_away(), self.undone.contains(&act)) {
            (true, _) => telling.sentence(&self.meeting_until(|number| number < act), lang),
            (false, true) => telling.sentence(&self.meeting_until(|number| number <= act), lang),
            (false, false) => telling.sentence(&self.meeting, lang),
        }
    }

    /// The meeting as it was when the last of these acts was done.
    fn meeting_until(&self, acts: impl Fn(u64) -> bool) -> Meeting {
        let records = self.records.iter().filter(|record| acts(record.act)).cloned().collect();
        History::fold(self.meeting.id.clone(), records).meeting
    }

    /// Every act of a person, oldest first.
    pub fn steps(&self, lang: Lang) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for record in self.records.iter().filter(|record| is_step(&record.event)) {
            if steps.last().is_some_and(|step| step.act == record.act) {
                continue;
            }
            steps.push(Step {
                act: record.act,
                when: record.when,
                sentence: self.sentence_of(record.act, lang),
                undone: self.undone.contains(&record.act),
            });
        }
        steps
    }

    /// Whether an act was taken back.
    pub fn is_undone(&self, act: u64) -> bool {
        self.undone.contains(&act)
    }
}

fn is_step(event: &Event) -> bool {
    event.is_step() && *event != Event::Course(CourseEvent::Restored)
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod tests;

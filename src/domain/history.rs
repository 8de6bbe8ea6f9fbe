//! A meeting with the records that made it: appending, undoing and redoing whole acts.
//!
//! Undo and redo are events too; an undone act stays in the records and is passed over. A laptop
//! takes back only what it did itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::act_id::{ActId, Laptop};
use super::book::MeetingId;
use super::event::{Act, Event, Moment, Record};
use super::meeting::Meeting;
use super::mint::Mint;
use super::refold::{Checkpoints, fold_on, hand_over};
use super::refusal::Refusal;
use super::said::{Said, in_both, several_in_both};
use super::state::State;
use super::telling::telling;
use super::told::tell;
use super::woven::name_acts;

/// The number of the act that plans a meeting; no laptop that goes on with it has another one of
/// that number.
const PLAN: u64 = 1;

/// A meeting and its records.
#[derive(Debug, Clone)]
pub struct History {
    /// Every record, undone ones too, in order.
    pub records: Vec<Record>,
    /// What they say.
    pub meeting: Meeting,
    pub(super) undone: BTreeSet<ActId>,
    redoable: Vec<ActId>,
    /// Where the first and the last record of each act stand.
    pub(super) acts: BTreeMap<ActId, (usize, usize)>,
    /// The highest number of an act, of whatever laptop.
    highest: u64,
    checkpoints: Checkpoints,
    /// The sentences of all acts as they were said at their time; not worked out until one is
    /// asked for, and from then on kept with every act.
    pub(super) said: OnceLock<BTreeMap<ActId, Said>>,
    /// The acts whose words are hidden, as their item is secret; not worked out until it is asked for.
    pub(super) hidden: OnceLock<BTreeSet<ActId>>,
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
            highest: 0,
            checkpoints: Checkpoints::default(),
            said: OnceLock::new(),
            hidden: OnceLock::new(),
        }
    }

    /// A meeting that is begun now with these events, as one act.
    pub fn begun(id: MeetingId, events: Vec<Event>, now: Moment) -> History {
        let mut history = History::new(id);
        let act = history.act(events, now);
        history.append(&act);
        history
    }

    /// The fold of records in their order.
    pub fn fold(id: MeetingId, records: Vec<Record>) -> History {
        let mut history = History::new(id);
        history.take(records);
        history
    }

    fn take(&mut self, mut records: Vec<Record>) {
        tell(&mut records);
        for (place, record) in records.iter().enumerate() {
            self.note_undo(&record.event, &record.act);
            self.note_place(&record.act, place);
        }
        self.records = records;
        self.refold(0);
    }

    /// The fold of what several laptops wrote, woven into one order: the acts that their undo and
    /// redo name by a number alone are given their laptop first. `is_own` knows the names of this one.
    /// A laptop that did not begin the meeting gives numbers of its own range; none of its name where
    /// the meeting is read for nobody.
    pub fn woven(
        id: MeetingId,
        laptop: Option<&str>,
        mut records: Vec<Record>,
        is_own: impl Fn(&str) -> bool,
    ) -> History {
        name_acts(&mut records, is_own);
        let mut history = History::new(id);
        let begun = records.iter().find(|record| record.act.number == PLAN).or(records.first());
        let begun_elsewhere = begun.is_some_and(|record| record.act.origin != Laptop::Here);
        history.meeting.mint = laptop.filter(|_| begun_elsewhere).map(Mint::of).unwrap_or_default();
        history.take(records);
        history
    }

    /// Folds again what may have changed: the records from this place on.
    fn refold(&mut self, changed: usize) {
        let whole = || (0, Meeting::minted(self.meeting.id.clone(), self.meeting.mint));
        let (place, mut meeting) = self.checkpoints.before(changed).unwrap_or_else(whole);
        fold_on(&mut meeting, &self.records, place, &self.undone);
        self.meeting = meeting;
    }

    fn note_place(&mut self, act: &ActId, place: usize) {
        self.acts.entry(act.clone()).or_insert((place, place)).1 = place;
        self.highest = self.highest.max(act.number);
    }

    fn note_undo(&mut self, event: &Event, act: &ActId) {
        match event {
            Event::Undone { act } => {
                self.undone.insert(act.clone());
                self.redoable.push(act.clone());
            }
            Event::Redone { act } => {
                self.undone.remove(act);
                self.redoable.retain(|other| other != act);
            }
            // What another laptop does meanwhile leaves what this one took back within reach.
            event if event.is_step() && !self.undone.contains(act) => {
                self.redoable.retain(|other| other.origin != act.origin);
            }
            _ => {}
        }
    }

    /// The act that these events make when they are appended now.
    pub fn act(&self, events: Vec<Event>, now: Moment) -> Act {
        Act { number: self.highest + 1, when: self.told(&events, now), events }
    }

    /// The moment of an act that is done now: never before the act that it follows.
    fn told(&self, events: &[Event], now: Moment) -> Moment {
        let mut clock = self.meeting.clock;
        if self.records.last().is_some_and(|last| last.act.origin != Laptop::Here) {
            clock.restart(now);
        }
        events.first().map_or(now, |first| clock.pass(first, now).1)
    }

    /// Takes an act of this laptop in.
    pub fn append(&mut self, act: &Act) {
        self.add(&ActId::here(act.number), act.when, &act.events);
    }

    pub(super) fn add(&mut self, id: &ActId, when: Moment, events: &[Event]) {
        let told = self.said.get().is_some() && events.iter().any(Event::is_step);
        let telling = events.get(telling(events)).filter(|_| told);
        // What is taken away has its name only before it goes.
        let before = telling.filter(|event| event.takes_away()).map(|event| in_both(event, &self.meeting));
        let before = before.or_else(|| telling.and_then(|_| several_in_both(events)));
        let mut changed = None;
        self.hidden = OnceLock::new();
        self.checkpoints.keep(self.records.len(), &self.meeting);
        for event in events {
            let record = Record { act: id.clone(), when, event: event.clone() };
            self.note_undo(event, id);
            self.note_place(id, self.records.len());
            if let Event::Undone { act } | Event::Redone { act } = event {
                let place = self.acts.get(act).map_or(0, |(first, _)| *first);
                changed = Some(changed.map_or(place, |other: usize| other.min(place)));
            }
            hand_over(&mut self.meeting, self.records.last().map(|last| &last.act.origin), &record);
            self.meeting.apply(&record);
            self.records.push(record);
        }
        if let Some(place) = changed {
            self.refold(place);
        }
        let said = before.or_else(|| telling.map(|event| in_both(event, &self.meeting)));
        if let Some((all, said)) = self.said.get_mut().zip(said) {
            all.insert(id.clone(), said);
        }
    }

    /// The event that takes this laptop's newest act back; the plan itself and an adoption stay.
    pub fn undo(&self) -> Result<Event, Refusal> {
        if self.meeting.state == State::Adopted {
            return Err(Refusal::Adopted);
        }
        let act = self.newest_step().ok_or(Refusal::NothingToUndo)?.clone();
        Ok(Event::Undone { act })
    }

    /// The event that puts in force again the act that this laptop took back last.
    pub fn redo(&self) -> Result<Event, Refusal> {
        if self.meeting.state == State::Adopted {
            return Err(Refusal::Adopted);
        }
        let act = self.newest_redoable().ok_or(Refusal::NothingToRedo)?.clone();
        Ok(Event::Redone { act })
    }

    pub(super) fn newest_step(&self) -> Option<&ActId> {
        let own = |record: &&Record| record.act.origin == Laptop::Here && record.event.is_step();
        // Nothing of a version that was sealed is taken back.
        let reopened = self.meeting.earlier.last().and_then(|version| self.acts.get(&version.act));
        let since = reopened.map_or(0, |(first, _)| *first);
        let mut steps = self.records.iter().skip(since).rev().filter(own).map(|record| &record.act);
        steps.find(|act| act.number > PLAN && !self.undone.contains(act))
    }

    pub(super) fn newest_redoable(&self) -> Option<&ActId> {
        self.redoable.iter().rev().find(|act| act.origin == Laptop::Here)
    }

    /// Whether an act was taken back.
    pub fn is_undone(&self, act: &ActId) -> bool {
        self.undone.contains(act)
    }
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod tests;

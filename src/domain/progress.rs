//! The walk through the agenda: the opening, items begun, paused and ended, and the time they take.
//!
//! Knows the timeline of the meeting in milliseconds, never a clock.

use super::agenda::{Item, ItemId};
use super::attendance::{Attendance, Presence};
use super::course::State;
use super::event::Moment;
use super::meeting::Meeting;
use super::roll::Attendee;

impl Meeting {
    pub(super) fn begin(&mut self, roll: Vec<Attendee>, now: u64, when: Moment) {
        let default = |attendee: &Attendee| {
            if attendee.standing.is_summoned() { Presence::Present } else { Presence::NotSummoned }
        };
        self.attendance = roll.iter().map(|a| (a.id, Attendance::new(default(a)))).collect();
        self.roll = roll;
        self.state = State::Open;
        self.opened_at = Some(when.at);
        self.clock.opened = Some(now as i64);
    }

    pub(super) fn start_item(&mut self, item: ItemId, now: u64) {
        self.agenda.current = Some(item);
        self.item_since = Some(now);
        if let Some(found) = self.agenda.get_mut(item) {
            found.state.begun = true;
            found.state.since.get_or_insert(now);
        }
        self.state = self.running_state();
    }

    /// Open, or Closing at the item on which the minutes are adopted.
    pub(super) fn running_state(&self) -> State {
        let closing = self.agenda.current().is_some_and(|item| item.step == "adoption");
        if closing { State::Closing } else { State::Open }
    }

    pub(super) fn pause_item(&mut self, now: u64) {
        let spent = self.item_since.take().map_or(0, |since| now.saturating_sub(since));
        if let Some(found) = self.agenda.current.and_then(|id| self.agenda.get_mut(id)) {
            found.state.spent += spent;
        }
    }

    pub(super) fn end_item(&mut self, item: ItemId, now: u64) {
        self.pause_item(now);
        self.agenda.current = self.agenda.current.filter(|current| *current != item);
        if let Some(found) = self.agenda.get_mut(item) {
            found.state.done = true;
        }
    }

    /// Seconds spent on an item up to `now`, in timeline milliseconds.
    pub fn item_seconds(&self, item: ItemId, now: u64) -> u64 {
        let Some(found) = self.agenda.get(item) else {
            return 0;
        };
        let running = match self.item_since {
            Some(since) if self.agenda.current == Some(item) => now.saturating_sub(since),
            _ => 0,
        };
        (found.state.spent + running) / 1000
    }

    /// Seconds by which the meeting is ahead of its plan (positive) or behind it (negative).
    pub fn ahead(&self, now: u64) -> i64 {
        let planned = |item: &Item| {
            let seconds = u64::from(item.minutes) * 60;
            match item.state.done {
                true => seconds,
                false if self.agenda.current == Some(item.id) => self.item_seconds(item.id, now).min(seconds),
                false => 0,
            }
        };
        let expected: u64 = self.agenda.items.iter().map(planned).sum();
        expected as i64 - self.clock.seconds(now) as i64
    }
}

//! The walk through the agenda: the opening, items begun, paused and ended, and the time they take.
//!
//! Knows the timeline of the meeting in milliseconds, never a clock.

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Timelike};

use super::agenda::{Item, ItemId};
use super::attendance::{Attendance, Presence};
use super::course::CourseEvent;
use super::event::{Event, Moment};
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::roll::Attendee;
use super::state::State;

impl Meeting {
    pub(super) fn begin(&mut self, roll: Vec<Attendee>, online: bool, (now, when): (u64, Moment)) {
        let default = |attendee: &Attendee| match attendee.standing.is_summoned() {
            true if online => Presence::Online,
            true => Presence::Present,
            false => Presence::NotSummoned,
        };
        self.attendance = roll.iter().map(|a| (a.id, Attendance::new(default(a)))).collect();
        self.roll = roll;
        self.state = State::Open;
        self.opened_at = Some(self.on_paper.map_or(when.at, |held| held.opened));
        self.clock.opened = Some(now as i64);
    }

    /// Ends here; what was held on paper ended when a person says.
    pub(super) fn end(&mut self, now: u64, when: Moment) -> DateTime<FixedOffset> {
        let held = self.on_paper.zip(self.clock.opened).zip(self.opened_at);
        let Some(((held, opened), opened_at)) = held else {
            let ended = self.ends_at(when.at);
            let passed = |from: DateTime<FixedOffset>| ended.signed_duration_since(from).num_milliseconds();
            // Minutes that are mended are adopted now, and the meeting ended when it did.
            if let Some(before) = self.ended_before {
                self.ended_before = Some(ended);
                self.clock.ended = self.clock.ended.map(|at| at.saturating_add_signed(passed(before)));
                return when.at;
            }
            self.clock.ended = Some(now.saturating_add_signed(passed(when.at)));
            return ended;
        };
        let lasted = held.ended.signed_duration_since(opened_at).num_milliseconds();
        self.clock.ended = Some((opened + lasted).max(0) as u64);
        held.ended
    }

    /// Tells the times so far otherwise, as the clock was wrong by so many seconds.
    pub(super) fn correct_times(&mut self, seconds: i64) {
        let mut times: Vec<&mut DateTime<FixedOffset>> = Vec::new();
        times.extend(&mut self.opened_at);
        times.extend(self.announcements.iter_mut().map(|one| &mut one.at));
        for one in self.attendance.values_mut() {
            times.extend([&mut one.late, &mut one.left].into_iter().flatten());
            times.extend(one.away.iter_mut().flat_map(|(from, to)| [from, to]));
        }
        times.extend(self.interruptions.iter_mut().flat_map(|one| [&mut one.from, &mut one.to]));
        times.extend(&mut self.suspended_since);
        times.extend(self.passed.iter_mut().filter_map(|passing| passing.at.as_mut()));
        times.extend(self.speeches.iter_mut().map(|speech| &mut speech.at));
        for at in times {
            *at += TimeDelta::seconds(seconds);
        }
    }

    /// The minutes that the meeting lasted, once it ended: the difference of the times that its papers
    /// print, without interruptions.
    pub fn minutes(&self) -> Option<u64> {
        self.adoption.as_ref()?;
        self.minutes_to(self.ended_at()?)
    }

    /// The minutes that it has lasted by now, as its papers would print them; as told where it was held
    /// on paper. None before the opening.
    pub fn minutes_so_far(&self, now: Moment) -> Option<u64> {
        let told = self.on_paper.map(|held| held.ended).or(self.ended_before);
        let told = told.unwrap_or_else(|| self.clock.tell(now).at);
        self.minutes().or_else(|| self.minutes_to(told))
    }

    fn minutes_to(&self, end: DateTime<FixedOffset>) -> Option<u64> {
        let lasted = minutes_between(self.opened_at?, end);
        Some(lasted.saturating_sub(self.interrupted_minutes(end)))
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

    /// The event by which a person tells when the meeting was opened.
    ///
    /// # Errors
    /// It is not open, or the time lies after `now` or more than 12 hours before it.
    pub fn correct_opening(&self, at: DateTime<FixedOffset>, now: Moment) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        self.opened_at.ok_or(Refusal::NotOpen)?;
        let passed = self.clock.tell(now).at.signed_duration_since(at);
        if passed < TimeDelta::zero() || passed > TimeDelta::hours(12) {
            return Err(Refusal::OpeningUnlikely);
        }
        Ok(Event::Course(CourseEvent::OpeningTold { at }))
    }

    /// Moves the opening, and with it the beginning of the item that was taken up first.
    pub(super) fn tell_opening(&mut self, at: DateTime<FixedOffset>) {
        let Some(opened) = self.opened_at.replace(at) else { return };
        let seconds = at.signed_duration_since(opened).num_seconds();
        self.clock.shift_opening(seconds);
        let taken = self.agenda.items.iter().filter(|item| item.state.begun);
        let Some(first) = taken.min_by_key(|item| item.state.since).map(|item| item.id) else { return };
        let running = self.agenda.current == Some(first);
        let earlier = match self.item_since.as_mut().filter(|_| running) {
            Some(since) => {
                let moved = i64::try_from(*since).unwrap_or_default() + seconds * 1000;
                *since = moved.max(0).unsigned_abs();
                // The timeline begins with the first record; what lay before it was spent already.
                (-moved).max(0)
            }
            None => -seconds * 1000,
        };
        if let Some(item) = self.agenda.get_mut(first) {
            item.state.spent = item.state.spent.saturating_add_signed(earlier);
        }
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

/// Minutes from one time to another as they are printed, in hours and minutes; none backwards.
pub fn minutes_between(from: DateTime<FixedOffset>, to: DateTime<FixedOffset>) -> u64 {
    minutes_apart(from.naive_utc(), to.naive_utc()).max(0) as u64
}

/// Minutes from one time to another as they are printed, below zero backwards.
pub fn minutes_apart(from: NaiveDateTime, to: NaiveDateTime) -> i64 {
    let printed = |at: NaiveDateTime| at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at);
    printed(to).signed_duration_since(printed(from)).num_minutes()
}

//! Times of the record that a person tells otherwise while the meeting is open, with the reason.
//!
//! The opening has its own event. What was said, voted and done keeps its order: a time stays between those
//! of what was recorded before and after it.

use chrono::{DateTime, FixedOffset, Timelike};
use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::course::CourseEvent;
use super::event::{Event, Moment};
use super::meeting::Meeting;
use super::member::MemberId;
use super::office::Office;
use super::refusal::{AmendingRefusal, Refusal};
use super::speaker::Speaker;

/// What a time is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timed {
    /// The end of the meeting.
    Ending,
    /// The announcement of the roll call.
    RollCall,
    /// A member came late.
    Arrival(MemberId),
    /// A member left before the end.
    Leaving(MemberId),
    /// A member went out who came back.
    WayOut(MemberId),
    /// That member came back.
    WayBack(MemberId),
    /// The meeting was interrupted.
    Break,
    /// It went on.
    Resumption,
    /// An office changed hands.
    Handover(Office),
    /// An item was taken up.
    Item(ItemId),
}

/// A time that is told otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeCorrection {
    /// Of what.
    pub of: Timed,
    /// The time until now; none of an end that nobody had told yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<FixedOffset>>,
    /// The right time.
    pub at: DateTime<FixedOffset>,
    /// Why.
    pub reason: String,
}

impl Meeting {
    /// Every time that can be told otherwise, earliest first; the end only once it is told. Not the opening, nor
    /// the beginning of the first item, which goes with it.
    pub fn times(&self) -> Vec<(Timed, DateTime<FixedOffset>)> {
        let told = self.on_paper.is_some();
        let ending = self.on_paper.map(|held| held.ended).or(self.stamps.ending).or(self.ended_before);
        let mut times: Vec<(Timed, DateTime<FixedOffset>)> = self.attendance_times();
        times.extend(ending.map(|at| (Timed::Ending, at)));
        if !told {
            times.extend(self.announcements.iter().map(|one| (Timed::RollCall, one.at)));
            let walk = self.stamps.walk.iter().skip(1).filter(|stretch| self.is_before_end(stretch.at));
            times.extend(walk.map(|stretch| (Timed::Item(stretch.item), stretch.at)));
            times.extend(self.interruptions.iter().map(|one| (Timed::Break, one.from)));
            times.extend(self.interruptions.iter().map(|one| (Timed::Resumption, one.to)));
            times.extend(self.suspended_since.map(|at| (Timed::Break, at)));
        }
        // An office that was handed over by a leaving moves with it.
        let with_leaving = |of: &Option<MemberId>, at| {
            let left = |member| [Timed::Leaving(member), Timed::WayOut(member)];
            of.is_some_and(|member| left(member).iter().any(|of| times.contains(&(*of, at))))
        };
        let passed = self.passed.iter().filter_map(|one| {
            let at = one.at.filter(|at| !with_leaving(&one.from, *at))?;
            Some((Timed::Handover(one.office), at))
        });
        let passed: Vec<_> = passed.collect();
        times.extend(passed);
        times.sort_by_key(|(of, at)| (*at, *of));
        times
    }

    fn attendance_times(&self) -> Vec<(Timed, DateTime<FixedOffset>)> {
        let of_member = |(member, one): (&MemberId, &super::Attendance)| {
            let late = one.late.map(|at| (Timed::Arrival(*member), at));
            let left = one.left.map(|at| (Timed::Leaving(*member), at));
            let away = one.away.iter();
            let away = away
                .flat_map(|(out, back)| [(Timed::WayOut(*member), *out), (Timed::WayBack(*member), *back)]);
            late.into_iter().chain(left).chain(away).collect::<Vec<_>>()
        };
        self.attendance.iter().flat_map(of_member).collect()
    }

    /// The event by which a person tells a time otherwise: `from` is the one until now, none of an end that
    /// nobody told yet.
    ///
    /// # Errors
    /// The meeting is not open, there is no such time, no reason is given, or the order of what was recorded
    /// would no longer hold.
    pub fn correct_time(
        &self,
        of: Timed,
        from: Option<DateTime<FixedOffset>>,
        at: DateTime<FixedOffset>,
        reason: &str,
        now: Moment,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let opened = self.opened_at.ok_or(Refusal::NotOpen)?;
        let is_known = |from: DateTime<FixedOffset>| self.times().contains(&(of, from));
        if !from.map_or(of == Timed::Ending, is_known) {
            return Err(Refusal::Gone);
        }
        let now = self.clock.tell(now).at;
        let (low, high) = self.room_for(of, from.unwrap_or(now));
        let (low, high) = (low.unwrap_or(opened).max(opened), high.unwrap_or(now).min(now));
        if minute(at) < minute(low) || minute(at) > minute(high) {
            return Err(Refusal::OutOfOrder { from: low.time(), to: high.time() });
        }
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.is_empty() {
            return Err(Refusal::Amending(AmendingRefusal::WhyMissing));
        }
        // People tell minutes: within the same one the order of the record is kept to the second.
        let at = at.clamp(low, high.max(low));
        Ok(Event::Course(CourseEvent::TimeCorrected(TimeCorrection { of, from, at, reason })))
    }

    /// The latest time before and the earliest one after, between which a time stays.
    fn room_for(
        &self,
        of: Timed,
        from: DateTime<FixedOffset>,
    ) -> (Option<DateTime<FixedOffset>>, Option<DateTime<FixedOffset>>) {
        let times = self.times();
        let others = times.iter().filter(|(other, at)| (*other, *at) != (of, from));
        let others = others.filter(|(other, _)| is_bound_by(of, *other)).map(|(_, at)| *at);
        let all: Vec<DateTime<FixedOffset>> = others.chain(self.fixed_times(of)).collect();
        match of {
            Timed::Ending => (all.into_iter().max(), None),
            _ => (
                all.iter().filter(|at| **at <= from).max().copied(),
                all.iter().filter(|at| **at > from).min().copied(),
            ),
        }
    }

    /// Times of what was said and voted, which a time is bound by; of a meeting held on paper nobody knows them.
    fn fixed_times(&self, of: Timed) -> Vec<DateTime<FixedOffset>> {
        if self.on_paper.is_some() {
            return Vec::new();
        }
        let spoke = |who: Speaker| match of {
            Timed::Arrival(member) | Timed::Leaving(member) => who == Speaker::Member(member),
            Timed::WayOut(member) | Timed::WayBack(member) => who == Speaker::Member(member),
            Timed::RollCall | Timed::Handover(_) => false,
            Timed::Ending | Timed::Break | Timed::Resumption | Timed::Item(_) => true,
        };
        let speeches = self.speeches.iter().filter(|speech| spoke(speech.who)).map(|speech| speech.at);
        let put = self.stamps.votes.values().map(|(put, _)| *put);
        let counted = self.stamps.last_count().filter(|_| of == Timed::Ending);
        speeches.chain(put).chain(counted).filter(|at| self.is_before_end(*at)).collect()
    }

    /// Whether a time is of the meeting and not of the mending of its minutes.
    fn is_before_end(&self, at: DateTime<FixedOffset>) -> bool {
        self.ended_before.is_none_or(|ended| at <= ended)
    }

    /// When the meeting ends if it is adopted at this moment: as a person told it, unless votes were counted
    /// later than that.
    pub fn ends_at(&self, now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        if let Some(before) = self.ended_before {
            return self.stamps.ending.unwrap_or(before);
        }
        let told =
            self.stamps.ending.filter(|told| self.stamps.last_count().is_none_or(|last| last <= *told));
        self.on_paper.map(|held| held.ended).or(told).unwrap_or(now)
    }

    pub(super) fn take_correction(&mut self, correction: &TimeCorrection) {
        let TimeCorrection { of, at, .. } = *correction;
        let Some(from) = correction.from.filter(|_| of != Timed::Ending) else {
            match &mut self.on_paper {
                Some(held) => held.ended = at,
                None => self.stamps.ending = Some(at),
            }
            return;
        };
        match of {
            Timed::Ending => {}
            Timed::RollCall => self.retime_announcement(from, at),
            Timed::Arrival(member) | Timed::WayBack(member) => self.retime_attendance(member, from, at),
            Timed::Leaving(member) | Timed::WayOut(member) => self.retime_leaving(member, from, at),
            Timed::Break | Timed::Resumption => self.retime_break(of, from, at),
            Timed::Handover(office) => {
                let found = self.passed.iter_mut().find(|one| one.office == office && one.at == Some(from));
                found.into_iter().for_each(|one| one.at = Some(at));
            }
            Timed::Item(item) => self.retime_item(item, from, at),
        }
    }

    fn retime_attendance(
        &mut self,
        member: MemberId,
        from: DateTime<FixedOffset>,
        at: DateTime<FixedOffset>,
    ) {
        let Some(one) = self.attendance.get_mut(&member) else { return };
        let away = one.away.iter_mut().flat_map(|(out, back)| [out, back]);
        let all = one.late.as_mut().into_iter().chain(one.left.as_mut()).chain(away);
        all.filter(|time| **time == from).for_each(|time| *time = at);
    }

    /// With a leaving goes the office that was handed over by it, and the reason of a turn that was put off.
    fn retime_leaving(&mut self, member: MemberId, from: DateTime<FixedOffset>, at: DateTime<FixedOffset>) {
        self.retime_attendance(member, from, at);
        let passed = self.passed.iter_mut().filter(|one| one.from == Some(member) && one.at == Some(from));
        passed.for_each(|one| one.at = Some(at));
        let told = super::departure::left_words(from);
        let deferred = self.deferred.get_mut(&member).filter(|reason| **reason == told);
        deferred.into_iter().for_each(|reason| *reason = super::departure::left_words(at));
    }

    /// A break that becomes shorter makes the meeting longer.
    fn retime_break(&mut self, of: Timed, from: DateTime<FixedOffset>, at: DateTime<FixedOffset>) {
        let later = at.signed_duration_since(from).num_milliseconds();
        if of == Timed::Break && self.suspended_since == Some(from) {
            self.suspended_since = Some(at);
            self.clock.suspended_at = self.clock.suspended_at.map(|place| place.saturating_add_signed(later));
            return;
        }
        let begins = of == Timed::Break;
        let mut found =
            self.interruptions.iter_mut().map(|one| if begins { &mut one.from } else { &mut one.to });
        if let Some(time) = found.find(|time| **time == from) {
            *time = at;
            let longer = if begins { -later } else { later };
            self.clock.suspended = self.clock.suspended.saturating_add_signed(longer);
        }
    }

    /// What the item is shortened by is given to the one before it.
    fn retime_item(&mut self, item: ItemId, from: DateTime<FixedOffset>, at: DateTime<FixedOffset>) {
        let walk = &mut self.stamps.walk;
        let Some(place) = walk.iter().position(|one| one.item == item && one.at == from) else { return };
        walk[place].at = at;
        let before = place.checked_sub(1).map(|before| walk[before].item);
        let (last, first) = (place + 1 == walk.len(), walk[..place].iter().all(|one| one.item != item));
        let later = at.signed_duration_since(from).num_milliseconds();
        if let Some(before) = before.and_then(|before| self.agenda.get_mut(before)) {
            before.state.spent = before.state.spent.saturating_add_signed(later);
        }
        let runs = last && self.agenda.current == Some(item);
        let since = self.item_since.as_mut().filter(|_| runs);
        let Some(found) = self.agenda.get_mut(item) else { return };
        if let Some(begun) = found.state.since.as_mut().filter(|_| first) {
            *begun = begun.saturating_add_signed(later);
        }
        match since {
            Some(since) => *since = since.saturating_add_signed(later),
            None => found.state.spent = found.state.spent.saturating_add_signed(-later),
        }
    }
}

/// Whether a time keeps its order with another one.
fn is_bound_by(of: Timed, other: Timed) -> bool {
    let attends = |of| match of {
        Timed::Arrival(member) | Timed::Leaving(member) => Some(member),
        Timed::WayOut(member) | Timed::WayBack(member) => Some(member),
        _ => None,
    };
    match (attends(of), attends(other)) {
        (Some(one), Some(another)) => one == another,
        (Some(_), None) => matches!(other, Timed::RollCall | Timed::Handover(_) | Timed::Ending),
        (None, Some(_)) => matches!(of, Timed::RollCall | Timed::Handover(_) | Timed::Ending),
        (None, None) => !matches!((of, other), (Timed::RollCall | Timed::Handover(_), Timed::Item(_))),
    }
}

/// A time as people tell it.
fn minute(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}

#[cfg(test)]
#[path = "timing_tests.rs"]
mod tests;

//! The stage on which a made-up meeting is played: its history, its clock, its chance.
//!
//! Time passes only here, in whole seconds; every act is taken in at the stage's own moment.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, TimeDelta, Utc};
use fastrand::Rng;

use crate::domain::{Act, Event, History, Meeting, MeetingId, MemberId, Moment, Refusal};

/// Vietnam is seven hours ahead of UTC all the year.
const OFFSET_SECONDS: i32 = 7 * 3600;

/// A meeting being played.
#[derive(Debug)]
pub(super) struct PracticeStage {
    /// Its records so far.
    pub history: History,
    /// Its acts so far.
    pub acts: Vec<Act>,
    /// Chance.
    pub rng: Rng,
    /// Wall time on the stage.
    pub now: DateTime<FixedOffset>,
    /// When the item under way is to end.
    pub end: DateTime<FixedOffset>,
    first: DateTime<FixedOffset>,
    beat: TimeDelta,
}

/// A time of day in Vietnam.
pub(super) fn at(date: NaiveDate, time: NaiveTime) -> DateTime<FixedOffset> {
    let local = date.and_time(time);
    let zone = FixedOffset::east_opt(OFFSET_SECONDS).unwrap_or(Utc.fix());
    let utc = local - TimeDelta::seconds(i64::from(zone.local_minus_utc()));
    DateTime::from_naive_utc_and_offset(utc, zone)
}

impl PracticeStage {
    /// An empty stage at a moment.
    pub fn new(id: MeetingId, rng: Rng, now: DateTime<FixedOffset>) -> PracticeStage {
        let history = History::new(id);
        PracticeStage { history, acts: Vec::new(), rng, now, end: now, first: now, beat: TimeDelta::zero() }
    }

    /// The meeting as it stands.
    pub fn meeting(&self) -> &Meeting {
        &self.history.meeting
    }

    /// This moment: the steady clock has run since the first act.
    pub fn moment(&self) -> Moment {
        let run = (self.now - self.first).num_milliseconds().max(0) as u64;
        Moment { at: self.now, run }
    }

    /// Takes events in as one act of this moment.
    pub fn act(&mut self, events: Vec<Event>) {
        let act = self.history.act(events, self.moment());
        self.history.append(&act);
        self.acts.push(act);
    }

    /// Takes one event of a domain act in, or passes its refusal on.
    pub fn play(&mut self, event: Result<Event, Refusal>) -> Result<(), Refusal> {
        self.act(vec![event?]);
        Ok(())
    }

    /// Divides the time until the end of the item among so many beats, with a rest at the end.
    pub fn divide(&mut self, beats: usize) {
        let beats = i64::try_from(beats).unwrap_or(i64::MAX - 1);
        self.beat = TimeDelta::seconds((self.end - self.now).num_seconds().max(0) / (beats + 1));
    }

    /// Lets a beat pass; a little shorter or longer, on the average as divided.
    pub fn wait(&mut self) {
        let tenths = i32::from(self.rng.u8(8..=11));
        self.now = (self.now + self.beat * tenths / 10).min(self.end);
    }

    /// Lets the rest of the item pass.
    pub fn wait_for_end(&mut self) {
        self.now = self.now.max(self.end);
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u32) -> bool {
        self.rng.u32(0..times) == 0
    }

    /// Members taking part at this moment.
    pub fn here(&self) -> Vec<MemberId> {
        let meeting = self.meeting();
        meeting.roll.iter().map(|attendee| attendee.id).filter(|id| meeting.is_here(*id)).collect()
    }

    /// Summoned members but chair and minute-taker, in an order by chance.
    pub fn others(&mut self) -> Vec<MemberId> {
        let meeting = &self.history.meeting;
        let (chair, taker) = (meeting.plan.chair, meeting.plan.minute_taker);
        let others = meeting.roll.iter().filter(|a| a.standing.is_summoned());
        let others = others.map(|a| a.id).filter(|id| Some(*id) != chair && Some(*id) != taker);
        let mut others: Vec<MemberId> = others.collect();
        self.rng.shuffle(&mut others);
        others
    }
}

//! When things of a meeting were done that keep no time themselves: items taken up, questions put and counted,
//! the end as a person told it.
//!
//! Only notes; which of these times may be told otherwise is decided in `timing`.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::agenda::ItemId;
use super::attendance::AttendanceEvent;
use super::ballot::{BallotEvent, BallotId};
use super::course::CourseEvent;
use super::event::Event;
use super::member::MemberId;

/// An item that was taken up at a time; an item to which the meeting went back has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemStart {
    /// Which item.
    pub item: ItemId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// The times, as they are told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamps {
    /// Items in the order in which they were taken up.
    pub walk: Vec<ItemStart>,
    /// When a question was put, and when its votes were counted last.
    pub votes: BTreeMap<BallotId, (DateTime<FixedOffset>, Option<DateTime<FixedOffset>>)>,
    /// When each member was marked last, of those marked since the roll call was announced.
    pub marks: BTreeMap<MemberId, DateTime<FixedOffset>>,
    /// When the meeting ended, as a person told it before the adoption.
    pub ending: Option<DateTime<FixedOffset>>,
}

impl Stamps {
    /// Takes an event in, done at a time.
    pub(super) fn note(&mut self, event: &Event, at: DateTime<FixedOffset>) {
        match event {
            Event::Course(CourseEvent::ItemStarted { item }) => {
                self.walk.push(ItemStart { item: *item, at });
            }
            Event::Course(CourseEvent::OpeningTold { at }) => {
                self.walk.first_mut().into_iter().for_each(|first| first.at = *at);
            }
            Event::Course(CourseEvent::OpeningShifted { seconds }) => {
                let by = TimeDelta::seconds(*seconds);
                self.walk.first_mut().into_iter().for_each(|first| first.at += by);
            }
            Event::Course(CourseEvent::ClockCorrected { seconds }) => self.correct(*seconds),
            Event::Attendance(AttendanceEvent::Announced) => self.marks.clear(),
            Event::Attendance(
                AttendanceEvent::Marked { member, .. } | AttendanceEvent::Arrived { member, .. },
            ) => {
                self.marks.insert(*member, at);
            }
            Event::Ballot(BallotEvent::Put { ballot, .. }) => {
                self.votes.insert(*ballot, (at, None));
            }
            Event::Ballot(
                BallotEvent::Counted { ballot, .. }
                | BallotEvent::PapersCounted { ballot, .. }
                | BallotEvent::NamesCounted { ballot },
            ) => {
                self.votes.entry(*ballot).or_insert((at, None)).1 = Some(at);
            }
            Event::Ballot(BallotEvent::Withdrawn { ballot }) => {
                self.votes.remove(ballot);
            }
            _ => {}
        }
    }

    /// The clock was wrong by so many seconds.
    fn correct(&mut self, seconds: i64) {
        let walked = self.walk.iter_mut().map(|stretch| &mut stretch.at);
        let voted = self.votes.values_mut().flat_map(|(put, counted)| [Some(put), counted.as_mut()]);
        let marked = self.marks.values_mut();
        let all = walked.chain(voted.flatten()).chain(marked).chain(self.ending.as_mut());
        all.for_each(|at| *at += TimeDelta::seconds(seconds));
    }

    /// When votes were counted last.
    pub fn last_count(&self) -> Option<DateTime<FixedOffset>> {
        self.votes.values().filter_map(|(_, counted)| *counted).max()
    }
}

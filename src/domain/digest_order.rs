//! How a meeting stands to others in a list: its place, whether it was opened again, whether it is the month's.
//!
//! Knows digests alone.

use chrono::{NaiveDate, NaiveTime};

use super::book::MeetingId;
use super::digest::Digest;

impl Digest {
    /// The order of lists: by day, two of one day by their hour.
    pub fn order(&self) -> (NaiveDate, Option<NaiveTime>, &MeetingId) {
        (self.date, self.hour, &self.id)
    }

    /// Whether its minutes were adopted and are open again.
    pub fn is_reopened(&self) -> bool {
        self.versions > 0 && self.state.is_running()
    }

    /// Whether it was opened later than another meeting, by day and hour.
    pub fn was_opened_after(&self, other: &Digest) -> bool {
        self.state.was_opened() && self.id != other.id && (self.date, self.hour) > (other.date, other.hour)
    }

    /// Whether it is the meeting that a month must have: held or under way, of the right kind.
    pub fn is_of_month(&self) -> bool {
        self.kind.is_of_month() && self.state.was_opened()
    }
}

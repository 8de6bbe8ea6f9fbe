//! What has its day: a planned meeting, a deadline; as a calendar needs it.
//!
//! Counts nothing: whoever makes one says the day. Knows no format.

use chrono::{NaiveDate, NaiveTime};

/// Something with its day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Appointment {
    /// Its day.
    pub day: NaiveDate,
    /// Its hour; none of a deadline, which has the whole day.
    pub hour: Option<NaiveTime>,
    /// What it is: "Họp thường kỳ".
    pub what: String,
    /// Where; empty for nowhere.
    pub place: String,
    /// How many minutes it takes; 0 where nobody knows.
    pub minutes: u32,
    /// Whether it was cancelled, so that calendars that have it strike it out.
    pub cancelled: bool,
    /// A name that no other one has, and that stays while day and words change: "20261203-0a1b2c-hop".
    pub id: String,
}

//! The numbers that a rubric may set bands for, by name, with the values that they can take.
//!
//! Only their names; what they are in a meeting is worked out in the scoring room.

use super::fact::Fact;
use super::named::named;

/// What a number is measured in; it decides which values the bands must cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A share in percent: every value from 0 to 100.
    Percent,
    /// Minutes: every value from 0.
    Minutes,
    /// A count: whole numbers from 0.
    Count,
}

named! {
    /// A number that bands are set for.
    pub enum Number {
        /// Share of the summoned who attend.
        AttendancePercent = "attendance_percent",
        /// Share of those attending who spoke.
        SpeakersPercent = "speakers_percent",
        /// Share of the tasks given before that are done.
        TasksDonePercent = "tasks_done_percent",
        /// Share of the tasks due by the meeting's day that are done.
        TasksDueDonePercent = "tasks_due_done_percent",
        /// Minutes that the meeting lasted.
        LengthMinutes = "length_minutes",
        /// Minutes by which it is shorter than required.
        MinutesShort = "minutes_short",
        /// Minutes spent on the item of self-criticism.
        SelfCriticismMinutes = "self_criticism_minutes",
        /// Members unexcused.
        Unexcused = "unexcused",
        /// Members who spoke.
        Speakers = "speakers",
        /// Members who made a statement of self-criticism.
        Statements = "statements",
    }
}

impl Number {
    /// What it is measured in.
    pub const fn unit(self) -> Unit {
        match self {
            Number::AttendancePercent | Number::SpeakersPercent => Unit::Percent,
            Number::TasksDonePercent | Number::TasksDueDonePercent => Unit::Percent,
            Number::LengthMinutes | Number::MinutesShort | Number::SelfCriticismMinutes => Unit::Minutes,
            Number::Unexcused | Number::Speakers | Number::Statements => Unit::Count,
        }
    }

    /// The fact without which a share has no base. A criterion that uses the number must say what
    /// then holds: a share of nothing earns and costs nothing by itself.
    pub const fn needs(self) -> Option<Fact> {
        match self {
            Number::TasksDonePercent => Some(Fact::TasksCarried),
            Number::TasksDueDonePercent => Some(Fact::TasksDue),
            Number::AttendancePercent
            | Number::SpeakersPercent
            | Number::LengthMinutes
            | Number::MinutesShort => None,
            Number::SelfCriticismMinutes | Number::Unexcused | Number::Speakers | Number::Statements => None,
        }
    }
}

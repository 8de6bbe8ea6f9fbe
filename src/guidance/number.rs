//! The numbers that a rubric may set bands for, by name, with the values that they can take.
//!
//! Only their names; what they are in a meeting is worked out in the scoring room.

use super::fact::Fact;

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

/// A number that bands are set for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// Share of the summoned who attend.
    AttendancePercent,
    /// Share of those attending who spoke.
    SpeakersPercent,
    /// Share of last month's tasks that are done.
    TasksDonePercent,
    /// Minutes that the meeting lasted.
    LengthMinutes,
    /// Minutes by which it is shorter than required.
    MinutesShort,
    /// Minutes spent on the item of self-criticism.
    SelfCriticismMinutes,
    /// Members absent without a reason.
    Unexcused,
    /// Members who spoke.
    Speakers,
    /// Members who made a statement of self-criticism.
    Statements,
}

impl Number {
    /// Every number with the name that a pack gives it.
    pub const NAMES: [(Number, &'static str); 9] = [
        (Number::AttendancePercent, "attendance_percent"),
        (Number::SpeakersPercent, "speakers_percent"),
        (Number::TasksDonePercent, "tasks_done_percent"),
        (Number::LengthMinutes, "length_minutes"),
        (Number::MinutesShort, "minutes_short"),
        (Number::SelfCriticismMinutes, "self_criticism_minutes"),
        (Number::Unexcused, "unexcused"),
        (Number::Speakers, "speakers"),
        (Number::Statements, "statements"),
    ];

    /// The number of that name.
    pub fn named(name: &str) -> Option<Number> {
        Number::NAMES.iter().find(|(_, other)| *other == name).map(|(number, _)| *number)
    }

    /// The name that a pack gives it.
    pub fn name(self) -> &'static str {
        Number::NAMES.iter().find(|(other, _)| *other == self).map_or("", |(_, name)| *name)
    }

    /// What it is measured in.
    pub const fn unit(self) -> Unit {
        match self {
            Number::AttendancePercent | Number::SpeakersPercent | Number::TasksDonePercent => Unit::Percent,
            Number::LengthMinutes | Number::MinutesShort | Number::SelfCriticismMinutes => Unit::Minutes,
            Number::Unexcused | Number::Speakers | Number::Statements => Unit::Count,
        }
    }

    /// The fact without which a share has no base. A criterion that uses the number must say what
    /// then holds: a share of nothing earns and costs nothing by itself.
    pub const fn needs(self) -> Option<Fact> {
        match self {
            Number::TasksDonePercent => Some(Fact::TasksCarried),
            _ => None,
        }
    }
}

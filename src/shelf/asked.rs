//! What papers are asked for, and what the book may lack of it.

use chrono::NaiveDate;

use crate::domain::{MeetingId, MemberId, Period, TransferId};
use crate::report::{Excerpt, Quarter};
use crate::scoring::Span;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A meeting.
    Meeting(MeetingId),
    /// An addendum to the minutes of a meeting, by its number from 1; without one the latest.
    Addendum(MeetingId, Option<usize>),
    /// A part of the minutes of a meeting.
    Extract(MeetingId, Excerpt),
    /// A vote of a meeting on a person: which of them, from 1.
    Person(MeetingId, Option<usize>),
    /// A congress with the roll.
    Congress(MeetingId),
    /// Somebody on the way into the Party, by the key that a list knows them by.
    Applicant(u64),
    /// A transfer, by its number.
    Transfer(TransferId),
    /// The participation of a period.
    Period(Period),
    /// The same, about one member.
    Member(Period, MemberId),
    /// What the rounds of a period recorded about one member.
    Review(Period, MemberId),
    /// The register of scores over a period.
    Register(Period),
    /// The survey form of a quarter, or with the quarter left open.
    Quarter(Option<Quarter>),
    /// The theme of the month of a day, and how many sheets.
    Theme(NaiveDate, u32),
    /// A meeting of the month with the figures of the year.
    Month(MeetingId),
    /// The thematic topics of a year.
    Topics(i32),
    /// One of them, by its number.
    Topic(u64),
    /// The papers that were issued by number in a period.
    Issued(Period),
    /// A quarter, six months or a year of the cell.
    Span(Span),
    /// The papers for an evening without the laptop.
    Kit,
    /// What has its day in the cell.
    Calendar,
    /// Nothing but the cell.
    Nothing,
}

/// What the book has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// A survey form that is in force on a day.
    Survey(NaiveDate),
    /// A theme of the month of a day.
    Theme(NaiveDate),
    /// Somebody who is followed no more.
    Applicant,
    /// A transfer of that number.
    Transfer,
    /// A topic of that number.
    Topic,
}

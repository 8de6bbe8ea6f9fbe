//! The tables of measures: for every fact and number that a pack may name, the function that finds
//! it.
//!
//! A fact or number without its function does not compile.

use super::absence::excused_within_limit;
use super::case::Case;
use super::closing::{concluded, conclusion_adopted, minutes_adopted, steps_walked, uploaded_in_time};
use super::conduct::{
    admonition_given, criticism_given, praise_given, reminder_given, self_criticism_made, speakers,
    speakers_percent, statements, thematic_held, thematic_planned,
};
use super::finding::FactFinding;
use super::preparation::{
    committee_exists, committee_met, content_ready, content_ticked, documents_in_time, documents_sent,
    draft_ready, notice_in_time,
};
use super::reading::Reading;
use super::tasks::{
    tasks_carried, tasks_done_percent, tasks_due, tasks_due_done_percent, tasks_named, tasks_reviewed,
};
use super::timing::{day_kept, length, length_half, length_minutes, minutes_short, self_criticism_minutes};
use super::turnout::{attendance, attendance_percent, no_unexcused, unexcused};
use crate::guidance::{Fact, Number};

const fn fact_measure(fact: Fact) -> fn(&Case) -> FactFinding {
    match fact {
        Fact::DayKept => day_kept,
        Fact::Length => length,
        Fact::LengthHalf => length_half,
        Fact::Attendance => attendance,
        Fact::NoUnexcused => no_unexcused,
        Fact::ExcusedWithinLimit => excused_within_limit,
        Fact::ContentTicked => content_ticked,
        Fact::ContentReady => content_ready,
        Fact::DraftReady => draft_ready,
        Fact::CommitteeMet => committee_met,
        Fact::CommitteeExists => committee_exists,
        Fact::NoticeInTime => notice_in_time,
        Fact::DocumentsInTime => documents_in_time,
        Fact::DocumentsSent => documents_sent,
        Fact::StepsWalked => steps_walked,
        Fact::ThematicPlanned => thematic_planned,
        Fact::ThematicHeld => thematic_held,
        Fact::PraiseGiven => praise_given,
        Fact::ReminderGiven => reminder_given,
        Fact::CriticismGiven => criticism_given,
        Fact::AdmonitionGiven => admonition_given,
        Fact::SelfCriticismMade => self_criticism_made,
        Fact::TasksCarried => tasks_carried,
        Fact::TasksDue => tasks_due,
        Fact::TasksReviewed => tasks_reviewed,
        Fact::TasksNamed => tasks_named,
        Fact::Concluded => concluded,
        Fact::ConclusionAdopted => conclusion_adopted,
        Fact::MinutesAdopted => minutes_adopted,
        Fact::UploadedInTime => uploaded_in_time,
    }
}

const fn number_measure(number: Number) -> fn(&Case) -> Reading {
    match number {
        Number::AttendancePercent => attendance_percent,
        Number::SpeakersPercent => speakers_percent,
        Number::TasksDonePercent => tasks_done_percent,
        Number::TasksDueDonePercent => tasks_due_done_percent,
        Number::LengthMinutes => length_minutes,
        Number::MinutesShort => minutes_short,
        Number::SelfCriticismMinutes => self_criticism_minutes,
        Number::Unexcused => unexcused,
        Number::Speakers => speakers,
        Number::Statements => statements,
    }
}

/// A fact in a case.
pub(super) fn find(fact: Fact, case: &Case) -> FactFinding {
    case.finding(fact, fact_measure(fact)(case))
}

/// A number in a case.
pub(super) fn read(number: Number, case: &Case) -> Reading {
    case.reading(number, number_measure(number)(case))
}

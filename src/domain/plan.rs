//! The plan of a meeting: kind, date, officers, agenda, checklist, tasks carried over.
//!
//! Knows no pack: agenda, checklist and rules come in ready. How it changes is in `planning`.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::agenda::Item;
use super::book::CellName;
use super::group_meeting::MeetingGroup;
use super::kind::MeetingKind;
use super::member::MemberId;
use super::rules::Rules;
use super::task::Task;
use super::term_years::TermYears;
use crate::text::Lang;

/// The plan that a meeting begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Names of the cell on the day of planning.
    pub cell: CellName,
    /// Whether it is a practice meeting, whose prints bear TẬP DƯỢT.
    #[serde(default)]
    pub practice: bool,
    /// What it is held for.
    #[serde(default, skip_serializing_if = "MeetingKind::is_usual")]
    pub kind: MeetingKind,
    /// The years of the term that it begins; of a congress alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermYears>,
    /// The group that meets; of a group's meeting alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<MeetingGroup>,
    /// Day.
    pub date: NaiveDate,
    /// Hour at which it is summoned.
    pub time: NaiveTime,
    /// Where it is held.
    pub place: String,
    /// Who chairs.
    pub chair: Option<MemberId>,
    /// Who takes the minutes.
    pub minute_taker: Option<MemberId>,
    /// Figures of the guidance in force on the day.
    pub rules: Rules,
    /// Items in order.
    pub agenda: Vec<Item>,
    /// What is to be prepared.
    pub checks: Vec<Check>,
    /// Open tasks of earlier meetings.
    #[serde(default)]
    pub carried: Vec<Task>,
    /// Why the meeting is not held on the day that the guidance names; empty when it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub moved_reason: String,
    /// Why it is held under this guidance and not the one that its date and place give; empty
    /// when it is that one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub guidance_reason: String,
}

impl Plan {
    /// Takes another kind; no other than a group's meeting has a group, no other than a congress a term.
    pub(super) fn become_of(&mut self, kind: MeetingKind) {
        self.kind = kind;
        self.group = self.group.take().filter(|_| kind == MeetingKind::Group);
        self.term = self.term.filter(|_| kind == MeetingKind::Congress);
    }

    /// Takes another day, hour and place, and why.
    pub(super) fn move_to(&mut self, (date, time): (NaiveDate, NaiveTime), place: &str, reason: &str) {
        (self.date, self.time) = (date, time);
        place.clone_into(&mut self.place);
        reason.clone_into(&mut self.moved_reason);
    }

    /// Takes another guidance: its rules, its checklist, and why.
    pub(super) fn follow(&mut self, rules: &Rules, checks: &[Check], reason: &str) {
        self.rules = rules.clone();
        self.checks = checks.to_vec();
        reason.clone_into(&mut self.guidance_reason);
    }

    /// Whether the guidance names a day for the meeting; a practice meeting is held on any.
    pub fn has_set_day(&self) -> bool {
        !self.practice && self.counts_as_regular() && self.rules.names_day()
    }

    /// Whether the guidance names a day for the meeting and it is held on another one.
    pub fn is_moved(&self) -> bool {
        self.has_set_day() && self.date.day() != self.rules.day
    }
}

/// One line of the preparation checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Name that the rubric knows it by ("committee_meeting" …).
    pub id: String,
    /// In Vietnamese.
    pub title: String,
    /// In English; empty when own.
    #[serde(default)]
    pub title_en: String,
    /// Days before the meeting by which it is due; none = by the meeting itself.
    #[serde(default)]
    pub days_before: Option<i64>,
}

impl Check {
    /// The title in a language; an own line is shown as it was written.
    pub fn title(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.title_en.is_empty() => &self.title_en,
            _ => &self.title,
        }
    }
}

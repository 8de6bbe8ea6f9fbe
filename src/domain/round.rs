//! What a round of self-criticism has beside statements and remarks: theme, planned turns, what was heard of
//! earlier promises, the chair's words on a turn, review points from above. Its acts; what comes of them is
//! applied in `criticism` and `planning`.
//!
//! Knows neither lists nor other meetings, and nothing of a member's own sheet but how many were printed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::book::MeetingId;
use super::criticism::{CriticismEvent, Remark, Statement};
use super::event::Event;
use super::item_ref::ItemRef;
use super::meeting::Meeting;
use super::member::MemberId;
use super::planning::PlanEvent;
use super::promise::PromiseReport;
use super::refusal::{Refusal, RoundRefusal};
use super::roll::Attendee;
use super::turn::RoundTurns;

/// Fewest and most items of a theme (own design after Gawande's 5 to 9 a pause; a commitment has 7).
pub const THEME_ITEMS: std::ops::RangeInclusive<usize> = 4..=7;

/// What the round of a month looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTheme {
    /// What it is called.
    pub title: String,
    /// What it is called in English; empty where it has no such name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title_en: String,
    /// Its items.
    #[serde(default)]
    pub items: Vec<ItemRef>,
}

/// A point for a member's review that came from above (gợi ý kiểm điểm; HD 43-HD/BTCTW of 2025, form 2C, A.IV).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewPoint {
    /// Whose.
    pub member: MemberId,
    /// What.
    pub text: String,
    /// Who gave it.
    pub from: String,
    /// The number of the document; may be empty.
    #[serde(default)]
    pub number: String,
    /// The day of the document.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The answer to a remark of an earlier meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkAnswer {
    /// The meeting of the remark.
    pub meeting: MeetingId,
    /// The number of the remark there.
    pub number: u64,
    /// The answer.
    pub answer: String,
    /// Who answers; none where that was not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<MemberId>,
    /// The day of the remark; none where that was not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<NaiveDate>,
}

/// The round of a meeting but for its statements and remarks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its theme; none where nobody chose one, so that it is that of the month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<RoundTheme>,
    /// Whose turns were planned, in order; none where nobody planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Vec<MemberId>>,
    /// Blank sheets that were printed.
    #[serde(default, skip_serializing_if = "is_none")]
    pub sheets: u32,
    /// What was heard of promises, the latest of each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<PromiseReport>,
    /// Answers to remarks of earlier meetings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<RemarkAnswer>,
    /// The chair's words on a member's turn.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub concluded: BTreeMap<MemberId, String>,
    /// Points from above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub review_points: Vec<ReviewPoint>,
    /// Turns beside their words.
    #[serde(default, skip_serializing_if = "RoundTurns::is_empty")]
    pub turns: RoundTurns,
}

/// The round of a meeting as its digest keeps it, so that what comes back and the year need no journal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundDigest {
    /// Statements in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<(MemberId, Statement)>,
    /// Criticism, praise, reminders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
    /// Whose turn was put off to the next meeting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub put_off: Vec<MemberId>,
    /// All else; in its own place, for what is flattened is read twice.
    #[serde(default, skip_serializing_if = "Round::is_empty")]
    pub more: Round,
}

impl RoundTheme {
    /// Whether it was chosen that there is none.
    pub const fn is_none(&self) -> bool {
        self.title.is_empty() && self.items.is_empty()
    }
}

impl RoundDigest {
    pub(super) fn is_empty(&self) -> bool {
        *self == RoundDigest::default()
    }

    /// Whether a member made a statement.
    pub fn has_spoken(&self, member: MemberId) -> bool {
        self.statements.iter().any(|(other, _)| *other == member)
    }

    /// Whether a turn of a member was planned, offered, asked for or put off.
    pub fn had_turn(&self, member: MemberId) -> bool {
        let laid = self.more.planned.as_ref().or(self.more.turns.offered.as_ref());
        let given = [laid, Some(&self.more.turns.asked), Some(&self.put_off)];
        given.into_iter().flatten().any(|members| members.contains(&member))
    }
}

const fn is_none(number: &u32) -> bool {
    *number == 0
}

impl Round {
    pub(super) fn is_empty(&self) -> bool {
        *self == Round::default()
    }

    pub(super) fn hear(&mut self, report: PromiseReport) {
        match self.reports.iter_mut().find(|other| other.promise == report.promise) {
            Some(found) => *found = report,
            None => self.reports.push(report),
        }
    }

    pub(super) fn take_answer(&mut self, answer: RemarkAnswer) {
        let same =
            |other: &&mut RemarkAnswer| (&other.meeting, other.number) == (&answer.meeting, answer.number);
        match self.answers.iter_mut().find(same) {
            Some(found) => *found = answer,
            None => self.answers.push(answer),
        }
    }

    /// A point of the same document about the same member is set anew.
    pub(super) fn set_point(&mut self, point: ReviewPoint) {
        let same = |other: &&mut ReviewPoint| {
            other.member == point.member && (&other.from, &other.number) == (&point.from, &point.number)
        };
        match self.review_points.iter_mut().find(same) {
            Some(found) => *found = point,
            None => self.review_points.push(point),
        }
    }
}

impl Meeting {
    /// The round as the digest keeps it.
    pub(super) fn round_in_short(&self) -> RoundDigest {
        let (statements, remarks) = (self.statements.clone(), self.remarks.clone());
        let put_off = self.deferred.keys().copied().collect();
        RoundDigest { statements, remarks, put_off, more: self.round.clone() }
    }

    /// As [`Meeting::choose_theme`], of a theme without an English name.
    pub fn set_theme(&self, title: &str, items: Vec<ItemRef>) -> Result<PlanEvent, Refusal> {
        self.choose_theme(RoundTheme { title: title.to_owned(), title_en: String::new(), items })
    }

    /// Chooses the theme of the round, in place of that of the month: without items it is a month that only
    /// looks back, without a title too there is no theme.
    ///
    /// # Errors
    /// Fewer or more than [`THEME_ITEMS`], an item twice, or items without a title.
    pub fn choose_theme(&self, theme: RoundTheme) -> Result<PlanEvent, Refusal> {
        self.ensure_changeable()?;
        let RoundTheme { title, title_en, items } = theme;
        let title = title.trim().to_owned();
        if items.is_empty() {
            return Ok(PlanEvent::ThemeSet { title, title_en, items });
        }
        if title.is_empty() {
            return Err(Refusal::TextMissing);
        }
        let twice =
            (1..items.len()).find(|place| items[..*place].iter().any(|item| item.is_same(&items[*place])));
        if let Some(place) = twice {
            return Err(Refusal::Round(RoundRefusal::ItemTwice { item: items[place].key.clone() }));
        }
        if !THEME_ITEMS.contains(&items.len()) {
            return Err(Refusal::Round(RoundRefusal::ThemeSize { items: items.len() }));
        }
        Ok(PlanEvent::ThemeSet { title, title_en, items })
    }

    /// Plans the turns of the round, in this order; `roll` is that of the cell on the day.
    ///
    /// # Errors
    /// Somebody is not of the roll, is not summoned, or is named twice.
    pub fn plan_turns(&self, members: Vec<MemberId>, roll: &[Attendee]) -> Result<PlanEvent, Refusal> {
        self.ensure_changeable()?;
        for (place, member) in members.iter().enumerate() {
            let known = roll.iter().find(|one| one.id == *member).ok_or(Refusal::UnknownMember)?;
            if !known.standing.is_summoned() {
                let (name, standing) = (known.name.clone(), known.standing);
                return Err(Refusal::Round(RoundRefusal::NotSummoned { name, standing }));
            }
            if members[..place].contains(member) {
                return Err(Refusal::NamedTwice { name: known.name.clone() });
            }
        }
        Ok(PlanEvent::TurnsPlanned { members })
    }

    /// Records that blank sheets were printed; refused for none.
    pub fn print_sheets(&self, count: u32) -> Result<PlanEvent, Refusal> {
        self.ensure_changeable()?;
        if count == 0 { Err(Refusal::Gone) } else { Ok(PlanEvent::SheetsPrinted { count }) }
    }

    /// Records the chair's words on a member's turn.
    ///
    /// # Errors
    /// Without words, of somebody who is not of the meeting, or who neither spoke nor was spoken of.
    pub fn conclude_turn(&self, member: MemberId, words: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        self.attendee(member).ok_or(Refusal::UnknownMember)?;
        let stated = self.statements.iter().any(|(other, _)| *other == member);
        let heard = self.round.reports.iter().any(|report| report.promise.member == member);
        if !stated && !heard && !self.remarks.iter().any(|remark| remark.about == member) {
            return Err(Refusal::Round(RoundRefusal::NoTurn { name: self.name(member).to_owned() }));
        }
        match words.trim() {
            "" => Err(Refusal::TextMissing),
            words => Ok(Event::Criticism(CriticismEvent::TurnConcluded { member, words: words.to_owned() })),
        }
    }

    /// Records a point for a member's review that came from above.
    ///
    /// # Errors
    /// Without its words or its source, or of a day after the meeting.
    pub fn set_review_point(&self, point: ReviewPoint) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let ReviewPoint { member, text, from, number, on } = point;
        self.attendee(member).ok_or(Refusal::UnknownMember)?;
        let [text, from, number] = [text, from, number].map(|line| line.trim().to_owned());
        if text.is_empty() || from.is_empty() {
            return Err(Refusal::TextMissing);
        }
        if on.is_some_and(|on| on > self.day()) {
            return Err(Refusal::DayAhead);
        }
        Ok(Event::Criticism(CriticismEvent::ReviewPointSet { member, text, from, number, on }))
    }
}

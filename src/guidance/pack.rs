//! A pack: everything that one dated guidance says about meetings.
//!
//! Fills the plan of a meeting: rules, agenda, checklist. Knows no meeting.

use chrono::NaiveDate;

use super::agenda::{AgendaRule, PlannedStep, StepRule, StepVote};
use super::check::PackOrigin;
use super::citation::{Certainty, Citation};
use super::rubric::{Criterion, Rubric};
use super::topics::Topics;
use super::words::Words;
use super::yearly::Yearly;
use crate::domain::{Check, Item, ItemId, ItemState, LevelLabels, MeetingKind, ROUND_STEP, Rules};
use crate::text::Lang;

/// A line of the preparation checklist as the guidance has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRule {
    /// The name that the rubric knows it by.
    pub id: String,
    /// Title.
    pub title: Words,
    /// Whether it is due the days of notice before the meeting; else by the meeting's day.
    pub ahead: bool,
}

/// A dated guidance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its id: "hd42-2025".
    pub id: String,
    /// Whether the program carries it or a committee keeps it in the book.
    pub origin: PackOrigin,
    /// The pack that says what this one leaves out.
    pub base: Option<String>,
    /// Title as cited.
    pub title: Words,
    /// Documents that it follows, the leading one first.
    pub citations: Vec<Citation>,
    /// Documents that the packs cite on which it is built.
    pub(super) inherited: Vec<Citation>,
    /// First day in force.
    pub valid_from: NaiveDate,
    /// Last day in force; none while it holds.
    pub valid_to: Option<NaiveDate>,
    /// The body for whose cells it holds: "Đảng bộ phường An Phú"; none for the whole Party.
    pub place: Option<Words>,
    /// How certain its figures are as a whole.
    pub certainty: Certainty,
    pub(super) rules: Rules,
    /// Steps that its agendas are made of.
    pub steps: Vec<StepRule>,
    /// An agenda for each kind of meeting that it knows.
    pub agendas: Vec<AgendaRule>,
    /// The preparation checklist.
    pub preparation: Vec<CheckRule>,
    /// The rubric; without criteria in a pack that says nothing about meetings.
    pub rubric: Rubric,
    /// What it says beside meetings.
    pub topics: Topics,
    /// How the meetings of a quarter, half-year or year are classified; none when it says nothing.
    pub yearly: Option<Yearly>,
}

impl Pack {
    /// Whether it is in force on a day.
    pub fn is_in_force(&self, date: NaiveDate) -> bool {
        self.valid_from <= date && self.valid_to.is_none_or(|last| date <= last)
    }

    /// What people call it: the main words of its title, without its day and who issued it.
    pub fn name(&self, lang: Lang) -> &str {
        let title = self.title.get(lang);
        title.split_once(", ").map_or(title, |(name, _)| name)
    }

    /// Whether meetings can be held under it; a pack may consist of other sections alone.
    pub fn has_meetings(&self) -> bool {
        !self.agendas.is_empty()
    }

    /// The mark of its text, and of the book's packs that it is built on, as a meeting stores it;
    /// empty for one that the program carries.
    pub fn hash(&self) -> &str {
        &self.rules.pack_hash
    }

    /// Keeps the mark of its text, after it that of the pack that it is built on.
    pub(super) fn marked(mut self, hash: &str, base: Option<&Pack>) -> Pack {
        let marks = [hash, base.map_or("", Pack::hash)];
        let marks: Vec<&str> = marks.into_iter().filter(|mark| !mark.is_empty()).collect();
        self.rules.pack_hash = marks.join("-");
        self
    }

    /// A document that criteria and agendas cite in short ("42-HD/BTCTW (28/10/2025)") in full;
    /// as it is when nobody lists it.
    pub fn cited_in_full(&self, short: &str, lang: Lang) -> String {
        let mut listed = self.citations.iter().chain(&self.inherited);
        let cited = listed.find(|citation| citation.short() == short);
        cited.map_or_else(|| short.to_owned(), |citation| citation.full(lang))
    }

    /// Day of the month on which the cell meets (1-31).
    pub const fn day(&self) -> u32 {
        self.rules.day
    }

    /// What it calls the levels of a meeting.
    pub const fn level_labels(&self) -> &LevelLabels {
        &self.rules.level_labels
    }

    /// What it says about meetings of a kind; none when it knows no such kind.
    pub fn agenda_rule(&self, kind: MeetingKind) -> Option<&AgendaRule> {
        self.agendas.iter().find(|agenda| agenda.kind == kind)
    }

    /// Whether its rubric scores meetings of a kind.
    pub fn scores(&self, kind: MeetingKind) -> bool {
        self.agenda_rule(kind).is_some_and(|agenda| agenda.scored)
    }

    /// The figures that a meeting of a kind stores.
    pub fn rules(&self, kind: MeetingKind) -> Rules {
        let agenda = self.agenda_rule(kind);
        let minutes = agenda.map_or(0, |agenda| agenda.least);
        let large_cell = agenda.and_then(|agenda| agenda.large);
        let quorum = agenda.and_then(|agenda| agenda.quorum);
        Rules { minutes, large_cell, quorum, ..self.rules.clone() }
    }

    /// The steps of a meeting of a kind, in order.
    pub fn steps_of(&self, kind: MeetingKind) -> Vec<&StepRule> {
        let planned = self.agenda_rule(kind).map_or(&[][..], |agenda| &agenda.items);
        planned.iter().filter_map(|planned| self.step(&planned.step)).collect()
    }

    /// The agenda of a new meeting of a kind; items are numbered from 1.
    pub fn agenda(&self, kind: MeetingKind) -> Vec<Item> {
        let planned = self.agenda_rule(kind).map_or(&[][..], |agenda| &agenda.items);
        (1..).zip(planned).filter_map(|(number, planned)| self.item(number, planned)).collect()
    }

    /// The item of a round of self-criticism, for an agenda that has none; it gets its number there.
    pub fn round_item(&self, minutes: u32) -> Option<Item> {
        self.item(0, &PlannedStep { step: ROUND_STEP.to_owned(), minutes, title: None })
    }

    fn item(&self, number: u64, planned: &PlannedStep) -> Option<Item> {
        let rule = self.step(&planned.step)?;
        let title = planned.title.as_ref().unwrap_or(&rule.title).clone();
        Some(Item {
            id: ItemId(number),
            step: rule.step.clone(),
            title: title.vi,
            title_en: title.en,
            minutes: planned.minutes,
            vote: rule.vote.as_ref().map(|vote| vote.purpose),
            state: ItemState::default(),
        })
    }

    /// The checklist of a new meeting.
    pub fn checks(&self, kind: MeetingKind) -> Vec<Check> {
        // The list is of the cell's meeting: the committee's own is what that one is prepared by, and a group needs less.
        if matches!(kind, MeetingKind::Committee | MeetingKind::Group) {
            return Vec::new();
        }
        let check = |rule: &CheckRule| Check {
            id: rule.id.clone(),
            title: rule.title.vi.clone(),
            title_en: rule.title.en.clone(),
            days_before: rule.ahead.then_some(self.rules.notice_days),
        };
        self.preparation.iter().map(check).collect()
    }

    fn step(&self, step: &str) -> Option<&StepRule> {
        self.steps.iter().find(|rule| rule.step == step)
    }

    /// The title of a step in an agenda; its id at one that the pack does not know.
    pub(super) fn step_title<'a>(&'a self, planned: &'a PlannedStep, lang: Lang) -> &'a str {
        let title = planned.title.as_ref().or_else(|| Some(&self.step(&planned.step)?.title));
        title.map_or(&planned.step, |title| title.get(lang))
    }

    /// What the chair says or does at a step of a meeting of a kind; none at an own item.
    pub fn prompt(&self, step: &str, kind: MeetingKind, lang: Lang) -> Option<String> {
        self.step(step).map(|rule| rule.prompt.in_meeting(kind).get(lang).to_owned())
    }

    /// The sentence that a person may take into the minutes at a step of a meeting of a kind; none at an own item.
    pub fn offer(&self, step: &str, kind: MeetingKind) -> Option<Words> {
        self.step(step).and_then(StepRule::offer).map(|words| words.in_meeting(kind))
    }

    /// The vote that a step is marked with; none at an own item.
    pub fn vote(&self, step: &str) -> Option<&StepVote> {
        self.step(step).and_then(|rule| rule.vote.as_ref())
    }

    /// The criterion with that number on the sheet.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.rubric.criteria.iter().find(|criterion| criterion.id == id)
    }
}

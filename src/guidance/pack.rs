//! A pack: everything that one dated guidance says about a regular meeting.
//!
//! Fills the plan of a meeting: rules, agenda, checklist. Knows no meeting.

use chrono::NaiveDate;

use super::citation::{Certainty, Citation};
use super::rubric::{Criterion, Rubric};
use super::words::Words;
use crate::domain::{Check, Item, ItemId, ItemState, Rules};
use crate::text::Lang;

/// An item of the agenda as the guidance has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRule {
    /// The name that the program knows the step by.
    pub step: String,
    /// Title.
    pub title: Words,
    /// Planned minutes.
    pub minutes: u32,
    /// What the chair says or does.
    pub prompt: Words,
    /// The sentence with which the minutes begin the item.
    pub wording: Words,
}

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
    /// Title as cited.
    pub title: Words,
    /// Documents that it follows, the leading one first.
    pub citations: Vec<Citation>,
    /// First day in force.
    pub valid_from: NaiveDate,
    /// Last day in force; none while it holds.
    pub valid_to: Option<NaiveDate>,
    /// How certain its figures are as a whole.
    pub certainty: Certainty,
    pub(super) rules: Rules,
    /// Items of the agenda in order.
    pub steps: Vec<StepRule>,
    /// The preparation checklist.
    pub preparation: Vec<CheckRule>,
    /// The rubric.
    pub rubric: Rubric,
}

impl Pack {
    /// The figures that a meeting stores.
    pub fn rules(&self) -> Rules {
        self.rules.clone()
    }

    /// The agenda of a new meeting; items are numbered from 1.
    pub fn agenda(&self) -> Vec<Item> {
        let item = |(number, rule): (u16, &StepRule)| Item {
            id: ItemId(number),
            step: rule.step.clone(),
            title: rule.title.vi.clone(),
            title_en: rule.title.en.clone(),
            minutes: rule.minutes,
            state: ItemState::default(),
        };
        (1..).zip(&self.steps).map(item).collect()
    }

    /// The checklist of a new meeting.
    pub fn checks(&self) -> Vec<Check> {
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

    /// What the chair says or does at a step; none at an own item.
    pub fn prompt(&self, step: &str, lang: Lang) -> Option<&str> {
        self.step(step).map(|rule| rule.prompt.get(lang))
    }

    /// The sentence with which the minutes begin a step; none at an own item.
    pub fn wording(&self, step: &str, lang: Lang) -> Option<&str> {
        self.step(step).map(|rule| rule.wording.get(lang))
    }

    /// The criterion with that number on the sheet.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.rubric.criteria.iter().find(|criterion| criterion.id == id)
    }
}

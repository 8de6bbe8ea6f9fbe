//! What self-check sheets are made from: the items of a theme and how many sheets.
//!
//! Knows nobody's name and no answer: a sheet is paper that stays with the one who fills it in.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::source::VI;
use crate::domain::CellName;
use crate::guidance::{ItemInForce, ThemeInForce, Words};
use crate::text::Lang;

/// The most sheets of one file: more than any cell has members.
pub const MOST_SHEETS: u32 = 500;

/// A theme as a sheet asks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetTheme {
    /// Its title.
    pub title: String,
    /// Its items; none where the month is for mending what was named before.
    pub items: Vec<SheetItem>,
}

/// An item as a sheet asks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetItem {
    /// Its key: "I.6"; of a theme of several lists behind what its list is called: "Điều 14".
    pub key: String,
    /// What the member asks himself.
    pub question: String,
    /// What may be answered, two to four answers; none of them is chosen beforehand.
    pub answers: Vec<String>,
}

impl SheetTheme {
    /// The theme of a month as the guidance has it.
    pub fn of(theme: &ThemeInForce) -> SheetTheme {
        SheetTheme::chosen(theme.theme.title.get(VI), &theme.items)
    }

    /// A theme that a committee chose itself.
    pub fn chosen(title: &str, items: &[ItemInForce]) -> SheetTheme {
        let item = |one: &ItemInForce| SheetItem {
            key: one.told_among(items, VI),
            question: one.item.asked(VI).to_owned(),
            answers: one.of.list.answers.iter().map(|answer| Words::get(answer, VI).to_owned()).collect(),
        };
        SheetTheme { title: title.to_owned(), items: items.iter().map(item).collect() }
    }
}

/// What the sheets of a meeting are made from.
#[derive(Debug, Clone, Copy)]
pub struct SelfCheck<'a> {
    /// The names of the cell, which the sheets do not bear.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// What is asked.
    pub theme: &'a SheetTheme,
    /// The day of the meeting; the sheets bear its month.
    pub date: NaiveDate,
    /// How many sheets, 1 to [`MOST_SHEETS`].
    pub copies: u32,
    /// When they were made.
    pub created: DateTime<FixedOffset>,
}

/// A member's own sheet as it was answered on screen; it goes to nobody but its member, so it is wholly in the
/// language in which it was answered.
#[derive(Clone, Copy)]
pub struct AnsweredSheet<'a> {
    /// The language of title, items and answers.
    pub lang: Lang,
    /// What the theme is called.
    pub title: &'a str,
    /// Its items with their answers.
    pub items: &'a [AnsweredItem<'a>],
    /// The day on which it is printed.
    pub date: NaiveDate,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}

/// An item of it.
#[derive(Clone, Copy)]
pub struct AnsweredItem<'a> {
    /// Its key: "I.6".
    pub key: &'a str,
    /// What the member was asked.
    pub question: &'a str,
    /// What may be answered.
    pub answers: &'a [String],
    /// The place of the answer that the member chose, from 0; none where there is no answer.
    pub chosen: Option<usize>,
    /// What, and when, in the member's words; may be empty.
    pub note: &'a str,
}

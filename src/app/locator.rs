//! Looking for a row of a list by its name: whoever types a letter there begins with it.
//!
//! Initials and any part of a name will do, without diacritics. The list stays as it is; only the
//! selected row moves.

use super::field::Field;
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use crate::say;
use crate::text::{fold, matches_name};

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Locator {
    /// What was typed.
    pub field: Field,
    /// How many rows fit.
    pub fitting: usize,
}

/// Begins to look; false where the list is empty, or where the text is no name.
pub fn open(model: &mut Model, text: &str) -> bool {
    let name = text.chars().all(|c| !c.is_whitespace() && !c.is_ascii_digit());
    let there = name && model.rows() > 0;
    if there {
        model.overlays.push(Overlay::Locator(Locator { field: Field::single(), fitting: 0 }));
    }
    there
}

/// The rows that fit, the best first; each by its number.
fn fitting(model: &Model, words: &str) -> Vec<usize> {
    let words = words.trim();
    let folded = fold(words);
    let rank = |name: &str| {
        let by_name = matches_name(words, name);
        by_name.or_else(|| fold(name).contains(&folded).then_some(u8::MAX))
    };
    let names = (model.view().names)(model);
    let mut fitting: Vec<(u8, usize)> =
        names.iter().enumerate().filter_map(|(at, name)| Some((rank(name)?, at))).collect();
    fitting.sort();
    fitting.into_iter().map(|(_, at)| at).collect()
}

fn words(model: &Model) -> Option<String> {
    match model.overlays.last() {
        Some(Overlay::Locator(locator)) => Some(locator.field.text().to_owned()),
        _ => None,
    }
}

/// Selects the best row after the text has changed.
fn locate(model: &mut Model) {
    let Some(words) = words(model) else { return };
    let fitting = fitting(model, &words);
    if let Some(Overlay::Locator(locator)) = model.overlays.last_mut() {
        locator.fitting = fitting.len();
    }
    if let Some(at) = fitting.first() {
        model.select(*at);
    }
}

/// Selects the next row that fits, in the order of the list; after the last one the first.
fn step(model: &mut Model, forward: bool) {
    let Some(words) = words(model) else { return };
    let mut rows = fitting(model, &words);
    rows.sort_unstable();
    let at = model.place().at;
    let next = match forward {
        true => rows.iter().find(|row| **row > at).or(rows.first()),
        false => rows.iter().rev().find(|row| **row < at).or(rows.last()),
    };
    if let Some(next) = next.copied() {
        model.select(next);
    }
}

fn fits_nothing(model: &Model) -> bool {
    let found = |locator: &Locator| locator.fitting > 0 || locator.field.text().trim().is_empty();
    !matches!(model.overlays.last(), Some(Overlay::Locator(locator)) if found(locator))
}

/// Takes a key: Enter, on a row that was found, and Esc end the looking, with the row selected that was found.
pub(super) fn press(model: &mut Model, key: Key) {
    match key.code {
        Code::Enter if fits_nothing(model) => {
            let words = words(model).unwrap_or_default();
            let words = words.trim();
            model.warn(say!(
                model.lang,
                "Không có ai hoặc dòng nào hợp với “{words}”: gõ lại, hoặc Esc: thôi tìm.",
                "Nobody and nothing fits “{words}”: type again, or Esc to leave."
            ));
        }
        Code::Esc | Code::Enter | Code::Tab => drop(model.overlays.pop()),
        Code::Up => step(model, false),
        Code::Down => step(model, true),
        _ => {
            let Some(Overlay::Locator(locator)) = model.overlays.last_mut() else { return };
            if locator.field.key(key) {
                locate(model);
            }
        }
    }
}

/// Takes pasted text.
pub(super) fn paste(model: &mut Model, text: &str) {
    if let Some(Overlay::Locator(locator)) = model.overlays.last_mut() {
        locator.field.paste(text);
        locate(model);
    }
}

//! How names and texts may be written: no sign that nobody sees, no formula, no length without end.
//!
//! Asked where something new is entered. What a book holds already is read as it is.

use serde::Serialize;
use serde_json::Value;

use super::refusal::{NAME_LETTERS, Refusal, TEXT_BYTES, WordingRefusal};
use crate::text::{is_command, is_unseen};

/// Signs with which a spreadsheet begins a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// Checks the name of a person, a cell, a body or a place; an empty one is for the caller to judge.
///
/// # Errors
/// [`Refusal::Wording`]: it is too long, begins a formula, or holds a sign that nobody sees.
pub fn check_name(name: &str) -> Result<(), Refusal> {
    let refused = |refusal| Err(Refusal::Wording(refusal));
    if let Some(sign) = name.trim_start().chars().next().filter(|sign| FORMULA.contains(sign)) {
        return refused(WordingRefusal::NameBegins { sign });
    }
    if let Some((at, sign)) = name.chars().enumerate().find(|(_, sign)| is_unseen(*sign)) {
        return refused(WordingRefusal::Unseen { sign, place: at + 1 });
    }
    match name.chars().count() {
        letters if letters > NAME_LETTERS => refused(WordingRefusal::NameTooLong { letters }),
        _ => Ok(()),
    }
}

/// The fields of events that hold a name: of a person, a body, a place, an office, an item of the agenda.
const NAMES: [&str; 8] = ["name", "title", "place", "office", "parent", "by", "mark", "ethnicity"];

/// Checks the texts of events for their length, and what is a name among them.
///
/// # Errors
/// [`Refusal::Wording`] for a text of more than [`TEXT_BYTES`], a name of more than [`NAME_LETTERS`].
pub fn check_lengths<E: Serialize>(events: &[E]) -> Result<(), Refusal> {
    for event in events {
        // What is no JSON is told where it is written.
        let Ok(value) = serde_json::to_value(event) else { continue };
        check_texts(&value)?;
        if let Some(letters) = longest_name(&value).filter(|letters| *letters > NAME_LETTERS) {
            return Err(Refusal::Wording(WordingRefusal::NameTooLong { letters }));
        }
    }
    Ok(())
}

fn check_texts(value: &Value) -> Result<(), Refusal> {
    match longest(value).filter(|bytes| *bytes > TEXT_BYTES) {
        Some(bytes) => Err(Refusal::Wording(WordingRefusal::TextTooLong { bytes })),
        None => Ok(()),
    }
}

/// Checks events that come from outside, as JSON: their texts for signs that command a terminal too. Signs
/// of no width and long names were kept by versions before, so those are let through; the signs are printed nowhere.
///
/// # Errors
/// [`Refusal::Wording`] for a text of more than [`TEXT_BYTES`], and for a control that is no line end or tab.
pub fn check_event(json: &str) -> Result<(), Refusal> {
    let value: Value = serde_json::from_str(json).unwrap_or_default();
    check_texts(&value)?;
    match command(&value) {
        Some((place, sign)) => Err(Refusal::Wording(WordingRefusal::Unseen { sign, place })),
        None => Ok(()),
    }
}

/// The bytes of the longest text.
fn longest(value: &Value) -> Option<usize> {
    match value {
        Value::String(text) => Some(text.len()),
        Value::Array(values) => values.iter().filter_map(longest).max(),
        Value::Object(fields) => fields.values().filter_map(longest).max(),
        _ => None,
    }
}

/// The letters of the longest name.
fn longest_name(value: &Value) -> Option<usize> {
    match value {
        Value::Array(values) => values.iter().filter_map(longest_name).max(),
        Value::Object(fields) => fields
            .iter()
            .filter_map(|(field, value)| match value {
                Value::String(name) if NAMES.contains(&field.as_str()) => Some(name.chars().count()),
                value => longest_name(value),
            })
            .max(),
        _ => None,
    }
}

fn command(value: &Value) -> Option<(usize, char)> {
    match value {
        Value::String(text) => {
            let mut signs = text.chars().enumerate();
            let found = signs.find(|(_, sign)| !matches!(sign, '\n' | '\t') && is_command(*sign));
            found.map(|(at, sign)| (at + 1, sign))
        }
        Value::Array(values) => values.iter().find_map(command),
        Value::Object(fields) => fields.values().find_map(command),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use serde_json::json;

    use super::*;

    fn refused(name: &str) -> WordingRefusal {
        match check_name(name).unwrap_err() {
            Refusal::Wording(refusal) => refusal,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_name_is_seen_whole_and_is_no_formula() {
        for name in ["Thạch Thị Sa Rây", "H'Hen Niê", "Trần Lê-Mai", "", &"ế".repeat(200)] {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
        assert_eq!(refused(&"ế".repeat(201)), WordingRefusal::NameTooLong { letters: 201 });
        assert_eq!(refused(" =Trần Văn Mẫu"), WordingRefusal::NameBegins { sign: '=' });
        for sign in ['\n', '\t', '\u{1b}', '\u{9b}', '\u{200b}', '\u{202e}'] {
            let found = refused(&format!("Kim{sign} Sô"));
            assert_eq!(found, WordingRefusal::Unseen { sign, place: 4 });
        }
    }

    #[test]
    fn a_text_of_an_event_is_at_most_a_megabyte() {
        let event = |bytes: usize| json!({ "note": { "text": "a".repeat(bytes), "of": ["b"] } });
        assert_eq!(check_lengths(&[event(1_048_576)]), Ok(()));
        let refusal = Refusal::Wording(WordingRefusal::TextTooLong { bytes: 1_048_577 });
        assert_eq!(check_lengths(&[event(3), event(1_048_577)]), Err(refusal));
    }

    #[test]
    fn a_name_in_an_event_has_at_most_two_hundred_letters() {
        for field in ["title", "place", "office", "name"] {
            let event = |letters: usize| json!({ "moved": { field: "ế".repeat(letters), "reason": "ế".repeat(300) } });
            assert_eq!(check_lengths(&[event(200)]), Ok(()), "{field}");
            let refusal = Refusal::Wording(WordingRefusal::NameTooLong { letters: 201 });
            assert_eq!(check_lengths(&[event(201)]), Err(refusal), "{field}");
            assert_eq!(check_event(&event(201).to_string()), Ok(()), "what was kept is taken in");
        }
    }

    #[test]
    fn an_event_from_outside_commands_no_terminal() {
        assert_eq!(check_event("{\"note\":{\"text\":\"một\\nhai\u{200b}\"}}"), Ok(()));
        let refusal = Refusal::Wording(WordingRefusal::Unseen { sign: '\u{1b}', place: 4 });
        assert_eq!(check_event(r#"{"note":{"text":["một\u001b"]}}"#), Err(refusal));
    }
}

//! Events of an older format, raised to the one of today before they are read.
//!
//! A stream keeps the format of its header to its end. A field that is added with a default needs
//! nothing here; whatever else changes how an event is written raises [`FORMAT`] and adds one step,
//! from the format before to it. Steps are pure and work on JSON, so they need no old types.

use std::borrow::Cow;

use serde_json::Value;

use super::header::FORMAT;

/// Makes an event of one format into one of the next.
pub(super) type UpcastStep = fn(Value) -> Value;

/// The step from format 1 to 2, from 2 to 3, and so on to [`FORMAT`].
pub(super) const STEPS: [UpcastStep; FORMAT as usize - 1] = [];

/// The JSON of an event of `format` (from 1) as the newest format has it. An event that no step is
/// for stays as it was written, to the byte.
pub(super) fn raise<'a>(event: &'a str, format: u64, steps: &[UpcastStep]) -> Cow<'a, str> {
    let done = usize::try_from(format.saturating_sub(1)).unwrap_or(usize::MAX);
    let due = steps.get(done..).unwrap_or_default();
    if due.is_empty() {
        return Cow::Borrowed(event);
    }
    match serde_json::from_str::<Value>(event) {
        Ok(value) => Cow::Owned(due.iter().fold(value, |value, step| step(value)).to_string()),
        Err(_) => Cow::Borrowed(event),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Format 1 called the text of a draft "words".
    fn second(mut event: Value) -> Value {
        if let Some(draft) = event.get_mut("draft").and_then(Value::as_object_mut)
            && let Some(words) = draft.remove("words")
        {
            draft.insert("text".into(), words);
        }
        event
    }

    /// Format 2 did not say which field a draft belongs to.
    fn third(mut event: Value) -> Value {
        if let Some(draft) = event.get_mut("draft").and_then(Value::as_object_mut) {
            draft.entry("field").or_insert("item-1".into());
        }
        event
    }

    #[test]
    fn an_old_line_takes_every_step_from_its_own_format_on() {
        let steps: [UpcastStep; 2] = [second, third];
        let first = r#"{"draft":{"words":"ý kiến"}}"#;
        assert_eq!(raise(first, 1, &steps), r#"{"draft":{"field":"item-1","text":"ý kiến"}}"#);
        assert_eq!(raise(first, 2, &steps), r#"{"draft":{"field":"item-1","words":"ý kiến"}}"#);
        assert_eq!(raise(first, 3, &steps), first);
    }

    #[test]
    fn today_there_is_no_older_format_and_a_line_stays_as_it_is() {
        let spaced = r#"{ "draft": 1.50 }"#;
        assert_eq!(raise(spaced, FORMAT, &STEPS), spaced);
    }
}

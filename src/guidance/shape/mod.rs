//! Reads a pack's file into its raw form, and notes every place where it has not that form.
//!
//! A value that is missing or of another form becomes an empty one, so that everything else is still
//! read. What values must be is not known here. The only place that knows TOML.

mod value;

use std::cell::RefCell;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use self::value::Value;
use super::flaw::{ANY, Flaw, Leaning, ShapeFlaw, WHOLE};
use crate::text::first_unseen;

/// Where an empty value stands that was put in place of a missing one.
pub(super) const NOWHERE: Range<usize> = usize::MAX..usize::MAX;

/// What was noted while a file was read.
#[derive(Debug, Default)]
pub(super) struct Shaped {
    /// Where the file has not the form of a pack.
    pub(super) flaws: Vec<(Range<usize>, Flaw)>,
    /// Values of another form, in whose place an empty one stands.
    pub(super) replaced: Vec<Range<usize>>,
    /// Section and name of every empty value.
    pub(super) guesses: Vec<(&'static str, &'static str)>,
}

impl Shaped {
    /// Whether one of these values, or a whole section with one of them, is an empty one.
    pub(super) fn is_unsure(&self, leaning: Leaning) -> bool {
        let is_one = |(section, name): &(&str, &str), guess: &(&str, &str)| match *section {
            ANY => *name == guess.1,
            section => section == guess.0 && (*name == guess.1 || guess.1 == WHOLE),
        };
        leaning.iter().any(|one| self.guesses.iter().any(|guess| is_one(one, guess)))
    }
}

/// Reads a file.
///
/// # Errors
/// That it is no TOML, with every place: nothing after them can be trusted.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<(T, Shaped), Vec<Error>> {
    read_after(text, unseen)
}

/// Reads a file that the program carries, at every start: that it holds no sign which nobody sees is proved by a test,
/// and not looked for again.
///
/// # Errors
/// As [`read`].
pub(super) fn read_carried<T: DeserializeOwned>(text: &str) -> Result<(T, Shaped), Vec<Error>> {
    read_after(text, |_, _| ())
}

fn read_after<T: DeserializeOwned>(
    text: &str,
    look: impl Fn(&Spanned<DeValue<'_>>, &Notes),
) -> Result<(T, Shaped), Vec<Error>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(errors);
    }
    let file = Spanned::new(0..0, DeValue::Table(table.into_inner()));
    let shaped = RefCell::default();
    look(&file, &shaped);
    let raw = T::deserialize(Value::whole(&file, &shaped)).map_err(|error| vec![error])?;
    Ok((raw, shaped.into_inner()))
}

/// Tells of texts that hold a sign which nobody sees: people would read them otherwise than they are.
fn unseen(value: &Spanned<DeValue<'_>>, shaped: &Notes) {
    match value.get_ref() {
        DeValue::String(text) => {
            let found = first_unseen(text).map(|(place, sign)| ShapeFlaw::Unseen { sign, place });
            let told = found.map(|flaw| (value.span(), flaw.into()));
            shaped.borrow_mut().flaws.extend(told);
        }
        DeValue::Array(values) => values.iter().for_each(|value| unseen(value, shaped)),
        DeValue::Table(table) => table.values().for_each(|value| unseen(value, shaped)),
        _ => {}
    }
}

/// What is told while a file is read.
type Notes = RefCell<Shaped>;

#[cfg(test)]
mod tests;

//! What people typed as a whole sentence, on one line, with a closing mark; and as a part of one.

use super::first::lowered;

/// The text on one line, with single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as a whole sentence: a closing mark is put where none stands.
pub fn ended(text: &str) -> String {
    let text = one_line(text);
    let last = text.trim_end_matches(['”', '"', ')']).chars().last();
    match last {
        None | Some('.' | '!' | '?' | '…' | ':' | ';') => text,
        Some(_) if text.ends_with(',') => format!("{}.", text.trim_end_matches([',', ' '])),
        Some(_) => format!("{text}."),
    }
}

/// The text without its closing mark, so that a sentence can go on after it.
pub fn clause(text: &str) -> String {
    one_line(text).trim_end_matches(['.', ';', ',', ':', ' ']).to_owned()
}

/// The text as it goes on in a sentence: its first letter small, unless it begins with a name or letters
/// that stand for words ("UBND"), or with the English "I".
pub fn flowing(text: &str) -> String {
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let stands_for_words = first == "I" || first.chars().filter(|c| c.is_uppercase()).count() > 1;
    if stands_for_words || (is_capital(first) && is_capital(second)) {
        text.to_owned()
    } else {
        lowered(text)
    }
}

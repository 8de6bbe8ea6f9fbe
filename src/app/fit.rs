//! How well words that somebody types name a function.
//!
//! All of it without diacritics and capitals. A word that stands whole in a name of the language in
//! use goes before any beginning of one, so that "in" finds printing and not what has an "in…" in it.

use super::command::Command;
use crate::text::{Lang, Text, distance, fold, matches_name};

/// What of a function the words name, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameFit {
    /// All of its name.
    Whole,
    /// Whole words at the beginning of its name.
    First,
    /// Whole words of its name.
    Words,
    /// Whole words of what else it is called.
    OtherWords,
    /// The beginning of its name.
    Beginning,
    /// The beginning of a word of its name.
    Inside,
    /// The beginning of a word of what else it is called.
    OtherBeginning,
    /// Words of all its names, apart from each other.
    Scattered,
    /// What it is called in the other language.
    Foreign,
    /// Initials, or words written in one.
    Loose,
}

impl NameFit {
    /// What goes before what, before it is told how well the words fit: many functions have one word or its beginning
    /// somewhere in their names, and none is meant more than the others, so that what cannot be done now stands back.
    pub(super) fn group(self, words: &str, dead: bool) -> u8 {
        use NameFit::{Beginning, First, Inside, OtherBeginning, OtherWords, Whole, Words};
        match self {
            Whole => 0,
            _ if words.contains(' ') => 1,
            First | Words | OtherWords | Beginning | Inside | OtherBeginning => 1 + u8::from(dead),
            NameFit::Scattered | NameFit::Foreign | NameFit::Loose => 3,
        }
    }
}

/// Fewer letters are initials of too many names.
const LOOSE_LETTERS: usize = 3;

/// The names that one of several languages has: the first one shown, then the others.
fn names(command: &Command, lang: Lang) -> (String, Vec<String>) {
    let of = |text: &Text| fold(text.get(lang));
    (of(&command.label), command.also.iter().map(of).collect())
}

fn begins_word(name: &str, at: usize) -> bool {
    at == 0 || !name[..at].ends_with(char::is_alphanumeric)
}

/// Where words begin in a name at the beginning of a word.
fn beginning(name: &str, words: &str) -> Option<usize> {
    name.match_indices(words).map(|(at, _)| at).find(|at| begins_word(name, *at))
}

/// Where words stand whole in a name, be it of several: "paper" in "papers".
fn whole(name: &str, words: &str) -> Option<usize> {
    let ends = |at: usize| {
        let rest = &name[at + words.len()..];
        !rest.strip_prefix('s').unwrap_or(rest).starts_with(char::is_alphanumeric)
    };
    name.match_indices(words).map(|(at, _)| at).find(|at| begins_word(name, *at) && ends(*at))
}

fn split(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether every one of several words stands in the names; the last one may be a beginning.
fn scattered(own: &str, others: &[String], words: &str) -> bool {
    let Some((before, last)) = words.rsplit_once(' ') else { return false };
    let known = |fits: &dyn Fn(&str) -> bool| fits(own) || others.iter().any(|name| fits(name));
    let stands = |word: &str| known(&|name| whole(name, word).is_some());
    before.split_whitespace().all(stands) && known(&|name| beginning(name, last).is_some())
}

/// How well words without diacritics fit a command for who reads a language.
pub(super) fn fit(command: &Command, words: &str, lang: Lang) -> Option<NameFit> {
    let (own, others) = names(command, lang);
    let in_others =
        |fits: fn(&str, &str) -> Option<usize>| others.iter().any(|name| fits(name, words).is_some());
    Some(match (whole(&own, words), beginning(&own, words)) {
        _ if own == words || words.is_empty() => NameFit::Whole,
        (Some(0), _) => NameFit::First,
        (Some(_), _) => NameFit::Words,
        _ if in_others(whole) => NameFit::OtherWords,
        (_, Some(0)) => NameFit::Beginning,
        (_, Some(_)) => NameFit::Inside,
        _ if in_others(beginning) => NameFit::OtherBeginning,
        _ if scattered(&own, &others, words) => NameFit::Scattered,
        _ if is_foreign(command, words, lang) => NameFit::Foreign,
        _ if words.len() >= LOOSE_LETTERS && matches_name(words, &own).is_some() => NameFit::Loose,
        _ => return None,
    })
}

fn is_foreign(command: &Command, words: &str, lang: Lang) -> bool {
    let (own, others) = names(command, if lang == Lang::Vi { Lang::En } else { Lang::Vi });
    beginning(&own, words).is_some() || others.iter().any(|name| beginning(name, words).is_some())
}

/// How many letters may be wrong in a word: none in a short one, which would be another word.
fn slips(word: &str) -> usize {
    match word.chars().count() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// How many letters are wrong where words are a command's misspelt; none where they are other words.
pub(super) fn wrong_letters(command: &Command, words: &str, lang: Lang) -> Option<usize> {
    let (own, others) = names(command, lang);
    let known: Vec<&str> = std::iter::once(&own).chain(&others).flat_map(|name| split(name)).collect();
    let wrong = |word: &str| {
        let near = known.iter().filter(|other| other.chars().next() == word.chars().next());
        near.map(|other| distance(word, other)).min().filter(|wrong| *wrong <= slips(word))
    };
    split(words).map(wrong).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::text;

    static WRITE: Command = Command::new("write", text("Ghi văn bản ra tệp", "Write the documents"), |_| {})
        .also(&[text("in, Word", "print, Word")]);
    static TYPING: Command = Command::new("typing", text("Gõ dấu", "Typing in Vietnamese"), |_| {})
        .also(&[text("internet", "input method")]);

    #[test]
    fn whole_words_of_the_language_go_before_beginnings_and_the_other_language() {
        let vi = |command, words| fit(command, words, Lang::Vi);
        assert_eq!(vi(&WRITE, "in"), Some(NameFit::OtherWords));
        assert_eq!(vi(&TYPING, "in"), Some(NameFit::OtherBeginning));
        assert_eq!(fit(&TYPING, "in", Lang::En), Some(NameFit::Words));
        assert_eq!(fit(&TYPING, "vi", Lang::En), Some(NameFit::Inside));
        assert_eq!(vi(&TYPING, "go dau"), Some(NameFit::Whole));
        assert_eq!(vi(&TYPING, "go"), Some(NameFit::First));
        assert_eq!(vi(&WRITE, "gh"), Some(NameFit::Beginning));
        assert_eq!(vi(&WRITE, "word tep"), Some(NameFit::Scattered));
        assert_eq!(vi(&WRITE, "documents"), Some(NameFit::Foreign));
        // Of several: as if it stood there whole.
        assert_eq!(fit(&WRITE, "document", Lang::En), Some(NameFit::Words));
        assert_eq!(fit(&WRITE, "doc", Lang::En), Some(NameFit::Inside));
        assert_eq!(vi(&WRITE, "vanban"), Some(NameFit::Loose));
        assert_eq!(vi(&WRITE, "bang"), None);
    }

    #[test]
    fn only_a_slip_of_the_keys_is_near() {
        assert_eq!(wrong_letters(&WRITE, "documants", Lang::En), Some(1));
        assert_eq!(wrong_letters(&WRITE, "wrte", Lang::En), Some(1));
        for words in ["font", "last", "wor", "documents font"] {
            assert_eq!(wrong_letters(&WRITE, words, Lang::En), None, "{words}");
        }
    }
}

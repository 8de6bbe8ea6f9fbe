//! The words of a text, and the two forms in which they are compared: letter by letter, and folded.
//!
//! A word is what stands between spaces and signs. It knows nothing of queries or indexes.

use std::ops::{Range, RangeInclusive};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::fold::fold;

/// Scripts that write without spaces (Thai and Lao, Burmese, Khmer; Han and what follows): each of
/// their letters is a word, so that a part of a sentence is found as words in a row.
const UNSPACED: [RangeInclusive<char>; 4] =
    ['\u{e00}'..='\u{eff}', '\u{1000}'..='\u{109f}', '\u{1780}'..='\u{17ff}', '\u{2e80}'..=char::MAX];
/// The marks of the tones: huyền, sắc, ngã, hỏi, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// The words of a text as byte ranges, in order.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match start {
            _ if is_unspaced(c) && is_of_word(c) => {
                found.extend(start.take().map(|start| start..at));
                found.push(at..at + c.len_utf8());
            }
            Some(start_at) if !is_of_word(c) => {
                found.push(start_at..at);
                start = None;
            }
            None if is_of_word(c) => start = Some(at),
            _ => {}
        }
    }
    found.extend(start.map(|start| start..text.len()));
    found
}

fn is_unspaced(c: char) -> bool {
    !c.is_ascii() && UNSPACED.iter().any(|script| script.contains(&c))
}

fn is_of_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_combining_mark(c) }
}

/// A word in the two forms in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SearchWord {
    /// Without case and diacritics, đ as d: "khỏe" and "KHOE" → "khoe".
    pub folded: String,
    /// Letter by letter, with the tone after the last letter, because the tone of khỏe may
    /// stand on either vowel.
    pub letters: String,
}

impl SearchWord {
    /// The forms of one word; none when nothing is left of it, as of a mark without a letter.
    pub fn of(word: &str) -> Option<SearchWord> {
        let folded = fold(word);
        (!folded.is_empty()).then(|| SearchWord { letters: letters(word), folded })
    }
}

fn letters(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let is_tone = |c: &char| TONES.contains(c);
    let tones = word.nfd().filter(is_tone);
    word.nfd().filter(|c| !is_tone(c)).nfc().chain(tones).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn words_stand_between_spaces_and_signs() {
        assert_eq!(of("Sửa cầu, kênh 3."), ["Sửa", "cầu", "kênh", "3"]);
        assert_eq!(of("(50-CT/TW) 03/12/2026"), ["50", "CT", "TW", "03", "12", "2026"]);
        assert_eq!(of("Nghi\u{323} quye\u{302}\u{301}t"), ["Nghi\u{323}", "quye\u{302}\u{301}t"]);
        assert_eq!(of(" … "), [""; 0]);
    }

    #[test]
    fn letters_of_scripts_without_spaces_are_words() {
        assert_eq!(of("ấp ភូមិ"), ["ấp", "ភ", "ូ", "ម", "ិ"]);
        assert_eq!(of("林a家"), ["林", "a", "家"]);
    }

    #[test]
    fn place_of_the_tone_and_normal_form_are_one_word() {
        let word = |text| SearchWord::of(text).unwrap();
        assert_eq!(word("khỏe"), word("kho\u{1ebb}"));
        assert_eq!(word("ủy"), word("u\u{1ef7}"));
        assert_eq!(word("quyết"), word("quye\u{302}\u{301}t"));
        assert_eq!(word("Đảng").folded, "dang");
        assert_ne!(word("Đảng").letters, word("đảng").letters);
        assert_ne!(word("bàn").letters, word("ban").letters);
        assert_ne!(word("bân").letters, word("bàn").letters);
        assert_eq!(SearchWord::of("\u{301}"), None);
    }
}

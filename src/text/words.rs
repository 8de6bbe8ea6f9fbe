//! The words of a text, and the two forms in which they are compared: letter by letter, and folded.
//!
//! A word is letters or digits between spaces and signs. It knows nothing of queries or indexes.

use std::ops::{Range, RangeInclusive};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::fold::{fold, is_apostrophe};
use super::unseen::is_formatting;

/// Scripts that write without spaces (Thai and Lao, Burmese, Khmer; Han and what follows): each of
/// their letters is a word, so that a part of a sentence is found as words in a row.
const UNSPACED: [RangeInclusive<char>; 4] =
    ['\u{e00}'..='\u{eff}', '\u{1000}'..='\u{109f}', '\u{1780}'..='\u{17ff}', '\u{2e80}'..=char::MAX];
/// The marks of the tones: huyền, sắc, ngã, hỏi, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
/// What stands between the groups of three digits of a large number, a common space aside.
const GROUPING: [char; 6] = ['.', ',', '\'', '\u{a0}', '\u{2009}', '\u{202f}'];

/// The words of a text as byte ranges, in order. Digits and letters part where they meet ("15.000đ",
/// "T12"); a large number is one word with its points ("15.000"), and an apostrophe stays within one
/// ("H'Hen").
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let end = at
            + match c {
                _ if c.is_ascii_digit() => number_length(&text[at..]),
                _ if is_unspaced(c) && is_of_word(c) => c.len_utf8(),
                _ if is_letter(c) => letters_length(&text[at..]),
                _ => 0,
            };
        if end > at {
            found.push(at..end);
        }
        at = end.max(at + c.len_utf8());
    }
    found
}

/// Bytes of the letters that a text begins with, with the apostrophes and the unseen signs within.
fn letters_length(text: &str) -> usize {
    let mut length = 0;
    let mut joined = true;
    for (at, c) in text.char_indices() {
        match c {
            _ if is_letter(c) && !is_unspaced(c) => {
                length = at + c.len_utf8();
                joined = false;
            }
            _ if is_formatting(c) => {}
            _ if is_apostrophe(c) && !joined => joined = true,
            _ => break,
        }
    }
    length
}

/// Bytes of the number that a text begins with, with its groups of three digits.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    if first > 3 || text.starts_with('0') {
        return first;
    }
    let (mut length, mut groups) = (first, 0);
    let sign = text[first..].chars().next();
    let Some(sign) = sign.filter(|sign| *sign == ' ' || GROUPING.contains(sign)) else { return first };
    while let Some(group) = text[length..].strip_prefix(sign).filter(|rest| digits(rest) == 3) {
        length = text.len() - group.len() + 3;
        groups += 1;
    }
    // A space parts two numbers as well: it groups digits in "15 000" and "1 250 000" alone.
    let grouped = sign != ' ' || groups > 1 || text[..length].ends_with("000");
    if grouped { length } else { first }
}

fn is_unspaced(c: char) -> bool {
    !c.is_ascii() && UNSPACED.iter().any(|script| script.contains(&c))
}

fn is_of_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_combining_mark(c) }
}

fn is_letter(c: char) -> bool {
    is_of_word(c) && !c.is_ascii_digit() && !is_apostrophe(c)
}

/// A word in the two forms in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SearchWord {
    /// Without case and diacritics, đ as d: "khỏe" and "KHOE" → "khoe". A number has its digits alone,
    /// without zeros before them: "15.000" → "15000", "03" → "3".
    pub folded: String,
    /// Letter by letter in small letters, with the tone after the last letter, because the tone of khỏe
    /// may stand on either vowel. A number is as it is written.
    pub letters: String,
}

impl SearchWord {
    /// The forms of one word; none when nothing is left of it, as of a mark without a letter.
    pub fn of(word: &str) -> Option<SearchWord> {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(SearchWord { folded: number(word), letters: word.to_owned() });
        }
        let folded = fold(word);
        (!folded.is_empty()).then(|| SearchWord { letters: letters(word), folded })
    }

    /// Whether it has a diacritic, or a đ.
    pub fn has_marks(&self) -> bool {
        !self.letters.is_ascii()
    }

    /// Whether a written word, the same when folded, has every diacritic that this one has, where it was
    /// typed.
    pub fn is_kept_by(&self, written: &str) -> bool {
        if !self.has_marks() {
            return true;
        }
        let is_tone = |c: &char| TONES.contains(c);
        let tones = |letters: &str| letters.nfd().filter(is_tone).collect::<String>();
        let plain = |letters: &str| letters.chars().filter(|c| !is_tone(c)).collect::<Vec<char>>();
        let (typed_tones, typed, written_letters) =
            (tones(&self.letters), plain(&self.letters), plain(written));
        let keeps = |(typed, written): (&char, &char)| typed == written || typed.is_ascii();
        typed.len() == written_letters.len()
            && typed.iter().zip(&written_letters).all(keeps)
            && (typed_tones.is_empty() || typed_tones == tones(written))
    }
}

fn number(word: &str) -> String {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let plain = digits.trim_start_matches('0');
    if plain.is_empty() { "0".to_owned() } else { plain.to_owned() }
}

fn letters(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase().replace(is_apostrophe, "");
    }
    let is_tone = |c: &char| TONES.contains(c);
    let is_written = |c: &char| !is_apostrophe(*c) && !is_formatting(*c);
    let small = |c: char| c.to_lowercase().map(|c| if matches!(c, 'ð' | 'ɖ') { 'đ' } else { c });
    let letters = || word.nfd().filter(is_written).flat_map(small);
    letters().filter(|c| !is_tone(c)).nfc().chain(letters().filter(is_tone)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|range| &text[range]).collect()
    }

    fn word(text: &str) -> SearchWord {
        SearchWord::of(text).unwrap()
    }

    #[test]
    fn words_stand_between_spaces_and_signs() {
        assert_eq!(of("Sửa cầu, kênh 3."), ["Sửa", "cầu", "kênh", "3"]);
        assert_eq!(of("(50-CT/TW) 03/12/2026"), ["50", "CT", "TW", "03", "12", "2026"]);
        assert_eq!(of("Nghi\u{323} quye\u{302}\u{301}t"), ["Nghi\u{323}", "quye\u{302}\u{301}t"]);
        assert_eq!(of(" … "), [""; 0]);
        assert_eq!(of("'H'Hen' ’s ai’"), ["H'Hen", "s", "ai"]);
        assert_eq!(of("Tha\u{200b}ch\u{200b} Sa"), ["Tha\u{200b}ch", "Sa"]);
    }

    #[test]
    fn letters_and_digits_part_and_a_large_number_is_one_word() {
        assert_eq!(of("15.000đ/kg, T12, 50CT"), ["15.000", "đ", "kg", "T", "12", "50", "CT"]);
        assert_eq!(
            of("1.250.000 và 1,250,000 và 1 250 000"),
            ["1.250.000", "và", "1,250,000", "và", "1 250 000"]
        );
        assert_eq!(of("15 000 đồng, tổ 3 120 hộ"), ["15 000", "đồng", "tổ", "3", "120", "hộ"]);
        assert_eq!(
            of("3.2.2026 85,75% 0.500 1.2345"),
            ["3", "2", "2026", "85", "75", "0", "500", "1", "2345"]
        );
        assert_eq!(of("1.250,500"), ["1.250", "500"]);
    }

    #[test]
    fn letters_of_scripts_without_spaces_are_words() {
        assert_eq!(of("ấp ភូមិ"), ["ấp", "ភ", "ូ", "ម", "ិ"]);
        assert_eq!(of("林a家"), ["林", "a", "家"]);
    }

    #[test]
    fn place_of_the_tone_case_and_normal_form_are_one_word() {
        assert_eq!(word("khỏe"), word("kho\u{1ebb}"));
        assert_eq!(word("ủy"), word("u\u{1ef7}"));
        assert_eq!(word("quyết"), word("QUYE\u{302}\u{301}T"));
        assert_eq!(word("Đảng"), word("\u{d0}ảng"));
        assert_eq!(word("Đảng").folded, "dang");
        assert_ne!(word("bàn").letters, word("ban").letters);
        assert_ne!(word("bân").letters, word("bàn").letters);
        assert_eq!(word("H'Hen"), word("hʼhen"));
        assert_eq!(SearchWord::of("\u{301}"), None);
    }

    #[test]
    fn numbers_are_one_however_their_digits_are_grouped() {
        for written in ["15.000", "15,000", "15 000", "15\u{a0}000", "15000", "015000"] {
            assert_eq!(word(written).folded, "15000", "{written}");
        }
        assert_eq!((word("03").folded, word("000").folded), ("3".to_owned(), "0".to_owned()));
    }

    #[test]
    fn what_was_typed_of_the_diacritics_is_kept() {
        let keeps = |typed: &str, written: &str| word(typed).is_kept_by(&word(written).letters);
        for (typed, written) in
            [("đuong", "đường"), ("đuong", "đương"), ("duờng", "đường"), ("quyêt", "quyết")]
        {
            assert!(keeps(typed, written), "{typed} {written}");
        }
        for (typed, written) in
            [("đuong", "dương"), ("đường", "đương"), ("quyết", "quyêt"), ("quyêt", "quyet")]
        {
            assert!(!keeps(typed, written), "{typed} {written}");
        }
        assert!(word("đi").has_marks() && word("bà").has_marks() && !word("15.000").has_marks());
    }
}

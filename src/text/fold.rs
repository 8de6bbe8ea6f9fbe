//! The form that text is searched in: lower case, without diacritics, đ as d.
//!
//! Folding is by character, so that a hit can be shown in the text it came from. It knows nothing
//! of names, indexes or screens.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem;
use unicode_normalization::UnicodeNormalization;

use super::normal::nfc;

/// First code point after the Latin letters with diacritics; all Vietnamese letters lie below.
const TABLE_END: usize = 0x1f00;

/// The ASCII byte that each code point folds to; 0 where it does not fold to just one.
static TABLE: LazyLock<[u8; TABLE_END]> = LazyLock::new(|| {
    let mut table = [0; TABLE_END];
    for (code, byte) in (0u32..).zip(table.iter_mut()) {
        let mut out = String::new();
        if let Some(c) = char::from_u32(code) {
            fold_slowly(c, &mut out);
        }
        if let [one] = out.as_bytes() {
            *byte = *one;
        }
    }
    table
});

/// Folds one character by the Unicode tables.
///
/// Only the Latin block of combining marks is dropped: marks of other scripts (Khmer vowels) are
/// letters to their readers.
fn fold_slowly(c: char, out: &mut String) {
    let plain = c.to_lowercase().nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    out.extend(plain.map(|c| if c == 'đ' { 'd' } else { c }));
}

/// Folds one character by the table where it can.
fn fold_char(table: &[u8; TABLE_END], c: char, out: &mut String) {
    match table.get(c as usize) {
        Some(&byte) if byte != 0 => out.push(char::from(byte)),
        _ => fold_slowly(c, out),
    }
}

/// The search form of a text: lower case, no diacritics, đ → d; white space and signs stay.
pub fn fold(text: &str) -> String {
    let table = &*TABLE;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(table, c, &mut out);
    }
    out
}

/// A folded text that remembers where each of its bytes came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text` the byte offset of its source character; one more entry at the end
    /// holds the length of the source.
    pub source: Vec<usize>,
}

impl Folded {
    /// The bytes of the source that a range of the folded text came from, marks included.
    pub fn source_range(&self, folded: Range<usize>) -> Range<usize> {
        let end_of_text = self.source.last().copied().unwrap_or(0);
        let at = |i: usize| self.source.get(i).copied().unwrap_or(end_of_text);
        let start = at(folded.start);
        if folded.is_empty() {
            return start..start;
        }
        let last = at(folded.end - 1);
        let rest = self.source.get(folded.end..).unwrap_or_default();
        let end = rest.iter().find(|&&offset| offset > last);
        start..end.copied().unwrap_or(end_of_text)
    }
}

/// Folds a text and keeps, for each folded byte, the byte offset of its source.
pub fn fold_with_map(text: &str) -> Folded {
    let table = &*TABLE;
    let mut folded =
        Folded { text: String::with_capacity(text.len()), source: Vec::with_capacity(text.len() + 1) };
    for (offset, c) in text.char_indices() {
        fold_char(table, c, &mut folded.text);
        folded.source.resize(folded.text.len(), offset);
    }
    folded.source.push(text.len());
    folded
}

/// A place where a search found its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Byte range in the searched text.
    pub range: Range<usize>,
    /// Whether case and diacritics agree too.
    pub exact: bool,
}

/// All places in `haystack` that fold to what `needle` folds to, in order, without overlap.
///
/// A needle that folds to nothing has no hits.
pub fn find_folded(haystack: &str, needle: &str) -> Vec<Hit> {
    let wanted = fold(needle);
    // Most texts have no hit, and finding that out needs no map.
    if wanted.is_empty() || memmem::find(fold(haystack).as_bytes(), wanted.as_bytes()).is_none() {
        return Vec::new();
    }
    let folded = fold_with_map(haystack);
    let needle = nfc(needle);
    memmem::find_iter(folded.text.as_bytes(), wanted.as_bytes())
        .map(|at| {
            let range = folded.source_range(at..at + wanted.len());
            let exact = nfc(&haystack[range.clone()]) == needle;
            Hit { range, exact }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hits(haystack: &str, needle: &str) -> Vec<(String, bool)> {
        find_folded(haystack, needle)
            .into_iter()
            .map(|hit| (haystack[hit.range].to_owned(), hit.exact))
            .collect()
    }

    #[test]
    fn every_vietnamese_letter_loses_its_marks() {
        assert_eq!(
            fold("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"),
            "aaaaeeeiioooouuyaaaaeeeiioooouuyaaddiiuuoouu"
        );
        assert_eq!(fold("ẠẢẤẦẨẪẬẮẰẲẴẶ ẹẻẽếềểễệ ỉị"), "aaaaaaaaaaaa eeeeeeee ii");
        assert_eq!(fold("ỌỏỐồỔỗỘớỜởỠợ ỤủỨừỬữự ỲỵỷỸ"), "oooooooooooo uuuuuuu yyyy");
        assert_eq!(fold("Nguye\u{302}\u{303}n  Văn 3"), "nguyen  van 3");
    }

    #[test]
    fn marks_of_other_scripts_stay() {
        assert_eq!(fold("ភូមិ"), "ភូមិ");
    }

    #[test]
    fn hits_are_shown_where_they_stand() {
        let text = "Nghị quyết nghi NGHI\u{323}";
        assert_eq!(
            hits(text, "nghi"),
            [("Nghị".to_owned(), false), ("nghi".to_owned(), true), ("NGHI\u{323}".to_owned(), false)]
        );
        assert_eq!(
            hits(text, "NGHỊ"),
            [("Nghị".to_owned(), false), ("nghi".to_owned(), false), ("NGHI\u{323}".to_owned(), true)]
        );
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        assert!(find_folded("Nghị quyết", "").is_empty());
        assert!(find_folded("Nghị quyết", "\u{301}").is_empty());
        assert!(find_folded("Nghị quyết", "xa").is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert_eq!(fold_with_map(&text).text, once);
        }

        #[test]
        fn a_piece_of_a_text_is_found_in_it(text in "[a-zA-ZạấĂđợữ ]{1,30}", from in 0usize..30, len in 1usize..9) {
            let letters: Vec<char> = text.chars().collect();
            let from = from % letters.len();
            let piece: String = letters.iter().skip(from).take(len).collect();
            prop_assert!(!find_folded(&text, &piece).is_empty());
        }
    }
}

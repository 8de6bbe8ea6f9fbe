//! Normal form: text is kept as NFC, however it was typed.
//!
//! Input methods send letters whole, in pieces, or with the tone before the circumflex; this file
//! makes one letter of them. It knows nothing of cursors or fields.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

use super::grapheme::last_grapheme;

/// Circumflex, breve and horn: the marks that make another letter (â, ă, ơ).
const SHAPES: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];

/// Whether a text has nothing but letters that are whole and join with none beside them: those below the
/// marks, and the Vietnamese ones.
pub fn is_whole(text: &str) -> bool {
    text.is_ascii() || text.chars().all(|c| c < '\u{300}' || ('\u{1ea0}'..='\u{1ef9}').contains(&c))
}

/// The text in Unicode normal form C.
pub fn nfc(text: &str) -> String {
    if is_whole(text) || is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

/// The text in NFC, where a tone that was typed before its circumflex, breve or horn is mended
/// too (`a` + acute + circumflex → `ấ`), which NFC alone does not do.
pub fn compose(text: &str) -> String {
    if is_whole(text) {
        return text.to_owned();
    }
    let text = nfc(text);
    if !text.chars().any(is_combining_mark) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_composed(&mut out, c);
    }
    out
}

/// Appends a character, joining a mark to the letter before it when one letter holds both.
fn push_composed(out: &mut String, c: char) {
    let before = last_grapheme(out);
    match recompose(before, c) {
        Some(letter) => {
            out.truncate(out.len() - before.len());
            out.push_str(&letter);
        }
        None => out.push(c),
    }
}

/// The single letter that `previous` (one grapheme) and a lone combining `mark` after it make.
///
/// `None` when `mark` is no combining mark, or no single letter has both; the mark then stands as
/// it came.
pub fn recompose(previous: &str, mark: char) -> Option<String> {
    if previous.is_empty() || !is_combining_mark(mark) {
        return None;
    }
    let mut parts: Vec<char> = previous.nfd().collect();
    parts.push(mark);
    let marks = parts.get_mut(1..)?;
    // Stable: only shapes move, so that marks of other scripts keep their order.
    marks.sort_by_key(|m| !SHAPES.contains(m));
    let letter: String = parts.into_iter().nfc().collect();
    (letter.chars().count() == 1).then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_text_becomes_whole_letters() {
        assert_eq!(nfc("Nghi\u{323} quye\u{302}\u{301}t"), "Nghị quyết");
        assert_eq!(nfc("đã vậy"), "đã vậy");
    }

    #[test]
    fn letters_that_are_taken_for_whole_are_so() {
        for c in ('\0'..'\u{300}').chain('\u{1ea0}'..='\u{1ef9}') {
            let text = format!("{c}{c}");
            assert!(is_whole(&text) && is_nfc(&text) && !is_combining_mark(c), "{c:?}");
        }
        assert!(!is_whole("e\u{302}") && !is_whole("ភូមិ"));
    }

    #[test]
    fn a_lone_mark_joins_the_letter_before_it() {
        assert_eq!(recompose("a", '\u{301}').as_deref(), Some("á"));
        assert_eq!(recompose("ê", '\u{301}').as_deref(), Some("ế"));
        assert_eq!(recompose("ơ", '\u{323}').as_deref(), Some("ợ"));
        assert_eq!(recompose("u", '\u{31b}').as_deref(), Some("ư"));
    }

    #[test]
    fn a_tone_before_its_shape_is_mended() {
        assert_eq!(recompose("á", '\u{302}').as_deref(), Some("ấ"));
        assert_eq!(recompose("ả", '\u{306}').as_deref(), Some("ẳ"));
        assert_eq!(recompose("Õ", '\u{31b}').as_deref(), Some("Ỡ"));
        assert_eq!(compose("vie\u{323}\u{302}t a\u{301}\u{302}y"), "việt ấy");
    }

    #[test]
    fn what_no_letter_holds_is_left_alone() {
        assert_eq!(recompose("x", '\u{301}'), None);
        assert_eq!(recompose("á", '\u{300}'), None);
        assert_eq!(recompose("a", 'b'), None);
        assert_eq!(recompose("", '\u{301}'), None);
        assert_eq!(compose("x\u{301}"), "x\u{301}");
    }
}

//! Letters as people see them: graphemes, and the boundaries between them.
//!
//! All positions are byte offsets into the text. It knows nothing of cursors, widths or fields.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The graphemes of a text, each with its byte offset.
pub fn graphemes(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// The last grapheme, empty for an empty text.
pub fn last_grapheme(text: &str) -> &str {
    text.graphemes(true).next_back().unwrap_or_default()
}

/// The end of the grapheme that starts at `at`; the text's length at its end.
///
/// `at` must be the start of a character.
pub fn next_boundary(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The start of the grapheme that ends at `at`; 0 at the start of the text.
///
/// `at` must be the start of a character or the text's length.
pub fn previous_boundary(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// The first boundary between graphemes at `at` or after it; any `at` will do.
pub fn boundary_from(text: &str, at: usize) -> usize {
    let at = (at..text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(true) => at,
        _ => next_boundary(text, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries_step_over_whole_letters() {
        let text = "gõx\u{301}!";
        assert_eq!(next_boundary(text, 0), 1);
        assert_eq!(next_boundary(text, 1), 3);
        assert_eq!(next_boundary(text, 3), 6);
        assert_eq!(next_boundary(text, 7), 7);
        assert_eq!(previous_boundary(text, 6), 3);
        assert_eq!(previous_boundary(text, 0), 0);
    }

    #[test]
    fn any_offset_finds_the_boundary_after_it() {
        assert_eq!(boundary_from("õx\u{301}!", 1), 2);
        assert_eq!(boundary_from("õx\u{301}!", 2), 2);
        assert_eq!(boundary_from("õx\u{301}!", 3), 5);
        assert_eq!(boundary_from("õ", 9), 2);
    }

    #[test]
    fn the_last_letter_is_taken_whole() {
        assert_eq!(last_grapheme("yzx\u{301}"), "x\u{301}");
        assert_eq!(last_grapheme(""), "");
    }
}

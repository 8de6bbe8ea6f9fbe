//! Text as the faces can print it: composed, nothing unseen, and what no face has openly replaced.

use std::collections::BTreeSet;

use super::face::Faces;
use crate::report::{Document, plain};
use crate::text::{is_unseen, nfc};

/// What stands for a letter that the faces lack; it reads as "letter that could not be shown" everywhere.
pub const REPLACED: char = '\u{fffd}';

/// The text with letters that can be printed. Line feeds stay.
pub(super) fn printable(faces: &Faces, text: &str) -> String {
    let text = nfc(text);
    let seen = text.chars().filter(|letter| matches!(letter, '\n' | '\t') || !is_unseen(*letter));
    seen.map(|letter| match letter {
        '\n' => '\n',
        '\t' => ' ',
        other if faces.has(other) => other,
        _ => REPLACED,
    })
    .collect()
}

/// The letters of a document that are replaced, each once.
pub(super) fn replaced(faces: &Faces, document: &Document) -> Vec<char> {
    let text = nfc(&plain::write(document));
    let lacking = |letter: &char| !letter.is_control() && !is_unseen(*letter) && !faces.has(*letter);
    text.chars().filter(lacking).collect::<BTreeSet<char>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_no_face_has_is_replaced_and_what_nobody_sees_left_out() {
        let faces = Faces::read().unwrap();
        assert_eq!(printable(&faces, "Nghi\u{323} quye\u{302}\u{301}t"), "Nghị quyết");
        assert_eq!(printable(&faces, "Lý 李 😀\u{200b}\u{0}!"), "Lý \u{fffd} \u{fffd}!");
        assert_eq!(printable(&faces, "a\tb\nc"), "a b\nc");
    }
}

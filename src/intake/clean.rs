//! The text of a cell in normal form C with single spaces.
//!
//! Most cells are so already, and a file has hundreds of thousands. Knows nothing of rows.

use crate::text::{is_whole, nfc};

/// Whether no other space than single ones stands in a cell.
fn is_single_spaced(cell: &str) -> bool {
    let mut after_space = false;
    cell.chars().all(|c| match (c, std::mem::replace(&mut after_space, c == ' ')) {
        (' ', again) => !again,
        (c, _) => !c.is_whitespace(),
    })
}

/// Whether a cell is known at sight to be as [`clean`] makes it.
pub(super) fn is_clean(cell: &str) -> bool {
    is_whole(cell) && is_single_spaced(cell) && !cell.starts_with(' ') && !cell.ends_with(' ')
}

/// A cell in normal form C with single spaces.
pub(super) fn clean(cell: &str) -> String {
    if is_single_spaced(cell) {
        return nfc(cell.trim());
    }
    let words: Vec<&str> = cell.split_whitespace().collect();
    nfc(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_to_be_clean_stays_and_the_rest_becomes_so() {
        for cell in ["", "Khmer", "Nguyễn Văn An", "Lý Mỹ-Hoa", "3/2/1970", "a b c"] {
            assert!(is_clean(cell), "{cell:?}");
            assert_eq!(clean(cell), cell);
        }
        for (cell, cleaned) in [
            (" An", "An"),
            ("An ", "An"),
            ("Văn  An", "Văn An"),
            ("Văn\tAn", "Văn An"),
            ("Văn\u{a0}An", "Văn An"),
            ("\nAn\r", "An"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
        ] {
            assert!(!is_clean(cell), "{cell:?}");
            assert_eq!(clean(cell), cleaned);
        }
    }
}

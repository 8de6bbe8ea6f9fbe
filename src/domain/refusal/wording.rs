//! What is refused of names and texts as they are written, and what to do instead.
//!
//! Knows nothing of any other refusal.

use crate::say;
use crate::text::Lang;

/// Letters that a name may have at most.
pub const NAME_LETTERS: usize = 200;
/// Bytes of UTF-8 that a text may have at most: 1 MiB.
pub const TEXT_BYTES: usize = 1024 * 1024;

/// Why a name or a text is not taken as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordingRefusal {
    /// A name longer than any name is.
    NameTooLong {
        /// How many letters it has.
        letters: usize,
    },
    /// A name that a spreadsheet would take for a formula.
    NameBegins {
        /// The sign with which it begins.
        sign: char,
    },
    /// A sign that nobody sees.
    Unseen {
        /// The sign.
        sign: char,
        /// Its place, counted in letters from 1.
        place: usize,
    },
    /// A text larger than the book takes in one piece.
    TextTooLong {
        /// Its bytes.
        bytes: usize,
    },
}

impl WordingRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            WordingRefusal::NameTooLong { letters } => say!(
                lang,
                "Tên dài {letters} chữ cái, nhiều hơn {NAME_LETTERS}: hãy ghi lại cho đúng tên.",
                "The name has {letters} letters, more than {NAME_LETTERS}: write the name alone."
            ),
            WordingRefusal::NameBegins { sign } => say!(
                lang,
                "Tên không được bắt đầu bằng dấu “{sign}”, vì bảng tính sẽ hiểu là công thức: hãy bỏ dấu ấy.",
                "A name cannot begin with “{sign}”, which a spreadsheet takes for a formula: leave that sign out."
            ),
            WordingRefusal::Unseen { sign, place } => say!(
                lang,
                "Ở vị trí {place} có ký tự không nhìn thấy được (U+{code:04X}): hãy gõ lại chỗ ấy bằng tay.",
                "At letter {place} stands a sign that nobody sees (U+{code:04X}): enter that part again by hand.",
                code = u32::from(*sign)
            ),
            WordingRefusal::TextTooLong { bytes } => say!(
                lang,
                "Đoạn chữ dài {bytes} byte, nhiều hơn 1 MB, nên không ghi: hãy chia ra, hoặc chỉ ghi phần chính.",
                "The text has {bytes} bytes, more than 1 MB, so it is not kept: enter the main part only, or divide it."
            ),
        }
    }
}

//! What is wrong in a list to reflect on or in the theme of a month, and what to do.
//!
//! Knows nothing of files and places.

use crate::guidance::flaw::{BASE, Leaning};
use crate::say;
use crate::text::Lang;

/// What is wrong in a list or a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChecklistFlaw {
    /// The id of an item cannot be a key.
    KeyBad {
        /// The id.
        key: String,
        /// The most cells of one.
        most: usize,
    },
    /// A short name or an answer has no room where it stands.
    TooLong {
        /// Cells of the longer language.
        cells: usize,
        /// The most there may be.
        most: usize,
    },
    /// Too few or too many answers.
    AnswersMany {
        /// Fewest.
        least: usize,
        /// Most.
        most: usize,
    },
    /// A month has two themes.
    MonthTaken(u32),
    /// A theme has too many items for an evening.
    ThemeLong {
        /// Items that it has.
        found: usize,
        /// The most there may be.
        most: usize,
    },
    /// An item of a theme is not written as LIST/KEY.
    ItemUnclear(String),
    /// An item of a theme stands in no list that is known.
    UnknownList {
        /// The list.
        list: String,
        /// The known ones, with commas.
        known: String,
    },
    /// An item of a theme is not in its list.
    UnknownItem {
        /// The list.
        list: String,
        /// The key.
        key: String,
        /// The keys that there are, with commas.
        known: String,
    },
}

impl ChecklistFlaw {
    /// The flaw in full sentences.
    pub(in crate::guidance) fn sentence(&self, lang: Lang) -> String {
        match self {
            ChecklistFlaw::KeyBad { key, most } => say!(
                lang,
                "“{key}” không dùng làm số của mục được. Hãy ghi nhiều nhất {most} chữ, số, dấu chấm hoặc gạch nối.",
                "“{key}” cannot number an item. Write at most {most} letters, digits, dots or hyphens."
            ),
            ChecklistFlaw::TooLong { cells, most } => say!(
                lang,
                "Câu chữ này dài {cells} ô, nhiều nhất được {most} ô. Hãy viết ngắn lại.",
                "This text takes {cells} cells, at most {most} are there. Write it in fewer words."
            ),
            ChecklistFlaw::AnswersMany { least, most } => say!(
                lang,
                "Phải có từ {least} đến {most} câu trả lời (answers). Hãy thêm hoặc bớt.",
                "There must be {least} to {most} answers. Add or remove some."
            ),
            ChecklistFlaw::MonthTaken(month) => say!(
                lang,
                "Tháng {month} đã có chủ đề ở trên. Hãy sửa tháng, hoặc bỏ một chủ đề.",
                "Month {month} has a theme above already. Correct the month, or remove one theme."
            ),
            ChecklistFlaw::ThemeLong { found, most } => say!(
                lang,
                "Chủ đề có {found} mục, nhiều nhất được {most} mục để kỳ họp còn kịp. Hãy bớt mục.",
                "The theme has {found} items, at most {most} fit one meeting. Remove some."
            ),
            ChecklistFlaw::ItemUnclear(item) => say!(
                lang,
                "“{item}” chưa nói rõ mục nào. Hãy ghi mã danh mục, gạch chéo, rồi số của mục.",
                "“{item}” does not say which item. Write the id of the list, a slash, then the key of the item."
            ),
            ChecklistFlaw::UnknownList { list, .. } => say!(
                lang,
                "Không có danh mục nào mã “{list}” có hiệu lực cùng lúc với bộ này. Hãy sửa mã, hoặc ghi danh mục ấy.",
                "No list “{list}” is in force together with this pack. Correct the id, or write that list."
            ),
            ChecklistFlaw::UnknownItem { list, key, .. } => say!(
                lang,
                "Danh mục “{list}” không có mục “{key}”. Hãy sửa số của mục.",
                "The list “{list}” has no item “{key}”. Correct the key."
            ),
        }
    }

    /// What helps to correct it; none where the sentence is enough.
    pub(in crate::guidance) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            ChecklistFlaw::ItemUnclear(_) => Some(say!(
                lang,
                "Ví dụ: \"manifestations/I.6\", \"prohibitions/14\".",
                "For example: \"manifestations/I.6\", \"prohibitions/14\"."
            )),
            ChecklistFlaw::UnknownList { known, .. } => {
                Some(say!(lang, "Các danh mục: {known}.", "The lists: {known}."))
            }
            ChecklistFlaw::UnknownItem { known, .. } => {
                Some(say!(lang, "Các mục: {known}.", "The items: {known}."))
            }
            _ => None,
        }
    }

    /// What else must be right in the file for this to be a flaw at all.
    pub(in crate::guidance) const fn leans_on(&self) -> Leaning {
        match self {
            ChecklistFlaw::UnknownList { .. } => &[BASE, ("checklists", "id")],
            ChecklistFlaw::UnknownItem { .. } => &[BASE, ("checklists", "id"), ("checklists", "items")],
            _ => &[],
        }
    }
}

//! Where a file has not the form of a pack: what is missing, too much or of another kind.

use super::{BASE, Leaning};
use crate::guidance::likeness::alike;
use crate::say;
use crate::text::{Lang, Text, text};

/// What may stand in a pack's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueForm {
    /// Text in quotes.
    Text,
    /// A text in one language or two.
    Words,
    /// A number without decimals.
    Whole,
    /// A number.
    Number,
    /// True or false.
    YesNo,
    /// A date without quotes.
    Date,
    /// A list.
    List,
    /// A table of named values.
    Table,
}

impl ValueForm {
    /// In words.
    const fn label(self) -> Text {
        match self {
            ValueForm::Text => text("chữ trong dấu ngoặc kép", "text in quotes"),
            ValueForm::Words => {
                text("câu chữ có ghi ngôn ngữ (vi, en)", "text that says its language (vi, en)")
            }
            ValueForm::Whole => text("số nguyên", "a whole number"),
            ValueForm::Number => text("số", "a number"),
            ValueForm::YesNo => text("true hoặc false", "true or false"),
            ValueForm::Date => text("ngày không có dấu ngoặc kép", "a date without quotes"),
            ValueForm::List => text("danh sách trong dấu ngoặc vuông", "a list in square brackets"),
            ValueForm::Table => text("bảng gồm nhiều mục có tên", "a table of named values"),
        }
    }

    /// How it is written.
    const fn example(self) -> &'static str {
        match self {
            ValueForm::Text | ValueForm::Date => "\"2026-12-01\"",
            ValueForm::Words => "title.vi = \"Đảng phí\"",
            ValueForm::Whole | ValueForm::Number => "75",
            ValueForm::YesNo => "true",
            ValueForm::List => "[\"length\", \"day_kept\"]; [[agendas]]",
            ValueForm::Table => "{ at_least = 95, points = 20 }; [rules]",
        }
    }
}

/// Where the file has not the form of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShapeFlaw {
    /// A value that must be there is not.
    Missing(&'static str),
    /// A value that no pack has; the known names of its place.
    Unknown {
        /// Its name.
        name: String,
        /// The names that may stand there.
        known: &'static [&'static str],
    },
    /// A value of another form.
    WrongForm {
        /// What must stand there.
        asked: ValueForm,
        /// What does.
        found: ValueForm,
    },
    /// A part is neither in the pack nor in one that it is built on; its name in the file.
    PartMissing(&'static str),
    /// A text lacks a language.
    LanguageMissing(Lang),
    /// A text holds a sign that nobody sees.
    Unseen {
        /// The sign.
        sign: char,
        /// Its place in the text, counted in letters from 1.
        place: usize,
    },
}

impl ShapeFlaw {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            ShapeFlaw::Missing(name) => {
                say!(lang, "Thiếu mục “{name}” ở đây. Hãy ghi thêm.", "“{name}” is missing here. Add it.")
            }
            ShapeFlaw::Unknown { name, .. } => say!(
                lang,
                "Không có mục nào tên “{name}” ở đây. Hãy sửa tên hoặc bỏ mục này.",
                "Nothing here is named “{name}”. Correct the name or remove it."
            ),
            ShapeFlaw::WrongForm { asked, found } => {
                let [asked, found] = [asked, found].map(|form| form.label().get(lang));
                say!(
                    lang,
                    "Chỗ này phải là {asked}, không phải {found}. Hãy sửa lại.",
                    "Here {asked} must stand, not {found}. Correct it."
                )
            }
            ShapeFlaw::PartMissing(name) => say!(
                lang,
                "Thiếu phần “{name}”. Hãy ghi thêm, hoặc ghi bộ làm nền (base) đã có phần ấy.",
                "The part “{name}” is missing. Add it, or name a base that has it."
            ),
            ShapeFlaw::Unseen { sign, place } => say!(
                lang,
                "Chữ thứ {place} ở đây là ký tự không nhìn thấy được (U+{code:04X}). Hãy xóa và gõ lại chỗ ấy.",
                "Letter {place} here is a sign that nobody sees (U+{code:04X}). Delete it and type that part again.",
                code = u32::from(*sign)
            ),
            ShapeFlaw::LanguageMissing(Lang::Vi) => say!(
                lang,
                "Thiếu câu chữ tiếng Việt (vi). Hãy ghi thêm.",
                "The Vietnamese text (vi) is missing. Add it."
            ),
            ShapeFlaw::LanguageMissing(Lang::En) => say!(
                lang,
                "Thiếu câu chữ tiếng Anh (en). Hãy ghi thêm.",
                "The English text (en) is missing. Add it."
            ),
        }
    }

    pub(super) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            ShapeFlaw::Unknown { name, known } => {
                let near = alike(name, known.iter().copied());
                let (near, all) = (near.join(", "), known.join(", "));
                Some(match near.is_empty() {
                    true => say!(lang, "Các tên: {all}.", "The names: {all}."),
                    false => say!(lang, "Tên gần giống: {near}.", "Names like it: {near}."),
                })
            }
            ShapeFlaw::WrongForm { asked, .. } => {
                Some(say!(lang, "Ví dụ: {example}", "For example: {example}", example = asked.example()))
            }
            ShapeFlaw::Missing(_) | ShapeFlaw::PartMissing(_) => None,
            ShapeFlaw::LanguageMissing(_) | ShapeFlaw::Unseen { .. } => None,
        }
    }

    pub(super) const fn leans_on(&self) -> Leaning {
        match self {
            ShapeFlaw::PartMissing(_) => &[BASE],
            ShapeFlaw::Missing(_) | ShapeFlaw::Unknown { .. } => &[],
            ShapeFlaw::WrongForm { .. } | ShapeFlaw::LanguageMissing(_) | ShapeFlaw::Unseen { .. } => &[],
        }
    }
}

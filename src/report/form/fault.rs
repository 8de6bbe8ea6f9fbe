//! A fault of a form's file: what is wrong, where, and what to do.

use super::own_flaw::OwnFlaw;
use crate::guidance::{FilePlace, PackFault, alike};
use crate::say;
use crate::text::Lang;

/// A fault of a form's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormFault {
    /// The file has not the form that is asked for, told as of a pack.
    Shape(PackFault),
    /// A value that cannot be.
    Value {
        /// Name of the file.
        file: String,
        /// Where.
        place: FilePlace,
        /// What.
        flaw: FormFlaw,
    },
}

/// What cannot be in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormFlaw {
    /// A name in braces that names no value of what is gathered.
    UnknownValue {
        /// The name.
        name: String,
        /// Those that may stand there.
        known: Vec<&'static str>,
    },
    /// A list that is not among those that are gathered.
    UnknownList {
        /// The name.
        name: String,
        /// Those that may stand there.
        known: Vec<&'static str>,
    },
    /// A brace without its other half.
    StrayBrace,
    /// A block lacks what its kind needs.
    Lacks(&'static str),
    /// An id or a file's name of other letters than it may have.
    BadId(String),
    /// A sign of a kind of paper with something else than letters.
    BadSeries(String),
    /// A text that is empty.
    Empty,
    /// A number outside its range.
    OutOfRange {
        /// The least.
        low: u32,
        /// The most.
        high: u32,
    },
    /// More people sign than a page has room for.
    TooManySign,
    /// It is no form that a book may have.
    Own(OwnFlaw),
}

impl FormFault {
    /// Where it is in the file; none where the reader could not tell.
    pub fn place(&self) -> Option<FilePlace> {
        match self {
            FormFault::Shape(fault) => fault.place,
            FormFault::Value { place, .. } => Some(*place),
        }
    }

    /// The name of the file, as it was given.
    pub fn file(&self) -> &str {
        match self {
            FormFault::Shape(fault) => &fault.file,
            FormFault::Value { file, .. } => file,
        }
    }

    /// The fault in a full sentence, after its place as editors and compilers write it.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            FormFault::Shape(fault) => fault.sentence(lang),
            FormFault::Value { file, place: FilePlace { line, column }, flaw } => {
                format!("{file}:{line}:{column}: {}", flaw.sentence(lang))
            }
        }
    }

    /// A second line that helps to correct it; none where the sentence is enough.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            FormFault::Shape(fault) => fault.hint(lang),
            FormFault::Value { flaw, .. } => flaw.hint(lang),
        }
    }
}

impl FormFlaw {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            FormFlaw::UnknownValue { name, .. } => say!(
                lang,
                "Biểu mẫu này không có giá trị nào tên “{name}”. Hãy sửa tên trong dấu ngoặc nhọn.",
                "This form has no value named “{name}”. Correct the name in the braces."
            ),
            FormFlaw::UnknownList { name, .. } => say!(
                lang,
                "Biểu mẫu này không có danh sách nào tên “{name}”. Hãy sửa tên danh sách.",
                "This form has no list named “{name}”. Correct the name of the list."
            ),
            FormFlaw::StrayBrace => say!(
                lang,
                "Có dấu ngoặc nhọn thiếu nửa kia. Hãy ghi đủ như {{cell}}, hoặc bỏ dấu ngoặc.",
                "A brace lacks its other half. Write it whole, as in {{cell}}, or remove it."
            ),
            FormFlaw::Lacks(what) => {
                say!(lang, "Khối này thiếu mục “{what}”. Hãy ghi thêm.", "This block lacks “{what}”. Add it.")
            }
            FormFlaw::BadId(id) => say!(
                lang,
                "Mã “{id}” phải gồm chữ thường không dấu, chữ số và dấu gạch nối. Hãy sửa lại.",
                "The id “{id}” must be of small plain letters, digits and hyphens. Correct it."
            ),
            FormFlaw::BadSeries(sign) => say!(
                lang,
                "Ký hiệu loại văn bản “{sign}” phải chỉ gồm chữ cái, như TB hay TTr. Hãy sửa lại.",
                "The sign “{sign}” of a kind of paper must be of letters alone, as TB or TTr. Correct it."
            ),
            FormFlaw::Empty => {
                say!(lang, "Chỗ này không được để trống. Hãy ghi thêm.", "This must not be empty. Add it.")
            }
            FormFlaw::OutOfRange { low, high } => say!(
                lang,
                "Số này phải từ {low} đến {high}. Hãy sửa lại.",
                "This number must be from {low} to {high}. Correct it."
            ),
            FormFlaw::TooManySign => say!(
                lang,
                "Biểu mẫu chỉ có chỗ cho hai người ký. Hãy bỏ bớt.",
                "A form has room for two who sign. Remove the others."
            ),
            FormFlaw::Own(flaw) => flaw.sentence(lang),
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        let (FormFlaw::UnknownValue { name, known } | FormFlaw::UnknownList { name, known }) = self else {
            return None;
        };
        let near = alike(name, known.iter().copied()).join(", ");
        let all = known.join(", ");
        Some(match (near.is_empty(), all.is_empty()) {
            (false, _) => say!(lang, "Tên gần giống: {near}.", "Names like it: {near}."),
            (true, false) => say!(lang, "Các tên: {all}.", "The names: {all}."),
            (true, true) => say!(lang, "Ở đây không có tên nào.", "There are no names here."),
        })
    }
}

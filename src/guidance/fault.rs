//! What is wrong with a pack's file, where, and what to do.
//!
//! Knows nothing of how the file was read.

use super::rubric::{RubricFlaw, names_hint};
use super::topics::TopicFlaw;
use super::yearly::YearlyFlaw;
use crate::domain::{MeetingKind, Points};
use crate::say;
use crate::text::Lang;

/// A place in a file; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Place {
    /// The place of a byte in a text.
    pub(super) fn of(text: &str, byte: usize) -> Place {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Place { line, column: before[start..].chars().count() + 1 }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The file is no TOML or has not the shape of a pack; the reader's own message.
    Unreadable(String),
    /// The file is no text in UTF-8.
    NotText,
    /// There is no pack at all.
    NoPack,
    /// A text lacks a language.
    LanguageMissing(Lang),
    /// No such fact or evidence is known.
    UnknownMeasure(String),
    /// Two things of one kind bear one id.
    Duplicate(String),
    /// No such day.
    BadDate(String),
    /// It ends before it begins.
    PeriodReversed,
    /// A figure lies outside its range.
    OutOfRange {
        /// Least allowed.
        low: u32,
        /// Most allowed.
        high: u32,
    },
    /// The criteria do not add up to the total.
    PointsSum {
        /// What they add up to.
        sum: Points,
        /// What the rubric says.
        total: Points,
    },
    /// The agenda is shorter than the shortest meeting allowed.
    AgendaShort {
        /// Planned minutes of all items.
        sum: u64,
        /// Least minutes.
        least: u32,
    },
    /// Levels do not fall from the highest to 0.
    LevelsBroken,
    /// A criterion has no way of scoring, or more than one.
    KindUnclear(String),
    /// A criterion or an agenda cites what the pack does not list.
    UnknownCitation(String),
    /// The pack is built on one that is not there.
    UnknownBase(String),
    /// A part is neither in the pack nor in one that it is built on; its name in the file.
    PartMissing(&'static str),
    /// An agenda names a step that is not among the steps.
    UnknownStep(String),
    /// The id of a pack that makes no file name.
    BadId(String),
    /// Another pack has the id.
    IdTaken(String),
    /// No such kind of meeting.
    UnknownKind(String),
    /// Something in the rubric.
    Rubric(RubricFlaw),
    /// Something in a section beside meetings.
    Topic(TopicFlaw),
    /// Something in the yearly rule.
    Yearly(YearlyFlaw),
}

/// A fault of a pack's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// Name of the file.
    pub file: String,
    /// Where; none when the reader cannot tell.
    pub place: Option<Place>,
    /// What.
    pub flaw: Flaw,
}

impl PackFault {
    /// "FILE:LINE:COLUMN", as editors and compilers write a place.
    pub fn location(&self) -> String {
        match self.place {
            Some(Place { line, column }) => format!("{}:{line}:{column}", self.file),
            None => self.file.clone(),
        }
    }

    /// A second line that helps to correct it; none where the sentence is enough.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        self.flaw.hint(lang)
    }

    /// The fault in a full sentence, after its place.
    pub fn sentence(&self, lang: Lang) -> String {
        format!("{}: {}", self.location(), self.flaw.sentence(lang))
    }
}

impl Flaw {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Flaw::Unreadable(message) => say!(
                lang,
                "Không đọc được bộ hướng dẫn ({message}). Hãy sửa tại chỗ này rồi kiểm tra lại.",
                "The guidance pack cannot be read ({message}). Correct this place and check again.",
                message = message.trim()
            ),
            Flaw::NotText => say!(
                lang,
                "Tệp này không phải là văn bản UTF-8. Hãy lưu lại bằng mã UTF-8 (Unicode).",
                "This file is no text in UTF-8. Save it again as UTF-8 (Unicode)."
            ),
            Flaw::NoPack => say!(
                lang,
                "Không có bộ hướng dẫn nào. Hãy cài lại chương trình.",
                "There is no guidance pack. Install the program again."
            ),
            Flaw::LanguageMissing(Lang::Vi) => say!(
                lang,
                "Thiếu câu chữ tiếng Việt (vi). Hãy ghi thêm.",
                "The Vietnamese text (vi) is missing. Add it."
            ),
            Flaw::LanguageMissing(Lang::En) => say!(
                lang,
                "Thiếu câu chữ tiếng Anh (en). Hãy ghi thêm.",
                "The English text (en) is missing. Add it."
            ),
            Flaw::UnknownMeasure(name) => say!(
                lang,
                "Không có số đo nào tên “{name}”. Hãy dùng một tên trong danh mục số đo.",
                "There is no measure named “{name}”. Use a name from the list of measures.",
                name = name
            ),
            other => other.sentence_on_figures(lang),
        }
    }

    fn sentence_on_figures(&self, lang: Lang) -> String {
        match self {
            Flaw::OutOfRange { low, high } => say!(
                lang,
                "Số này phải từ {low} đến {high}. Hãy sửa lại.",
                "This figure must be from {low} to {high}. Correct it.",
                low = low,
                high = high
            ),
            Flaw::PointsSum { sum, total } => say!(
                lang,
                "Điểm tối đa các tiêu chí cộng lại là {sum}, không phải {total}. Hãy sửa điểm hoặc tổng (total).",
                "The criteria's points add up to {sum}, not {total}. Correct the points or the total.",
                sum = sum.words(lang),
                total = total.words(lang)
            ),
            Flaw::AgendaShort { sum, least } => say!(
                lang,
                "Các mục chương trình cộng lại {sum} phút, chưa đủ {least} phút tối thiểu. Hãy thêm phút.",
                "The agenda adds up to {sum} minutes, short of the minimum of {least}. Add minutes.",
                sum = sum,
                least = least
            ),
            Flaw::LevelsBroken => say!(
                lang,
                "Các mức xếp loại phải giảm dần và mức cuối phải từ 0 điểm. Hãy sửa cột “from”.",
                "Levels must fall from the highest to the lowest, the last from 0. Correct “from”."
            ),
            Flaw::KindUnclear(id) => say!(
                lang,
                "Tiêu chí {id} phải có đúng một trong bốn cách: measured, pieces, bands (kèm number), judged \
                 (có thể kèm evidence). Hãy giữ một cách và bỏ phần còn lại.",
                "Criterion {id} must have exactly one of measured, pieces, bands (with number) and judged \
                 (evidence goes with judged). Keep one and drop the rest.",
                id = id
            ),
            Flaw::UnknownCitation(id) => say!(
                lang,
                "Không có văn bản nào mã “{id}” trong phần citations. Hãy thêm văn bản hoặc sửa mã.",
                "No document “{id}” is listed under citations. Add it or correct the id.",
                id = id
            ),
            Flaw::Rubric(flaw) => flaw.sentence(lang),
            Flaw::Topic(flaw) => flaw.sentence(lang),
            Flaw::Yearly(flaw) => flaw.sentence(lang),
            other => other.sentence_on_names(lang),
        }
    }

    fn sentence_on_names(&self, lang: Lang) -> String {
        match self {
            Flaw::UnknownBase(id) => say!(
                lang,
                "Không có bộ hướng dẫn nào mã “{id}” để làm nền. Hãy sửa mã (base), hoặc thêm bộ ấy trước.",
                "There is no pack “{id}” to build on. Correct the id (base), or add that pack first.",
                id = id
            ),
            Flaw::PartMissing(name) => say!(
                lang,
                "Thiếu phần “{name}”. Hãy ghi thêm, hoặc ghi bộ làm nền (base) đã có phần ấy.",
                "The part “{name}” is missing. Add it, or name a base that has it.",
                name = name
            ),
            Flaw::UnknownStep(step) => say!(
                lang,
                "Không có bước nào tên “{step}” trong phần steps. Hãy thêm bước ấy hoặc sửa tên.",
                "There is no step “{step}” under steps. Add it or correct the name.",
                step = step
            ),
            Flaw::UnknownKind(kind) => say!(
                lang,
                "Không có loại cuộc họp nào tên “{kind}”. Hãy dùng một trong: {kinds}.",
                "There is no kind of meeting “{kind}”. Use one of: {kinds}.",
                kind = kind,
                kinds = MeetingKind::ALL.map(MeetingKind::name).join(", ")
            ),
            other => other.sentence_on_ids(lang),
        }
    }

    fn sentence_on_ids(&self, lang: Lang) -> String {
        match self {
            Flaw::BadId(id) => say!(
                lang,
                "“{id}” không dùng làm mã bộ hướng dẫn được. Hãy chỉ dùng chữ a-z, chữ số và gạch nối, ví dụ xa-phu-mau-2027.",
                "“{id}” cannot be the id of a pack. Use only a-z, digits and hyphens, such as xa-phu-mau-2027.",
                id = id
            ),
            Flaw::IdTaken(id) => say!(
                lang,
                "Đã có bộ hướng dẫn mã “{id}”. Hãy đặt mã mới; muốn sửa bộ ấy thì lấy nó làm nền (base).",
                "There is a pack “{id}” already. Give a new id; to change that pack, build on it (base).",
                id = id
            ),
            Flaw::Duplicate(id) => say!(
                lang,
                "Mã “{id}” đã dùng ở trên. Hãy đặt mã khác.",
                "The id “{id}” is used above already. Give it another one.",
                id = id
            ),
            Flaw::BadDate(date) => say!(
                lang,
                "“{date}” không phải là ngày có thật. Hãy ghi năm-tháng-ngày, ví dụ 2025-10-28.",
                "“{date}” is no real date. Write year-month-day, for example 2025-10-28.",
                date = date
            ),
            Flaw::PeriodReversed => say!(
                lang,
                "Ngày hết hiệu lực (valid_to) trước ngày có hiệu lực (valid_from). Hãy sửa một trong hai.",
                "It ends (valid_to) before it begins (valid_from). Correct one of the two."
            ),
            _ => String::new(),
        }
    }

    /// What helps to correct it: names to choose from, an example; none where the sentence is enough.
    fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            Flaw::UnknownMeasure(name) => Some(names_hint(name, lang)),
            Flaw::Rubric(flaw) => flaw.hint(lang),
            Flaw::Topic(flaw) => flaw.hint(lang),
            Flaw::Yearly(flaw) => flaw.hint(lang),
            _ => None,
        }
    }
}

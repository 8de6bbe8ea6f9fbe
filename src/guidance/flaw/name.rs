//! Names in a pack that name nothing, and ids that cannot be given: what to do.

use super::BASE;
use super::Leaning;
use crate::domain::MeetingKind;
use crate::guidance::likeness::{alike, measures_hint};
use crate::say;
use crate::text::Lang;

/// A name that names nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameFlaw {
    /// No such fact or evidence is known.
    UnknownMeasure(String),
    /// A criterion or an agenda cites what the pack does not list.
    UnknownCitation(String),
    /// The pack is built on one that is not there.
    UnknownBase(String),
    /// An agenda names a step that is not among the steps.
    UnknownStep(String),
    /// No such kind of meeting.
    UnknownKind(String),
    /// None of the known names stands here.
    NotAmong {
        /// The name.
        name: String,
        /// The known ones, with commas.
        known: String,
    },
}

impl NameFlaw {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            NameFlaw::UnknownMeasure(name) => say!(
                lang,
                "Không có số đo nào tên “{name}”. Hãy dùng một tên trong danh mục số đo.",
                "There is no measure named “{name}”. Use a name from the list of measures."
            ),
            NameFlaw::UnknownCitation(id) => say!(
                lang,
                "Không có văn bản nào mã “{id}” trong phần citations. Hãy thêm văn bản hoặc sửa mã.",
                "No document “{id}” is listed under citations. Add it or correct the id."
            ),
            NameFlaw::UnknownBase(id) => say!(
                lang,
                "Không có bộ hướng dẫn nào mã “{id}” để làm nền. Hãy sửa mã (base), hoặc thêm bộ ấy trước.",
                "There is no pack “{id}” to build on. Correct the id (base), or add that pack first."
            ),
            NameFlaw::UnknownStep(step) => say!(
                lang,
                "Không có bước nào tên “{step}” trong phần steps. Hãy thêm bước ấy hoặc sửa tên.",
                "There is no step “{step}” under steps. Add it or correct the name."
            ),
            NameFlaw::UnknownKind(kind) => say!(
                lang,
                "Không có loại cuộc họp nào tên “{kind}”. Hãy dùng một trong: {kinds}.",
                "There is no kind of meeting “{kind}”. Use one of: {kinds}.",
                kinds = MeetingKind::ALL.map(MeetingKind::name).join(", ")
            ),
            NameFlaw::NotAmong { name, .. } => say!(
                lang,
                "“{name}” không phải là một tên đã biết ở đây. Hãy dùng một tên trong danh sách.",
                "“{name}” is no name that is known here. Use one from the list."
            ),
        }
    }

    pub(super) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            NameFlaw::UnknownMeasure(name) => Some(measures_hint(name, lang)),
            NameFlaw::NotAmong { name, known } => Some(match alike(name, known.split(", ")).join(", ") {
                near if near.is_empty() => say!(lang, "Các tên: {known}.", "The names: {known}."),
                near => say!(lang, "Tên gần giống: {near}.", "Names like it: {near}."),
            }),
            NameFlaw::UnknownCitation(_) | NameFlaw::UnknownBase(_) => None,
            NameFlaw::UnknownStep(_) | NameFlaw::UnknownKind(_) => None,
        }
    }

    pub(super) const fn leans_on(&self) -> Leaning {
        match self {
            NameFlaw::UnknownCitation(_) => &[("citations", "id")],
            NameFlaw::UnknownStep(_) => &[BASE, ("steps", "step")],
            NameFlaw::UnknownMeasure(_) | NameFlaw::UnknownBase(_) => &[],
            NameFlaw::UnknownKind(_) | NameFlaw::NotAmong { .. } => &[],
        }
    }
}

/// An id that cannot be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdFlaw {
    /// The id of a pack that makes no file name.
    BadId(String),
    /// Another pack has the id.
    IdTaken(String),
    /// Two things of one kind bear one id.
    Duplicate(String),
}

impl IdFlaw {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            IdFlaw::BadId(id) => say!(
                lang,
                "“{id}” không dùng làm mã bộ hướng dẫn được. Hãy chỉ dùng chữ a-z, chữ số và gạch nối, ví dụ xa-phu-mau-2027.",
                "“{id}” cannot be the id of a pack. Use only a-z, digits and hyphens, such as xa-phu-mau-2027."
            ),
            IdFlaw::IdTaken(id) => say!(
                lang,
                "Đã có bộ hướng dẫn mã “{id}”. Hãy đặt mã mới; muốn sửa bộ ấy thì lấy nó làm nền (base).",
                "There is a pack “{id}” already. Give a new id; to change that pack, build on it (base)."
            ),
            IdFlaw::Duplicate(id) => say!(
                lang,
                "Mã “{id}” đã dùng ở trên. Hãy đặt mã khác.",
                "The id “{id}” is used above already. Give it another one."
            ),
        }
    }
}

//! What is wrong in a section beside meetings, and what to do.
//!
//! Knows nothing of files and places.

use crate::guidance::flaw::{ANY, BASE, Leaning, WHOLE};
use crate::say;
use crate::text::Lang;

/// What is wrong in a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TopicFlaw {
    /// A pack that says nothing at all.
    PackEmpty,
    /// A list without an entry.
    ListEmpty,
    /// A list has not as many entries as it says.
    CountWrong {
        /// Entries that there are.
        found: u32,
        /// Entries that the list says it has.
        total: u32,
    },
    /// Something that is not the program's own names no document.
    SourceMissing,
    /// Some levels have points and some have none.
    PointsMixed,
    /// A rate of dues is neither a share of an income nor a sum, or both.
    RateUnclear,
    /// The days of the steps of a rate do not rise.
    DaysBackwards,
}

impl TopicFlaw {
    /// The flaw in full sentences.
    pub(in crate::guidance) fn sentence(&self, lang: Lang) -> String {
        match self {
            TopicFlaw::PackEmpty => say!(
                lang,
                "Bộ hướng dẫn này chưa có phần nào. Hãy ghi ít nhất một phần.",
                "This pack has no section. Write at least one."
            ),
            TopicFlaw::ListEmpty => say!(
                lang,
                "Danh mục này chưa có mục nào. Hãy ghi ít nhất một mục, hoặc bỏ cả danh mục.",
                "This list has no entry. Write at least one, or drop the list."
            ),
            TopicFlaw::CountWrong { found, total } => say!(
                lang,
                "Danh mục có {found} mục, không phải {total}. Hãy bổ sung cho đủ hoặc sửa số (total).",
                "The list has {found} entries, not {total}. Add the missing ones or correct the number (total).",
            ),
            TopicFlaw::SourceMissing => say!(
                lang,
                "Phần này phải có văn bản làm căn cứ (citation). Hãy ghi mã văn bản, hoặc ghi own_design.",
                "This section must name its document (citation). Add its id, or write own_design."
            ),
            TopicFlaw::PointsMixed => say!(
                lang,
                "Có mức ghi điểm, có mức không. Hãy ghi điểm (from) cho mọi mức, hoặc bỏ hết.",
                "Some levels have points and some have none. Give “from” to every level, or to none."
            ),
            TopicFlaw::RateUnclear => say!(
                lang,
                "Mức đóng phải là tỷ lệ (hundredths, phần vạn) của một khoản thu nhập (of), hoặc một số tiền (dong) \
                 không kèm of. Hãy ghi đúng một trong hai.",
                "A rate is a share (hundredths of a per cent) of an income (of), or a sum (dong) without “of”. Give \
                 exactly one of them."
            ),
            TopicFlaw::DaysBackwards => say!(
                lang,
                "Các ngày áp dụng (from) phải tăng dần. Hãy xếp lại.",
                "The days (from) must rise. Put them in order."
            ),
        }
    }

    /// What helps to correct it; none where the sentence is enough.
    pub(in crate::guidance) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            TopicFlaw::PackEmpty => Some(say!(
                lang,
                "Các phần: rules và agendas (kèm rubric), contents, checklists, themes, survey, rating, \
                 majorities, bases, ballot_papers, deadlines, terms, dues, layout.",
                "The sections: rules and agendas (with rubric), contents, checklists, themes, survey, rating, \
                 majorities, bases, ballot_papers, deadlines, terms, dues, layout."
            )),
            TopicFlaw::ListEmpty | TopicFlaw::CountWrong { .. } => None,
            TopicFlaw::SourceMissing | TopicFlaw::PointsMixed => None,
            TopicFlaw::RateUnclear | TopicFlaw::DaysBackwards => None,
        }
    }

    pub(in crate::guidance) const fn leans_on(&self) -> Leaning {
        match self {
            TopicFlaw::PackEmpty => SECTIONS,
            TopicFlaw::CountWrong { .. } => &[("checklists", "items")],
            TopicFlaw::SourceMissing => &[(ANY, "citation")],
            TopicFlaw::PointsMixed => &[("rating", "from")],
            TopicFlaw::RateUnclear => &[("dues", "hundredths"), ("dues", "dong"), ("dues", "of")],
            TopicFlaw::DaysBackwards => &[("dues", "from")],
            TopicFlaw::ListEmpty => &[],
        }
    }
}

/// Everything that a pack may consist of.
const SECTIONS: Leaning = &[
    BASE,
    ("rules", WHOLE),
    ("steps", WHOLE),
    ("agendas", WHOLE),
    ("checks", WHOLE),
    ("rubric", WHOLE),
    ("yearly", WHOLE),
    ("contents", WHOLE),
    ("checklists", WHOLE),
    ("themes", WHOLE),
    ("survey", WHOLE),
    ("rating", WHOLE),
    ("layout", WHOLE),
    ("majorities", WHOLE),
    ("bases", WHOLE),
    ("ballot_papers", WHOLE),
    ("dues", WHOLE),
    ("deadlines", WHOLE),
    ("terms", WHOLE),
];

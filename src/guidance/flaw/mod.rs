//! What is wrong with a pack, by family, and what to do; a family's sentences stand with it.
//!
//! Knows nothing of files and places.

mod figure;
mod name;
mod shape;

pub use self::figure::FigureFlaw;
pub use self::name::{IdFlaw, NameFlaw};
pub use self::shape::{ShapeFlaw, ValueForm};

use super::rubric::{BandFlaw, CriterionFlaw, PointsFlaw};
use super::topics::{ChecklistFlaw, TopicFlaw};
use super::words::Words;
use super::yearly::YearlyFlaw;
use crate::say;
use crate::text::Lang;

/// The values of the file, by section and name, without which a flaw may be none: where one of them
/// is missing or cannot be read, the flaw is told only once that is mended.
pub(in crate::guidance) type Leaning = &'static [(&'static str, &'static str)];

/// In place of a section: whichever has such a value.
pub(in crate::guidance) const ANY: &str = "";

/// In place of a name: the section as a whole.
pub(in crate::guidance) const WHOLE: &str = "";

/// The pack that another one is built on: what a pack leaves out is taken from there.
pub(in crate::guidance) const BASE: (&str, &str) = ("base", "base");

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The file is no TOML; the reader's own message.
    Unreadable(String),
    /// The file could not be opened or read: why, in a full sentence.
    Unopened(Words),
    /// The file is no text in UTF-8.
    NotText,
    /// There is no pack at all.
    NoPack,
    /// The file has not the form of a pack.
    Shape(ShapeFlaw),
    /// A name that names nothing.
    Name(NameFlaw),
    /// An id that cannot be given.
    Id(IdFlaw),
    /// A figure or a date that cannot be.
    Figure(FigureFlaw),
    /// Points of the rubric.
    Points(PointsFlaw),
    /// Bands of a criterion.
    Band(BandFlaw),
    /// How a criterion is scored.
    Criterion(CriterionFlaw),
    /// Something in a section beside meetings.
    Topic(TopicFlaw),
    /// Something in a list to reflect on or in the theme of a month.
    Checklist(ChecklistFlaw),
    /// Something in the yearly rule.
    Yearly(YearlyFlaw),
}

/// A flaw of a family is a flaw.
macro_rules! families {
    ($($family:ident: $flaw:ident),*) => {
        $(impl From<$flaw> for Flaw {
            fn from(flaw: $flaw) -> Flaw {
                Flaw::$family(flaw)
            }
        })*
    };
}

families!(
    Shape: ShapeFlaw,
    Name: NameFlaw,
    Id: IdFlaw,
    Figure: FigureFlaw,
    Points: PointsFlaw,
    Band: BandFlaw,
    Criterion: CriterionFlaw,
    Topic: TopicFlaw,
    Checklist: ChecklistFlaw,
    Yearly: YearlyFlaw
);

impl Flaw {
    /// What is wrong and what to do, in full sentences.
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            Flaw::Unreadable(message) => say!(
                lang,
                "Chỗ này không đúng cách ghi của tệp TOML (nguyên văn: “{message}”). Hãy sửa rồi kiểm tra lại.",
                "This place is not written as TOML demands (“{message}”). Correct it and check again.",
                message = message.trim()
            ),
            Flaw::Unopened(why) => why.get(lang).to_owned(),
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
            Flaw::Shape(flaw) => flaw.sentence(lang),
            Flaw::Name(flaw) => flaw.sentence(lang),
            Flaw::Id(flaw) => flaw.sentence(lang),
            Flaw::Figure(flaw) => flaw.sentence(lang),
            Flaw::Points(flaw) => flaw.sentence(lang),
            Flaw::Band(flaw) => flaw.sentence(lang),
            Flaw::Criterion(flaw) => flaw.sentence(lang),
            Flaw::Topic(flaw) => flaw.sentence(lang),
            Flaw::Checklist(flaw) => flaw.sentence(lang),
            Flaw::Yearly(flaw) => flaw.sentence(lang),
        }
    }

    /// What helps to correct it: names to choose from, an example; none where the sentence is enough.
    pub(super) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            Flaw::Shape(flaw) => flaw.hint(lang),
            Flaw::Name(flaw) => flaw.hint(lang),
            Flaw::Points(flaw) => flaw.hint(lang),
            Flaw::Band(flaw) => flaw.hint(lang),
            Flaw::Criterion(flaw) => flaw.hint(lang),
            Flaw::Topic(flaw) => flaw.hint(lang),
            Flaw::Checklist(flaw) => flaw.hint(lang),
            Flaw::Yearly(flaw) => Some(flaw.hint(lang)),
            Flaw::Unreadable(_) | Flaw::Unopened(_) | Flaw::NotText | Flaw::NoPack => None,
            Flaw::Id(_) | Flaw::Figure(_) => None,
        }
    }

    /// What else must be right in the file for this to be a flaw at all.
    pub(super) const fn leans_on(&self) -> Leaning {
        match self {
            Flaw::Shape(flaw) => flaw.leans_on(),
            Flaw::Name(flaw) => flaw.leans_on(),
            Flaw::Figure(flaw) => flaw.leans_on(),
            Flaw::Points(flaw) => flaw.leans_on(),
            Flaw::Band(flaw) => flaw.leans_on(),
            Flaw::Criterion(flaw) => flaw.leans_on(),
            Flaw::Topic(flaw) => flaw.leans_on(),
            Flaw::Checklist(flaw) => flaw.leans_on(),
            Flaw::Yearly(flaw) => flaw.leans_on(),
            Flaw::Unreadable(_) | Flaw::Unopened(_) | Flaw::NotText | Flaw::NoPack | Flaw::Id(_) => &[],
        }
    }
}

//! A pack told to people: pages of lines, and what of it a rule card shows.
//!
//! Only words; where they are shown, how wide and in which order of keys is not known here.

mod agendas;
mod figures;
mod head;
mod points;
mod rubric;

pub use figures::{RuleFigure, figures};
pub use points::{how, measures};
pub use rubric::criterion_lines;

pub(super) use agendas::{check_words, minutes_words};
pub(super) use figures::least_words;
pub(super) use rubric::level_words;

use super::pack::Pack;
use super::topics::TOPIC_SECTIONS;
use crate::text::{Lang, Text, text};

/// A part of a pack as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPage {
    /// The name of the part, as the command line knows it.
    pub id: &'static str,
    /// Title.
    pub title: String,
    /// Lines of any length; those that begin with blanks belong to the one before.
    pub lines: Vec<String>,
}

/// A part of a pack: its name, its title, and what tells it.
pub type PackSection = (&'static str, Text, fn(&Pack, Lang) -> Vec<String>);

/// Every part with its title and what tells it; a part that a pack does not have tells nothing.
const SECTIONS: &[PackSection] = &[
    ("head", text("Bộ hướng dẫn", "The guidance"), head::lines),
    ("figures", text("Các con số của quy định", "Figures of the rules"), figures::lines),
    ("agendas", text("Chương trình từng loại cuộc họp", "Agendas by kind of meeting"), agendas::lines),
    ("preparation", text("Việc chuẩn bị", "Preparation"), agendas::preparation),
    ("rubric", text("Bảng chấm điểm", "Score sheet"), rubric::lines),
    ("levels", text("Các mức xếp loại", "Levels"), rubric::levels),
    (
        "yearly",
        text("Xếp loại quý, nửa năm, cả năm", "Quarter, half-year and year"),
        |pack, lang| {
            let labels = pack.level_labels();
            pack.yearly.as_ref().map_or_else(Vec::new, |yearly| yearly.lines(labels, lang))
        },
    ),
];

/// Every part of packs, those beside meetings too, in the order in which they are read.
pub fn sections() -> impl Iterator<Item = &'static PackSection> {
    SECTIONS.iter().chain(&TOPIC_SECTIONS)
}

impl Pack {
    /// The pack in pages, in the order of [`sections`]; parts that it does not have are left out.
    pub fn pages(&self, lang: Lang) -> Vec<PackPage> {
        let page = |(id, title, lines): &PackSection| PackPage {
            id,
            title: title.get(lang).to_owned(),
            lines: lines(self, lang),
        };
        sections().map(page).filter(|page| !page.lines.is_empty()).collect()
    }

    /// The same without the names by which other packs and the command line know it.
    pub fn pages_for_people(&self, lang: Lang) -> Vec<PackPage> {
        let mut pages = self.pages(lang);
        for page in pages.iter_mut().filter(|page| page.id == "head") {
            page.lines = head::for_people(self, lang);
        }
        pages
    }
}

#[cfg(test)]
mod tests;

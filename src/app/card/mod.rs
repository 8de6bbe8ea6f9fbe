//! The rule card: source, date and certainty of the rule behind the figures of a screen.
//!
//! Shown by F1 after the keys. Reads the meeting and its guidance; changes nothing. Which card a
//! screen has stands in its row.

mod participation;
mod running;

pub use participation::participation;
pub use running::{figure, length, quorum, running};

use super::help;
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use crate::app::size::BOX;
use crate::domain::Rules;
use crate::guidance::meanings;
use crate::say;
use crate::text::{Lang, wrap};

/// A rule card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is about.
    pub title: String,
    /// Sentences, each on a line of its own.
    pub lines: Vec<String>,
    /// The first row shown.
    pub at: usize,
}

impl Card {
    /// A card from its first line on.
    pub fn new(title: String, lines: Vec<String>) -> Card {
        Card { title, lines, at: 0 }
    }
}

/// The card in rows of the width that a box has on the screen.
pub fn rows(card: &Card, columns: u16) -> Vec<String> {
    let columns = usize::from(columns.min(BOX)).saturating_sub(6).max(20);
    let row = |(part, words): (usize, String)| format!("{}{words}", if part == 0 { "" } else { "  " });
    card.lines.iter().flat_map(|line| wrap(line, columns).into_iter().enumerate().map(row)).collect()
}

/// Arrows and pages scroll, F1 turns to the keys, anything else closes.
pub(super) fn press(model: &mut Model, key: Key) {
    let (columns, page, height) = (model.size.0, model.page_rows(), model.page_height());
    let Some(Overlay::Card(card)) = model.overlays.last_mut() else { return };
    let last = rows(card, columns).len().saturating_sub(height);
    if let Some(at) = help::scrolled(key, card.at, last, page) {
        card.at = at;
        return;
    }
    match key.code {
        Code::F(1) | Code::Char('?') => {
            model.overlays.pop();
            model.overlays.push(Overlay::Help(0));
        }
        _ => {
            model.overlays.pop();
        }
    }
}

/// Which guidance, in force from when and for whom, how certain; what must be told of it.
pub fn source(model: &Model, rules: &Rules) -> Vec<String> {
    let lang = model.lang;
    let packs = &model.book.packs;
    let told = packs.by_id(&rules.pack).map(|pack| {
        say!(
            lang,
            "Bộ hướng dẫn: {title}, hiệu lực {period}; độ chắc chắn chung: {certainty}.",
            "Guidance: {title}, in force {period}; reliability: {certainty}.",
            title = pack.title.get(lang),
            period = pack.validity(lang),
            certainty = pack.certainty.label().get(lang)
        )
    });
    told.into_iter().chain(packs.doubt(rules, lang)).collect()
}

/// What a measure is, how it is worked out, of what, and its unit.
pub fn measure(name: &str, lang: Lang) -> Option<String> {
    let meaning = meanings().into_iter().find(|meaning| meaning.name == name)?;
    Some(say!(
        lang,
        "Số đo “{what}”: {formula}. Tính trên: {base}. Đơn vị: {unit}.",
        "Measure “{what}”: {formula}. Base: {base}. Unit: {unit}.",
        what = meaning.what.get(lang),
        formula = meaning.formula.get(lang),
        base = meaning.base.get(lang),
        unit = meaning.unit.get(lang)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_told_with_formula_base_and_unit() {
        assert_eq!(
            measure("minutes_short", Lang::Vi).unwrap_or_default(),
            "Số đo “số phút thiếu”: số phút tối thiểu − thời lượng, không dưới 0. Tính trên: \
             thời lượng tối thiểu của bộ hướng dẫn; chi bộ đông có mức riêng. Đơn vị: phút, từ 0."
        );
        assert_eq!(measure("nothing", Lang::Vi), None);
    }

    #[test]
    fn rows_that_are_broken_stay_indented() {
        let card = Card { title: String::new(), lines: vec!["một hai ba bốn năm sáu".into()], at: 0 };
        assert_eq!(rows(&card, 26), ["một hai ba bốn năm", "  sáu"]);
    }
}

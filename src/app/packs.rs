//! The guidance at hand as screens list it, and choosing another pack to compare one with.

use super::model::{Model, Overlay, Subject};
use super::picker::{Candidate, Picker};
use crate::guidance::Pack;
use crate::say;
use crate::text::cited_date;

/// Every pack as people read them, each with its place in [`crate::guidance::Packs::all`].
pub fn listed(model: &Model) -> Vec<(u64, &Pack)> {
    let listed = model.book.packs.listed().into_iter();
    listed.filter_map(|(at, pack)| Some((u64::try_from(at).ok()?, pack))).collect()
}

/// The pack of a place.
pub fn pack(model: &Model, at: u64) -> Option<&Pack> {
    model.book.packs.all().get(at as usize)
}

/// Whether there are two to be compared.
pub fn are_several(model: &Model) -> bool {
    model.book.packs.all().len() > 1
}

/// Asks with which other one a pack is compared, and shows the two.
pub fn ask_other(model: &mut Model, this: u64) {
    let lang = model.lang;
    let others = listed(model).into_iter().filter(|(at, _)| *at != this);
    let choice = |(at, pack): (u64, &Pack)| Candidate {
        key: at,
        label: pack.title.get(lang).to_owned(),
        hint: cited_date(pack.valid_from, lang),
    };
    let choices = others.map(choice).collect();
    let title = say!(lang, "So sánh với bộ nào?", "Compare with which?");
    model.keep(ComparedPack(this));
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, other| {
        let Some(ComparedPack(this)) = model.kept().copied() else { return };
        // The older one stands before the arrow.
        model.open_about("comparison", Subject(this.min(other), this.max(other)));
    })));
}

/// The pack for which another one is asked.
#[derive(Debug, Clone, Copy)]
struct ComparedPack(u64);

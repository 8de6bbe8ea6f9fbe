//! The participation of all members in the chosen period, worked out once for all who show it.

use std::rc::Rc;

use super::model::Model;
use crate::domain::{CellName, Participation, participation};
use crate::report::Facts;
use crate::text::name_key;

/// The names of the cell; empty before set-up.
pub fn cell(model: &Model) -> CellName {
    model.book.cell.as_ref().map(|cell| cell.name.clone()).unwrap_or_default()
}

/// The participation of everyone in the period, by given name.
pub fn everyone(model: &Model) -> Rc<Vec<Participation>> {
    model.once(work_out)
}

fn work_out(model: &Model) -> Vec<Participation> {
    let mut all = participation(&model.book.meetings, model.participation_period());
    all.sort_by_cached_key(|one| name_key(&one.name));
    all
}

/// What papers on participation are made from.
pub fn facts<'a>(model: &Model, cell: &'a CellName, all: &'a [Participation]) -> Facts<'a> {
    let sign_for = model.book.packs.sign_for(model.now.at.date_naive(), &cell.parent);
    let period = model.participation_period();
    Facts { cell, practice: model.book.practice, period, all, sign_for, created: model.now.at }
}

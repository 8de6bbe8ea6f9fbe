//! The participation of all members in the chosen period, worked out once for all who show it.

use std::rc::Rc;

use super::model::Model;
use crate::domain::{CellName, Participation, participation};
use crate::report::{Facts, signer};
use crate::text::name_key;

/// The names of the cell and who signs for it as its secretary today; empty before set-up.
pub fn cell(model: &Model) -> (CellName, String) {
    let cell = model.book.cell.as_ref().map(|cell| cell.name.clone()).unwrap_or_default();
    (cell, signer(model.roll(), model.now.at.date_naive()).to_owned())
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
pub fn facts<'a>(
    model: &Model,
    (cell, secretary): (&'a CellName, &'a str),
    all: &'a [Participation],
) -> Facts<'a> {
    let sign_for = model.book.packs.sign_for(model.now.at.date_naive(), &cell.parent);
    let period = model.participation_period();
    Facts { cell, practice: model.book.practice, period, all, sign_for, secretary, created: model.now.at }
}

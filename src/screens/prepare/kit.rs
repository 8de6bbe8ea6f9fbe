//! The papers for an evening without the laptop, of the meeting that is prepared: with its agenda, and the roll of its day.
//!
//! What was written on them is entered afterwards as a meeting held on paper.

use crate::app::Model;
use crate::app::papers::write_out;
use crate::domain::Meeting;
use crate::report::{CellFrame, KitSource, Material};
use crate::text::{Text, text};

/// What they are called together.
pub(super) const LABEL: Text =
    text("Bộ giấy dự phòng khi không có máy tính", "Paper kit for an evening without the laptop");

/// Them, by their ids.
const KIT: [&str; 4] = ["paper-kit-roll", "paper-kit-notes", "paper-kit-ballots", "paper-kit-score"];

/// Writes all of them; of a kind of meeting that is not scored no score sheet.
pub(super) fn write(model: &mut Model) {
    let (Some(cell), Some(meeting)) = (model.book.cell.clone(), model.meeting().cloned()) else { return };
    let Meeting { plan, agenda, .. } = &meeting;
    let sign_for = model.sign_for(&meeting);
    let frame = CellFrame::of(&cell, model.book.practice, sign_for, model.now.at);
    let members = cell.roll.on(plan.date);
    let pack = model.book.packs.by_id(&plan.rules.pack).filter(|pack| pack.scores(plan.kind));
    let criteria = pack.map_or(&[][..], |pack| &pack.rubric.criteria);
    let kit = Material::Kit(KitSource { frame, members: &members, items: &agenda.items, criteria });
    let scored = |id: &&&str| !criteria.is_empty() || **id != "paper-kit-score";
    let papers = KIT.iter().filter(scored).filter_map(|id| model.book.kinds.named(id, &kit).ok()).collect();
    write_out(model, papers);
}

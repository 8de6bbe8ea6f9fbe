//! The register of the papers that were issued by number, written as a paper.

use chrono::Datelike;

use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::papers;
use crate::domain::Period;
use crate::report::{CellFrame, IssuedPapers, Material, issued_papers};
use crate::text::text;

/// Writes that of the year.
pub(super) const COMMAND: Command = Command::new(
    "past-register-out",
    text("Sổ văn bản đi của năm", "Register of the year's papers issued"),
    write,
)
.when(|model| model.book.cell.is_some() && !model.book.meetings.is_empty())
.without_row()
.also(&[
    text("số văn bản, số nghị quyết đã cấp", "numbers of papers, of resolutions"),
    text("in sổ văn bản đi", "print the register"),
]);

fn write(model: &mut Model) {
    let Some(cell) = model.book.cell.clone() else { return };
    let today = model.now.at.date_naive();
    let period = Period::year(today.year());
    let listed = issued_papers(&model.book.meetings, &cell.terms, &cell.name, period, today);
    let sign_for = model.book.packs.sign_for(today, &cell.name.parent);
    let frame = CellFrame::of(&cell, model.book.practice, sign_for, model.now.at);
    papers::write(model, "register-out", &Material::Issued(IssuedPapers { frame, period, papers: &listed }));
}

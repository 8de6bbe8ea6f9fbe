//! The matters of members of all meetings, and what is to be done of them: for their own screen and the first page.
//!
//! Reads roll and meetings; changes no record.

use crate::app::model::Model;
use crate::domain::{CaseRow, CaseStage};

struct CaseRows(Vec<CaseRow>);

/// Every matter, the newest first.
pub fn rows(model: &Model) -> Vec<CaseRow> {
    let rows =
        model.once(|model| CaseRows(model.roll().case_rows(&model.book.meetings, model.now.at.date_naive())));
    rows.0.clone()
}

/// What the cell has to do: hand a decision over, put an exemption on the roll.
pub fn due(model: &Model) -> Vec<CaseRow> {
    let waits = |row: &CaseRow| matches!(row.stage, CaseStage::ToDeliver | CaseStage::ToEnter);
    rows(model).into_iter().filter(waits).collect()
}

//! Transfers to other cells and from them, and what is due of them: for their own screen and the first page.
//!
//! Reads roll and guidance; changes no record.

use chrono::Days;

use crate::app::model::Model;
use crate::app::papers;
use crate::domain::{Transfer, TransferDue, TransferId, TransferRow, TransferWay};
use crate::report::{Material, TransferSource};

/// Days before the end of a temporary transfer from which on the first page tells of it.
const AHEAD: u64 = 31;

struct TransferRows(Vec<TransferRow>);

/// Every transfer, in the order of the list.
pub fn rows(model: &Model) -> Vec<TransferRow> {
    let rows = model.once(|model| {
        let parent = model.book.cell.as_ref().map_or("", |cell| cell.name.parent.as_str());
        let days = |given| model.book.packs.hand_in_days(given, parent);
        TransferRows(model.roll().transfer_rows(days))
    });
    rows.0.clone()
}

/// The transfer of this number.
pub fn of_id(model: &Model, id: TransferId) -> Option<Transfer> {
    model.roll().transfer(id).cloned()
}

/// Writes the paper of a transfer.
pub fn write(model: &mut Model, transfer: &Transfer) {
    let Some(cell) = model.book.cell.clone() else { return };
    let id = match transfer.way {
        TransferWay::Out => "transfer-out",
        TransferWay::In => "transfer-in",
    };
    let parent = &cell.name.parent;
    let days = transfer.papers.letter.as_ref().and_then(|one| model.book.packs.hand_in_days(one.day, parent));
    let source = TransferSource::of(&cell, transfer, days, model.book.practice, model.now.at);
    papers::write(model, id, &Material::Transfer(source));
}

/// What is to be done by its day: papers that are not handed in, and the end of a temporary one once it is near.
pub fn due(model: &Model) -> Vec<(TransferRow, TransferDue)> {
    let today = model.now.at.date_naive();
    let near = |due: &TransferDue| match due {
        TransferDue::HandIn(_) => true,
        TransferDue::Ends(end) => today.checked_add_days(Days::new(AHEAD)).is_some_and(|until| *end <= until),
    };
    rows(model).into_iter().filter_map(|row| row.due.filter(near).map(|due| (row, due))).collect()
}

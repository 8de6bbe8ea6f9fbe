//! What can be dropped of what is prepared: a text, a document, a point, a guest, an item that the committee proposed.

use super::{PreparedRow, is_of_committee, selected};
use crate::app::model::Model;
use crate::domain::{Event, Item, Meeting, PreparedEvent};

/// A text, a point, a guest, an item that the committee proposed; of any other item there is nothing to drop.
pub(super) fn may_drop(model: &Model) -> bool {
    match selected(model) {
        Some(PreparedRow::Item(item)) => {
            let written = |meeting: &Meeting| meeting.prepared.waiting_text(item.id).is_some();
            model.meeting().is_some_and(written) || is_proposed(model, &item)
        }
        Some(_) => true,
        None => false,
    }
}

/// Whether the committee itself put an item on the agenda of the cell.
fn is_proposed(model: &Model, item: &Item) -> bool {
    is_of_committee(model) && item.step.is_empty()
}

pub(super) fn drop_row(model: &mut Model) {
    let event = match selected(model) {
        Some(PreparedRow::Item(item)) if is_proposed(model, &item) => {
            PreparedEvent::ProposalDropped { item: item.id }
        }
        Some(PreparedRow::Item(item)) => PreparedEvent::TextWritten { item: item.id, text: String::new() },
        Some(PreparedRow::Document(document)) => PreparedEvent::DocumentDropped { document: document.number },
        Some(PreparedRow::Point(point)) => PreparedEvent::DraftDropped { point: point.number },
        Some(PreparedRow::Guest(guest)) => PreparedEvent::GuestUninvited { guest: guest.number },
        None => return,
    };
    model.perform(Ok(vec![Event::Prepared(event)]));
}

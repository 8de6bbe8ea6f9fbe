//! An item that is kept secret, and no longer.

use bienban::domain::{Event, ItemId, SecrecyEvent};

pub fn events() -> Vec<Event> {
    let item = ItemId(9);
    [SecrecyEvent::Chosen { item }, SecrecyEvent::Lifted { item }].map(Event::Secrecy).into()
}

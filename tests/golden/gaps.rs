//! Going on over what a later version found missing.

use bienban::domain::{AdoptionEvent, Event, Gap, ItemId};

/// A congress below validity, an item of which nothing is told.
pub fn events() -> Vec<Event> {
    let gaps = vec![Gap::Quorum, Gap::Unwritten(ItemId(4))];
    vec![Event::Adoption(AdoptionEvent::WentOn { gaps, reason: "Đường ngập".into() })]
}

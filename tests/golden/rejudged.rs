//! Gone on to the adoption while points that were judged after the vote were not voted.

use bienban::domain::{AdoptionEvent, Event, Gap};

pub fn events() -> Vec<Event> {
    let (gaps, reason) = (vec![Gap::Rejudged], "Giữ điểm đã biểu quyết".into());
    vec![Event::Adoption(AdoptionEvent::WentOn { gaps, reason })]
}

//! Gone on to the adoption while somebody is recorded as absent who spoke.

use bienban::domain::{AdoptionEvent, Event, Gap, MemberId};

pub fn events() -> Vec<Event> {
    let (gaps, reason) = (vec![Gap::Absentee(MemberId(5))], "Ghi theo sổ ký tên".into());
    vec![Event::Adoption(AdoptionEvent::WentOn { gaps, reason })]
}

//! A guest whose name or office is corrected.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{AttendanceEvent, Event, Guest, Refusal};
use crate::say;
use crate::text::{nfc, text};

/// Asks for another name and office of a guest, by the number; what the guest said stays theirs.
pub fn ask_change(model: &mut Model, number: u64) {
    let found =
        model.meeting().and_then(|meeting| meeting.guests.iter().find(|guest| guest.number == number));
    let Some(guest) = found.cloned() else { return };
    let title = say!(model.lang, "Sửa khách mời", "Change a guest");
    let form = Form::new(format!("guest-{number}"), title, submit)
        .about(number)
        .with(Input::line(text("Họ và tên", "Full name"), &guest.name))
        .with(Input::line(text("Chức vụ, đơn vị", "Office"), &guest.office));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let (number, name, office) = (form.subject, nfc(form.text(0).trim()), nfc(form.text(1).trim()));
    if name.is_empty() {
        return Err(Rejection::of(&Refusal::NameMissing, model.lang));
    }
    let removed = AttendanceEvent::GuestRemoved { guest: number };
    let added = AttendanceEvent::GuestAdded { guest: Guest { number, name, office } };
    Ok(Deed::Act([removed, added].map(Event::Attendance).to_vec()))
}

//! Guests: added and corrected.

use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Attendee, Event};
use crate::say;
use crate::text::{Text, nfc, text};

const NAME: Text = text("Họ và tên", "Full name");
const OFFICE: Text = text("Chức vụ, đơn vị", "Office, unit");

/// Asks for a guest.
pub fn ask(model: &mut Model) {
    let title = say!(model.lang, "Khách mời", "Guest");
    let (name, office) = model.meeting().and_then(samples::guest).unzip();
    let form = Form::new("guest", title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let name = answers::name(form, 0, model.lang)?;
        ask_same_name(model, form, None)?;
        let event = meeting.add_guest(&name, &nfc(form.text(1)));
        event
            .map(|event| Event::Attendance(event).into())
            .map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form
        .with(Input::line(NAME, "").or_sample(name.map(str::to_owned)))
        .with(Input::line(OFFICE, "").or_sample(office));
    draft::open(model, form);
}

/// Asks for what is right of a guest.
pub fn ask_change(model: &mut Model, number: u64) {
    let Some(guest) = model.meeting().and_then(|meeting| meeting.guest(number)).cloned() else { return };
    let title = say!(model.lang, "Sửa khách mời", "Correct a guest");
    let form = Form::new(format!("guest-{number}"), title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let name = answers::name(form, 0, model.lang)?;
        ask_same_name(model, form, Some(form.subject))?;
        let event = meeting.change_guest(form.subject, &name, &nfc(form.text(1)));
        event
            .map(|event| Event::Attendance(event).into())
            .map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form =
        form.about(number).with(Input::line(NAME, &guest.name)).with(Input::line(OFFICE, &guest.office));
    draft::open(model, form);
}

/// Nobody is entered twice unawares: a name that is on the list already is asked about.
fn ask_same_name(model: &Model, form: &Form, own: Option<u64>) -> Result<(), Rejection> {
    let typed = nfc(form.text(0)).to_lowercase();
    let called = |one: &&Attendee| one.name.to_lowercase() == typed;
    let member = model.meeting().and_then(|meeting| meeting.roll.iter().find(called));
    let twin = model.meeting().and_then(|meeting| meeting.guest_named(form.text(0), own));
    // Who is a guest of that name already was asked about.
    if let Some(member) = member.filter(|_| twin.is_none() && !form.was_asked(form.text(0))) {
        return Err(Rejection::asking(
            0,
            say!(
                model.lang,
                "{name} có trong danh sách đảng viên. Nếu khách mời là người khác trùng tên: nhấn Enter lần nữa; nếu không: Esc.",
                "{name} is on the roll of members. If the guest is another one of that name, press Enter once more; else Esc.",
                name = member.name
            ),
        ));
    }
    match twin.filter(|_| !form.was_asked(form.text(0))) {
        None => Ok(()),
        Some(guest) => Err(Rejection::asking(
            0,
            say!(
                model.lang,
                "Đã ghi khách mời {words}. Nếu là người khác trùng tên: nhấn Enter lần nữa; nếu không: Esc.",
                "The guest {words} is on the list already. If this is another one of that name, press Enter once more; else Esc.",
                words = guest.words()
            ),
        )),
    }
}

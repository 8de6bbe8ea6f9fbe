//! Who comes late or leaves, and guests: added, corrected, taken off.

use crate::app::acts::arrival;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::samples;
use crate::domain::{Event, MemberId};
use crate::say;
use crate::text::{Text, name_key, nfc, text};

const NAME: Text = text("Họ và tên", "Full name");
const OFFICE: Text = text("Chức vụ, đơn vị", "Office");

/// Asks for a guest.
pub(super) fn ask_guest(model: &mut Model) {
    let title = say!(model.lang, "Khách mời", "Guest");
    let (name, office) = model.meeting().and_then(samples::guest).unzip();
    let form = Form::new("guest", title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        ask_same_name(model, form, None)?;
        let event = meeting.add_guest(&nfc(form.text(0)), &nfc(form.text(1)));
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
pub(super) fn ask_guest_change(model: &mut Model, number: u64) {
    let Some(guest) = model.meeting().and_then(|meeting| meeting.guest(number)).cloned() else { return };
    let title = say!(model.lang, "Sửa khách mời", "Correct a guest");
    let form = Form::new(format!("guest-{number}"), title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        ask_same_name(model, form, Some(form.subject))?;
        let event = meeting.change_guest(form.subject, &nfc(form.text(0)), &nfc(form.text(1)));
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
    let twin = model.meeting().and_then(|meeting| meeting.guest_named(form.text(0), own));
    match twin.filter(|_| !form.was_asked(form.text(0))) {
        None => Ok(()),
        Some(guest) => Err(Rejection::asking(
            0,
            say!(
                model.lang,
                "Đã ghi khách mời {words}. Nếu là người khác trùng tên: nhấn Enter lần nữa đến hết các ô; nếu không: Esc.",
                "The guest {words} is on the list already. Another one of this name: go on with Enter; else Esc.",
                words = guest.words()
            ),
        )),
    }
}

/// Asks who comes or leaves; the minute is stamped.
pub(super) fn ask_late(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let mut members: Vec<_> = meeting.roll.iter().collect();
    members.sort_by_cached_key(|attendee| (meeting.is_here(attendee.id), name_key(&attendee.name)));
    let left = |member| meeting.attendance.get(&member).is_some_and(|attendance| attendance.left.is_some());
    let choice = |attendee: &crate::domain::Attendee| Candidate {
        key: attendee.id.into(),
        label: attendee.name.clone(),
        hint: match meeting.is_here(attendee.id) {
            true => say!(model.lang, "đang có mặt → ghi ra về", "here → record leaving"),
            false if left(attendee.id) => {
                say!(model.lang, "đã ra về → ghi trở lại", "left → record coming back")
            }
            false => say!(model.lang, "chưa có mặt → ghi đến", "not here → record arrival"),
        },
    };
    let choices = members.into_iter().map(choice).collect();
    let title = say!(model.lang, "Ai đến hoặc ra về lúc này?", "Who arrives or leaves now?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        arrival::record(model, MemberId::of_number(key));
    })));
}

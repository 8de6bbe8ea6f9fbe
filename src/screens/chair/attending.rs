//! Who comes late or leaves, and guests.

use crate::app::acts::arrival;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::samples;
use crate::domain::{Event, MemberId};
use crate::say;
use crate::text::{name_key, nfc, text};

pub(super) fn ask_guest(model: &mut Model) {
    let title = say!(model.lang, "Khách mời", "Guest");
    let (name, office) = model.meeting().and_then(samples::guest).unzip();
    let form = Form::new("guest", title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let event = meeting.add_guest(&nfc(form.text(0)), &nfc(form.text(1)));
        event
            .map(|event| Event::Attendance(event).into())
            .map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form
        .with(Input::line(text("Họ và tên", "Full name"), "").or_sample(name.map(str::to_owned)))
        .with(Input::line(text("Chức vụ, đơn vị", "Office"), "").or_sample(office));
    draft::open(model, form);
}

/// Asks who comes or leaves; the minute is stamped.
pub(super) fn ask_late(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let mut members: Vec<_> = meeting.roll.iter().collect();
    members.sort_by_cached_key(|attendee| (meeting.is_here(attendee.id), name_key(&attendee.name)));
    let choice = |attendee: &crate::domain::Attendee| Candidate {
        key: attendee.id.into(),
        label: attendee.name.clone(),
        hint: match meeting.is_here(attendee.id) {
            true => say!(model.lang, "đang có mặt → ghi ra về", "here → record leaving"),
            false => say!(model.lang, "chưa có mặt → ghi đến", "not here → record arrival"),
        },
    };
    let choices = members.into_iter().map(choice).collect();
    let title = say!(model.lang, "Ai đến hoặc ra về lúc này?", "Who arrives or leaves now?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let done = arrival::record(model, MemberId::of_number(key));
        let words = model.live.as_ref().and_then(|history| history.undo_sentence(model.lang));
        if let (true, Some(words)) = (done, words) {
            model.tell(words);
        }
    })));
}

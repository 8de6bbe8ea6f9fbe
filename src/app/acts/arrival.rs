//! Who comes, comes back or leaves: stamped with the present minute, or asked for where the meeting was
//! held on paper.

use super::{departure, office};
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Event, MemberId};
use crate::say;
use crate::text::text;

/// Records that a member arrives, comes back or leaves.
pub fn record(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let (here, at) = (meeting.is_here(member), meeting.clock.tell(model.now).at);
    match (here, meeting.on_paper.is_some()) {
        (true, true) => departure::ask_time(model, member),
        (true, false) => departure::leave(model, member, at),
        (false, true) => ask_time(model, member),
        (false, false) => {
            if model.perform_one(|meeting| meeting.arrive_or_leave(member, at).map(Event::Attendance)) {
                office::tell_former(model, member);
            }
        }
    }
}

fn ask_time(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(member);
    let title = say!(model.lang, "Đ/c {name} đến lúc nào?", "When did {name} arrive?");
    let form = Form::new(format!("arrival-{}", member.0), title, |model, form| {
        let time = answers::time(form, 0, model.lang)?;
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let event = meeting.time_on_paper(time);
        let event = event.and_then(|at| meeting.arrive_or_leave(MemberId::of_number(form.subject), at));
        event
            .map(|event| Event::Attendance(event).into())
            .map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form.then(|model, form| office::tell_former(model, MemberId::of_number(form.subject)));
    let label = text("Giờ theo bản giấy", "The time, as the paper has it");
    draft::open(model, form.about(member).with(Input::line(label, "")));
}

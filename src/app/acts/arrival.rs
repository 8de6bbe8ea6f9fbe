//! Who comes late or leaves: stamped with the present minute, or asked for where the meeting was held on
//! paper.

use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Event, MemberId};
use crate::say;
use crate::text::text;

/// Records that a member arrives or leaves; true once that is done, and not where the time is asked for.
pub fn record(model: &mut Model, member: MemberId) -> bool {
    let Some(meeting) = model.meeting() else { return false };
    if meeting.on_paper.is_some() {
        ask_time(model, member);
        return false;
    }
    let at = meeting.clock.tell(model.now).at;
    model.perform_one(|meeting| meeting.arrive_or_leave(member, at).map(Event::Attendance))
}

fn ask_time(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(member);
    let title = match meeting.is_here(member) {
        true => say!(model.lang, "Đ/c {name} ra về lúc nào?", "When did {name} leave?"),
        false => say!(model.lang, "Đ/c {name} đến lúc nào?", "When did {name} arrive?"),
    };
    let form = Form::new(format!("arrival-{}", member.0), title, |model, form| {
        let time = answers::time(form, 0, model.lang)?;
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let event = meeting.time_on_paper(time);
        let event = event.and_then(|at| meeting.arrive_or_leave(MemberId::of_number(form.subject), at));
        event
            .map(|event| Event::Attendance(event).into())
            .map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let label = text("Giờ theo bản giấy", "The time, as the paper has it");
    draft::open(model, form.about(member).with(Input::line(label, "")));
}

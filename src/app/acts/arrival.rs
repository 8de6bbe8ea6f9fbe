//! Who comes, comes back or leaves: stamped with the present minute, or asked for where the meeting was
//! held on paper.

use super::{departure, office};
use crate::app::answers;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::overlay::Lines;
use crate::domain::{Event, MemberId, Presence, Refusal};
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

/// Records at the roll call who comes or leaves. Of somebody who counts as present only because nobody said otherwise yet
/// it is asked which of both is meant.
pub fn mark(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let attendance = meeting.attendance.get(&member);
    let plain = attendance.is_some_and(|one| one.is_here() && one.late.is_none() && one.away.is_empty());
    if !plain || meeting.roll_called().is_some() || meeting.on_paper.is_some() {
        return record(model, member);
    }
    let name = meeting.name(member).to_owned();
    let title = say!(model.lang, "Đ/c {name}: đến muộn hay ra về?", "{name}: late, or leaving?");
    let words = say!(
        model.lang,
        "Chưa công bố kết quả điểm danh, đ/c {name} đang được tính là có mặt từ khi khai mạc.",
        "The roll call is not announced yet, and {name} counts as present since the opening."
    );
    model.keep(LateOrLeft(member));
    model.overlays.push(Overlay::Lines(Lines { commands: LATE_OR_LEFT, ..Lines::new(title, vec![words]) }));
}

/// Of whom it is asked.
#[derive(Debug, Clone, Copy)]
struct LateOrLeft(MemberId);

static LATE_OR_LEFT: &[Command] = &[
    Command::digit(
        "late-not-yet",
        &[Key::char('1')],
        text("chưa đến: ghi vắng", "not here yet"),
        |model| {
            answer(model, not_yet);
        },
    )
    .also(&[text("khi đến thì nhấn 5", "press 5 on arrival"), text("vắng", "absent")]),
    Command::digit("late-came", &[Key::char('2')], text("đã đến muộn", "came late"), |model| {
        answer(model, ask_late);
    })
    .also(&[text("đến lúc mấy giờ", "came at what time"), text("sau khai mạc", "after the opening")]),
    Command::digit("late-leaves", &[Key::char('3')], text("ra về lúc này", "leaves now"), |model| {
        answer(model, record);
    })
    .also(&[text("về sớm", "before the end"), text("rời cuộc họp", "goes")]),
];

fn answer(model: &mut Model, then: fn(&mut Model, MemberId)) {
    model.overlays.pop();
    if let Some(LateOrLeft(member)) = model.take_kept() {
        then(model, member);
    }
}

/// Marks who is not here yet as absent, and says how the arrival is recorded; where an office has to be passed on first that is
/// asked.
fn not_yet(model: &mut Model, member: MemberId) {
    departure::absent(model, member, Presence::Unexcused);
    if model.meeting().is_some_and(|meeting| !meeting.is_here(member)) {
        model.tell_too(say!(
            model.lang,
            "Khi đến thì chọn tên, nhấn 5; ở màn hình cuộc họp nhấn 8.",
            "On arrival choose the name and press 5, or 8 on the screen of the meeting."
        ));
    }
}

/// Asks when somebody came who is here.
fn ask_late(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(member);
    let title = say!(model.lang, "Đ/c {name} đến lúc nào?", "When did {name} arrive?");
    let now = meeting.clock.tell(model.now).at.format("%H:%M").to_string();
    let form = Form::new(format!("late-{}", member.0), title, |model, form| {
        let time = answers::time(form, 0, model.lang)?;
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let now = meeting.clock.tell(model.now).at;
        let at = now.with_time(time).single().unwrap_or(now);
        let event = meeting.came_late(MemberId::of_number(form.subject), at, now);
        let refused = |refusal: Refusal| Rejection::of(&refusal, model.lang).or_in(0);
        event.map(|event| Event::Attendance(event).into()).map_err(refused)
    });
    draft::open(model, form.about(member).with(Input::line(text("Đến lúc", "Arrived at"), &now)));
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

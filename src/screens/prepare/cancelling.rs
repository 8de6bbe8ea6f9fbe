//! A meeting that is not held: cancelled with a reason, and taken up again.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Meeting, State};
use crate::say;
use crate::text::{nfc, short_date, text};

/// Whether the meeting on the screen was cancelled.
pub(super) fn is_cancelled(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state == State::Cancelled)
}

/// Asks why the meeting is not held; the reason is the confirmation.
pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let (kind, day) = (meeting.plan.label(model.lang), short_date(meeting.plan.date, model.lang));
    let title = say!(model.lang, "Hủy cuộc họp {kind} ngày {day}", "Cancel the {kind} meeting of {day}");
    let hint = say!(
        model.lang,
        "Cuộc họp đã hủy còn trong danh sách kèm lý do, không có biên bản, không chiếm số nghị quyết; những gì đã chuẩn bị được giữ và có thể bỏ hủy. Chỉ dời ngày thì nhấn Esc, rồi 7.",
        "A cancelled meeting stays in the list with the reason; it has no minutes and takes no number. What was prepared is kept, and the cancellation can be taken back. Only to move the day: Esc, then 7."
    );
    let form = Form::new("cancel", title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let event = meeting.cancel(&nfc(form.text(0)));
        event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form.saying(hint).with(Input::line(text("Lý do hủy", "Why it is not held"), "").of_prose());
    draft::open(model, form);
}

/// Takes the cancellation back.
pub(super) fn take_back(model: &mut Model) {
    model.perform_one(Meeting::reinstate);
}

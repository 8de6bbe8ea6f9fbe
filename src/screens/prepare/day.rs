//! Kind, day, hour and place of a meeting in preparation; what follows from another kind or day.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::guidance;
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::waiting::same_hour;
use crate::domain::{Digest, Event, MeetingId, MeetingKind, Plan, PlanEvent};
use crate::say;
use crate::text::{Text, nfc, numeric_date, short_date, text};

/// What is asked of a meeting, in the order of the forms.
pub(super) struct Day {
    pub(super) kind: MeetingKind,
    pub(super) date: NaiveDate,
    pub(super) time: NaiveTime,
    pub(super) place: String,
}

/// The fields of a form that asks for kind, day, hour and place; it begins at the day.
pub(super) fn inputs(form: Form, kind: MeetingKind, day: &str, time: &str, place: &str) -> Form {
    let kinds: Vec<Text> = MeetingKind::ALL.map(MeetingKind::title).to_vec();
    let at = MeetingKind::ALL.iter().position(|other| *other == kind).unwrap_or(0);
    form.with(Input::choice(text("Loại (↑ rồi ← → để đổi)", "Kind (↑, then ← → to change)"), kinds, at))
        .from(1)
        .with(Input::line(text("Ngày (ví dụ 03/12/2026)", "Day (such as 03/12/2026)"), day))
        .with(Input::line(text("Giờ khai mạc", "Hour"), time))
        .with(Input::line(text("Địa điểm", "Place"), place))
}

/// Reads those fields; rejected where another meeting of the kind has the same hour.
pub(super) fn read(model: &Model, form: &Form, but: Option<&MeetingId>) -> Result<Day, Rejection> {
    let kind = MeetingKind::ALL.get(form.choice(0)).copied().unwrap_or_default();
    let date = answers::day(model, form, 1)?;
    let time = answers::time(form, 2, model.lang)?;
    if let Some(other) = same_hour(model, but, kind, (date, time)) {
        return Err(Rejection::in_field(2, taken(model, other)));
    }
    Ok(Day { kind, date, time, place: nfc(form.text(3)) })
}

fn taken(model: &Model, other: &Digest) -> String {
    let (kind, day) = (other.kind.label().get(model.lang), short_date(other.date, model.lang));
    say!(
        model.lang,
        "Ngày {day}, giờ này đã có cuộc họp {kind}: hãy ghi giờ khác, hoặc đổi loại.",
        "There is a {kind} meeting at this hour of {day} already: enter another hour, or another kind."
    )
}

/// Whether the guidance names a day for the meeting and it is held on another one; a practice
/// meeting is held on any.
pub(super) fn is_moved(plan: &Plan) -> bool {
    !plan.practice && plan.kind.is_monthly() && plan.rules.names_day() && plan.date.day() != plan.rules.day
}

/// Asks for another kind, day, hour or place.
pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let plan = &meeting.plan;
    let day = numeric_date(plan.date);
    let (time, place) = (plan.time.format("%H:%M").to_string(), plan.place.clone());
    let (kind, reason) = (plan.kind, plan.moved_reason.clone());
    let title = say!(model.lang, "Loại, ngày, giờ, địa điểm", "Kind, day, hour, place");
    let hint = say!(
        model.lang,
        "Đổi loại hoặc ngày thì quy định và chương trình theo loại, ngày mới; mục tự thêm, chữ và số phút đã sửa tay được giữ.",
        "With another kind or day, rules and agenda follow it; own items and what was changed by hand are kept."
    );
    let label = text("Lý do, nếu không họp đúng ngày quy định", "Why, if not on the day of the rules");
    let form = Form::new("day", title, submit).saying(hint).then(tell_what_follows);
    draft::open(model, inputs(form, kind, &day, &time, &place).with(Input::line(label, &reason)));
}

/// One act: the guidance first where another one follows, then the day, then the kind.
fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let Day { kind, date, time, place } = read(model, form, Some(&meeting.id))?;
    let plan = &meeting.plan;
    let guidance = guidance::following(model, kind, date)?;
    let rules = match &guidance {
        Some(PlanEvent::GuidanceChosen { rules, .. }) => rules.clone(),
        _ => plan.rules.clone(),
    };
    let moved = is_moved(&Plan { date, kind, rules, ..plan.clone() });
    let reason = if moved { nfc(form.text(4).trim()) } else { String::new() };
    let same = (date, time, &place, &reason) == (plan.date, plan.time, &plan.place, &plan.moved_reason);
    let moved = (!same || kind == plan.kind).then_some(PlanEvent::Moved { date, time, place, reason });
    let kind = (kind != plan.kind).then_some(PlanEvent::KindChanged { kind });
    Ok(Deed::Act(guidance.into_iter().chain(moved).chain(kind).map(Event::Plan).collect()))
}

/// Says under which guidance the meeting is now, and that changes by hand were kept where there are any.
fn tell_what_follows(model: &mut Model, _: &Form) {
    let Some(told) = guidance::told(model) else { return };
    model.tell_too(told);
}

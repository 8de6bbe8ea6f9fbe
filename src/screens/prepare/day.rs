//! Kind, day, hour and place of a meeting in preparation; what follows from another kind or day.

use chrono::{NaiveDate, NaiveTime};

use super::guidance;
use crate::app::answers;
use crate::app::deadline::far_without_year;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::waiting::same_hour;
use crate::domain::{Digest, Event, MeetingId, MeetingKind, Plan, PlanEvent, Refusal};
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
    far_without_year(model, form, 1, date)?;
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

/// The field for why it is not held on the required day, in the form that has one.
const REASON: usize = 4;

const WHY: Text = text("Lý do, nếu không họp đúng ngày quy định", "Why, if not on the required day");

/// Asks for another kind, day, hour or place; for a reason only where the guidance names a day.
pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let plan = &meeting.plan;
    let day = numeric_date(plan.date);
    let (time, place) = (plan.time.format("%H:%M").to_string(), plan.place.clone());
    let (kind, reason) = (plan.kind, plan.has_set_day().then(|| Input::line(WHY, &plan.moved_reason)));
    let title = say!(model.lang, "Loại, ngày, giờ, địa điểm", "Kind, day, hour, place");
    let hint = say!(
        model.lang,
        "Đổi loại hoặc ngày thì quy định và chương trình theo loại, ngày mới; mục tự thêm, chữ và số phút đã sửa tay được giữ.",
        "With another kind or day, rules and agenda follow it; own items and what was changed by hand are kept."
    );
    let form = Form::new("day", title, submit).saying(hint).then(go_on);
    let form = inputs(form, kind, &day, &time, &place);
    draft::open(model, reason.into_iter().fold(form, Form::with));
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
    let reason = reason(model, form, &Plan { date, kind, rules, ..plan.clone() })?;
    let same = (date, time, &place, &reason) == (plan.date, plan.time, &plan.place, &plan.moved_reason);
    let moved = (!same || kind == plan.kind).then_some(PlanEvent::Moved { date, time, place, reason });
    let kind = (kind != plan.kind).then_some(PlanEvent::KindChanged { kind });
    Ok(Deed::Act(guidance.into_iter().chain(moved).chain(kind).map(Event::Plan).collect()))
}

/// Why the meeting that is planned so is not held on the day of the rules. Words that were typed are dropped
/// only by who was asked about them.
fn reason(model: &Model, form: &Form, planned: &Plan) -> Result<String, Rejection> {
    let typed = nfc(form.text(REASON).trim());
    let is_new = model.meeting().is_some_and(|meeting| meeting.plan.moved_reason != typed);
    if planned.is_moved() || !is_new || typed.is_empty() || form.was_asked(&typed) {
        return Ok(if planned.is_moved() { typed } else { String::new() });
    }
    let (kind, day) = (planned.kind.label().get(model.lang), planned.rules.day);
    let words = match planned.has_set_day() {
        true => say!(
            model.lang,
            "Ngày {day} đúng là ngày quy định nên không ghi lý do: sửa ngày, hoặc nhấn Enter lần nữa để bỏ lý do này.",
            "Day {day} is the required day, so no reason is kept: change the day, or press Enter once more to drop it."
        ),
        false => say!(
            model.lang,
            "Loại {kind} không có ngày quy định nên không ghi lý do: đổi lại loại, hoặc nhấn Enter lần nữa để bỏ lý do này.",
            "A {kind} meeting has no required day, so no reason is kept: change the kind, or press Enter once more to drop it."
        ),
    };
    Err(Rejection::asking(REASON, words))
}

/// Says under which guidance the meeting is now, and that changes by hand were kept where there are any; asks for
/// the reason where the new kind has a set day and the form had no field for it.
fn go_on(model: &mut Model, form: &Form) {
    if let Some(told) = guidance::told(model) {
        model.tell_too(told);
    }
    let lacks = |plan: &Plan| plan.is_moved() && plan.moved_reason.is_empty();
    if form.inputs.len() <= REASON && model.meeting().is_some_and(|meeting| lacks(&meeting.plan)) {
        ask_reason(model);
    }
}

fn ask_reason(model: &mut Model) {
    let Some(day) = model.meeting().map(|meeting| meeting.plan.rules.day) else { return };
    let title = say!(
        model.lang,
        "Vì sao không họp đúng ngày {day} hằng tháng?",
        "Why is it not held on day {day} of the month?"
    );
    let form = Form::new("day-reason", title, |model, form| {
        let Some(plan) = model.meeting().map(|meeting| &meeting.plan) else { return Ok(Deed::Nothing) };
        let (date, time, place, reason) =
            (plan.date, plan.time, plan.place.clone(), nfc(form.text(0).trim()));
        if reason.is_empty() {
            return Err(Rejection::of(&Refusal::TextMissing, model.lang));
        }
        Ok(Event::Plan(PlanEvent::Moved { date, time, place, reason }).into())
    });
    draft::open(model, form.with(Input::line(text("Lý do", "Reason"), "").of_prose()));
}

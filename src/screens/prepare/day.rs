//! Kind, day, hour and place: of a meeting that is moved, and of a new one.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::due::offered_day;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::view::Zone;
use crate::domain::{Event, MeetingId, MeetingKind, Plan, PlanEvent, Role, State};
use crate::guidance::ChosenPack;
use crate::say;
use crate::text::{Text, nfc, numeric_date, text};

/// What is asked of a meeting's day, in the order of the form.
struct Day {
    date: NaiveDate,
    time: NaiveTime,
    place: String,
}

fn day_inputs(form: Form, day: &str, time: &str, place: &str) -> Form {
    form.with(Input::line(text("Ngày (ví dụ 03/12/2026)", "Day (such as 03/12/2026)"), day))
        .with(Input::line(text("Giờ khai mạc", "Hour"), time))
        .with(Input::line(text("Địa điểm", "Place"), place))
}

/// Reads the fields of a day, which begin at `first`.
fn read_day(model: &Model, form: &Form, first: usize) -> Result<Day, Rejection> {
    let date = answers::day(model, form, first)?;
    let time = answers::time(form, first + 1, model.lang)?;
    Ok(Day { date, time, place: nfc(form.text(first + 2)) })
}

/// Whether the guidance names a day for the meeting and it is held on another one; a practice
/// meeting is held on any.
pub(super) fn is_moved(plan: &Plan) -> bool {
    !plan.practice && plan.kind.is_monthly() && plan.rules.names_day() && plan.date.day() != plan.rules.day
}

pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let plan = &meeting.plan;
    let day = numeric_date(plan.date);
    let (time, place) = (plan.time.format("%H:%M").to_string(), plan.place.clone());
    let reason = plan.moved_reason.clone();
    let title = say!(model.lang, "Ngày, giờ, địa điểm", "Day, hour, place");
    let label = text("Lý do, nếu không họp đúng ngày quy định", "Why, if not on the day of the rules");
    let form = day_inputs(Form::new("day", title, submit_move), &day, &time, &place);
    draft::open(model, form.with(Input::line(label, &reason)));
}

fn submit_move(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Day { date, time, place } = read_day(model, form, 0)?;
    let Some(plan) = model.meeting().map(|meeting| &meeting.plan) else { return Ok(Deed::Nothing) };
    let moved = is_moved(&Plan { date, ..plan.clone() });
    let reason = if moved { nfc(form.text(3).trim()) } else { String::new() };
    Ok(Event::Plan(PlanEvent::Moved { date, time, place, reason }).into())
}

/// Whether a new meeting may be planned: there are members, and no other meeting waits to be finished.
pub(super) fn is_new_due(model: &Model) -> bool {
    let unfinished = model.book.meetings.iter().any(|digest| digest.state != State::Adopted);
    !unfinished && !model.roll().members.is_empty()
}

/// Asks for the kind and the day of a new meeting.
pub(super) fn ask_new(model: &mut Model) {
    let day = numeric_date(offered_day(model));
    let time = match model.book.practice {
        true => model.now.at.format("%H:%M").to_string(),
        false => "19:00".to_owned(),
    };
    let place = model.book.cell.as_ref().map_or(String::new(), |cell| cell.name.name.clone());
    let place = format!("Nhà văn hóa {place}");
    let title = say!(model.lang, "Cuộc họp mới", "A new meeting");
    let kinds: Vec<Text> = MeetingKind::ALL.map(MeetingKind::title).to_vec();
    let kind = Input::choice(text("Loại (↑ rồi ← → để đổi)", "Kind (↑, then ← → to change)"), kinds, 0);
    let form = Form::new("new", title, submit_new).then(show_new).with(kind).from(1);
    draft::open(model, day_inputs(form, &day, &time, &place));
}

fn submit_new(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let (plan, _) = new_plan(model, form)?;
    let id = MeetingId::new(plan.date, model.now.at.timestamp_millis() as u64 ^ model.now.run);
    Ok(Deed::Begin(id, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]))
}

/// Once the meeting is begun: its screen, with what there is to say of its guidance.
fn show_new(model: &mut Model, form: &Form) {
    let notice = new_plan(model, form).ok().and_then(|(_, notice)| notice);
    model.open_main(Zone::Preparing);
    if let Some(words) = notice {
        model.tell(words);
    }
}

/// The plan that the form asks for, and what there is to say of the guidance that was chosen.
fn new_plan(model: &Model, form: &Form) -> Result<(Plan, Option<String>), Rejection> {
    let kind = MeetingKind::ALL.get(form.choice(0)).copied().unwrap_or_default();
    let day = read_day(model, form, 1)?;
    let none = || {
        say!(
            model.lang,
            "Chưa lập chi bộ: về trang đầu, nhấn 7.",
            "No cell is set up yet: press 7 on the first page."
        )
    };
    let cell = model.book.cell.as_ref().ok_or_else(none)?;
    let choice = model.book.packs.choose(day.date, kind, &cell.name.parent);
    let choice = choice.map_err(|fault| fault.sentence(model.lang))?;
    let plan = planned(model, kind, day, &choice).ok_or_else(none)?;
    Ok((plan, choice.notice(model.lang)))
}

/// The plan of a new meeting as the guidance has it, with what the last one left to do.
fn planned(model: &Model, kind: MeetingKind, day: Day, choice: &ChosenPack) -> Option<Plan> {
    let cell = model.book.cell.as_ref()?;
    let pack = choice.pack;
    let carried = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted);
    Some(Plan {
        cell: cell.name.clone(),
        practice: model.book.practice,
        kind,
        date: day.date,
        time: day.time,
        place: day.place,
        chair: cell.roll.holder(Role::Secretary, day.date).map(|member| member.id),
        minute_taker: None,
        rules: pack.rules(kind),
        agenda: pack.agenda(kind),
        checks: pack.checks(),
        carried: carried.map_or(Vec::new(), |digest| digest.open_tasks.clone()),
        moved_reason: String::new(),
        guidance_reason: String::new(),
    })
}

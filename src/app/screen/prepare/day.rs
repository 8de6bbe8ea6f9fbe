//! Day, hour and place: of a meeting that is moved, and of a new one.

use chrono::{NaiveDate, NaiveTime};

use crate::app::form::{Form, Input, draft};
use crate::app::model::{Model, Screen};
use crate::app::screen::home;
use crate::domain::{Event, MeetingId, Plan, PlanEvent, Role, State};
use crate::guidance;
use crate::say;
use crate::text::{nfc, parse_date, parse_time, text};

fn day_inputs(form: Form, day: &str, time: &str, place: &str) -> Form {
    form.with(Input::line(text("Ngày (ví dụ 03/12/2026)", "Day (such as 03/12/2026)"), day))
        .with(Input::line(text("Giờ khai mạc", "Hour"), time))
        .with(Input::line(text("Địa điểm", "Place"), place))
}

fn read_day(model: &Model, form: &Form) -> Result<(NaiveDate, NaiveTime, String), String> {
    let today = model.now.at.date_naive();
    let date = parse_date(form.text(0), today, None).ok_or_else(|| {
        say!(
            model.lang,
            "“{text}” không phải là một ngày có thật: hãy nhập ngày/tháng/năm, ví dụ 03/12/2026.",
            "“{text}” is not a real date: enter day/month/year such as 03/12/2026.",
            text = form.text(0)
        )
    })?;
    let time = parse_time(form.text(1)).ok_or_else(|| {
        say!(
            model.lang,
            "“{text}” không phải là giờ: hãy nhập như 19:00 hoặc 19h30.",
            "“{text}” is not a time of day: enter it as 19:00 or 19h30.",
            text = form.text(1)
        )
    })?;
    Ok((date, time, nfc(form.text(2))))
}

pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let plan = &meeting.plan;
    let day = plan.date.format("%d/%m/%Y").to_string();
    let (time, place) = (plan.time.format("%H:%M").to_string(), plan.place.clone());
    let title = say!(model.lang, "Ngày, giờ, địa điểm", "Day, hour, place");
    let form = Form::new("day", title, |model, form| {
        let (date, time, place) = read_day(model, form)?;
        model.perform(Ok(vec![Event::Plan(PlanEvent::Moved { date, time, place })]));
        Ok(())
    });
    draft::open(model, day_inputs(form, &day, &time, &place));
}

/// Asks for the day of a new regular meeting.
pub fn ask_new(model: &mut Model) {
    model.live = None;
    let day = home::offered_day(model).format("%d/%m/%Y").to_string();
    let time = match model.book.practice {
        true => model.now.at.format("%H:%M").to_string(),
        false => "19:00".to_owned(),
    };
    let place = model.book.cell.as_ref().map_or(String::new(), |cell| cell.name.name.clone());
    let place = format!("Nhà văn hóa {place}");
    let title = say!(model.lang, "Cuộc họp thường kỳ mới", "A new regular meeting");
    draft::open(model, day_inputs(Form::new("new", title, submit_new), &day, &time, &place));
}

fn submit_new(model: &mut Model, form: &Form) -> Result<(), String> {
    let (date, time, place) = read_day(model, form)?;
    let choice = guidance::pack_for(date).map_err(|fault| fault.sentence(model.lang))?;
    let Some(cell) = &model.book.cell else { return Ok(()) };
    let carried = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted);
    let plan = Plan {
        cell: cell.name.clone(),
        practice: model.book.practice,
        date,
        time,
        place,
        chair: cell.roll.holder(Role::Secretary, date).map(|member| member.id),
        minute_taker: None,
        rules: choice.pack.rules(),
        agenda: choice.pack.agenda(),
        checks: choice.pack.checks(),
        carried: carried.map_or(Vec::new(), |digest| digest.open_tasks.clone()),
    };
    let id = MeetingId::new(date, model.now.at.timestamp_millis() as u64 ^ model.now.run);
    model.seal = None;
    if model.begin(id, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]) {
        model.show(Screen::Prepare);
        if let Some(words) = choice.notice(model.lang) {
            model.tell(words);
        }
    }
    Ok(())
}

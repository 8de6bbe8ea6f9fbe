//! Preparing a meeting: date and officers, agenda, checklist.

use chrono::NaiveTime;

use super::{Slice, Step, home};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft, number};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::domain::{Event, Item, MeetingId, MemberId, Plan, PlanEvent, Role, State};
use crate::guidance;
use crate::say;
use crate::text::{nfc, parse_date, parse_time, text};

/// The keys of preparation.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::Prepare,
    title: text("Chuẩn bị", "Prepare"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "prepare-tick",
        keys: &[Key::char(' ')],
        label: text("đánh dấu đã xong", "tick"),
        words: plain,
        rank: 10,
        when: |model| selected_check(model).is_some(),
        run: tick,
    },
    Command {
        id: "prepare-officers",
        keys: &[Key::char('1')],
        label: text("Chủ trì, thư ký", "Chair, minute-taker"),
        words: plain,
        rank: 11,
        when: is_draft,
        run: ask_officers,
    },
    Command {
        id: "prepare-move-up",
        keys: &[Key::char('2')],
        label: text("Chuyển lên", "Move up"),
        words: plain,
        rank: 12,
        when: |model| selected_item(model).is_some_and(|(place, _)| place > 0),
        run: |model| move_item(model, -1),
    },
    Command {
        id: "prepare-move-down",
        keys: &[Key::char('3')],
        label: text("Chuyển xuống", "Move down"),
        words: plain,
        rank: 13,
        when: |model| selected_item(model).is_some_and(|(place, _)| place + 1 < items(model)),
        run: |model| move_item(model, 1),
    },
    Command {
        id: "prepare-change",
        keys: &[Key::char('4')],
        label: text("Sửa mục", "Change item"),
        words: plain,
        rank: 14,
        when: |model| selected_item(model).is_some(),
        run: ask_change,
    },
    Command {
        id: "prepare-add",
        keys: &[Key::char('5')],
        label: text("Thêm mục", "Add item"),
        words: plain,
        rank: 15,
        when: is_draft,
        run: ask_add,
    },
    Command {
        id: "prepare-drop",
        keys: &[Key::char('6')],
        label: text("Bỏ mục", "Drop item"),
        words: plain,
        rank: 16,
        when: |model| selected_item(model).is_some(),
        run: |model| {
            let Some((_, item)) = selected_item(model) else { return };
            let dropped = model.meeting().map(|meeting| meeting.drop_item(item.id));
            if let Some(event) = dropped {
                model.perform(event.map(|event| vec![Event::Plan(event)]));
            }
        },
    },
    Command {
        id: "prepare-move-day",
        keys: &[Key::char('7')],
        label: text("Ngày, giờ, nơi họp", "Day, hour, place"),
        words: plain,
        rank: 17,
        when: is_draft,
        run: ask_day,
    },
    Command {
        id: "prepare-open",
        keys: &[Key::char('8'), Key::of(Code::F(5))],
        label: text("Khai mạc", "Open the meeting"),
        words: plain,
        rank: 9,
        when: is_draft,
        run: open,
    },
];

fn is_draft(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state == State::Draft)
}

fn items(model: &Model) -> usize {
    model.meeting().map_or(0, |meeting| meeting.agenda.items.len())
}

/// Items of the agenda, then lines of the checklist.
pub fn rows(model: &Model) -> usize {
    items(model) + model.meeting().map_or(0, |meeting| meeting.plan.checks.len())
}

fn selected_item(model: &Model) -> Option<(usize, Item)> {
    let place = model.place().at;
    let meeting = model.meeting().filter(|_| is_draft(model))?;
    meeting.agenda.items.get(place).map(|item| (place, item.clone()))
}

fn selected_check(model: &Model) -> Option<String> {
    let place = model.place().at.checked_sub(items(model))?;
    model.meeting()?.plan.checks.get(place).map(|check| check.id.clone())
}

/// What Enter does: ticks a line of the checklist, else asks for officers, else opens.
pub fn next_step(model: &Model) -> Option<Step> {
    if selected_check(model).is_some() {
        let words = say!(model.lang, "Enter: đánh dấu việc này đã xong", "Enter: tick this line");
        return Step::new(words, tick);
    }
    let meeting = model.meeting()?;
    if meeting.plan.chair.is_none() || meeting.plan.minute_taker.is_none() {
        let words = say!(model.lang, "Enter: chọn chủ trì và thư ký", "Enter: name chair and minute-taker");
        return Step::new(words, ask_officers);
    }
    Step::new(say!(model.lang, "Enter: khai mạc cuộc họp", "Enter: open the meeting"), open)
}

fn tick(model: &mut Model) {
    let Some(check) = selected_check(model) else { return };
    let ticked = model.meeting().is_some_and(|meeting| meeting.ticked(&check).is_some());
    let event = if ticked { PlanEvent::Unticked { check } } else { PlanEvent::Ticked { check } };
    if model.perform(Ok(vec![Event::Plan(event)])) && !ticked {
        let last = rows(model).saturating_sub(1);
        if let Some(place) = model.place_mut() {
            place.at = if place.at < last { place.at + 1 } else { 0 };
        }
    }
}

fn open(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let roll = model.roll().on(meeting.plan.date);
    if model.perform(meeting.open(roll)) {
        model.turn_to(Screen::Chair);
    }
}

fn move_item(model: &mut Model, by: isize) {
    let Some((place, item)) = selected_item(model) else { return };
    let place = place.saturating_add_signed(by);
    if model.perform(Ok(vec![Event::Plan(PlanEvent::ItemMoved { item: item.id, place })]))
        && let Some(at) = model.place_mut()
    {
        at.at = place;
    }
}

fn minutes(form: &Form, index: usize, model: &Model) -> Result<u32, String> {
    number(form.text(index), model.lang)
}

fn ask_add(model: &mut Model) {
    let title = say!(model.lang, "Thêm mục vào chương trình", "Add an item to the agenda");
    let form = Form::new("item-add", title, |model, form| {
        let minutes = minutes(form, 1, model)?;
        let place = (model.place().at + 1).min(items(model));
        let title = nfc(form.text(0));
        let event = model.meeting().map(|meeting| meeting.add_item(&title, minutes, place));
        match event {
            Some(Err(refusal)) => Err(refusal.sentence(model.lang)),
            Some(Ok(event)) => {
                model.perform(Ok(vec![Event::Plan(event)]));
                Ok(())
            }
            None => Ok(()),
        }
    });
    let form = form
        .with(Input::line(text("Tên mục", "Title"), ""))
        .with(Input::line(text("Số phút", "Minutes"), "5"));
    draft::open(model, form);
}

fn ask_change(model: &mut Model) {
    let Some((_, item)) = selected_item(model) else { return };
    let title = say!(model.lang, "Sửa mục của chương trình", "Change an item of the agenda");
    let form = Form::new(format!("item-change-{}", item.id.0), title, |model, form| {
        let minutes = minutes(form, 1, model)?;
        let item = crate::domain::ItemId(form.subject as u16);
        let title = nfc(form.text(0));
        if title.is_empty() {
            return Err(crate::domain::Refusal::TextMissing.sentence(model.lang));
        }
        model.perform(Ok(vec![Event::Plan(PlanEvent::ItemChanged { item, title, minutes })]));
        Ok(())
    });
    let form = form
        .about(u32::from(item.id.0))
        .with(Input::line(text("Tên mục", "Title"), &item.title))
        .with(Input::line(text("Số phút", "Minutes"), &item.minutes.to_string()));
    draft::open(model, form);
}

/// Names of members that may hold an office in a meeting today, with their numbers.
pub fn people(model: &Model) -> Vec<(MemberId, String)> {
    let today = model.now.at.date_naive();
    let on_roll = model.members().into_iter().filter(|member| member.standing(today).is_on_roll());
    on_roll.map(|member| (member.id, member.person.name.clone())).collect()
}

fn ask_officers(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let name = |id: Option<MemberId>| id.map_or(String::new(), |id| model.roll().name(id).to_owned());
    let (chair, taker) = (name(meeting.plan.chair), name(meeting.plan.minute_taker));
    let another = |member: &&crate::domain::Member| Some(member.id) != meeting.plan.chair;
    let deputy = model.roll().holder(Role::Deputy, meeting.plan.date).filter(another);
    let sample = deputy.filter(|_| meeting.plan.practice).map(|member| member.person.name.clone());
    let people = people(model);
    let title = say!(model.lang, "Chủ trì và thư ký", "Chair and minute-taker");
    let hint = say!(
        model.lang,
        "Gõ chữ cái đầu (nva) hoặc một phần tên, không cần dấu; ↑ ↓ chọn người.",
        "Type initials (nva) or part of the name, no diacritics needed; ↑ ↓ choose."
    );
    let mut chair_input = Input::person(text("Chủ trì", "Chair"), people.clone());
    chair_input.field.set_text(&chair);
    let mut taker_input = Input::person(text("Thư ký", "Minute-taker"), people).or_sample(sample);
    taker_input.field.set_text(&taker);
    let form = Form::new("officers", title, |model, form| {
        let chosen = |index: usize| form.inputs.get(index).and_then(Input::person_chosen);
        let (Some(chair), Some(taker)) = (chosen(0), chosen(1)) else {
            return Err(say!(
                model.lang,
                "Chưa tìm thấy người có tên này trong danh sách: hãy gõ lại một phần họ tên.",
                "No member fits that name: type part of the name again."
            ));
        };
        let named = PlanEvent::OfficersNamed { chair: Some(chair), minute_taker: Some(taker) };
        model.perform(Ok(vec![Event::Plan(named)]));
        Ok(())
    });
    draft::open(model, form.saying(hint).with(chair_input).with(taker_input));
}

fn day_inputs(form: Form, day: &str, time: &str, place: &str) -> Form {
    form.with(Input::line(text("Ngày (ví dụ 03/12/2026)", "Day (such as 03/12/2026)"), day))
        .with(Input::line(text("Giờ khai mạc", "Hour"), time))
        .with(Input::line(text("Địa điểm", "Place"), place))
}

fn read_day(model: &Model, form: &Form) -> Result<(chrono::NaiveDate, NaiveTime, String), String> {
    let today = model.now.at.date_naive();
    let date = parse_date(form.text(0), today, None).ok_or_else(|| {
        say!(
            model.lang,
            "“{text}” không phải là một ngày có thật: hãy nhập ngày/tháng/năm, ví dụ 03/12/2026.",
            "“{text}” is no real day: enter day/month/year such as 03/12/2026.",
            text = form.text(0)
        )
    })?;
    let time = parse_time(form.text(1)).ok_or_else(|| {
        say!(
            model.lang,
            "“{text}” không phải là giờ: hãy nhập như 19:00 hoặc 19h30.",
            "“{text}” is no hour: enter it as 19:00 or 19h30.",
            text = form.text(1)
        )
    })?;
    Ok((date, time, nfc(form.text(2))))
}

fn ask_day(model: &mut Model) {
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
    let place = say!(model.lang, "Nhà văn hóa {place}", "Nhà văn hóa {place}", place = place);
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

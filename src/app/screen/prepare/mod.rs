//! Preparing a meeting: the keys of the screen, the checklist, the opening.

mod agenda;
mod day;
mod guidance;
mod officers;

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::domain::{Event, Item, PlanEvent, State};
use crate::say;
use crate::text::text;

pub use day::{ask_new, is_moved};
pub use officers::people;

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
        run: officers::ask,
    },
    Command {
        id: "prepare-move-up",
        keys: &[Key::char('2')],
        label: text("Chuyển lên", "Move up"),
        words: plain,
        rank: 12,
        when: |model| selected_item(model).is_some_and(|(place, _)| place > 0),
        run: |model| agenda::move_item(model, -1),
    },
    Command {
        id: "prepare-move-down",
        keys: &[Key::char('3')],
        label: text("Chuyển xuống", "Move down"),
        words: plain,
        rank: 13,
        when: |model| selected_item(model).is_some_and(|(place, _)| place + 1 < items(model)),
        run: |model| agenda::move_item(model, 1),
    },
    Command {
        id: "prepare-change",
        keys: &[Key::char('4')],
        label: text("Sửa mục", "Change item"),
        words: plain,
        rank: 14,
        when: |model| selected_item(model).is_some(),
        run: agenda::ask_change,
    },
    Command {
        id: "prepare-add",
        keys: &[Key::char('5')],
        label: text("Thêm mục", "Add item"),
        words: plain,
        rank: 15,
        when: is_draft,
        run: agenda::ask_add,
    },
    Command {
        id: "prepare-drop",
        keys: &[Key::char('6')],
        label: text("Bỏ mục", "Drop item"),
        words: plain,
        rank: 16,
        when: |model| selected_item(model).is_some(),
        run: agenda::drop_item,
    },
    Command {
        id: "prepare-move-day",
        keys: &[Key::char('7')],
        label: text("Ngày, giờ, nơi họp", "Day, hour, place"),
        words: plain,
        rank: 17,
        when: is_draft,
        run: day::ask,
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
    Command {
        id: "prepare-guidance",
        keys: &[Key::char('9')],
        label: text("Bộ hướng dẫn", "Guidance"),
        words: plain,
        rank: 18,
        when: is_draft,
        run: guidance::ask,
    },
    super::coach::command("prepare-coach"),
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
        let words =
            say!(model.lang, "Enter: chọn chủ trì và thư ký", "Enter: name the chair and the minute-taker");
        return Step::new(words, officers::ask);
    }
    let open_checks = meeting.plan.checks.iter().filter(|check| meeting.ticked(&check.id).is_none()).count();
    let words = match open_checks {
        0 => say!(model.lang, "Enter: khai mạc cuộc họp", "Enter: open the meeting"),
        n => say!(
            model.lang,
            "Enter: khai mạc (còn {n} việc chuẩn bị chưa đánh dấu ở cuối danh sách)",
            "Enter: open the meeting ({n} lines at the end of the list are not ticked)",
            n = n
        ),
    };
    Step::new(words, open)
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

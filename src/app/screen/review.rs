//! Last month's tasks: done, under way or not done, each with one key.

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::domain::{Task, TaskState};
use crate::say;
use crate::text::{nfc, text};

/// The keys of the review.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::Review,
    title: text("Việc tháng trước", "Last month's tasks"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "review-done",
        keys: &[Key::char('1')],
        label: text("Đã xong", "Done"),
        words: plain,
        rank: 10,
        when: |model| selected(model).is_some(),
        run: |model| judge(model, TaskState::Done),
    },
    Command {
        id: "review-under-way",
        keys: &[Key::char('2')],
        label: text("Đang làm", "Under way"),
        words: plain,
        rank: 11,
        when: |model| selected(model).is_some(),
        run: |model| judge(model, TaskState::UnderWay),
    },
    Command {
        id: "review-not-done",
        keys: &[Key::char('3')],
        label: text("Chưa làm", "Not done"),
        words: plain,
        rank: 12,
        when: |model| selected(model).is_some(),
        run: |model| judge(model, TaskState::NotDone),
    },
    Command {
        id: "review-note",
        keys: &[Key::char('4')],
        label: text("Ghi lý do", "Add a note"),
        words: plain,
        rank: 13,
        when: |model| selected(model).is_some(),
        run: ask_note,
    },
];

fn selected(model: &Model) -> Option<Task> {
    let meeting = model.meeting().filter(|meeting| meeting.ensure_changeable().is_ok())?;
    meeting.carried.get(model.place().at).cloned()
}

fn judge(model: &mut Model, state: TaskState) {
    let Some(task) = selected(model) else { return };
    if super::chair::perform_one(model, |meeting| meeting.review_task(&task.id, state, &task.note)) {
        let last = super::rows(model).saturating_sub(1);
        if let Some(place) = model.place_mut() {
            place.at = (place.at + 1).min(last);
        }
    }
}

fn ask_note(model: &mut Model) {
    let Some(task) = selected(model) else { return };
    let title = say!(model.lang, "Ghi thêm về việc này", "Note on this task");
    let form = Form::new(format!("review-{}", model.place().at), title, |model, form| {
        let Some(task) = selected(model) else { return Ok(()) };
        let note = nfc(form.text(0));
        super::chair::perform_one(model, |meeting| meeting.review_task(&task.id, task.state, &note));
        Ok(())
    });
    let form = form
        .saying(task.what.clone())
        .with(Input::line(text("Kết quả, lý do", "Result, reason"), &task.note).of_prose());
    draft::open(model, form);
}

/// Enter goes back once every task is judged; before that it says what is missing.
pub fn next_step(model: &Model) -> Option<Step> {
    let meeting = model.meeting()?;
    let left = meeting.carried.iter().filter(|task| task.state == TaskState::Given).count();
    if left > 0 {
        let words = say!(
            model.lang,
            "Còn {left} việc chưa đánh giá: chọn việc rồi nhấn 1, 2 hoặc 3",
            "Tasks still to be reviewed: {left}; select one and press 1, 2 or 3",
            left = left
        );
        return Step::new(words, |model| {
            let first = |meeting: &crate::domain::Meeting| {
                meeting.carried.iter().position(|task| task.state == TaskState::Given)
            };
            if let (Some(at), Some(place)) = (model.meeting().and_then(first), model.place_mut()) {
                place.at = at;
            }
        });
    }
    let words = say!(
        model.lang,
        "Enter: đã đánh giá đủ, quay lại cuộc họp",
        "Enter: all reviewed, back to the meeting"
    );
    Step::new(words, |model| {
        model.places.pop();
    })
}

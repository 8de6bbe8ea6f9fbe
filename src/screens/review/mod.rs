//! Last month's tasks: done, under way or not done, each with one key.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Meeting, Task, TaskState};
use crate::say;
use crate::text::{nfc, text};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    step: next_step,
    rows: |model| model.meeting().map_or(0, |meeting| meeting.carried.len()),
    names,
    ..View::new("review", text("Việc tháng trước", "Last month's tasks"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit("review-done", &[Key::char('1')], text("Đã xong", "Done"), |model| {
        judge(model, TaskState::Done);
    })
    .when(is_any)
    .also(&[text("hoàn thành", "finished"), text("làm rồi", "did it")]),
    Command::digit("review-under-way", &[Key::char('2')], text("Đang làm", "Under way"), |model| {
        judge(model, TaskState::UnderWay);
    })
    .when(is_any)
    .also(&[text("chưa xong hẳn", "partly done"), text("đang tiến hành", "going on")]),
    Command::digit("review-not-done", &[Key::char('3')], text("Chưa làm", "Not done"), |model| {
        judge(model, TaskState::NotDone);
    })
    .when(is_any)
    .also(&[text("không làm được", "could not"), text("quá hạn", "overdue")]),
    Command::digit("review-note", &[Key::char('4')], text("Ghi lý do", "Add a note"), ask_note)
        .when(is_any)
        .also(&[text("vì sao chưa xong", "why not"), text("kết quả cụ thể", "result")]),
];

fn is_any(model: &Model) -> bool {
    selected(model).is_some()
}

/// Tasks are found by what is to be done and by whom.
fn names(model: &Model) -> Vec<String> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    meeting.carried.iter().map(|task| format!("{} {}", task.what, meeting.names(&task.who))).collect()
}

fn selected(model: &Model) -> Option<Task> {
    let meeting = model.meeting().filter(|meeting| meeting.ensure_changeable().is_ok())?;
    meeting.carried.get(model.place().at).cloned()
}

fn judge(model: &mut Model, state: TaskState) {
    let Some(task) = selected(model) else { return };
    if model.perform_one(|meeting| meeting.review_task(&task.id, state, &task.note)) {
        model.select_next();
    }
}

fn ask_note(model: &mut Model) {
    let Some(task) = selected(model) else { return };
    let title = say!(model.lang, "Ghi thêm về việc này", "Note on this task");
    let form = Form::new(format!("review-{}", model.place().at), title, |model, form| {
        let Some((meeting, task)) = model.meeting().zip(selected(model)) else { return Ok(Deed::Nothing) };
        let event = meeting.review_task(&task.id, task.state, &nfc(form.text(0)));
        event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form
        .saying(task.what.clone())
        .with(Input::line(text("Kết quả, lý do", "Result, reason"), &task.note).of_prose());
    draft::open(model, form);
}

/// Enter goes back once every task is judged; before that it says what is missing.
fn next_step(model: &Model) -> Option<Step> {
    let meeting = model.meeting()?;
    let left = meeting.carried.iter().filter(|task| task.state == TaskState::Given).count();
    if left > 0 {
        let words = say!(
            model.lang,
            "Còn {left} việc chưa đánh giá: chọn việc rồi nhấn 1, 2 hoặc 3",
            "Tasks still to be reviewed: {left}; select one and press 1, 2 or 3",
        );
        return Step::new(words, |model| {
            let first =
                |meeting: &Meeting| meeting.carried.iter().position(|task| task.state == TaskState::Given);
            if let Some(at) = model.meeting().and_then(first) {
                model.select(at);
            }
        });
    }
    let words = say!(
        model.lang,
        "Enter: đã đánh giá đủ, quay lại cuộc họp",
        "Enter: all reviewed, back to the meeting"
    );
    Step::new(words, Model::close)
}

//! Last month's tasks: done, under way or not done, each with one key.

pub(super) mod view;

use crate::app::acts::gaps;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, Submit, draft};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::samples;
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
        ask_why(model);
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

/// Judges the selected task, and goes on to the next one.
fn judge(model: &mut Model, state: TaskState) {
    let Some(task) = selected(model) else { return };
    if model.perform_one(|meeting| meeting.review_task(&task.id, state, &task.note)) {
        model.select_next();
    }
}

/// A field for what is said of the selected task; what is submitted is about that very row.
fn note_form(model: &Model, name: &str, title: String, submit: Submit) -> Option<Form> {
    let task = selected(model)?;
    let at = model.place().at;
    let form = Form::new(format!("{name}-{at}"), title, submit).about(at as u64).saying(task.what);
    Some(form.with(Input::line(text("Kết quả, lý do", "Result, reason"), &task.note).of_prose()))
}

/// The task that a form is about, with the event that its words make of it.
fn noted(model: &Model, form: &Form, state: Option<TaskState>) -> Result<Deed, Rejection> {
    let meeting = model.meeting();
    let found = meeting.and_then(|meeting| meeting.carried.get(form.subject as usize));
    let Some((meeting, task)) = meeting.zip(found) else { return Ok(Deed::Nothing) };
    let event = meeting.review_task(&task.id, state.unwrap_or(task.state), &nfc(form.text(0)));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Asks why the selected task was not done; it is judged so with the answer, in one act.
fn ask_why(model: &mut Model) {
    let title = say!(model.lang, "Chưa làm: vì sao?", "Not done: why?");
    let form =
        note_form(model, "not-done", title, |model, form| noted(model, form, Some(TaskState::NotDone)));
    if let Some(form) = form {
        let hint = say!(
            model.lang,
            "Không có lý do thì để trống, nhấn Enter.",
            "Where there is no reason leave it empty and press Enter."
        );
        draft::open(model, form.saying(hint).then(|model, _| model.select_next()));
    }
}

fn ask_note(model: &mut Model) {
    let title = say!(model.lang, "Ghi thêm về việc này", "Note on this task");
    if let Some(form) = note_form(model, "review", title, |model, form| noted(model, form, None)) {
        draft::open(model, form);
    }
}

/// The first task that is not judged yet, with its place.
fn unjudged(meeting: &Meeting) -> Option<(usize, &Task)> {
    meeting.carried.iter().enumerate().find(|(_, task)| task.state == TaskState::Given)
}

/// Enter goes back once every task is judged; before that it goes to the first that is not, and asks. In
/// practice it takes the sample.
fn next_step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| model.is_open())?;
    let Some((at, _)) = unjudged(meeting) else {
        let back = gaps::way_back(model);
        let words = say!(model.lang, "Enter: đã đánh giá đủ, {back}", "Enter: all reviewed, {back}");
        let brief = say!(model.lang, "Enter: đủ, {back}", "Enter: done, {back}");
        return Step::brief(words, brief, Model::close);
    };
    if let Some((_, state, _)) = samples::review(meeting) {
        let (number, state) = (at + 1, state.label().get(model.lang));
        let words = say!(
            model.lang,
            "Enter: ghi việc {number} “{state}” (mẫu); đánh giá khác thì nhấn 1, 2 hoặc 3",
            "Enter: task {number} “{state}” (sample); press 1, 2 or 3 to judge otherwise"
        );
        let brief = say!(
            model.lang,
            "Enter: việc {number} “{state}” (mẫu)",
            "Enter: task {number} “{state}” (sample)"
        );
        return Step::brief(words, brief, take_sample);
    }
    let left = meeting.carried.iter().filter(|task| task.state == TaskState::Given).count();
    let words = say!(
        model.lang,
        "Còn {left} việc chưa đánh giá: chọn việc rồi nhấn 1, 2 hoặc 3",
        "Tasks still to be reviewed: {left}; select one and press 1, 2 or 3",
    );
    let brief =
        say!(model.lang, "Còn {left} việc: chọn, nhấn 1, 2 hoặc 3", "{left} to review: press 1, 2 or 3");
    Step::brief(words, brief, ask_judgement)
}

fn take_sample(model: &mut Model) {
    let Some((at, _)) = model.meeting().and_then(unjudged) else { return };
    model.select(at);
    let sample = model.meeting().and_then(samples::review);
    if let Some((task, state, note)) = sample
        && model.perform_one(|meeting| meeting.review_task(&task, state, note))
    {
        model.select_next();
    }
}

/// Goes to the first task that is not judged, and asks how it went.
fn ask_judgement(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let Some((at, what)) = unjudged(meeting).map(|(at, task)| (at, task.what.clone())) else { return };
    model.select(at);
    let number = at + 1;
    model.warn(say!(
        model.lang,
        "Việc {number}, “{what}”, làm đến đâu? Nhấn 1: đã xong, 2: đang làm, 3: chưa làm.",
        "How did task {number}, “{what}”, go? Press 1: done, 2: under way, 3: not done."
    ));
}

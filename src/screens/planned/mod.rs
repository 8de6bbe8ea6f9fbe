//! The meetings ahead: in preparation, under way, and those of coming days that were cancelled.
//!
//! Changes none of them; each is taken up on its own screen.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::view::{Shape, Step, View};
use crate::app::waiting::{due, is_any_held};
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{numeric_date, short_date, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    enter: choose_due,
    again: stand_at_the_same,
    step: next_step,
    rows: |model| ahead(model).len(),
    names,
    ..View::new("planned", text("Các cuộc họp sắp tới", "Meetings ahead"), Shape::List)
};

static COMMANDS: &[Command] = &[Command::digit(
    "planned-new",
    &[Key::char('1')],
    text("Lập cuộc họp mới", "Plan a new meeting"),
    |model| {
        model.run("prepare-new");
    },
)
.brief(text("Họp mới", "New"))
.without_row()
.when(|model| !model.roll().members.is_empty() && !is_any_held(model))
.also(&[text("thêm cuộc họp", "one more meeting"), text("hai cuộc họp một ngày", "two on one day")])];

/// What waits, and what was cancelled of today and later, by day and hour.
fn ahead(model: &Model) -> Vec<&Digest> {
    let today = model.now.at.date_naive();
    let cancelled = |digest: &Digest| digest.state == State::Cancelled && digest.date >= today;
    let meetings = model.book.meetings.iter();
    meetings.filter(|digest| digest.state.is_unfinished() || cancelled(digest)).collect()
}

/// Meetings are found by their kind, or the day in figures.
fn names(model: &Model) -> Vec<String> {
    let name = |digest: &&Digest| format!("{} {}", digest.label(model.lang), numeric_date(digest.date));
    ahead(model).iter().map(name).collect()
}

/// The list begins at the meeting that is due, else at the first of today or later.
fn choose_due(model: &mut Model) {
    let today = model.now.at.date_naive();
    let due = due(model).map(|digest| digest.id.clone());
    let rows = ahead(model);
    let row = rows.iter().position(|digest| Some(&digest.id) == due.as_ref());
    let row = row.or_else(|| rows.iter().position(|digest| digest.date >= today));
    model.select(row.unwrap_or(0));
}

/// Back from a meeting the list stands at it, wherever its day has moved it to.
fn stand_at_the_same(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let row = ahead(model).iter().position(|digest| digest.id == meeting.id);
    if let Some(row) = row {
        model.select(row);
    }
}

fn selected(model: &Model) -> Option<&Digest> {
    ahead(model).get(model.place().at).copied()
}

/// Enter takes the chosen meeting up.
fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    let Some(digest) = selected(model) else {
        return Step::new(
            say!(lang, "Enter: lập cuộc họp mới", "Enter: plan a new meeting"),
            |model| model.run("prepare-new"),
        );
    };
    let (day, kind) = (short_date(digest.date, lang), digest.label(lang));
    let (words, brief) = match digest.state {
        State::Draft => (
            say!(lang, "Enter: chuẩn bị tiếp kỳ {day} ({kind})", "Enter: go on preparing {day} ({kind})"),
            say!(lang, "Enter: chuẩn bị kỳ {day}", "Enter: go on preparing {day}"),
        ),
        State::Cancelled => (
            say!(lang, "Enter: xem cuộc họp đã hủy ngày {day}", "Enter: the cancelled meeting of {day}"),
            say!(lang, "Enter: xem kỳ đã hủy {day}", "Enter: cancelled meeting, {day}"),
        ),
        _ if digest.is_reopened() => (
            say!(lang, "Enter: sửa tiếp biên bản mở lại ngày {day}", "Enter: on with the minutes of {day}"),
            say!(lang, "Enter: sửa biên bản ngày {day}", "Enter: correct the minutes of {day}"),
        ),
        _ => (
            say!(lang, "Enter: vào lại cuộc họp ngày {day}", "Enter: back to the meeting of {day}"),
            say!(lang, "Enter: vào lại kỳ họp {day}", "Enter: the meeting of {day}"),
        ),
    };
    Step::brief(words, brief, |model| {
        if let Some(meeting) = selected(model).map(|digest| digest.id.clone()) {
            model.take_up(meeting);
        }
    })
}

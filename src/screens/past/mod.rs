//! The meetings of the book, newest first.

mod card;
mod issued;
mod reports;
pub(super) mod view;

use crate::app::called;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::message::{Effect, Wanted};
use crate::app::model::Model;
use crate::app::view::{Shape, Step, View};
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{numeric_date, short_date, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    step: next_step,
    rows: |model| model.book.meetings.len(),
    names,
    card: card::card,
    ..View::new("past", text("Biên bản đã lưu", "Past minutes"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "past-quality",
        &[Key::char('1')],
        text("Chất lượng sinh hoạt cả năm", "Quality of the year's meetings"),
        |model| model.open("quality"),
    )
    .brief(text("Chất lượng năm", "Quality"))
    .when(|model| !model.book.meetings.is_empty())
    .without_row()
    .also(&[text("điểm các kỳ", "scores"), text("xếp loại năm", "level of the year")]),
    Command::digit(
        "past-papers",
        &[Key::char('2')],
        text("Văn bản của kỳ này", "Papers of this meeting"),
        |model| {
            if let Some(meeting) = selected(model).map(|digest| digest.id.clone()) {
                called::choose_meeting(model, meeting);
            }
        },
    )
    .brief(text("Văn bản", "Papers"))
    .when(|model| selected(model).is_some_and(|digest| digest.state != State::Cancelled))
    .also(&[text("in văn bản của kỳ này", "print its papers"), text("giấy tờ đã ghi", "papers written")]),
    issued::COMMAND,
    reports::COMMAND,
];

/// Meetings are found by their kind, or the month in figures.
fn names(model: &Model) -> Vec<String> {
    let name = |digest: &&Digest| format!("{} {}", digest.label(model.lang), numeric_date(digest.date));
    newest_first(model).iter().map(name).collect()
}

/// Past meetings, newest first.
fn newest_first(model: &Model) -> Vec<&Digest> {
    model.book.meetings.iter().rev().collect()
}

fn selected(model: &Model) -> Option<&Digest> {
    newest_first(model).into_iter().nth(model.place().at)
}

/// Enter opens the minutes of the selected meeting; one that has none yet is taken up.
fn next_step(model: &Model) -> Option<Step> {
    let digest = selected(model)?;
    let (day, lang) = (short_date(digest.date, model.lang), model.lang);
    let (words, brief) = match digest.state {
        State::Draft => (
            say!(lang, "Enter: chuẩn bị tiếp kỳ {day}", "Enter: go on preparing {day}"),
            say!(lang, "Enter: chuẩn bị kỳ {day}", "Enter: go on preparing {day}"),
        ),
        State::Cancelled => (
            say!(lang, "Enter: xem cuộc họp đã hủy ngày {day}", "Enter: the cancelled meeting of {day}"),
            say!(lang, "Enter: xem kỳ đã hủy {day}", "Enter: cancelled meeting, {day}"),
        ),
        _ => {
            let words = say!(lang, "Enter: mở biên bản ngày {day}", "Enter: open the minutes of {day}");
            let brief = say!(lang, "Enter: biên bản ngày {day}", "Enter: the minutes of {day}");
            return Step::brief(words, brief, read);
        }
    };
    Step::brief(words, brief, |model| {
        if let Some(meeting) = selected(model).map(|digest| digest.id.clone()) {
            model.take_up(meeting);
        }
    })
}

fn read(model: &mut Model) {
    if let Some(meeting) = selected(model).map(|digest| digest.id.clone()) {
        model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(None) });
    }
}

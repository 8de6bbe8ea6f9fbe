//! Opening a screen by its name from anywhere: whether what it needs is there, and why not.

use super::model::Model;
use super::view::{Reach, View, Zone};
use crate::domain::State;
use crate::say;

fn state(model: &Model) -> Option<State> {
    model.meeting().map(|meeting| meeting.state)
}

/// Whether a screen that needs this can be opened now.
pub(super) fn is_open(model: &Model, reach: Reach) -> bool {
    match reach {
        Reach::Start => true,
        Reach::Cell => model.book.cell.is_some(),
        Reach::Draft => state(model) == Some(State::Draft),
        Reach::Running => state(model).is_some_and(|state| state != State::Draft),
        Reach::Chosen(_) => false,
    }
}

/// Why a screen cannot be opened now.
pub(super) fn closed_words(model: &Model, reach: Reach) -> String {
    let lang = model.lang;
    match reach {
        Reach::Start => String::new(),
        Reach::Cell => say!(
            lang,
            "Chưa lập chi bộ: về trang đầu, nhấn 7.",
            "No cell is set up yet: press 7 on the first page."
        ),
        Reach::Draft => say!(
            lang,
            "Không có cuộc họp nào đang chuẩn bị: về trang đầu, nhấn 1.",
            "No meeting is being prepared: press 1 on the first page."
        ),
        Reach::Running => say!(
            lang,
            "Chưa có cuộc họp nào đang mở: về trang đầu, nhấn 1.",
            "No meeting is open: press 1 on the first page."
        ),
        Reach::Chosen(words) => words.get(lang).to_owned(),
    }
}

/// Goes to another screen; false, and told, where it cannot be opened. The screens of a meeting lie
/// above its main one, the others above what is on top.
pub(super) fn go(model: &mut Model, view: &'static View) -> bool {
    if !is_open(model, view.reach) {
        let words = closed_words(model, view.reach);
        return model.warn(words);
    }
    if let Some(at) = model.places.iter().position(|place| place.view == view) {
        model.places.truncate(at + 1);
        return true;
    }
    if view.zone == Zone::Running && model.table.main(Zone::Running) != Some(view) {
        let main = model.table.main(Zone::Running);
        match model.places.iter().position(|place| Some(place.view) == main) {
            Some(at) => model.places.truncate(at + 1),
            None => model.open_main(Zone::Running),
        }
    }
    model.open(view.id);
    true
}

//! Adopting the minutes: the question, the act, the papers that follow.

use super::score;
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::app::papers;
use crate::domain::{Meeting, Sheet, next_resolution};
use crate::say;
use crate::text::text;

/// After the vote on the minutes the question of adoption follows at once.
pub(super) fn after_vote(model: &mut Model) {
    if model.meeting().is_some_and(|meeting| meeting.adoption_ballot().is_some()) {
        ask(model);
    }
}

/// Asks whether the minutes are adopted: nothing in them changes afterwards.
pub fn ask(model: &mut Model) {
    let question = say!(
        model.lang,
        "Thông qua và khóa biên bản? Sau bước này không sửa và không hoàn tác được nữa.",
        "Adopt and lock the minutes? After this nothing can be changed or undone."
    );
    let question = match score::doubt(model) {
        Some(doubt) => format!("{doubt} {question}"),
        None => question,
    };
    model.ask_yes(question, text("Thông qua, khóa biên bản", "Adopt and lock"), adopt);
}

fn adopt(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    // Without its guidance the meeting has no score; the question said so.
    let sheet = model.pack().map_or_else(Sheet::default, |pack| {
        crate::scoring::closing_sheet(meeting, pack, model.context(), model.now)
    });
    let number = (!meeting.points.is_empty()).then(|| next_number(model, meeting));
    let events = meeting.adopt(sheet, number);
    if model.perform(events) {
        let main = model.table.main(crate::app::view::Zone::Running);
        if let Some(at) = model.places.iter().position(|place| Some(place.view) == main) {
            model.places.truncate(at + 1);
        }
    }
}

/// The next number of a resolution of such a meeting within the term, from 1.
fn next_number(model: &Model, meeting: &Meeting) -> u32 {
    let terms = model.book.cell.as_ref().map_or(&[][..], |cell| &cell.terms);
    next_resolution(&model.book.meetings, terms, meeting.plan.kind, meeting.plan.date)
}

/// Asks for the documents of the adopted meeting to be written.
pub fn write_papers(model: &mut Model) {
    let papers =
        model.meeting().and_then(|meeting| papers::of_adopted(model, meeting, model.adopted_hash.as_deref()));
    if let Some(papers) = papers {
        model.ask(Effect::Write(papers));
    }
}

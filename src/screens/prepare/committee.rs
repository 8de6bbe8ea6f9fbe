//! What the committee's own meeting prepared, taken into the meeting of the cell that was planned before it.

use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::view::Step;
use crate::app::waiting::committee;
use crate::domain::Digest;
use crate::say;
use crate::text::{short_date, text};

/// The command; under key 9.
pub(super) const COMMAND: Command = Command::new(
    "prepare-committee",
    text("Lấy nội dung chi ủy đã chuẩn bị", "Take what the committee prepared"),
    take,
)
.when(|model| waiting(model).is_some())
.without_row()
.also(&[
    text("chi ủy họp trước", "the committee met first"),
    text("dự thảo của chi ủy", "draft of the committee"),
]);

/// The committee's meeting that bears on this one and was not taken.
fn waiting(model: &Model) -> Option<&Digest> {
    let meeting = model.meeting().filter(|_| super::is_draft(model))?;
    let found = committee(model, meeting.plan.kind, meeting.plan.date, meeting.plan.time)?;
    let taken = meeting.prepared.committee.as_ref().map(|(id, _)| id);
    Some(found).filter(|digest| taken != Some(&digest.id))
}

/// Offers it.
pub(super) fn step(model: &Model) -> Option<Step> {
    let digest = waiting(model)?;
    let day = short_date(digest.date, model.lang);
    let words = say!(
        model.lang,
        "Enter: lấy nội dung chi ủy họp ngày {day} đã chuẩn bị",
        "Enter: take what the committee prepared on {day}"
    );
    let brief = say!(model.lang, "Enter: lấy nội dung chi ủy soạn", "Enter: take the committee's draft");
    Step::brief(words, brief, take)
}

fn take(model: &mut Model) {
    let found = waiting(model).cloned();
    let Some((digest, meeting)) = found.zip(model.meeting()) else { return };
    let (events, joined) = (meeting.take_cell_draft(&digest), meeting.joined_texts(&digest));
    if model.perform(events) && joined > 0 {
        model.tell_too(say!(
            model.lang,
            "Có {joined} mục đã soạn nội dung: nội dung của chi ủy được ghi tiếp bên dưới.",
            "Items with a text already: {joined}; there the committee's text follows it."
        ));
    }
}

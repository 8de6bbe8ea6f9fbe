//! A vote in which somebody was counted who was not there: it stands, or is counted again.

use crate::app::acts::ballot;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::overlay::Lines;
use crate::domain::{BallotId, Gap};
use crate::say;
use crate::text::text;

/// The vote that is looked at.
#[derive(Debug, Clone, Copy)]
struct LookedAt(BallotId);

/// Asks whether the vote stands.
pub(super) fn ask(model: &mut Model, id: BallotId) {
    let Some(meeting) = model.meeting() else { return };
    let Some(result) = meeting.ballot(id).and_then(|ballot| ballot.result(model.lang)) else { return };
    let lines = vec![format!("{}.", Gap::Vote(id).words(meeting, model.lang)), result];
    let title = say!(model.lang, "Kết quả biểu quyết này giữ nguyên?", "Does this vote stand?");
    model.keep(LookedAt(id));
    model.overlays.push(Overlay::Lines(Lines { commands: ANSWERS, ..Lines::new(title, lines) }));
}

static ANSWERS: &[Command] = &[
    Command::digit(
        "missing-vote-stands",
        &[Key::char('1')],
        text("giữ nguyên kết quả", "it stands"),
        |model| {
            model.overlays.pop();
            if let Some(LookedAt(ballot)) = model.take_kept() {
                model.perform_one(|meeting| meeting.uphold(ballot));
            }
        },
    )
    .also(&[text("kết quả vẫn đúng", "the count is right"), text("không đếm lại", "no recount")]),
    Command::digit(
        "missing-vote-again",
        &[Key::char('2')],
        text("ghi lại số đã đếm", "count again"),
        |model| {
            model.overlays.pop();
            if let Some(LookedAt(ballot)) = model.take_kept() {
                ballot::ask_count_of(model, ballot);
            }
        },
    )
    .also(&[text("sửa kết quả biểu quyết", "correct the count"), text("đếm lại phiếu", "recount")]),
];

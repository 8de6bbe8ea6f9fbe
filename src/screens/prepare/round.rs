//! What the coming round of self-criticism brings back, in a line of what is planned; and that Enter leads there once
//! before the meeting is opened.
//!
//! Says how much there is and where it stands; names nobody, for the room may see the screen.

use crate::app::Model;
use crate::app::acts::{promise, round};
use crate::app::view::Step;
use crate::domain::{Meeting, care};
use crate::say;

/// The line, worked out once until something changes.
struct BackLine(Option<String>);

/// Leads to the round in preparation; of a meeting that is practised only where something comes back, for its theme
/// and turns are laid already. None once somebody looked there.
pub(super) fn step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    let meeting = model.meeting().filter(|_| round::is_to_be_prepared(model))?;
    let back = promise::back(model).due(meeting.day(), &round::roll(model, meeting)).len();
    if meeting.plan.practice && back == 0 {
        return None;
    }
    let brief = say!(lang, "Enter: chuẩn bị tự phê bình", "Enter: prepare self-criticism");
    let words = match back {
        0 => say!(
            lang,
            "Enter: chuẩn bị tự phê bình kỳ này: chủ đề, lượt nói",
            "Enter: prepare self-criticism: its theme, whose turns"
        ),
        n => say!(
            lang,
            "Enter: chuẩn bị tự phê bình kỳ này, {n} lời hứa đến hạn",
            "Enter: prepare self-criticism, promises due: {n}"
        ),
    };
    Step::brief(words, brief, |model| model.open("round-plan"))
}

/// "Tự phê bình: 8 lời hứa đến hạn, 3 góp ý chưa trả lời (phím 9)"; none where nothing comes back, or the
/// agenda has no round.
pub(super) fn words(model: &Model) -> Option<String> {
    model.once(|model| BackLine(model.meeting().and_then(|meeting| line(model, meeting)))).0.clone()
}

fn line(model: &Model, meeting: &Meeting) -> Option<String> {
    meeting.round_item()?;
    let (lang, day) = (model.lang, meeting.day());
    let roll = round::roll(model, meeting);
    let back = promise::back(model);
    let (due, open) = (back.due(day, &roll).len(), back.unanswered(&roll).len());
    let asked_after = care(&model.book.meetings, &model.roll().on(day), day).len();
    let parts = [
        (due, say!(lang, "{due} lời hứa đến hạn", "promises due: {due}")),
        (open, say!(lang, "{open} góp ý chờ trả lời", "remarks unanswered: {open}")),
        (asked_after, say!(lang, "{asked_after} đ/c hỏi thăm", "to ask after: {asked_after}")),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words).collect();
    let parts = parts.join(", ");
    let words = say!(lang, " Tự phê bình: {parts} (phím 9)", " Self-criticism: {parts} (key 9)");
    (!parts.is_empty()).then_some(words)
}

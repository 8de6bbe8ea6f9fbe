//! What earlier meetings left, taken into a meeting that was planned before they did.

use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::view::Step;
use crate::app::waiting::left;
use crate::domain::{Event, LeftItem, PlanEvent};
use crate::say;
use crate::text::text;

/// The command; under key 9.
pub(super) const COMMAND: Command =
    Command::new("prepare-left", text("Lấy mục kỳ trước để lại", "Take what an earlier meeting left"), take)
        .when(|model| !waiting(model).is_empty())
        .without_row()
        .also(&[
            text("mục chưa tiến hành kỳ trước", "items not come to"),
            text("chuyên đề chưa sinh hoạt", "a topic that was left"),
        ]);

/// What was left and neither stands in this agenda nor ever did: what somebody took off it stays off.
fn waiting(model: &Model) -> Vec<LeftItem> {
    let Some(history) = model.live.as_ref().filter(|_| super::is_draft(model)) else { return Vec::new() };
    let meeting = &history.meeting;
    if meeting.on_paper.is_some() {
        return Vec::new();
    }
    let known = |one: &LeftItem| {
        let mut records = history.records.iter().filter(|record| !history.is_undone(&record.act));
        records.any(|record| match &record.event {
            Event::Plan(PlanEvent::Planned(plan)) => plan.agenda.iter().any(|item| item.title == one.title),
            Event::Plan(PlanEvent::ItemAdded { item, .. }) => item.title == one.title,
            _ => false,
        })
    };
    left(model, &meeting.plan).into_iter().filter(|one| !known(one)).collect()
}

/// Offers it.
pub(super) fn step(model: &Model) -> Option<Step> {
    let waiting = waiting(model);
    let first = &waiting.first()?.title;
    let words = match waiting.len() {
        1 => say!(
            model.lang,
            "Enter: lấy mục kỳ trước để lại: {first}",
            "Enter: take what an earlier meeting left: {first}"
        ),
        n => say!(
            model.lang,
            "Enter: lấy {n} mục kỳ trước để lại",
            "Enter: take the {n} items that an earlier meeting left"
        ),
    };
    let brief = say!(model.lang, "Enter: lấy mục kỳ trước để lại", "Enter: take what was left");
    Step::brief(words, brief, take)
}

fn take(model: &mut Model) {
    let left = waiting(model);
    model.perform_all(|meeting| meeting.take_left(&left));
}

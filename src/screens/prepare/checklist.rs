//! The lines of the checklist: ticking them, and going on to the next one that is open.
//!
//! Knows nothing of the agenda but how many rows it has.

use super::{is_draft, items};
use crate::app::acts::ticking;
use crate::app::form::draft;
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{Check, Event, PlanEvent};
use crate::say;

/// The chosen line.
pub(super) fn selected(model: &Model) -> Option<String> {
    let place = model.place().at.checked_sub(items(model))?;
    model.meeting().filter(|_| is_draft(model))?.plan.checks.get(place).map(|check| check.id.clone())
}

/// Whether the chosen line is ticked.
pub(super) fn is_ticked(model: &Model) -> bool {
    let ticked = |check: String| model.meeting().is_some_and(|meeting| meeting.ticked(&check).is_some());
    selected(model).is_some_and(ticked)
}

/// From the agenda to the first line that is open, or to the first of all; from the checklist to the agenda.
pub(super) fn change_list(model: &mut Model) {
    let row = match selected(model) {
        Some(_) => 0,
        None => open_rows(model).next().unwrap_or(items(model)),
    };
    model.select(row);
}

/// What Enter does at a line that is open.
pub(super) fn step(model: &Model) -> Option<Step> {
    let check = selected(model)?;
    model.meeting().filter(|meeting| meeting.ticked(&check).is_none())?;
    Step::new(say!(model.lang, "Enter: đánh dấu việc này đã xong", "Enter: tick this line"), tick)
}

/// Ticks the chosen line and goes on to the next one that is open, or takes its tick away.
pub(super) fn tick(model: &mut Model) {
    let Some(check) = selected(model) else { return };
    if model.meeting().is_some_and(|meeting| meeting.ticked(&check).is_some()) {
        model.perform(Ok(vec![Event::Plan(PlanEvent::Unticked { check })]));
        return;
    }
    let Some(place) = model.place().at.checked_sub(items(model)) else { return };
    match ticking::day_asked(model, place) {
        Some(form) => {
            let form = form.then(|model, form| {
                ticking::tell_late(model, form.subject as usize);
                go_on(model);
            });
            draft::open(model, form);
        }
        None if ticking::tick(model, place) => go_on(model),
        None => {}
    }
}

fn go_on(model: &mut Model) {
    model.select(next_open(model).unwrap_or(model.place().at));
}

/// The row of the next line that is not ticked, after the last one the nearest above, so that what was ticked stays in
/// sight; none once all are. Never a row of the agenda: a digit there would change it.
fn next_open(model: &Model) -> Option<usize> {
    let at = model.place().at;
    open_rows(model).find(|row| *row > at).or_else(|| open_rows(model).take_while(|row| *row < at).last())
}

/// The rows of the lines that are not ticked.
fn open_rows(model: &Model) -> impl Iterator<Item = usize> {
    let checks = model.meeting().into_iter().flat_map(move |meeting| {
        let open = |check: &Check| meeting.ticked(&check.id).is_none();
        (items(model)..).zip(&meeting.plan.checks).filter(move |(_, check)| open(check))
    });
    checks.map(|(row, _)| row)
}

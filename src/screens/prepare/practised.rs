//! The round of a meeting that is practised comes with a theme and with turns, as a committee leaves it.
//!
//! Does nothing in a real book.

use crate::app::acts::promise;
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Event, Refusal};

/// Plans the round of a practice meeting; what the guidance of the day has no items for is left out.
pub(super) fn plan_round(model: &mut Model) {
    let Some(events) = events(model) else { return };
    model.perform(Ok(events));
}

fn events(model: &Model) -> Option<Vec<Event>> {
    let meeting = model.meeting()?;
    let (roll, parent) = (model.roll().on(meeting.day()), &meeting.plan.cell.parent);
    let back = promise::back(model);
    let turns = samples::practised_turns(meeting, &roll, &model.book.meetings, &back)?;
    let item = |(list, key): &(&str, &str)| {
        model.book.packs.item_in_force(meeting.day(), parent, list, key).map(|item| item.recorded())
    };
    let items = samples::THEME_ITEMS.iter().filter_map(item).collect();
    let made: [Result<_, Refusal>; 2] =
        [meeting.set_theme(samples::THEME_TITLE, items), meeting.plan_turns(turns, &roll)];
    Some(made.into_iter().filter_map(Result::ok).map(Event::Plan).collect())
}

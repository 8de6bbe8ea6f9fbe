//! The round of a meeting that is practised comes with a theme and with turns, as a committee leaves it.
//!
//! Does nothing in a real book.

use crate::app::acts::round;
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Event, History, MeetingId, MeetingKind, Refusal};

/// What plans the round of a practice meeting that begins with these events: part of the same act, for nobody did it.
/// What the guidance of the day has no items for is left out.
pub(super) fn round(model: &Model, id: &MeetingId, begun: &[Event]) -> Vec<Event> {
    let history = History::begun(id.clone(), begun.to_vec(), model.now);
    // Whose turns a group's meeting has is known once the group is chosen.
    match history.meeting.plan.kind {
        MeetingKind::Group => Vec::new(),
        _ => events(model, &history).unwrap_or_default(),
    }
}

fn events(model: &Model, history: &History) -> Option<Vec<Event>> {
    let meeting = &history.meeting;
    let (roll, parent) = (round::roll(model, meeting), &meeting.plan.cell.parent);
    let known = model.context();
    let back = meeting.brought_back(known.earlier, known.followed_from);
    let turns = samples::practised_turns(meeting, &roll, known.earlier, &back)?;
    let item = |(list, key): &(&str, &str)| {
        model.book.packs.item_in_force(meeting.day(), parent, list, key).map(|item| item.recorded())
    };
    let items = samples::THEME_ITEMS.iter().filter_map(item).collect();
    let made: [Result<_, Refusal>; 2] =
        [meeting.set_theme(samples::THEME_TITLE, items), meeting.plan_turns(turns, &roll)];
    Some(made.into_iter().filter_map(Result::ok).map(Event::Plan).collect())
}

//! An errand: from a page to an item of the agenda, and back to where one stood.
//!
//! Knows neither the page nor why; the main screen of the meeting ends it.

use super::model::Model;
use super::place::Place;
use super::view::{Step, Zone};
use crate::domain::{ItemId, MeetingId};
use crate::say;
use crate::text::Lang;

/// An errand that is under way.
#[derive(Debug, Clone)]
struct Errand {
    /// Of which meeting.
    meeting: MeetingId,
    /// The screens to which it leads back.
    stack: Vec<Place>,
    /// The item that it is about; none where it is about who has the floor.
    item: Option<ItemId>,
    /// The item under way before it.
    from: Option<ItemId>,
}

/// The errand under way, or none.
#[derive(Debug, Clone, Default)]
struct Underway(Option<Errand>);

/// Goes to the main screen of the meeting, and to an item of the agenda.
pub fn go(model: &mut Model, item: Option<ItemId>) {
    let Some(meeting) = model.meeting().map(|meeting| meeting.id.clone()) else { return };
    let from = model.meeting().and_then(|meeting| meeting.agenda.current);
    let stack = model.places.clone();
    if let Some(item) = item.filter(|item| Some(*item) != from) {
        let events = model.meeting().map(|meeting| meeting.go_to(item));
        if !events.is_some_and(|events| model.perform(events)) {
            return;
        }
    }
    let main = model.table.main(Zone::Running);
    match model.places.iter().position(|place| Some(place.view) == main) {
        Some(at) => model.places.truncate(at + 1),
        None => model.open_main(Zone::Running),
    }
    model.keep(Underway(Some(Errand { meeting, stack, item, from })));
}

fn underway(model: &Model) -> Option<&Errand> {
    let errand = model.kept::<Underway>()?.0.as_ref()?;
    let meeting = model.meeting().filter(|_| model.is_open())?;
    // Whoever went on elsewhere by hand is no longer on it.
    let there = meeting.id == errand.meeting && meeting.agenda.current == errand.item.or(errand.from);
    there.then_some(errand)
}

/// The step back: of an errand about an item once nothing is due there, else at once.
pub fn back_step(model: &Model, of_item: bool) -> Option<Step> {
    underway(model).filter(|errand| errand.item.is_some() == of_item)?;
    Step::brief(back_words(model.lang), brief_back_words(model.lang), come_back)
}

/// What the step back to the page says, from wherever it is taken.
pub fn back_words(lang: Lang) -> String {
    say!(
        lang,
        "Enter: trở lại những việc còn thiếu trước khi thông qua",
        "Enter: back to what is missing before the adoption"
    )
}

/// The same where columns are few.
pub fn brief_back_words(lang: Lang) -> String {
    say!(lang, "Enter: trở lại những việc còn thiếu", "Enter: back to what is missing")
}

/// Leads back from an errand by whatever key ends the item or leaves its screen; false where none is under way.
pub fn end(model: &mut Model) -> bool {
    let is_on_it = is_underway(model);
    if is_on_it {
        come_back(model);
    }
    is_on_it
}

/// Whether the meeting stands where an errand led to.
pub fn is_underway(model: &Model) -> bool {
    underway(model).is_some()
}

fn come_back(model: &mut Model) {
    let Some(Errand { stack, item, from, .. }) = underway(model).cloned() else { return };
    model.keep(Underway(None));
    let earlier = model.meeting().and_then(|meeting| {
        let place = |item: Option<ItemId>| meeting.agenda.place(item?);
        from.filter(|_| place(item) < place(from))
    });
    // The meeting goes on where it stood, unless the item lies further on.
    if let Some(events) = earlier.and_then(|item| model.meeting().map(|meeting| meeting.go_to(item)))
        && item.is_some()
    {
        model.perform(events);
    }
    model.places = stack;
    (model.view().again)(model);
}

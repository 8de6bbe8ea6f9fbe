//! An errand: from a page to an item of the agenda, and back to where one stood.
//!
//! Knows neither the page nor why; the main screen of the meeting ends it.

use super::acts::ballot;
use super::model::Model;
use super::place::Place;
use super::view::{Step, Zone};
use crate::domain::{ActId, Event, ItemId, LOOKED_AT, MeetingId};
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
    /// The act that took up its item, where that had not been taken up before.
    act: Option<ActId>,
}

/// The errand under way, or none.
#[derive(Debug, Clone, Default)]
struct Underway(Option<Errand>);

/// Goes to the main screen of the meeting, and to an item of the agenda.
pub fn go(model: &mut Model, item: Option<ItemId>) {
    let Some(meeting) = model.meeting().map(|meeting| meeting.id.clone()) else { return };
    let from = model.meeting().and_then(|meeting| meeting.agenda.current);
    let stack = model.places.clone();
    let found = model.meeting().and_then(|meeting| meeting.agenda.get(item?));
    let is_new = found.is_some_and(|item| !item.state.begun);
    if let Some(item) = item.filter(|item| Some(*item) != from) {
        let events = model.meeting().map(|meeting| meeting.go_to(item));
        if !events.is_some_and(|events| model.perform(events)) {
            return;
        }
        ballot::left_uncounted(model).into_iter().for_each(|words| model.tell_too(words));
    }
    let main = model.table.main(Zone::Running);
    match model.places.iter().position(|place| Some(place.view) == main) {
        Some(at) => model.places.truncate(at + 1),
        None => model.open_main(Zone::Running),
    }
    let act = newest_step(model).filter(|_| is_new);
    model.keep(Underway(Some(Errand { meeting, stack, item, from, act })));
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

/// The act that Ctrl+Z would take back.
fn newest_step(model: &Model) -> Option<ActId> {
    match model.live.as_ref()?.undo().ok()? {
        Event::Undone { act } => Some(act),
        _ => None,
    }
}

/// Whether the item of an errand was only looked at: nothing was done there since, and it was left within a minute.
fn was_looked_at(model: &Model, errand: &Errand) -> bool {
    let item = model.meeting().and_then(|meeting| meeting.agenda.get(errand.item?));
    let since = item.and_then(|item| item.state.since);
    let soon = since.is_some_and(|since| model.line_now().saturating_sub(since) < LOOKED_AT);
    // How long an item of a meeting on paper took nobody knows.
    let timed = model.meeting().is_some_and(|meeting| meeting.on_paper.is_none());
    timed && soon && errand.act.is_some() && errand.act == newest_step(model)
}

fn come_back(model: &mut Model) {
    let Some(errand) = underway(model).cloned() else { return };
    let looked_at = was_looked_at(model, &errand);
    let Errand { stack, item, from, act, .. } = errand;
    model.keep(Underway(None));
    if let Some(act) = act.filter(|_| looked_at) {
        let number =
            model.meeting().zip(item).and_then(|(meeting, item)| meeting.agenda.place(item)).unwrap_or(0) + 1;
        model.perform(Ok(vec![Event::Undone { act }]));
        model.places = stack;
        (model.view().again)(model);
        return model.tell_lack(say!(
            model.lang,
            "Mục {number} chưa ghi gì nên vẫn tính là chưa tiến hành. Đã làm rồi thì vào mục, nhấn 4 ghi một câu.",
            "Nothing was recorded under item {number}, so it still counts as not reached. If it was held, go there and press 4 to note a sentence."
        ));
    }
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

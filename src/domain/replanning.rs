//! A plan that is made anew before the opening: another kind or guidance, cancelled, taken up again; and
//! what is brought up to date by the opening itself.
//!
//! Knows no pack: what a guidance gives comes in ready.

use super::agenda::{Item, ItemId};
use super::course::CourseEvent;
use super::event::Event;
use super::meeting::Meeting;
use super::plan::Check;
use super::planning::PlanEvent;
use super::refusal::Refusal;
use super::roll::Attendee;
use super::rules::Rules;
use super::state::State;
use super::task::Task;
use super::term_years::TermYears;
use crate::say;
use crate::text::Lang;

impl Meeting {
    /// Holds the meeting under another guidance; only while it is prepared, and with a reason when
    /// it is not the one that date and place give.
    pub fn choose_guidance(
        &self,
        rules: Rules,
        agenda: Vec<Item>,
        checks: Vec<Check>,
        reason: Option<&str>,
    ) -> Result<PlanEvent, Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyOpen);
        }
        match reason.map(str::trim) {
            Some("") => Err(Refusal::ReasonMissing),
            reason => {
                let reason = reason.unwrap_or_default().to_owned();
                Ok(PlanEvent::GuidanceChosen { rules, agenda, checks, reason })
            }
        }
    }

    /// Drops an item; refused once it has begun.
    pub fn drop_item(&self, item: ItemId) -> Result<PlanEvent, Refusal> {
        self.ensure_changeable()?;
        let found = self.agenda.get(item).ok_or(Refusal::Gone)?;
        if found.state.begun { Err(Refusal::ItemBegun) } else { Ok(PlanEvent::ItemDropped { item }) }
    }

    /// Cancels the meeting.
    ///
    /// # Errors
    /// Without a reason, and once it was opened: an open meeting is suspended or ended, not cancelled.
    pub fn cancel(&self, reason: &str) -> Result<Event, Refusal> {
        match (self.state, reason.trim()) {
            (State::Cancelled, _) => Err(Refusal::Cancelled),
            (State::Draft, "") => Err(Refusal::CancellingUnexplained),
            (State::Draft, reason) => Ok(Event::Plan(PlanEvent::Cancelled { reason: reason.to_owned() })),
            _ => Err(Refusal::AlreadyOpen),
        }
    }

    /// Corrects the place of a meeting under way; refused when it is empty.
    pub fn correct_place(&self, place: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let place = place.split_whitespace().collect::<Vec<_>>().join(" ");
        if place.is_empty() {
            return Err(Refusal::TextMissing);
        }
        let (date, time, reason) = (self.plan.date, self.plan.time, self.plan.moved_reason.clone());
        Ok(Event::Plan(PlanEvent::Moved { date, time, place, reason }))
    }

    /// Corrects the title of an item, its minutes left as they are; refused when it is empty.
    pub fn retitle_item(&self, item: ItemId, title: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        let minutes = self.agenda.get(item).ok_or(Refusal::Gone)?.minutes;
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            return Err(Refusal::TextMissing);
        }
        Ok(Event::Plan(PlanEvent::ItemChanged { item, title, title_en: String::new(), minutes }))
    }

    /// Takes the cancellation back: the meeting is in preparation again, with all that was prepared.
    pub fn reinstate(&self) -> Result<Event, Refusal> {
        match self.state {
            State::Cancelled => Ok(Event::Plan(PlanEvent::Reinstated)),
            _ => Err(Refusal::Gone),
        }
    }

    /// The agenda that a guidance gives, with what a person changed by hand in the present one.
    /// `planned` is what the guidance had given before; own items are known by having no step.
    pub fn replanned(&self, planned: &[Item], given: &[Item]) -> Vec<Item> {
        let (planned, held) = (Steps::of(planned), Steps::of(&self.agenda.items));
        let item = |(key, item): (StepKey, &Item)| match (planned.get(key), held.get(key)) {
            (Some(_), None) => None,
            (Some(before), Some(now)) => Some(with_changes(before, now, item.clone())),
            (None, _) => Some(item.clone()),
        };
        let mut items: Vec<Item> = Steps::of(given).0.into_iter().filter_map(item).collect();
        reorder(&mut items, &planned, &held);
        self.put_own(&mut items);
        items
    }

    /// Puts the own items after the ones that they follow.
    fn put_own(&self, items: &mut Vec<Item>) {
        let mut after = 0;
        for item in &self.agenda.items {
            if !item.step.is_empty() {
                let place = items.iter().position(|other| other.step == item.step);
                after = place.map_or(after, |place| place + 1);
                continue;
            }
            let id = ItemId(self.mint.next(items.iter().map(|other| other.id.0)));
            items.insert(after, Item { id, ..item.clone() });
            after += 1;
        }
    }

    /// Opens the meeting as [`Meeting::open`] does, with the tasks of earlier meetings as they stand now
    /// and, where the day on which it is opened has another guidance, that one.
    pub fn open_anew(
        &self,
        roll: Vec<Attendee>,
        carried: Vec<Task>,
        guidance: Option<PlanEvent>,
    ) -> Result<Vec<Event>, Refusal> {
        let mut events = self.open(roll)?;
        let first = match &guidance {
            Some(PlanEvent::GuidanceChosen { agenda, .. }) => agenda.first().map(|item| item.id),
            _ => None,
        };
        let carried = (carried != self.carried).then_some(PlanEvent::TasksCarried { tasks: carried });
        let anew: Vec<Event> = guidance.into_iter().chain(carried).map(Event::Plan).collect();
        if let Some((Event::Course(CourseEvent::ItemStarted { item }), first)) = events.last_mut().zip(first)
        {
            *item = first;
        }
        events.splice(1..1, anew);
        Ok(events)
    }
}

impl PlanEvent {
    /// As [`PlanEvent::sentence`], of a plan that is made anew.
    pub(super) fn replanning_sentence(&self, lang: Lang) -> String {
        match self {
            PlanEvent::KindChanged { kind } => {
                let kind = kind.label().get(lang);
                say!(lang, "đổi loại cuộc họp: {kind}", "kind of meeting changed: {kind}")
            }
            PlanEvent::GroupChosen { group } => {
                let title = &group.title;
                match group.stands_for_cell.ground() {
                    None => say!(lang, "chọn họp {title}", "the meeting is that of {title}"),
                    Some(ground) => say!(
                        lang,
                        "chọn họp {title}, thay sinh hoạt chi bộ theo {ground}",
                        "the meeting is that of {title}, in place of the cell's by {ground}"
                    ),
                }
            }
            PlanEvent::TermTold { years: TermYears { from, to } } => {
                say!(lang, "ghi nhiệm kỳ {from} - {to}", "term of {from}–{to} told")
            }
            PlanEvent::Cancelled { reason } => {
                say!(lang, "hủy cuộc họp, lý do: {reason}", "meeting cancelled, reason: {reason}")
            }
            PlanEvent::Reinstated => {
                say!(lang, "không hủy nữa, chuẩn bị lại cuộc họp", "cancellation taken back")
            }
            _ => String::new(),
        }
    }
}

/// Which of the items of a step it is: a step may come twice in an agenda.
type StepKey<'a> = (&'a str, usize);

/// The items of a guidance by their steps, in order; own items are left out.
struct Steps<'a>(Vec<(StepKey<'a>, &'a Item)>);

impl<'a> Steps<'a> {
    fn of(items: &'a [Item]) -> Steps<'a> {
        let mut steps: Vec<(StepKey, &Item)> = Vec::new();
        for item in items.iter().filter(|item| !item.step.is_empty()) {
            let before = steps.iter().filter(|((step, _), _)| *step == item.step).count();
            steps.push(((&item.step, before), item));
        }
        Steps(steps)
    }

    fn get(&self, key: StepKey) -> Option<&'a Item> {
        self.0.iter().find(|(other, _)| *other == key).map(|(_, item)| *item)
    }

    /// The steps that stand in another list too.
    fn shared(&self, with: &Steps) -> Vec<StepKey<'a>> {
        self.0.iter().map(|(key, _)| *key).filter(|key| with.get(*key).is_some()).collect()
    }
}

fn with_changes(before: &Item, now: &Item, mut item: Item) -> Item {
    if now.title != before.title {
        item.title.clone_from(&now.title);
        item.title_en.clone_from(&now.title_en);
    }
    if now.minutes != before.minutes {
        item.minutes = now.minutes;
    }
    item
}

/// Puts the items that both agendas have in the order that a person gave them, where one did.
fn reorder(items: &mut [Item], planned: &Steps, held: &Steps) {
    let order = held.shared(planned);
    if order == planned.shared(held) {
        return;
    }
    let rank = |key: StepKey| order.iter().position(|other| *other == key);
    let mut moved: Vec<(usize, usize, Item)> = Vec::new();
    for (key, item) in Steps::of(items).0 {
        let place = items.iter().position(|other| other.id == item.id);
        moved.extend(rank(key).zip(place).map(|(rank, place)| (rank, place, item.clone())));
    }
    let places: Vec<usize> = moved.iter().map(|(_, place, _)| *place).collect();
    moved.sort_by_key(|(rank, _, _)| *rank);
    for (place, (_, _, item)) in places.into_iter().zip(moved) {
        items[place] = item;
    }
}

#[cfg(test)]
#[path = "replanning_tests.rs"]
mod tests;

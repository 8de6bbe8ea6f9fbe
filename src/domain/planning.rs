//! Changes of a plan: its acts, what each does, and its sentence.
//!
//! Knows no pack: agenda, checklist and rules come in ready.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemId};
use super::group_meeting::MeetingGroup;
use super::item_ref::ItemRef;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::member::MemberId;
use super::office::Passing;
use super::plan::{Check, Plan};
use super::refusal::Refusal;
use super::round::RoundTheme;
use super::rules::Rules;
use super::secrecy::follow_secrecy;
use super::state::State;
use super::task::Task;
use super::term_years::TermYears;
use super::ticking::Tick;

/// A change of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanEvent {
    /// The meeting was planned; always the first event.
    Planned(Box<Plan>),
    /// Date, hour or place changed.
    Moved {
        /// The new day.
        date: NaiveDate,
        /// The new hour.
        time: NaiveTime,
        /// The new place.
        place: String,
        /// Why it is not the day that the guidance names; empty when it is.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// It is of another kind; what follows from the kind is chosen in the same act.
    KindChanged {
        /// The new kind.
        kind: MeetingKind,
    },
    /// It is the meeting of a group, and of which.
    GroupChosen {
        /// The group.
        group: MeetingGroup,
    },
    /// The meeting is not held.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// It is held after all.
    Reinstated,
    /// The tasks of earlier meetings as they stood at the opening, where they are not those of the plan.
    TasksCarried {
        /// All of them.
        tasks: Vec<Task>,
    },
    /// The meeting is held under another guidance.
    GuidanceChosen {
        /// Its figures.
        rules: Rules,
        /// Its agenda, in place of the one before.
        agenda: Vec<Item>,
        /// Its checklist, in place of the one before.
        checks: Vec<Check>,
        /// Why; empty when it is the one that date and place give.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// Chair or minute-taker was named.
    OfficersNamed {
        /// Who chairs.
        chair: Option<MemberId>,
        /// Who takes the minutes.
        minute_taker: Option<MemberId>,
    },
    /// Chair or minute-taker handed the office over while the meeting went on.
    OfficePassed(Passing),
    /// An item was added.
    ItemAdded {
        /// The item.
        item: Item,
        /// Its place in the order, from 0.
        place: usize,
    },
    /// An item changed its place.
    ItemMoved {
        /// Which.
        item: ItemId,
        /// Its new place, from 0.
        place: usize,
    },
    /// Planned minutes or title of an item changed.
    ItemChanged {
        /// Which.
        item: ItemId,
        /// The new title.
        title: String,
        /// The new title in English, where the program knows it; empty where a person wrote the title.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title_en: String,
        /// The new planned minutes.
        minutes: u32,
    },
    /// An item was dropped.
    ItemDropped {
        /// Which.
        item: ItemId,
    },
    /// A line of the checklist was done.
    Ticked {
        /// Which.
        check: String,
        /// The day on which it was done, as a person told it; none = that of the act, where the meeting was
        /// not held before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<NaiveDate>,
    },
    /// A line of the checklist is not done after all.
    Unticked {
        /// Which.
        check: String,
    },
    /// What the round of self-criticism looks at was chosen, in place of the theme of the month.
    ThemeSet {
        /// What it is called; empty without items = no theme.
        #[serde(default)]
        title: String,
        /// What it is called in English; empty where it has no such name.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title_en: String,
        /// Its items.
        #[serde(default)]
        items: Vec<ItemRef>,
    },
    /// The turns of the round were planned, in place of those before.
    TurnsPlanned {
        /// Whose, in order.
        members: Vec<MemberId>,
    },
    /// The years of the term that the congress begins were told, in place of those before.
    TermTold {
        /// Which.
        years: TermYears,
    },
    /// Blank self-check sheets were printed.
    SheetsPrinted {
        /// How many.
        count: u32,
    },
}

impl Meeting {
    /// Adds an own item at a place in the order (from 0); refused without a title.
    pub fn add_item(&self, title: &str, minutes: u32, place: usize) -> Result<PlanEvent, Refusal> {
        self.ensure_changeable()?;
        if title.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        let item = Item::own(self.agenda.free_id(self.mint), title.trim().to_owned(), minutes);
        Ok(PlanEvent::ItemAdded { item, place })
    }
}

impl PlanEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            PlanEvent::ItemDropped { .. } => true,
            PlanEvent::Planned(_) | PlanEvent::Moved { .. } | PlanEvent::GuidanceChosen { .. } => false,
            PlanEvent::OfficersNamed { .. } | PlanEvent::ItemAdded { .. } => false,
            PlanEvent::OfficePassed(_) => false,
            PlanEvent::KindChanged { .. } | PlanEvent::TasksCarried { .. } => false,
            PlanEvent::Cancelled { .. } | PlanEvent::Reinstated => false,
            PlanEvent::ItemMoved { .. } | PlanEvent::ItemChanged { .. } => false,
            PlanEvent::Ticked { .. } | PlanEvent::Unticked { .. } => false,
            PlanEvent::ThemeSet { .. } | PlanEvent::TurnsPlanned { .. } => false,
            PlanEvent::SheetsPrinted { .. } | PlanEvent::GroupChosen { .. } => false,
            PlanEvent::TermTold { .. } => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, at: DateTime<FixedOffset>) {
        let Meeting { plan, agenda, prepared, ticks, carried, passed, state, cancelled, round, .. } = meeting;
        let secret_items = &mut meeting.secret_items;
        match self {
            PlanEvent::KindChanged { kind } => plan.become_of(*kind),
            PlanEvent::GroupChosen { group } => plan.group = Some(group.clone()),
            PlanEvent::TermTold { years } => plan.term = Some(*years),
            PlanEvent::Cancelled { reason } => {
                (*state, *cancelled) = (State::Cancelled, Some(reason.clone()));
            }
            PlanEvent::Reinstated => (*state, *cancelled) = (State::Draft, None),
            PlanEvent::TasksCarried { tasks } => carried.clone_from(tasks),
            PlanEvent::Planned(planned) => {
                agenda.items.clone_from(&planned.agenda);
                carried.clone_from(&planned.carried);
                *plan = planned.as_ref().clone();
            }
            PlanEvent::Moved { date, time, place, reason } => plan.move_to((*date, *time), place, reason),
            PlanEvent::GuidanceChosen { rules, agenda: items, checks, reason } => {
                prepared.follow(&agenda.items, items);
                follow_secrecy(secret_items, &agenda.items, items);
                agenda.items.clone_from(items);
                plan.follow(rules, checks, reason);
            }
            PlanEvent::OfficersNamed { chair, minute_taker } => {
                (plan.chair, plan.minute_taker) = (*chair, *minute_taker);
            }
            PlanEvent::OfficePassed(passing) => {
                plan.take_over(passing);
                passed.push(passing.clone());
            }
            PlanEvent::ItemAdded { item, place } => agenda.insert(item.clone(), *place),
            PlanEvent::ItemMoved { item, place } => agenda.shift(*item, *place),
            PlanEvent::ItemChanged { item, title, title_en, minutes } => {
                agenda.change(*item, (title, title_en), *minutes);
            }
            PlanEvent::ItemDropped { item } => agenda.items.retain(|other| other.id != *item),
            PlanEvent::Ticked { check, day } => {
                ticks.retain(|tick| tick.check != *check);
                ticks.push(Tick { check: check.clone(), at, told: *day });
            }
            PlanEvent::Unticked { check } => ticks.retain(|tick| tick.check != *check),
            PlanEvent::ThemeSet { title, title_en, items } => {
                let (title, title_en, items) = (title.clone(), title_en.clone(), items.clone());
                round.theme = Some(RoundTheme { title, title_en, items });
            }
            PlanEvent::TurnsPlanned { members } => round.planned = Some(members.clone()),
            PlanEvent::SheetsPrinted { count } => round.sheets += count,
        }
    }
}

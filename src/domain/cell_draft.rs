//! What the committee's own meeting prepares for the meeting of the cell: texts of the cell's items with who presents
//! them and documents at hand, items of its own, a draft of the resolution, guests.
//!
//! The committee's meeting keeps it; the cell's meeting takes it by an act, as what is prepared there. Testified is
//! nothing of it before it is taken at the meeting itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemId};
use super::at_hand::{DocumentFile, attached_anew};
use super::decision::Point;
use super::digest::Digest;
use super::event::Event;
use super::guest::Guest;
use super::kind::MeetingKind;
use super::left_item::place_of_own;
use super::meeting::Meeting;
use super::member::MemberId;
use super::planning::PlanEvent;
use super::prepared::PreparedEvent;
use super::refusal::Refusal;
use super::state::State;

/// Items of the cell's agenda are numbered from here in the committee's meeting, which has its own from 1.
const FIRST_OF_CELL: u64 = 1001;

/// The lines of the checklist that a committee's meeting settles: that it met, the texts, the draft.
const MET: &str = "committee_meeting";
const CONTENT: &str = "content";
const DRAFT: &str = "draft_resolution";

/// An item that the committee prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftItem {
    /// The step that it is known as; empty of an item of the committee's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub step: String,
    /// Its title.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// What is to be presented; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The member who presents it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presenter: Option<MemberId>,
    /// The name of whoever presents it; empty where nobody was named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub presenter_name: String,
    /// The documents at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentFile>,
}

impl DraftItem {
    /// Whether it is prepared for this item of the cell's agenda.
    fn is_of(&self, item: &Item) -> bool {
        match self.step.is_empty() {
            true => item.title == self.title,
            false => item.step == self.step,
        }
    }

    /// Whether there is a text that another one does not have in it, in whole lines.
    fn adds_to(&self, own: &str) -> bool {
        !self.text.is_empty() && !format!("\n{own}\n").contains(&format!("\n{}\n", self.text))
    }
}

/// Everything that a committee's meeting prepared for the cell's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellDraft {
    /// The items with a text, a presenter or documents, and those of the committee's own, in their order.
    pub items: Vec<DraftItem>,
    /// The draft of the resolution.
    pub points: Vec<Point>,
    /// The guests who are expected.
    pub guests: Vec<Guest>,
}

/// The agenda of a cell's meeting as a committee's meeting prepares it: with numbers of its own.
pub fn agenda_to_prepare(agenda: Vec<Item>) -> Event {
    let numbered = (FIRST_OF_CELL..).zip(agenda).map(|(id, item)| Item { id: ItemId(id), ..item });
    Event::Prepared(PreparedEvent::AgendaGiven { agenda: numbered.collect() })
}

/// The committee's meeting whose preparation a meeting of a kind takes, of the adopted ones before it, the latest
/// first: the latest one since the cell met last.
pub fn committee_before<'a>(
    kind: MeetingKind,
    mut before: impl Iterator<Item = &'a Digest>,
) -> Option<&'a Digest> {
    let bears =
        |digest: &&Digest| digest.kind == MeetingKind::Committee || digest.kind.is_prepared_by_committee();
    let latest = before.find(bears).filter(|_| kind.is_prepared_by_committee());
    latest.filter(|digest| digest.cell_draft.is_some())
}

impl Meeting {
    /// The items for which something is prepared here: of a committee's meeting those of the cell's.
    pub fn items_to_prepare(&self) -> &[Item] {
        if self.prepared.agenda.is_empty() { &self.agenda.items } else { &self.prepared.agenda }
    }

    /// One of them.
    pub fn item_to_prepare(&self, id: ItemId) -> Option<&Item> {
        self.items_to_prepare().iter().find(|item| item.id == id)
    }

    /// Puts an item of the committee's own on the agenda of the cell's meeting.
    ///
    /// # Errors
    /// Without a title, or where the minutes are adopted.
    pub fn propose_item(&self, title: &str, minutes: u32) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        let title = title.trim().to_owned();
        if title.is_empty() {
            return Err(Refusal::TextMissing);
        }
        let last = self.prepared.agenda.iter().map(|item| item.id.0).max();
        let id = ItemId(last.map_or(FIRST_OF_CELL, |last| last + 1));
        Ok(Event::Prepared(PreparedEvent::ItemProposed { item: Item::own(id, title, minutes) }))
    }

    /// What an adopted committee's meeting prepared for the cell's.
    pub fn cell_draft(&self) -> Option<CellDraft> {
        let adopted = self.state == State::Adopted && self.plan.kind == MeetingKind::Committee;
        let prepared = |item: &Item| {
            let one = self.prepared.items.get(&item.id).cloned().unwrap_or_default();
            let (step, title) = (item.step.clone(), item.title.clone());
            let documents: Vec<DocumentFile> =
                self.documents_of(item.id).map(|one| one.file.clone()).collect();
            let has =
                step.is_empty() || !one.text.is_empty() || !one.name.is_empty() || !documents.is_empty();
            let (minutes, text, presenter, presenter_name) =
                (item.minutes, one.text, one.presenter, one.name);
            has.then_some(DraftItem { step, title, minutes, text, presenter, presenter_name, documents })
        };
        adopted.then(|| CellDraft {
            items: self.prepared.agenda.iter().filter_map(prepared).collect(),
            points: self.prepared.points.clone(),
            guests: self.prepared.guests.clone(),
        })
    }

    /// Takes what the committee prepared into this meeting in preparation: nothing that stands here is replaced. The
    /// checklist is ticked with the day of the committee's meeting.
    ///
    /// # Errors
    /// Where it is not in preparation, or nothing was prepared.
    pub fn take_cell_draft(&self, committee: &Digest) -> Result<Vec<Event>, Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyOpen);
        }
        let draft = committee.cell_draft.as_ref().ok_or(Refusal::Gone)?;
        let events =
            [self.drafted_items(draft), self.drafted_rest(draft), self.settled_checks(draft, committee.date)];
        let heard = PreparedEvent::CommitteeHeard { meeting: committee.id.clone(), day: committee.date };
        Ok(events.into_iter().flatten().chain([Event::Prepared(heard)]).collect())
    }

    /// At how many items both have a text: what the committee wrote then follows what stands here.
    pub fn joined_texts(&self, committee: &Digest) -> usize {
        let Some(draft) = &committee.cell_draft else { return 0 };
        let stands = |one: &&DraftItem| {
            let own = self.agenda.items.iter().find(|item| one.is_of(item));
            let own =
                own.and_then(|item| self.prepared.items.get(&item.id)).map_or("", |own| own.text.as_str());
            !own.is_empty() && one.adds_to(own)
        };
        draft.items.iter().filter(stands).count()
    }

    /// Texts and presenters, and the items of the committee's own that the agenda lacks.
    fn drafted_items(&self, draft: &CellDraft) -> Vec<Event> {
        let mut agenda = self.agenda.items.clone();
        let mut events = Vec::new();
        let mut number = self.mint.next(self.prepared.documents.iter().map(|one| one.number));
        for one in &draft.items {
            let id = match agenda.iter().find(|item| one.is_of(item)) {
                Some(found) => found.id,
                None => {
                    let id = self.mint.next(agenda.iter().map(|item| item.id.0));
                    let item = Item::own(ItemId(id), one.title.clone(), one.minutes);
                    let place = place_of_own(&agenda);
                    agenda.insert(place, item.clone());
                    events.push(Event::Plan(PlanEvent::ItemAdded { item, place }));
                    ItemId(id)
                }
            };
            // What is secret here takes nothing.
            if self.is_secret(id) {
                continue;
            }
            events.extend(self.drafted_words(id, one).map(Event::Prepared));
            let is_new =
                |file: &&DocumentFile| self.documents_of(id).all(|other| other.file.place != file.place);
            let files: Vec<DocumentFile> = one.documents.iter().filter(is_new).cloned().collect();
            events.extend(attached_anew(&files, id, number).map(Event::Prepared));
            number += files.len() as u64;
        }
        events
    }

    fn drafted_words(&self, item: ItemId, one: &DraftItem) -> impl Iterator<Item = PreparedEvent> {
        let stands = self.prepared.items.get(&item);
        let own = stands.map_or("", |stands| stands.text.as_str());
        let text = one.adds_to(own).then(|| match own {
            "" => one.text.clone(),
            // What stands here already is kept, and what the committee wrote follows it.
            own => format!("{own}\n{}", one.text),
        });
        let text = text.map(|text| PreparedEvent::TextWritten { item, text });
        let is_named = stands.is_some_and(|stands| !stands.name.is_empty());
        let named = (!one.presenter_name.is_empty() && !is_named).then(|| PreparedEvent::PresenterNamed {
            item,
            member: one.presenter,
            name: one.presenter_name.clone(),
        });
        text.into_iter().chain(named)
    }

    /// Points of the draft and guests, with numbers of this meeting; none that stands here in the same words.
    fn drafted_rest(&self, draft: &CellDraft) -> Vec<Event> {
        let mut points: Vec<u64> = self.prepared.points.iter().map(|point| point.number).collect();
        let mut guests: Vec<u64> = self.prepared.guests.iter().map(|guest| guest.number).collect();
        let mut events = Vec::new();
        let stands = |text: &str| self.prepared.points.iter().any(|point| point.text == text);
        for point in draft.points.iter().filter(|point| !stands(&point.text)) {
            let number = self.mint.next(points.iter().copied());
            points.push(number);
            events.push(PreparedEvent::PointDrafted { point: Point { number, ..point.clone() } });
        }
        let invited = |name: &str| self.prepared.guests.iter().any(|guest| guest.name == name);
        for guest in draft.guests.iter().filter(|guest| !invited(&guest.name)) {
            let number = self.mint.next(guests.iter().copied());
            guests.push(number);
            events.push(PreparedEvent::GuestInvited { guest: Guest { number, ..guest.clone() } });
        }
        events.into_iter().map(Event::Prepared).collect()
    }

    /// The lines of the checklist that the committee's meeting settled and nobody ticked.
    fn settled_checks(&self, draft: &CellDraft, day: NaiveDate) -> Vec<Event> {
        let has_text = draft.items.iter().any(|item| !item.text.is_empty());
        let settled = [(MET, true), (CONTENT, has_text), (DRAFT, !draft.points.is_empty())];
        let is_open =
            |check: &str| self.plan.checks.iter().any(|one| one.id == check) && self.ticked(check).is_none();
        let settled = settled.into_iter().filter(|(check, done)| *done && is_open(check));
        settled
            .map(|(check, _)| PlanEvent::Ticked { check: check.to_owned(), day: Some(day) })
            .map(Event::Plan)
            .collect()
    }
}

#[cfg(test)]
#[path = "cell_draft_tests.rs"]
mod tests;

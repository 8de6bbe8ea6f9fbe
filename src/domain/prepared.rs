//! What is prepared for a meeting beforehand: the text of an item and who presents it, a draft of the resolution,
//! the guests who are expected, the documents at hand.
//!
//! It is offered where it is needed and taken by an act of its own. Nothing of it is testified before that, so no
//! paper of the meeting prints what nobody took.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemId};
use super::at_hand::AttachedDocument;
use super::book::MeetingId;
use super::decision::Point;
use super::guest::Guest;
use super::left_item::place_of_own;
use super::meeting::Meeting;
use super::member::MemberId;

/// What is prepared for one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PreparedItem {
    /// What is to be presented, paragraphs separated by line feeds; empty when nothing was written yet.
    pub text: String,
    /// The member who presents it; none where somebody else does.
    pub presenter: Option<MemberId>,
    /// The name of whoever presents it, as it was when they were named; empty where nobody was.
    pub name: String,
    /// Whether the text was taken into the minutes.
    pub taken: bool,
}

/// Everything that is prepared for a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PreparedMatters {
    /// By item.
    pub items: BTreeMap<ItemId, PreparedItem>,
    /// The draft of the resolution, in the order in which it was written.
    pub points: Vec<Point>,
    /// The points of it that were taken, by their numbers.
    pub points_taken: BTreeSet<u64>,
    /// The documents of all items, in the order in which they were attached.
    pub documents: Vec<AttachedDocument>,
    /// The guests who are expected.
    pub guests: Vec<Guest>,
    /// Those of them who came, by their numbers.
    pub guests_come: BTreeSet<u64>,
    /// Of a committee's meeting: the agenda of the cell's meeting, for which all this is prepared.
    pub agenda: Vec<Item>,
    /// The committee's meeting whose preparation was taken, with its day.
    pub committee: Option<(MeetingId, NaiveDate)>,
    /// The number of the thematic topic that the meeting takes.
    pub topic: Option<u64>,
    /// The item at which that is presented, where it is not the guidance's own.
    pub topic_item: Option<ItemId>,
    /// The meetings of groups whose opinions were taken.
    pub groups_heard: Vec<MeetingId>,
}

/// A change of what is prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PreparedEvent {
    /// The text of an item was written; the whole of it.
    TextWritten {
        /// Which item.
        item: ItemId,
        /// Empty takes it back.
        text: String,
    },
    /// Who presents an item was named; without a name nobody is.
    PresenterNamed {
        /// Which item.
        item: ItemId,
        /// A member.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<MemberId>,
        /// The name.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        name: String,
    },
    /// A point of the draft resolution was added, or given another wording.
    PointDrafted {
        /// The point, with its number in the draft.
        point: Point,
    },
    /// A point of the draft was dropped.
    DraftDropped {
        /// Its number in the draft.
        point: u64,
    },
    /// A guest was invited, or their name or office put right.
    GuestInvited {
        /// Who, with a number among those invited.
        guest: Guest,
    },
    /// A guest is not expected any more.
    GuestUninvited {
        /// The number among those invited.
        guest: u64,
    },
    /// The text of an item was taken into the notes of the item.
    TextTaken {
        /// Which item.
        item: ItemId,
    },
    /// A point of the draft became a point of the resolution.
    PointTaken {
        /// Its number in the draft.
        point: u64,
    },
    /// A guest who was invited came.
    GuestCame {
        /// The number among those invited.
        guest: u64,
    },
    /// A committee's meeting prepares the cell's meeting by this agenda.
    AgendaGiven {
        /// Its items, with numbers that none of the committee's own items has.
        agenda: Vec<Item>,
    },
    /// The committee puts an item of its own on the agenda of the cell's meeting.
    ItemProposed {
        /// Which.
        item: Item,
    },
    /// It does no longer.
    ProposalDropped {
        /// Which.
        item: ItemId,
    },
    /// What the committee prepared was taken into the cell's meeting.
    CommitteeHeard {
        /// The committee's meeting.
        meeting: MeetingId,
        /// Its day.
        day: NaiveDate,
    },
    /// The opinions of a group were taken into the cell's meeting.
    GroupHeard {
        /// The group's meeting.
        meeting: MeetingId,
        /// Its day.
        day: NaiveDate,
        /// The group, as it was called.
        title: String,
    },
    /// The meeting takes a thematic topic of the cell.
    TopicTaken {
        /// Its number within the cell.
        number: u64,
        /// Its title, as it then was.
        title: String,
        /// The item at which it is presented, where that is not the guidance's own: one that an earlier meeting left.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// A file was attached to an item, or taken anew.
    DocumentAttached {
        /// The file, with its number.
        document: AttachedDocument,
    },
    /// A file is no longer at hand.
    DocumentDropped {
        /// Its number.
        document: u64,
    },
}

impl PreparedMatters {
    /// The text of an item that was not taken yet.
    pub fn waiting_text(&self, item: ItemId) -> Option<&str> {
        let prepared = self.items.get(&item).filter(|one| !one.taken)?;
        Some(prepared.text.as_str()).filter(|text| !text.is_empty())
    }

    /// The points of the draft that were not taken yet.
    pub fn waiting_points(&self) -> Vec<&Point> {
        self.points.iter().filter(|point| !self.points_taken.contains(&point.number)).collect()
    }

    /// The guests who were invited and have not come yet.
    pub fn waiting_guests(&self) -> Vec<&Guest> {
        self.guests.iter().filter(|guest| !self.guests_come.contains(&guest.number)).collect()
    }

    /// How many items have a text.
    pub fn texts(&self) -> usize {
        self.items.values().filter(|one| !one.text.is_empty()).count()
    }

    /// Whether nothing is prepared.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.points.is_empty() && self.guests.is_empty() && self.documents.is_empty()
    }

    /// Follows a new agenda: what was prepared for an item goes to the one that is known as the same step or has the
    /// same title. What has none there is kept under the first item below its old title, so that nothing is lost.
    pub(super) fn follow(&mut self, before: &[Item], after: &[Item]) {
        let Some(first) = after.first() else { return };
        let item_of = |id: ItemId| before.iter().find(|item| item.id == id);
        let successor = |id: ItemId| {
            let old = item_of(id)?;
            let same =
                |item: &&Item| item.title == old.title || !old.step.is_empty() && item.step == old.step;
            after.iter().find(same)
        };
        for document in &mut self.documents {
            document.item = successor(document.item).unwrap_or(first).id;
        }
        for (id, prepared) in std::mem::take(&mut self.items) {
            match successor(id) {
                Some(item) => drop(self.items.insert(item.id, prepared)),
                None if prepared.text.is_empty() => {}
                None => {
                    let kept = &mut self.items.entry(first.id).or_default().text;
                    let title = item_of(id).map_or("…", |old| old.title.as_str());
                    let parts = [kept.as_str(), title, &prepared.text];
                    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                    *kept = parts.join("\n");
                }
            }
        }
    }

    fn item(&mut self, item: ItemId) -> &mut PreparedItem {
        self.items.entry(item).or_default()
    }
}

impl PreparedEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        use PreparedEvent::{DocumentDropped, DraftDropped, GuestUninvited, ProposalDropped};
        matches!(
            self,
            DraftDropped { .. } | GuestUninvited { .. } | ProposalDropped { .. } | DocumentDropped { .. }
        )
    }

    /// Whether it merely follows from another event of its act.
    pub(super) const fn follows(&self) -> bool {
        matches!(self, PreparedEvent::PointTaken { .. } | PreparedEvent::GuestCame { .. })
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        let prepared = &mut meeting.prepared;
        match self {
            PreparedEvent::TextWritten { item, text } => {
                meeting.drafts.remove(&format!("prepared-{}", item.0));
                let one = prepared.item(*item);
                one.text.clone_from(text);
                one.taken = false;
            }
            PreparedEvent::PresenterNamed { item, member, name } => {
                let one = prepared.item(*item);
                one.presenter = *member;
                one.name.clone_from(name);
            }
            PreparedEvent::PointDrafted { point } => set(&mut prepared.points, point, |one| one.number),
            PreparedEvent::DraftDropped { point } => prepared.points.retain(|one| one.number != *point),
            PreparedEvent::GuestInvited { guest } => set(&mut prepared.guests, guest, |one| one.number),
            PreparedEvent::GuestUninvited { guest } => prepared.guests.retain(|one| one.number != *guest),
            PreparedEvent::TextTaken { item } => prepared.item(*item).taken = true,
            PreparedEvent::PointTaken { point } => drop(prepared.points_taken.insert(*point)),
            PreparedEvent::GuestCame { guest } => drop(prepared.guests_come.insert(*guest)),
            PreparedEvent::AgendaGiven { agenda } => prepared.agenda.clone_from(agenda),
            PreparedEvent::ItemProposed { item } => {
                let place = place_of_own(&prepared.agenda);
                prepared.agenda.insert(place, item.clone());
            }
            PreparedEvent::ProposalDropped { item } => prepared.agenda.retain(|other| other.id != *item),
            PreparedEvent::CommitteeHeard { meeting, day } => {
                prepared.committee = Some((meeting.clone(), *day));
            }
            PreparedEvent::TopicTaken { number, item, .. } => {
                (prepared.topic, prepared.topic_item) = (Some(*number), *item);
            }
            PreparedEvent::GroupHeard { meeting, .. } => prepared.groups_heard.push(meeting.clone()),
            PreparedEvent::DocumentAttached { document } => {
                set(&mut prepared.documents, document, |one| one.number);
            }
            PreparedEvent::DocumentDropped { document } => {
                prepared.documents.retain(|one| one.number != *document);
            }
        }
    }
}

/// Puts `new` in the place of what has its number, else at the end.
fn set<T: Clone>(all: &mut Vec<T>, new: &T, number: impl Fn(&T) -> u64) {
    match all.iter_mut().find(|one| number(one) == number(new)) {
        Some(found) => found.clone_from(new),
        None => all.push(new.clone()),
    }
}

#[cfg(test)]
#[path = "prepared_tests.rs"]
mod tests;

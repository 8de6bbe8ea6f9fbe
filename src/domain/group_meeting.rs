//! The meeting of a group (tổ đảng): whose it is, whether it stands in place of the cell's, and the opinions that it
//! hands to the cell's next meeting.
//!
//! A pilot of guidance 03-HD/TW (27 December 2022), which directive 50-CT/TW (section 2) continues. Knows no pack:
//! whether it may stand in place of the cell's meeting is said by the guidance of its day.

use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemId};
use super::digest::Digest;
use super::event::Event;
use super::kind::MeetingKind;
use super::left_item::place_of_own;
use super::meeting::Meeting;
use super::member::MemberId;
use super::party_group::{GroupId, PartyGroup};
use super::plan::Plan;
use super::planning::PlanEvent;
use super::prepared::PreparedEvent;
use super::refusal::{GroupRefusal, Refusal};
use super::roll::Attendee;
use super::state::State;
use crate::say;
use crate::text::{Lang, lowered};

/// The step at which a group sums up its opinions, and the one before which the cell hears them.
const OPINIONS: &str = "group_opinions";
const DISCUSSION: &str = "discussion";

/// Where there is no committee, secretary and deputy meet in its place (guidance 42-HD/BTCTW).
const LEAST_COMMITTEE: usize = 2;

/// Minutes for the opinions of one group in the cell's meeting (own design).
const OPINION_MINUTES: u32 = 3;

/// Who meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MeetingBody {
    /// The whole cell.
    Cell,
    /// Its committee alone.
    Committee,
    /// A group of it.
    Group(GroupId),
}

/// The group that meets, as it was when that was said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingGroup {
    /// Which.
    pub group: GroupId,
    /// "Tổ đảng số 1".
    pub title: String,
    /// Who heads it on the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<MemberId>,
    /// Whether it meets in place of the month's meeting of the cell.
    #[serde(default, skip_serializing_if = "StandsForCell::is_no")]
    pub stands_for_cell: StandsForCell,
}

/// Whether a group's meeting stands in place of the month's meeting of the cell, and by what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandsForCell {
    /// It does not.
    #[default]
    No,
    /// It does, so that it counts as the regular meeting of its members.
    By {
        /// The document that allows it, as a person wrote it.
        ground: String,
    },
}

impl MeetingGroup {
    /// Within a line: "tổ đảng số 1".
    pub fn label(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => lowered(&self.title),
            Lang::En => self.title.clone(),
        }
    }

    /// "Sinh hoạt tổ đảng số 1".
    pub fn heading(&self, lang: Lang) -> String {
        let label = self.label(lang);
        say!(lang, "Sinh hoạt {label}", "Meeting of {label}")
    }

    /// In fewer letters: "tổ số 1".
    fn brief(&self, lang: Lang) -> String {
        self.label(lang).replacen(" đảng", "", 1)
    }
}

impl StandsForCell {
    /// Whether it does not.
    pub const fn is_no(&self) -> bool {
        matches!(self, StandsForCell::No)
    }

    /// The document that allows it.
    pub fn ground(&self) -> Option<&str> {
        match self {
            StandsForCell::No => None,
            StandsForCell::By { ground } => Some(ground),
        }
    }
}

impl MeetingBody {
    /// Who meets at a meeting of a kind; one of a group of which nobody said whose it is is the cell's, as it was
    /// before there were groups.
    pub fn of(kind: MeetingKind, group: Option<&MeetingGroup>) -> MeetingBody {
        match (kind, group) {
            (MeetingKind::Committee, _) => MeetingBody::Committee,
            (MeetingKind::Group, Some(group)) => MeetingBody::Group(group.group),
            _ => MeetingBody::Cell,
        }
    }
}

/// What is held, within a line: by its kind, or by the group that meets.
fn label(kind: MeetingKind, group: Option<&MeetingGroup>, lang: Lang) -> String {
    group.map_or_else(|| kind.label().get(lang).to_owned(), |group| group.label(lang))
}

/// As [`label`], in fewer letters.
fn brief(kind: MeetingKind, group: Option<&MeetingGroup>, lang: Lang) -> String {
    group.map_or_else(|| kind.brief().get(lang).to_owned(), |group| group.brief(lang))
}

/// Whether a meeting is the regular one of those who are summoned: the cell's, or a group's in its place.
fn is_regular(kind: MeetingKind, group: Option<&MeetingGroup>) -> bool {
    kind.is_of_month() || group.is_some_and(|group| !group.stands_for_cell.is_no())
}

impl Plan {
    /// Whether the month has its regular meeting by it, be it in part.
    pub fn stands_for_month(&self) -> bool {
        is_regular(self.kind, self.group.as_ref())
    }

    /// Who meets.
    pub fn body(&self) -> MeetingBody {
        MeetingBody::of(self.kind, self.group.as_ref())
    }

    /// What is held, within a line: "thường kỳ", "tổ đảng số 1".
    pub fn label(&self, lang: Lang) -> String {
        label(self.kind, self.group.as_ref(), lang)
    }

    /// As [`Plan::label`], in fewer letters.
    pub fn brief(&self, lang: Lang) -> String {
        brief(self.kind, self.group.as_ref(), lang)
    }

    /// As a line on screen has room for: "Sinh hoạt thường kỳ", "Sinh hoạt tổ đảng số 1".
    pub fn heading(&self, lang: Lang) -> String {
        let kind = self.kind.heading().get(lang);
        self.group.as_ref().map_or_else(|| kind.to_owned(), |group| group.heading(lang))
    }

    /// Whether it is the month's regular meeting of those who are summoned: the cell's, or a group's in its place.
    pub fn counts_as_regular(&self) -> bool {
        is_regular(self.kind, self.group.as_ref())
    }
}

impl Digest {
    /// Who met.
    pub fn body(&self) -> MeetingBody {
        MeetingBody::of(self.kind, self.group.as_ref())
    }

    /// What was held, within a line: "thường kỳ", "tổ đảng số 1".
    pub fn label(&self, lang: Lang) -> String {
        label(self.kind, self.group.as_ref(), lang)
    }

    /// As [`Digest::label`], in fewer letters.
    pub fn brief(&self, lang: Lang) -> String {
        brief(self.kind, self.group.as_ref(), lang)
    }

    /// Whether the month has had its regular meeting by it, be it in part.
    pub fn stands_for_month(&self) -> bool {
        is_regular(self.kind, self.group.as_ref())
    }
}

impl Meeting {
    /// Why those on a roll cannot meet: the committee or the group has too few, or nobody said which group it is.
    pub(super) fn lacks_people(&self, roll: &[Attendee]) -> Option<Refusal> {
        match (self.plan.kind, &self.plan.group) {
            (MeetingKind::Committee, _) if roll.len() < LEAST_COMMITTEE => Some(Refusal::NoCommittee),
            (MeetingKind::Group, None) => Some(Refusal::Group(GroupRefusal::NotChosen)),
            (MeetingKind::Group, Some(group)) if roll.is_empty() => {
                Some(Refusal::Group(GroupRefusal::NobodyInIt { title: group.title.clone() }))
            }
            _ if roll.is_empty() => Some(Refusal::EmptyRoll),
            _ => None,
        }
    }

    /// Says which group meets, and whether in place of the cell; its head chairs where there is one.
    ///
    /// # Errors
    /// Once the meeting was opened, and without a ground where it stands in place of the cell's.
    pub fn choose_group(
        &self,
        group: &PartyGroup,
        head: Option<MemberId>,
        stands_for_cell: StandsForCell,
    ) -> Result<Vec<Event>, Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::Group(GroupRefusal::Opened));
        }
        if stands_for_cell.ground().is_some_and(|ground| ground.trim().is_empty()) {
            return Err(Refusal::Group(GroupRefusal::GroundMissing));
        }
        let chosen = MeetingGroup { group: group.id, title: group.title(), head, stands_for_cell };
        let named = head.map(|head| PlanEvent::OfficersNamed {
            chair: Some(head),
            minute_taker: self.plan.minute_taker.filter(|taker| *taker != head),
        });
        // The last event is what undo is told by.
        let events = named.into_iter().chain([PlanEvent::GroupChosen { group: chosen }]);
        Ok(events.map(Event::Plan).collect())
    }

    /// The opinions that an adopted meeting of a group hands to the cell; empty where it has none.
    pub(super) fn opinions_for_cell(&self) -> String {
        let of_group = self.state == State::Adopted && self.plan.group.is_some();
        let item = self.agenda.step(OPINIONS).filter(|item| of_group && !self.is_secret(item.id));
        item.and_then(|item| self.notes.get(&item.id))
            .map_or_else(String::new, |words| words.trim().to_owned())
    }

    /// Takes the opinions of groups into this meeting in preparation, each as an item that its head presents; those that
    /// were taken before are not taken again.
    ///
    /// # Errors
    /// Where it is not in preparation, or there is nothing to take.
    pub fn take_opinions(&self, groups: &[&Digest]) -> Result<Vec<Event>, Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyOpen);
        }
        let mut ids: Vec<u64> = self.agenda.items.iter().map(|item| item.id.0).collect();
        let at = self.agenda.items.iter().position(|item| item.step == DISCUSSION);
        let place = at.unwrap_or_else(|| place_of_own(&self.agenda.items));
        let mut events = Vec::new();
        let new = groups.iter().filter(|digest| !self.prepared.groups_heard.contains(&digest.id));
        for (place, digest) in (place..).zip(new) {
            let id = ItemId(self.mint.next(ids.iter().copied()));
            ids.push(id.0);
            events.extend(opinion_item(id, place, digest));
        }
        if events.is_empty() { Err(Refusal::Gone) } else { Ok(events) }
    }
}

/// The item by which the cell hears a group.
fn opinion_item(item: ItemId, place: usize, digest: &Digest) -> Vec<Event> {
    let Some(group) = &digest.group else { return Vec::new() };
    let own = Item::own(item, format!("Ý kiến của {}", group.title), OPINION_MINUTES);
    let mut events = vec![
        Event::Plan(PlanEvent::ItemAdded { item: own, place }),
        Event::Prepared(PreparedEvent::TextWritten { item, text: digest.opinions.clone() }),
    ];
    let head = digest.rows.iter().find(|row| Some(row.member) == group.head);
    events.extend(head.map(|row| {
        let (member, name) = (Some(row.member), row.name.clone());
        Event::Prepared(PreparedEvent::PresenterNamed { item, member, name })
    }));
    let (meeting, day, title) = (digest.id.clone(), digest.date, group.title.clone());
    events.push(Event::Prepared(PreparedEvent::GroupHeard { meeting, day, title }));
    events
}

/// The meetings of groups whose opinions a meeting of a kind hears, of the adopted ones before it, the latest first:
/// those since the cell had its last regular meeting. Answers the earliest first.
pub fn opinions_before<'a>(kind: MeetingKind, before: impl Iterator<Item = &'a Digest>) -> Vec<&'a Digest> {
    let since = before.take_while(|digest| !digest.kind.is_of_month());
    let mut told: Vec<&Digest> = since.filter(|digest| !digest.opinions.is_empty()).collect();
    told.retain(|_| kind.is_of_month());
    told.reverse();
    told
}

#[cfg(test)]
#[path = "group_meeting_tests.rs"]
mod tests;

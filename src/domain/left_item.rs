//! Items of the committee's own that a meeting did not come to and questions that it left undecided, and the agenda
//! of the next one with them.
//!
//! What the guidance names stands in every agenda anyhow; an own item, and a topic's, would be forgotten.

use serde::{Deserialize, Serialize};

use super::agenda::{Item, ItemId};
use super::at_hand::{DocumentFile, attached_anew};
use super::digest::Digest;
use super::event::Event;
use super::group_meeting::MeetingBody;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::member::MemberId;
use super::prepared::PreparedEvent;
use super::purpose::Purpose;
use super::secrecy_event::SecrecyEvent;
use super::state::State;

/// The steps before which an item that was left is taken up: it is discussed before the round and before tasks
/// are given.
const AFTER_THE_OTHERS: [&str; 5] = ["self_criticism", "assignment", "conclusion", "scoring", "adoption"];

/// The steps of a topic: no other meeting of the month has them, so that what was not reached of one would be forgotten.
const OF_TOPIC: [&str; 3] = ["topic", "topic_discussion", "topic_conclusion"];

/// An item that a meeting left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftItem {
    /// Its title, as it was written.
    pub title: String,
    /// The step of the guidance that it was; empty of an item of the committee's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub step: String,
    /// Planned minutes.
    pub minutes: u32,
    /// What was prepared for it and never taken; empty where nothing was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The member who was to present it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presenter: Option<MemberId>,
    /// The name of whoever was to present it; empty where nobody was named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub presenter_name: String,
    /// Whether it was kept secret.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub secret: bool,
    /// The documents that were at hand for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentFile>,
    /// What is decided under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Purpose>,
    /// Whether it is a question that was put and left to the next meeting.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub question: bool,
}

impl Meeting {
    /// The committee's own items and those of a topic that an adopted meeting did not come to, and the questions that it
    /// left.
    pub fn left_items(&self) -> Vec<LeftItem> {
        let own = |item: &&Item| {
            let step = item.step.as_str();
            (step.is_empty() || OF_TOPIC.contains(&step)) && !self.is_reached(item)
        };
        let left = |item: &Item| {
            let prepared = self.prepared.items.get(&item.id).filter(|one| !one.taken);
            LeftItem {
                title: item.title.clone(),
                step: item.step.clone(),
                minutes: item.minutes,
                text: prepared.map_or_else(String::new, |one| one.text.clone()),
                presenter: prepared.and_then(|one| one.presenter),
                presenter_name: prepared.map_or_else(String::new, |one| one.name.clone()),
                secret: self.is_secret(item.id),
                documents: self.documents_of(item.id).map(|one| one.file.clone()).collect(),
                vote: item.vote,
                question: false,
            }
        };
        match self.state {
            State::Adopted => {
                self.agenda.items.iter().filter(own).map(left).chain(self.postponed_items()).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What a meeting of a kind takes up of the adopted meetings before it, the latest first: a monthly one what the
/// latest monthly one did not come to, and the questions and a topic's items that meetings of the cell left since; the
/// committee the questions of its own last meeting; any other nothing.
pub fn left_to<'a>(kind: MeetingKind, before: impl Iterator<Item = &'a Digest>) -> Vec<LeftItem> {
    let questions = |digest: &Digest| {
        digest.left_items.iter().filter(|one| one.question).cloned().collect::<Vec<LeftItem>>()
    };
    // What a meeting between two monthly ones leaves besides: a topic's items.
    let of_topic = |digest: &Digest| {
        let left = digest.left_items.iter().filter(|one| one.question || !one.step.is_empty());
        left.cloned().collect::<Vec<LeftItem>>()
    };
    let mut left = Vec::new();
    for digest in before {
        match (kind.is_of_month(), digest.kind.is_of_month()) {
            (true, true) => {
                left.extend(digest.left_items.iter().cloned());
                break;
            }
            (true, false) if digest.body() == MeetingBody::Cell => left.extend(of_topic(digest)),
            (false, _) if kind == MeetingKind::Committee && digest.kind == kind => {
                left.extend(questions(digest));
                break;
            }
            _ => {}
        }
    }
    left
}

/// Where an own item is taken up: before the round of self-criticism and what comes after it.
pub(super) fn place_of_own(agenda: &[Item]) -> usize {
    let late = |item: &Item| AFTER_THE_OTHERS.contains(&item.step.as_str());
    agenda.iter().position(late).unwrap_or(agenda.len())
}

/// What was left and does not stand in an agenda by itself: a topic's items are in that of a thematic meeting.
pub fn not_on_agenda(left: Vec<LeftItem>, agenda: &[Item]) -> Vec<LeftItem> {
    let stands = |one: &LeftItem| !one.step.is_empty() && agenda.iter().any(|item| item.step == one.step);
    left.into_iter().filter(|one| !stands(one)).collect()
}

/// An agenda with what the meeting before left, before the round of self-criticism and what comes after it; and what
/// was prepared for that.
pub fn with_left(mut agenda: Vec<Item>, left: &[LeftItem]) -> (Vec<Item>, Vec<Event>) {
    let (mut prepared, mut number) = (Vec::new(), 1);
    for one in left {
        let id = ItemId(agenda.iter().map(|item| item.id.0).max().unwrap_or(0) + 1);
        let place = place_of_own(&agenda);
        agenda.insert(place, Item { vote: one.vote, ..Item::own(id, one.title.clone(), one.minutes) });
        if one.secret {
            prepared.push(Event::Secrecy(SecrecyEvent::Chosen { item: id }));
        }
        if !one.text.is_empty() {
            prepared.push(Event::Prepared(PreparedEvent::TextWritten { item: id, text: one.text.clone() }));
        }
        if !one.presenter_name.is_empty() {
            let (member, name) = (one.presenter, one.presenter_name.clone());
            prepared.push(Event::Prepared(PreparedEvent::PresenterNamed { item: id, member, name }));
        }
        prepared.extend(attached_anew(&one.documents, id, number).map(Event::Prepared));
        number += one.documents.len() as u64;
    }
    (agenda, prepared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ItemState;

    fn item(id: u64, step: &str, title: &str) -> Item {
        let (title_en, state) = (String::new(), ItemState::default());
        Item {
            id: ItemId(id),
            step: step.into(),
            title: title.into(),
            title_en,
            minutes: 5,
            vote: None,
            state,
        }
    }

    #[test]
    fn what_was_left_stands_before_the_round_with_what_was_prepared_for_it() {
        let agenda = vec![item(1, "discussion", "Thảo luận"), item(2, "self_criticism", "Tự phê bình")];
        let gift =
            LeftItem {
                title: "Tặng quà".into(), minutes: 10, text: "12 suất".into(), ..LeftItem::default()
            };
        let show = LeftItem { title: "Văn nghệ".into(), minutes: 5, ..LeftItem::default() };
        let (agenda, prepared) = with_left(agenda, &[gift, show]);
        let titles: Vec<(u64, &str)> = agenda.iter().map(|item| (item.id.0, item.title.as_str())).collect();
        assert_eq!(titles, [(1, "Thảo luận"), (3, "Tặng quà"), (4, "Văn nghệ"), (2, "Tự phê bình")]);
        let text = PreparedEvent::TextWritten { item: ItemId(3), text: "12 suất".into() };
        assert_eq!(prepared, [Event::Prepared(text)]);
    }

    #[test]
    fn an_item_that_was_taken_up_or_is_of_the_guidance_is_not_left() {
        let mut meeting = Meeting { state: State::Adopted, ..Meeting::default() };
        meeting.agenda.items =
            vec![item(1, "discussion", "Thảo luận"), item(2, "", "Tặng quà"), item(3, "", "Văn nghệ")];
        meeting.agenda.items[2].state.begun = true;
        let left =
            |meeting: &Meeting| meeting.left_items().into_iter().map(|one| one.title).collect::<Vec<_>>();
        assert_eq!(left(&meeting), ["Tặng quà"]);
        meeting.state = State::Open;
        assert_eq!(left(&meeting), [] as [&str; 0], "it may still come to it");
    }

    #[test]
    fn what_was_not_reached_of_a_topic_is_left_to_a_meeting_that_has_no_topic_by_itself() {
        let mut meeting = Meeting { state: State::Adopted, ..Meeting::default() };
        meeting.agenda.items = vec![
            item(1, "topic", "Trình bày chuyên đề"),
            item(2, "topic_discussion", "Thảo luận chuyên đề"),
            item(3, "adoption", "Thông qua biên bản"),
        ];
        meeting.agenda.items[0].state.begun = true;
        let left = meeting.left_items();
        let titles = |left: Vec<LeftItem>| left.into_iter().map(|one| one.title).collect::<Vec<_>>();
        assert_eq!(titles(left.clone()), ["Thảo luận chuyên đề"]);
        let of = |kind| Digest { kind, left_items: left.clone(), ..Meeting::default().digest() };
        let (thematic, regular) = (of(MeetingKind::Thematic), Meeting::default().digest());
        let before = [thematic, Digest { kind: MeetingKind::Regular, ..regular }];
        assert_eq!(titles(left_to(MeetingKind::Regular, before.iter())), ["Thảo luận chuyên đề"]);
        let regular = [item(1, "discussion", "Thảo luận")];
        assert_eq!(titles(not_on_agenda(left.clone(), &regular)), ["Thảo luận chuyên đề"]);
        assert_eq!(titles(not_on_agenda(left, &meeting.agenda.items)), [] as [&str; 0]);
    }

    #[test]
    fn a_monthly_meeting_takes_up_what_the_latest_monthly_one_left_and_another_kind_nothing() {
        let digest = |kind, title: &str| {
            let left = LeftItem { title: title.into(), ..LeftItem::default() };
            Digest { kind, left_items: vec![left], ..Meeting::default().digest() }
        };
        let before = [digest(MeetingKind::Congress, "Bầu cử"), digest(MeetingKind::Regular, "Tặng quà")];
        let taken = |kind| left_to(kind, before.iter()).into_iter().map(|one| one.title).collect::<Vec<_>>();
        assert_eq!(taken(MeetingKind::Regular), ["Tặng quà"]);
        assert_eq!(taken(MeetingKind::Congress), [] as [&str; 0]);
    }
}

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
use super::mint::Mint;
use super::planning::PlanEvent;
use super::prepared::PreparedEvent;
use super::purpose::Purpose;
use super::refusal::Refusal;
use super::secrecy_event::SecrecyEvent;
use super::state::State;
use super::topic::{OF_TOPIC, TOPIC, ThematicTopics, item_titles, name_of};

/// The steps before which an item that was left is taken up: it is discussed before the round and before tasks
/// are given.
const AFTER_THE_OTHERS: [&str; 5] = ["self_criticism", "assignment", "conclusion", "scoring", "adoption"];

/// An item that a meeting left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftItem {
    /// Its title, as it was written; of an item of a topic without the topic's name.
    pub title: String,
    /// Its title in English; empty of an item of the committee's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title_en: String,
    /// The step of the guidance that it was; empty of an item of the committee's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub step: String,
    /// Of an item of a topic: the number of the topic, where one was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<u64>,
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
    /// The committee's own items and those of a topic that an adopted meeting did not come to, or only passed by, and the
    /// questions that it left.
    pub fn left_items(&self) -> Vec<LeftItem> {
        let own = |item: &&Item| match self.step_of_topic(item) {
            None => item.step.is_empty() && !self.is_reached(item),
            Some(TOPIC) => !self.has_presented_topic(),
            Some(_) => !self.has_presented_topic() || !self.is_reached(item),
        };
        let left = |item: &Item| {
            let prepared = self.prepared.items.get(&item.id).filter(|one| !one.taken);
            let step = self.step_of_topic(item);
            let (title, title_en) = self.title_without_topic(item);
            // One that an earlier meeting left bears the name of its topic.
            let topic = self.prepared.topic.filter(|_| step.is_some() || title != item.title);
            LeftItem {
                title,
                title_en,
                step: step.unwrap_or_default().to_owned(),
                topic,
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

    /// The step of a topic that an item is, in whatever meeting it stands.
    pub(super) fn step_of_topic<'a>(&self, item: &'a Item) -> Option<&'a str> {
        let presents = self.topic_item().is_some_and(|one| one.id == item.id);
        if presents { Some(TOPIC) } else { Some(item.step.as_str()).filter(|step| OF_TOPIC.contains(step)) }
    }

    /// The titles of an item, without the name of the topic that an earlier meeting left with it.
    fn title_without_topic(&self, item: &Item) -> (String, String) {
        let name = self.topic_name().map(|name| format!(": {name}")).unwrap_or_default();
        let bare = |title: &str| title.strip_suffix(&name).unwrap_or(title).to_owned();
        (bare(&item.title), bare(&item.title_en))
    }
}

impl LeftItem {
    /// The item with the name that its topic has by now; none where the cell dropped it.
    fn named(self, topics: &ThematicTopics) -> Option<LeftItem> {
        let Some(number) = self.topic else { return Some(self) };
        let name = &topics.get(number)?.title;
        let [title, title_en] = match self.step.as_str() {
            TOPIC => item_titles(name),
            _ => [self.title, self.title_en].map(|title| with_name(title, name)),
        };
        Some(LeftItem { title, title_en, ..self })
    }
}

/// "Thảo luận chuyên đề: Học Bác về tiết kiệm"; nothing where there is no title.
fn with_name(title: String, name: &str) -> String {
    if title.is_empty() { title } else { format!("{title}: {name}") }
}

/// What a meeting that is being planned takes up of the adopted meetings before it, the latest first, besides what its own
/// agenda has: `topics` are those of the cell now.
pub fn left_for<'a>(
    kind: MeetingKind,
    agenda: &[Item],
    before: impl Iterator<Item = &'a Digest>,
    topics: &ThematicTopics,
) -> Vec<LeftItem> {
    // A topic's items are in the agenda of a thematic meeting by itself.
    let stands = |one: &LeftItem| !one.step.is_empty() && agenda.iter().any(|item| item.step == one.step);
    let left = left_to(kind, before).into_iter().filter(|one| !stands(one));
    left.filter_map(|one| one.named(topics)).collect()
}

/// What a meeting of a kind takes up of the adopted meetings before it, the latest first: a monthly one what the
/// latest monthly one did not come to, and the questions and a topic's items that meetings of the cell left since; the
/// committee the questions of its own last meeting; any other nothing.
fn left_to<'a>(kind: MeetingKind, before: impl Iterator<Item = &'a Digest>) -> Vec<LeftItem> {
    let questions = |digest: &Digest| {
        digest.left_items.iter().filter(|one| one.question).cloned().collect::<Vec<LeftItem>>()
    };
    // What a meeting between two monthly ones leaves besides: a topic's items.
    let of_topic = |digest: &Digest| {
        let left = digest.left_items.iter().filter(|one| one.question || !one.step.is_empty());
        left.cloned().collect::<Vec<LeftItem>>()
    };
    let mut left = Vec::new();
    // A topic that a later meeting held is left by that one, or by none.
    let mut held: Vec<u64> = Vec::new();
    for digest in before {
        let is_open = |one: &LeftItem| one.topic.is_none_or(|topic| !held.contains(&topic));
        match (kind.is_of_month(), digest.kind.is_of_month()) {
            (true, true) => {
                left.extend(digest.left_items.iter().filter(|one| is_open(one)).cloned());
                break;
            }
            (true, false) if digest.body() == MeetingBody::Cell => {
                left.extend(of_topic(digest).into_iter().filter(is_open));
            }
            (false, _) if kind == MeetingKind::Committee && digest.kind == kind => {
                left.extend(questions(digest));
                break;
            }
            _ => {}
        }
        held.extend(digest.topic);
    }
    left
}

/// Where an own item is taken up: before the round of self-criticism and what comes after it.
pub(super) fn place_of_own(agenda: &[Item]) -> usize {
    let late = |item: &Item| AFTER_THE_OTHERS.contains(&item.step.as_str());
    agenda.iter().position(late).unwrap_or(agenda.len())
}

impl Meeting {
    /// Takes what earlier meetings left into this meeting, which was planned before they did.
    ///
    /// # Errors
    /// It is not in preparation.
    pub fn take_left(&self, left: &[LeftItem]) -> Result<Vec<Event>, Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyOpen);
        }
        let before = &self.agenda.items;
        let documents = self.prepared.documents.iter().map(|one| one.number).max().unwrap_or(0);
        let (agenda, prepared) = with_left_by(before.clone(), left, (self.mint, documents + 1));
        let is_new = |(_, item): &(usize, Item)| before.iter().all(|known| known.id != item.id);
        let added = agenda.into_iter().enumerate().filter(is_new);
        let added = added.map(|(place, item)| Event::Plan(PlanEvent::ItemAdded { item, place }));
        Ok(added.chain(prepared).collect())
    }
}

/// An agenda with what the meeting before left, before the round of self-criticism and what comes after it; and what
/// was prepared for that.
pub fn with_left(agenda: Vec<Item>, left: &[LeftItem]) -> (Vec<Item>, Vec<Event>) {
    with_left_by(agenda, left, (Mint::default(), 1))
}

/// As [`with_left`]: by whom numbers of items are given, and the first number of a document.
fn with_left_by(
    mut agenda: Vec<Item>,
    left: &[LeftItem],
    (mint, mut number): (Mint, u64),
) -> (Vec<Item>, Vec<Event>) {
    let mut prepared = Vec::new();
    for one in left {
        let id = ItemId(mint.next(agenda.iter().map(|item| item.id.0)));
        let place = place_of_own(&agenda);
        let own = Item::own(id, one.title.clone(), one.minutes);
        agenda.insert(place, Item { vote: one.vote, title_en: one.title_en.clone(), ..own });
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
        if let Some(number) = one.topic.filter(|_| one.step == TOPIC) {
            let (title, item) = (name_of(&one.title).to_owned(), Some(id));
            prepared.push(Event::Prepared(PreparedEvent::TopicTaken { number, title, item }));
        }
        prepared.extend(attached_anew(&one.documents, id, number).map(Event::Prepared));
        number += one.documents.len() as u64;
    }
    (agenda, prepared)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::domain::{ItemState, ThematicTopic, TopicEvent};

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
        // One that was only passed by, within a minute and without a word, was not come to.
        meeting.agenda.items[1].state = ItemState { begun: true, spent: 59_999, ..ItemState::default() };
        meeting.agenda.items[2].state = ItemState { begun: true, spent: 60_000, ..ItemState::default() };
        let left =
            |meeting: &Meeting| meeting.left_items().into_iter().map(|one| one.title).collect::<Vec<_>>();
        assert_eq!(left(&meeting), ["Tặng quà"]);
        meeting.state = State::Open;
        assert_eq!(left(&meeting), [] as [&str; 0], "it may still come to it");
    }

    fn topics(title: &str) -> ThematicTopics {
        let topic = ThematicTopic {
            number: 2,
            month: chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
            title: title.into(),
            presenter: None,
            presenter_name: String::new(),
            text: String::new(),
        };
        let mut topics = ThematicTopics::default();
        topics.apply(&TopicEvent::Chosen { topic });
        topics
    }

    /// A thematic meeting that took topic 2 and was adopted after `spent` milliseconds of its presentation.
    fn thematic(spent: u64) -> Meeting {
        let mut meeting = Meeting { state: State::Adopted, ..Meeting::default() };
        meeting.plan.kind = MeetingKind::Thematic;
        meeting.agenda.items = vec![
            item(1, "topic", "Chuyên đề: Học Bác"),
            item(2, "topic_discussion", "Thảo luận chuyên đề"),
            item(3, "adoption", "Thông qua biên bản"),
        ];
        meeting.agenda.items[1].title_en = "Discussion of the topic".into();
        meeting.agenda.items[0].state = ItemState { begun: true, spent, ..ItemState::default() };
        meeting.prepared.topic = Some(2);
        meeting
    }

    fn titles(left: &[LeftItem]) -> Vec<&str> {
        left.iter().map(|one| one.title.as_str()).collect()
    }

    #[test]
    fn what_was_not_reached_of_a_topic_is_left_to_a_meeting_that_has_no_topic_by_itself() {
        let held = thematic(60_000);
        assert_eq!(held.topic(), Some(2));
        let before = [Digest { kind: MeetingKind::Regular, ..Meeting::default().digest() }, held.digest()];
        let left =
            |agenda: &[Item], topics| left_for(MeetingKind::Regular, agenda, before[1..].iter(), topics);
        let regular = [item(1, "discussion", "Thảo luận")];
        let now = topics("Học Bác");
        let one = left(&regular, &now);
        assert_eq!(titles(&one), ["Thảo luận chuyên đề: Học Bác"]);
        assert_eq!(one[0].title_en, "Discussion of the topic: Học Bác");
        assert_eq!(titles(&left(&held.agenda.items, &now)), [] as [&str; 0]);
        // What came between took it up already.
        let late = left_for(MeetingKind::Regular, &regular, before.iter(), &now);
        assert_eq!(titles(&late), [] as [&str; 0]);
    }

    #[test]
    fn a_topic_whose_item_was_only_passed_by_is_left_whole_and_keeps_its_number() {
        let passed = thematic(59_999);
        assert_eq!(passed.topic(), None, "nobody said a word of it");
        let before = [passed.digest()];
        let left = |topics: &ThematicTopics| left_for(MeetingKind::Regular, &[], before.iter(), topics);
        // By now the cell calls it otherwise.
        let two = left(&topics("Học tập Bác Hồ"));
        assert_eq!(titles(&two), ["Chuyên đề: Học tập Bác Hồ", "Thảo luận chuyên đề: Học tập Bác Hồ"]);
        assert_eq!(left(&ThematicTopics::default()), [], "it was dropped");
        let (agenda, prepared) = with_left(Vec::new(), &two);
        assert_eq!(agenda[0].title(crate::text::Lang::En), "Topic: Học tập Bác Hồ");
        let (title, item) = ("Học tập Bác Hồ".to_owned(), Some(ItemId(1)));
        assert_eq!(prepared, [Event::Prepared(PreparedEvent::TopicTaken { number: 2, title, item })]);
        // The regular meeting that took it up passes it by again, and comes to it in the end.
        let mut regular = Meeting { state: State::Adopted, ..Meeting::default() };
        regular.agenda.items = agenda;
        (regular.prepared.topic, regular.prepared.topic_item) = (Some(2), Some(ItemId(1)));
        assert_eq!(regular.topic(), None);
        let again = left_for(MeetingKind::Regular, &[], [regular.digest()].iter(), &topics("Học tập Bác Hồ"));
        assert_eq!(titles(&again), ["Chuyên đề: Học tập Bác Hồ", "Thảo luận chuyên đề: Học tập Bác Hồ"]);
        regular.notes.insert(ItemId(1), "Đồng chí Trần Thị Hoa trình bày.".into());
        assert_eq!(regular.topic(), Some(2));
        // Held by a meeting of its own in between, nothing of it is left.
        let between = [thematic(60_000).digest(), passed.digest()];
        let late = left_for(MeetingKind::Regular, &[], between.iter(), &topics("Học tập Bác Hồ"));
        assert_eq!(titles(&late), ["Thảo luận chuyên đề: Học tập Bác Hồ"], "of the one that held it");
        regular.agenda.items.remove(0);
        assert_eq!(regular.topic(), None, "its item was taken off the agenda");
    }

    #[test]
    fn a_meeting_that_was_planned_before_takes_what_was_left_since_with_numbers_of_its_own() {
        let mut planned = Meeting::default();
        planned.agenda.items = vec![item(7, "discussion", "Thảo luận"), item(2, "adoption", "Thông qua")];
        let gift = LeftItem { title: "Tặng quà".into(), text: "12 suất".into(), ..LeftItem::default() };
        let topic = LeftItem {
            title: "Chuyên đề: Học Bác".into(),
            step: "topic".into(),
            topic: Some(2),
            ..LeftItem::default()
        };
        let taken = planned.take_left(&[gift.clone(), topic]).unwrap();
        let own = |id, title: &str| Item::own(ItemId(id), title.into(), 0);
        let added = |id, title, place| Event::Plan(PlanEvent::ItemAdded { item: own(id, title), place });
        let (text, number) = ("12 suất".to_owned(), 2);
        let (title, item) = ("Học Bác".to_owned(), Some(ItemId(9)));
        assert_eq!(
            taken,
            [
                added(8, "Tặng quà", 1),
                added(9, "Chuyên đề: Học Bác", 2),
                Event::Prepared(PreparedEvent::TextWritten { item: ItemId(8), text }),
                Event::Prepared(PreparedEvent::TopicTaken { number, title, item }),
            ]
        );
        planned.state = State::Open;
        assert_eq!(planned.take_left(&[gift]), Err(Refusal::AlreadyOpen));
    }

    #[test]
    fn a_monthly_meeting_takes_up_what_the_latest_monthly_one_left_and_another_kind_nothing() {
        let digest = |kind, title: &str| {
            let left = LeftItem { title: title.into(), ..LeftItem::default() };
            Digest { kind, left_items: vec![left], ..Meeting::default().digest() }
        };
        let before = [digest(MeetingKind::Congress, "Bầu cử"), digest(MeetingKind::Regular, "Tặng quà")];
        let taken = |kind| {
            let left = left_for(kind, &[], before.iter(), &ThematicTopics::default());
            left.into_iter().map(|one| one.title).collect::<Vec<_>>()
        };
        assert_eq!(taken(MeetingKind::Regular), ["Tặng quà"]);
        assert_eq!(taken(MeetingKind::Congress), [] as [&str; 0]);
    }
}

//! The thematic topics of a cell, chosen for months: what, who presents it, what is prepared, and whether it was held.
//!
//! A meeting takes a topic by an act; only that says that it was held. Knows no screen.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::agenda::{Item, LOOKED_AT};
use super::digest::Digest;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::planning::PlanEvent;
use super::prepared::PreparedEvent;
use super::refusal::Refusal;
use super::state::State;

/// The step at which a topic is presented.
pub(super) const TOPIC: &str = "topic";
/// The steps of a topic: no other meeting of the month has them, so that what was not reached of one would be forgotten.
pub(super) const OF_TOPIC: [&str; 3] = [TOPIC, "topic_discussion", "topic_conclusion"];
/// What stands before the name of a topic in the title of its item, in Vietnamese and in English.
const BEFORE_NAME: [&str; 2] = ["Chuyên đề: ", "Topic: "];

/// A topic that the cell chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThematicTopic {
    /// Its number within the cell, from 1.
    pub number: u64,
    /// The first day of its month.
    pub month: NaiveDate,
    /// What it is.
    pub title: String,
    /// The member who presents it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presenter: Option<MemberId>,
    /// The name of whoever presents it; empty where nobody was named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub presenter_name: String,
    /// What is prepared of it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A change of the topics of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicEvent {
    /// A topic was chosen, or is otherwise now; the whole of it.
    Chosen {
        /// Which.
        topic: ThematicTopic,
    },
    /// It is not held.
    Dropped {
        /// Its number.
        number: u64,
    },
}

/// The topics of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThematicTopics {
    all: Vec<ThematicTopic>,
    /// The highest number that was ever given.
    highest: u64,
}

impl ThematicTopics {
    /// Takes a change in.
    pub fn apply(&mut self, event: &TopicEvent) {
        match event {
            TopicEvent::Chosen { topic } => {
                self.highest = self.highest.max(topic.number);
                self.all.retain(|other| other.number != topic.number);
                self.all.push(topic.clone());
                self.all.sort_by_key(|topic| (topic.month, topic.number));
            }
            TopicEvent::Dropped { number } => self.all.retain(|other| other.number != *number),
        }
    }

    /// Those of a year, by month.
    pub fn of_year(&self, year: i32) -> impl Iterator<Item = &ThematicTopic> {
        self.all.iter().filter(move |topic| topic.month.year() == year)
    }

    /// All of them, by month.
    pub fn all(&self) -> &[ThematicTopic] {
        &self.all
    }

    /// The years of which there are any, each as often as it has topics.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.all.iter().map(|topic| topic.month.year())
    }

    /// One of them.
    pub fn get(&self, number: u64) -> Option<&ThematicTopic> {
        self.all.iter().find(|topic| topic.number == number)
    }

    /// The number of the next one.
    pub fn next_number(&self) -> u64 {
        self.highest + 1
    }

    /// Those that no meeting took yet, of the month of a day first, then by month.
    pub fn open<'a>(&'a self, digests: &[Digest], day: NaiveDate) -> Vec<&'a ThematicTopic> {
        let mut open: Vec<&ThematicTopic> =
            self.all.iter().filter(|topic| meeting_of(topic.number, digests).is_none()).collect();
        let of_day =
            |topic: &ThematicTopic| (topic.month.year(), topic.month.month()) == (day.year(), day.month());
        open.sort_by_key(|topic| !of_day(topic));
        open
    }
}

/// The meeting that took a topic and was not cancelled. One that closed before it came to the topic leaves it open.
pub fn meeting_of(number: u64, digests: &[Digest]) -> Option<&Digest> {
    let took = |digest: &&Digest| digest.topic == Some(number) && digest.state != State::Cancelled;
    digests.iter().find(took)
}

/// The name of a topic in the title of its item.
pub(super) fn name_of(title: &str) -> &str {
    title.strip_prefix(BEFORE_NAME[0]).unwrap_or(title)
}

/// The title of the item at which a topic is presented, in Vietnamese and in English.
pub(super) fn item_titles(title: &str) -> [String; 2] {
    BEFORE_NAME.map(|before| format!("{before}{title}"))
}

/// Quarters of a year, from 1, in which no topic was chosen: at least one a quarter (guidance 42-HD/BTCTW).
pub fn quarters_without<'a>(topics: impl Iterator<Item = &'a ThematicTopic>) -> Vec<u32> {
    let chosen: Vec<u32> = topics.map(|topic| topic.month.month0() / 3 + 1).collect();
    (1..=4).filter(|quarter| !chosen.contains(quarter)).collect()
}

impl Meeting {
    /// The item at which a topic is presented; none where the agenda has none.
    pub fn topic_item(&self) -> Option<&Item> {
        let left_by_another = self.prepared.topic_item.and_then(|item| self.agenda.get(item));
        left_by_another.or_else(|| self.agenda.step(TOPIC))
    }

    /// The name of the topic that this meeting takes, as the title of its item has it; none where it takes none.
    pub fn topic_name(&self) -> Option<&str> {
        self.prepared.topic?;
        self.topic_item().map(|item| name_of(&item.title))
    }

    /// The number of the topic that this meeting takes, once it is adopted that it held.
    pub fn topic(&self) -> Option<u64> {
        self.topic_item()?;
        self.prepared.topic.filter(|_| self.state != State::Adopted || self.has_presented_topic())
    }

    /// Whether a topic was presented: anything is recorded of it, or its item was open for a minute.
    pub(super) fn has_presented_topic(&self) -> bool {
        let steps = OF_TOPIC.iter().filter_map(|step| self.agenda.step(step));
        let own = self.topic_item().into_iter();
        own.clone().any(|item| item.state.spent >= LOOKED_AT)
            || own.chain(steps).any(|item| self.is_recorded(item) || self.traces.has_any_at(item.id))
    }

    /// Takes a topic into this meeting in preparation: title, presenter and text go to the item of the topic. A text that
    /// stands there is not replaced.
    ///
    /// # Errors
    /// Where it is not in preparation, or its agenda has no such item.
    pub fn take_topic(&self, topic: &ThematicTopic) -> Result<Vec<Event>, Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyOpen);
        }
        let item = self.topic_item().ok_or(Refusal::Gone)?;
        let (id, minutes) = (item.id, item.minutes);
        let [title, title_en] = item_titles(&topic.title);
        let mut events = vec![Event::Plan(PlanEvent::ItemChanged { item: id, title, title_en, minutes })];
        if !topic.presenter_name.is_empty() {
            let (member, name) = (topic.presenter, topic.presenter_name.clone());
            events.push(Event::Prepared(PreparedEvent::PresenterNamed { item: id, member, name }));
        }
        let stands = self.prepared.items.get(&id).is_some_and(|one| !one.text.is_empty());
        if !topic.text.is_empty() && !stands {
            let text = topic.text.clone();
            events.push(Event::Prepared(PreparedEvent::TextWritten { item: id, text }));
        }
        let (number, title) = (topic.number, topic.title.clone());
        let item = self.prepared.topic_item;
        events.push(Event::Prepared(PreparedEvent::TopicTaken { number, title, item }));
        Ok(events)
    }
}

#[cfg(test)]
#[path = "topic_tests.rs"]
mod tests;

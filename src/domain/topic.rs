//! The thematic topics of a cell, chosen for months: what, who presents it, what is prepared, and whether it was held.
//!
//! A meeting takes a topic by an act; only that says that it was held. Knows no screen.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::agenda::Item;
use super::digest::Digest;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::planning::PlanEvent;
use super::prepared::PreparedEvent;
use super::refusal::Refusal;
use super::state::State;

/// The step at which a topic is presented.
const TOPIC: &str = "topic";

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

/// The meeting that took a topic and was not cancelled.
pub fn meeting_of(number: u64, digests: &[Digest]) -> Option<&Digest> {
    // One that closed before it came to the topic leaves it open.
    let left = |digest: &Digest| digest.left_items.iter().any(|item| item.step == TOPIC);
    let took = |digest: &&Digest| digest.topic == Some(number) && digest.state != State::Cancelled;
    digests.iter().filter(took).find(|digest| !left(digest))
}

/// Quarters of a year, from 1, in which no topic was chosen: at least one a quarter (guidance 42-HD/BTCTW).
pub fn quarters_without<'a>(topics: impl Iterator<Item = &'a ThematicTopic>) -> Vec<u32> {
    let chosen: Vec<u32> = topics.map(|topic| topic.month.month0() / 3 + 1).collect();
    (1..=4).filter(|quarter| !chosen.contains(quarter)).collect()
}

impl Meeting {
    /// The item at which a topic is presented; none where the agenda has none.
    pub fn topic_item(&self) -> Option<&Item> {
        self.agenda.step(TOPIC)
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
        let title = format!("Chuyên đề: {}", topic.title);
        let mut events = vec![Event::Plan(PlanEvent::ItemChanged { item: id, title, minutes })];
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
        events.push(Event::Prepared(PreparedEvent::TopicTaken { number, title }));
        Ok(events)
    }
}

#[cfg(test)]
#[path = "topic_tests.rs"]
mod tests;

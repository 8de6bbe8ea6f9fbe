//! Decisions: the chair's conclusion of an item and the points of the resolution.

use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::ballot::{Ballot, Outcome};
use super::event::Event;
use super::meeting::Meeting;
use super::purpose::Purpose;
use super::refusal::Refusal;
use crate::say;
use crate::text::{Lang, Text, clip, text};

/// The part of the resolution that a point belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Results of last month, and what was good.
    LastMonth,
    /// What fell short, and why.
    Shortcomings,
    /// Tasks of next month.
    #[default]
    NextMonth,
}

impl Section {
    /// All, in the order of the resolution.
    pub const ALL: [Section; 3] = [Section::LastMonth, Section::Shortcomings, Section::NextMonth];

    /// The heading in both languages.
    pub const fn label(self) -> Text {
        match self {
            Section::LastMonth => text("kết quả, ưu điểm", "results, merits"),
            Section::Shortcomings => text("hạn chế, nguyên nhân", "shortcomings, causes"),
            Section::NextMonth => text("nhiệm vụ trọng tâm", "main tasks"),
        }
    }
}

/// A point of the resolution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Number within the meeting, from 1.
    pub number: u64,
    /// Part of the resolution.
    pub section: Section,
    /// The point itself.
    pub text: String,
}

/// A decision taken or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionEvent {
    /// The chair concluded an item; the whole text.
    Concluded {
        /// Which item.
        item: ItemId,
        /// Paragraphs separated by line feeds; empty takes it back.
        text: String,
    },
    /// A point was added, or given another wording.
    PointSet {
        /// The point.
        point: Point,
    },
    /// A point was dropped.
    PointDropped {
        /// Number within the meeting.
        point: u64,
    },
}

impl Meeting {
    /// Records the chair's conclusion of an item.
    pub fn conclude(&self, item: ItemId, words: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        self.agenda.get(item).ok_or(Refusal::Gone)?;
        Ok(Event::Decision(DecisionEvent::Concluded { item, text: words.trim().to_owned() }))
    }

    /// Adds a point to the resolution.
    pub fn add_point(&self, section: Section, words: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        if words.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        let number = self.mint.next(self.points.iter().map(|point| point.number));
        let point = Point { number, section, text: words.trim().to_owned() };
        Ok(Event::Decision(DecisionEvent::PointSet { point }))
    }

    /// "nghị quyết, điểm 1": a point by its place among those that stand, as papers number them.
    pub fn point_label(&self, number: u64, lang: Lang) -> String {
        let place = self.points.iter().position(|point| point.number == number);
        let n = place.map_or(number, |place| place as u64 + 1);
        say!(lang, "nghị quyết, điểm {n}", "resolution, point {n}")
    }

    /// The last vote on the resolution, whatever came of it; none when it was never put.
    pub fn resolution_ballot(&self) -> Option<&Ballot> {
        self.ballots.iter().rev().find(|ballot| ballot.purpose == Purpose::Resolution)
    }

    /// The last vote on the resolution, where it passed.
    pub fn adopting_ballot(&self) -> Option<&Ballot> {
        self.resolution_ballot().filter(|ballot| ballot.outcome() == Some(Outcome::Passed))
    }

    /// The points that the cell adopted, as they stood before it when the last vote on them passed; empty
    /// when it did not. What was recorded, worded otherwise or dropped afterwards changes none of them.
    pub fn adopted_points(&self) -> &[Point] {
        self.adopting_ballot().map_or(&[], |ballot| &ballot.points)
    }

    /// Whether there is a resolution: a kind of meeting that issues one, and points that were adopted.
    pub fn has_resolution(&self) -> bool {
        self.plan.kind.issues_resolution() && !self.adopted_points().is_empty()
    }

    /// Whether points wait for a vote: some stand, in a kind of meeting that issues a resolution, and they
    /// are not those that were adopted.
    pub fn has_points_to_adopt(&self) -> bool {
        let waiting = !self.points.is_empty() && self.points != self.adopted_points();
        self.plan.kind.issues_resolution() && waiting
    }
}

/// Cells of a text that is told by its beginning.
const FIRST_WORDS: usize = 60;

/// The beginning of a text of paragraphs in one line.
pub(super) fn first_words(text: &str) -> String {
    clip(&text.split_whitespace().collect::<Vec<_>>().join(" "), FIRST_WORDS)
}

impl DecisionEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            DecisionEvent::PointDropped { .. } => true,
            DecisionEvent::Concluded { .. } | DecisionEvent::PointSet { .. } => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            DecisionEvent::Concluded { item, text } => {
                meeting.drafts.remove(&format!("conclusion-{}", item.0));
                if text.is_empty() {
                    meeting.conclusions.remove(item);
                } else {
                    meeting.conclusions.insert(*item, text.clone());
                }
            }
            DecisionEvent::PointSet { point } => {
                match meeting.points.iter_mut().find(|other| other.number == point.number) {
                    Some(found) => *found = point.clone(),
                    None => meeting.points.push(point.clone()),
                }
            }
            DecisionEvent::PointDropped { point } => meeting.points.retain(|other| other.number != *point),
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            DecisionEvent::Concluded { item, text } => {
                let title = meeting.agenda.get(*item).map_or("…", |item| item.title(lang));
                match text.is_empty() {
                    true => say!(lang, "bỏ kết luận mục “{title}”", "conclusion of “{title}” dropped"),
                    false => say!(
                        lang,
                        "ghi kết luận mục “{title}”: {words}",
                        "conclusion of “{title}”: {words}",
                        words = first_words(text)
                    ),
                }
            }
            DecisionEvent::PointSet { point } => {
                format!("{}: {}", meeting.point_label(point.number, lang), point.text)
            }
            DecisionEvent::PointDropped { point } => {
                let found = meeting.points.iter().find(|one| one.number == *point);
                let words = found.map_or_else(String::new, |one| format!(": {}", first_words(&one.text)));
                say!(
                    lang,
                    "bỏ {label}{words}",
                    "{label} dropped{words}",
                    label = meeting.point_label(*point, lang)
                )
            }
        }
    }
}

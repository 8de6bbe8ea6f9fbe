//! Secret items: from the choice on nothing that is said under them is recorded, and the minutes say only that
//! they took place.
//!
//! What stood there before leaves the meeting with the choice, so that no paper, search or export knows of it; the
//! lines of the journal stay. Knows no screen; what may not be typed there is refused here as well.

use std::collections::BTreeSet;

use super::agenda::{Item, ItemId};
use super::ballot::{Ballot, BallotEvent};
use super::course::CourseEvent;
use super::criticism::CriticismEvent;
use super::decision::DecisionEvent;
use super::event::Event;
use super::meeting::Meeting;
use super::member_case::CaseEvent;
use super::prepared::PreparedEvent;
use super::purpose::Purpose;
use super::refusal::Refusal;
use super::secrecy_event::SecrecyEvent;
use super::speech::SpeechEvent;
use super::task::TaskEvent;
use super::trace::Matter;
use super::voted_person::PersonEvent;
use crate::say;
use crate::text::Lang;

/// The question of a vote at a secret item, in Vietnamese because the minutes print it.
pub const SECRET_QUESTION: &str = "Nội dung bảo mật của mục này";

/// Steps whose records the minutes of every meeting need: they cannot be secret.
const RECORDED_STEPS: [&str; 10] = [
    "minute_taker",
    "roll_call",
    "programme",
    "last_month",
    "self_criticism",
    "member_review",
    "assignment",
    "conclusion",
    "scoring",
    "adoption",
];

/// What stands under an item already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RecordedWords {
    /// Notes, ready sentences, conclusions, prepared texts and drafts.
    pub texts: usize,
    /// Speeches with something noted.
    pub speeches: usize,
    /// Votes whose question was typed.
    pub votes: usize,
    /// Points of the resolution.
    pub points: usize,
    /// Tasks given.
    pub tasks: usize,
    /// Criticism, praise and reminders.
    pub remarks: usize,
    /// Documents attached.
    pub documents: usize,
}

impl RecordedWords {
    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        *self == RecordedWords::default()
    }
}

impl Item {
    /// Whether it can be secret: no item whose records the minutes of every meeting need.
    pub fn may_be_secret(&self) -> bool {
        let needed = |purpose| !matches!(purpose, Purpose::Question);
        !RECORDED_STEPS.contains(&self.step.as_str()) && !self.decides().is_some_and(needed)
    }
}

impl Meeting {
    /// Makes an item secret.
    ///
    /// # Errors
    /// For an item that is not there, or that the minutes need.
    pub fn choose_secrecy(&self, item: ItemId) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        let found = self.agenda.get(item).ok_or(Refusal::Gone)?;
        match found.may_be_secret() {
            true => Ok(Event::Secrecy(SecrecyEvent::Chosen { item })),
            false => Err(Refusal::ItemMustBeRecorded),
        }
    }

    /// Lets an item be recorded again; what was hidden stays hidden.
    ///
    /// # Errors
    /// For an item that is not secret.
    pub fn lift_secrecy(&self, item: ItemId) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        match self.is_secret(item) {
            true => Ok(Event::Secrecy(SecrecyEvent::Lifted { item })),
            false => Err(Refusal::Gone),
        }
    }

    /// Whether an item is secret.
    pub fn is_secret(&self, item: ItemId) -> bool {
        self.secret_items.contains(&item)
    }

    /// The title of an item on a screen: that it is secret stands behind it.
    pub fn shown_title(&self, item: &Item, lang: Lang) -> String {
        let title = item.title(lang);
        match self.is_secret(item.id) {
            true => say!(lang, "{title} (bảo mật)", "{title} (secret)"),
            false => title.to_owned(),
        }
    }

    /// The item under way, where it is secret.
    pub fn secret_item(&self) -> Option<&Item> {
        self.agenda.current().filter(|item| self.is_secret(item.id))
    }

    /// What stands under an item and would be hidden.
    pub fn recorded_words(&self, item: ItemId) -> RecordedWords {
        let written = |text: &String| usize::from(!text.trim().is_empty());
        let prepared = self.prepared.items.get(&item).map(|one| &one.text);
        let texts = [self.notes.get(&item), self.conclusions.get(&item), prepared];
        let drafts = self.drafts.keys().filter(|field| self.is_hidden_with(field, item));
        let spoken = self.speeches.iter().filter(|speech| speech.item == Some(item));
        RecordedWords {
            texts: texts.into_iter().flatten().map(written).sum::<usize>()
                + self.sentences(item).len()
                + self.judged_persons(item)
                + self.cases_under(item)
                + drafts.count(),
            speeches: spoken.map(|speech| written(&speech.note)).sum(),
            votes: self.ballots.iter().filter(|ballot| self.tells_of_votes(ballot, item)).count(),
            points: self.points.iter().filter(|one| self.came_up(Matter::Point(one.number), item)).count(),
            tasks: self.tasks.iter().filter(|one| self.came_up(Matter::Task(one.id.clone()), item)).count(),
            remarks: self.remarks.iter().filter(|one| self.came_up(Matter::Remark(one.number), item)).count()
                + self.statements.iter().filter(|one| self.came_up(Matter::Statement(one.0), item)).count(),
            documents: self.documents_of(item).count(),
        }
    }

    /// Refuses events that would record words under a secret item.
    ///
    /// # Errors
    /// [`Refusal::ItemSecret`].
    pub fn check_secrecy(&self, events: &[Event]) -> Result<(), Refusal> {
        let secret = |event: &Event| self.item_told_by(event).is_some_and(|item| self.is_secret(item));
        if events.iter().any(secret) { Err(Refusal::ItemSecret) } else { Ok(()) }
    }

    /// The item that an event records words of: the one that it names, else the one under way. None of an event
    /// without such words.
    pub(super) fn item_told_by(&self, event: &Event) -> Option<ItemId> {
        let here = self.agenda.current;
        match event {
            Event::Course(CourseEvent::Noted { item, text }) => spoken(text).and(Some(*item)),
            Event::Course(CourseEvent::SentenceTaken { item, .. }) => Some(*item),
            Event::Speech(SpeechEvent::Noted { speech, text }) => {
                spoken(text).and_then(|()| self.speech(*speech)?.item)
            }
            Event::Ballot(BallotEvent::Put { question, purpose, .. }) => {
                here.filter(|_| !purpose.is_usual() && question != SECRET_QUESTION)
            }
            Event::Ballot(BallotEvent::VoteNamed { ballot, .. }) => self.ballot(*ballot)?.item,
            Event::Ballot(BallotEvent::Postponed { ballot, reason }) => {
                spoken(reason).and_then(|()| self.ballot(*ballot)?.item)
            }
            Event::Ballot(BallotEvent::OpinionReserved { ballot, .. }) => self.ballot(*ballot)?.item,
            Event::Case(CaseEvent::Named { .. }) => here,
            Event::Person(PersonEvent::Named { .. } | PersonEvent::ToClass { .. }) => here,
            Event::Person(PersonEvent::Against { ballot, reason }) => {
                spoken(reason).and_then(|()| self.ballot(*ballot)?.item)
            }
            Event::Decision(DecisionEvent::Concluded { item, text }) => spoken(text).and(Some(*item)),
            Event::Decision(DecisionEvent::PointSet { .. }) => here,
            Event::Task(TaskEvent::Given { .. } | TaskEvent::Changed { .. }) => here,
            Event::Task(TaskEvent::Reviewed { note, .. }) => spoken(note).and(here),
            Event::Criticism(event) => here.filter(|_| has_words(event)),
            Event::Prepared(PreparedEvent::TextWritten { item, text }) => spoken(text).and(Some(*item)),
            Event::Prepared(PreparedEvent::TextTaken { item }) => Some(*item),
            Event::Prepared(PreparedEvent::DocumentAttached { document }) => Some(document.item),
            // Its sentence tells the name of the file.
            Event::Prepared(PreparedEvent::DocumentDropped { document }) => {
                self.prepared.documents.iter().find(|one| one.number == *document).map(|one| one.item)
            }
            Event::Draft { field, text } => spoken(text).and_then(|()| self.item_of_draft(field).or(here)),
            _ => None,
        }
    }

    fn came_up(&self, matter: Matter, item: ItemId) -> bool {
        self.traces.under(&matter) == Some(item)
    }

    fn is_question_of(&self, ballot: u64, item: ItemId) -> bool {
        self.ballot(ballot).is_some_and(|ballot| {
            let asked = !ballot.purpose.is_usual() && ballot.question != SECRET_QUESTION;
            asked && ballot.item == Some(item)
        })
    }

    /// Whether a ballot has a question of its own under an item, or names of who voted how.
    fn tells_of_votes(&self, ballot: &Ballot, item: ItemId) -> bool {
        let named = ballot.item == Some(item) && !ballot.named.is_empty();
        named || self.is_question_of(ballot.id, item)
    }

    /// Takes out of the meeting what stands under an item.
    pub(super) fn hide(&mut self, item: ItemId) {
        self.notes.remove(&item);
        self.sentences.remove(&item);
        self.conclusions.remove(&item);
        self.prepared.items.entry(item).and_modify(|one| one.text.clear());
        self.prepared.documents.retain(|one| one.item != item);
        let of_item = |field: &&String| self.is_hidden_with(field, item);
        let drafts: Vec<String> = self.drafts.keys().filter(of_item).cloned().collect();
        self.drafts.retain(|field, _| !drafts.contains(field));
        let spoken = self.speeches.iter_mut().filter(|speech| speech.item == Some(item));
        spoken.for_each(|speech| speech.note.clear());
        let asked: Vec<u64> = self.ballots.iter().map(|ballot| ballot.id).collect();
        let asked: Vec<u64> = asked.into_iter().filter(|id| self.is_question_of(*id, item)).collect();
        for ballot in self.ballots.iter_mut().filter(|ballot| asked.contains(&ballot.id)) {
            SECRET_QUESTION.clone_into(&mut ballot.question);
        }
        for ballot in self.ballots.iter_mut().filter(|ballot| ballot.item == Some(item)) {
            ballot.named.clear();
            ballot.postponed.iter_mut().for_each(String::clear);
            ballot.counts.iter_mut().for_each(|taken| taken.named.clear());
        }
        self.hide_judgements(item);
        self.hide_cases(item);
        self.hide_reserved(item);
        self.hide_results(item);
    }

    /// Points, tasks and remarks, also as votes had them before them.
    fn hide_results(&mut self, item: ItemId) {
        let Meeting { traces, points, tasks, remarks, statements, ballots, .. } = self;
        let elsewhere = |matter: Matter| traces.under(&matter) != Some(item);
        points.retain(|point| elsewhere(Matter::Point(point.number)));
        tasks.retain(|task| elsewhere(Matter::Task(task.id.clone())));
        remarks.retain(|remark| elsewhere(Matter::Remark(remark.number)));
        statements.retain(|(member, _)| elsewhere(Matter::Statement(*member)));
        for ballot in ballots {
            ballot.points.retain(|point| elsewhere(Matter::Point(point.number)));
            ballot.tasks.retain(|task| elsewhere(Matter::Task(task.id.clone())));
        }
    }
}

/// The secret items of a new agenda: those that are known as the same step or have the same title.
pub(super) fn follow_secrecy(secret: &mut BTreeSet<ItemId>, before: &[Item], after: &[Item]) {
    let was_secret = |item: &&Item| {
        let same = |old: &Item| old.title == item.title || !old.step.is_empty() && old.step == item.step;
        before.iter().any(|old| secret.contains(&old.id) && same(old))
    };
    *secret = after.iter().filter(was_secret).map(|item| item.id).collect();
}

/// Something where a text has words.
fn spoken(text: &str) -> Option<()> {
    (!text.trim().is_empty()).then_some(())
}

/// Whether an event of the round has words that somebody typed.
fn has_words(event: &CriticismEvent) -> bool {
    match event {
        CriticismEvent::LengthTold { .. } | CriticismEvent::RemarkDropped { .. } => false,
        CriticismEvent::Turn(_) => false,
        CriticismEvent::TurnDeferred { reason, .. } => spoken(reason).is_some(),
        CriticismEvent::PromiseReported { note, .. } => spoken(note).is_some(),
        _ => true,
    }
}

/// What is told in place of words under a secret item.
pub(super) fn hidden(lang: Lang) -> String {
    say!(lang, "nội dung của mục bảo mật, không hiện", "words under a secret item, not shown")
}

#[cfg(test)]
#[path = "secrecy_tests.rs"]
mod tests;

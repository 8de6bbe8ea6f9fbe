//! Giving tasks, changing them until the minutes are adopted, taking them back.

use chrono::NaiveDate;

use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::Refusal;
use super::task::{Task, TaskEvent, TaskId, TaskState};
use crate::text::fold;

/// What a task is to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assignment {
    /// What is to be done.
    pub what: String,
    /// Who does it; the first leads, the others take part.
    pub who: Vec<MemberId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What is to be reached; may be empty.
    pub measure: String,
}

impl Assignment {
    /// Without what is to be reached.
    pub fn new(what: &str, who: Vec<MemberId>, due: Option<NaiveDate>) -> Assignment {
        Assignment { what: what.to_owned(), who, due, measure: String::new() }
    }
}

impl Meeting {
    /// Gives a task.
    ///
    /// # Errors
    /// There are no words, nobody does it, somebody is named twice or is no member of the meeting, or it is due before
    /// the day of the meeting.
    pub fn assign(&self, assignment: Assignment) -> Result<Event, Refusal> {
        self.given(assignment, None)
    }

    /// Gives a task without what is to be reached; refused as any task is.
    pub fn give_task(
        &self,
        what: &str,
        who: Vec<MemberId>,
        due: Option<NaiveDate>,
    ) -> Result<Event, Refusal> {
        self.assign(Assignment::new(what, who, due))
    }

    /// Gives a task as the remedy for points that a criterion lost; refused as any task is.
    pub fn give_remedy(&self, criterion: &str, assignment: Assignment) -> Result<Event, Refusal> {
        self.given(assignment, Some(criterion.to_owned()))
    }

    fn given(&self, assignment: Assignment, criterion: Option<String>) -> Result<Event, Refusal> {
        let Assignment { what, who, due, measure } = self.checked(assignment, None)?;
        let number = self.mint.next(self.tasks.iter().map(|task| task.id.number));
        let id = TaskId { meeting: self.id.clone(), number };
        let (state, note, overdue) = (TaskState::Given, String::new(), false);
        let task = Task { id, what, who, due, state, note, overdue, measure, criterion };
        Ok(Event::Task(TaskEvent::Given { task }))
    }

    /// Changes a task that was given here; what it is the remedy for stays.
    ///
    /// # Errors
    /// As [`Meeting::assign`], and when there is no such task.
    pub fn change_task(&self, number: u64, assignment: Assignment) -> Result<Event, Refusal> {
        let before = self.task(number).ok_or(Refusal::Gone)?;
        let task = before.id.clone();
        let Assignment { what, who, due, measure } = self.checked(assignment, before.due)?;
        Ok(Event::Task(TaskEvent::Changed { task, what, who, due, measure }))
    }

    /// Takes a task back that was given here.
    pub fn drop_task(&self, number: u64) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let task = self.task(number).ok_or(Refusal::Gone)?.id.clone();
        Ok(Event::Task(TaskEvent::Dropped { task }))
    }

    /// The task given here with this number.
    pub fn task(&self, number: u64) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id.number == number)
    }

    /// Another task given here that is written so, but for capitals and diacritics.
    pub fn task_called(&self, what: &str, but: Option<u64>) -> Option<&Task> {
        let what = fold(what.trim());
        self.tasks.iter().find(|task| Some(task.id.number) != but && fold(&task.what) == what)
    }

    /// The assignment as it is kept; a day that stood there before is not asked about anew.
    fn checked(&self, assignment: Assignment, before: Option<NaiveDate>) -> Result<Assignment, Refusal> {
        self.ensure_open()?;
        let Assignment { what, who, due, measure } = assignment;
        if what.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        if who.is_empty() || who.iter().any(|member| self.attendee(*member).is_none()) {
            return Err(Refusal::UnknownMember);
        }
        if let Some((_, twice)) = who.iter().enumerate().find(|(at, one)| who[..*at].contains(one)) {
            return Err(Refusal::NamedTwice { name: self.name(*twice).to_owned() });
        }
        if due.is_some_and(|day| day < self.day()) && due != before {
            return Err(Refusal::DuePassed { held: self.day() });
        }
        let (what, measure) = (what.trim().to_owned(), measure.trim().to_owned());
        Ok(Assignment { what, who, due, measure })
    }
}

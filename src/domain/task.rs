//! Tasks: who does what by when, and what became of last month's. How they are given is in `assignment`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::book::MeetingId;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::Refusal;
use crate::say;
use crate::text::{Lang, Text, short_date, text};

/// A task by the meeting that gave it and its number there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TaskId {
    /// The meeting that gave it.
    pub meeting: MeetingId,
    /// Number within that meeting, from 1.
    pub number: u64,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// Not reviewed since it was given.
    #[default]
    Given,
    /// Done.
    Done,
    /// Under way.
    UnderWay,
    /// Not done.
    NotDone,
}

impl TaskState {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            TaskState::Given => text("chưa đánh giá", "not reviewed"),
            TaskState::Done => text("đã xong", "done"),
            TaskState::UnderWay => text("đang làm", "under way"),
            TaskState::NotDone => text("chưa làm", "not done"),
        }
    }
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Which.
    pub id: TaskId,
    /// What is to be done.
    pub what: String,
    /// Who does it; at least one. The first leads, the others take part.
    pub who: Vec<MemberId>,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// How far it is.
    #[serde(default)]
    pub state: TaskState,
    /// A line on its state.
    #[serde(default)]
    pub note: String,
    /// Whether an earlier meeting found it not done although its date had passed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overdue: bool,
    /// What is to be reached, as the task slip prints it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measure: String,
    /// The criterion whose lost points it is to win back; none for any other task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
}

/// A task given, changed or reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskEvent {
    /// A task was given.
    Given {
        /// The task.
        task: Task,
    },
    /// A task was changed in the meeting that gave it.
    Changed {
        /// Which.
        task: TaskId,
        /// What is to be done.
        what: String,
        /// Who does it; the first leads.
        who: Vec<MemberId>,
        /// By when.
        #[serde(default)]
        due: Option<NaiveDate>,
        /// What is to be reached.
        #[serde(default)]
        measure: String,
    },
    /// A task was taken back in the meeting that gave it.
    Dropped {
        /// Which.
        task: TaskId,
    },
    /// The meeting judged a task carried over.
    Reviewed {
        /// Which.
        task: TaskId,
        /// How far it is.
        state: TaskState,
        /// A line on its state.
        #[serde(default)]
        note: String,
    },
}

impl Meeting {
    /// Judges a task carried over from an earlier meeting.
    pub fn review_task(&self, task: &TaskId, state: TaskState, note: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        self.carried.iter().find(|other| other.id == *task).ok_or(Refusal::Gone)?;
        Ok(Event::Task(TaskEvent::Reviewed { task: task.clone(), state, note: note.trim().to_owned() }))
    }

    /// Tasks that the next meeting carries on, to be judged there anew: those given here and those
    /// not done.
    pub fn open_tasks(&self) -> Vec<Task> {
        let unfinished = self.carried.iter().filter(|task| task.state != TaskState::Done);
        let late = |task: &Task| task.overdue || task.due.is_some_and(|due| due < self.day());
        let anew = |task: &Task| Task {
            state: TaskState::Given,
            note: String::new(),
            overdue: late(task),
            ..task.clone()
        };
        unfinished.chain(&self.tasks).map(anew).collect()
    }
}

impl TaskEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            TaskEvent::Dropped { .. } => true,
            TaskEvent::Given { .. } | TaskEvent::Changed { .. } | TaskEvent::Reviewed { .. } => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            TaskEvent::Given { task } => meeting.tasks.push(task.clone()),
            TaskEvent::Changed { task, what, who, due, measure } => {
                if let Some(found) = meeting.tasks.iter_mut().find(|other| other.id == *task) {
                    found.what.clone_from(what);
                    found.who.clone_from(who);
                    found.measure.clone_from(measure);
                    found.due = *due;
                }
            }
            TaskEvent::Dropped { task } => meeting.tasks.retain(|other| other.id != *task),
            TaskEvent::Reviewed { task, state, note } => {
                if let Some(found) = meeting.carried.iter_mut().find(|other| other.id == *task) {
                    found.state = *state;
                    found.note.clone_from(note);
                }
            }
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let what = |id: &TaskId| {
            let all = meeting.carried.iter().chain(&meeting.tasks);
            all.into_iter().find(|task| task.id == *id).map_or("…", |task| &task.what).to_owned()
        };
        match self {
            TaskEvent::Given { task: task @ Task { criterion: Some(criterion), .. } } => say!(
                lang,
                "hướng khắc phục tiêu chí {criterion}, {names}: {what}",
                "remedy for criterion {criterion}, {names}: {what}",
                names = comrades(meeting, &task.who, lang),
                what = task.what
            ),
            TaskEvent::Given { task } => say!(
                lang,
                "giao việc cho {names}: {what}{due}",
                "task for {names}: {what}{due}",
                names = comrades(meeting, &task.who, lang),
                what = task.what,
                due = due_words(task.due, lang)
            ),
            TaskEvent::Changed { what, who, due, measure, .. } => say!(
                lang,
                "sửa việc đã giao, {names}: {what}{due}{measure}",
                "task changed, {names}: {what}{due}{measure}",
                names = comrades(meeting, who, lang),
                due = due_words(*due, lang),
                measure = measure_words(measure, lang)
            ),
            TaskEvent::Dropped { task } => {
                say!(lang, "bỏ việc đã giao: {what}", "task taken back: {what}", what = what(task))
            }
            TaskEvent::Reviewed { task, state, .. } => say!(
                lang,
                "việc “{what}”: {state}",
                "task “{what}”: {state}",
                what = what(task),
                state = state.label().get(lang)
            ),
        }
    }
}

/// ", hạn 15/12/2026"; empty where there is none.
fn due_words(due: Option<NaiveDate>, lang: Lang) -> String {
    due.map_or(String::new(), |due| say!(lang, ", hạn {day}", ", by {day}", day = short_date(due, lang)))
}

/// ", cần đạt: 500 m đường"; empty where nothing is named.
fn measure_words(measure: &str, lang: Lang) -> String {
    match measure {
        "" => String::new(),
        _ => say!(lang, ", cần đạt: {measure}", ", target: {measure}"),
    }
}

/// "đ/c Trần Thị Hoa", "các đ/c Trần Thị Hoa, Lý Vĩnh Phát".
fn comrades(meeting: &Meeting, who: &[MemberId], lang: Lang) -> String {
    let names = meeting.names(who);
    match who.len() {
        0 | 1 => say!(lang, "đ/c {names}", "{names}"),
        _ => say!(lang, "các đ/c {names}", "{names}"),
    }
}

/// Tasks, counted: each once, however many do it together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskSums {
    /// Given here.
    pub given: u32,
    /// Found done, and by no earlier meeting overdue.
    pub on_time: u32,
    /// Found done after an earlier meeting had found them overdue.
    pub late: u32,
    /// Found not done though the day had passed.
    pub overdue: u32,
}

impl TaskSums {
    /// Whether there was none.
    pub(super) fn is_empty(&self) -> bool {
        *self == TaskSums::default()
    }
}

impl Meeting {
    /// Its tasks in figures.
    pub(super) fn task_sums(&self) -> TaskSums {
        let found = |test: fn(&Task, NaiveDate) -> bool| {
            let reviewed = self.carried.iter().filter(|task| self.is_reviewed(task));
            reviewed.filter(|task| test(task, self.day())).count() as u32
        };
        TaskSums {
            given: self.tasks.len() as u32,
            on_time: found(|task, _| task.state == TaskState::Done && !task.overdue),
            late: found(|task, _| task.state == TaskState::Done && task.overdue),
            overdue: found(|task, today| {
                let open = matches!(task.state, TaskState::UnderWay | TaskState::NotDone);
                open && task.due.is_some_and(|due| due < today)
            }),
        }
    }
}

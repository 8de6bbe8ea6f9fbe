//! Measures of tasks: what became of last month's, and how this month's are given.

use super::case::Case;
use super::finding::{FactFinding, Wait};
use super::reading::{Reading, ReadingStep};
use crate::domain::{Task, TaskState};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, percent};

/// What giving a task its persons and date costs, in minutes.
const NAMING: u64 = 2;

fn with(case: &Case, state: TaskState) -> u64 {
    case.meeting.carried.iter().filter(|task| task.state == state).count() as u64
}

/// There are tasks given before.
pub(super) fn tasks_carried(case: &Case) -> FactFinding {
    let count = case.meeting.carried.len();
    let none =
        || Words::say(|lang| say!(lang, "không có việc giao trước kỳ này", "no task had been given before"));
    if count == 0 {
        return FactFinding::not_met(none());
    }
    FactFinding::met(Words::say(|lang| {
        say!(lang, "trước kỳ này đã giao {count} việc", "tasks given before: {count}")
    }))
}

/// Every task from last month is reviewed.
pub(super) fn tasks_reviewed(case: &Case) -> FactFinding {
    let (open, all) = (with(case, TaskState::Given), case.meeting.carried.len() as u64);
    let words = Words::say(|lang| {
        say!(
            lang,
            "đã đánh giá {done}/{all} việc giao trước kỳ này",
            "{done}/{all} of the tasks given before reviewed",
            done = all - open,
        )
    });
    if open == 0 {
        return FactFinding::met(words);
    }
    if case.closed {
        return FactFinding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "đánh giá {open} việc giao trước kỳ này còn lại",
            "review {open} of the tasks given before",
        )
    });
    FactFinding::pending(Wait::Closing, words).remedied(open, remedy)
}

/// The share of the tasks given before that are done; those not yet reviewed may still be found done,
/// and count as not done once the meeting is closed.
pub(super) fn tasks_done_percent(case: &Case) -> Reading {
    let (done, open) = (with(case, TaskState::Done), with(case, TaskState::Given));
    let all = case.meeting.carried.len() as u64;
    let words = Words::say(|lang| {
        let sum = say!(
            lang,
            "việc giao trước kỳ này xong {done}/{all} ({share})",
            "{done}/{all} of the tasks given before are done ({share})",
            share = percent(done, all, lang)
        );
        match open {
            0 => sum,
            open => {
                say!(lang, "{sum}, {open} việc chưa đánh giá", "{sum}, {open} not reviewed",)
            }
        }
    });
    let read = Reading::of(done, all, words).detailed(unfinished(case));
    if case.closed { read } else { read.moving(done + open, Wait::Closing, ReadingStep::Task) }
}

/// Tasks that count as due: by the day of the meeting, without a date, or done already.
fn due<'a>(case: &Case<'a>) -> Vec<&'a Task> {
    let day = case.day();
    let counts = |task: &&Task| task.state == TaskState::Done || task.due.is_none_or(|due| due <= day);
    case.meeting.carried.iter().filter(counts).collect()
}

/// There are tasks due by the day of the meeting.
pub(super) fn tasks_due(case: &Case) -> FactFinding {
    match due(case).len() {
        0 => FactFinding::not_met(Words::say(|lang| say!(lang, "không có việc đến hạn", "no task is due"))),
        count => {
            FactFinding::met(Words::say(|lang| say!(lang, "có {count} việc đến hạn", "tasks due: {count}")))
        }
    }
}

/// The share of the tasks due that are done; those not reviewed may still be found done, and count
/// as not done once the meeting is closed.
pub(super) fn tasks_due_done_percent(case: &Case) -> Reading {
    let due = due(case);
    let with = |state: TaskState| due.iter().filter(|task| task.state == state).count() as u64;
    let (done, open, all) = (with(TaskState::Done), with(TaskState::Given), due.len() as u64);
    let words = Words::say(|lang| {
        if all == 0 {
            return say!(lang, "không có việc đến hạn", "no task is due");
        }
        let sum = say!(
            lang,
            "việc đến hạn xong {done}/{all} ({share})",
            "{done}/{all} of the tasks due are done ({share})",
            share = percent(done, all, lang)
        );
        match open {
            0 => sum,
            open => say!(lang, "{sum}, {open} việc chưa đánh giá", "{sum}, {open} not reviewed"),
        }
    });
    let read = Reading::of(done, all, words).detailed(unfinished(case));
    if case.closed { read } else { read.moving(done + open, Wait::Closing, ReadingStep::Task) }
}

/// Tasks that are not done, with their persons; none when all are.
fn unfinished(case: &Case) -> Option<Words> {
    let open: Vec<&Task> = case.meeting.carried.iter().filter(|task| task.state != TaskState::Done).collect();
    let line = |task: &&Task, lang: Lang| {
        format!("{} ({}; {})", task.what, case.meeting.names(&task.who), task.state.label().get(lang))
    };
    (!open.is_empty()).then(|| {
        Words::say(|lang| {
            let tasks: Vec<String> = open.iter().map(|task| line(task, lang)).collect();
            say!(lang, "việc chưa xong: {tasks}", "unfinished: {tasks}", tasks = tasks.join(", "))
        })
    })
}

/// Tasks are given, each to somebody and with its date.
pub(super) fn tasks_named(case: &Case) -> FactFinding {
    let (all, named) = (
        case.meeting.tasks.len(),
        case.meeting.tasks.iter().filter(|task| !task.who.is_empty() && task.due.is_some()).count(),
    );
    let words = Words::say(|lang| {
        say!(
            lang,
            "giao {all} việc, {named} việc rõ người và hạn",
            "tasks given: {all}, with persons and a date: {named}",
        )
    });
    match (all > 0 && named == all, case.closed) {
        (true, _) => FactFinding::met(words),
        (false, true) => FactFinding::not_met(words),
        (false, false) => {
            let left = (all - named).max(1) as u64;
            let due = case.meeting.agenda.step("assignment").is_some_and(|item| item.state.begun);
            let remedy = Words::say(|lang| {
                say!(lang, "giao việc rõ người, rõ hạn", "give the tasks with persons and dates")
            });
            let pending = FactFinding::pending(Wait::Closing, words);
            if due { pending.remedied(left * NAMING, remedy) } else { pending }
        }
    }
}

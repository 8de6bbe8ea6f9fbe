//! Tables of tasks, as minutes and resolution print them.

use super::naming::{assembly, doers};
use super::sentence::{capital, clause, flowing, lowered};
use super::traced;
use super::{Appointment, Block, Cell, Table, TableColumn, TableRow};
use crate::domain::{Meeting, Task, TaskState};

/// Tasks given: what, who, by when.
pub(super) fn given<'a>(meeting: &Meeting, tasks: impl IntoIterator<Item = &'a Task>) -> Table {
    let row = |(at, task): (usize, &Task)| {
        let cells = [(at + 1).into(), what(task).into(), doers(meeting, &task.who).into(), due(task)];
        let row = TableRow::new(traced::task(meeting, task), cells);
        match appointment(task) {
            Some(appointment) => row.on(appointment),
            None => row,
        }
    };
    Table {
        columns: vec![
            TableColumn::centre("TT", 11),
            TableColumn::left("Nhiệm vụ", 79),
            TableColumn::left("Người thực hiện", 45),
            TableColumn::centre("Thời hạn", 30),
        ],
        rows: tasks.into_iter().enumerate().map(row).collect(),
    }
}

/// Tasks of earlier meetings that were judged here.
pub(super) fn reviewed(meeting: &Meeting) -> Vec<&Task> {
    meeting.carried.iter().filter(|task| meeting.is_reviewed(task)).collect()
}

/// The same with what became of them.
pub(super) fn carried(meeting: &Meeting) -> Table {
    let row = |(at, task): (usize, &Task)| {
        let (what, who) = (what(task).into(), doers(meeting, &task.who).into());
        TableRow::new(
            traced::carried(meeting, [task]),
            [(at + 1).into(), what, who, due(task), outcome(task).into()],
        )
    };
    Table {
        columns: vec![
            TableColumn::centre("TT", 10),
            TableColumn::left("Nhiệm vụ", 50),
            TableColumn::left("Người thực hiện", 37),
            TableColumn::centre("Thời hạn", 28),
            TableColumn::left("Kết quả", 40),
        ],
        rows: reviewed(meeting).into_iter().enumerate().map(row).collect(),
    }
}

/// The tasks of earlier meetings that were looked at, and what became of them: as a resolution has it.
pub(super) fn results(meeting: &Meeting) -> Table {
    let row = |(at, task): (usize, &Task)| {
        let (what, who) = (what(task).into(), doers(meeting, &task.who).into());
        TableRow::new(traced::carried(meeting, [task]), [(at + 1).into(), what, who, outcome(task).into()])
    };
    Table {
        columns: vec![
            TableColumn::centre("TT", 10),
            TableColumn::left("Nhiệm vụ", 69),
            TableColumn::left("Người thực hiện", 36),
            TableColumn::left("Kết quả", 50),
        ],
        rows: reviewed(meeting).into_iter().enumerate().map(row).collect(),
    }
}

/// "Chi bộ xem xét 3 việc được giao trước kỳ này: đã hoàn thành 2; đang thực hiện 1."
pub(super) fn summary(meeting: &Meeting) -> Block {
    let reviewed = reviewed(meeting);
    Block::paragraph(traced::carried(meeting, reviewed.iter().copied()), review(meeting, &reviewed))
}

fn review(meeting: &Meeting, reviewed: &[&Task]) -> String {
    let count = |state| reviewed.iter().filter(|task| task.state == state).count();
    let states = [TaskState::Done, TaskState::UnderWay, TaskState::NotDone, TaskState::Given];
    let counted = states.map(|state| (state, count(state)));
    let parts = counted.iter().filter(|(_, number)| *number > 0);
    let parts: Vec<String> = parts.map(|(state, number)| format!("{} {number}", words(*state))).collect();
    let who = assembly(meeting);
    format!("{who} xem xét {} việc được giao trước kỳ này: {}.", reviewed.len(), parts.join("; "))
}

/// The task with what is to be reached, and which criterion of the score sheet it is the remedy for.
fn what(task: &Task) -> String {
    let (what, measure) = (capital(&clause(&task.what)), clause(&task.measure));
    let what = match measure.is_empty() {
        true => what,
        false => format!("{what}; kết quả cần đạt: {}", flowing(&measure)),
    };
    match &task.criterion {
        Some(criterion) => format!("{what} (khắc phục tiêu chí {criterion})"),
        None => what,
    }
}

/// The day of a task; under the name that the calendar of the cell has for it too.
pub(super) fn appointment(task: &Task) -> Option<Appointment> {
    let id = format!("{}-viec-{}", task.id.meeting.0, task.id.number);
    let what = format!("Hạn việc: {}", clause(&task.what));
    Some(Appointment {
        day: task.due?,
        hour: None,
        what,
        place: String::new(),
        minutes: 0,
        cancelled: false,
        id,
    })
}

fn due(task: &Task) -> Cell {
    task.due.map_or("–".into(), Cell::from)
}

fn outcome(task: &Task) -> String {
    let (state, note) = (capital(words(task.state)), flowing(&clause(&task.note)));
    if note.is_empty() || note == lowered(&state) { state } else { format!("{state}: {note}") }
}

const fn words(state: TaskState) -> &'static str {
    match state {
        TaskState::Done => "đã hoàn thành",
        TaskState::UnderWay => "đang thực hiện",
        TaskState::NotDone => "chưa thực hiện",
        TaskState::Given => "chưa đánh giá",
    }
}

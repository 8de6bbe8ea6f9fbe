//! Where sentences about a meeting come from, by what they are about.

use super::origin::{Figure, Origin};
use crate::domain::{Matter, Meeting, Task};

/// The acts behind several matters.
pub(super) fn of(meeting: &Meeting, matters: impl IntoIterator<Item = Matter>) -> Origin {
    Origin::matters_of(meeting, matters)
}

/// The acts behind every matter that answers the test.
pub(super) fn every(meeting: &Meeting, test: impl Fn(&Matter) -> bool) -> Origin {
    Origin::matters_of(meeting, meeting.traces.every(test))
}

/// A task given here.
pub(super) fn task(meeting: &Meeting, task: &Task) -> Origin {
    of(meeting, [Matter::Task(task.id.clone())])
}

/// Tasks of earlier meetings, and what was said of them here.
pub(super) fn carried<'a>(meeting: &Meeting, tasks: impl IntoIterator<Item = &'a Task>) -> Origin {
    let reviews = tasks.into_iter().map(|task| Matter::Review(task.id.clone()));
    of(meeting, reviews.chain([Matter::Carried]))
}

/// The counts of those who came: the opening with its roll, and how each is marked.
pub(super) fn attendance(meeting: &Meeting) -> Origin {
    let acts = every(meeting, |matter| matches!(matter, Matter::Opening | Matter::Attendance(_)));
    acts.and(&roll(meeting))
}

/// The roll as of the day of the meeting.
pub(super) fn roll(meeting: &Meeting) -> Origin {
    Origin::roll(meeting.day())
}

/// Chair and minute-taker.
pub(super) fn officers(meeting: &Meeting) -> Origin {
    of(meeting, [Matter::Officers])
}

/// The sheet as it stands.
pub(super) fn score() -> Origin {
    Origin::figure(Figure::Score)
}

/// The sheet and the adoption that settled it, if it did.
pub(super) fn result(meeting: &Meeting) -> Origin {
    score().and(&of(meeting, [Matter::Adoption]))
}

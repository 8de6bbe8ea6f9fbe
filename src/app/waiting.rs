//! The meetings that wait: in preparation or under way. Which of them is due now, and going on with one.
//!
//! Knows their digests alone; what is prepared in one is read when it is taken up.

use chrono::{NaiveDate, NaiveTime};

use super::message::{Effect, Wanted};
use super::model::Model;
use super::view::Zone;
use crate::domain::{
    self, Digest, LeftItem, MeetingBody, MeetingId, MeetingKind, Plan, State, Task, committee_before,
    left_for, opinions_before,
};

/// The meetings that are in preparation or under way, the earliest first.
pub fn waiting(model: &Model) -> Vec<&Digest> {
    model.book.meetings.iter().filter(|digest| digest.state.is_unfinished()).collect()
}

/// The meeting that is due now: the one under way, else the only one of today, else the only one there
/// is. None where none waits, and where a person has to choose.
pub fn due(model: &Model) -> Option<&Digest> {
    let waiting = waiting(model);
    let today = model.now.at.date_naive();
    let running = waiting.iter().rev().find(|digest| digest.state.is_running());
    let of_today: Vec<&&Digest> = waiting.iter().filter(|digest| digest.date == today).collect();
    match (running, of_today.as_slice(), waiting.as_slice()) {
        (Some(one), ..) | (None, [], [one]) => Some(*one),
        (None, [one], _) => Some(**one),
        _ => None,
    }
}

/// The open tasks that a meeting at this time goes on with: those of the latest one adopted before it,
/// whatever its kind, for each hands on what the one before it left. The committee and each group hand on theirs.
pub fn carried(model: &Model, body: MeetingBody, date: NaiveDate, hour: NaiveTime) -> Vec<Task> {
    let same = |digest: &&Digest| digest.body() == body;
    adopted_before(model, date, hour).find(same).map_or(Vec::new(), |digest| digest.open_tasks.clone())
}

/// The latest adopted meeting of the cell.
pub fn latest_of_cell(model: &Model) -> Option<&Digest> {
    domain::latest_adopted(&model.book.meetings, MeetingBody::Cell)
}

/// The tasks that are open.
pub fn open_tasks(model: &Model) -> impl Iterator<Item = &Task> {
    domain::open_tasks(&model.book.meetings, model.roll())
}

/// The committee's meeting whose preparation a meeting of a kind at this time takes; none where there is none.
pub fn committee(model: &Model, kind: MeetingKind, date: NaiveDate, hour: NaiveTime) -> Option<&Digest> {
    committee_before(kind, adopted_before(model, date, hour))
}

/// The meetings of groups whose opinions a meeting of a kind at this time hears, the earliest first.
pub fn opinions(model: &Model, kind: MeetingKind, date: NaiveDate, hour: NaiveTime) -> Vec<&Digest> {
    opinions_before(kind, adopted_before(model, date, hour))
}

/// The items that a meeting of a kind at this time takes up because an earlier one did not come to them.
pub fn left(model: &Model, plan: &Plan) -> Vec<LeftItem> {
    let Some(cell) = &model.book.cell else { return Vec::new() };
    left_for(plan.kind, &plan.agenda, adopted_before(model, plan.date, plan.time), &cell.topics)
}

/// The meetings adopted before this time, the latest first.
fn adopted_before(model: &Model, date: NaiveDate, hour: NaiveTime) -> impl Iterator<Item = &Digest> {
    let before = move |digest: &&Digest| {
        digest.state == State::Adopted && (digest.date, digest.hour) <= (date, Some(hour))
    };
    model.book.meetings.iter().rev().filter(before)
}

/// Another meeting of a kind at the same hour of a day; such a one would be a slip. Groups may meet at one hour.
pub fn same_hour<'a>(
    model: &'a Model,
    but: Option<&MeetingId>,
    kind: MeetingKind,
    (date, hour): (NaiveDate, NaiveTime),
) -> Option<&'a Digest> {
    let same = |digest: &&Digest| (digest.kind, digest.date, digest.hour) == (kind, date, Some(hour));
    let mut others = model.book.meetings.iter().filter(|digest| Some(&digest.id) != but);
    let found = others.find(|digest| same(digest) && digest.state != State::Cancelled);
    found.filter(|_| kind != MeetingKind::Group)
}

/// Whether a meeting is being held: opened and not adopted, and not one whose minutes are only open again.
pub fn is_any_held(model: &Model) -> bool {
    let held = |digest: &Digest| digest.state.is_running() && !digest.is_reopened();
    model.book.meetings.iter().any(held)
}

impl Model {
    /// The first meeting of the book that was opened later than this one.
    pub fn opened_after(&self, digest: &Digest) -> Option<&Digest> {
        self.book.meetings.iter().find(|other| other.was_opened_after(digest))
    }

    /// Goes on with a meeting: at once where it is the live one, else once it is read.
    pub fn take_up(&mut self, meeting: MeetingId) {
        match self.meeting().filter(|live| live.id == meeting).map(|live| live.state) {
            // Left a moment ago: it was never closed, so nothing is restored.
            Some(state) => self.open_live(state),
            None => self.ask(Effect::Read { meeting, wanted: Wanted::Live }),
        }
    }

    /// Opens the main screen of the live meeting, which lies there once; those of a meeting that was
    /// open before are left.
    pub fn open_live(&mut self, state: State) {
        let zone = match state {
            State::Draft | State::Cancelled => Zone::Preparing,
            State::Open | State::Suspended | State::Closing | State::Adopted => Zone::Running,
        };
        let main = self.table.main(zone);
        if let Some(at) = self.places.iter().position(|place| Some(place.view) == main) {
            self.places.truncate(at + 1);
            return self.select(0);
        }
        self.places.retain(|place| place.view.zone == Zone::Book);
        self.open_main(zone);
    }
}

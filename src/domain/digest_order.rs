//! How a meeting stands to others in a list: its place, whether it was opened again, whether it is the month's.
//!
//! Knows digests alone.

use chrono::{NaiveDate, NaiveTime};

use super::book::MeetingId;
use super::digest::Digest;
use super::group_meeting::MeetingBody;
use super::roll::Roll;
use super::state::State;
use super::task::Task;

/// The latest adopted meeting of the cell, of its committee alone, or of a group.
pub fn latest_adopted(digests: &[Digest], body: MeetingBody) -> Option<&Digest> {
    let of_body = |digest: &&Digest| digest.state == State::Adopted && digest.body() == body;
    digests.iter().filter(of_body).max_by_key(|digest| digest.order())
}

/// The tasks that are open: those that the latest meeting of the cell left, then those of its committee, then those
/// of its groups. Each meeting hands on what the ones before it left.
pub fn open_tasks<'a>(digests: &'a [Digest], roll: &'a Roll) -> impl Iterator<Item = &'a Task> {
    let groups = roll.groups.iter().map(|group| MeetingBody::Group(group.id));
    let bodies = [MeetingBody::Cell, MeetingBody::Committee].into_iter().chain(groups);
    bodies.filter_map(|body| latest_adopted(digests, body)).flat_map(|digest| &digest.open_tasks)
}

impl Digest {
    /// The order of lists: by day, two of one day by their hour.
    pub fn order(&self) -> (NaiveDate, Option<NaiveTime>, &MeetingId) {
        (self.date, self.hour, &self.id)
    }

    /// Whether its minutes were adopted and are open again.
    pub fn is_reopened(&self) -> bool {
        self.versions > 0 && self.state.is_running()
    }

    /// Whether it was opened later than another meeting, by day and hour.
    pub fn was_opened_after(&self, other: &Digest) -> bool {
        self.state.was_opened() && self.id != other.id && (self.date, self.hour) > (other.date, other.hour)
    }

    /// Whether it is the meeting that a month must have: held or under way, of the right kind.
    pub fn is_of_month(&self) -> bool {
        self.kind.is_of_month() && self.state.was_opened()
    }
}

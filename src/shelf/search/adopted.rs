//! The meetings that a search goes over: those whose minutes are adopted.
//!
//! One list is made of the rows once, and the same list handed to every search until something is saved: what
//! was worked out of it is known again by its being the same, without a look at its meetings.

use std::ops::Deref;
use std::sync::Arc;

use super::segment::Covered;
use crate::domain::State;
use crate::shelf::MeetingRow;

/// The adopted meetings of some rows; to copy it costs nothing.
#[derive(Debug, Clone)]
pub struct AdoptedMeetings(Arc<[Covered]>);

impl AdoptedMeetings {
    /// Those of these rows, each with the stamp of what its passages are made from: its journal.
    pub fn of(rows: &[MeetingRow]) -> AdoptedMeetings {
        let adopted = rows.iter().filter(|one| one.brief.state == State::Adopted);
        AdoptedMeetings(adopted.map(Covered::of).collect())
    }

    /// Whether this is the very same list; an equal one that was made anew is not.
    pub(super) fn is(&self, other: &AdoptedMeetings) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for AdoptedMeetings {
    type Target = [Covered];

    fn deref(&self) -> &[Covered] {
        &self.0
    }
}

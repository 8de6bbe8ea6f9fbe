//! Who was there at a ballot and cast no vote: known only where the roll call was closed by then.
//!
//! Knows nothing of the rule of the ballot.

use super::ballot::{Ballot, Count};
use super::member::MemberId;

impl Ballot {
    /// Entitled members present who cast no vote; none where nobody knows who was there.
    pub fn silent(&self) -> Option<u32> {
        self.count().and_then(|count| self.silent_at(count))
    }

    /// The same at one of its counts.
    pub fn silent_at(&self, count: Count) -> Option<u32> {
        self.roll_called.then(|| self.entitled.saturating_sub(count.yes + count.no + count.other))
    }

    /// Whether a member was entitled and there when it was put, as the roll call says.
    pub fn was_called(&self, member: MemberId) -> bool {
        self.roll_called && self.voters.contains(&member)
    }
}

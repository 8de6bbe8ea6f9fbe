//! Why some were against a person, as it was said; the resolution on the person tells it. Names nobody.

use super::ballot::{Ballot, BallotId};
use super::event::Event;
use super::meeting::Meeting;
use super::refusal::{MembershipRefusal, Refusal};
use super::voted_person::PersonEvent;

impl Meeting {
    /// Records why some were against; an empty reason takes it back.
    ///
    /// # Errors
    /// The meeting is not open, the vote is on nobody, or nobody was against.
    pub fn tell_against(&self, ballot: BallotId, reason: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.ballot(ballot).ok_or(Refusal::Gone)?;
        let against = found.count().map_or(0, |count| count.no);
        if self.person_of(found).is_none() || against == 0 {
            return Err(Refusal::Membership(MembershipRefusal::NobodyAgainst));
        }
        Ok(Event::Person(PersonEvent::Against { ballot, reason: reason.trim().to_owned() }))
    }

    /// Why some were against; none where it was not recorded.
    pub fn against(&self, ballot: &Ballot) -> Option<&str> {
        self.against.iter().find(|(other, _)| *other == ballot.id).map(|(_, reason)| reason.as_str())
    }
}

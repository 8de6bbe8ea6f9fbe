//! Which events are sealed by their hash: an adoption of minutes, and an addendum to them.
//!
//! Knows no hash's making: it arrives here as text.

use super::act_id::ActId;
use super::adoption::AdoptionEvent;
use super::book::{BookEvent, CellId, MeetingId};
use super::course::CourseEvent;
use super::event::Event;

/// What a hash stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealOf {
    /// Adopted minutes.
    Minutes,
    /// An addendum to them.
    Addendum,
}

impl SealOf {
    /// What the hash of an event stands for; none of any other event.
    pub const fn event(event: &Event) -> Option<SealOf> {
        match event {
            Event::Course(CourseEvent::Adopted { .. }) => Some(SealOf::Minutes),
            Event::Adoption(AdoptionEvent::Amended { .. }) => Some(SealOf::Addendum),
            _ => None,
        }
    }

    /// The event that enters a hash in the book.
    pub const fn entered(self, cell: CellId, meeting: MeetingId, hash: String) -> BookEvent {
        match self {
            SealOf::Minutes => BookEvent::MeetingSealed { cell, meeting, hash },
            SealOf::Addendum => BookEvent::AddendumSealed { cell, meeting, hash },
        }
    }
}

/// A hash with the act that it seals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The act.
    pub act: ActId,
    /// What it stands for.
    pub of: SealOf,
    /// The hash, in hexadecimal.
    pub hash: String,
}

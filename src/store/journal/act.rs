//! One act of a person as it goes into the journal, and the acknowledgement that comes back.
//!
//! The events are already JSON here, so that what follows (chain, file, sync) knows nothing of
//! what they say.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::domain::{self, Moment};
use crate::store::Fault;

/// One or more events that are saved together or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawAct {
    /// The number that the act must have; the next one of the stream when none is given.
    pub(in crate::store) number: Option<u64>,
    /// When it was done; the journal keeps it as precisely as it is given.
    pub(in crate::store) when: Moment,
    /// The events as compact JSON, at least one.
    pub(in crate::store) events: Vec<String>,
}

impl RawAct {
    /// The act of `events`, numbered by its stream.
    ///
    /// # Errors
    /// [`Fault::Internal`] for no event, more than 65,536 of them, or one that is no JSON: all
    /// three are errors of the program.
    pub fn new<E: Serialize>(when: Moment, events: &[E]) -> Result<RawAct, Fault> {
        let encoded: Result<Vec<String>, _> = events.iter().map(serde_json::to_string).collect();
        match encoded {
            Ok(events) if !events.is_empty() && events.len() <= usize::from(u16::MAX) + 1 => {
                Ok(RawAct { number: None, when, events })
            }
            _ => Err(Fault::Internal { place: "act" }),
        }
    }

    /// An act of a meeting, which numbers its acts itself: undo names them by number.
    ///
    /// # Errors
    /// As [`RawAct::new`].
    pub fn of_meeting(act: &domain::Act) -> Result<RawAct, Fault> {
        let number = Some(act.number);
        Ok(RawAct { number, ..RawAct::new(act.when, &act.events)? })
    }
}

impl RawAct {
    /// When it was done.
    pub fn when(&self) -> Moment {
        self.when
    }

    /// Its events as compact JSON, as the journal has them.
    pub fn events(&self) -> &[String] {
        &self.events
    }
}

/// The last line of a stream that can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number of the line, 0 for the header.
    pub seq: u64,
    /// Number of the act that the line belongs to, 0 for the header.
    pub act: u64,
    /// Hash of the line.
    pub hash: blake3::Hash,
}

/// The promise that an act is on the device: where the stream's head is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ack {
    /// The stream's head, which is the act's last event.
    pub head: Head,
    /// Wall time of the act.
    pub at: DateTime<FixedOffset>,
    /// The hash of each event of the act, in order.
    pub hashes: Vec<blake3::Hash>,
}

//! What the chair made known of the roll call, every time that it was made known.
//!
//! What was recorded otherwise since does not change it. The words are in `words`.

pub(super) mod words;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use super::attendance::Presence;
use super::meeting::Meeting;
use super::member::MemberId;

/// A roll call as it was made known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollAnnouncement {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// How everyone was marked then.
    pub marks: BTreeMap<MemberId, Presence>,
    /// Who had come and was out again then.
    pub out: BTreeSet<MemberId>,
}

impl Meeting {
    /// When the roll call was last made known; none before it was.
    pub fn roll_called(&self) -> Option<DateTime<FixedOffset>> {
        self.announcements.last().map(|one| one.at)
    }

    /// Keeps what is made known of the roll; the same once more stays as it was first made known.
    pub(super) fn keep_announced(&mut self, at: DateTime<FixedOffset>) {
        let marks: BTreeMap<MemberId, Presence> =
            self.attendance.iter().map(|(member, one)| (*member, one.presence.clone())).collect();
        let out = self.attendance.iter().filter(|(_, one)| one.attended() && !one.is_here());
        let out: BTreeSet<MemberId> = out.map(|(member, _)| *member).collect();
        if self.announcements.last().is_none_or(|last| (&last.marks, &last.out) != (&marks, &out)) {
            self.announcements.push(RollAnnouncement { at, marks, out });
        }
    }

    /// Tells otherwise when the roll call of a time was made known.
    pub(super) fn retime_announcement(&mut self, from: DateTime<FixedOffset>, at: DateTime<FixedOffset>) {
        let found = self.announcements.iter().position(|one| one.at == from);
        // An announcement without anything new was once kept by its own time.
        let place = found.unwrap_or(self.announcements.len().saturating_sub(1));
        self.announcements.get_mut(place).into_iter().for_each(|one| one.at = at);
    }
}

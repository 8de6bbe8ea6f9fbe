//! When something was last told of the roll of a cell: of its members, of those on the way into the Party, of those who
//! go and come.
//!
//! Knows the times of its lines and nothing of what they say.

use chrono::{DateTime, FixedOffset};
use serde::de::IgnoredAny;

use super::reader::{Reader, SHARED};
use crate::domain::CellId;
use crate::store::StreamKey;

impl Reader {
    /// The time of the latest act; none where nothing was told yet, or what was cannot be read, of which the roll itself
    /// tells whoever reads it.
    pub fn roll_latest(&self, cell: &CellId) -> Option<DateTime<FixedOffset>> {
        let key = StreamKey::Roll(cell.clone());
        if !self.has(&key) {
            return None;
        }
        let reading = self.read::<IgnoredAny>(&key, SHARED, false).ok()?;
        reading.records.iter().map(|line| line.at).max()
    }
}

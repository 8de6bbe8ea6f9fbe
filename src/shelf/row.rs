//! A meeting in a few words, for what goes over all cells of a book: searching, and the clock.
//!
//! Made with the digest and kept beside it, so that a book of very many meetings is gone through
//! without reading one digest.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{CellDigest, Shelf, attendance};
use crate::domain::{CellId, Digest, MeetingId, State};
use crate::store::{DigestScope, KeptDigest};

/// A meeting of a cell in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// The cell.
    pub cell: CellId,
    /// The meeting.
    pub brief: MeetingBrief,
    /// As that of its digest.
    pub stamp: Option<String>,
}

/// What is kept of a meeting in its row, as its digest says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingBrief {
    /// Which.
    pub id: MeetingId,
    /// Its day.
    pub date: NaiveDate,
    /// Its hour.
    pub hour: Option<NaiveTime>,
    /// How far it is.
    pub state: State,
    /// Whether it is practice.
    pub practice: bool,
    /// When its last act was done, as it is told.
    pub latest: Option<DateTime<FixedOffset>>,
}

impl MeetingBrief {
    /// The row of a digest.
    pub fn of(digest: &Digest) -> MeetingBrief {
        MeetingBrief {
            id: digest.id.clone(),
            date: digest.date,
            hour: digest.hour,
            state: digest.state,
            practice: digest.practice,
            latest: digest.latest,
        }
    }

    /// As JSON.
    pub(super) fn raw(&self) -> Box<RawValue> {
        // Plain data; were it ever not, the meeting would be made from the journal whenever it is asked for.
        serde_json::value::to_raw_value(self).unwrap_or_else(|_| RawValue::NULL.to_owned())
    }
}

impl CellDigest {
    /// The meeting in a few words.
    pub fn row(&self) -> MeetingRow {
        MeetingRow {
            cell: self.cell.clone(),
            brief: MeetingBrief::of(&self.digest),
            stamp: self.stamp.clone(),
        }
    }
}

impl Shelf {
    /// The rows of all meetings, or of those of one cell, in the order of [`Shelf::digests`].
    pub fn rows(&mut self, cell: Option<&CellId>, progress: &mut dyn FnMut(usize, usize)) -> Vec<MeetingRow> {
        let kept = self.kept(DigestScope { cell, rows_only: true }, progress);
        let mut rows: Vec<MeetingRow> = kept.into_iter().map(|kept| self.read_row(kept)).collect();
        let order = |one: &MeetingRow| (one.brief.date, one.brief.hour, one.brief.id.clone());
        rows.sort_by_cached_key(order);
        if let Some(cell) = cell {
            self.stamps.insert(cell.clone(), attendance::stamp(&rows));
        }
        rows
    }

    /// A row as it was kept; one that cannot be read is made anew from its journal.
    pub(super) fn read_row(&mut self, kept: KeptDigest) -> MeetingRow {
        let KeptDigest { cell, meeting, parts, stamp } = kept;
        let anew =
            |shelf: &mut Shelf| MeetingBrief::of(&shelf.meeting(&cell, &meeting).history.meeting.digest());
        let brief = serde_json::from_str(parts.row.get()).unwrap_or_else(|_| anew(self));
        MeetingRow { cell, brief, stamp }
    }
}

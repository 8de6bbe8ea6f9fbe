//! Ten years of a member in one read: the rows of all adopted meetings, kept by member.
//!
//! They are made from the digests and kept in the derived store with a stamp of all the meetings
//! that they were made from; under another stamp they are made anew.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{MeetingRow, Shelf};
use crate::domain::{
    CellId, MeetingId, MemberId, MemberRow, PackedRow, Participation, Period, State, member_rows,
};
use crate::store::stamp_of;

/// Raised whenever rows are packed differently.
const FORM: u32 = 4;

/// Of each cell, the stamp of its adopted meetings; none of a cell with a damaged one, of which
/// nothing is kept.
pub(super) type AttendanceStamps = BTreeMap<CellId, Option<String>>;

/// The rows of members in the order of the meetings.
type Rows = BTreeMap<MemberId, Vec<(NaiveDate, MemberRow)>>;

/// Which members have rows.
#[derive(Serialize, Deserialize)]
struct Members {
    form: u32,
    stamp: String,
    members: Vec<MemberId>,
}

/// The rows of one member.
#[derive(Serialize, Deserialize)]
struct Years {
    form: u32,
    stamp: String,
    /// Names that the member had, by number.
    names: Vec<String>,
    rows: Vec<DatedRow>,
}

/// Days since the common era, and the row.
type DatedRow = (i32, PackedRow);

impl Shelf {
    /// The participation of everyone on a roll of a cell's adopted meetings, by member number.
    pub fn participation(&mut self, cell: &CellId, period: Period) -> Vec<Participation> {
        let of = |(member, rows): (MemberId, Vec<(NaiveDate, MemberRow)>)| {
            let rows: Vec<_> = rows.into_iter().filter(|(date, _)| period.contains(*date)).collect();
            (!rows.is_empty()).then(|| Participation::of(member, rows))
        };
        self.cell_rows(cell).into_iter().filter_map(of).collect()
    }

    /// The participation of one member; none where no adopted meeting of the period knows the member.
    pub fn participation_of(
        &mut self,
        cell: &CellId,
        member: MemberId,
        period: Period,
    ) -> Option<Participation> {
        let kept = self.stamp(cell).and_then(|stamp| self.years(cell, member, &stamp));
        let rows = kept.or_else(|| self.cell_rows(cell).remove(&member))?;
        let rows: Vec<_> = rows.into_iter().filter(|(date, _)| period.contains(*date)).collect();
        (!rows.is_empty()).then(|| Participation::of(member, rows))
    }

    /// The rows of all members of a cell, from the store where they are right there.
    fn cell_rows(&mut self, cell: &CellId) -> Rows {
        let stamp = self.stamp(cell);
        if let Some(rows) = stamp.as_ref().and_then(|stamp| self.kept_rows(cell, stamp)) {
            return rows;
        }
        let digests = self.digests_of(cell, &mut |_, _| {});
        let rows = member_rows(digests.iter().map(|one| &one.digest), Period::default());
        if let Some(stamp) = stamp {
            self.keep_rows(cell, &stamp, &rows);
        }
        rows
    }

    /// The stamp of a cell's adopted meetings as the journal stood when its rows were last read.
    fn stamp(&mut self, cell: &CellId) -> Option<String> {
        if !self.stamps.contains_key(cell) {
            self.rows(Some(cell), &mut |_, _| {});
        }
        self.stamps.get(cell).cloned().flatten()
    }

    fn kept_rows(&self, cell: &CellId, stamp: &str) -> Option<Rows> {
        let kept: Members = serde_json::from_slice(&self.index.as_ref()?.get(&key(cell, None))?).ok()?;
        if kept.form != FORM || kept.stamp != stamp {
            return None;
        }
        kept.members.into_iter().map(|member| Some((member, self.years(cell, member, stamp)?))).collect()
    }

    fn years(&self, cell: &CellId, member: MemberId, stamp: &str) -> Option<Vec<(NaiveDate, MemberRow)>> {
        let bytes = self.index.as_ref()?.get(&key(cell, Some(member)))?;
        let years: Years = serde_json::from_slice(&bytes).ok()?;
        let right = years.form == FORM && years.stamp == stamp;
        let read = |(day, row): DatedRow| {
            let row = MemberRow::unpacked(row, &years.names)?;
            Some((NaiveDate::from_num_days_from_ce_opt(day)?, row))
        };
        let rows = years.rows.into_iter().map(read);
        if right { rows.collect() } else { None }
    }

    fn keep_rows(&self, cell: &CellId, stamp: &str, rows: &Rows) {
        let Some(index) = &self.index else { return };
        let put = |key: String, value: serde_json::Result<Vec<u8>>| {
            if let Ok(value) = value {
                index.put(&key, &value);
            }
        };
        for (member, rows) in rows {
            let mut names: Vec<String> = Vec::new();
            let rows =
                rows.iter().map(|(date, row)| (date.num_days_from_ce(), row.packed(&mut names))).collect();
            let years = Years { form: FORM, stamp: stamp.to_owned(), names, rows };
            put(key(cell, Some(*member)), serde_json::to_vec(&years));
        }
        let members =
            Members { form: FORM, stamp: stamp.to_owned(), members: rows.keys().copied().collect() };
        put(key(cell, None), serde_json::to_vec(&members));
    }
}

/// The stamp of a cell's adopted meetings, by its rows; none where one is damaged, or none is there.
pub(super) fn stamp(rows: &[MeetingRow]) -> Option<String> {
    let adopted = rows.iter().filter(|one| one.brief.state == State::Adopted);
    let part = |one: &MeetingRow| Some((one.brief.id.clone(), one.stamp.clone()?));
    let parts: Vec<(MeetingId, String)> = adopted.map(part).collect::<Option<_>>()?;
    let parts = parts.iter().flat_map(|(id, stamp)| [id.0.as_str(), stamp.as_str()]);
    (parts.clone().next().is_some()).then(|| stamp_of(parts))
}

/// The key of a cell's members, or of one member; it reveals the id of the cell and the number.
fn key(cell: &CellId, member: Option<MemberId>) -> String {
    match member {
        None => format!("attendance/{}", cell.0),
        Some(member) => format!("attendance/{}/{}", cell.0, member.0),
    }
}

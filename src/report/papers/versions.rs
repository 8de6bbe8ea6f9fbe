//! That a paper stands in the place of one that was made of minutes opened again since.

use crate::domain::{EarlierVersion, Matter, Meeting};
use crate::report::sentence::ended;
use crate::report::source::{VI, short_mark};
use crate::report::{Block, traced};
use crate::text::long_date;

/// A sentence for every earlier version that had such a paper, newest first; `paper` is what this one is
/// called.
pub(super) fn blocks(meeting: &Meeting, paper: &str, had: fn(&EarlierVersion) -> bool) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Reopening]);
    let block = |version: &EarlierVersion| Block::paragraph(origin.clone(), sentence(version, paper));
    meeting.earlier.iter().rev().filter(|version| had(version)).map(block).collect()
}

fn sentence(version: &EarlierVersion, paper: &str) -> String {
    let day = long_date(version.adoption.at.date_naive(), VI);
    let mark = short_mark(&version.hash).map_or(String::new(), |mark| format!(", mã {mark}"));
    let uploaded = version.uploaded.map(|at| format!(", đã tải lên {}", long_date(at.date_naive(), VI)));
    let uploaded = uploaded.unwrap_or_default();
    format!("{paper} này thay bản đã thông qua {day}{mark}{uploaded}; lý do: {}", ended(&version.reason))
}

//! That a paper stands in the place of one that was made of minutes opened again since.

use crate::domain::{ActId, EarlierVersion, Matter, Meeting};
use crate::report::sentence::ended;
use crate::report::source::{VI, short_mark};
use crate::report::{Block, traced};
use crate::text::long_date;

/// What minutes are called here.
pub(super) const MINUTES: &str = "Biên bản";

/// A sentence for every earlier version that had such a paper, newest first; `paper` is what this one is
/// called.
pub(super) fn blocks(meeting: &Meeting, paper: &str, had: fn(&EarlierVersion) -> bool) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Reopening]);
    let block =
        |version: &EarlierVersion| Block::paragraph(origin.clone(), sentence(meeting, version, paper));
    meeting.earlier.iter().rev().filter(|version| had(version)).map(block).collect()
}

fn sentence(meeting: &Meeting, version: &EarlierVersion, paper: &str) -> String {
    let day = long_date(version.adoption.at.date_naive(), VI);
    let mark = short_mark(&version.hash).map_or(String::new(), |mark| format!(", mã {mark}"));
    // Addenda belong to minutes alone.
    let added = if paper == MINUTES { added(meeting, version) } else { String::new() };
    let uploaded = version.uploaded.map(|at| format!(", đã tải lên {}", long_date(at.date_naive(), VI)));
    let uploaded = uploaded.unwrap_or_default();
    format!(
        "{paper} này thay bản đã thông qua {day}{mark}{uploaded}{added}; lý do: {}",
        ended(&version.reason)
    )
}

/// " và bản bổ sung, đính chính số 1, 2": what was added to a version, by its numbers.
fn added(meeting: &Meeting, version: &EarlierVersion) -> String {
    let all = meeting.amendments();
    let of_version = |act: &ActId| version.addenda.iter().any(|amendment| amendment.act == *act);
    let numbers = (1..).zip(&all).filter(|(_, one)| of_version(&one.amendment.act));
    let numbers: Vec<String> = numbers.map(|(number, _): (usize, _)| number.to_string()).collect();
    match numbers.is_empty() {
        true => String::new(),
        false => format!(" và bản bổ sung, đính chính số {}", numbers.join(", ")),
    }
}

//! Chấm điểm: the figures proposed and voted, why points were lost, what is done about it.
//!
//! The table of all criteria, facts and rules stand on the score sheet.

use super::part::MinutesPart;
use crate::domain::Matter;
use crate::report::score_table::{earlier_figures, lost, remedies, unvoted_figure, uploaded};
use crate::report::source::Source;
use crate::report::{Block, traced};

/// The score of the meeting; nothing where none was proposed or voted: what nobody voted is no result,
/// and a draft says no figure that may still move. What the upload settled stands beside what was voted.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let meeting = source.meeting;
    let Some(heading) = MinutesPart::Score.heading(source) else { return Vec::new() };
    let mut blocks = vec![heading];
    blocks.extend(earlier_figures(meeting));
    blocks.extend(unvoted_figure(meeting, source.sheet));
    blocks.extend(uploaded(meeting));
    let lost = lost(source.sheet);
    if !lost.is_empty() {
        blocks.push(Block::words("Tiêu chí chưa đạt điểm tối đa:"));
        let line = |(id, line)| Block::dash(traced::score().about(Matter::Criterion(id)), line);
        blocks.extend(lost.into_iter().map(line));
    }
    blocks.extend(remedies(meeting));
    blocks
}

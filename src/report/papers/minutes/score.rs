//! Chấm điểm: the figures proposed and voted, why points were lost, what is done about it.
//!
//! The table of all criteria, facts and rules stand on the score sheet.

use super::part::MinutesPart;
use crate::report::score_table::{
    earlier_figures, lost, remedies, score_conclusion, unvoted_figure, waiting,
};
use crate::report::source::Source;
use crate::report::{Block, traced};

/// The score of the meeting; nothing where none was proposed or voted: what nobody voted is no result,
/// and a draft says no figure that may still move.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let meeting = source.meeting;
    let Some(heading) = MinutesPart::Score.heading(source) else { return Vec::new() };
    let mut blocks = vec![heading];
    blocks.extend(earlier_figures(meeting));
    blocks.extend(unvoted_figure(meeting, source.sheet));
    let lost = lost(source.sheet);
    if !lost.is_empty() {
        blocks.push(Block::words("Tiêu chí chưa đạt điểm tối đa:"));
        blocks.extend(lost.into_iter().map(|line| Block::dash(traced::score(), line)));
    }
    blocks.extend(remedies(meeting));
    blocks.extend(waiting(source.sheet).map(|words| Block::paragraph(traced::score(), words)));
    let concluded = |words| Block::paragraph(traced::score_conclusion(meeting), words);
    blocks.extend(conclusion(source).map(concluded));
    blocks
}

/// Where the chair's conclusion on the score stands: low criteria and remedies.
fn conclusion(source: &Source) -> Option<String> {
    let (item, _) = score_conclusion(source.meeting)?;
    let number = source.meeting.agenda.place(item)? + 1;
    let part = MinutesPart::Course.numeral(source);
    Some(format!("Kết luận của chủ trì về kết quả chấm điểm: xem mục {number} phần {part}."))
}

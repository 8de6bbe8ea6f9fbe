//! Bảng chấm điểm: every criterion with its points and the plain facts behind them.

use super::versions;
use crate::domain::{Matter, Meeting};
use crate::report::score_table::{
    compared, confirmed, earlier_figures, remarks, remedies, table, unvoted_figure, uploaded,
};
use crate::report::source::Source;
use crate::report::{Block, Document, Origin, Signature, Signatures, traced};

/// The score sheet of a meeting.
pub fn score_sheet(source: &Source) -> Document {
    Document {
        header: source.header(None, true),
        stamps: source.stamps(),
        title: "BẢNG CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ".into(),
        subtitle: source.subtitle(),
        blocks: blocks(source),
        signatures: Some(Signatures {
            left: Some(Signature { title: "CẤP ỦY VIÊN CẤP TRÊN".into(), ..Signature::default() }),
            right: source.for_the_cell(),
            later: Vec::new(),
        }),
        recipients: Vec::new(),
        copies: 1,
        properties: source.properties("Bảng chấm điểm"),
    }
}

fn blocks(source: &Source) -> Vec<Block> {
    let mut blocks = versions::blocks(source.meeting, "Bảng chấm điểm", |version| {
        !version.adoption.sheet.rows.is_empty()
    });
    blocks.push(Block::table(table(source.meeting, source.sheet)));
    blocks.extend(earlier_figures(source.meeting));
    blocks.extend(unvoted_figure(source.meeting, source.sheet));
    blocks.extend(uploaded(source.meeting));
    blocks.extend(remarks(source.sheet).into_iter().map(|words| Block::paragraph(traced::score(), words)));
    blocks.extend(remedies(source.meeting));
    blocks.push(confirmation(source.meeting));
    if let Some(compared) = compared(source.meeting) {
        blocks.push(Block::words("So sánh điểm:"));
        blocks.push(Block::table(compared));
    }
    blocks
}

/// What the upper committee decided, or room for it.
fn confirmation(meeting: &Meeting) -> Block {
    const LABEL: &str = "Cấp ủy cấp trên xác nhận";
    match meeting.confirmed() {
        Some(given) => {
            Block::field(traced::of(meeting, [Matter::Confirmed]), LABEL, confirmed(meeting, given))
        }
        None => Block::field(Origin::fixed(), LABEL, "……… điểm, xếp loại ………………"),
    }
}

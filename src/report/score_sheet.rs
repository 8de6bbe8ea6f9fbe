//! Bảng chấm điểm: every criterion with its points and the reason of each.

use super::minutes::signatures;
use super::score_table::{earlier_figures, figure, remarks, table};
use super::source::Source;
use super::{Block, Document};

/// The score sheet of a meeting.
pub fn score_sheet(source: &Source) -> Document {
    Document {
        header: source.header(None, true),
        stamps: source.stamps(),
        title: "BẢNG CHẤM ĐIỂM".into(),
        subtitle: format!("Chất lượng {}", source.occasion()),
        blocks: blocks(source),
        signatures: Some(signatures(source.meeting)),
        recipients: Vec::new(),
        properties: source.properties("Bảng chấm điểm"),
    }
}

fn blocks(source: &Source) -> Vec<Block> {
    if source.sheet.rows.is_empty() {
        return vec![Block::paragraph("Chưa chấm điểm chất lượng sinh hoạt.")];
    }
    let label = if source.is_adopted() {
        "Kết quả khi thông qua biên bản"
    } else {
        "Kết quả tạm tính"
    };
    let total = (label, format!("{}.", figure(source.sheet)));
    let fields = earlier_figures(source.meeting).into_iter().chain([total]);
    let fields = fields.map(|(label, value)| Block::field(label, value));
    let remarks = remarks(source.sheet).into_iter().map(Block::paragraph);
    let confirmed = Block::field("Cấp ủy cấp trên xác nhận", "……… điểm, xếp loại ………………");
    [Block::Table(table(source.sheet, true))]
        .into_iter()
        .chain(fields)
        .chain(remarks)
        .chain([confirmed])
        .collect()
}

//! Bảng chấm điểm: every criterion with its points and the reason of each.

use super::minutes::signatures;
use super::score_table::{compared, confirmed, earlier_figures, figure, remarks, remedies, table};
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
    let blank = "……… điểm, xếp loại ………………".to_owned();
    let confirmed =
        Block::field("Cấp ủy cấp trên xác nhận", source.meeting.confirmed().map_or(blank, confirmed));
    let mut blocks = vec![Block::Table(table(source.sheet, true))];
    blocks.extend(fields.chain(remarks));
    let remedies = remedies(source.meeting);
    if !remedies.is_empty() {
        blocks.push(Block::paragraph("Hướng khắc phục:"));
        blocks.extend(remedies.into_iter().map(Block::dash));
    }
    blocks.push(confirmed);
    if let Some(compared) = compared(source.meeting) {
        blocks.push(Block::paragraph("So sánh điểm:"));
        blocks.push(Block::Table(compared));
    }
    blocks
}

//! Báo cáo chính trị trình đại hội: on the past term and the next one, as its text was prepared; without one its parts
//! with room to write them in.
//!
//! Of its contents the program knows nothing: it tells who presents it and what was written, and no word of its own.

use crate::domain::{Item, Matter, Meeting, MeetingKind};
use crate::report::naming::{cell_name, term_words};
use crate::report::source::{Source, presidium};
use crate::report::{Block, Document, HeadingLevel, Lack, Origin, Signatures, traced};

/// The step at which it is presented.
const STEP: &str = "congress_report";

/// Rows to write in below a heading.
const ROWS: u32 = 3;

/// The parts, each with its headings.
const PARTS: [(&str, [&str; 3]); 2] = [
    (
        "I- KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ QUA",
        ["Kết quả thực hiện các chỉ tiêu", "Kết quả thực hiện các nhiệm vụ", "Đánh giá chung"],
    ),
    ("II- PHƯƠNG HƯỚNG NHIỆM KỲ TỚI", ["Phương hướng", "Các chỉ tiêu chủ yếu", "Nhiệm vụ và giải pháp"]),
];

/// The report that is put before the congress.
pub(super) fn congress_report(source: &Source) -> Document {
    let meeting = source.meeting;
    let item = meeting.agenda.step(STEP);
    let written = item.and_then(|item| text(meeting, item));
    let body = written.unwrap_or_else(|| PARTS.iter().flat_map(blank).collect());
    Document {
        header: source.header(None, true),
        stamps: source.stamps(),
        title: "BÁO CÁO CHÍNH TRỊ".into(),
        subtitle: format!("trình Đại hội {}, {}", cell_name(&meeting.plan.cell), term_words(meeting)),
        blocks: item.and_then(|item| presenter(meeting, item)).into_iter().chain(body).collect(),
        signatures: Some(Signatures { left: None, right: presidium(meeting), later: Vec::new() }),
        recipients: Vec::new(),
        copies: 1,
        properties: source.properties("Báo cáo chính trị"),
    }
}

/// "Người trình bày: Lý Vĩnh Phát."
fn presenter(meeting: &Meeting, item: &Item) -> Option<Block> {
    let name = &meeting.prepared.items.get(&item.id)?.name;
    let origin = traced::of(meeting, [Matter::Plan]);
    (!name.is_empty()).then(|| Block::field(origin, "Người trình bày", format!("{name}.")))
}

/// What was prepared, else what was noted as it was presented, paragraph by paragraph.
fn text(meeting: &Meeting, item: &Item) -> Option<Vec<Block>> {
    let prepared = meeting.prepared.items.get(&item.id).map(|one| (one.text.as_str(), Matter::CellDraft));
    let noted = meeting.notes.get(&item.id).map(|text| (text.as_str(), Matter::Note(item.id)));
    let (text, matter) = [prepared, noted].into_iter().flatten().find(|(text, _)| !text.trim().is_empty())?;
    let origin = traced::of(meeting, [matter]);
    let paragraphs = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(paragraphs.map(|line| Block::paragraph(origin.clone(), line.to_owned())).collect())
}

/// A part with room under its headings.
fn blank((part, headings): &(&'static str, [&'static str; 3])) -> Vec<Block> {
    let under = (1..).zip(headings).flat_map(|(number, heading): (u32, _)| {
        let heading = Block::heading(Origin::fixed(), HeadingLevel::Two, format!("{number}. {heading}"));
        std::iter::once(heading).chain(Block::dotted_lines(ROWS))
    });
    std::iter::once(Block::part(*part)).chain(under).collect()
}

/// Why there is none: the meeting is no congress.
pub(super) fn no_report(source: &Source) -> Option<Lack> {
    (source.meeting.plan.kind != MeetingKind::Congress).then_some(Lack::NoCongress)
}

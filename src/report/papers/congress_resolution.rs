//! Nghị quyết của đại hội: what the congress found of the term, its aims and tasks, whom it elected, and to whom it
//! gives the work.
//!
//! Decisions alone, like any resolution of the cell; it has the head and the number of the congress, and its presidium
//! signs. Knows nothing of whether there is one at all.

use super::resolution::{self, decides, number, points, recipients};
use crate::domain::{Matter, Meeting, Post, Section};
use crate::report::naming::{cell_name, term_words};
use crate::report::source::{Source, presidium};
use crate::report::{Block, Document, HeadingLevel, Origin, Signatures, traced};

/// Numbers of the parts, as many as there can be.
const NUMERALS: [&str; 4] = ["I", "II", "III", "IV"];

/// The resolution of a congress.
pub(super) fn congress_resolution(source: &Source) -> Document {
    let meeting = source.meeting;
    let parts = [
        ("KẾT QUẢ LÃNH ĐẠO, THỰC HIỆN NHIỆM VỤ NHIỆM KỲ QUA", found(meeting)),
        ("MỤC TIÊU, CHỈ TIÊU, NHIỆM VỤ NHIỆM KỲ TỚI", points(meeting, Section::NextMonth)),
        ("KẾT QUẢ BẦU CỬ", elected(meeting)),
        ("TỔ CHỨC THỰC HIỆN", resolution::carrying_out(meeting)),
    ];
    let full = parts.into_iter().filter(|(_, content)| !content.is_empty());
    let numbered = full.zip(NUMERALS).flat_map(|((heading, content), numeral)| {
        [vec![Block::part(format!("{numeral}- {heading}"))], content].concat()
    });
    let cell = cell_name(&meeting.plan.cell);
    let preamble = decides(source, &format!("ĐẠI HỘI {} QUYẾT NGHỊ:", cell.to_uppercase()));
    Document {
        header: source.header(Some(number(meeting)), true),
        stamps: source.stamps(),
        title: "NGHỊ QUYẾT".into(),
        subtitle: format!("Đại hội {cell}, {}", term_words(meeting)),
        blocks: preamble.into_iter().chain(numbered).chain(resolution::replaced(meeting)).collect(),
        signatures: Some(Signatures { left: None, right: presidium(meeting), later: Vec::new() }),
        recipients: recipients(meeting),
        copies: 1,
        properties: source.properties("Nghị quyết"),
    }
}

/// Merits, then what fell short.
fn found(meeting: &Meeting) -> Vec<Block> {
    let parts = [
        ("Ưu điểm", points(meeting, Section::LastMonth)),
        ("Hạn chế, nguyên nhân", points(meeting, Section::Shortcomings)),
    ];
    let full = parts.into_iter().filter(|(_, content)| !content.is_empty());
    let blocks = (1..).zip(full).flat_map(|(number, (heading, content)): (u32, (&str, Vec<Block>))| {
        let heading = Block::heading(Origin::fixed(), HeadingLevel::Two, format!("{number}. {heading}"));
        [vec![heading], content].concat()
    });
    blocks.collect()
}

/// "Đại hội bầu chi ủy gồm 3 đồng chí: …": every post that somebody was elected to.
fn elected(meeting: &Meeting) -> Vec<Block> {
    let told = |(post, elected): (Post, Vec<crate::domain::ElectedMember>)| {
        let election = meeting.election_to(post)?;
        let members: Vec<_> = elected.iter().map(|one| one.member).collect();
        let (names, label) = (meeting.names(&members), post.label().vi);
        let sentence = match members.len() {
            1 => format!("Đại hội bầu đồng chí {names} giữ chức {label}."),
            n => format!("Đại hội bầu {label} gồm {n} đồng chí: {names}."),
        };
        let sentence = match (post, members.len()) {
            (Post::Committee, 1) => format!("Đại hội bầu đồng chí {names} vào chi ủy."),
            _ => sentence,
        };
        Some(Block::dash(traced::of(meeting, [Matter::Election(election.id)]), sentence))
    };
    meeting.elected().into_iter().filter_map(told).collect()
}

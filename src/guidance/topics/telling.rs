//! The sections told to people, one after the other, each with its name and title.
//!
//! A section of several lists or rules tells each under its own heading.

use super::Topics;
use crate::guidance::reading::PackSection;
use crate::text::{Lang, text};

/// Every section beside meetings, in the order in which a person reads them; one that a pack does
/// not have tells nothing.
pub const TOPIC_SECTIONS: [PackSection; 12] = [
    ("contents", text("Nội dung theo loại hình chi bộ", "Content by type of cell"), |pack, lang| {
        pack.topics.contents(lang)
    }),
    ("checklists", text("Danh mục để tự soi", "Lists to reflect on"), |pack, lang| {
        pack.topics.checklists(lang)
    }),
    ("themes", text("Chủ đề tự phê bình từng tháng", "Themes of the months"), |pack, lang| {
        pack.topics.themes(lang)
    }),
    ("survey", text("Phiếu khảo sát hằng quý", "Quarterly survey"), |pack, lang| {
        pack.topics.survey.as_ref().map_or_else(Vec::new, |survey| survey.lines(lang))
    }),
    ("rating", text("Xếp loại đảng viên hằng năm", "Yearly rating of members"), |pack, lang| {
        pack.topics.rating.as_ref().map_or_else(Vec::new, |rating| rating.lines(lang))
    }),
    ("majorities", text("Tỷ lệ biểu quyết", "Majorities"), |pack, lang| {
        pack.topics.majorities.iter().flat_map(|rule| rule.lines(lang)).collect()
    }),
    ("bases", text("Cơ số biểu quyết, bầu cử", "Bases of votes and elections"), |pack, lang| {
        pack.topics.bases.iter().flat_map(|rule| rule.lines(lang)).collect()
    }),
    (
        "ballot_papers",
        text("Phiếu hợp lệ, phiếu không hợp lệ", "Valid ballot papers"),
        |pack, lang| pack.topics.ballot_papers.iter().flat_map(|rule| rule.lines(lang)).collect(),
    ),
    ("dues", text("Đảng phí", "Membership dues"), |pack, lang| {
        pack.topics.dues.as_ref().map_or_else(Vec::new, |dues| dues.lines(lang))
    }),
    ("deadlines", text("Thời hạn", "Deadlines"), |pack, lang| {
        pack.topics.deadlines.iter().flat_map(|deadline| deadline.lines(lang)).collect()
    }),
    ("terms", text("Nhiệm kỳ của chi bộ", "Terms of cells"), |pack, lang| {
        pack.topics.terms.iter().flat_map(|term| term.lines(lang)).collect()
    }),
    ("layout", text("Thể thức văn bản", "Layout of papers"), |pack, lang| {
        pack.topics.layout.as_ref().map_or_else(Vec::new, |layout| layout.lines(lang))
    }),
];

impl Topics {
    fn contents(&self, lang: Lang) -> Vec<String> {
        let told = self.contents.iter();
        told.flat_map(|list| [vec![list.heading(lang)], list.lines(lang)].concat()).collect()
    }

    fn themes(&self, lang: Lang) -> Vec<String> {
        self.themes.iter().flat_map(|theme| theme.lines(lang)).collect()
    }

    fn checklists(&self, lang: Lang) -> Vec<String> {
        let told = self.checklists.iter();
        told.flat_map(|list| [vec![list.heading(lang)], list.lines(lang)].concat()).collect()
    }
}

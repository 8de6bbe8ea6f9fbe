//! Search across all minutes, without diacritics: a plain scan over what the minutes say.
//!
//! A passage is a paragraph, an item or a row of a table, so that words which stand on two lines
//! of a page are still found together.

use std::ops::Range;

use chrono::NaiveDate;

use super::{CellDigest, Shelf, seal, source};
use crate::domain::{CellId, Digest, MeetingId, Sheet, State};
use crate::report::{Block, Document, Run, minutes};
use crate::text::find_folded;

/// How well a passage fits the words; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// The words in a row, letter by letter.
    Exact,
    /// The words in a row, but for case and diacritics.
    InARow,
    /// All words, in any order.
    Scattered,
}

/// A passage of the minutes that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Of which cell.
    pub cell: CellId,
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub date: NaiveDate,
    /// The heading that the passage stands under; empty above the first one.
    pub place: String,
    /// The passage.
    pub text: String,
    /// Where the words stand in it, as byte ranges in order.
    pub ranges: Vec<Range<usize>>,
    /// How well it fits.
    pub closeness: Closeness,
}

impl Shelf {
    /// The passages of adopted minutes that fit `words`, the best first, then the newest meeting.
    /// `progress` hears how many of how many meetings are read.
    pub fn search(
        &mut self,
        digests: &[CellDigest],
        words: &str,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Vec<Hit> {
        let adopted: Vec<_> = digests.iter().filter(|one| one.digest.state == State::Adopted).collect();
        let mut hits = Vec::new();
        for (done, CellDigest { cell, digest }) in adopted.iter().enumerate() {
            progress(done, adopted.len());
            hits.extend(self.search_one(cell, digest, words));
        }
        progress(adopted.len(), adopted.len());
        // Stable, so that passages of one meeting stay in their order.
        hits.sort_by_key(|hit| (hit.closeness, std::cmp::Reverse(hit.date)));
        hits
    }

    fn search_one(&mut self, cell: &CellId, digest: &Digest, words: &str) -> Vec<Hit> {
        let loaded = self.meeting(cell, &digest.id);
        let none = Sheet::default();
        let sheet = loaded.history.meeting.adoption.as_ref().map_or(&none, |adoption| &adoption.sheet);
        let hash = seal(&loaded);
        let document = minutes(&source(&loaded, hash.as_deref(), sheet, self.packs()));
        let hit = |(place, text): (String, String)| {
            let (ranges, closeness) = fit(&text, words)?;
            let (cell, meeting, date) = (cell.clone(), digest.id.clone(), digest.date);
            Some(Hit { cell, meeting, date, place, text, ranges, closeness })
        };
        passages(&document).into_iter().filter_map(hit).collect()
    }
}

/// Where `words` stand in a passage and how well they fit; none when one of them is missing.
fn fit(text: &str, words: &str) -> Option<(Vec<Range<usize>>, Closeness)> {
    let in_a_row = find_folded(text, words.trim());
    if !in_a_row.is_empty() {
        let exact = in_a_row.iter().any(|hit| hit.exact);
        let closeness = if exact { Closeness::Exact } else { Closeness::InARow };
        return Some((in_a_row.into_iter().map(|hit| hit.range).collect(), closeness));
    }
    let mut ranges = Vec::new();
    for word in words.split_whitespace() {
        let hits = find_folded(text, word);
        if hits.is_empty() {
            return None;
        }
        ranges.extend(hits.into_iter().map(|hit| hit.range));
    }
    ranges.sort_by_key(|range| range.start);
    (!ranges.is_empty()).then_some((ranges, Closeness::Scattered))
}

/// The passages of a document, each with the heading that it stands under.
fn passages(document: &Document) -> Vec<(String, String)> {
    let mut heading = String::new();
    let mut passages = Vec::new();
    for block in &document.blocks {
        if let Block::Heading(_, text) = block {
            heading.clone_from(text);
        }
        passages.extend(texts(block).into_iter().map(|text| (heading.clone(), text)));
    }
    passages
}

fn texts(block: &Block) -> Vec<String> {
    let joined = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    match block {
        Block::Heading(_, text) => vec![text.clone()],
        Block::Paragraph(runs) => joined(runs).lines().map(str::to_owned).collect(),
        Block::Item(item) => vec![joined(&item.runs).replace('\n', " ")],
        Block::Field { label, value } => vec![format!("{label}: {value}")],
        Block::Table(table) => table.rows.iter().map(|row| row.join("; ")).collect(),
        Block::Rule | Block::Space => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitting(text: &str, words: &str) -> Option<(Vec<String>, Closeness)> {
        let (ranges, closeness) = fit(text, words)?;
        Some((ranges.into_iter().map(|range| text[range].to_owned()).collect(), closeness))
    }

    #[test]
    fn words_in_a_row_fit_better_than_scattered_ones() {
        let text = "Đề nghị sửa cầu kênh 3 trước mùa mưa";
        assert_eq!(fitting(text, "cầu kênh 3"), Some((vec!["cầu kênh 3".into()], Closeness::Exact)));
        assert_eq!(fitting(text, "CAU kenh"), Some((vec!["cầu kênh".into()], Closeness::InARow)));
        assert_eq!(
            fitting(text, "mua cau"),
            Some((vec!["cầu".into(), "mùa".into(), "mưa".into()], Closeness::Scattered))
        );
        assert_eq!(fitting(text, "cầu đường"), None);
        assert_eq!(fitting(text, " "), None);
    }
}

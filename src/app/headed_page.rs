//! A long page of parts with headings, laid in lines of the screen's width.

use super::model::Model;
use super::size::reading_columns;
use crate::guidance::PackPage;
use crate::text::wrap;

/// The lines, and where each part begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeadedPage {
    /// The lines.
    pub lines: Vec<String>,
    /// The numbers of the headings among them.
    pub heads: Vec<usize>,
}

impl HeadedPage {
    /// Parts in lines for a screen of this width, each under its title, an empty line between them.
    pub fn lay(parts: &[PackPage], screen: u16) -> HeadedPage {
        let columns = reading_columns(screen);
        let (mut lines, mut heads) = (Vec::new(), Vec::new());
        for part in parts {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            heads.push(lines.len());
            lines.push(part.title.to_uppercase());
            lines.extend(part.lines.iter().flat_map(|line| hung(line, columns)));
        }
        HeadedPage { lines, heads }
    }

    /// Where the part after a line begins; after the last one, or once the end is in sight, the first.
    fn after(&self, at: usize, rows: usize) -> usize {
        // What cannot stand at the top of the screen counts as reached.
        let last = self.lines.len().saturating_sub(rows);
        self.heads.iter().copied().find(|head| *head > at).filter(|_| at < last).unwrap_or(0)
    }
}

/// Goes to the next part of a page.
pub fn next_part(model: &mut Model, page: &HeadedPage) {
    let next = page.after(model.place().at, model.page_height());
    model.select(next);
}

/// A line broken to a width; what belongs to the line before stays indented.
fn hung(line: &str, columns: usize) -> Vec<String> {
    let words = line.trim_start();
    let indent = line.len() - words.len();
    let parts = wrap(words, columns.saturating_sub(indent + 2)).into_iter().enumerate();
    parts
        .map(|(part, words)| format!("{}{words}", " ".repeat(indent + if part == 0 { 0 } else { 2 })))
        .collect()
}

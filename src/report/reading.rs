//! The minutes as lines for a screen of any width, with what each line comes from.

use super::Document;
use super::origin::Origin;
use super::papers::minutes;
use super::plain;
use super::source::Source;

/// The minutes as a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Plain lines without line ends.
    pub lines: Vec<String>,
    /// The line at which each block of the minutes begins.
    pub starts: Vec<usize>,
    /// The line at which each sentence or row begins, and where it comes from; none for what is no
    /// sentence of the minutes. In order.
    origins: Vec<(usize, Option<Origin>)>,
}

impl Page {
    /// Where the sentence on a line comes from; none outside the body of the minutes.
    pub fn origin_at(&self, line: usize) -> Option<&Origin> {
        let blank = self.lines.get(line).is_none_or(|words| words.trim().is_empty());
        let found = self.origins.iter().rev().find(|(start, _)| *start <= line).filter(|_| !blank)?;
        found.1.as_ref()
    }

    /// The page with another one below it; its blocks stay those of the minutes.
    pub fn followed_by(mut self, other: Page) -> Page {
        self.lines.extend([String::new(), String::new()]);
        let shift = self.lines.len();
        self.origins.push((shift - 2, None));
        self.lines.extend(other.lines);
        self.origins.extend(other.origins.into_iter().map(|(start, origin)| (start + shift, origin)));
        self
    }

    /// The page under other lines.
    pub fn under(mut self, head: Vec<String>) -> Page {
        let shift = head.len();
        self.starts.iter_mut().for_each(|start| *start += shift);
        self.origins.iter_mut().for_each(|(start, _)| *start += shift);
        self.lines.splice(0..0, head);
        self
    }
}

/// The minutes of a meeting as lines, none wider than `columns`.
pub fn reading(source: &Source, columns: usize) -> Page {
    page(&minutes(source), columns)
}

/// Any document as lines, none wider than `columns`.
pub fn page(document: &Document, columns: usize) -> Page {
    let laid = plain::lay(document, columns);
    Page { lines: laid.lines, starts: laid.starts, origins: laid.origins }
}

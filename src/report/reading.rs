//! The minutes as lines for a screen of any width, with what each line comes from.

use std::ops::Range;

use super::Document;
use super::origin::Origin;
use super::papers::{minutes, read_aloud};
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

/// A sentence, a heading or a row on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSentence<'a> {
    /// Its lines.
    pub lines: Range<usize>,
    /// Where it comes from.
    pub origin: &'a Origin,
}

impl Page {
    /// Its sentences and rows in order, without the empty lines between them.
    pub fn sentences(&self) -> Vec<PageSentence<'_>> {
        let ends = self.origins.iter().skip(1).map(|(start, _)| *start).chain([self.lines.len()]);
        let found = self.origins.iter().zip(ends);
        found.filter_map(|((start, origin), end)| self.sentence(*start..end, origin.as_ref()?)).collect()
    }

    fn sentence<'a>(&'a self, lines: Range<usize>, origin: &'a Origin) -> Option<PageSentence<'a>> {
        let is_blank = |line: usize| self.lines.get(line).is_none_or(|words| words.trim().is_empty());
        let last = lines.clone().rev().find(|line| !is_blank(*line))?;
        Some(PageSentence { lines: lines.start..last + 1, origin })
    }

    /// The sentence on a line; none outside the body of the minutes.
    pub fn sentence_at(&self, line: usize) -> Option<PageSentence<'_>> {
        self.sentences().into_iter().find(|sentence| sentence.lines.contains(&line))
    }

    /// The words of a sentence, however its lines are broken.
    pub fn words(&self, sentence: &PageSentence) -> String {
        let lines = self.lines.get(sentence.lines.clone()).unwrap_or_default();
        lines.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ")
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

/// What is read aloud instead of the whole minutes, as lines.
pub fn reading_aloud(source: &Source, columns: usize) -> Page {
    page(&read_aloud(source), columns)
}

/// Any document as lines, none wider than `columns`.
pub fn page(document: &Document, columns: usize) -> Page {
    let laid = plain::lay(document, columns);
    Page { lines: laid.lines, starts: laid.starts, origins: laid.origins }
}

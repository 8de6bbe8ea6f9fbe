//! The pages of a document in words, to be looked at before it is printed: where each page ends is what the file has.
//!
//! Takes the strips of each page as text. Knows nothing of screens: places are shares of the width of the text.

use super::face::Faces;
use super::look::WIDTH;
use super::paging::{Leaf, PlacedStrip};
use super::strip::{Inked, Laid, Strip};
use super::tree::{NodeId, TextRole};
use crate::report::Document;

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PreviewPage {
    /// What stands on it, from the top.
    pub parts: Vec<PreviewPart>,
}

/// A paragraph, or what stands beside one another: a row of a table, two columns.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewPart {
    /// Whether blank stands above it.
    pub gap: bool,
    /// From left to right; a paragraph has one.
    pub cells: Vec<PreviewCell>,
}

/// A paragraph, or a column of some.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewCell {
    /// Where it begins, as a share of the width of the text.
    pub from: f32,
    /// How its words stand.
    pub standing: PreviewStanding,
    /// Its paragraphs; an empty one is blank.
    pub words: Vec<String>,
}

/// How words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviewStanding {
    /// From the left on.
    Left,
    /// From the left on, the first line further in.
    Indented,
    /// In the middle of what they have.
    Middle,
    /// Up to the right.
    Right,
}

/// A line of text on its page.
struct PlacedLine {
    node: NodeId,
    from: f32,
    to: f32,
    base: f32,
    size: f32,
    words: String,
}

/// More blank than this, in points, is told as such.
const GAP: f32 = 11.0;
/// How far lines may lie from the middle that stand in it.
const NEAR: f32 = 2.0;
/// A line further in than this stands not at the left.
const FAR_IN: f32 = 40.0;

/// The pages of a document; none where its letters cannot be measured.
pub fn pages(document: &Document) -> Option<Vec<PreviewPage>> {
    let faces = Faces::read()?;
    let (laid, leaves) = super::laid(&faces, document);
    Some(leaves.iter().map(|leaf| page(&faces, &laid, leaf)).collect())
}

fn page(faces: &Faces, laid: &Laid, leaf: &Leaf) -> PreviewPage {
    let mut page = PreviewPage::default();
    let (mut before, mut filled) = (None, 0.0_f32);
    for placed in &leaf.placed {
        let strip = match placed.what {
            PlacedStrip::Own(at) => laid.strips.get(at),
            PlacedStrip::Again(at) => laid.heads.get(at),
        };
        let Some(strip) = strip else { continue };
        let lines = lines(faces, strip);
        let Some(first) = lines.first() else { continue };
        // The rows of a picture are no lines of a paragraph, though one thing to whoever hears them.
        let is_words = !matches!(laid.plan.nodes[first.node].role, TextRole::Figure(_));
        let alone = lines.iter().all(|line| line.node == first.node && is_words).then_some(first.node);
        let gap = placed.top - filled > GAP && !page.parts.is_empty();
        filled = placed.top + strip.height;
        // The lines of a paragraph are strips of their own.
        let goes_on = alone.is_some() && before == alone;
        before = alone;
        if goes_on && let Some(words) = last_words(&mut page) {
            join(words, &lines);
            continue;
        }
        page.parts.push(PreviewPart { gap, cells: cells(lines, alone.is_some()) });
    }
    page
}

fn last_words(page: &mut PreviewPage) -> Option<&mut String> {
    page.parts.last_mut()?.cells.last_mut()?.words.last_mut()
}

/// Adds lines to the paragraph that they go on with.
fn join(words: &mut String, lines: &[PlacedLine]) {
    for line in lines {
        // A line that ends between two words has their blank; one that a person ended has none.
        if !words.is_empty() && !words.ends_with([' ', '-', '–', '/']) {
            words.push(' ');
        }
        words.push_str(&line.words);
    }
}

fn lines(faces: &Faces, strip: &Strip) -> Vec<PlacedLine> {
    let line = |mark: &Inked| {
        let Inked::Text { left, base, size, line, node } = mark else { return None };
        let words: String = line.stretches.iter().map(|one| one.text.as_str()).collect();
        let spaces = words.chars().filter(|letter| matches!(letter, ' ' | '\u{a0}')).count() as f32;
        let ems: f32 = line.stretches.iter().map(|one| faces.width(one.cut, &one.text)).sum();
        let from = left + line.indent;
        let to = from + ems * size + spaces * line.spread;
        let words = words.replace('\u{a0}', " ").trim_start().to_owned();
        (!words.trim().is_empty()).then_some(PlacedLine {
            node: *node,
            from,
            to,
            base: *base,
            size: *size,
            words,
        })
    };
    strip.marks.iter().filter_map(line).collect()
}

/// What stands beside one another: lines that lie over one another are of one column.
fn cells(mut lines: Vec<PlacedLine>, alone: bool) -> Vec<PreviewCell> {
    lines.sort_by(|one, next| one.from.total_cmp(&next.from));
    let mut columns: Vec<(f32, f32, Vec<PlacedLine>)> = Vec::new();
    for line in lines {
        match columns.last_mut().filter(|(_, to, _)| line.from < *to) {
            Some((_, to, column)) => {
                *to = to.max(line.to);
                column.push(line);
            }
            None => columns.push((line.from, line.to, vec![line])),
        }
    }
    columns.into_iter().map(|(from, _, column)| cell(from, column, alone)).collect()
}

fn cell(from: f32, mut lines: Vec<PlacedLine>, alone: bool) -> PreviewCell {
    lines.sort_by(|one, next| one.base.total_cmp(&next.base));
    let standing = if alone { of_page(&lines[0]) } else { of_column(&lines) };
    let mut words: Vec<String> = Vec::new();
    let mut above: Option<(NodeId, f32)> = None;
    for line in &lines {
        match above {
            Some((node, _)) if node == line.node => {
                if let Some(words) = words.last_mut() {
                    join(words, std::slice::from_ref(line));
                }
            }
            // Where somebody signs by hand.
            Some((_, base)) if line.base - base > 3.0 * line.size => {
                words.extend([String::new(), line.words.clone()]);
            }
            _ => words.push(line.words.clone()),
        }
        above = Some((line.node, line.base));
    }
    PreviewCell { from: (from / WIDTH).max(0.0), standing, words }
}

/// How a line of the whole width stands.
fn of_page(line: &PlacedLine) -> PreviewStanding {
    let middle = (line.from + line.to) / 2.0;
    match line.from {
        from if (middle - WIDTH / 2.0).abs() < NEAR && from > NEAR => PreviewStanding::Middle,
        from if from > FAR_IN && WIDTH - line.to < NEAR => PreviewStanding::Right,
        from if from > NEAR => PreviewStanding::Indented,
        _ => PreviewStanding::Left,
    }
}

/// How the lines of a column stand: in its middle where they begin at several places around one.
fn of_column(lines: &[PlacedLine]) -> PreviewStanding {
    let middle = |line: &PlacedLine| (line.from + line.to) / 2.0;
    let first = &lines[0];
    let around = lines.iter().all(|line| (middle(line) - middle(first)).abs() < NEAR);
    let apart = lines.iter().any(|line| (line.from - first.from).abs() > NEAR);
    if around && apart { PreviewStanding::Middle } else { PreviewStanding::Left }
}

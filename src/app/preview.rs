//! A paper that is looked at before it is written or printed: its pages, laid in lines of a screen.
//!
//! Where a page ends is what the PDF file has; how wide its lines are follows from the screen.

use super::model::Model;
use super::size::{NARROW, reading_columns};
use crate::report::{NamedPaper, Paper, PreviewCell, PreviewPage, PreviewPart, PreviewStanding, pdf};
use crate::say;
use crate::text::{width, wrap};

/// A paper with its pages.
pub struct PreviewedPaper {
    /// The kind of paper.
    pub kind: &'static Paper,
    /// The paper.
    pub paper: NamedPaper,
    /// Its pages.
    pub pages: Vec<PreviewPage>,
}

/// Opens the pages of a paper.
pub fn show(model: &mut Model, kind: &'static Paper, paper: NamedPaper) {
    match pdf::pages(&paper.1) {
        Some(pages) => {
            model.keep(PreviewedPaper { kind, paper, pages });
            model.open("preview");
        }
        None => {
            let words = say!(
                model.lang,
                "Không xem trước được: chương trình thiếu bộ chữ để dàn trang; hãy ghi văn bản ra tệp Word để xem.",
                "There is no preview: the letters for laying out pages are missing; write the Word file and look at that."
            );
            model.warn(words);
        }
    }
}

/// The lines of a page on the screen.
pub fn page_lines(model: &Model, page: &PreviewPage) -> Vec<String> {
    let wide = reading_columns(model.size.0);
    let mut lines = Vec::new();
    for part in &page.parts {
        if part.gap {
            lines.push(String::new());
        }
        lines.extend(part_lines(part, wide));
    }
    lines
}

fn part_lines(part: &PreviewPart, wide: usize) -> Vec<String> {
    match part.cells.as_slice() {
        [one] => column(one, wide),
        several if wide < usize::from(NARROW) - 4 => below_one_another(several, wide),
        several => beside_one_another(several, wide),
    }
}

/// The paragraphs of a cell, in so many columns.
fn column(cell: &PreviewCell, wide: usize) -> Vec<String> {
    let placed = |line: String| {
        let free = wide.saturating_sub(width(&line));
        let before = match cell.standing {
            PreviewStanding::Middle => free / 2,
            PreviewStanding::Right => free,
            PreviewStanding::Left | PreviewStanding::Indented => 0,
        };
        format!("{}{line}", " ".repeat(before))
    };
    let paragraph = |words: &String| match (cell.standing, words.is_empty()) {
        (_, true) => vec![String::new()],
        // What no line breaks at stands before the first word.
        (PreviewStanding::Indented, _) => {
            let lines = wrap(&format!("\u{a0}\u{a0}\u{a0}\u{a0}{words}"), wide).into_iter();
            lines.map(|line| line.replace('\u{a0}', " ")).collect()
        }
        _ => wrap(words, wide).into_iter().map(placed).collect(),
    };
    cell.words.iter().flat_map(paragraph).collect()
}

/// On a narrow screen: a row of a table in one paragraph, columns of several lines one after the other.
fn below_one_another(cells: &[PreviewCell], wide: usize) -> Vec<String> {
    if cells.iter().all(|cell| cell.words.len() == 1) {
        let words: Vec<&str> = cells.iter().flat_map(|cell| &cell.words).map(String::as_str).collect();
        return wrap(&words.join(" · "), wide);
    }
    let words = cells.iter().flat_map(|cell| &cell.words).filter(|words| !words.is_empty());
    words.flat_map(|words| wrap(words, wide)).collect()
}

/// Least columns of a cell beside another, and between two.
const LEAST: usize = 3;
const BETWEEN: usize = 1;

fn beside_one_another(cells: &[PreviewCell], wide: usize) -> Vec<String> {
    let mut starts: Vec<usize> = Vec::new();
    for cell in cells {
        let least = starts.last().map_or(0, |last| last + LEAST);
        starts.push(((cell.from * wide as f32).round() as usize).max(least));
    }
    let ends = starts.iter().skip(1).map(|next| next - BETWEEN).chain([wide]);
    let laid: Vec<(usize, Vec<String>)> = starts
        .iter()
        .zip(ends)
        .zip(cells)
        .map(|((start, end), cell)| (*start, column(cell, end.saturating_sub(*start).max(LEAST))))
        .collect();
    let high = laid.iter().map(|(_, lines)| lines.len()).max().unwrap_or_default();
    let row = |at: usize| {
        let mut line = String::new();
        for (start, lines) in &laid {
            let Some(words) = lines.get(at).filter(|words| !words.is_empty()) else { continue };
            let missing = start.saturating_sub(width(&line));
            line.push_str(&" ".repeat(missing));
            line.push_str(words);
        }
        line
    };
    (0..high).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(from: f32, standing: PreviewStanding, words: &[&str]) -> PreviewCell {
        PreviewCell { from, standing, words: words.iter().map(|one| (*one).to_owned()).collect() }
    }

    #[test]
    fn columns_stand_beside_one_another_and_below_where_few_cells_are() {
        let part = PreviewPart {
            gap: false,
            cells: vec![
                cell(0.0, PreviewStanding::Left, &["TT"]),
                cell(0.1, PreviewStanding::Left, &["Sửa cầu kênh 3 trước mùa mưa"]),
                cell(0.5, PreviewStanding::Left, &["15/12"]),
            ],
        };
        // Columns 0, 6 and 30 of 60: the words have 23 of them.
        assert_eq!(part_lines(&part, 60), ["TT    Sửa cầu kênh 3 trước    15/12", "      mùa mưa"]);
        assert_eq!(part_lines(&part, 36), ["TT · Sửa cầu kênh 3 trước mùa mưa ·", "15/12"]);
    }

    #[test]
    fn a_paragraph_begins_further_in_and_a_title_stands_in_the_middle() {
        let lines = |standing| column(&cell(0.0, standing, &["một hai ba bốn"]), 10);
        assert_eq!(lines(PreviewStanding::Indented), ["    một", "hai ba bốn"]);
        assert_eq!(lines(PreviewStanding::Middle), ["một hai ba", "   bốn"]);
        assert_eq!(lines(PreviewStanding::Right), ["một hai ba", "       bốn"]);
        assert_eq!(lines(PreviewStanding::Left), ["một hai ba", "bốn"]);
    }
}

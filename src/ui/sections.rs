//! Sections of a screen below one another, and in which order they give way.
//!
//! Where rows are few those of the highest rank go first, whole; the order on the screen stays.

use ratatui::text::{Line, Span};

use super::list::{clip_spans, head_in};
use super::theme::Theme;

/// A section of a screen.
pub struct ScreenSection {
    /// What it holds; without words it has no head of its own.
    pub title: String,
    /// Its one figure.
    pub figure: String,
    /// Its rows.
    pub lines: Vec<Line<'static>>,
    /// Sections of a higher rank go first where rows are few.
    pub rank: u8,
    /// Whether its figure tells of time that is over.
    pub over: bool,
}

impl ScreenSection {
    /// A section whose first row is its own head.
    pub fn bare(rank: u8, lines: Vec<Line<'static>>) -> ScreenSection {
        ScreenSection { title: String::new(), figure: String::new(), lines, rank, over: false }
    }

    /// Its rows with its head.
    pub fn rows(&self) -> usize {
        self.lines.len() + usize::from(!self.title.is_empty())
    }
}

/// Whether all sections have room, without blank rows between them.
pub fn fit(sections: &[ScreenSection], rows: usize) -> bool {
    sections.iter().map(ScreenSection::rows).sum::<usize>() <= rows
}

/// The rows of the sections that have room, with a blank row between two where there is room for it: first
/// around those of the lowest rank. The last that stays is cut rather than left out.
pub fn lay(sections: Vec<ScreenSection>, theme: &Theme, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let kept = keep(sections, rows);
    let used: usize = kept.iter().map(ScreenSection::rows).sum();
    let apart = breaks(&kept, rows.saturating_sub(used));
    let mut laid = Vec::new();
    for (index, section) in kept.into_iter().enumerate() {
        if apart.contains(&index) {
            laid.push(Line::default());
        }
        if !section.title.is_empty() {
            let of_figure = if section.over { theme.over() } else { theme.section };
            let styles = (theme.section, of_figure);
            laid.push(head_in(&section.title.to_uppercase(), &section.figure, styles, columns));
        }
        laid.extend(section.lines);
    }
    tell_cut(&mut laid, (rows, columns));
    laid
}

/// As [`lay`], but of a section of words that has no room whole its first rows stay, where there is one for its head
/// and one below it.
pub fn lay_begun(
    mut sections: Vec<ScreenSection>,
    theme: &Theme,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    sections.retain(|section| section.rows() > 0);
    sections.sort_by_key(|section| section.rank);
    let mut left = rows;
    for section in &mut sections {
        let heads = section.rows() - section.lines.len();
        tell_cut(&mut section.lines, (left.saturating_sub(heads), columns));
        left = left.saturating_sub(section.lines.len() + heads);
    }
    sections.retain(|section| !section.lines.is_empty() || section.rank == 0);
    lay(sections, theme, columns, rows)
}

/// Leaves out what has no row; the last line that stays says by its sign that there is more.
pub fn tell_cut(lines: &mut Vec<Line<'static>>, (rows, columns): (usize, usize)) {
    if lines.len() <= rows {
        return;
    }
    lines.truncate(rows);
    if let Some(last) = lines.last_mut() {
        let mut spans = clip_spans(std::mem::take(&mut last.spans), columns.saturating_sub(2));
        if !spans.last().is_some_and(|span| span.content.ends_with('…')) {
            spans.push(Span::raw(" …"));
        }
        last.spans = spans;
    }
}

/// The sections that have a blank row before them, of so many rows: those beside the lowest ranks first,
/// from the top.
fn breaks(sections: &[ScreenSection], blanks: usize) -> Vec<usize> {
    let mut breaks: Vec<usize> = (1..sections.len()).collect();
    breaks.sort_by_key(|index| sections[index - 1].rank.min(sections[*index].rank));
    breaks.truncate(blanks);
    breaks
}

/// The sections that have room together, those without rows left out.
pub fn keep(mut sections: Vec<ScreenSection>, rows: usize) -> Vec<ScreenSection> {
    sections.retain(|section| section.rows() > 0);
    while sections.len() > 1 && !fit(&sections, rows) {
        let last =
            (0..sections.len()).max_by_key(|index| (sections[*index].rank, *index)).unwrap_or_default();
        sections.remove(last);
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(title: &str, lines: usize, rank: u8) -> ScreenSection {
        let lines = (0..lines).map(|line| Line::raw(format!("{title}{line}"))).collect();
        ScreenSection { title: title.to_owned(), figure: String::new(), lines, rank, over: false }
    }

    fn laid(rows: usize) -> Vec<String> {
        let sections = vec![section("a", 2, 1), section("b", 1, 3), section("c", 1, 2), section("d", 0, 9)];
        let sections = sections.into_iter().filter(|section| section.title != "d").collect();
        let lines = lay(sections, &Theme::plain(), 4, rows);
        lines.iter().map(|line| line.to_string().trim().to_owned()).collect()
    }

    #[test]
    fn sections_stand_apart_where_there_is_room() {
        assert_eq!(laid(9), ["A", "a0", "a1", "", "B", "b0", "", "C", "c0"]);
        // One row is left: it sets the section of the lowest rank apart.
        assert_eq!(laid(8), ["A", "a0", "a1", "", "B", "b0", "C", "c0"]);
        assert_eq!(laid(7), ["A", "a0", "a1", "B", "b0", "C", "c0"]);
    }

    #[test]
    fn the_highest_rank_gives_way_first_and_the_last_is_cut() {
        assert_eq!(laid(6), ["A", "a0", "a1", "", "C", "c0"]);
        assert_eq!(laid(5), ["A", "a0", "a1", "C", "c0"]);
        assert_eq!(laid(4), ["A", "a0", "a1"]);
        // What is cut says so by its sign.
        assert_eq!(laid(2), ["A", "a0 …"]);
    }

    #[test]
    fn a_section_of_words_begins_where_it_has_no_room_whole() {
        let begun = |rows: usize| -> Vec<String> {
            let sections = vec![section("a", 0, 0), section("b", 4, 1), section("c", 2, 2)];
            let lines = lay_begun(sections, &Theme::plain(), 6, rows);
            lines.iter().map(|line| line.to_string().trim().to_owned()).collect()
        };
        assert_eq!(begun(8), ["A", "B", "b0", "b1", "b2", "b3", "C", "c0 …"]);
        assert_eq!(begun(4), ["A", "B", "b0", "b1 …"]);
        assert_eq!(begun(2), ["A"]);
    }
}

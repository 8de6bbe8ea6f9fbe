//! Where a page that is read ends: the line that tells how many are below it, and no head without what stands
//! below it.
//!
//! Knows which lines are heads, not what they say.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::list::{LEAST_TOLD, mark_unseen, more_below, tell_below};
use super::theme::Theme;
use crate::app::Model;

/// Draws the lines in sight from one on, of so many; how many are below is told by the last row, or by arrows where
/// rows are few.
pub fn draw(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    (top, all): (usize, usize),
    mut shown: Vec<Line<'static>>,
) {
    let rows = shown.len();
    tell_below(model, &mut shown, (top, all), theme);
    frame.render_widget(Paragraph::new(shown), area);
    if usize::from(area.height) < LEAST_TOLD {
        mark_unseen(frame, area, (top > 0, top + rows < all));
    }
}

/// What a line of a page is to the one below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The head of what stands below.
    Head,
    /// A blank row.
    Blank,
    /// Words.
    Words,
}

/// A page of so many lines, of which so many rows are in sight.
pub struct PageEnds<K> {
    /// All its lines.
    pub all: usize,
    /// Rows in sight.
    pub height: usize,
    /// What each line is.
    pub kind: K,
}

impl<K: Fn(usize) -> RowKind> PageEnds<K> {
    /// The line after the last one that has a row from a line on, the telling line aside.
    fn end(&self, top: usize) -> usize {
        top + self.height - usize::from(self.height >= LEAST_TOLD)
    }

    /// Whether lines are below those in sight.
    fn goes_on(&self, top: usize) -> bool {
        top + self.height < self.all
    }

    /// How many rows at the end of what is in sight hold a head with nothing below it.
    fn held(&self, top: usize) -> usize {
        if !self.goes_on(top) {
            return 0;
        }
        let end = self.end(top);
        // A head may have another one below it, with a blank row between them.
        let first = (top..end).rev().take_while(|line| (self.kind)(*line) != RowKind::Words);
        let first = first.filter(|line| (self.kind)(*line) == RowKind::Head).last();
        // A page of heads alone is shown: something must be.
        first.map(|first| end - first).filter(|held| held * 2 <= self.height).unwrap_or(0)
    }

    /// On which of how many pages one is from a line on, as Enter turns them.
    pub fn place(&self, top: usize) -> (usize, usize) {
        let next = |top: &usize| self.goes_on(*top).then(|| self.end(*top) - self.held(*top));
        let tops: Vec<usize> = std::iter::successors(Some(0), next).collect();
        let pages = tops.len();
        let page = if self.goes_on(top) { tops.iter().filter(|first| **first <= top).count() } else { pages };
        (page, pages)
    }

    /// Ends what is in sight from a line on: the last row tells how many are below, and a head that would stand alone
    /// waits for the next page.
    pub fn close(&self, model: &Model, shown: &mut [Line<'static>], top: usize, theme: &Theme) {
        let held = self.held(top);
        model.seen.hold(held);
        let told = usize::from(self.goes_on(top) && self.height >= LEAST_TOLD);
        let words = shown.len().saturating_sub(told);
        shown[words.saturating_sub(held)..words].fill(Line::default());
        if let Some(last) = shown.last_mut().filter(|_| told > 0) {
            *last = more_below(self.all - self.end(top) + held, theme, model.lang);
        }
    }

    /// Says by arrows where rows are few that lines are above or below those in sight.
    pub fn mark(&self, frame: &mut Frame, area: Rect, top: usize) {
        if usize::from(area.height) < LEAST_TOLD {
            mark_unseen(frame, area, (top > 0, self.goes_on(top)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page by a letter a line: a head, a blank row, words.
    fn page(lines: &str, height: usize) -> PageEnds<impl Fn(usize) -> RowKind> {
        let kind = |line: usize| match lines.as_bytes()[line] {
            b'H' => RowKind::Head,
            b'.' => RowKind::Blank,
            _ => RowKind::Words,
        };
        PageEnds { all: lines.len(), height, kind }
    }

    #[test]
    fn what_is_all_in_sight_is_one_page() {
        assert_eq!(page("Hwwwwwww", 8).place(0), (1, 1));
        assert_eq!(page("", 8).place(0), (1, 1));
    }

    #[test]
    fn a_page_begins_with_the_first_line_that_had_no_row() {
        // Seven of eight rows and the line that tells: 0, 7, and the last eight lines are in sight from 8 on.
        let lines = "wwwwwwwwwwwwwwww";
        assert_eq!([0, 6, 7, 8].map(|top| page(lines, 8).place(top)), [(1, 3), (1, 3), (2, 3), (3, 3)]);
        // Few rows are all words: 0, 4, 8, 12.
        assert_eq!([0, 4, 12].map(|top| page(lines, 4).place(top)), [(1, 4), (2, 4), (4, 4)]);
    }

    #[test]
    fn a_head_waits_for_the_page_that_has_what_stands_below_it() {
        let held = |lines: &str| page(lines, 8).held(0);
        assert_eq!(held("Hwwwww.Hwwwww"), 0);
        assert_eq!(held("Hwwww.Hwwwwww"), 1);
        assert_eq!(held("Hwww.HHwwwwww"), 2);
        assert_eq!(held("Hwww.H.wwwwww"), 2);
        assert_eq!(held("Hww.H.Hwwwwww"), 3);
        assert_eq!(held("Hwwwww.wwwwww"), 0);
        // Where nothing is below it stays, and a page of heads has to be shown.
        assert_eq!(held("Hwwwww.H"), 0);
        assert_eq!(held("HHHHHHHHHHHHH"), 0);
        // The second page begins with the head.
        assert_eq!([5, 6].map(|top| page("Hwwww.Hwwwwwwww", 8).place(top)), [(1, 3), (2, 3)]);
    }
}

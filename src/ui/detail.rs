//! A table with what is told of its chosen row, right below its last row, where the eye finds it.
//!
//! Knows rows, not what they say.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::framed;
use super::sections::tell_cut;
use super::table::{self, ScreenGrid};
use super::theme::Theme;
use crate::app::Model;
use crate::app::size::READING;
use crate::text::wrap;

/// Columns before the words of a row: the mark of the chosen one, a sign, a blank.
const INDENT: usize = 3;

/// Draws a table and the lines below it. The table keeps so many rows, its head among them, before the lines
/// have any; a table that is whole with fewer rows takes no more, and a blank row parts it from the lines where
/// there is one. How high the table is does not follow from the row that is chosen as long as all have room.
pub fn draw(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    grid: ScreenGrid,
    (mut below, least): (Vec<Line<'static>>, u16),
) {
    if grid.rows.is_empty() && below.len() + 2 > usize::from(area.height) {
        // Columns without a row give theirs to the words that say why.
        let block = framed(&grid.title, &grid.figure, theme, area);
        tell_cut(&mut below, (usize::from(area.height).saturating_sub(1), usize::from(area.width)));
        return frame.render_widget(Paragraph::new(below).block(block), area);
    }
    let whole = table::whole_rows(&grid, area.width).min(area.height);
    let (top, bottom) = shares(area.height, whole, below.len() as u16, least);
    tell_cut(&mut below, (usize::from(area.height - bottom), usize::from(area.width)));
    table::draw(model, theme, frame, Rect { height: top, ..area }, grid);
    let area = Rect { y: area.y + bottom, height: area.height - bottom, ..area };
    frame.render_widget(Paragraph::new(below), area);
}

/// Words in the lines that stand below a table: as far in as the words of its rows, on every screen.
pub fn told(words: impl IntoIterator<Item = String>, columns: usize) -> Vec<Line<'static>> {
    told_in(words, columns, Style::new())
}

/// As [`told`], in a style.
pub fn told_in(words: impl IntoIterator<Item = String>, columns: usize, style: Style) -> Vec<Line<'static>> {
    let wide = columns.saturating_sub(INDENT + 1).min(READING.1);
    let lines = words.into_iter().flat_map(|words| wrap(&words, wide));
    lines.map(|line| Line::from(Span::styled(format!("{:INDENT$}{line}", ""), style))).collect()
}

/// As [`draw`]; without rows a sentence that says why there are none, and what to do. The lines below are asked for by the
/// columns that they have.
pub fn draw_or(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    grid: ScreenGrid,
    (below, least): (impl FnOnce(usize) -> Vec<Line<'static>>, u16),
    empty: impl FnOnce() -> String,
) {
    match grid.rows.is_empty() {
        true => table::draw_or(model, theme, frame, area, (grid, &empty())),
        false => draw(model, theme, frame, area, grid, (below(usize::from(area.width)), least)),
    }
}

/// Rows of the table, and the row from which on the lines stand, of so many rows in all.
fn shares(all: u16, table: u16, lines: u16, least: u16) -> (u16, u16) {
    let lines = lines.min(all.saturating_sub(least.min(table)));
    let table = table.min(all - lines);
    let apart = u16::from(lines > 0 && table + lines < all);
    (table, table + apart)
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn what_is_told_of_a_row_stands_right_below_the_table() {
        // Ten rows of table, three lines, a blank row between; the rest stays empty.
        assert_eq!(shares(30, 10, 3, 6), (10, 11));
        // No row is left for a blank.
        assert_eq!(shares(13, 10, 3, 6), (10, 10));
        // The table gives rows, but keeps six of them.
        assert_eq!(shares(12, 10, 3, 6), (9, 9));
        assert_eq!(shares(12, 10, 9, 6), (6, 6));
        // Nothing to tell.
        assert_eq!(shares(12, 20, 0, 6), (12, 12));
        // A short table keeps no more than it is high.
        assert_eq!(shares(10, 4, 6, 6), (4, 4));
    }
}

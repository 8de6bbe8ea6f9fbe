//! A table: rows under named columns, figures right under their heads.
//!
//! Columns are as wide as what stands in them; where the screen is narrower those that may go are left
//! out first, then one gives way. No grid and no stripes.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

pub use super::column::GridColumn;
use super::list::{LEAST_TOLD, by_clause, clip_spans, framed, mark_unseen, rows_alone, shown_rows};
use super::theme::Theme;
pub use super::widths::room_of;
use super::widths::{BETWEEN, fitting, fitting_beside, row_widths};
use super::{low, wrapped};
use crate::app::Model;
use crate::app::size::READING;
use crate::text::wrap;

/// What stands in one row under one column; parts of it may have styles of their own.
pub type TableCell = Line<'static>;

/// A row of a table: a sign of one cell, and as many cells as there are columns.
pub type GridRow = (TableCell, Vec<TableCell>);

/// A table with its head.
pub struct ScreenGrid {
    /// What it holds.
    pub title: String,
    /// Its one figure.
    pub figure: String,
    /// Its columns.
    pub columns: Vec<GridColumn>,
    /// Its rows.
    pub rows: Vec<GridRow>,
    /// What the columns come to, in the row below all others.
    pub total: Option<Vec<TableCell>>,
}

/// Where there are fewer rows the totals of columns have none.
const LEAST_ROWS: u16 = 7;

/// A row of cells in the columns that have room, without what marks the selected one.
pub(super) fn line(
    table: &ScreenGrid,
    (shown, wide): (&[usize], &[usize]),
    (sign, cells): (&TableCell, &[TableCell]),
) -> Line<'static> {
    let wide = row_widths(table, (shown, wide), cells);
    let cells = shown.iter().map(|index| cells.get(*index).cloned().unwrap_or_default());
    let blank = Span::raw(" ".repeat(2 - sign.width().min(1)));
    let before = fitted(sign, 1).into_iter().chain([blank]);
    Line::from(before.chain(in_columns(table, shown, &wide, cells)).collect::<Vec<_>>())
}

/// The row of the names of the columns.
fn names(table: &ScreenGrid, columns: (&[usize], &[usize])) -> Line<'static> {
    let mut names: Vec<TableCell> = table.columns.iter().map(|column| cell(column.name.clone())).collect();
    for (index, wide) in columns.0.iter().zip(columns.1) {
        names[*index] = cell(by_clause(&table.columns[*index].name, *wide));
    }
    line(table, columns, (&TableCell::default(), &names))
}

/// A row in which none can be selected.
fn unmarked(line: Line<'static>) -> Line<'static> {
    Line::from(std::iter::once(Span::raw(" ")).chain(line.spans).collect::<Vec<_>>()).style(line.style)
}

/// The rows of a table in which none is selected, the names of its columns first.
pub fn lines(table: &ScreenGrid, theme: &Theme, columns: u16) -> Vec<Line<'static>> {
    let (shown, wide) = fitting(table, columns);
    let names = names(table, (&shown, &wide)).style(theme.quiet);
    let rows = table.rows.iter().map(|(sign, cells)| line(table, (&shown, &wide), (sign, cells)));
    std::iter::once(names).chain(rows).map(unmarked).collect()
}

/// As [`lines`], with further lines for what is cut, so many of them in all at most.
pub fn lines_with_free(table: &ScreenGrid, theme: &Theme, columns: u16, free: usize) -> Vec<Line<'static>> {
    let (shown, wide) = fitting(table, columns);
    let names = names(table, (&shown, &wide)).style(theme.quiet);
    let rows = wrapped::rows(table, (&shown, &wide), free).into_iter().flatten();
    std::iter::once(names).chain(rows).map(unmarked).collect()
}

/// Rows that a table takes on a screen of so many columns when nothing in it is cut: its head, the names of its
/// columns, its rows and its total.
pub fn whole_rows(table: &ScreenGrid, columns: u16) -> u16 {
    let (shown, wide) = fitting(table, columns);
    let rows: usize = wrapped::rows(table, (&shown, &wide), usize::MAX).iter().map(Vec::len).sum();
    u16::try_from(2 + rows + table.total.iter().len()).unwrap_or(u16::MAX)
}

/// Draws a table; the selected row is that of the place.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect, table: ScreenGrid) {
    draw_above(model, theme, frame, area, table);
}

/// As [`draw`] with something below it: answers how many rows of the area the table takes.
pub fn draw_above(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect, table: ScreenGrid) -> u16 {
    let all = table.rows.len();
    draw_from(model, theme, frame, area, table, (0, all))
}

/// As [`draw`] of a table that grows with the years: of so many rows only those in sight are made. As wide
/// as what stands in those, and as each column is at least.
pub fn draw_long(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    table: ScreenGrid,
    (all, row): (usize, impl FnMut(usize) -> GridRow),
) {
    let at = model.place().at.min(all.saturating_sub(1));
    let total = if area.height >= LEAST_ROWS { table.total.iter().len() } else { 0 };
    let beside = 1 + total + usize::from(low::is_named(&table, area));
    let shown = shown_rows(at, usize::from(area.height).saturating_sub(beside), all);
    let first = shown.start;
    let table = ScreenGrid { rows: shown.map(row).collect(), ..table };
    draw_from(model, theme, frame, area, table, (first, all));
}

/// Draws a table of so many rows of which it holds those from one on, all in sight among them.
fn draw_from(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    table: ScreenGrid,
    (first, all): (usize, usize),
) -> u16 {
    let at = model.place().at.min(all.saturating_sub(1));
    let total = table.total.as_ref();
    // A table that is whole with its head has it, however few its rows are.
    let headed = area.height >= LEAST_ROWS || all + 2 + total.iter().len() <= usize::from(area.height);
    let named = headed || low::is_named(&table, area);
    let total = total.filter(|_| headed);
    let beside = 1 + usize::from(named) + total.iter().len();
    let room = usize::from(area.height).saturating_sub(beside);
    // The arrow that says that there are others stands beside the words.
    let arrow = all > room && room < LEAST_TOLD;
    let (shown, wide) = if arrow { fitting_beside(&table, area.width) } else { fitting(&table, area.width) };
    let columns = (&shown[..], &wide[..]);
    let figure = low::figure(&table, (at, all), (room, area.width));
    let block = framed(&table.title, &figure, theme, area);
    let mut body = block.inner(area);
    frame.render_widget(block, area);
    if named {
        let top = Rect { height: 1, ..body };
        frame.render_widget(Paragraph::new(unmarked(names(&table, columns)).style(theme.quiet)), top);
        body = Rect { y: body.y + 1, height: body.height - 1, ..body };
    }
    let lines = draw_rows(model, theme, frame, body, (&table, columns), (at, first, all), room);
    if let Some(total) = total {
        let total = unmarked(line(&table, columns, (&TableCell::default(), total)));
        let bottom = Rect { y: body.y + lines.min(room) as u16, height: 1, ..body };
        frame.render_widget(Paragraph::new(total.style(theme.title)), bottom);
    }
    (beside + lines.min(room)) as u16
}

/// Draws the rows in so many rows of the screen; answers how many lines they come to.
fn draw_rows(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    body: Rect,
    (table, columns): (&ScreenGrid, (&[usize], &[usize])),
    (at, first, all): (usize, usize, usize),
    room: usize,
) -> usize {
    let mut laid: Vec<Line>;
    let selected;
    if let Some((rows, chosen, heights)) = low::rows(table, columns, (at, first, all), room) {
        model.heights.tell(heights.into_iter());
        (laid, selected) = (rows, chosen);
    } else if all > room {
        let body = Rect { height: room as u16, ..body };
        let row = |index: usize| {
            let (sign, cells) = &table.rows[index - first];
            line(table, columns, (sign, cells))
        };
        rows_alone(model, theme, frame, body, Some(at..at + 1), (all, row));
        return all;
    } else {
        // What is cut goes on below while rows are free.
        let rows = wrapped::rows(table, columns, room - all);
        model.heights.tell(rows.iter().map(Vec::len));
        let before: usize = rows.iter().take(at).map(Vec::len).sum();
        selected = before..before + rows.get(at).map_or(0, Vec::len);
        laid = rows.into_iter().flatten().collect();
    }
    let lines = laid.len();
    let (before, after) = (selected.start, lines - selected.end);
    rows_alone(model, theme, frame, body, Some(selected), (lines, |at| std::mem::take(&mut laid[at])));
    if all > room {
        let body = Rect { height: room as u16, ..body };
        mark_unseen(frame, body, (at > before, at + after + 1 < all));
    }
    lines
}

/// As [`draw`]; without rows what will stand there is said instead.
pub fn draw_or(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    (table, empty): (ScreenGrid, &str),
) {
    if !table.rows.is_empty() {
        return draw(model, theme, frame, area, table);
    }
    let block = framed(&table.title, &table.figure, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let wide = usize::from(inside.width).saturating_sub(4).min(READING.1);
    let lines = wrap(empty, wide).into_iter().map(|line| Line::from(format!("   {line}")));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inside);
}

/// Cells in their columns, with blanks between; a column without any cell is not there.
fn in_columns(
    table: &ScreenGrid,
    shown: &[usize],
    wide: &[Option<usize>],
    cells: impl Iterator<Item = TableCell>,
) -> Vec<Span<'static>> {
    let cells: Vec<TableCell> = cells.collect();
    let blanks = |cells: usize| Span::raw(" ".repeat(cells));
    let one = |((index, wide), cell): ((&usize, usize), &TableCell)| {
        let mut spans = fitted(cell, wide);
        // What is cut ends after a word, and may be shorter than its column.
        let left = wide.saturating_sub(spans.iter().map(Span::width).sum());
        let place = if table.columns[*index].to_the_right { 0 } else { spans.len() };
        spans.insert(place, blanks(left));
        spans.push(blanks(BETWEEN));
        spans
    };
    let there = shown.iter().zip(wide).zip(&cells);
    let there = there.filter_map(|((index, wide), cell)| Some(((index, (*wide)?), cell)));
    let mut spans: Vec<Span> = there.flat_map(one).collect();
    spans.pop();
    spans
}

/// The parts of a cell, cut to its column.
fn fitted(cell: &TableCell, wide: usize) -> Vec<Span<'static>> {
    let spans = cell.spans.iter().map(|span| span.clone().patch_style(cell.style)).collect();
    clip_spans(spans, wide)
}

/// A cell of plain words.
pub fn cell(words: impl Into<String>) -> TableCell {
    Line::raw(words.into())
}

/// A cell in a style.
pub fn styled(words: impl Into<String>, style: Style) -> TableCell {
    Line::styled(words.into(), style)
}

#[cfg(test)]
mod tests {
    use super::super::widths::widths;
    use super::*;

    fn table() -> ScreenGrid {
        let columns = vec![
            GridColumn::words("Đồng chí".to_owned()).giving_way(),
            GridColumn::words("Sinh".to_owned()).from(60),
            GridColumn::figures("Dự".to_owned()),
        ];
        let row = |name: &str, share: &str| {
            (cell("✓"), vec![cell(name.to_owned()), cell("1958"), cell(share.to_owned())])
        };
        let rows = vec![row("Thạch Thị Sa Rây", "11/11"), row("Lê Văn Năm", "9/11")];
        ScreenGrid { title: String::new(), figure: String::new(), columns, rows, total: None }
    }

    /// The rows of cells as they are read.
    fn read(shown: &[usize], room: usize) -> Vec<String> {
        let table = table();
        let wide: Vec<_> = widths(&table, shown, room).into_iter().map(Some).collect();
        let line = |(_, cells): &GridRow| {
            let cells = shown.iter().map(|index| cells[*index].clone());
            in_columns(&table, shown, &wide, cells).iter().map(|span| span.content.as_ref()).collect()
        };
        table.rows.iter().map(line).collect()
    }

    #[test]
    fn columns_are_as_wide_as_what_stands_in_them() {
        assert_eq!(read(&[0, 1, 2], 80), ["Thạch Thị Sa Rây  1958  11/11", "Lê Văn Năm        1958   9/11"]);
    }

    #[test]
    fn a_column_that_is_never_cut_makes_others_give_way_or_is_left_out() {
        let columns = || {
            vec![
                GridColumn::words("Đồng chí".to_owned()).kept(),
                GridColumn::words("Điểm danh".to_owned()),
                GridColumn::words("Diện".to_owned()).whole(),
            ]
        };
        let cells = ["Thạch Thị Sa Rây", "vắng có lý do: công tác", "miễn công tác và sinh hoạt đảng"];
        let rows = vec![(cell("P"), cells.map(cell).to_vec())];
        let table =
            ScreenGrid { title: String::new(), figure: String::new(), columns: columns(), rows, total: None };
        // Sixteen, twenty-three and thirty-one cells, three before and two between: 77 of 79.
        assert_eq!(fitting(&table, 80), (vec![0, 1, 2], vec![16, 23, 31]));
        // Of 69 ten are missing, given by the middle one alone.
        assert_eq!(fitting(&table, 68), (vec![0, 1, 2], vec![16, 13, 31]));
        // At its eight cells the name begins to give.
        assert_eq!(fitting(&table, 60), (vec![0, 1, 2], vec![13, 8, 31]));
        // Eight and eight and 31 are 54 of 52: the last is left out, and the others are whole.
        assert_eq!(fitting(&table, 53), (vec![0, 1], vec![16, 23]));
    }

    #[test]
    fn words_that_are_cut_go_on_where_nothing_stands_behind_them() {
        let mut table = table();
        table.rows[0].1[1] = cell("");
        // Nine of sixteen cells are the name's; with the four behind it there are fifteen.
        let row = |(sign, cells): &GridRow| line(&table, (&[0, 1, 2], &[9, 4, 5]), (sign, cells)).to_string();
        let told: Vec<String> = table.rows.iter().map(row).collect();
        assert_eq!(told, ["✓ Thạch Thị Sa…    11/11", "✓ Lê Văn…    1958   9/11"]);
    }

    #[test]
    fn one_gives_way_where_there_is_no_room_for_all() {
        // Three cells before, seven for the figures: thirteen are left of 23 for the name.
        assert_eq!(read(&[0, 2], 23), ["Thạch Thị Sa…  11/11", "Lê Văn Năm      9/11"]);
        // It never goes below eight.
        assert_eq!(read(&[0, 2], 10), ["Thạch…    11/11", "Lê Văn…    9/11"]);
    }
}

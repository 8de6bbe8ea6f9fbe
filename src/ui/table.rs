//! A table: rows under named columns, figures right under their heads.
//!
//! Columns are as wide as what stands in them; where the screen is narrower those that may go are left
//! out first, then one gives way. No grid and no stripes.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::{clip_spans, framed, rows_alone};
use super::theme::Theme;
use crate::app::Model;
use crate::app::size::READING;
use crate::text::{width, wrap};

/// A column of a table.
#[derive(Clone)]
pub struct GridColumn {
    name: String,
    to_the_right: bool,
    gives_way: bool,
    /// Columns of the screen from which on it is shown.
    from: u16,
}

impl GridColumn {
    /// A column of words.
    pub fn words(name: String) -> GridColumn {
        GridColumn { name, to_the_right: false, gives_way: false, from: 0 }
    }

    /// A column of figures.
    pub fn figures(name: String) -> GridColumn {
        GridColumn { to_the_right: true, ..GridColumn::words(name) }
    }

    /// The column that is cut first where there is no room for all; the first of them.
    pub fn giving_way(self) -> GridColumn {
        GridColumn { gives_way: true, ..self }
    }

    /// Shown on screens of so many columns and more.
    pub fn from(self, columns: u16) -> GridColumn {
        GridColumn { from: columns, ..self }
    }
}

/// What stands in one row under one column; parts of it may have styles of their own.
pub type TableCell = Line<'static>;

/// A table with its head.
pub struct ScreenGrid {
    /// What it holds.
    pub title: String,
    /// Its one figure.
    pub figure: String,
    /// Its columns.
    pub columns: Vec<GridColumn>,
    /// Its rows: a sign of one cell, and as many cells as there are columns.
    pub rows: Vec<(TableCell, Vec<TableCell>)>,
    /// What the columns come to, in the row below all others.
    pub total: Option<Vec<TableCell>>,
}

/// Cells before the first column: where one is, the sign, a blank.
const BEFORE: usize = 3;
/// Blanks between two columns.
const BETWEEN: usize = 2;
/// The column that gives way first keeps so many cells, which most names have room in, before others do.
const NAME: usize = 24;
/// A column of words keeps so many cells.
const LEAST: usize = 8;
/// Where there are fewer rows neither the names of columns nor their totals have one.
const LEAST_ROWS: u16 = 7;

/// The rows of a table as they are drawn over so many columns, without what marks the selected one.
struct LaidTable {
    names: Line<'static>,
    rows: Vec<Line<'static>>,
    total: Option<Line<'static>>,
}

/// The columns that have room, and the cells of each.
fn fitting(table: &ScreenGrid, columns: u16) -> (Vec<usize>, Vec<usize>) {
    // The last cell stays free, as it does beside the figure of a head.
    let room = usize::from(columns).saturating_sub(1);
    let mut shown: Vec<usize> =
        (0..table.columns.len()).filter(|index| table.columns[*index].from <= columns).collect();
    let mut wide = widths(table, &shown, room);
    // A column that would be all sign and no word is left out: the last one first.
    while shown.len() > 1 && taken(&wide) > room {
        let last = shown.iter().rposition(|index| !table.columns[*index].to_the_right).filter(|at| *at > 0);
        shown.remove(last.unwrap_or(shown.len() - 1));
        wide = widths(table, &shown, room);
    }
    (shown, wide)
}

fn lay(table: &ScreenGrid, columns: u16) -> LaidTable {
    let (shown, wide) = fitting(table, columns);
    let line = |sign: &TableCell, cells: &[TableCell]| {
        let cells = shown.iter().map(|index| cells.get(*index).cloned().unwrap_or_default());
        let blank = Span::raw(" ".repeat(2 - sign.width().min(1)));
        let before = fitted(sign, 1).into_iter().chain([blank]);
        Line::from(before.chain(in_columns(table, &shown, &wide, cells)).collect::<Vec<_>>())
    };
    let names: Vec<TableCell> = table.columns.iter().map(|column| cell(column.name.clone())).collect();
    LaidTable {
        names: line(&TableCell::default(), &names),
        rows: table.rows.iter().map(|(sign, cells)| line(sign, cells)).collect(),
        total: table.total.as_ref().map(|cells| line(&TableCell::default(), cells)),
    }
}

/// A row in which none can be selected.
fn unmarked(line: Line<'static>) -> Line<'static> {
    Line::from(std::iter::once(Span::raw(" ")).chain(line.spans).collect::<Vec<_>>()).style(line.style)
}

/// The rows of a table in which none is selected, the names of its columns first.
pub fn lines(table: &ScreenGrid, theme: &Theme, columns: u16) -> Vec<Line<'static>> {
    let laid = lay(table, columns);
    let names = laid.names.style(theme.quiet);
    std::iter::once(names).chain(laid.rows).map(unmarked).collect()
}

/// As [`lines`], with further rows for what has no room in the first column that is cut.
pub fn whole_lines(table: &ScreenGrid, theme: &Theme, columns: u16) -> Vec<Line<'static>> {
    let (shown, wide) = fitting(table, columns);
    let cut = |cells: &[TableCell]| {
        let of = |index: &usize| cells.get(*index).map_or(0, Line::width);
        shown.iter().zip(&wide).find(|(index, wide)| of(index) > **wide).map(|(index, wide)| (*index, *wide))
    };
    let row = |(sign, cells): &(TableCell, Vec<TableCell>)| {
        let Some((index, wide)) = cut(cells) else { return vec![(sign.clone(), cells.clone())] };
        let parts = wrap(&cells[index].to_string(), wide).into_iter().map(cell).enumerate();
        let part = |(part, words): (usize, TableCell)| {
            let (sign, mut cells) = match part {
                0 => (sign.clone(), cells.clone()),
                _ => (TableCell::default(), vec![TableCell::default(); cells.len()]),
            };
            cells[index] = words.style(cells[index].style);
            (sign, cells)
        };
        parts.map(part).collect()
    };
    let rows = table.rows.iter().flat_map(row).collect();
    let columns_of = table.columns.clone();
    let whole =
        ScreenGrid { rows, columns: columns_of, title: String::new(), figure: String::new(), total: None };
    lines(&whole, theme, columns)
}

/// Draws a table; the selected row is that of the place.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect, table: ScreenGrid) {
    let block = framed(&table.title, &table.figure, theme, area);
    let mut body = block.inner(area);
    frame.render_widget(block, area);
    let laid = lay(&table, area.width);
    if area.height >= LEAST_ROWS {
        let top = Rect { height: 1, ..body };
        frame.render_widget(Paragraph::new(unmarked(laid.names).style(theme.quiet)), top);
        body = Rect { y: body.y + 1, height: body.height - 1, ..body };
        if let Some(total) = laid.total {
            let rows = (laid.rows.len() as u16).min(body.height - 1);
            let bottom = Rect { y: body.y + rows, height: 1, ..body };
            frame.render_widget(Paragraph::new(unmarked(total).style(theme.title)), bottom);
            body = Rect { height: body.height - 1, ..body };
        }
    }
    let at = model.place().at.min(laid.rows.len().saturating_sub(1));
    rows_alone(model, theme, frame, body, Some(at..at + 1), laid.rows);
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

/// Cells of each column that is shown.
fn widths(table: &ScreenGrid, shown: &[usize], room: usize) -> Vec<usize> {
    let natural = |index: &usize| {
        let total = table.total.iter().filter_map(|cells| cells.get(*index)).map(Line::width);
        let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(*index)).map(Line::width);
        cells.chain(total).chain([width(&table.columns[*index].name)]).max().unwrap_or_default()
    };
    let mut wide: Vec<usize> = shown.iter().map(natural).collect();
    if let Some(giving) = shown.iter().position(|index| table.columns[*index].gives_way) {
        let over = taken(&wide).saturating_sub(room);
        wide[giving] = wide[giving].saturating_sub(over).max(NAME.min(wide[giving]));
    }
    while taken(&wide) > room {
        let words = |at: &usize| !table.columns[shown[*at]].to_the_right && wide[*at] > LEAST;
        let Some(widest) = (0..wide.len()).filter(words).max_by_key(|at| wide[*at]) else { break };
        wide[widest] -= 1;
    }
    wide
}

/// Cells that a row of such columns takes.
fn taken(wide: &[usize]) -> usize {
    BEFORE + wide.iter().map(|wide| wide + BETWEEN).sum::<usize>().saturating_sub(BETWEEN)
}

/// Cells in their columns, with blanks between.
fn in_columns(
    table: &ScreenGrid,
    shown: &[usize],
    wide: &[usize],
    cells: impl Iterator<Item = TableCell>,
) -> Vec<Span<'static>> {
    let one = |((index, wide), cell): ((&usize, &usize), TableCell)| {
        let blank = Span::raw(" ".repeat(wide.saturating_sub(cell.width())));
        let mut spans = fitted(&cell, *wide);
        spans.insert(if table.columns[*index].to_the_right { 0 } else { spans.len() }, blank);
        spans.push(Span::raw(" ".repeat(BETWEEN)));
        spans
    };
    let mut spans: Vec<Span> = shown.iter().zip(wide).zip(cells).flat_map(one).collect();
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
        let wide = widths(&table, shown, room);
        let line = |(_, cells): &(TableCell, Vec<TableCell>)| {
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
    fn one_gives_way_where_there_is_no_room_for_all() {
        // Three cells before, seven for the figures: thirteen are left of 23 for the name.
        assert_eq!(read(&[0, 2], 23), ["Thạch Thị Sa…  11/11", "Lê Văn Năm      9/11"]);
        // It never goes below eight.
        assert_eq!(read(&[0, 2], 10), ["Thạch T…  11/11", "Lê Văn …   9/11"]);
    }
}

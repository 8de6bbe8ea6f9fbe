//! Columns of plain text: two texts beside each other, and tables without boxes.

use crate::report::{Align, Table, TableRow};
use crate::text::{pad, width, wrap};

/// Below this many columns nothing stands side by side any more.
pub(super) const NARROW: usize = 60;
/// Shares of the left and the right half of a page; two empty columns stand between them.
const HALVES: [usize; 2] = [37, 41];
/// Between two columns.
const GAP: &str = "  ";

/// Text broken into lines; its own line feeds stay. Empty text has no line.
pub(super) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    text.lines().flat_map(|line| wrap(line, columns)).collect()
}

/// Text in the middle of the page, broken where it is too long.
pub(super) fn centred(text: &str, columns: usize) -> Vec<String> {
    wrapped(text, columns).iter().map(|line| aligned(line, columns, Align::Centre)).collect()
}

/// `text` where it stands in a column of that width.
fn aligned(text: &str, columns: usize, align: Align) -> String {
    let free = columns.saturating_sub(width(text));
    let before = match align {
        Align::Left => 0,
        Align::Centre => free / 2,
        Align::Right => free,
    };
    pad(&format!("{}{text}", " ".repeat(before)), columns)
}

/// Two lists of centred texts beside each other, or below each other on a narrow page.
pub(super) fn beside(left: &[&str], right: &[&str], columns: usize) -> Vec<String> {
    if columns < NARROW {
        return left.iter().chain(right).flat_map(|text| centred(text, columns)).collect();
    }
    let free = columns - GAP.len();
    let first = free * HALVES[0] / (HALVES[0] + HALVES[1]);
    let widths = [first, free - first];
    let half = |texts: &[&str], columns| -> Vec<String> {
        texts.iter().flat_map(|text| wrapped(text, columns)).collect()
    };
    let cells = [half(left, widths[0]), half(right, widths[1])];
    rows(&cells, &widths, &[Align::Centre, Align::Centre])
}

/// The lines of a part of a table, with the row that they are; none for the headings.
pub(super) type TablePart<'a> = (Option<&'a TableRow>, Vec<String>);

/// A table: the headings, a line under each, the rows; on a narrow page a line a cell.
pub(super) fn table(table: &Table, columns: usize) -> Vec<TablePart<'_>> {
    if columns < NARROW { listed(table, columns) } else { gridded(table, columns) }
}

/// Every row as lines of heading and text, an empty line between rows.
fn listed(table: &Table, columns: usize) -> Vec<TablePart<'_>> {
    let last = table.rows.len().saturating_sub(1);
    let part = |(at, row): (usize, &TableRow)| -> Vec<String> {
        let cells = table.columns.iter().zip(table.texts(row));
        let full = cells.filter(|(_, text)| !text.is_empty());
        let lines = full.flat_map(|(column, text)| wrapped(&format!("{}: {text}", column.heading), columns));
        lines.chain((at < last).then(String::new)).collect()
    };
    table.rows.iter().enumerate().map(|(at, row)| (Some(row), part((at, row)))).collect()
}

fn gridded(table: &Table, columns: usize) -> Vec<TablePart<'_>> {
    let gaps = GAP.len() * table.columns.len().saturating_sub(1);
    let widths = table.split(columns.saturating_sub(gaps));
    let aligns: Vec<_> = table.columns.iter().map(|column| column.align).collect();
    let centre = vec![Align::Centre; aligns.len()];
    let headings = table.columns.iter().map(|column| column.heading.clone());
    let mut lines = broken(headings, &widths, &centre);
    let under = widths.iter().map(|width| "-".repeat(*width));
    lines.extend(broken(under, &widths, &centre));
    let row = |row| (Some(row), broken(table.texts(row).into_iter(), &widths, &aligns));
    [(None, lines)].into_iter().chain(table.rows.iter().map(row)).collect()
}

/// The lines of one row, its cells broken to their widths.
fn broken(texts: impl Iterator<Item = String>, widths: &[usize], aligns: &[Align]) -> Vec<String> {
    let cells: Vec<_> = texts.zip(widths).map(|(text, width)| wrapped(&text, *width)).collect();
    rows(&cells, widths, aligns)
}

/// Cells of several lines as lines of the page.
fn rows(cells: &[Vec<String>], widths: &[usize], aligns: &[Align]) -> Vec<String> {
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|at| {
            let line: Vec<_> = cells
                .iter()
                .zip(widths)
                .zip(aligns)
                .map(|((cell, width), align)| {
                    let text = cell.get(at).map(String::as_str).unwrap_or_default();
                    aligned(text, *width, *align)
                })
                .collect();
            line.join(GAP)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Origin, TableColumn};

    #[test]
    fn a_text_stands_where_its_column_says() {
        assert_eq!(aligned("Hòa", 6, Align::Left), "Hòa   ");
        assert_eq!(aligned("Hòa", 6, Align::Centre), " Hòa  ");
        assert_eq!(aligned("Hòa", 6, Align::Right), "   Hòa");
    }

    #[test]
    fn a_table_has_no_boxes() {
        let data = Table {
            columns: vec![
                TableColumn::centre("TT", 1),
                TableColumn::left("Việc", 3),
                TableColumn::right("Số", 2),
            ],
            rows: vec![TableRow::new(Origin::fixed(), [1u32.into(), "sửa cầu kênh".into(), 12u32.into()])],
        };
        assert_eq!(
            gridded(&data, 22).into_iter().flat_map(|(_, part)| part).collect::<Vec<_>>(),
            [
                "TT     Việc       Số  ",
                "---  ---------  ------",
                " 1   sửa cầu        12",
                "     kênh             ",
            ]
        );
    }
}

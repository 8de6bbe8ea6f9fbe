//! Rows of a table over several lines: what a cell has no room for goes on below it, as far as rows of the
//! screen are free.
//!
//! Knows cells and their widths, not what they say.

use ratatui::text::{Line, Span};

use super::table::{GridRow, ScreenGrid, TableCell, line};
use super::widths::row_widths;
use crate::text::wrap_ranges;

/// The lines of each row of a table: one, and where something in it is cut further ones, so many of those in
/// all at most.
pub(super) fn rows(
    table: &ScreenGrid,
    columns: (&[usize], &[usize]),
    free: usize,
) -> Vec<Vec<Line<'static>>> {
    let needed: Vec<usize> = table.rows.iter().map(|(_, cells)| needed(table, cells, columns)).collect();
    let shares = shares(&needed, free).into_iter().zip(&table.rows);
    shares.map(|(lines, row)| row_lines(table, columns, row, lines)).collect()
}

/// Lines in which nothing of a row is cut.
pub(super) fn needed(table: &ScreenGrid, cells: &[TableCell], (shown, wide): (&[usize], &[usize])) -> usize {
    let wide = &row_widths(table, (shown, wide), cells);
    let of = |(index, wide): (&usize, &Option<usize>)| {
        let cut = cells.get(*index).zip(*wide).filter(|(cell, wide)| cell.width() > *wide);
        cut.map_or(1, |(cell, wide)| wrap_ranges(&cell.to_string(), wide).len())
    };
    shown.iter().zip(wide).map(of).max().unwrap_or(1)
}

/// How many lines each row has: all that it needs, or where too few are free one more each, from the top, until
/// none is left. Which row is selected changes nothing, so that no row moves with the selection.
fn shares(needed: &[usize], mut free: usize) -> Vec<usize> {
    if needed.iter().map(|lines| lines - 1).sum::<usize>() <= free {
        return needed.to_vec();
    }
    let mut lines = vec![1; needed.len()];
    while free > 0 {
        for (have, _) in lines.iter_mut().zip(needed).filter(|(have, needed)| **have < **needed).take(free) {
            *have += 1;
            free -= 1;
        }
    }
    lines
}

/// A row over so many lines, what is left of a cell cut in the last of them.
pub(super) fn row_lines(
    table: &ScreenGrid,
    columns: (&[usize], &[usize]),
    (sign, cells): &GridRow,
    lines: usize,
) -> Vec<Line<'static>> {
    if lines == 1 {
        return vec![line(table, columns, (sign, cells))];
    }
    let mut parts: Vec<Vec<TableCell>> = cells.iter().map(|cell| vec![cell.clone()]).collect();
    for (index, wide) in columns.0.iter().zip(&row_widths(table, columns, cells)) {
        let cut = cells.get(*index).zip(*wide).filter(|(cell, wide)| cell.width() > *wide);
        if let Some((cell, wide)) = cut {
            parts[*index] = wrapped(cell, wide, lines);
        }
    }
    let of_line = |at: usize| {
        let cells: Vec<TableCell> =
            parts.iter().map(|parts| parts.get(at).cloned().unwrap_or_default()).collect();
        let sign = if at == 0 { sign.clone() } else { TableCell::default() };
        line(table, columns, (&sign, &cells))
    };
    (0..lines).map(of_line).collect()
}

/// A cell over so many lines at most, its styles kept; the last of them holds all that is left.
fn wrapped(cell: &TableCell, wide: usize, lines: usize) -> Vec<TableCell> {
    let words = cell.to_string();
    let mut parts = wrap_ranges(&words, wide);
    if parts.len() > lines {
        parts.truncate(lines);
        parts.iter_mut().skip(lines - 1).for_each(|last| last.end = words.len());
    }
    let part = |part: std::ops::Range<usize>| {
        let end = part.start + words[part.clone()].trim_end().len();
        let mut from = 0;
        let piece = |span: &Span<'static>| {
            let (first, length) = (from, span.content.len());
            from += length;
            let range = part.start.clamp(first, from) - first..end.clamp(first, from) - first;
            (!range.is_empty()).then(|| Span::styled(span.content[range].to_owned(), span.style))
        };
        Line::from(cell.spans.iter().filter_map(piece).collect::<Vec<_>>()).style(cell.style)
    };
    parts.into_iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::cell;

    #[test]
    fn lines_go_to_those_that_need_them_from_the_top() {
        assert_eq!(shares(&[1, 2, 3], 3), [1, 2, 3]);
        assert_eq!(shares(&[1, 2, 3], 2), [1, 2, 2]);
        assert_eq!(shares(&[4, 2, 1], 3), [3, 2, 1]);
        assert_eq!(shares(&[4, 2], 0), [1, 1]);
    }

    #[test]
    fn a_cell_goes_on_below_and_what_is_marked_stays_marked() {
        let marked = ratatui::style::Style::new().bold();
        let words =
            Line::from(vec![Span::raw("sửa cầu "), Span::styled("kênh ba", marked), Span::raw(" gấp")]);
        let read = |lines: usize| -> Vec<String> {
            wrapped(&words, 12, lines).iter().map(ToString::to_string).collect()
        };
        assert_eq!(read(3), ["sửa cầu kênh", "ba gấp"]);
        let second = &wrapped(&words, 12, 3)[1];
        assert_eq!((second.spans[0].content.as_ref(), second.spans[0].style), ("ba", marked));
        // The last line holds the rest, which is cut where it is shown.
        assert_eq!(read(1), ["sửa cầu kênh ba gấp"]);
        assert_eq!(wrapped(&cell("một"), 12, 2).len(), 1);
    }
}

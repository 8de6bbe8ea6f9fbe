//! Tables on the lowest screens: the chosen row is read whole, and the head says which of how many it is.
//!
//! Knows how many rows there are, not what they say.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::table::{ScreenGrid, line};
use super::wrapped;
use crate::text::width;

/// Where there are more rows nothing is left out of the chosen one that its neighbours have no room for.
const LOW: usize = 5;

/// Where there are fewer rows the names of the columns have none.
const LEAST_NAMED: u16 = 4;

/// Whether the names of the columns have a row; a table whose columns have no names has none.
pub(super) fn is_named(table: &ScreenGrid, area: Rect) -> bool {
    let named = || table.columns.iter().any(|one| !one.name.is_empty() && one.from <= area.width);
    area.height >= LEAST_NAMED && named()
}

/// The figure of the head; where rows are few and not all in sight, with the place of the chosen one: nothing else
/// would tell that there are others.
pub(super) fn figure(table: &ScreenGrid, (at, all): (usize, usize), (room, columns): (usize, u16)) -> String {
    let place = format!("{}/{all}", at + 1);
    if room > LOW || all <= room {
        return table.figure.clone();
    }
    let beside = match table.figure.strip_prefix(&format!("{all} ")) {
        // "2/23 đồng chí".
        Some(what) => format!("{place} {what}"),
        None if table.figure.is_empty() => place.clone(),
        None => format!("{} · {place}", table.figure),
    };
    match width(&table.title) + width(&beside) + 3 <= usize::from(columns) {
        true => beside,
        false => table.figure.clone(),
    }
}

/// The lines of the rows in sight where the chosen one is cut and rows are few: all of it, and the rows after it;
/// those before it where those are no more. With the lines of the chosen one, and how many each row takes.
pub(super) fn rows(
    table: &ScreenGrid,
    columns: (&[usize], &[usize]),
    (at, first, all): (usize, usize, usize),
    room: usize,
) -> Option<(Vec<Line<'static>>, Range<usize>, Vec<usize>)> {
    let chosen = table.rows.get(at.checked_sub(first)?)?;
    let lines = wrapped::needed(table, &chosen.1, columns).min(room);
    if room > LOW || lines < 2 {
        return None;
    }
    let others = room - lines;
    let after = (all - at - 1).min(others);
    let before = at.min(others - after);
    let one = |index: usize| {
        let (sign, cells) = table.rows.get(index.checked_sub(first)?)?;
        Some(line(table, columns, (sign, cells)))
    };
    let above: Vec<Line> = (at - before..at).filter_map(one).collect();
    let selected = above.len()..above.len() + lines;
    let whole = wrapped::row_lines(table, columns, chosen, lines);
    let laid = above.into_iter().chain(whole).chain((at + 1..=at + after).filter_map(one));
    let heights = (0..all).map(|index| if index == at { lines } else { 1 }).collect();
    Some((laid.collect(), selected, heights))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::{GridColumn, cell};

    fn table() -> ScreenGrid {
        let rows = ["một hai ba", "bốn năm sáu bảy tám", "chín"];
        ScreenGrid {
            title: "Việc".to_owned(),
            figure: "3 việc".to_owned(),
            columns: vec![GridColumn::words(String::new())],
            rows: rows.map(|words| (cell("!"), vec![cell(words)])).to_vec(),
            total: None,
        }
    }

    #[test]
    fn the_chosen_row_is_whole_and_others_have_what_is_left() {
        let table = table();
        let read = |at: usize, room: usize| {
            let (lines, selected, heights) = rows(&table, (&[0], &[12]), (at, 0, 3), room)?;
            Some((
                lines.iter().map(|line| line.to_string().trim_end().to_owned()).collect::<Vec<_>>(),
                selected,
                heights,
            ))
        };
        let of_second = vec!["! bốn năm sáu".to_owned(), "  bảy tám".to_owned(), "! chín".to_owned()];
        assert_eq!(read(1, 3), Some((of_second, 0..2, vec![1, 2, 1])));
        // A row that is not cut, and more rows than a low screen has, are as ever.
        assert_eq!((read(2, 3), read(1, 6)), (None, None));
    }

    #[test]
    fn the_head_says_which_of_how_many_is_chosen() {
        let mut table = table();
        assert_eq!(figure(&table, (1, 3), (2, 40)), "2/3 việc");
        table.figure = "xong 1/3".to_owned();
        assert_eq!(figure(&table, (1, 3), (2, 40)), "xong 1/3 · 2/3");
        assert_eq!(figure(&table, (1, 3), (3, 40)), "xong 1/3");
        // Where there is no room for both, the figure alone.
        assert_eq!(figure(&table, (1, 3), (2, 14)), "xong 1/3");
    }
}

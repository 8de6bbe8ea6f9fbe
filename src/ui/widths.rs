//! How many cells each column of a table has, and which columns are left out where the screen is narrow.
//!
//! Knows the widths of cells, not what they say.

use ratatui::text::Line;

use super::table::ScreenGrid;
use crate::app::size::NARROW;
use crate::text::width;

/// Cells before the first column: where one is, the sign, a blank.
const BEFORE: usize = 3;
/// Blanks between two columns.
pub(super) const BETWEEN: usize = 2;
/// The column that gives way first keeps so many cells, which most names have room in, before others do.
const NAME: usize = 24;
/// A column of words keeps so many cells.
const LEAST: usize = 8;
/// With fewer cells words stand below one another one by one.
const RIBBON: usize = 16;

/// The columns that have room, and the cells of each.
pub(super) fn fitting(table: &ScreenGrid, columns: u16) -> (Vec<usize>, Vec<usize>) {
    // The last cell stays free, as it does beside the figure of a head.
    in_room(table, columns, usize::from(columns).saturating_sub(1))
}

/// As [`fitting`], with a blank before what may stand in the last cell, unless a column that is whole were cut for it.
pub(super) fn fitting_beside(table: &ScreenGrid, columns: u16) -> (Vec<usize>, Vec<usize>) {
    let (all, apart) =
        (fitting(table, columns), in_room(table, columns, usize::from(columns).saturating_sub(2)));
    let whole = |(shown, wide): &(Vec<usize>, Vec<usize>)| {
        shown.iter().zip(wide).filter(|(index, wide)| **wide >= natural(table, **index)).count()
    };
    if whole(&apart) < whole(&all) { all } else { apart }
}

fn in_room(table: &ScreenGrid, columns: u16, room: usize) -> (Vec<usize>, Vec<usize>) {
    let mut shown: Vec<usize> =
        (0..table.columns.len()).filter(|index| table.columns[*index].from <= columns).collect();
    let mut wide = widths(table, &shown, room);
    // One that is never cut, or would be all sign and no word, is left out: the last one first.
    while shown.len() > 1 && taken(&wide) > room {
        let whole = shown.iter().rposition(|index| table.columns[*index].whole);
        let words = || shown.iter().rposition(|index| !table.columns[*index].to_the_right);
        let last = whole.or_else(words).filter(|at| *at > 0);
        shown.remove(last.unwrap_or(shown.len() - 1));
        wide = widths(table, &shown, room);
    }
    while columns < NARROW && is_ribbon(table, &shown, &wide) {
        let Some(beside) = beside(table, &shown) else { break };
        shown.remove(beside);
        wide = widths(table, &shown, room);
    }
    (shown, wide)
}

/// Whether the column that gives way is left fewer cells than a line of words is read in.
fn is_ribbon(table: &ScreenGrid, shown: &[usize], wide: &[usize]) -> bool {
    let giving = shown.iter().position(|index| table.columns[*index].gives_way);
    giving.is_some_and(|at| wide[at] < RIBBON && wide[at] < natural(table, shown[at]))
}

/// The column behind the one that gives way that is left out for it: one in which nothing stands, else the last.
fn beside(table: &ScreenGrid, shown: &[usize]) -> Option<usize> {
    let giving = shown.iter().position(|index| table.columns[*index].gives_way)?;
    let is_empty = |index: usize| {
        table.rows.iter().all(|(_, cells)| cells.get(index).is_none_or(|one| one.width() == 0))
    };
    let behind = || giving + 1..shown.len();
    behind().rev().find(|at| is_empty(shown[*at])).or_else(|| behind().next_back())
}

/// Cells of a column in which nothing is cut.
fn natural(table: &ScreenGrid, index: usize) -> usize {
    let total = table.total.iter().filter_map(|cells| cells.get(index)).map(Line::width);
    let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(index)).map(Line::width);
    let column = &table.columns[index];
    cells.chain(total).chain([width(&column.name), column.least]).max().unwrap_or_default()
}

/// Cells that a column may have, whatever stands in it, before any is cut but the one that gives way first.
pub fn room_of(table: &ScreenGrid, column: usize, columns: u16) -> usize {
    let others = (0..table.columns.len()).filter(|index| table.columns[*index].from <= columns);
    let cells = |index: usize| match &table.columns[index] {
        _ if index == column => 0,
        giving if giving.gives_way => natural(table, index).min(NAME),
        _ => natural(table, index),
    };
    let wide: Vec<usize> = others.map(cells).collect();
    usize::from(columns).saturating_sub(taken(&wide) + 1)
}

/// Cells of each column that is shown.
pub(super) fn widths(table: &ScreenGrid, shown: &[usize], room: usize) -> Vec<usize> {
    let mut wide: Vec<usize> = shown.iter().map(|index| natural(table, *index)).collect();
    if let Some(giving) = shown.iter().position(|index| table.columns[*index].gives_way) {
        let over = taken(&wide).saturating_sub(room);
        wide[giving] = wide[giving].saturating_sub(over).max(NAME.min(wide[giving]));
    }
    while taken(&wide) > room {
        let column = |at: usize| &table.columns[shown[at]];
        let words = |at: &usize| !column(*at).to_the_right && !column(*at).whole && wide[*at] > LEAST;
        let giving = (0..wide.len()).filter(words).max_by_key(|at| (!column(*at).kept, wide[*at]));
        let Some(giving) = giving else { break };
        wide[giving] -= 1;
    }
    wide
}

/// The cells of each column in a row: words that are cut go on over the columns behind them in which nothing stands
/// there, none of which has any of its own then.
pub(super) fn row_widths(
    table: &ScreenGrid,
    (shown, wide): (&[usize], &[usize]),
    cells: &[Line<'static>],
) -> Vec<Option<usize>> {
    let needed = |at: usize| cells.get(shown[at]).map_or(0, Line::width);
    let mut own: Vec<Option<usize>> = wide.iter().copied().map(Some).collect();
    for at in 0..own.len() {
        let words = own[at].filter(|_| !table.columns[shown[at]].to_the_right);
        let Some(mut cells) = words else { continue };
        let behind = (at + 1..own.len()).take_while(|behind| needed(*behind) == 0);
        for behind in behind {
            if needed(at) <= cells {
                break;
            }
            cells += BETWEEN + wide[behind];
            own[behind] = None;
        }
        own[at] = Some(cells);
    }
    own
}

/// Cells that a row of such columns takes.
fn taken(wide: &[usize]) -> usize {
    BEFORE + wide.iter().map(|wide| wide + BETWEEN).sum::<usize>().saturating_sub(BETWEEN)
}

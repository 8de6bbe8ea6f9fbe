//! Tables: a heading row that is repeated on every page, rows that do not part.

use super::face::Faces;
use super::letters::printable;
use super::look::{BESIDE, Lettering, LineStanding, TABLE_HEADING, TABLE_TEXT, WIDTH};
use super::paragraph::{SetParagraph, column};
use super::strip::{Inked, Laid, Strip};
use super::tree::{NodeId, TextRole};
use crate::report::{Align, Table, TableRow};

/// How thick the lines around cells are.
const THICK: f32 = 0.5;
/// Width of the text in twentieths of a point, as the Word file divides it.
const TWENTIETHS: usize = 9355;
/// Sums of widths are not exact.
const LEEWAY: f32 = 0.1;
/// A row that is higher parts, for it has room on no page.
const HIGHEST: f32 = 600.0;

/// Lays a table. Its last row never stands alone on a page, and with what follows if `with_next`.
pub(super) fn lay(laid: &mut Laid, faces: &Faces, table: &Table, with_next: bool) {
    let node = laid.plan.top(TextRole::Table);
    let widths = widths(faces, table);
    let head = Strip { with_next: true, ..head(laid, faces, table, &widths, node) };
    let under = laid.heads.len();
    laid.heads.push(head.clone());
    laid.strips.push(head);
    for (at, row) in table.rows.iter().enumerate() {
        let after = table.rows.len() - at - 1;
        let stays = after == 1 || (after == 0 && with_next);
        let mut strips = data_row(laid, faces, table, &widths, row, node);
        for strip in &mut strips {
            strip.under = Some(under);
        }
        if let Some(last) = strips.last_mut() {
            last.with_next = stays;
        }
        laid.strips.append(&mut strips);
    }
    if let Some(last) = laid.strips.last_mut() {
        last.after = super::look::GAP;
    }
}

/// The widths of the columns by their shares; where a word has no room in one, others that have more than they
/// need give way.
fn widths(faces: &Faces, table: &Table) -> Vec<f32> {
    let shares: Vec<f32> = table.split(TWENTIETHS).into_iter().map(|width| width as f32 / 20.0).collect();
    let needed = needed(faces, table);
    let missing: f32 = shares.iter().zip(&needed).map(|(share, need)| (need - share).max(0.0)).sum();
    let spare: f32 = shares.iter().zip(&needed).map(|(share, need)| (share - need).max(0.0)).sum();
    if missing <= 0.0 || spare <= missing {
        return shares;
    }
    let fitted = |(share, need): (&f32, &f32)| match share < need {
        true => *need,
        false => share - (share - need) * missing / spare,
    };
    shares.iter().zip(&needed).map(fitted).collect()
}

/// How wide each column is at least, so that every word has room.
fn needed(faces: &Faces, table: &Table) -> Vec<f32> {
    let widest = |look: Lettering, text: &str| {
        let words = text.split([' ', '\n']);
        words.map(|word| faces.width(look.cut, word) * look.size).fold(0.0, f32::max)
    };
    let mut needed: Vec<f32> = table
        .columns
        .iter()
        .map(|column| widest(TABLE_HEADING, &printable(faces, &column.heading)))
        .collect();
    for row in &table.rows {
        for (need, text) in needed.iter_mut().zip(table.texts(row)) {
            *need = need.max(widest(TABLE_TEXT, &printable(faces, &text)));
        }
    }
    needed.into_iter().map(|need| need + 2.0 * BESIDE + LEEWAY).collect()
}

/// The heading row, its words in the middle of their cells.
fn head(laid: &mut Laid, faces: &Faces, table: &Table, widths: &[f32], node: NodeId) -> Strip {
    let row = laid.plan.inside(node, TextRole::HeadRow);
    let mut cells = Vec::new();
    for (column, width) in table.columns.iter().zip(widths) {
        let node = laid.plan.inside(row, TextRole::HeadCell);
        cells.push(cell(faces, TABLE_HEADING, &column.heading, *width, node));
    }
    let height = tallest(&cells);
    let centred = cells.into_iter().map(|(marks, own)| {
        let down = (height - own) / 2.0;
        (marks.into_iter().map(|mark| mark.moved(0.0, down)).collect(), own)
    });
    framed(centred.collect(), widths, height)
}

/// A row of data; more than one strip only where it is higher than a page.
fn data_row(
    laid: &mut Laid,
    faces: &Faces,
    table: &Table,
    widths: &[f32],
    row: &TableRow,
    node: NodeId,
) -> Vec<Strip> {
    let row_node = laid.plan.inside(node, TextRole::Row);
    let mut cells = Vec::new();
    for ((column, text), width) in table.columns.iter().zip(table.texts(row)).zip(widths) {
        let standing = match column.align {
            Align::Left => LineStanding::Left,
            Align::Centre => LineStanding::Centre,
            Align::Right => LineStanding::Right,
        };
        let node = laid.plan.inside(row_node, TextRole::Cell);
        cells.push(cell(faces, Lettering { standing, ..TABLE_TEXT }, &text, *width, node));
    }
    let height = tallest(&cells);
    match height <= HIGHEST {
        true => vec![framed(cells, widths, height)],
        false => parted(cells, widths, height),
    }
}

/// The marks of a cell and how high it is.
fn cell(faces: &Faces, look: Lettering, text: &str, width: f32, node: NodeId) -> (Vec<Inked>, f32) {
    let passage = SetParagraph::plain(faces, look, text, node);
    let (marks, height) = column(faces, &[passage], (width - 2.0 * BESIDE).max(look.size));
    (marks.into_iter().map(|mark| mark.moved(BESIDE, 0.0)).collect(), height)
}

fn tallest(cells: &[(Vec<Inked>, f32)]) -> f32 {
    cells.iter().map(|(_, height)| *height).fold(0.0, f32::max)
}

/// Cells side by side with lines around them.
fn framed(cells: Vec<(Vec<Inked>, f32)>, widths: &[f32], height: f32) -> Strip {
    let bar = |left: f32, top: f32, width: f32, height: f32| Inked::Bar {
        left: left - THICK / 2.0,
        top: top - THICK / 2.0,
        width: width + THICK,
        height: height + THICK,
    };
    let mut marks = vec![bar(0.0, 0.0, WIDTH, 0.0), bar(0.0, height, WIDTH, 0.0), bar(0.0, 0.0, 0.0, height)];
    let mut left = 0.0;
    for ((inside, _), width) in cells.into_iter().zip(widths) {
        marks.extend(inside.into_iter().map(|mark| mark.moved(left, 0.0)));
        left += width;
        marks.push(bar(left, 0.0, 0.0, height));
    }
    Strip { height, marks, ..Strip::default() }
}

/// A row that no page has room for, in parts of whole lines.
fn parted(cells: Vec<(Vec<Inked>, f32)>, widths: &[f32], height: f32) -> Vec<Strip> {
    let share = TABLE_TEXT.line * (HIGHEST / TABLE_TEXT.line).floor();
    let count = (height / share).ceil() as usize;
    let within = |mark: &Inked, top: f32, end: f32| match mark {
        Inked::Text { base, .. } => *base > top && *base <= end,
        Inked::Bar { .. } | Inked::Shape { .. } => false,
    };
    let part = |number: usize| {
        let top = number as f32 * share;
        let end = (top + share).min(height);
        let of_cell = |(marks, own): &(Vec<Inked>, f32)| {
            let here = marks.iter().filter(|mark| within(mark, top, end)).cloned();
            (here.map(|mark| mark.moved(0.0, -top)).collect(), *own)
        };
        framed(cells.iter().map(of_cell).collect(), widths, end - top)
    };
    (0..count).map(part).collect()
}

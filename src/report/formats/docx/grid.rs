//! Tables of a Word document: the borderless ones that hold columns, and those with data.

use std::fmt::Write;

use super::paragraph::{Manner, line, manner};
use crate::report::{Table, TableRow};

/// Width of the text on the page, 165 mm in twentieths of a point.
const TEXT_WIDTH: usize = 9355;

/// Writes a borderless table of two columns.
///
/// `indent` and `widths` are twentieths of a point; `margin` is left and right of a cell's text.
/// `rows` are the contents of the cells, paragraphs already; a row never breaks over pages.
pub(super) fn two_columns(
    out: &mut String,
    indent: i16,
    widths: [u16; 2],
    margin: u16,
    rows: &[[String; 2]],
) {
    let total = u32::from(widths[0]) + u32::from(widths[1]);
    let _ = write!(
        out,
        concat!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/>"#,
            r#"<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#,
            r#"<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/>"#,
            r#"<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>"#
        ),
        total = total,
        indent = indent,
        margin = margin,
    );
    columns(out, widths.iter().map(|width| usize::from(*width)));
    for row in rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (content, width) in row.iter().zip(widths) {
            cell(out, usize::from(width), "", content);
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
}

/// Writes a table with borders as wide as the text. Its heading row stands on every page, its last
/// row never alone on one, and with what follows if `keep_next`.
pub(super) fn table(out: &mut String, table: &Table, keep_next: bool) {
    let widths = table.split(TEXT_WIDTH);
    let _ = write!(
        out,
        r#"<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>"#
    );
    out.push_str("<w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(out, r#"<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#);
    }
    out.push_str(r#"</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>"#);
    columns(out, widths.iter().copied());
    headings(out, table, &widths);
    for (at, row) in table.rows.iter().enumerate() {
        let after = table.rows.len() - at - 1;
        data_row(out, table, &widths, row, after == 1 || (after == 0 && keep_next));
    }
    out.push_str("</w:tbl>");
}

/// Writes the widths of the columns.
fn columns(out: &mut String, widths: impl Iterator<Item = usize>) {
    out.push_str("<w:tblGrid>");
    for width in widths {
        let _ = write!(out, r#"<w:gridCol w:w="{width}"/>"#);
    }
    out.push_str("</w:tblGrid>");
}

/// Writes the heading row. It is kept with the row after it, so that it never ends a page.
fn headings(out: &mut String, table: &Table, widths: &[usize]) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(widths) {
        let mut content = String::new();
        line(&mut content, manner("TableHeading").kept(true), &column.heading);
        cell(out, *width, r#"<w:vAlign w:val="center"/>"#, &content);
    }
    out.push_str("</w:tr>");
}

/// Writes a row of data.
fn data_row(out: &mut String, table: &Table, widths: &[usize], row: &TableRow, keep_next: bool) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    let cells = table.texts(row);
    for ((column, text), width) in table.columns.iter().zip(&cells).zip(widths) {
        let manner = Manner { align: Some(column.align), ..manner("TableText").kept(keep_next) };
        let mut content = String::new();
        line(&mut content, manner, text);
        cell(out, *width, "", &content);
    }
    out.push_str("</w:tr>");
}

/// Writes a cell; `properties` come after its width. Word wants a paragraph in every cell.
fn cell(out: &mut String, width: usize, properties: &str, content: &str) {
    let _ = write!(out, r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>"#);
    match content.is_empty() {
        true => line(out, manner("Blank"), ""),
        false => out.push_str(content),
    }
    out.push_str("</w:tc>");
}

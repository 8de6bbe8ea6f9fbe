//! The body of a Word document, from the stamp to the last signature (`word/document.xml`).

use super::grid::{table, two_columns};
use super::paragraph::{LineParting, framed, line, manner, runs};
use super::picture::Pictures;
use super::signing::signatures;
use crate::report::formats::keeping::{closing_of, is_heading, stays};
use crate::report::{Block, Document, Header, HeadingLevel, PARTY_NAME, Piece, stamp_line};

const OPENING: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
    r#" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture""#,
    r#" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"><w:body>"#,
);

/// A4, margins 20/20/30/15 mm, a page number from page 2: page 1 has a header of its own, empty.
const SECTION: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>"#,
    r#"<w:headerReference w:type="first" r:id="rId4"/>"#,
    r#"<w:footerReference w:type="default" r:id="rId5"/>"#,
    r#"<w:footerReference w:type="first" r:id="rId5"/>"#,
    r#"<w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701""#,
    r#" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>"#,
);

const CLOSING: &str = "</w:body></w:document>";

/// The short line under the title and between parts.
const SHORT_RULE: &str = "-----";

/// The header's table begins 5 mm left of the text, or a long name would not fit its 82 mm.
const HEADER_INDENT: i16 = -283;
/// 82 and 88 mm.
const HEADER_WIDTHS: [u16; 2] = [4649, 4989];
/// Longest line of place and date, in letters, that fits 88 mm in 14 pt.
const PLACE_DATE_LETTERS: usize = 37;

/// The part `word/document.xml`. Every copy is a section of its own, so that each begins with a page 1.
pub(super) fn part(document: &Document, pictures: &Pictures) -> String {
    let copy = copy(document, pictures);
    let mut out = String::from(OPENING);
    for _ in 1..document.copies {
        out.push_str(&copy);
        out.push_str(r#"<w:p><w:pPr><w:pStyle w:val="Tail"/>"#);
        out.push_str(SECTION);
        out.push_str("</w:pPr></w:p>");
    }
    out.push_str(&copy);
    out.push_str(SECTION);
    out.push_str(CLOSING);
    out
}

/// One copy, from the stamp to the last signature.
fn copy(document: &Document, pictures: &Pictures) -> String {
    let mut out = String::new();
    if let Some(stamp) = stamp_line(&document.stamps) {
        framed(&mut out, manner("Stamp"), &stamp);
    }
    if !document.header.is_blank() {
        header(&mut out, &document.header);
    }
    title(&mut out, document);
    blocks(&mut out, document, pictures);
    signatures(&mut out, document);
    out
}

/// Writes the two columns at the top.
fn header(out: &mut String, header: &Header) {
    let (mut left, mut right) = (String::new(), String::new());
    line(&mut left, manner("Upper"), &header.upper.to_uppercase());
    line(&mut left, manner("Cell"), &header.cell.to_uppercase());
    if let Some(term) = &header.term {
        line(&mut left, manner("Cell"), &term.to_uppercase());
    }
    line(&mut left, manner("Star"), "*");
    line(&mut right, manner("Party"), PARTY_NAME);
    line(&mut right, manner("PartyRule"), "");
    let mut rows = vec![[left, right]];
    if header.number.is_some() || header.place_date.is_some() {
        let (mut left, mut right) = (String::new(), String::new());
        if let Some(number) = &header.number {
            line(&mut left, manner("Number"), number);
        }
        if let Some(place_date) = &header.place_date {
            line(&mut right, manner("PlaceDate"), &unbroken_date(place_date));
        }
        rows.push([left, right]);
    }
    two_columns(out, HEADER_INDENT, HEADER_WIDTHS, 0, &rows);
}

/// A line of place and date that is too long for its column breaks before the date, not in it.
fn unbroken_date(place_date: &str) -> String {
    match place_date.rsplit_once(", ") {
        Some((place, date)) if place_date.chars().count() > PLACE_DATE_LETTERS => {
            format!("{place}, {}", date.replace(' ', "\u{a0}"))
        }
        _ => place_date.to_owned(),
    }
}

/// Writes title, subtitle and the rule under them.
fn title(out: &mut String, document: &Document) {
    line(out, manner("Title"), &document.title.to_uppercase());
    if !document.subtitle.is_empty() {
        line(out, manner("Subtitle"), &document.subtitle);
    }
    line(out, manner("TitleRule"), SHORT_RULE);
}

/// Writes the blocks. Those that introduce something, a table or the signatures are kept with it.
fn blocks(out: &mut String, document: &Document, pictures: &Pictures) {
    let (blocks, closing) = (&document.blocks, closing_of(document));
    let is_kept = |at: usize| stays(blocks, at, closing);
    for (at, piece) in blocks.iter().enumerate() {
        let keeping = Keeping {
            with_next: is_kept(at),
            no_gap: blocks.get(at + 1).is_some_and(|next| is_kept(at + 1) || is_heading(next))
                || at.checked_sub(1).and_then(|before| blocks.get(before)).is_some_and(is_heading),
            lines: if at >= closing { LineParting::Whole } else { LineParting::Usual },
        };
        block(out, piece, keeping);
        for picture in pictures.at(at) {
            picture.write(out, keeping.with_next);
        }
    }
}

/// What a block stays with at the end of a page.
#[derive(Debug, Clone, Copy)]
struct Keeping {
    /// It stays with the next one.
    with_next: bool,
    /// No line of its own stands below it, as one more is kept above or below.
    no_gap: bool,
    lines: LineParting,
}

/// Blank below a heading in twentieths of a point, as a line of style "AfterHeading" is high.
const GAP: u16 = 120;

/// Writes one block.
fn block(out: &mut String, block: &Block, keeping: Keeping) {
    let (keep_next, manner) = (keeping.with_next, |style| manner(style).parted(keeping.lines));
    match block.piece() {
        Piece::Heading(level, text) => {
            let style = match level {
                HeadingLevel::One => "Heading1",
                HeadingLevel::Two => "Heading2",
                HeadingLevel::Three => "Heading3",
            };
            // The gap is a line of its own (see `HEADING`), but not above what is itself kept with a third: LibreOffice
            // 7.4 keeps two paragraphs with a third, not three with a fourth.
            match keeping.no_gap {
                true => line(out, manner(style).spaced(GAP), text),
                false => {
                    line(out, manner(style), text);
                    line(out, manner("AfterHeading"), "");
                }
            }
        }
        Piece::Paragraph(pieces) => runs(out, manner("BodyText").kept(keep_next), "", pieces),
        Piece::Item(item) => {
            let manner = manner("Item").kept(keep_next);
            runs(out, manner, &item.marker.words(), &item.runs);
        }
        Piece::Field { label, value } => {
            let text = format!("{label}: {value}");
            line(out, manner("Field").kept(keep_next), &text);
        }
        Piece::Table(data) if data.columns.is_empty() => {}
        // Its pictures are written by whoever has them.
        Piece::Chart(_) => {}
        Piece::Table(data) => {
            table(out, data, keep_next);
            line(out, manner("AfterTable").kept(keep_next), "");
        }
        Piece::Centred(text) => line(out, manner("Centred"), text),
        Piece::Rule => line(out, manner("Rule").kept(keep_next), SHORT_RULE),
        Piece::Space => line(out, manner("Blank").kept(keep_next), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_date_is_not_broken() {
        assert_eq!(
            unbroken_date("Phường Khương Đình, ngày 05 tháng 12 năm 2026"),
            "Phường Khương Đình, ngày\u{a0}05\u{a0}tháng\u{a0}12\u{a0}năm\u{a0}2026"
        );
        assert_eq!(
            unbroken_date("Xã Phú Mỹ, ngày 05 tháng 02 năm 2026"),
            "Xã Phú Mỹ, ngày 05 tháng 02 năm 2026"
        );
    }
}

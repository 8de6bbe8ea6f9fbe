//! How every kind of line looks, in points: the figures of HD 05-HD/VPTW (2026), as the Word file has them.

use super::face::Cut;

/// A4.
pub(super) const SHEET: [f32; 2] = [595.3, 841.9];
/// Margins: left 30 mm, top 20 mm.
pub(super) const LEFT: f32 = 85.05;
pub(super) const TOP: f32 = 56.7;
/// Width of the text: 165 mm.
pub(super) const WIDTH: f32 = 467.75;
/// Height of the text: 257 mm.
pub(super) const HEIGHT: f32 = 728.5;
/// Where page numbers and the foot stand: 10 mm from the edge.
pub(super) const EDGE: f32 = 28.35;
/// The blank beside the text of a cell.
pub(super) const BESIDE: f32 = 5.4;
/// The most that may stay blank at the foot of a page that is not the last: 30 mm.
pub(super) const BLANK: f32 = 85.0;

/// Heights of a line of body text that are tried, all of which the guidance allows: the first one that leaves no
/// page with too much blank at its foot.
pub(super) const LEADINGS: [f32; 5] = [18.0, 19.0, 20.0, 21.0, 22.0];
/// How much more blank there may be between paragraphs of a page that would still end too early.
pub(super) const EASE: f32 = 12.0;

/// Where the lines of a paragraph stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineStanding {
    Left,
    Centre,
    Right,
    /// Spread from edge to edge.
    Spread,
}

/// How a paragraph looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lettering {
    pub size: f32,
    pub cut: Cut,
    /// Height of a line.
    pub line: f32,
    pub before: f32,
    pub after: f32,
    /// Indent of its first line.
    pub first: f32,
    pub standing: LineStanding,
    pub underlined: bool,
}

const UPRIGHT: Cut = Cut { bold: false, italic: false };
const BOLD: Cut = Cut { bold: true, italic: false };
const ITALIC: Cut = Cut { bold: false, italic: true };

/// A line of 14 pt without gaps or indents.
pub(super) const LINE: Lettering = Lettering {
    size: 14.0,
    cut: UPRIGHT,
    line: 18.0,
    before: 0.0,
    after: 0.0,
    first: 0.0,
    standing: LineStanding::Left,
    underlined: false,
};
/// A centred line of the header, the title or a signature.
pub(super) const CENTRED: Lettering = Lettering { standing: LineStanding::Centre, ..LINE };
/// The same in bold: the cell, the subtitle, for whom is signed.
pub(super) const STRONG: Lettering = Lettering { cut: BOLD, ..CENTRED };
pub(super) const STAMP: Lettering = Lettering { size: 16.0, line: 24.0, after: 6.0, ..STRONG };
pub(super) const PARTY: Lettering = Lettering { size: 15.0, ..STRONG };
pub(super) const PLACE_DATE: Lettering = Lettering { cut: ITALIC, ..CENTRED };
pub(super) const TITLE: Lettering = Lettering { size: 16.0, before: 18.0, line: 22.0, ..STRONG };
pub(super) const TITLE_RULE: Lettering = Lettering { after: 12.0, ..CENTRED };
/// A paragraph of the body.
pub(super) const BODY: Lettering =
    Lettering { after: 6.0, first: 28.35, standing: LineStanding::Spread, ..LINE };
pub(super) const HEADING: Lettering = Lettering { cut: BOLD, before: 3.0, ..BODY };
pub(super) const PART: Lettering = Lettering { before: 6.0, ..HEADING };
pub(super) const POINT: Lettering = Lettering { cut: Cut { bold: true, italic: true }, ..HEADING };
/// A line of its own in the middle.
pub(super) const MIDDLE: Lettering = Lettering { before: 3.0, after: 6.0, ..STRONG };
pub(super) const RULE: Lettering = Lettering { after: 6.0, ..CENTRED };
pub(super) const TABLE_HEADING: Lettering =
    Lettering { size: 12.0, line: 15.0, before: 2.0, after: 2.0, ..STRONG };
pub(super) const TABLE_TEXT: Lettering =
    Lettering { size: 12.0, line: 15.0, before: 1.0, after: 1.0, ..LINE };
/// How thick the short line between parts is.
pub(super) const SHORT_RULE: f32 = 0.7;
/// Blank below a table, and above signatures.
pub(super) const GAP: f32 = 6.0;
/// A name below the room for a signature.
pub(super) const SIGNER: Lettering = Lettering { before: 72.0, ..STRONG };
pub(super) const RECIPIENTS: Lettering = Lettering { underlined: true, ..LINE };
pub(super) const RECIPIENT: Lettering = Lettering { size: 12.0, line: 15.0, ..LINE };
pub(super) const FOOT: Lettering = Lettering { size: 8.0, line: 10.0, ..CENTRED };
pub(super) const NUMBER: Lettering = Lettering { size: 13.0, ..CENTRED };
pub(super) const RUNNING_STAMP: Lettering =
    Lettering { size: 13.0, cut: BOLD, standing: LineStanding::Right, ..LINE };

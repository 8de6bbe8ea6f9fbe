//! How cells look: the letters of the papers, lines around what is a table, and how each kind of figure is shown.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::report::Align;

/// The letters of official papers.
pub(super) const LETTERS: &str = "Times New Roman";
/// The grey of a heading row, light enough for any printer.
const HEAD: u32 = 0x00E7_E7E7;

/// The looks that every sheet uses.
pub(super) struct CellLooks {
    /// The name of the cell, above the title.
    pub body: Format,
    pub title: Format,
    pub subtitle: Format,
    /// A sentence above or below a table.
    pub sentence: Format,
    /// The name of a part.
    pub part: Format,
    /// A heading of a column.
    pub head: Format,
}

impl CellLooks {
    pub(super) fn new() -> CellLooks {
        let plain = || Format::new().set_font_name(LETTERS).set_font_size(12).set_text_wrap();
        let centred = |size: u8| {
            let bold = plain().set_bold().set_font_size(size);
            bold.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter)
        };
        CellLooks {
            body: plain().set_bold(),
            title: centred(14),
            subtitle: centred(12),
            sentence: plain().set_align(FormatAlign::Top),
            part: plain().set_bold().set_align(FormatAlign::Top),
            head: framed(centred(12).set_background_color(HEAD)),
        }
    }
}

fn framed(format: Format) -> Format {
    format.set_border(FormatBorder::Thin)
}

/// A cell of a table.
pub(super) fn cell_look(align: Align) -> Format {
    let align = match align {
        Align::Left => FormatAlign::Left,
        Align::Centre => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    };
    let plain = Format::new().set_font_name(LETTERS).set_font_size(12).set_text_wrap();
    framed(plain.set_align(align).set_align(FormatAlign::Top))
}

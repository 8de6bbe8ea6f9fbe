//! Writer of Excel files: the tables of a document, a sheet each, with numbers, days and shares as what they are, and its
//! pictures as charts that Excel draws itself.
//!
//! Knows nothing of what a table is about. Equal documents give equal bytes: nothing here asks for the time or the
//! machine. Whatever a person typed is written as text, so that it never becomes a formula.

mod chart_sheet;
mod look;
mod sheet_name;
mod table_sheet;
mod width;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::table_page::{about, charts, table_pages};
use crate::report::source::{foot_words, made_from};
use crate::report::{Document, WriteFault, stamp_line};
use look::CellLooks;
use sheet_name::SheetNames;

/// The document as an Excel file.
///
/// # Errors
/// [`WriteFault::Workbook`] when the sheets cannot be put together.
pub fn write(document: &Document) -> Result<Vec<u8>, WriteFault> {
    bytes(document).map_err(|error| WriteFault::Workbook {
        title: document.properties.title.clone(),
        reason: error.to_string(),
    })
}

fn bytes(document: &Document) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(document)?);
    let (looks, mut names) = (CellLooks::new(), SheetNames::default());
    let (pages, about) = (table_pages(document), about(document));
    for page in &pages {
        let sheet = paper_sheet(&mut book, document, &names.free(&page.name))?;
        table_sheet::fill(sheet, document, (page, &about), &looks)?;
    }
    if pages.is_empty() {
        let sheet = paper_sheet(&mut book, document, &names.free(&document.title))?;
        table_sheet::fill_words(sheet, document, &looks)?;
    }
    let charts = charts(document);
    if !charts.is_empty() {
        let name = names.free(chart_sheet::NAME);
        let sheet = paper_sheet(&mut book, document, &name)?;
        chart_sheet::fill(sheet, (document, &about), &name, &charts, &looks)?;
    }
    book.save_to_buffer()
}

/// A4.
const PAPER: u8 = 9;
/// Inches of 20 mm and of 10 mm.
const MARGIN: f64 = 0.787;
const EDGE: f64 = 0.394;

/// A sheet that is printed one page wide, with the stamp above and the foot below.
fn paper_sheet<'a>(
    book: &'a mut Workbook,
    document: &Document,
    name: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_paper_size(PAPER);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(MARGIN, MARGIN, MARGIN, MARGIN, EDGE, EDGE);
    if let Some(stamp) = stamp_line(&document.stamps) {
        sheet.set_header(format!("&R&\"Times New Roman,Bold\"&13{stamp}"));
    }
    // An ampersand begins a command, two are one.
    let foot = foot_words(&document.properties).unwrap_or_default().replace('&', "&&");
    sheet.set_footer(format!("&L&\"Times New Roman\"&8{foot}&R&\"Times New Roman\"&10&P/&N"));
    Ok(sheet)
}

/// What the file says of itself.
fn properties(document: &Document) -> Result<DocProperties, XlsxError> {
    let own = &document.properties;
    let created = ExcelDateTime::from_timestamp(own.created.timestamp())?;
    let stamp = stamp_line(&document.stamps).unwrap_or_default();
    Ok(DocProperties::new()
        .set_title(&own.title)
        .set_subject(&document.subtitle)
        .set_author(&document.header.cell)
        .set_keywords(&own.hash)
        .set_comment(made_from(own))
        .set_status(stamp)
        .set_creation_datetime(&created))
}

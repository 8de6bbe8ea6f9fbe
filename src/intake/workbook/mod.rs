//! Workbooks: XLSX, XLSB, ODS and the older XLS, as rows of texts.
//!
//! Nothing is taken into memory before it was counted ([`cost`]). Knows nothing of what a cell means; of
//! several sheets the one that is read as a roll is chosen by whoever asks.

mod biff;
mod biff_sheet;
mod biff_text;
mod compound;
pub(super) mod cost;
mod grid;
mod number_format;
mod ods;
mod package;
mod sheet_xml;
mod xlsb;
mod xlsx;
mod xml;

use biff::XlsBook;
use compound::CompoundFile;
use cost::ReadCost;
use ods::OdsBook;
use package::ZipPackage;
use xlsx::XlsxBook;

pub(super) use grid::{MergedCells, SheetGrid};

use super::fault::FileFault;
use super::file_kind::FileKind;

/// How a zip package (XLSX, ODS) begins, and a compound file (XLS).
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Whether the bytes are those of a workbook, or of another file of that build.
pub(super) fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

/// A workbook that is open.
pub(super) struct Workbook<'a>(BookForm<'a>);

enum BookForm<'a> {
    Xlsx(XlsxBook<'a>, ReadCost),
    Ods(OdsBook<'a>, ReadCost),
    Xls(XlsBook),
}

impl<'a> Workbook<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    /// The bytes are another file, or damaged, or more than may be read.
    pub fn open(bytes: &'a [u8]) -> Result<Workbook<'a>, FileFault> {
        let mut cost = ReadCost::default();
        if bytes.starts_with(COMPOUND) {
            return old_workbook(bytes).map(|book| Workbook(BookForm::Xls(book)));
        }
        let package = ZipPackage::open(bytes)?;
        if package.has("content.xml") && package.head("mimetype").ends_with(b"spreadsheet") {
            return Ok(Workbook(BookForm::Ods(OdsBook::open(package, &mut cost)?, cost)));
        }
        match other_package(&package) {
            Some(kind) => Err(FileFault::Other(kind)),
            None => Ok(Workbook(BookForm::Xlsx(XlsxBook::open(package, &mut cost)?, cost))),
        }
    }

    /// The names of the sheets, and which are hidden.
    pub fn names(&self) -> Vec<(String, bool)> {
        match &self.0 {
            BookForm::Xlsx(book, _) => book.names(),
            BookForm::Ods(book, _) => book.names(),
            BookForm::Xls(book) => book.names(),
        }
    }

    /// The cells of the sheet at a place.
    pub fn sheet(&mut self, place: usize) -> Result<SheetGrid, FileFault> {
        match &mut self.0 {
            BookForm::Xlsx(book, cost) => book.sheet(place, cost),
            BookForm::Ods(book, cost) => book.sheet(place, cost),
            BookForm::Xls(book) => book.sheet(place),
        }
    }
}

/// What a package is that is no workbook.
fn other_package(package: &ZipPackage) -> Option<FileKind> {
    if package.has_below("word/") || package.head("mimetype").ends_with(b"opendocument.text") {
        return Some(FileKind::Word);
    }
    if package.has_below("ppt/") || package.head("mimetype").ends_with(b"presentation") {
        return Some(FileKind::Slides);
    }
    let workbook = package.has_below("xl/") || package.has("_rels/.rels") || package.has("content.xml");
    (!workbook).then_some(FileKind::Archive)
}

fn old_workbook(bytes: &[u8]) -> Result<XlsBook, FileFault> {
    let file = CompoundFile::open(bytes)?;
    if let Some(stream) = ["Workbook", "Book", "WORKBOOK", "BOOK"].into_iter().find(|name| file.has(name)) {
        return XlsBook::open(file.stream(stream)?);
    }
    Err(match () {
        () if file.has("EncryptedPackage") => FileFault::Locked,
        () if file.has("WordDocument") => FileFault::Other(FileKind::Word),
        () if file.has("PowerPoint Document") => FileFault::Other(FileKind::Slides),
        () => FileFault::Damaged,
    })
}

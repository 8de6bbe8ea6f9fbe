//! XLS workbooks of Excel 5 to 2003: which sheets there are, their strings and formats.
//!
//! The stream is a row of records; what is not known is passed over. The cells of a sheet are read next
//! door.

use super::biff_sheet;
use super::biff_text::{SplitText, byte_text, wide_text};
use super::cost::ReadCost;
use super::grid::SheetGrid;
use super::number_format::NumberShape;
use super::xlsx::SheetContext;
use crate::intake::fault::{Excess, FileFault};

/// Sheets of a workbook.
const SHEETS: usize = 256;
const FORMATS: usize = 70_000;

/// A record.
#[derive(Clone, Copy)]
pub(super) struct BiffRecord<'a> {
    pub kind: u16,
    pub data: &'a [u8],
}

impl<'a> BiffRecord<'a> {
    pub fn u16(&self, at: usize) -> Option<u16> {
        self.data.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
    }

    pub fn u32(&self, at: usize) -> Option<u32> {
        self.data.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
    }

    /// Everything from a place on.
    pub fn rest(&self, at: usize) -> &'a [u8] {
        self.data.get(at..).unwrap_or_default()
    }
}

/// The records of a stream from a place on.
pub(super) struct BiffRecords<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> BiffRecords<'a> {
    pub fn from(stream: &'a [u8], at: usize) -> BiffRecords<'a> {
        BiffRecords { stream, at }
    }
}

impl<'a> Iterator for BiffRecords<'a> {
    type Item = BiffRecord<'a>;

    fn next(&mut self) -> Option<BiffRecord<'a>> {
        let head = self.stream.get(self.at..self.at + 4)?;
        let [kind, length] = [0, 2].map(|at| u16::from_le_bytes([head[at], head[at + 1]]));
        let begin = self.at + 4;
        let data = self.stream.get(begin..begin + usize::from(length))?;
        self.at = begin + usize::from(length);
        Some(BiffRecord { kind, data })
    }
}

/// How texts are written in a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BiffLetters {
    /// Whether they are Unicode, as since Excel 97.
    pub wide: bool,
    /// Else their code page.
    pub page: u16,
}

struct BoundSheet {
    name: String,
    hidden: bool,
    offset: usize,
}

/// An XLS workbook.
pub(super) struct XlsBook {
    stream: Vec<u8>,
    letters: BiffLetters,
    sheets: Vec<BoundSheet>,
    context: SheetContext,
}

impl XlsBook {
    pub fn open(stream: Vec<u8>) -> Result<XlsBook, FileFault> {
        let mut book = XlsBook {
            letters: BiffLetters { wide: true, page: 1252 },
            sheets: Vec::new(),
            context: SheetContext::default(),
            stream: Vec::new(),
        };
        book.read_globals(&stream)?;
        book.stream = stream;
        Ok(book)
    }

    fn read_globals(&mut self, stream: &[u8]) -> Result<(), FileFault> {
        let mut records = BiffRecords::from(stream, 0).peekable();
        let first = records.next().filter(|first| first.kind == 0x0809).ok_or(FileFault::Damaged)?;
        self.letters.wide = first.u16(0) == Some(0x0600);
        let mut own: Vec<(u16, NumberShape)> = Vec::new();
        let mut formats: Vec<u16> = Vec::new();
        while let Some(record) = records.next() {
            match record.kind {
                0x000a => break,
                0x002f => return Err(FileFault::Locked),
                0x0042 => self.letters.page = record.u16(0).unwrap_or(1252),
                0x0022 => self.context.from_1904 = record.u16(0) == Some(1),
                0x0085 if self.sheets.len() >= SHEETS => return Err(FileFault::Beyond(Excess::Parts)),
                0x0085 => self.sheets.extend(self.letters.bound_sheet(record)),
                0x041e if own.len() < FORMATS => {
                    let code = self.letters.format_code(record);
                    own.push((record.u16(0).unwrap_or(0), NumberShape::of_code(&code)));
                }
                0x00e0 if formats.len() < FORMATS => formats.push(record.u16(2).unwrap_or(0)),
                0x00fc => {
                    let mut parts = vec![record.data];
                    while let Some(next) = records.next_if(|next| next.kind == 0x003c) {
                        parts.push(next.data);
                    }
                    self.context.strings = Some(strings(&parts)?);
                }
                _ => {}
            }
        }
        let shape = |id: &u16| {
            let told = own.iter().find(|(own, _)| own == id).map(|(_, shape)| *shape);
            told.unwrap_or_else(|| NumberShape::built_in(*id))
        };
        self.context.shapes = formats.iter().map(shape).collect();
        Ok(())
    }

    /// The names of the sheets, and which are hidden.
    pub fn names(&self) -> Vec<(String, bool)> {
        self.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.hidden)).collect()
    }

    /// The cells of the sheet at a place.
    pub fn sheet(&self, place: usize) -> Result<SheetGrid, FileFault> {
        let Some(sheet) = self.sheets.get(place) else { return Ok(SheetGrid::default()) };
        let records = BiffRecords::from(&self.stream, sheet.offset);
        biff_sheet::read(records, &self.context, self.letters)
    }
}

impl BiffLetters {
    /// A sheet of cells; charts and modules are none.
    fn bound_sheet(self, record: BiffRecord) -> Option<BoundSheet> {
        let [hidden, kind] = *record.data.get(4..6)? else { return None };
        let length = usize::from(*record.data.get(6)?);
        let name = if self.wide {
            wide_text(record.rest(7), length)
        } else {
            byte_text(record.rest(7), length, self.page)
        };
        let offset = usize::try_from(record.u32(0)?).ok()?;
        (kind == 0).then(|| BoundSheet { name: name.unwrap_or_default(), hidden: hidden & 3 != 0, offset })
    }

    fn format_code(self, record: BiffRecord) -> String {
        let code = match self.wide {
            true => record.u16(2).and_then(|length| wide_text(record.rest(4), length.into())),
            false => {
                record.data.get(2).and_then(|length| byte_text(record.rest(3), (*length).into(), self.page))
            }
        };
        code.unwrap_or_default()
    }
}

/// The strings that cells share.
fn strings(parts: &[&[u8]]) -> Result<Vec<Box<str>>, FileFault> {
    let mut text = SplitText::of(parts);
    let mut cost = ReadCost::default();
    let mut strings = Vec::new();
    let count = text.skip(4).and_then(|()| text.u32()).unwrap_or(0);
    for _ in 0..count {
        let Some(string) = text.string() else { break };
        cost.string(string.len())?;
        strings.push(string.into());
    }
    Ok(strings)
}

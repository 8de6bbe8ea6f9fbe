//! XLSB workbooks: the package of an XLSX whose workbook, sheets, strings and formats are records of bytes
//! (MS-XLSB, 2.1.4 and 2.4).
//!
//! A record is read no further than a cell may be long, whatever length it tells. Formulas always have a result
//! here. How the parts of the package belong together is known next door.

use std::io::{BufReader, Read};

use super::biff_sheet::{double, unpacked};
use super::cost::{CELL_BYTES, ReadCost};
use super::grid::{SheetGrid, SheetValue};
use super::number_format::NumberShape;
use super::package::{ZipPackage, ZipPart};
use super::xlsx::{FORMATS, ListedSheet, SHEETS, SheetContext};
use super::xml::of_reading;
use crate::intake::fault::{CellFlaw, Excess, FileFault};
use crate::intake::table::CellMark;

/// Bytes of a record that are looked at: the longest cell in letters of two bytes, and what stands before it.
const RECORD: usize = CELL_BYTES * 2 + 64;
/// Bytes that are unpacked at once.
const BUFFER: usize = 16_384;
/// Records of a part: some more than there may be cells, filled and empty.
const RECORDS: usize = 4_000_000;

/// The records of a part, one after the other.
struct BinaryRecords<'a, 'c> {
    part: BufReader<ZipPart<'a, 'c>>,
    data: Vec<u8>,
    number: usize,
}

impl<'a, 'c> BinaryRecords<'a, 'c> {
    fn open(
        package: &ZipPackage<'a>,
        part: &str,
        cost: &'c mut ReadCost,
    ) -> Result<BinaryRecords<'a, 'c>, FileFault> {
        let part = BufReader::with_capacity(BUFFER, package.part(part, cost)?);
        Ok(BinaryRecords { part, data: Vec::new(), number: 0 })
    }

    /// The kind of the next record, whose bytes are then at hand; none at the end.
    fn next(&mut self) -> Result<Option<u16>, FileFault> {
        let Some(first) = self.byte()? else { return Ok(None) };
        self.number += 1;
        if self.number > RECORDS {
            return Err(FileFault::Beyond(Excess::Cells));
        }
        let mut kind = u16::from(first & 0x7f);
        if first & 0x80 != 0 {
            kind |= u16::from(self.needed()? & 0x7f) << 7;
        }
        let mut length = 0_u64;
        for shift in [0, 7, 14, 21] {
            let byte = self.needed()?;
            length |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        self.data.clear();
        let kept = length.min(RECORD as u64);
        let read = (&mut self.part).take(kept).read_to_end(&mut self.data).map_err(of_reading)?;
        let passed = std::io::copy(&mut (&mut self.part).take(length - kept), &mut std::io::sink());
        if read as u64 + passed.map_err(of_reading)? < length {
            return Err(FileFault::CutOff);
        }
        Ok(Some(kind))
    }

    fn byte(&mut self) -> Result<Option<u8>, FileFault> {
        let mut byte = [0];
        let read = self.part.read(&mut byte).map_err(of_reading)?;
        Ok((read > 0).then_some(byte[0]))
    }

    fn needed(&mut self) -> Result<u8, FileFault> {
        self.byte()?.ok_or(FileFault::CutOff)
    }

    fn u16(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.data.get(at..at + 2)?.try_into().ok()?))
    }

    fn u32(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(self.data.get(at..at + 4)?.try_into().ok()?))
    }

    /// The text at a place, and how many bytes it takes with its length before it.
    fn text(&self, at: usize) -> Result<(String, usize), FileFault> {
        let length = match self.u32(at).ok_or(FileFault::Damaged)? {
            // There is none.
            u32::MAX => 0,
            length => length as usize,
        };
        if length > CELL_BYTES {
            return Err(FileFault::Beyond(Excess::CellLength));
        }
        let bytes = self.data.get(at + 4..at + 4 + length * 2).ok_or(FileFault::Damaged)?;
        let units = bytes.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
        let text = char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER));
        Ok((text.collect(), 4 + length * 2))
    }
}

/// Name, whether hidden, and relation of every sheet; and whether days are counted from 1904.
pub(super) fn listed(
    package: &ZipPackage,
    workbook: &str,
    cost: &mut ReadCost,
) -> Result<(Vec<ListedSheet>, bool), FileFault> {
    let mut records = BinaryRecords::open(package, workbook, cost)?;
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    while let Some(kind) = records.next()? {
        match kind {
            // BrtWbProp.
            153 => from_1904 = records.u32(0).is_some_and(|flags| flags & 1 != 0),
            // BrtBundleSh.
            156 if sheets.len() >= SHEETS => return Err(FileFault::Beyond(Excess::Parts)),
            156 => {
                let (relation, length) = records.text(8)?;
                let (name, _) = records.text(8 + length)?;
                sheets.push((name, records.u32(0) != Some(0), relation));
            }
            _ => {}
        }
    }
    Ok((sheets, from_1904))
}

/// The shapes of the formats of cells, in their order.
pub(super) fn shapes(
    package: &ZipPackage,
    part: &str,
    cost: &mut ReadCost,
) -> Result<Vec<NumberShape>, FileFault> {
    let mut records = BinaryRecords::open(package, part, cost)?;
    let (mut own, mut shapes, mut in_formats) = (Vec::new(), Vec::new(), false);
    while let Some(kind) = records.next()? {
        match kind {
            // BrtFmt.
            44 if own.len() < FORMATS => {
                own.push((records.u16(0), NumberShape::of_code(&records.text(2)?.0)));
            }
            // BrtBeginCellXFs and BrtEndCellXFs.
            617 | 618 => in_formats = kind == 617,
            // BrtXF.
            47 if in_formats && shapes.len() < FORMATS => {
                let id = records.u16(2);
                let told = own.iter().find(|(own, _)| own.is_some() && *own == id).map(|(_, shape)| *shape);
                shapes.push(told.unwrap_or_else(|| NumberShape::built_in(id.unwrap_or(0))));
            }
            _ => {}
        }
    }
    Ok(shapes)
}

/// The strings that cells share.
pub(super) fn strings(
    package: &ZipPackage,
    part: &str,
    cost: &mut ReadCost,
) -> Result<Vec<Box<str>>, FileFault> {
    let mut counted = ReadCost::default();
    let mut records = BinaryRecords::open(package, part, cost)?;
    let mut strings = Vec::new();
    while let Some(kind) = records.next()? {
        // BrtSSTItem; what stands behind its text says how it is set and spoken.
        if kind == 19 {
            let (string, _) = records.text(1)?;
            counted.string(string.len())?;
            strings.push(string.into());
        }
    }
    Ok(strings)
}

/// The cells of the sheet of a part.
pub(super) fn sheet(
    package: &ZipPackage,
    part: &str,
    context: &SheetContext,
    cost: &mut ReadCost,
) -> Result<SheetGrid, FileFault> {
    let mut grid = SheetGrid::default();
    // What is unpacked counts for the whole file, what is kept for this sheet.
    let mut kept = ReadCost::default();
    let mut records = BinaryRecords::open(package, part, cost)?;
    let mut line = 1;
    while let Some(kind) = records.next()? {
        match kind {
            // BrtRowHdr.
            0 => line = records.u32(0).map_or(line, |row| u64::from(row) + 1),
            // BrtMergeCell: rows, then columns.
            176 => {
                let corners = records.u32(0).zip(records.u32(4)).zip(records.u32(8));
                if let Some(((first, last), column)) = corners {
                    grid.merge(u64::from(first) + 1, u64::from(last) + 1, column as usize);
                }
            }
            _ => {
                if let Some(value) = shown(kind, &records, context)? {
                    let column = records.u32(0).ok_or(FileFault::Damaged)?;
                    grid.put(line, column as usize, value, &mut kept)?;
                }
            }
        }
    }
    Ok(grid.whole())
}

/// What a cell shows; none of a record that is no cell with something in it.
fn shown(
    kind: u16,
    records: &BinaryRecords,
    context: &SheetContext,
) -> Result<Option<SheetValue>, FileFault> {
    let number = |number: f64| {
        // The three bytes behind the column.
        let format = records.u32(4).map_or(0, |format| (format & 0x00ff_ffff) as usize);
        let shape = context.shapes.get(format).copied().unwrap_or_default();
        shape.show(number, context.from_1904)
    };
    let value = match kind {
        // BrtCellRk.
        2 => records.u32(8).map(|packed| number(unpacked(packed))),
        // BrtCellError, BrtFmlaError.
        3 | 11 => Some(SheetValue::unreadable(CellMark::Flaw(CellFlaw::Error))),
        // BrtCellBool, BrtFmlaBool.
        4 | 10 => records.data.get(8).map(|truth| SheetValue::truth(*truth != 0)),
        // BrtCellReal, BrtFmlaNum.
        5 | 9 => records.data.get(8..16).map(|bytes| number(double(bytes))),
        // BrtCellSt, BrtFmlaString.
        6 | 8 => Some(SheetValue::text(records.text(8)?.0)),
        // BrtCellIsst.
        7 => {
            let strings = context.strings.as_ref().ok_or(FileFault::StringsMissing)?;
            let string = records.u32(8).and_then(|place| strings.get(place as usize));
            Some(SheetValue::text(string.ok_or(FileFault::StringsMissing)?.as_ref()))
        }
        // BrtCellRString.
        62 => Some(SheetValue::text(records.text(9)?.0)),
        _ => return Ok(None),
    };
    value.map(Some).ok_or(FileFault::Damaged)
}

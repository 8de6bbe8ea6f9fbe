//! The cells of one sheet of an XLS workbook.
//!
//! A formula whose result is an error is marked as such; knows no files.

use super::biff::{BiffLetters, BiffRecord, BiffRecords};
use super::biff_text::{byte_text, wide_text};
use super::cost::ReadCost;
use super::grid::{SheetGrid, SheetValue};
use super::xlsx::SheetContext;
use crate::intake::fault::{CellFlaw, FileFault};
use crate::intake::table::CellMark;

/// Reads the sheet that begins with these records.
pub(super) fn read(
    records: BiffRecords,
    context: &SheetContext,
    letters: BiffLetters,
) -> Result<SheetGrid, FileFault> {
    let mut reader =
        CellReader { context, letters, grid: SheetGrid::default(), cost: ReadCost::default(), awaited: None };
    let mut depth = 0_usize;
    for record in records {
        match record.kind {
            0x0809 => depth += 1,
            0x000a => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Ok(reader.grid.whole());
                }
            }
            // What lies within another beginning is a chart.
            _ if depth == 1 => reader.take(record)?,
            _ => {}
        }
    }
    Err(FileFault::CutOff)
}

struct CellReader<'a> {
    context: &'a SheetContext,
    letters: BiffLetters,
    grid: SheetGrid,
    cost: ReadCost,
    /// The cell of a formula whose text stands in the next record.
    awaited: Option<(u64, usize)>,
}

impl CellReader<'_> {
    fn take(&mut self, record: BiffRecord) -> Result<(), FileFault> {
        if record.kind == 0x0207 {
            return self.text_of_formula(record);
        }
        if record.kind == 0x00e5 {
            self.merge(record);
            return Ok(());
        }
        let (Some(row), Some(column), Some(format)) = (record.u16(0), record.u16(2), record.u16(4)) else {
            return Ok(());
        };
        let (line, column) = (u64::from(row) + 1, usize::from(column));
        let value = match record.kind {
            0x00fd => self.shared(record)?,
            0x0204 | 0x00d6 => Some(SheetValue::text(self.text(record, 6).unwrap_or_default())),
            0x0203 => record.data.get(6..14).map(|bytes| self.number(format, double(bytes))),
            0x027e => record.u32(6).map(|packed| self.number(format, unpacked(packed))),
            0x00bd => return self.several(record, line, column),
            0x0205 => match record.data.get(6..8) {
                Some([_, 1]) => Some(SheetValue::unreadable(CellMark::Flaw(CellFlaw::Error))),
                Some([truth, _]) => Some(SheetValue::truth(*truth != 0)),
                _ => None,
            },
            0x0006 => self.formula(record, format, line, column),
            _ => None,
        };
        match value {
            Some(value) => self.grid.put(line, column, value, &mut self.cost),
            None => Ok(()),
        }
    }

    fn number(&self, format: u16, number: f64) -> SheetValue {
        let shape = self.context.shapes.get(usize::from(format)).copied().unwrap_or_default();
        shape.show(number, self.context.from_1904)
    }

    fn shared(&self, record: BiffRecord) -> Result<Option<SheetValue>, FileFault> {
        let place = record.u32(6).and_then(|place| usize::try_from(place).ok());
        let strings = self.context.strings.as_ref().ok_or(FileFault::StringsMissing)?;
        let string = place.and_then(|place| strings.get(place)).ok_or(FileFault::StringsMissing)?;
        Ok(Some(SheetValue::text(string.as_ref())))
    }

    /// The text whose length stands at a place of a record.
    fn text(&self, record: BiffRecord, at: usize) -> Option<String> {
        let length = usize::from(record.u16(at)?);
        let data = record.rest(at + 2);
        if self.letters.wide { wide_text(data, length) } else { byte_text(data, length, self.letters.page) }
    }

    /// Numbers that stand beside each other.
    fn several(&mut self, record: BiffRecord, line: u64, first: usize) -> Result<(), FileFault> {
        let cells = record.data.get(4..record.data.len().saturating_sub(2)).unwrap_or_default();
        for (column, cell) in (first..).zip(cells.as_chunks::<6>().0) {
            let packed = u32::from_le_bytes([cell[2], cell[3], cell[4], cell[5]]);
            let value = self.number(u16::from_le_bytes([cell[0], cell[1]]), unpacked(packed));
            self.grid.put(line, column, value, &mut self.cost)?;
        }
        Ok(())
    }

    fn formula(&mut self, record: BiffRecord, format: u16, line: u64, column: usize) -> Option<SheetValue> {
        let result = record.data.get(6..14)?;
        match result {
            [0, .., 0xff, 0xff] => {
                self.awaited = Some((line, column));
                None
            }
            [1, _, truth, .., 0xff, 0xff] => Some(SheetValue::truth(*truth != 0)),
            [2, .., 0xff, 0xff] => Some(SheetValue::unreadable(CellMark::Flaw(CellFlaw::Error))),
            [_, .., 0xff, 0xff] => None,
            number => Some(self.number(format, double(number))),
        }
    }

    fn text_of_formula(&mut self, record: BiffRecord) -> Result<(), FileFault> {
        let Some((line, column)) = self.awaited.take() else { return Ok(()) };
        let text = self.text(record, 0).unwrap_or_default();
        self.grid.put(line, column, SheetValue::text(text), &mut self.cost)
    }

    fn merge(&mut self, record: BiffRecord) {
        for area in record.rest(2).as_chunks::<8>().0 {
            let [first, last, column] = [0, 2, 4].map(|at| u16::from_le_bytes([area[at], area[at + 1]]));
            self.grid.merge(u64::from(first) + 1, u64::from(last) + 1, column.into());
        }
    }
}

pub(super) fn double(bytes: &[u8]) -> f64 {
    bytes.try_into().map_or(0.0, f64::from_le_bytes)
}

/// A number in four bytes: thirty bits of a whole number or of a fraction, and whether it is to be
/// divided by a hundred.
pub(super) fn unpacked(packed: u32) -> f64 {
    let number = match packed & 2 {
        0 => f64::from_bits(u64::from(packed & 0xffff_fffc) << 32),
        _ => f64::from(packed.cast_signed() >> 2),
    };
    if packed & 1 != 0 { number / 100.0 } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        // 25,600 as a whole number, a hundredth of it, and 1.0 as a fraction.
        assert_eq!(unpacked(25_600 << 2 | 2), 25_600.0);
        assert_eq!(unpacked(25_600 << 2 | 3), 256.0);
        assert_eq!(unpacked(0x3ff0_0000), 1.0);
    }
}

//! Sex and schooling of a row: a column of words, ticks in one of men or women, or the year of birth that stands in one
//! of the two.
//!
//! A cell that is not understood is told and left open; it never keeps a person off the roll.

use super::column::RollField;
use super::doubt::RowDoubt;
use super::row_reader::RowReader;
use super::schooling::{general_education, political_theory, professional_training, sex, ticked};
use super::table::CellRow;
use super::value::clipped;
use crate::domain::{Schooling, Sex};

impl RowReader<'_> {
    /// Man or woman, as far as the row tells it.
    pub(super) fn sex(&self, row: &CellRow, doubts: &mut Vec<RowDoubt>) -> Option<Sex> {
        let told = self.read_or_doubt(row, RollField::Sex, sex, doubts);
        let header = &self.table.header;
        let by_birth = || {
            let place = header.places(RollField::Born).find(|place| !row.cell(*place).is_empty())?;
            header.sex_of_births(place)
        };
        told.or_else(by_birth).or_else(|| self.sex_ticked(row, doubts))
    }

    fn sex_ticked(&self, row: &CellRow, doubts: &mut Vec<RowDoubt>) -> Option<Sex> {
        let mut tick = |field: RollField, own: Sex| {
            let place = self.table.header.place(field)?;
            let tick = ticked(row.cell(place), own);
            if tick.is_none() {
                doubts.push(self.unread(row, field));
            }
            Some(tick.unwrap_or(false))
        };
        match (tick(RollField::Man, Sex::Male), tick(RollField::Woman, Sex::Female)) {
            (Some(true), Some(true)) => {
                doubts.push(self.unread(row, RollField::Woman));
                None
            }
            (Some(true), _) => Some(Sex::Male),
            (_, Some(true)) => Some(Sex::Female),
            // No tick tells nothing: who made the list may have left the line open.
            _ => None,
        }
    }

    /// Schooling, as far as the row tells it.
    pub(super) fn schooling(&self, row: &CellRow, doubts: &mut Vec<RowDoubt>) -> Schooling {
        Schooling {
            general: self.read_or_doubt(row, RollField::General, general_education, doubts),
            training: self.read_or_doubt(row, RollField::Training, professional_training, doubts),
            theory: self.read_or_doubt(row, RollField::Theory, political_theory, doubts),
        }
    }

    /// What a cell says; one that says something else is told.
    fn read_or_doubt<T>(
        &self,
        row: &CellRow,
        field: RollField,
        read: fn(&str) -> Option<T>,
        doubts: &mut Vec<RowDoubt>,
    ) -> Option<T> {
        let cell = self.cell(row, field);
        if cell.chars().all(|sign| "-–—.…_? ".contains(sign)) {
            return None;
        }
        let value = read(cell);
        if value.is_none() {
            doubts.push(self.unread(row, field));
        }
        value
    }

    fn unread(&self, row: &CellRow, field: RollField) -> RowDoubt {
        let column = self.table.header.place(field).and_then(|place| self.table.header.column(place));
        RowDoubt::NotUnderstood { line: row.line, column, value: clipped(self.cell(row, field)) }
    }
}

//! The office and the group that a row names.

use super::column::RollField;
use super::doubt::RowDoubt;
use super::fault::{FaultKind, RowFault};
use super::row_reader::RowReader;
use super::table::CellRow;
use super::value;
use crate::domain::{Refusal, Role, check_name};

impl RowReader<'_> {
    /// The office; a remark that is nothing but one tells it where no column does.
    pub(super) fn role(&self, row: &CellRow, doubts: &mut Vec<RowDoubt>, faults: &mut Vec<RowFault>) -> Role {
        if let Some(answered) = self.answers.roles.get(&row.line) {
            return *answered;
        }
        let told = self.cell(row, RollField::Role);
        if told.is_empty() {
            let note = self.cell(row, RollField::Note);
            return value::role(note).unwrap_or_default();
        }
        let is_kept = value::is_group_head(told) && !self.cell(row, RollField::Group).is_empty();
        if value::is_group_office(told) && !is_kept {
            doubts.push(RowDoubt::OtherOffice { line: row.line, office: told.to_owned() });
        }
        value::role(told).unwrap_or_else(|kind| {
            faults.push(self.value_fault(row, RollField::Role, kind));
            Role::Member
        })
    }

    /// The group that the row names.
    pub(super) fn group(&self, row: &CellRow, faults: &mut Vec<RowFault>) -> Option<String> {
        let name = self.cell(row, RollField::Group).trim();
        if name.chars().all(|letter| !letter.is_alphanumeric()) {
            return None;
        }
        if let Err(Refusal::Wording(refusal)) = check_name(name) {
            faults.push(self.fault(row, RollField::Group, FaultKind::Wording(refusal)));
        }
        Some(name.to_owned())
    }
}

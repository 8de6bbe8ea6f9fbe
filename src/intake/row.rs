//! Makes members of rows under one header, and keeps everything that is wrong with the others.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::column::RollField;
use super::encoding::Encoding;
use super::fault::{Column, FaultKind, RowFault};
use super::remark::{RowRemark, Teller};
use super::table::CellRow;
use super::value;
use super::{RollReading, RollTable, YearDoubt};
use crate::domain::{NewMember, Person, Refusal, Role, Standing, WordingRefusal, check_name};
use crate::text::{PartialDate, is_command, plain_name};

/// What the rows of a table say; twins are not looked for yet.
pub(super) fn members(table: &RollTable, file_name: &str, today: NaiveDate) -> RollReading {
    let reader = RowReader { table, today };
    let used = table.header.columns().filter_map(|(column, field)| Some((column, field?.label())));
    let mut reading = RollReading {
        file: file_name.to_owned(),
        encoding: table.encoding,
        used: used.collect(),
        unused: Vec::new(),
        passed: Vec::new(),
        corrected: Vec::new(),
        members: Vec::new(),
        unchanged: Vec::new(),
        cleaned: Vec::new(),
        doubts: Vec::new(),
        faults: Vec::new(),
    };
    let (mut teller, mut strays) = (Teller::default(), BTreeSet::new());
    for row in &table.rows {
        match teller.kind(&table.header, row) {
            RowRemark::Empty => {}
            RowRemark::Remark => {
                let words: Vec<&str> = row.filled().map(|(_, cell)| cell).collect();
                reading.passed.push((row.line, words.join(" ")));
            }
            RowRemark::Person => {
                strays.extend(
                    row.filled().map(|(place, _)| place).filter(|place| table.header.holds(*place).is_none()),
                );
                reading.cleaned.extend(row.cleaned.then_some(row.line));
                match reader.member(row) {
                    Ok(mut member) => {
                        reading.doubts.extend(reader.doubts(row, &member.person));
                        let plain = plain_name(&member.person.name);
                        let written = std::mem::replace(&mut member.person.name, plain.clone());
                        // Fonts of capitals leave small letters, which nobody wrote.
                        if written != plain && table.encoding != Encoding::Tcvn3 {
                            reading.corrected.push((row.line, written, plain));
                        }
                        reading.members.push((row.line, member));
                    }
                    Err(found) => reading.faults.extend(found),
                }
            }
        }
    }
    reading.unused = unused(table, strays);
    reading
}

/// The columns that are named and hold nothing that is known, and those that only have cells.
fn unused(table: &RollTable, mut places: BTreeSet<usize>) -> Vec<Column> {
    let named = table.header.columns().filter(|(_, field)| field.is_none());
    places.extend(named.map(|(column, _)| column.number - 1));
    let column = |place: usize| {
        table.header.column(place).unwrap_or(Column { number: place + 1, name: String::new() })
    };
    places.into_iter().map(column).collect()
}

/// Years back from which on a date is doubted.
const CENTURY: i32 = 100;

struct RowReader<'a> {
    table: &'a RollTable,
    today: NaiveDate,
}

impl RowReader<'_> {
    /// The member of a row, or everything that is wrong with the row.
    fn member(&self, row: &CellRow) -> Result<NewMember, Vec<RowFault>> {
        self.check_width(row)?;
        let mut faults = self.commands(row);
        if !faults.is_empty() {
            return Err(faults);
        }
        let name = self.name(row, &mut faults);
        let born = self.date(row, RollField::Born, value::OF_AGE, &mut faults);
        let joined = self.date(row, RollField::Joined, 0, &mut faults);
        let official = self.date(row, RollField::Official, 0, &mut faults);
        let told = self.cell(row, RollField::Standing);
        let noted = value::noted(self.cell(row, RollField::Note)).filter(|_| told.is_empty());
        let standing = noted.map_or_else(|| value::standing(told), Ok).unwrap_or_else(|kind| {
            faults.push(self.value_fault(row, RollField::Standing, kind));
            Standing::Official
        });
        let role = value::role(self.cell(row, RollField::Role)).unwrap_or_else(|kind| {
            faults.push(self.value_fault(row, RollField::Role, kind));
            Role::Member
        });
        if !faults.is_empty() {
            return Err(faults);
        }
        let ethnicity = Some(self.cell(row, RollField::Ethnicity)).filter(|cell| !cell.is_empty());
        let ethnicity = ethnicity.map(str::to_owned);
        let person = Person { name, born, joined, official, ethnicity, mark: None };
        Ok(NewMember { person, standing, role, from: self.today })
    }

    /// Years of the row that lie more than a century back.
    fn doubts(&self, row: &CellRow, person: &Person) -> Vec<YearDoubt> {
        let dates = [
            (RollField::Born, person.born),
            (RollField::Joined, person.joined),
            (RollField::Official, person.official),
        ];
        let year = |date: Option<PartialDate>| date.map(|date| date.earliest().year());
        let far = dates.into_iter().filter_map(|(field, date)| Some((field, year(date)?)));
        let far = far.filter(|(_, year)| *year < self.today.year() - CENTURY);
        let column = |field| self.place(row, field).and_then(|place| self.table.header.column(place));
        far.map(|(field, year)| YearDoubt { line: row.line, column: column(field), year }).collect()
    }

    /// Cells with a sign that a terminal would obey: what they say is not what people see.
    fn commands(&self, row: &CellRow) -> Vec<RowFault> {
        let found = row.filled().filter_map(|(place, cell)| {
            let (at, sign) = cell.chars().enumerate().find(|(_, sign)| is_command(*sign))?;
            let kind = FaultKind::Wording(WordingRefusal::Unseen { sign, place: at + 1 });
            Some(RowFault { line: Some(row.line), column: self.table.header.column(place), kind })
        });
        found.collect()
    }

    /// The full name, of one column or two.
    fn name(&self, row: &CellRow, faults: &mut Vec<RowFault>) -> String {
        let parts = [RollField::Name, RollField::Family, RollField::Given].map(|field| self.cell(row, field));
        let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let name = filled.join(" ");
        let field =
            if parts[0].is_empty() && !parts[1].is_empty() { RollField::Family } else { RollField::Name };
        if name.is_empty() {
            let field =
                if self.place(row, RollField::Name).is_some() { RollField::Name } else { RollField::Family };
            faults.push(self.fault(row, field, FaultKind::NameMissing));
        } else if !value::is_name(&name) {
            let kind = FaultKind::Value { value: name.clone(), kind: super::ValueFault::NotAName };
            faults.push(self.fault(row, field, kind));
        } else if let Err(Refusal::Wording(refusal)) = check_name(&name)
            && faults.is_empty()
        {
            faults.push(self.fault(row, field, FaultKind::Wording(refusal)));
        }
        name
    }

    /// A row that is shorter or longer than the header: its cells may stand in wrong columns, so
    /// that nothing else is said of it.
    fn check_width(&self, row: &CellRow) -> Result<(), Vec<RowFault>> {
        let (expected, found) = (self.table.header.width(), row.cells.len());
        let surplus = row.cells.iter().skip(expected).any(|cell| !cell.is_empty());
        if !self.table.even || found >= expected && !surplus {
            return Ok(());
        }
        let kind = FaultKind::CellCount { expected, found };
        Err(vec![RowFault { line: Some(row.line), column: None, kind }])
    }

    /// The place of a field: the first one that is filled where it has several.
    fn place(&self, row: &CellRow, field: RollField) -> Option<usize> {
        let mut places = self.table.header.places(field);
        places.find(|place| !row.cell(*place).is_empty()).or_else(|| self.table.header.place(field))
    }

    /// The cell of a field; empty when the file has no such column.
    fn cell<'r>(&self, row: &'r CellRow, field: RollField) -> &'r str {
        self.place(row, field).map_or("", |place| row.cell(place))
    }

    fn date(
        &self,
        row: &CellRow,
        field: RollField,
        age: i32,
        faults: &mut Vec<RowFault>,
    ) -> Option<PartialDate> {
        value::date(self.cell(row, field), age, self.today).unwrap_or_else(|kind| {
            faults.push(self.value_fault(row, field, kind));
            None
        })
    }

    fn value_fault(&self, row: &CellRow, field: RollField, kind: super::ValueFault) -> RowFault {
        let value = self.cell(row, field).to_owned();
        self.fault(row, field, FaultKind::Value { value, kind })
    }

    fn fault(&self, row: &CellRow, field: RollField, kind: FaultKind) -> RowFault {
        let column = self.place(row, field).and_then(|place| self.table.header.column(place));
        RowFault { line: Some(row.line), column, kind }
    }
}

//! Rolls from CSV and TSV text: everything a cell enters when it is set up, checked row by row.
//!
//! Knows nothing of disks and books: bytes come in, checked members or every fault of the file go
//! out, so that nothing is ever imported by half.

mod column;
mod fault;
mod table;
mod value;

use std::collections::HashMap;

use chrono::NaiveDate;

pub use fault::{Column, FaultKind, FileFault, RowFault, ValueFault};

use crate::domain::{Person, Role, Standing};
use column::{Field, Header};
use table::Row;

/// So many members no cell has; a longer file is another one taken by mistake.
const MOST_ROWS: usize = 5_000;

/// A member as a row of the file describes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// Name (normal form C, single spaces) and dates.
    pub person: Person,
    /// Standing; official when the file does not say.
    pub standing: Standing,
    /// Role; none when the file does not say.
    pub role: Role,
    /// The day from which standing and role hold: the day of the import.
    pub from: NaiveDate,
}

/// Reads a roll; `file_name` is only for the sentences about the whole file.
///
/// Comma, semicolon or tab between cells; a header row names the columns, in any order. Answers
/// the members in the order of the rows, or every fault of the file in the order of its lines.
pub fn read(bytes: &[u8], file_name: &str, today: NaiveDate) -> Result<Vec<NewMember>, Vec<RowFault>> {
    let table = table::parse(bytes, file_name).map_err(|fault| vec![fault])?;
    if table.rows.len() > MOST_ROWS {
        return Err(vec![RowFault::of_file(file_name, FileFault::TooLong)]);
    }
    let reader = Reader { header: &table.header, today };
    let mut members: Vec<(u64, NewMember)> = Vec::new();
    let mut faults = Vec::new();
    for row in &table.rows {
        match reader.member(row) {
            Ok(member) => members.push((row.line, member)),
            Err(found) => faults.extend(found),
        }
    }
    faults.extend(twins(&members));
    faults.sort_by_key(|fault| fault.line);
    if table.rows.is_empty() {
        faults.push(RowFault::of_file(file_name, FileFault::NoMembers));
    }
    match faults.is_empty() {
        true => Ok(members.into_iter().map(|(_, member)| member).collect()),
        false => Err(faults),
    }
}

/// Rows with a name and birthday that an earlier row has already.
fn twins(members: &[(u64, NewMember)]) -> Vec<RowFault> {
    let mut first: HashMap<(String, Option<NaiveDate>), u64> = HashMap::new();
    let mut faults = Vec::new();
    for (line, member) in members {
        let (name, born) = (&member.person.name, member.person.born);
        // A roll is often typed in capitals by one and not by another.
        let earlier = *first.entry((name.to_lowercase(), born)).or_insert(*line);
        if earlier != *line {
            let kind = FaultKind::Twin { name: name.clone(), born, earlier };
            faults.push(RowFault { line: Some(*line), column: None, kind });
        }
    }
    faults
}

/// Makes members of rows under one header.
struct Reader<'a> {
    header: &'a Header,
    today: NaiveDate,
}

impl Reader<'_> {
    /// The member of a row, or everything that is wrong with the row.
    fn member(&self, row: &Row) -> Result<NewMember, Vec<RowFault>> {
        self.check_width(row)?;
        let mut faults = Vec::new();
        let mut keep = |fault: RowFault| faults.push(fault);
        let name = self.cell(row, Field::Name);
        if name.is_empty() {
            keep(self.fault(row, Field::Name, FaultKind::NameMissing));
        }
        let born = self.date(row, Field::Born).unwrap_or_else(|fault| (keep(fault), None).1);
        let joined = self.date(row, Field::Joined).unwrap_or_else(|fault| (keep(fault), None).1);
        let standing = value::standing(self.cell(row, Field::Standing)).unwrap_or_else(|kind| {
            keep(self.value_fault(row, Field::Standing, kind));
            Standing::Official
        });
        let role = value::role(self.cell(row, Field::Role)).unwrap_or_else(|kind| {
            keep(self.value_fault(row, Field::Role, kind));
            Role::Member
        });
        if !faults.is_empty() {
            return Err(faults);
        }
        let ethnicity = Some(self.cell(row, Field::Ethnicity)).filter(|cell| !cell.is_empty());
        let person = Person { name: name.to_owned(), born, joined, ethnicity: ethnicity.map(str::to_owned) };
        Ok(NewMember { person, standing, role, from: self.today })
    }

    /// A row that is shorter or longer than the header: its cells may stand in wrong columns, so
    /// that nothing else is said of it.
    fn check_width(&self, row: &Row) -> Result<(), Vec<RowFault>> {
        let (expected, found) = (self.header.width(), row.cells.len());
        let surplus = row.cells.iter().skip(expected).any(|cell| !cell.is_empty());
        if found >= expected && !surplus {
            return Ok(());
        }
        let kind = FaultKind::CellCount { expected, found };
        Err(vec![RowFault { line: Some(row.line), column: None, kind }])
    }

    /// The cell of a field; empty when the file has no such column.
    fn cell<'r>(&self, row: &'r Row, field: Field) -> &'r str {
        let place = self.header.place(field);
        place.and_then(|place| row.cells.get(place)).map_or("", String::as_str)
    }

    fn date(&self, row: &Row, field: Field) -> Result<Option<NaiveDate>, RowFault> {
        let read = value::date(self.cell(row, field), self.today);
        read.map_err(|kind| self.value_fault(row, field, kind))
    }

    fn value_fault(&self, row: &Row, field: Field, kind: ValueFault) -> RowFault {
        let value = self.cell(row, field).to_owned();
        self.fault(row, field, FaultKind::Value { value, kind })
    }

    fn fault(&self, row: &Row, field: Field, kind: FaultKind) -> RowFault {
        RowFault { line: Some(row.line), column: self.header.column(field), kind }
    }
}

#[cfg(test)]
mod tests;

//! One row of a person: its cells as values, and everything that is wrong with them.

use chrono::{Datelike, NaiveDate};

use super::RollTable;
use super::column::RollField;
use super::doubt::RowDoubt;
use super::fault::{CellFlaw, Column, FaultKind, RowFault, ValueFault};
use super::row::NAMES;
use super::row_standing::StandingWords;
use super::standing::{NotedStanding, noted};
use super::table::{CellMark, CellRow};
use super::twin::KnownPeople;
use super::value::{self, clipped};
use crate::domain::{
    NamedGroup, NewMember, Person, Refusal, RollAnswers, Standing, WordingRefusal, check_name, life_faults,
};
use crate::text::{PartialDate, capital, is_command, plain_name};

/// Years back from which on a date is doubted.
const CENTURY: i32 = 100;
/// The columns of words, in which question marks stand for lost letters.
const WORDS: [RollField; 5] =
    [RollField::Ethnicity, RollField::Standing, RollField::Role, RollField::Group, RollField::Note];

/// Reads rows of one table.
pub(super) struct RowReader<'a> {
    pub table: &'a RollTable,
    pub today: NaiveDate,
    pub answers: &'a RollAnswers,
    pub known: &'a KnownPeople<'a>,
}

impl RowReader<'_> {
    /// The member of a row, or everything that is wrong with the row.
    pub fn member(&self, row: &CellRow, doubts: &mut Vec<RowDoubt>) -> Result<NewMember, Vec<RowFault>> {
        if let Some((place, flaw)) = row.open_quote() {
            let kind = FaultKind::Flaw(flaw.clone());
            return Err(vec![RowFault {
                line: Some(row.line),
                column: self.table.header.column(place),
                kind,
            }]);
        }
        self.check_width(row)?;
        let mut faults = self.commands(row);
        if !faults.is_empty() {
            return Err(faults);
        }
        faults.extend(self.flaws(row));
        let name = self.name(row, &mut faults);
        let born = self.date(row, RollField::Born, value::OF_AGE, &mut faults);
        let joined = self.date(row, RollField::Joined, 0, &mut faults);
        let official = self.date(row, RollField::Official, 0, &mut faults);
        let role = self.role(row, doubts, &mut faults);
        let group = self.group(row, &mut faults);
        let ethnicity = Some(self.cell(row, RollField::Ethnicity)).filter(|cell| !cell.is_empty());
        let ethnicity = ethnicity.map(str::to_owned);
        let (sex, schooling) = (self.sex(row, doubts), self.schooling(row, doubts));
        let person = Person { name, born, joined, official, ethnicity, sex, schooling, mark: None };
        faults.extend(self.lives(row, &person));
        let standing = self.standing(row, &person, doubts, &mut faults);
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.column.as_ref().map_or(usize::MAX, |column| column.number));
            return Err(faults);
        }
        doubts.extend(self.years(row, &person));
        let heads = standing == Standing::Official && value::is_group_head(self.cell(row, RollField::Role));
        let group = group.map(|name| NamedGroup { name, heads });
        Ok(NewMember { person, standing, role, from: self.today, group })
    }

    fn standing(
        &self,
        row: &CellRow,
        person: &Person,
        doubts: &mut Vec<RowDoubt>,
        faults: &mut Vec<RowFault>,
    ) -> Standing {
        if let Some(answered) = self.answers.standings.get(&row.line) {
            return *answered;
        }
        let (told, note) = (self.cell(row, RollField::Standing), self.cell(row, RollField::Note));
        let words = StandingWords { line: row.line, told, note };
        match words.settled(person, self.today) {
            Ok((standing, doubt)) => {
                doubts.extend(doubt);
                standing
            }
            Err(kind) => {
                // Of somebody on the roll the book knows what the file leaves open.
                let on_roll = self.known.member(&self.as_kept(person));
                if let Some(member) = on_roll.filter(|_| matches!(kind, FaultKind::Asked(_))) {
                    return member.standing(self.today);
                }
                let field = match (told.is_empty(), note.is_empty()) {
                    (false, _) => RollField::Standing,
                    (true, false) => RollField::Note,
                    (true, true) => RollField::Joined,
                };
                // Dates that contradict each other are told already.
                if !faults.iter().any(|fault| matches!(fault.kind, FaultKind::Life(_))) {
                    faults.push(self.fault(row, field, kind));
                }
                Standing::Official
            }
        }
    }

    /// What cannot be of the days of a person; what the roll has so already is not asked again.
    fn lives(&self, row: &CellRow, person: &Person) -> Vec<RowFault> {
        let found = life_faults(person, self.today);
        let on_roll = if found.is_empty() { None } else { self.known.member(&self.as_kept(person)) };
        let known = on_roll.map(|member| (member.person.joined, member.person.official));
        if known == Some((person.joined, person.official)) {
            return Vec::new();
        }
        let fault = |kind| RowFault { line: Some(row.line), column: None, kind: FaultKind::Life(kind) };
        found.into_iter().map(fault).collect()
    }

    /// A person by the name that the roll would have.
    fn as_kept(&self, person: &Person) -> Person {
        Person { name: plain_name(&person.name), ..person.clone() }
    }

    /// Whether a row says something of the standing.
    pub fn tells_standing(&self, row: &CellRow) -> bool {
        let note = self.cell(row, RollField::Note);
        !self.cell(row, RollField::Standing).is_empty() || matches!(noted(note), NotedStanding::Told(_))
    }

    /// Years of the row that lie more than a century back, and those that were typed into cells of dates.
    fn years(&self, row: &CellRow, person: &Person) -> Vec<RowDoubt> {
        let dates = [
            (RollField::Born, person.born),
            (RollField::Joined, person.joined),
            (RollField::Official, person.official),
        ];
        let mut doubts = Vec::new();
        for (field, date) in dates {
            let Some(place) = self.place(row, field) else { continue };
            let column = || self.table.header.column(place);
            let line = row.line;
            let year = date.map(PartialDate::year);
            if let Some(year) = year.filter(|year| *year < self.today.year() - CENTURY) {
                doubts.push(RowDoubt::FarYear { line, column: column(), year });
            }
            if row.marks(place).any(|mark| *mark == CellMark::YearTyped) {
                doubts.push(RowDoubt::TypedYear { line, column: column(), year: row.cell(place).to_owned() });
            }
        }
        doubts
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

    /// Cells of columns that are taken and cannot be read, or have lost letters.
    fn flaws(&self, row: &CellRow) -> Vec<RowFault> {
        let column = |place| self.table.header.column(place);
        let fault = |place, kind| RowFault { line: Some(row.line), column: column(place), kind };
        let found = row.filled().filter_map(|(place, cell)| {
            let field = self.table.header.holds(place).filter(|field| *field != RollField::Number)?;
            let lost = NAMES.contains(&field) && value::has_lost_letters(cell);
            if let Some(flaw) =
                row.flaw(place).filter(|flaw| !lost || !matches!(flaw, CellFlaw::BothWays { .. }))
            {
                return Some(fault(place, FaultKind::Flaw(flaw.clone())));
            }
            let lost = row.flaw(place).is_some() || WORDS.contains(&field) && value::has_lost_inside(cell);
            let kind = ValueFault::LostLetters;
            lost.then(|| fault(place, FaultKind::Value { value: clipped(cell), kind }))
        });
        found.collect()
    }

    /// The full name, of one column or two.
    /// The name, and what is wrong with it.
    pub fn name(&self, row: &CellRow, faults: &mut Vec<RowFault>) -> String {
        let flawed =
            NAMES.iter().filter_map(|field| self.place(row, *field)).any(|place| row.flaw(place).is_some());
        if flawed {
            return String::new();
        }
        let parts = NAMES.map(|field| self.name_part(row, field));
        let filled: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let name = filled.join(" ");
        let family =
            parts[0].is_empty() && (!parts[1].is_empty() || self.place(row, RollField::Name).is_none());
        let field = if family { RollField::Family } else { RollField::Name };
        let value = |kind| FaultKind::Value { value: clipped(&name), kind };
        if name.is_empty() {
            faults.push(self.fault(row, field, FaultKind::NameMissing));
        } else if value::has_lost_letters(&name) {
            faults.push(self.fault(row, field, value(ValueFault::LostLetters)));
        } else if !value::is_name(&name) {
            faults.push(self.fault(row, field, value(ValueFault::NotAName)));
        } else if let Err(Refusal::Wording(refusal)) = check_name(&name)
            && faults.is_empty()
        {
            faults.push(self.fault(row, field, FaultKind::Wording(refusal)));
        }
        name
    }

    /// A part of the name. TCVN3 has no capitals with a tone: where the letters were converted, each word
    /// of a name that has other capitals gets its own.
    fn name_part(&self, row: &CellRow, field: RollField) -> String {
        let Some(place) = self.place(row, field) else { return String::new() };
        let cell = row.cell(place);
        let toned = |word: &str| word.starts_with(|letter: char| letter.is_lowercase() && !letter.is_ascii());
        let capitals = cell.starts_with(char::is_uppercase);
        if row.converted(place).is_none() || !capitals {
            return cell.to_owned();
        }
        let words = cell.split(' ').map(|word| if toned(word) { capital(word) } else { word.to_owned() });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The name as it stood in the file, where its letters were converted.
    pub fn name_as_written(&self, row: &CellRow) -> Option<String> {
        let places: Vec<usize> = NAMES.iter().filter_map(|field| self.table.header.place(*field)).collect();
        let converted = places.iter().any(|place| row.converted(*place).is_some());
        let written = places.iter().map(|place| row.converted(*place).unwrap_or(row.cell(*place)));
        converted.then(|| written.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
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
    pub(super) fn cell<'r>(&self, row: &'r CellRow, field: RollField) -> &'r str {
        self.place(row, field).map_or("", |place| row.cell(place))
    }

    fn date(
        &self,
        row: &CellRow,
        field: RollField,
        age: i32,
        faults: &mut Vec<RowFault>,
    ) -> Option<PartialDate> {
        if self.place(row, field).is_some_and(|place| row.flaw(place).is_some()) {
            return None;
        }
        value::date(self.cell(row, field), age, self.today).unwrap_or_else(|kind| {
            faults.push(self.value_fault(row, field, kind));
            None
        })
    }

    pub(super) fn value_fault(&self, row: &CellRow, field: RollField, kind: ValueFault) -> RowFault {
        let value = clipped(self.cell(row, field));
        self.fault(row, field, FaultKind::Value { value, kind })
    }

    pub(super) fn fault(&self, row: &CellRow, field: RollField, kind: FaultKind) -> RowFault {
        let column: Option<Column> = self.place(row, field).and_then(|place| self.table.header.column(place));
        RowFault { line: Some(row.line), column, kind }
    }
}

//! Where the header of a roll stands, in one row or two, and what its columns mean.
//!
//! Knows no values below it but to tell them from names of columns.

use super::column::{RollField, field, field_below, is_below, is_lost_name, key};
use super::fault::Column;
use super::table::CellRow;
use crate::domain::Sex;

/// So many rows from the top the header is looked for: titles may stand above it.
const HEADER_ROWS: usize = 25;
/// Letters of the name of a column in a sentence.
const NAME_LETTERS: usize = 80;
/// Rows below the header that tell whether a column without a name holds given names.
const LOOKED_AT: usize = 20;

/// The header of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RollHeader {
    /// The names of the columns as sentences have them.
    names: Vec<String>,
    /// What they hold.
    fields: Vec<Option<RollField>>,
}

/// The header, and how many rows stand above those of people; none when no row names a column of
/// names.
pub(super) fn find(rows: &[CellRow]) -> Option<(RollHeader, usize)> {
    for (place, row) in rows.iter().enumerate().take(HEADER_ROWS) {
        let below = rows.get(place + 1);
        let second = below.filter(|below| is_second(row, below));
        let header = RollHeader::read(row, second);
        if !header.names_people() {
            continue;
        }
        let mut start = place + 1 + usize::from(second.is_some());
        start += usize::from(rows.get(start).is_some_and(|row| header.numbers_columns(row)));
        let below = rows.get(start..).unwrap_or_default();
        return Some((header.with_given_names(below).with_births_by_sex(below), start));
    }
    bare(rows)
}

/// Whether no header was found because letters of it became question marks.
pub(super) fn is_lost(rows: &[CellRow]) -> bool {
    rows.iter().take(HEADER_ROWS).any(|row| row.filled().any(|(_, cell)| is_lost_name(cell)))
}

/// A list of nothing but names, one a row, of at least two words each.
fn bare(rows: &[CellRow]) -> Option<(RollHeader, usize)> {
    let is_name = |row: &CellRow| match row.filled().collect::<Vec<_>>()[..] {
        [(0, name)] => name.contains(' ') && name.chars().all(|c| c.is_alphabetic() || " .'’ʼ-".contains(c)),
        _ => false,
    };
    let all = !rows.is_empty() && rows.iter().all(is_name);
    all.then(|| (RollHeader { names: vec![String::new()], fields: vec![Some(RollField::Name)] }, 0))
}

/// Whether a row goes on with the header above it: nothing but names of columns, one of them under
/// a gap or known to stand there.
fn is_second(first: &CellRow, below: &CellRow) -> bool {
    let alone = RollHeader::read(first, None);
    let names = [RollField::Name, RollField::Family, RollField::Given].map(|field| alone.place(field));
    // A row that has a name where names stand is one of a person.
    let person =
        names.iter().flatten().any(|place| !below.cell(*place).is_empty() && !is_below(below.cell(*place)));
    if person || names == [None; 3] {
        return false;
    }
    let no_figures = below.filled().all(|(_, cell)| !cell.chars().any(|c| c.is_ascii_digit()));
    let known = below.filled().filter(|(_, cell)| is_below(cell)).count();
    let gaps = below.filled().filter(|(place, _)| first.cell(*place).is_empty()).count();
    let all = below.filled().count();
    no_figures && known > 0 && (known * 2 >= all || gaps > 0 && below.cell(0).is_empty())
}

/// A name of a column as long as sentences bear it.
fn shorten(name: &mut String) {
    if let Some((end, _)) = name.char_indices().nth(NAME_LETTERS) {
        name.truncate(end);
        name.push('…');
    }
}

impl RollHeader {
    fn read(first: &CellRow, second: Option<&CellRow>) -> RollHeader {
        let below = |place: usize| second.map_or("", |row| row.cell(place));
        let last = |row: &CellRow| row.filled().last().map_or(0, |(place, _)| place + 1);
        let width = last(first).max(second.map_or(0, last));
        let (mut names, mut fields) = (Vec::new(), Vec::new());
        let mut above = "";
        for place in 0..width {
            let (own, under) = (first.cell(place), below(place));
            // A name that stands over several columns is written in the first of them.
            above = if own.is_empty() && !under.is_empty() { above } else { own };
            names.push(match (above.is_empty(), under.is_empty()) {
                (false, false) => format!("{above}: {under}"),
                _ => format!("{above}{under}"),
            });
            fields.push(if second.is_some() { field_below(above, under) } else { field(own) });
        }
        names.iter_mut().for_each(shorten);
        let mut header = RollHeader { names, fields };
        header.keep_one_of_each();
        header
    }

    /// Only birth may stand in two columns, of men and of women.
    fn keep_one_of_each(&mut self) {
        let mut seen = Vec::new();
        for field in &mut self.fields {
            let again = field.is_some_and(|field| field != RollField::Born && seen.contains(&field));
            seen.extend(*field);
            if again {
                *field = None;
            }
        }
    }

    fn names_people(&self) -> bool {
        let has = |field| self.place(field).is_some();
        has(RollField::Name) || has(RollField::Family) && has(RollField::Given)
    }

    /// Whether a row only numbers the columns: 1, 2, 3 or A, B, 1, 2.
    fn numbers_columns(&self, row: &CellRow) -> bool {
        let is_number = |cell: &str| {
            let key = key(cell);
            key.len() <= 2 && (key.parse::<u8>().is_ok() || key.len() == 1)
        };
        row.filled().count() > 1 && row.filled().all(|(_, cell)| is_number(cell))
    }

    /// A column without a name behind that of names, where one cell was merged over both: it holds
    /// the given names.
    fn with_given_names(mut self, rows: &[CellRow]) -> RollHeader {
        let Some(name) = self.place(RollField::Name) else { return self };
        let unnamed = self.names.get(name + 1).is_none_or(|name| name.is_empty());
        let looked: Vec<&CellRow> =
            rows.iter().take(LOOKED_AT).filter(|row| !row.cell(name).is_empty()).collect();
        let given = |row: &&&CellRow| {
            let cell = row.cell(name + 1);
            !cell.is_empty() && !cell.contains(' ') && cell.chars().all(char::is_alphabetic)
        };
        if unnamed && !looked.is_empty() && looked.iter().filter(given).count() * 3 >= looked.len() * 2 {
            if self.fields.len() == name + 1 {
                self.fields.push(None);
                self.names.push(String::new());
            }
            self.names[name + 1] = self.names[name].clone();
            self.fields[name] = Some(RollField::Family);
            self.fields[name + 1] = Some(RollField::Given);
        }
        self
    }

    /// The columns of men and women as those of their births, where a list has years in them and no other births.
    fn with_births_by_sex(mut self, rows: &[CellRow]) -> RollHeader {
        let places = [RollField::Man, RollField::Woman].map(|field| self.place(field));
        let [Some(man), Some(woman)] = places else { return self };
        let is_year = |cell: &str| cell.len() >= 4 && cell.chars().any(|sign| sign.is_ascii_digit());
        let years = rows.iter().take(LOOKED_AT).any(|row| is_year(row.cell(man)) || is_year(row.cell(woman)));
        if years && self.place(RollField::Born).is_none() {
            (self.fields[man], self.fields[woman]) = (Some(RollField::Born), Some(RollField::Born));
        }
        self
    }

    /// Of whom the births in a column are, where those of men and of women stand in two.
    pub fn sex_of_births(&self, place: usize) -> Option<Sex> {
        let named = |place: usize| {
            let name = self.names.get(place)?.rsplit(": ").next()?.trim().to_lowercase();
            match (name.as_str(), key(&name).as_str()) {
                ("nam", _) => Some(Sex::Male),
                (_, "nu") => Some(Sex::Female),
                _ => None,
            }
        };
        // "Năm" alone is no column of men.
        let two =
            Sex::ALL.iter().all(|sex| self.places(RollField::Born).any(|other| named(other) == Some(*sex)));
        if two { named(place) } else { None }
    }

    /// Whether there is none, and the rows are nothing but names.
    pub fn is_bare(&self) -> bool {
        self.names.iter().all(String::is_empty)
    }

    /// Number of columns.
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// What the column at a place holds.
    pub fn holds(&self, place: usize) -> Option<RollField> {
        self.fields.get(place).copied().flatten()
    }

    /// The first place of a field in a row, from 0.
    pub fn place(&self, field: RollField) -> Option<usize> {
        self.fields.iter().position(|other| *other == Some(field))
    }

    /// Every place of a field.
    pub fn places(&self, field: RollField) -> impl Iterator<Item = usize> {
        let own = move |(place, other): (usize, &Option<RollField>)| (*other == Some(field)).then_some(place);
        self.fields.iter().enumerate().filter_map(own)
    }

    /// A column as a sentence names it.
    pub fn column(&self, place: usize) -> Option<Column> {
        self.names.get(place).map(|name| Column { number: place + 1, name: name.clone() })
    }

    /// Every column that has a name, with what it holds.
    pub fn columns(&self) -> impl Iterator<Item = (Column, Option<RollField>)> {
        let named = |(place, field): (usize, &Option<RollField>)| Some((self.column(place)?, *field));
        let columns = self.fields.iter().enumerate().filter_map(named);
        columns.filter(|(column, field)| !column.name.is_empty() || field.is_some())
    }
}

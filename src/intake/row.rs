//! Makes members of rows under one header, and keeps everything that is wrong with the others.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::column::RollField;
use super::dates;
use super::doubt::RowDoubt;
use super::fault::{Column, FaultKind, RowFault};
use super::remark::{RowRemark, Teller};
use super::row_reader::RowReader;
use super::table::CellRow;
use super::twin::KnownPeople;
use super::{RollReading, RollTable};
use crate::domain::{NewMember, RollAnswers};
use crate::text::plain_name;

/// Faults that are kept; a file with more is another one.
const MOST_FAULTS: usize = 5_000;
/// Letters of a row that is passed over, as it is told.
const PASSED_LETTERS: usize = 160;

/// What the rows of a table say; twins are not looked for yet.
pub(super) fn members(
    table: &RollTable,
    file_name: &str,
    today: NaiveDate,
    answers: &RollAnswers,
    known: &KnownPeople,
) -> RollReading {
    let mut reading = empty(table, file_name);
    let (mut teller, mut strays) = (Teller::default(), BTreeSet::new());
    let reader = RowReader { table, today, answers, known };
    for row in &table.rows {
        match teller.kind(&table.header, row) {
            RowRemark::Empty => {}
            RowRemark::Remark => {
                let words: Vec<&str> = row.filled().map(|(_, cell)| cell).collect();
                reading.passed.push((row.line, words.join(" ").chars().take(PASSED_LETTERS).collect()));
            }
            RowRemark::Person => {
                let stray = row.filled().map(|(place, _)| place);
                strays.extend(stray.filter(|place| table.header.holds(*place).is_none()));
                reading.cleaned.extend(row.cleaned.then_some(row.line));
                take(&reader, row, &mut reading);
            }
        }
    }
    reading.doubts.extend(dates::exchanged(&table.header, &table.rows));
    reading.unused = unused(table, strays);
    reading
}

fn empty(table: &RollTable, file_name: &str) -> RollReading {
    let used = table.header.columns().filter_map(|(column, field)| Some((column, field?.label())));
    RollReading {
        file: file_name.to_owned(),
        encoding: table.letters.main(),
        letters: table.letters,
        sheet: table.sheet.clone(),
        used: used.collect(),
        unused: Vec::new(),
        passed: Vec::new(),
        corrected: Vec::new(),
        converted: Vec::new(),
        members: Vec::new(),
        unchanged: Vec::new(),
        regrouped: Vec::new(),
        completed: Vec::new(),
        cleaned: Vec::new(),
        doubts: Vec::new(),
        faults: Vec::new(),
        asking: BTreeMap::new(),
        official_before: 0,
        untold: BTreeSet::new(),
    }
}

/// Takes a row of a person into the reading.
fn take(reader: &RowReader, row: &CellRow, reading: &mut RollReading) {
    if reader.answers.left_out.contains(&row.line) {
        return;
    }
    let mut doubts: Vec<RowDoubt> = Vec::new();
    match reader.member(row, &mut doubts) {
        Ok(mut member) => {
            reading.doubts.append(&mut doubts);
            settle_name(reader, row, &mut member, reading);
            if !reader.tells_standing(row) {
                reading.untold.insert(row.line);
            }
            reading.members.push((row.line, member));
        }
        Err(found) if reading.faults.len() < MOST_FAULTS => {
            if found.iter().any(|fault| fault.asks().is_some()) {
                reading.asking.insert(row.line, reader.name(row, &mut Vec::new()));
            }
            reading.faults.extend(found);
        }
        Err(_) => {
            let kind = FaultKind::MoreFaults;
            if reading.faults.last().is_none_or(|last| last.kind != kind) {
                reading.faults.push(RowFault { line: Some(row.line), column: None, kind });
            }
        }
    }
}

/// The name as it is written on papers, and how it stood in the file where that is another way.
fn settle_name(reader: &RowReader, row: &CellRow, member: &mut NewMember, reading: &mut RollReading) {
    let plain = plain_name(&member.person.name);
    let written = std::mem::replace(&mut member.person.name, plain.clone());
    match reader.name_as_written(row) {
        // The preview tells it beside the name.
        Some(before) => reading.converted.push((row.line, before)),
        None if written != plain => reading.corrected.push((row.line, written, plain)),
        None => {}
    }
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

/// The field of which a fault of the name is told.
pub(super) const NAMES: [RollField; 3] = [RollField::Name, RollField::Family, RollField::Given];

//! Made-up cells and meetings to measure with, always the same.

// Every bench uses a part of this file.
#![allow(dead_code)]

use std::path::Path;
use std::sync::Arc;

use bienban::domain::{History, Meeting, MeetingId, MeetingKind, Moment, Roll};
use bienban::guidance::Packs;
use bienban::practice::{DEFAULT_MEMBERS, DEFAULT_SEED, PackInputs, PracticeCell, YearSpan, years};
use bienban::shelf::{self, pack_inputs};
use bienban::store::{Book, RealDisk};
use chrono::{DateTime, NaiveDate};

/// One cell of 23 members that met every month for so many years.
fn span(years: u32) -> YearSpan {
    let last = NaiveDate::from_ymd_opt(2026, 11, 3).expect("a day");
    YearSpan { seed: DEFAULT_SEED, cells: 1, years, members: DEFAULT_MEMBERS, last }
}

/// The moment at which everything measured takes place.
pub fn moment() -> Moment {
    Moment { at: DateTime::parse_from_rfc3339("2026-12-03T19:00:00+07:00").expect("a time"), run: 0 }
}

/// Plays several such cells in memory, one after the other.
pub fn play(cells: u32, of_years: u32, mut take: impl FnMut(PracticeCell)) {
    let span = YearSpan { cells, ..span(of_years) };
    years(span, &inputs).for_each(|cell| take(cell.expect("made up by the rules")));
}

/// Writes a book of that cell; the book is still open.
pub fn write_book(dir: &Path, years: u32) -> Book {
    let disk = Arc::new(RealDisk);
    shelf::write_practice(dir, disk, span(years), moment(), &mut |_, _| {}).expect("a book")
}

/// Writes a book of so many cells that held twelve meetings each; the book is still open.
pub fn write_cells(dir: &Path, cells: u32) -> Book {
    let span = YearSpan { cells, ..span(1) };
    shelf::write_practice(dir, Arc::new(RealDisk), span, moment(), &mut |_, _| {}).expect("a book")
}

/// A year of that cell in memory.
pub fn cell() -> PracticeCell {
    cell_after(1)
}

/// A year of a cell of so many members in memory.
pub fn cell_of(members: u32) -> PracticeCell {
    let span = YearSpan { members, ..span(1) };
    years(span, &inputs).next().expect("a cell").expect("made up by the rules")
}

/// So many years of that cell in memory.
pub fn cell_after(of_years: u32) -> PracticeCell {
    years(span(of_years), &inputs).next().expect("a cell").expect("made up by the rules")
}

fn inputs(date: NaiveDate) -> PackInputs<'static> {
    let packs = Packs::embedded().expect("the packs");
    let choice = packs.choose(date, MeetingKind::Regular, "").expect("a pack");
    pack_inputs(packs, choice.pack, date)
}

/// The roll of that cell.
pub fn roll(cell: &PracticeCell) -> Roll {
    let mut roll = Roll::default();
    cell.roll.iter().for_each(|event| roll.apply(event));
    roll
}

/// A meeting of that cell, played again as far as `until` says.
pub fn replay(cell: &PracticeCell, until: impl Fn(&Meeting) -> bool) -> History {
    let past = cell.meetings.last().expect("a meeting");
    let mut history = History::new(MeetingId::clone(&past.id));
    for act in &past.acts {
        history.append(act);
        if until(&history.meeting) {
            break;
        }
    }
    history
}

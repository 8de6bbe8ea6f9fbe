//! The standing of a row: its column, its remark, an answer, else what its dates tell.
//!
//! What is not clear is asked; nobody becomes official because a cell was not understood. The twelve
//! months between admission and full membership are those of Điều lệ Đảng, Điều 5.

use chrono::NaiveDate;

use super::doubt::RowDoubt;
use super::fault::{FaultKind, ValueFault};
use super::question::RollQuestion;
use super::standing::{NotedStanding, noted, standing};
use crate::domain::{ByDates, Person, Standing, by_dates};

/// What a row says of a standing.
pub(super) struct StandingWords<'a> {
    /// The line.
    pub line: u64,
    /// The cell of its column.
    pub told: &'a str,
    /// The remark.
    pub note: &'a str,
}

impl StandingWords<'_> {
    /// The standing, and what is to be looked at; or why it is not known.
    pub fn settled(
        &self,
        person: &Person,
        today: NaiveDate,
    ) -> Result<(Standing, Option<RowDoubt>), FaultKind> {
        let StandingWords { line, told, note } = *self;
        if !told.is_empty() {
            let unknown = || FaultKind::Value { value: told.to_owned(), kind: ValueFault::UnknownStanding };
            let one = standing(told).map_err(|_| unknown())?;
            against_dates(one, person, today)?;
            let differs = matches!(noted(note), NotedStanding::Told(other) if other != one);
            let doubt = differs.then(|| RowDoubt::NoteDiffers { line, note: note.to_owned() });
            return Ok((one, doubt));
        }
        match noted(note) {
            NotedStanding::Told(one) => against_dates(one, person, today).map(|()| (one, None)),
            NotedStanding::Unclear => Err(FaultKind::Asked(RollQuestion::Noted { note: note.to_owned() })),
            NotedStanding::Silent => silent(line, person, today),
        }
    }
}

/// Where nothing is said of the standing the dates decide.
fn silent(line: u64, person: &Person, today: NaiveDate) -> Result<(Standing, Option<RowDoubt>), FaultKind> {
    match (by_dates(person, today), person.joined) {
        (ByDates::Probationary, Some(joined)) => {
            Ok((Standing::Probationary, Some(RowDoubt::Probationary { line, joined })))
        }
        (ByDates::Unclear, Some(joined)) => Err(FaultKind::Asked(RollQuestion::RecentlyAdmitted { joined })),
        _ => Ok((Standing::Official, None)),
    }
}

/// A standing that the dates of the row contradict is asked about.
fn against_dates(one: Standing, person: &Person, today: NaiveDate) -> Result<(), FaultKind> {
    match (one, person.official, person.joined) {
        (Standing::Official, None, Some(joined)) if by_dates(person, today) == ByDates::Probationary => {
            Err(FaultKind::Asked(RollQuestion::OfficialTooSoon { joined }))
        }
        (Standing::Probationary, Some(official), _) => {
            Err(FaultKind::Asked(RollQuestion::ProbationaryYetOfficial { official }))
        }
        _ => Ok(()),
    }
}

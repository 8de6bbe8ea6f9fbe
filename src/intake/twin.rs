//! One person told twice: in two rows of a file, or in a row and on the roll.
//!
//! A name and a birthday make a person; a roll is often typed in capitals by one and not by
//! another, so that case does not count.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::RollReading;
use super::column::RollField;
use super::fault::{FaultKind, RowFault};
use super::header::RollHeader;
use crate::domain::{NewMember, Person, Roll};
use crate::text::PartialDate;

type TwinMark = (String, Option<PartialDate>);

fn mark(person: &Person) -> TwinMark {
    (person.name.to_lowercase(), person.born)
}

/// Moves rows of people who were there before from the members: to those unchanged where the roll says the
/// same, else to the faults.
pub(super) fn set_apart(reading: &mut RollReading, roll: &Roll, header: &RollHeader, today: NaiveDate) {
    let tells = |fields: &[RollField]| fields.iter().any(|field| header.place(*field).is_some());
    let (standing, role) = (tells(&[RollField::Standing, RollField::Note]), tells(&[RollField::Role]));
    let same = |new: &NewMember| {
        let known = roll.members.iter().find(|member| mark(&member.person) == mark(&new.person));
        known.is_some_and(|known| {
            let stands = !standing || known.standing(today) == new.standing;
            stands && (!role || known.role(today) == new.role) && adds_nothing(&new.person, &known.person)
        })
    };
    let RollReading { members, unchanged, .. } = reading;
    members.retain(|(line, member)| {
        let same = same(member);
        unchanged.extend(same.then_some(*line));
        !same
    });
    // The line of the first row with a mark; none for the roll.
    let on_roll = roll.members.iter().map(|member| (mark(&member.person), None));
    let mut seen: HashMap<TwinMark, Option<u64>> = on_roll.collect();
    let mut faults = Vec::new();
    reading.members.retain(|(line, member)| {
        let before = seen.get(&mark(&member.person)).copied();
        if let Some(earlier) = before {
            faults.push(fault(*line, member, earlier));
        } else {
            seen.insert(mark(&member.person), Some(*line));
        }
        before.is_none()
    });
    reading.faults.extend(faults);
}

/// Whether all that a row tells of a person is known already.
fn adds_nothing(told: &Person, known: &Person) -> bool {
    let dates = [(told.born, known.born), (told.joined, known.joined), (told.official, known.official)];
    let ethnicity = told.ethnicity.is_none() || told.ethnicity == known.ethnicity;
    ethnicity && dates.into_iter().all(|(told, known)| told.is_none() || told == known)
}

fn fault(line: u64, member: &NewMember, earlier: Option<u64>) -> RowFault {
    let (name, born) = (member.person.name.clone(), member.person.born);
    let kind = match earlier {
        Some(earlier) => FaultKind::Twin { name, born, earlier },
        None => FaultKind::OnRoll { name, born },
    };
    RowFault { line: Some(line), column: None, kind }
}

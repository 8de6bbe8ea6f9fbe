//! One person told twice: in two rows of a file, or in a row and on the roll.
//!
//! A name and a birthday make a person; a roll is often typed in capitals by one and not by
//! another, so that case does not count.

use std::collections::HashMap;

use super::RollReading;
use super::fault::{FaultKind, RowFault};
use crate::domain::{NewMember, Person, Roll};
use crate::text::PartialDate;

type TwinMark = (String, Option<PartialDate>);

fn mark(person: &Person) -> TwinMark {
    (person.name.to_lowercase(), person.born)
}

/// Moves rows of people who were there before from the members to the faults.
pub(super) fn set_apart(reading: &mut RollReading, roll: &Roll) {
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

fn fault(line: u64, member: &NewMember, earlier: Option<u64>) -> RowFault {
    let (name, born) = (member.person.name.clone(), member.person.born);
    let kind = match earlier {
        Some(earlier) => FaultKind::Twin { name, born, earlier },
        None => FaultKind::OnRoll { name, born },
    };
    RowFault { line: Some(line), column: None, kind }
}

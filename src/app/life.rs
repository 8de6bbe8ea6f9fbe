//! The days of a person as a form has them, looked at together: what cannot be is told in the field where it is typed.
//!
//! The forms of a person have their days in the same fields. Knows nothing else of them.

use super::form::Rejection;
use super::model::Model;
use crate::domain::{LifeFault, Person, new_life_fault};
use crate::text::capital;

/// The fields of birth, admission and full membership.
const BORN: usize = 1;
const JOINED: usize = 2;
const OFFICIAL: usize = 3;

/// That the days of a person can be together; those that are on the roll so already are not asked again.
///
/// # Errors
/// The first of what cannot be, in the field where it is corrected.
pub fn check_life(model: &Model, person: &Person, known: &Person) -> Result<(), Rejection> {
    let Some(fault) = new_life_fault(person, known, model.now.at.date_naive()) else { return Ok(()) };
    let field = match fault {
        LifeFault::TooOld(_) => BORN,
        LifeFault::AdmittedTooYoung { .. } if person.joined.is_some() => JOINED,
        LifeFault::BeforeTheParty(date) if person.joined == Some(date) => JOINED,
        _ => OFFICIAL,
    };
    Err(Rejection::in_field(field, capital(&fault.words(model.lang))))
}

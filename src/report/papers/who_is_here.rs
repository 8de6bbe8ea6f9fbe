//! Who is at a congress, by sex and schooling, as counts of the roll.
//!
//! Knows nobody by name. Those of whom the roll does not say it are counted apart.

use super::congress::{CongressSource, OPEN};
use crate::domain::{GeneralEducation, Person, PoliticalTheory, ProfessionalTraining, Sex};
use crate::text::Text;

/// What the roll says of everybody who is here; nothing of those whom it does not know.
pub(super) fn those_here<'a>(of: &CongressSource<'a>) -> Vec<Option<&'a Person>> {
    let meeting = of.source.meeting;
    let here = meeting.roll.iter().filter(|one| meeting.attended(one.id));
    here.map(|one| of.roll.get(one.id).map(|member| &member.person)).collect()
}

/// How many women are here.
pub(super) fn women(of: &CongressSource) -> String {
    let sexes: Vec<Option<Sex>> = those_here(of).into_iter().map(|person| person?.sex).collect();
    let unknown = sexes.iter().filter(|sex| sex.is_none()).count();
    let women = sexes.iter().filter(|sex| **sex == Some(Sex::Female)).count();
    match (unknown, unknown == sexes.len()) {
        (_, true) => format!("{OPEN} đồng chí."),
        (0, _) => format!("{women} đồng chí."),
        _ => format!("{women} đồng chí (chưa ghi giới tính: {unknown} đồng chí)."),
    }
}

pub(super) fn general_education(of: &CongressSource) -> String {
    levels(of, &GeneralEducation::ALL, GeneralEducation::label, |person| person.schooling.general)
}

pub(super) fn professional_training(of: &CongressSource) -> String {
    levels(of, &ProfessionalTraining::ALL, ProfessionalTraining::label, |person| person.schooling.training)
}

pub(super) fn political_theory(of: &CongressSource) -> String {
    levels(of, &PoliticalTheory::ALL, PoliticalTheory::label, |person| person.schooling.theory)
}

/// "trung học phổ thông 12 đồng chí, trung học cơ sở 5 đồng chí (chưa ghi: 2 đồng chí)", the highest level first.
fn levels<T: Copy + PartialEq>(
    of: &CongressSource,
    all: &[T],
    label: fn(T) -> Text,
    level: fn(&Person) -> Option<T>,
) -> String {
    let here: Vec<Option<T>> = those_here(of).into_iter().map(|person| level(person?)).collect();
    let count = |wanted: Option<T>| here.iter().filter(|one| **one == wanted).count();
    let unknown = count(None);
    if unknown == here.len() {
        return format!("{OPEN}{OPEN}{OPEN}.");
    }
    let counted = all.iter().rev().map(|one| (*one, count(Some(*one)))).filter(|(_, number)| *number > 0);
    let counted: Vec<String> =
        counted.map(|(one, number)| format!("{} {number} đồng chí", label(one).vi)).collect();
    let unknown = if unknown == 0 { String::new() } else { format!(" (chưa ghi: {unknown} đồng chí)") };
    format!("{}{unknown}.", counted.join(", "))
}

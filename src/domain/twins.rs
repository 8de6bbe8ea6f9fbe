//! Two members of one name are told apart, everywhere in the same way: by a mark that the cell chose, or by when
//! they were born.
//!
//! Members who have left count too: their names stand in old minutes.

use super::member::Member;
use crate::text::PartialDate;

/// Names again all members of this name.
pub(super) fn tell_apart(members: &mut [Member], name: &str) {
    let places: Vec<usize> = (0..members.len()).filter(|at| members[*at].person.name == name).collect();
    let told: Vec<Option<String>> = match places.len() {
        0 | 1 => vec![None; places.len()],
        _ => places.iter().map(|at| Some(format!("{name} ({})", mark(members, &places, *at)))).collect(),
    };
    for (at, told) in places.into_iter().zip(told) {
        members[at].told_apart = told;
    }
}

/// The mark of the cell, else the year of birth, else as much as is known of that day, else the member's number.
fn mark(members: &[Member], twins: &[usize], at: usize) -> String {
    let others = || twins.iter().filter(|other| **other != at).map(|other| &members[*other].person);
    let person = &members[at].person;
    let chosen = person.mark.as_ref().filter(|mark| !mark.trim().is_empty());
    if let Some(mark) = chosen.filter(|mark| others().all(|other| other.mark.as_ref() != Some(mark))) {
        return mark.trim().to_owned();
    }
    let year = person.born.map(PartialDate::year);
    if let Some(year) = year.filter(|_| others().all(|other| other.born.map(PartialDate::year) != year)) {
        return year.to_string();
    }
    let day = person.born.filter(|born| others().all(|other| other.born != Some(*born)));
    day.map_or_else(|| format!("số {}", members[at].id.0), PartialDate::figures)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::domain::{MemberId, Person, Role, Roll, RollEvent, Standing};
    use crate::text::PartialDate;

    fn roll(born: &[Option<&str>]) -> Roll {
        let mut roll = Roll::default();
        for (number, born) in (1..).zip(born) {
            let born = born.and_then(|born| PartialDate::parse(born, 2026));
            let person = Person { name: "Nguyễn Văn An".into(), born, ..Person::default() };
            roll.apply(&added(number, person));
        }
        roll
    }

    fn added(number: u32, person: Person) -> RollEvent {
        let (standing, role) = (Standing::Official, Role::Member);
        RollEvent::Added { member: MemberId(number), person, standing, role, from: NaiveDate::default() }
    }

    fn names(roll: &Roll) -> Vec<&str> {
        roll.members.iter().map(|member| roll.name(member.id)).collect()
    }

    #[test]
    fn a_name_alone_needs_no_mark_and_twins_have_their_year_of_birth() {
        assert_eq!(names(&roll(&[Some("5/3/1970")])), ["Nguyễn Văn An"]);
        let two = roll(&[Some("5/3/1970"), Some("1985")]);
        assert_eq!(names(&two), ["Nguyễn Văn An (1970)", "Nguyễn Văn An (1985)"]);
        let attendees: Vec<String> = two.on(NaiveDate::default()).into_iter().map(|one| one.name).collect();
        assert_eq!(attendees, ["Nguyễn Văn An (1970)", "Nguyễn Văn An (1985)"]);
    }

    #[test]
    fn of_one_year_or_none_the_day_or_the_number_tells_them_apart() {
        let three = roll(&[Some("5/3/1970"), Some("6/3/1970"), None]);
        let told = ["Nguyễn Văn An (05/03/1970)", "Nguyễn Văn An (06/03/1970)", "Nguyễn Văn An (số 3)"];
        assert_eq!(names(&three), told);
    }

    #[test]
    fn a_mark_that_the_cell_chose_goes_before_and_a_corrected_name_needs_none() {
        let mut two = roll(&[Some("1970"), Some("1985")]);
        let person = two.members[1].person.clone();
        let marked = Person { mark: Some("Tổ 2".into()), ..person.clone() };
        two.apply(&RollEvent::Corrected { member: MemberId(2), person: marked });
        assert_eq!(names(&two), ["Nguyễn Văn An (1970)", "Nguyễn Văn An (Tổ 2)"]);
        let renamed = Person { name: "Nguyễn Văn Ân".into(), ..person };
        two.apply(&RollEvent::Corrected { member: MemberId(2), person: renamed });
        assert_eq!(names(&two), ["Nguyễn Văn An", "Nguyễn Văn Ân"]);
    }
}

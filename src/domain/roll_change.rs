//! Standing and office of a member from a day on, as a person tells them.
//!
//! Knows no act that changes them by itself: admission, transfer, discipline and elections have their own.

use chrono::NaiveDate;

use super::member::{Dated, MemberId, Role, Standing};
use super::roll::{Roll, RollEvent};

impl Roll {
    /// What makes a standing hold from a day on. The day on which a member was entered tells when the book began and
    /// not since when the standing held: a day before it holds over it.
    pub fn change_standing(&self, member: MemberId, standing: Standing, from: NaiveDate) -> Vec<RollEvent> {
        let entered = self.get(member).and_then(|found| entered_after(&found.standings, from));
        days(from, entered).map(|from| RollEvent::StandingChanged { member, standing, from }).collect()
    }

    /// As [`Roll::change_standing`], of the office.
    pub fn change_role(&self, member: MemberId, role: Role, from: NaiveDate) -> Vec<RollEvent> {
        let entered = self.get(member).and_then(|found| entered_after(&found.roles, from));
        days(from, entered).map(|from| RollEvent::RoleChanged { member, role, from }).collect()
    }
}

/// The day of the entry, where it lies after a day and nothing else was told of it since.
fn entered_after<T>(history: &[Dated<T>], day: NaiveDate) -> Option<NaiveDate> {
    let (entered, later) = history.split_first()?;
    let told = later.iter().any(|one| one.from == entered.from);
    (entered.from > day && !told).then_some(entered.from)
}

fn days(from: NaiveDate, entered: Option<NaiveDate>) -> impl Iterator<Item = NaiveDate> {
    std::iter::once(from).chain(entered)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::Person;

    fn day(words: &str) -> NaiveDate {
        words.parse().unwrap()
    }

    fn apply(roll: &mut Roll, events: &[RollEvent]) {
        events.iter().for_each(|event| roll.apply(event));
    }

    /// A roll that was entered on 1 June with one member, who is official and holds no office.
    fn roll() -> Roll {
        let mut roll = Roll::default();
        let person = Person { name: "Danh Sà Rinh".into(), ..Person::default() };
        let added = roll.add(person, Standing::Official, Role::Member, day("2026-06-01")).unwrap();
        roll.apply(&added);
        roll
    }

    #[test]
    fn a_day_before_the_roll_was_entered_holds_over_the_entry() {
        let mut roll = roll();
        let member = MemberId(1);
        let told = roll.change_standing(member, Standing::Exempt, day("2026-03-01"));
        apply(&mut roll, &told);
        let told = roll.change_role(member, Role::Deputy, day("2025-11-20"));
        apply(&mut roll, &told);
        let found = roll.get(member).unwrap();
        let standings = ["2026-03-01", "2026-06-01", "2026-12-03"].map(|on| found.standing(day(on)));
        assert_eq!(standings, [Standing::Exempt; 3]);
        assert_eq!(["2025-11-20", "2026-06-01"].map(|on| found.role(day(on))), [Role::Deputy; 2]);
    }

    #[test]
    fn what_was_told_of_a_later_day_stays() {
        let mut roll = roll();
        let member = MemberId(1);
        let told = roll.change_standing(member, Standing::Exempt, day("2026-09-01"));
        apply(&mut roll, &told);
        let told = roll.change_standing(member, Standing::TemporaryAway, day("2026-02-01"));
        apply(&mut roll, &told);
        let found = roll.get(member).unwrap();
        let standings = ["2026-02-01", "2026-06-01", "2026-09-01"].map(|on| found.standing(day(on)));
        assert_eq!(standings, [Standing::TemporaryAway, Standing::TemporaryAway, Standing::Exempt]);
        // The second time nothing is told of the day of the entry: it was told already.
        assert_eq!(roll.change_standing(member, Standing::Official, day("2026-01-01")).len(), 1);
    }
}

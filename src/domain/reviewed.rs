//! Who is not reviewed at the end of a year, of those who are summoned: whoever was admitted too lately.
//!
//! Those who are exempt or suspended are not summoned and so have no turn. Whoever wants to speak all the same is given a
//! turn by hand.

use chrono::{Months, NaiveDate};

use super::member::{MemberId, Person};
use super::roll::Roll;
use super::turns::RoundPlan;

/// Months since the admission before which a member is not reviewed (QĐ 366-QĐ/TW of 30 August 2025, Đ5.2).
const MONTHS_BEFORE_REVIEW: u32 = 6;

impl Person {
    /// Whether the person was surely admitted too lately to be reviewed on a day; not where the day of the admission was
    /// never recorded.
    fn is_admitted_lately(&self, day: NaiveDate) -> bool {
        let full = self
            .joined
            .and_then(|joined| joined.earliest().checked_add_months(Months::new(MONTHS_BEFORE_REVIEW)));
        full.is_some_and(|full| day < full)
    }
}

impl Roll {
    /// Those who are not reviewed on a day because they were admitted too lately, in the order of the roll.
    pub fn admitted_lately(&self, day: NaiveDate) -> Vec<MemberId> {
        self.members.iter().filter(|one| one.person.is_admitted_lately(day)).map(|one| one.id).collect()
    }
}

impl RoundPlan {
    /// The turns of a review without those who are not reviewed.
    #[must_use]
    pub fn without(mut self, members: &[MemberId]) -> RoundPlan {
        let (left_out, order): (Vec<_>, Vec<_>) =
            self.order.into_iter().partition(|next| members.contains(&next.member));
        self.turns = order.len() as u32;
        self.order = order;
        self.not_reviewed = left_out.into_iter().map(|next| next.member).collect();
        self
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::text::PartialDate;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn six_months_after_the_admission_a_member_is_reviewed() {
        let december = day(2026, 12, 3);
        let lately = |joined| Person { joined, ..Person::default() }.is_admitted_lately(december);
        assert!(!lately(Some(PartialDate::Day(day(2026, 6, 3)))), "six months to the day");
        assert!(lately(Some(PartialDate::Day(day(2026, 6, 4)))));
        // Of a month or a year alone nothing is taken that is not sure.
        assert!(!lately(Some(PartialDate::Month(2026, 6))) && lately(Some(PartialDate::Month(2026, 7))));
        assert!(!lately(Some(PartialDate::Year(2026))) && !lately(None));
    }
}

//! The years of the term that a congress begins ("nhiệm kỳ 2026 - 2029"): told by people, for the body above may shorten
//! or extend a term.
//!
//! Knows no guidance: how long a term is comes in as months.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::planning::PlanEvent;
use super::refusal::{ElectionRefusal, Refusal};

/// The longest term that is taken without doubt.
const MOST_YEARS: i32 = 10;

/// First and last year of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermYears {
    /// The year in which it begins.
    pub from: i32,
    /// The year in which it ends.
    pub to: i32,
}

impl TermYears {
    /// Those of a term of so many months that begins on a day.
    pub fn beginning(day: NaiveDate, months: u32) -> TermYears {
        let end = day.checked_add_months(Months::new(months)).unwrap_or(day);
        TermYears { from: day.year(), to: end.year() }
    }

    /// Years as they are typed: "2026-2029", with or without spaces.
    pub fn parse(words: &str) -> Option<TermYears> {
        let (from, to) = words.split_once(['-', '–'])?;
        let year = |words: &str| words.trim().parse().ok().filter(|year| (1000..10_000).contains(year));
        Some(TermYears { from: year(from)?, to: year(to)? })
    }
}

impl Meeting {
    /// Tells the years of the term that the congress begins, in place of those told before.
    ///
    /// # Errors
    /// It is no congress, is adopted, or the years cannot be those of its term.
    pub fn tell_term(&self, years: TermYears) -> Result<PlanEvent, Refusal> {
        self.ensure_changeable()?;
        if self.plan.kind != MeetingKind::Congress {
            return Err(Refusal::Election(ElectionRefusal::NoCongress));
        }
        let TermYears { from, to } = years;
        let held = self.day().year();
        let likely = (from - held).abs() <= 1 && to > from && to - from <= MOST_YEARS;
        match likely {
            true => Ok(PlanEvent::TermTold { years }),
            false => Err(Refusal::Election(ElectionRefusal::TermUnlikely { from, to, held })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Event, History, MeetingId};

    fn congress() -> Meeting {
        let mut meeting = History::new(MeetingId("20261203-0a1b2c".into())).meeting;
        meeting.plan.kind = MeetingKind::Congress;
        meeting.plan.date = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap_or_default();
        meeting
    }

    #[test]
    fn a_term_ends_so_many_months_after_the_congress() {
        let day = |month| NaiveDate::from_ymd_opt(2025, month, 3).unwrap_or_default();
        // Thirty months after 3 March 2025 is 3 September 2027, after 3 December 2025 3 June 2028.
        assert_eq!(TermYears::beginning(day(3), 30), TermYears { from: 2025, to: 2027 });
        assert_eq!(TermYears::beginning(day(12), 30), TermYears { from: 2025, to: 2028 });
        assert_eq!(TermYears::beginning(day(3), 60), TermYears { from: 2025, to: 2030 });
        assert_eq!(TermYears::parse(" 2026 – 2029 "), Some(TermYears { from: 2026, to: 2029 }));
        assert_eq!([TermYears::parse("2026"), TermYears::parse("26-29")], [None, None]);
    }

    #[test]
    fn only_a_congress_begins_a_term_and_only_one_that_may_be_its_own() {
        let years = |from, to| TermYears { from, to };
        let told = congress().tell_term(years(2026, 2029));
        assert_eq!(told, Ok(PlanEvent::TermTold { years: years(2026, 2029) }));
        assert!(congress().tell_term(years(2027, 2030)).is_ok(), "a congress held before the year begins");
        for (from, to) in [(2026, 2026), (2029, 2026), (2016, 2019), (2026, 2037)] {
            let refused = ElectionRefusal::TermUnlikely { from, to, held: 2026 };
            assert_eq!(congress().tell_term(years(from, to)), Err(Refusal::Election(refused)));
        }
        let mut other = congress();
        other.plan.kind = MeetingKind::Regular;
        let refused = Refusal::Election(ElectionRefusal::NoCongress);
        assert_eq!(other.tell_term(years(2026, 2029)), Err(refused));
    }

    #[test]
    fn what_is_told_last_holds_and_another_kind_has_no_term() {
        let mut meeting = congress();
        for to in [2028, 2029] {
            let event = PlanEvent::TermTold { years: TermYears { from: 2026, to } };
            event.apply(&mut meeting, chrono::DateTime::default());
        }
        assert_eq!(meeting.plan.term, Some(TermYears { from: 2026, to: 2029 }));
        let sentence = Event::Plan(PlanEvent::TermTold { years: TermYears { from: 2026, to: 2029 } })
            .sentence(&meeting, crate::text::Lang::Vi);
        assert_eq!(sentence, "ghi nhiệm kỳ 2026 - 2029");
        PlanEvent::KindChanged { kind: MeetingKind::Regular }
            .apply(&mut meeting, chrono::DateTime::default());
        assert_eq!(meeting.plan.term, None);
    }
}

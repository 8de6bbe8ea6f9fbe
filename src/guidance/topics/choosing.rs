//! Which pack says something on a day for a cell: for each thing the one that is in force.
//!
//! The order is that of meetings (own, then of the body above, then of the whole Party); a later
//! pack that says nothing of a thing hides no earlier one that does.

use chrono::{Days, NaiveDate};

use super::{
    BallotPapers, BaseKind, BaseRule, Checklist, CountedTerm, Deadline, MajorityRule, PaperUse, SignFor,
    Survey, TermLength,
};
use crate::domain::Purpose;
use crate::guidance::packs::Packs;
use crate::text::working_days_after;

impl Packs {
    /// Every checklist in force on a day for a cell under `parent`, each name once.
    pub fn checklists(&self, date: NaiveDate, parent: &str) -> Vec<&Checklist> {
        self.lists_in_force(date, parent).into_iter().map(|one| one.list).collect()
    }

    /// The rule for a decision; none where no pack in force has one.
    pub fn majority(&self, date: NaiveDate, parent: &str, purpose: Purpose) -> Option<&MajorityRule> {
        let found = self.newest_with(date, parent, |pack| {
            pack.topics.majorities.iter().find(|rule| rule.purpose == purpose)
        });
        found.map(|(_, rule)| rule)
    }

    /// Of whom the share of a decision is; none where no pack in force says it.
    pub fn base_rule(&self, date: NaiveDate, parent: &str, purpose: Purpose) -> Option<&BaseRule> {
        let kind = BaseKind::of(purpose);
        let found =
            self.newest_with(date, parent, |pack| pack.topics.bases.iter().find(|rule| rule.kind == kind));
        found.map(|(_, rule)| rule)
    }

    /// The deadline that the program counts for this; none where no pack in force names one.
    pub fn counted_term(&self, date: NaiveDate, parent: &str, term: CountedTerm) -> Option<&Deadline> {
        let found = self.newest_with(date, parent, |pack| {
            pack.topics.deadlines.iter().find(|deadline| deadline.counts == Some(term))
        });
        found.map(|(_, deadline)| deadline)
    }

    /// How long terms are, the usual one first; empty where no pack in force says it.
    pub fn term_lengths(&self, date: NaiveDate, parent: &str) -> &[TermLength] {
        let found =
            self.newest_with(date, parent, |pack| Some(&pack.topics.terms).filter(|terms| !terms.is_empty()));
        found.map_or(&[], |(_, terms)| terms.as_slice())
    }

    /// The working days from the decision on an admission to its ceremony, for one of this day.
    pub fn ceremony_days(&self, decided: NaiveDate, parent: &str) -> Option<u32> {
        let term = self.counted_term(decided, parent, CountedTerm::Ceremony)?;
        term.working.then_some(term.days)
    }

    /// The working days from an introduction to another cell to the papers' being handed in there.
    pub fn hand_in_days(&self, given: NaiveDate, parent: &str) -> Option<u32> {
        let term = self.counted_term(given, parent, CountedTerm::Transfer)?;
        term.working.then_some(term.days)
    }

    /// The last day for the report of a meeting's score to the committee above, of one held on this day.
    pub fn score_report_by(&self, held: NaiveDate, parent: &str) -> Option<NaiveDate> {
        let term = self.counted_term(held, parent, CountedTerm::ScoreReport)?;
        match term.working {
            true => Some(working_days_after(held, term.days)),
            false => held.checked_add_days(Days::new(term.days.into())),
        }
    }

    /// When ballot papers of a use are valid; none where no pack in force says it.
    pub fn ballot_papers(&self, date: NaiveDate, parent: &str, of: PaperUse) -> Option<&BallotPapers> {
        let found = self
            .newest_with(date, parent, |pack| pack.topics.ballot_papers.iter().find(|rule| rule.of == of));
        found.map(|(_, rule)| rule)
    }

    /// For whom the secretary signs; for the cell where no pack in force says otherwise.
    pub fn sign_for(&self, date: NaiveDate, parent: &str) -> SignFor {
        let found = self.newest_with(date, parent, |pack| pack.topics.layout.as_ref());
        found.map(|(_, layout)| layout.sign_for).unwrap_or_default()
    }

    /// The survey form; none where no pack in force has one.
    pub fn survey(&self, date: NaiveDate, parent: &str) -> Option<&Survey> {
        self.newest_with(date, parent, |pack| pack.topics.survey.as_ref()).map(|(_, survey)| survey)
    }
}

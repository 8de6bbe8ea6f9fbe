//! The table of measures: for every fact that a pack may name, the function that finds it.
//!
//! A fact without its function does not compile.

use super::case::Case;
use super::closing::{concluded, minutes_adopted, steps_walked, uploaded_in_time};
use super::finding::Finding;
use super::preparation::{committee_met, content_ticked, documents_in_time, notice_in_time};
use super::timing::{day_kept, length};
use super::turnout::{attendance, no_unexcused};
use crate::guidance::Fact;

/// Finds a fact in a case.
type Measure = fn(&Case) -> Finding;

const fn measure(fact: Fact) -> Measure {
    match fact {
        Fact::DayKept => day_kept,
        Fact::Length => length,
        Fact::Attendance => attendance,
        Fact::NoUnexcused => no_unexcused,
        Fact::ContentTicked => content_ticked,
        Fact::CommitteeMet => committee_met,
        Fact::NoticeInTime => notice_in_time,
        Fact::DocumentsInTime => documents_in_time,
        Fact::StepsWalked => steps_walked,
        Fact::Concluded => concluded,
        Fact::MinutesAdopted => minutes_adopted,
        Fact::UploadedInTime => uploaded_in_time,
    }
}

/// All facts of a criterion together; none when it names none.
pub(super) fn find(facts: &[Fact], case: &Case) -> Option<Finding> {
    facts.iter().map(|fact| measure(*fact)(case)).reduce(Finding::and)
}

//! Which papers a meeting, a month, a year and the cell itself call for, and by which rule each is due: a row a kind.
//!
//! Knows neither a day nor a meeting: whoever has both works the days out. A kind without a rule has no deadline.

/// What calls for a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CallOf {
    /// A meeting.
    Meeting,
    /// Its month.
    Month,
    /// The year, or a stretch of it.
    Year,
    /// The cell at any time: what is printed to be filled in by hand.
    Cell,
}

/// When in the course of a meeting a paper is called for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallStage {
    /// Until it is opened.
    Before,
    /// Once its minutes are adopted.
    After,
    /// At any time.
    Always,
}

/// A rule by which a paper is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallDue {
    /// The notice is out so many days before the meeting.
    Notice,
    /// The documents are.
    Documents,
    /// The documents of the meeting are uploaded within so many days.
    Upload,
    /// The score is reported to the committee above within so many days.
    ScoreReport,
}

/// A kind of paper that is called for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperCall {
    /// The kind, by its id.
    pub id: &'static str,
    /// What calls for it.
    pub of: CallOf,
    /// When.
    pub stage: CallStage,
    /// By which rules it is due; by none where no text sets a day.
    pub due: &'static [CallDue],
}

const fn before(id: &'static str, due: &'static [CallDue]) -> PaperCall {
    PaperCall { id, of: CallOf::Meeting, stage: CallStage::Before, due }
}

const fn after(id: &'static str, due: &'static [CallDue]) -> PaperCall {
    PaperCall { id, of: CallOf::Meeting, stage: CallStage::After, due }
}

const fn of_month(id: &'static str) -> PaperCall {
    PaperCall { id, of: CallOf::Month, stage: CallStage::After, due: &[] }
}

const fn of_year(id: &'static str) -> PaperCall {
    PaperCall { id, of: CallOf::Year, stage: CallStage::Always, due: &[] }
}

const fn of_cell(id: &'static str) -> PaperCall {
    PaperCall { id, of: CallOf::Cell, stage: CallStage::Always, due: &[] }
}

/// Every kind that is called for by what a book holds, in the order in which they are listed. Papers on a person, an
/// applicant, a transfer are written where these are followed.
pub static CALLS: &[PaperCall] = &[
    before("agenda", &[CallDue::Documents]),
    before("meeting-notice", &[CallDue::Notice]),
    before("meeting-invitation", &[]),
    before("roll-sheet", &[]),
    after("minutes", &[]),
    after("resolution", &[]),
    after("thematic-resolution", &[]),
    after("score-sheet", &[CallDue::ScoreReport]),
    // The one upload is due once, at the list of what it holds.
    after("upload-cover", &[CallDue::Upload]),
    after("conclusion", &[]),
    after("conclusion-notice", &[]),
    after("task-slip", &[]),
    of_month("month-plan"),
    of_month("month-report"),
    of_year("thematic-plan"),
    of_year("quarter-report"),
    of_year("half-report"),
    of_year("year-report"),
    of_year("quality"),
    of_year("participation"),
    of_year("register-out"),
    of_cell("calendar"),
    of_cell("survey-slip"),
    of_cell("paper-kit-roll"),
    of_cell("paper-kit-notes"),
    of_cell("paper-kit-ballots"),
    of_cell("paper-kit-score"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::paper;

    #[test]
    fn every_kind_that_is_called_for_is_one_of_the_papers_and_stands_once() {
        for (at, call) in CALLS.iter().enumerate() {
            assert!(paper(call.id).is_some(), "{}", call.id);
            assert!(CALLS[at + 1..].iter().all(|other| other.id != call.id), "{}", call.id);
        }
        // The groups follow one another.
        assert!(CALLS.is_sorted_by_key(|call| call.of));
    }

    #[test]
    fn only_what_a_text_sets_a_day_for_is_due() {
        let due: Vec<&str> = CALLS.iter().filter(|call| !call.due.is_empty()).map(|call| call.id).collect();
        let expected = ["agenda", "meeting-notice", "score-sheet", "upload-cover"];
        assert_eq!(due, expected);
    }
}

//! Steps and agendas of a pack: what a meeting of each kind goes through, and how long it lasts.
//!
//! Knows the guidance's own words only; what a committee adds to its agenda is in the meeting.

use super::citation::Certainty;
use super::topics::VoteMode;
use super::words::Words;
use crate::domain::{LargeCell, Majority, MeetingKind, Purpose};

/// A step of a meeting as the guidance has it; agendas name it by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRule {
    /// The name that the program knows the step by.
    pub step: String,
    /// Title.
    pub title: Words,
    /// What the chair says or does.
    pub prompt: Words,
    /// A sentence that a person may take into the minutes of the item; empty where there is none.
    pub wording: Words,
    /// The vote that the step is there for; none where it is no decision.
    pub vote: Option<StepVote>,
}

/// The vote of a step that is a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepVote {
    /// What is decided, which has its share and its base.
    pub purpose: Purpose,
    /// How votes are given, where it is not as that purpose has it.
    pub mode: Option<VoteMode>,
    /// The question that is offered.
    pub question: Words,
}

/// Steps whose outcome is told by what is recorded: a mark, a vote, a conclusion, a task, a statement,
/// a figure. No ready sentence may state it beside that.
const TOLD: [&str; 14] = [
    "roll_call",
    "programme",
    "self_criticism",
    "assignment",
    "conclusion",
    "topic_conclusion",
    "scoring",
    "admission_vote",
    "rating_vote",
    "presidium",
    "credentials",
    "nomination",
    "tellers",
    "election",
];

impl StepRule {
    /// The sentence that is offered at the step. None where the record itself tells what came of it,
    /// and none that only leads to something else.
    pub fn offer(&self) -> Option<&Words> {
        let leads = self.wording.vi.trim_end().ends_with(':');
        let told = self.vote.is_some() || TOLD.contains(&self.step.as_str());
        let offered = !self.wording.vi.trim().is_empty() && !leads && !told;
        offered.then_some(&self.wording)
    }
}

/// A step at its place in an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStep {
    /// The id of the step.
    pub step: String,
    /// Planned minutes.
    pub minutes: u32,
    /// What the step is called in such a meeting, where it is not as in others.
    pub title: Option<Words>,
}

/// The agenda of a kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaRule {
    /// The kind.
    pub kind: MeetingKind,
    /// Least minutes of the meeting; 0 where the guidance sets none.
    pub least: u32,
    /// Least minutes of a large cell, where they differ.
    pub large: Option<LargeCell>,
    /// Whether the rubric scores meetings of this kind.
    pub scored: bool,
    /// The share of the summoned that must attend; none where none is set.
    pub quorum: Option<Majority>,
    /// Whether such a meeting may be held in place of the month's meeting of the cell: of groups alone.
    pub in_place: bool,
    /// Steps in order.
    pub items: Vec<PlannedStep>,
    /// Source, the same in every language.
    pub citation: String,
    /// How certain the order of the steps is.
    pub certainty: Certainty,
    /// What a reader must know: on what ground such a meeting is held, what is left open.
    pub note: Option<Words>,
}

impl AgendaRule {
    /// Planned minutes of all items.
    pub fn minutes(&self) -> u32 {
        self.items.iter().map(|item| item.minutes).sum()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::guidance::Packs;

    #[test]
    fn no_sentence_is_offered_that_tells_an_outcome_or_only_leads_to_something() {
        let told =
            ["bầu", "biểu quyết", "bỏ phiếu", "kết quả kiểm", "thông qua", "điểm danh", "từng đồng chí", "%"];
        for pack in Packs::embedded().unwrap().all() {
            for rule in &pack.steps {
                let Some(words) = rule.offer() else {
                    assert_eq!(rule.wording, Words::default(), "{}: {} is never offered", pack.id, rule.step);
                    continue;
                };
                let lower = words.vi.to_lowercase();
                let found = told.iter().find(|word| lower.contains(*word));
                assert_eq!(found, None, "{}: {}", pack.id, words.vi);
                assert!(words.vi.ends_with('.') && words.en.ends_with('.'), "{}", words.vi);
                assert!(!lower.chars().any(|letter| letter.is_ascii_digit()), "{}", words.vi);
            }
        }
        let rule = |step: &str, vi: &str| StepRule {
            step: step.into(),
            title: Words::default(),
            prompt: Words::default(),
            wording: Words { vi: vi.into(), en: vi.into() },
            vote: None,
        };
        assert!(rule("own", "Chi bộ xem phim tư liệu.").offer().is_some());
        assert_eq!(rule("own", "Chi bộ thảo luận:").offer(), None);
        assert_eq!(rule("election", "Đại hội bỏ phiếu kín; ban kiểm phiếu công bố kết quả.").offer(), None);
    }
}

//! A vote on a matter of a member in plain words: its steps in the log, and what it came to.

use super::ballot::Ballot;
use super::meeting::Meeting;
use super::member_case::{CaseEvent, CaseMatter, CasePaper};
use super::penalty::Penalty;
use crate::say;
use crate::text::{Lang, Text, capital, percent, text};

/// The box for no discipline.
pub const NO_PENALTY: Text = text("không kỷ luật", "no discipline");

/// What a box is called.
pub const fn box_label(penalty: Option<Penalty>) -> Text {
    match penalty {
        Some(penalty) => penalty.label(),
        None => NO_PENALTY,
    }
}

impl CaseEvent {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            CaseEvent::Named { case, .. } => say!(
                lang,
                "biểu quyết về đ/c {name}: {matter}",
                "the vote is on {name}: {matter}",
                name = case.name,
                matter = case.matter.label().get(lang)
            ),
            CaseEvent::Numbered { number, .. } => say!(
                lang,
                "cấp số {number} cho văn bản về một đồng chí",
                "number {number} for the paper on a member",
                number = format!("{number:02}")
            ),
        }
    }
}

impl Meeting {
    /// What a vote on a member came to as a full sentence; none before it was counted.
    pub fn case_words(&self, ballot: &Ballot, lang: Lang) -> Option<String> {
        let (case, result) = (self.case_of(ballot)?, self.case_result(ballot)?);
        let (name, base) = (&case.name, ballot.base.count);
        if case.matter != CaseMatter::Discipline {
            return ballot.result(lang);
        }
        let Some(reached) = result.penalty else {
            return Some(say!(
                lang,
                "Không hình thức kỷ luật nào đủ số phiếu, kể cả khi cộng dồn: đ/c {name} không bị kỷ luật.",
                "No form of discipline has enough votes, added together either: {name} is not disciplined."
            ));
        };
        let (penalty, votes) = (reached.penalty.label().get(lang), reached.votes);
        let share = percent(u64::from(votes), u64::from(base), lang);
        let added = match reached.added {
            true => say!(lang, " (cộng dồn từ hình thức cao nhất)", " (added from the heaviest form down)"),
            false => String::new(),
        };
        let what = match self.case_paper(ballot) {
            Some(CasePaper::Decision) => {
                say!(lang, "Chi bộ quyết định {penalty} đ/c {name}", "The cell decides on {name}: {penalty}")
            }
            _ => say!(
                lang,
                "Chi bộ đề nghị cấp có thẩm quyền {penalty} đ/c {name}",
                "The cell proposes to the body above for {name}: {penalty}"
            ),
        };
        Some(say!(
            lang,
            "{what}: {votes}/{base} phiếu ({share}){added}, cần {needed}.",
            "{what}: {votes}/{base} votes ({share}){added}, {needed} needed.",
            needed = reached.needed
        ))
    }
}

/// "Khiển trách 5, cảnh cáo 8": the boxes of a count with their votes, in the order of the paper.
pub fn boxes_words(boxes: &[super::penalty::BoxVotes], lang: Lang) -> String {
    let told = boxes.iter().map(|one| format!("{} {}", box_label(one.penalty).get(lang), one.votes));
    capital(&told.collect::<Vec<_>>().join(", "))
}

//! Forms of discipline: the boxes of one ballot paper that has all of them, and which form the votes come to.
//!
//! Works with sums alone; knows neither members nor meetings.

use serde::{Deserialize, Serialize};

use super::member::{Role, Standing};
use super::rules::Majority;
use crate::text::{Text, text};

/// A form of discipline, the lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Penalty {
    /// Khiển trách.
    Reprimand,
    /// Cảnh cáo.
    Warning,
    /// Cách chức, of one who holds an office.
    Dismissal,
    /// Khai trừ.
    Expulsion,
}

impl Penalty {
    /// Every form, the heaviest first.
    pub const ALL: [Penalty; 4] =
        [Penalty::Expulsion, Penalty::Dismissal, Penalty::Warning, Penalty::Reprimand];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Penalty::Reprimand => text("khiển trách", "reprimand"),
            Penalty::Warning => text("cảnh cáo", "warning"),
            Penalty::Dismissal => text("cách chức", "removal from office"),
            Penalty::Expulsion => text("khai trừ", "expulsion"),
        }
    }

    /// Whether a cell decides it of its members (Charter, Article 36.1); the others it proposes.
    pub const fn is_of_the_cell(self) -> bool {
        matches!(self, Penalty::Reprimand | Penalty::Warning)
    }
}

/// A form that stands on a paper, with the share that it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyRule {
    /// The form.
    pub penalty: Penalty,
    /// Its share of the base.
    pub majority: Majority,
}

/// The votes in a box of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxVotes {
    /// The form; none of the box “Không kỷ luật”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub penalty: Option<Penalty>,
    /// How many.
    pub votes: u32,
}

/// The form that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PenaltyReached {
    /// The form.
    pub penalty: Penalty,
    /// Votes for it, those of heavier forms added where they had to be.
    pub votes: u32,
    /// Whether they were added.
    pub added: bool,
    /// What it needed.
    pub needed: u32,
}

/// The forms that stand on the paper of a member, the heaviest first: all of an official one, without dismissal where
/// they hold no office; reprimand and warning of a probationary one (Charter, Article 35) and of one who is here for a
/// time.
pub fn penalty_rules(
    standing: Standing,
    holds_office: bool,
    [usual, expulsion]: [Majority; 2],
) -> Vec<PenaltyRule> {
    let light = matches!(standing, Standing::Probationary | Standing::TemporaryIn);
    let there = |penalty: &Penalty| match penalty {
        Penalty::Reprimand | Penalty::Warning => true,
        Penalty::Dismissal => !light && holds_office,
        Penalty::Expulsion => !light,
    };
    let rule = |penalty: Penalty| PenaltyRule {
        penalty,
        majority: if penalty == Penalty::Expulsion { expulsion } else { usual },
    };
    Penalty::ALL.into_iter().filter(there).map(rule).collect()
}

/// Which form stands: the one with its share; where none has it, votes are added from the heaviest form down until
/// one has. None where even all of them are too few.
pub fn reached(rules: &[PenaltyRule], boxes: &[BoxVotes], base: u32) -> Option<PenaltyReached> {
    let mut sum: u32 = 0;
    for rule in rules {
        let own = votes_in(boxes, Some(rule.penalty));
        sum = sum.saturating_add(own);
        let needed = rule.majority.needed(base);
        if sum >= needed {
            let added = own < needed;
            let votes = if added { sum } else { own };
            return Some(PenaltyReached { penalty: rule.penalty, votes, added, needed });
        }
    }
    None
}

/// The votes in one box.
pub fn votes_in(boxes: &[BoxVotes], penalty: Option<Penalty>) -> u32 {
    boxes.iter().find(|one| one.penalty == penalty).map_or(0, |one| one.votes)
}

impl Role {
    /// Whether it is an office of which its holder can be removed.
    pub const fn is_office(self) -> bool {
        !matches!(self, Role::Member)
    }
}

#[cfg(test)]
#[path = "penalty_tests.rs"]
mod tests;

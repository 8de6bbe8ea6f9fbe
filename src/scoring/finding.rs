//! A finding: whether a fact holds, its sentence, and what would still make it hold.
//!
//! Knows no meeting and no points.

use crate::guidance::Words;
use crate::text::{Text, text};

/// What a fact that is not settled waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wait {
    Preparation,
    RollCall,
    Closing,
    Upload,
}

impl Wait {
    pub(super) const fn label(self) -> Text {
        match self {
            Wait::Preparation => text("chờ chuẩn bị", "waiting for the preparation"),
            Wait::RollCall => text("chờ điểm danh", "waiting for the roll call"),
            Wait::Closing => text("chờ kết thúc", "waiting for the closing"),
            Wait::Upload => text("chờ tải lên", "waiting for the upload"),
        }
    }
}

/// Whether a fact holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Met,
    NotMet,
    Pending(Wait),
}

/// What would make a pending fact hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remedy {
    /// In one clause, without a full stop.
    pub(super) words: Words,
    /// Minutes that it costs, as an estimate of our own; at least 1.
    pub(super) minutes: u64,
}

/// A fact found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FactFinding {
    pub(super) verdict: Verdict,
    /// In one clause that begins in lower case.
    pub(super) words: Words,
    pub(super) remedy: Option<Remedy>,
    /// Which members, which minutes: one clause that begins in lower case.
    pub(super) detail: Option<Words>,
}

impl FactFinding {
    pub(super) const fn met(words: Words) -> FactFinding {
        FactFinding { verdict: Verdict::Met, words, remedy: None, detail: None }
    }

    pub(super) const fn not_met(words: Words) -> FactFinding {
        FactFinding { verdict: Verdict::NotMet, words, remedy: None, detail: None }
    }

    pub(super) const fn pending(wait: Wait, words: Words) -> FactFinding {
        FactFinding { verdict: Verdict::Pending(wait), words, remedy: None, detail: None }
    }

    /// With what would make it hold.
    pub(super) fn remedied(self, minutes: u64, words: Words) -> FactFinding {
        FactFinding { remedy: Some(Remedy { words, minutes: minutes.max(1) }), ..self }
    }

    /// With the members or minutes behind it.
    pub(super) fn detailed(self, detail: Option<Words>) -> FactFinding {
        FactFinding { detail, ..self }
    }

    /// What it waits for; none once settled.
    pub(super) const fn wait(&self) -> Option<Wait> {
        match self.verdict {
            Verdict::Pending(wait) => Some(wait),
            Verdict::Met | Verdict::NotMet => None,
        }
    }

    /// Both facts together: one that fails decides, else one that waits. What is still to be done for both is named
    /// with both, and together they cost the minutes of both.
    pub(super) fn and(self, other: FactFinding) -> FactFinding {
        let verdict = match (self.verdict, other.verdict) {
            (Verdict::NotMet, _) | (_, Verdict::NotMet) => Verdict::NotMet,
            (Verdict::Met, verdict) => verdict,
            (wait, _) => wait,
        };
        let words = joined(&self.words, &other.words);
        let detail = match (self.detail, other.detail) {
            (Some(first), Some(second)) => Some(joined(&first, &second)),
            (first, second) => first.or(second),
        };
        // What already fails is mended by nothing.
        let remedies = match verdict {
            Verdict::NotMet => (None, None),
            Verdict::Met | Verdict::Pending(_) => (self.remedy, other.remedy),
        };
        let remedy = match remedies {
            (Some(first), Some(second)) => {
                let words = joined(&first.words, &second.words);
                Some(Remedy { words, minutes: first.minutes + second.minutes })
            }
            (first, second) => first.or(second),
        };
        FactFinding { verdict, words, remedy, detail }
    }
}

/// Two clauses as one.
pub(super) fn joined(one: &Words, other: &Words) -> Words {
    Words { vi: format!("{}; {}", one.vi, other.vi), en: format!("{}; {}", one.en, other.en) }
}

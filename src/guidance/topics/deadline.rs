//! What is due how many days before or after what.
//!
//! Told to people; one that the program counts by itself has a name for it. The days of notice and upload that are
//! scored stand among a pack's rules.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords, or_default};
use crate::guidance::words::Words;
use crate::say;
use crate::text::Lang;

/// On which side of the event the days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
}

impl Side {
    /// Both with the name that a pack gives them.
    pub const NAMES: [(Side, &'static str); 2] = [(Side::Before, "before"), (Side::After, "after")];
}

/// What of a deadline the program counts by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CountedTerm {
    /// From the decision on an admission to the ceremony.
    Ceremony,
    /// From the introduction to another cell to the papers' being handed in there.
    Transfer,
    /// From a meeting to the report of its score to the committee above.
    ScoreReport,
}

impl CountedTerm {
    /// Each with the name that a pack gives it.
    pub const NAMES: [(CountedTerm, &'static str); 3] = [
        (CountedTerm::Ceremony, "ceremony"),
        (CountedTerm::Transfer, "transfer"),
        (CountedTerm::ScoreReport, "score_report"),
    ];
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What is due: "gửi dự thảo bản kiểm điểm".
    pub what: Words,
    /// Days.
    pub days: u32,
    /// Whether only working days count.
    pub working: bool,
    /// Before or after.
    pub side: Side,
    /// The event: "hội nghị kiểm điểm".
    pub event: Words,
    /// What the program counts by it; none where it is only told.
    pub counts: Option<CountedTerm>,
    /// Where it comes from.
    pub ground: TopicGround,
}

impl Deadline {
    /// The deadline with its source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let day = match (self.working, self.days) {
            (true, 1) => say!(lang, "ngày làm việc", "working day"),
            (true, _) => say!(lang, "ngày làm việc", "working days"),
            (false, 1) => say!(lang, "ngày", "day"),
            (false, _) => say!(lang, "ngày", "days"),
        };
        let (what, event, days) = (self.what.get(lang), self.event.get(lang), self.days);
        let line = match self.side {
            Side::Before => say!(
                lang,
                "Trước {event} ít nhất {days} {day}: {what}.",
                "At least {days} {day} before {event}: {what}."
            ),
            Side::After => say!(
                lang,
                "Trong {days} {day} sau {event}: {what}.",
                "Within {days} {day} after {event}: {what}."
            ),
        };
        std::iter::once(line).chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawDeadline {
    what: RawWords,
    days: Spanned<u32>,
    #[serde(deserialize_with = "or_default")]
    working: bool,
    side: RawName,
    event: RawWords,
    counts: Option<RawName>,
    citation: Option<RawName>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl Checker<'_> {
    pub(super) fn deadline(&mut self, raw: RawDeadline, citations: &[Citation]) -> Deadline {
        let ground =
            RawGround { citation: raw.citation, article: None, certainty: raw.certainty, note: raw.note };
        Deadline {
            what: self.words(raw.what),
            days: self.within(&raw.days, 1, 366),
            working: raw.working,
            side: self.one_of(&raw.side, &Side::NAMES).unwrap_or(Side::Before),
            event: self.words(raw.event),
            counts: raw.counts.and_then(|name| self.one_of(&name, &CountedTerm::NAMES)),
            ground: self.ground(ground, citations),
        }
    }
}

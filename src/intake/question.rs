//! What a roll leaves open and is asked: a standing, an office, whether two are one person.
//!
//! Without an answer nobody is entered as what was guessed. Knows no screen.

use std::collections::BTreeMap;

use super::RollReading;
use super::fault::{FaultKind, RowFault, ValueFault};
use crate::domain::{LeftRows, RollAsk};
use crate::say;
use crate::text::{Lang, PartialDate};

/// Letters of a value in a short question.
const SHORT: usize = 30;

/// What about a standing is not clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RollQuestion {
    /// A remark tells of a standing, but not clearly which.
    Noted {
        /// The remark.
        note: String,
    },
    /// Admitted between one and two years ago, and no day of full membership.
    RecentlyAdmitted {
        /// Admitted.
        joined: PartialDate,
    },
    /// Told as official, and admitted less than a year ago.
    OfficialTooSoon {
        /// Admitted.
        joined: PartialDate,
    },
    /// Told as probationary, and with a day of full membership.
    ProbationaryYetOfficial {
        /// Full member.
        official: PartialDate,
    },
}

impl RowFault {
    /// What an answer to it would decide; none where the file must be mended.
    pub fn asks(&self) -> Option<RollAsk> {
        match &self.kind {
            FaultKind::Asked(_) | FaultKind::Value { kind: ValueFault::UnknownStanding, .. } => {
                Some(RollAsk::Standing)
            }
            FaultKind::Value { kind: ValueFault::UnknownRole, .. } => Some(RollAsk::Office),
            FaultKind::MaybeTwin(_) => Some(RollAsk::OtherPerson),
            _ => None,
        }
    }
}

impl RollReading {
    /// The rows that are not taken in: one that only asks is told apart from one with something wrong.
    pub fn left_rows(&self) -> LeftRows {
        let mut asks: BTreeMap<Option<u64>, bool> = BTreeMap::new();
        for fault in &self.faults {
            *asks.entry(fault.line).or_insert(true) &= fault.asks().is_some();
        }
        let asked = asks.values().filter(|asks| **asks).count();
        LeftRows { bad: asks.len() - asked, asked }
    }
}

/// The beginning of a value, with a sign where there is more.
fn short(words: &str) -> String {
    let more = if words.chars().count() > SHORT { "…" } else { "" };
    format!("{}{more}", words.chars().take(SHORT).collect::<String>().trim_end())
}

impl RowFault {
    /// What it asks, in so few words that they stand over the answers; `names` are those on the lines.
    pub fn question(&self, names: &BTreeMap<u64, String>, lang: Lang) -> String {
        let line = self.line.unwrap_or(0);
        let name = names.get(&line).filter(|name| !name.is_empty());
        let line = name.map_or_else(|| line.to_string(), |name| format!("{line}, {name}"));
        match &self.kind {
            FaultKind::Asked(question) => question.short(&line, lang),
            FaultKind::Value { value, kind: ValueFault::UnknownRole } => say!(
                lang,
                "Dòng {line}: “{value}” là chức vụ nào trong chi bộ?",
                "Line {line}: which office is “{value}”?",
                value = short(value)
            ),
            FaultKind::Value { value, .. } => {
                say!(
                    lang,
                    "Dòng {line}: “{value}” là diện nào?",
                    "Line {line}: which standing is “{value}”?",
                    value = short(value)
                )
            }
            FaultKind::MaybeTwin(twins) => say!(
                lang,
                "Dòng {line}: {name} là một người hay hai người?",
                "Line {line}: is {name} one person or two?",
                name = short(&twins.name)
            ),
            _ => self.sentence(lang),
        }
    }
}

impl RollQuestion {
    fn short(&self, line: &str, lang: Lang) -> String {
        match self {
            RollQuestion::Noted { note } => say!(
                lang,
                "Dòng {line}: ghi chú “{note}” là diện nào?",
                "Line {line}: which standing is “{note}”?",
                note = short(note)
            ),
            RollQuestion::RecentlyAdmitted { joined } | RollQuestion::OfficialTooSoon { joined } => say!(
                lang,
                "Dòng {line}: vào Đảng {joined}, còn dự bị hay đã chính thức?",
                "Line {line}: admitted {joined}, still probationary or official?",
                joined = joined.shown(lang)
            ),
            RollQuestion::ProbationaryYetOfficial { official } => say!(
                lang,
                "Dòng {line}: có ngày chính thức {official}, vậy là diện nào?",
                "Line {line}: official since {official}, so which standing?",
                official = official.shown(lang)
            ),
        }
    }

    pub(super) fn words(&self, lang: Lang) -> String {
        let why = match self {
            RollQuestion::Noted { note } => {
                say!(
                    lang,
                    "ghi chú “{note}” chưa rõ diện nào",
                    "the remark “{note}” does not say which standing"
                )
            }
            RollQuestion::RecentlyAdmitted { joined } => say!(
                lang,
                "vào Đảng {joined}, không có ngày chính thức: còn dự bị hay đã chính thức",
                "admitted {joined}, without a date of official membership: still probationary, or official",
                joined = joined.shown(lang)
            ),
            RollQuestion::OfficialTooSoon { joined } => say!(
                lang,
                "ghi là chính thức, nhưng mới vào Đảng {joined}, chưa đủ 12 tháng dự bị",
                "told as official, but admitted {joined}, less than the 12 months of probation ago",
                joined = joined.shown(lang)
            ),
            RollQuestion::ProbationaryYetOfficial { official } => say!(
                lang,
                "ghi là dự bị, nhưng có ngày chính thức {official}",
                "told as probationary, but with the date of official membership {official}",
                official = official.shown(lang)
            ),
        };
        say!(
            lang,
            "{why}. Diện sinh hoạt là gì? Hãy ghi vào cột “Diện” một trong: chính thức, dự bị, miễn sinh hoạt, tạm thời đến, tạm thời đi, đình chỉ; hoặc sửa ngày.",
            "{why}. Write one of these in a column “Diện”: official, probationary, exempt, temporarily here, temporarily away, suspended; or correct the date."
        )
    }
}

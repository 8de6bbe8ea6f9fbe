//! What a ballot decides; the guidance has a majority for each of them.
//!
//! The names are those of the journal and of packs.

use serde::{Deserialize, Serialize};

use crate::text::{Text, text};

/// What a ballot decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Any question.
    #[default]
    Question,
    /// The agenda.
    Agenda,
    /// The conclusion or resolution.
    Resolution,
    /// The score sheet.
    Score,
    /// The minutes.
    Minutes,
    /// The admission of a member.
    Admission,
    /// The recognition of a probationary member as an official one.
    Recognition,
    /// The removal of a member from the list.
    Removal,
    /// Reprimand or warning.
    Discipline,
    /// Expulsion, or the proposal of it.
    Expulsion,
    /// The election of a person: committee, secretary, deputy, delegates.
    Election,
}

impl Purpose {
    /// Every purpose with its name in the journal and in packs.
    pub const NAMES: [(Purpose, &'static str); 11] = [
        (Purpose::Question, "question"),
        (Purpose::Agenda, "agenda"),
        (Purpose::Resolution, "resolution"),
        (Purpose::Score, "score"),
        (Purpose::Minutes, "minutes"),
        (Purpose::Admission, "admission"),
        (Purpose::Recognition, "recognition"),
        (Purpose::Removal, "removal"),
        (Purpose::Discipline, "discipline"),
        (Purpose::Expulsion, "expulsion"),
        (Purpose::Election, "election"),
    ];

    /// Purposes of a question that a person may put at any time, the plain one first.
    pub const QUESTIONS: [Purpose; 7] = [
        Purpose::Question,
        Purpose::Admission,
        Purpose::Recognition,
        Purpose::Removal,
        Purpose::Discipline,
        Purpose::Expulsion,
        Purpose::Election,
    ];

    /// Whether meetings of every kind decide it in their course, at a step of its own.
    pub const fn is_usual(self) -> bool {
        matches!(self, Purpose::Agenda | Purpose::Resolution | Purpose::Score | Purpose::Minutes)
    }

    /// Whether a person is decided on who is known by name before the vote.
    pub const fn is_on_a_person(self) -> bool {
        matches!(
            self,
            Purpose::Admission
                | Purpose::Recognition
                | Purpose::Removal
                | Purpose::Discipline
                | Purpose::Expulsion
        )
    }

    /// What a step is there to decide that the program knows by itself; older plans mark no item.
    pub(super) fn of_step(step: &str) -> Option<Purpose> {
        Some(match step {
            "programme" => Purpose::Agenda,
            "conclusion" => Purpose::Resolution,
            "scoring" => Purpose::Score,
            "adoption" => Purpose::Minutes,
            "admission_vote" => Purpose::Admission,
            "election" => Purpose::Election,
            _ => return None,
        })
    }

    /// What is decided, in both languages.
    pub const fn label(self) -> Text {
        match self {
            Purpose::Question => text("quyết định một việc", "any decision"),
            Purpose::Agenda => text("thông qua chương trình", "adopting the agenda"),
            Purpose::Resolution => {
                text("thông qua nghị quyết, kết luận", "adopting a resolution or conclusion")
            }
            Purpose::Score => text("thông qua kết quả chấm điểm", "adopting the score sheet"),
            Purpose::Minutes => text("thông qua biên bản", "adopting the minutes"),
            Purpose::Admission => text("kết nạp đảng viên", "admitting a member"),
            Purpose::Recognition => {
                text("công nhận đảng viên chính thức", "recognising a probationary member as official")
            }
            Purpose::Removal => text("xóa tên đảng viên", "removing a member from the list"),
            Purpose::Discipline => {
                text("khiển trách, cảnh cáo đảng viên", "reprimanding or warning a member")
            }
            Purpose::Expulsion => text("đề nghị khai trừ đảng viên", "proposing to expel a member"),
            Purpose::Election => text("bầu cử", "electing a person"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Purpose;

    #[test]
    fn packs_name_purposes_as_the_journal_does() {
        for (purpose, name) in Purpose::NAMES {
            assert_eq!(serde_json::to_string(&purpose).unwrap(), format!("\"{name}\""));
        }
    }
}

//! A member who goes to another cell, or comes from one: for good (chuyển sinh hoạt đảng chính thức) or for a time (tạm
//! thời), with the days of every paper as far as people told them.
//!
//! Kept in the stream of the roll, because going and coming change the roll by the same act. Knows no meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::applicant::UpperDecision;
use super::member::{MemberId, Person, Role, Standing};
use super::transfer_event::TransferEvent;
use crate::text::{Text, text};

/// The number of a transfer within the cell; never given twice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TransferId(pub u32);

impl TransferId {
    /// The transfer of a number in a list that holds numbers of other things too; 0 is none.
    pub fn of_number(number: u64) -> TransferId {
        TransferId(u32::try_from(number).unwrap_or_default())
    }
}

impl From<TransferId> for u64 {
    fn from(transfer: TransferId) -> u64 {
        transfer.0.into()
    }
}

/// Which way somebody goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferWay {
    /// To another cell (chuyển đi).
    #[default]
    Out,
    /// From another cell (chuyển đến).
    In,
}

/// For how long.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferTerm {
    /// For good: chính thức.
    #[default]
    Official,
    /// For a time, of the own cell still: tạm thời.
    Temporary,
}

impl TransferTerm {
    /// Both.
    pub const ALL: [TransferTerm; 2] = [TransferTerm::Official, TransferTerm::Temporary];

    /// The word in both languages.
    pub const fn label(self) -> Text {
        match self {
            TransferTerm::Official => text("chính thức", "for good"),
            TransferTerm::Temporary => text("tạm thời", "for a time"),
        }
    }
}

/// What belongs to a transfer, each as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferPapers {
    /// The cell at the other end, and the committee above it.
    pub place: String,
    /// When the member asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<NaiveDate>,
    /// When the cell, or its committee, agreed to introduce them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<NaiveDate>,
    /// The day of the member's own review (bản tự kiểm điểm) that goes with the papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
    /// The introduction (giấy giới thiệu sinh hoạt đảng): its day, number, and who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<UpperDecision>,
    /// Of a temporary one: the last day for which it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// The record of a transfer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Which.
    pub id: TransferId,
    /// Which way.
    pub way: TransferWay,
    /// For how long.
    pub term: TransferTerm,
    /// Who, by their number on the roll; none while somebody is expected.
    pub member: Option<MemberId>,
    /// Who, where they are expected; once they are on the roll, that holds.
    pub person: Person,
    /// Of somebody who comes for good: whether they are on probation.
    pub probationary: bool,
    /// What belongs to it.
    pub papers: TransferPapers,
    /// Going: the first day on which they no longer belong here, or are away. Coming: the first day on the roll.
    pub moved: Option<NaiveDate>,
    /// What they were on the roll before they went.
    pub before: Option<Standing>,
    /// The office that they held before they went for good.
    pub office: Option<Role>,
    /// Whether their coming put them on the roll of this book for the first time.
    pub entered: bool,
    /// The day on which the cell that they come to received them and their papers.
    pub received: Option<NaiveDate>,
    /// Of a temporary one: the first day on which it is over.
    pub over: Option<NaiveDate>,
    /// Why nothing comes of it.
    pub dropped: Option<String>,
}

impl Transfer {
    /// Whether it is one for a time.
    pub fn is_temporary(&self) -> bool {
        self.term == TransferTerm::Temporary
    }

    /// What somebody who comes is on the roll.
    pub fn standing_here(&self) -> Standing {
        match (self.term, self.probationary) {
            (TransferTerm::Temporary, _) => Standing::TemporaryIn,
            (TransferTerm::Official, true) => Standing::Probationary,
            (TransferTerm::Official, false) => Standing::Official,
        }
    }

    /// What somebody who went is on the roll.
    pub fn standing_there(&self) -> Standing {
        if self.is_temporary() { Standing::TemporaryAway } else { Standing::Transferred }
    }

    /// The label of the whole: "chuyển đi, tạm thời".
    pub const fn label(&self) -> Text {
        match (self.way, self.term) {
            (TransferWay::Out, TransferTerm::Official) => text("chuyển đi chính thức", "leaving for good"),
            (TransferWay::Out, TransferTerm::Temporary) => text("chuyển đi tạm thời", "away for a time"),
            (TransferWay::In, TransferTerm::Official) => text("chuyển đến chính thức", "coming for good"),
            (TransferWay::In, TransferTerm::Temporary) => text("chuyển đến tạm thời", "here for a time"),
        }
    }

    pub(super) fn take(&mut self, event: &TransferEvent) {
        match event {
            TransferEvent::Begun { .. } => {}
            TransferEvent::PersonCorrected { person, probationary, .. } => {
                self.person.clone_from(person);
                self.probationary = *probationary;
            }
            TransferEvent::PapersTold { papers, .. } => self.papers.clone_from(papers),
            TransferEvent::Moved { day, member, entered, before, office, received, .. } => {
                self.office = office.or(self.office);
                self.moved = Some(*day);
                self.member = Some(*member);
                self.entered |= entered;
                self.before = self.before.or(*before);
                self.received = received.or(self.received);
            }
            TransferEvent::Received { day, .. } => self.received = Some(*day),
            TransferEvent::Over { day, .. } => self.over = Some(*day),
            TransferEvent::MoveTakenBack { .. } => {
                self.moved = None;
                if self.way == TransferWay::In {
                    self.received = None;
                }
            }
            TransferEvent::EndTakenBack { .. } => {
                self.over = None;
                if self.way == TransferWay::Out {
                    self.received = None;
                }
            }
            TransferEvent::Dropped { reason, .. } => self.dropped = Some(reason.clone()),
            TransferEvent::TakenUp { .. } => self.dropped = None,
        }
    }
}

#[cfg(test)]
#[path = "transfer_tests.rs"]
mod tests;

//! What the papers on participation are made from: the sums of a period, and words for both.
//!
//! Counts and never concludes.

use chrono::{DateTime, Datelike, FixedOffset};

use super::source::{VI, header};
use super::{Block, Document, Properties, Signature, Signatures, Stamp};
use crate::domain::{CellName, MemberId, Participation, Period};
use crate::guidance::SignFor;
use crate::text::short_date;

/// What the figures of tasks count; tasks done may have been given before the period.
pub(super) const BASE_OF_TASKS: &str = "Việc được giao là việc giao trong thời gian này; việc hoàn thành là việc \
     được ghi hoàn thành trong thời gian này, kể cả việc giao trước đó.";

/// The participation of a cell's members over a period.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the meetings behind it are practice.
    pub practice: bool,
    /// The period.
    pub period: Period,
    /// The sums of every member.
    pub all: &'a [Participation],
    /// For whom the secretary signs.
    pub sign_for: SignFor,
    /// When the facts were settled; equal facts give equal files.
    pub created: DateTime<FixedOffset>,
}

impl<'a> Facts<'a> {
    /// The sums of one member; none when no adopted meeting of the period knows the member.
    pub fn of(&self, member: MemberId) -> Option<&'a Participation> {
        self.all.iter().find(|one| one.member == member)
    }

    /// The period in words: "Năm 2026", "Từ ngày 01/01/2026 đến ngày 30/6/2026".
    pub(super) fn period_words(&self) -> String {
        let date = |date| short_date(date, VI);
        match (self.period.from, self.period.to) {
            (Some(from), Some(_)) if self.period == Period::year(from.year()) => {
                format!("Năm {}", from.year())
            }
            (Some(from), Some(to)) => format!("Từ ngày {} đến ngày {}", date(from), date(to)),
            (Some(from), None) => format!("Từ ngày {}", date(from)),
            (None, Some(to)) => format!("Đến ngày {}", date(to)),
            (None, None) => "Từ khi bắt đầu ghi sổ".to_owned(),
        }
    }

    /// A document of the period with the secretary's signature left open.
    pub(super) fn document(&self, title: &str, blocks: Vec<Block>, left: Option<Signature>) -> Document {
        let above = Some(self.sign_for.words().to_owned());
        let right = Signature { above, title: "BÍ THƯ".into(), name: String::new() };
        Document {
            header: header(self.cell),
            stamps: self.practice.then_some(Stamp::Practice).into_iter().collect(),
            title: title.into(),
            subtitle: self.period_words(),
            blocks,
            signatures: Some(Signatures { left, right, later: Vec::new() }),
            recipients: Vec::new(),
            properties: Properties {
                title: format!("{title}: {}", self.period_words()),
                meeting: String::new(),
                hash: String::new(),
                created: self.created,
            },
        }
    }
}

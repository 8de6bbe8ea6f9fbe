//! What the papers on participation are made from: the sums of a period, and words for both.
//!
//! Counts and never concludes.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

use super::source::{VI, header};
use super::{Block, Document, Figure, Origin, Properties, Signature, Signatures, Stamp};
use crate::domain::{Attended, CellName, MemberId, Participation, Period};
use crate::guidance::SignFor;
use crate::text::short_date;

/// What the figures of tasks count; tasks done may have been given before the period.
pub(super) const BASE_OF_TASKS: &str = "Việc được giao là việc giao trong thời gian này; việc hoàn thành là việc \
     được ghi hoàn thành trong thời gian này, kể cả việc giao trước đó.";

/// How many meetings the figures of attendance leave out, and of which days: nobody closed their roll call.
/// Nothing where there is none.
pub(super) fn left_out<'a>(all: impl IntoIterator<Item = &'a Participation>) -> Option<Block> {
    // Two meetings of one day are two; every member on the roll has a row of each.
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for one in all {
        let mut own: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        for (day, _) in one.meetings.iter().filter(|(_, row)| row.attended == Attended::NotCalled) {
            *own.entry(*day).or_default() += 1;
        }
        for (day, number) in own {
            let known = days.entry(day).or_default();
            *known = number.max(*known);
        }
    }
    let number: usize = days.values().sum();
    let days: Vec<String> = days.keys().map(|day| short_date(*day, VI)).collect();
    let words = format!(
        "Số kỳ triệu tập, dự, vắng không tính {number} kỳ chưa công bố kết quả điểm danh (ngày {}).",
        days.join(", ")
    );
    (number > 0).then(|| Block::paragraph(Origin::figure(Figure::Participation), words))
}

/// Which kinds of meeting the figures of a cell count: its regular ones, and others where there are some.
pub(super) fn kinds<'a>(all: impl IntoIterator<Item = &'a Participation>) -> Block {
    // As above: every member on the roll has a row of each meeting.
    let mut held: BTreeMap<(NaiveDate, bool), usize> = BTreeMap::new();
    for one in all {
        let mut own: BTreeMap<(NaiveDate, bool), usize> = BTreeMap::new();
        for (day, row) in &one.meetings {
            *own.entry((*day, row.regular)).or_default() += 1;
        }
        for (meeting, number) in own {
            let known = held.entry(meeting).or_default();
            *known = number.max(*known);
        }
    }
    let count = |regular| held.iter().filter(|((_, is), _)| *is == regular).map(|(_, n)| n).sum::<usize>();
    let words = match (count(true), count(false)) {
        (regular, 0) => format!("Số kỳ tính các kỳ đã thông qua biên bản: {regular} kỳ, đều là thường kỳ."),
        (regular, other) => format!(
            "Số kỳ tính mọi loại kỳ họp đã thông qua biên bản: {regular} kỳ thường kỳ, {other} kỳ khác."
        ),
    };
    Block::paragraph(Origin::figure(Figure::Participation), words)
}

/// A period in words: "Năm 2026", "Từ ngày 01/01/2026 đến ngày 30/6/2026".
pub(super) fn period_words(period: Period) -> String {
    let date = |date| short_date(date, VI);
    match (period.from, period.to) {
        (Some(from), Some(_)) if period == Period::year(from.year()) => format!("Năm {}", from.year()),
        (Some(from), Some(to)) => format!("Từ ngày {} đến ngày {}", date(from), date(to)),
        (Some(from), None) => format!("Từ ngày {}", date(from)),
        (None, Some(to)) => format!("Đến ngày {}", date(to)),
        (None, None) => "Từ khi bắt đầu ghi sổ".to_owned(),
    }
}

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
    /// Who signs; empty leaves the line blank.
    pub secretary: &'a str,
    /// When the facts were settled; equal facts give equal files.
    pub created: DateTime<FixedOffset>,
}

impl<'a> Facts<'a> {
    /// The sums of one member; none when no adopted meeting of the period knows the member.
    pub fn of(&self, member: MemberId) -> Option<&'a Participation> {
        self.all.iter().find(|one| one.member == member)
    }

    /// The period in words.
    pub(super) fn period_words(&self) -> String {
        period_words(self.period)
    }

    /// A document of the period with the secretary's signature.
    pub(super) fn document(&self, title: &str, blocks: Vec<Block>, left: Option<Signature>) -> Document {
        let above = Some(self.sign_for.words().to_owned());
        let right = Signature { above, title: "BÍ THƯ".into(), name: self.secretary.to_owned() };
        Document {
            header: header(self.cell),
            stamps: self.practice.then_some(Stamp::Practice).into_iter().collect(),
            title: title.into(),
            subtitle: self.period_words(),
            blocks,
            signatures: Some(Signatures { left, right, later: Vec::new() }),
            recipients: Vec::new(),
            copies: 1,
            properties: Properties {
                title: format!("{title}: {}", self.period_words()),
                meeting: String::new(),
                hash: String::new(),
                created: self.created,
                book_line: None,
                own_form: None,
            },
        }
    }
}

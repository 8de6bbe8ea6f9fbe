//! How far a transfer is, and by which day something of it is due.
//!
//! Works with what was told; the days for handing the papers in are those of the guidance in force, and are told to it.

use chrono::NaiveDate;

use super::roll::Roll;
use super::transfer::{Transfer, TransferWay};
use crate::say;
use crate::text::{
    Lang, Text, days_late, name_key, short_date, text, working_days_after, working_days_until,
};

/// How far a transfer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferStage {
    /// Asked for; of somebody who comes: expected, without an introduction.
    Asked,
    /// The cell agreed, there is no introduction yet.
    Agreed,
    /// The introduction was given, nobody moved yet.
    Introduced,
    /// Away for a time.
    Away,
    /// Here for a time.
    Here,
    /// Gone for good: that the other cell received them is not told.
    Gone,
    /// Nothing is to be done any more.
    Closed,
    /// Nothing comes of it.
    Dropped,
}

impl TransferStage {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            TransferStage::Asked => text("đang làm thủ tục", "under way"),
            TransferStage::Agreed => text("chi bộ đã đồng ý giới thiệu", "the cell agreed"),
            TransferStage::Introduced => text("đã có giấy giới thiệu", "introduction given"),
            TransferStage::Away => text("đang sinh hoạt tạm thời nơi khác", "away for a time"),
            TransferStage::Here => text("đang sinh hoạt tạm thời ở đây", "here for a time"),
            TransferStage::Gone => text("đã đi, chờ nơi đến tiếp nhận", "gone, not confirmed there"),
            TransferStage::Closed => text("đã xong", "done"),
            TransferStage::Dropped => text("thôi chuyển", "dropped"),
        }
    }

    /// The name for programs.
    pub const fn id(self) -> &'static str {
        match self {
            TransferStage::Asked => "asked",
            TransferStage::Agreed => "agreed",
            TransferStage::Introduced => "introduced",
            TransferStage::Away => "away",
            TransferStage::Here => "here",
            TransferStage::Gone => "gone",
            TransferStage::Closed => "closed",
            TransferStage::Dropped => "dropped",
        }
    }

    /// Whether nothing is to be done any more.
    pub const fn is_over(self) -> bool {
        matches!(self, TransferStage::Closed | TransferStage::Dropped)
    }
}

/// Something of a transfer that has its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferDue {
    /// The papers of one for good are handed in at the other cell by this day, in working days without the days off of
    /// the year.
    HandIn(NaiveDate),
    /// One for a time ends with this day.
    Ends(NaiveDate),
}

impl TransferDue {
    /// The day.
    pub const fn day(self) -> NaiveDate {
        match self {
            TransferDue::HandIn(day) | TransferDue::Ends(day) => day,
        }
    }

    /// Whether it has passed.
    pub fn is_late(self, today: NaiveDate) -> bool {
        self.day() < today
    }

    /// What is due, in plain words: "nộp hồ sơ nơi đến chậm nhất 12/02/2027, còn 9 ngày làm việc".
    pub fn words(self, today: NaiveDate, lang: Lang) -> String {
        let day = short_date(self.day(), lang);
        let late = u32::try_from((today - self.day()).num_days()).unwrap_or(0);
        match self {
            TransferDue::HandIn(_) if late > 0 => {
                let late = days_late(late, lang);
                say!(lang, "nộp hồ sơ chậm nhất {day}, {late}", "papers were due by {day}, {late}")
            }
            TransferDue::HandIn(by) => match working_days_until(today, by) {
                0 => say!(
                    lang,
                    "nộp hồ sơ chậm nhất {day}, hôm nay là ngày cuối",
                    "papers by {day}, today is the last day"
                ),
                1 => say!(
                    lang,
                    "nộp hồ sơ chậm nhất {day}, còn 1 ngày làm việc",
                    "papers by {day}, 1 working day left"
                ),
                left => say!(
                    lang,
                    "nộp hồ sơ chậm nhất {day}, còn {left} ngày làm việc",
                    "papers by {day}, {left} working days left"
                ),
            },
            TransferDue::Ends(_) if late > 0 => say!(
                lang,
                "hết hạn tạm thời ngày {day}: ghi ngày về hoặc gia hạn",
                "its time ended on {day}: record the return, or prolong it"
            ),
            TransferDue::Ends(_) => say!(lang, "tạm thời đến hết {day}", "until {day}"),
        }
    }
}

/// A transfer in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferRow {
    /// The record.
    pub transfer: Transfer,
    /// How far it is.
    pub stage: TransferStage,
    /// What has its day.
    pub due: Option<TransferDue>,
}

impl Transfer {
    /// How far it is.
    pub fn stage(&self) -> TransferStage {
        let papers = &self.papers;
        match (self.moved, self.way) {
            _ if self.dropped.is_some() => TransferStage::Dropped,
            _ if !self.is_under_way() => TransferStage::Closed,
            (Some(_), TransferWay::Out) if self.is_temporary() => TransferStage::Away,
            (Some(_), TransferWay::In) => TransferStage::Here,
            (Some(_), TransferWay::Out) => TransferStage::Gone,
            (None, _) if papers.letter.is_some() => TransferStage::Introduced,
            (None, TransferWay::Out) if papers.agreed.is_some() => TransferStage::Agreed,
            (None, _) => TransferStage::Asked,
        }
    }

    /// What has its day; `hand_in_days` are the working days that the guidance gives for handing the papers in, none
    /// where it says nothing.
    pub fn due(&self, hand_in_days: impl Fn(NaiveDate) -> Option<u32>) -> Option<TransferDue> {
        match self.stage() {
            TransferStage::Introduced | TransferStage::Gone if !self.is_temporary() => {
                let given = self.papers.letter.as_ref()?.day;
                Some(TransferDue::HandIn(working_days_after(given, hand_in_days(given)?)))
            }
            TransferStage::Away | TransferStage::Here => self.papers.until.map(TransferDue::Ends),
            _ => None,
        }
    }
}

impl Roll {
    /// All transfers with how far each is: what has its day first, the earliest first, then by name; last those of which
    /// nothing is to be done any more. `hand_in_days` as of [`Transfer::due`].
    pub fn transfer_rows(&self, hand_in_days: impl Fn(NaiveDate) -> Option<u32>) -> Vec<TransferRow> {
        let row = |transfer: &Transfer| TransferRow {
            transfer: transfer.clone(),
            stage: transfer.stage(),
            due: transfer.due(&hand_in_days),
        };
        let mut rows: Vec<TransferRow> = self.transfers.iter().map(row).collect();
        rows.sort_by_cached_key(|row| {
            let due = row.due.map_or(NaiveDate::MAX, TransferDue::day);
            (row.stage.is_over(), due, name_key(self.transfer_name(&row.transfer)))
        });
        rows
    }
}

//! The plain figures of a guidance that a meeting's first event stores.
//!
//! Filled by the guidance room from a dated pack; a later pack never changes a stored meeting.

use serde::{Deserialize, Serialize};

use super::level_label::LevelLabels;
use crate::say;
use crate::text::Lang;

/// The figures that a regular meeting is held under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The id of the pack: "hd42-2025".
    pub pack: String,
    /// The title of the pack as cited.
    pub title: String,
    /// The mark of the text of a book's own pack, in hexadecimal digits; empty for one that the
    /// program carries. A pack whose mark has changed since is not quite the one planned under.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pack_hash: String,
    /// Day of the month on which the cell meets (1-31).
    pub day: u32,
    /// Last day of the month that a holiday or special case may move it to (1-31).
    pub latest_day: u32,
    /// Shortest length in minutes.
    pub minutes: u32,
    /// Least share of summoned members attending, in percent.
    pub attendance_percent: u32,
    /// Days before the meeting by which notice and documents are out.
    pub notice_days: i64,
    /// Days after the meeting within which minutes are uploaded.
    pub upload_days: i64,
    /// Minutes of one speech that the clock counts down from.
    pub speech_minutes: u32,
    /// Whether the share of members attending must lie above the figure, not merely reach it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub attendance_above: bool,
    /// Whether the chair is left out when those who spoke are counted, on both sides of the share.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub chair_left_out: bool,
    /// Most meetings in a row that a member may miss with a reason; none when the guidance sets none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excused_limit: Option<u32>,
    /// A longer meeting for a large cell; none when the length is the same for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub large_cell: Option<LargeCell>,
    /// The share of the summoned that must attend for the meeting to be valid; none where none is set,
    /// as of every ordinary meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Majority>,
    /// What the guidance calls the levels, where it is not the program's own words.
    #[serde(default, skip_serializing_if = "LevelLabels::is_empty")]
    pub level_labels: LevelLabels,
}

/// The shortest length for a cell of so many members or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LargeCell {
    /// From so many members on the roll on.
    pub members: u32,
    /// Shortest length in minutes.
    pub minutes: u32,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules::none("", "")
    }
}

impl Rules {
    /// The figures of a guidance that asks nothing of meetings.
    pub fn none(pack: &str, title: &str) -> Rules {
        Rules {
            pack: pack.to_owned(),
            title: title.to_owned(),
            day: 1,
            latest_day: 31,
            minutes: 0,
            attendance_percent: 0,
            notice_days: 0,
            upload_days: 0,
            speech_minutes: 0,
            attendance_above: false,
            chair_left_out: false,
            excused_limit: None,
            large_cell: None,
            quorum: None,
            level_labels: LevelLabels::default(),
            pack_hash: String::new(),
        }
    }

    /// Whether the guidance names a day of the month, and not merely any.
    pub const fn names_day(&self) -> bool {
        self.day > 1 || self.latest_day < 31
    }

    /// The shortest length in minutes for a cell of so many members on its roll.
    pub fn minutes_for(&self, members: u32) -> u32 {
        let large = self.large_cell.filter(|large| members >= large.members);
        large.map_or(self.minutes, |large| large.minutes.max(self.minutes))
    }
}

/// What share of the base a decision needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Majority {
    /// Quá nửa: more than half.
    OverHalf,
    /// Two thirds or more: admission, recognition and removal of a member.
    TwoThirds,
}

impl Majority {
    /// The least number of votes for, of a base.
    pub const fn needed(self, base: u32) -> u32 {
        match self {
            Majority::OverHalf => base / 2 + 1,
            Majority::TwoThirds => (2 * base).div_ceil(3),
        }
    }

    /// The rule in words.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Majority::OverHalf => say!(lang, "quá nửa", "more than half"),
            Majority::TwoThirds => say!(lang, "từ hai phần ba trở lên", "two thirds or more"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Majority;

    #[test]
    fn a_majority_is_of_the_base() {
        assert_eq!(Majority::OverHalf.needed(18), 10);
        assert_eq!(Majority::OverHalf.needed(19), 10);
        assert_eq!(Majority::OverHalf.needed(28), 15);
        assert_eq!(Majority::TwoThirds.needed(18), 12);
        assert_eq!(Majority::TwoThirds.needed(19), 13);
    }
}

//! Kinds of meeting: what a cell comes together for.
//!
//! Knows their names; what each kind's agenda holds is in the dated guidance.

use serde::{Deserialize, Serialize};

use crate::text::{Text, text};

/// What a meeting is held for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// Thường kỳ: the monthly meeting.
    #[default]
    Regular,
    /// Chuyên đề: one topic; at least once a quarter, and never instead of the regular one.
    Thematic,
    /// Thường kỳ, then chuyên đề on one occasion, one after the other.
    Combined,
    /// Đột xuất: a matter that cannot wait for the regular meeting.
    Extraordinary,
    /// Thường kỳ, held online.
    Online,
    /// Tổ đảng: a party group of a large cell.
    Group,
    /// Xét kết nạp: admission of a member.
    Admission,
    /// Kiểm điểm cuối năm: the review of the year.
    Review,
    /// Đại hội: the congress of the cell, with elections.
    Congress,
    /// Chi ủy: the committee alone, which prepares the meeting of the cell.
    Committee,
    /// Xét kỷ luật: the discipline of a member.
    Discipline,
}

impl MeetingKind {
    /// Every kind, the usual one first.
    pub const ALL: [MeetingKind; 11] = [
        MeetingKind::Regular,
        MeetingKind::Thematic,
        MeetingKind::Combined,
        MeetingKind::Extraordinary,
        MeetingKind::Online,
        MeetingKind::Group,
        MeetingKind::Admission,
        MeetingKind::Review,
        MeetingKind::Congress,
        MeetingKind::Committee,
        MeetingKind::Discipline,
    ];

    /// Its name on the command line and in packs, the same as in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            MeetingKind::Regular => "regular",
            MeetingKind::Thematic => "thematic",
            MeetingKind::Combined => "combined",
            MeetingKind::Extraordinary => "extraordinary",
            MeetingKind::Online => "online",
            MeetingKind::Group => "group",
            MeetingKind::Admission => "admission",
            MeetingKind::Review => "review",
            MeetingKind::Congress => "congress",
            MeetingKind::Committee => "committee",
            MeetingKind::Discipline => "discipline",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<MeetingKind> {
        MeetingKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The meeting as its minutes and the screen call it: "Sinh hoạt chi bộ thường kỳ".
    pub const fn title(self) -> Text {
        match self {
            MeetingKind::Regular => text("Sinh hoạt chi bộ thường kỳ", "Regular cell meeting"),
            MeetingKind::Thematic => text("Sinh hoạt chi bộ chuyên đề", "Thematic cell meeting"),
            MeetingKind::Combined => {
                text("Sinh hoạt chi bộ thường kỳ và chuyên đề", "Regular and thematic cell meeting")
            }
            MeetingKind::Extraordinary => text("Sinh hoạt chi bộ đột xuất", "Extraordinary cell meeting"),
            MeetingKind::Online => {
                text("Sinh hoạt chi bộ thường kỳ trực tuyến", "Regular cell meeting held online")
            }
            MeetingKind::Group => text("Sinh hoạt tổ đảng", "Party group meeting"),
            MeetingKind::Admission => text(
                "Họp chi bộ xét kết nạp, công nhận đảng viên",
                "Cell meeting on admission and recognition",
            ),
            MeetingKind::Review => {
                text("Họp chi bộ kiểm điểm cuối năm", "Year-end review meeting of the cell")
            }
            MeetingKind::Congress => text("Đại hội chi bộ", "Congress of the cell"),
            MeetingKind::Committee => text("Họp chi ủy", "Committee meeting"),
            MeetingKind::Discipline => {
                text("Họp chi bộ xét kỷ luật đảng viên", "Cell meeting on the discipline of a member")
            }
        }
    }

    /// The meeting as a line on screen has room for: "Sinh hoạt thường kỳ".
    pub const fn heading(self) -> Text {
        match self {
            MeetingKind::Regular => text("Sinh hoạt thường kỳ", "Regular meeting"),
            MeetingKind::Thematic => text("Sinh hoạt chuyên đề", "Thematic meeting"),
            MeetingKind::Combined => text("Sinh hoạt thường kỳ và chuyên đề", "Regular and thematic meeting"),
            MeetingKind::Extraordinary => text("Sinh hoạt đột xuất", "Extraordinary meeting"),
            MeetingKind::Online => text("Sinh hoạt trực tuyến", "Online meeting"),
            MeetingKind::Group => text("Sinh hoạt tổ đảng", "Party group meeting"),
            MeetingKind::Admission => text("Họp xét kết nạp đảng viên", "Admission meeting"),
            MeetingKind::Review => text("Họp kiểm điểm cuối năm", "Year-end review"),
            MeetingKind::Congress => text("Đại hội", "Congress"),
            MeetingKind::Committee => text("Họp chi ủy", "Committee meeting"),
            MeetingKind::Discipline => text("Họp xét kỷ luật đảng viên", "Discipline meeting"),
        }
    }

    /// In one word, as a list has room for: "thường kỳ".
    pub const fn label(self) -> Text {
        match self {
            MeetingKind::Regular => text("thường kỳ", "regular"),
            MeetingKind::Thematic => text("chuyên đề", "thematic"),
            MeetingKind::Combined => text("thường kỳ và chuyên đề", "regular and thematic"),
            MeetingKind::Extraordinary => text("đột xuất", "extraordinary"),
            MeetingKind::Online => text("thường kỳ trực tuyến", "regular, online"),
            MeetingKind::Group => text("tổ đảng", "party group"),
            MeetingKind::Admission => text("xét kết nạp", "admission"),
            MeetingKind::Review => text("kiểm điểm cuối năm", "year-end review"),
            MeetingKind::Congress => text("đại hội", "congress"),
            MeetingKind::Committee => text("chi ủy", "committee"),
            MeetingKind::Discipline => text("xét kỷ luật", "discipline"),
        }
    }

    /// As [`MeetingKind::label`], in ten columns at most where it is a kind that is scored.
    pub const fn brief(self) -> Text {
        match self {
            MeetingKind::Combined => text("TK và CĐ", "reg.+them."),
            MeetingKind::Online => text("trực tuyến", "online"),
            other => other.label(),
        }
    }

    /// Whether it stands for the month's meeting of the whole cell: no other kind does, nor that of a group.
    pub const fn is_of_month(self) -> bool {
        matches!(self, MeetingKind::Regular | MeetingKind::Combined | MeetingKind::Online)
    }

    /// Whether it issues a resolution: of the month, or of the congress. An admission, a review and discipline have papers
    /// of their own; a group and the committee have no number of the cell.
    pub const fn issues_resolution(self) -> bool {
        !matches!(
            self,
            MeetingKind::Group
                | MeetingKind::Admission
                | MeetingKind::Review
                | MeetingKind::Committee
                | MeetingKind::Discipline
        )
    }

    /// Whether a round of self-criticism belongs to it: to the monthly meetings, to the review of the year, where every
    /// member presents the own review, and to the committee, whose members are reviewed among themselves after the cell
    /// (QĐ 366-QĐ/TW of 2025, Đ7). A topic, an urgent matter, an admission and a congress have none.
    pub const fn holds_round(self) -> bool {
        self.is_of_month()
            || matches!(self, MeetingKind::Group | MeetingKind::Review | MeetingKind::Committee)
    }

    /// Whether the committee's own meeting prepares it.
    pub const fn is_prepared_by_committee(self) -> bool {
        self.issues_resolution() && !matches!(self, MeetingKind::Congress)
    }

    /// Whether members of the cell are summoned whatever their office: to all meetings but the committee's own.
    pub const fn is_of_cell(self) -> bool {
        !matches!(self, MeetingKind::Committee)
    }

    pub(super) fn is_usual(&self) -> bool {
        *self == MeetingKind::Regular
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_one_name_everywhere() {
        for kind in MeetingKind::ALL {
            assert_eq!(serde_json::to_string(&kind).ok(), Some(format!("\"{}\"", kind.name())));
            assert_eq!(MeetingKind::named(kind.name()), Some(kind));
        }
        assert_eq!(MeetingKind::named("weekly"), None);
    }
}

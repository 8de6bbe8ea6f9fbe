//! What is refused of the groups of a cell and their meetings, and what to do instead.
//!
//! Knows nothing of any other refusal.

use crate::say;
use crate::text::Lang;

/// Why something of a group is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupRefusal {
    /// A group without a name.
    NameMissing,
    /// Another group has the name.
    Twin {
        /// The group that has it.
        title: String,
    },
    /// A head who is no official member on the roll.
    HeadNotOfficial {
        /// Who.
        name: String,
    },
    /// Somebody who is on the roll no more.
    NotOnRoll {
        /// Who.
        name: String,
    },
    /// Nobody belongs to the group on the day of its meeting.
    NobodyInIt {
        /// Which.
        title: String,
    },
    /// A group's meeting of which nobody said whose it is.
    NotChosen,
    /// A ground is missing for holding the meeting in place of the cell's.
    GroundMissing,
    /// The meeting was opened, so its group stands.
    Opened,
}

impl GroupRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            GroupRefusal::NameMissing => say!(
                lang,
                "Tổ đảng chưa có tên: hãy ghi số hoặc tên tổ, ví dụ 1, ấp Mẫu.",
                "The group has no name: enter its number or name, such as 1."
            ),
            GroupRefusal::Twin { title } => say!(
                lang,
                "Đã có {title}: hãy ghi tên khác.",
                "There is {title} already: give it another name."
            ),
            GroupRefusal::HeadNotOfficial { name } => say!(
                lang,
                "{name} không phải đảng viên chính thức theo danh sách nên không làm tổ trưởng được: hãy chọn người khác.",
                "By the roll {name} is no official member and cannot head a group: choose another one."
            ),
            GroupRefusal::NotOnRoll { name } => say!(
                lang,
                "{name} không còn trong danh sách chi bộ nên không vào tổ được: hãy xem lại diện sinh hoạt.",
                "{name} is not on the roll any more and cannot join a group: correct the standing, or choose another one."
            ),
            GroupRefusal::NobodyInIt { title } => say!(
                lang,
                "{title} chưa có đảng viên nào nên chưa họp được: hãy vào màn hình Tổ đảng, xếp đảng viên vào tổ.",
                "Nobody belongs to {title}, so it cannot meet: put members into it on the screen of groups."
            ),
            GroupRefusal::NotChosen => say!(
                lang,
                "Chưa chọn họp tổ đảng nào: hãy chọn tổ rồi khai mạc.",
                "Nobody said which group meets: choose it, then open the meeting."
            ),
            GroupRefusal::GroundMissing => say!(
                lang,
                "Họp tổ đảng thay sinh hoạt chi bộ phải có căn cứ: hãy ghi văn bản cho phép, hoặc chọn không thay.",
                "A group's meeting in place of the cell's needs a ground: enter the document that allows it, or choose not in place."
            ),
            GroupRefusal::Opened => say!(
                lang,
                "Cuộc họp đã khai mạc với danh sách của tổ nên không đổi tổ được: muốn họp tổ khác, hãy lập cuộc họp khác.",
                "The meeting was opened with the roll of its group, which stays: for another group, enter a meeting of its own."
            ),
        }
    }
}

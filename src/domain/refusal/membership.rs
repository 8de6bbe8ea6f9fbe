//! What is refused of somebody on the way into the Party, and what to do instead.
//!
//! Knows nothing of any other refusal.

use chrono::NaiveDate;

use crate::domain::member::Standing;
use crate::say;
use crate::text::{Lang, short_date};

/// Why something of an admission or a recognition is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MembershipRefusal {
    /// Another one who is followed has the same name and date of birth.
    Followed {
        /// The name that both bear.
        name: String,
    },
    /// Nothing was changed.
    NothingNew,
    /// An opinion answered before it was asked.
    AnswerTooEarly {
        /// When it was asked.
        asked: NaiveDate,
    },
    /// More agree than were asked.
    TooManyAgree {
        /// How many agree.
        agree: u32,
        /// Of how many.
        of: u32,
    },
    /// A decision from above before the vote that proposes it.
    DecisionBeforeVote {
        /// The day of the vote.
        voted: NaiveDate,
    },
    /// No decision on the admission is known.
    NoDecision,
    /// A ceremony before the decision.
    CeremonyTooEarly {
        /// The day of the decision.
        decided: NaiveDate,
    },
    /// The day of the ceremony is not known, so nobody can say when the probation ends.
    CeremonyUnknown,
    /// A recognition decided before the end of the probation.
    ProbationNotOver {
        /// The day on which it ends.
        ends: NaiveDate,
    },
    /// The member is not on probation by the roll.
    NotProbationary {
        /// Who.
        name: String,
        /// What the roll says.
        standing: Standing,
    },
    /// Why some were against is told of a vote on a person alone, in which somebody was.
    NobodyAgainst,
    /// The person was voted on in this meeting already, and it passed.
    VotedAlready {
        /// Who.
        name: String,
    },
}

impl MembershipRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        let day = |day: &NaiveDate| short_date(*day, lang);
        match self {
            MembershipRefusal::Followed { name } => say!(
                lang,
                "{name} đã có trong danh sách phát triển đảng viên: hãy chọn tên ấy, hoặc ghi thêm ngày sinh để phân biệt.",
                "{name} is followed already: choose that name, or give the date of birth to tell them apart."
            ),
            MembershipRefusal::NothingNew => say!(
                lang,
                "Chưa có gì thay đổi: hãy ghi lớp học, ngày nộp đơn hoặc người giúp đỡ, hay nhấn Esc để thôi.",
                "Nothing is changed: enter the course, the application or the helpers, or press Esc to leave."
            ),
            MembershipRefusal::AnswerTooEarly { asked } => say!(
                lang,
                "Ngày trả lời trước ngày xin ý kiến ({day}): hãy xem lại hai ngày.",
                "The answer lies before the question ({day}): correct one of the days.",
                day = day(asked)
            ),
            MembershipRefusal::TooManyAgree { agree, of } => say!(
                lang,
                "Số nhất trí {agree} nhiều hơn số người cho ý kiến {of}: hãy đếm lại.",
                "More agree ({agree}) than gave an opinion ({of}): count again."
            ),
            later => later.of_decision(lang),
        }
    }

    /// The sentence of what stands against a decision, a ceremony or a vote.
    fn of_decision(&self, lang: Lang) -> String {
        let day = |day: &NaiveDate| short_date(*day, lang);
        match self {
            MembershipRefusal::NoDecision => say!(
                lang,
                "Chưa ghi quyết định kết nạp của cấp trên: hãy ghi quyết định (phím 5) trước khi ghi lễ kết nạp.",
                "The decision on the admission is not recorded: record it first (key 5), then the ceremony."
            ),
            MembershipRefusal::DecisionBeforeVote { voted } => say!(
                lang,
                "Chi bộ biểu quyết đề nghị ngày {day}, quyết định của cấp trên không thể sớm hơn: hãy xem lại ngày.",
                "The cell voted to propose it on {day}, a decision from above cannot be earlier: correct the day.",
                day = day(voted)
            ),
            MembershipRefusal::CeremonyTooEarly { decided } => say!(
                lang,
                "Lễ kết nạp không thể trước ngày quyết định kết nạp ({day}): hãy xem lại ngày.",
                "The ceremony cannot lie before the decision ({day}): correct the day.",
                day = day(decided)
            ),
            MembershipRefusal::CeremonyUnknown => say!(
                lang,
                "Chưa ghi ngày lễ kết nạp nên chưa biết ngày nào đủ 12 tháng: hãy ghi lễ kết nạp (phím 6) trước.",
                "The day of the ceremony is not recorded, so nobody knows when the 12 months end: record it first (key 6)."
            ),
            MembershipRefusal::ProbationNotOver { ends } => say!(
                lang,
                "Đến ngày {day} mới đủ 12 tháng dự bị: ngày quyết định công nhận không thể sớm hơn, hãy xem lại ngày.",
                "The 12 months of probation end on {day}: a recognition cannot be decided earlier, correct the day.",
                day = day(ends)
            ),
            MembershipRefusal::NotProbationary { name, standing } => say!(
                lang,
                "Danh sách ghi {name} là {standing}, không phải dự bị: hãy sửa diện ở màn hình Đảng viên, rồi ghi lại.",
                "By the roll {name} is {standing}, not probationary: correct the standing on the screen Members, then record it.",
                standing = standing.label().get(lang)
            ),
            MembershipRefusal::NobodyAgainst => say!(
                lang,
                "Lần biểu quyết này không có ai không tán thành, hoặc không phải về một người: hãy chọn lần biểu quyết khác.",
                "In this vote nobody was against, or it is on no person: choose another vote."
            ),
            MembershipRefusal::VotedAlready { name } => say!(
                lang,
                "Chi bộ đã biểu quyết về {name} trong kỳ này và đủ hai phần ba: hãy chọn người khác.",
                "The cell voted on {name} in this meeting already, and it passed: choose another person."
            ),
            _ => String::new(),
        }
    }
}

//! What is refused of a matter of a member: discipline, striking off, exemption, and what follows from them.
//!
//! Knows nothing of any other refusal.

use chrono::NaiveDate;

use crate::say;
use crate::text::{Lang, short_date};

/// Why something of a matter of a member is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseRefusal {
    /// Nothing is told of the fault, or of why an exemption is asked for.
    GroundsMissing {
        /// Whose matter it is.
        name: String,
    },
    /// Nobody told how the member was heard.
    NotHeard {
        /// Whose matter it is.
        name: String,
    },
    /// It was voted on in this meeting already.
    VotedAlready {
        /// Whose matter it is.
        name: String,
    },
    /// A member would count the papers of a vote on themselves.
    CountsOwn {
        /// Who.
        name: String,
    },
    /// It was not proposed to the body above, or the vote did not pass.
    NothingProposed {
        /// Whose matter it is.
        name: String,
    },
    /// A day before the meeting that voted on it.
    BeforeVote {
        /// The day of the meeting.
        voted: NaiveDate,
    },
    /// Received before it was decided above.
    BeforeDecision {
        /// The day of the decision.
        decided: NaiveDate,
    },
    /// A complaint before the decision was received.
    BeforeReceipt {
        /// The day on which it was.
        received: NaiveDate,
    },
    /// The day on which the decision was received is not known.
    NotReceived {
        /// Whose matter it is.
        name: String,
    },
}

impl CaseRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            CaseRefusal::GroundsMissing { name } => say!(
                lang,
                "Chưa ghi nội dung xem xét về đ/c {name}: hãy ghi rồi mới đưa ra biểu quyết.",
                "What the matter of {name} is about is not told: write it, then put it to the vote."
            ),
            CaseRefusal::NotHeard { name } => say!(
                lang,
                "Chưa ghi đ/c {name} đã tự kiểm điểm, trình bày ý kiến hay chưa: hãy để đồng chí ấy trình bày, hoặc chọn \
                 vì sao không, rồi mới đưa ra biểu quyết.",
                "Whether {name} was heard is not told: choose that they were, or why not, then put it to the vote."
            ),
            CaseRefusal::VotedAlready { name } => say!(
                lang,
                "Chi bộ đã biểu quyết việc này về đ/c {name}; biểu quyết một lần, trong cùng một phiếu. Đếm nhầm thì hãy \
                 đếm lại: phím 9, “Đếm lại lần biểu quyết vừa rồi”.",
                "The cell voted on this matter of {name} already, and votes once, on one paper. If the count was wrong, \
                 count again: key 9, “Recount the last vote”."
            ),
            CaseRefusal::CountsOwn { name } => say!(
                lang,
                "Đ/c {name} là người được xem xét nên không kiểm phiếu: hãy chọn tổ kiểm phiếu khác, rồi mới nhập kết quả.",
                "The vote is about {name}, who therefore does not count it: choose other tellers, then enter the result."
            ),
            later => later.of_record(lang),
        }
    }

    /// The sentence of what stands against something that came after the meeting.
    fn of_record(&self, lang: Lang) -> String {
        let day = |day: &NaiveDate| short_date(*day, lang);
        match self {
            CaseRefusal::NothingProposed { name } => say!(
                lang,
                "Việc của đ/c {name} không có đề nghị lên cấp trên: hãy chọn việc khác.",
                "Nothing was proposed to the body above of {name}: choose another matter."
            ),
            CaseRefusal::BeforeVote { voted } => say!(
                lang,
                "Ngày này trước ngày chi bộ họp ({day}): hãy xem lại ngày.",
                "This day lies before the meeting of the cell ({day}): correct the day.",
                day = day(voted)
            ),
            CaseRefusal::BeforeDecision { decided } => say!(
                lang,
                "Ngày nhận trước ngày quyết định ({day}): hãy xem lại ngày.",
                "The decision was received before it was made ({day}): correct the day.",
                day = day(decided)
            ),
            CaseRefusal::BeforeReceipt { received } => say!(
                lang,
                "Ngày khiếu nại trước ngày nhận quyết định ({day}): hãy xem lại ngày.",
                "The complaint lies before the day on which the decision was received ({day}): correct the day.",
                day = day(received)
            ),
            CaseRefusal::NotReceived { name } => say!(
                lang,
                "Chưa ghi ngày đ/c {name} nhận quyết định nên chưa biết thời hạn khiếu nại: hãy ghi ngày nhận trước (phím 2).",
                "When {name} received the decision is not recorded, so the time for a complaint is not known: record it \
                 first (key 2)."
            ),
            _ => String::new(),
        }
    }
}

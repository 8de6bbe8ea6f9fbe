//! What the rules refuse, with what to do instead.
//!
//! A refusal is data; only the notice line, the command line and logs turn it into words.

use super::score::Points;
use crate::say;
use crate::text::Lang;

/// Why an act is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A person without a name.
    NameMissing,
    /// Another member has the same name and date of birth.
    TwinMember {
        /// The name that both bear.
        name: String,
    },
    /// A text that must be there is empty.
    TextMissing,
    /// The meeting is in a state that does not allow the act.
    NotOpen,
    /// The meeting is adopted: nothing in it changes any more.
    Adopted,
    /// The meeting was opened already.
    AlreadyOpen,
    /// Nobody is on the roll on the day of the meeting.
    EmptyRoll,
    /// The person named is not a member of the meeting.
    UnknownMember,
    /// The member is absent and cannot speak or take part.
    Absent {
        /// Who.
        name: String,
    },
    /// There is no such item, speech, ballot or task.
    Gone,
    /// The member waits for the floor already.
    AlreadyWaiting {
        /// Who.
        name: String,
    },
    /// Nobody is speaking.
    NobodySpeaks,
    /// More votes than members entitled and present.
    TooManyVotes {
        /// Votes entered in all.
        votes: u32,
        /// Members entitled and present when the question was put.
        entitled: u32,
    },
    /// The vote base is empty, nobody can decide.
    NoVoters,
    /// The minutes are adopted only when their ballot passed.
    AdoptionVoteMissing,
    /// An excuse without its reason.
    ReasonMissing,
    /// A shorthand is no word of a few letters.
    ShorthandUnclear {
        /// The most letters that it may have.
        most: usize,
    },
    /// A shorthand is a word that people type as it is.
    ShorthandIsWord {
        /// The word.
        short: String,
    },
    /// Points outside 0..max of the criterion, in hundredths.
    PointsOutOfRange {
        /// The greatest number of points.
        max: Points,
    },
    /// The score is confirmed from above only once the minutes are adopted.
    NotAdopted,
    /// A confirmation with neither points nor level.
    ConfirmationEmpty,
    /// Nobody is named who confirmed the score.
    ConfirmerMissing,
    /// A confirmation of a day before the meeting.
    ConfirmedTooEarly,
    /// The total confirmed is not the sum of the criteria as confirmed, in hundredths.
    ConfirmedSum {
        /// What they add up to.
        sum: Points,
    },
    /// Nothing is left to undo.
    NothingToUndo,
    /// Nothing is left to redo.
    NothingToRedo,
    /// An item under way or finished cannot be dropped.
    ItemBegun,
    /// Chair and minute-taker must both be named before the meeting opens.
    OfficersMissing,
}

impl Refusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Refusal::NameMissing => say!(
                lang,
                "Chưa có họ và tên: hãy nhập họ và tên đầy đủ.",
                "The full name is missing: please enter it."
            ),
            Refusal::TwinMember { name } => say!(
                lang,
                "Danh sách đã có đồng chí {name} cùng ngày sinh: hãy kiểm tra lại, hoặc ghi thêm để phân biệt hai người.",
                "The roll already has {name} with the same date of birth: check it, or add what tells the two apart.",
                name = name
            ),
            Refusal::TextMissing => {
                say!(
                    lang,
                    "Ô này còn trống: hãy nhập nội dung rồi nhấn lại.",
                    "This field is empty: fill it in first."
                )
            }
            Refusal::ReasonMissing => say!(
                lang,
                "Vắng có lý do thì phải ghi lý do: hãy nhập lý do.",
                "An excused absence needs its reason: please enter it."
            ),
            Refusal::UnknownMember | Refusal::Gone => say!(
                lang,
                "Mục này không còn trong cuộc họp: hãy chọn lại trên màn hình.",
                "This entry is no longer in the meeting: choose again on the screen."
            ),
            Refusal::Absent { name } => say!(
                lang,
                "Đồng chí {name} đang vắng: hãy ghi có mặt trước (phím Muộn/về).",
                "{name} is absent: record the arrival first (key Late/left).",
                name = name
            ),
            Refusal::AlreadyWaiting { name } => say!(
                lang,
                "Đồng chí {name} đã đăng ký phát biểu: hãy chờ đến lượt, hoặc mời phát biểu ngay.",
                "{name} is already waiting to speak: wait for the turn, or give the floor at once.",
                name = name
            ),
            Refusal::NobodySpeaks => say!(
                lang,
                "Chưa có ai phát biểu: hãy mời người phát biểu trước.",
                "Nobody is speaking: call a speaker first."
            ),
            other => other.course_sentence(lang),
        }
    }

    fn course_sentence(&self, lang: Lang) -> String {
        match self {
            Refusal::NotOpen => say!(
                lang,
                "Cuộc họp chưa khai mạc hoặc đang tạm dừng: hãy khai mạc hoặc tiếp tục cuộc họp trước.",
                "The meeting is not open: open it or resume it first."
            ),
            Refusal::Adopted => say!(
                lang,
                "Biên bản đã thông qua nên không sửa được nữa: nội dung cần đính chính, hãy ghi vào cuộc họp sau.",
                "The minutes are adopted and cannot change: record a correction at the next meeting."
            ),
            Refusal::AlreadyOpen => say!(
                lang,
                "Cuộc họp đã khai mạc rồi: hãy tiếp tục theo chương trình.",
                "The meeting is already open: go on with its agenda."
            ),
            Refusal::EmptyRoll => say!(
                lang,
                "Danh sách đảng viên còn trống: hãy thêm đảng viên trước khi khai mạc.",
                "The roll is empty: add members before opening the meeting."
            ),
            Refusal::OfficersMissing => say!(
                lang,
                "Chưa có chủ trì hoặc thư ký: hãy chọn đủ hai người trước khi khai mạc.",
                "Chair or minute-taker is missing: name both before opening."
            ),
            Refusal::ItemBegun => say!(
                lang,
                "Mục này đã bắt đầu nên không bỏ được: hãy chuyển sang mục khác.",
                "This item has begun and cannot be dropped: go on to another one."
            ),
            Refusal::NothingToUndo => {
                say!(lang, "Không còn việc nào để hoàn tác.", "There is nothing left to undo.")
            }
            Refusal::NothingToRedo => {
                say!(lang, "Không còn việc nào để làm lại.", "There is nothing left to redo.")
            }
            other => other.figures_sentence(lang),
        }
    }

    fn figures_sentence(&self, lang: Lang) -> String {
        match self {
            Refusal::TooManyVotes { votes, entitled } => say!(
                lang,
                "Tổng số phiếu là {votes}, nhiều hơn {entitled} đồng chí có quyền biểu quyết đang có mặt: hãy đếm lại.",
                "The votes add up to {votes}, more than the {entitled} entitled members present: count again.",
                votes = votes,
                entitled = entitled
            ),
            Refusal::NoVoters => say!(
                lang,
                "Không có đồng chí nào có quyền biểu quyết nên chưa thể biểu quyết: hãy kiểm tra lại danh sách và điểm danh.",
                "No member is entitled to vote, so no vote can be taken: check the roll and the roll call."
            ),
            Refusal::ShorthandUnclear { most } => say!(
                lang,
                "Chữ tắt phải có từ 1 đến {most} chữ cái hoặc chữ số, viết liền: hãy nhập lại, ví dụ tn.",
                "A shorthand has 1 to {most} letters or digits without a space: enter it again, such as tn."
            ),
            Refusal::ShorthandIsWord { short } => say!(
                lang,
                "“{short}” là một tiếng thường gõ, không dùng làm chữ tắt được: hãy chọn chữ khác, ví dụ chỉ lấy phụ âm đầu.",
                "“{short}” is a word that people type as it is: choose another one, such as first letters only."
            ),
            Refusal::PointsOutOfRange { max } => say!(
                lang,
                "Điểm phải từ 0 đến {max}: hãy nhập lại.",
                "The points must be between 0 and {max}: enter them again.",
                max = max.words(lang)
            ),
            Refusal::AdoptionVoteMissing => say!(
                lang,
                "Biên bản chỉ được thông qua khi đã biểu quyết đạt quá nửa: hãy biểu quyết thông qua biên bản trước.",
                "Minutes are adopted only after a passed vote: take the adoption vote first."
            ),
            other => other.confirmation_sentence(lang),
        }
    }

    fn confirmation_sentence(&self, lang: Lang) -> String {
        match self {
            Refusal::NotAdopted => say!(
                lang,
                "Cấp trên chỉ xác nhận điểm của cuộc họp đã thông qua biên bản: hãy thông qua biên bản trước.",
                "A score is confirmed only after the minutes are adopted: take the adoption vote first."
            ),
            Refusal::ConfirmerMissing => say!(
                lang,
                "Chưa ghi ai xác nhận: hãy nhập tên cấp ủy hoặc đồng chí đã xác nhận.",
                "It is not said who confirmed the score: enter the body or person."
            ),
            Refusal::ConfirmedTooEarly => say!(
                lang,
                "Ngày xác nhận trước ngày họp: hãy nhập lại ngày.",
                "The day of the confirmation is before the meeting: enter the day again."
            ),
            Refusal::ConfirmedSum { sum } => say!(
                lang,
                "Cộng các tiêu chí đã ghi thì được {sum} điểm, khác tổng điểm đã nhập: hãy sửa một trong hai.",
                "With the criteria given the total is {sum}, not the one entered: correct one of the two.",
                sum = sum.words(lang)
            ),
            _ => say!(
                lang,
                "Chưa có điểm hay mức xếp loại: hãy nhập ít nhất một trong hai.",
                "There are neither points nor a level: enter at least one of the two."
            ),
        }
    }
}

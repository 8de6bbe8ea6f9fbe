//! What is refused of a transfer to another cell or from one, and what to do instead.
//!
//! Knows nothing of any other refusal.

use chrono::NaiveDate;

use crate::domain::member::Standing;
use crate::say;
use crate::text::{Lang, short_date};

/// Why something of a transfer is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TransferRefusal {
    /// The cell at the other end is not named.
    PlaceMissing,
    /// They are not on the roll, or of another cell.
    NotOfThisCell {
        /// Who.
        name: String,
        /// What the roll says of them.
        standing: Standing,
    },
    /// A transfer of the same person is under way.
    UnderWay {
        /// Who.
        name: String,
    },
    /// Nothing was changed.
    NothingNew,
    /// Agreed to before it was asked for.
    AgreedTooEarly {
        /// When it was asked for.
        asked: NaiveDate,
    },
    /// An introduction before the cell agreed.
    LetterTooEarly {
        /// When it agreed.
        agreed: NaiveDate,
    },
    /// One for a time that ends before its introduction.
    EndsBeforeGiven {
        /// When that was given.
        given: NaiveDate,
    },
    /// Moved before the introduction was given.
    BeforeLetter {
        /// When it was.
        given: NaiveDate,
    },
    /// On the roll before they were received.
    BeforeReceipt {
        /// When they were.
        received: NaiveDate,
    },
    /// Over before it began.
    OverBeforeBegun {
        /// When it began.
        moved: NaiveDate,
    },
    /// They went or came already.
    MovedAlready,
    /// The time of a temporary one is over.
    OverAlready,
}

impl TransferRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        let day = |day: &NaiveDate| short_date(*day, lang);
        match self {
            TransferRefusal::PlaceMissing => say!(
                lang,
                "Chưa ghi chi bộ ở nơi kia: hãy ghi tên chi bộ và đảng bộ, ví dụ “Chi bộ khóm 3, Đảng bộ phường Thử”.",
                "The other cell is not named: write it with its committee, such as “Chi bộ khóm 3, Đảng bộ phường Thử”."
            ),
            TransferRefusal::NotOfThisCell { name, standing } => say!(
                lang,
                "Đ/c {name} có diện “{standing}” nên chi bộ không giới thiệu chuyển đi: hãy chọn đồng chí khác. Đồng chí sinh \
                 hoạt tạm thời đến mà về nơi cũ thì ghi hết thời gian tạm thời (phím 5), hoặc đổi diện ở trang Đảng viên \
                 (phím 3).",
                "The standing of {name} is “{standing}”, so this cell does not introduce them elsewhere: choose another \
                 member. Where somebody who is here for a time goes back, record the end of it (key 5), or change their \
                 standing on the roll (key 3).",
                standing = standing.label().get(lang)
            ),
            TransferRefusal::UnderWay { name } => say!(
                lang,
                "Đ/c {name} đang có một lần chuyển sinh hoạt chưa xong: hãy chọn dòng ấy trong danh sách và ghi tiếp, hoặc ghi \
                 kết thúc trước.",
                "A transfer of {name} is under way: choose it in the list and go on with it, or record its end first."
            ),
            TransferRefusal::NothingNew => say!(
                lang,
                "Không có gì đổi so với lần ghi trước: hãy sửa một ô, hoặc nhấn Esc để đóng.",
                "Nothing differs from what is recorded: correct a field, or close the form with Esc."
            ),
            TransferRefusal::AgreedTooEarly { asked } => say!(
                lang,
                "Ngày đồng ý giới thiệu trước ngày đồng chí ấy đề nghị ({day}): hãy xem lại hai ngày.",
                "It was agreed to before it was asked for ({day}): correct one of the days.",
                day = day(asked)
            ),
            TransferRefusal::LetterTooEarly { agreed } => say!(
                lang,
                "Giấy giới thiệu ghi trước ngày chi bộ đồng ý ({day}): hãy xem lại hai ngày.",
                "The introduction lies before the day on which the cell agreed ({day}): correct one of the days.",
                day = day(agreed)
            ),
            TransferRefusal::EndsBeforeGiven { given } => say!(
                lang,
                "Ngày hết hạn tạm thời trước ngày giấy giới thiệu ({day}): hãy xem lại hai ngày.",
                "It would end before its introduction ({day}): correct one of the days.",
                day = day(given)
            ),
            later => later.of_moving(lang),
        }
    }

    /// The sentence of what stands against going or coming.
    fn of_moving(&self, lang: Lang) -> String {
        let day = |day: &NaiveDate| short_date(*day, lang);
        match self {
            TransferRefusal::BeforeLetter { given } => say!(
                lang,
                "Ngày này trước ngày giấy giới thiệu ({day}): hãy xem lại ngày, hoặc sửa ngày của giấy (phím 3).",
                "This day lies before the introduction ({day}): correct it, or the day of the introduction (key 3).",
                day = day(given)
            ),
            TransferRefusal::BeforeReceipt { received } => say!(
                lang,
                "Ngày vào danh sách trước ngày tiếp nhận ({day}): hãy xem lại hai ngày.",
                "They would stand on the roll before they were received ({day}): correct one of the days.",
                day = day(received)
            ),
            TransferRefusal::OverBeforeBegun { moved } => say!(
                lang,
                "Thời gian tạm thời bắt đầu từ {day}; ngày kết thúc phải sau ngày ấy: hãy xem lại ngày.",
                "The temporary transfer begins on {day} and ends after it: correct the day.",
                day = day(moved)
            ),
            TransferRefusal::MovedAlready => say!(
                lang,
                "Đồng chí ấy đã đi hoặc đã đến theo lần chuyển này nên không bỏ được: nếu ghi nhầm thì hãy xóa trống ngày đi, ngày đến \
                 trước (phím 4).",
                "They moved by this transfer, so it is not dropped: delete the day of it first (key 4) where that was a mistake."
            ),
            TransferRefusal::OverAlready => say!(
                lang,
                "Đã ghi hết thời gian tạm thời: nếu ghi nhầm thì hãy xóa trống ngày ấy trước (phím 5), rồi mới sửa ngày đi, ngày đến.",
                "Its time is recorded as over: delete that day first (key 5) where that was a mistake, then the day they moved."
            ),
            _ => String::new(),
        }
    }
}

//! The sentences of refusals: what is refused, and what to do instead.
//!
//! Knows no refusal; each sentence is handed what it names.

use chrono::NaiveTime;

use crate::domain::score::Points;
use crate::say;
use crate::text::{Lang, Text, text};

pub(super) const NAME_MISSING: Text =
    text("Chưa có họ và tên: hãy nhập họ và tên đầy đủ.", "The full name is missing: please enter it.");

pub(super) fn twin_member(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Danh sách đã có đồng chí {name} cùng ngày sinh: hãy kiểm tra lại, hoặc ghi thêm để phân biệt hai người.",
        "The roll already has {name} with the same date of birth: check it, or add what tells the two apart."
    )
}

pub(super) const TEXT_MISSING: Text =
    text("Ô này còn trống: hãy nhập nội dung rồi nhấn lại.", "This field is empty: fill it in first.");

pub(super) const REASON_MISSING: Text = text(
    "Vắng có lý do thì phải ghi lý do: hãy nhập lý do.",
    "An excused absence needs its reason: please enter it.",
);

pub(super) const GONE: Text = text(
    "Mục này không còn trong cuộc họp: hãy chọn lại trên màn hình.",
    "This entry is no longer in the meeting: choose again on the screen.",
);

pub(super) fn absent(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} đang vắng: hãy ghi có mặt trước (phím Đến, về).",
        "{name} is absent: record the arrival first (key Late/left)."
    )
}

pub(super) fn already_waiting(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} đã đăng ký phát biểu: hãy chờ đến lượt, hoặc mời phát biểu ngay.",
        "{name} is already waiting to speak: wait for the turn, or give the floor at once."
    )
}

pub(super) const NOBODY_SPEAKS: Text =
    text("Chưa có ai phát biểu: hãy mời người phát biểu trước.", "Nobody is speaking: call a speaker first.");

pub(super) const ITEM_NOT_REACHED: Text = text(
    "Mục này chưa tiến hành nên chưa ghi được câu gợi ý: hãy sang mục này trước.",
    "This item was not reached, so its ready sentence cannot be recorded: go on to the item first.",
);

pub(super) const CANCELLED: Text = text(
    "Cuộc họp này đã hủy: muốn họp thì trước hết hãy bỏ lệnh hủy (màn hình Chuẩn bị, phím 9).",
    "This meeting was cancelled: to hold it, take the cancellation back first (preparation, key 9).",
);

pub(super) const CANCELLING_UNEXPLAINED: Text = text(
    "Hủy cuộc họp thì phải có lý do: hãy ghi vì sao không họp.",
    "Cancelling a meeting needs its reason: please enter why it is not held.",
);

pub(super) const NOT_OPEN: Text = text(
    "Cuộc họp chưa khai mạc hoặc đang tạm dừng: hãy khai mạc hoặc tiếp tục cuộc họp trước.",
    "The meeting is not open: open it or resume it first.",
);

pub(super) const ADOPTED: Text = text(
    "Biên bản đã thông qua nên không sửa được nữa: hãy mở biên bản ấy ra đọc rồi ghi bổ sung, đính chính.",
    "The minutes are adopted and cannot change: open them to read, and record an addendum.",
);

pub(super) const ALREADY_OPEN: Text = text(
    "Cuộc họp đã khai mạc rồi: hãy tiếp tục theo chương trình.",
    "The meeting is already open: go on with its agenda.",
);

pub(super) const EMPTY_ROLL: Text = text(
    "Danh sách đảng viên còn trống: hãy thêm đảng viên trước khi khai mạc.",
    "The roll is empty: add members before opening the meeting.",
);

pub(super) const OFFICERS_MISSING: Text = text(
    "Chưa có chủ trì hoặc thư ký: hãy chọn đủ hai người trước khi khai mạc.",
    "Chair or minute-taker is missing: name both before opening.",
);

pub(super) const ITEM_BEGUN: Text = text(
    "Mục này đã bắt đầu nên không bỏ được: hãy chuyển sang mục khác.",
    "This item has begun and cannot be dropped: go on to another one.",
);

pub(super) const NOTHING_TO_UNDO: Text =
    text("Không còn việc nào để hoàn tác.", "There is nothing left to undo.");

pub(super) const NOTHING_TO_REDO: Text =
    text("Không còn việc nào để làm lại.", "There is nothing left to redo.");

pub(super) fn too_many_votes(votes: u32, entitled: u32, roll_called: bool, lang: Lang) -> String {
    if !roll_called {
        return say!(
            lang,
            "Tổng số phiếu là {votes}, nhiều hơn {entitled} đồng chí có quyền biểu quyết trong danh sách (chưa điểm danh): hãy đếm lại, hoặc điểm danh rồi biểu quyết.",
            "The votes add up to {votes}, more than the {entitled} entitled members on the roll (the roll is not called): count again, or call the roll and vote then."
        );
    }
    say!(
        lang,
        "Tổng số đã đếm là {votes}, nhiều hơn {entitled} đồng chí có quyền biểu quyết đang có mặt: hãy đếm lại.",
        "The votes add up to {votes}, more than the {entitled} entitled members present: count again."
    )
}

pub(super) const NO_VOTERS: Text = text(
    "Không có đồng chí nào có quyền biểu quyết nên chưa thể biểu quyết: hãy kiểm tra lại danh sách và điểm danh.",
    "No member is entitled to vote, so no vote can be taken: check the roll and the roll call.",
);

pub(super) fn shorthand_unclear(most: usize, lang: Lang) -> String {
    say!(
        lang,
        "Chữ tắt phải có từ 1 đến {most} chữ cái hoặc chữ số, viết liền: hãy nhập lại, ví dụ tn.",
        "A shorthand has 1 to {most} letters or digits without a space: enter it again, such as tn."
    )
}

pub(super) fn shorthand_is_word(short: &str, lang: Lang) -> String {
    say!(
        lang,
        "“{short}” là một tiếng thường gõ, không dùng làm chữ tắt được: hãy chọn chữ khác, ví dụ chỉ lấy phụ âm đầu.",
        "“{short}” is a word that people type as it is: choose another one, such as first letters only."
    )
}

pub(super) fn points_out_of_range(max: Points, lang: Lang) -> String {
    say!(
        lang,
        "Điểm phải từ 0 đến {max}: hãy nhập lại.",
        "The points must be between 0 and {max}: enter them again.",
        max = max.words(lang)
    )
}

pub(super) const ADOPTION_VOTE_MISSING: Text = text(
    "Biên bản chỉ được thông qua khi đã biểu quyết đạt quá nửa: hãy biểu quyết thông qua biên bản trước.",
    "Minutes are adopted only after a passed vote: take the adoption vote first.",
);

pub(super) const NOT_ADOPTED: Text = text(
    "Biên bản cuộc họp này chưa thông qua: hãy thông qua biên bản trước, rồi làm việc này.",
    "The minutes of this meeting are not adopted: take the adoption vote first.",
);

pub(super) const CONFIRMER_MISSING: Text = text(
    "Chưa ghi ai xác nhận: hãy nhập tên cấp ủy hoặc đồng chí đã xác nhận.",
    "It is not said who confirmed the score: enter the body or person.",
);

pub(super) const CONFIRMED_TOO_EARLY: Text = text(
    "Ngày xác nhận trước ngày họp: hãy nhập lại ngày.",
    "The day of the confirmation is before the meeting: enter the day again.",
);

pub(super) fn confirmed_sum(sum: Points, lang: Lang) -> String {
    say!(
        lang,
        "Cộng các tiêu chí đã ghi thì được {sum} điểm, khác tổng điểm đã nhập: hãy sửa một trong hai.",
        "With the criteria given the total is {sum}, not the one entered: correct one of the two.",
        sum = sum.words(lang)
    )
}

pub(super) const CONFIRMATION_EMPTY: Text = text(
    "Chưa có điểm hay mức xếp loại: hãy nhập ít nhất một trong hai.",
    "There are neither points nor a level: enter at least one of the two.",
);

pub(super) fn deduction_unexplained(criterion: &str, lang: Lang) -> String {
    say!(
        lang,
        "Tiêu chí {criterion} chấm dưới điểm tối đa mà chưa ghi lý do: hãy ghi lý do trừ điểm.",
        "Criterion {criterion} is below its greatest points without a reason: enter why points are lost."
    )
}

pub(super) fn criterion_open(criterion: &str, lang: Lang) -> String {
    say!(
        lang,
        "Tiêu chí {criterion} chưa có điểm: chi ủy hãy chấm rồi đề xuất.",
        "Criterion {criterion} has no points yet: enter them, then propose the sheet."
    )
}

pub(super) const SHEET_UNDER_VOTE: Text = text(
    "Chi bộ đang biểu quyết bảng điểm: hãy nhập kết quả biểu quyết trước.",
    "The cell is voting on the score sheet: enter the result of the vote first.",
);

pub(super) const PROPOSAL_MISSING: Text = text(
    "Chi ủy chưa đề xuất bảng điểm như đã chấm: hãy đề xuất rồi đưa ra biểu quyết.",
    "The committee has not proposed the sheet as judged: open the score sheet and propose it, then vote.",
);

pub(super) const UPLOAD_TOO_EARLY: Text = text(
    "Giờ tải lên trước lúc thông qua biên bản: hãy nhập lại ngày, giờ.",
    "This is before the minutes were adopted: enter day and time again.",
);

pub(super) const UPLOAD_AHEAD: Text = text(
    "Giờ tải lên chưa đến: hãy nhập ngày, giờ đã tải tài liệu lên.",
    "The time of the upload is still to come: enter when the documents were uploaded.",
);

pub(super) const TIMES_WRONG: Text = text(
    "Giờ khai mạc và giờ kết thúc phải khác nhau và cách nhau không quá 12 giờ: hãy nhập lại theo bản giấy.",
    "The end must come after the opening, within 12 hours: enter them again as the paper has them.",
);

pub(super) const NOT_OVER: Text = text(
    "Cuộc họp chưa kết thúc theo giờ đã nhập nên chưa nhập lại được: hãy xem lại ngày và giờ, hoặc khai mạc để ghi trực tiếp.",
    "By the times entered the meeting is not over yet: enter day and times again, or open it and record it as it goes.",
);

pub(super) const OUTSIDE_MEETING: Text = text(
    "Giờ này nằm ngoài cuộc họp: hãy nhập giờ từ lúc khai mạc đến lúc kết thúc đã ghi.",
    "This time lies outside of the meeting: enter one between its opening and its end.",
);

pub(super) const OPENING_UNLIKELY: Text = text(
    "Giờ khai mạc phải trước lúc này và không quá 12 giờ: hãy nhập lại, ví dụ 19h hoặc 19:05.",
    "The opening must lie before this moment, by 12 hours at the most: enter it again such as 19:05.",
);

pub(super) fn out_of_order(times: [NaiveTime; 2], lang: Lang) -> String {
    let [from, to] = times.map(|at| at.format("%H:%M"));
    say!(
        lang,
        "Giờ này phải từ {from} đến {to}, để giữ thứ tự của những việc đã ghi trước và sau đó (phát biểu, biểu quyết, đến, về): hãy nhập lại, hoặc sửa giờ của việc kia trước.",
        "This time must lie between {from} and {to}, as speeches, votes, arrivals and leavings were recorded in that order: enter it again, or correct the other time first."
    )
}

pub(super) fn left_too_early(after: NaiveTime, lang: Lang) -> String {
    let after = after.format("%H:%M");
    say!(
        lang,
        "Giờ về phải sau {after}, lúc khai mạc hoặc lúc đồng chí này còn phát biểu: hãy nhập lại.",
        "The leaving must be after {after}, when the meeting was opened or the member still spoke: enter it again."
    )
}

pub(super) fn guest_spoke(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Khách mời {name} đã phát biểu nên không bớt được: hãy sửa tên, chức vụ nếu ghi nhầm.",
        "The guest {name} has spoken and stays on the list: correct name or office if they are wrong."
    )
}

pub(super) fn named_twice(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} được ghi hai lần cho việc này: hãy bỏ bớt một lần.",
        "{name} is named twice for this task: take one of the two away."
    )
}

pub(super) fn turn_taken(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} đã tự phê bình rồi: không hoãn lượt được, hãy sửa lời đã ghi nếu cần.",
        "{name} has made the statement already: correct its words if need be, the turn cannot be put off."
    )
}

pub(super) const DAY_AHEAD: Text = text(
    "Ngày này chưa đến nên chưa thể là ngày đã làm xong: hãy nhập lại ngày.",
    "This day is still to come, so nothing was done on it: enter the day again.",
);

pub(super) fn longer_than_meeting(most: i64, lang: Lang) -> String {
    say!(
        lang,
        "Số phút phải từ 1 đến {most}, là cả cuộc họp: hãy nhập lại.",
        "The minutes must be between 1 and {most}, the whole meeting: enter them again."
    )
}

pub(super) const OFFICE_PASSED: Text = text(
    "Chủ trì hoặc thư ký này đã đổi trong buổi họp nên không sửa người đầu tiên được: hãy hoàn tác lần đổi ấy trước (Ctrl+Z).",
    "This office changed hands during the meeting, so its first holder is not corrected: take that change back first (Ctrl+Z).",
);

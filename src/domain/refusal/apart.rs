//! What is refused about secret items, the committee's own meeting, questions that are left, who is let first and minutes
//! that are shared out, and what to do instead.

use chrono::NaiveDate;

use crate::say;
use crate::text::{Lang, Text, short_date, text};

pub(super) const OFFICER_NOT_OF_BODY: Text = text(
    "Chủ trì hoặc thư ký đã chọn không thuộc thành phần của cuộc họp này: hãy chọn lại một đồng chí dự họp.",
    "The chair or minute-taker that was named is not of those who meet: name a member who does.",
);

pub(super) const ITEM_SECRET: Text = text(
    "Mục này đang giữ bí mật nên không ghi gì: hãy ghi ở mục khác, hoặc thôi giữ bí mật (phím 9).",
    "This item is kept secret, so nothing is recorded: record it under another item, or lift the secrecy (key 9).",
);

pub(super) const ITEM_MUST_BE_RECORDED: Text = text(
    "Biên bản nào cũng cần phần ghi của mục này nên không giữ bí mật được: hãy thêm một mục riêng rồi giữ bí mật mục đó.",
    "Every set of minutes needs what is recorded here, so it cannot be secret: add an item of its own and keep that one secret.",
);

pub(super) const NO_COMMITTEE: Text = text(
    "Danh sách chưa ghi từ hai đồng chí trở lên có chức vụ bí thư, phó bí thư, chi ủy viên nên chưa họp chi ủy được: hãy ghi chức vụ ở màn hình Đảng viên.",
    "Fewer than two members are entered as secretary, deputy or committee member, so the committee cannot meet: enter their offices on the screen of members.",
);

pub(super) const MUST_BE_DECIDED: Text = text(
    "Chương trình, nghị quyết, điểm và biên bản phải quyết định ngay trong kỳ này: hãy đếm phiếu, hoặc rút câu hỏi ở phím 9.",
    "Agenda, resolution, score and minutes are decided in this meeting: count the votes, or withdraw the question by key 9.",
);

pub(super) const NOTHING_TO_SHARE: Text = text(
    "Thời gian còn lại vẫn đủ cho các mục sau, hoặc không đủ mỗi mục một phút: hãy cứ theo chương trình, hoặc bỏ bớt mục.",
    "The time left is enough for the items that follow, or not a minute each: go on as planned, or drop an item.",
);

pub(super) fn spoken_already(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} đã phát biểu: hãy chọn đồng chí chưa phát biểu, hoặc thêm vào danh sách chờ bằng phím 2.",
        "{name} has spoken: choose somebody who has not, or put them on the list by key 2."
    )
}

pub(super) fn due_passed(held: NaiveDate, lang: Lang) -> String {
    say!(
        lang,
        "Thời hạn trước ngày họp {held}: hãy nhập từ ngày họp trở đi, hoặc để trống nếu không có thời hạn.",
        "The task would be due before the meeting of {held}: enter that day or a later one, or leave it empty.",
        held = short_date(held, lang)
    )
}

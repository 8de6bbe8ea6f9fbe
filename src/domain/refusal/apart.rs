//! What is refused about secret items and the committee's own meeting, and what to do instead.

use crate::text::{Text, text};

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

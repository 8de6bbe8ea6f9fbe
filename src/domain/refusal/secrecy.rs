//! What is refused about secret items, and what to do instead.

use crate::text::{Text, text};

pub(super) const ITEM_SECRET: Text = text(
    "Mục này đang giữ bí mật nên không ghi gì: hãy ghi ở mục khác, hoặc thôi giữ bí mật (phím 9).",
    "This item is kept secret, so nothing is recorded: record it under another item, or lift the secrecy (key 9).",
);

pub(super) const ITEM_MUST_BE_RECORDED: Text = text(
    "Biên bản nào cũng cần phần ghi của mục này nên không giữ bí mật được: hãy thêm một mục riêng rồi giữ bí mật mục đó.",
    "Every set of minutes needs what is recorded here, so it cannot be secret: add an item of its own and keep that one secret.",
);

//! The rule card of the list of meetings.

use crate::app::card::{Card, measure};
use crate::app::model::Model;
use crate::say;

pub(super) fn card(model: &Model) -> Option<Card> {
    model.book.meetings.get(model.place().at)?;
    let lang = model.lang;
    let mut lines = vec![say!(
        lang,
        "Điểm và mức là của bộ hướng dẫn mà mỗi cuộc họp đã theo, lưu cùng cuộc họp; bộ mới không đổi điểm cũ. \
         Nhấn Enter để đọc biên bản, rồi nhấn F1 hai lần để xem bộ ấy.",
        "Points and level are those of the guidance that each meeting was held under; a newer one does not \
         change them. Enter reads the minutes; F1 twice there shows that guidance."
    )];
    lines.extend(measure("attendance_percent", lang));
    Some(Card::new(say!(lang, "Các con số trong danh sách", "The figures of the list"), lines))
}

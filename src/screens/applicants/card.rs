//! The rule card of those on the way into the Party: the term of the ceremony, the probation, the votes.

use crate::app::card::Card;
use crate::app::model::Model;
use crate::domain::{PROBATION_MONTHS, Purpose};
use crate::guidance::CountedTerm;
use crate::say;

/// What the guidance of today and the Charter say, each with its source.
pub(super) fn card(model: &Model) -> Option<Card> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let parent = model.book.cell.as_ref().map_or("", |cell| cell.name.parent.as_str());
    let packs = &model.book.packs;
    let mut lines = Vec::new();
    match packs.counted_term(today, parent, CountedTerm::Ceremony) {
        // Its note tells of the probation.
        Some(term) => {
            lines.extend(term.lines(lang));
            lines.push(say!(
                lang,
                "Ngày làm việc tính từ thứ Hai đến thứ Sáu; ngày nghỉ lễ, Tết do từng năm quy định nên chưa trừ: hạn thật không sớm hơn.",
                "Working days are Monday to Friday; the days off of a year are set year by year and are not left out: the term never ends earlier."
            ));
        }
        None => lines.push(say!(
            lang,
            "Dự bị {months} tháng tính từ ngày làm lễ kết nạp (khoản 1, Điều 5 Điều lệ Đảng); công nhận tính từ ngày đủ {months} tháng, dù quyết định muộn.",
            "The {months} probationary months run from the ceremony (Charter, Article 5.1); recognition counts from the day they end, however late it is decided.",
            months = PROBATION_MONTHS
        )),
    }
    for purpose in [Purpose::Admission, Purpose::Recognition] {
        lines.extend(packs.majority(today, parent, purpose).into_iter().flat_map(|rule| rule.lines(lang)));
    }
    let title = say!(lang, "Quy định về kết nạp, công nhận", "The rules of admission and recognition");
    Some(Card::new(title, lines))
}

//! The card of the screens on participation.

use super::{Card, measure, source};
use crate::app::model::Model;
use crate::domain::{MeetingKind, Rules};
use crate::guidance::figures;
use crate::say;

/// The rules of a regular meeting of the cell that is planned today.
fn rules_today(model: &Model) -> Option<Rules> {
    let cell = model.book.cell.as_ref()?;
    let today = model.now.at.date_naive();
    let choice = model.book.packs.choose(today, MeetingKind::Regular, &cell.name.parent).ok()?;
    Some(choice.pack.rules(MeetingKind::Regular))
}

/// What the figures of participation count.
pub fn participation(model: &Model) -> Option<Card> {
    let lang = model.lang;
    let rules = rules_today(model)?;
    let mut lines = vec![
        say!(
            lang,
            "Dự họp: số kỳ dự (tại chỗ, trực tuyến, đến muộn) trên số kỳ được triệu tập trong thời gian đã chọn; \
             chỉ tính các cuộc họp đã thông qua.",
            "Attended: meetings attended (in the room, online, late) of those summoned to in the period; adopted \
             meetings only."
        ),
        say!(
            lang,
            "Phát biểu: số kỳ có phát biểu trên số kỳ dự; tự phê bình và phê bình tính riêng.",
            "Speaking: meetings spoken in, of those attended; self-criticism and criticism are counted apart."
        ),
    ];
    lines.extend(measure("excused_within_limit", lang));
    let limit = figures(&rules, lang).into_iter().find(|figure| figure.name == "excused_limit");
    lines.extend(limit.map(|figure| figure.line()));
    lines.push(say!(
        lang,
        "Các con số này để chi ủy quan tâm, nhắc nhở; không dùng để xếp hạng đảng viên.",
        "These figures are for care and reminders; members are not ranked by them."
    ));
    lines.extend(source(model, &rules));
    Some(Card::new(say!(lang, "Các con số về tham gia", "The figures of participation"), lines))
}

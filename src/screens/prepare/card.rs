//! The rule card of the preparation: the figures of the guidance for the selected line.

use crate::app::card::{Card, figure, length, source};
use crate::app::model::Model;
use crate::domain::{Check, Item, Meeting};
use crate::say;
use crate::text::Lang;

/// The figures of the guidance for the selected line of the plan, then the day and the deadlines.
pub(super) fn card(model: &Model) -> Option<Card> {
    let meeting = model.meeting()?;
    let lang = model.lang;
    let at = model.place().at;
    let items = &meeting.agenda.items;
    let mut lines = Vec::new();
    match (items.get(at), meeting.plan.checks.get(at.saturating_sub(items.len()))) {
        (Some(selected), _) => lines.push(item(model, meeting, selected, lang)),
        (None, Some(check)) => lines.push(ticked(check, lang)),
        (None, None) => {}
    }
    lines.push(length(meeting, lang));
    for name in ["day", "latest_day", "notice_days"] {
        lines.extend(figure(meeting, name, lang));
    }
    lines.extend(source(model, &meeting.plan.rules));
    Some(Card::new(say!(lang, "Quy định về việc chuẩn bị", "The rules of the preparation"), lines))
}

/// The minutes of an item, and what the guidance plans for its step.
fn item(model: &Model, meeting: &Meeting, item: &Item, lang: Lang) -> String {
    let (title, minutes) = (item.title(lang), item.minutes);
    let rule = model.pack().and_then(|pack| pack.agenda_rule(meeting.plan.kind).map(|rule| (pack, rule)));
    let planned = rule.and_then(|(_, rule)| rule.items.iter().find(|planned| planned.step == item.step));
    let Some(((pack, rule), planned)) = rule.zip(planned) else {
        return say!(
            lang,
            "Mục “{title}”: {minutes} phút; mục riêng của chi bộ, bộ hướng dẫn không có.",
            "Item “{title}”: {minutes} minutes; the cell's own, not in the guidance."
        );
    };
    say!(
        lang,
        "Mục “{title}”: {minutes} phút; bộ hướng dẫn dự kiến {planned} phút. Căn cứ: {citation} ({certainty}).",
        "Item “{title}”: {minutes} minutes; the guidance plans {planned}. Source: {citation} ({certainty}).",
        planned = planned.minutes,
        citation = pack.cited_in_full(&rule.citation, lang),
        certainty = rule.certainty.label().get(lang)
    )
}

fn ticked(check: &Check, lang: Lang) -> String {
    let title = check.title(lang);
    match check.days_before {
        Some(days) => say!(
            lang,
            "“{title}”: chậm nhất {days} ngày trước ngày họp; đánh dấu muộn hơn thì không tính là đúng hạn.",
            "“{title}”: at least {days} days before the meeting; a later tick does not count as in time."
        ),
        None => say!(
            lang,
            "“{title}”: chậm nhất ngày họp; đánh dấu muộn hơn thì không tính.",
            "“{title}”: by the day of the meeting; a later tick does not count."
        ),
    }
}

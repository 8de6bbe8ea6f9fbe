//! The agendas of a pack by kind of meeting, and its preparation checklist.

use super::figures::days;
use crate::guidance::agenda::AgendaRule;
use crate::guidance::pack::{CheckRule, Pack};
use crate::say;
use crate::text::Lang;

pub(super) fn lines(pack: &Pack, lang: Lang) -> Vec<String> {
    pack.agendas.iter().flat_map(|agenda| agenda_lines(pack, agenda, lang)).collect()
}

fn agenda_lines(pack: &Pack, agenda: &AgendaRule, lang: Lang) -> Vec<String> {
    let scored = match agenda.scored {
        true => say!(lang, "có chấm điểm", "scored"),
        false => say!(lang, "không chấm điểm", "not scored"),
    };
    let kind = agenda.kind.title().get(lang);
    let minutes = minutes_words(agenda, lang);
    let mut lines = vec![format!("{kind}: {minutes}, {scored}")];
    let item = |(place, planned): (usize, &crate::guidance::PlannedStep)| {
        let title = pack.step_title(planned, lang);
        let minutes = planned.minutes;
        say!(lang, "   {place}. {title}: {minutes} phút", "   {place}. {title}: {minutes} minutes")
    };
    lines.extend((1..).zip(&agenda.items).map(item));
    lines.extend(agenda.in_place.then(|| {
        say!(
            lang,
            "   Có thể thay sinh hoạt chi bộ của tháng (ghi căn cứ khi lập cuộc họp)",
            "   May stand in place of the month's cell meeting (its ground is told when it is planned)"
        )
    }));
    lines.extend(agenda.quorum.map(|quorum| {
        say!(
            lang,
            "   Hợp lệ khi số đảng viên được triệu tập có mặt: {share}",
            "   Valid when of the members summoned there attend: {share}",
            share = quorum.label(lang)
        )
    }));
    lines.push(say!(
        lang,
        "   Căn cứ: {citation} ({certainty})",
        "   Source: {citation} ({certainty})",
        citation = pack.cited_in_full(&agenda.citation, lang),
        certainty = agenda.certainty.label().get(lang)
    ));
    let note = agenda.note.as_ref();
    lines.extend(note.map(|note| say!(lang, "   Lưu ý: {note}", "   Note: {note}", note = note.get(lang))));
    lines
}

/// "14 mục, 90 phút".
pub(in crate::guidance) fn minutes_words(agenda: &AgendaRule, lang: Lang) -> String {
    let (items, minutes) = (agenda.items.len(), agenda.minutes());
    say!(lang, "{items} mục, {minutes} phút", "{items} items, {minutes} minutes")
}

pub(super) fn preparation(pack: &Pack, lang: Lang) -> Vec<String> {
    pack.preparation.iter().map(|check| check_words(pack, check, lang)).collect()
}

/// "Gửi thông báo: chậm nhất 1 ngày trước ngày họp".
pub(in crate::guidance) fn check_words(pack: &Pack, check: &CheckRule, lang: Lang) -> String {
    let title = check.title.get(lang);
    let days = days(pack.rules.notice_days, lang);
    match check.ahead {
        true => say!(
            lang,
            "{title}: chậm nhất {days} trước ngày họp",
            "{title}: at least {days} before the meeting"
        ),
        false => say!(lang, "{title}: chậm nhất ngày họp", "{title}: by the day of the meeting"),
    }
}

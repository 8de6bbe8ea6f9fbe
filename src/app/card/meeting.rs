//! The cards of a meeting: while it is prepared, while it runs, and once it is read.
//!
//! Figures are those that the meeting stored when it was planned.

use super::{measure, source};
use crate::app::model::Model;
use crate::domain::{Check, Item, Majority, Meeting};
use crate::guidance::figures;
use crate::say;
use crate::text::{Lang, percent};

/// What the figures of a running meeting mean: length, those present, votes, speakers.
pub(super) fn running(model: &Model) -> Option<(String, Vec<String>)> {
    let meeting = model.meeting()?;
    let lang = model.lang;
    let mut lines = source(model, &meeting.plan.rules);
    lines.push(length(meeting, lang));
    lines.extend(measure("length_minutes", lang));
    lines.push(present(meeting, lang));
    lines.extend(measure("attendance_percent", lang));
    lines.extend(votes(meeting, lang));
    lines.extend(measure("speakers_percent", lang));
    lines.extend(figure(meeting, "speech_minutes", lang));
    Some((say!(lang, "Quy định đằng sau các con số", "The rules behind the figures"), lines))
}

/// The figures of the guidance for the selected line of the plan, then the day and the deadlines.
pub(super) fn planned(model: &Model) -> Option<(String, Vec<String>)> {
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
    Some((say!(lang, "Quy định về việc chuẩn bị", "The rules of the preparation"), lines))
}

/// The figures under which a past meeting was held.
pub(super) fn read(model: &Model) -> Option<(String, Vec<String>)> {
    let meeting = &model.reading.as_ref()?.history.meeting;
    let lang = model.lang;
    let mut lines = vec![length(meeting, lang)];
    lines.extend(figures(&meeting.plan.rules, lang).iter().map(crate::guidance::Figure::line));
    lines.extend(measure("attendance_percent", lang));
    lines.extend(source(model, &meeting.plan.rules));
    Some((say!(lang, "Quy định của cuộc họp này", "The rules of this meeting"), lines))
}

fn figure(meeting: &Meeting, name: &str, lang: Lang) -> Option<String> {
    let all = figures(&meeting.plan.rules, lang);
    all.into_iter().find(|figure| figure.name == name).map(|figure| figure.line())
}

fn length(meeting: &Meeting, lang: Lang) -> String {
    let planned = meeting.agenda.minutes();
    match meeting.plan.rules.minutes_for(meeting.roll.len() as u32) {
        0 => say!(
            lang,
            "Thời lượng: chương trình {planned} phút; loại cuộc họp này không quy định thời lượng tối thiểu.",
            "Length: {planned} minutes planned; no minimum is set for this kind of meeting."
        ),
        least => say!(
            lang,
            "Thời lượng: chương trình {planned} phút; quy định tối thiểu {least} phút.",
            "Length: {planned} minutes planned; the minimum is {least}."
        ),
    }
}

fn present(meeting: &Meeting, lang: Lang) -> String {
    let counts = meeting.counts();
    let (here, summoned) = (counts.present, counts.summoned);
    let share = percent(here.into(), summoned.into(), lang);
    let rule = figure(meeting, "attendance_percent", lang).unwrap_or_default();
    say!(
        lang,
        "Có mặt: {here}/{summoned} ({share}). {rule}.",
        "Present: {here}/{summoned} ({share}). {rule}."
    )
}

/// The base of votes and what a majority of it is. The guidance at hand is not where they come
/// from, so the source stands beside them (read in secondary sources).
fn votes(meeting: &Meeting, lang: Lang) -> Vec<String> {
    let counts = meeting.counts();
    let (base, over_half) = (counts.vote_base, counts.needed);
    let two_thirds = Majority::TwoThirds.needed(base);
    vec![
        say!(
            lang,
            "Biểu quyết: cơ số {base}; quá nửa là {over_half} phiếu; kết nạp, công nhận chính thức, xóa tên đảng viên dự bị thì \
             cần hai phần ba là {two_thirds} phiếu.",
            "Votes: the base is {base}; more than half is {over_half}; admission, recognition and removal of a probationary member need \
             two thirds, {two_thirds}."
        ),
        say!(
            lang,
            "Cơ số là đảng viên chính thức được triệu tập, trừ đồng chí tạm thời đi nơi khác và đồng chí được \
             miễn mà vắng; đồng chí dự bị không biểu quyết. Căn cứ: Điều lệ Đảng; Quy định số 294-QĐ/TW ngày 26/05/2025, điểm 9.3.2 (theo nguồn thứ cấp).",
            "The base is the official members summoned, without those temporarily away and exempt ones who are \
             absent; probationary members do not vote. Source: the Party Charter; Regulation 294-QĐ/TW of 26 May 2025, point 9.3.2 (from a secondary source)."
        ),
    ]
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

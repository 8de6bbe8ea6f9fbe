//! The card of a running meeting, and the figures that its other cards tell too.
//!
//! Figures are those that the meeting stored when it was planned.

use super::{Card, measure, source};
use crate::app::model::Model;
use crate::domain::{Majority, Meeting};
use crate::guidance::figures;
use crate::say;
use crate::text::{Lang, percent};

/// What the figures of a running meeting mean: length, those present, votes, speakers.
pub fn running(model: &Model) -> Option<Card> {
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
    Some(Card::new(say!(lang, "Quy định đằng sau các con số", "The rules behind the figures"), lines))
}

/// A figure of the guidance by its name, in a line.
pub fn figure(meeting: &Meeting, name: &str, lang: Lang) -> Option<String> {
    let all = figures(&meeting.plan.rules, lang);
    all.into_iter().find(|figure| figure.name == name).map(|figure| figure.line())
}

/// How long the meeting is planned and must be at least.
pub fn length(meeting: &Meeting, lang: Lang) -> String {
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

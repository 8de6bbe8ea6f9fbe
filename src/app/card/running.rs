//! The card of a running meeting, and the figures that its other cards tell too.
//!
//! Figures are those that the meeting stored when it was planned.

use super::{Card, measure, source};
use crate::app::acts::due_vote;
use crate::app::model::Model;
use crate::domain::{Majority, Meeting, Purpose};
use crate::guidance::figures;
use crate::say;
use crate::text::{Lang, seen_percent};

/// What the figures of a running meeting mean: length, those present, votes, speakers.
pub fn running(model: &Model) -> Option<Card> {
    let meeting = model.meeting()?;
    let lang = model.lang;
    let mut lines = source(model, &meeting.plan.rules);
    lines.push(length(meeting, lang));
    lines.extend(measure("length_minutes", lang));
    lines.push(present(meeting, lang));
    lines.extend(measure("attendance_percent", lang));
    lines.extend(votes(model, meeting));
    lines.extend(congress(model, meeting));
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
    let share = seen_percent(here.into(), summoned.into(), lang);
    let rule = figure(meeting, "attendance_percent", lang).unwrap_or_default();
    if meeting.roll_called().is_none() {
        return say!(
            lang,
            "Có mặt: chưa điểm danh; được triệu tập {summoned}. {rule}.",
            "Present: the roll is not called; {summoned} are summoned. {rule}."
        );
    }
    say!(
        lang,
        "Có mặt: {here}/{summoned} ({share}). {rule}.",
        "Present: {here}/{summoned} ({share}). {rule}."
    )
}

/// The base of votes and what a majority of it is; both by the texts in force on the meeting's day.
fn votes(model: &Model, meeting: &Meeting) -> Vec<String> {
    let lang = model.lang;
    let counts = meeting.counts();
    let (base, over_half) = (counts.vote_base, counts.needed);
    let two_thirds = Majority::TwoThirds.needed(base);
    let figures = say!(
        lang,
        "Biểu quyết: cơ số {base}; quá nửa là {over_half} phiếu; kết nạp, công nhận chính thức, xóa tên đảng viên dự bị thì \
         cần hai phần ba là {two_thirds} phiếu.",
        "Votes: the base is {base}; more than half is {over_half}; admission, recognition and removal of a probationary member need \
         two thirds, {two_thirds}."
    );
    // An election has its rule among those of a congress.
    let own = due_vote::due(model).filter(|purpose| *purpose != Purpose::Election);
    let purpose = own.unwrap_or(Purpose::Resolution);
    std::iter::once(figures).chain(ruled(model, meeting, purpose)).collect()
}

/// What the guidance of the meeting's day says of a decision: its share, its base, their sources.
fn ruled(model: &Model, meeting: &Meeting, purpose: Purpose) -> Vec<String> {
    let (plan, packs, lang) = (&meeting.plan, &model.book.packs, model.lang);
    let share = packs.majority(meeting.day(), &plan.cell.parent, purpose);
    let share = share.map_or_else(Vec::new, |rule| rule.lines(lang));
    let base = packs.base_rule(meeting.day(), &plan.cell.parent, purpose).map(|rule| rule.lines(lang));
    let base = base.unwrap_or_else(|| {
        vec![say!(
            lang,
            "Chương trình chưa có văn bản về cơ số có hiệu lực vào ngày họp; cơ số tính như các văn bản sau này.",
            "The program has no text on the base that was in force on this day; it is reckoned as later texts have it."
        )]
    });
    [share, base].concat()
}

/// What a meeting with a quorum asks, and how its officers are elected.
fn congress(model: &Model, meeting: &Meeting) -> Vec<String> {
    let quorum = quorum(meeting, model.lang);
    if quorum.is_none() {
        return Vec::new();
    }
    quorum.into_iter().chain(ruled(model, meeting, Purpose::Election)).collect()
}

/// How many must attend for the meeting to be valid, and how many do; none where none is asked.
pub fn quorum(meeting: &Meeting, lang: Lang) -> Option<String> {
    let share = meeting.plan.rules.quorum?;
    let counts = meeting.counts();
    let (summoned, here) = (counts.summoned, counts.present);
    let needed = share.needed(summoned);
    if meeting.roll_called().is_none() {
        return Some(say!(
            lang,
            "Hợp lệ khi có mặt {share} số được triệu tập: ít nhất {needed} trên {summoned}; chưa điểm danh.",
            "Valid when {share} of those summoned attend: at least {needed} of {summoned}; the roll is not called.",
            share = share.label(lang)
        ));
    }
    let told = match here >= needed {
        true => say!(lang, "đủ", "enough"),
        false => say!(lang, "chưa đủ", "not enough"),
    };
    Some(say!(
        lang,
        "Hợp lệ khi có mặt {share} số được triệu tập: ít nhất {needed} trên {summoned}; đang có mặt {here}, {told}.",
        "Valid when {share} of those summoned attend: at least {needed} of {summoned}; {here} are present, {told}.",
        share = share.label(lang)
    ))
}

//! The round of self-criticism in words, as log, undo and the line of what was recorded tell it.

use chrono::NaiveDate;

use super::criticism::{CriticismEvent, Remark, RemarkKind, Statement};
use super::item_ref::{ItemRef, related};
use super::meeting::Meeting;
use super::member::MemberId;
use super::planning::PlanEvent;
use crate::say;
use crate::text::{Lang, clause, flowing, short_date};

impl CriticismEvent {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            CriticismEvent::Stated { member, statement } => stated(meeting.name(*member), statement, lang),
            CriticismEvent::TurnDeferred { member, reason } if reason.is_empty() => say!(
                lang,
                "để lượt tự phê bình của đ/c {name} sang kỳ sau",
                "self-criticism of {name} left to the next meeting",
                name = meeting.name(*member)
            ),
            CriticismEvent::TurnDeferred { member, reason } => say!(
                lang,
                "hoãn lượt tự phê bình của đ/c {name}: {reason}",
                "self-criticism of {name} put off: {reason}",
                name = meeting.name(*member)
            ),
            CriticismEvent::LengthTold { minutes } => say!(
                lang,
                "tự phê bình và phê bình {minutes} phút, theo bản giấy",
                "self-criticism and criticism took {minutes} minutes, as the paper has it"
            ),
            CriticismEvent::RemarkSet { remark } if !remark.answer.is_empty() => say!(
                lang,
                "ghi trả lời của đ/c {name}: {words}{item}",
                "answer of {name}: {words}{item}",
                name = meeting.name(remark.about),
                words = remark.answer,
                item = answered_item(remark.item.as_ref(), lang)
            ),
            CriticismEvent::RemarkSet { remark } => remarked(remark, meeting.name(remark.about), lang),
            CriticismEvent::RemarkDropped { remark } => {
                let found = meeting.remarks.iter().find(|one| one.number == *remark);
                let told = found.map(|one| remarked(one, meeting.name(one.about), lang)).unwrap_or_default();
                say!(lang, "bỏ {told}", "taken back: {told}")
            }
            later => later.follow_up_sentence(meeting, lang),
        }
    }

    /// What is heard of earlier meetings, and the end of a turn.
    fn follow_up_sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            CriticismEvent::PromiseReported { promise, state, note, due, made, .. } => say!(
                lang,
                "ghi báo lại lời hứa của đ/c {name}{of_day}: {state}{due}{note}",
                "report of {name} on the promise{of_day}: {state}{due}{note}",
                name = meeting.name(promise.member),
                of_day = of_day(*made, lang),
                state = state.label().get(lang),
                due = due.map_or(String::new(), |due| {
                    say!(lang, ", hẹn {day}", ", again on {day}", day = short_date(due, lang))
                }),
                note = if note.is_empty() { String::new() } else { format!("; {}", flowing(&clause(note))) }
            ),
            CriticismEvent::PromiseGivenUp { promise, reason, made, .. } => say!(
                lang,
                "thôi theo dõi lời hứa của đ/c {name}{of_day}: {reason}",
                "promise of {name}{of_day} no longer followed: {reason}",
                name = meeting.name(promise.member),
                of_day = of_day(*made, lang)
            ),
            CriticismEvent::RemarkFollowed { answer, about, made, .. } => say!(
                lang,
                "ghi trả lời của đ/c {name} về góp ý{of_day}: {answer}",
                "answer of {name} to the remark{of_day}: {answer}",
                name = about.map_or("…", |about| meeting.name(about)),
                of_day = of_day(*made, lang)
            ),
            CriticismEvent::TurnConcluded { member, words } => concluded(meeting, *member, words, lang),
            // The point itself is for the member alone, and the room sees this line.
            CriticismEvent::ReviewPointSet { member, from, .. } => say!(
                lang,
                "ghi gợi ý kiểm điểm của {from} cho đ/c {name}",
                "review point from {from} for {name}",
                name = meeting.name(*member)
            ),
            CriticismEvent::Turn(event) => event.sentence(meeting, lang),
            _ => String::new(),
        }
    }
}

/// The words on a turn: the chair's, or those of whoever led it.
fn concluded(meeting: &Meeting, member: MemberId, words: &str, lang: Lang) -> String {
    let name = meeting.name(member);
    match meeting.round.turns.led_by(member).map(|by| meeting.name(by)) {
        Some(by) => say!(
            lang,
            "ghi kết luận của đ/c {by} về lượt của đ/c {name}: {words}",
            "words of {by} on the turn of {name}: {words}"
        ),
        None => say!(
            lang,
            "ghi kết luận của chủ trì về lượt của đ/c {name}: {words}",
            "chair's words on the turn of {name}: {words}"
        ),
    }
}

/// What was said to a member, and the item that it relates to.
fn remarked(remark: &Remark, name: &str, lang: Lang) -> String {
    let of = match remark.kind {
        RemarkKind::Criticism => "of",
        RemarkKind::Praise => "for",
        RemarkKind::Reminder => "to",
    };
    say!(
        lang,
        "{kind} đ/c {name}: {words}{item}",
        "{kind} {of} {name}: {words}{item}",
        kind = remark.kind.label().get(lang),
        words = remark.text,
        item = related(remark.item.as_ref(), lang)
    )
}

/// The item to which the remark relates that was answered.
fn answered_item(item: Option<&ItemRef>, lang: Lang) -> String {
    item.map_or(String::new(), |item| {
        let item = related(Some(item), lang);
        let item = item.trim_start_matches([',', ' ']);
        say!(lang, "; góp ý {item}", "; the remark {item}")
    })
}

/// Whose statement, whether it was asked for, and the item that it relates to.
fn stated(name: &str, statement: &Statement, lang: Lang) -> String {
    let asked = if statement.asked { say!(lang, ", tự xin", ", who asked for it") } else { String::new() };
    say!(
        lang,
        "ghi tự phê bình của đ/c {name}{asked}{item}",
        "self-criticism of {name}{asked}{item}",
        item = related(statement.item.as_ref(), lang)
    )
}

/// " ngày 03/10/2026"; empty where the day was not recorded.
fn of_day(day: Option<NaiveDate>, lang: Lang) -> String {
    day.map_or(String::new(), |day| say!(lang, " ngày {day}", " of {day}", day = short_date(day, lang)))
}

/// The title of a theme in a language; that of the minutes where it has no other.
fn titled<'a>(title: &'a str, title_en: &'a str, lang: Lang) -> &'a str {
    if lang == Lang::En && !title_en.is_empty() { title_en } else { title }
}

impl PlanEvent {
    /// What is prepared of the round; empty of any other change.
    pub(super) fn round_sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            PlanEvent::ThemeSet { title, items, .. } if items.is_empty() && title.is_empty() => {
                say!(lang, "tự phê bình không theo chủ đề", "self-criticism without a theme")
            }
            PlanEvent::ThemeSet { title, title_en, items } if items.is_empty() => {
                let title = titled(title, title_en, lang);
                say!(lang, "chủ đề tự phê bình “{title}”", "theme of self-criticism “{title}”")
            }
            PlanEvent::ThemeSet { title, title_en, items } => {
                let (title, n) = (titled(title, title_en, lang), items.len());
                say!(
                    lang,
                    "chủ đề tự phê bình “{title}”, {n} mục",
                    "theme of self-criticism “{title}”, items: {n}"
                )
            }
            // Before the opening the meeting does not know the names yet.
            PlanEvent::TurnsPlanned { members } if meeting.roll.is_empty() || members.is_empty() => {
                let n = members.len();
                say!(lang, "xếp {n} lượt tự phê bình", "turns of self-criticism planned: {n}")
            }
            PlanEvent::TurnsPlanned { members } => {
                let names = meeting.names(members);
                say!(lang, "xếp lượt tự phê bình: {names}", "turns of self-criticism planned: {names}")
            }
            PlanEvent::SheetsPrinted { count } => {
                say!(lang, "lập {count} phiếu tự soi", "self-check sheets written: {count}")
            }
            _ => String::new(),
        }
    }
}

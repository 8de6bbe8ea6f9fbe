//! Measures of time: the day on which the meeting is held and how long it lasts.

use super::case::Case;
use super::finding::{FactFinding, Wait};
use super::reading::{Reading, ReadingStep};
use crate::domain::Item;
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, decimal, short_date};

/// The meeting is held on its day of the month, or by the last day to which a holiday or a
/// special case may move it. Whether there was such a case is for the committee to say.
pub(super) fn day_kept(case: &Case) -> FactFinding {
    let (held, due, latest) = (case.day_of_month(), case.rules().day, case.rules().latest_day);
    let day = case.day();
    if held == due {
        return FactFinding::met(Words::say(|lang| {
            say!(
                lang,
                "họp ngày {day}, đúng ngày {due} hằng tháng",
                "held on {day}, the required day ({due}) of the month",
                day = short_date(day, lang),
            )
        }));
    }
    if held <= latest {
        return FactFinding::met(Words::say(|lang| late(case, lang)));
    }
    FactFinding::not_met(Words::say(|lang| {
        say!(
            lang,
            "họp ngày {day}, quá hạn ngày {latest}",
            "held on {day}, later than day {latest} of the month",
            day = short_date(day, lang),
        )
    }))
}

/// Held on another day within the time that a holiday or a special case allows, and why.
fn late(case: &Case, lang: Lang) -> String {
    let (day, rules) = (short_date(case.day(), lang), case.rules());
    if !rules.names_day() {
        return say!(lang, "họp ngày {day}, không quy định ngày cố định", "held on {day}, no day is fixed");
    }
    let (due, latest) = (rules.day, rules.latest_day);
    let held = say!(
        lang,
        "họp ngày {day}, không phải ngày {due} nhưng còn trong hạn đến ngày {latest} của trường hợp đặc biệt",
        "held on {day}: not day {due} of the month, but no later than day {latest}, as special cases allow"
    );
    match case.meeting.plan.moved_reason.trim() {
        "" => say!(lang, "{held} (chưa ghi lý do)", "{held} (no reason given)"),
        reason => format!("{held} ({reason})"),
    }
}

/// "họp 92 phút"; what was told of the end before the vote is told as such, and what had passed by then as that: the
/// meeting went on, and its minutes tell how long it lasted in all.
fn lasted_words(case: &Case, lang: Lang) -> String {
    let lasted = case.minutes();
    match case.expected() {
        Some(_) => say!(lang, "dự kiến họp {lasted} phút", "expected to last {lasted} minutes"),
        None if case.ahead => {
            say!(lang, "khi chấm điểm đã họp {lasted} phút", "had lasted {lasted} minutes when scored")
        }
        None => say!(lang, "họp {lasted} phút", "lasted {lasted} minutes"),
    }
}

/// The meeting lasts the minimum length, in full minutes without interruptions. Once long enough
/// it holds; while shorter it waits for the closing.
pub(super) fn length(case: &Case) -> FactFinding {
    let (lasted, least) = (case.minutes(), case.least_minutes());
    let short = least.saturating_sub(lasted);
    if !case.opened() {
        let words = Words::say(|lang| say!(lang, "cuộc họp chưa khai mạc", "the meeting is not yet open"));
        return FactFinding::pending(Wait::Closing, words);
    }
    if short == 0 {
        return FactFinding::met(Words::say(|lang| {
            say!(
                lang,
                "{lasted}, đủ {least} phút",
                "{lasted}, {least} required",
                lasted = lasted_words(case, lang)
            )
        }));
    }
    let words = Words::say(|lang| {
        say!(
            lang,
            "{lasted}, thiếu {short} phút mới đủ {least}",
            "{lasted}, {short} short of {least}",
            lasted = lasted_words(case, lang)
        )
    });
    if case.closed {
        return FactFinding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        say!(lang, "họp đủ {least} phút, còn {short} phút nữa", "meet for {least} minutes, {short} more",)
    });
    FactFinding::pending(Wait::Closing, words).remedied(short, remedy)
}

/// The meeting lasts at least half of the minimum length.
pub(super) fn length_half(case: &Case) -> FactFinding {
    let (lasted, least) = (case.minutes(), case.least_minutes());
    let words = Words::say(|lang| {
        say!(
            lang,
            "{lasted}, một nửa thời lượng là {half} phút",
            "{lasted}, half of the length is {half}",
            lasted = lasted_words(case, lang),
            half = decimal(least as i64 * 50, lang)
        )
    });
    match (lasted * 2 >= least, case.closed) {
        (true, _) if case.opened() => FactFinding::met(words),
        (_, true) => FactFinding::not_met(words),
        (_, false) => FactFinding::pending(Wait::Closing, words),
    }
}

/// Minutes that the meeting lasted; they may still grow while it runs.
pub(super) fn length_minutes(case: &Case) -> Reading {
    let lasted = case.minutes();
    let words = Words::say(|lang| lasted_words(case, lang));
    let read = Reading::of(lasted, 1, words);
    match (case.opened(), case.closed) {
        (_, true) => read,
        (true, false) => read.moving(lasted.max(LONGEST), Wait::Closing, ReadingStep::Minute),
        (false, false) => read.unknown(Wait::Closing),
    }
}

/// Minutes by which the meeting is shorter than required; they fall while it runs.
pub(super) fn minutes_short(case: &Case) -> Reading {
    let (lasted, least) = (case.minutes(), case.least_minutes());
    let short = least.saturating_sub(lasted);
    let words = Words::say(|lang| match short {
        0 => say!(
            lang,
            "{lasted}, đủ {least} phút",
            "{lasted}, {least} required",
            lasted = lasted_words(case, lang)
        ),
        short => say!(
            lang,
            "{lasted}, thiếu {short} phút mới đủ {least}",
            "{lasted}, {short} short of {least}",
            lasted = lasted_words(case, lang)
        ),
    });
    let read = Reading::of(short, 1, words);
    match (case.opened(), case.closed) {
        (_, true) => read,
        (true, false) => read.moving(0, Wait::Closing, ReadingStep::Minute),
        (false, false) => read.unknown(Wait::Closing),
    }
}

/// Full minutes spent on the items of self-criticism, with the one under way.
pub(super) fn self_criticism_minutes(case: &Case) -> Reading {
    let meeting = case.meeting;
    let items = meeting.agenda.items.iter().filter(|item| item.holds_round());
    let spent: u64 = items.map(|item| item.state.spent + running(case, item)).sum();
    let minutes = spent / 60_000;
    let words = Words::say(|lang| {
        say!(
            lang,
            "tự phê bình và phê bình {minutes} phút",
            "{minutes} minutes of self-criticism and criticism",
        )
    });
    // What is entered of a meeting held on paper takes no time: a person tells how long it took, or it is not known.
    if let Some(minutes) = meeting.criticism_minutes.filter(|_| meeting.on_paper.is_some()) {
        let words = Words::say(|lang| {
            say!(
                lang,
                "tự phê bình và phê bình {minutes} phút, theo bản giấy",
                "{minutes} minutes of self-criticism and criticism, as the paper has it",
            )
        });
        return Reading::of(u64::from(minutes), 1, words);
    }
    if meeting.on_paper.is_some() {
        let words = Words::say(|lang| {
            say!(
                lang,
                "họp ghi trên giấy, không có số phút tự phê bình và phê bình",
                "held on paper: the minutes of self-criticism and criticism are not known"
            )
        });
        return Reading::of(0, 1, words);
    }
    let read = Reading::of(minutes, 1, words);
    let most = minutes.max(LONGEST);
    if case.closed { read } else { read.moving(most, Wait::Closing, ReadingStep::CriticismMinute) }
}

/// Milliseconds of the running stretch, if the item is under way.
fn running(case: &Case, item: &Item) -> u64 {
    let meeting = case.meeting;
    let since = meeting.item_since.filter(|_| meeting.agenda.current == Some(item.id));
    let now = meeting.clock.ended.unwrap_or_else(|| meeting.clock.place(case.now));
    since.map_or(0, |since| now.saturating_sub(since))
}

/// Minutes beyond which no meeting is expected to go; the figure only bounds what is still open.
const LONGEST: u64 = 600;

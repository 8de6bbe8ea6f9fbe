//! Measures of time: the day on which the meeting is held and how long it lasts.

use super::case::Case;
use super::finding::{Finding, Wait};
use crate::guidance::Words;
use crate::say;
use crate::text::short_date;

/// The meeting is held on its day of the month, or by the last day to which a holiday or a
/// special case may move it. Whether there was such a case is for the committee to say.
pub(super) fn day_kept(case: &Case) -> Finding {
    let (held, due, latest) = (case.day_of_month(), case.rules().day, case.rules().latest_day);
    let day = case.day();
    if held == due {
        return Finding::met(Words::say(|lang| {
            say!(
                lang,
                "họp ngày {day}, đúng ngày {due} hằng tháng",
                "held on {day}, the required day ({due}) of the month",
                day = short_date(day, lang),
                due = due
            )
        }));
    }
    if held <= latest {
        return Finding::met(Words::say(|lang| {
            say!(
                lang,
                "họp ngày {day}, không phải ngày {due} nhưng còn trong hạn đến ngày {latest} của trường hợp đặc biệt",
                "held on {day}: not day {due} of the month, but no later than day {latest}, as special cases allow",
                day = short_date(day, lang),
                due = due,
                latest = latest
            )
        }));
    }
    Finding::not_met(Words::say(|lang| {
        say!(
            lang,
            "họp ngày {day}, quá hạn ngày {latest}",
            "held on {day}, later than day {latest} of the month",
            day = short_date(day, lang),
            latest = latest
        )
    }))
}

/// The meeting lasts the minimum length, in full minutes without interruptions. Once long enough
/// it holds; while shorter it waits for the closing.
pub(super) fn length(case: &Case) -> Finding {
    let (lasted, least) = (case.minutes(), u64::from(case.rules().minutes));
    let short = least.saturating_sub(lasted);
    if !case.opened() {
        let words = Words::say(|lang| say!(lang, "cuộc họp chưa khai mạc", "the meeting is not yet open"));
        return Finding::pending(Wait::Closing, words);
    }
    if short == 0 {
        return Finding::met(Words::say(|lang| {
            say!(
                lang,
                "họp {lasted} phút, đủ {least} phút",
                "lasted {lasted} minutes, {least} required",
                lasted = lasted,
                least = least
            )
        }));
    }
    let words = Words::say(|lang| {
        say!(
            lang,
            "họp {lasted} phút, thiếu {short} phút mới đủ {least}",
            "lasted {lasted} minutes, {short} short of {least}",
            lasted = lasted,
            short = short,
            least = least
        )
    });
    if case.closed {
        return Finding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "còn {short} phút mới đủ {least}",
            "{short} more minutes needed for {least}",
            short = short,
            least = least
        )
    });
    Finding::pending(Wait::Closing, words).remedied(short, remedy)
}

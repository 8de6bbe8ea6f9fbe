//! Times of day in documents, and the running clocks of a meeting.
//!
//! It reads no clock: times and seconds are given to it.

use chrono::{NaiveTime, Timelike};

use super::fold::fold;
use super::lang::Lang;

/// A time as minutes write it: "19 giờ 05 phút", "19 giờ"; English "19:05". Seconds are left out.
pub fn document_time(time: NaiveTime, lang: Lang) -> String {
    match (lang, time.minute()) {
        (Lang::Vi, 0) => format!("{:02} giờ", time.hour()),
        (Lang::Vi, minute) => format!("{:02} giờ {minute:02} phút", time.hour()),
        (Lang::En, minute) => format!("{:02}:{minute:02}", time.hour()),
    }
}

/// Seconds as "mm:ss" (minutes do not roll over into hours); below zero, the time that is left has
/// run over: -80 → "+01:20".
pub fn clock(seconds: i64) -> String {
    let over = if seconds < 0 { "+" } else { "" };
    let size = seconds.unsigned_abs();
    format!("{over}{:02}:{:02}", size / 60, size % 60)
}

/// The time of day that was typed: "19:30", "19h30", "19h", "19 giờ 30 phút".
///
/// `None` when it is no time of the day, or has neither colon nor hour word.
pub fn parse_time(typed: &str) -> Option<NaiveTime> {
    let plain: String = fold(typed).split_whitespace().collect();
    let plain = plain.replace("phut", "").replace("gio", ":");
    let (hour, minute) = plain.split_once([':', 'h', 'g'])?;
    let minute = match minute.trim_end_matches('p') {
        "" => 0,
        minute => two_digits(minute)?,
    };
    NaiveTime::from_hms_opt(two_digits(hour)?, minute, 0)
}

fn two_digits(text: &str) -> Option<u32> {
    let fits = matches!(text.len(), 1..=2) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    #[test]
    fn documents_leave_out_zero_minutes() {
        let show = |h, m, lang| at(h, m).map(|t| document_time(t, lang)).unwrap_or_default();
        assert_eq!(show(19, 5, Lang::Vi), "19 giờ 05 phút");
        assert_eq!(show(19, 0, Lang::Vi), "19 giờ");
        assert_eq!(show(8, 0, Lang::Vi), "08 giờ");
        assert_eq!(show(19, 5, Lang::En), "19:05");
    }

    #[test]
    fn clocks_count_minutes_and_overrun() {
        assert_eq!(clock(760), "12:40");
        assert_eq!(clock(0), "00:00");
        assert_eq!(clock(6_000), "100:00");
        assert_eq!(clock(-80), "+01:20");
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        assert_eq!(parse_time("19:30"), at(19, 30));
        assert_eq!(parse_time("19h30"), at(19, 30));
        assert_eq!(parse_time("7H"), at(7, 0));
        assert_eq!(parse_time("19 giờ 05 phút"), at(19, 5));
        assert_eq!(parse_time(" 9 g 15 "), at(9, 15));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for typed in ["", "19", "24:00", "19:60", "19:300", "a:b", ":30", "+9:30", "19:30:00"] {
            assert_eq!(parse_time(typed), None, "{typed}");
        }
    }
}

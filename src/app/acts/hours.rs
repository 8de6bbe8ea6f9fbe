//! An hour of opening far from the planned one: how far, and that in words.
//!
//! Asks nothing itself; what follows from the answer is known to whoever asks.

use chrono::NaiveDateTime;

use crate::domain::minutes_apart;
use crate::say;
use crate::text::Lang;

/// Opened this many minutes before or after its hour, or more, it is asked about (own design).
const FAR: i64 = 60;
/// As many, or more, are told (own design).
const TOLD: i64 = 5;

/// Minutes between the planned hour and another moment of the same day, negative = before it, both as they are
/// printed; none of a moment that needs no question.
pub fn far_from(planned: NaiveDateTime, at: NaiveDateTime) -> Option<i64> {
    apart(planned, at).filter(|minutes| minutes.abs() > FAR)
}

/// The same of a moment that is told of and asked nothing: some minutes before or after its hour.
pub fn off(planned: NaiveDateTime, at: NaiveDateTime) -> Option<i64> {
    apart(planned, at).filter(|minutes| minutes.abs() >= TOLD)
}

fn apart(planned: NaiveDateTime, at: NaiveDateTime) -> Option<i64> {
    (planned.date() == at.date()).then(|| minutes_apart(planned, at))
}

/// "sớm 1 giờ 40 phút": how far from the planned hour.
pub fn far_words(minutes: i64, lang: Lang) -> String {
    let far = spell(minutes.abs(), lang);
    match minutes < 0 {
        true => say!(lang, "sớm {far}", "{far} early"),
        false => say!(lang, "muộn {far}", "{far} late"),
    }
}

/// "1 giờ 40 phút", "58 phút".
fn spell(minutes: i64, lang: Lang) -> String {
    if minutes < 60 {
        return say!(lang, "{minutes} phút", "{minutes} minutes");
    }
    let (hours, rest) = (minutes / 60, minutes % 60);
    let hours = if hours == 1 {
        say!(lang, "1 giờ", "1 hour")
    } else {
        say!(lang, "{hours} giờ", "{hours} hours")
    };
    match rest {
        0 => hours,
        1 => say!(lang, "{hours} 1 phút", "{hours} 1 minute"),
        _ => say!(lang, "{hours} {rest} phút", "{hours} {rest} minutes"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn far(at: &str) -> Option<i64> {
        let moment = |time: &str| format!("2026-12-03T{time}").parse::<NaiveDateTime>().unwrap();
        far_from(moment("19:00:00"), moment(at))
    }

    #[test]
    fn more_than_an_hour_either_way_is_far() {
        assert_eq!((far("18:00:00"), far("17:59:59"), far("17:30:20")), (None, Some(-61), Some(-90)));
        assert_eq!((far("20:00:59"), far("20:01:00"), far("21:40:05")), (None, Some(61), Some(160)));
        let other_day = "2026-12-04T17:00:00".parse().unwrap();
        assert_eq!(far_from("2026-12-03T19:00:00".parse().unwrap(), other_day), None);
    }

    #[test]
    fn five_minutes_either_way_are_told() {
        let moment = |time: &str| format!("2026-12-03T{time}").parse::<NaiveDateTime>().unwrap();
        let off = |at: &str| off(moment("19:00:00"), moment(at));
        assert_eq!((off("18:02:30"), off("18:55:00"), off("18:56:00")), (Some(-58), Some(-5), None));
        assert_eq!((off("19:04:59"), off("19:05:00")), (None, Some(5)));
        assert_eq!(far_words(-58, Lang::Vi), "sớm 58 phút");
        assert_eq!(far_words(5, Lang::En), "5 minutes late");
    }

    #[test]
    fn it_is_told_in_hours_and_minutes() {
        assert_eq!(far_words(-90, Lang::Vi), "sớm 1 giờ 30 phút");
        assert_eq!(far_words(160, Lang::En), "2 hours 40 minutes late");
        assert_eq!(far_words(-120, Lang::Vi), "sớm 2 giờ");
        assert_eq!(far_words(61, Lang::En), "1 hour 1 minute late");
    }
}

//! Dates as documents and screens show them, in both languages.
//!
//! Vietnamese follows Decree 30/2020/NĐ-CP: a zero before days below 10 and before months 1 and 2
//! only; names of weekdays with a capital on the day (thứ Hai). It knows no "today".

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::lang::{Lang, Text, text};

const WEEKDAYS: [Text; 7] = [
    text("thứ Hai", "Monday"),
    text("thứ Ba", "Tuesday"),
    text("thứ Tư", "Wednesday"),
    text("thứ Năm", "Thursday"),
    text("thứ Sáu", "Friday"),
    text("thứ Bảy", "Saturday"),
    text("Chủ nhật", "Sunday"),
];

/// The date as documents write it: "ngày 05 tháng 02 năm 2026", "5 February 2026".
pub fn long_date(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("ngày {:02} tháng {} năm {}", date.day(), official_month(date), date.year()),
        Lang::En => date.format("%-d %B %Y").to_string(),
    }
}

/// The month as documents write it: with a zero for months 1 and 2 only.
fn official_month(date: NaiveDate) -> String {
    match date.month() {
        month @ 1..=2 => format!("0{month}"),
        month => month.to_string(),
    }
}

/// The date as screens and tables show it: "03/12/2026", "3 Dec 2026".
pub fn short_date(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Vi => numeric_date(date),
        Lang::En => date.format("%-d %b %Y").to_string(),
    }
}

/// The date of a document, and of what it orders, as documents cite one another: "09/6/2014", "9 Jun 2014".
pub fn cited_date(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{}/{}", date.day(), official_month(date), date.year()),
        Lang::En => short_date(date, lang),
    }
}

/// A day of a year that is known, in short: "25/11", "25 Nov".
pub fn day_and_month(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Vi => date.format("%d/%m").to_string(),
        Lang::En => date.format("%-d %b").to_string(),
    }
}

/// A moment to the minute: "19:14 ngày 03/12/2026", "19:14 on 3 Dec 2026".
pub fn short_moment(at: NaiveDateTime, lang: Lang) -> String {
    let (time, day) = (at.format("%H:%M").to_string(), short_date(at.date(), lang));
    match lang {
        Lang::Vi => format!("{time} ngày {day}"),
        Lang::En => format!("{time} on {day}"),
    }
}

/// Two moments of one sentence, in their order in it; their day stands once where it is the same.
pub fn two_moments(times: [NaiveDateTime; 2], lang: Lang) -> [String; 2] {
    let [first, second] = times;
    let first = match first.date() == second.date() {
        true => first.format("%H:%M").to_string(),
        false => short_moment(first, lang),
    };
    [first, short_moment(second, lang)]
}

/// How long something is overdue: "quá 6 ngày", "6 days late".
pub fn days_late(days: u32, lang: Lang) -> String {
    match (lang, days) {
        (Lang::Vi, _) => format!("quá {days} ngày"),
        (Lang::En, 1) => "1 day late".to_owned(),
        (Lang::En, _) => format!("{days} days late"),
    }
}

/// How long after its day something was done: "muộn 2 ngày", "2 d late".
pub fn done_late(days: u32, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("muộn {days} ngày"),
        Lang::En => format!("{days} d late"),
    }
}

/// A date in figures as fields and forms hold it in either language: "03/12/2026".
pub fn numeric_date(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// The month of a date: "tháng 12/2026", "December 2026".
pub fn month_year(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("tháng {}/{}", official_month(date), date.year()),
        Lang::En => date.format("%B %Y").to_string(),
    }
}

/// A month of a year that is known: "tháng 2", "February".
pub fn month_name(month: u32, lang: Lang) -> String {
    let first = NaiveDate::from_ymd_opt(2000, month, 1);
    match (lang, first) {
        (Lang::En, Some(first)) => first.format("%B").to_string(),
        _ => format!("tháng {month}"),
    }
}

/// The month in full: "tháng 02 năm 2026".
pub fn long_month(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("tháng {} năm {}", official_month(date), date.year()),
        Lang::En => date.format("%B %Y").to_string(),
    }
}

/// The day of the week: "thứ Sáu", "Friday".
pub fn weekday_name(date: NaiveDate, lang: Lang) -> &'static str {
    WEEKDAYS[date.weekday().num_days_from_monday() as usize].get(lang)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn documents_put_zeros_where_the_decree_does() {
        let vi = |date| long_date(date, Lang::Vi);
        assert_eq!(vi(day(2026, 2, 5)), "ngày 05 tháng 02 năm 2026");
        assert_eq!(vi(day(2026, 3, 10)), "ngày 10 tháng 3 năm 2026");
        assert_eq!(vi(day(2026, 12, 9)), "ngày 09 tháng 12 năm 2026");
        assert_eq!(long_date(day(2026, 2, 5), Lang::En), "5 February 2026");
    }

    #[test]
    fn documents_are_cited_by_the_date_as_they_write_it() {
        let vi = |date| cited_date(date, Lang::Vi);
        assert_eq!((vi(day(2014, 6, 9)), vi(day(2024, 10, 9))), ("09/6/2014".into(), "09/10/2024".into()));
        assert_eq!((vi(day(2026, 2, 3)), vi(day(2025, 8, 30))), ("03/02/2026".into(), "30/8/2025".into()));
        assert_eq!(cited_date(day(2014, 6, 9), Lang::En), "9 Jun 2014");
    }

    #[test]
    fn screens_show_short_dates() {
        assert_eq!(short_date(day(2026, 12, 3), Lang::Vi), "03/12/2026");
        assert_eq!(short_date(day(2026, 12, 3), Lang::En), "3 Dec 2026");
        assert_eq!(month_year(day(2026, 1, 3), Lang::Vi), "tháng 01/2026");
        assert_eq!(month_year(day(2026, 12, 3), Lang::Vi), "tháng 12/2026");
        assert_eq!(month_year(day(2026, 12, 3), Lang::En), "December 2026");
    }

    #[test]
    fn a_month_has_its_name_in_english_and_its_number_in_vietnamese() {
        assert_eq!([Lang::Vi, Lang::En].map(|lang| month_name(2, lang)), ["tháng 2", "February"]);
    }

    #[test]
    fn one_day_late_is_one_day() {
        assert_eq!([1, 6].map(|days| days_late(days, Lang::En)), ["1 day late", "6 days late"]);
        assert_eq!(days_late(1, Lang::Vi), "quá 1 ngày");
    }

    #[test]
    fn a_day_that_two_moments_share_stands_once() {
        let at = |date: NaiveDate, hour| date.and_hms_opt(hour, 5, 59).unwrap();
        let (third, fifth) = (day(2026, 12, 3), day(2026, 12, 5));
        assert_eq!(two_moments([at(third, 19), at(third, 20)], Lang::Vi), ["19:05", "20:05 ngày 03/12/2026"]);
        assert_eq!(
            two_moments([at(third, 19), at(fifth, 8)], Lang::En),
            ["19:05 on 3 Dec 2026", "08:05 on 5 Dec 2026"]
        );
    }

    #[test]
    fn weekdays_have_names() {
        assert_eq!(weekday_name(day(2026, 12, 4), Lang::Vi), "thứ Sáu");
        assert_eq!(weekday_name(day(2026, 12, 6), Lang::Vi), "Chủ nhật");
        assert_eq!(weekday_name(day(2026, 12, 7), Lang::En), "Monday");
    }
}

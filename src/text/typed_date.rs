//! Dates as people type them: figures, weekdays, and words such as "kỳ sau".
//!
//! Case and diacritics are not needed. Today and the next meeting are told to it; it knows no
//! clock and no meetings.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::fold::fold;

/// Weekdays from Monday, in search form, each with all its spellings.
const WEEKDAYS: [&[&str]; 7] = [
    &["thu hai", "thu 2", "t2", "monday", "mon"],
    &["thu ba", "thu 3", "t3", "tuesday", "tue"],
    &["thu tu", "thu 4", "t4", "wednesday", "wed"],
    &["thu nam", "thu 5", "t5", "thursday", "thu"],
    &["thu sau", "thu 6", "t6", "friday", "fri"],
    &["thu bay", "thu 7", "t7", "saturday", "sat"],
    &["chu nhat", "cn", "sunday", "sun"],
];

/// The first three letters of the English months.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The date that was typed.
///
/// Accepts "3/12/2026", "03-12-2026", "3/12" (the next one not before today), "2026-12-03", "ngày 3
/// tháng 12", "3 Dec 2026", "hôm nay", "ngày mai", "cuối tháng", "kỳ sau" (needs `next_meeting`), a
/// weekday (the first after today, or of this or the next week: "thứ sáu tuần sau"), "ngày 15" (this
/// month or the next), "10 ngày nữa", the end of the week, month, quarter or year, and the English
/// words for them. Impossible dates and anything
/// else are `None`.
pub fn parse_date(typed: &str, today: NaiveDate, next_meeting: Option<NaiveDate>) -> Option<NaiveDate> {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let plain = words.join(" ");
    match plain.as_str() {
        "hom nay" | "nay" | "today" => Some(today),
        "ngay mai" | "mai" | "tomorrow" => today.succ_opt(),
        "ngay kia" | "mot" | "ngay mot" | "day after tomorrow" => today.checked_add_days(Days::new(2)),
        "cuoi tuan" | "cuoi tuan nay" | "end of week" | "end of the week" => week_day(6, 0, today),
        "cuoi thang" | "cuoi thang nay" | "end of month" | "end of the month" => month_end(today),
        "cuoi thang sau" | "cuoi thang toi" | "end of next month" => month_end(months_on(today, 1)?),
        "dau thang sau" | "dau thang toi" | "start of next month" => months_on(today, 1),
        "cuoi quy" | "cuoi quy nay" | "end of quarter" => {
            month_end(months_on(today, 2 - today.month0() % 3)?)
        }
        "cuoi nam" | "cuoi nam nay" | "end of year" => NaiveDate::from_ymd_opt(today.year(), 12, 31),
        "ky sau" | "ky toi" | "ky sinh hoat sau" | "ky sinh hoat toi" | "next meeting" => next_meeting,
        _ => weekday(&plain, today)
            .or_else(|| ahead(&plain, today))
            .or_else(|| in_figures(&plain, today))
            .or_else(|| english(&words, today)),
    }
}

/// The first day of the month so many months on.
fn months_on(date: NaiveDate, months: u32) -> Option<NaiveDate> {
    date.with_day(1)?.checked_add_months(Months::new(months))
}

/// A day, from Monday (0) on, of the week so many weeks after this one.
fn week_day(day: u64, weeks: u64, today: NaiveDate) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
    monday.checked_add_days(Days::new(7 * weeks + day))
}

/// "10 ngày nữa", "sau 2 tuần", "in 10 days".
fn ahead(plain: &str, today: NaiveDate) -> Option<NaiveDate> {
    let words: Vec<&str> = plain.split(' ').collect();
    let (number, unit) = match words[..] {
        [number, unit, "nua"] | ["sau", number, unit] | ["in", number, unit] => (number, unit),
        _ => return None,
    };
    let number = u64::from(digits(number).filter(|_| number.len() <= 3)?);
    let days = match unit {
        "ngay" | "day" | "days" => 1,
        "tuan" | "week" | "weeks" => 7,
        _ => return None,
    };
    today.checked_add_days(Days::new(number * days))
}

fn month_end(date: NaiveDate) -> Option<NaiveDate> {
    let next = date.with_day(1)?.checked_add_months(Months::new(1))?;
    next.pred_opt()
}

/// The first such weekday after today.
fn weekday(plain: &str, today: NaiveDate) -> Option<NaiveDate> {
    let name = plain.strip_prefix("next ").unwrap_or(plain);
    let name = name.strip_suffix(" toi").unwrap_or(name);
    let (name, week) = match (name.strip_suffix(" tuan nay"), name.strip_suffix(" tuan sau")) {
        (Some(name), _) => (name, Some(0)),
        (_, Some(name)) => (name, Some(1)),
        _ => (name, None),
    };
    let wanted = (0u64..).zip(WEEKDAYS).find(|(_, names)| names.contains(&name))?.0;
    if let Some(week) = week {
        return week_day(wanted, week, today);
    }
    let now = u64::from(today.weekday().num_days_from_monday());
    let ahead = match (wanted + 7 - now) % 7 {
        0 => 7,
        days => days,
    };
    today.checked_add_days(Days::new(ahead))
}

/// Day, month and year in figures, between any of `/`, `-`, `.` or the words tháng and năm.
fn in_figures(plain: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(day) = plain.strip_prefix("ngay ").and_then(figure) {
        let this = today.with_day(day).filter(|date| *date >= today);
        return this.or_else(|| months_on(today, 1)?.with_day(day));
    }
    let plain = plain.strip_prefix("ngay ").unwrap_or(plain);
    let plain = plain.replace(" thang ", "/").replace(" nam ", "/");
    let parts: Vec<&str> = plain.split(['/', '-', '.']).map(str::trim).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 => of(day, month, year),
        [day, month, year] => of(day, month, year),
        [day, month] => next_on(figure(day)?, figure(month)?, today),
        _ => None,
    }
}

/// "3 Dec 2026" and "3 December": what the program itself shows in English.
fn english(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let (day, name) = (words.first()?, words.get(1)?.get(..3)?);
    let month = (1u32..).zip(MONTHS).find(|(_, m)| *m == name)?.0;
    match words[2..] {
        [] => next_on(figure(day)?, month, today),
        [year] => of(day, &month.to_string(), year),
        _ => None,
    }
}

/// A date of three figures; a year of two digits is of this century.
fn of(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    let year = match year.len() {
        2 => 2000 + digits(year)?,
        4 => digits(year)?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, figure(month)?, figure(day)?)
}

/// The first such day of the year that is not before today; 29 February may be years away.
fn next_on(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    (0..=8)
        .filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day))
        .find(|date| *date >= today)
}

/// A day or month: one or two digits.
fn figure(text: &str) -> Option<u32> {
    (text.len() <= 2).then(|| digits(text)).flatten()
}

fn digits(text: &str) -> Option<u32> {
    let figures = text.bytes().all(|b| b.is_ascii_digit());
    figures.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(y, m, d)
    }

    /// Read on Thursday 3 December 2026, with the next meeting on 7 January 2027.
    fn read(typed: &str) -> Option<NaiveDate> {
        parse_date(typed, day(2026, 12, 3).unwrap(), day(2027, 1, 7))
    }

    #[test]
    fn figures_are_read_day_first() {
        for typed in [
            "3/12/2026",
            "03-12-2026",
            "3.12.2026",
            "2026-12-03",
            "3/12/26",
            " 3 / 12 / 2026 ",
            "ngày 03 tháng 12 năm 2026",
            "3 Dec 2026",
            "3 December 2026",
            "3/12",
            "3 dec",
        ] {
            assert_eq!(read(typed), day(2026, 12, 3), "{typed}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_not_before_today() {
        assert_eq!(read("2/12"), day(2027, 12, 2));
        assert_eq!(read("15/12"), day(2026, 12, 15));
        assert_eq!(read("ngày 1 tháng 3"), day(2027, 3, 1));
        assert_eq!(read("29/2"), day(2028, 2, 29));
    }

    #[test]
    fn words_name_days() {
        assert_eq!(read("Hôm nay"), day(2026, 12, 3));
        assert_eq!(read("ngay  mai"), day(2026, 12, 4));
        assert_eq!(read("TOMORROW"), day(2026, 12, 4));
        assert_eq!(read("cuối tháng"), day(2026, 12, 31));
        assert_eq!(read("end of month"), day(2026, 12, 31));
        assert_eq!(read("kỳ sau"), day(2027, 1, 7));
        assert_eq!(read("kỳ sinh hoạt sau"), day(2027, 1, 7));
        assert_eq!(read("next meeting"), day(2027, 1, 7));
    }

    #[test]
    fn days_are_counted_from_today() {
        assert_eq!(read("ngày kia"), day(2026, 12, 5));
        assert_eq!(read("10 ngày nữa"), day(2026, 12, 13));
        assert_eq!(read("sau 2 tuần"), day(2026, 12, 17));
        assert_eq!(read("in 3 days"), day(2026, 12, 6));
        assert_eq!(read("ngày 15"), day(2026, 12, 15));
        assert_eq!(read("ngày 2"), day(2027, 1, 2));
        assert_eq!(read("ngày 32"), None);
        assert_eq!(parse_date("ngày 30", day(2027, 1, 31).unwrap(), None), None, "February has none");
        assert_eq!(read("5 tháng nữa"), None);
    }

    #[test]
    fn ends_of_weeks_months_quarters_and_years() {
        assert_eq!(read("cuối tuần"), day(2026, 12, 6));
        assert_eq!(read("cuối tháng sau"), day(2027, 1, 31));
        assert_eq!(read("đầu tháng sau"), day(2027, 1, 1));
        assert_eq!(read("cuối quý"), day(2026, 12, 31));
        assert_eq!(parse_date("cuối quý", day(2026, 4, 30).unwrap(), None), day(2026, 6, 30));
        assert_eq!(read("cuối năm"), day(2026, 12, 31));
        assert_eq!(read("thứ sáu tuần sau"), day(2026, 12, 11));
        assert_eq!(read("thứ hai tuần này"), day(2026, 11, 30));
    }

    #[test]
    fn weekdays_are_the_next_ones() {
        assert_eq!(read("thứ sáu"), day(2026, 12, 4));
        assert_eq!(read("friday"), day(2026, 12, 4));
        assert_eq!(read("thứ năm"), day(2026, 12, 10));
        assert_eq!(read("thứ 2 tới"), day(2026, 12, 7));
        assert_eq!(read("next Sunday"), day(2026, 12, 6));
        assert_eq!(read("CN"), day(2026, 12, 6));
    }

    #[test]
    fn impossible_dates_are_refused() {
        for typed in [
            "",
            "30/02/2026",
            "29/2/2027",
            "30/2",
            "31/4",
            "0/12/2026",
            "3/13",
            "12/2026",
            "3",
            "3/12/202",
            "3/12/2026/1",
            "+3/12",
            "ky",
            "//",
            "3 xyz 2026",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn without_a_next_meeting_there_is_no_such_day() {
        assert_eq!(parse_date("kỳ sau", day(2026, 12, 3).unwrap(), None), None);
    }
}

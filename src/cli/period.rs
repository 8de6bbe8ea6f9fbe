//! The flags of a period, and the days that they mean.

use chrono::{Datelike, Days, Months, NaiveDate};
use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::context::Context;
use super::failure::Failure;
use super::syntax::option;
use crate::app::answers::{HALF_CENTURY, strange_year};
use crate::domain::Period;
use crate::say;
use crate::text::{Lang, parse_date, text};

/// The flags.
pub(super) fn flags(lang: Lang) -> Vec<Arg> {
    let quarter =
        text("chỉ một quý, ví dụ 2026-4 là quý IV", "one quarter only; 2026-4 is the fourth of 2026");
    let half =
        text("chỉ nửa năm, ví dụ 2026-2 là sáu tháng cuối năm", "half a year; 2026-2 is the second half");
    let year = text("chỉ một năm, ví dụ 2026", "one year only, such as 2026");
    let from = text("từ ngày này, ví dụ 2026-01-01 hoặc 1/1/2026", "from this day on, such as 2026-01-01");
    let to = text("đến hết ngày này", "up to and with this day");
    vec![
        month_flag(lang),
        option("quarter", "YYYY-Q", quarter, lang),
        option("half", "YYYY-H", half, lang),
        option("year", "YYYY", year, lang),
        option("from", "D", from, lang),
        option("to", "D", to, lang),
    ]
}

/// The flag of a month.
pub(super) fn month_flag(lang: Lang) -> Arg {
    let month = text("chỉ một tháng, ví dụ 2026-12", "one month only, such as 2026-12");
    option("month", "YYYY-MM", month, lang)
}

/// The first day of the month of that flag.
pub(super) fn first_of_month(value: Option<&str>, lang: Lang) -> Result<Option<NaiveDate>, Failure> {
    let read = |value: &str| {
        span("month", value).and_then(|period| period.from).ok_or_else(|| wrong("month", value, lang))
    };
    value.map(read).transpose()
}

/// The period of the flags; without any, everything.
pub(super) fn period(context: &Context, matches: &ArgMatches) -> Result<Period, Failure> {
    let lang = context.lang;
    let given: Vec<(&str, &String)> = ["month", "quarter", "half", "year"]
        .into_iter()
        .filter_map(|name| Some((name, matches.get_one::<String>(name)?)))
        .collect();
    let (from, to) = (day(context, matches, "from")?, day(context, matches, "to")?);
    match (given.as_slice(), from.or(to)) {
        ([], _) if from.zip(to).is_some_and(|(from, to)| from > to) => Err(Failure::Usage(say!(
            lang,
            "Ngày ở --from sau ngày ở --to: hãy đổi lại.",
            "The day after --from is later than the one after --to: swap them."
        ))),
        ([], _) => Ok(Period { from, to }),
        ([(name, value)], None) => span(name, value).ok_or_else(|| wrong(name, value, lang)),
        _ => Err(Failure::Usage(say!(
            lang,
            "Chỉ ghi một trong --month, --quarter, --half, --year, hoặc cặp --from và --to.",
            "Give only one of --month, --quarter, --half, --year, or the pair --from and --to."
        ))),
    }
}

/// The day of a flag.
pub(super) fn day(context: &Context, matches: &ArgMatches, name: &str) -> Result<Option<NaiveDate>, Failure> {
    let Some(value) = matches.get_one::<String>(name) else { return Ok(None) };
    match parse_date(value, context.today(), None) {
        Some(date) if (context.today().year() - date.year()).abs() > HALF_CENTURY => {
            Err(Failure::Usage(strange_year(date.year(), context.lang)))
        }
        Some(date) => Ok(Some(date)),
        None => Err(Failure::Usage(say!(
            context.lang,
            "“{value}” ở --{name} không phải là một ngày có thật: hãy ghi như 2026-12-03 hoặc 3/12/2026.",
            "“{value}” after --{name} is not a real date: write it like 2026-12-03 or 3/12/2026.",
        ))),
    }
}

fn wrong(name: &str, value: &str, lang: Lang) -> Failure {
    Failure::Usage(say!(
        lang,
        "“{value}” ở --{name} không phải là một thời gian có thật: hãy ghi như --month 2026-12, --quarter 2026-4, --half 2026-2, --year 2026.",
        "“{value}” after --{name} is not a real period: write it like --month 2026-12, --quarter 2026-4, --half 2026-2, --year 2026.",
    ))
}

/// The period that a flag and its value name.
fn span(name: &str, value: &str) -> Option<Period> {
    let months = match name {
        "month" => 1,
        "quarter" => 3,
        "half" => 6,
        _ => 12,
    };
    let (year, part) = value.split_once('-').unwrap_or((value, "1"));
    if year.len() != 4 || (name == "year") != (year == value) {
        return None;
    }
    let part: u32 = part.parse().ok().filter(|part| (1..=12 / months).contains(part))?;
    let first = NaiveDate::from_ymd_opt(year.parse().ok()?, (part - 1) * months + 1, 1)?;
    let last = first.checked_add_months(Months::new(months))?.checked_sub_days(Days::new(1))?;
    Some(Period { from: Some(first), to: Some(last) })
}

/// The period in words: "từ 01/10/2026 đến 31/12/2026"; empty for everything.
pub(super) fn words(period: Period, lang: Lang) -> String {
    let date = |date| crate::text::short_date(date, lang);
    match (period.from, period.to) {
        (Some(from), Some(to)) if period == Period::year(from.year()) && to.year() == from.year() => {
            say!(lang, "năm {year}", "{year}", year = from.year())
        }
        (Some(from), Some(to)) => {
            say!(lang, "từ {from} đến {to}", "{from} to {to}", from = date(from), to = date(to))
        }
        (Some(from), None) => say!(lang, "từ {from}", "from {from}", from = date(from)),
        (None, Some(to)) => say!(lang, "đến {to}", "up to {to}", to = date(to)),
        (None, None) => say!(lang, "từ khi lập sổ", "since the book began"),
    }
}

/// The period for programs; an open end is null.
pub(super) fn value(period: Period) -> Value {
    json!({ "from": period.from, "to": period.to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(name: &str, value: &str) -> Option<(String, String)> {
        let period = span(name, value)?;
        Some((period.from?.to_string(), period.to?.to_string()))
    }

    fn pair(from: &str, to: &str) -> Option<(String, String)> {
        Some((from.to_owned(), to.to_owned()))
    }

    #[test]
    fn a_flag_means_its_days() {
        assert_eq!(days("month", "2028-02"), pair("2028-02-01", "2028-02-29"));
        assert_eq!(days("quarter", "2026-4"), pair("2026-10-01", "2026-12-31"));
        assert_eq!(days("half", "2026-2"), pair("2026-07-01", "2026-12-31"));
        assert_eq!(days("year", "2026"), pair("2026-01-01", "2026-12-31"));
    }

    #[test]
    fn what_no_calendar_has_is_no_period() {
        for (name, value) in [
            ("month", "2026-13"),
            ("month", "2026-00"),
            ("month", "2026"),
            ("quarter", "2026-5"),
            ("half", "2026-3"),
            ("year", "2026-1"),
            ("year", "26"),
        ] {
            assert_eq!(days(name, value), None, "{name} {value}");
        }
    }
}

//! What people type as figures, days and folders, read; and the sentence where it is none.
//!
//! One sentence a kind of answer, so that a bad day is told in the same words everywhere.

use chrono::NaiveDate;

use super::due::next_third;
use super::form::{Form, Rejection};
use super::model::Model;
use crate::domain::Points;
use crate::say;
use crate::text::{Lang, decimal, numeric_date, parse_date};

/// A whole number typed in a field; an empty field is 0.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn number(form: &Form, field: usize, lang: Lang) -> Result<u32, Rejection> {
    let typed = form.text(field).trim();
    if typed.is_empty() {
        return Ok(0);
    }
    typed.parse().map_err(|_| {
        let words = say!(
            lang,
            "“{typed}” không phải là số: hãy nhập một số nguyên, ví dụ 18.",
            "“{typed}” is not a number: enter a whole number such as 18."
        );
        Rejection::in_field(field, words)
    })
}

/// A folder typed in a field.
///
/// # Errors
/// The sentence that says that it is missing, with the field.
pub fn folder(form: &Form, field: usize, lang: Lang) -> Result<String, Rejection> {
    match form.text(field).trim() {
        "" => Err(Rejection::in_field(
            field,
            say!(
                lang,
                "Còn thiếu thư mục: hãy ghi đường dẫn, ví dụ trên ổ USB.",
                "The folder is missing: give its path, such as on a USB stick."
            ),
        )),
        folder => Ok(folder.to_owned()),
    }
}

/// Points typed as "22" or "22,5", at most two decimals.
///
/// # Errors
/// The sentence that says that they are none.
pub fn points(typed: &str, lang: Lang) -> Result<Points, String> {
    Points::parse(typed).ok_or_else(|| {
        say!(
            lang,
            "“{typed}” không phải là số điểm: hãy nhập như 22 hoặc {example}.",
            "“{typed}” is not a number of points: enter 22 or {example}.",
            typed = typed.trim(),
            example = decimal(2250, lang)
        )
    })
}

/// That some words are no day by which something is due.
pub fn not_a_deadline(words: &str, lang: Lang) -> String {
    say!(
        lang,
        "Không hiểu thời hạn “{words}”: hãy viết như 15/12, “kỳ sau” hoặc “cuối tháng”.",
        "“{words}” is not a date: write 15/12, “next meeting” or “end of month”."
    )
}

/// That some words are no day.
pub fn not_a_day(words: &str, lang: Lang) -> String {
    say!(
        lang,
        "“{words}” không phải là một ngày có thật: hãy nhập ngày/tháng/năm, ví dụ 03/12/2026.",
        "“{words}” is not a real date: enter day/month/year such as 03/12/2026."
    )
}

/// A day by which something is due, typed in a field as "15/12" or "kỳ sau"; none when it is empty.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn deadline(model: &Model, form: &Form, field: usize) -> Result<Option<NaiveDate>, Rejection> {
    let next = model.meeting().map(|meeting| next_third(meeting.plan.date));
    optional(form.text(field), |words| parse_date(words, model.now.at.date_naive(), next))
        .map_err(|words| Rejection::in_field(field, not_a_deadline(words, model.lang)))
}

/// A day typed in a field; none when it is empty.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn optional_day(model: &Model, form: &Form, field: usize) -> Result<Option<NaiveDate>, Rejection> {
    optional(form.text(field), |words| parse_date(words, model.now.at.date_naive(), None))
        .map_err(|words| Rejection::in_field(field, not_a_day(words, model.lang)))
}

/// A day typed in a field that may not be empty.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn day(model: &Model, form: &Form, field: usize) -> Result<NaiveDate, Rejection> {
    let words = form.text(field);
    parse_date(words, model.now.at.date_naive(), None)
        .ok_or_else(|| Rejection::in_field(field, not_a_day(words, model.lang)))
}

fn optional<T>(words: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, &str> {
    match words.trim() {
        "" => Ok(None),
        words => read(words).map(Some).ok_or(words),
    }
}

/// A day as a field holds it at first: "03/12/2026", empty for none.
pub fn day_words(day: Option<NaiveDate>) -> String {
    day.map_or(String::new(), numeric_date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_in_hundredths() {
        assert_eq!(points("22", Lang::Vi), Ok(Points(2200)));
        assert_eq!(points(" 4,5 ", Lang::Vi), Ok(Points(450)));
        assert_eq!(points("4.25", Lang::En), Ok(Points(425)));
        assert!(points("4,255", Lang::Vi).is_err());
        assert_eq!(
            points("hai", Lang::Vi),
            Err("“hai” không phải là số điểm: hãy nhập như 22 hoặc 22,5.".to_owned())
        );
    }
}

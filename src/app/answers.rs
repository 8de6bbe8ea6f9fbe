//! What people type as figures, days and folders, read; and the sentence where it is none.
//!
//! One sentence a kind of answer, so that a bad day is told in the same words everywhere.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};

use super::form::{Form, Rejection};
use super::model::Model;
use crate::domain::Points;
use crate::say;
use crate::text::{Lang, PartialDate, decimal, nfc, numeric_date, parse_date, parse_time, plain_name};

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

/// Says that a letter was turned away where only figures are taken.
pub(super) fn warn_of_letter(model: &mut Model) {
    let lang = model.lang;
    model.warn(say!(
        lang,
        "Ô này chỉ nhận số, ví dụ 18. Esc: thôi, giữ số đã gõ.",
        "This field takes figures only, such as 18. Esc: leave, the figures are kept."
    ));
}

/// The name of a person typed in a field; one in capitals or with a title before it is offered corrected.
///
/// # Errors
/// The offer, with the field; none once it was made for this text.
pub fn name(form: &Form, field: usize, lang: Lang) -> Result<String, Rejection> {
    let typed = nfc(&form.text(field).split_whitespace().collect::<Vec<_>>().join(" "));
    let offer = plain_name(&typed);
    if offer == typed || form.was_asked(form.text(field)) {
        return Ok(typed);
    }
    let words = say!(
        lang,
        "“{typed}” được sửa thành “{offer}”: nếu đúng, nhấn Enter; nếu không, hãy gõ lại.",
        "“{typed}” is corrected to “{offer}”: if that is right press Enter, if not type it again."
    );
    Err(Rejection::offering(field, offer, words))
}

/// A folder typed in a field.
///
/// # Errors
/// The sentence that says that it is missing, with the field.
pub fn folder(form: &Form, field: usize, lang: Lang) -> Result<String, Rejection> {
    match form.text(field).trim() {
        "" => Err(Rejection::in_field(field, missing_folder(lang))),
        folder => Ok(folder.to_owned()),
    }
}

/// That no folder was named.
pub fn missing_folder(lang: Lang) -> String {
    say!(
        lang,
        "Còn thiếu thư mục: hãy ghi đường dẫn, ví dụ trên ổ USB.",
        "The folder is missing: give its path, such as on a USB stick."
    )
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

/// That some words are no day.
pub fn not_a_day(words: &str, lang: Lang) -> String {
    if words.trim().is_empty() {
        return say!(
            lang,
            "Chưa nhập ngày: hãy nhập ngày/tháng/năm, ví dụ 03/12/2026.",
            "No date is entered: enter day/month/year such as 03/12/2026."
        );
    }
    say!(
        lang,
        "“{words}” không phải là một ngày có thật: hãy nhập ngày/tháng/năm, ví dụ 03/12/2026.",
        "“{words}” is not a real date: enter day/month/year such as 03/12/2026."
    )
}

/// That some words are no time of day.
pub fn not_a_time(words: &str, lang: Lang) -> String {
    if words.trim().is_empty() {
        return say!(
            lang,
            "Chưa nhập giờ: hãy nhập như 19:00 hoặc 19h30.",
            "No time is entered: enter it as 19:00 or 19h30."
        );
    }
    say!(
        lang,
        "“{words}” không phải là giờ: hãy nhập như 19:00 hoặc 19h30.",
        "“{words}” is not a time of day: enter it as 19:00 or 19h30."
    )
}

/// A time of day typed in a field.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn time(form: &Form, field: usize, lang: Lang) -> Result<NaiveTime, Rejection> {
    parse_time(form.text(field)).ok_or_else(|| Rejection::in_field(field, not_a_time(form.text(field), lang)))
}

/// Which of two fields for day and hour is wrong of a moment that lies beyond a bound: on the day of the bound
/// only the hour can be.
pub fn field_of_moment(
    (day, hour): (usize, usize),
    told: DateTime<FixedOffset>,
    bound: DateTime<FixedOffset>,
) -> usize {
    if told.date_naive() == bound.with_timezone(&told.timezone()).date_naive() { hour } else { day }
}

/// A day typed in a field; none when it is empty.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn optional_day(model: &Model, form: &Form, field: usize) -> Result<Option<NaiveDate>, Rejection> {
    let day = optional(form.text(field), |words| parse_date(words, model.now.at.date_naive(), None))
        .map_err(|words| Rejection::in_field(field, not_a_day(words, model.lang)))?;
    day.map(|day| of_this_century(model, form, field, day)).transpose()
}

/// Years ago in which nothing in the life of a member lies without a question.
const LONGEST_LIFE: i32 = 110;

/// A date of a life typed in a field, as far as it is known; none when it is empty.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn life_date(model: &Model, form: &Form, field: usize) -> Result<Option<PartialDate>, Rejection> {
    let words = form.text(field);
    if words.is_empty() {
        return Ok(None);
    }
    let today = model.now.at.date_naive();
    let date =
        PartialDate::parse(words, today.year()).or_else(|| parse_date(words, today, None).map(Into::into));
    let date = date.ok_or_else(|| {
        let not = not_a_day(words, model.lang);
        let more = say!(
            model.lang,
            "{not} Chỉ biết năm thì nhập 1985.",
            "{not} Where only the year is known enter 1985."
        );
        Rejection::in_field(field, more)
    })?;
    let life = today.year() - LONGEST_LIFE..=today.year();
    year_in(form, field, date.year(), life, model.lang)?;
    Ok(Some(date))
}

/// A day typed in a field on which something was done; none when it is empty. One without a year is the first
/// of its kind from `since` on.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn day_done(
    model: &Model,
    form: &Form,
    field: usize,
    since: NaiveDate,
) -> Result<Option<NaiveDate>, Rejection> {
    let day = optional(form.text(field), |words| parse_date(words, since, None))
        .map_err(|words| Rejection::in_field(field, not_a_day(words, model.lang)))?;
    day.map(|day| of_this_century(model, form, field, day)).transpose()
}

/// A day typed in a field that may not be empty.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn day(model: &Model, form: &Form, field: usize) -> Result<NaiveDate, Rejection> {
    let words = form.text(field);
    let day = parse_date(words, model.now.at.date_naive(), None)
        .ok_or_else(|| Rejection::in_field(field, not_a_day(words, model.lang)))?;
    of_this_century(model, form, field, day)
}

/// The day, asked about where its year lies outside the century around the present.
pub(super) fn of_this_century(
    model: &Model,
    form: &Form,
    field: usize,
    day: NaiveDate,
) -> Result<NaiveDate, Rejection> {
    let today = model.now.at.year();
    year_in(form, field, day.year(), today - HALF_CENTURY..=today + HALF_CENTURY, model.lang).map(|()| day)
}

/// Years before and after the present that need no question.
pub const HALF_CENTURY: i32 = 50;

/// That a year lies far away.
pub fn strange_year(year: i32, lang: Lang) -> String {
    say!(
        lang,
        "Năm {year} có đúng không? Năm này xa hiện nay quá: hãy sửa lại.",
        "Is the year {year} right? It lies very far from the present: correct it."
    )
}

/// Asks about a year outside of `usual`; typed once more it is meant.
///
/// # Errors
/// The question, with the field.
pub fn year_in(
    form: &Form,
    field: usize,
    year: i32,
    usual: RangeInclusive<i32>,
    lang: Lang,
) -> Result<(), Rejection> {
    if usual.contains(&year) || form.was_asked(form.text(field)) {
        return Ok(());
    }
    let words = say!(
        lang,
        "Năm {year} có đúng không? Nếu đúng, nhấn Enter lần nữa; nếu không, hãy sửa lại.",
        "Is the year {year} right? If it is, press Enter once more; if not, correct it."
    );
    Err(Rejection::asking(field, words))
}

pub(super) fn optional<T>(words: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, &str> {
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

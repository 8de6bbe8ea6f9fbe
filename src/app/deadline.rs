//! A day by which something is due, typed in a field of a form: as a date, as “kỳ sau”, without its year.
//!
//! Knows no rule of what may be due when; a day that may be meant of another year is asked about.

use chrono::{Datelike, NaiveDate};

use super::answers::{of_this_century, optional};
use super::due::next_third;
use super::form::{Form, Rejection};
use super::model::Model;
use crate::domain::Refusal;
use crate::say;
use crate::text::{Lang, parse_date, short_date};

/// That some words are no day by which something is due.
fn not_a_deadline(words: &str, lang: Lang) -> String {
    say!(
        lang,
        "Không hiểu thời hạn “{words}”: hãy viết như 15/12, “kỳ sau” hoặc “cuối tháng”.",
        "“{words}” is not a date: write 15/12, “next meeting” or “end of month”."
    )
}

/// A day by which something is due, typed in a field as "15/12" or "kỳ sau"; none when it is empty.
///
/// # Errors
/// The sentence that says that it is none, with the field.
pub fn deadline(model: &Model, form: &Form, field: usize) -> Result<Option<NaiveDate>, Rejection> {
    let next = model.meeting().map(|meeting| next_third(meeting.day()));
    let day = optional(form.text(field), |words| parse_date(words, model.now.at.date_naive(), next))
        .map_err(|words| Rejection::in_field(field, not_a_deadline(words, model.lang)))?;
    if let Some(day) = day {
        far_without_year(model, form, field, day)?;
    }
    day.map(|day| of_this_century(model, form, field, day)).transpose()
}

/// What the rules refuse of something that is due: in the field of its day where it is about that.
pub fn refused(refusal: &Refusal, field: usize, lang: Lang) -> Rejection {
    let rejection = Rejection::of(refusal, lang);
    match refusal {
        Refusal::DuePassed { .. } => rejection.or_in(field),
        _ => rejection,
    }
}

/// Days ahead from which on a deadline typed without its year is asked about: it may have been meant of the year that
/// passes.
const FAR_AHEAD: i64 = 270;

/// Asks about a day of next year whose year was not typed.
///
/// # Errors
/// The question, with the field; none once it was asked of what is typed.
pub fn far_without_year(model: &Model, form: &Form, field: usize, day: NaiveDate) -> Result<(), Rejection> {
    let typed = form.text(field).trim();
    let has_year = typed.contains(&day.year().to_string());
    let far = day.signed_duration_since(model.now.at.date_naive()).num_days() > FAR_AHEAD;
    let in_figures = typed.chars().all(|sign| sign.is_ascii_digit() || "/.- ".contains(sign));
    if !far || has_year || !in_figures || form.was_asked(typed) {
        return Ok(());
    }
    let words = say!(
        model.lang,
        "“{typed}” hiểu là ngày {day}. Nếu đúng, nhấn Enter lần nữa; nếu không, hãy ghi cả năm.",
        "“{typed}” is taken as {day}. If that is right press Enter once more; if not, enter the year too.",
        day = short_date(day, model.lang)
    );
    Err(Rejection::asking(field, words))
}

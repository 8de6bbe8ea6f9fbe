//! The period that a screen shows, asked for with its two ends.

use chrono::{Datelike, NaiveDate};

use super::answers::{day_words, optional_day};
use super::form::{Form, Input, Rejection, Submit};
use super::model::Model;
use crate::domain::Period;
use crate::say;
use crate::text::text;

/// The period of the screens on participation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ParticipationPeriod(pub Option<Period>);

impl Model {
    /// The period of the screens on participation; the present year until another one is chosen.
    pub fn participation_period(&self) -> Period {
        let chosen = self.kept::<ParticipationPeriod>().and_then(|chosen| chosen.0);
        chosen.unwrap_or_else(|| Period::year(self.now.at.year()))
    }
}

/// A form that asks for the two ends of a period.
pub fn period_form(model: &Model, name: &str, period: Period, submit: Submit) -> Form {
    let title = say!(model.lang, "Kỳ tổng hợp", "Period");
    let end = |label, day: Option<NaiveDate>| Input::line(label, &day_words(day));
    Form::new(name, title, submit)
        .with(end(text("Từ ngày (để trống: từ đầu)", "From (empty: the beginning)"), period.from))
        .with(end(text("Đến ngày (để trống: đến nay)", "To (empty: today)"), period.to))
}

/// The period that was entered in a form of [`period_form`].
///
/// # Errors
/// The sentence that says which end is no date.
pub fn read_period(model: &Model, form: &Form) -> Result<Period, Rejection> {
    Ok(Period { from: optional_day(model, form, 0)?, to: optional_day(model, form, 1)? })
}

//! The period that a screen shows, chosen by its name (month, quarter, half-year, year) or told by its two
//! ends.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::answers::{day_words, optional_day};
use super::form::{Form, Input, Rejection, Submit};
use super::model::{Model, Overlay};
use super::picker::{Candidate, Choose, Picker};
use crate::domain::Period;
use crate::guidance::Stretch;
use crate::say;
use crate::scoring::{Span, span_of};
use crate::text::{Lang, capital, long_month, short_date, text};

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

/// The periods that are offered by name, the present ones before those that are over.
fn offered(today: NaiveDate, lang: Lang) -> Vec<(String, Period)> {
    let month = |first: NaiveDate| {
        let last =
            first.checked_add_months(Months::new(1)).and_then(|next| next.checked_sub_days(Days::new(1)));
        (capital(&long_month(first, lang)), Period { from: Some(first), to: last })
    };
    let named = |span: Span| (span.title(lang), span.period());
    let first = today.with_day(1).unwrap_or(today);
    let before = |months: u32| first.checked_sub_months(Months::new(months)).unwrap_or(first);
    let both = |stretch: Stretch| [span_of(stretch, today), span_of(stretch, before(stretch.months()))];
    let spans = [Stretch::Quarter, Stretch::Half, Stretch::Year].into_iter().flat_map(both);
    let mut offered = vec![month(first), month(before(1))];
    offered.extend(spans.map(named));
    offered.push((say!(lang, "Từ đầu đến nay", "From the beginning"), Period { from: None, to: None }));
    offered
}

/// The year that a period is, where it is a whole one.
pub fn year_of(period: Period) -> Option<i32> {
    let year = period.from?.year();
    (period == Period::year(year)).then_some(year)
}

/// "năm 2026", or its two ends: "01/10/2026 – 31/12/2026".
pub fn words(period: Period, lang: Lang) -> String {
    if let Some(year) = year_of(period) {
        return say!(lang, "năm {year}", "year {year}");
    }
    let day = |date: Option<NaiveDate>| date.map_or("…".to_owned(), |day| short_date(day, lang));
    format!("{} – {}", day(period.from), day(period.to))
}

/// Asks which period; what is chosen is read by [`chosen_period`].
pub fn ask_period(model: &mut Model, choose: Choose) {
    let lang = model.lang;
    let named = offered(model.now.at.date_naive(), lang).into_iter().map(|(label, _)| label);
    let others =
        say!(lang, "Ngày khác: nhập ngày đầu, ngày cuối…", "Other days: enter the first and the last…");
    let choice = |(key, label): (u64, String)| Candidate { key, label, hint: String::new() };
    let choices = (0..).zip(named.chain([others])).map(choice).collect();
    let title = say!(lang, "Kỳ nào?", "Which period?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, choose)));
}

/// The period that an entry of [`ask_period`] names; none of the one that asks for days.
pub fn chosen_period(model: &Model, key: u64) -> Option<Period> {
    let offered = offered(model.now.at.date_naive(), model.lang);
    offered.get(key as usize).map(|(_, period)| *period)
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn months_quarters_halves_and_years_are_offered_with_those_before_them() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let offered = offered(day(2027, 1, 31).unwrap(), Lang::Vi);
        let names: Vec<&str> = offered.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "Tháng 01 năm 2027",
                "Tháng 12 năm 2026",
                "Quý I/2027",
                "Quý IV/2026",
                "6 tháng đầu năm 2027",
                "6 tháng cuối năm 2026",
                "Năm 2027",
                "Năm 2026",
                "Từ đầu đến nay",
            ]
        );
        assert_eq!(offered[1].1, Period { from: day(2026, 12, 1), to: day(2026, 12, 31) });
        assert_eq!(offered[3].1, Period { from: day(2026, 10, 1), to: day(2026, 12, 31) });
        assert_eq!(offered[5].1, Period { from: day(2026, 7, 1), to: day(2026, 12, 31) });
    }
}

//! Of which day the sheets of a month are: where exactly one theme was chosen for the meetings of that month, of the
//! meeting that chose it, since its members are to find on the sheet what their round looks at; where several were, of
//! the month itself, and which meetings to name is told.
//!
//! Reads what was chosen alone.

use chrono::{Datelike, NaiveDate};
use clap::ArgMatches;
use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::{day, first_of_month};
use crate::cli::verb::text_of;
use crate::domain::{CellId, RoundTheme, State};
use crate::say;
use crate::shelf::Shelf;
use crate::text::{Lang, long_month, short_date};

/// What the meetings of a month chose.
pub(in crate::cli::verb) struct MonthChoices {
    /// Its first day, or a day of it that was named.
    month: NaiveDate,
    /// Whether a day was named: its own theme is meant, whatever a meeting of another day chose.
    of_day: bool,
    /// What the theme of the month itself is called; none where no guidance has one.
    own: Option<String>,
    /// The meetings that chose a theme, in order.
    chosen: Vec<(NaiveDate, RoundTheme)>,
}

impl MonthChoices {
    /// The choices of the month that is named on the command line, or of the month of the day that is; none where
    /// neither is.
    pub fn of(
        context: &Context,
        shelf: &mut Shelf,
        cell: &CellId,
        matches: &ArgMatches,
    ) -> Result<Option<MonthChoices>, Failure> {
        let on = match matches.try_contains_id("on") {
            Ok(true) => day(context, matches, "on")?,
            _ => None,
        };
        let month = first_of_month(text_of(matches, "month"), context.lang)?;
        let Some(month) = month.or(on) else { return Ok(None) };
        let held = context.digests(shelf, cell).into_iter().map(|one| one.digest);
        let of_month =
            held.filter(|one| (one.date.year(), one.date.month()) == (month.year(), month.month()));
        let standing = of_month.filter(|one| one.state != State::Cancelled);
        let choice = standing.filter_map(|one| Some((one.date, one.round.more.theme?)));
        let chosen = choice.filter(|(_, theme)| !theme.is_none()).collect();
        let parent = shelf.cell(cell).name.parent;
        let own = shelf.packs().theme(month, &parent).map(|own| own.theme.title.get(Lang::Vi).to_owned());
        Ok(Some(MonthChoices { month, of_day: on.is_some(), own, chosen }))
    }

    /// The day whose theme it is.
    pub fn day(&self) -> NaiveDate {
        self.one().filter(|_| !self.of_day).map_or(self.month, |(date, _)| *date)
    }

    /// The first choice, where no other one differs from it.
    fn one(&self) -> Option<&(NaiveDate, RoundTheme)> {
        let (_, first) = self.chosen.first()?;
        let differs = |theme: &RoundTheme| theme.title != first.title || theme.items != first.items;
        self.chosen.first().filter(|_| !self.chosen.iter().any(|(_, theme)| differs(theme)))
    }

    /// What is told of it beside the answer; nothing where no meeting chose another theme than that of the month.
    pub fn note(&self, lang: Lang) -> Option<String> {
        if self.of_day {
            return self.note_of_day(lang);
        }
        let month = long_month(self.month, lang);
        if let Some((date, theme)) = self.one() {
            if self.own.as_deref() == Some(theme.title.as_str()) {
                return None;
            }
            let (day, title) = (short_date(*date, lang), &theme.title);
            return Some(say!(
                lang,
                "Phiếu theo chủ đề đã chọn cho kỳ họp ngày {day}: {title}.",
                "The sheets have the theme that was chosen for the meeting of {day}: {title}."
            ));
        }
        let days: Vec<String> = self.chosen.iter().map(|(date, _)| short_date(*date, lang)).collect();
        let days = (!days.is_empty()).then(|| days.join(", "))?;
        Some(say!(
            lang,
            "Các kỳ họp {month} chọn những chủ đề khác nhau ({days}) nên phiếu theo chủ đề chung của tháng: muốn theo một kỳ thì ghi --meeting.",
            "The meetings of {month} chose different themes ({days}), so the sheets have the theme of the month: name one with --meeting."
        ))
    }

    /// That a meeting of the month chose another theme than the one of the day that was named.
    fn note_of_day(&self, lang: Lang) -> Option<String> {
        let differs = |theme: &RoundTheme| self.own.as_deref() != Some(theme.title.as_str());
        let (date, theme) = self.chosen.iter().find(|(_, theme)| differs(theme))?;
        let met = self.chosen.iter().any(|(date, _)| *date == self.month);
        let (day, title, own) = (short_date(*date, lang), &theme.title, short_date(self.month, lang));
        (!met).then(|| {
            say!(
                lang,
                "Phiếu theo chủ đề của ngày {own}; kỳ họp ngày {day} chọn chủ đề khác ({title}): muốn theo kỳ ấy thì ghi --meeting.",
                "The sheets have the theme of {own}; the meeting of {day} chose another one ({title}): name it with --meeting."
            )
        })
    }

    /// The days of the meetings that chose a theme, for programs.
    pub fn days(&self) -> Value {
        json!(self.chosen.iter().map(|(date, _)| date).collect::<Vec<_>>())
    }
}

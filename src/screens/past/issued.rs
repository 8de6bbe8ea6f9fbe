//! The register of the papers that were issued by number, written as a paper: of the year that is asked for.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::app::command::Command;
use crate::app::model::{Model, Overlay};
use crate::app::papers;
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Period, State};
use crate::report::{IssuedPapers, Material, issued_papers};
use crate::say;
use crate::text::text;

/// Writes that of a year.
pub(super) const COMMAND: Command = Command::new(
    "past-register-out",
    text("Sổ văn bản đi của một năm", "Register of the papers issued in a year"),
    ask,
)
.when(|model| model.book.cell.is_some() && !model.book.meetings.is_empty())
.without_row()
.also(&[
    text("số văn bản, số nghị quyết đã cấp", "numbers of papers, of resolutions"),
    text("in sổ văn bản đi", "print the register"),
    text("sổ văn bản năm trước", "register of an earlier year"),
]);

/// The years of which minutes are adopted, newest first.
fn years(model: &Model) -> Vec<i32> {
    let adopted = model.book.meetings.iter().filter(|one| one.state == State::Adopted);
    let years: BTreeSet<i32> = adopted.map(|one| one.date.year()).collect();
    years.into_iter().rev().collect()
}

/// Asks of which year where there are several.
fn ask(model: &mut Model) {
    let years = years(model);
    let [_, _, ..] = years.as_slice() else {
        let year = years.first().copied().unwrap_or_else(|| model.now.at.year());
        return write(model, year);
    };
    let choice = |year: &i32| {
        let label = say!(model.lang, "Năm {year}", "Year {year}");
        Some(Candidate { key: u64::try_from(*year).ok()?, label, hint: String::new() })
    };
    let title = say!(model.lang, "Sổ văn bản đi của năm nào?", "The register of which year?");
    let choices = years.iter().filter_map(choice).collect();
    let choose = |model: &mut Model, key: u64| {
        if let Ok(year) = i32::try_from(key) {
            write(model, year);
        }
    };
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, choose)));
}

fn write(model: &mut Model, year: i32) {
    let Some(cell) = model.book.cell.clone() else { return };
    let today = model.now.at.date_naive();
    let period = Period::year(year);
    // A number left out belongs to the term at the end of that year.
    let last = NaiveDate::from_ymd_opt(year, 12, 31).map_or(today, |last| last.min(today));
    let listed = issued_papers(&model.book.meetings, &cell.terms, &cell.name, period, last);
    let frame = papers::frame_of(model, &cell);
    papers::write(model, "register-out", &Material::Issued(IssuedPapers { frame, period, papers: &listed }));
}

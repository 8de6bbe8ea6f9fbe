//! Days as the first page shows them: how far away one is, and the month in which all stand that the book
//! knows of.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use ratatui::text::Line;

use crate::app::Model;
use crate::app::due::offered_day;
use crate::app::waiting::waiting;
use crate::app::waiting::{latest_of_cell, open_tasks};
use crate::domain::{Preparation, Standing, State};
use crate::say;
use crate::text::{Lang, month_year};
use crate::ui::month::{self, DayMark};
use crate::ui::sections::ScreenSection;
use crate::ui::strip::in_entries;
use crate::ui::theme::Theme;

/// Cells before the words below a grid.
const BEFORE: usize = 3;

/// The month of today, and that of the next meeting where it is another one; none without a day that the
/// book knows of in it.
pub(super) fn months(model: &Model, theme: &Theme) -> Vec<ScreenSection> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let marks = marks(model);
    let next = marks.iter().filter(|(day, mark)| **day >= today && **mark != DayMark::Due);
    let next = next.map(|(day, _)| *day).next();
    let other = next.map(first).filter(|next| *next != first(today));
    let of_month = |month: NaiveDate| marks.keys().any(|day| first(*day) == month);
    let one = |month: NaiveDate| {
        let mut lines = month::lines(month, today, |day| marks.get(&day).copied(), theme, lang);
        let of_month = marks.iter().filter(|(day, _)| first(**day) == month).map(|(_, mark)| *mark);
        let legend = legend(&of_month.collect::<Vec<_>>(), lang).into_iter();
        lines.extend(legend.map(|words| Line::from(format!("   {words}")).style(theme.quiet)));
        let rank = if month == first(today) { 1 } else { 2 };
        ScreenSection { title: month_year(month, lang), figure: String::new(), lines, rank, over: false }
    };
    std::iter::once(first(today)).chain(other).filter(|month| of_month(*month)).map(one).collect()
}

fn first(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// What the signs of a month mean, as far as they are there, in lines that the grid has room for.
fn legend(marks: &[DayMark], lang: Lang) -> Vec<String> {
    let signs = [
        (DayMark::Meeting, say!(lang, "● họp", "● meeting")),
        (DayMark::Offered, say!(lang, "? chưa lập", "? not planned")),
        (DayMark::Due, say!(lang, "! hạn", "! due")),
    ];
    let there = signs.into_iter().filter(|(mark, _)| marks.contains(mark)).map(|(_, words)| words);
    let words: Vec<String> = there.chain([say!(lang, "[ ] hôm nay", "[ ] today")]).collect();
    in_entries(&words.join("  "), month::WIDE - BEFORE)
}

/// Meetings that were held, are under way or planned; deadlines that are open.
///
/// The day on which the next meeting should be held stands below both.
fn marks(model: &Model) -> BTreeMap<NaiveDate, DayMark> {
    let meetings = &model.book.meetings;
    let tasks = open_tasks(model).filter_map(|task| task.due);
    let uploads = latest_of_cell(model).and_then(|digest| digest.upload_by);
    let checks = meetings.iter().filter_map(|digest| digest.preparation.as_ref());
    let checks = checks.flat_map(Preparation::open).filter_map(|check| check.day);
    let offered = Some((offered_day(model), DayMark::Offered)).filter(|_| waiting(model).is_empty());
    let due = tasks.chain(uploads).chain(checks).map(|day| (day, DayMark::Due));
    let held = meetings.iter().filter(|digest| digest.state != State::Cancelled);
    // A meeting stands over what is due on its day.
    offered.into_iter().chain(due).chain(held.map(|digest| (digest.date, DayMark::Meeting))).collect()
}

/// The roll: how many, and of which standing.
pub(super) fn roll(model: &Model) -> ScreenSection {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let on_roll = model.roll().on(today);
    let of = |standing: Standing| on_roll.iter().filter(|one| one.standing == standing).count();
    // All of them, so that they come to the figure in the head.
    let parts = Standing::ALL.into_iter().filter(|standing| of(*standing) > 0);
    let parts: Vec<String> =
        parts.map(|standing| format!("{} {}", standing.brief().get(lang), of(standing))).collect();
    let figure = say!(lang, "{n} đồng chí", "{n} members", n = on_roll.len());
    let lines = in_entries(&parts.join("  "), month::WIDE - BEFORE).into_iter();
    let lines = lines.map(|words| Line::from(format!("   {words}"))).collect();
    ScreenSection { title: say!(lang, "Đảng viên", "The roll"), figure, lines, rank: 3, over: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_has_as_many_lines_as_it_takes() {
        let all = [DayMark::Meeting, DayMark::Offered, DayMark::Due];
        assert_eq!(legend(&all, Lang::Vi), ["● họp  ? chưa lập  ! hạn", "[ ] hôm nay"]);
        assert_eq!(legend(&all[..1], Lang::En), ["● meeting  [ ] today"]);
    }
}

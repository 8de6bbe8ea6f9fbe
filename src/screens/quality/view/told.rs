//! What is said of a year in words: its level and why, what was lost most, and the chosen meeting.

use ratatui::text::{Line, Span};

use super::super::{scored, year};
use crate::app::Model;
use crate::app::size::{NARROW, READING};
use crate::domain::{Level, Points};
use crate::say;
use crate::scoring::{MonthRow, Overview, Trend, YearVerdict};
use crate::text::{Lang, day_and_month, wrap};
use crate::ui::sections::ScreenSection;
use crate::ui::theme::Theme;

/// Rows that the reasons of one meeting may take where rows are few.
const SHORT: usize = 2;
/// Rows from which on they may take as many as they need.
const HIGH: usize = 26;

/// The head of the year over so many columns: its level, and what that rests on where there is room.
pub(super) fn head(model: &Model, overview: &Overview, columns: u16) -> (String, String) {
    let (year, lang) = (year(model), model.lang);
    if columns >= NARROW {
        return (title(model, overview), figure(overview, lang));
    }
    let level = overview.verdicts.last().filter(|verdict| verdict.level.is_some());
    let level = level.map_or(String::new(), |verdict| verdict.level_words(lang).to_uppercase());
    (say!(lang, "Chất lượng năm {year}", "Quality in {year}"), level)
}

fn title(model: &Model, overview: &Overview) -> String {
    let (year, lang) = (year(model), model.lang);
    let verdict = overview.verdicts.last().filter(|verdict| verdict.level.is_some());
    match verdict.map(|verdict| (verdict.ended, verdict.level_words(lang))) {
        None => say!(lang, "Chất lượng năm {year}", "Quality in {year}"),
        Some((true, level)) => say!(lang, "Chất lượng năm {year}: {level}", "Quality in {year}: {level}"),
        Some((false, level)) => {
            say!(lang, "Chất lượng năm {year} · tính đến nay: {level}", "Quality in {year} · so far: {level}")
        }
    }
}

/// "10/11 kỳ tốt, cần 7 · còn 1 kỳ": what the level of the year rests on.
fn figure(overview: &Overview, lang: Lang) -> String {
    let Some(year) = overview.verdicts.last().filter(|year| year.meetings > 0) else {
        return say!(lang, "chưa có kỳ nào", "no meeting yet");
    };
    let all = year.meetings;
    if year.is_too_few() {
        return say!(lang, "Mới có {all} kỳ, chưa xếp mức", "{all} so far, no level yet");
    }
    let left = match year.left {
        0 => String::new(),
        n => say!(lang, " · còn {n} kỳ", " · meetings left: {n}"),
    };
    format!("{}{left}", needed(year, lang))
}

fn needed(year: &YearVerdict, lang: Lang) -> String {
    let all = year.meetings;
    let Some(need) = year.need else { return say!(lang, "{all} kỳ có điểm", "{all} scored meetings") };
    let level = year.labels.label(need.level, lang);
    let (have, least) = (need.have, need.meetings);
    match need.level {
        Level::Good => {
            say!(lang, "{have}/{all} kỳ {level}, cần {least}", "{have}/{all} {level}, {least} needed")
        }
        _ => say!(
            lang,
            "{have}/{all} kỳ từ {level}, cần {least}",
            "{have}/{all} {level} or better, {least} needed"
        ),
    }
}

/// On a narrow screen: what the level rests on, and the criterion that lost most, in a few rows.
pub(super) fn narrow(model: &Model, overview: &Overview, columns: usize) -> Vec<ScreenSection> {
    let lang = model.lang;
    let words = match most(overview) {
        _ if scored(overview).is_empty() => empty(model),
        None => none_lost(lang),
        Some(trend) => lost_words(trend, lang),
    };
    let columns = columns.saturating_sub(3);
    vec![section(0, &figure(overview, lang), columns), section(1, &words, columns)]
}

/// What is said below the picture, the most important first; what has no rows gives way.
pub(super) fn lines(
    model: &Model,
    overview: &Overview,
    theme: &Theme,
    (columns, rows): (usize, usize),
) -> Vec<ScreenSection> {
    let (lang, columns) = (model.lang, columns.saturating_sub(3).min(READING.1));
    if scored(overview).is_empty() {
        return vec![section(0, &empty(model), columns)];
    }
    let most = section(2, &most_lost(overview, lang), columns);
    let chosen = scored(overview).get(model.place().at).map(|row| {
        let whole = wrap(&meeting(row, lang), columns);
        let lines = match whole.len() > SHORT && rows < HIGH {
            true => wrap(&in_brief(row, lang), columns),
            false => whole,
        };
        let lines = lines.into_iter().enumerate();
        let line = |(at, words): (usize, String)| {
            let mark = if at == 0 { "►" } else { " " };
            Line::from(Span::styled(format!("{mark}  {words}"), theme.title))
        };
        // What the arrows move stays longest.
        ScreenSection::bare(1, lines.map(line).collect())
    });
    let year = of_year(overview, lang).into_iter().map(|words| section(3, &words, columns));
    let year = year.flat_map(|section| section.lines).collect();
    [Some(most), chosen, Some(ScreenSection::bare(3, year))].into_iter().flatten().collect()
}

fn section(rank: u8, words: &str, columns: usize) -> ScreenSection {
    let lines = wrap(words, columns).into_iter().map(|line| Line::from(format!("   {line}")));
    ScreenSection::bare(rank, lines.collect())
}

/// What will stand here.
fn empty(model: &Model) -> String {
    say!(
        model.lang,
        "Năm {year} chưa có kỳ nào được chấm điểm. Chấm điểm và thông qua biên bản xong, ở đây có: điểm mất theo từng tiêu chí ở từng kỳ, điểm và mức của mỗi kỳ; từ 3 kỳ trở lên có mức của năm.",
        "No meeting of {year} has a score yet. Once one is scored and its minutes are adopted, here stand the points lost by each criterion in each meeting, the points and level of each, and from 3 meetings on the level of the year.",
        year = year(model)
    )
}

/// The criterion that lost most, and the latest meeting in which it did.
fn most_lost(overview: &Overview, lang: Lang) -> String {
    let Some(trend) = most(overview) else { return none_lost(lang) };
    [Some(lost_words(trend, lang)), latest(overview, trend, lang)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The criterion that lost most; of equals the one that stands first on the sheet.
fn most(overview: &Overview) -> Option<&Trend> {
    let losing = overview.inside.iter().filter(|trend| trend.lost() > Points(0));
    losing.rev().max_by_key(|trend| trend.lost())
}

fn none_lost(lang: Lang) -> String {
    say!(lang, "Không tiêu chí nào mất điểm.", "No criterion lost a point.")
}

fn lost_words(trend: &Trend, lang: Lang) -> String {
    say!(
        lang,
        "Mất nhiều nhất: {id} {title}, {points} điểm.",
        "Most points lost: criterion {id} ({title}), {points}.",
        id = trend.id,
        title = trend.title.get(lang),
        points = trend.lost().words(lang)
    )
}

fn latest(overview: &Overview, trend: &Trend, lang: Lang) -> Option<String> {
    let lost = |row: &&MonthRow| {
        let mut lost = row.lost.iter().filter(|lost| lost.criterion == trend.id);
        lost.next().map(|lost| (row.date, lost.points, lost.why.get(lang).to_owned()))
    };
    let (date, points, why) = scored(overview).iter().rev().find_map(lost)?;
    let (day, points) = (day_and_month(date, lang), points.words(lang));
    Some(match why.as_str() {
        "" => say!(lang, "Gần nhất: kỳ {day}, {points} điểm.", "Latest: {day}, {points} points."),
        why => {
            say!(lang, "Gần nhất: kỳ {day}, {points} điểm: {why}.", "Latest: {day}, {points} points: {why}.")
        }
    })
}

/// A meeting in one sentence.
fn meeting(row: &MonthRow, lang: Lang) -> String {
    let (day, kind) = (day_and_month(row.date, lang), row.kind.label().get(lang));
    let (points, level) = (row.points_words(lang), row.level_words(lang));
    let note = match row.lost_note(lang) {
        none if none.is_empty() => say!(lang, "không mất điểm", "no points lost"),
        note => note,
    };
    say!(
        lang,
        "Kỳ {day}, {kind}: {points} điểm, {level}; {note}.",
        "{day}, {kind}: {points} points, {level}; {note}."
    )
}

/// The same without the reasons: "Kỳ 01/12, thường kỳ: 72 (+5) điểm, khá; điểm mất theo tiêu chí: 1 −5; 3.1 −5."
fn in_brief(row: &MonthRow, lang: Lang) -> String {
    let (day, kind) = (day_and_month(row.date, lang), row.kind.label().get(lang));
    let (points, level, note) = (row.points_words(lang), row.level_words(lang), row.note(lang));
    say!(
        lang,
        "Kỳ {day}, {kind}: {points} điểm, {level}; điểm mất theo tiêu chí: {note}.",
        "{day}, {kind}: {points} points, {level}; points lost by criterion: {note}."
    )
}

/// How the year stands.
pub(super) fn of_year(overview: &Overview, lang: Lang) -> Vec<String> {
    let Some(year) = overview.verdicts.last() else { return Vec::new() };
    let mut said = vec![format!("{}. {}", year.heading(lang), year.reason.get(lang))];
    said.extend(year.reach.as_ref().map(|words| words.get(lang).to_owned()));
    said.extend((year.meetings > 0).then(|| year.counted(lang)));
    said
}

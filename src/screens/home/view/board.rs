//! What a secretary looks for first: the tasks that are open, and how the last meetings went.
//!
//! Only what the digests of the meetings say; where they say nothing there is no picture.

use chrono::{Datelike, NaiveDate};
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::domain::{Digest, Level, Points, State, Task};
use crate::say;
use crate::text::{Lang, day_and_month, pad};
use crate::ui::sections::ScreenSection;
use crate::ui::spark;
use crate::ui::table::{self, GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Tasks that are shown, those first that are due first.
const TASKS: usize = 4;
/// Meetings of the picture.
const MEETINGS: usize = 12;
/// Cells of a meeting in the picture, and of what stands before the meetings.
const WIDE: usize = 4;
const BEFORE: usize = 21;
/// Days of a year.
const YEAR: i64 = 366;
/// A share of those summoned below this many percent wants attention: own design.
const FEW: u32 = 90;

/// The tasks that the next meeting carries on.
pub(super) fn tasks(model: &Model, theme: &Theme, columns: u16, whole: bool) -> Option<ScreenSection> {
    let lang = model.lang;
    let today = model.now.at.date_naive();
    let latest = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted)?;
    let mut open: Vec<&Task> = latest.open_tasks.iter().collect();
    open.sort_by_key(|task| task.due.unwrap_or(NaiveDate::MAX));
    if open.is_empty() {
        return None;
    }
    let overdue = open.iter().filter(|task| task.due.is_some_and(|due| due < today)).count();
    let row = |task: &&Task| {
        let who = task.who.iter().map(|member| model.roll().name(*member)).collect::<Vec<_>>().join(", ");
        let late = task.due.is_some_and(|due| due < today);
        let sign = if late { styled("!", theme.warn) } else { cell("?") };
        let left = styled(left_words(task.due, today, lang), if late { theme.warn } else { theme.quiet });
        let due = task.due.map_or(String::new(), |due| day_and_month(due, lang));
        (sign, vec![cell(&task.what), cell(who), cell(due), left])
    };
    let table = ScreenGrid {
        title: String::new(),
        figure: String::new(),
        columns: vec![
            GridColumn::words(say!(lang, "Việc", "Task")).giving_way(),
            GridColumn::words(say!(lang, "Người làm", "Who")).from(60),
            GridColumn::figures(say!(lang, "Hạn", "Due")),
            GridColumn::figures(say!(lang, "Còn lại", "Left")),
        ],
        rows: open.iter().take(TASKS).map(row).collect(),
        total: None,
    };
    let of_table = if whole { table::whole_lines } else { table::lines };
    let mut lines = of_table(&table, theme, columns);
    if open.len() > TASKS {
        let more = say!(lang, "   … còn {n} việc nữa", "   … {n} more", n = open.len() - TASKS);
        lines.push(Line::from(Span::styled(more, theme.quiet)));
    }
    let title = say!(lang, "Việc đang theo dõi · {n}", "Open tasks · {n}", n = open.len());
    let figure = match overdue {
        0 => String::new(),
        n => say!(lang, "{n} QUÁ HẠN", "{n} OVERDUE"),
    };
    Some(ScreenSection { title, figure, lines, rank: 2 })
}

/// "còn 2 ngày", "hôm nay", "quá 6 ngày"; nothing without a day.
pub(super) fn left_words(due: Option<NaiveDate>, today: NaiveDate, lang: Lang) -> String {
    let days = due.map(|due| (due - today).num_days());
    // Further away it is a clock that is wrong, and no time that is left.
    let Some(days) = days.filter(|days| days.abs() <= YEAR) else { return String::new() };
    match days {
        0 => say!(lang, "hôm nay", "today"),
        1.. => say!(lang, "còn {days} ngày", "{days} days left"),
        _ => say!(lang, "quá {n} ngày", "{n} days late", n = -days),
    }
}

/// The last twelve monthly meetings: points by level, and who came.
pub(super) fn year(model: &Model, theme: &Theme, columns: u16) -> Option<ScreenSection> {
    let lang = model.lang;
    let room = usize::from(columns).saturating_sub(BEFORE) / WIDE;
    let mut held: Vec<&Digest> = model.book.meetings.iter().filter(|one| one.counts_for_year()).collect();
    held.sort_by_key(|digest| (digest.date, digest.id.clone()));
    let held = &held[held.len().saturating_sub(MEETINGS.min(room))..];
    let newest = held.last()?;
    let line = |label: String, cells: Vec<Span<'static>>| {
        let label = Span::raw(pad(&format!("   {label}"), BEFORE));
        Line::from(std::iter::once(label).chain(cells).collect::<Vec<_>>())
    };
    let right = |words: String| Span::raw(format!("{words:>WIDE$}"));
    let points = |digest: &&&Digest| digest.points_held().unwrap_or_default();
    let band = |band: u32| {
        let sign = |digest: &Digest| {
            let sign = spark::sign(digest.points_held().unwrap_or_default(), band);
            Span::styled(format!("{sign:>WIDE$}"), theme.good)
        };
        line(band_words(model, newest, band), held.iter().map(|digest| sign(digest)).collect())
    };
    let months = held.iter().map(|digest| right(month(digest.date, lang))).collect();
    let mut lines = vec![line(String::new(), months).style(theme.quiet)];
    lines.extend(spark::BANDS.map(band));
    let figures = held.iter().map(|digest| right(points(&digest).words(lang))).collect();
    lines.push(line(say!(lang, "Điểm", "Points"), figures));
    lines.push(line(
        say!(lang, "Dự họp, %", "Attended, %"),
        held.iter().map(|one| share(one, theme)).collect(),
    ));
    let title = say!(lang, "{n} kỳ qua", "Last {n} meetings", n = held.len());
    Some(ScreenSection { title, figure: average(held, lang), lines, rank: 3 })
}

/// "T12": the month of a meeting.
fn month(day: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("T{}", day.month()),
        Lang::En => day.format("%b").to_string(),
    }
}

/// "tốt từ 90": the level that begins with the band by the guidance of the newest meeting, if one does.
fn band_words(model: &Model, newest: &Digest, band: u32) -> String {
    let lang = model.lang;
    let pack = model.book.packs.by_id(&newest.guidance);
    let levels = pack.map_or(&[][..], |pack| &pack.rubric.levels);
    let level = levels.iter().find(|threshold| threshold.from == Points::whole(band)).map(|one| one.level);
    let level = level.map_or("", |level: Level| newest.level_labels.label(level, lang));
    say!(lang, "{level} từ {band}", "{level} from {band}").trim_start().to_owned()
}

/// The share of those summoned, in whole percent; "88!" where few came.
fn share(digest: &Digest, theme: &Theme) -> Span<'static> {
    let (attended, summoned) = (digest.counts.attended, digest.counts.summoned);
    if summoned == 0 || !digest.roll_called {
        return Span::styled(format!("{:>WIDE$}", "–"), theme.quiet);
    }
    // Half a percent and more counts as a whole one.
    let share = (200 * attended + summoned) / (2 * summoned);
    match share {
        FEW.. => Span::raw(format!("{share:>WIDE$}")),
        _ => Span::styled(format!("{:>WIDE$}", format!("{share}!")), theme.warn),
    }
}

/// The middle of the points, to a tenth.
fn average(held: &[&Digest], lang: Lang) -> String {
    let sum: u32 = held.iter().filter_map(|digest| digest.points_held()).map(|points| points.0).sum();
    let tenths = (sum / 10 + held.len() as u32 / 2) / held.len() as u32;
    let words = Points(tenths * 10).words(lang);
    say!(lang, "trung bình {words} điểm", "average {words} points")
}

//! The record of a member as a picture: a strip of the meetings, and figures beside the cell's middle.
//!
//! Rows that are scrolled as the page below them. Ranks nobody.

use chrono::{Datelike, NaiveDate};
use ratatui::text::{Line, Span};

use super::identity;
use crate::app::Model;
use crate::app::participants::everyone;
use crate::app::period;
use crate::app::size::{NARROW, reading_columns};
use crate::domain::{Attended, MemberId, MemberRow, Participation, Period, median};
use crate::say;
use crate::text::{Lang, capital, month_name, pad, seen_percent, wrap};
use crate::ui::bar::bar;
use crate::ui::strip;
use crate::ui::theme::Theme;

/// Cells before the strip.
const LABEL: usize = 18;
/// Cells of what a row comes to, after the strip.
const SUM: usize = 22;
/// Cells of the longest bar.
const BAR: usize = 10;
/// Cells of a figure beside the middle, where there are no bars.
const FIGURE: usize = 8;

/// The picture; the words alone where the member was on no roll of the period.
pub(super) fn lines(model: &Model, member: MemberId, theme: &Theme) -> Vec<Line<'static>> {
    let (lang, columns) = (model.lang, reading_columns(model.size.0));
    let mut lines = identity::below_head(model, member, columns);
    let all = everyone(model);
    let Some(one) = all.iter().find(|one| one.member == member).filter(|one| is_known(one)) else {
        let period = period::words(model.participation_period(), lang);
        let words =
            say!(lang, "Chưa được triệu tập kỳ nào trong {period}.", "Summoned to no meeting in {period}.");
        lines.extend(wrapped(&words, columns));
        return lines;
    };
    if model.size.0 < NARROW {
        lines.extend(figures(one, &all, columns, lang));
        lines.extend(wrapped(&one.kinds(lang), columns));
        lines.extend(absences(one, theme, columns, lang));
        return lines;
    }
    lines.extend(strips(one, model.participation_period(), columns, theme, lang));
    lines.extend(wrapped(&one.kinds(lang), columns));
    lines.push(Line::default());
    lines.extend(bars(one, &all, theme, lang));
    let absences = absences(one, theme, columns, lang);
    lines.extend((!absences.is_empty()).then(Line::default));
    lines.extend(absences);
    lines
}

/// Whether the member was summoned to a meeting of the period, or came to one.
fn is_known(one: &Participation) -> bool {
    one.summoned + one.attended + one.not_called > 0
}

fn wrapped(words: &str, columns: usize) -> Vec<Line<'static>> {
    wrap(words, columns.saturating_sub(1)).into_iter().map(|line| Line::from(format!(" {line}"))).collect()
}

/// The meetings under the numbers of their months, oldest first; of a whole year every month has a place.
fn places(one: &Participation, period: Period) -> Vec<(u32, Option<&MemberRow>)> {
    let mut places: Vec<(u32, Option<&MemberRow>)> =
        one.meetings.iter().map(|(day, row)| (day.month(), Some(row))).collect();
    if period::year_of(period).is_some() {
        let missing = |month: &u32| !one.meetings.iter().any(|(day, _)| day.month() == *month);
        places.extend((1..=12).filter(missing).map(|month| (month, None)));
        places.sort_by_key(|(month, _)| *month);
    }
    places
}

/// Attendance, speeches and tasks of each meeting, and what they come to.
fn strips(
    one: &Participation,
    period: Period,
    columns: usize,
    theme: &Theme,
    lang: Lang,
) -> Vec<Line<'static>> {
    let places = places(one, period);
    let room = columns.saturating_sub(LABEL + SUM) / strip::WIDE;
    let shown = &places[places.len().saturating_sub(room)..];
    let line = |label: String, cells: Vec<Span<'static>>, sum: String| {
        let label = Span::raw(pad(&format!(" {label}"), LABEL));
        let sum = Span::styled(format!("   {sum}"), theme.title);
        Line::from(std::iter::once(label).chain(cells).chain([sum]).collect::<Vec<_>>())
    };
    let right = |words: String| Span::raw(format!("{words:>width$}", width = strip::WIDE));
    let count = |figure: fn(&MemberRow) -> u32| {
        let cell = |row: &Option<&MemberRow>| match row.map_or(0, figure) {
            0 => Span::styled(format!("{:>width$}", "·", width = strip::WIDE), theme.quiet),
            n => right(n.to_string()),
        };
        shown.iter().map(|(_, row)| cell(row)).collect::<Vec<_>>()
    };
    let (times, held) = (one.speech_count(), one.meetings_spoken);
    let spoken = say!(lang, "{times} lần, {held} kỳ", "{times} in {held} meetings");
    let (done, on_time) = (one.tasks_done, one.tasks_on_time);
    let tasks = say!(lang, "{done} việc, {on_time} đúng hạn", "{done} done, {on_time} on time");
    let months = shown.iter().map(|(month, _)| right(month.to_string())).collect();
    let attended = shown.iter().map(|(_, row)| strip::sign(*row, theme, lang)).collect();
    let mut lines = vec![
        line(say!(lang, "Tháng", "Month"), months, capital(&period::words(period, lang))).style(theme.quiet),
        line(say!(lang, "Dự họp", "Present"), attended, share(one, lang)),
        line(say!(lang, "Số lần nói", "Spoke"), count(|row| row.speeches.values().sum()), spoken),
        line(say!(lang, "Việc xong", "Tasks done"), count(|row| row.tasks_done), tasks),
    ];
    let legend = say!(
        lang,
        "■ có mặt  M đến muộn, về sớm  T trực tuyến  P vắng có lý do  K vắng không lý do  – không triệu tập  ? chưa điểm danh  · không có",
        "■ present  L late, left early  O online  E excused  U unexcused  – not summoned  ? roll not called  · nothing"
    );
    let legend = strip::in_entries(&legend, columns.saturating_sub(1)).into_iter();
    lines.extend(legend.map(|line| Line::from(format!(" {line}")).style(theme.quiet)));
    lines
}

/// "9/11 kỳ, 81,8%": the meetings attended of those summoned to.
pub(super) fn share(one: &Participation, lang: Lang) -> String {
    let (attended, summoned) = (one.attended, one.summoned);
    match summoned {
        0 => say!(lang, "dự {attended} kỳ", "{attended} meetings"),
        _ => {
            let share = seen_percent(attended.into(), summoned.into(), lang);
            say!(lang, "{attended}/{summoned} kỳ, {share}", "{attended}/{summoned}, {share}")
        }
    }
}

/// A figure of the member and of the cell's middle.
type FigureBeside = (String, fn(&Participation) -> u64);

fn beside(lang: Lang) -> [FigureBeside; 4] {
    [
        (say!(lang, "Kỳ dự họp", "Present"), |one| one.attended.into()),
        (say!(lang, "Lần nói", "Speeches"), |one| one.speech_count().into()),
        (say!(lang, "Phút nói", "Minutes spoken"), |one| one.seconds / 60),
        (say!(lang, "Việc xong", "Tasks done"), |one| one.tasks_done.into()),
    ]
}

/// Four figures beside the cell's middle, each pair on one scale.
fn bars(one: &Participation, all: &[Participation], theme: &Theme, lang: Lang) -> Vec<Line<'static>> {
    let row = |(label, figure): &FigureBeside| {
        let (own, middle) = (figure(one), median(all, *figure));
        let most = own.max(middle);
        let part = |figure: u64| format!("{figure:>4} {}", pad(&bar(figure, most, BAR), BAR));
        let words = format!("{}{}     {}", pad(&format!(" {label}"), LABEL + 2), part(own), part(middle));
        Line::from(words.trim_end().to_owned())
    };
    let head = format!(
        "{}{}     {}",
        " ".repeat(LABEL + 3),
        pad(&say!(lang, "Đ/c", "Member"), BAR + 4),
        say!(lang, "Mức giữa của chi bộ", "Cell median")
    );
    std::iter::once(Line::from(head).style(theme.quiet)).chain(beside(lang).iter().map(row)).collect()
}

/// The names of both columns of figures, as the head has them where the screen is narrow: "Đ/c    Giữa".
pub(super) fn columns(lang: Lang) -> String {
    let (own, middle) = (say!(lang, "Đ/c", "Member"), say!(lang, "Giữa", "Median"));
    format!("{own:>FIGURE$}{middle:>FIGURE$} ")
}

/// The same without bars; the names of the columns stand in the head, so that all four have a row.
fn figures(one: &Participation, all: &[Participation], columns: usize, lang: Lang) -> Vec<Line<'static>> {
    let row = |(place, (label, figure)): (usize, &FigureBeside)| {
        let label = match (place, one.summoned) {
            (0, 1..) => format!("{label}, {}", seen_percent(one.attended.into(), one.summoned.into(), lang)),
            _ => label.clone(),
        };
        let (own, middle) = (figure(one), median(all, *figure));
        let label = pad(&format!(" {label}"), columns.saturating_sub(2 * FIGURE));
        Line::from(format!("{label}{own:>FIGURE$}{middle:>FIGURE$}"))
    };
    beside(lang).iter().enumerate().map(row).collect()
}

/// The months of absences, those with a reason before those without.
fn absences(one: &Participation, theme: &Theme, columns: usize, lang: Lang) -> Vec<Line<'static>> {
    let months = |kind: Attended| {
        let absent = one.meetings.iter().filter(move |(_, row)| row.attended == kind);
        let month = |(day, _): &(NaiveDate, MemberRow)| match lang {
            Lang::Vi => day.month().to_string(),
            Lang::En => month_name(day.month(), lang),
        };
        absent.map(month).collect::<Vec<_>>().join(", ")
    };
    let run = |streak: u32| match streak {
        0 | 1 => String::new(),
        n => say!(lang, "; {n} kỳ liền", "; {n} in a row"),
    };
    let (excused, unexcused) = (months(Attended::Excused), months(Attended::Unexcused));
    let with = (!excused.is_empty()).then(|| {
        let run = run(one.excused_streak);
        (say!(lang, "! Vắng có lý do: tháng {excused}{run}.", "! Excused: {excused}{run}."), theme.warn)
    });
    let without = (!unexcused.is_empty()).then(|| {
        let run = run(one.unexcused_streak);
        let words =
            say!(lang, "! Vắng không lý do: tháng {unexcused}{run}.", "! Unexcused: {unexcused}{run}.");
        (words, theme.bad)
    });
    let lines = [with, without].into_iter().flatten();
    lines
        .flat_map(|(words, style)| wrapped(&words, columns).into_iter().map(move |line| line.style(style)))
        .collect()
}

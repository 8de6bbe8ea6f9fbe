//! Past meetings, what a search found, and participation of all.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::screen::{hits, participation, past};
use crate::app::{Found, Model};
use crate::domain::{Digest, Participation, State};
use crate::say;
use crate::text::{Lang, grouped, pad, percent, width};
use crate::ui::list::{framed, marked, rows};
use crate::ui::theme::Theme;

/// Draws the list of meetings, newest first.
pub fn draw_list(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let line = |digest: &Digest| {
        let state = match digest.state {
            State::Draft => say!(lang, "đang chuẩn bị", "in preparation"),
            State::Adopted => String::new(),
            _ => say!(lang, "chưa xong", "not finished"),
        };
        let counts = digest.counts;
        let share = percent(u64::from(counts.attended), u64::from(counts.summoned), lang);
        let score = digest.score.as_ref().map_or(String::new(), |(_, level)| {
            let level = level.map_or("", |level| level.label().get(lang));
            say!(
                lang,
                "{points} điểm, {level}",
                "{points} points, {level}",
                points = digest.points_words(lang).unwrap_or_default(),
                level = level
            )
        });
        let present = say!(
            lang,
            "có mặt {here}/{of} ({share})",
            "present {here}/{of} ({share})",
            here = counts.attended,
            of = counts.summoned,
            share = share
        );
        Line::from(format!(" {}  {}  {score}{state}", digest.date.format("%d/%m/%Y"), pad(&present, 24)))
    };
    let lines: Vec<Line> = past::newest_first(model).into_iter().map(line).collect();
    let title = say!(lang, "Các kỳ sinh hoạt", "Meetings");
    let right = lines.len().to_string();
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}

/// Draws what a search found, the words marked.
pub fn draw_hits(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width).saturating_sub(4);
    let (hits, total, more) = (&model.search.hits, model.search.total, model.search.more);
    let lines: Vec<Line> = hits.iter().map(|hit| hit_line(hit, theme, wide)).collect();
    let words = hits::sought_words(model);
    let title = say!(model.lang, "Tìm {words}", "Search {words}", words = words);
    let number = |n: usize| grouped(i64::try_from(n).unwrap_or(i64::MAX), model.lang);
    let right = match hits.len() {
        0 => say!(model.lang, "không thấy chỗ nào", "nothing found"),
        n if more => say!(
            model.lang,
            "{n} chỗ đầu trong hơn {total}",
            "first {n} of more than {total} places",
            n = n,
            total = number(total)
        ),
        n if n < total => say!(
            model.lang,
            "{n} chỗ đầu trong {total}",
            "first {n} of {total} places",
            n = n,
            total = number(total)
        ),
        n => say!(model.lang, "{n} chỗ", "{n} places", n = n),
    };
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}

/// A passage with its date, begun near the words where it is long.
fn hit_line(hit: &Found, theme: &Theme, wide: usize) -> Line<'static> {
    let date = hit.date.format(" %d/%m/%Y  ").to_string();
    let room = wide.saturating_sub(date.len());
    let first = hit.ranges.first().map_or(0, |range| range.start);
    let from = start_near(&hit.line, first, room / 2);
    let mut spans = vec![Span::raw(date), Span::raw(if from > 0 { "…" } else { "" })];
    spans.extend(marked(&hit.line, from, &hit.ranges, theme));
    Line::from(spans)
}

/// Where a long line begins to be shown: after a space, at most `before` columns ahead of a place.
fn start_near(line: &str, place: usize, before: usize) -> usize {
    if width(&line[..place]) <= before {
        return 0;
    }
    let spaces = line[..place].match_indices(' ').map(|(at, _)| at + 1);
    spaces.rev().take_while(|at| width(&line[*at..place]) <= before).last().unwrap_or(place)
}

/// Draws the participation of all, by given name.
pub fn draw_participation(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let wide = usize::from(area.width);
    let line = |one: &Participation| {
        let attended = attended_words(one, lang);
        let spoken = say!(lang, "phát biểu {n}", "spoke {n}", n = one.speech_count());
        let tasks = say!(
            lang,
            "giao {given} việc, xong {done}",
            "tasks {given}, done {done}",
            given = one.tasks_given,
            done = one.tasks_done
        );
        let mut line =
            format!(" {}  {}", pad(&one.name, wide.saturating_sub(62).clamp(14, 28)), pad(&attended, 22));
        if wide >= 60 {
            line.push_str(&format!("  {}", pad(&spoken, 12)));
        }
        if wide >= 80 {
            line.push_str(&format!("  {tasks}"));
        }
        Line::from(line)
    };
    let lines = participation::everyone(model).iter().map(line).collect();
    let title = say!(lang, "Tham gia sinh hoạt", "Participation");
    rows(frame, area, framed(&title, &period(model), theme, area), theme, model.place().at, lines);
}

/// "dự 9/11 (81,8%)"; a member who was not summoned has no share.
fn attended_words(one: &Participation, lang: Lang) -> String {
    if one.summoned == 0 {
        return say!(lang, "dự {n}, không triệu tập", "came {n}, not summoned", n = one.attended);
    }
    let share = percent(u64::from(one.attended), u64::from(one.summoned), lang);
    say!(
        lang,
        "dự {here}/{of} ({share})",
        "present {here}/{of} ({share})",
        here = one.attended,
        of = one.summoned,
        share = share
    )
}

fn period(model: &Model) -> String {
    let day = |date: Option<chrono::NaiveDate>| {
        date.map_or("…".to_owned(), |date| date.format("%d/%m/%Y").to_string())
    };
    format!("{} – {}", day(model.period.from), day(model.period.to))
}

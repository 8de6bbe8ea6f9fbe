//! The list of meetings as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::newest_first;
use crate::app::Model;
use crate::app::size::{NARROW, TWO_PANES};
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{Lang, seen_percent, short_date, width};
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Cells of the points, whichever rows are in sight.
const POINTS: usize = 4;

/// Draws the list of meetings, newest first: day, kind, attendance, the points scored, what a timely
/// upload added, the total and its level, and how far a meeting is that is not adopted.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let wide = area.width >= TWO_PANES;
    let row = |digest: &Digest| {
        let kind = if wide { digest.label(lang) } else { digest.brief(lang) };
        let cells = vec![
            cell(short_date(digest.date, lang)),
            cell(kind),
            cell(attended(digest, lang)),
            cell(share(digest, lang)),
        ];
        let points = points(digest, lang).map(cell);
        let cells = cells.into_iter().chain(points).chain([cell(standing(digest, lang))]).collect();
        (sign(digest, theme), cells)
    };
    let meetings = newest_first(model);
    let label = |digest: &&Digest| width(&if wide { digest.label(lang) } else { digest.brief(lang) });
    let mut grid = ScreenGrid {
        title: say!(lang, "Các kỳ sinh hoạt", "Meetings"),
        figure: say!(lang, "{n} kỳ", "{n} meetings", n = meetings.len()),
        columns: vec![
            GridColumn::words(say!(lang, "Ngày", "Date")).kept(),
            GridColumn::words(say!(lang, "Loại", "Kind"))
                .at_least(meetings.iter().map(label).max().unwrap_or_default()),
            GridColumn::figures(say!(lang, "Dự", "Present"))
                .from(NARROW)
                .at_least(attended_columns(&meetings)),
            GridColumn::figures(say!(lang, "Tỷ lệ", "Share")).from(TWO_PANES),
            GridColumn::figures(say!(lang, "Chấm", "Score")).from(NARROW).at_least(POINTS),
            GridColumn::figures(say!(lang, "Thêm", "Added")).from(NARROW).at_least(POINTS),
            GridColumn::figures(sum_words(area.width, lang)).at_least(POINTS),
            GridColumn::words(say!(lang, "Mức", "Level")).at_least(levels(&meetings, lang)).kept(),
        ],
        rows: Vec::new(),
        total: None,
    };
    if meetings.iter().any(|digest| !standing(digest, lang).is_empty()) {
        grid.columns.push(GridColumn::words(say!(lang, "Ghi chú", "Note")).giving_way());
    }
    if meetings.is_empty() {
        let empty = say!(
            lang,
            "Chưa có kỳ nào. Ở đây có biên bản từng kỳ, mới nhất trước, với số đồng chí dự, điểm và mức.",
            "No meeting yet. Here stand the minutes of each, newest first, with who came, points and level."
        );
        return table::draw_or(model, theme, frame, area, (grid, &empty));
    }
    table::draw_long(model, theme, frame, area, grid, (meetings.len(), |index| row(meetings[index])));
}

/// "●" for one under way, "?" for one ahead, "×" for one that was cancelled.
fn sign(digest: &Digest, theme: &Theme) -> TableCell {
    match digest.state {
        State::Adopted => cell(""),
        State::Draft => styled("?", theme.quiet),
        State::Cancelled => styled("×", theme.bad),
        _ => styled("●", theme.next),
    }
}

fn attended(digest: &Digest, lang: Lang) -> String {
    match digest.state {
        State::Draft | State::Cancelled => String::new(),
        _ => digest.attended_words(lang),
    }
}

/// Cells of "28/30" in the longest row, without making them all.
fn attended_columns(meetings: &[&Digest]) -> usize {
    let digits = |number: u32| number.checked_ilog10().unwrap_or(0) as usize + 1;
    let held = meetings.iter().filter(|digest| digest.roll_called && digest.state.was_opened());
    held.map(|one| digits(one.counts.attended) + 1 + digits(one.counts.summoned)).max().unwrap_or_default()
}

fn share(digest: &Digest, lang: Lang) -> String {
    let is_held = digest.roll_called && digest.state.was_opened();
    let (here, of) = (u64::from(digest.counts.attended), u64::from(digest.counts.summoned));
    if is_held { seen_percent(here, of, lang) } else { String::new() }
}

/// What was scored, what the upload added to it, the total, and its level; nothing without a score.
fn points(digest: &Digest, lang: Lang) -> [String; 4] {
    let Some(columns) = digest.score_columns() else { return Default::default() };
    let [scored, added, total] = columns.words(lang);
    let level = columns.level.map_or("–", |level| digest.level_labels.label(level, lang));
    [scored, added, total, level.to_owned()]
}

/// Cells of the longest level, without making all rows.
fn levels(meetings: &[&Digest], lang: Lang) -> usize {
    let level = |digest: &&Digest| {
        let level = digest.score_columns()?.level?;
        Some(width(digest.level_labels.label(level, lang)))
    };
    meetings.iter().filter_map(level).max().unwrap_or_default()
}

/// The name of the points in all: beside what they are the sum of, and alone as elsewhere.
fn sum_words(columns: u16, lang: Lang) -> String {
    match columns < NARROW {
        true => say!(lang, "Điểm", "Score"),
        false => say!(lang, "Tổng", "Total"),
    }
}

/// How far a meeting is that is not adopted, what was confirmed from above, and the day for which it had been
/// planned.
fn standing(digest: &Digest, lang: Lang) -> String {
    let planned = digest.planned.map_or(String::new(), |day| {
        let day = short_date(day, lang);
        say!(lang, "dự định ngày {day}", "planned for {day}")
    });
    let confirmed = digest.confirmed_words(lang).unwrap_or_default();
    let parts = [state(digest, lang), confirmed, planned];
    parts.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// How far a meeting is that is not adopted, and why one was cancelled.
fn state(digest: &Digest, lang: Lang) -> String {
    match digest.state {
        State::Draft => say!(lang, "đang chuẩn bị", "in preparation"),
        State::Adopted => String::new(),
        _ if digest.is_reopened() => say!(lang, "đang mở lại", "open again"),
        State::Cancelled => {
            let reason = digest.cancelled.as_deref().unwrap_or_default();
            say!(lang, "đã hủy: {reason}", "cancelled: {reason}")
        }
        _ => say!(lang, "chưa xong", "not finished"),
    }
}

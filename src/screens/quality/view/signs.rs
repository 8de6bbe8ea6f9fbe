//! The signs of the picture of the year, their colours, and the line that says what they mean.

use ratatui::style::Style;
use ratatui::text::Span;

use super::super::scored;
use super::picture::MEETING;
use crate::domain::{Level, Points};
use crate::say;
use crate::scoring::{MonthRow, Overview, SignKind, TrendSign};
use crate::text::{Lang, text};
use crate::ui::theme::Theme;

/// What the signs mean, as far as they are there.
pub(super) fn legend(overview: &Overview, (first, cells): (usize, usize), lang: Lang) -> String {
    let meetings = &scored(overview)[first..];
    let mut parts = Vec::new();
    for level in [Level::Good, Level::Fair, Level::Average, Level::Poor] {
        let row = meetings.iter().find(|row| row.level.is_some_and(|(other, _)| other == level));
        parts.extend(row.map(|row| format!("{} {}", letter(level, lang), row.level_words(lang))));
    }
    if meetings.iter().any(|row| points_sign(row, cells, lang) == FULL) {
        parts.push(say!(lang, "{FULL} 100 điểm", "{FULL} 100 points"));
    }
    let shown = |kind: SignKind| {
        let signs = overview.inside.iter().flat_map(|trend| trend.signs(lang).into_iter().skip(first));
        signs.into_iter().any(|sign| sign.kind == kind)
    };
    if shown(SignKind::Waits) {
        parts.push(say!(lang, "+ chờ tải biên bản", "+ waits for the upload"));
    }
    if shown(SignKind::Absent) {
        parts.push(say!(lang, "– không chấm", "– not on the sheet"));
    }
    // Under what criteria come to in all a mean would be read as a sum.
    let mean = average(meetings, lang);
    parts.push(say!(lang, "Bình quân {mean} điểm", "Mean {mean} points"));
    parts.join("  ")
}

/// Stands for a hundred points where columns are few.
const FULL: &str = "✓";

pub(super) fn points_sign(row: &MonthRow, cells: usize, lang: Lang) -> String {
    match row.points {
        None => "–".to_owned(),
        Some(points) if points == Points::whole(100) && cells <= MEETING => FULL.to_owned(),
        Some(points) => points.words(lang),
    }
}

/// The sign of a criterion in a meeting, in its colour.
pub(super) fn told_sign(sign: &TrendSign, cell: impl Fn(&str) -> String, theme: &Theme) -> Span<'static> {
    let style = match sign.kind {
        SignKind::Lost => theme.warn,
        SignKind::Waits => theme.next,
        SignKind::Full | SignKind::Absent => theme.quiet,
    };
    Span::styled(cell(&sign.words), style)
}

/// The middle of the points, to a tenth.
fn average(meetings: &[&MonthRow], lang: Lang) -> String {
    let points: Vec<u32> = meetings.iter().filter_map(|row| row.points).map(|points| points.0).collect();
    let Some(count) = u32::try_from(points.len()).ok().filter(|count| *count > 0) else {
        return "–".to_owned();
    };
    let tenths = (points.iter().sum::<u32>() / 10 + count / 2) / count;
    Points(tenths * 10).words(lang)
}

/// A level in one letter or two.
pub(super) fn letter(level: Level, lang: Lang) -> &'static str {
    match level {
        Level::Good => text("T", "G").get(lang),
        Level::Fair => text("K", "F").get(lang),
        Level::Average => text("TB", "Av").get(lang),
        Level::Poor => "×",
    }
}

pub(super) fn style_of(level: Level, theme: &Theme) -> Style {
    match level {
        Level::Good => theme.good,
        Level::Fair => Style::new(),
        Level::Average => theme.warn,
        Level::Poor => theme.bad,
    }
}

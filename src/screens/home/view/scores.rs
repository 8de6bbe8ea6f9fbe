//! How the last meetings went: their points in the bands of the levels, and who came.
//!
//! Only what the digests of the meetings say; where they say nothing there is no picture.

use chrono::{Datelike, NaiveDate};
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::domain::{Digest, Level, Points};
use crate::say;
use crate::text::{Lang, pad};
use crate::ui::sections::ScreenSection;
use crate::ui::spark;
use crate::ui::theme::Theme;

/// Meetings of the picture.
const MEETINGS: usize = 12;
/// Cells of a meeting in the picture, and of what stands before the meetings.
const WIDE: usize = 4;
const BEFORE: usize = 21;
/// Cells of a meeting where there is room.
const WIDER: usize = 6;
/// Rows of figures below the picture.
const FIGURES: usize = 2;
/// A share of those summoned below this many percent wants attention: own design.
const FEW: u32 = 90;

/// The last twelve monthly meetings: points by level, and who came; beside it the rows of figures alone.
pub(super) fn year(
    model: &Model,
    theme: &Theme,
    columns: u16,
) -> Option<(ScreenSection, Vec<Line<'static>>)> {
    let lang = model.lang;
    let cells = usize::from(columns).saturating_sub(BEFORE);
    let wide = if cells >= MEETINGS * WIDER { WIDER } else { WIDE };
    let room = cells / wide;
    let mut held: Vec<&Digest> = model.book.meetings.iter().filter(|one| one.counts_for_year()).collect();
    held.sort_by_key(|digest| (digest.date, digest.id.clone()));
    // What the head says is of all of them, however many the screen has room for.
    let counted = &held[held.len().saturating_sub(MEETINGS)..];
    let held = &counted[counted.len().saturating_sub(room)..];
    let newest = held.last()?;
    let line = |label: String, cells: Vec<Span<'static>>| {
        let label = Span::raw(pad(&format!("   {label}"), BEFORE));
        Line::from(std::iter::once(label).chain(cells).collect::<Vec<_>>())
    };
    let right = |words: String| Span::raw(format!("{words:>wide$}"));
    let points = |digest: &&&Digest| digest.points_held().unwrap_or_default();
    let band = |band: u32| {
        let sign = |digest: &Digest| {
            let sign = spark::sign(digest.points_held().unwrap_or_default(), band);
            Span::styled(format!("{sign:>wide$}"), theme.good)
        };
        line(band_words(model, newest, band), held.iter().map(|digest| sign(digest)).collect())
    };
    let months = held.iter().map(|digest| right(month(digest.date, lang))).collect();
    let mut lines = vec![line(String::new(), months).style(theme.quiet)];
    lines.extend(spark::BANDS.map(band));
    let figures = held.iter().map(|digest| right(points(&digest).words(lang))).collect();
    lines.push(line(say!(lang, "Điểm", "Score"), figures));
    lines.push(line(
        say!(lang, "Dự họp, %", "Present, %"),
        held.iter().map(|one| share(one, wide, theme)).collect(),
    ));
    let title = say!(lang, "{n} kỳ qua", "Last {n} meetings", n = counted.len());
    let title = match counted.len() - held.len() {
        0 => title,
        _ => say!(lang, "{title} · hình {n} kỳ cuối", "{title} · the last {n} drawn", n = held.len()),
    };
    let rows = lines.len();
    let figures = lines.iter().enumerate().filter(|(row, _)| *row == 0 || row + FIGURES >= rows);
    let figures = figures.map(|(_, line)| line.clone()).collect();
    Some((ScreenSection { title, figure: average(counted, lang), lines, rank: 3, over: false }, figures))
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
fn share(digest: &Digest, wide: usize, theme: &Theme) -> Span<'static> {
    let (attended, summoned) = (digest.counts.attended, digest.counts.summoned);
    if summoned == 0 || !digest.roll_called {
        return Span::styled(format!("{:>wide$}", "–"), theme.quiet);
    }
    // Half a percent and more counts as a whole one.
    let share = (200 * attended + summoned) / (2 * summoned);
    match share {
        FEW.. => Span::raw(format!("{share:>wide$}")),
        _ => Span::styled(format!("{:>wide$}", format!("{share}!")), theme.warn),
    }
}

/// The middle of the points, to a tenth.
fn average(held: &[&Digest], lang: Lang) -> String {
    let sum: u32 = held.iter().filter_map(|digest| digest.points_held()).map(|points| points.0).sum();
    let tenths = (sum / 10 + held.len() as u32 / 2) / held.len() as u32;
    let words = Points(tenths * 10).words(lang);
    say!(lang, "bình quân {words} điểm", "mean {words} points")
}

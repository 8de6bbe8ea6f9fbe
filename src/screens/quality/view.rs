//! The quality of meetings over a year: one of three tables, and words on the selected row below.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{CRITERIA, MEETINGS, overview, year};
use crate::app::Model;
use crate::domain::{Held, attended_of};
use crate::say;
use crate::text::{Lang, pad, wrap};
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Rows that the table keeps however much there is to say below.
const TABLE_ROWS: u16 = 6;

/// Draws the table of the pane with what is said of the selected row.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let place = model.place();
    let (title, lines, said) = match place.pane {
        MEETINGS => meetings(model),
        CRITERIA => criteria(model, usize::from(area.width)),
        _ => levels(model),
    };
    let wide = usize::from(area.width).saturating_sub(2);
    let below: Vec<Line> =
        said.iter().flat_map(|words| wrap(words, wide)).map(|line| Line::from(format!(" {line}"))).collect();
    let room = area.height.saturating_sub(TABLE_ROWS);
    let [top, bottom] =
        Layout::vertical([Constraint::Min(4), Constraint::Length((below.len() as u16).min(room))])
            .areas(area);
    let right = year(model).to_string();
    let lines = lines.into_iter().map(Line::from).collect();
    rows(frame, top, framed(&title, &right, theme, top), theme, place.at, lines);
    frame.render_widget(Paragraph::new(below), bottom);
}

type Pane = (String, Vec<String>, Vec<String>);

/// Meeting by meeting; below, how the year stands.
fn meetings(model: &Model) -> Pane {
    let lang = model.lang;
    let overview = overview(model);
    let lines = overview.rows.iter().map(|row| {
        let confirmed = row.level.is_some_and(|(_, held)| held == Held::Confirmed);
        let level = format!("{}{}", row.level_words(lang), if confirmed { "*" } else { "" });
        format!(
            " {}  {} {} {} {} {}",
            row.date.format("%d/%m"),
            pad(row.kind.label().get(lang), 12),
            pad(&attended_of(row.attended, row.summoned, lang), 7),
            pad(&row.points_words(lang), 8),
            pad(&level, 12),
            row.note(lang)
        )
    });
    let title = say!(
        lang,
        "Ngày, loại, dự, điểm, mức (* cấp trên xác nhận), mất điểm",
        "Date, kind, attended, points, level (* confirmed), points lost"
    );
    let mut said = Vec::new();
    if let Some(year) = overview.verdicts.last() {
        said.push(format!("{}. {}", year.heading(lang), year.reason.get(lang)));
        said.extend(year.reach.as_ref().map(|words| words.get(lang).to_owned()));
        said.extend((year.meetings > 0).then(|| year.counted(lang)));
    }
    (title, lines.collect(), said)
}

/// Criterion by criterion; below, the selected one in words and what cost most.
fn criteria(model: &Model, wide: usize) -> Pane {
    let lang = model.lang;
    let overview = overview(model);
    let room = wide.saturating_sub(24).max(20);
    let lines = overview.trends.iter().map(|trend| {
        let title = format!("{:<4} {}", trend.id, trend.title.get(lang));
        format!(" {} {}", pad(&title, room), trend.strip())
    });
    let title = say!(
        lang,
        "Mỗi ô một kỳ: █ đủ điểm ▓ ≥ 2/3 ▒ ≥ 1/3 ░ ít hơn",
        "A sign a meeting: █ full ▓ ≥ 2/3 ▒ ≥ 1/3 ░ less"
    );
    let at = model.place().at.min(overview.trends.len().saturating_sub(1));
    let selected = overview.trends.get(at).map(|trend| format!("{}: {}", trend.id, trend.sentence(lang)));
    let mut said: Vec<String> = selected.into_iter().collect();
    if !overview.costs.is_empty() {
        said.push(most(lang));
        said.extend(overview.costs.iter().map(|cost| format!("- {}", cost.sentence(lang))));
    }
    (title, lines.collect(), said)
}

fn most(lang: Lang) -> String {
    say!(lang, "Mất điểm nhiều nhất, cần khắc phục trước:", "What cost most, to be mended first:")
}

/// Quarters, half-years and the year; below, the reason of the selected one and what it can still be.
fn levels(model: &Model) -> Pane {
    let lang = model.lang;
    let overview = overview(model);
    let lines = overview.verdicts.iter().map(|verdict| format!(" {}", verdict.heading(lang))).collect();
    let title = say!(lang, "Xếp loại chất lượng sinh hoạt", "Levels of quality");
    let at = model.place().at.min(overview.verdicts.len().saturating_sub(1));
    let Some(verdict) = overview.verdicts.get(at) else { return (title, lines, Vec::new()) };
    let mut said = vec![verdict.reason.get(lang).to_owned()];
    said.extend(verdict.reach.as_ref().map(|words| words.get(lang).to_owned()));
    if verdict.meetings > 0 {
        said.push(verdict.counted(lang));
        said.extend(verdict.basis.as_ref().map(|words| words.get(lang).to_owned()));
        said.extend(verdict.scaling(lang));
    }
    (title, lines, said)
}

//! The list of functions, and the line in which a row of a list is looked for.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::list::{shown_rows, unseen_lines};
use super::overlay::open_panel;
use super::theme::Theme;
use crate::app::Model;
use crate::app::finder::{Finder, Offer, nothing_words};
use crate::app::locator::Locator;
use crate::say;
use crate::text::{clip, width, wrap};

/// Draws the list of functions; where nothing fits, what is nearest.
pub(super) fn draw(model: &Model, finder: &Finder, theme: &Theme, frame: &mut Frame, body: Rect) {
    let (shown, fits) = finder.shown();
    let inside = open_panel(&finder.title, finder.offers.len() + 1, theme, frame, body);
    let columns = usize::from(inside.width);
    let mut lines = vec![Line::from(format!(" ? {}", finder.field.text()))];
    if !fits {
        let words = match finder.is_far_off() {
            true => {
                let words = nothing_words(model, finder.field.text().trim());
                say!(model.lang, "{words} Ở đây có:", "{words} Here there are:")
            }
            false => say!(
                model.lang,
                "Không có “{words}”. Gần nhất:",
                "There is no “{words}”. Nearest:",
                words = finder.field.text().trim()
            ),
        };
        let words = wrap(&words, columns.saturating_sub(2)).into_iter();
        lines.extend(words.map(|line| Line::from(Span::styled(format!(" {line}"), theme.warn))));
    }
    let height = usize::from(inside.height).saturating_sub(lines.len());
    let seen = shown_rows(finder.at.unwrap_or(0), height, shown.len());
    let (above, below) = unseen_lines(&seen, height, shown.len(), theme, model.lang);
    lines.extend(above);
    for (index, offer) in shown.iter().enumerate().take(seen.end).skip(seen.start) {
        lines.push(row(model, offer, Some(index) == finder.at, columns, theme));
    }
    lines.extend(below);
    frame.render_widget(Paragraph::new(lines), inside);
    let (_, column) = finder.field.window(columns.saturating_sub(4));
    frame.set_cursor_position((inside.x + 3 + column as u16, inside.y));
}

/// A function with its key, the screen that it belongs to, and whether it can be used now.
fn row(model: &Model, offer: &Offer, chosen: bool, columns: usize, theme: &Theme) -> Line<'static> {
    let lang = model.lang;
    let label = offer.command.name(model);
    let place = match offer.view {
        None => offer.command.key_label(lang),
        Some(view) => say!(lang, "ở: {title}", "at: {title}", title = view.title.get(lang)),
    };
    let hint = match offer.live {
        true => place,
        false => say!(lang, "lúc này chưa được", "not now"),
    };
    let mark = if chosen { "►" } else { " " };
    let room = columns.saturating_sub(width(&hint) + 4);
    let label = format!("{mark} {}", clip(&label, room));
    let gap = columns.saturating_sub(width(&label) + width(&hint) + 1).max(1);
    let line = Line::from(clip(&format!("{label}{}{hint}", " ".repeat(gap)), columns));
    if chosen { line.style(theme.selected) } else { line }
}

/// Draws the line in which a row is looked for, over the last row of the list.
pub(super) fn draw_locator(model: &Model, locator: &Locator, theme: &Theme, frame: &mut Frame, body: Rect) {
    let area = Rect { y: body.bottom().saturating_sub(1), height: 1.min(body.height), ..body };
    let count = match locator.fitting {
        0 => say!(model.lang, "không dòng nào khớp", "no row fits"),
        1 => say!(model.lang, "1 dòng khớp", "1 row fits"),
        n => say!(model.lang, "{n} dòng khớp", "{n} rows fit"),
    };
    let label = say!(model.lang, " Tìm: ", " Find: ");
    let before = width(&label);
    let line = Line::from(vec![
        Span::styled(label, theme.title),
        Span::raw(locator.field.text().to_owned()),
        Span::raw("   "),
        Span::styled(count, if locator.fitting == 0 { theme.warn } else { theme.good }),
    ]);
    frame.render_widget(Clear, area);
    frame.render_widget(Paragraph::new(line), area);
    let (_, column) = locator.field.window(usize::from(area.width).saturating_sub(before + 1));
    frame.set_cursor_position((area.x + (before + column) as u16, area.y));
}

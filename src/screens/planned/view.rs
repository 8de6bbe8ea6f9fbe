//! The meetings ahead as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Model;
use crate::app::size::{NARROW, TWO_PANES};
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{day_and_month, short_date, weekday_name};
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Draws the list: day, hour, kind, state; where there is room the guidance, and why one was cancelled.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let ahead = super::ahead(model);
    let (title, figure) = (
        say!(lang, "Các cuộc họp sắp tới", "Meetings ahead"),
        say!(lang, "{n} cuộc họp", "{n} meetings", n = ahead.len()),
    );
    let empty = say!(lang, "Không có cuộc họp nào đang chuẩn bị.", "No meeting is in preparation.");
    let narrow = model.size.0 < NARROW;
    let day = |digest: &Digest| match narrow {
        true => day_and_month(digest.date, lang),
        false => format!("{}, {}", weekday_name(digest.date, lang), short_date(digest.date, lang)),
    };
    let row = |digest: &&Digest| {
        let hour = digest.hour.map_or(String::new(), |hour| hour.format("%H:%M").to_string());
        let kind = if narrow { digest.brief(lang) } else { digest.label(lang) };
        let (style, state) = state(model, digest, theme);
        let cells = vec![
            cell(day(digest)),
            cell(hour),
            cell(kind),
            styled(state, style),
            cell(guidance(model, digest)),
        ];
        (TableCell::default(), cells)
    };
    let columns = vec![
        GridColumn::words(say!(lang, "Ngày", "Day")),
        GridColumn::words(say!(lang, "Giờ", "Hour")),
        GridColumn::words(say!(lang, "Loại", "Kind")),
        GridColumn::words(say!(lang, "Tình trạng", "State")).giving_way(),
        GridColumn::words(say!(lang, "Theo hướng dẫn", "Under")).from(TWO_PANES),
    ];
    let rows = ahead.iter().map(row).collect();
    let grid = ScreenGrid { title, figure, columns, rows, total: None };
    table::draw_or(model, theme, frame, area, (grid, &empty));
}

/// How far a meeting is, with its sign.
fn state(model: &Model, digest: &Digest, theme: &Theme) -> (Style, String) {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    match (digest.state, &digest.cancelled) {
        (State::Cancelled, reason) => {
            let reason = reason.as_deref().unwrap_or_default();
            (theme.bad, say!(lang, "× đã hủy: {reason}", "× cancelled: {reason}"))
        }
        (State::Draft, _) if digest.date == today => (theme.next, say!(lang, "● hôm nay", "● today")),
        (State::Draft, _) if digest.date < today => {
            (theme.bad, say!(lang, "! quá ngày, chưa họp", "! day passed, not held"))
        }
        (State::Draft, _) => (theme.quiet, say!(lang, "đang chuẩn bị", "in preparation")),
        _ if digest.is_reopened() => (theme.next, say!(lang, "● đang mở lại", "● open again")),
        _ => (theme.next, say!(lang, "● đang họp", "● under way")),
    }
}

fn guidance(model: &Model, digest: &Digest) -> String {
    let guidance = model.book.packs.by_id(&digest.guidance);
    guidance.and_then(|pack| pack.citations.first()).map_or(String::new(), |citation| citation.short())
}

//! The parts that screens are drawn with, and the frame around every one of them.
//!
//! Draws the model; changes nothing, decides nothing, and names no screen: what stands in the body is
//! handed to it.

mod ascii;
pub mod bar;
mod column;
pub mod detail;
pub mod entries;
mod finder;
pub mod footer;
mod form;
mod head;
mod header;
mod keys_line;
pub mod list;
mod low;
pub mod month;
pub mod note;
mod overlay;
pub mod page;
pub mod page_end;
mod seal;
pub mod sections;
pub mod spark;
pub mod strip;
pub mod table;
mod tally;
pub mod theme;
pub mod time_used;
pub mod timeline;
mod tour;
mod unlock;
mod unseen;
mod widths;
mod wrapped;

use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::size::SMALLEST;
use crate::app::{Model, Overlay, Signs, Spot};
use crate::say;

pub use ratatui::Frame;
pub use theme::Theme;

/// Rows in which a screen says something below what lies on top of it.
const LEAST_BELOW: u16 = 3;

/// How a screen is drawn in the body.
pub type Draw = fn(&Model, &Theme, &mut Frame, Rect);

/// Draws everything; answers where commands stand that can be clicked.
pub fn view(model: &Model, theme: &Theme, frame: &mut Frame, draw: Draw) -> Vec<Spot> {
    model.heights.forget();
    model.seen.forget();
    let window = frame.area();
    let area = Rect { width: window.width.min(model.view().columns()), ..window };
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(model, frame, window);
        return Vec::new();
    }
    let top = header::lines(model, theme, area.width);
    let lesson = tour::lines(model, theme, usize::from(area.width));
    let bottom = bottom(model, theme, area.height.saturating_sub((top.len() + lesson.len()) as u16));
    let [head, learnt, body, foot] = Layout::vertical([
        Constraint::Length(top.len() as u16),
        Constraint::Length(lesson.len() as u16),
        Constraint::Min(1),
        Constraint::Length(bottom.lines.len() as u16),
    ])
    .areas(area);
    frame.render_widget(Paragraph::new(top), head);
    frame.render_widget(Paragraph::new(lesson), learnt);
    let spots = bottom.spots.into_iter().map(|spot| Spot { row: foot.y + spot.row, ..spot }).collect();
    // Keys have all the columns that there are: the fewer lines they take, the more are left.
    frame.render_widget(Paragraph::new(bottom.lines), Rect { width: window.width, ..foot });
    frame.set_cursor_position((foot.x + 1, foot.y));
    // The eye finds a figure beside what it is of, however wide the frame is.
    let body = Rect { width: body.width.min(model.view().widest), ..body };
    draw_body(model, theme, frame, body, draw);
    unseen::remove(frame.buffer_mut());
    if model.signs == Signs::Ascii {
        ascii::replace(frame.buffer_mut());
    }
    spots
}

/// The lines of the bottom, of so many rows with the body. What Enter does there may depend on how much of a page is
/// in sight, and that on how many lines the bottom takes: they are laid again where the last frame had another body.
fn bottom(model: &Model, theme: &Theme, rows: u16) -> footer::Bottom {
    let bottom = footer::lines(model, theme);
    match model.tell_body(rows.saturating_sub(bottom.lines.len() as u16)) {
        true => footer::lines(model, theme),
        false => bottom,
    }
}

/// The screen in the rows that what lies on top of it leaves, so that each of its sections stands there whole or
/// not at all; in fewer rows than it can say anything in there is none of it.
fn draw_body(model: &Model, theme: &Theme, frame: &mut Frame, body: Rect, draw: Draw) {
    if matches!(model.overlays.last(), None | Some(Overlay::Locator(_))) {
        draw(model, theme, frame, body);
        return overlay::draw(model, theme, frame, body);
    }
    overlay::draw(model, theme, frame, body);
    let above = overlay::rows_above(frame.buffer_mut(), body);
    if above.height >= LEAST_BELOW {
        draw(model, theme, frame, above);
        unseen::take_mark(frame.buffer_mut(), above);
        // The cursor stands where the keys go.
        overlay::draw(model, theme, frame, body);
    }
}

fn too_small(model: &Model, frame: &mut Frame, area: Rect) {
    let words = say!(
        model.lang,
        "Cửa sổ nhỏ quá: cần ít nhất {columns} cột, {rows} dòng.",
        "The window is too small: at least {columns} columns and {rows} rows are needed.",
        columns = SMALLEST.0,
        rows = SMALLEST.1
    );
    let sentence = Paragraph::new(Line::from(words)).wrap(Wrap { trim: true }).alignment(Alignment::Center);
    frame.render_widget(sentence, area);
}

//! The question for the passphrase of a sealed book: a dot for every letter.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::overlay::{open_panel, refused};
use super::theme::Theme;
use crate::app::Model;
use crate::app::size::BOX;
use crate::app::unlock::Unlock;
use crate::say;
use crate::text::wrap;

/// Draws the question.
pub fn draw(model: &Model, unlock: &Unlock, theme: &Theme, frame: &mut Frame, body: Rect) {
    let lang = model.lang;
    let columns = usize::from(body.width.min(BOX)).saturating_sub(4);
    let title = say!(lang, "Sổ đã niêm phong", "The book is sealed");
    let intro = say!(
        lang,
        "Nhập mật khẩu của sổ, hoặc mã khôi phục trong phong bì. Chữ gõ vào không hiện ra.",
        "Type the passphrase of the book, or the recovery code of the envelope. The letters are hidden."
    );
    let mut lines: Vec<Line> =
        wrap(&intro, columns).into_iter().map(|line| Line::from(format!(" {line}"))).collect();
    lines.push(Line::default());
    let row = lines.len();
    let dots = unlock.secret.letters().min(columns.saturating_sub(1));
    lines.push(Line::from(format!(" {}", "•".repeat(dots))));
    lines.push(Line::default());
    lines.extend(unlock.fault.iter().flat_map(|fault| refused(fault, columns, theme)));
    let inside = open_panel(&title, lines.len(), theme, frame, body);
    frame.render_widget(Paragraph::new(lines), inside);
    frame.set_cursor_position((inside.x + 1 + dots as u16, inside.y + row as u16));
}

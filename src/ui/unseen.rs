//! Takes out of what was drawn every sign that nobody sees: books of before may hold some, and a terminal
//! would obey them or turn the line round.
//!
//! Knows cells only, not what they say.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::text::is_unseen;

/// Leaves unseen signs out; a cell of nothing else is blank.
pub(super) fn remove(buffer: &mut Buffer) {
    for cell in buffer.content.iter_mut().filter(|cell| cell.symbol().contains(is_unseen)) {
        let seen: String = cell.symbol().chars().filter(|sign| !is_unseen(*sign)).collect();
        cell.set_symbol(if seen.is_empty() { " " } else { &seen });
    }
}

/// Takes the mark of the chosen row away from what lies below something else: it stands where the keys go.
pub(super) fn take_mark(buffer: &mut Buffer, area: Rect) {
    for at in area.positions().filter(|at| buffer[*at].symbol() == "►").collect::<Vec<_>>() {
        buffer[at].set_symbol(" ");
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn the_mark_stands_where_the_keys_go_alone() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        buffer.set_string(0, 0, "►  tên", Style::new());
        buffer.set_string(0, 1, "►  tên", Style::new());
        take_mark(&mut buffer, Rect::new(0, 1, 6, 1));
        let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(drawn, "►  tên   tên");
    }

    #[test]
    fn no_cell_holds_a_sign_that_nobody_sees() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "Kim\u{200b} S\u{202e}ô\u{1b}", Style::new());
        remove(&mut buffer);
        let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(drawn, "Kim Sô  ");
    }
}

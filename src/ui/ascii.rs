//! Plain signs in the place of those that old fonts lack: a cell for a cell, so that nothing moves.
//!
//! Letters stay as they are, with their marks: a font that lacks those cannot show the program at all.

use ratatui::buffer::Buffer;

/// What stands for a sign; nothing for what every font has.
const fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        '►' | '→' | '›' => ">",
        '←' | '‹' => "<",
        '↑' | '▲' => "^",
        '↓' => "v",
        '✓' => "v",
        '×' => "x",
        '●' | '•' => "*",
        '○' => "o",
        '■' | '█' => "#",
        '▌' | '▄' | '▀' => "=",
        '░' | '▒' | '·' => ".",
        '–' | '−' | '—' => "-",
        '…' => "~",
        '“' | '”' => "\"",
        _ => return None,
    })
}

/// Puts plain signs on what was drawn.
pub(super) fn replace(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let mut letters = cell.symbol().chars();
        let sign = letters.next().filter(|_| letters.next().is_none());
        if let Some(plain) = sign.and_then(plain) {
            cell.set_symbol(plain);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn signs_become_plain_and_letters_stay() {
        let words = "► ✓ “Ấp Rạch” 9/18 ████▌░ × → ●…";
        let mut buffer = Buffer::empty(Rect::new(0, 0, 32, 1));
        buffer.set_string(0, 0, words, Style::new());
        replace(&mut buffer);
        let shown: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(shown.trim_end(), "> v \"Ấp Rạch\" 9/18 ####=. x > *~");
    }
}

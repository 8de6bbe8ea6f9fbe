//! Plain signs in the place of those that old fonts lack: a cell for a cell, so that nothing moves. An arrow takes the blank
//! cell behind it for its shaft where that parts no words.
//!
//! What means another thing has another sign: what is done is `v`, so the arrow down is `V`.
//! Letters stay as they are, with their marks: a font that lacks those cannot show the program at all.

use ratatui::buffer::Buffer;

/// What stands for a sign; nothing for what every font has.
const fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        '►' | '→' => ">",
        '←' => "<",
        '‹' => "[",
        '›' => "]",
        '▲' => "+",
        '↑' => "^",
        '↓' => "V",
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
    for row in buffer.content.chunks_mut(usize::from(buffer.area.width.max(1))) {
        for at in 0..row.len() {
            let mut letters = row[at].symbol().chars();
            let sign = letters.next().filter(|_| letters.next().is_none());
            let Some((sign, plain)) = sign.and_then(|sign| Some((sign, plain(sign)?))) else { continue };
            row[at].set_symbol(plain);
            let is_blank = |at: usize| row.get(at).is_none_or(|cell| cell.symbol() == " ");
            // The blank between an arrow and a word stays.
            let shaft = match sign {
                '→' => at.checked_sub(1).filter(|before| before.checked_sub(1).is_none_or(is_blank)),
                '←' => Some(at + 1).filter(|behind| is_blank(behind + 1)),
                _ => None,
            };
            if let Some(shaft) = shaft.filter(|shaft| *shaft < row.len() && is_blank(*shaft)) {
                row[shaft].set_symbol("-");
            }
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

    #[test]
    fn no_sign_of_one_meaning_is_that_of_another() {
        // Here, done, look, open, dropped, meeting, attended, threshold, up, down, and both ends of a choice.
        let signs = ["►", "✓", "!", "?", "×", "●", "■", "▲", "↑", "↓", "‹", "›", "…"];
        let sign = |sign: &str| sign.chars().next().and_then(plain).unwrap_or(sign).to_owned();
        let mut all: Vec<String> = signs.into_iter().map(sign).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 13, "{all:?}");
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 2));
        buffer.set_string(0, 0, " → Enter  ← → đổi", Style::new());
        buffer.set_string(0, 1, "→ ↑ ↓ chọn", Style::new());
        replace(&mut buffer);
        let row = |at: usize| -> String {
            buffer.content[at * 24..(at + 1) * 24].iter().map(|one| one.symbol()).collect()
        };
        assert_eq!(row(0).trim_end(), "-> Enter  < > đổi");
        // The first cell of a row has none before it.
        assert_eq!(row(1).trim_end(), "> ^ V chọn");
    }
}

//! What keys that came together are: a hand at the keyboard, or text that something typed.
//!
//! Knows no terminal, and not what any key does.

use super::key::{Code, Key};

/// A piece of what came together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BurstPiece {
    /// A key.
    Key(Key),
    /// Text that came as a key, and is no command.
    Text(String),
}

/// The keys in their order. Terminals without bracketed paste send what is pasted as keys: a line
/// end or tab in the middle of text is text then.
pub fn pieces(keys: &[Key]) -> Vec<BurstPiece> {
    let mut pieces: Vec<BurstPiece> = keys.iter().copied().map(BurstPiece::Key).collect();
    let mut from = 0;
    while let Some(found) = keys[from..].iter().position(|key| break_of(*key).is_some()) {
        let begin = from + found;
        let end = keys[begin..].iter().position(|key| break_of(*key).is_none()).map(|count| begin + count);
        let before = begin.checked_sub(1).and_then(|place| keys.get(place));
        from = end.unwrap_or(keys.len());
        if before.is_some_and(is_text) && keys.get(from).is_some_and(is_text) {
            for (piece, key) in pieces[begin..from].iter_mut().zip(&keys[begin..]) {
                *piece = BurstPiece::Text(break_of(*key).unwrap_or_default().to_owned());
            }
        }
    }
    pieces
}

/// Letters and figures in a row that are text whatever they are: a hand presses two keys at once, not three.
const PASTED: usize = 3;

/// Whether keys that came together are text and no commands: they hold a letter and more, or are a
/// number or a day; and are neither one key held down nor the correction of an input method.
pub fn is_typed(keys: &[Key]) -> bool {
    let held = keys.windows(2).all(|two| two[0] == two[1]);
    is_number(keys) || keys.iter().any(is_letter) && !held && !is_correction(keys)
}

/// Whether they hold a figure in the midst of a run of text, with line ends as in what is pasted.
fn is_number(keys: &[Key]) -> bool {
    let runs = keys.split(|key| !is_text(key) && break_of(*key).is_none());
    let long = |run: &&[Key]| run.iter().filter(|key| is_text(key)).count() >= PASTED;
    runs.filter(long).flatten().any(is_figure)
}

/// Backspaces, and the letters in place of what they take back.
fn is_correction(keys: &[Key]) -> bool {
    let taken_back = keys.iter().take_while(|key| is_backspace(key)).count();
    taken_back > 0 && keys[taken_back..].iter().all(|key| is_letter(key) || is_mark(key))
}

/// Backspace arrives from some terminals as Ctrl+H.
pub(super) fn is_backspace(key: &Key) -> bool {
    *key == Key::of(Code::Backspace) || *key == Key::ctrl('h')
}

/// The letter or figure, if the key writes one.
pub(super) fn written(key: &Key) -> Option<char> {
    match *key {
        Key { code: Code::Char(c), ctrl: false, alt: false, .. } => Some(c),
        _ => None,
    }
}

fn is_text(key: &Key) -> bool {
    written(key).is_some()
}

fn is_letter(key: &Key) -> bool {
    written(key).is_some_and(char::is_alphabetic)
}

fn is_figure(key: &Key) -> bool {
    written(key).is_some_and(|c| c.is_ascii_digit())
}

/// A mark that joins the letter before it.
fn is_mark(key: &Key) -> bool {
    written(key).is_some_and(|c| matches!(c, '\u{300}'..='\u{36f}'))
}

/// The text that a key is in the middle of other text.
fn break_of(key: Key) -> Option<&'static str> {
    match key {
        key if key == Key::of(Code::Enter) || key == Key::ctrl('j') => Some("\n"),
        key if key == Key::of(Code::Tab) => Some("\t"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys of a line: ⏎ Enter, ⏷ Ctrl+J, ⇥ Tab, ⌫ Backspace, ⌃ Ctrl+H, ↓ Down, ⎋ Esc.
    fn keys(line: &str) -> Vec<Key> {
        let key = |c| match c {
            '⏎' => Key::of(Code::Enter),
            '⏷' => Key::ctrl('j'),
            '⇥' => Key::of(Code::Tab),
            '⌫' => Key::of(Code::Backspace),
            '⌃' => Key::ctrl('h'),
            '↓' => Key::of(Code::Down),
            '⎋' => Key::of(Code::Esc),
            c => Key::char(c),
        };
        line.chars().map(key).collect()
    }

    /// The pieces of such a line, with text as [n] and [t].
    fn told(line: &str) -> String {
        let shown = |(piece, letter): (BurstPiece, char)| match piece {
            BurstPiece::Key(_) => letter.to_string(),
            BurstPiece::Text(text) => format!("[{}]", text.replace('\n', "n").replace('\t', "t")),
        };
        pieces(&keys(line)).into_iter().zip(line.chars()).map(shown).collect()
    }

    #[test]
    fn a_line_end_in_the_middle_of_text_is_text() {
        assert_eq!(told("một⏎hai⇥ba⏎"), "một[n]hai[t]ba⏎");
        assert_eq!(told("một⏎⏎hai⏎⏎"), "một[n][n]hai⏎⏎");
        assert_eq!(told("một⏎⇥2"), "một[n][t]2");
        assert_eq!(told("một⏎⏷hai"), "một[n][n]hai");
        assert_eq!(told("một ⏎ hai"), "một [n] hai");
    }

    #[test]
    fn a_line_end_that_is_not_between_text_stays_the_key() {
        assert_eq!(told("⏎⏎⏎"), "⏎⏎⏎");
        assert_eq!(told("⇥a"), "⇥a");
        assert_eq!(told("một⏎"), "một⏎");
        assert_eq!(told("một⏎↓hai"), "một⏎↓hai");
        assert_eq!(told("a⌫⏎b"), "a⌫⏎b");
        assert_eq!(told(""), "");
    }

    #[test]
    fn a_key_held_with_alt_or_ctrl_is_no_text() {
        let alt = Key { alt: true, ..Key::char('a') };
        let (enter, letter) = (Key::of(Code::Enter), Key::char('a'));
        let as_keys = |keys: &[Key]| keys.iter().copied().map(BurstPiece::Key).collect::<Vec<_>>();
        for burst in [[alt, enter, letter], [letter, enter, Key::ctrl('a')]] {
            assert_eq!(pieces(&burst), as_keys(&burst));
        }
    }

    #[test]
    fn letters_with_anything_else_are_typed_text() {
        for line in [
            "xem xét",
            "p2",
            "4 a",
            "đi",
            "ab",
            "Đ1",
            "an⏎",
            "a⌫á",
            "2b⏎1",
            "e\u{302}",
            "хлеб",
            "日本",
            "↓a",
            "a⎋",
            "⌫ê 1",
            "⌫ê⌫ế",
            "⌃1ê",
        ] {
            assert!(is_typed(&keys(line)), "{line}");
        }
    }

    #[test]
    fn three_keys_with_a_figure_are_typed_text() {
        for line in ["0912345678", "25/12/2026", "123", "111", "2⏎34", "⌫123", "1 0", "↓123"] {
            assert!(is_typed(&keys(line)), "{line}");
        }
    }

    #[test]
    fn a_hand_or_an_input_method_at_work_is_no_typed_text() {
        for line in [
            "",
            "a",
            "ê",
            "aaa",
            "ắắắ",
            "11",
            "12",
            "0\u{20}",
            "2⏎4",
            "↓1↓1↓1",
            "   ",
            "+++",
            "↓↓↓",
            "⏎⏎",
            "⎋1",
            "⌫⌫",
            "⌫ê",
            "⌫⌫ếng",
            "⌃ê",
            "⌃⌃ếng",
            "⌫e\u{302}\u{301}",
        ] {
            assert!(!is_typed(&keys(line)), "{line}");
        }
        let held = Key { alt: true, ..Key::char('a') };
        assert!(!is_typed(&[held, Key::char('1')]), "no letter was written");
        assert!(!is_typed(&[Key::ctrl('z'), Key::char('1')]), "no letter was written");
    }
}

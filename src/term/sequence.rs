//! Escape sequences: the keys that have no letter, the mouse, and where pasted text begins.
//!
//! Knows the sequences that terminals send unasked or were asked for; all others mean nothing, but
//! are read to their end, so that none of their figures and letters is taken for a key.

use super::TerminalInput;
use crate::app::key::{Code, Key};
use crate::app::mouse::{Button, Mouse};

/// What bytes mean.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum SequenceMeaning {
    /// Something to hand on.
    TerminalInput(TerminalInput),
    /// All that follows was pasted.
    PasteBegins,
    /// What was pasted is whole.
    PasteEnds,
    /// Nothing that the program knows.
    Nothing,
}

impl SequenceMeaning {
    /// A key.
    pub fn key(key: Key) -> SequenceMeaning {
        SequenceMeaning::TerminalInput(TerminalInput::Key(key))
    }

    fn of(key: Option<Key>) -> SequenceMeaning {
        key.map_or(SequenceMeaning::Nothing, SequenceMeaning::key)
    }
}

/// More figures than any sequence has; what is longer is none, and shall not wait for its end.
const MOST_FIGURES: usize = 32;

/// What follows `ESC [` means, and how many bytes of it; nothing while its end is missing.
pub(super) fn after_bracket(bytes: &[u8]) -> Option<(usize, SequenceMeaning)> {
    match *bytes {
        // The console of Linux.
        [b'['] => None,
        [b'[', letter @ b'A'..=b'E', ..] => {
            Some((2, SequenceMeaning::key(Key::of(Code::F(letter - b'A' + 1)))))
        }
        // The mouse in three bytes, from terminals that know no figures for it.
        [b'M', button, column, row, ..] => {
            let place = |byte: u8| u16::from(byte.saturating_sub(32));
            Some((4, mouse(place(button), place(column), place(row))))
        }
        [b'M', ..] => None,
        _ => with_figures(bytes, |figures, last| match figures.first() {
            Some(b'<') if last == b'M' => pointed(&figures[1..]),
            Some(b'<' | b'=' | b'>' | b'?') => SequenceMeaning::Nothing,
            _ if last == b'~' && figures == b"200" => SequenceMeaning::PasteBegins,
            _ => SequenceMeaning::of(key(&Parameters::of(figures), last)),
        }),
    }
}

/// What follows `ESC O` means, likewise.
pub(super) fn after_o(bytes: &[u8]) -> Option<(usize, SequenceMeaning)> {
    with_figures(bytes, |figures, last| {
        let figures = Parameters::of(figures);
        // A figure here is how the key was held.
        SequenceMeaning::of(lettered(last).map(|code| held(code, figures.0[1].max(figures.0[0]))))
    })
}

/// Splits off the figures and the byte that ends them. Another byte breaks the sequence off: it
/// means nothing then, and that byte stands for itself.
fn with_figures(
    bytes: &[u8],
    meaning: impl Fn(&[u8], u8) -> SequenceMeaning,
) -> Option<(usize, SequenceMeaning)> {
    let count = bytes.iter().take_while(|byte| matches!(byte, 0x20..=0x3f)).count();
    match bytes.get(count) {
        _ if count > MOST_FIGURES => Some((count, SequenceMeaning::Nothing)),
        None => None,
        Some(last @ 0x40..=0x7e) => Some((count + 1, meaning(&bytes[..count], *last))),
        Some(_) => Some((count, SequenceMeaning::Nothing)),
    }
}

/// The first three figures, 0 where there is none, and whether the key was let go.
struct Parameters([u16; 3], bool);

impl Parameters {
    fn of(bytes: &[u8]) -> Parameters {
        let mut figures = [0; 3];
        let parts = bytes.split(|byte| *byte == b';');
        let number = |part: &[u8]| std::str::from_utf8(part).ok().and_then(|text| text.parse().ok());
        let main = |part: &[u8]| part.split(|byte| *byte == b':').next().and_then(number);
        for (figure, part) in figures.iter_mut().zip(parts) {
            *figure = main(part).unwrap_or(0);
        }
        Parameters(figures, bytes.ends_with(b":3"))
    }
}

fn key(figures: &Parameters, last: u8) -> Option<Key> {
    let Parameters([first, modifiers, _], let_go) = *figures;
    let code = match last {
        _ if let_go => None,
        b'~' => numbered(first),
        b'u' => spelled(first),
        b'Z' => Some(Code::BackTab),
        _ => lettered(last),
    };
    code.map(|code| held(code, modifiers))
}

/// A key with its modifiers, which are told as their sum and one.
fn held(code: Code, modifiers: u16) -> Key {
    let bits = modifiers.saturating_sub(1);
    let code = if code == Code::Tab && bits & 1 != 0 { Code::BackTab } else { code };
    // A printable character carries its shift in itself.
    let shift = bits & 1 != 0 && !matches!(code, Code::Char(_) | Code::BackTab);
    Key { code, ctrl: bits & 4 != 0, alt: bits & 2 != 0, shift }
}

fn lettered(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u16) -> Option<Code> {
    // The function keys, with the gaps that their numbers have.
    const FUNCTION_KEYS: [u16; 20] =
        [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34];
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        _ => return (1..).zip(FUNCTION_KEYS).find(|(_, key)| *key == number).map(|(name, _)| Code::F(name)),
    })
}

/// A key told by the number of its character.
fn spelled(number: u16) -> Option<Code> {
    Some(match char::from_u32(number.into())? {
        '\r' => Code::Enter,
        '\t' => Code::Tab,
        '\x1b' => Code::Esc,
        '\x7f' => Code::Backspace,
        // Keys without a character are told by numbers for private use.
        '\u{e000}'..='\u{f8ff}' => return None,
        letter if letter.is_control() => return None,
        letter => Code::Char(letter),
    })
}

/// What the mouse did, told in figures; that a button was let go ends with another letter.
fn pointed(figures: &[u8]) -> SequenceMeaning {
    let Parameters([button, column, row], _) = Parameters::of(figures);
    mouse(button, column, row)
}

fn mouse(button: u16, column: u16, row: u16) -> SequenceMeaning {
    // Without the bits of the modifiers.
    let button = match button & !0b1_1100 {
        0 => Button::Press,
        32 => Button::Drag,
        64 => Button::WheelUp,
        65 => Button::WheelDown,
        _ => return SequenceMeaning::Nothing,
    };
    match (column.checked_sub(1), row.checked_sub(1)) {
        (Some(column), Some(row)) => {
            SequenceMeaning::TerminalInput(TerminalInput::Mouse(Mouse { button, column, row }))
        }
        _ => SequenceMeaning::Nothing,
    }
}

//! The bytes of a terminal as keys, mouse and pasted text.
//!
//! Knows no terminal and no clock: whoever reads one hands on the bytes, asks how long an unfinished
//! sequence may wait for its end, and says when that time has passed in silence.

use std::time::Duration;

use memchr::memmem;

use super::TerminalInput;
use super::backdrop;
use super::sequence::{self, SequenceMeaning};
use crate::app::key::{Code, Key};

const ESC: u8 = 0x1b;
/// What stands at the end of pasted text.
const PASTE_END: &[u8] = b"\x1b[201~";

/// How long Esc waits for what would make another key of it. A terminal sends both in one piece.
const LONE_ESC: Duration = Duration::from_millis(20);
/// How long any other sequence, or half a letter, waits for its end; on a slow line it comes apart.
const UNFINISHED: Duration = Duration::from_millis(50);
/// How long a paste, or an answer of the terminal, without its end is silent until no more of it is
/// waited for.
const SILENT_PASTE: Duration = Duration::from_secs(1);

/// Takes bytes as they come, and tells what they are.
#[derive(Default)]
pub(super) struct Decoder {
    /// The beginning of something whose end has not come yet.
    begun: Vec<u8>,
    /// What was pasted so far, while its end has not come yet.
    pasted: Option<Vec<u8>>,
}

impl Decoder {
    /// Takes bytes, and tells everything that is whole by now.
    pub fn take(&mut self, bytes: &[u8], tell: &mut impl FnMut(TerminalInput)) {
        let mut all = std::mem::take(&mut self.begun);
        all.extend_from_slice(bytes);
        let mut left = &all[..];
        while !left.is_empty() {
            let whole = match &mut self.pasted {
                Some(pasted) => end_of_paste(pasted, left),
                None => first(left),
            };
            let Some((count, meaning)) = whole else { break };
            left = &left[count..];
            match meaning {
                SequenceMeaning::TerminalInput(input) => tell(input),
                SequenceMeaning::PasteBegins => self.pasted = Some(Vec::new()),
                SequenceMeaning::PasteEnds => self.tell_pasted(tell),
                SequenceMeaning::Nothing => {}
            }
        }
        if self.pasted.is_none() {
            self.begun = left.to_vec();
        }
    }

    /// How long to wait for the end of what has begun; for ever when nothing has.
    pub fn patience(&self) -> Option<Duration> {
        match (&self.pasted, &self.begun[..]) {
            (Some(_), _) => Some(SILENT_PASTE),
            (None, []) => None,
            (None, [ESC] | [ESC, ESC]) => Some(LONE_ESC),
            // Half an answer of the terminal is full of figures, which would be commands.
            (None, [ESC, b']', _, ..]) => Some(SILENT_PASTE),
            (None, _) => Some(UNFINISHED),
        }
    }

    /// Ends what has begun, as its end did not come in time. Of a sequence only what may have been
    /// typed as a key of its own is told: its figures would be commands.
    pub fn give_up(&mut self, tell: &mut impl FnMut(TerminalInput)) {
        if let Some(pasted) = &mut self.pasted {
            // Half of its end was not pasted.
            let half = (1..PASTE_END.len()).rev().find(|count| pasted.ends_with(&PASTE_END[..*count]));
            pasted.truncate(pasted.len() - half.unwrap_or(0));
        }
        self.tell_pasted(tell);
        match std::mem::take(&mut self.begun)[..] {
            [ESC] => tell(TerminalInput::Key(Key::of(Code::Esc))),
            [ESC, ESC] => (0..2).for_each(|_| tell(TerminalInput::Key(Key::of(Code::Esc)))),
            [ESC, letter @ (b'[' | b'O' | b']')] => {
                tell(TerminalInput::Key(with_alt(Key::char(letter.into()))))
            }
            _ => {}
        }
    }

    fn tell_pasted(&mut self, tell: &mut impl FnMut(TerminalInput)) {
        if let Some(pasted) = self.pasted.take() {
            tell(TerminalInput::Paste(String::from_utf8_lossy(&pasted).into_owned()));
        }
    }
}

/// Takes bytes of a paste; with its end, answers how many of them belong to it.
fn end_of_paste(pasted: &mut Vec<u8>, bytes: &[u8]) -> Option<(usize, SequenceMeaning)> {
    let before = pasted.len();
    pasted.extend_from_slice(bytes);
    // The end may have begun in what was there before.
    let from = before.saturating_sub(PASTE_END.len() - 1);
    let end = from + memmem::find(&pasted[from..], PASTE_END)?;
    pasted.truncate(end);
    Some((end + PASTE_END.len() - before, SequenceMeaning::PasteEnds))
}

/// What the first of the bytes mean, and how many they are; nothing while their end is missing.
fn first(bytes: &[u8]) -> Option<(usize, SequenceMeaning)> {
    match *bytes {
        [] | [ESC] | [ESC, ESC] => None,
        [ESC, b'[', ref rest @ ..] => sequence::after_bracket(rest).map(|(count, what)| (count + 2, what)),
        [ESC, b']', ref rest @ ..] => backdrop::after_osc(rest).map(|(count, what)| (count + 2, what)),
        [ESC, b'O', ref rest @ ..] => sequence::after_o(rest).map(|(count, what)| (count + 2, what)),
        [ESC, ESC, b'[' | b'O', ..] => after_esc(&bytes[1..]),
        [ESC, ESC, ..] => Some((1, SequenceMeaning::key(Key::of(Code::Esc)))),
        [ESC, ref rest @ ..] => first(rest).map(|(count, what)| (count + 1, held_with_alt(what))),
        [byte @ (0..=0x1f | 0x7f), ..] => Some((1, SequenceMeaning::key(control(byte)))),
        _ => letter(bytes),
    }
}

/// Some terminals send Esc before the sequence of a key that is held with Alt.
fn after_esc(sequence: &[u8]) -> Option<(usize, SequenceMeaning)> {
    match first(sequence)? {
        (_, SequenceMeaning::PasteBegins) => Some((1, SequenceMeaning::key(Key::of(Code::Esc)))),
        (count, what) => Some((count + 1, held_with_alt(what))),
    }
}

fn held_with_alt(meaning: SequenceMeaning) -> SequenceMeaning {
    match meaning {
        SequenceMeaning::TerminalInput(TerminalInput::Key(key)) => SequenceMeaning::key(with_alt(key)),
        other => other,
    }
}

/// The key that begins an answer of the terminal, where it begins none.
pub(super) fn alt_bracket() -> SequenceMeaning {
    SequenceMeaning::key(with_alt(Key::char(']')))
}

fn with_alt(key: Key) -> Key {
    Key { alt: true, ..key }
}

fn control(byte: u8) -> Key {
    match byte {
        b'\r' => Key::of(Code::Enter),
        b'\t' => Key::of(Code::Tab),
        0x7f => Key::of(Code::Backspace),
        0 => Key::ctrl(' '),
        1..=26 => Key::ctrl((byte - 1 + b'a').into()),
        // Ctrl and \ ] ^ _ are the same bytes as Ctrl and 4 5 6 7.
        _ => Key::ctrl((byte.saturating_sub(28) + b'4').into()),
    }
}

/// The longest letter of UTF-8.
const LONGEST_LETTER: usize = 4;

/// A letter; bytes that are none mean nothing, and take no key with them.
fn letter(bytes: &[u8]) -> Option<(usize, SequenceMeaning)> {
    let beginning = &bytes[..bytes.len().min(LONGEST_LETTER)];
    let valid = match std::str::from_utf8(beginning) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() == 0 => {
            return Some((error.error_len()?, SequenceMeaning::Nothing));
        }
        Err(error) => std::str::from_utf8(&beginning[..error.valid_up_to()]).unwrap_or_default(),
    };
    let letter = valid.chars().next()?;
    let meaning =
        if letter.is_control() { SequenceMeaning::Nothing } else { SequenceMeaning::key(Key::char(letter)) };
    Some((letter.len_utf8(), meaning))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

//! What comes from a terminal, put together: bytes become keys, and keys that come together a burst.
//!
//! Knows no terminal and no clock: whoever reads one waits as long as it is told to.

use std::time::Duration;

use super::TerminalInput;
use super::burst::{Burst, GAP};
use super::decoder::Decoder;

/// What came from the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard<'a> {
    /// It sent these bytes.
    Bytes(&'a [u8]),
    /// It has another size: columns and rows.
    Size(u16, u16),
    /// Nothing came in the time that was to be waited.
    Silence,
    /// It is gone.
    Closed,
}

/// Puts together what comes.
#[derive(Default)]
pub(super) struct Listener {
    decoder: Decoder,
    burst: Burst,
}

impl Listener {
    /// How long to wait for what comes next; for ever when nothing is begun.
    pub fn patience(&self) -> Option<Duration> {
        if self.burst.is_begun() { Some(GAP) } else { self.decoder.patience() }
    }

    /// Takes what came, and tells what is whole by now, in its order.
    pub fn hear(&mut self, heard: Heard, tell: &mut impl FnMut(TerminalInput)) {
        let Listener { decoder, burst } = self;
        match heard {
            Heard::Bytes(bytes) => decoder.take(bytes, &mut |input| burst.take(input, tell)),
            Heard::Size(columns, rows) => burst.take(TerminalInput::Resize(columns, rows), tell),
            // What is unfinished has waited no longer than these keys.
            Heard::Silence if burst.is_begun() => burst.end(tell),
            Heard::Silence => {
                decoder.give_up(&mut |input| burst.take(input, tell));
                burst.end(tell);
            }
            Heard::Closed => {
                decoder.give_up(&mut |input| burst.take(input, tell));
                burst.take(TerminalInput::Closed, tell);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::{Code, Key};

    fn told(all: &[Heard]) -> Vec<TerminalInput> {
        let (mut listener, mut told) = (Listener::default(), Vec::new());
        all.iter().for_each(|heard| listener.hear(*heard, &mut |input| told.push(input)));
        told
    }

    fn keys(letters: &str) -> TerminalInput {
        TerminalInput::Keys(letters.chars().map(Key::char).collect())
    }

    const ESC: TerminalInput = TerminalInput::Key(Key::of(Code::Esc));

    #[test]
    fn keys_that_come_together_are_told_together() {
        let bytes = Heard::Bytes;
        assert_eq!(told(&[bytes(b"a"), Heard::Silence]), [TerminalInput::Key(Key::char('a'))]);
        assert_eq!(told(&[bytes(b"ab"), bytes(b"c"), Heard::Silence]), [keys("abc")]);
        let apart = [bytes(b"ab"), Heard::Silence, bytes(b"cd"), Heard::Silence];
        assert_eq!(told(&apart), [keys("ab"), keys("cd")]);
        let letter = [bytes(b"a\xe1"), bytes(b"\xbb\x87"), Heard::Silence];
        assert_eq!(told(&letter), [keys("aệ")]);
    }

    #[test]
    fn what_is_no_key_ends_them_and_the_order_is_kept() {
        let all = [Heard::Bytes(b"ab\x1b[200~c\x1b[201~d"), Heard::Size(80, 24), Heard::Closed];
        let paste = TerminalInput::Paste("c".to_owned());
        let key = TerminalInput::Key(Key::char('d'));
        assert_eq!(
            told(&all),
            [keys("ab"), paste, key, TerminalInput::Resize(80, 24), TerminalInput::Closed]
        );
    }

    #[test]
    fn a_resize_is_told_at_once_whatever_is_unfinished() {
        for begun in [b"\x1b[5".as_slice(), b"\x1b[200~a", b"\xe1"] {
            assert_eq!(told(&[Heard::Bytes(begun), Heard::Size(40, 10)]), [TerminalInput::Resize(40, 10)]);
        }
    }

    #[test]
    fn what_is_unfinished_outwaits_the_keys_before_it() {
        let mut listener = Listener::default();
        let mut told = Vec::new();
        listener.hear(Heard::Bytes(b"ab\x1b"), &mut |input| told.push(input));
        assert_eq!(listener.patience(), Some(Duration::from_millis(3)));
        listener.hear(Heard::Silence, &mut |input| told.push(input));
        assert_eq!(listener.patience(), Some(Duration::from_millis(20)));
        listener.hear(Heard::Silence, &mut |input| told.push(input));
        assert_eq!(listener.patience(), None);
        assert_eq!(told, [keys("ab"), ESC]);
    }

    #[test]
    fn what_is_unfinished_when_the_terminal_goes_is_told_before_its_end() {
        let all = [Heard::Bytes(b"\x1b[200~a"), Heard::Closed];
        assert_eq!(told(&all), [TerminalInput::Paste("a".to_owned()), TerminalInput::Closed]);
    }
}

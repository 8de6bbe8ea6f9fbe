//! Keys that come in a burst: what was pasted on a terminal without bracketed paste.
//!
//! Knows no terminal: whoever reads one tells what comes next, and whether it comes at once.

use std::collections::VecDeque;

use super::Input;
use crate::app::key::{Code, Key};

/// Text that comes all at once: terminals without bracketed paste send what is pasted as keys, and
/// a line end in the middle of it is text, not a command.
#[derive(Default)]
pub(super) struct Burst {
    /// Read ahead, and not handed on yet.
    ahead: VecDeque<Input>,
    /// Whether text was handed on, and everything since came along with it.
    text: bool,
}

impl Burst {
    /// The next input; `more` says whether another one comes at once.
    pub fn next(&mut self, read: &mut impl FnMut() -> Input, more: &mut impl FnMut() -> bool) -> Input {
        self.text &= !self.ahead.is_empty() || more();
        let input = self.ahead.pop_front().unwrap_or_else(&mut *read);
        if let Some(pasted) = break_of(&input)
            && self.text
            && self.text_follows(read, more)
        {
            return Input::Paste(pasted.to_owned());
        }
        self.text = is_text(&input);
        input
    }

    fn text_follows(&mut self, read: &mut impl FnMut() -> Input, more: &mut impl FnMut() -> bool) -> bool {
        let mut place = 0;
        loop {
            if place == self.ahead.len() {
                if !more() {
                    return false;
                }
                self.ahead.push_back(read());
            }
            let next = &self.ahead[place];
            if break_of(next).is_none() {
                return is_text(next);
            }
            place += 1;
        }
    }
}

fn is_text(input: &Input) -> bool {
    matches!(input, Input::Key(Key { code: Code::Char(_), ctrl: false, alt: false, .. }))
}

/// The text that a key is in the middle of other text.
fn break_of(input: &Input) -> Option<&'static str> {
    match input {
        Input::Key(key) if *key == Key::of(Code::Enter) || *key == Key::ctrl('j') => Some("\n"),
        Input::Key(key) if *key == Key::of(Code::Tab) => Some("\t"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the program gets of keys that come in bursts: letters, ⏎ Enter, ⇥ Tab; a space between
    /// bursts, in the answer a paste in brackets.
    fn handed_on(keys: &str) -> String {
        let come = std::cell::RefCell::new(keys.chars().collect::<VecDeque<char>>());
        let mut read = || {
            let mut come = come.borrow_mut();
            come.pop_front_if(|c| *c == ' ');
            match come.pop_front() {
                Some('⏎') => Input::Key(Key::of(Code::Enter)),
                Some('⇥') => Input::Key(Key::of(Code::Tab)),
                Some(c) => Input::Key(Key::char(c)),
                None => Input::Closed,
            }
        };
        let mut more = || come.borrow().front().is_some_and(|c| *c != ' ');
        let mut burst = Burst::default();
        let mut told = String::new();
        loop {
            match burst.next(&mut read, &mut more) {
                Input::Key(Key { code: Code::Char(c), .. }) => told.push(c),
                Input::Key(Key { code: Code::Enter, .. }) => told.push('⏎'),
                Input::Key(_) => told.push('⇥'),
                Input::Paste(text) => told.push_str(if text == "\n" { "[n]" } else { "[t]" }),
                _ => return told,
            }
        }
    }

    #[test]
    fn a_line_end_inside_a_burst_of_text_is_text() {
        assert_eq!(handed_on("một⏎hai⇥ba⏎"), "một[n]hai[t]ba⏎");
        assert_eq!(handed_on("một⏎⏎hai⏎⏎"), "một[n][n]hai⏎⏎");
        assert_eq!(handed_on("m ộ t ⏎ h"), "một⏎h");
        assert_eq!(handed_on("một⏎ h⏎"), "một⏎h⏎");
        assert_eq!(handed_on("⏎⏎⏎ ⇥a a⏎⏎ ⏎b"), "⏎⏎⏎⇥aa⏎⏎⏎b");
    }
}

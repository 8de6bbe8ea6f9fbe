//! Keys that come together, as input methods and pasting send them, are told together.
//!
//! Knows no terminal and no clock: whoever reads one says when what comes next is another thing.

use std::time::Duration;

use super::TerminalInput;
use crate::app::key::Key;

/// What comes within this time of a key came together with it; no hand is as quick.
pub(super) const GAP: Duration = Duration::from_millis(3);

/// The keys that came together so far.
#[derive(Default)]
pub(super) struct Burst {
    keys: Vec<Key>,
}

impl Burst {
    /// Keeps a key for those that may come with it; anything else ends them, and is told after them.
    pub fn take(&mut self, input: TerminalInput, tell: &mut impl FnMut(TerminalInput)) {
        if let TerminalInput::Key(key) = input {
            self.keys.push(key);
        } else {
            self.end(tell);
            tell(input);
        }
    }

    /// Tells the keys, as no other came with them.
    pub fn end(&mut self, tell: &mut impl FnMut(TerminalInput)) {
        match self.keys[..] {
            [] => {}
            [key] => tell(TerminalInput::Key(key)),
            [..] => tell(TerminalInput::Keys(self.keys.clone())),
        }
        self.keys.clear();
    }

    /// Whether there are keys that wait for others.
    pub fn is_begun(&self) -> bool {
        !self.keys.is_empty()
    }
}

//! Text that must not be shown: a passphrase while it is typed and used.
//!
//! It is wiped when it goes, never printed, and the same however an input method sent its letters.

use std::fmt;

use zeroize::Zeroizing;

use super::grapheme::last_grapheme;
use super::normal::compose;

/// Room that no passphrase outgrows, so that growing leaves no copy behind.
const ROOM: usize = 1024;

/// A passphrase, or a recovery code.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// A secret of given text.
    pub fn new(text: &str) -> Secret {
        let mut secret = Secret::default();
        secret.push_str(text);
        secret
    }

    /// Adds text at the end; control characters, such as a pasted line end, are left out.
    pub fn push_str(&mut self, text: &str) {
        if self.0.capacity() < self.0.len() + text.len() {
            let mut larger = Zeroizing::new(String::with_capacity((self.0.len() + text.len()) * 2));
            larger.push_str(&self.0);
            self.0 = larger;
        }
        self.0.extend(text.chars().filter(|c| !c.is_control()));
    }

    /// Removes the last letter.
    pub fn pop(&mut self) {
        let rest = self.0.len() - last_grapheme(&self.0).len();
        self.0.truncate(rest);
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many letters there are.
    pub fn letters(&self) -> usize {
        self.normal().chars().count()
    }

    /// The text in one form, whichever input method it came from.
    pub fn normal(&self) -> Zeroizing<String> {
        Zeroizing::new(compose(&self.0))
    }
}

impl Default for Secret {
    fn default() -> Secret {
        Secret(Zeroizing::new(String::with_capacity(ROOM)))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_shows_what_it_holds() {
        let secret = Secret::new("bí mật của chi bộ");
        assert_eq!(format!("{secret:?} {:?}", Some(&secret)), "Secret(…) Some(Secret(…))");
        assert_eq!(secret.letters(), 17);
    }

    #[test]
    fn letters_in_pieces_are_the_same_secret() {
        let mut typed = Secret::default();
        for piece in ["b", "i\u{301}", " ", "ma\u{323}\u{302}", "t\n"] {
            typed.push_str(piece);
        }
        assert_eq!(typed.normal().as_str(), "bí mật");
        typed.pop();
        typed.pop();
        assert_eq!(typed.normal().as_str(), "bí m");
    }

    #[test]
    fn a_long_one_is_kept_whole() {
        let mut long = Secret::default();
        for _ in 0..3000 {
            long.push_str("a");
        }
        assert_eq!(long.letters(), 3000);
        for _ in 0..3001 {
            long.pop();
        }
        assert!(long.is_empty());
    }
}

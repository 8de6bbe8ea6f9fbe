//! Typing Vietnamese on a plain keyboard: the built-in Telex and VNI.
//!
//! A word is read anew from the letters that are shown, so that composed text is never spoiled and
//! erasing a letter needs no memory; the keys are kept only to give back a word that is not
//! Vietnamese. It knows no fields and no cursors.

mod letter;
mod method;
mod syllable;
mod word;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use word::TypedWord;

use method::Composer;

/// Which built-in way of typing is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// None: the keyboard or an input method of the computer sends the letters.
    #[default]
    Off,
    /// Marks by letters: `tieengs`.
    Telex,
    /// Marks by digits: `tie61ng`.
    Vni,
}

impl Method {
    /// The next one, as the key that switches goes round.
    pub fn next(self) -> Method {
        match self {
            Method::Off => Method::Telex,
            Method::Telex => Method::Vni,
            Method::Vni => Method::Off,
        }
    }

    fn composer(self) -> Option<&'static dyn Composer> {
        match self {
            Method::Off => None,
            Method::Telex => Some(&method::Telex),
            Method::Vni => Some(&method::Vni),
        }
    }
}

/// Where the tone of oa, oe and uy stands at the end of a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Placement {
    /// On the first letter: hòa, khỏe, ủy.
    #[default]
    Old,
    /// On the second letter: hoà, khoẻ, uỷ.
    New,
}

impl Placement {
    /// The other one.
    pub fn other(self) -> Placement {
        match self {
            Placement::Old => Placement::New,
            Placement::New => Placement::Old,
        }
    }
}

/// Whether a word, in any case, is spelled as a Vietnamese syllable with its marks.
pub fn is_syllable(word: &str) -> bool {
    letter::Spelled::read(word).is_some_and(|word| syllable::is_syllable(&word))
}

/// How keys become letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Typing {
    /// Which built-in way is on.
    pub method: Method,
    /// Where it puts tones.
    pub placement: Placement,
}

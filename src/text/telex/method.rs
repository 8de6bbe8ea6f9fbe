//! The two ways of typing: what their keys mean.
//!
//! A table each and nothing more; what a meaning does to a word stands in `word.rs`.

use super::letter::{LetterShape, Tone};

/// What a key means in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StrokeMeaning {
    /// A letter and nothing else.
    Letter,
    /// The tone of the syllable; the level one takes a tone away.
    Tone(Tone),
    /// One of these shapes on a letter of the rhyme: on this one only, where one is named.
    LetterShape {
        /// In the order in which they are tried.
        shapes: &'static [LetterShape],
        /// The plain letter.
        on: Option<char>,
        /// The letter that the key is by itself.
        alone: Option<char>,
    },
    /// đ for d.
    Stroke,
}

/// A way of typing Vietnamese on a plain keyboard.
pub(super) trait Composer {
    /// What a key means; it is given in lower case.
    fn meaning(&self, key: char) -> StrokeMeaning;

    /// The key that puts a shape on a plain letter.
    fn shape_key(&self, plain: char, shape: LetterShape) -> char;

    /// The key of a tone; none for the level one.
    fn tone_key(&self, tone: Tone) -> Option<char>;
}

/// Telex: marks by letters.
pub(super) struct Telex;

/// VNI: marks by digits.
pub(super) struct Vni;

const TELEX_TONES: [(char, Tone); 5] =
    [('s', Tone::Acute), ('f', Tone::Grave), ('r', Tone::Hook), ('x', Tone::Tilde), ('j', Tone::Dot)];

const VNI_TONES: [(char, Tone); 5] =
    [('1', Tone::Acute), ('2', Tone::Grave), ('3', Tone::Hook), ('4', Tone::Tilde), ('5', Tone::Dot)];

fn tone_of(table: &[(char, Tone)], key: char) -> StrokeMeaning {
    table
        .iter()
        .find(|(known, _)| *known == key)
        .map_or(StrokeMeaning::Letter, |(_, tone)| StrokeMeaning::Tone(*tone))
}

fn key_of(table: &[(char, Tone)], tone: Tone) -> Option<char> {
    table.iter().find(|(_, known)| *known == tone).map(|(key, _)| *key)
}

impl Composer for Telex {
    fn meaning(&self, key: char) -> StrokeMeaning {
        match key {
            'a' | 'e' | 'o' => {
                StrokeMeaning::LetterShape { shapes: &[LetterShape::Circumflex], on: Some(key), alone: None }
            }
            'w' => StrokeMeaning::LetterShape {
                shapes: &[LetterShape::Horn, LetterShape::Breve],
                on: None,
                alone: Some('ư'),
            },
            'd' => StrokeMeaning::Stroke,
            'z' => StrokeMeaning::Tone(Tone::Level),
            _ => tone_of(&TELEX_TONES, key),
        }
    }

    fn shape_key(&self, plain: char, shape: LetterShape) -> char {
        match shape {
            LetterShape::Circumflex | LetterShape::Stroke => plain,
            LetterShape::Breve | LetterShape::Horn => 'w',
        }
    }

    fn tone_key(&self, tone: Tone) -> Option<char> {
        key_of(&TELEX_TONES, tone)
    }
}

impl Composer for Vni {
    fn meaning(&self, key: char) -> StrokeMeaning {
        let shape = |shapes| StrokeMeaning::LetterShape { shapes, on: None, alone: None };
        match key {
            '6' => shape(&[LetterShape::Circumflex]),
            '7' => shape(&[LetterShape::Horn]),
            '8' => shape(&[LetterShape::Breve]),
            '9' => StrokeMeaning::Stroke,
            '0' => StrokeMeaning::Tone(Tone::Level),
            _ => tone_of(&VNI_TONES, key),
        }
    }

    fn shape_key(&self, _: char, shape: LetterShape) -> char {
        match shape {
            LetterShape::Circumflex => '6',
            LetterShape::Horn => '7',
            LetterShape::Breve => '8',
            LetterShape::Stroke => '9',
        }
    }

    fn tone_key(&self, tone: Tone) -> Option<char> {
        key_of(&VNI_TONES, tone)
    }
}

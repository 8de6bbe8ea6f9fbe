//! Letters taken apart: the letter with its shape (ê), and the tone, which belongs to the syllable.
//!
//! It knows no keys and no rules of spelling.

use unicode_normalization::UnicodeNormalization;

/// A mark that makes another letter of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterShape {
    Circumflex,
    Breve,
    Horn,
    Stroke,
}

/// The letters with a shape: plain letter, shape, letter.
const SHAPED: [(char, LetterShape, char); 7] = [
    ('a', LetterShape::Circumflex, 'â'),
    ('a', LetterShape::Breve, 'ă'),
    ('e', LetterShape::Circumflex, 'ê'),
    ('o', LetterShape::Circumflex, 'ô'),
    ('o', LetterShape::Horn, 'ơ'),
    ('u', LetterShape::Horn, 'ư'),
    ('d', LetterShape::Stroke, 'đ'),
];

/// A tone of a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tone {
    /// ngang
    #[default]
    Level,
    /// sắc
    Acute,
    /// huyền
    Grave,
    /// hỏi
    Hook,
    /// ngã
    Tilde,
    /// nặng
    Dot,
}

/// The combining marks of the tones.
const TONES: [(char, Tone); 5] = [
    ('\u{301}', Tone::Acute),
    ('\u{300}', Tone::Grave),
    ('\u{309}', Tone::Hook),
    ('\u{303}', Tone::Tilde),
    ('\u{323}', Tone::Dot),
];

/// The letter without its shape: ê → e.
pub(super) fn plain(sound: char) -> char {
    SHAPED.iter().find(|(.., shaped)| *shaped == sound).map_or(sound, |(plain, ..)| *plain)
}

/// The shape of a letter.
pub(super) fn shape(sound: char) -> Option<LetterShape> {
    SHAPED.iter().find(|(.., shaped)| *shaped == sound).map(|(_, shape, _)| *shape)
}

/// The letter with this shape in place of its own, if there is such a letter.
pub(super) fn shaped(sound: char, shape: LetterShape) -> Option<char> {
    let fits = |entry: &&(char, LetterShape, char)| entry.0 == plain(sound) && entry.1 == shape;
    SHAPED.iter().find(fits).map(|(.., shaped)| *shaped)
}

/// Whether a letter is a vowel.
pub(super) fn is_vowel(sound: char) -> bool {
    matches!(plain(sound), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// A letter of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// In lower case, with its shape and without tone.
    pub sound: char,
    /// Whether it stands in upper case.
    pub upper: bool,
}

impl Letter {
    /// The letter of a key.
    pub fn of(key: char) -> Letter {
        let lower = lower(key);
        Letter { sound: lower, upper: lower != key }
    }

    /// The same letter with another shape, or none.
    pub fn with(self, sound: char) -> Letter {
        Letter { sound, ..self }
    }
}

/// The one lower-case letter of a letter.
pub(super) fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// A word in letters, with its tone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Spelled {
    pub letters: Vec<Letter>,
    pub tone: Tone,
}

impl Spelled {
    /// Reads a word in NFC; `None` for one with more than one tone, which is no syllable.
    pub fn read(text: &str) -> Option<Spelled> {
        let mut spelled = Spelled::default();
        for c in text.chars() {
            let mark = c.nfd().find_map(|part| TONES.iter().find(|(mark, _)| *mark == part));
            if let Some((_, tone)) = mark {
                if spelled.tone != Tone::Level {
                    return None;
                }
                spelled.tone = *tone;
            }
            let bare = c.nfd().filter(|part| TONES.iter().all(|(mark, _)| mark != part));
            spelled.letters.extend(bare.nfc().map(Letter::of));
        }
        Some(spelled)
    }

    /// The word in NFC, its tone on this letter.
    pub fn write(&self, tone_at: usize) -> String {
        let mark = TONES.iter().find(|(_, tone)| *tone == self.tone).map(|(mark, _)| *mark);
        let letters = self.letters.iter().enumerate().flat_map(|(index, letter)| {
            let mark = mark.filter(|_| index == tone_at);
            std::iter::once(letter.sound).chain(mark).map(|c| (c, letter.upper))
        });
        let cased = letters.flat_map(|(c, upper)| {
            let (lower, capital) = if upper { (None, Some(c.to_uppercase())) } else { (Some(c), None) };
            lower.into_iter().chain(capital.into_iter().flatten())
        });
        cased.nfc().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_comes_back_as_it_was() {
        for (word, tone_at) in [("Đảng", 1), ("NGHỊ", 3), ("ươn", 0), ("excel", 0), ("thuở", 3)] {
            let spelled = Spelled::read(word).unwrap_or_default();
            assert_eq!(spelled.write(tone_at), word);
        }
        assert_eq!(Spelled::read("áà"), None);
    }

    #[test]
    fn shapes_replace_each_other() {
        assert_eq!(shaped('ă', LetterShape::Circumflex), Some('â'));
        assert_eq!(shaped('i', LetterShape::Horn), None);
        assert_eq!((plain('ự'), plain('ư'), shape('đ')), ('ự', 'u', Some(LetterShape::Stroke)));
    }
}

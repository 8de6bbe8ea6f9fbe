//! A word while it is typed: a key goes in, the word as it is shown comes out.
//!
//! Tones and shapes may come anywhere in the word; the same key again takes its mark back and is a
//! letter. A word that is not Vietnamese is given back as it was typed, once it is at its end.

use super::letter::{Letter, LetterShape, Spelled, Tone, is_vowel, lower, plain, shape, shaped};
use super::method::{Composer, StrokeMeaning};
use super::syllable::{is_plausible, is_spelled, is_syllable, rhyme_start, tone_place};
use super::{Method, Placement, Typing};

/// Abbreviations that could be read as a syllable, and are meant as they are typed.
const AS_TYPED: [&str; 1] = ["TW"];

/// The word before the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedWord {
    shown: String,
    keys: String,
    /// Whether `keys` are those that were typed, not ones that would give the word.
    typed: bool,
    /// Whether a mark was taken back on purpose, so that the word is meant as it is shown.
    undone: bool,
}

impl TypedWord {
    /// The word whose letters stand before the cursor, in NFC; empty for one that begins now.
    pub fn of(shown: &str, method: Method) -> TypedWord {
        let keys = method.composer().map_or(String::new(), |composer| keys_of(shown, composer));
        TypedWord { shown: shown.to_owned(), keys, typed: shown.is_empty(), undone: false }
    }

    /// The word as it is shown.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Whether a key is part of this word.
    pub fn takes(&self, key: char) -> bool {
        key.is_ascii_alphabetic() || (key.is_ascii_digit() && !self.shown.is_empty())
    }

    /// Takes a key in.
    pub fn feed(&mut self, key: char, typing: Typing) {
        let shown = typing.method.composer().and_then(|composer| self.marked(key, composer));
        self.shown = match shown {
            Some(spelled) => written(&spelled, typing.placement),
            None => self.with_letter(key, typing.placement),
        };
        self.keys.push(key);
    }

    /// The word after one letter was erased from its end.
    pub fn erased(&self, shown: &str, typing: Typing) -> TypedWord {
        let prefixes = self.keys.char_indices().rev().filter(|_| self.typed);
        let mut replayed = prefixes.map(|(end, _)| {
            let mut word = TypedWord::of("", typing.method);
            self.keys[..end].chars().for_each(|key| word.feed(key, typing));
            word
        });
        let found = replayed.find(|word| word.shown == shown);
        found.unwrap_or_else(|| TypedWord::of(shown, typing.method))
    }

    /// What the word is to be replaced by at its end, when it is not Vietnamese: its keys.
    pub fn given_back(&self) -> Option<&str> {
        if !self.typed || self.undone || self.shown == self.keys {
            return None;
        }
        let word = Spelled::read(&self.shown).unwrap_or_default();
        let kept = is_syllable(&word) || is_abbreviation(&word);
        (!kept || AS_TYPED.contains(&self.keys.as_str())).then_some(&self.keys)
    }

    /// The word with the mark that the key means; `None` when the key is but a letter here.
    fn marked(&mut self, key: char, composer: &dyn Composer) -> Option<Spelled> {
        let word = Spelled::read(&self.shown)?;
        match composer.meaning(lower(key)) {
            StrokeMeaning::Letter => None,
            StrokeMeaning::Tone(tone) => self.toned(word, tone, key),
            StrokeMeaning::Stroke => self.stroked(word, key),
            StrokeMeaning::LetterShape { shapes, on, alone } => {
                let fits = |sound: char| on.is_none_or(|on| plain(sound) == on);
                let found = candidates(&word.letters, shapes, fits);
                let best = found.iter().find(|c| is_spelled(c)).or(found.iter().find(|c| is_plausible(c)));
                if let Some(letters) = best {
                    return Some(Spelled { letters: letters.clone(), ..word });
                }
                let alone = alone.map(|sound| Letter::of(key).with(sound));
                self.unshaped(&word, shapes, fits, key).or_else(|| with_alone(word, alone?))
            }
        }
    }

    fn toned(&mut self, word: Spelled, tone: Tone, key: char) -> Option<Spelled> {
        if !is_plausible(&word.letters) || (tone == Tone::Level && word.tone == Tone::Level) {
            return None;
        }
        if word.tone == tone {
            return self.take_back(Spelled { tone: Tone::Level, ..word }, key);
        }
        Some(Spelled { tone, ..word })
    }

    /// đ at the beginning of a syllable, or right after its d in an abbreviation (HĐND, đ/c).
    fn stroked(&mut self, mut word: Spelled, key: char) -> Option<Spelled> {
        let capitals = word.letters.len() > 1 && word.letters.iter().all(|letter| letter.upper);
        let short = capitals || !word.letters.iter().any(|letter| is_vowel(letter.sound));
        let first = is_plausible(&word.letters).then_some(0);
        let at = first.or_else(|| word.letters.len().checked_sub(1).filter(|_| short))?;
        match word.letters[at].sound {
            'd' => {
                word.letters[at].sound = 'đ';
                Some(word)
            }
            'đ' => {
                word.letters[at].sound = 'd';
                self.take_back(word, key)
            }
            _ => None,
        }
    }

    /// The word without these shapes, and the key as a letter.
    fn unshaped(
        &mut self,
        word: &Spelled,
        shapes: &[LetterShape],
        fits: impl Fn(char) -> bool,
        key: char,
    ) -> Option<Spelled> {
        let start = rhyme_start(&word.letters).filter(|_| is_plausible(&word.letters))?;
        let bears = |letter: &Letter| {
            fits(letter.sound) && shape(letter.sound).is_some_and(|shape| shapes.contains(&shape))
        };
        let mut bare = word.clone();
        let mut borne = bare.letters[start..].iter_mut().filter(|letter| bears(letter)).peekable();
        borne.peek()?;
        borne.for_each(|letter| letter.sound = plain(letter.sound));
        if key.eq_ignore_ascii_case(&'w') && self.typed && !self.keys.contains(['u', 'U']) {
            // The w was an ư by itself, and now is a w by itself.
            bare.letters.retain(|letter| letter.sound != 'u');
        }
        self.take_back(bare, key)
    }

    /// The word whose mark is taken back by its key. When other letters were typed since, the key
    /// was meant as a letter all along ("tests"), and so was the first one.
    fn take_back(&mut self, bare: Spelled, key: char) -> Option<Spelled> {
        self.undone = true;
        let repeated = self.keys.chars().next_back().is_some_and(|last| last.eq_ignore_ascii_case(&key));
        if self.typed && !repeated {
            let typed = Spelled::read(&self.keys)?;
            return Some(with(typed, key));
        }
        Some(with(bare, key))
    }

    /// The word with one more letter, its tone where it now belongs.
    fn with_letter(&self, key: char, placement: Placement) -> String {
        let grown = Spelled::read(&self.shown).map(|word| joined(with(word, key)));
        match grown.filter(|word| is_plausible(&word.letters)) {
            Some(word) => written(&word, placement),
            None if self.shown == "w" && self.keys == "ww" && key == 'w' => "www".to_owned(),
            None => format!("{}{key}", self.shown),
        }
    }
}

fn with(mut word: Spelled, key: char) -> Spelled {
    word.letters.push(Letter::of(key));
    word
}

fn with_alone(mut word: Spelled, letter: Letter) -> Option<Spelled> {
    word.letters.push(letter);
    is_plausible(&word.letters).then_some(word)
}

/// Before another letter uơ is ươ: "thuơ", but "thương".
fn joined(mut word: Spelled) -> Spelled {
    if let Some(start) = rhyme_start(&word.letters)
        && let [first, second, _, ..] = &mut word.letters[start..]
        && (first.sound, second.sound) == ('u', 'ơ')
    {
        first.sound = 'ư';
    }
    word
}

fn written(word: &Spelled, placement: Placement) -> String {
    word.write(tone_place(&word.letters, placement))
}

/// Every way to put one of the shapes on the rhyme, the likelier ones first.
fn candidates(letters: &[Letter], shapes: &[LetterShape], fits: impl Fn(char) -> bool) -> Vec<Vec<Letter>> {
    let Some(start) = rhyme_start(letters) else { return Vec::new() };
    let mut found = Vec::new();
    for shape in shapes {
        for at in start..letters.len() {
            let sound = letters[at].sound;
            let Some(marked) = shaped(sound, *shape).filter(|marked| *marked != sound && fits(sound)) else {
                continue;
            };
            let mut one = letters.to_vec();
            one[at].sound = marked;
            let mut both = one.clone();
            found.push(one);
            // ươ is one sound, and so is uô: its u follows the o.
            if at > start && plain(letters[at - 1].sound) == 'u' {
                both[at - 1].sound = if marked == 'ơ' { 'ư' } else { 'u' };
                found.push(both);
            }
        }
    }
    found
}

/// Whether the only marks are those of đ, in capitals or between consonants: HĐND, đ/c.
fn is_abbreviation(word: &Spelled) -> bool {
    let marks = word.letters.iter().filter_map(|letter| shape(letter.sound));
    let capitals = word.letters.iter().all(|letter| letter.upper);
    let vowels = word.letters.iter().any(|letter| is_vowel(letter.sound));
    word.tone == Tone::Level
        && marks.into_iter().all(|mark| mark == LetterShape::Stroke)
        && (capitals || !vowels)
}

/// Keys that give a word: the shape after its letter, the tone last.
fn keys_of(shown: &str, composer: &dyn Composer) -> String {
    let Some(word) = Spelled::read(shown) else { return shown.to_owned() };
    let mut keys = String::new();
    for letter in &word.letters {
        let bare = plain(letter.sound);
        let key = shape(letter.sound).map(|shape| composer.shape_key(bare, shape));
        let cased = |c: char| if letter.upper { c.to_ascii_uppercase() } else { c };
        keys.extend(std::iter::once(bare).chain(key).map(cased));
    }
    keys.extend(composer.tone_key(word.tone));
    keys
}

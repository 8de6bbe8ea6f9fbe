//! The order of Vietnamese dictionaries and of lists of names, as keys to be compared by byte.
//!
//! Words are ordered syllable by syllable: first the letters (a ă â b c d đ e ê …), then the tone
//! (ngang, huyền, hỏi, ngã, sắc, nặng). A syllable has one tone wherever it is written, so hòa and
//! hoà are equal. It knows nothing of who the names belong to.

use unicode_normalization::UnicodeNormalization;

use super::name::{split_given_name, split_mark};

/// The Vietnamese alphabet with the four letters of foreign words in their usual places.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// The combining marks of the tones in dictionary order; ngang, the first tone, has none.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Stands between given name and the rest; lower than all that follows it in a key.
const PART_END: u8 = 0x00;
/// Ends the letters of a syllable; lower than any letter, so that "an" comes before "anh".
const SYLLABLE_END: u8 = 0x02;
/// Begins a number; numbers come before words.
const NUMBER: u8 = 0x08;
/// Code of the first letter of the alphabet.
const FIRST_LETTER: u8 = 0x10;
/// Begins a letter of another script, by its UTF-8 bytes; after all of ours.
const OTHER_LETTER: u8 = 0xf8;

/// A key whose byte order is the dictionary order of the texts; case does not count, numbers go by
/// value, signs only separate syllables.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = KeyMaker::default();
    for c in text.chars().flat_map(char::to_lowercase).nfd() {
        key.take(c);
    }
    key.end_syllable();
    key.end_number();
    key.bytes
}

/// A key that orders people by given name, then by family and middle names, then by what tells twins apart.
pub fn name_key(name: &str) -> Vec<u8> {
    let (rest, given) = split_given_name(name);
    let mut key = sort_key(given);
    key.push(PART_END);
    key.extend(sort_key(rest));
    key.push(PART_END);
    key.extend(sort_key(split_mark(name).1));
    key
}

/// Builds a key from decomposed lower-case characters.
#[derive(Default)]
struct KeyMaker {
    bytes: Vec<u8>,
    letters: Vec<char>,
    tone: u8,
    digits: String,
}

impl KeyMaker {
    fn take(&mut self, c: char) {
        if c.is_ascii_digit() {
            self.end_syllable();
            self.digits.push(c);
        } else if let Some(tone) = (1u8..).zip(TONES).find(|(_, mark)| *mark == c) {
            self.tone = tone.0;
        } else if let Some(letter) = self.letters.last().and_then(|l| shaped(*l, c)) {
            self.letters.pop();
            self.letters.push(letter);
        } else if c.is_alphabetic() {
            self.end_number();
            self.letters.push(c);
        } else if !('\u{300}'..='\u{36f}').contains(&c) {
            self.end_syllable();
            self.end_number();
        }
    }

    fn end_syllable(&mut self) {
        if !self.letters.is_empty() {
            for letter in self.letters.drain(..) {
                push_letter(&mut self.bytes, letter);
            }
            self.bytes.extend([SYLLABLE_END, self.tone]);
        }
        self.tone = 0;
    }

    /// A number is its count of digits, then its digits: shorter is smaller.
    fn end_number(&mut self) {
        if !self.digits.is_empty() {
            let digits = self.digits.trim_start_matches('0');
            let count = u8::try_from(digits.len()).unwrap_or(u8::MAX);
            self.bytes.extend([NUMBER, count]);
            self.bytes.extend(digits.bytes());
        }
        self.digits.clear();
    }
}

fn push_letter(bytes: &mut Vec<u8>, letter: char) {
    let place = (FIRST_LETTER..).zip(ALPHABET.chars());
    match place.into_iter().find(|(_, l)| *l == letter) {
        Some((code, _)) => bytes.push(code),
        None => {
            bytes.push(OTHER_LETTER);
            bytes.extend(letter.to_string().bytes());
        }
    }
}

/// The letter that a circumflex, breve or horn makes of a base letter.
fn shaped(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        ('a', '\u{306}') => 'ă',
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_ascending(texts: &[&str], key: fn(&str) -> Vec<u8>) {
        for pair in texts.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn letters_come_before_tones() {
        assert_ascending(
            &[
                "a", "à", "ả", "ã", "á", "ạ", "an", "anh", "ăn", "ắn", "ân", "ba", "ca", "da", "dũng", "đa",
                "e", "ê", "nga", "o", "ô", "ơ", "u", "ư", "vu", "xa", "y",
            ],
            sort_key,
        );
    }

    #[test]
    fn syllables_are_compared_one_by_one() {
        assert_ascending(&["hoa", "hoa an", "hoa bình", "hoà ái", "hòa an", "hoàng"], sort_key);
    }

    #[test]
    fn place_of_the_tone_and_case_do_not_count() {
        assert_eq!(sort_key("Hòa"), sort_key("hoà"));
        assert_eq!(sort_key("ủy"), sort_key("uỷ"));
        assert_eq!(sort_key("Nguye\u{302}\u{303}n"), sort_key("NGUYỄN"));
    }

    #[test]
    fn numbers_go_by_value_and_before_words() {
        assert_ascending(&["ấp", "Ấp 2", "Ấp 10", "Ấp 010a", "Ấp Bắc", "ភ"], sort_key);
    }

    #[test]
    fn people_are_ordered_by_given_name() {
        assert_ascending(
            &[
                "Lê Văn An",
                "Nguyễn Thị An",
                "Nguyễn Văn An",
                "Trần Ân",
                "Lý Bình",
                "Quách Dũng",
                "Kim Đa",
                "Thạch Thị Sa Rây",
            ],
            name_key,
        );
    }
}

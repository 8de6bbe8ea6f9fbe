//! Which passphrases are guessed at once, and what to choose instead.
//!
//! Judges the letters alone, whatever their marks, capitals and blanks. Must not know what a passphrase opens.

use zeroize::Zeroizing;

use super::fold::fold;
use super::lang::{Lang, Text, text};
use super::secret::Secret;

/// Why a passphrase is too easily guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretFlaw {
    /// It has too few letters.
    Short,
    /// There is nothing in it but blanks.
    Blank,
    /// The same few letters come again and again.
    Repeated,
    /// It is a row of the keyboard, of the alphabet or of digits.
    Row,
    /// It is a number, such as a birthday or a telephone number.
    Figures,
    /// It is what is tried first, such as the word “password”.
    Common,
    /// It is the name of the cell, of the committee above, of the place or of a member.
    OwnName,
}

impl SecretFlaw {
    /// What is wrong, and what to choose.
    pub fn sentence(self, lang: Lang) -> &'static str {
        let words: Text = match self {
            SecretFlaw::Short => text(
                "Mật khẩu ngắn quá: cần ít nhất 8 chữ, không tính dấu cách. Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.",
                "The passphrase is too short: at least 8 letters are needed, blanks not counted. Choose four or five words that do not belong together.",
            ),
            SecretFlaw::Blank => text(
                "Mật khẩu chỉ có dấu cách, ai cũng đoán ra. Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.",
                "The passphrase is nothing but blanks, which anybody guesses. Choose four or five words that do not belong together.",
            ),
            SecretFlaw::Repeated => text(
                "Mật khẩu chỉ lặp lại một vài chữ, ai cũng đoán ra. Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.",
                "The passphrase repeats the same few letters, which anybody guesses. Choose four or five words that do not belong together.",
            ),
            SecretFlaw::Row => text(
                "Mật khẩu là một hàng phím hoặc dãy chữ, dãy số liền nhau, ai cũng đoán ra. Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.",
                "The passphrase is a row of keys, letters or digits, which anybody guesses. Choose four or five words that do not belong together.",
            ),
            SecretFlaw::Figures => text(
                "Mật khẩu chỉ có số, như ngày sinh hoặc số điện thoại, máy dò ra rất nhanh. Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.",
                "The passphrase is digits only, like a birthday or a telephone number, which a computer finds at once. Choose four or five words that do not belong together.",
            ),
            SecretFlaw::Common => text(
                "Mật khẩu là từ mà ai cũng thử trước tiên. Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.",
                "The passphrase is a word that everybody tries first. Choose four or five words that do not belong together.",
            ),
            SecretFlaw::OwnName => text(
                "Mật khẩu là tên của chi bộ, đảng bộ, địa phương hoặc của một đảng viên, ai cũng đoán ra. Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.",
                "The passphrase is the name of the cell, the committee, the place or a member, which anybody guesses. Choose four or five words that do not belong together.",
            ),
        };
        words.get(lang)
    }
}

/// The fewest letters of a passphrase, blanks not counted.
const FEWEST: usize = 8;
/// So much must be left once names, common words and rows are taken out: a letter counts one, and
/// four digits do.
const LEFT: usize = 4;
const DIGITS_OF_A_LETTER: usize = 4;
/// A piece of at most so many letters that fills the passphrase by being repeated.
const PIECE: usize = 6;
/// So many different letters are the fewest.
const DIFFERENT: usize = 4;
/// A row is noticed from so many keys on.
const KEYS: usize = 3;

/// Keys that stand in a row, from left to right, then from the top down; the alphabet.
const ROWS: [&str; 18] = [
    "01234567890",
    "!@#$%^&*()",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "1qaz",
    "2wsx",
    "3edc",
    "4rfv",
    "5tgb",
    "6yhn",
    "7ujm",
    "8ik",
    "9ol",
    "1q2w3e4r5t6y7u8i9o0p",
    "qawsedrftgyhujikolp",
    "1a2b3c4d5e6f7g8h9i0j",
];

/// Signs that stand for letters which they look like: “P@ssw0rd”.
const LOOKS: [(char, char); 9] = [
    ('@', 'a'),
    ('4', 'a'),
    ('3', 'e'),
    ('1', 'i'),
    ('!', 'i'),
    ('0', 'o'),
    ('$', 's'),
    ('5', 's'),
    ('7', 't'),
];

/// What is tried first, folded and without blanks.
const COMMON: [&str; 26] = [
    "password",
    "passphrase",
    "passwd",
    "matkhau",
    "matma",
    "admin",
    "welcome",
    "letmein",
    "iloveyou",
    "bienban",
    "sochibo",
    "chibo",
    "dangbo",
    "danguy",
    "dangvien",
    "dangcongsan",
    "bithu",
    "chiuy",
    "thuky",
    "sinhhoat",
    "vietnam",
    "hochiminh",
    "bacho",
    "anhyeuem",
    "khongco",
    "xinchao",
];

impl Secret {
    /// Why it is guessed at once; `names` are those that everybody knows who holds the book.
    pub fn flaw(&self, names: &[&str]) -> Option<SecretFlaw> {
        let letters = folded(&self.normal());
        if letters.is_empty() && !self.is_empty() {
            return Some(SecretFlaw::Blank);
        }
        if letters.len() < FEWEST {
            return Some(SecretFlaw::Short);
        }
        if is_repeated(&letters) {
            return Some(SecretFlaw::Repeated);
        }
        let spelled = spelled(&letters);
        let mut left = Left { letters: &letters, spelled: &spelled, taken: vec![false; letters.len()] };
        let long = |name: &Zeroizing<Vec<char>>| name.len() >= KEYS;
        let named = left.take_all(names.iter().map(|name| folded(name)).filter(long));
        if named && left.is_little() {
            return Some(SecretFlaw::OwnName);
        }
        let common = left.take_all(COMMON.into_iter().map(folded));
        left.take_rows();
        let little = left.is_little();
        let numbers = letters.iter().all(char::is_ascii_digit) && left.taken.contains(&false);
        match (common, numbers) {
            _ if !little => None,
            (true, _) => Some(SecretFlaw::Common),
            (_, true) => Some(SecretFlaw::Figures),
            _ => Some(SecretFlaw::Row),
        }
    }
}

/// The letters without marks, capitals and blanks.
fn folded(text: &str) -> Zeroizing<Vec<char>> {
    let text = Zeroizing::new(fold(text));
    Zeroizing::new(text.chars().filter(|letter| !letter.is_whitespace()).collect())
}

/// The letters that are meant where signs stand that look like them.
fn spelled(letters: &[char]) -> Zeroizing<Vec<char>> {
    let meant =
        |sign: &char| LOOKS.iter().find(|(look, _)| look == sign).map_or(*sign, |(_, letter)| *letter);
    Zeroizing::new(letters.iter().map(meant).collect())
}

/// Whether there are only a few different letters, or one short piece again and again.
fn is_repeated(letters: &[char]) -> bool {
    let mut different = Zeroizing::new(letters.to_vec());
    different.sort_unstable();
    different.dedup();
    let repeats =
        |piece: usize| letters.iter().zip(letters.iter().skip(piece)).all(|(one, next)| one == next);
    different.len() < DIFFERENT || (1..=PIECE.min(letters.len() / 2)).any(repeats)
}

/// What of a passphrase is not guessed yet.
struct Left<'a> {
    letters: &'a [char],
    /// The same with letters for the signs that look like them.
    spelled: &'a [char],
    taken: Vec<bool>,
}

impl Left<'_> {
    /// Takes words out wherever they stand; whether one of them does.
    fn take_all(&mut self, words: impl Iterator<Item = Zeroizing<Vec<char>>>) -> bool {
        let mut found = false;
        for word in words {
            for at in 0..self.letters.len() {
                if self.letters[at..].starts_with(&word) || self.spelled[at..].starts_with(&word) {
                    self.taken[at..at + word.len()].fill(true);
                    found = true;
                }
            }
        }
        found
    }

    /// Takes out keys that stand in a row, in either direction, and one key pressed again and again.
    fn take_rows(&mut self) {
        let forward = ROWS.map(|row| row.chars().collect::<Vec<char>>());
        let backward = ROWS.map(|row| row.chars().rev().collect::<Vec<char>>());
        for at in 0..self.letters.len() {
            let rest = &self.letters[at..];
            let same = rest.iter().take_while(|letter| **letter == rest[0]).count();
            let rows = forward.iter().chain(&backward).map(|row| longest(rest, row));
            let run = rows.chain([same]).max().unwrap_or(0);
            if run >= KEYS {
                self.taken[at..at + run].fill(true);
            }
        }
    }

    /// Whether so little is left that it is guessed too.
    fn is_little(&self) -> bool {
        let left = self.letters.iter().zip(&self.taken).filter(|(_, taken)| !**taken);
        let (digits, others): (Vec<_>, Vec<_>) = left.partition(|(letter, _)| letter.is_ascii_digit());
        others.len() + digits.len() / DIGITS_OF_A_LETTER < LEFT
    }
}

/// How many of the first letters stand in a row of keys.
fn longest(letters: &[char], row: &[char]) -> usize {
    let from = |at: usize| row[at..].iter().zip(letters).take_while(|(key, letter)| key == letter).count();
    (0..row.len()).map(from).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flaw(text: &str) -> Option<SecretFlaw> {
        Secret::new(text).flaw(&["Ấp Giồng Mẫu", "Đảng bộ xã Mỹ Mẫu", "Xã Mỹ Mẫu"])
    }

    #[test]
    fn what_everybody_guesses_is_refused() {
        for (typed, expected) in [
            ("", SecretFlaw::Short),
            ("bảy chữ", SecretFlaw::Short),
            ("a b c d  e f g", SecretFlaw::Short),
            ("            ", SecretFlaw::Blank),
            ("\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}", SecretFlaw::Blank),
            ("aaaaaaaaaaaa", SecretFlaw::Repeated),
            ("ế ế ế ế ế ế ế ế", SecretFlaw::Repeated),
            ("a á à ả ã ạ â ă ặ", SecretFlaw::Repeated),
            ("11112222", SecretFlaw::Repeated),
            ("lúa lúa lúa lúa", SecretFlaw::Repeated),
            ("abc1abc1abc1", SecretFlaw::Repeated),
            ("12345678", SecretFlaw::Row),
            ("1234567890", SecretFlaw::Row),
            ("87654321", SecretFlaw::Row),
            ("abcdefgh", SecretFlaw::Row),
            ("QWERTYUIOP", SecretFlaw::Row),
            ("asdf jkl asdf", SecretFlaw::Row),
            ("1qaz2wsx3edc", SecretFlaw::Row),
            ("qwerty123456", SecretFlaw::Row),
            ("!@#$%^&*", SecretFlaw::Row),
            ("19051954", SecretFlaw::Figures),
            ("0987 612 403", SecretFlaw::Figures),
            ("mật khẩu", SecretFlaw::Short),
            ("mật khẩu 1", SecretFlaw::Common),
            ("Password2026", SecretFlaw::Common),
            ("P@ssw0rd", SecretFlaw::Common),
            ("M4tKh4u!", SecretFlaw::Common),
            ("1q2w3e4r", SecretFlaw::Row),
            ("qawsedrf", SecretFlaw::Row),
            ("r4e3w2q1", SecretFlaw::Row),
            ("chi bộ 123456", SecretFlaw::Common),
            ("ap giong mau", SecretFlaw::OwnName),
            ("Ấp Giồng Mẫu 2026", SecretFlaw::OwnName),
            ("chi bộ ấp giồng mẫu", SecretFlaw::Common),
            ("xamymau20261203", SecretFlaw::OwnName),
        ] {
            assert_eq!(flaw(typed), Some(expected), "{typed}");
        }
    }

    #[test]
    fn words_that_do_not_belong_together_are_taken() {
        for typed in [
            "lúa chín vàng đồng",
            "lua chin vang dong",
            "rau muong",
            "tre xanh sao nước",
            "ấp giồng mẫu có bảy cây cầu",
            "gió chướng 2026",
            "9301 7745 2086 1194 5",
            "Xk7!pQ2z",
        ] {
            assert_eq!(flaw(typed), None, "{typed}");
        }
    }
}

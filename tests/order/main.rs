//! The order of Vietnamese dictionaries, beside ICU's collation as an oracle.
//!
//! ICU compares whole texts letter by letter and looks at tones last of all; our keys go syllable by
//! syllable, as dictionaries do. For single syllables the two must agree.
#![allow(clippy::unwrap_used)]

use std::cmp::Ordering;

use bienban::text::{name_key, sort_key};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Debian's package hunspell-vi.
const DICTIONARY: &str = "/usr/share/hunspell/vi_VN.dic";

fn oracle() -> CollatorBorrowed<'static> {
    Collator::try_new(locale!("vi").into(), CollatorOptions::default()).unwrap()
}

/// The words of the dictionary; `None` where the package is not installed, which is a failure where
/// the tools are installed on purpose.
fn dictionary() -> Option<Vec<String>> {
    let list = std::fs::read_to_string(DICTIONARY).ok();
    let required = std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_some_and(|value| value == "1");
    assert!(list.is_some() || !required, "hunspell-vi is required here: {DICTIONARY}");
    let word = |line: &str| line.split('/').next().unwrap_or_default().to_owned();
    list.map(|list| list.lines().skip(1).map(word).filter(|word| !word.is_empty()).collect())
}

/// Neighbours in the oracle's order that our keys order the other way.
fn disagreements(words: &mut [String]) -> Vec<String> {
    let oracle = oracle();
    words.sort_by(|a, b| oracle.compare(a, b));
    let wrong = words.windows(2).filter(|pair| sort_key(&pair[0]) > sort_key(&pair[1]));
    wrong.map(|pair| format!("{} < {}", pair[0], pair[1])).collect()
}

#[test]
fn every_syllable_of_the_dictionary_is_ordered_as_by_icu() {
    let Some(mut words) = dictionary() else {
        eprintln!("skipped: hunspell-vi is not installed");
        return;
    };
    assert!(words.len() > 6000, "the dictionary was not read: {}", words.len());
    assert_eq!(disagreements(&mut words), Vec::<String>::new());
}

#[test]
fn every_letter_with_every_tone_is_ordered_as_by_icu() {
    let letters = "aăâeêioôơuưybcdđghklmnpqrstvxfjwz";
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
    let vowel = |letter: char| "aăâeêioôơuưy".contains(letter);
    let word = |letter: char, tone: &str, rest: &str| bienban::text::nfc(&format!("{letter}{tone}{rest}"));
    let mut words = Vec::new();
    for letter in letters.chars() {
        let fitting = if vowel(letter) { &tones[..] } else { &tones[..1] };
        words.extend(
            fitting.iter().flat_map(|tone| ["", "m", "n", "ng", "nh"].map(|rest| word(letter, tone, rest))),
        );
    }
    assert_eq!(words.len(), 12 * 6 * 5 + 21 * 5);
    assert_eq!(disagreements(&mut words), Vec::<String>::new());
    // And both call different words different.
    let oracle = oracle();
    let same = words.windows(2).filter(|pair| {
        (oracle.compare(&pair[0], &pair[1]) == Ordering::Equal) != (sort_key(&pair[0]) == sort_key(&pair[1]))
    });
    assert_eq!(same.collect::<Vec<_>>(), Vec::<&[String]>::new());
}

#[test]
fn a_roll_stands_in_the_order_of_given_names() {
    let ordered = [
        "Nguyễn Văn An",
        "Nguyễn Hoài Anh",
        "Trần Thị Ân",
        "Lê Bảo",
        "Lê Văn Bảy",
        "Lý Chí Cường",
        "Kim Dũng",
        "Danh Dự",
        "Danh Đa",
        "Thạch Đa",
        "Đỗ Thị Hòa",
        "Lê Thị Ho\u{e0}",
        "Lê Thị Hóa",
        "Lê Hoàng",
        "Kim Sô Phia",
        "Sơn Phia",
        "Thạch Thị Sa Rây",
        "Hồ Văn Sáu",
        "Hồ Văn Tý",
        "Võ Thị Út",
        "Y Ỷ",
        "Quách Ý",
    ];
    let mut names = ordered.to_vec();
    names.reverse();
    names.sort_by_key(|name| name_key(name));
    let wrong: Vec<_> = names.iter().zip(ordered).filter(|(got, wanted)| **got != *wanted).collect();
    assert_eq!(wrong, []);
}

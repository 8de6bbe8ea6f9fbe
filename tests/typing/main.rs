//! Vietnamese typed through the built-in Telex and VNI: whole lists of syllables, none wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod orders;

use bienban::text::{Method, Placement, TypedWord, Typing};

/// What a word is at its end, when these keys were typed.
fn typed(keys: &str, method: Method, placement: Placement) -> String {
    let mut word = TypedWord::of("", method);
    keys.chars().for_each(|key| word.feed(key, Typing { method, placement }));
    word.given_back().unwrap_or(word.shown()).to_owned()
}

/// Hard words with the keys that people type them by: word, Telex, VNI.
const HARD: &str = include_str!("hard.txt");

#[test]
fn hard_words_come_out_right() {
    let (mut count, mut wrong) = (0, Vec::new());
    for line in HARD.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [word, telex, vni] = columns[..] else { panic!("three columns: {line}") };
        for (method, sequences) in [(Method::Telex, telex), (Method::Vni, vni)] {
            for keys in sequences.split(' ') {
                count += 1;
                let got = typed(keys, method, Placement::Old);
                wrong.extend((got != word).then(|| format!("{keys}: {got}, not {word}")));
            }
        }
    }
    assert!(count > 2000, "the list was not read: {count}");
    assert_eq!(wrong, Vec::<String>::new());
}

/// Debian's package hunspell-vi.
const DICTIONARY: &str = "/usr/share/hunspell/vi_VN.dic";

/// What stands in that list and is no syllable of Vietnamese: an abbreviation that reads like one
/// without its marks, a word of two syllables, a misspelling.
const NO_SYLLABLES: [&str; 3] = ["GIF", "palăng", "têt"];

/// The syllables of the dictionary; `None` where the package is not installed. Missing, it is a
/// failure where the tools are installed on purpose.
fn dictionary() -> Option<Vec<String>> {
    let list = std::fs::read_to_string(DICTIONARY).ok();
    let required = std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_some_and(|value| value == "1");
    assert!(list.is_some() || !required, "hunspell-vi is required here: {DICTIONARY}");
    let words = |list: String| {
        let words = list.lines().skip(1).map(|line| line.split('/').next().unwrap_or_default().to_owned());
        words.filter(|word| !NO_SYLLABLES.contains(&word.as_str())).collect()
    };
    list.map(words)
}

/// Types every syllable in every order, and answers how many sequences there were and the wrong ones.
fn type_all(words: &[String], telex: bool, old: bool) -> (usize, Vec<String>) {
    let method = if telex { Method::Telex } else { Method::Vni };
    let placement = if old { Placement::Old } else { Placement::New };
    let (mut count, mut wrong) = (0, Vec::new());
    for word in words {
        let expected = orders::placed(word, old);
        for keys in orders::orders(word, telex) {
            count += 1;
            let got = typed(&keys, method, placement);
            wrong.extend((got != expected).then(|| format!("{keys}: {got}, not {expected}")));
        }
    }
    (count, wrong)
}

#[test]
fn every_syllable_of_the_dictionary_comes_out_right() {
    let Some(words) = dictionary() else {
        eprintln!("skipped: hunspell-vi is not installed");
        return;
    };
    assert!(words.len() > 6000, "the dictionary was not read: {}", words.len());
    for (telex, old) in [(true, true), (true, false), (false, true), (false, false)] {
        let (count, wrong) = type_all(&words, telex, old);
        println!("telex {telex}, old placement {old}: {count} sequences, {} wrong", wrong.len());
        assert_eq!(wrong, Vec::<String>::new());
    }
}

#[test]
fn orders_of_keys_are_those_that_people_use() {
    assert_eq!(orders::orders("quyết", true), ["quyeets", "quyeest", "quyetes", "quyetse"]);
    assert_eq!(orders::orders("đường", false), ["d9u7o7ng2", "d9u7o72ng", "duong972", "duong297"]);
    assert_eq!(orders::orders("xoong", true)[0], "xooong");
    assert_eq!((orders::placed("thuỷ", true), orders::placed("hòa", false)), ("thủy".into(), "hoà".into()));
    assert_eq!(orders::placed("quý", true), "quý");
}

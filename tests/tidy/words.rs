//! Words for people: both languages, and one spelling.

use std::collections::BTreeSet;

use crate::source::{Source, assert_kept, assert_notices, everything, files, places, program};

/// What is the same in both languages.
const SAME: &[&str] = &[
    "Delete",
    "End",
    "Enter",
    "Esc",
    "Home",
    "Insert",
    "PgDn",
    "PgUp",
    "Shift+Tab",
    "Tab",
    "←",
    "↑",
    "→",
    "↓",
];

/// Places where the other spelling stands on purpose: as input, and in what is said about it.
const BOTH_SPELLINGS: &[&str] = &[
    "docs/TYPING.md",
    "src/intake/tests.rs",
    "src/text/order.rs",
    "src/text/telex/mod.rs",
    "src/text/telex/tests.rs",
    "tests/tidy/words.rs",
    "tests/typing/main.rs",
    "tests/typing/orders.rs",
];

/// A Vietnamese half and its English one.
struct Pair<'a> {
    place: usize,
    vi: &'a str,
    en: &'a str,
}

/// The pairs that ship: of `text("…", "…")` and of `say!(lang, "…", "…")`.
fn pairs(source: &Source) -> Vec<Pair<'_>> {
    let code = source.shipped_code();
    let texts = places(code, "text(").filter(|place| !code[..*place].ends_with(['.', '!']));
    let texts = texts.filter_map(|place| pair(source, place, place + "text(".len()));
    let says = places(code, "say!(").filter_map(|place| {
        let start = place + "say!(".len();
        pair(source, place, start + first_comma(&code[start..])?)
    });
    texts.chain(says).collect()
}

/// The two strings that stand one after the other from `start` on.
fn pair(source: &Source, place: usize, start: usize) -> Option<Pair<'_>> {
    let at = source.literals.partition_point(|literal| literal.start < start);
    let [vi, en] = source.literals.get(at..at + 2)? else { return None };
    let between = |from: usize, to: usize| source.code[from..to].trim();
    let follow = between(start, vi.start).is_empty() && between(vi.end, en.start) == ",";
    follow.then_some(Pair { place, vi: &vi.words, en: &en.words })
}

/// The place after the first comma that stands in no brackets.
fn first_comma(code: &str) -> Option<usize> {
    let mut depth = 0;
    for (place, byte) in code.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => return Some(place + 1),
            _ => {}
        }
    }
    None
}

fn trouble(vi: &str, en: &str) -> Option<&'static str> {
    match (vi.trim(), en.trim()) {
        ("", _) => Some("no Vietnamese"),
        (_, "") => Some("no English"),
        _ if vi == en && !SAME.contains(&vi) => Some("Vietnamese and English are the same"),
        _ => None,
    }
}

fn speaks_both_languages(source: &Source) -> Vec<String> {
    let bad = |pair: &Pair<'_>| {
        trouble(pair.vi, pair.en).map(|what| format!("{what}: “{}” “{}”", pair.vi, pair.en))
    };
    pairs(source).iter().filter_map(|pair| Some(source.at(pair.place, &bad(pair)?))).collect()
}

/// Words of an open syllable whose tone mark stands on the second vowel: "oà", "oè", "uỳ".
fn spells_in_one_way(source: &Source) -> Vec<String> {
    if BOTH_SPELLINGS.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let letters: Vec<(usize, char)> = source.text.to_lowercase().char_indices().collect();
    let letter = |at: usize| letters.get(at).map(|(_, c)| *c);
    let marked = |at: usize| match (letter(at), letter(at + 1)) {
        (Some('o'), Some(c)) => "àáảãạèéẻẽẹ".contains(c),
        // After q the u is part of the consonant: "quý" has but one vowel.
        (Some('u'), Some(c)) => "ỳýỷỹỵ".contains(c) && (at == 0 || letter(at - 1) != Some('q')),
        _ => false,
    };
    // A word that is cut on a screen may go on: "hoạ…".
    let open = |at: usize| !letter(at + 2).is_some_and(|next| next.is_alphabetic() || next == '…');
    let wrong = (0..letters.len()).filter(|at| marked(*at) && open(*at));
    wrong
        .map(|at| format!("{}: the tone mark stands on the first vowel: ủy, hòa, khóa", line(source, at)))
        .collect()
}

/// "path:line" of the letter of that number.
fn line(source: &Source, letter: usize) -> String {
    let before = source.text.chars().take(letter).filter(|c| *c == '\n').count();
    format!("{}:{}", source.path, before + 1)
}

#[test]
fn every_label_and_sentence_is_there_in_both_languages() {
    let sources = program();
    let found: usize = sources.iter().map(|source| pairs(source).len()).sum();
    println!("{found} labels and sentences");
    assert!(found > 500, "the labels were not found: {found}");
    assert_kept(speaks_both_languages, &sources);
}

#[test]
fn what_is_listed_as_the_same_is_in_use() {
    let sources = program();
    let all: Vec<Pair<'_>> = sources.iter().flat_map(pairs).collect();
    let same: BTreeSet<&str> = all.iter().filter(|pair| pair.vi == pair.en).map(|pair| pair.vi).collect();
    assert_eq!(same, SAME.iter().copied().collect());
}

/// Every value of a pack in which a language is named.
fn pack_texts(value: &toml::Value, place: &str, texts: &mut Vec<(String, String, String)>) {
    match value {
        toml::Value::Table(table) if table.contains_key("vi") || table.contains_key("en") => {
            let half = |lang| table.get(lang).and_then(toml::Value::as_str).unwrap_or("").to_owned();
            texts.push((place.to_owned(), half("vi"), half("en")));
        }
        toml::Value::Table(table) => {
            table.iter().for_each(|(name, value)| pack_texts(value, &format!("{place}.{name}"), texts));
        }
        toml::Value::Array(array) => {
            array
                .iter()
                .enumerate()
                .for_each(|(at, value)| pack_texts(value, &format!("{place}[{at}]"), texts));
        }
        _ => {}
    }
}

fn pack_trouble(path: &str, pack: &str) -> (usize, Vec<String>) {
    let mut texts = Vec::new();
    pack_texts(&toml::Value::Table(toml::from_str(pack).unwrap()), path, &mut texts);
    let bad = |(place, vi, en): &(String, String, String)| Some(format!("{place}: {}", trouble(vi, en)?));
    (texts.len(), texts.iter().filter_map(bad).collect())
}

#[test]
fn every_text_of_the_guidance_is_there_in_both_languages() {
    let packs = files("src/guidance/packs", &[".toml"]);
    assert!(packs.len() > 10, "the packs were not found");
    let mut all = 0;
    for (path, pack) in packs {
        let (found, bad) = pack_trouble(&path, &pack);
        assert!(found > 2, "{path}: only {found} texts");
        all += found;
        assert!(bad.is_empty(), "\n{}\n", bad.join("\n"));
    }
    assert!(all > 400, "only {all} texts");
    assert_eq!(pack_trouble("x", "[[a]]\nt.vi = \"một\"").1, ["x.a[0].t: no English"]);
    assert_eq!(pack_trouble("x", "t.vi = \"một\"\nt.en = \"một\"").1.len(), 1);
}

#[test]
fn our_own_words_have_one_spelling() {
    assert_kept(spells_in_one_way, &everything());
    let told = ["docs", "src", "tests"].map(|folder| files(folder, &[".md", ".toml", ".txt", ".snap"]));
    let told: Vec<Source> = told.iter().flatten().map(|(path, text)| plain(path, text)).collect();
    assert_kept(spells_in_one_way, &told);
}

/// A text that is no code.
fn plain(path: &str, text: &str) -> Source {
    let (path, text) = (path.to_owned(), text.to_owned());
    Source { path, text, code: String::new(), literals: Vec::new(), shipped: 0 }
}

#[test]
fn a_missing_language_or_another_spelling_is_noticed() {
    let broken = [
        "text(\"Lưu\", \"\")",
        "text(\"\", \"Save\")",
        "text(\"Save\", \"Save\")",
        "say!(model.lang, \"\", \"Save\")",
        "say!(pick(a, b), \"{n} việc\",\n    \" \", n = 3)",
        "say!(lang, \"{n} task\", \"{n} task\", n = n)",
    ];
    let kept = "text(\"Lưu\", \"Save\"); form.text(0); text(vi, en); say!(l, \"a\", \"b\"); f(\"x\", \"x\")";
    assert_notices(speaks_both_languages, &broken.map(|text| ("src/a.rs", text)), ("src/a.rs", kept));
    let broken = ["// uỷ ban", "\"Hoà bình\"", "\"khoá.\"", "\"THUỶ\"", "\"xoá\""];
    let kept = "\"ủy ban, hòa bình, khóa, quý vị, hoàn thành, thuyền, loài, tuýp, khoản\"";
    assert_notices(spells_in_one_way, &broken.map(|text| ("src/a.rs", text)), ("src/a.rs", kept));
}

//! No sentence that names a person speaks of breaches, decline, manifestations or relapse: a member relates
//! to an item of a list, and nothing is concluded about anyone.

use crate::source::{Literal, Source, assert_kept, assert_notices, program};

/// Words that never stand beside a name, in lower case.
const NEVER: [&str; 15] = [
    "vi phạm",
    "suy thoái",
    "biểu hiện",
    "tái phạm",
    "violat",
    "breach",
    "offence",
    "offend",
    "decline",
    "degrad",
    "degenerat",
    "manifestation",
    "relapse",
    "recidiv",
    "repeat offender",
];

/// The slots of a sentence that hold the name of a person.
const NAMES: [&str; 12] = [
    "{name}",
    "{names}",
    "{who}",
    "{by}",
    "{about}",
    "{member}",
    "{members}",
    "{speaker}",
    "{chair}",
    "{taker}",
    "{comrade}",
    "{from_name}",
];

fn speaks_kindly(source: &Source) -> Vec<String> {
    let ships = |literal: &&Literal| literal.start < source.shipped;
    let names = |words: &str| NAMES.iter().any(|slot| words.contains(slot));
    let blames = |words: &str| NEVER.iter().any(|word| words.contains(word));
    let broken = source.literals.iter().filter(ships).filter(|literal| {
        let words = literal.words.to_lowercase();
        names(&words) && blames(&words)
    });
    broken.map(|literal| source.at(literal.start, &literal.words)).collect()
}

#[test]
fn no_sentence_with_a_name_concludes_anything_about_it() {
    assert_kept(speaks_kindly, &program());
}

#[test]
fn a_sentence_that_does_is_noticed() {
    let blame = r#"fn a() { say!(lang, "đ/c {name} có biểu hiện I.6", "{name} shows it") }"#;
    let english = r#"fn a() { say!(lang, "đ/c {name}", "{name} Violates item 3") }"#;
    let kind = r#"fn a() { say!(lang, "27 biểu hiện; đ/c", "{name} relates to item 3") }"#;
    assert_notices(speaks_kindly, &[("src/a.rs", blame), ("src/a.rs", english)], ("src/a.rs", kind));
}

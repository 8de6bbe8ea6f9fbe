//! The shorthand of a cell: a few letters that stand for official words.
//!
//! A list to begin with is part of the program; what a cell adds, changes or takes away are events
//! of its book. Knows no fields and no keys.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::refusal::Refusal;
use crate::text::{capital, fold, is_syllable, sort_key};

/// Letters and the words that they stand for, as a new cell has them.
const STARTER: [(&str, &str); 26] = [
    ("bb", "biên bản"),
    ("bcđ", "ban chỉ đạo"),
    ("bt", "đồng chí bí thư chi bộ"),
    ("cb", "chi bộ"),
    ("ctr", "đồng chí chủ trì"),
    ("cuv", "chi ủy viên"),
    ("đb", "đảng bộ"),
    ("đc", "đồng chí"),
    ("đgu", "Đảng ủy"),
    ("đn", "đề nghị"),
    ("đv", "đảng viên"),
    ("gq", "giải quyết"),
    ("hn", "hội nghị"),
    ("kn", "kiến nghị"),
    ("kq", "kết quả thực hiện"),
    ("mt", "Mặt trận Tổ quốc"),
    ("nq", "nghị quyết"),
    ("nv", "nhiệm vụ trọng tâm"),
    ("pb", "phê bình"),
    ("ptr", "phụ trách"),
    ("sh", "sinh hoạt chi bộ"),
    ("tđ", "thi đua"),
    ("th", "triển khai thực hiện"),
    ("tn", "thống nhất với"),
    ("tpb", "tự phê bình"),
    ("ubnd", "Ủy ban nhân dân"),
];

/// Most letters of a shorthand.
const MOST_LETTERS: usize = 8;

/// A change of the shorthand of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShorthandEvent {
    /// Letters stand for words from now on.
    Kept {
        /// The letters, in lower case.
        short: String,
        /// The words.
        words: String,
    },
    /// Letters stand for nothing any more.
    Dropped {
        /// The letters.
        short: String,
    },
}

/// The shorthand in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shorthand {
    entries: BTreeMap<String, String>,
}

impl Default for Shorthand {
    fn default() -> Shorthand {
        let own = |(short, words): (&str, &str)| (short.to_owned(), words.to_owned());
        Shorthand { entries: STARTER.into_iter().map(own).collect() }
    }
}

impl Shorthand {
    /// Every entry, in dictionary order of its letters.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut entries: Vec<(&str, &str)> =
            self.entries.iter().map(|(short, words)| (short.as_str(), words.as_str())).collect();
        entries.sort_by_cached_key(|(short, _)| sort_key(short));
        entries.into_iter()
    }

    /// The words of a typed shorthand; with a capital where it has one. Letters all in capitals are
    /// an abbreviation that is meant as it stands.
    pub fn expand(&self, typed: &str) -> Option<String> {
        let small = typed.to_lowercase();
        let words = self.entries.get(&small)?;
        let mut capitals = typed.chars().map(char::is_uppercase);
        match (capitals.next(), capitals.any(|capital| capital)) {
            (_, true) => None,
            (Some(true), _) => Some(capital(words)),
            _ => Some(words.clone()),
        }
    }

    /// Keeps an entry, in place of one with the same letters.
    ///
    /// # Errors
    /// When the letters are none, too many, or a word that people type as it is; when there are no
    /// words.
    pub fn keep(&self, short: &str, words: &str) -> Result<ShorthandEvent, Refusal> {
        let short = short.trim().to_lowercase();
        let letters = short.chars().count();
        if letters == 0 || letters > MOST_LETTERS || !short.chars().all(char::is_alphanumeric) {
            return Err(Refusal::ShorthandUnclear { most: MOST_LETTERS });
        }
        if is_syllable(&short) && fold(&short).chars().any(|c| "aeiouy".contains(c)) {
            return Err(Refusal::ShorthandIsWord { short });
        }
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return Err(Refusal::TextMissing);
        }
        Ok(ShorthandEvent::Kept { short, words })
    }

    /// Applies an event.
    pub fn apply(&mut self, event: &ShorthandEvent) {
        match event {
            ShorthandEvent::Kept { short, words } => {
                self.entries.insert(short.clone(), words.clone());
            }
            ShorthandEvent::Dropped { short } => {
                self.entries.remove(short);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_starter_list_could_have_been_kept_by_hand() {
        let starter = Shorthand::default();
        for (short, words) in STARTER {
            let kept = starter.keep(short, words);
            assert_eq!(
                kept,
                Ok(ShorthandEvent::Kept { short: short.into(), words: words.into() }),
                "{short}"
            );
        }
        assert_eq!(starter.entries().count(), 26);
    }

    #[test]
    fn a_capital_is_carried_over_and_abbreviations_stay() {
        let expand = |typed: &str| Shorthand::default().expand(typed);
        assert_eq!(expand("tn").as_deref(), Some("thống nhất với"));
        assert_eq!(expand("Tn").as_deref(), Some("Thống nhất với"));
        assert_eq!(expand("Đc").as_deref(), Some("Đồng chí"));
        assert_eq!((expand("TN"), expand("UBND"), expand("xyz"), expand("")), (None, None, None, None));
    }

    #[test]
    fn entries_are_added_changed_and_dropped() {
        let mut own = Shorthand::default();
        own.apply(&own.keep(" KN3 ", "kênh  mương nội đồng").unwrap());
        own.apply(&own.keep("tn", "thống nhất cao với").unwrap());
        own.apply(&ShorthandEvent::Dropped { short: "ubnd".into() });
        assert_eq!(own.expand("kn3").as_deref(), Some("kênh mương nội đồng"));
        assert_eq!(own.expand("tn").as_deref(), Some("thống nhất cao với"));
        assert_eq!(own.expand("ubnd"), None);
    }

    #[test]
    fn words_that_people_type_are_no_shorthand() {
        let keep = |short: &str, words: &str| Shorthand::default().keep(short, words);
        assert_eq!(keep("an", "an ninh"), Err(Refusal::ShorthandIsWord { short: "an".into() }));
        assert_eq!(keep("Đảng", "đ"), Err(Refusal::ShorthandIsWord { short: "đảng".into() }));
        for short in ["", "a b", "t/m", "chín chữ c", "abcdefghi"] {
            assert_eq!(keep(short, "x"), Err(Refusal::ShorthandUnclear { most: 8 }), "{short}");
        }
        assert_eq!(keep("tn", " "), Err(Refusal::TextMissing));
    }
}

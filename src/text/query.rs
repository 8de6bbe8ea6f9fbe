//! What somebody looks for, and how well a text fits it. This file says what a search finds; an
//! index may only find the same sooner.
//!
//! Several words must all occur; words in quotes must stand in a row. Case and diacritics do not
//! count, but what agrees in them comes first.

use std::ops::Range;

use super::words::{SearchWord, words};

/// The quotation marks that make a phrase, and those that end it.
const OPENING: [char; 4] = ['"', '“', '”', '«'];
const CLOSING: [char; 4] = ['"', '“', '”', '»'];

/// How well a text fits what is looked for; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// All words in a row, letter by letter.
    Exact,
    /// All words in a row, but for case and diacritics.
    InARow,
    /// All words and phrases, letter by letter, in any order.
    Letters,
    /// All words and phrases, in any order.
    Scattered,
}

impl Closeness {
    /// Whether case and diacritics agree.
    pub const fn is_exact(self) -> bool {
        matches!(self, Closeness::Exact | Closeness::Letters)
    }

    /// What fits one step better.
    pub const fn better(self) -> Option<Closeness> {
        match self {
            Closeness::Exact => None,
            Closeness::InARow => Some(Closeness::Exact),
            Closeness::Letters => Some(Closeness::InARow),
            Closeness::Scattered => Some(Closeness::Letters),
        }
    }
}

/// Where a text holds what is looked for, and how well it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Byte ranges in order, without overlap.
    pub ranges: Vec<Range<usize>>,
    /// How well it fits.
    pub closeness: Closeness,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    words: Vec<SearchWord>,
    /// Which words must stand in a row; together they are all words, in order.
    phrases: Vec<Range<usize>>,
}

impl Query {
    /// Reads what somebody typed. Words that hold together without a space ("50-CT/TW") are a
    /// phrase too; a quotation mark that is not closed holds to the end.
    pub fn new(typed: &str) -> Query {
        let mut query = Query::default();
        let mut rest = typed;
        while let Some(at) = rest.find(OPENING) {
            let quoted = &rest[at..];
            let quoted = &quoted[quoted.chars().next().map_or(0, char::len_utf8)..];
            rest[..at].split_whitespace().for_each(|piece| query.add(piece));
            let end = quoted.find(CLOSING).unwrap_or(quoted.len());
            query.add(&quoted[..end]);
            rest = quoted[end..].trim_start_matches(|c| CLOSING.contains(&c) && quoted[end..].starts_with(c));
        }
        rest.split_whitespace().for_each(|piece| query.add(piece));
        query
    }

    fn add(&mut self, phrase: &str) {
        let from = self.words.len();
        self.words.extend(words(phrase).into_iter().filter_map(|range| SearchWord::of(&phrase[range])));
        if self.words.len() > from {
            self.phrases.push(from..self.words.len());
        }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All words in order.
    pub fn words(&self) -> &[SearchWord] {
        &self.words
    }

    /// The words that must stand in a row, each a range of [`Query::words`].
    pub fn phrases(&self) -> &[Range<usize>] {
        &self.phrases
    }

    /// Where a text holds it and how well it fits; none when something is missing.
    pub fn fit(&self, text: &str) -> Option<Fit> {
        let parsed = Parsed::new(text);
        let row = parsed.places(&self.words);
        if !row.is_empty() {
            let exact = row.iter().any(|place| parsed.is_exact(*place, &self.words));
            let closeness = if exact { Closeness::Exact } else { Closeness::InARow };
            return Some(Fit { ranges: parsed.ranges(&[(row, self.words.len())]), closeness });
        }
        let mut found = Vec::new();
        let mut exact = true;
        for phrase in &self.phrases {
            let wanted = &self.words[phrase.clone()];
            let places = parsed.places(wanted);
            exact &= places.iter().any(|place| parsed.is_exact(*place, wanted));
            if places.is_empty() {
                return None;
            }
            found.push((places, wanted.len()));
        }
        let closeness = if exact { Closeness::Letters } else { Closeness::Scattered };
        (!found.is_empty()).then(|| Fit { ranges: parsed.ranges(&found), closeness })
    }

    /// Where any of its phrases stands in a text, however much of it is missing.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let parsed = Parsed::new(text);
        let places = |phrase: &Range<usize>| (parsed.places(&self.words[phrase.clone()]), phrase.len());
        parsed.ranges(&self.phrases.iter().map(places).collect::<Vec<_>>())
    }
}

/// A text with its words in both forms.
struct Parsed(Vec<(Range<usize>, SearchWord)>);

impl Parsed {
    fn new(text: &str) -> Parsed {
        Parsed(
            words(text)
                .into_iter()
                .filter_map(|range| Some((range.clone(), SearchWord::of(&text[range])?)))
                .collect(),
        )
    }

    /// The words at which `wanted` begins, without case and diacritics.
    fn places(&self, wanted: &[SearchWord]) -> Vec<usize> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let windows = self.0.windows(wanted.len()).enumerate();
        let fits =
            |row: &[(Range<usize>, SearchWord)]| row.iter().zip(wanted).all(|(a, b)| a.1.folded == b.folded);
        windows.filter(|(_, row)| fits(row)).map(|(at, _)| at).collect()
    }

    fn is_exact(&self, place: usize, wanted: &[SearchWord]) -> bool {
        self.0[place..].iter().zip(wanted).all(|(a, b)| a.1.letters == b.letters)
    }

    /// Places, each of so many words, as byte ranges; what overlaps becomes one.
    fn ranges(&self, found: &[(Vec<usize>, usize)]) -> Vec<Range<usize>> {
        let of = |(places, len): &(Vec<usize>, usize)| -> Vec<Range<usize>> {
            places.iter().map(|at| self.0[*at].0.start..self.0[at + len - 1].0.end).collect()
        };
        let mut all: Vec<Range<usize>> = found.iter().flat_map(of).collect();
        all.sort_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for range in all {
            match joined.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => joined.push(range),
            }
        }
        joined
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitting(text: &str, typed: &str) -> Option<(Vec<String>, Closeness)> {
        let fit = Query::new(typed).fit(text)?;
        Some((fit.ranges.into_iter().map(|range| text[range].to_owned()).collect(), fit.closeness))
    }

    fn found(pieces: &[&str], closeness: Closeness) -> Option<(Vec<String>, Closeness)> {
        Some((pieces.iter().map(|piece| (*piece).to_owned()).collect(), closeness))
    }

    const BRIDGE: &str = "Đề nghị sửa cầu kênh 3 trước mùa mưa";

    #[test]
    fn words_in_a_row_fit_better_than_scattered_ones() {
        assert_eq!(fitting(BRIDGE, "cầu kênh 3"), found(&["cầu kênh 3"], Closeness::Exact));
        assert_eq!(fitting(BRIDGE, "CAU kenh"), found(&["cầu kênh"], Closeness::InARow));
        assert_eq!(fitting(BRIDGE, "mùa cầu"), found(&["cầu", "mùa", "mưa"], Closeness::Letters));
        assert_eq!(fitting(BRIDGE, "mua cau"), found(&["cầu", "mùa", "mưa"], Closeness::Scattered));
        assert_eq!(fitting(BRIDGE, "cầu đường"), None);
        assert_eq!(fitting(BRIDGE, " … "), None);
    }

    #[test]
    fn a_phrase_in_quotes_stands_in_a_row() {
        assert_eq!(fitting(BRIDGE, "\"kênh cầu\""), None);
        assert_eq!(
            fitting(BRIDGE, "mưa “cau kenh”"),
            found(&["cầu kênh", "mùa", "mưa"], Closeness::Scattered)
        );
        assert_eq!(fitting(BRIDGE, "mưa \"cầu kênh"), found(&["cầu kênh", "mùa", "mưa"], Closeness::Letters));
        assert_eq!(fitting(BRIDGE, "\"\" mưa"), found(&["mùa", "mưa"], Closeness::Exact));
        assert_eq!(Query::new("a“b c”d").phrases(), [0..1, 1..3, 3..4]);
    }

    #[test]
    fn diacritics_case_and_the_letter_d_do_not_count() {
        assert_eq!(fitting("Đảng ủy xã", "dang uy"), found(&["Đảng ủy"], Closeness::InARow));
        assert_eq!(fitting("đi đâu", "ĐI DAU"), found(&["đi đâu"], Closeness::InARow));
        assert_eq!(fitting("sức kho\u{1ebb}", "sức khỏe"), found(&["sức kho\u{1ebb}"], Closeness::Exact));
        assert_eq!(
            fitting("quye\u{302}\u{301}t", "quyết"),
            found(&["quye\u{302}\u{301}t"], Closeness::Exact)
        );
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(fitting("phần toàn dân", "an"), None);
        assert_eq!(fitting("cầu, kênh", "cầu kênh"), found(&["cầu, kênh"], Closeness::Exact));
        assert_eq!(fitting("ngày 03/12/2026.", "12/2026"), found(&["12/2026"], Closeness::Exact));
        assert_eq!(fitting("số 12 năm 2026", "12/2026"), None);
        assert_eq!(fitting("ấp ភូមិ", "មិ"), found(&["មិ"], Closeness::Exact));
    }

    #[test]
    fn overlapping_places_become_one() {
        assert_eq!(fitting("an an an", "\"an an\" an"), found(&["an an an"], Closeness::Exact));
        assert_eq!(fitting("an an b an", "\"an an\" an"), found(&["an an", "an"], Closeness::Letters));
    }

    #[test]
    fn marks_stand_where_anything_is_found() {
        assert_eq!(Query::new("sua duong mua").marks(BRIDGE), [13..18, 42..46, 47..51]);
        assert_eq!(Query::new("").marks(BRIDGE), []);
    }
}

//! What somebody looks for, and how well a text fits it. This file says what a search finds; an
//! index may only find the same sooner.
//!
//! Several words must all occur; words in quotes must stand in a row. Case and diacritics do not
//! count, but what was typed of the diacritics is wanted: what is written exactly so comes first, then
//! what has every diacritic that was typed. Other spellings of what was typed are found after it.

use std::ops::Range;

use super::spelling;
use super::words::{SearchWord, words};

/// The quotation marks that make a phrase, and those that end it.
const OPENING: [char; 4] = ['"', '“', '”', '«'];
const CLOSING: [char; 4] = ['"', '“', '”', '»'];

/// How well a text fits what is looked for; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// All words in a row, letter by letter.
    Exact,
    /// All words in a row, with every diacritic that was typed.
    Marked,
    /// All words in a row, but for diacritics.
    InARow,
    /// All words and phrases, letter by letter, in any order.
    Letters,
    /// All words and phrases, with every diacritic that was typed, in any order.
    MarkedApart,
    /// All words and phrases, in any order.
    Scattered,
}

impl Closeness {
    /// Whether all diacritics agree.
    pub const fn is_exact(self) -> bool {
        matches!(self, Closeness::Exact | Closeness::Letters)
    }

    /// What fits one step better.
    pub const fn better(self) -> Option<Closeness> {
        match self {
            Closeness::Exact => None,
            Closeness::Marked => Some(Closeness::Exact),
            Closeness::InARow => Some(Closeness::Marked),
            Closeness::Letters => Some(Closeness::InARow),
            Closeness::MarkedApart => Some(Closeness::Letters),
            Closeness::Scattered => Some(Closeness::MarkedApart),
        }
    }

    /// The same of another spelling than the one that was typed: never as close as it.
    const fn of_other(self) -> Closeness {
        match self {
            Closeness::Exact | Closeness::Marked | Closeness::InARow => Closeness::InARow,
            Closeness::Letters | Closeness::MarkedApart | Closeness::Scattered => Closeness::Scattered,
        }
    }
}

/// How two words agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Letter by letter.
    Letters,
    /// In every diacritic that was typed.
    Marks,
    /// But for case and diacritics.
    Folded,
}

/// Where a text holds what is looked for, and how well it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Byte ranges in order, without overlap.
    pub ranges: Vec<Range<usize>>,
    /// How well it fits.
    pub closeness: Closeness,
}

/// What is looked for, in each of its spellings: as it was typed first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query(Vec<Spelling>);

/// One way to write what is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    words: Vec<SearchWord>,
    /// Which words must stand in a row; together they are all words, in order.
    phrases: Vec<Range<usize>>,
    /// Whether it is as it was typed.
    typed: bool,
}

impl Query {
    /// Reads what somebody typed. Words that hold together without a space ("50-CT/TW") are a
    /// phrase too; a quotation mark that is not closed holds to the end.
    pub fn new(typed: &str) -> Query {
        let pieces: Vec<Vec<SearchWord>> = pieces(typed).into_iter().map(search_words).collect();
        let pieces: Vec<Vec<SearchWord>> = pieces.into_iter().filter(|words| !words.is_empty()).collect();
        if pieces.is_empty() {
            return Query::default();
        }
        let others = spelling::others(typed, &pieces).into_iter().map(|pieces| Spelling::of(&pieces, false));
        Query([Spelling::of(&pieces, true)].into_iter().chain(others).collect())
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its spellings, as it was typed first.
    pub fn spellings(&self) -> &[Spelling] {
        &self.0
    }

    /// Where a text holds it and how well it fits; none when something is missing.
    pub fn fit(&self, text: &str) -> Option<Fit> {
        let parsed = Parsed::new(text);
        self.0.iter().filter_map(|spelling| spelling.fit(&parsed)).min_by_key(|fit| fit.closeness)
    }

    /// Where any of its phrases stands in a text, however much of it is missing.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let parsed = Parsed::new(text);
        let places = |spelling: &Spelling, phrase: &Range<usize>| {
            (parsed.places(&spelling.words[phrase.clone()], Agreement::Folded), phrase.len())
        };
        let all = self.0.iter().flat_map(|spelling| {
            spelling.phrases.iter().map(move |phrase| (spelling, phrase)).collect::<Vec<_>>()
        });
        parsed.ranges(&all.map(|(spelling, phrase)| places(spelling, phrase)).collect::<Vec<_>>())
    }
}

/// What was typed, cut at spaces and at quotation marks.
fn pieces(typed: &str) -> Vec<&str> {
    let (mut pieces, mut rest) = (Vec::new(), typed);
    while let Some(at) = rest.find(OPENING) {
        let quoted = &rest[at..];
        let quoted = &quoted[quoted.chars().next().map_or(0, char::len_utf8)..];
        pieces.extend(spelling::unquoted(&rest[..at]));
        let end = quoted.find(CLOSING).unwrap_or(quoted.len());
        pieces.push(&quoted[..end]);
        rest = quoted[end..].trim_start_matches(|c| CLOSING.contains(&c) && quoted[end..].starts_with(c));
    }
    pieces.extend(spelling::unquoted(rest));
    pieces
}

fn search_words(piece: &str) -> Vec<SearchWord> {
    words(piece).into_iter().filter_map(|range| SearchWord::of(&piece[range])).collect()
}

impl Spelling {
    fn of(pieces: &[Vec<SearchWord>], typed: bool) -> Spelling {
        let mut spelling = Spelling { words: Vec::new(), phrases: Vec::new(), typed };
        for piece in pieces {
            let from = spelling.words.len();
            spelling.words.extend_from_slice(piece);
            spelling.phrases.push(from..spelling.words.len());
        }
        spelling
    }

    /// All words in order.
    pub fn words(&self) -> &[SearchWord] {
        &self.words
    }

    /// The words that must stand in a row, each a range of [`Spelling::words`].
    pub fn phrases(&self) -> &[Range<usize>] {
        &self.phrases
    }

    /// Whether diacritics were typed, so that they are wanted.
    pub fn wants_marks(&self) -> bool {
        self.words.iter().any(SearchWord::has_marks)
    }

    /// How close a text is that fits this spelling so.
    pub fn closeness(&self, closeness: Closeness) -> Closeness {
        if self.typed { closeness } else { closeness.of_other() }
    }

    /// How closely a text must fit this spelling to be as close as `worst`; none when it cannot be.
    pub fn least(&self, worst: Closeness) -> Option<Closeness> {
        match (self.typed, worst) {
            (true, _) => Some(worst),
            (false, Closeness::Exact | Closeness::Marked) => None,
            (false, Closeness::InARow | Closeness::Letters | Closeness::MarkedApart) => {
                Some(Closeness::InARow)
            }
            (false, Closeness::Scattered) => Some(Closeness::Scattered),
        }
    }

    fn fit(&self, parsed: &Parsed) -> Option<Fit> {
        let row = parsed.places(&self.words, Agreement::Folded);
        if !row.is_empty() {
            let all = 0..self.words.len();
            let closeness = match self.agreement(parsed, std::slice::from_ref(&all)) {
                Agreement::Letters => Closeness::Exact,
                Agreement::Marks => Closeness::Marked,
                Agreement::Folded => Closeness::InARow,
            };
            let ranges = parsed.ranges(&[(row, self.words.len())]);
            return Some(Fit { ranges, closeness: self.closeness(closeness) });
        }
        let mut found = Vec::new();
        for phrase in &self.phrases {
            let places = parsed.places(&self.words[phrase.clone()], Agreement::Folded);
            if places.is_empty() {
                return None;
            }
            found.push((places, phrase.len()));
        }
        let closeness = match self.agreement(parsed, &self.phrases) {
            Agreement::Letters => Closeness::Letters,
            Agreement::Marks => Closeness::MarkedApart,
            Agreement::Folded => Closeness::Scattered,
        };
        Some(Fit { ranges: parsed.ranges(&found), closeness: self.closeness(closeness) })
    }

    /// How a text that holds all phrases agrees with them.
    fn agreement(&self, parsed: &Parsed, phrases: &[Range<usize>]) -> Agreement {
        let all = |agreement: &Agreement| {
            phrases.iter().all(|phrase| !parsed.places(&self.words[phrase.clone()], *agreement).is_empty())
        };
        let marks = self.wants_marks().then_some(Agreement::Marks);
        [Agreement::Letters].into_iter().chain(marks).find(all).unwrap_or(Agreement::Folded)
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

    /// The words at which `wanted` begins, in a row.
    fn places(&self, wanted: &[SearchWord], agreement: Agreement) -> Vec<usize> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let agree = |written: &SearchWord, wanted: &SearchWord| match agreement {
            Agreement::Folded => written.folded == wanted.folded,
            Agreement::Letters => written.letters == wanted.letters,
            Agreement::Marks => written.folded == wanted.folded && wanted.is_kept_by(&written.letters),
        };
        let fits = |row: &[(Range<usize>, SearchWord)]| row.iter().zip(wanted).all(|(a, b)| agree(&a.1, b));
        let windows = self.0.windows(wanted.len()).enumerate();
        windows.filter(|(_, row)| fits(row)).map(|(at, _)| at).collect()
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
            found(&["cầu kênh", "mùa", "mưa"], Closeness::MarkedApart)
        );
        assert_eq!(fitting(BRIDGE, "mưa \"cầu kênh"), found(&["cầu kênh", "mùa", "mưa"], Closeness::Letters));
        assert_eq!(fitting(BRIDGE, "\"\" mưa"), found(&["mùa", "mưa"], Closeness::Exact));
        assert_eq!(Query::new("a“b c”d").spellings()[0].phrases(), [0..1, 1..3, 3..4]);
    }

    #[test]
    fn diacritics_case_and_the_letter_d_do_not_count() {
        assert_eq!(fitting("Đảng ủy xã", "dang uy"), found(&["Đảng ủy"], Closeness::InARow));
        assert_eq!(fitting("đi đâu", "ĐI DAU"), found(&["đi đâu"], Closeness::Marked));
        assert_eq!(fitting("sức kho\u{1ebb}", "sức khỏe"), found(&["sức kho\u{1ebb}"], Closeness::Exact));
        assert_eq!(
            fitting("quye\u{302}\u{301}t", "quyết"),
            found(&["quye\u{302}\u{301}t"], Closeness::Exact)
        );
    }

    #[test]
    fn what_was_typed_of_the_diacritics_comes_first() {
        let fit = |text: &str, typed: &str| fitting(text, typed).map(|found| found.1);
        assert_eq!(fit("Nghị quyết", "nghị quyết"), Some(Closeness::Exact));
        for (text, closeness) in [
            ("duong", Closeness::InARow),
            ("dương", Closeness::InARow),
            ("đương", Closeness::Marked),
            ("Đường", Closeness::Marked),
            ("đuong", Closeness::Exact),
        ] {
            assert_eq!(fit(text, "đuong"), Some(closeness), "{text}");
        }
        assert_eq!(fit("nghị quyết", "nghị quyet"), Some(Closeness::Marked));
        assert_eq!(fit("quyết nghị", "nghị quyet"), Some(Closeness::MarkedApart));
        assert_eq!(fit("quyêt nghi", "nghị quyet"), Some(Closeness::Scattered));
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

//! The index against a slow plain reference, and the derived store against damage.
#![allow(clippy::unwrap_used)]

use std::cmp::Reverse;
use std::collections::HashMap;

use proptest::prelude::*;

use super::lookup::{Sieve, matches};
use super::passage::Shown;
use super::segment::Segment;
use super::*;
use crate::text::fold;

/// A passage of a random meeting: its words, kind and speaker.
type Random = (Vec<usize>, usize, usize);

/// Few words, so that queries find many; some differ in case, diacritics or place of the tone only.
const WORDS: [&str; 12] = [
    "cầu",
    "cau",
    "Cầu",
    "khỏe",
    "kho\u{1ebb}",
    "khoe",
    "đi",
    "di",
    "kênh",
    "3",
    "Nguye\u{302}\u{303}n",
    "nguyễn",
];
const NAMES: [&str; 3] = ["Thạch Thị Sa Rây", "Lý Vĩnh Phát", "Trần Thị Hoa"];
const SIGNS: [&str; 3] = [" ", ", ", " - "];

fn passage_of((words, kind, who): &Random) -> Passage {
    let signs = SIGNS.iter().cycle();
    let text = words.iter().zip(signs).map(|(word, sign)| format!("{}{sign}", WORDS[*word])).collect();
    Passage {
        kind: EntryKind::ALL[*kind],
        who: NAMES.get(*who).map(|name| (*name).to_owned()).into_iter().collect(),
        shown: Shown { place: "I".to_owned(), block: 7, text },
    }
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

fn covered(day: u32) -> Covered {
    let cell = CellId("ap-mau".to_owned());
    let meeting = MeetingId(format!("202612{day:02}-a"));
    Covered { cell, meeting, date: date(day), stamp: Some("s".to_owned()), passages: 0 }
}

/// The words of a text, found without any code of the program but folding.
fn slow_words(text: &str) -> Vec<String> {
    let pieces = text.split(|c: char| !c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c));
    pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// One spelling a word: composed by hand for the words above.
fn slow_letters(word: &str) -> String {
    match word {
        "kho\u{1ebb}" => "khỏe".to_owned(),
        "Nguye\u{302}\u{303}n" => "Nguyễn".to_owned(),
        word => word.to_owned(),
    }
}

fn slow_has(words: &[String], phrase: &[String], same: fn(&str, &str) -> bool) -> bool {
    words.windows(phrase.len()).any(|row| row.iter().zip(phrase).all(|(a, b)| same(a, b)))
}

/// How well a text fits some phrases, by going through everything.
fn slow_fit(text: &str, phrases: &[Vec<String>]) -> Option<Closeness> {
    let exact: fn(&str, &str) -> bool = |a, b| slow_letters(a) == slow_letters(b);
    let folded: fn(&str, &str) -> bool = |a, b| fold(a) == fold(b);
    let words = slow_words(text);
    let all = phrases.concat();
    let every = |same| phrases.iter().all(|phrase| slow_has(&words, phrase, same));
    match () {
        () if slow_has(&words, &all, exact) => Some(Closeness::Exact),
        () if slow_has(&words, &all, folded) => Some(Closeness::InARow),
        () if every(exact) => Some(Closeness::Letters),
        () if every(folded) => Some(Closeness::Scattered),
        () => None,
    }
}

fn phrase() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec((0..WORDS.len()).prop_map(|word| WORDS[word].to_owned()), 1..4)
}

/// A random meeting: its day, the segment it lies in, its passages.
type RandomMeeting = (u32, usize, Vec<Random>);

const SEGMENTS: usize = 3;

fn meeting() -> impl Strategy<Value = RandomMeeting> {
    let words = proptest::collection::vec(0..WORDS.len(), 0..9);
    let passages = proptest::collection::vec((words, 0..EntryKind::ALL.len(), 0..4usize), 0..6);
    (1..5u32, 0..SEGMENTS, passages)
}

/// What a plain search gives, all of it.
fn slow_search(
    meetings: &[RandomMeeting],
    phrases: &[Vec<String>],
    filter: &Filter,
) -> Vec<(Closeness, NaiveDate, String)> {
    let mut all = Vec::new();
    for (number, (day, _, passages)) in meetings.iter().enumerate() {
        for (place, passage) in passages.iter().map(passage_of).enumerate() {
            let kind = filter.kinds.is_empty() || filter.kinds.contains(&passage.kind);
            let who = filter.speaker.as_ref().is_none_or(|name| passage.who == [name.as_str()]);
            if kind && who && filter.period.from.is_none_or(|from| from <= date(*day)) {
                let fit = slow_fit(&passage.shown.text, phrases);
                let text = passage.shown.text;
                all.extend(fit.map(|closeness| (closeness, Reverse(*day), number, place, text)));
            }
        }
    }
    all.sort();
    all.into_iter().map(|(closeness, day, _, _, text)| (closeness, date(day.0), text)).collect()
}

/// The same meetings in segments, searched.
fn kept_search(meetings: &[RandomMeeting], wanted: WantedPage<'_>) -> Found {
    let mut builders: Vec<Builder> = (0..SEGMENTS).map(|_| Builder::new()).collect();
    for (number, (day, segment, passages)) in meetings.iter().enumerate() {
        let meeting = MeetingId(format!("202612{day:02}-{number:02}"));
        let passages: Vec<Passage> = passages.iter().map(passage_of).collect();
        builders[*segment].add(Covered { meeting, ..covered(*day) }, &passages);
    }
    let mut chunks: HashMap<String, Vec<u8>> = HashMap::new();
    let segments: Vec<Segment> = builders.into_iter().map(|one| one.finish(&mut chunks)).collect();
    let live: Vec<Vec<bool>> = segments.iter().map(|one| vec![true; one.head.meetings.len()]).collect();
    wanted.find(&Library::of(segments), &chunks, &live).unwrap()
}

proptest! {
    /// However few places are counted: then most segments are not gone through to the end.
    #[test]
    fn the_index_finds_what_a_plain_search_finds(
        meetings in proptest::collection::vec(meeting(), 1..10),
        phrases in proptest::collection::vec(phrase(), 1..3),
        kind in proptest::option::of(0..EntryKind::ALL.len()),
        speaker in proptest::option::of(0..NAMES.len()),
        from in proptest::option::of(1..6u32),
        limit in 1..6usize,
        counted in prop_oneof![Just(1usize), Just(4), Just(1_000)],
    ) {
        let filter = Filter {
            period: Period { from: from.map(date), to: None },
            kinds: kind.map(|kind| EntryKind::ALL[kind]).into_iter().collect(),
            speaker: speaker.map(|at| NAMES[at].to_owned()),
        };
        let typed: Vec<String> = phrases.iter().map(|phrase| format!("\"{}\"", phrase.join(" "))).collect();
        let query = Query::new(&typed.join(" "));
        let expected = slow_search(&meetings, &phrases, &filter);
        let found = kept_search(&meetings, WantedPage { query: &query, filter: &filter, limit, counted });
        let told = limit.max(counted);
        prop_assert_eq!((found.total, found.more), (expected.len().min(told), expected.len() > told));
        let hits: Vec<(Closeness, NaiveDate, String)> =
            found.hits.iter().map(|hit| (hit.closeness, hit.date, hit.text.clone())).collect();
        prop_assert_eq!(hits, expected.into_iter().take(limit).collect::<Vec<_>>());
        for hit in &found.hits {
            let fit = query.fit(&hit.text).unwrap();
            prop_assert_eq!((fit.closeness, fit.ranges), (hit.closeness, hit.ranges.clone()));
        }
    }
}

fn one(text: &str) -> Passage {
    let shown = Shown { place: String::new(), block: 0, text: text.to_owned() };
    Passage { kind: EntryKind::Speech, who: Vec::new(), shown }
}

#[test]
fn a_phrase_does_not_reach_over_the_end_of_a_passage() {
    let mut builder = Builder::new();
    builder.add(covered(1), &[one("sửa cầu"), one("kênh 3")]);
    let (query, filter) = (Query::new("\"cau kenh\""), Filter::default());
    let wanted = WantedPage { query: &query, filter: &filter, limit: 5, counted: 5 };
    assert_eq!(wanted.find_in(builder).total, 0);
}

#[test]
fn a_segment_that_lost_a_part_is_not_read_as_empty() {
    let mut builder = Builder::new();
    builder.add(covered(1), &[one("sửa cầu")]);
    let mut chunks: HashMap<String, Vec<u8>> = HashMap::new();
    let segment = builder.finish(&mut chunks);
    let query = Query::new("cau");
    let find = |chunks: &HashMap<String, Vec<u8>>| {
        let filter = Filter::default();
        let mut sieve = Sieve::new(&filter);
        let segment = Segment::read(chunks, &segment.name)?;
        let found = matches(&segment, chunks, &query, &mut sieve, &[true], Closeness::Scattered);
        found.map(|found| found.len())
    };
    assert_eq!(find(&chunks), Some(1));
    for key in segment.keys().iter().filter(|key| ["words", "table"].iter().any(|part| key.contains(part))) {
        let mut broken = chunks.clone();
        broken.remove(key);
        assert_eq!(find(&broken), None, "{key}");
        broken.insert(key.clone(), vec![0xff; 3]);
        assert_eq!(find(&broken), None, "{key}");
    }
}

impl Library {
    /// Every key of every segment.
    pub(in crate::shelf) fn keys(&self) -> Vec<String> {
        self.segments().iter().flat_map(Segment::keys).collect()
    }
}

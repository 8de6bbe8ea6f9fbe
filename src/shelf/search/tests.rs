//! The index against a slow plain reference, and the derived store against damage.
#![allow(clippy::unwrap_used)]

use std::cmp::Reverse;
use std::collections::HashMap;

use proptest::prelude::*;

use super::lookup::{Sieve, matches};
use super::passage::Shown;
use super::segment::Segment;
use super::*;

/// A passage of a random meeting: its words, kind, speaker, and whether it is a heading.
type Random = (Vec<usize>, usize, usize, bool);

/// Few words, so that queries find many; some differ in case, diacritics, apostrophe, look-alike letters or place
/// of the tone only: as written, folded, in small letters without the tone, and the tone.
const WORDS: [[&str; 4]; 18] = [
    ["cầu", "cau", "câu", "\u{300}"],
    ["cau", "cau", "cau", ""],
    ["Cầu", "cau", "câu", "\u{300}"],
    ["câu", "cau", "câu", ""],
    ["khỏe", "khoe", "khoe", "\u{309}"],
    ["kho\u{1ebb}", "khoe", "khoe", "\u{309}"],
    ["khoe", "khoe", "khoe", ""],
    ["đi", "di", "đi", ""],
    ["di", "di", "di", ""],
    ["\u{d0}i", "di", "đi", ""],
    ["kênh", "kenh", "kênh", ""],
    ["3", "3", "3", ""],
    ["03", "3", "03", ""],
    ["15.000", "15000", "15.000", ""],
    ["Nguye\u{302}\u{303}n", "nguyen", "nguyên", "\u{303}"],
    ["nguyễn", "nguyen", "nguyên", "\u{303}"],
    ["H'Hen", "hhen", "hhen", ""],
    ["hʼhen", "hhen", "hhen", ""],
];
const NAMES: [&str; 3] = ["Thạch Thị Sa Rây", "Lý Vĩnh Phát", "Trần Thị Hoa"];
/// None of them makes another spelling of two words, or one number of two.
const SIGNS: [&str; 3] = ["; ", ", ", " – "];

fn passage_of((words, kind, who, heading): &Random) -> Passage {
    let signs = SIGNS.iter().cycle();
    let text = words.iter().zip(signs).map(|(word, sign)| format!("{}{sign}", WORDS[*word][0])).collect();
    Passage {
        kind: EntryKind::ALL[*kind],
        who: NAMES.get(*who).map(|name| (*name).to_owned()).into_iter().collect(),
        heading: *heading,
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

/// Whether two words of the table agree, by what the table says of them.
type Agree = fn(usize, usize) -> bool;

const EXACT: Agree = |written, typed| WORDS[written][2..] == WORDS[typed][2..];
const FOLDED: Agree = |written, typed| WORDS[written][1] == WORDS[typed][1];
const MARKED: Agree = |written, typed| {
    let [[_, _, has, tone], [_, _, wants, wanted]] = [WORDS[written], WORDS[typed]];
    let letters = has.chars().zip(wants.chars()).all(|(has, wants)| has == wants || wants.is_ascii());
    FOLDED(written, typed) && letters && (wanted.is_empty() || wanted == tone)
};

fn slow_has(words: &[usize], phrase: &[usize], agree: Agree) -> bool {
    words.windows(phrase.len()).any(|row| row.iter().zip(phrase).all(|(a, b)| agree(*a, *b)))
}

/// How well the words of a passage fit some phrases, by going through everything.
fn slow_fit(words: &[usize], phrases: &[Vec<usize>]) -> Option<Closeness> {
    let all = phrases.concat();
    let every = |agree| phrases.iter().all(|phrase| slow_has(words, phrase, agree));
    let marks = all.iter().any(|word| WORDS[*word][2..].iter().any(|letters| !letters.is_ascii()));
    match () {
        () if slow_has(words, &all, EXACT) => Some(Closeness::Exact),
        () if marks && slow_has(words, &all, MARKED) => Some(Closeness::Marked),
        () if slow_has(words, &all, FOLDED) => Some(Closeness::InARow),
        () if every(EXACT) => Some(Closeness::Letters),
        () if marks && every(MARKED) => Some(Closeness::MarkedApart),
        () if every(FOLDED) => Some(Closeness::Scattered),
        () => None,
    }
}

fn phrase() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0..WORDS.len(), 1..4)
}

/// A phrase as it is typed, so that it is spelt in one way only.
fn typed(phrase: &[usize]) -> String {
    let words: Vec<&str> = phrase.iter().map(|word| WORDS[*word][0]).collect();
    format!("\"{}\"", words.join(" ; "))
}

/// A random meeting: its day, the segment it lies in, its passages.
type RandomMeeting = (u32, usize, Vec<Random>);

const SEGMENTS: usize = 3;

fn meeting() -> impl Strategy<Value = RandomMeeting> {
    let words = proptest::collection::vec(0..WORDS.len(), 0..9);
    let passages =
        proptest::collection::vec((words, 0..EntryKind::ALL.len(), 0..4usize, any::<bool>()), 0..6);
    (1..5u32, 0..SEGMENTS, passages)
}

/// What a plain search gives, all of it.
fn slow_search(
    meetings: &[RandomMeeting],
    phrases: &[Vec<usize>],
    filter: &Filter,
) -> Vec<(Closeness, NaiveDate, String)> {
    let mut all = Vec::new();
    for (number, (day, _, passages)) in meetings.iter().enumerate() {
        for (place, random) in passages.iter().enumerate() {
            let passage = passage_of(random);
            let kind = filter.kinds.is_empty() || filter.kinds.contains(&passage.kind);
            let who = filter.speaker.as_ref().is_none_or(|name| passage.who == [name.as_str()]);
            if kind && who && filter.period.from.is_none_or(|from| from <= date(*day)) {
                let fit = slow_fit(&random.0, phrases);
                let text = passage.shown.text;
                all.extend(
                    fit.map(|closeness| (closeness, passage.heading, Reverse(*day), number, place, text)),
                );
            }
        }
    }
    all.sort();
    all.into_iter().map(|(closeness, _, day, _, _, text)| (closeness, date(day.0), text)).collect()
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
        let typed: Vec<String> = phrases.iter().map(|phrase| typed(phrase)).collect();
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
    Passage { kind: EntryKind::Speech, who: Vec::new(), heading: false, shown }
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
    for key in segment
        .keys()
        .iter()
        .filter(|key| ["words", "table", "vocabulary"].iter().any(|part| key.contains(part)))
    {
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

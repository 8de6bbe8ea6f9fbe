//! Makes a segment of the passages of meetings.
//!
//! Every word is folded once only, however often it stands there.

use std::collections::HashMap;

use super::packing::{put_bytes, put_number};
use super::passage::{Passage, Shown};
use super::segment::{Chunks, Covered, HEAD, Segment, SegmentHead, TABLE, VOCABULARY, bucket_of, key};
use super::table::{HEADING, packed};
use super::vocabulary;
use crate::report::EntryKind;
use crate::text::{SearchWord, words};

/// So much text makes a segment full; building one takes a few times as much memory.
pub(super) const FULL: usize = 4 << 20;
/// So much text makes another bucket of words.
const BUCKET: usize = 4 << 10;
/// A search reads a bucket for each of its words, and sled with it the dozen beside it: small ones
/// stay in its cache, of which each 256th part holds its own pages.
const MOST_BUCKETS: usize = 1024;

/// Where one word, letter by letter, stands.
#[derive(Default)]
struct Places {
    last: u32,
    packed: Vec<u8>,
}

/// Makes a segment of meetings handed to it one by one.
pub(super) struct Builder {
    segment: Segment,
    /// Words as they are written, so that each is folded once only.
    written: HashMap<String, Option<usize>>,
    /// Words letter by letter.
    known: HashMap<SearchWord, usize>,
    places: Vec<Places>,
    names: HashMap<String, u32>,
    lengths: Vec<u8>,
    kinds: Vec<u8>,
    speakers: Vec<u8>,
    position: u32,
    texts: Vec<Vec<u8>>,
}

impl Builder {
    /// A segment without meetings.
    pub(super) fn new() -> Builder {
        Builder {
            segment: Segment::of(format!("{:016x}", fastrand::u64(..)), SegmentHead::default()),
            written: HashMap::new(),
            known: HashMap::new(),
            places: Vec::new(),
            names: HashMap::new(),
            lengths: Vec::new(),
            kinds: Vec::new(),
            speakers: Vec::new(),
            position: 0,
            texts: Vec::new(),
        }
    }

    /// Whether it holds as much as a segment should.
    pub(super) fn is_full(&self) -> bool {
        self.segment.head.size >= FULL
    }

    /// Whether no meeting was added.
    pub(super) fn is_empty(&self) -> bool {
        self.segment.head.meetings.is_empty()
    }

    /// Adds a meeting; the number of its passages is set here.
    pub(super) fn add(&mut self, mut covered: Covered, passages: &[Passage]) {
        for passage in passages {
            self.add_passage(passage);
        }
        covered.passages = u32::try_from(passages.len()).unwrap_or(u32::MAX);
        self.segment.head.meetings.push(covered);
        let shown: Vec<&Shown> = passages.iter().map(|passage| &passage.shown).collect();
        // Plain data: were it ever not, the passages would read as missing and be made again.
        self.texts.push(serde_json::to_vec(&shown).unwrap_or_default());
    }

    fn add_passage(&mut self, passage: &Passage) {
        let text = &passage.shown.text;
        let start = self.position;
        for range in words(text) {
            if let Some(word) = self.number(&text[range]) {
                let places = &mut self.places[word];
                put_number(&mut places.packed, self.position - places.last);
                places.last = self.position;
                self.position += 1;
            }
        }
        self.position += 1;
        self.segment.head.size += text.len();
        put_number(&mut self.lengths, self.position - start);
        let kind = EntryKind::ALL.iter().position(|kind| *kind == passage.kind).unwrap_or_default();
        self.kinds.push(kind as u8 | if passage.heading { HEADING } else { 0 });
        put_number(&mut self.speakers, u32::try_from(passage.who.len()).unwrap_or_default());
        for name in &passage.who {
            let number = self.name(name);
            put_number(&mut self.speakers, number);
        }
    }

    fn name(&mut self, name: &str) -> u32 {
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        if !self.names.contains_key(name) {
            self.segment.head.names.push(name.to_owned());
        }
        *self.names.entry(name.to_owned()).or_insert(next)
    }

    /// The number of a word; none of a mark without a letter.
    fn number(&mut self, written: &str) -> Option<usize> {
        if let Some(known) = self.written.get(written) {
            return *known;
        }
        let number = SearchWord::of(written).map(|word| {
            let next = self.places.len();
            let number = *self.known.entry(word).or_insert(next);
            if number == next {
                self.places.push(Places::default());
            }
            number
        });
        self.written.insert(written.to_owned(), number);
        number
    }

    /// Writes the segment.
    pub(super) fn finish(mut self, chunks: &mut dyn Chunks) -> Segment {
        let buckets = (self.segment.head.size / BUCKET + 1).min(MOST_BUCKETS);
        self.segment.head.buckets = u32::try_from(buckets).unwrap_or(1);
        let vocabulary = vocabulary::packed(self.known.keys().map(|word| word.folded.as_str()));
        let buckets = self.buckets();
        let name = &self.segment.name;
        for (number, bucket) in buckets.into_iter().enumerate() {
            chunks.put(&key(name, &format!("words/{number}")), bucket);
        }
        for (number, text) in self.texts.iter_mut().enumerate() {
            chunks.put(&key(name, &format!("text/{number}")), std::mem::take(text));
        }
        chunks.put(&key(name, TABLE), packed(&self.lengths, &self.kinds, &self.speakers));
        chunks.put(&key(name, VOCABULARY), vocabulary);
        chunks.put(&key(name, HEAD), serde_json::to_vec(&self.segment.head).unwrap_or_default());
        self.segment
    }

    /// The words in their buckets, each folded word before its spellings.
    fn buckets(&mut self) -> Vec<Vec<u8>> {
        let count = self.segment.head.buckets;
        let mut sorted: Vec<(&SearchWord, &usize)> = self.known.iter().collect();
        sorted.sort_by(|a, b| (&a.0.folded, &a.0.letters).cmp(&(&b.0.folded, &b.0.letters)));
        let mut buckets = vec![Vec::new(); count as usize];
        for group in sorted.chunk_by(|a, b| a.0.folded == b.0.folded) {
            let folded = &group[0].0.folded;
            let bucket = &mut buckets[bucket_of(folded, count) as usize];
            let mut spellings = Vec::new();
            for (word, number) in group {
                put_bytes(&mut spellings, word.letters.as_bytes());
                put_bytes(&mut spellings, &std::mem::take(&mut self.places[**number].packed));
            }
            put_bytes(bucket, folded.as_bytes());
            put_bytes(bucket, &spellings);
        }
        buckets
    }
}

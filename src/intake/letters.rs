//! In which way the letters of a cell are written, judged cell by cell.
//!
//! What is good Vietnamese in Unicode is never rewritten, whatever stands beside it. A cell is converted
//! where its words are syllables in one older way and not as they stand; where two ways make sense, it
//! is a fault of that cell. The file as a whole only decides between ways that are both possible. Knows
//! nothing of what a column holds.

use std::collections::HashMap;

use super::cell_flaw::CellFlaw;
use super::clean::{clean, is_clean};
use super::encoding::{Encoding, bytes_of, page_text, utf8_in};
use super::letter_count::LetterCount;
use super::table::{CellMark, CellRow};
use crate::text::{
    compose, from_tcvn3, from_vni, is_syllable, look_alike, telling_words, with_plain_letters,
};

/// Cells that are looked at to see which ways the file has.
const LOOKED_AT: usize = 4_000;
/// Cells in an older way that speak for it.
const ENOUGH: usize = 2;

/// What a text is before its letters are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterSource {
    /// Unicode, which a font may show as something else.
    Unicode,
    /// Bytes, each shown as the letter of windows-1252.
    Bytes,
}

/// Reads the letters of cells.
pub(super) struct LetterReader {
    source: LetterSource,
    asked: Option<Encoding>,
    /// What the whole file has, by the cells that were looked at.
    seen: LetterCount,
    syllables: HashMap<String, bool>,
}

/// What a cell is read as.
struct CellReading {
    text: String,
    way: Encoding,
    flaw: Option<CellFlaw>,
}

/// One way of reading a cell, with its words that are syllables and those that are none.
struct LetterWay {
    way: Encoding,
    text: String,
    good: usize,
    bad: usize,
}

/// Whether a letter is one that only Unicode has: no font of the older ways shows it as another.
fn is_of_unicode(letter: char) -> bool {
    matches!(letter, '\u{100}'..='\u{151}' | '\u{154}'..='\u{15f}' | '\u{162}'..='\u{177}' | '\u{179}'..='\u{17c}'
        | '\u{17f}'..='\u{191}' | '\u{193}'..='\u{2af}' | '\u{300}'..='\u{1fff}' | '\u{2c60}'.. )
}

/// Whether a word breaks a rule of spelling that no syllable breaks: c, g and ng stand before no e and i.
fn is_misspelt(word: &str) -> bool {
    let folded = crate::text::fold(word);
    ["ce", "ci", "cy", "ge", "nge", "ngi"].iter().any(|onset| folded.starts_with(onset))
}

impl LetterReader {
    pub fn new(source: LetterSource, asked: Option<Encoding>) -> LetterReader {
        LetterReader { source, asked, seen: LetterCount::default(), syllables: HashMap::new() }
    }

    /// The rows with their letters read.
    pub fn read(&mut self, mut rows: Vec<CellRow>) -> Vec<CellRow> {
        let cells = rows.iter().flat_map(|row| row.cells.iter()).filter(|cell| !cell.is_ascii());
        for cell in cells.take(LOOKED_AT) {
            let sure = self.sure(cell);
            if let Some(way) = sure {
                *self.seen.of(way) += 1;
            }
        }
        rows.iter_mut().for_each(|row| self.read_row(row));
        rows
    }

    fn read_row(&mut self, row: &mut CellRow) {
        for place in 0..row.cells.len() {
            let Some(cell) = row.cells.get_mut(place) else { continue };
            let clean_already = is_clean(cell);
            if cell.is_ascii() {
                if !clean_already {
                    *cell = clean(cell);
                }
                continue;
            }
            if clean_already && self.is_sure_to_stand(cell) {
                row.letters.unicode += 1;
                continue;
            }
            let raw = std::mem::take(cell);
            let reading = self.cell(&raw);
            *cell = clean(&reading.text);
            let unchanged = self.source == LetterSource::Bytes && self.asked.is_none() || {
                let composed = compose(&raw);
                composed == reading.text || *row.cell(place) == clean(&composed)
            };
            *row.letters.of(reading.way) += 1;
            row.letters.unknown += usize::from(matches!(reading.flaw, Some(CellFlaw::LostLetters { .. })));
            if !unchanged {
                row.mark(place, CellMark::Converted(clean(&raw)));
            }
            if let Some(flaw) = reading.flaw {
                row.mark(place, CellMark::Flaw(flaw));
            }
        }
    }

    /// Whether a clean cell stays as it is whatever the file has, as most names do: it has a letter that only
    /// Unicode has, and none that looks like another.
    fn is_sure_to_stand(&self, cell: &str) -> bool {
        self.source == LetterSource::Unicode
            && self.asked.is_none()
            && cell.chars().any(is_of_unicode)
            && !cell.chars().any(|letter| look_alike(letter).is_some())
    }

    fn syllable(&mut self, word: &str) -> bool {
        if let Some(known) = self.syllables.get(word) {
            return *known;
        }
        let found = is_syllable(word) && !is_misspelt(word);
        if self.syllables.len() < LOOKED_AT {
            self.syllables.insert(word.to_owned(), found);
        }
        found
    }

    fn judged(&mut self, way: Encoding, text: String) -> LetterWay {
        let (good, bad) = telling_words(&text).fold((0, 0), |(good, bad), word| match self.syllable(word) {
            true => (good + 1, bad),
            false => (good, bad + 1),
        });
        LetterWay { way, text, good, bad }
    }

    /// The ways other than Unicode in which a cell may be meant.
    fn ways(&mut self, raw: &str) -> Vec<LetterWay> {
        let mut ways = Vec::new();
        if self.source == LetterSource::Bytes {
            let text = bytes_of(raw).map(|bytes| with_plain_letters(&compose(&page_text(1258, &bytes))));
            ways.extend(text.map(|text| self.judged(Encoding::Windows1258, text)));
        }
        ways.push(self.judged(Encoding::Tcvn3, from_tcvn3(raw)));
        ways.push(self.judged(Encoding::Vni, from_vni(raw)));
        ways
    }

    /// The way of a cell that can be meant in no other; none where it says nothing.
    fn sure(&mut self, raw: &str) -> Option<Encoding> {
        if utf8_in(raw).is_some() || self.source == LetterSource::Unicode && raw.chars().any(is_of_unicode) {
            return Some(Encoding::Unicode);
        }
        let ways = self.ways(raw);
        let mut fits: Vec<&LetterWay> = ways.iter().filter(|way| way.bad == 0 && way.good > 0).collect();
        if self.source == LetterSource::Unicode {
            let plain = self.judged(Encoding::Unicode, with_plain_letters(&compose(raw)));
            if plain.bad == 0 {
                return Some(Encoding::Unicode);
            }
        }
        fits.dedup_by(|next, one| next.text == one.text);
        match fits[..] {
            [one] => Some(one.way),
            _ => None,
        }
    }

    fn cell(&mut self, raw: &str) -> CellReading {
        let unicode = |text: String| CellReading { text, way: Encoding::Unicode, flaw: None };
        if let Some(asked) = self.asked {
            return self.as_asked(raw, asked);
        }
        if let Some(text) = utf8_in(raw) {
            return unicode(compose(&text));
        }
        if self.source == LetterSource::Bytes {
            return self.of_bytes(raw);
        }
        let plain = with_plain_letters(&compose(raw));
        if raw.chars().any(is_of_unicode) {
            return unicode(plain);
        }
        let plain = self.judged(Encoding::Unicode, plain);
        let ways = self.ways(raw);
        let fits = |way: &&LetterWay| way.bad == 0 && way.good > 0 && way.text != plain.text;
        if plain.bad == 0 {
            // Good as it stands; only where nearly all else is of an older way it may be meant so too.
            let other = ways.iter().filter(fits).find(|way| self.is_main(way.way));
            let flaw = other.map(|other| both_ways(&plain.text, other));
            return CellReading { flaw, ..unicode(plain.text) };
        }
        match ways.iter().filter(fits).collect::<Vec<_>>()[..] {
            [one] => CellReading { text: one.text.clone(), way: one.way, flaw: None },
            [] => self.in_part(plain, ways),
            [one, other, ..] => match (*self.seen.of(one.way), *self.seen.of(other.way)) {
                (seen, others) if seen > others => {
                    CellReading { text: one.text.clone(), way: one.way, flaw: None }
                }
                (seen, others) if seen < others => {
                    CellReading { text: other.text.clone(), way: other.way, flaw: None }
                }
                _ => CellReading { flaw: Some(both_ways(&one.text, other)), ..unicode(plain.text) },
            },
        }
    }

    /// Whether so many cells are of an older way that one which is good in both may be meant in it.
    fn is_main(&mut self, way: Encoding) -> bool {
        let number = *self.seen.of(way);
        number >= ENOUGH && number > self.seen.unicode
    }

    /// A cell of which no way reads every word: a name of another people among Vietnamese ones.
    fn in_part(&mut self, plain: LetterWay, ways: Vec<LetterWay>) -> CellReading {
        let better = ways.into_iter().filter(|way| way.good > plain.good && way.bad < plain.bad);
        let best = better.max_by_key(|way| way.good);
        match best {
            Some(best) if best.good >= ENOUGH || *self.seen.of(best.way) >= ENOUGH => {
                CellReading { text: best.text, way: best.way, flaw: None }
            }
            _ => CellReading { text: plain.text, way: Encoding::Unicode, flaw: None },
        }
    }

    /// A cell of a file that is no Unicode.
    fn of_bytes(&mut self, raw: &str) -> CellReading {
        let mut ways = self.ways(raw);
        let main = LetterCount { unicode: 0, ..self.seen }.main();
        let main = if main == Encoding::Unicode { Encoding::Windows1258 } else { main };
        // The way of most cells first, so that it is taken where several are as good.
        ways.sort_by_key(|way| (way.bad > 0, way.way != main));
        let mut ways = ways.into_iter();
        let Some(first) = ways.next() else {
            return CellReading { text: raw.to_owned(), way: main, flaw: None };
        };
        if first.bad == 0 {
            let sure = first.way == main && *self.seen.of(main) > 0;
            let other = ways.next().filter(|other| other.bad == 0 && other.text != first.text && !sure);
            let flaw = other.map(|other| both_ways(&first.text, &other));
            return CellReading { text: first.text, way: first.way, flaw };
        }
        let best = ways.chain([first]).max_by_key(|way| (way.good, way.way == main));
        let (text, way, good) =
            best.map_or((raw.to_owned(), main, 0), |best| (best.text, best.way, best.good));
        let known = good > 0 || *self.seen.of(main) >= ENOUGH;
        let flaw = (!known).then(|| CellFlaw::LostLetters { text: text.clone() });
        CellReading { text, way, flaw }
    }

    /// A cell as a person asked for; what can only be Unicode stays Unicode.
    fn as_asked(&self, raw: &str, asked: Encoding) -> CellReading {
        let older = matches!(asked, Encoding::Tcvn3 | Encoding::Vni);
        let sure = older && self.source == LetterSource::Unicode && raw.chars().any(is_of_unicode);
        let text = match (self.source, asked) {
            _ if sure => return CellReading { text: compose(raw), way: Encoding::Unicode, flaw: None },
            (_, Encoding::Tcvn3) => from_tcvn3(raw),
            (_, Encoding::Vni) => from_vni(raw),
            (LetterSource::Unicode, _) => compose(raw),
            (LetterSource::Bytes, Encoding::Windows1258) => {
                compose(&page_text(1258, &bytes_of(raw).unwrap_or_default()))
            }
            (LetterSource::Bytes, Encoding::Unicode) => {
                String::from_utf8_lossy(&bytes_of(raw).unwrap_or_default()).into_owned()
            }
        };
        CellReading { text, way: asked, flaw: None }
    }
}

fn both_ways(written: &str, other: &LetterWay) -> CellFlaw {
    CellFlaw::BothWays { written: written.to_owned(), otherwise: other.text.clone(), way: other.way }
}

#[cfg(test)]
#[path = "letters_tests.rs"]
mod tests;

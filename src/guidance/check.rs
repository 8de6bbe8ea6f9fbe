//! From a pack's file to a [`Pack`], or every fault of it in one run.
//!
//! What the form of the file lacks is told by `shape`; what its values must be is known here.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;

use super::citation::Citation;
use super::fault::{FilePlace, PackFault};
use super::flaw::{BASE, FigureFlaw, Flaw, IdFlaw, Leaning, NameFlaw, ShapeFlaw};
use super::pack::Pack;
use super::raw::{RawName, RawPack, RawPair, RawRules, RawWords};
use super::rubric::{RawRubric, Rubric};
use super::shape::{self, NOWHERE, Shaped};
use super::topics::{KnownLists, TopicFlaw};
use super::words::Words;
use crate::domain::Rules;
use crate::text::Lang;

/// The most letters of an id, which names a file.
const LONGEST_ID: usize = 64;

/// Whose pack it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackOrigin {
    /// The program carries it; both languages are asked for.
    Embedded,
    /// A committee keeps it in the book; Vietnamese is enough.
    Book,
}

/// Reads and checks a pack; `file` is the name that faults are reported under, `known` the packs
/// that it may be built on.
///
/// # Errors
/// Every fault found; only those of its TOML when it is none.
pub fn check(file: &str, text: &str, origin: PackOrigin, known: &[Pack]) -> Result<Pack, Vec<PackFault>> {
    let mut checker = Checker { file, text, origin, faults: Vec::new(), shaped: Shaped::default() };
    let read = match origin {
        PackOrigin::Embedded => shape::read_carried(text),
        PackOrigin::Book => shape::read(text),
    };
    let raw: RawPack = match read {
        Ok((raw, shaped)) => {
            checker.shaped = shaped;
            raw
        }
        Err(errors) => return Err(errors.iter().map(|error| checker.unreadable(error)).collect()),
    };
    let pack = checker.pack(raw, known);
    let mut faults = checker.settled();
    // In the order of the file, so that a person mends it from top to bottom.
    faults.sort_by_key(|fault| fault.place.map(|place| (place.line, place.column)));
    if faults.is_empty() { Ok(pack) } else { Err(faults) }
}

/// Collects faults while the raw pack is turned into a checked one; what is wrong becomes an
/// empty value, which nobody sees because a pack with faults is never handed out, and of which
/// nothing more is told.
pub(super) struct Checker<'a> {
    file: &'a str,
    pub(super) text: &'a str,
    pub(super) origin: PackOrigin,
    faults: Vec<PackFault>,
    /// Where the file has not the form of a pack.
    shaped: Shaped,
}

impl Checker<'_> {
    pub(super) fn fault(&mut self, span: Range<usize>, flaw: impl Into<Flaw>) {
        if self.is_own(&span) {
            self.faults.push(self.at(span, flaw.into()));
        }
    }

    /// Whether the value there is the file's own, and none put in place of one that was told.
    pub(super) fn is_own(&self, span: &Range<usize>) -> bool {
        *span != NOWHERE && !self.shaped.replaced.contains(span)
    }

    /// Whether one of these values could not be read, or was put in place of a missing one.
    pub(super) fn is_guess(&self, values: Leaning) -> bool {
        self.shaped.is_unsure(values)
    }

    /// Remembers that some of these values could not be read, so that nothing is told of what they
    /// add up to.
    pub(super) fn guess(&mut self, values: Leaning) {
        self.shaped.guesses.extend(values);
    }

    fn at(&self, span: Range<usize>, flaw: Flaw) -> PackFault {
        let place = Some(FilePlace::of(self.text, span.start));
        PackFault { file: self.file.to_owned(), place, flaw }
    }

    fn unreadable(&self, error: &toml::de::Error) -> PackFault {
        let flaw = Flaw::Unreadable(error.message().to_owned());
        match error.span() {
            Some(span) => self.at(span, flaw),
            None => PackFault { file: self.file.to_owned(), place: None, flaw },
        }
    }

    /// Every fault that is one whatever else will be mended, those of the form among them.
    fn settled(mut self) -> Vec<PackFault> {
        let of_form = std::mem::take(&mut self.shaped.flaws);
        let of_form: Vec<PackFault> = of_form.into_iter().map(|(span, flaw)| self.at(span, flaw)).collect();
        self.faults.retain(|fault| !self.shaped.is_unsure(fault.flaw.leans_on()));
        of_form.into_iter().chain(self.faults).collect()
    }

    /// A text in both languages. A committee's own may lack the English one; the Vietnamese is
    /// shown in its place, marked.
    pub(super) fn words(&mut self, raw: RawWords) -> Words {
        let span = raw.span();
        self.pair(raw.into_inner(), span)
    }

    /// A text that was taken out of its place.
    pub(super) fn pair(&mut self, pair: RawPair, span: Range<usize>) -> Words {
        let RawPair { vi, mut en } = pair;
        if self.origin == PackOrigin::Book && en.trim().is_empty() && !vi.trim().is_empty() {
            en = format!("[vi] {vi}");
        }
        for (text, lang) in [(&vi, Lang::Vi), (&en, Lang::En)] {
            if text.trim().is_empty() {
                self.fault(span.clone(), ShapeFlaw::LanguageMissing(lang));
            }
        }
        Words { vi, en }
    }

    fn date(&mut self, raw: &RawName) -> Option<NaiveDate> {
        let date = raw.get_ref().parse().ok();
        if date.is_none() {
            self.fault(raw.span(), FigureFlaw::BadDate(raw.get_ref().clone()));
        }
        date
    }

    /// A figure within its range; of one outside, nothing more is told.
    pub(super) fn within(&mut self, raw: &Spanned<u32>, low: u32, high: u32) -> u32 {
        let figure = *raw.get_ref();
        if !(low..=high).contains(&figure) {
            self.fault(raw.span(), FigureFlaw::OutOfRange { low, high });
            self.shaped.replaced.push(raw.span());
        }
        figure.clamp(low, high)
    }

    pub(super) fn unique<'a>(&mut self, names: impl Iterator<Item = &'a RawName>) {
        let mut seen: Vec<&str> = Vec::new();
        for name in names {
            if seen.contains(&name.get_ref().as_str()) {
                self.fault(name.span(), IdFlaw::Duplicate(name.get_ref().clone()));
            }
            seen.push(name.get_ref());
        }
    }

    fn pack(&mut self, mut raw: RawPack, known: &[Pack]) -> Pack {
        let (apart, topics) = (!raw.has_meetings(), raw.take_topics());
        self.unique(raw.citations.iter().map(|citation| &citation.id));
        self.unique(raw.steps.iter().map(|step| &step.step));
        self.unique(raw.agendas.iter().map(|agenda| &agenda.kind));
        self.unique(raw.checks.iter().map(|check| &check.id));
        self.id(&raw.id, known);
        let base = raw.base.as_ref().and_then(|base| self.base(base, known));
        let (valid_from, valid_to) = self.validity(&raw.valid_from, raw.valid_to.as_ref());
        let title = self.words(raw.title);
        let citations: Vec<Citation> = raw.citations.into_iter().map(|c| self.citation(c)).collect();
        let around = KnownLists { known, days: (valid_from, valid_to) };
        let topics = self.topics(topics, &citations, base.map(|base| &base.topics), &around);
        let apart = apart && base.is_none_or(|base| !base.has_meetings());
        let yearly = self.yearly(raw.yearly, &citations, base.and_then(|base| base.yearly.as_ref()));
        let empty = topics.is_empty() && yearly.is_none();
        if apart && empty && (raw.base.is_none() || base.is_some()) {
            self.fault(raw.id.span(), TopicFlaw::PackEmpty);
        }
        let inherited = base
            .map_or_else(Vec::new, |base| base.citations.iter().chain(&base.inherited).cloned().collect());
        let rules = self.rules_unless(apart, raw.rules, (&raw.id, &title), base);
        let steps = self.steps(raw.steps, base);
        let agendas = self.agendas(raw.agendas, &steps, &citations, base);
        let preparation = self.preparation(raw.checks, base);
        let checks: Vec<String> = preparation.iter().map(|check| check.id.clone()).collect();
        let cited = (&citations[..], &checks[..]);
        let rubric = (!apart).then(|| self.rubric_or_base(raw.rubric, &raw.id, cited, base));
        let rubric = rubric.unwrap_or_default();
        Pack {
            rules: Rules { level_labels: rubric.level_labels(), ..rules },
            agendas,
            steps,
            preparation,
            rubric,
            topics,
            yearly,
            id: raw.id.into_inner(),
            origin: self.origin,
            base: raw.base.map(Spanned::into_inner),
            title,
            valid_from,
            valid_to,
            place: raw.place.map(|place| self.words(place)),
            certainty: raw.certainty,
            citations,
            inherited,
        }
    }

    fn validity(&mut self, from: &RawName, to: Option<&RawName>) -> (NaiveDate, Option<NaiveDate>) {
        let first = self.day(from);
        (first, self.last_day(first, to))
    }

    /// The last day of a period that begins on `first`.
    pub(super) fn last_day(&mut self, first: NaiveDate, to: Option<&RawName>) -> Option<NaiveDate> {
        let to = to?;
        let last = self.date(to)?;
        if last < first {
            self.fault(to.span(), FigureFlaw::PeriodReversed);
        }
        Some(last)
    }

    /// The figures; a pack of other sections alone asks nothing of meetings.
    fn rules_unless(
        &mut self,
        apart: bool,
        raw: Option<Spanned<RawRules>>,
        (id, title): (&RawName, &Words),
        base: Option<&Pack>,
    ) -> Rules {
        if apart { Rules::none(id.get_ref(), &title.vi) } else { self.rules(raw, id, title, base) }
    }

    /// An id names a file and stands in every meeting planned under the pack: letters a-z, digits
    /// and hyphens, and of no other pack.
    fn id(&mut self, id: &RawName, known: &[Pack]) {
        let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
        let length = id.get_ref().len();
        if !(1..=LONGEST_ID).contains(&length) || !id.get_ref().bytes().all(plain) {
            self.fault(id.span(), IdFlaw::BadId(id.get_ref().clone()));
        }
        if known.iter().any(|pack| pack.id == *id.get_ref()) {
            self.fault(id.span(), IdFlaw::IdTaken(id.get_ref().clone()));
        }
    }

    fn base<'p>(&mut self, id: &RawName, known: &'p [Pack]) -> Option<&'p Pack> {
        let found = known.iter().find(|pack| pack.id == *id.get_ref());
        if found.is_none() {
            self.fault(id.span(), NameFlaw::UnknownBase(id.get_ref().clone()));
            // What is missing may stand in the base that could not be found: only that is told.
            self.guess(&[BASE]);
        }
        found
    }

    /// A day; an unreadable one is a fault and becomes the first of all.
    pub(super) fn day(&mut self, raw: &RawName) -> NaiveDate {
        self.date(raw).unwrap_or_default()
    }

    fn rubric_or_base(
        &mut self,
        raw: Option<Spanned<RawRubric>>,
        pack: &RawName,
        (citations, checks): (&[Citation], &[String]),
        base: Option<&Pack>,
    ) -> Rubric {
        match (raw, base) {
            (Some(raw), base) => self.rubric(raw, citations, checks, base.map(|base| &base.rubric)),
            (None, Some(base)) => base.rubric.clone(),
            (None, None) => {
                self.fault(pack.span(), ShapeFlaw::PartMissing("rubric"));
                Rubric::default()
            }
        }
    }

    pub(super) fn named<T>(&mut self, names: Vec<RawName>, find: fn(&str) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        for name in names {
            match find(name.get_ref()) {
                Some(measure) => found.push(measure),
                None => self.fault(name.span(), NameFlaw::UnknownMeasure(name.get_ref().clone())),
            }
        }
        found
    }
}

//! From a pack's file to a [`Pack`], or every fault of it in one run.
//!
//! The only place that knows TOML.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;

use super::citation::Citation;
use super::fault::{Flaw, PackFault, Place};
use super::pack::Pack;
use super::raw::{RawCitation, RawName, RawPack, RawPair, RawRules, RawWords};
use super::rubric::{RawRubric, Rubric};
use super::topics::TopicFlaw;
use super::words::Words;
use crate::domain::Rules;
use crate::text::Lang;

/// Whose pack it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The program carries it; both languages are asked for.
    Embedded,
    /// A committee keeps it in the book; Vietnamese is enough.
    Book,
}

/// Reads and checks a pack; `file` is the name that faults are reported under, `known` the packs
/// that it may be built on.
///
/// # Errors
/// Every fault found; one alone when the text is no TOML or lacks a field.
pub fn check(file: &str, text: &str, origin: Origin, known: &[Pack]) -> Result<Pack, Vec<PackFault>> {
    let mut checker = Checker { file, text, origin, faults: Vec::new() };
    let raw: RawPack = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            let place = error.span().map(|span| Place::of(text, span.start));
            let flaw = Flaw::Unreadable(error.message().to_owned());
            return Err(vec![PackFault { file: file.to_owned(), place, flaw }]);
        }
    };
    let pack = checker.pack(raw, known);
    // In the order of the file, so that a person mends it from top to bottom.
    checker.faults.sort_by_key(|fault| fault.place.map(|place| (place.line, place.column)));
    if checker.faults.is_empty() { Ok(pack) } else { Err(checker.faults) }
}

/// Collects faults while the raw pack is turned into a checked one; what is wrong becomes an
/// empty value, which nobody sees because a pack with faults is never handed out.
pub(super) struct Checker<'a> {
    file: &'a str,
    pub(super) text: &'a str,
    pub(super) origin: Origin,
    faults: Vec<PackFault>,
}

impl Checker<'_> {
    pub(super) fn fault(&mut self, span: Range<usize>, flaw: Flaw) {
        let place = Some(Place::of(self.text, span.start));
        self.faults.push(PackFault { file: self.file.to_owned(), place, flaw });
    }

    /// A text in both languages. A committee's own may lack the English one; the Vietnamese is
    /// shown in its place, marked.
    pub(super) fn words(&mut self, raw: RawWords) -> Words {
        let span = raw.span();
        self.pair(raw.into_inner(), span)
    }

    /// A text that was taken out of its place.
    pub(super) fn pair(&mut self, mut pair: RawPair, span: Range<usize>) -> Words {
        if self.origin == Origin::Book && pair.en.trim().is_empty() && !pair.vi.trim().is_empty() {
            pair.en = format!("[vi] {}", pair.vi);
        }
        for (text, lang) in [(&pair.vi, Lang::Vi), (&pair.en, Lang::En)] {
            if text.trim().is_empty() {
                self.fault(span.clone(), Flaw::LanguageMissing(lang));
            }
        }
        Words { vi: pair.vi, en: pair.en }
    }

    fn date(&mut self, raw: &RawName) -> NaiveDate {
        raw.get_ref().parse().unwrap_or_else(|_| {
            self.fault(raw.span(), Flaw::BadDate(raw.get_ref().clone()));
            NaiveDate::default()
        })
    }

    pub(super) fn within(&mut self, raw: &Spanned<u32>, low: u32, high: u32) -> u32 {
        if !(low..=high).contains(raw.get_ref()) {
            self.fault(raw.span(), Flaw::OutOfRange { low, high });
        }
        *raw.get_ref()
    }

    pub(super) fn unique<'a>(&mut self, names: impl Iterator<Item = &'a RawName>) {
        let mut seen: Vec<&str> = Vec::new();
        for name in names {
            if seen.contains(&name.get_ref().as_str()) {
                self.fault(name.span(), Flaw::Duplicate(name.get_ref().clone()));
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
        let valid_from = self.date(&raw.valid_from);
        let valid_to = raw.valid_to.as_ref().map(|date| self.date(date));
        if let (Some(to), Some(raw)) = (valid_to, &raw.valid_to)
            && to < valid_from
        {
            self.fault(raw.span(), Flaw::PeriodReversed);
        }
        let title = self.words(raw.title);
        let citations: Vec<Citation> = raw.citations.into_iter().map(|c| self.citation(c)).collect();
        let topics = self.topics(topics, &citations, base.map(|base| &base.topics));
        let apart = apart && base.is_none_or(|base| !base.has_meetings());
        let yearly = self.yearly(raw.yearly, &citations, base.and_then(|base| base.yearly.as_ref()));
        let empty = topics.is_empty() && yearly.is_none();
        if apart && empty && (raw.base.is_none() || base.is_some()) {
            self.fault(raw.id.span(), TopicFlaw::PackEmpty.into());
        }
        let rules = self.rules_unless(apart, raw.rules, (&raw.id, &title), base);
        let steps = self.steps(raw.steps, base);
        let agendas = self.agendas(raw.agendas, &steps, &citations, base);
        let preparation = self.preparation(raw.checks, base);
        let checks: Vec<String> = preparation.iter().map(|check| check.id.clone()).collect();
        let cited = (&citations[..], &checks[..]);
        let rubric = (!apart).then(|| self.rubric_or_base(raw.rubric, &raw.id, cited, base));
        Pack {
            rules,
            agendas,
            steps,
            preparation,
            rubric: rubric.unwrap_or_default(),
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
        }
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
        if id.get_ref().is_empty() || !id.get_ref().bytes().all(plain) {
            self.fault(id.span(), Flaw::BadId(id.get_ref().clone()));
        }
        if known.iter().any(|pack| pack.id == *id.get_ref()) {
            self.fault(id.span(), Flaw::IdTaken(id.get_ref().clone()));
        }
    }

    fn base<'p>(&mut self, id: &RawName, known: &'p [Pack]) -> Option<&'p Pack> {
        let found = known.iter().find(|pack| pack.id == *id.get_ref());
        if found.is_none() {
            self.fault(id.span(), Flaw::UnknownBase(id.get_ref().clone()));
        }
        found
    }

    /// A document of the pack's own list, as it is cited in short.
    pub(super) fn cited(&mut self, id: &RawName, citations: &[Citation]) -> String {
        let cited = citations.iter().find(|citation| citation.id == *id.get_ref());
        if cited.is_none() {
            self.fault(id.span(), Flaw::UnknownCitation(id.get_ref().clone()));
        }
        cited.map_or(String::new(), Citation::short)
    }

    fn rubric_or_base(
        &mut self,
        raw: Option<RawRubric>,
        pack: &RawName,
        (citations, checks): (&[Citation], &[String]),
        base: Option<&Pack>,
    ) -> Rubric {
        match (raw, base) {
            (Some(raw), _) => self.rubric(raw, citations, checks),
            (None, Some(base)) => base.rubric.clone(),
            (None, None) => {
                self.fault(pack.span(), Flaw::PartMissing("rubric"));
                Rubric::default()
            }
        }
    }

    fn citation(&mut self, raw: RawCitation) -> Citation {
        Citation {
            kind: self.words(raw.kind),
            date: self.date(&raw.date),
            issuer: self.words(raw.issuer),
            id: raw.id.into_inner(),
            number: raw.number,
            symbol: raw.symbol,
        }
    }

    pub(super) fn named<T>(&mut self, names: Vec<RawName>, find: fn(&str) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        for name in names {
            match find(name.get_ref()) {
                Some(measure) => found.push(measure),
                None => self.fault(name.span(), Flaw::UnknownMeasure(name.get_ref().clone())),
            }
        }
        found
    }
}

//! From a pack's file to a [`Pack`], or every fault of it in one run.
//!
//! The only place that knows TOML.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;

use super::citation::{Certainty, Citation};
use super::fact::{Evidence, Fact};
use super::fault::{Flaw, PackFault, Place};
use super::pack::{CheckRule, Pack, StepRule};
use super::raw::{
    RawCheck, RawCitation, RawCriterion, RawName, RawPack, RawRubric, RawRules, RawStep, RawWords,
};
use super::rubric::{Criterion, Kind, Rubric, Threshold};
use super::words::Words;
use crate::domain::{Points, Rules};
use crate::text::Lang;

/// Reads and checks a pack; `file` is the name that faults are reported under.
///
/// # Errors
/// Every fault found; one alone when the text is no TOML or lacks a field.
pub fn check(file: &str, text: &str) -> Result<Pack, Vec<PackFault>> {
    let mut checker = Checker { file, text, faults: Vec::new() };
    let raw: RawPack = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            let place = error.span().map(|span| Place::of(text, span.start));
            let flaw = Flaw::Unreadable(error.message().to_owned());
            return Err(vec![PackFault { file: file.to_owned(), place, flaw }]);
        }
    };
    let pack = checker.pack(raw);
    if checker.faults.is_empty() { Ok(pack) } else { Err(checker.faults) }
}

/// Collects faults while the raw pack is turned into a checked one; what is wrong becomes an
/// empty value, which nobody sees because a pack with faults is never handed out.
struct Checker<'a> {
    file: &'a str,
    text: &'a str,
    faults: Vec<PackFault>,
}

impl Checker<'_> {
    fn fault(&mut self, span: Range<usize>, flaw: Flaw) {
        let place = Some(Place::of(self.text, span.start));
        self.faults.push(PackFault { file: self.file.to_owned(), place, flaw });
    }

    fn words(&mut self, raw: RawWords) -> Words {
        let span = raw.span();
        let pair = raw.into_inner();
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

    fn within(&mut self, raw: &Spanned<u32>, low: u32, high: u32) -> u32 {
        if !(low..=high).contains(raw.get_ref()) {
            self.fault(raw.span(), Flaw::OutOfRange { low, high });
        }
        *raw.get_ref()
    }

    fn unique<'a>(&mut self, names: impl Iterator<Item = &'a RawName>) {
        let mut seen: Vec<&str> = Vec::new();
        for name in names {
            if seen.contains(&name.get_ref().as_str()) {
                self.fault(name.span(), Flaw::Duplicate(name.get_ref().clone()));
            }
            seen.push(name.get_ref());
        }
    }

    fn pack(&mut self, raw: RawPack) -> Pack {
        self.unique(raw.citations.iter().map(|citation| &citation.id));
        self.unique(raw.agenda.iter().map(|step| &step.step));
        self.unique(raw.checks.iter().map(|check| &check.id));
        self.unique(raw.rubric.criteria.iter().map(|criterion| &criterion.id));
        let valid_from = self.date(&raw.valid_from);
        let valid_to = raw.valid_to.as_ref().map(|date| self.date(date));
        if let (Some(to), Some(raw)) = (valid_to, &raw.valid_to)
            && to < valid_from
        {
            self.fault(raw.span(), Flaw::PeriodReversed);
        }
        let title = self.words(raw.title);
        let citations: Vec<Citation> = raw.citations.into_iter().map(|c| self.citation(c)).collect();
        let rules = self.rules(raw.rules, raw.id.get_ref(), &title, &raw.agenda);
        Pack {
            id: raw.id.into_inner(),
            title,
            valid_from,
            valid_to,
            certainty: raw.certainty,
            rules,
            steps: raw.agenda.into_iter().map(|step| self.step(step)).collect(),
            preparation: raw.checks.into_iter().map(|check| self.preparation(check)).collect(),
            rubric: self.rubric(raw.rubric, &citations),
            citations,
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

    fn rules(&mut self, raw: Spanned<RawRules>, pack: &str, title: &Words, agenda: &[RawStep]) -> Rules {
        let raw = raw.into_inner();
        let minutes = self.within(&raw.minutes, 1, 600);
        let sum = agenda.iter().map(|step| u64::from(step.minutes)).sum();
        if sum < u64::from(minutes) {
            self.fault(raw.minutes.span(), Flaw::AgendaShort { sum, least: minutes });
        }
        let day = self.within(&raw.day, 1, 31);
        Rules {
            pack: pack.to_owned(),
            title: title.vi.clone(),
            day,
            latest_day: self.within(&raw.latest_day, day, 31),
            minutes,
            attendance_percent: self.within(&raw.attendance_percent, 0, 100),
            notice_days: self.within(&raw.notice_days, 0, 31).into(),
            upload_days: self.within(&raw.upload_days, 0, 31).into(),
            speech_minutes: self.within(&raw.speech_minutes, 1, 120),
        }
    }

    fn step(&mut self, raw: RawStep) -> StepRule {
        StepRule {
            step: raw.step.into_inner(),
            title: self.words(raw.title),
            minutes: raw.minutes,
            prompt: self.words(raw.prompt),
            wording: self.words(raw.wording),
        }
    }

    fn preparation(&mut self, raw: RawCheck) -> CheckRule {
        CheckRule { id: raw.id.into_inner(), title: self.words(raw.title), ahead: raw.ahead }
    }

    fn rubric(&mut self, raw: RawRubric, citations: &[Citation]) -> Rubric {
        let total = *raw.total.get_ref();
        let sum = raw.criteria.iter().map(|criterion| u64::from(criterion.max)).sum();
        if sum != u64::from(total) {
            self.fault(raw.total.span(), Flaw::PointsSum { sum, total });
        }
        let levels = raw.levels.get_ref();
        let falls = levels.windows(2).all(|pair| pair[0].from > pair[1].from);
        if !falls || levels.last().is_none_or(|last| last.from != 0) {
            self.fault(raw.levels.span(), Flaw::LevelsBroken);
        }
        let threshold = |level: super::raw::RawLevel| Threshold {
            level: level.level,
            from: Points(level.from.saturating_mul(100)),
        };
        Rubric {
            levels: raw.levels.into_inner().into_iter().map(threshold).collect(),
            criteria: raw.criteria.into_iter().map(|c| self.criterion(c, citations)).collect(),
        }
    }

    fn criterion(&mut self, raw: RawCriterion, citations: &[Citation]) -> Criterion {
        let cited = citations.iter().find(|citation| citation.id == *raw.citation.get_ref());
        if cited.is_none() {
            self.fault(raw.citation.span(), Flaw::UnknownCitation(raw.citation.get_ref().clone()));
        }
        let citation = cited.map_or(String::new(), Citation::short);
        let unclear = || Flaw::KindUnclear(raw.id.get_ref().clone());
        let (measured, judged) = (raw.measured.unwrap_or_default(), raw.judged.unwrap_or_default());
        let useless = !measured.is_empty() && !raw.evidence.is_empty();
        if measured.is_empty() == judged.is_empty() || useless {
            self.fault(raw.id.span(), unclear());
        }
        let kind = if measured.is_empty() {
            let evidence = self.named(raw.evidence, Evidence::named);
            Kind::Judged { prompts: judged.into_iter().map(|words| self.words(words)).collect(), evidence }
        } else {
            let method = raw.method.unwrap_or(Certainty::OwnDesign);
            Kind::Measured { facts: self.named(measured, Fact::named), method }
        };
        Criterion {
            id: raw.id.into_inner(),
            title: self.words(raw.title),
            max: Points(raw.max.saturating_mul(100)),
            rule: self.words(raw.rule),
            kind,
            citation,
            certainty: raw.certainty,
        }
    }

    fn named<T>(&mut self, names: Vec<RawName>, find: fn(&str) -> Option<T>) -> Vec<T> {
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

//! From a pack's file to a [`Pack`], or every fault of it in one run.
//!
//! The only place that knows TOML.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;

use super::citation::Citation;
use super::fault::{Flaw, PackFault, Place};
use super::pack::{CheckRule, Pack, StepRule};
use super::raw::{
    RawCheck, RawCitation, RawLargeCell, RawName, RawPack, RawPair, RawRules, RawStep, RawWords,
};
use super::words::Words;
use crate::domain::{LargeCell, Rules};
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
    // In the order of the file, so that a person mends it from top to bottom.
    checker.faults.sort_by_key(|fault| fault.place.map(|place| (place.line, place.column)));
    if checker.faults.is_empty() { Ok(pack) } else { Err(checker.faults) }
}

/// Collects faults while the raw pack is turned into a checked one; what is wrong becomes an
/// empty value, which nobody sees because a pack with faults is never handed out.
pub(super) struct Checker<'a> {
    file: &'a str,
    pub(super) text: &'a str,
    faults: Vec<PackFault>,
}

impl Checker<'_> {
    pub(super) fn fault(&mut self, span: Range<usize>, flaw: Flaw) {
        let place = Some(Place::of(self.text, span.start));
        self.faults.push(PackFault { file: self.file.to_owned(), place, flaw });
    }

    pub(super) fn words(&mut self, raw: RawWords) -> Words {
        let span = raw.span();
        self.pair(raw.into_inner(), span)
    }

    /// A text that was taken out of its place.
    pub(super) fn pair(&mut self, pair: RawPair, span: Range<usize>) -> Words {
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

    pub(super) fn unique<'a>(&mut self, names: impl Iterator<Item = &'a RawName>) {
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
        let valid_from = self.date(&raw.valid_from);
        let valid_to = raw.valid_to.as_ref().map(|date| self.date(date));
        if let (Some(to), Some(raw)) = (valid_to, &raw.valid_to)
            && to < valid_from
        {
            self.fault(raw.span(), Flaw::PeriodReversed);
        }
        let title = self.words(raw.title);
        let citations: Vec<Citation> = raw.citations.into_iter().map(|c| self.citation(c)).collect();
        let checks: Vec<String> = raw.checks.iter().map(|check| check.id.get_ref().clone()).collect();
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
            rubric: self.rubric(raw.rubric, &citations, &checks),
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
            attendance_above: raw.attendance_above,
            chair_left_out: raw.chair_left_out,
            excused_limit: raw.excused_limit.map(|limit| self.within(&limit, 1, 12)),
            large_cell: raw.large_cell.map(|large| self.large_cell(&large)),
        }
    }

    fn large_cell(&mut self, raw: &RawLargeCell) -> LargeCell {
        LargeCell { members: self.within(&raw.members, 3, 1_000), minutes: self.within(&raw.minutes, 1, 600) }
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

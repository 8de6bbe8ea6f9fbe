//! The parts of a pack that plan a meeting: figures, steps, agendas, checklist.
//!
//! What a pack leaves out is taken from the one that it is built on.

use std::ops::Range;

use toml::Spanned;

use super::agenda::{AgendaRule, PlannedStep, StepRule, StepVote};
use super::check::Checker;
use super::citation::Citation;
use super::flaw::{FigureFlaw, NameFlaw, ShapeFlaw};
use super::pack::{CheckRule, Pack};
use super::raw::{RawAgenda, RawCheck, RawName, RawPlannedStep, RawRules, RawStep, RawStepVote};
use super::topics::{SHARES, VoteMode};
use super::words::Words;
use crate::domain::{LargeCell, LevelLabels, MeetingKind, Purpose, Rules};

/// The bounds of a figure of the rules: its name in the file, its least and its greatest value.
type Bounds = (&'static str, u32, u32);

impl Checker<'_> {
    /// The figures; a committee's own pack need only say those that differ from its base.
    pub(super) fn rules(
        &mut self,
        raw: Option<Spanned<RawRules>>,
        pack: &RawName,
        title: &Words,
        base: Option<&Pack>,
    ) -> Rules {
        let at = raw.as_ref().map_or(pack.span(), Spanned::span);
        let raw = raw.map(Spanned::into_inner).unwrap_or_default();
        let base = base.map(|base| &base.rules);
        let from = |figure: fn(&Rules) -> i64| base.and_then(|base| u32::try_from(figure(base)).ok());
        let limit = raw.excused_limit.map(|limit| self.within(&limit, 1, 12));
        let mut figure = |value, from_base, asked| self.figure(&at, value, from_base, asked);
        let day = figure(raw.day, from(|base| base.day.into()), ("rules.day", 1, 31));
        let latest = from(|base| base.latest_day.into()).map(|latest| latest.max(day));
        let (notice, upload) = (from(|base| base.notice_days), from(|base| base.upload_days));
        let attendance = from(|base| base.attendance_percent.into());
        let speech = from(|base| base.speech_minutes.into());
        let percent = ("rules.attendance_percent", 0, 100);
        Rules {
            pack: pack.get_ref().clone(),
            title: title.vi.clone(),
            pack_hash: String::new(),
            day,
            latest_day: figure(raw.latest_day, latest, ("rules.latest_day", day, 31)),
            minutes: 0,
            attendance_percent: figure(raw.attendance_percent, attendance, percent),
            notice_days: figure(raw.notice_days, notice, ("rules.notice_days", 0, 31)).into(),
            upload_days: figure(raw.upload_days, upload, ("rules.upload_days", 0, 31)).into(),
            speech_minutes: figure(raw.speech_minutes, speech, ("rules.speech_minutes", 1, 120)),
            attendance_above: raw.attendance_above.unwrap_or(base.is_some_and(|base| base.attendance_above)),
            chair_left_out: raw.chair_left_out.unwrap_or(base.is_some_and(|base| base.chair_left_out)),
            excused_limit: limit.or(base.and_then(|base| base.excused_limit)),
            large_cell: None,
            quorum: None,
            level_labels: LevelLabels::default(),
        }
    }

    /// A figure of the pack, else that of its base; one that neither has is a fault at `at`.
    fn figure(
        &mut self,
        at: &Range<usize>,
        value: Option<Spanned<u32>>,
        from_base: Option<u32>,
        (name, low, high): Bounds,
    ) -> u32 {
        match value {
            Some(value) => self.within(&value, low, high),
            None => from_base.unwrap_or_else(|| {
                self.fault(at.clone(), ShapeFlaw::PartMissing(name));
                low
            }),
        }
    }

    /// The steps of the pack itself, and those of its base that it does not say anew.
    pub(super) fn steps(&mut self, raw: Vec<RawStep>, base: Option<&Pack>) -> Vec<StepRule> {
        let own: Vec<StepRule> = raw.into_iter().map(|step| self.step(step)).collect();
        let inherited = base.map_or(&[][..], |base| &base.steps);
        let kept = inherited.iter().filter(|rule| own.iter().all(|other| other.step != rule.step));
        kept.cloned().collect::<Vec<_>>().into_iter().chain(own.iter().cloned()).collect()
    }

    fn step(&mut self, raw: RawStep) -> StepRule {
        StepRule {
            step: raw.step.into_inner(),
            title: self.words(raw.title),
            prompt: self.words(raw.prompt),
            wording: raw.wording.map(|wording| self.words(wording)).unwrap_or_default(),
            vote: raw.vote.and_then(|vote| self.step_vote(vote)),
        }
    }

    fn step_vote(&mut self, raw: RawStepVote) -> Option<StepVote> {
        let question = self.words(raw.question);
        let mode = raw.mode.and_then(|mode| self.one_of(&mode, &VoteMode::NAMES));
        let names: Vec<_> = Purpose::NAMES.into_iter().filter(|(purpose, _)| !purpose.is_usual()).collect();
        let purpose = self.one_of(&raw.purpose, &names)?;
        Some(StepVote { purpose, mode, question })
    }

    /// The agendas of the pack itself, and those of its base for other kinds.
    pub(super) fn agendas(
        &mut self,
        raw: Vec<RawAgenda>,
        steps: &[StepRule],
        citations: &[Citation],
        base: Option<&Pack>,
    ) -> Vec<AgendaRule> {
        let own = raw.into_iter().filter_map(|agenda| self.agenda(agenda, steps, citations, base));
        let mut agendas: Vec<AgendaRule> = own.collect();
        for inherited in base.map_or(&[][..], |base| &base.agendas) {
            if agendas.iter().all(|agenda| agenda.kind != inherited.kind) {
                agendas.push(inherited.clone());
            }
        }
        agendas.sort_by_key(|agenda| agenda.kind);
        agendas
    }

    /// An agenda; without items it goes through those that the base has for its kind.
    fn agenda(
        &mut self,
        raw: RawAgenda,
        steps: &[StepRule],
        citations: &[Citation],
        base: Option<&Pack>,
    ) -> Option<AgendaRule> {
        let citation = self.cited(&raw.citation, citations);
        let least = self.within(&raw.least, 0, 600);
        let large = raw.large.map(|large| LargeCell {
            members: self.within(&large.members, 1, 10_000),
            minutes: self.within(&large.minutes, 1, 600),
        });
        let kind = self.kind_of(&raw.kind);
        let quorum = raw.quorum.and_then(|share| self.one_of(&share, &SHARES));
        let quorum = quorum.or_else(|| base?.agenda_rule(kind?)?.quorum);
        let in_place = raw.in_place.or_else(|| Some(base?.agenda_rule(kind?)?.in_place)).unwrap_or_default();
        let note = raw.note.map(|note| self.words(note));
        let inherited = || base?.agenda_rule(kind?).map(|agenda| agenda.items.clone());
        let items: Vec<PlannedStep> = match raw.items {
            Some(items) => items.into_iter().map(|item| self.planned(item, steps)).collect(),
            None => inherited().unwrap_or_else(|| {
                self.fault(raw.kind.span(), ShapeFlaw::PartMissing("agendas.items"));
                Vec::new()
            }),
        };
        let sum: u32 = items.iter().map(|item| item.minutes).sum();
        if sum < least {
            self.fault(raw.least.span(), FigureFlaw::AgendaShort { sum: sum.into(), least });
        }
        let (scored, certainty) = (raw.scored, raw.certainty);
        Some(AgendaRule {
            kind: kind?,
            least,
            large,
            scored,
            quorum,
            in_place,
            items,
            citation,
            certainty,
            note,
        })
    }

    fn kind_of(&mut self, raw: &RawName) -> Option<MeetingKind> {
        let kind = MeetingKind::named(raw.get_ref());
        if kind.is_none() {
            self.fault(raw.span(), NameFlaw::UnknownKind(raw.get_ref().clone()));
        }
        kind
    }

    fn planned(&mut self, raw: RawPlannedStep, steps: &[StepRule]) -> PlannedStep {
        if steps.iter().all(|rule| rule.step != *raw.step.get_ref()) {
            self.fault(raw.step.span(), NameFlaw::UnknownStep(raw.step.get_ref().clone()));
        }
        let title = raw.title.map(|title| self.words(title));
        PlannedStep { minutes: self.within(&raw.minutes, 0, 600), step: raw.step.into_inner(), title }
    }

    /// The checklist of the pack itself, else that of its base.
    pub(super) fn preparation(&mut self, raw: Vec<RawCheck>, base: Option<&Pack>) -> Vec<CheckRule> {
        match base {
            Some(base) if raw.is_empty() => base.preparation.clone(),
            _ => raw.into_iter().map(|check| self.check(check)).collect(),
        }
    }

    fn check(&mut self, raw: RawCheck) -> CheckRule {
        CheckRule { id: raw.id.into_inner(), title: self.words(raw.title), ahead: raw.ahead }
    }
}

//! The rows of the table with what the book has for each: made, named and dated.

use chrono::{Datelike, NaiveDate};

use super::words::form_of;
use super::{CalledPaper, CalledPapers, files, meeting};
use crate::app::Model;
use crate::app::papers::{frame_of, quality_of};
use crate::domain::{CellState, Meeting, Participation, Period, State, participation};
use crate::report::{
    CallDue, CallOf, CallStage, CellFrame, Facts, IssuedPapers, Lack, Material, MonthSource, NamedPaper,
    Needs, Paper, PaperCall, Source, SpanSource, TopicPlan, at_adoption, issued_papers, paper_of_file,
};
use crate::scoring::{self, Overview, Span, spans_in};

/// What was missed is told for so many days, as on the first page.
const MONTH: i64 = 31;

/// What papers of the cell and of the year are made from, worked out once for all of them.
pub(super) struct CellGround<'a> {
    pub model: &'a Model,
    pub cell: &'a CellState,
    pub frame: CellFrame<'a>,
    pub today: NaiveDate,
}

pub(super) fn work_out(model: &Model) -> CalledPapers {
    let of_meeting = meeting::with_called(model, |source| of_meeting(model, source)).unwrap_or_default();
    let Some(cell) = &model.book.cell else { return CalledPapers(of_meeting) };
    let today = model.now.at.date_naive();
    let ground = CellGround { model, cell, frame: frame_of(model, cell), today };
    let calls = model.book.kinds.calls();
    let others = calls.iter().flat_map(|call| ground.rows(call));
    CalledPapers(of_meeting.into_iter().chain(others).collect())
}

/// The papers of a meeting and of its month.
fn of_meeting(model: &Model, source: &Source) -> Vec<CalledPaper> {
    let meeting = source.meeting;
    let calls = model.book.kinds.calls();
    let of_meeting = calls.iter().filter(|call| matches!(call.of, CallOf::Meeting | CallOf::Month));
    let rows = of_meeting.filter_map(|call| of_call(model, source, call));
    let mut rows: Vec<CalledPaper> = rows.collect();
    if meeting.state == State::Adopted {
        let month = rows.iter().position(|row| row.of == CallOf::Month).unwrap_or(rows.len());
        let others = others_adopted(model, source, &rows);
        rows.splice(month..month, others);
    }
    rows
}

fn of_call(model: &Model, source: &Source, call: &PaperCall) -> Option<CalledPaper> {
    let kind = model.book.kinds.paper(call.id)?;
    let (roll, digests) = (model.roll(), model.book.meetings.as_slice());
    let material = match kind.needs() {
        Needs::Month => Material::Month(MonthSource { source: *source, roll, digests }),
        _ => Material::Meeting(*source),
    };
    let adopted = source.meeting.state == State::Adopted;
    let stem = material.file_stem(kind.file_stem);
    let made = match call.stage {
        CallStage::After if !adopted => Err(Lack::NotAdopted),
        _ => kind.make(&material).map(|document| (stem.clone(), document)),
    };
    // What this kind of meeting never has is not called for.
    let real = kind.make(&material).err();
    if real.as_ref().or(made.as_ref().err()).is_some_and(|lack| is_never(lack, source.meeting)) {
        return None;
    }
    let row = row(model, call.of, kind, (stem, made));
    let opened = source.meeting.state.was_opened();
    if call.stage == CallStage::Before && opened && !row.is_done() {
        return None;
    }
    // What adopted minutes have nothing for will never be made of them.
    if call.of == CallOf::Meeting && adopted && row.made.is_err() {
        return None;
    }
    // A file is no upload and no report: those end by what is recorded of them. Of what cannot be made nobody waits for
    // a day.
    let mut due = if row.made.is_ok() { due(model, source.meeting, call) } else { Vec::new() };
    due.retain(|(rule, _)| !row.is_done() || matches!(rule, CallDue::Upload | CallDue::ScoreReport));
    let uploaded = source.meeting.uploaded.filter(|_| call.due.contains(&CallDue::Upload));
    Some(CalledPaper { due, uploaded, ..row })
}

/// Whether no meeting like this one ever has such a paper, so that nothing is missing.
fn is_never(lack: &Lack, meeting: &Meeting) -> bool {
    let adopted = meeting.state == State::Adopted;
    match lack {
        Lack::SpeaksForCell
        | Lack::NoThematic
        | Lack::NoGroup
        | Lack::NoResolutionOf(_)
        | Lack::NoScoreOf(_)
        | Lack::NoConclusionOf(_)
        | Lack::Cancelled(_) => true,
        Lack::NoMonthlyMeeting => !meeting.plan.kind.is_of_month() || adopted,
        Lack::NoUpload => adopted,
        _ => false,
    }
}

/// Papers that an adoption makes beside those of the table: tellers' records, papers on persons.
fn others_adopted(model: &Model, source: &Source, listed: &[CalledPaper]) -> Vec<CalledPaper> {
    let (made, _) = at_adoption(source, model.roll());
    let other = made.into_iter().filter(|(stem, _)| listed.iter().all(|row| row.stem != *stem));
    let rows = other.filter_map(|(stem, document)| {
        let kind = paper_of_file(&stem)?;
        Some(row(model, CallOf::Meeting, kind, (stem.clone(), Ok((stem, document)))))
    });
    rows.collect()
}

fn row(
    model: &Model,
    of: CallOf,
    kind: &'static Paper,
    (stem, made): (String, Result<NamedPaper, Lack>),
) -> CalledPaper {
    let (files, written) = files::of(model, &stem);
    let form = form_of(model, kind.id);
    let added = model.book.kinds.is_added(kind.id);
    CalledPaper {
        of,
        kind,
        form,
        added,
        span: None,
        stem,
        made,
        due: Vec::new(),
        files,
        written,
        uploaded: None,
    }
}

/// By when a paper of a meeting is due, by each of its rules.
fn due(model: &Model, meeting: &Meeting, call: &PaperCall) -> Vec<(CallDue, NaiveDate)> {
    let rules = &meeting.plan.rules;
    let day = |rule: CallDue| match rule {
        CallDue::Notice => sent_by(meeting, "notice"),
        CallDue::Documents => sent_by(meeting, "documents"),
        CallDue::Upload => {
            let waits = rules.upload_days > 0 && meeting.uploaded.is_none();
            meeting.upload_due().filter(|_| waits)
        }
        CallDue::ScoreReport => {
            let waits = meeting.state == State::Adopted && meeting.confirmed().is_none();
            let parent = &meeting.plan.cell.parent;
            model.book.packs.score_report_by(meeting.day(), parent).filter(|_| waits)
        }
    };
    let today = model.now.at.date_naive();
    let due = call.due.iter().filter_map(|rule| Some((*rule, day(*rule)?)));
    due.filter(|(_, day)| (today - *day).num_days() <= MONTH).collect()
}

/// By when a line of the checklist is to be sent; none once it is ticked, whatever lies written.
fn sent_by(meeting: &Meeting, check: &str) -> Option<NaiveDate> {
    let check = meeting.plan.checks.iter().find(|one| one.id == check && one.days_before.is_some())?;
    meeting.ticked(&check.id).is_none().then(|| meeting.prepared_by(check))
}

impl CellGround<'_> {
    /// The papers of a row of the year or of the cell.
    fn rows(&self, call: &PaperCall) -> Vec<CalledPaper> {
        let Some(kind) =
            self.model.book.kinds.paper(call.id).filter(|_| matches!(call.of, CallOf::Year | CallOf::Cell))
        else {
            return Vec::new();
        };
        let one = |material: &Material| {
            let stem = material.file_stem(kind.file_stem);
            let made = kind.make(material).map(|document| (stem.clone(), document));
            row(self.model, call.of, kind, (stem, made))
        };
        match kind.needs() {
            Needs::Span(_) => self.of_spans(kind, one),
            Needs::Topics => vec![self.with_topics(one)],
            Needs::Issued => vec![self.with_issued(one)],
            Needs::Register => vec![self.with_register(one)],
            Needs::Period => vec![self.with_period(one)],
            Needs::Kit => vec![self.with_kit(one)],
            Needs::Calendar => vec![self.with_calendar(one)],
            Needs::Quarter => self.with_slip(one).into_iter().collect(),
            Needs::Nothing => vec![self.with_nothing(one)],
            _ => Vec::new(),
        }
    }

    pub(super) fn year(&self) -> i32 {
        self.today.year()
    }

    /// The stretches that ended this year or end this month, and those that ended in the month before.
    fn of_spans(&self, kind: &Paper, one: impl Fn(&Material) -> CalledPaper) -> Vec<CalledPaper> {
        let (model, cell) = (self.model, self.cell);
        let row = |span: Span| {
            let (roll, digests) = (&cell.roll, model.book.meetings.as_slice());
            let topics = cell.topics.all();
            let source = SpanSource { frame: self.frame, span, roll, digests, topics };
            CalledPaper { span: Some(span), ..one(&Material::Span(source)) }
        };
        let years = (self.year() - 1..=self.year()).map(Period::year);
        let spans = years.flat_map(|year| spans_in(year, self.today, self.today));
        let wanted = spans.filter(|span| Needs::Span(span.stretch) == kind.needs() && self.is_called(*span));
        // Of one that is over without a meeting no report will ever be made.
        let is_over =
            |row: &CalledPaper| row.span.and_then(|span| span.period().to).is_some_and(|to| to < self.today);
        // One that was written before its last day is of a part of it.
        let whole = |mut row: CalledPaper| {
            let last = row.span.and_then(|span| span.period().to);
            if row.written.zip(last).is_some_and(|(written, last)| written.date_naive() < last) {
                row.files.clear();
            }
            row
        };
        wanted.map(row).map(whole).filter(|row| row.made.is_ok() || row.is_done() || !is_over(row)).collect()
    }

    fn is_called(&self, span: Span) -> bool {
        let Some(last) = span.period().to else { return false };
        let months = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        let ago = months(self.today) - months(last);
        ago == 0 || ago == 1 || (ago > 0 && last.year() == self.year())
    }

    fn with_topics(&self, one: impl Fn(&Material) -> CalledPaper) -> CalledPaper {
        let topics: Vec<_> = self.cell.topics.of_year(self.year()).cloned().collect();
        one(&Material::Topics(TopicPlan { frame: self.frame, year: self.year(), topics: &topics }))
    }

    fn with_issued(&self, one: impl Fn(&Material) -> CalledPaper) -> CalledPaper {
        let (cell, period) = (self.cell, Period::year(self.year()));
        let papers = issued_papers(&self.model.book.meetings, &cell.terms, &cell.name, period, self.today);
        one(&Material::Issued(IssuedPapers { frame: self.frame, period, papers: &papers }))
    }

    fn with_register(&self, one: impl Fn(&Material) -> CalledPaper) -> CalledPaper {
        let (model, period) = (self.model, Period::year(self.year()));
        let overview: Overview = scoring::overview(
            &model.book.meetings,
            &model.book.packs,
            &self.cell.name.parent,
            period,
            self.today,
        );
        one(&Material::Register(quality_of(
            model,
            (&self.cell.name, self.frame.secretary),
            (period, &overview),
        )))
    }

    fn with_period(&self, one: impl Fn(&Material) -> CalledPaper) -> CalledPaper {
        let period = Period::year(self.year());
        let mut all: Vec<Participation> = participation(&self.model.book.meetings, period);
        all.sort_by_cached_key(|one| crate::text::name_key(&one.name));
        let CellFrame { cell, practice, sign_for, secretary, created } = self.frame;
        one(&Material::Period(Facts { cell, practice, period, all: &all, sign_for, secretary, created }))
    }
}

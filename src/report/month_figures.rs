//! The figures of a month and of its year until then: members, meetings, attendance, votes on persons.
//!
//! Counts from the roll and the digests of meetings; a share is of sums, never a mean of shares. What needs registers that
//! are not kept stands nowhere here.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::issued::issued_papers;
use super::months::{Months, is_of_month};
use super::source::{Source, VI};
use crate::domain::{Attendee, CasePaper, Digest, MemberId, MembershipStep, Period, Roll, Standing, State};
use crate::text::percent;

/// A meeting of the month with what its report needs beside it.
#[derive(Debug, Clone, Copy)]
pub struct MonthSource<'a> {
    /// The meeting.
    pub source: Source<'a>,
    /// The roll of the cell.
    pub roll: &'a Roll,
    /// The meetings of the cell.
    pub digests: &'a [Digest],
}

/// A figure of the month and of the year until then.
pub(super) struct MonthFigure {
    /// What is counted.
    pub what: &'static str,
    /// In what.
    pub unit: &'static str,
    /// Of the month.
    pub month: String,
    /// Of the year until its end; empty where it is no sum.
    pub year: String,
}

/// Of which stretch a figure is.
struct FigureSpan<'a> {
    of: &'a MonthSource<'a>,
    from: NaiveDate,
    to: NaiveDate,
}

impl MonthSource<'_> {
    /// The figures; none of a meeting that is not the month's, or not adopted.
    pub(super) fn figures(&self) -> Vec<MonthFigure> {
        let meeting = self.source.meeting;
        if !is_of_month(meeting.plan.kind) || !self.source.is_adopted() {
            return Vec::new();
        }
        let (from, to) = Months::looked_back(meeting.day());
        let month = FigureSpan { of: self, from, to };
        let year = FigureSpan { of: self, from: from.with_month(1).unwrap_or(from), to };
        let sum = |what, unit, count: fn(&FigureSpan) -> u32| {
            let (month, year) = (count(&month).to_string(), count(&year).to_string());
            MonthFigure { what, unit, month, year }
        };
        let share = |what, share: fn(&FigureSpan) -> String| {
            let (month, year) = (share(&month), share(&year));
            MonthFigure { what, unit: "%", month, year }
        };
        let own = self.members(to);
        let standing = |what, standing: Standing| {
            let count = own.iter().filter(|one| one.standing == standing).count();
            MonthFigure { what, unit: MEMBERS, month: count.to_string(), year: String::new() }
        };
        vec![
            sum("Đảng viên đầu kỳ", MEMBERS, |one| count(one.ids(one.before()).len())),
            sum("Đảng viên tăng trong kỳ", MEMBERS, |one| one.more()),
            sum("Đảng viên giảm trong kỳ", MEMBERS, |one| one.fewer()),
            sum("Đảng viên cuối kỳ", MEMBERS, |one| count(one.of.members(one.to).len())),
            standing("Trong đó: chính thức", Standing::Official),
            standing("Trong đó: dự bị", Standing::Probationary),
            standing("Trong đó: miễn công tác và sinh hoạt đảng", Standing::Exempt),
            standing("Trong đó: sinh hoạt tạm thời nơi khác", Standing::TemporaryAway),
            sum("Kỳ sinh hoạt thường kỳ", "kỳ", |one| one.held()),
            share("Tỷ lệ dự sinh hoạt thường kỳ", |one| one.attendance()),
            sum("Vắng không lý do", "lượt", |one| {
                one.called().map(|digest| digest.counts.unexcused).sum()
            }),
            sum("Đảng viên phát biểu", "lượt", |one| {
                one.monthly().map(|digest| digest.speakers).sum()
            }),
            sum("Nghị quyết ban hành", "nghị quyết", |one| one.resolutions()),
            sum("Đề nghị kết nạp", "người", |one| one.persons(MembershipStep::Admission)),
            sum("Đề nghị công nhận chính thức", "người", |one| {
                one.persons(MembershipStep::Recognition)
            }),
            sum("Thi hành, đề nghị kỷ luật", "đồng chí", |one| one.disciplined()),
            self.score(&month),
        ]
    }

    /// The members of the cell on a day; who is here for a time is one of another cell.
    fn members(&self, day: NaiveDate) -> Vec<Attendee> {
        let mut all = self.roll.on(day);
        all.retain(|one| one.standing != Standing::TemporaryIn);
        all
    }

    /// The points that the month's meeting voted.
    fn score(&self, month: &FigureSpan) -> MonthFigure {
        let told = month
            .monthly()
            .filter_map(|digest| Some(digest.figure.as_ref()?.words(&digest.level_labels, VI)));
        let month = told.collect::<Vec<_>>().join("; ");
        MonthFigure { what: "Chất lượng sinh hoạt", unit: "", month, year: String::new() }
    }
}

const MEMBERS: &str = "đồng chí";

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl FigureSpan<'_> {
    /// The day before it.
    fn before(&self) -> NaiveDate {
        self.from.pred_opt().unwrap_or(self.from)
    }

    /// Adopted meetings of it.
    fn meetings(&self) -> impl Iterator<Item = &Digest> {
        let within = |one: &&Digest| one.state == State::Adopted && (self.from..=self.to).contains(&one.date);
        self.of.digests.iter().filter(within)
    }

    /// Those that stand for a month: of the cell, or of its groups in its place.
    fn monthly(&self) -> impl Iterator<Item = &Digest> {
        self.meetings().filter(|one| one.stands_for_month())
    }

    /// How many of them the cell had: a month in which its groups met in its place is one.
    fn held(&self) -> u32 {
        let month = |one: &Digest| (one.date.year(), one.date.month());
        let of_cell: Vec<_> = self.monthly().filter(|one| one.group.is_none()).map(month).collect();
        let of_groups: BTreeSet<_> = self.monthly().filter(|one| one.group.is_some()).map(month).collect();
        count(of_cell.len() + of_groups.iter().filter(|month| !of_cell.contains(month)).count())
    }

    /// Those whose roll was called.
    fn called(&self) -> impl Iterator<Item = &Digest> {
        self.monthly().filter(|one| one.roll_called)
    }

    fn ids(&self, day: NaiveDate) -> BTreeSet<MemberId> {
        self.of.members(day).into_iter().map(|one| one.id).collect()
    }

    fn more(&self) -> u32 {
        count(self.ids(self.to).difference(&self.ids(self.before())).count())
    }

    fn fewer(&self) -> u32 {
        count(self.ids(self.before()).difference(&self.ids(self.to)).count())
    }

    fn attendance(&self) -> String {
        let (attended, summoned) = self.called().fold((0, 0), |(attended, summoned), one| {
            (attended + u64::from(one.counts.attended), summoned + u64::from(one.counts.summoned))
        });
        match summoned {
            0 => String::new(),
            summoned => percent(attended, summoned, VI).trim_end_matches('%').to_owned(),
        }
    }

    fn resolutions(&self) -> u32 {
        let period = Period { from: Some(self.from), to: Some(self.to) };
        let cell = &self.of.source.meeting.plan.cell;
        let issued = issued_papers(self.of.digests, &[], cell, period, self.to);
        count(issued.iter().filter(|paper| paper.is_resolution()).count())
    }

    fn persons(&self, step: MembershipStep) -> u32 {
        let votes = self.meetings().flat_map(|one| &one.person_votes);
        count(votes.filter(|vote| vote.passed && vote.step == step).count())
    }

    fn disciplined(&self) -> u32 {
        let votes = self.meetings().flat_map(|one| &one.case_votes);
        let papers = [CasePaper::Decision, CasePaper::Submission];
        count(votes.filter(|vote| vote.passed && vote.paper.is_some_and(|one| papers.contains(&one))).count())
    }
}

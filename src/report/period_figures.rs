//! The figures of a stretch of time and of its year until then: members, meetings, attendance, tasks, votes on persons.
//!
//! Counts from the roll and the digests of meetings; a share is of sums, never a mean of shares. What needs registers that
//! are not kept stands nowhere here.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::cell::Cell;
use super::issued::issued_papers;
use super::months::Months;
use super::source::VI;
use crate::domain::{
    Attendee, CasePaper, CellName, Digest, Held, MemberId, MembershipStep, Period, Roll, Standing, State,
    TaskSums,
};
use crate::text::short_date;

/// What figures are counted from.
#[derive(Debug, Clone, Copy)]
pub(super) struct FigureGround<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// The roll of the cell.
    pub roll: &'a Roll,
    /// The meetings of the cell.
    pub digests: &'a [Digest],
}

/// A figure of a stretch of time and of the year until its end.
#[derive(Debug, Clone)]
pub(super) struct PeriodFigure {
    /// What is counted.
    pub what: String,
    /// In what.
    pub unit: &'static str,
    /// Of the stretch.
    pub own: Cell,
    /// Of the year until its end; empty where it is no sum.
    pub year: Cell,
    /// What there is to say beside it; empty where there is nothing.
    pub note: String,
}

/// Of which stretch a figure is.
struct FigureSpan<'a> {
    of: FigureGround<'a>,
    from: NaiveDate,
    to: NaiveDate,
}

impl FigureGround<'_> {
    /// The figures of the days from one to the other, both included.
    pub fn of(&self, from: NaiveDate, to: NaiveDate) -> Vec<PeriodFigure> {
        let first = from.with_day(1).and_then(|day| day.with_month(1)).unwrap_or(from);
        let spans = [from, first].map(|from| FigureSpan { of: *self, from, to });
        let both = BothSpans(&spans);
        [both.members(), both.meetings(), both.tasks(), both.persons(), spans[0].scores()].concat()
    }

    /// The members of the cell on a day; who is here for a time is one of another cell.
    fn members(&self, day: NaiveDate) -> Vec<Attendee> {
        let mut all = self.roll.on(day);
        all.retain(|one| one.standing != Standing::TemporaryIn);
        all
    }
}

/// The stretch, and the year until its end.
struct BothSpans<'a>(&'a [FigureSpan<'a>; 2]);

impl BothSpans<'_> {
    fn sum(&self, what: &str, unit: &'static str, count: fn(&FigureSpan) -> u32) -> PeriodFigure {
        let [own, year] = self.0;
        PeriodFigure::new(what, unit, count(own).into(), count(year).into())
    }

    fn members(&self) -> Vec<PeriodFigure> {
        let [own, _] = self.0;
        let members = own.of.members(own.to);
        let standing = |what, standing: Standing| {
            let count = members.iter().filter(|one| one.standing == standing).count();
            PeriodFigure::new(what, MEMBERS, count.into(), Cell::blank())
        };
        vec![
            self.sum("Đảng viên đầu kỳ", MEMBERS, |one| count(one.ids(one.before()).len())),
            self.sum("Đảng viên tăng trong kỳ", MEMBERS, |one| one.more()),
            self.sum("Đảng viên giảm trong kỳ", MEMBERS, |one| one.fewer()),
            self.sum("Đảng viên cuối kỳ", MEMBERS, |one| count(one.of.members(one.to).len())),
            standing("Trong đó: chính thức", Standing::Official),
            standing("Trong đó: dự bị", Standing::Probationary),
            standing("Trong đó: miễn công tác và sinh hoạt đảng", Standing::Exempt),
            standing("Trong đó: sinh hoạt tạm thời nơi khác", Standing::TemporaryAway),
        ]
    }

    fn meetings(&self) -> Vec<PeriodFigure> {
        let [own, year] = self.0;
        let (share, of_year) = (own.attendance(), year.attendance());
        let attendance = PeriodFigure::new("Tỷ lệ dự sinh hoạt thường kỳ", "%", share, of_year);
        vec![
            self.sum("Kỳ sinh hoạt thường kỳ", "kỳ", |one| one.held()),
            PeriodFigure { note: own.attended_words(), ..attendance },
            self.sum("Vắng không lý do", "lượt", |one| {
                one.called().map(|one| one.counts.unexcused).sum()
            }),
            self.sum("Đảng viên phát biểu", "lượt", |one| {
                one.monthly().map(|one| one.speakers).sum()
            }),
            self.sum("Nghị quyết ban hành", "nghị quyết", |one| one.resolutions()),
        ]
    }

    fn tasks(&self) -> Vec<PeriodFigure> {
        let overdue = self.sum("Việc quá hạn chưa hoàn thành", TASKS, |one| one.overdue());
        vec![
            self.sum("Việc được giao", TASKS, |one| one.meetings().map(|one| one.tasks.given).sum()),
            self.sum("Việc hoàn thành đúng hạn", TASKS, |one| one.judged(|tasks| tasks.on_time)),
            self.sum("Việc hoàn thành chậm", TASKS, |one| one.judged(|tasks| tasks.late)),
            PeriodFigure { note: self.0[0].judged_on(), ..overdue },
        ]
    }

    fn persons(&self) -> Vec<PeriodFigure> {
        vec![
            self.sum("Cử học lớp nhận thức về Đảng", PEOPLE, |one| {
                count(one.meetings().map(|one| one.class_names.len()).sum())
            }),
            self.sum("Đề nghị kết nạp", PEOPLE, |one| one.persons(MembershipStep::Admission)),
            self.sum("Đề nghị công nhận chính thức", PEOPLE, |one| {
                one.persons(MembershipStep::Recognition)
            }),
            self.sum("Thi hành, đề nghị kỷ luật", MEMBERS, |one| one.disciplined()),
        ]
    }
}

impl PeriodFigure {
    fn new(what: &str, unit: &'static str, own: Cell, year: Cell) -> PeriodFigure {
        PeriodFigure { what: what.to_owned(), unit, own, year, note: String::new() }
    }
}

const MEMBERS: &str = "đồng chí";
const PEOPLE: &str = "người";
const TASKS: &str = "việc";

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

    /// How many times members came, of how many times they were summoned.
    fn attended(&self) -> (u64, u64) {
        self.called().fold((0, 0), |(attended, summoned), one| {
            (attended + u64::from(one.counts.attended), summoned + u64::from(one.counts.summoned))
        })
    }

    fn attendance(&self) -> Cell {
        match self.attended() {
            (_, 0) => Cell::blank(),
            (part, whole) => Cell::PerHundred { part, whole },
        }
    }

    fn attended_words(&self) -> String {
        let (attended, summoned) = self.attended();
        if summoned == 0 { String::new() } else { format!("{attended}/{summoned} lượt") }
    }

    /// The meetings that looked back on it, by their days: they found what became of its tasks.
    fn looking_back(&self) -> Vec<&Digest> {
        let is_of = |one: &&Digest| {
            one.state == State::Adopted && (self.from..=self.to).contains(&Months::looked_back(one.date).0)
        };
        let mut found: Vec<&Digest> = self.of.digests.iter().filter(is_of).collect();
        found.sort_by_key(|one| one.date);
        found
    }

    fn judged(&self, what: fn(&TaskSums) -> u32) -> u32 {
        self.looking_back().into_iter().map(|one| what(&one.tasks)).sum()
    }

    /// Those that the last one found: a task that two found overdue is one.
    fn overdue(&self) -> u32 {
        self.last_judging().map_or(0, |one| one.tasks.overdue)
    }

    /// The last meeting that found what became of tasks; one that only gave some did not.
    fn last_judging(&self) -> Option<&Digest> {
        let judges = |one: &&Digest| one.tasks != TaskSums { given: one.tasks.given, ..TaskSums::default() };
        self.looking_back().into_iter().rfind(judges)
    }

    /// "xem xét ngày 03/12/2026": when the cell found what became of its tasks last.
    fn judged_on(&self) -> String {
        self.last_judging().map_or(String::new(), |one| format!("xem xét ngày {}", short_date(one.date, VI)))
    }

    /// The points of each of its meetings as they count now, with the level and whose they are.
    fn scores(&self) -> Vec<PeriodFigure> {
        let score = |one: &Digest| {
            Some(PeriodFigure {
                what: format!("Chất lượng sinh hoạt ngày {}", short_date(one.date, VI)),
                unit: "điểm",
                own: one.points_held()?.into(),
                year: Cell::blank(),
                note: score_note(one),
            })
        };
        let mut monthly: Vec<&Digest> = self.monthly().collect();
        monthly.sort_by_key(|one| one.date);
        monthly.into_iter().filter_map(score).collect()
    }

    fn resolutions(&self) -> u32 {
        let period = Period { from: Some(self.from), to: Some(self.to) };
        let issued = issued_papers(self.of.digests, &[], self.of.cell, period, self.to);
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

/// "xếp loại tốt, cấp trên xác nhận"; what an upload may yet add.
fn score_note(digest: &Digest) -> String {
    let level = digest.level_held().map(|(level, held)| {
        let whose = if held == Held::Confirmed { ", cấp trên xác nhận" } else { "" };
        format!("xếp loại {}{whose}", digest.level_labels.label(level, VI))
    });
    let is_confirmed = digest.confirmed.is_some_and(|(points, _)| points.is_some());
    let more = digest.figure.filter(|figure| figure.uploaded.is_none() && !is_confirmed);
    let more = more.map(|figure| figure.upload_adds()).filter(|more| more.0 > 0 && digest.score_waits);
    let more = more.map(|more| format!("tải tài liệu đúng hạn được thêm {}", more.words(VI)));
    level.into_iter().chain(more).collect::<Vec<_>>().join("; ")
}

//! A member's participation over a period: the sums of the rows of adopted meetings.
//!
//! Counts and never concludes. Ranks nobody: the cell's median is all that stands beside it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::digest::{Attended, Digest, MemberRow};
use super::member::MemberId;
use super::speaker::SpeechKind;
use super::state::State;
use crate::say;
use crate::text::Lang;

/// A stretch of days, both ends included; an open end reaches as far as the book does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Period {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Period {
    /// Whether a day lies in the period.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// The whole of a year.
    pub fn year(year: i32) -> Period {
        Period { from: NaiveDate::from_ymd_opt(year, 1, 1), to: NaiveDate::from_ymd_opt(year, 12, 31) }
    }
}

/// The sums of one member; figures are counts unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Participation {
    /// Who.
    pub member: MemberId,
    /// Latest name.
    pub name: String,
    /// Meetings to which the member was summoned, and whose roll call was closed.
    pub summoned: u32,
    /// Meetings to which the member was summoned and of which nobody knows who was there.
    pub not_called: u32,
    /// Meetings attended, those as an exempt member included.
    pub attended: u32,
    /// Of the summoned ones, regular meetings.
    pub regular_summoned: u32,
    /// Of the attended ones, regular meetings.
    pub regular_attended: u32,
    /// Of those, online.
    pub online: u32,
    /// Of those, late.
    pub late: u32,
    /// Absences with a reason.
    pub excused: u32,
    /// Absences without one.
    pub unexcused: u32,
    /// Longest run of meetings missed with a reason.
    pub excused_streak: u32,
    /// Longest run of meetings missed without one.
    pub unexcused_streak: u32,
    /// Speeches by kind.
    pub speeches: BTreeMap<SpeechKind, u32>,
    /// Meetings spoken in.
    pub meetings_spoken: u32,
    /// Seconds spoken.
    pub seconds: u64,
    /// Statements of self-criticism.
    pub self_criticism: u32,
    /// Criticism given to others.
    pub criticism_given: u32,
    /// Praise received.
    pub praised: u32,
    /// Reminders received.
    pub reminded: u32,
    /// Tasks given.
    pub tasks_given: u32,
    /// Tasks found done.
    pub tasks_done: u32,
    /// Of those, on time.
    pub tasks_on_time: u32,
    /// Times that a task was found overdue.
    pub tasks_overdue: u32,
    /// Ballots put while entitled and taking part.
    pub ballots: u32,
    /// Every meeting behind the figures, oldest first.
    pub meetings: Vec<(NaiveDate, MemberRow)>,
}

impl Participation {
    /// Speeches of all kinds.
    pub fn speech_count(&self) -> u32 {
        self.speeches.values().sum()
    }

    /// The sums of a member's rows, which are in the order of the meetings.
    pub fn of(member: MemberId, meetings: Vec<(NaiveDate, MemberRow)>) -> Participation {
        let rows = || meetings.iter().map(|(_, row)| row);
        let count = |test: fn(&MemberRow) -> bool| rows().filter(|row| test(row)).count() as u32;
        let sum = |figure: fn(&MemberRow) -> u32| rows().map(figure).sum::<u32>();
        let mut speeches = BTreeMap::new();
        for (kind, number) in rows().flat_map(|row| &row.speeches) {
            *speeches.entry(*kind).or_insert(0) += number;
        }
        Participation {
            member,
            name: rows().next_back().map_or(String::new(), |row| row.name.clone()),
            summoned: count(|row| row.standing.is_summoned() && row.attended != Attended::NotCalled),
            not_called: count(|row| row.standing.is_summoned() && row.attended == Attended::NotCalled),
            attended: count(came),
            regular_summoned: count(|row| {
                row.regular && row.standing.is_summoned() && row.attended != Attended::NotCalled
            }),
            regular_attended: count(|row| row.regular && came(row)),
            online: count(|row| row.attended == Attended::Online),
            late: count(|row| row.late),
            excused: count(|row| row.attended == Attended::Excused),
            unexcused: count(|row| row.attended == Attended::Unexcused),
            excused_streak: longest_run(rows(), Attended::Excused),
            unexcused_streak: longest_run(rows(), Attended::Unexcused),
            speeches,
            meetings_spoken: count(|row| !row.speeches.is_empty()),
            seconds: rows().map(|row| row.seconds).sum(),
            self_criticism: count(|row| row.self_criticism),
            criticism_given: sum(|row| row.criticism_given),
            praised: sum(|row| row.praised),
            reminded: sum(|row| row.reminded),
            tasks_given: sum(|row| row.tasks_given),
            tasks_done: sum(|row| row.tasks_done),
            tasks_on_time: sum(|row| row.tasks_on_time),
            tasks_overdue: sum(|row| row.tasks_overdue),
            ballots: sum(|row| row.ballots),
            meetings,
        }
    }
}

const fn came(row: &MemberRow) -> bool {
    matches!(row.attended, Attended::Present | Attended::Online)
}

impl Participation {
    /// Which kinds of meeting the figures count: "Tính mọi loại kỳ họp; riêng thường kỳ dự 8/10 kỳ."
    pub fn kinds(&self, lang: Lang) -> String {
        let (attended, summoned) = (self.regular_attended, self.regular_summoned);
        match self.meetings.iter().all(|(_, row)| row.regular) {
            true => say!(
                lang,
                "Các kỳ được tính đều là thường kỳ.",
                "All meetings that are counted are regular ones."
            ),
            false => say!(
                lang,
                "Tính mọi loại kỳ họp; riêng thường kỳ dự {attended}/{summoned} kỳ.",
                "All kinds of meetings are counted; of the regular ones attended {attended}/{summoned}."
            ),
        }
    }
}

/// The longest run of one word among the meetings to which the member was summoned and whose roll was
/// called.
fn longest_run<'a>(rows: impl Iterator<Item = &'a MemberRow>, word: Attended) -> u32 {
    let mut longest = 0;
    let mut run = 0;
    let called = |row: &&MemberRow| row.standing.is_summoned() && row.attended != Attended::NotCalled;
    for row in rows.filter(called) {
        run = if row.attended == word { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// The adopted meetings of the cell in a period, oldest first.
pub fn adopted_in<'a>(digests: impl IntoIterator<Item = &'a Digest>, period: Period) -> Vec<&'a Digest> {
    // The committee's own meetings are no part in the life of the cell that others could have.
    let of_cell = |one: &&Digest| one.state == State::Adopted && one.kind.is_of_cell();
    let mut adopted: Vec<&Digest> = digests.into_iter().filter(of_cell).collect();
    adopted.retain(|digest| period.contains(digest.date));
    adopted.sort_by_key(|digest| (digest.date, digest.id.clone()));
    adopted
}

/// The rows of everyone on a roll of the adopted meetings, oldest first.
pub fn member_rows<'a>(
    digests: impl IntoIterator<Item = &'a Digest>,
    period: Period,
) -> BTreeMap<MemberId, Vec<(NaiveDate, MemberRow)>> {
    let mut members: BTreeMap<MemberId, Vec<(NaiveDate, MemberRow)>> = BTreeMap::new();
    for digest in adopted_in(digests, period) {
        for row in &digest.rows {
            members.entry(row.member).or_default().push((digest.date, row.clone()));
        }
    }
    members
}

/// The participation of everyone on a roll of the period's adopted meetings, by member number.
pub fn participation(digests: &[Digest], period: Period) -> Vec<Participation> {
    member_rows(digests, period).into_iter().map(|(member, rows)| Participation::of(member, rows)).collect()
}

/// The median of a figure over members summoned at least once; the lower one of an even number.
pub fn median(all: &[Participation], figure: fn(&Participation) -> u64) -> u64 {
    let mut figures: Vec<u64> = all.iter().filter(|one| one.summoned > 0).map(figure).collect();
    figures.sort_unstable();
    figures.get(figures.len().saturating_sub(1) / 2).copied().unwrap_or(0)
}

//! Many made-up cells over many years, one cell at a time, so that a province needs no memory.

use chrono::{Datelike, Months, NaiveDate};

use super::cell::cell;
use super::meeting::{EarlierMeetings, PackInputs, PastMeeting, past_meeting};
use crate::domain::{CellId, CellName, Digest, Refusal, Roll, RollEvent, Standing, Task};

/// The day of the month on which cells meet (HD 42-HD/BTCTW, 2025).
const DAY: u32 = 3;

/// Meetings that a made-up round looks back on: two years of them.
const REMEMBERED: usize = 24;

/// What is to be made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearSpan {
    /// The same seed gives the same events.
    pub seed: u64,
    /// How many cells.
    pub cells: u32,
    /// How many years of monthly meetings.
    pub years: u32,
    /// Members of each cell.
    pub members: u32,
    /// No meeting is later than this day.
    pub last: NaiveDate,
}

/// A made-up cell with its meetings, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeCell {
    /// Which.
    pub id: CellId,
    /// Its names.
    pub name: CellName,
    /// The events of its roll.
    pub roll: Vec<RollEvent>,
    /// Its meetings; each carries the open tasks of the one before.
    pub meetings: Vec<PastMeeting>,
}

/// The cells of a span, made when they are asked for; `inputs` gives guidance and scoring of a day.
///
/// Cells differ by their number; the first one is the cell of the seed itself.
pub fn years<'a>(
    span: YearSpan,
    inputs: &'a dyn Fn(NaiveDate) -> PackInputs<'a>,
) -> impl Iterator<Item = Result<PracticeCell, Refusal>> + 'a {
    (0..span.cells).map(move |number| practice_cell(span, number, inputs))
}

fn practice_cell<'a>(
    span: YearSpan,
    number: u32,
    inputs: &'a dyn Fn(NaiveDate) -> PackInputs<'a>,
) -> Result<PracticeCell, Refusal> {
    // Weyl steps keep neighbouring cells apart whatever the seed.
    let seed = span.seed.wrapping_add(u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let (name, roll) = cell(seed, span.members);
    let mut meetings = Vec::new();
    let mut carried = Vec::new();
    let mut held: Vec<Digest> = Vec::new();
    for date in dates(span) {
        let here = roll_until(&roll, date);
        // A cell needs three official members (Điều lệ Đảng, Điều 24): earlier there was none.
        let official = here.on(date).iter().filter(|a| a.standing == Standing::Official).count();
        if official < 3 {
            continue;
        }
        let digests = &held[held.len().saturating_sub(REMEMBERED)..];
        let earlier = EarlierMeetings { tasks: std::mem::take(&mut carried), digests };
        let past = past_meeting(seed, &name, &here, date, earlier, &inputs(date))?;
        carried = newest(past.meeting.open_tasks());
        held.push(past.meeting.digest());
        meetings.push(past);
    }
    Ok(PracticeCell { id: CellId(format!("cell-{:04}", number + 1)), name, roll, meetings })
}

/// The third of every month, oldest first.
fn dates(span: YearSpan) -> impl Iterator<Item = NaiveDate> {
    let this_month = span.last.with_day(DAY);
    let newest = this_month.filter(|day| *day <= span.last);
    let newest = newest.or_else(|| this_month.and_then(|day| day.checked_sub_months(Months::new(1))));
    let back = move |months| newest.and_then(|day| day.checked_sub_months(Months::new(months)));
    (0..span.years * 12).rev().filter_map(back)
}

/// The roll of those who had joined by a day.
fn roll_until(events: &[RollEvent], date: NaiveDate) -> Roll {
    let mut roll = Roll::default();
    for event in events {
        let joined = match event {
            RollEvent::Added { person, .. } => person.joined.is_none_or(|joined| joined.earliest() <= date),
            _ => true,
        };
        if joined {
            roll.apply(event);
        }
    }
    roll
}

/// What is carried on: the oldest open tasks are given up when there are more than eight.
fn newest(mut tasks: Vec<Task>) -> Vec<Task> {
    let surplus = tasks.len().saturating_sub(8);
    tasks.split_off(surplus)
}

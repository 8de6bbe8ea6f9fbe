//! Meetings over time: a table of months, a trend for each criterion, what cost most, and the
//! level of a quarter, half-year or year by the yearly rule of the guidance.
//!
//! Reads digests only, so that years are summed without reading journals.

mod cost;
mod month;
mod reach;
mod reason;
mod span;
mod trend;
mod verdict;

pub use cost::{Cost, costs};
pub use month::{Lost, MonthRow};
pub use span::{Span, span_of, spans_in};
pub use trend::{Mark, SignKind, Trend, TrendSign};
pub use verdict::{YearNeed, YearVerdict};

use chrono::NaiveDate;

use crate::domain::{Digest, Period, State};
use crate::guidance::Packs;

/// Meetings that a trend goes back over.
const TREND: usize = 12;

/// The quality of a cell's meetings over a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The period of the table.
    pub period: Period,
    /// Every adopted meeting of the period, oldest first.
    pub rows: Vec<MonthRow>,
    /// A trend for each criterion of the newest sheet, over the last twelve meetings that count,
    /// those before the period among them.
    pub trends: Vec<Trend>,
    /// The days of those meetings, oldest first.
    pub counted: Vec<NaiveDate>,
    /// The same over the meetings of the period that count, in the order of their rows.
    pub inside: Vec<Trend>,
    /// Quarters, half-years and years that lie in the period.
    pub verdicts: Vec<YearVerdict>,
    /// The three criteria that cost most in the meetings of the trends.
    pub costs: Vec<Cost>,
}

/// The quality of the meetings of one cell under `parent`; `digests` in any order, those not
/// adopted are passed over.
pub fn overview(
    digests: &[Digest],
    packs: &Packs,
    parent: &str,
    period: Period,
    today: NaiveDate,
) -> Overview {
    let all = adopted_until(digests, period.to);
    let inside: Vec<&Digest> = all.iter().copied().filter(|one| period.contains(one.date)).collect();
    let counted: Vec<&Digest> = all.iter().copied().filter(|one| one.counts_for_year()).collect();
    let first = inside.first().map_or(today, |one| one.date);
    let spans = spans_in(period, first, today);
    let verdict = |span: &Span| YearVerdict::of(*span, &counted, packs, parent, today);
    let scored: Vec<&Digest> = inside.iter().copied().filter(|one| one.counts_for_year()).collect();
    let latest = &counted[counted.len().saturating_sub(TREND)..];
    Overview {
        period,
        rows: inside.iter().map(|one| MonthRow::of(one)).collect(),
        trends: trend::trends(latest),
        counted: latest.iter().map(|digest| digest.date).collect(),
        inside: trend::trends(&scored),
        verdicts: spans.iter().map(verdict).collect(),
        costs: cost::costs_of(latest),
    }
}

/// Adopted meetings up to a day, oldest first.
fn adopted_until(digests: &[Digest], last: Option<NaiveDate>) -> Vec<&Digest> {
    let early = |digest: &&Digest| last.is_none_or(|last| digest.date <= last);
    let mut adopted: Vec<&Digest> =
        digests.iter().filter(|digest| digest.state == State::Adopted).filter(early).collect();
    adopted.sort_by_key(|digest| (digest.date, digest.id.clone()));
    adopted
}

#[cfg(test)]
mod tests;

//! Which part of what `report` is asked for: an item or a member of the minutes, a year or a part of it, a topic.

use std::collections::BTreeSet;

use chrono::Datelike;
use clap::ArgMatches;

use super::asked::number;
use super::text_of;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::domain::{CellState, Period};
use crate::guidance::Stretch;
use crate::report::{Excerpt, Paper};
use crate::say;
use crate::scoring::{Span, span_of};

/// Which part of the minutes: an item by its number, or a member.
pub(super) fn excerpt(context: &Context, matches: &ArgMatches, cell: &CellState) -> Result<Excerpt, Failure> {
    let member = text_of(matches, "member").map(|words| context.member(&cell.roll, words)).transpose()?;
    match (number(context, matches)?, member) {
        (Some(number), None) => Ok(Excerpt::Item(number)),
        (None, Some(member)) => Ok(Excerpt::Member(member)),
        _ => Err(Failure::Usage(say!(
            context.lang,
            "Trích biên bản lập cho một mục hoặc một đồng chí: hãy ghi --number (mục thứ mấy) hoặc --member.",
            "An extract is of one item or one member: give --number (which item) or --member."
        ))),
    }
}

/// The year of the flags; that of today where none is given.
pub(super) fn year(context: &Context, matches: &ArgMatches, period: Period) -> Result<i32, Failure> {
    let whole = period.from.map(|from| from.year()).filter(|year| period == Period::year(*year));
    match whole {
        Some(year) => Ok(year),
        None if period == Period::default() => Ok(context.moment().at.year()),
        None => Err(Failure::Usage(say!(
            context.lang,
            "Văn bản {kind} lập cho một năm: hãy chỉ ghi --year, ví dụ --year 2026.",
            "The document {kind} is about a year: give only --year, such as --year 2026.",
            kind = text_of(matches, "kind").unwrap_or_default()
        ))),
    }
}

/// The quarter, half or year of the flags; they name one, for which is the last one that is done a person knows.
pub(super) fn span(
    context: &Context,
    kind: &Paper,
    stretch: Stretch,
    period: Period,
) -> Result<Span, Failure> {
    let span = period.from.map(|from| span_of(stretch, from)).filter(|span| span.period() == period);
    let (lang, kind) = (context.lang, kind.id);
    span.ok_or_else(|| {
        Failure::Usage(match stretch {
            Stretch::Quarter => say!(
                lang,
                "Văn bản {kind} lập cho một quý: hãy chỉ ghi --quarter, ví dụ --quarter 2026-4.",
                "The document {kind} is about a quarter: give only --quarter, such as --quarter 2026-4."
            ),
            Stretch::Half => say!(
                lang,
                "Văn bản {kind} lập cho 6 tháng: hãy chỉ ghi --half, ví dụ --half 2026-1.",
                "The document {kind} is about half a year: give only --half, such as --half 2026-1."
            ),
            Stretch::Year => say!(
                lang,
                "Văn bản {kind} lập cho một năm: hãy chỉ ghi --year, ví dụ --year 2026.",
                "The document {kind} is about a year: give only --year, such as --year 2026."
            ),
        })
    })
}

/// The topic of a month; of several the one that is told.
pub(super) fn topic(
    context: &Context,
    matches: &ArgMatches,
    cell: &CellState,
    period: Period,
) -> Result<u64, Failure> {
    let years = period.from.into_iter().chain(period.to).map(|day| day.year()).collect::<BTreeSet<_>>();
    let topics = years.into_iter().flat_map(|year| cell.topics.of_year(year));
    let topics: Vec<_> = topics.filter(|topic| period.contains(topic.month)).collect();
    let chosen = match (topics.as_slice(), number(context, matches)?) {
        ([one], None) => Some(*one),
        (_, Some(number)) => topics.get(number - 1).copied(),
        _ => None,
    };
    let lang = context.lang;
    chosen.map(|topic| topic.number).ok_or_else(|| {
        let named = (1..).zip(&topics).map(|(at, topic): (usize, _)| format!("{at}: {}", topic.title));
        let named: Vec<String> = named.collect();
        Failure::Usage(match named.is_empty() {
            true => say!(
                lang,
                "Không có chuyên đề nào của tháng đã ghi: hãy ghi --month của một chuyên đề trong năm.",
                "There is no topic of that month: give the --month of one of the year's topics."
            ),
            false => say!(
                lang,
                "Mỗi chuyên đề một đề dẫn: hãy ghi --number ({named}).",
                "Each topic has a paper of its own: give --number ({named}).",
                named = named.join("; ")
            ),
        })
    })
}

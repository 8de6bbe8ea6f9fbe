//! `score year`: the quality of meetings over a period, by default this year: table of months,
//! trends, what cost most, and the level of quarter, half-year and year with its reason.

use chrono::Datelike;
use clap::ArgMatches;
use serde_json::{Value, json};

use super::score::number;
use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::cli::period::{self, flags, period};
use crate::domain::{Held, Period, attended_of};
use crate::guidance::Stretch;
use crate::say;
use crate::scoring::{Cost, Mark, MonthRow, Overview, Trend, YearVerdict, overview};
use crate::text::{Lang, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "year",
    about: text(
        "chất lượng sinh hoạt theo quý, 6 tháng, năm (mặc định năm nay)",
        "quality of meetings by quarter, half-year and year (this year by default)",
    ),
    arguments: flags,
    kind: Kind::Run(run),
};

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let given = period(context, matches)?;
    let period = if given == Period::default() { Period::year(context.today().year()) } else { given };
    let mut shelf = context.shelf()?;
    let cell = context.cell(&mut shelf)?;
    let digests = context.earlier(&mut shelf)?;
    let overview = overview(&digests, shelf.packs(), &cell.name.parent, period, context.today());
    let json = json!({
        "cell": cell.id,
        "period": period::value(period),
        "meetings": overview.rows.iter().map(|row| row_value(row, lang)).collect::<Vec<_>>(),
        "trends": overview.trends.iter().map(|trend| trend_value(trend, lang)).collect::<Vec<_>>(),
        "levels": overview.verdicts.iter().map(|verdict| verdict_value(verdict, lang)).collect::<Vec<_>>(),
        "costs": overview.costs.iter().map(|cost| cost_value(cost, lang)).collect::<Vec<_>>(),
    });
    Ok(context.answer(&mut shelf, Answer::new(lines(&overview, lang), json)))
}

fn lines(overview: &Overview, lang: Lang) -> Vec<String> {
    let mut lines = vec![say!(
        lang,
        "CHẤT LƯỢNG SINH HOẠT CHI BỘ, {period}",
        "QUALITY OF MEETINGS, {period}",
        period = period::words(overview.period, lang)
    )];
    if overview.rows.is_empty() {
        lines.push(say!(
            lang,
            "Không có cuộc họp nào đã thông qua trong thời gian này.",
            "No meeting was adopted in this period."
        ));
    } else {
        lines.extend(months(overview, lang));
    }
    lines.extend(levels(overview, lang));
    if !overview.trends.is_empty() {
        lines.push(String::new());
        lines.push(say!(
            lang,
            "Từng tiêu chí (█ đủ điểm, ▓ từ 2/3, ▒ từ 1/3, ░ ít hơn, · không có):",
            "Each criterion (█ full points, ▓ two thirds or more, ▒ a third or more, ░ less, · none):"
        ));
        lines.extend(overview.trends.iter().map(|trend| {
            format!("{} {}. {}: {}", trend.strip(), trend.id, trend.title.get(lang), trend.sentence(lang))
        }));
    }
    if let Some(heading) = Cost::heading(&overview.costs, lang) {
        lines.push(String::new());
        lines.push(format!("{heading}:"));
        lines.extend(overview.costs.iter().map(|cost| format!("- {}", cost.sentence(lang))));
    }
    lines
}

/// Every quarter, half-year and year of the period with its reason.
fn levels(overview: &Overview, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for verdict in &overview.verdicts {
        lines.push(String::new());
        lines.push(verdict.heading(lang));
        lines.push(format!("   {}", verdict.reason.get(lang)));
        lines.extend(verdict.reach.as_ref().map(|words| format!("   {}", words.get(lang))));
        if verdict.meetings > 0 && verdict.span.stretch == Stretch::Year {
            lines.push(format!("   {}", verdict.counted(lang)));
            lines.extend(verdict.basis.as_ref().map(|words| format!("   {}", words.get(lang))));
        }
    }
    if let Some(scaling) = overview.verdicts.iter().find_map(|verdict| verdict.scaling(lang)) {
        lines.extend([String::new(), scaling]);
    }
    lines
}

fn months(overview: &Overview, lang: Lang) -> Vec<String> {
    let row = |row: &MonthRow| {
        vec![
            short_date(row.date, lang),
            row.kind.label().get(lang).to_owned(),
            row.members.to_string(),
            attended_of(row.attended, row.summoned, lang),
            row.points_words(lang),
            row.level_words(lang).to_owned(),
            row.held_words(lang),
            row.note(lang),
        ]
    };
    let rows: Vec<Vec<String>> = overview.rows.iter().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["Ngày", "Loại", "Đảng viên", "Dự", "Điểm", "Mức", "Theo", "Mất điểm"],
        Lang::En => ["Date", "Kind", "Members", "Attended", "Points", "Level", "By", "Points lost"],
    };
    grid(&heading, &rows)
}

fn row_value(row: &MonthRow, lang: Lang) -> Value {
    let lost = row.lost.iter();
    let lost = lost.map(
        |one| json!({ "criterion": one.criterion, "points": number(one.points), "why": one.why.get(lang) }),
    );
    json!({
        "meeting": row.meeting,
        "date": row.date,
        "kind": row.kind,
        "members": row.members,
        "attended": row.attended,
        "summoned": row.summoned,
        "points": row.points.map(number),
        "pending": row.waits,
        "level": row.level.map(|(level, _)| level),
        "confirmed": row.level.is_some_and(|(_, held)| held == Held::Confirmed),
        "counts": row.counts,
        "lost": lost.collect::<Vec<_>>(),
    })
}

fn trend_value(trend: &Trend, lang: Lang) -> Value {
    let mark =
        |mark: &Mark| json!({ "date": mark.date, "points": number(mark.points), "max": number(mark.max) });
    json!({
        "criterion": trend.id,
        "title": trend.title.get(lang),
        "marks": trend.marks.iter().map(|one| one.as_ref().map(mark)).collect::<Vec<_>>(),
        "words": trend.sentence(lang),
    })
}

fn verdict_value(verdict: &YearVerdict, lang: Lang) -> Value {
    json!({
        "span": verdict.span.title(lang),
        "period": period::value(verdict.span.period()),
        "level": verdict.level,
        "ended": verdict.ended,
        "meetings": verdict.meetings,
        "confirmed": verdict.confirmed,
        "missing": verdict.missing,
        "reason": verdict.reason.get(lang),
        "reach": verdict.reach.as_ref().map(|words| words.get(lang)),
        "scaled": verdict.scaled,
        "basis": verdict.basis.as_ref().map(|words| words.get(lang)),
    })
}

fn cost_value(cost: &Cost, lang: Lang) -> Value {
    json!({
        "criterion": cost.id,
        "lost": number(cost.lost),
        "times": cost.times,
        "of": cost.of,
        "words": cost.sentence(lang),
    })
}

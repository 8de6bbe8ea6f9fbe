//! The score sheet: a row per criterion with its points, or their range, and the reason.
//!
//! Measured criteria give all points or none; judged ones only what the committee gave. Nothing
//! is filled in ahead.

use super::case::Case;
use super::evidence::clause;
use super::finding::{Finding, Verdict};
use super::measures::find;
use crate::domain::{Meeting, Moment, Points, Row, Sheet};
use crate::guidance::{Certainty, Criterion, Evidence, Kind, Pack, Words};
use crate::say;
use crate::text::Lang;

/// The sheet of a meeting as it stands.
///
/// Rows that an adoption settled stay as they were stored; those it left waiting follow the facts.
pub fn sheet(meeting: &Meeting, pack: &Pack, now: Moment) -> Sheet {
    let mut sheet = calculate(&Case::standing(meeting, pack, now));
    let Some(adoption) = meeting.adoption.as_ref().filter(|adoption| !adoption.sheet.rows.is_empty()) else {
        return sheet;
    };
    let kept = |stored: &Row| {
        let fresh = sheet.rows.iter().find(|row| row.id == stored.id);
        let row = if stored.is_settled() { stored } else { fresh.unwrap_or(stored) };
        row.clone()
    };
    sheet.rows = adoption.sheet.rows.iter().map(kept).collect();
    with_levels(sheet, pack)
}

/// The sheet that an adoption at this moment settles and stores.
pub fn closing_sheet(meeting: &Meeting, pack: &Pack, now: Moment) -> Sheet {
    calculate(&Case::closing(meeting, pack, now))
}

fn calculate(case: &Case) -> Sheet {
    let rows = case.pack.rubric.criteria.iter().map(|criterion| row(criterion, case)).collect();
    with_levels(Sheet { rows, level_low: None, level_high: None }, case.pack)
}

fn with_levels(sheet: Sheet, pack: &Pack) -> Sheet {
    let (level_low, level_high) = (pack.rubric.level(sheet.low()), pack.rubric.level(sheet.high()));
    Sheet { level_low, level_high, ..sheet }
}

fn row(criterion: &Criterion, case: &Case) -> Row {
    let (low, high, reason) = match &criterion.kind {
        Kind::Measured { facts, method } => match find(facts, case) {
            Some(finding) => measured(criterion, &finding, *method),
            None => (Points(0), Points(0), Words::default()),
        },
        Kind::Judged { evidence, .. } => judged(criterion, evidence, case),
    };
    Row {
        id: criterion.id.clone(),
        title: criterion.title.vi.clone(),
        title_en: criterion.title.en.clone(),
        max: criterion.max,
        low,
        high,
        reason: reason.vi,
        reason_en: reason.en,
        citation: criterion.citation.clone(),
    }
}

fn measured(criterion: &Criterion, finding: &Finding, method: Certainty) -> (Points, Points, Words) {
    let (low, high) = match finding.verdict {
        Verdict::Met => (criterion.max, criterion.max),
        Verdict::NotMet => (Points(0), Points(0)),
        Verdict::Pending(_) => (Points(0), criterion.max),
    };
    let reason = Words::say(|lang| {
        let points = match finding.verdict {
            Verdict::Pending(wait) => {
                format!("{}, {}", wait.label().get(lang), open_points(criterion.max, lang))
            }
            _ => points_of(low, criterion.max, lang),
        };
        let how = say!(
            lang,
            "đủ điểm hoặc 0 điểm, {method}",
            "all or nothing, {method}",
            method = method.label().get(lang)
        );
        reasoned(finding.words.get(lang), criterion, &format!("{points} ({how})"), lang)
    });
    (low, high, reason)
}

fn judged(criterion: &Criterion, evidence: &[Evidence], case: &Case) -> (Points, Points, Words) {
    let judgement = case.meeting.judged.get(&criterion.id);
    // A journal written under another rubric may hold more points than this one gives.
    let points = judgement.map(|(points, _)| (*points).min(criterion.max));
    let why = judgement.map_or("", |(_, reason)| reason.trim().trim_end_matches('.'));
    let reason = Words::say(|lang| {
        let facts: Vec<String> = evidence.iter().map(|one| clause(*one, case, lang)).collect();
        let points = match points {
            Some(points) => given(points, criterion.max, why, lang),
            None => say!(
                lang,
                "chờ chi ủy chấm, {open}",
                "waiting for the committee, {open}",
                open = open_points(criterion.max, lang)
            ),
        };
        reasoned(&facts.join("; "), criterion, &points, lang)
    });
    (points.unwrap_or_default(), points.unwrap_or(criterion.max), reason)
}

fn given(points: Points, max: Points, why: &str, lang: Lang) -> String {
    let points = points_of(points, max, lang);
    let given = say!(lang, "chi ủy chấm {points}", "the committee gave {points}", points = points);
    if why.is_empty() { given } else { format!("{given}: {why}") }
}

/// "5/5 điểm".
fn points_of(points: Points, max: Points, lang: Lang) -> String {
    say!(
        lang,
        "{points}/{max} điểm",
        "{points}/{max} points",
        points = points.words(lang),
        max = max.words(lang)
    )
}

/// "0–5 điểm".
fn open_points(max: Points, lang: Lang) -> String {
    say!(lang, "0–{max} điểm", "0–{max} points", max = max.words(lang))
}

/// Fact → rule → points.
fn reasoned(facts: &str, criterion: &Criterion, points: &str, lang: Lang) -> String {
    let rule = criterion.rule.get(lang);
    let rule =
        say!(lang, "Quy định: {rule} → {points}.", "Rule: {rule} → {points}.", rule = rule, points = points);
    let mut letters = facts.chars();
    match letters.next() {
        Some(first) => format!("{}{}. {rule}", first.to_uppercase(), letters.as_str()),
        None => rule,
    }
}

//! The score sheet: a row per criterion with its points, or their range, and the reason.
//!
//! Measured criteria give what their facts say; judged ones only what the committee gave. Nothing
//! is filled in ahead.

use super::case::{Background, Case};
use super::earned::{Earned, clauses, earned, holds, judged};
use super::evidence::clause;
use super::finding::FactFinding;
use super::levels::with_levels;
use super::notes::{moved_notes, notes};
use super::suggestion::figure_words;
use crate::domain::{Heading, Later, Meeting, Moment, Points, Row, Scorer, Sheet};
use crate::guidance::{Automatic, Criterion, Evidence, Group, NotApplicable, Pack, Way, Words};
use crate::say;
use crate::text::Lang;

/// The sheet of a meeting as it stands.
///
/// Rows that an adoption settled stay as they were stored; those it left waiting follow the facts.
pub fn sheet(meeting: &Meeting, pack: &Pack, context: Background, now: Moment) -> Sheet {
    let mut sheet = calculate(&Case::standing(meeting, pack, context, now));
    let Some(adoption) = meeting.adoption.as_ref().filter(|adoption| !adoption.sheet.rows.is_empty()) else {
        return sheet;
    };
    let kept = |stored: &Row| {
        let fresh = sheet.rows.iter().find(|row| row.id == stored.id);
        let row = if stored.is_settled() { stored } else { fresh.unwrap_or(stored) };
        row.clone()
    };
    sheet.rows = adoption.sheet.rows.iter().map(kept).collect();
    sheet.headings.clone_from(&adoption.sheet.headings);
    with_levels(sheet, &pack.rubric, &meeting.plan.rules.level_labels)
}

/// The sheet that the committee proposes at this moment and the cell votes: everything is settled but
/// the upload, by the rule that what is not done when it is put to the vote is not done.
pub fn proposal_sheet(meeting: &Meeting, pack: &Pack, context: Background, now: Moment) -> Sheet {
    calculate(&Case::proposing(meeting, pack, context, now))
}

/// The sheet that an adoption at this moment settles and stores.
pub fn closing_sheet(meeting: &Meeting, pack: &Pack, context: Background, now: Moment) -> Sheet {
    calculate(&Case::closing(meeting, pack, context, now))
}

/// The sheet as the facts have it; empty for a kind of meeting that the guidance does not score.
pub(super) fn calculate(case: &Case) -> Sheet {
    if !case.pack.scores(case.meeting.plan.kind) {
        return Sheet::default();
    }
    let rubric = &case.pack.rubric;
    let heading = |group: &Group| Heading {
        id: group.id.clone(),
        title: group.title.vi.clone(),
        title_en: group.title.en.clone(),
    };
    let sheet = Sheet {
        rows: rubric.criteria.iter().map(|criterion| row(criterion, case)).collect(),
        headings: rubric.groups.iter().map(heading).collect(),
        ..Sheet::default()
    };
    with_levels(sheet, rubric, &case.rules().level_labels)
}

/// Criteria that do not apply now and move their points here.
pub(super) fn moved_here<'a>(criterion: &Criterion, case: &Case<'a>) -> Vec<&'a Criterion> {
    let moves = |other: &&Criterion| {
        let moved = other.not_applicable.as_ref().filter(|moved| moved.to == criterion.id);
        moved.is_some_and(|moved| holds(moved.condition, case).0 == Some(true))
    };
    case.pack.rubric.criteria.iter().filter(moves).collect()
}

/// The greatest points of a criterion with those moved here.
pub(super) fn greatest(criterion: &Criterion, case: &Case) -> Points {
    let moved: u32 = moved_here(criterion, case).iter().map(|other| other.max.0).sum();
    Points(criterion.max.0.saturating_add(moved))
}

/// Why a criterion does not apply, when it does not.
pub(super) fn elsewhere<'a>(
    criterion: &'a Criterion,
    case: &Case,
) -> Option<(&'a NotApplicable, FactFinding)> {
    let moved = criterion.not_applicable.as_ref()?;
    let (holds, finding) = holds(moved.condition, case);
    (holds == Some(true)).then_some((moved, finding))
}

/// Why a criterion has full points without a look at the matter, when it has.
pub(super) fn given_freely<'a>(
    criterion: &'a Criterion,
    case: &Case,
) -> Option<(&'a Automatic, FactFinding)> {
    let automatic = criterion.automatic.as_ref()?;
    let (holds, finding) = holds(automatic.condition, case);
    (holds == Some(true)).then_some((automatic, finding))
}

fn row(criterion: &Criterion, case: &Case) -> Row {
    let max = greatest(criterion, case);
    let mut row = if let Some((moved, finding)) = elsewhere(criterion, case) {
        not_applying(criterion, moved, &finding)
    } else if let Some((automatic, finding)) = given_freely(criterion, case) {
        freely(criterion, max, automatic, &finding)
    } else {
        match &criterion.way {
            Way::Judged { evidence, .. } => judged_row(criterion, max, evidence, case),
            _ => measured_row(criterion, max, case),
        }
    };
    row.notes.extend(moved_notes(criterion, case));
    row.later = (case.closed && !row.is_settled() && is_given(criterion, case)).then_some(Later::Upload);
    row
}

/// Whether nobody needs to judge the criterion any more.
fn is_given(criterion: &Criterion, case: &Case) -> bool {
    !criterion.is_judged() || case.meeting.judged.contains_key(&criterion.id)
}

/// A row of which only who gives the points is known.
fn bare(criterion: &Criterion, max: Points, by: Scorer, reason: Words) -> Row {
    Row {
        id: criterion.id.clone(),
        title: criterion.title.vi.clone(),
        title_en: criterion.title.en.clone(),
        max,
        low: max,
        high: max,
        reason: reason.vi,
        reason_en: reason.en,
        citation: criterion.citation.clone(),
        by: Some(by),
        later: None,
        parts: Vec::new(),
        notes: Vec::new(),
    }
}

fn not_applying(criterion: &Criterion, moved: &NotApplicable, finding: &FactFinding) -> Row {
    let reason = Words::say(|lang| {
        let points = say!(
            lang,
            "không áp dụng, {max} điểm chuyển sang tiêu chí {to}",
            "does not apply, its {max} points go to criterion {to}",
            max = criterion.max.words(lang),
            to = moved.to
        );
        reasoned(finding.words.get(lang), criterion, &points, lang)
    });
    bare(criterion, Points(0), Scorer::Nobody, reason)
}

fn freely(criterion: &Criterion, max: Points, automatic: &Automatic, finding: &FactFinding) -> Row {
    let reason = Words::say(|lang| {
        let points = format!("{} ({})", points_of(max, max, lang), automatic.reason.get(lang));
        reasoned(finding.words.get(lang), criterion, &points, lang)
    });
    bare(criterion, max, Scorer::Rubric, reason)
}

/// The range of a criterion that full points without a look may still lift.
fn lifted(criterion: &Criterion, case: &Case, max: Points, mut earned: Earned) -> Earned {
    if let Some(automatic) = &criterion.automatic {
        let (holds, finding) = holds(automatic.condition, case);
        if holds.is_none() {
            earned.high = max;
            earned.wait = earned.wait.or(finding.wait());
            earned.parts.clear();
        }
    }
    earned
}

fn measured_row(criterion: &Criterion, max: Points, case: &Case) -> Row {
    let earned = lifted(criterion, case, max, earned(criterion, case, max));
    let reason = Words::say(|lang| {
        let points = match earned.wait.filter(|_| earned.low < earned.high) {
            Some(_) if case.closed => with_upload(&earned, max, lang),
            Some(wait) => {
                format!("{}, {}", wait.label().get(lang), open_points(earned.low, earned.high, lang))
            }
            None => points_of(earned.low, max, lang),
        };
        let how = clauses(&earned.how, lang);
        reasoned(&clauses(&earned.clauses, lang), criterion, &format!("{points} ({how})"), lang)
    });
    filled(bare(criterion, max, Scorer::Record, reason), earned, criterion)
}

fn judged_row(criterion: &Criterion, max: Points, evidence: &[Evidence], case: &Case) -> Row {
    let judgement = case.meeting.judged.get(&criterion.id);
    let given_points = judgement.map(|(points, _)| *points);
    let why = judgement.map_or("", |(_, reason)| reason.trim().trim_end_matches('.'));
    let figure = figure_words(criterion, case);
    let mut earned = lifted(criterion, case, max, judged(criterion, case, max, given_points));
    let reason = Words::say(|lang| {
        let figure = figure.iter().map(|words| words.get(lang).to_owned());
        let facts = evidence.iter().map(|one| clause(*one, case, lang)).chain(figure);
        let facts: Vec<String> =
            facts.chain(earned.clauses.iter().map(|one| one.get(lang).to_owned())).collect();
        let points = match given_points {
            Some(_) => given(&earned, max, why, lang),
            None => say!(
                lang,
                "chờ chi ủy chấm, {open}",
                "waiting for the committee, {open}",
                open = open_points(earned.low, earned.high, lang)
            ),
        };
        reasoned(&facts.join("; "), criterion, &points, lang)
    });
    if given_points.is_some_and(|points| points < max) {
        earned.lost.push(Words::say(|lang| match why.is_empty() {
            true => say!(lang, "chi ủy chưa ghi lý do", "the committee gave no reason"),
            false => why.to_owned(),
        }));
    }
    filled(bare(criterion, max, Scorer::Committee, reason), earned, criterion)
}

fn filled(row: Row, earned: Earned, criterion: &Criterion) -> Row {
    let notes = notes(&earned, row.max, criterion);
    let parts = if earned.parts.len() > 1 { earned.parts } else { Vec::new() };
    Row { low: earned.low, high: earned.high, parts, notes, ..row }
}

/// What the committee gave, within the limits that apply.
fn given(earned: &Earned, max: Points, why: &str, lang: Lang) -> String {
    let points = match earned.low == earned.high {
        true => points_of(earned.low, max, lang),
        false => open_points(earned.low, earned.high, lang),
    };
    let limits = clauses(&earned.how, lang);
    let points = if limits.is_empty() { points } else { format!("{points} ({limits})") };
    let given = say!(lang, "chi ủy chấm {points}", "the committee gave {points}");
    match (why.is_empty(), lang) {
        (true, _) => given,
        (false, Lang::Vi) => format!("{given}: {why}"),
        // The record is Vietnamese whatever language the screen speaks: its words are quoted.
        (false, Lang::En) => format!("{given}: “{why}”"),
    }
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

/// "0/5 điểm; tải tài liệu đúng hạn được thêm 5": all that a closed meeting leaves open.
fn with_upload(earned: &Earned, max: Points, lang: Lang) -> String {
    say!(
        lang,
        "{points}; tải tài liệu đúng hạn được thêm {more}",
        "{points}; a timely upload adds {more}",
        points = points_of(earned.low, max, lang),
        more = Points(earned.high.0 - earned.low.0).words(lang)
    )
}

/// "0–5 điểm".
fn open_points(low: Points, high: Points, lang: Lang) -> String {
    say!(lang, "{low}–{high} điểm", "{low}–{high} points", low = low.words(lang), high = high.words(lang))
}

/// Fact → rule → points.
fn reasoned(facts: &str, criterion: &Criterion, points: &str, lang: Lang) -> String {
    let rule = criterion.rule.get(lang);
    let rule = say!(lang, "Quy định: {rule} → {points}.", "Rule: {rule} → {points}.");
    let mut letters = facts.chars();
    match letters.next() {
        Some(first) => format!("{}{}. {rule}", first.to_uppercase(), letters.as_str()),
        None => rule,
    }
}

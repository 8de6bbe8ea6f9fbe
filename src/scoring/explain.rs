//! A score sheet in plain lines, for the command line, a screen or a screen reader.
//!
//! Knows only the sheet itself, so that a stored one reads as it was stored.

use crate::domain::{Points, Row, Sheet};
use crate::say;
use crate::text::Lang;

/// A line per criterion and one for the total; with `explain`, each criterion is followed by its
/// reason and its source, indented.
pub fn lines(sheet: &Sheet, explain: bool, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = sheet.rows.iter().flat_map(|row| row_lines(row, explain, lang)).collect();
    lines.push(total(sheet, lang));
    lines
}

fn row_lines(row: &Row, explain: bool, lang: Lang) -> Vec<String> {
    let (low, high, max) = (row.low.words(lang), row.high.words(lang), row.max.words(lang));
    let points = if row.is_settled() { low } else { format!("{low}–{high}") };
    let mut lines = vec![say!(
        lang,
        "{id}. {title}: {points}/{max} điểm",
        "{id}. {title}: {points}/{max} points",
        id = row.id,
        title = row.title(lang),
        points = points,
        max = max
    )];
    if explain {
        lines.extend(
            Some(row.reason(lang)).filter(|reason| !reason.is_empty()).map(|line| format!("   {line}")),
        );
        lines.extend(source(row, lang));
    }
    lines
}

fn source(row: &Row, lang: Lang) -> Option<String> {
    if row.citation.is_empty() {
        return None;
    }
    Some(say!(lang, "   Căn cứ: {citation}", "   Source: {citation}", citation = row.citation))
}

fn total(sheet: &Sheet, lang: Lang) -> String {
    let max = Points(sheet.rows.iter().map(|row| row.max.0).sum());
    let sum = say!(
        lang,
        "Tổng: {range}/{max} điểm",
        "Total: {range}/{max} points",
        range = sheet.range(lang),
        max = max.words(lang)
    );
    let level = sheet.level(lang);
    if level.is_empty() {
        return sum;
    }
    say!(lang, "{sum}, mức {level}", "{sum}, level {level}", sum = sum, level = level)
}

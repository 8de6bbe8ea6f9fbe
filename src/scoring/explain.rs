//! A score sheet in plain lines, for the command line, a screen or a screen reader.
//!
//! Knows only the sheet itself, so that a stored one reads as it was stored.

use super::comparison::{PointsRange, range_words};
use crate::domain::{Heading, Later, LevelLabels, Part, Points, Row, ScoreFigure, Scorer, Sheet};

use crate::say;
use crate::text::{Lang, decimal, lowered};

/// A line per criterion and one for the total; with `explain`, each criterion is followed by its
/// reason, the steps of its sum, its notes and its source, indented. Headings stand before their rows.
/// `labels` are what the guidance of the meeting calls the levels.
pub fn lines(sheet: &Sheet, explain: bool, labels: &LevelLabels, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut last = None;
    for row in &sheet.rows {
        let heading = sheet.headings.iter().find(|heading| heading.covers(&row.id) && heading.id != row.id);
        if let Some(heading) = heading.filter(|heading| last != Some(&heading.id)) {
            lines.push(heading_line(sheet, heading, lang));
        }
        last = heading.map(|heading| &heading.id);
        lines.extend(row_lines(row, explain, lang));
    }
    lines.push(total(sheet, labels, lang));
    lines.extend(sheet.lowered.as_ref().map(|lowered| lowered.words(lang).to_owned()));
    lines
}

/// "4. Tổ chức sinh hoạt: 20–25/30 điểm": the sums of the rows below.
fn heading_line(sheet: &Sheet, heading: &Heading, lang: Lang) -> String {
    let below = || sheet.rows.iter().filter(|row| heading.covers(&row.id));
    let sum = |points: fn(&Row) -> Points| Points(below().map(|row| points(row).0).sum());
    let (low, high, max) = (sum(|row| row.low), sum(|row| row.high), sum(|row| row.max));
    let by_upload = below().all(|row| row.is_settled() || row.later == Some(Later::Upload));
    let points = points_of(PointsRange { low, high, by_upload }, max, lang);
    format!("{}. {}: {points}", heading.id, heading.title(lang))
}

/// "5/5 điểm", "0–5/5 điểm", "0/5 điểm; tải tài liệu đúng hạn được thêm 5".
fn points_of(range: PointsRange, max: Points, lang: Lang) -> String {
    let sure = match range.by_upload {
        true => range.low.words(lang),
        false => range_words(Some(range), lang),
    };
    let points = say!(lang, "{sure}/{max} điểm", "{sure}/{max} points", max = max.words(lang));
    match range.high.0.saturating_sub(range.low.0) {
        more @ 1.. if range.by_upload => say!(
            lang,
            "{points}; tải tài liệu đúng hạn được thêm {more}",
            "{points}; a timely upload adds {more}",
            more = Points(more).words(lang)
        ),
        _ => points,
    }
}

fn row_lines(row: &Row, explain: bool, lang: Lang) -> Vec<String> {
    let by_upload = row.later == Some(Later::Upload);
    let points = match row.by {
        Some(Scorer::Nobody) => say!(lang, "không áp dụng", "does not apply"),
        _ => points_of(PointsRange { low: row.low, high: row.high, by_upload }, row.max, lang),
    };
    let mut lines = vec![format!("{}. {}: {points}", row.id, row.title(lang))];
    if explain {
        lines.extend(
            Some(reason_words(row, lang)).filter(|words| !words.is_empty()).map(|line| format!("   {line}")),
        );
        lines.extend(parts(row, lang));
        lines.extend(
            row.notes.iter().map(|note| format!("   {}: {}", note.kind.label().get(lang), note.words(lang))),
        );
        lines.extend(source(row, lang));
    }
    lines
}

/// The steps of the sum, when there is more than one: "   Cách tính: 4 (mức …) + 1 (…) = 5".
fn parts(row: &Row, lang: Lang) -> Option<String> {
    if row.parts.is_empty() || !row.is_settled() {
        return None;
    }
    let step = |part: &Part| {
        let sign = if part.low < 0 { "−" } else { "+" };
        let words = if lang == Lang::En && !part.words_en.is_empty() { &part.words_en } else { &part.words };
        format!("{sign} {} ({words})", decimal(part.low.abs(), lang))
    };
    let steps: Vec<String> = row.parts.iter().map(step).collect();
    let steps = steps.join(" ");
    Some(say!(
        lang,
        "   Cách tính: {steps} = {points}",
        "   Sum: {steps} = {points}",
        steps = steps.trim_start_matches("+ "),
        points = row.low.words(lang)
    ))
}

fn source(row: &Row, lang: Lang) -> Option<String> {
    if row.citation.is_empty() {
        return None;
    }
    Some(say!(lang, "   Căn cứ: {citation}", "   Source: {citation}", citation = row.citation))
}

fn total(sheet: &Sheet, labels: &LevelLabels, lang: Lang) -> String {
    if sheet.rows.is_empty() {
        return say!(lang, "Chưa chấm điểm.", "There is no score.");
    }
    let max = sheet.most();
    let figure = ScoreFigure::of(sheet);
    if figure.upload_adds() > Points(0) {
        return say!(lang, "Tổng: {figure}.", "Total: {figure}.", figure = figure.words(labels, lang));
    }
    let sum = say!(
        lang,
        "Tổng: {range}/{max} điểm",
        "Total: {range}/{max} points",
        range = sheet.range(lang),
        max = max.words(lang)
    );
    match sheet.level(labels, lang) {
        Some(level) => say!(lang, "{sum}, mức {level}", "{sum}, level {level}"),
        None => sum,
    }
}

/// The reason of a row as people say it: facts, rule, and the points that follow in words instead of an arrow.
pub fn reason_words(row: &Row, lang: Lang) -> String {
    let mut words = String::new();
    for (at, piece) in row.reason(lang).split(" → ").enumerate() {
        let gives = match lang {
            Lang::Vi => "; chấm ",
            Lang::En => "; gives ",
        };
        let is_number = piece.starts_with(|letter: char| letter.is_ascii_digit());
        words.push_str(if at == 0 {
            ""
        } else if is_number {
            gives
        } else {
            "; "
        });
        words.push_str(piece);
    }
    match lang {
        Lang::Vi => words.replace("(đủ điểm hoặc 0 điểm)", "(chỉ chấm đủ điểm hoặc 0 điểm)"),
        Lang::En => words.replace("(all or nothing)", "(all points or none)"),
    }
}

/// Why a row got the points it has, in one clause that begins in lower case: the committee's own
/// words when it gave any, else the facts. Rule and points are left out; a reason that was written
/// in another form comes back whole.
pub fn grounds(row: &Row, lang: Lang) -> String {
    let (rule, judged) = match lang {
        Lang::Vi => ("Quy định: ", "chi ủy chấm "),
        Lang::En => ("Rule: ", "the committee gave "),
    };
    let reason = row.reason(lang);
    let Some((facts, rest)) = reason.split_once(rule) else { return lowered(reason) };
    let given = rest.split_once(&format!("→ {judged}")).and_then(|(_, given)| given.split_once(": "));
    let words = given.map_or(facts, |(_, words)| words).trim().trim_end_matches('.');
    let quoted =
        words.strip_prefix('“').and_then(|words| words.strip_suffix('”')).filter(|_| given.is_some());
    lowered(quoted.unwrap_or(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(reason: &str) -> Row {
        Row {
            id: "2".into(),
            title: String::new(),
            title_en: String::new(),
            max: Points::whole(5),
            low: Points(0),
            high: Points(0),
            reason: reason.into(),
            reason_en: String::new(),
            ..Row::default()
        }
    }

    #[test]
    fn no_arrow_stands_where_people_read() {
        let vi = |reason| reason_words(&row(reason), Lang::Vi);
        assert_eq!(
            vi("Vắng không lý do 1 đồng chí. Quy định: dự đủ → 0/5 điểm (đủ điểm hoặc 0 điểm)."),
            "Vắng không lý do 1 đồng chí. Quy định: dự đủ; chấm 0/5 điểm (chỉ chấm đủ điểm hoặc 0 điểm)."
        );
        assert_eq!(
            vi("Phê bình 1. Quy định: thẳng thắn → chi ủy chấm 4,5/5 điểm: còn nể nang."),
            "Phê bình 1. Quy định: thẳng thắn; chi ủy chấm 4,5/5 điểm: còn nể nang."
        );
        assert_eq!(
            reason_words(&row("Rule: on time → 5/5 points."), Lang::En),
            "Rule: on time; gives 5/5 points."
        );
    }

    #[test]
    fn grounds_are_the_facts_or_the_words_of_the_committee() {
        let vi = |reason| grounds(&row(reason), Lang::Vi);
        let measured = "Vắng không lý do 1 đồng chí. Quy định: dự đủ → 0/5 điểm (đủ điểm hoặc 0 điểm).";
        assert_eq!(vi(measured), "vắng không lý do 1 đồng chí");
        let judged = "Phê bình 1. Quy định: thẳng thắn → chi ủy chấm 4,5/5 điểm: còn nể nang.";
        assert_eq!(vi(judged), "còn nể nang");
        let without = "Phê bình 1. Quy định: thẳng thắn → chi ủy chấm 4,5/5 điểm.";
        assert_eq!(vi(without), "phê bình 1");
        assert_eq!(vi("Đạt 9/10 chỉ tiêu."), "đạt 9/10 chỉ tiêu.");
        assert_eq!(vi(""), "");
    }
}

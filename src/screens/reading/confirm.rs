//! The official score of an adopted meeting: entered on its reading screen when it comes from above.

use super::{is_scored, newest};
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, ReadMeeting};
use crate::domain::{
    Confirmation, CriterionPoints, Level, LevelLabels, Points, Refusal, ScoreFigure, confirmed_words,
};
use crate::guidance::Words;
use crate::say;
use crate::scoring::{self, Stage};
use crate::text::{Lang, capital, nfc, numeric_date, short_date, text, wrap};

/// Asks what the upper committee decided; what was entered before stands in the fields.
pub(super) fn ask(model: &mut Model) {
    let Some(read) = newest(model) else { return };
    let lang = model.lang;
    let before = read.history.meeting.confirmed();
    let points = before.and_then(|given| given.points).map_or(String::new(), |points| points.words(lang));
    let criteria = before.map_or(String::new(), |given| criteria_words(&given.criteria, lang));
    let date = numeric_date(before.map_or(model.now.at.date_naive(), |given| given.date));
    let by = before.map_or(String::new(), |given| given.by.clone());
    let note = before.map_or(String::new(), |given| given.note.clone());
    let level = before.and_then(|given| given.level.filter(|_| !is_by_points(model, given)));
    let at = level.and_then(|level| Level::ALL.iter().position(|one| *one == level)).map_or(0, |at| at + 1);
    let rules = &read.history.meeting.plan.rules;
    let called = |level| Words::say(|lang| rules.level_label(level, lang).to_owned());
    let by_points = Words::say(|lang| say!(lang, "theo điểm", "as the points say"));
    let levels: Vec<Words> = std::iter::once(by_points).chain(Level::ALL.map(called)).collect();
    let title = say!(lang, "Cấp trên xác nhận điểm", "Score confirmed by the higher committee");
    let form = Form::new("confirm", title, submit)
        .then(tell_kept)
        .saying(say!(
            lang,
            "Ghi tổng điểm, hoặc tiêu chí có điểm khác (như 4.2=20; 7=4), hoặc chỉ mức. Bảng điểm đã thông qua giữ nguyên.",
            "Enter the total, or criteria with other points (such as 4.2=20; 7=4), or the level alone. The adopted sheet stays."
        ))
        .with(Input::line(text("Tổng điểm", "Total"), &points))
        .with(Input::line(text("Tiêu chí có điểm khác", "Criteria with other points"), &criteria))
        .with(Input::offer(text("Mức xếp loại", "Level"), levels, at))
        .with(Input::line(text("Cấp ủy, đồng chí xác nhận", "Who confirmed"), &by))
        .with(Input::line(text("Ngày xác nhận", "Day"), &date))
        .with(Input::line(text("Ý kiến kèm theo (nếu có)", "Note (if any)"), &note));
    draft::open(model, form);
}

/// Whether the level of a confirmation is the one that its points give.
fn is_by_points(model: &Model, given: &Confirmation) -> bool {
    let Some(read) = newest(model) else { return false };
    let meeting = &read.history.meeting;
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let open = Confirmation { level: None, ..given.clone() };
    scoring::with_level(open, meeting, pack).level == given.level
}

fn criteria_words(criteria: &[CriterionPoints], lang: Lang) -> String {
    let one = |one: &CriterionPoints| format!("{}={}", one.criterion, one.points.words(lang));
    criteria.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Criteria typed as "4.2=20; 7=4,5".
fn read_criteria(typed: &str, lang: Lang) -> Result<Vec<CriterionPoints>, String> {
    let wrong = |words: &str| {
        say!(
            lang,
            "“{words}” chưa rõ: hãy ghi số tiêu chí và điểm như 4.2=20, cách nhau bằng dấu chấm phẩy.",
            "“{words}” is not clear: enter number and points such as 4.2=20, set apart by semicolons."
        )
    };
    let parts = typed.split(';').map(str::trim).filter(|part| !part.is_empty());
    let read = |part: &str| {
        let (id, points) = part.split_once('=').ok_or_else(|| wrong(part))?;
        let points = Points::parse(points).ok_or_else(|| wrong(part))?;
        Ok(CriterionPoints { criterion: id.trim().to_owned(), points })
    };
    parts.map(read).collect()
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let lang = model.lang;
    let Some(read) = newest(model) else { return Ok(Deed::Nothing) };
    let meeting = &read.history.meeting;
    let points = match form.text(0) {
        "" => None,
        typed => Some(answers::points(typed, lang).map_err(|words| Rejection::in_field(0, words))?),
    };
    let confirmation = Confirmation {
        points,
        level: form.choice(2).checked_sub(1).and_then(|at| Level::ALL.get(at).copied()),
        criteria: read_criteria(form.text(1), lang).map_err(|words| Rejection::in_field(1, words))?,
        date: answers::day(model, form, 4)?,
        by: nfc(form.text(3)),
        note: nfc(form.text(5)),
    };
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let event = meeting.confirm(scoring::with_level(confirmation, meeting, pack));
    event.map(Deed::Later).map_err(|refusal| {
        let field = match refusal {
            Refusal::ConfirmerMissing => 3,
            Refusal::ConfirmedTooEarly => 4,
            // The criteria are looked at first.
            Refusal::PointsOutOfRange { .. } | Refusal::Gone if !form.text(1).is_empty() => 1,
            _ => 0,
        };
        Rejection::of(&refusal, lang).or_in(field)
    })
}

fn tell_kept(model: &mut Model, _: &Form) {
    model.tell(say!(
        model.lang,
        "Đã ghi điểm cấp trên xác nhận; bảng điểm đã thông qua không thay đổi.",
        "The confirmed score is recorded; the adopted sheet is as it was."
    ));
}

/// The scores of an adopted meeting side by side, above its minutes: what came from above later is
/// no part of them.
pub(super) fn scores(read: &ReadMeeting, columns: usize, lang: Lang) -> Vec<String> {
    let meeting = &read.history.meeting;
    if meeting.adoption.is_none() || !is_scored(read) {
        return Vec::new();
    }
    let labels = &meeting.plan.rules.level_labels;
    let mut compared = scoring::comparison(meeting);
    let mut beside = Vec::new();
    // Without another score to compare it with, what the upload settled is one sentence with its day.
    if compared.rows.is_empty() && meeting.confirmed().is_none() {
        compared.columns.retain(|column| matches!(column.stage, Stage::Proposed | Stage::Voted));
        beside.extend(meeting.score_figure().into_iter().flat_map(|figure| figure.supplements(labels, lang)));
    }
    // What the meeting has come to stands first, how it came to it below.
    let figure = meeting.score_figure().filter(|_| meeting.confirmed().is_none());
    let now = figure.map(|figure| come_to(&figure, labels, lang));
    // What was confirmed above holds, and then stands there by itself.
    let now = now.or_else(|| {
        let words = meeting.confirmed().map(|one| confirmed_words((one.points, one.level), labels, lang));
        words.map(|words| format!("{}.", capital(&words)))
    });
    let mut lines: Vec<String> = now.into_iter().chain(compared.lines(lang)).collect();
    lines.extend(beside);
    lines.extend(meeting.confirmed().map(|given| {
        let note = if given.note.is_empty() { String::new() } else { format!("; {}", given.note) };
        let (by, day) = (&given.by, short_date(given.date, lang));
        say!(lang, "Xác nhận: {by}, ngày {day}{note}", "Confirmed by {by}, {day}{note}")
    }));
    let wrapped = lines.iter().flat_map(|line| wrap(line, columns));
    wrapped.chain([String::new()]).collect()
}

/// "Điểm kỳ họp: 99 điểm, tốt": with what adoption and the upload gave.
fn come_to(figure: &ScoreFigure, labels: &LevelLabels, lang: Lang) -> String {
    let words = match figure.uploaded.or(figure.adopted) {
        None => figure.short(labels, lang),
        Some(given) => {
            let level = given.level.map_or(String::new(), |level| format!(", {}", labels.label(level, lang)));
            let points = given.points.words(lang);
            say!(lang, "{points} điểm{level}", "{points} points{level}")
        }
    };
    say!(lang, "Điểm kỳ họp: {words}", "Score of the meeting: {words}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn criteria_are_read_with_their_points() {
        let one = |id: &str, points| CriterionPoints { criterion: id.into(), points: Points(points) };
        assert_eq!(read_criteria("4.2=20; 7 = 4,5;", Lang::Vi), Ok(vec![one("4.2", 2000), one("7", 450)]));
        assert_eq!(read_criteria("  ", Lang::Vi), Ok(Vec::new()));
        let wrong = "“4.2” chưa rõ: hãy ghi số tiêu chí và điểm như 4.2=20, cách nhau bằng dấu chấm phẩy.";
        assert_eq!(read_criteria("4.2", Lang::Vi), Err(wrong.to_owned()));
    }
}

//! What the committee gives to a judged criterion: points, and the reason of every deduction.
//!
//! Where a figure suggests points they stand in the field with fact and rule above it; they count
//! once a person submits them, and other points need their reason.

use super::judged_row;
use crate::app::acts::score;
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::Row;
use crate::guidance::Way;
use crate::say;
use crate::scoring::{self, Suggestion, reason_words};
use crate::text::{Lang, capital, nfc, text};

/// How the name of the form begins in which a criterion is judged.
pub(super) const JUDGING: &str = "judge-";

/// What a figure suggests for a row.
fn suggestion(model: &Model, row: &Row) -> Option<Suggestion> {
    let (meeting, pack) = model.meeting().zip(model.pack())?;
    scoring::suggestion(meeting, pack, model.context(), model.moment_shown(), &row.id)
}

/// Asks for the points of the selected criterion.
pub(super) fn ask(model: &mut Model) {
    let Some(row) = judged_row(model) else { return };
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let suggestion = suggestion(model, &row);
    let (points, reason) = begun(model, &row, suggestion.as_ref());
    let sample = samples::judgement(meeting, &row.id, row.max);
    let (sample_points, sample_reason) = match sample {
        Some((points, reason)) => (Some(points.words(lang)), Some(reason)),
        None => (None, None),
    };
    let title = say!(
        lang,
        "Tiêu chí {id}. {title}: tối đa {max} điểm",
        "Criterion {id}. {title} (max {max})",
        id = row.id,
        title = row.title(lang),
        max = row.max.words(lang)
    );
    let form = Form::new(format!("{JUDGING}{}", row.id), title, submit)
        .by_the_first()
        .about(model.place().at as u64)
        .saying(reason_words(&row, lang));
    let suggested = suggestion.map(|one| suggested(&one, &row, lang));
    let form = suggested.into_iter().chain(prompts(model, &row)).fold(form, Form::saying);
    let form = form.with(Input::line(text("Điểm", "Points"), &points).or_sample(sample_points)).with(
        Input::line(
            text("Lý do (phải ghi khi chấm dưới điểm tối đa)", "Why (needed below the greatest points)"),
            &reason,
        )
        .of_prose()
        .or_sample(sample_reason),
    );
    draft::open(model, form);
}

/// What a figure suggests; where the facts of the row tell it already, the points alone.
fn suggested(one: &Suggestion, row: &Row, lang: Lang) -> String {
    let words = one.words.get(lang);
    match capital(&reason_words(row, lang)).starts_with(&capital(words)) {
        true => say!(
            lang,
            "Mức gợi ý {points} điểm: chi ủy xác nhận, hoặc chấm khác và ghi lý do.",
            "Suggested points: {points}. Confirm them, or give others with the reason.",
            points = one.points.words(lang)
        ),
        false => say!(
            lang,
            "Mức gợi ý: {words}. Chi ủy xác nhận, hoặc chấm khác và ghi lý do.",
            "Suggested: {words}. Confirm it, or give others with the reason."
        ),
    }
}

/// What stands in the fields at first: what was given before, else what a figure suggests. The
/// reason is in Vietnamese because the papers print it.
fn begun(model: &Model, row: &Row, suggestion: Option<&Suggestion>) -> (String, String) {
    let before = model.meeting().and_then(|meeting| meeting.judged.get(&row.id));
    match (before, suggestion) {
        (Some((points, reason)), _) => (points.words(model.lang), reason.clone()),
        (None, Some(one)) if one.points < row.max => (one.points.words(model.lang), one.fact.vi.clone()),
        (None, Some(one)) => (one.points.words(model.lang), String::new()),
        (None, None) => (String::new(), String::new()),
    }
}

/// The questions that the committee asks itself.
fn prompts(model: &Model, row: &Row) -> Vec<String> {
    match model.pack().and_then(|pack| pack.criterion(&row.id)).map(|criterion| &criterion.way) {
        Some(Way::Judged { prompts, .. }) => {
            prompts.iter().map(|prompt| format!("- {}", prompt.get(model.lang))).collect()
        }
        _ => Vec::new(),
    }
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let lang = model.lang;
    let points = answers::points(form.text(0), lang).map_err(|words| Rejection::in_field(0, words))?;
    let sheet = score::sheet(model);
    let found = sheet.rows.get(form.subject as usize).zip(model.meeting());
    let Some((row, meeting)) = found else { return Ok(Deed::Nothing) };
    let reason = nfc(form.text(1));
    let otherwise = suggestion(model, row).filter(|one| one.points != points);
    if let Some(one) = otherwise.filter(|one| reason.trim().is_empty() || reason.trim() == one.fact.vi) {
        let suggested = one.points.words(lang);
        let words = say!(
            lang,
            "Điểm khác mức gợi ý {suggested}: hãy ghi lý do chấm khác.",
            "These are other points than the {suggested} suggested: enter why."
        );
        return Err(Rejection::in_field(1, words));
    }
    if points < row.max && reason.trim().is_empty() {
        let words = say!(
            lang,
            "Chấm dưới điểm tối đa {max}: hãy ghi lý do trừ điểm.",
            "Below the greatest points {max}: enter why points are lost.",
            max = row.max.words(lang)
        );
        return Err(Rejection::in_field(1, words));
    }
    let event = meeting.judge(&row.id, points, row.max, &reason);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, lang))
}

//! The official score of an adopted meeting: entered on its reading screen when it comes from above.

use super::past;
use crate::app::form::{Form, Input, draft};
use crate::app::message::Effect;
use crate::app::model::{Model, Reading};
use crate::domain::{Confirmation, CriterionPoints, Event, Level, Points};
use crate::say;
use crate::scoring;
use crate::text::{Lang, Text, nfc, parse_date, short_date, text, wrap};

/// Asks what the upper committee decided; what was entered before stands in the fields.
pub fn ask(model: &mut Model) {
    let Some(reading) = past::adopted(model) else { return };
    let lang = model.lang;
    let before = reading.history.meeting.confirmed();
    let points = before.and_then(|given| given.points).map_or(String::new(), |points| points.words(lang));
    let criteria = before.map_or(String::new(), |given| criteria_words(&given.criteria, lang));
    let date = before.map_or(model.now.at.date_naive(), |given| given.date).format("%d/%m/%Y").to_string();
    let by = before.map_or(String::new(), |given| given.by.clone());
    let note = before.map_or(String::new(), |given| given.note.clone());
    let level = before.and_then(|given| given.level.filter(|_| !is_by_points(model, given)));
    let at = level.and_then(|level| Level::ALL.iter().position(|one| *one == level)).map_or(0, |at| at + 1);
    let levels: Vec<Text> =
        std::iter::once(text("theo điểm", "as the points say")).chain(Level::ALL.map(Level::label)).collect();
    let title = say!(lang, "Cấp trên xác nhận điểm", "Score confirmed from above");
    let form = Form::new("confirm", title, submit)
        .saying(say!(
            lang,
            "Ghi tổng điểm, hoặc tiêu chí có điểm khác (như 4.2=20; 7=4), hoặc chỉ mức. Bảng điểm đã thông qua giữ nguyên.",
            "Enter the total, or criteria with other points (such as 4.2=20; 7=4), or the level alone. The adopted sheet stays."
        ))
        .with(Input::line(text("Tổng điểm", "Total"), &points))
        .with(Input::line(text("Tiêu chí có điểm khác", "Criteria with other points"), &criteria))
        .with(Input::choice(text("Mức xếp loại", "Level"), levels, at))
        .with(Input::line(text("Cấp ủy, đồng chí xác nhận", "Who confirmed"), &by))
        .with(Input::line(text("Ngày xác nhận", "Day"), &date))
        .with(Input::line(text("Ý kiến kèm theo (nếu có)", "Note (if any)"), &note));
    draft::open(model, form);
}

/// Whether the level of a confirmation is the one that its points give.
fn is_by_points(model: &Model, given: &Confirmation) -> bool {
    let Some(reading) = past::adopted(model) else { return false };
    let meeting = &reading.history.meeting;
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

fn submit(model: &mut Model, form: &Form) -> Result<(), String> {
    let lang = model.lang;
    let Some(reading) = past::adopted(model) else { return Ok(()) };
    let meeting = &reading.history.meeting;
    let points = match form.text(0) {
        "" => None,
        typed => Some(super::scoring::read_points(typed, lang)?),
    };
    let date = form.text(4);
    let confirmation = Confirmation {
        points,
        level: form.choice(2).checked_sub(1).and_then(|at| Level::ALL.get(at).copied()),
        criteria: read_criteria(form.text(1), lang)?,
        date: parse_date(date, model.now.at.date_naive(), None)
            .ok_or_else(|| super::chair::not_a_date(date, lang))?,
        by: nfc(form.text(3)),
        note: nfc(form.text(5)),
    };
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let confirmation = scoring::with_level(confirmation, meeting, pack);
    let event = meeting.confirm(confirmation).map_err(|refusal| refusal.sentence(lang))?;
    if keep(model, event) {
        model.tell(say!(
            lang,
            "Đã ghi điểm cấp trên xác nhận; bảng điểm đã thông qua không thay đổi.",
            "The confirmed score is recorded; the adopted sheet is as it was."
        ));
    }
    Ok(())
}

/// Keeps an event that came after adoption as an act of its own of the meeting that is read.
pub(super) fn keep(model: &mut Model, event: Event) -> bool {
    if let Some(reason) = model.book.read_only.clone() {
        return model.warn(reason);
    }
    let now = model.now;
    let Some(reading) = &mut model.reading else { return false };
    let act = reading.history.act(vec![event], now);
    reading.history.append(&act);
    let meeting = reading.history.meeting.id.clone();
    let digest = reading.history.meeting.digest();
    // The meeting may be the one that was chaired this evening: both views of it stay the same.
    if let Some(live) = model.live.as_mut().filter(|live| live.meeting.id == meeting) {
        live.append(&act);
    }
    model.keep_digest(digest);
    model.ask(Effect::Append { meeting, act });
    true
}

/// The scores of an adopted meeting side by side, above its minutes: what came from above later is
/// no part of them.
pub(super) fn scores(reading: &Reading, columns: usize, lang: Lang) -> Vec<String> {
    let meeting = &reading.history.meeting;
    if meeting.adoption.is_none() || !past::is_scored(reading) {
        return Vec::new();
    }
    let mut lines = scoring::comparison(meeting).lines(lang);
    lines.extend(meeting.confirmed().map(|given| {
        let note = if given.note.is_empty() { String::new() } else { format!("; {}", given.note) };
        let (by, day) = (&given.by, short_date(given.date, lang));
        say!(lang, "Xác nhận: {by}, ngày {day}{note}", "Confirmed by {by}, {day}{note}")
    }));
    let wrapped = lines.iter().flat_map(|line| wrap(line, columns));
    wrapped.chain([String::new()]).collect()
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

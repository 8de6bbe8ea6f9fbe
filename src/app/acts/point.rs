//! The points of the resolution: a new one, other words for one, dropping one.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{DecisionEvent, Event, Point, Section};
use crate::say;
use crate::text::{nfc, text};

/// Asks for a point of the resolution.
pub fn ask_new(model: &mut Model) {
    let title = say!(model.lang, "Điểm của nghị quyết", "A point of the resolution");
    let sample = model.meeting().and_then(samples::point);
    let at = sample.as_ref().map_or(Section::NextMonth, |(section, _)| *section) as usize;
    let sample = sample.map(|(_, words)| words);
    let sections = Section::ALL.map(Section::label).to_vec();
    let form = Form::new("point", title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let section = Section::ALL.get(form.choice(1)).copied().unwrap_or_default();
        let event = meeting.add_point(section, &nfc(form.text(0)));
        event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form
        .then(|model, _| tell_unvoted(model))
        .with(Input::line(text("Nội dung", "Words"), "").of_prose().or_sample(sample))
        .with(Input::choice(text("Thuộc phần", "Part"), sections, at));
    draft::open(model, form);
}

/// Asks for other words of a point.
pub fn ask_change(model: &mut Model, key: u64) {
    let Some(meeting) = model.meeting() else { return };
    let found = meeting.points.iter().find(|point| point.number == key);
    let Some(point) = found.cloned() else { return };
    let title =
        say!(model.lang, "Sửa điểm nghị quyết số {n}", "Change resolution point {n}", n = point.number);
    let hint = say!(
        model.lang,
        "Xóa hết chữ rồi nhấn Enter là bỏ điểm này.",
        "Clear the words and press Enter to drop the point."
    );
    let form = Form::new(format!("point-{}", point.number), title, submit_change);
    let form = form.then(|model, _| tell_unvoted(model));
    let form =
        form.about(key).saying(hint).with(Input::line(text("Nội dung", "Words"), &point.text).of_prose());
    draft::open(model, form);
}

/// After a vote on other points, that these are not voted.
fn tell_unvoted(model: &mut Model) {
    let changed = model.meeting().is_some_and(|meeting| {
        meeting
            .resolution_ballot()
            .is_some_and(|ballot| ballot.count().is_some() && ballot.points != meeting.points)
    });
    if changed {
        model.tell_too(say!(
            model.lang,
            "Nghị quyết đã biểu quyết, nay có thay đổi: hãy biểu quyết lại (3).",
            "The resolution was voted on before and has changed since: vote on it again (3)."
        ));
    }
}

fn submit_change(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let number = form.subject;
    let points = model.meeting().map_or(&[][..], |meeting| &meeting.points);
    let Some(before) = points.iter().find(|point| point.number == number) else { return Ok(Deed::Nothing) };
    let words = nfc(form.text(0).trim());
    let event = match words.is_empty() {
        true => DecisionEvent::PointDropped { point: number },
        false => DecisionEvent::PointSet { point: Point { text: words, ..before.clone() } },
    };
    Ok(Event::Decision(event).into())
}

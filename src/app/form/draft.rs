//! Drafts of forms: what was typed in a meeting's form survives leaving it and a power cut.

use super::{Form, InputKind};
use crate::app::model::{Model, Overlay};
use crate::domain::{Event, State};

fn name(form: &Form, index: usize) -> String {
    format!("form-{}-{index}", form.name)
}

/// Opens a form, with what was typed in it before and not submitted.
pub fn open(model: &mut Model, mut form: Form) {
    if let Some(meeting) = model.meeting() {
        for index in 0..form.inputs.len() {
            if let Some(draft) = meeting.drafts.get(&name(&form, index)) {
                form.inputs[index].field.set_text(draft);
            }
        }
    }
    form.go_to(form.focus);
    model.overlays.push(Overlay::Form(form));
}

/// Keeps what the form on top holds, where it changed since it was kept last.
pub fn keep(model: &mut Model) {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return };
    let Some(meeting) = model.meeting().filter(|meeting| meeting.state != State::Adopted) else { return };
    let changed = |(index, input): (usize, &super::Input)| {
        let field = name(form, index);
        let text = input.field.text();
        let same = meeting.drafts.get(&field).map_or(text == input.first, |draft| draft == text);
        let typed = !matches!(input.kind, InputKind::Choice(_)) && !same;
        typed.then(|| Event::Draft { field, text: text.to_owned() })
    };
    let events: Vec<Event> = form.inputs.iter().enumerate().filter_map(changed).collect();
    if !events.is_empty() && model.book.read_only.is_none() {
        model.perform(Ok(events));
    }
}

/// Drops the drafts of a form that was accepted.
pub fn clear(model: &mut Model, form: &Form) {
    let Some(meeting) = model.meeting().filter(|meeting| meeting.state != State::Adopted) else { return };
    let fields = (0..form.inputs.len()).map(|index| name(form, index));
    let kept = fields.filter(|field| meeting.drafts.contains_key(field));
    let events: Vec<Event> = kept.map(|field| Event::Draft { field, text: String::new() }).collect();
    if !events.is_empty() {
        model.perform(Ok(events));
    }
}

//! Drafts of forms: what was typed in a meeting's form survives leaving it and a power cut.

use super::{Form, InputKind};
use crate::app::model::{Model, Overlay};
use crate::domain::{Event, Meeting, Record, State};
use crate::say;
use crate::text::short_moment;

fn name(form: &Form, index: usize) -> String {
    field_name(&form.name, index)
}

fn field_name(form: &str, index: usize) -> String {
    format!("form-{form}-{index}")
}

/// The draft of a field of a form by its name; none where there is none.
pub fn kept<'m>(meeting: &'m Meeting, form: &str, index: usize) -> Option<&'m str> {
    meeting.drafts.get(&field_name(form, index)).map(String::as_str).filter(|text| !text.is_empty())
}

/// Puts a draft into a field of a form that is not open; answers whether it is kept.
pub fn put(model: &mut Model, form: &str, index: usize, text: String) -> bool {
    model.perform(Ok(vec![Event::Draft { field: field_name(form, index), text }]))
}

/// Opens a form, with what was typed in it before and not submitted. What it holds by itself is no draft.
pub fn open(model: &mut Model, mut form: Form) {
    form.inputs.iter_mut().for_each(|input| input.first = input.field.text().to_owned());
    if let Some(meeting) = model.meeting().filter(|_| !form.private) {
        let mut kept = Vec::new();
        for index in 0..form.inputs.len() {
            let field = name(&form, index);
            if let Some(draft) =
                meeting.drafts.get(&field).filter(|draft| **draft != form.inputs[index].first)
            {
                form.inputs[index].field.set_text(draft);
                kept.push(field);
            }
        }
        tell_draft(model, &mut form, &kept);
    }
    form.go_to(form.focus);
    model.overlays.push(Overlay::Form(form));
}

/// Says of when the draft in some fields is, and how to drop it.
fn tell_draft(model: &Model, form: &mut Form, fields: &[String]) {
    let is_kept =
        |record: &&Record| matches!(&record.event, Event::Draft { field, .. } if fields.contains(field));
    let records = model.live.iter().flat_map(|history| history.records.iter().rev());
    let Some(at) = records.into_iter().find(is_kept).map(|record| record.when.at) else { return };
    form.draft_told = Some(form.intro.len());
    form.intro.push(say!(
        model.lang,
        "Còn bản nháp gõ lúc {time}, chưa ghi. F6: bỏ nháp.",
        "A draft of {time} is here, not recorded. F6 drops it.",
        time = match at.date_naive() == model.now.at.date_naive() {
            true => at.format("%H:%M").to_string(),
            false => short_moment(at.naive_local(), model.lang),
        }
    ));
}

impl Overlay {
    /// Whether what is typed in it must be kept nowhere.
    fn is_private(&self) -> bool {
        matches!(self, Overlay::Form(form) if form.private)
    }
}

/// Drops the draft that came back: the fields are as the form first had them.
pub fn drop_told(model: &mut Model) {
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else { return };
    if let Some(line) = form.draft_told.take() {
        form.intro.remove(line);
        clear(model, &form);
        form.inputs.iter_mut().for_each(|input| input.field.set_text(&input.first.clone()));
        form.go_to(form.focus);
        model.tell(say!(model.lang, "Đã bỏ bản nháp.", "The draft is dropped."));
    }
    model.overlays.push(Overlay::Form(form));
}

/// Keeps what the form on top holds, where it changed since it was kept last.
pub fn keep(model: &mut Model) {
    let Some(Overlay::Form(form)) = model.overlays.last().filter(|top| !top.is_private()) else { return };
    // Under a secret item nothing that is typed is kept before it is recorded.
    let keeps = |meeting: &&Meeting| meeting.state != State::Adopted && meeting.secret_item().is_none();
    let Some(meeting) = model.meeting().filter(keeps) else { return };
    let changed = |(index, input): (usize, &super::Input)| {
        let field = name(form, index);
        let text = input.field.text();
        let same = match meeting.drafts.get(&field) {
            Some(draft) => draft == text && text != input.first,
            None => text == input.first || text.is_empty(),
        };
        let typed = !matches!(input.kind, InputKind::Choice(_)) && !same;
        // What stands there as at first is no draft any more, whatever stands there the next time.
        let text = if text == input.first { "" } else { text };
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

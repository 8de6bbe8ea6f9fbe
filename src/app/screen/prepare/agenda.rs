//! The items of the agenda: moved, added, changed, dropped.

use super::{items, selected_item};
use crate::app::form::{Form, Input, draft, number};
use crate::app::model::Model;
use crate::app::screen::chair;
use crate::domain::{Event, ItemId, Meeting, PlanEvent, Refusal};
use crate::say;
use crate::text::{nfc, text};

pub(super) fn move_item(model: &mut Model, by: isize) {
    let Some((place, item)) = selected_item(model) else { return };
    let place = place.saturating_add_signed(by);
    if model.perform(Ok(vec![Event::Plan(PlanEvent::ItemMoved { item: item.id, place })]))
        && let Some(at) = model.place_mut()
    {
        at.at = place;
    }
}

fn minutes(form: &Form, index: usize, model: &Model) -> Result<u32, String> {
    number(form.text(index), model.lang)
}

pub(super) fn ask_add(model: &mut Model) {
    let title = say!(model.lang, "Thêm mục vào chương trình", "Add an item to the agenda");
    let form = Form::new("item-add", title, |model, form| {
        let minutes = minutes(form, 1, model)?;
        let place = (model.place().at + 1).min(items(model));
        let title = nfc(form.text(0));
        let event = |meeting: &Meeting| meeting.add_item(&title, minutes, place).map(Event::Plan);
        if chair::submit_one(model, event)?
            && let Some(at) = model.place_mut()
        {
            at.at = place;
        }
        Ok(())
    });
    let form = form
        .with(Input::line(text("Tên mục", "Title"), ""))
        .with(Input::line(text("Số phút", "Minutes"), "5"));
    draft::open(model, form);
}

pub(super) fn ask_change(model: &mut Model) {
    let Some((_, item)) = selected_item(model) else { return };
    let title = say!(model.lang, "Sửa mục của chương trình", "Change an item of the agenda");
    let form = Form::new(format!("item-change-{}", item.id.0), title, |model, form| {
        let minutes = minutes(form, 1, model)?;
        let item = ItemId(form.subject as u16);
        let title = nfc(form.text(0));
        if title.is_empty() {
            return Err(Refusal::TextMissing.sentence(model.lang));
        }
        model.perform(Ok(vec![Event::Plan(PlanEvent::ItemChanged { item, title, minutes })]));
        Ok(())
    });
    let form = form
        .about(u32::from(item.id.0))
        .with(Input::line(text("Tên mục", "Title"), &item.title))
        .with(Input::line(text("Số phút", "Minutes"), &item.minutes.to_string()));
    draft::open(model, form);
}

pub(super) fn drop_item(model: &mut Model) {
    let Some((_, item)) = selected_item(model) else { return };
    let dropped = model.meeting().map(|meeting| meeting.drop_item(item.id));
    if let Some(event) = dropped {
        model.perform(event.map(|event| vec![Event::Plan(event)]));
    }
}

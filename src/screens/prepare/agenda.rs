//! The items of the agenda: moved, added, changed, dropped.

use super::{items, selected_item};
use crate::app::acts::secrecy;
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Event, Item, ItemId, Meeting, PlanEvent, Refusal};
use crate::say;
use crate::text::{Text, nfc, text};

pub(super) fn move_item(model: &mut Model, by: isize) {
    let Some((place, item)) = selected_item(model) else { return };
    let place = place.saturating_add_signed(by);
    if model.perform(Ok(vec![Event::Plan(PlanEvent::ItemMoved { item: item.id, place })])) {
        model.select(place);
    }
}

pub(super) fn ask_add(model: &mut Model) {
    let title = say!(model.lang, "Thêm mục vào chương trình", "Add an item to the agenda");
    let form = Form::new("item-add", title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let minutes = number(form, 1, model.lang)?;
        let event = meeting.add_item(&nfc(form.text(0)), minutes, place_of_new(model));
        event.map(|event| Event::Plan(event).into()).map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form
        .then(|model, _| select_new(model))
        .with(Input::line(TITLE, ""))
        .with(Input::line(text("Số phút", "Length in minutes"), "5"));
    draft::open(model, form);
}

/// The field for the title of an item.
const TITLE: Text = text("Tên mục", "Title, in Vietnamese as the minutes have it");

/// A new item follows the selected one, and never the adoption of the minutes, which ends the meeting.
fn place_of_new(model: &Model) -> usize {
    let adoption = model.meeting().and_then(|meeting| {
        let ends = |item: &Item| item.step == "adoption";
        meeting.agenda.items.iter().position(ends)
    });
    (model.place().at + 1).min(adoption.unwrap_or(items(model)))
}

/// The item that was added last gets the cursor.
fn select_new(model: &mut Model) {
    let newest = |meeting: &Meeting| {
        let items = meeting.agenda.items.iter().enumerate();
        items.max_by_key(|(_, item)| item.id.0).map(|(place, _)| place)
    };
    if let Some(place) = model.meeting().and_then(newest) {
        model.select(place);
    }
}

pub(super) fn ask_change(model: &mut Model) {
    let Some((_, item)) = selected_item(model) else { return };
    let title = say!(model.lang, "Sửa mục của chương trình", "Change an item of the agenda");
    let form = Form::new(format!("item-change-{}", item.id.0), title, |model, form| {
        let minutes = number(form, 1, model.lang)?;
        let item = ItemId(form.subject);
        let title = nfc(form.text(0));
        if title.is_empty() {
            return Err(Rejection::of(&Refusal::TextMissing, model.lang));
        }
        Ok(Event::Plan(PlanEvent::ItemChanged { item, title, title_en: String::new(), minutes }).into())
    });
    let form = form
        .about(item.id.0)
        .with(Input::line(TITLE, &item.title))
        .with(Input::line(text("Số phút", "Length in minutes"), &item.minutes.to_string()));
    draft::open(model, form);
}

pub(super) fn drop_item(model: &mut Model) {
    let Some((_, item)) = selected_item(model) else { return };
    let dropped = model.meeting().map(|meeting| meeting.drop_item(item.id));
    if let Some(event) = dropped {
        model.perform(event.map(|event| vec![Event::Plan(event)]));
    }
}

/// Keeps the chosen item secret, or no longer.
pub(super) fn ask_secret(model: &mut Model) {
    if let Some((_, item)) = selected_item(model) {
        secrecy::ask(model, item.id, keep_secret);
    }
}

fn keep_secret(model: &mut Model) {
    if let Some((_, item)) = selected_item(model) {
        secrecy::choose(model, item.id);
    }
}

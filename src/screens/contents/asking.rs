//! What is asked on the page of what is prepared: presenters, points of the draft, guests.

use super::{PreparedRow, selected};
use crate::app::acts::presenter;
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::Picker;
use crate::domain::{Event, ItemId, Meeting, MemberId, PreparedEvent, Refusal, Section};
use crate::say;
use crate::text::{Text, nfc, text};

const WORDS: Text = text("Nội dung", "Words");
const PART: Text = text("Thuộc phần", "Part");
const NAME: Text = text("Họ và tên", "Full name");
const OFFICE: Text = text("Chức vụ, đơn vị", "Office, unit");

/// The item whose presenter is being named.
#[derive(Debug, Clone, Copy)]
struct Presented(ItemId);

/// Asks who presents the chosen item: a member, or somebody else by their name.
pub(super) fn ask_presenter(model: &mut Model) {
    let Some(PreparedRow::Item(item)) = selected(model) else { return };
    let lang = model.lang;
    let day = model.meeting().map_or(model.now.at.date_naive(), Meeting::day);
    let choices = presenter::candidates(model, day);
    let title = say!(lang, "Ai trình bày mục này?", "Who presents this item?");
    model.keep(Presented(item.id));
    let picker = Picker::people(title, choices, |model, key| {
        let Some(Presented(item)) = model.take_kept() else { return };
        match key {
            presenter::SOMEBODY_ELSE => ask_other_presenter(model, item),
            key => {
                let member = MemberId::of_number(key);
                let name = model.roll().name(member).to_owned();
                let named = PreparedEvent::PresenterNamed { item, member: Some(member), name };
                model.perform(Ok(vec![Event::Prepared(named)]));
            }
        }
    });
    model.overlays.push(Overlay::Picker(picker.with_other()));
}

fn ask_other_presenter(model: &mut Model, item: ItemId) {
    let before = model.meeting().and_then(|meeting| meeting.prepared.items.get(&item));
    let before =
        before.filter(|one| one.presenter.is_none()).map_or_else(String::new, |one| one.name.clone());
    let title = say!(model.lang, "Ai trình bày mục này?", "Who presents this item?");
    let form = Form::new(format!("presenter-{}", item.0), title, |model, form| {
        let name = match form.text(0).trim() {
            "" => String::new(),
            _ => answers::name(form, 0, model.lang)?,
        };
        let named = PreparedEvent::PresenterNamed { item: ItemId(form.subject), member: None, name };
        Ok(Event::Prepared(named).into())
    });
    draft::open(
        model,
        form.about(item.0).saying(presenter::hint(model.lang)).with(presenter::field(&before)),
    );
}

/// Asks for an item that the committee puts on the agenda of the cell's meeting.
pub(super) fn ask_item(model: &mut Model) {
    let title = say!(model.lang, "Thêm mục cho kỳ sinh hoạt chi bộ", "Add an item to the cell's meeting");
    let form = Form::new("proposed-item", title, |model, form| {
        let minutes = answers::number(form, 1, model.lang)?;
        prepared(model, |meeting| meeting.propose_item(&nfc(form.text(0)), minutes))
    });
    let form = form
        .then(|model, _| go_to_newest_item(model))
        .with(Input::line(text("Tên mục", "Title, in Vietnamese as the minutes have it"), ""))
        .with(Input::line(text("Số phút", "Length in minutes"), "10"));
    draft::open(model, form);
}

/// Asks for a point of the draft resolution.
pub(super) fn ask_point(model: &mut Model) {
    let title = say!(model.lang, "Một điểm của dự thảo nghị quyết", "A point of the draft resolution");
    let form = Form::new("draft-point", title, |model, form| {
        prepared(model, |meeting| meeting.draft_point(section(form), &nfc(form.text(0))))
    });
    let form = form.then(|model, _| go_to_last(model, |row| matches!(row, PreparedRow::Point(_))));
    draft::open(model, with_point(form, "", Section::NextMonth));
}

/// Asks for a guest who is expected.
pub(super) fn ask_guest(model: &mut Model) {
    let title = say!(model.lang, "Khách mời dự kiến", "A guest who is expected");
    let form = Form::new("invited", title, |model, form| {
        let name = answers::name(form, 0, model.lang)?;
        prepared(model, |meeting| meeting.invite(&name, &nfc(form.text(1))))
    });
    let form = form.then(|model, _| go_to_last(model, |row| matches!(row, PreparedRow::Guest(_))));
    draft::open(model, form.with(Input::line(NAME, "")).with(Input::line(OFFICE, "")));
}

/// Asks for what is right of the chosen point or guest.
pub(super) fn ask_change(model: &mut Model) {
    match selected(model) {
        Some(PreparedRow::Point(point)) => {
            let title = say!(model.lang, "Sửa một điểm của dự thảo", "Change a point of the draft");
            let hint = say!(
                model.lang,
                "Xóa hết chữ rồi nhấn Enter là bỏ điểm này.",
                "Clear the words and press Enter to drop the point."
            );
            let form = Form::new(format!("draft-point-{}", point.number), title, |model, form| {
                let (section, words) = (section(form), nfc(form.text(0)));
                prepared(model, |meeting| meeting.reword_draft(form.subject, section, &words))
            });
            let form = with_point(form.about(point.number).saying(hint), &point.text, point.section);
            draft::open(model, form);
        }
        Some(PreparedRow::Guest(guest)) => {
            let title = say!(model.lang, "Sửa khách mời dự kiến", "Change a guest who is expected");
            let form = Form::new(format!("invited-{}", guest.number), title, |model, form| {
                let name = answers::name(form, 0, model.lang)?;
                prepared(model, |meeting| meeting.reword_invited(form.subject, &name, &nfc(form.text(1))))
            });
            let form = form.about(guest.number).with(Input::line(NAME, &guest.name));
            draft::open(model, form.with(Input::line(OFFICE, &guest.office)));
        }
        Some(PreparedRow::Item(_) | PreparedRow::Document(_)) | None => {}
    }
}

fn with_point(form: Form, words: &str, section: Section) -> Form {
    let sections = Section::ALL.map(Section::label).to_vec();
    let at = Section::ALL.iter().position(|one| *one == section).unwrap_or_default();
    form.with(Input::line(WORDS, words).of_prose()).with(Input::choice(PART, sections, at))
}

fn section(form: &Form) -> Section {
    Section::ALL.get(form.choice(1)).copied().unwrap_or_default()
}

fn prepared(
    model: &Model,
    event: impl FnOnce(&Meeting) -> Result<Event, Refusal>,
) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    event(meeting).map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
}

/// Chooses the row that was just added.
fn go_to_last(model: &mut Model, is_kind: fn(&PreparedRow) -> bool) {
    if let Some(at) = super::rows(model).iter().rposition(is_kind) {
        model.select(at);
    }
}

/// Chooses the item that was just added: it has the highest number, wherever it stands.
fn go_to_newest_item(model: &mut Model) {
    let number = |row: &PreparedRow| match row {
        PreparedRow::Item(item) => item.id.0,
        _ => 0,
    };
    let rows = super::rows(model);
    if let Some(at) = (0..rows.len()).max_by_key(|at| rows.get(*at).map_or(0, number)) {
        model.select(at);
    }
}

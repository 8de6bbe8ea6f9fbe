//! The documents at hand on the page of what is prepared: asked for, attached, checked.

use super::{PreparedRow, selected};
use crate::app::asked_folder;
use crate::app::at_hand::{self, DocumentNews, DocumentTask};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::message::{Done, Effect};
use crate::app::model::Model;
use crate::domain::{DocumentFile, ItemId, MeetingId};
use crate::say;
use crate::text::text;

/// The item to which a file is attached.
#[derive(Debug, Clone, Copy)]
struct AttachedTo(ItemId);

/// Asks for a file that is at hand at the chosen item.
pub(super) fn ask(model: &mut Model) {
    let item = match selected(model) {
        Some(PreparedRow::Item(item)) => item.id,
        Some(PreparedRow::Document(document)) => document.item,
        _ => return,
    };
    model.keep(AttachedTo(item));
    ask_file(model, "", None);
}

/// Asks for a file; anew with what was typed where that was refused.
fn ask_file(model: &mut Model, typed: &str, fault: Option<String>) {
    let Some(AttachedTo(item)) = model.kept().copied() else { return };
    let lang = model.lang;
    let title = say!(lang, "Kèm tài liệu vào mục này", "Attach a document to this item");
    let intro = say!(
        lang,
        "Tệp vẫn để nguyên chỗ cũ; sổ chỉ giữ tên tệp và mã kiểm tra, để khi họp biết tệp còn nguyên hay đã đổi. Không in vào giấy tờ nào của chi bộ.",
        "The file stays where it is; the book keeps its name and a check code, to tell at the meeting whether it is still the same. No paper of the cell prints it."
    );
    let form = Form::new(format!("document-{}", item.0), title, |model, form| {
        let typed = form.text(0).trim().to_owned();
        if typed.is_empty() {
            let words = say!(
                model.lang,
                "Còn thiếu tệp: hãy ghi đường dẫn, hoặc kéo tệp thả vào đây.",
                "The file is missing: give its path, or drop the file here."
            );
            return Err(Rejection::in_field(0, words));
        }
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let (meeting, item) = (meeting.id.clone(), ItemId(form.subject));
        Ok(Deed::Ask(Effect::Documents(DocumentTask::Find { meeting, item, typed })))
    });
    let label = text("Tệp (ví dụ: /media/usb/bao-cao.docx)", "File (such as: /media/usb/report.docx)");
    let form = form.about(item.0).saying(intro).then(|model, form| {
        let typed = form.text(0).to_owned();
        asked_folder::keep(model, &typed, ask_file);
    });
    let mut form = form.with(Input::line(label, typed));
    // The cursor stays behind what was typed: to the name of a folder that of a file is added.
    form.fault = fault;
    draft::open(model, form);
}

/// Hears what was found of documents.
pub(super) fn hear(model: &mut Model, done: Done) -> Option<Done> {
    match done {
        Done::Documents(DocumentNews::Found { meeting, item, file }) => {
            take(model, &meeting, item, file);
            None
        }
        Done::Documents(DocumentNews::Checked { meeting, states }) => {
            at_hand::take_states(model, meeting, states);
            None
        }
        done => Some(done),
    }
}

/// Attaches a file that was found, or asks for it again.
fn take(model: &mut Model, meeting: &MeetingId, item: ItemId, file: Result<DocumentFile, String>) {
    let is_live = model.meeting().is_some_and(|live| live.id == *meeting);
    let file = match file {
        Ok(file) => file,
        Err(words) => {
            let may_ask = is_live && model.screen() == super::VIEW.id && model.overlays.is_empty();
            if let Some(words) = asked_folder::refused(model, words, may_ask) {
                model.warn(words);
            }
            return;
        }
    };
    asked_folder::forget(model);
    let place = file.place.clone();
    if !is_live || !model.perform_one(|meeting| meeting.attach(item, file)) {
        return;
    }
    let found = model.meeting().and_then(|meeting| {
        meeting.documents_of(item).find(|one| one.file.place == place).map(|one| one.number)
    });
    let Some(number) = found else { return };
    at_hand::forget_state(model, number);
    let is_it = |row: &PreparedRow| matches!(row, PreparedRow::Document(one) if one.number == number);
    if model.screen() == super::VIEW.id
        && let Some(at) = super::rows(model).iter().position(is_it)
    {
        model.select(at);
    }
}

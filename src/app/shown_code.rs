//! A recovery code that is shown once, and the sheet of it that a person wants printed.
//!
//! The sheet opens the book, so it is never written into the book's own folder: a person names where.

use super::answers::folder;
use super::asked_folder;
use super::deed::Deed;
use super::form::{Form, Input, draft};
use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay};
use super::seal_task::SealTask;
use crate::say;
use crate::text::{Secret, text};

/// A recovery code that is shown once.
#[derive(Debug, Clone)]
pub struct ShownCode {
    /// The code.
    pub code: Secret,
    /// Whether leaving was asked for once already.
    pub asked: bool,
}

/// Takes a key while a recovery code is shown. It is shown only once, so one Esc does not close it.
pub fn press_code(model: &mut Model, key: Key) {
    let Some(Overlay::Code(shown)) = model.overlays.last_mut() else { return };
    match key.code {
        Code::Char('1') => ask_folder(model, "", None),
        Code::Esc if shown.asked => drop(model.overlays.pop()),
        Code::Esc => shown.asked = true,
        _ => {}
    }
}

/// Asks where the sheet is written; anew with what was typed where that was refused.
fn ask_folder(model: &mut Model, typed: &str, fault: Option<String>) {
    let title = say!(model.lang, "Ghi phiếu khôi phục", "Write the recovery sheet");
    let intro = say!(
        model.lang,
        "Phiếu có mã khôi phục: ai đọc được phiếu thì mở được sổ. Nên ghi ra ổ USB, in xong thì xóa tệp.",
        "The sheet holds the recovery code: whoever reads it opens the book. Best write it to a USB stick, and delete the file once it is printed."
    );
    let form = Form::new("recovery-sheet", title, |model, form| {
        let folder = folder(form, 0, model.lang)?;
        let code = model.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Code(shown) => Some(shown.code.clone()),
            _ => None,
        });
        Ok(code.map_or(Deed::Nothing, |code| Deed::Ask(Effect::Seal(SealTask::Sheet { code, folder }))))
    });
    let label = text("Thư mục nhận phiếu (ví dụ: /media/usb)", "Folder for the sheet (such as: /media/usb)");
    let form = form.saying(intro).then(|model, form| {
        let folder = form.text(0).to_owned();
        asked_folder::keep(model, &folder, ask_folder);
    });
    let mut form = form.with(Input::line(label, typed));
    (form.private, form.fault) = (true, fault);
    draft::open(model, form);
}

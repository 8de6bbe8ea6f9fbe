//! The folders that are asked for from the screen of the book: the second one, that of a copy, that of a pack.
//!
//! Writes nothing; a folder that is refused is asked for again.

use super::{backups, set_work};
use crate::app::answers::folder;
use crate::app::asked_folder;
use crate::app::backup::{BackupTask, Progress, Work};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, draft};
use crate::app::message::Effect;
use crate::app::model::{Model, Overlay};
use crate::app::seal::Sealing;
use crate::say;
use crate::text::text;

/// Asks for the second folder, at first the present one.
pub(super) fn ask_second(model: &mut Model) {
    let before = second(model).to_owned();
    ask_second_folder(model, &before, None);
}

/// Asks for the second folder; anew with what was typed where that was refused.
fn ask_second_folder(model: &mut Model, typed: &str, fault: Option<String>) {
    let title = say!(model.lang, "Thư mục sao lưu thứ hai", "Second folder for backups");
    let intro = say!(
        model.lang,
        "Mỗi bản sao lưu được chép thêm vào đây, nên đặt trên ổ USB. Để trống là thôi dùng.",
        "Every backup is copied here too; best on a USB stick. Leave it empty to do without."
    );
    let form = Form::new("second-folder", title, |_, form| {
        let folder = form.text(0).trim().to_owned();
        Ok(Deed::Ask(Effect::Backup(BackupTask::Second((!folder.is_empty()).then_some(folder)))))
    });
    let label = text("Đường dẫn (ví dụ: /media/usb/so-chi-bo)", "Path (such as: /media/usb/book)");
    let form = form.then(|model, form| {
        let folder = form.text(0).to_owned();
        asked_folder::keep(model, &folder, ask_second_folder);
    });
    open_folder(model, form.saying(intro).with(Input::line(label, typed)), fault);
}

/// Opens a form for a folder, with what is wrong with the one that was typed.
fn open_folder(model: &mut Model, mut form: Form, fault: Option<String>) {
    if fault.is_some() {
        form.go_to(0);
    }
    form.fault = fault;
    draft::open(model, form);
}

fn second(model: &Model) -> &str {
    let second = backups(model).and_then(|backups| backups.seen.as_ref()?.second.as_ref());
    second.map_or("", |(folder, _)| folder)
}

/// Asks where the pack goes; of a sealed book for its passphrase too.
pub(super) fn ask_hand_over(model: &mut Model) {
    if model.book.sealed {
        let sealing = Sealing::of_pack(second(model));
        return model.overlays.push(Overlay::Sealing(sealing));
    }
    let before = second(model).to_owned();
    ask_pack_folder(model, &before, None);
}

/// Asks where the pack goes; anew with what was typed where that was refused.
fn ask_pack_folder(model: &mut Model, typed: &str, fault: Option<String>) {
    let title = say!(model.lang, "Gói bàn giao cho thư ký mới", "Hand-over pack for a new secretary");
    let intro = say!(
        model.lang,
        "Gồm bản sao lưu của cả sổ và bản kê (Word, văn bản thuần): các kỳ họp, cách kiểm tra, cách khôi phục.",
        "A backup of the whole book and an inventory (Word, plain text): meetings, how to check them, how to restore."
    );
    let form = Form::new("hand-over", title, |model, form| {
        Ok(Deed::Ask(Effect::Backup(BackupTask::HandOver(folder(form, 0, model.lang)?))))
    });
    let form = form.then(|model, form| {
        let folder = form.text(0).to_owned();
        asked_folder::keep(model, &folder, ask_pack_folder);
        set_work(model, Some(Progress { work: Work::HandOver, done: 0, all: 1 }));
    });
    let label = text("Thư mục nhận gói", "Folder for the pack");
    open_folder(model, form.saying(intro).with(Input::line(label, typed)), fault);
}

/// Asks where a copy under a passphrase goes, at first onto the stick that is plugged in.
pub(super) fn ask_copy(model: &mut Model) {
    let seen = backups(model).and_then(|backups| backups.seen.as_ref());
    let stick = seen.and_then(|seen| seen.stick.clone()).unwrap_or_default();
    ask_copy_folder(model, &stick, None);
}

/// The folder takes a copy: now its passphrase is asked for.
pub(super) fn ask_word_of_copy(model: &mut Model, folder: String) {
    if model.screen() == super::VIEW.id && model.overlays.is_empty() {
        model.overlays.push(Overlay::Sealing(Sealing::of_copy(folder)));
    }
}

/// Asks where the copy goes; anew with what was typed where that was refused.
fn ask_copy_folder(model: &mut Model, typed: &str, fault: Option<String>) {
    let title =
        say!(model.lang, "Chép sổ ra USB, có mật khẩu", "Copy the book to a USB stick, with a passphrase");
    let intro = say!(
        model.lang,
        "Cắm ổ USB. Cả sổ được chép thành một tệp phải có mật khẩu mới mở được, kèm thẻ hướng dẫn khôi phục để in.",
        "Plug the stick in. The whole book is copied into one file that opens with a passphrase only, with a card to print that says how to restore it."
    );
    let form = Form::new("copy-out", title, |model, form| {
        Ok(Deed::Ask(Effect::Backup(BackupTask::TryFolder(folder(form, 0, model.lang)?))))
    });
    let form = form.then(|model, form| {
        let folder = form.text(0).to_owned();
        asked_folder::keep(model, &folder, ask_copy_folder);
    });
    let label = text("Thư mục trên ổ USB (ví dụ: /media/usb)", "Folder on the stick (such as: /media/usb)");
    open_folder(model, form.saying(intro).with(Input::line(label, typed)), fault);
}

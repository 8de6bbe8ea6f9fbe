//! While the disk refuses: another folder for what waits; and its taking in at the next start.

use std::path::PathBuf;

use super::answers::folder;
use super::deed::Deed;
use super::form::{Form, Input};
use super::message::Effect;
use super::model::{Model, Overlay, Save};
use crate::say;
use crate::text::text;

/// Whether acts wait because the disk refuses them.
pub fn waits(model: &Model) -> bool {
    matches!(model.save, Save::Trouble(_))
}

/// Asks for the folder.
pub fn ask_folder(model: &mut Model) {
    let title = say!(model.lang, "Giữ tạm ở thư mục khác", "Keep it in another folder meanwhile");
    let intro = say!(
        model.lang,
        "Ổ đĩa chứa sổ đang không ghi được. Những việc chưa lưu được chép vào một tệp ở thư mục này, nên chọn ổ USB hoặc ổ khác. Sổ vẫn ở chỗ cũ và được ghi tiếp ngay khi ổ đĩa dùng được.",
        "The disk with the book does not take what is written. What waits is copied to a file in this folder; choose a USB stick or another disk. The book stays where it is and is written on once its disk works."
    );
    let form = Form::new("elsewhere", title, |model, form| {
        let folder = folder(form, 0, model.lang)?;
        Ok(Deed::Ask(Effect::KeepIn(PathBuf::from(folder))))
    });
    let label = text("Đường dẫn (ví dụ: /media/usb)", "Path (such as: /media/usb)");
    // Not opened as a form of the meeting: its draft would be one more act that waits.
    model.overlays.push(Overlay::Form(form.saying(intro).with(Input::line(label, ""))));
}

/// Asks whether to take in what could not be saved before.
pub fn ask_taking_in(model: &mut Model) {
    let Some((file, acts)) = &model.book.unsaved else { return };
    let question = say!(
        model.lang,
        "Lần trước ổ đĩa không ghi được nên còn {acts} việc giữ ở tệp {file}. Đưa các việc ấy vào sổ bây giờ? Việc nào sổ đã có thì không ghi lần thứ hai.",
        "Last time the disk took nothing, so {acts} acts are kept in the file {file}. Take them into the book now? What the book has already is not written twice."
    );
    let yes = text("Đưa vào sổ", "Take them in");
    let run = |model: &mut Model| {
        if let Some((file, _)) = model.book.unsaved.take() {
            model.ask(Effect::TakeIn(PathBuf::from(file)));
        }
    };
    model.ask_yes(question, yes, run);
}

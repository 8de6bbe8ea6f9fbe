//! Setting up the cell: three lines, then the roll from a file.

use crate::app::form::{Form, Input, draft};
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::domain::CellName;
use crate::say;
use crate::text::{nfc, text};

/// Asks for the names of the cell.
pub fn ask_names(model: &mut Model) {
    let before = model.book.cell.as_ref().filter(|_| !model.book.practice).map(|cell| cell.name.clone());
    let before = before.unwrap_or_default();
    let title = say!(model.lang, "Lập chi bộ của đơn vị", "Set up our cell");
    let intro = say!(
        model.lang,
        "Ba dòng này đứng đầu mọi biên bản, nghị quyết. Viết không kèm chữ “Chi bộ”.",
        "These three lines head all minutes and resolutions. Leave out the word “cell”."
    );
    let form = Form::new("setup", title, submit)
        .saying(intro)
        .with(Input::line(
            text("Tên chi bộ (ví dụ: Ấp Mẫu)", "Name of the cell (such as: Ấp Mẫu)"),
            &before.name,
        ))
        .with(Input::line(
            text("Đảng bộ cấp trên (ví dụ: Đảng bộ xã Mẫu)", "Party body above (such as: Đảng bộ xã Mẫu)"),
            &before.parent,
        ))
        .with(Input::line(text("Địa danh (ví dụ: Xã Mẫu)", "Place (such as: Xã Mẫu)"), &before.place));
    draft::open(model, form);
}

fn submit(model: &mut Model, form: &Form) -> Result<(), String> {
    let line = |index| nfc(form.text(index).trim());
    let name = CellName { name: line(0), parent: line(1), place: line(2) };
    if name.name.is_empty() || name.parent.is_empty() || name.place.is_empty() {
        return Err(say!(
            model.lang,
            "Còn dòng trống: hãy nhập đủ ba dòng, văn bản nào cũng cần.",
            "A line is still empty: every document needs all three."
        ));
    }
    model.ask(Effect::CreateCell(name));
    Ok(())
}

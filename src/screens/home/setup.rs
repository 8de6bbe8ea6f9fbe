//! Setting up the cell: three lines, then the roll from a file.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::domain::{CellName, check_name};
use crate::say;
use crate::text::{capital, fold, nfc, text};

/// Asks for the names of the cell.
pub(super) fn ask_names(model: &mut Model) {
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

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let line = |index| capital(&nfc(form.text(index).trim()));
    let name = CellName { name: without_cell(&line(0)), parent: with_body(&line(1)), place: line(2) };
    if let Some(empty) = [&name.name, &name.parent, &name.place].iter().position(|line| line.is_empty()) {
        let words = say!(
            model.lang,
            "Còn dòng trống: hãy nhập đủ ba dòng, văn bản nào cũng cần.",
            "A line is still empty: every document needs all three."
        );
        return Err(Rejection::in_field(empty, words));
    }
    for (at, line) in [&name.name, &name.parent, &name.place].into_iter().enumerate() {
        check_name(line).map_err(|refusal| Rejection::in_field(at, refusal.sentence(model.lang)))?;
    }
    Ok(Deed::Ask(Effect::CreateCell(name)))
}

/// The name without the word “chi bộ”, which every document puts before it anyway.
fn without_cell(name: &str) -> String {
    let folded = fold(name);
    match folded.strip_prefix("chi bo ") {
        Some(_) => capital(name.splitn(3, ' ').nth(2).unwrap_or(name).trim()),
        None => name.to_owned(),
    }
}

/// The body above by its full name: who writes “xã Mẫu” means its party organisation.
fn with_body(parent: &str) -> String {
    let folded = fold(parent);
    let named = ["dang bo", "dang uy", "chi bo"].iter().any(|body| folded.starts_with(body));
    if parent.is_empty() || named {
        return parent.to_owned();
    }
    let mut letters = parent.chars();
    let place: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    format!("Đảng bộ {place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_documents_says_chi_bo_once() {
        assert_eq!(without_cell("Chi bộ ấp Giồng Lớn"), "Ấp Giồng Lớn");
        assert_eq!(without_cell("CHI BỘ Ấp Mẫu"), "Ấp Mẫu");
        assert_eq!(without_cell("Ấp Mẫu"), "Ấp Mẫu");
        assert_eq!(capital("ấp Mẫu"), "Ấp Mẫu");
    }

    #[test]
    fn the_body_above_is_named_as_one() {
        assert_eq!(with_body("Xã Long Hiệp"), "Đảng bộ xã Long Hiệp");
        assert_eq!(with_body("Đảng ủy xã Long Hiệp"), "Đảng ủy xã Long Hiệp");
        assert_eq!(with_body("Đảng bộ Công ty Mẫu"), "Đảng bộ Công ty Mẫu");
        assert_eq!(with_body(""), "");
    }
}

//! The list of the cell's shorthand: adding, changing, taking away.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::shorthand;
use crate::app::view::{Shape, Step, View};
use crate::domain::ShorthandEvent;
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    rows: |model| entries(model).len(),
    names: |model| entries(model).into_iter().map(|(short, words)| format!("{short} {words}")).collect(),
    ..View::new("shorthand", text("Từ viết tắt", "Shorthand"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("shorthand", text("Từ viết tắt của chi bộ", "The cell's shorthand"), |model| {
        model.open("shorthand")
    })
    .on(&[Key::of(Code::F(11))])
    .when(|model| model.book.cell.is_some() && model.screen() != "shorthand")
    .also(&[text("gõ tắt", "short typing"), text("chữ tắt", "abbreviations")])];

static COMMANDS: &[Command] = &[
    Command::digit(
        "shorthand-add",
        &[Key::char('1'), Key::of(Code::Insert)],
        text("Thêm từ", "Add one"),
        |model| ask(model, "", ""),
    )
    .when(|model| model.book.cell.is_some())
    .without_row()
    .also(&[text("chữ tắt mới", "new abbreviation"), text("đặt chữ tắt", "define one")]),
    Command::digit(
        "shorthand-change",
        &[Key::char('2')],
        text("Sửa từ đang chọn", "Change this one"),
        ask_change,
    )
    .brief(text("Sửa", "Change"))
    .when(|model| selected(model).is_some())
    .also(&[text("đổi chữ tắt", "other letters"), text("viết khác", "other words")]),
    Command::digit(
        "shorthand-drop",
        &[Key::char('3'), Key::of(Code::Delete)],
        text("Bỏ từ đang chọn", "Remove this one"),
        drop_selected,
    )
    .brief(text("Bỏ", "Remove"))
    .when(|model| selected(model).is_some())
    .also(&[text("xóa chữ tắt", "delete"), text("thôi dùng", "no longer used")]),
];

fn drop_selected(model: &mut Model) {
    let Some((short, words)) = selected(model) else { return };
    if model.do_deed(Deed::Shorthand(ShorthandEvent::Dropped { short: short.clone() })) {
        model.tell(say!(
            model.lang,
            "Đã bỏ “{short}” ({words}). Muốn lấy lại: nhấn 1 rồi nhập lại.",
            "Removed: “{short}” ({words}). To have it back press 1 and enter it again."
        ));
    }
}

/// Letters and their words, in the order of the letters.
fn entries(model: &Model) -> Vec<(String, String)> {
    let all = shorthand::of(model);
    all.entries().map(|(short, words)| (short.to_owned(), words.to_owned())).collect()
}

fn selected(model: &Model) -> Option<(String, String)> {
    model.book.cell.as_ref()?;
    entries(model).into_iter().nth(model.place().at)
}

/// Enter changes the selected entry.
fn next_step(model: &Model) -> Option<Step> {
    let (short, words) = selected(model)?;
    let words = say!(
        model.lang,
        "Enter: sửa “{short}”; khi ghi chép, gõ {short} rồi dấu cách thành “{words}”",
        "Enter: change “{short}”; in a note {short} and a space become “{words}”"
    );
    let brief = say!(model.lang, "Enter: sửa từ viết tắt này", "Enter: change this shorthand");
    Step::brief(words, brief, ask_change)
}

fn ask_change(model: &mut Model) {
    if let Some((short, words)) = selected(model) {
        ask(model, &short, &words);
    }
}

fn ask(model: &mut Model, short: &str, words: &str) {
    let title = say!(model.lang, "Từ viết tắt của chi bộ", "A shorthand of the cell");
    let form = Form::new("shorthand", title, |model, form| {
        let event = shorthand::of(model).keep(form.text(0), form.text(1));
        event.map(Deed::Shorthand).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    })
    .then(|model, form| {
        let (short, words) = (form.text(0).trim().to_owned(), form.text(1).trim().to_owned());
        model.tell(say!(
            model.lang,
            "Đã ghi: “{short}” viết thành “{words}”.",
            "Kept: “{short}” becomes “{words}”."
        ));
    });
    let form = form
        .with(Input::line(text("Chữ tắt (ví dụ: tn)", "Letters (such as: tn)"), short))
        .with(Input::line(text("Viết thành", "Words that they stand for"), words));
    draft::open(model, form);
}

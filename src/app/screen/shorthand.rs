//! The list of the cell's shorthand: adding, changing, taking away.

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::Key;
use crate::app::message::Effect;
use crate::app::model::{Model, Screen};
use crate::app::shorthand;
use crate::domain::ShorthandEvent;
use crate::say;
use crate::text::text;

/// The keys of the list.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::Shorthand,
    title: text("Từ viết tắt", "Shorthand"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "shorthand-add",
        keys: &[Key::char('1')],
        label: text("Thêm từ", "Add one"),
        words: plain,
        rank: 10,
        when: |model| model.book.cell.is_some(),
        run: |model| ask(model, "", ""),
    },
    Command {
        id: "shorthand-change",
        keys: &[Key::char('2')],
        label: text("Sửa từ đang chọn", "Change this one"),
        words: plain,
        rank: 11,
        when: |model| selected(model).is_some(),
        run: ask_change,
    },
    Command {
        id: "shorthand-drop",
        keys: &[Key::char('3')],
        label: text("Bỏ từ đang chọn", "Remove this one"),
        words: plain,
        rank: 12,
        when: |model| selected(model).is_some(),
        run: |model| {
            if let Some((short, words)) = selected(model)
                && keep(model, ShorthandEvent::Dropped { short: short.clone() })
            {
                model.tell(say!(
                    model.lang,
                    "Đã bỏ “{short}” ({words}). Muốn lấy lại: nhấn 1 rồi nhập lại.",
                    "Removed: “{short}” ({words}). To have it back press 1 and enter it again."
                ));
            }
        },
    },
];

/// Letters and their words, in the order of the letters.
pub fn entries(model: &Model) -> Vec<(String, String)> {
    let all = shorthand::of(model);
    all.entries().map(|(short, words)| (short.to_owned(), words.to_owned())).collect()
}

fn selected(model: &Model) -> Option<(String, String)> {
    model.book.cell.as_ref()?;
    entries(model).into_iter().nth(model.place().at)
}

/// Enter changes the selected entry.
pub fn next_step(model: &Model) -> Option<Step> {
    let (short, words) = selected(model)?;
    let words = say!(
        model.lang,
        "Enter: sửa “{short}”; khi ghi chép, gõ {short} rồi dấu cách thành “{words}”",
        "Enter: change “{short}”; in a note {short} and a space become “{words}”"
    );
    Step::new(words, ask_change)
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
        let event = event.map_err(|refusal| refusal.sentence(model.lang))?;
        keep(model, event);
        Ok(())
    });
    let form = form
        .with(Input::line(text("Chữ tắt (ví dụ: tn)", "Letters (such as: tn)"), short))
        .with(Input::line(text("Viết thành", "Words that they stand for"), words));
    draft::open(model, form);
}

/// Keeps a change; false when nothing can be written.
fn keep(model: &mut Model, event: ShorthandEvent) -> bool {
    if let Some(reason) = model.book.read_only.clone() {
        return model.warn(reason);
    }
    let Some(cell) = &mut model.book.cell else { return false };
    cell.shorthand.apply(&event);
    model.ask(Effect::KeepShorthand(event));
    true
}

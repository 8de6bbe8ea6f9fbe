//! The keys of what lies on top of a screen, and of a note that is written.

use super::form::{Form, Input, InputKind};
use super::help;
use super::seal::Sealing;
use super::size::NARROW;
use super::{Confirm, Model, Overlay, typing, writing};
use crate::say;
use crate::text::Lang;

/// A key and what it does.
type Keys = (&'static str, String);

/// The keys of what lies on top: its own commands first.
pub fn overlay_keys(model: &Model, overlay: &Overlay) -> Vec<(String, String)> {
    let mut keys = commands(model, overlay);
    keys.extend(keys_of(model, overlay).into_iter().map(|(key, words)| (key.to_owned(), words)));
    keys
}

/// The commands that lines to read have of their own.
fn commands(model: &Model, overlay: &Overlay) -> Vec<(String, String)> {
    let Overlay::Lines(lines) = overlay else { return Vec::new() };
    let live = lines.commands.iter().filter(|command| (command.when)(model));
    live.map(|command| (command.key_label(model.lang), command.words(model))).collect()
}

/// What answers a question, and what scrolls one that is too long.
fn confirm_keys(model: &Model, confirm: &Confirm) -> Vec<Keys> {
    let lang = model.lang;
    let yes = if confirm.by_enter { "1, Enter" } else { "1" };
    let scrolls = confirm.lines(model.size.0).len() > model.question_rows();
    let scroll = scrolls.then(|| ("↑ ↓", say!(lang, "cuộn", "scroll")));
    let answers = [(yes, confirm.yes.get(lang).to_owned()), ("Esc", say!(lang, "chưa", "not yet"))];
    answers.into_iter().chain(scroll).collect()
}

fn keys_of(model: &Model, overlay: &Overlay) -> Vec<Keys> {
    let lang = model.lang;
    match overlay {
        Overlay::Form(form) => form_keys(model, form),
        Overlay::Picker(_) => vec![
            ("Enter", say!(lang, "chọn", "choose")),
            ("↑ ↓", say!(lang, "di chuyển", "move")),
            ("Esc", say!(lang, "thôi", "leave")),
            typing_key(model),
        ],
        Overlay::Finder(_) => vec![
            ("Enter", say!(lang, "làm việc này", "do it")),
            ("↑ ↓", say!(lang, "di chuyển", "move")),
            ("Esc", say!(lang, "thôi", "leave")),
            typing_key(model),
        ],
        Overlay::Locator(_) => vec![
            ("Enter", say!(lang, "đến dòng này", "to this row")),
            ("↑ ↓", say!(lang, "dòng khớp khác", "other rows that fit")),
            ("Esc", say!(lang, "thôi tìm", "leave")),
            typing_key(model),
        ],
        Overlay::Confirm(confirm) => confirm_keys(model, confirm),
        Overlay::Lines(_) => {
            vec![("↑ ↓", say!(lang, "cuộn", "scroll")), ("Esc", say!(lang, "đóng", "close"))]
        }
        Overlay::Card(_) => vec![
            ("F1", say!(lang, "các phím ở đây", "the keys here")),
            ("↑ ↓", say!(lang, "cuộn", "scroll")),
            ("Esc", say!(lang, "đóng", "close")),
        ],
        Overlay::Unlock(_) => vec![
            ("Enter", say!(lang, "mở sổ", "open the book")),
            ("Ctrl+U", say!(lang, "xóa hết", "clear")),
            ("F3", say!(lang, "English", "Tiếng Việt")),
            ("Esc", say!(lang, "thoát", "leave")),
        ],
        Overlay::Sealing(sealing) => sealing_keys(sealing, lang),
        Overlay::Code(_) => vec![
            ("1", say!(lang, "ghi phiếu ra tệp để in", "write the sheet for printing")),
            ("Esc", say!(lang, "đã chép xong", "it is copied")),
        ],
        Overlay::Help(_) => help_keys(model),
    }
}

fn help_keys(model: &Model) -> Vec<Keys> {
    let lang = model.lang;
    let mut keys = vec![
        ("↑ ↓", say!(lang, "cuộn", "scroll")),
        ("Esc", say!(lang, "đóng trợ giúp", "close help")),
        ("PgUp PgDn", say!(lang, "từng trang", "by pages")),
    ];
    if help::card(model).is_some() {
        keys.insert(0, ("F1", say!(lang, "căn cứ", "the rule")));
    }
    keys
}

fn form_keys(model: &Model, form: &Form) -> Vec<Keys> {
    let lang = model.lang;
    let f1 = help_key(model, form);
    if let Some(all) = form.choosing_way() {
        let enter = match all.is_sample {
            true => say!(lang, "như 1 (mẫu)", "as 1 (sample)"),
            false => say!(lang, "đếm từng loại", "count"),
        };
        let by_name = form.tally.as_ref().and_then(|tally| tally.by_name);
        let named = by_name.map(|_| ("3", say!(lang, "ghi tên", "by name")));
        let ways = [("1", all.brief.clone()), ("2", say!(lang, "đếm", "count"))];
        let rest = [("Esc", say!(lang, "thôi", "leave")), ("Enter", enter), f1];
        return ways.into_iter().chain(named).chain(rest).collect();
    }
    let last = form.focus + 1 >= form.inputs.len();
    let enter = match last {
        true => say!(lang, "xong", "done"),
        false => say!(lang, "ô sau", "next field"),
    };
    let focused = form.inputs.get(form.focus);
    let names = focused.is_some_and(Input::takes_names);
    let several = focused.is_some_and(|input| matches!(input.kind, InputKind::People(_)));
    let choices = focused.is_some_and(|input| matches!(input.kind, InputKind::Choice(_)));
    let arrows = match (names, choices) {
        (true, _) => ("↑ ↓", say!(lang, "chọn tên", "choose a name")),
        (_, true) => ("← →", say!(lang, "chọn", "choose")),
        _ => ("↑ ↓", say!(lang, "đổi ô", "move")),
    };
    let leave = match model.size.0 < NARROW {
        true => say!(lang, "thôi", "leave"),
        // What is private is kept nowhere.
        false if form.private => say!(lang, "thôi, bỏ chữ đã gõ", "leave, text is dropped"),
        false => say!(lang, "thôi, giữ chữ đã gõ", "leave, text is kept"),
    };
    let leave = ("Esc", leave);
    // Where one key answers it all, it has the room of the arrows.
    let mut keys = match form.tally.as_ref().and_then(|tally| tally.all.as_ref()) {
        Some(all) => vec![("F5", all.brief.clone()), ("Enter", enter), leave, f1, arrows],
        None => vec![("Enter", enter), arrows, leave, f1],
    };
    keys.extend(several.then(|| (",", say!(lang, "thêm người", "one more name"))));
    keys.extend((!choices).then(|| typing_key(model)));
    keys.push(("Tab", say!(lang, "ô sau", "next field")));
    keys.push(("Ctrl+A", say!(lang, "chọn hết chữ của ô", "select the whole field")));
    keys.push(("Ctrl+Z", say!(lang, "bỏ chữ", "undo typing")));
    keys
}

/// F1 tells the keys, and then the documents behind a form that has any.
fn help_key(model: &Model, form: &Form) -> Keys {
    match (form.ground)(model, form).is_empty() {
        true => ("F1", say!(model.lang, "các phím", "the keys")),
        false => ("F1", say!(model.lang, "căn cứ", "sources")),
    }
}

fn sealing_keys(sealing: &Sealing, lang: Lang) -> Vec<Keys> {
    if sealing.work.is_some() {
        return Vec::new();
    }
    let enter = match sealing.focus + 1 >= sealing.fields.len() {
        true => say!(lang, "xong", "done"),
        false => say!(lang, "ô sau", "next field"),
    };
    vec![
        ("Enter", enter),
        ("↑ ↓", say!(lang, "đổi ô", "move")),
        ("Ctrl+U", say!(lang, "xóa ô", "clear the field")),
        ("Esc", say!(lang, "thôi, chưa đổi gì", "leave, nothing is changed")),
    ]
}

fn typing_key(model: &Model) -> Keys {
    ("F8", typing::words(model))
}

/// The keys of a note.
pub fn writing_keys(model: &Model) -> Vec<(String, String)> {
    note_keys(model).into_iter().map(|(key, words)| (key.to_owned(), words)).collect()
}

fn note_keys(model: &Model) -> Vec<Keys> {
    if writing::sample(model).is_some() {
        return vec![
            ("Enter", say!(model.lang, "điền câu mẫu", "take the sample")),
            ("Esc", say!(model.lang, "ghi xong", "done")),
            typing_key(model),
        ];
    }
    let done = match model.size.0 < NARROW {
        true => say!(model.lang, "ghi xong", "done"),
        false => say!(model.lang, "ghi xong (chữ được giữ)", "done (text is kept)"),
    };
    let ready = match model.size.0 < NARROW {
        true => say!(model.lang, "câu mẫu", "phrases"),
        false => say!(model.lang, "câu mẫu", "ready sentences"),
    };
    let enter = match writing::is_at_its_end(model) {
        true => say!(model.lang, "ghi xong", "done"),
        false => say!(model.lang, "xuống dòng", "new line"),
    };
    vec![
        ("Esc", done),
        typing_key(model),
        ("F5", ready),
        ("Enter", enter),
        ("Ctrl+Z", say!(model.lang, "bỏ chữ", "undo typing")),
    ]
}

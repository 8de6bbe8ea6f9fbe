//! A sheet that the member keeps: under a word of their own, read again, deleted.

use super::print;
use super::sheet::OwnAnswers;
use crate::app::Effect;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::message::Done;
use crate::app::model::{Model, Overlay};
use crate::app::own_sheet::{SheetNews, SheetSubject, SheetTask};
use crate::app::picker::{Candidate, Picker};
use crate::app::seal::{SealTask, Sealing};
use crate::domain::KeptSheet;
use crate::say;
use crate::text::{Lang, PrivateText, short_date, text};

pub(super) static COMMANDS: &[Command] = &[
    Command::digit(
        "self-check-keep",
        &[Key::char('6')],
        text("Giữ phiếu, mật khẩu riêng", "Keep, own passphrase"),
        keep,
    )
    .brief(text("Giữ", "Keep"))
    .when(|model| model.kept::<OwnAnswers>().is_some_and(|sheet| !sheet.is_blank()) && may_keep(model))
    .without_row()
    .also(&[text("cất riêng", "put away"), text("lưu cho mình", "save for oneself")]),
    Command::digit("self-check-read", &[Key::char('7')], text("Phiếu đã giữ", "Kept sheets"), |model| {
        list(model, SheetUse::Read);
    })
    .when(is_any_kept)
    .without_row()
    .here_only()
    .also(&[text("đọc lại phiếu cũ", "read an earlier one"), text("mở phiếu riêng", "open one's own")]),
    Command::digit(
        "self-check-drop",
        &[Key::char('8')],
        text("Xóa phiếu đã giữ", "Delete a kept sheet"),
        |model| {
            list(model, SheetUse::Delete);
        },
    )
    .brief(text("Xóa", "Delete"))
    .when(is_any_kept)
    .without_row()
    .here_only()
    .also(&[text("bỏ phiếu riêng", "throw one away"), text("không giữ nữa", "keep it no longer")]),
];

/// What the kept sheets are listed for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SheetUse {
    Read,
    Delete,
}

/// What the list of kept sheets was asked for, until it comes.
struct AskedSheets(SheetUse);

/// The sheets that were listed to choose from, and what for.
struct ListedSheets {
    sheets: Vec<KeptSheet>,
    what_for: SheetUse,
}

/// How many sheets are kept in the book.
struct KeptCount(usize);

/// Whether there is a sheet to read or delete.
fn is_any_kept(model: &Model) -> bool {
    model.kept::<KeptCount>().is_some_and(|kept| kept.0 > 0)
}

/// Asks how many sheets are kept, so that only live keys are shown.
pub(super) fn count(model: &mut Model) {
    _ = model.take_kept::<AskedSheets>();
    model.ask(Effect::Seal(SealTask::OwnSheet(SheetTask::List)));
}

fn may_keep(model: &Model) -> bool {
    model.book.read_only.is_none()
}

fn keep(model: &mut Model) {
    let on = model.now.at.date_naive();
    let Some(text) = model.kept::<OwnAnswers>().map(|sheet| sheet.text()) else { return };
    model.overlays.push(Overlay::Sealing(Sealing::of_sheet(SheetSubject::Text(on, text))));
}

fn list(model: &mut Model, what_for: SheetUse) {
    model.keep(AskedSheets(what_for));
    model.ask(Effect::Seal(SealTask::OwnSheet(SheetTask::List)));
}

/// Takes what became of a kept sheet, or of one that was to be printed.
pub(super) fn hear(model: &mut Model, done: Done) -> Option<Done> {
    let Done::OwnSheet(news) = done else { return Some(done) };
    match news {
        SheetNews::Kept => {
            close_box(model);
            count(model);
            model.tell(say!(
                model.lang,
                "Đã giữ phiếu tự soi; chỉ mật khẩu riêng của đồng chí mở được.",
                "The self-check sheet is kept; only your own passphrase opens it."
            ));
        }
        SheetNews::Listed(sheets) => {
            model.keep(KeptCount(sheets.len()));
            if let Some(AskedSheets(what_for)) = model.take_kept() {
                choose_among(model, sheets, what_for);
            }
        }
        SheetNews::Opened(text) => show(model, &text),
        SheetNews::Printed(path) => {
            print::wipe(model);
            model.tell(say!(
                model.lang,
                "Đã ghi phiếu của riêng đồng chí: {path}. In xong hãy xóa tệp; chương trình không giữ bản nào.",
                "Your own sheet is written: {path}. Delete the file once it is printed; the program keeps no copy.",
                path = path.display()
            ));
        }
        SheetNews::NotPrinted(words) => print::refused(model, words),
        SheetNews::Dropped => {
            close_box(model);
            count(model);
            model.tell(say!(model.lang, "Đã xóa phiếu đã giữ.", "The kept sheet is deleted."));
        }
    }
    None
}

fn close_box(model: &mut Model) {
    if matches!(model.overlays.last(), Some(Overlay::Sealing(_))) {
        model.overlays.pop();
    }
}

fn choose_among(model: &mut Model, sheets: Vec<KeptSheet>, what_for: SheetUse) {
    let lang = model.lang;
    if sheets.is_empty() {
        model.tell(say!(lang, "Chưa có phiếu nào được giữ lại.", "No sheet is kept."));
        return;
    }
    let labels = sheets.iter().map(|sheet| label(&sheets, sheet, lang));
    let choices =
        (0..).zip(labels).map(|(key, label)| Candidate { key, label, hint: String::new() }).collect();
    let title = match what_for {
        SheetUse::Read => say!(lang, "Đọc phiếu nào?", "Read which sheet?"),
        SheetUse::Delete => say!(lang, "Xóa phiếu nào?", "Delete which sheet?"),
    };
    model.keep(ListedSheets { sheets, what_for });
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, chosen)));
}

/// “Phiếu giữ ngày 03/12/2026”; of one day each with the mark that its file has too, which stays whatever is
/// kept or deleted beside it.
fn label(sheets: &[KeptSheet], sheet: &KeptSheet, lang: Lang) -> String {
    let day = short_date(sheet.on, lang);
    match sheets.iter().filter(|other| other.on == sheet.on).count() {
        1 => say!(lang, "Phiếu giữ ngày {day}", "Kept on {day}"),
        _ => say!(lang, "Phiếu giữ ngày {day}, mã {mark}", "Kept on {day}, mark {mark}", mark = sheet.mark),
    }
}

fn chosen(model: &mut Model, key: u64) {
    let lang = model.lang;
    let Some(listed) = model.take_kept::<ListedSheets>() else { return };
    let at = key as usize;
    let Some(sheet) = listed.sheets.get(at).cloned() else { return };
    let label = label(&listed.sheets, &sheet, lang);
    let subject = match listed.what_for {
        SheetUse::Read => SheetSubject::Kept(sheet, label),
        SheetUse::Delete => SheetSubject::Doomed(sheet, label),
    };
    model.overlays.push(Overlay::Sealing(Sealing::of_sheet(subject)));
}

/// Shows what a kept sheet says, until its page is closed.
fn show(model: &mut Model, text: &PrivateText) {
    close_box(model);
    let mut lines = text.as_str().lines().map(str::to_owned);
    let title = lines.next().unwrap_or_default();
    model.show_lines(title, lines.collect());
}

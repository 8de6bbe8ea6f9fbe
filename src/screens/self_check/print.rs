//! A member's own answers on paper: one file in a folder that the member names, never in the book's own.

use chrono::Datelike;
use zeroize::Zeroizing;

use super::sheet::{OwnAnswers, SheetLine};
use crate::app::Effect;
use crate::app::answers::folder;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection};
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::own_sheet::{OwnPaper, SheetTask};
use crate::app::seal::SealTask;
use crate::report::{AnsweredItem, AnsweredSheet, answered_sheet};
use crate::say;
use crate::text::text;

pub(super) const COMMAND: Command =
    Command::digit("self-check-print", &[Key::char('4')], text("In phiếu của mình", "Print one's own"), ask)
        .brief(text("In", "Print"))
        .when(|model| model.kept::<OwnAnswers>().is_some_and(|sheet| !sheet.is_blank()))
        .without_row()
        .here_only()
        .also(&[text("ghi ra tệp để in", "a file for printing"), text("mang về", "take it home")]);

/// The folder that was asked for last, until its file is written.
struct TypedFolder(String);

/// Asks where; nothing of the answer is kept as a draft.
fn ask(model: &mut Model) {
    model.take_kept::<TypedFolder>();
    ask_folder(model, "", None);
}

/// A folder that was refused is asked for again, with what was typed; where the screen was left meanwhile it is told.
pub(super) fn refused(model: &mut Model, words: String) {
    match model.take_kept::<TypedFolder>() {
        Some(TypedFolder(folder)) => ask_folder(model, &folder, Some(words)),
        None => drop(model.warn(words)),
    }
}

/// Forgets the folder.
pub(super) fn wipe(model: &mut Model) {
    drop(model.take_kept::<TypedFolder>());
}

fn ask_folder(model: &mut Model, typed: &str, fault: Option<String>) {
    let lang = model.lang;
    let title = say!(lang, "In phiếu tự soi của riêng mình", "Print one's own self-check sheet");
    let said = say!(
        lang,
        "Ghi một tệp có các câu trả lời của đồng chí, không ghi tên, cuối trang có “Giữ riêng, không nộp”. Chương trình không giữ bản nào: in xong, hãy xóa tệp.",
        "Writes one file with your answers, without a name; at its foot “Keep to yourself, not handed in”. The program keeps no copy: delete the file once it is printed."
    );
    let label = text("Thư mục (ví dụ: /media/usb)", "Folder (such as: /media/usb)");
    let form = Form::new("self-check-print", title, submit).in_private().saying(said).then(|model, form| {
        let folder = form.text(0).to_owned();
        model.keep(TypedFolder(folder));
    });
    let mut form = form.with(Input::line(label, typed));
    form.go_to(0);
    form.fault = fault;
    model.overlays.push(Overlay::Form(form));
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let folder = folder(form, 0, model.lang)?;
    let Some(sheet) = model.kept::<OwnAnswers>() else { return Ok(Deed::Nothing) };
    let paper = paper(model, sheet)?;
    Ok(Deed::Ask(Effect::Seal(SealTask::OwnSheet(SheetTask::Print { folder, paper }))))
}

/// The file, in the first of the formats in which papers are written.
fn paper(model: &Model, sheet: &OwnAnswers) -> Result<OwnPaper, String> {
    let day = model.meeting().map_or(model.now.at.date_naive(), |meeting| meeting.day());
    let items: Vec<AnsweredItem> = sheet.lines.iter().map(item).collect();
    let answered = AnsweredSheet {
        lang: sheet.lang,
        title: &sheet.title,
        items: &items,
        date: day,
        created: model.now.at,
    };
    let none = || {
        say!(
            model.lang,
            "Chưa chọn dạng tệp: hãy chọn ở Cài đặt.",
            "No file format is chosen: choose one in the settings."
        )
    };
    let format = model.formats.first().ok_or_else(none)?;
    let bytes = (format.write)(&answered_sheet(&answered)).map_err(|fault| fault.sentence(model.lang))?;
    let stem = format!("phieu-tu-soi-cua-toi-{}-{:02}", day.year(), day.month());
    Ok(OwnPaper { stem, extension: format.extension, bytes: Zeroizing::new(bytes) })
}

fn item(line: &SheetLine) -> AnsweredItem<'_> {
    AnsweredItem {
        key: &line.key,
        question: &line.words,
        answers: &line.answers,
        chosen: (*line.answer).map(usize::from),
        note: line.note.as_str(),
    }
}

//! The self-check sheet on screen: for the member in front of it alone.
//!
//! What is answered is in memory, and wiped as soon as the screen is left; it becomes no event, no draft and
//! no notice. Only the member keeps it, under a word of their own (`kept`), prints it (`print`), or carries one line of
//! it into the statement of the round (`carry`).

mod carry;
mod kept;
mod print;
mod sheet;
mod theme;
pub(super) mod view;

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Overlay};
use crate::app::view::{Shape, Step, View};
use crate::say;
use crate::text::{PrivateText, Text, capital, nfc, text};
use sheet::{OwnAnswers, SheetLine};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS, kept::COMMANDS],
    everywhere: EVERYWHERE,
    enter: begin,
    left: |model| {
        drop(model.take_kept::<OwnAnswers>());
        carry::wipe(model);
        print::wipe(model);
    },
    again: begin,
    back: leave,
    step: next_step,
    rows: |model| model.kept::<OwnAnswers>().map_or(0, |sheet| sheet.lines.len()),
    write,
    hear: kept::hear,
    ..View::new("self-check", text("Phiếu tự soi", "Self-check sheet"), Shape::List)
};

static EVERYWHERE: &[Command] = &[Command::new(
    "self-check",
    text("Phiếu tự soi trên màn hình", "Self-check sheet on screen"),
    |model| model.open("self-check"),
)
// Also where the theme has no items: what somebody kept is read and deleted there.
.when(|model| model.screen() != "self-check" && model.book.cell.is_some())
.also(&[
    text("tự soi, tự sửa", "reflect, look at oneself"),
    text("phiếu riêng, không nộp", "private, not handed in"),
])];

static COMMANDS: &[Command] = &[
    answer(
        "self-check-first",
        &[Key::char('1')],
        text("Câu trả lời thứ nhất", "The first answer"),
        |model| {
            choose(model, 0);
        },
    )
    .said(|model| answer_words(model, 0)),
    answer(
        "self-check-second",
        &[Key::char('2')],
        text("Câu trả lời thứ hai", "The second answer"),
        |model| {
            choose(model, 1);
        },
    )
    .said(|model| answer_words(model, 1)),
    answer(
        "self-check-third",
        &[Key::char('3')],
        text("Câu trả lời thứ ba", "The third answer"),
        |model| {
            choose(model, 2);
        },
    )
    .said(|model| answer_words(model, 2)),
    print::COMMAND,
    carry::COMMAND,
    Command::new("self-check-note", text("Việc gì, khi nào", "What, and when"), ask_note)
        .on(&[Key::of(Code::Insert)])
        .brief(text("Việc gì", "What"))
        .when(is_any)
        .also(&[text("ghi cho mình", "a line for oneself"), text("dòng riêng", "own words")]),
];

static ANSWERED: &[Text] =
    &[text("trả lời mục đang chọn", "answer this item"), text("đánh dấu riêng", "a private mark")];

/// A command that answers the chosen entry.
const fn answer(id: &'static str, keys: &'static [Key], label: Text, run: fn(&mut Model)) -> Command {
    Command::digit(id, keys, label, run).when(is_any).also(ANSWERED)
}

fn is_any(model: &Model) -> bool {
    selected(model).is_some()
}

fn selected(model: &Model) -> Option<&SheetLine> {
    model.kept::<OwnAnswers>()?.lines.get(model.place().at)
}

fn answer_words(model: &Model, answer: usize) -> String {
    selected(model).and_then(|line| line.answers.get(answer)).map_or(String::new(), |words| capital(words))
}

/// A blank sheet; whatever was answered before is gone.
fn begin(model: &mut Model) {
    drop(model.take_kept::<OwnAnswers>());
    if let Some(sheet) = theme::blank(model) {
        model.keep(sheet);
    }
    kept::count(model);
}

fn choose(model: &mut Model, answer: u8) {
    let at = model.place().at;
    if let Some(line) = model.kept_mut::<OwnAnswers>().and_then(|sheet| sheet.lines.get_mut(at)) {
        line.choose(answer);
    }
}

/// Letters begin the line of the chosen entry.
fn write(model: &mut Model, _: &str) -> bool {
    let any = is_any(model);
    if any {
        ask_note(model);
    }
    any
}

fn ask_note(model: &mut Model) {
    let Some(line) = selected(model) else { return };
    let title = format!("{} {}", line.key, line.short);
    let before = line.note.as_str().to_owned();
    let form = Form::new("self-check-note", title, |_, _| Ok(Deed::Nothing)).in_private().then(note);
    let said = say!(
        model.lang,
        "Chỉ đồng chí thấy: không ghi vào sổ, không lưu nháp.",
        "For you alone: not written into the book, no draft is kept."
    );
    let form = form.saying(said).with(Input::line(text("Việc gì, khi nào", "What, and when"), &before));
    let mut form = form.about(model.place().at as u64);
    form.go_to(0);
    model.overlays.push(Overlay::Form(form));
}

fn note(model: &mut Model, form: &Form) {
    let words = PrivateText::new(nfc(form.text(0).trim()));
    if let Some(line) =
        model.kept_mut::<OwnAnswers>().and_then(|sheet| sheet.lines.get_mut(form.subject as usize))
    {
        line.note = words;
    }
}

/// Enter goes to the next entry without an answer; once all have one, from the first one on again.
fn next_step(model: &Model) -> Option<Step> {
    let sheet = model.kept::<OwnAnswers>()?;
    let words = match sheet.next_open(model.place().at) {
        Some(at) => say!(
            model.lang,
            "Enter: mục {key}, chưa trả lời; gõ chữ là ghi cho riêng mình",
            "Enter: item {key}, not answered yet; letters write a line for yourself",
            key = sheet.lines[at].key
        ),
        None => say!(
            model.lang,
            "Enter: xem lại từ mục đầu; Esc: xóa phiếu, rời màn hình",
            "Enter: look again from the first item; Esc: wipe the sheet and leave"
        ),
    };
    Step::new(words, |model| {
        let next = model.kept::<OwnAnswers>().and_then(|sheet| sheet.next_open(model.place().at));
        let last = model.place().at + 1 >= model.rows();
        let at = next.unwrap_or(if last { 0 } else { model.place().at + 1 });
        model.select(at);
    })
}

/// Leaving wipes the sheet, and says so.
fn leave(model: &mut Model) {
    let blank = model.kept::<OwnAnswers>().is_none_or(OwnAnswers::is_blank);
    model.close();
    if !blank {
        model.tell(say!(
            model.lang,
            "Đã xóa phiếu tự soi khỏi máy; chỉ còn bản mà đồng chí đã tự giữ hoặc tự in, nếu có.",
            "The answers are wiped; only what you kept or printed yourself, if anything, is left."
        ));
    }
}

//! The papers that the meeting in hand, its month, this year and the cell call for: which lie written, which are due, and
//! why one cannot be made yet.
//!
//! Says what is there; which kind is called for when is a table among the papers.

pub(super) mod view;

use crate::app::called::{self, CalledPaper, called_papers, title_of, whose};
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::message::{Done, Wanted};
use crate::app::model::{Model, ReadMeeting};
use crate::app::view::{Reach, Shape, Step, View};
use crate::app::{papers, preview, printing, uploading};
use crate::report::NamedPaper;
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Cell,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    enter: called::look_up,
    again: called::look_again,
    step: next_step,
    rows: |model| called_papers(model).0.len(),
    names,
    hear,
    ..View::new("papers", text("Văn bản", "Papers"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("papers", text("Văn bản cần lập, in", "Papers to make, to print"), open)
        // The first page has its own.
        .when(|model| !["papers", "home"].contains(&model.screen()) && model.book.cell.is_some())
        .without_row()
        .also(&[
            text("văn bản, giấy tờ", "papers, documents"),
            text("in, máy in", "print, printer"),
            text("báo cáo, kế hoạch, danh sách", "reports, plans, lists"),
            text("giấy nào chưa lập, chưa nộp", "which are missing"),
        ])];

/// Opens the page; from minutes that are read, on their meeting.
fn open(model: &mut Model) {
    let read = model.kept::<ReadMeeting>().filter(|_| model.screen() == "reading");
    match read.map(|read| read.history.meeting.id.clone()) {
        Some(meeting) => called::choose_meeting(model, meeting),
        None => model.open("papers"),
    }
}

static COMMANDS: &[Command] = &[
    Command::digit(
        "papers-preview",
        &[Key::char('1')],
        text("Xem trước từng trang", "Preview page by page"),
        |model| {
            with_made(model, |model, row, paper| preview::show(model, row.kind, paper));
        },
    )
    .brief(text("Xem trước", "Preview"))
    .when(|model| selected(model).is_some())
    .also(&[
        text("xem văn bản trước khi in", "look at it before printing"),
        text("ngắt trang", "page breaks"),
    ]),
    Command::digit(
        "papers-print",
        &[Key::char('2')],
        text("In văn bản này", "Print this paper"),
        |model| {
            with_made(model, |model, _, paper| printing::print(model, paper));
        },
    )
    .brief(text("In", "Print"))
    .when(|model| selected(model).is_some())
    .also(&[text("gửi đến máy in", "send to the printer"), text("in ra giấy", "on paper")]),
    Command::digit(
        "papers-folder",
        &[Key::char('3')],
        text("Mở thư mục văn bản", "Open the folder of papers"),
        printing::open_folder,
    )
    .brief(text("Thư mục", "Folder"))
    .without_row()
    .also(&[text("tệp nằm ở đâu", "where the files are"), text("xem các tệp đã ghi", "files written")]),
    Command::digit(
        "papers-upload",
        &[Key::char('4')],
        text("Tệp, nội dung tải lên Sổ tay", "Files and text to upload"),
        uploading::show,
    )
    .brief(text("Tải lên", "Upload"))
    .when(uploading::may_upload)
    .also(&[
        text("gói tải lên, sổ tay đảng viên điện tử", "upload pack, handbook"),
        text("cái gì không tải lên", "what is not uploaded"),
    ]),
];

/// Rows are found by what a paper is called and of what it is.
fn names(model: &Model) -> Vec<String> {
    let name = |row: &CalledPaper| format!("{} {}", title_of(row, model.lang), whose(model, row));
    called_papers(model).0.iter().map(name).collect()
}

fn selected(model: &Model) -> Option<CalledPaper> {
    if model.screen() != VIEW.id {
        return None;
    }
    called_papers(model).0.get(model.place().at).cloned()
}

/// Takes the meeting and the files that the page asked for.
fn hear(model: &mut Model, done: Done) -> Option<Done> {
    match done {
        Done::Read { wanted: Wanted::Papers, history, hash, seals } => {
            called::take_read(model, ReadMeeting { history: *history, hash, seals });
            None
        }
        Done::PaperFiles(files) => {
            called::take_files(model, files);
            None
        }
        // What was said of its way there is over.
        Done::Printed(words) => {
            printing::answered(model);
            model.tell(words);
            None
        }
        Done::Trouble(words) => {
            printing::answered(model);
            Some(Done::Trouble(words))
        }
        other => Some(other),
    }
}

/// Enter writes the selected paper, or says why it cannot be made.
fn next_step(model: &Model) -> Option<Step> {
    let (lang, row) = (model.lang, selected(model)?);
    if row.made.is_err() {
        let words = say!(lang, "Enter: vì sao chưa lập được", "Enter: why it is not made yet");
        return Step::new(words, write);
    }
    let words = called::write_words(&title_of(&row, lang), row.is_done(), lang);
    Step::brief(words, called::write_words_brief(row.is_done(), lang), write)
}

fn write(model: &mut Model) {
    with_made(model, |model, row, paper| papers::write_one(model, row.kind, paper));
}

/// Does something with the selected paper, or says why it cannot be made.
fn with_made(model: &mut Model, act: impl FnOnce(&mut Model, &CalledPaper, NamedPaper)) {
    let Some(row) = selected(model) else { return };
    match row.made.clone() {
        Ok(paper) => act(model, &row, paper),
        Err(lack) => {
            model.warn(lack.sentence(model.lang));
        }
    }
}

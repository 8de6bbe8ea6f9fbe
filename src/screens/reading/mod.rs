//! The minutes of a past meeting, and what is recorded after their adoption.

mod addendum;
mod card;
mod confirm;
mod lines;
mod more_papers;
mod reopening;
mod upload;
mod versions;
pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::message::{Bookmark, Done, Wanted};
use crate::app::model::{Model, ReadMeeting};
use crate::app::view::{Reach, Shape, View};
use crate::app::{grounds, page, papers};
use crate::domain::State;
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text(
        "Hãy chọn một kỳ trong Biên bản đã lưu (trang đầu, phím 2).",
        "Choose a meeting among the past minutes (first page, key 2).",
    )),
    commands: &[COMMANDS],
    step: page::next_step,
    // The line that is chosen goes on where nothing is left to scroll.
    walk: Model::walk_rows,
    rows: |model| lines::page(model).lines.len(),
    card: card::card,
    hear,
    ..View::new("reading", text("Đọc biên bản", "Reading"), Shape::Page)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "reading-write",
        &[Key::char('1')],
        text("Ghi văn bản của kỳ này ra tệp", "Save the documents of this meeting"),
        write,
    )
    .brief(text("Ghi tệp", "Save"))
    .when(|model| adopted(model).is_some())
    .also(&[text("in, Word", "print, Word"), text("xuất biên bản", "export")]),
    Command::digit(
        "reading-uploaded",
        &[Key::char('2')],
        text("Đã tải lên Sổ tay điện tử", "Uploaded"),
        upload::ask,
    )
    .brief(text("Đã tải lên", "Uploaded"))
    .when(upload::is_open)
    .also(&[text("tải tài liệu đúng hạn", "upload in time"), text("sổ tay đảng viên", "handbook")]),
    Command::digit(
        "reading-confirm",
        &[Key::char('3')],
        text("Cấp trên xác nhận điểm", "Score confirmed by the higher committee"),
        confirm::ask,
    )
    .brief(text("Xác nhận", "Confirmed"))
    .when(|model| newest(model).is_some_and(is_scored))
    .also(&[text("đảng ủy chấm, duyệt điểm", "official score"), text("điểm cấp ủy", "points from above")]),
    Command::digit(
        "reading-upload-back",
        &[Key::char('4')],
        text("Bỏ ghi đã tải lên", "Undo the upload"),
        upload::ask_back,
    )
    .brief(text("Bỏ tải lên", "Undo upload"))
    .when(upload::is_recent)
    .also(&[text("ghi nhầm tải lên", "upload by mistake"), text("chưa tải tài liệu", "not yet uploaded")]),
    grounds::command("reading-origin", show_origin),
    Command::digit(
        "reading-amend",
        &[Key::char('6')],
        text("Bổ sung, đính chính", "Addendum to the minutes"),
        addendum::ask,
    )
    .brief(text("Bổ sung", "Addendum"))
    .when(|model| newest(model).is_some())
    .also(&[text("sửa biên bản, ghi sót", "correct the minutes"), text("biên bản bổ sung", "amendment")]),
    Command::digit(
        "reading-reopen",
        &[Key::char('7')],
        text("Mở lại để sửa", "Reopen the minutes"),
        reopening::ask,
    )
    .brief(text("Mở lại", "Reopen"))
    .when(|model| newest(model).is_some())
    .also(&[text("thông qua lại, sửa biên bản", "adopt anew"), text("mở lại cuộc họp", "re-open")]),
    Command::digit(
        "reading-versions",
        &[Key::char('8')],
        text("Bản đã thông qua trước", "Earlier version"),
        versions::turn,
    )
    .said(versions::words)
    .brief(text("Bản trước", "Earlier"))
    .when(versions::any)
    .also(&[text("bản cũ, bản bị thay", "replaced version"), text("lịch sử biên bản", "versions")]),
    more_papers::COMMAND,
    Command::new("reading-private", text("Ghi riêng của chủ trì", "Private note of the chair"), show_private)
        .when(|model| private_note(model).is_some())
        .also(&[
            text("ghi chú riêng, không vào biên bản", "not in the minutes"),
            text("sổ tay chủ trì", "the chair's own"),
        ]),
];

/// The private note on the meeting that is read; none where there is none.
fn private_note(model: &Model) -> Option<&str> {
    let (read, cell) = (read(model)?, model.book.cell.as_ref()?);
    Some(cell.notes.of(&read.history.meeting.id)).filter(|text| !text.is_empty())
}

fn show_private(model: &mut Model) {
    let lines = private_note(model).map(|text| text.lines().map(str::to_owned).collect());
    let title = say!(
        model.lang,
        "Ghi riêng của chủ trì · không vào giấy tờ nào",
        "Private note of the chair · in no paper"
    );
    if let Some(lines) = lines {
        model.show_lines(title, lines);
    }
}

/// Shows what made the sentence of the chosen line.
fn show_origin(model: &mut Model) {
    let (page, line) = (lines::page(model), model.place().at);
    if let Some(history) = read(model).map(|read| read.history.clone()) {
        grounds::show(model, &history, &page, line);
    }
}

/// The place in the minutes to which a search led.
#[derive(Debug, Clone, Default)]
struct Marked(Option<Bookmark>);

/// The meeting that is read.
fn read(model: &Model) -> Option<&ReadMeeting> {
    model.kept()
}

fn is_scored(read: &ReadMeeting) -> bool {
    read.history.meeting.adoption.as_ref().is_some_and(|adoption| !adoption.sheet.rows.is_empty())
}

/// The meeting that is read, once it is adopted.
fn adopted(model: &Model) -> Option<&ReadMeeting> {
    read(model).filter(|read| read.history.meeting.state == State::Adopted)
}

/// The same, where it is the newest version: nothing is added to one that was replaced.
fn newest(model: &Model) -> Option<&ReadMeeting> {
    adopted(model).filter(|_| !versions::is_earlier(model))
}

/// So many lines before the place that a search found are shown with it.
const LINES_BEFORE: usize = 2;

/// Shows the minutes that were read; where a search led there, from the place that it found.
fn hear(model: &mut Model, done: Done) -> Option<Done> {
    let (mark, read) = match done {
        Done::Read { wanted: Wanted::Minutes(mark), history, hash, seals } => {
            (mark, ReadMeeting { history: *history, hash, seals })
        }
        Done::Amended { meeting, hash } => {
            addendum::take_hash(model, &meeting, hash);
            return None;
        }
        other => return Some(other),
    };
    model.keep(read);
    model.keep(versions::Newest::default());
    model.keep(Marked(mark));
    model.open("reading");
    if let Some(at) = lines::found_at(model) {
        model.select(at.saturating_sub(LINES_BEFORE));
    }
    None
}

fn write(model: &mut Model) {
    let papers = adopted(model)
        .and_then(|read| papers::of_adopted(model, &read.history.meeting, read.hash.as_deref()));
    let Some((mut papers, lacks)) = papers else { return };
    papers.extend(addendum::papers(model));
    if !lacks.is_empty() {
        let lang = model.lang;
        let title = say!(lang, "Văn bản không lập", "Documents that are not made");
        model.show_lines(title, lacks.iter().map(|lack| lack.sentence(lang)).collect());
    }
    papers::write_out(model, papers);
}

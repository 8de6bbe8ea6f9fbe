//! What is prepared for a meeting besides its plan: texts of the items and who presents them, a draft of the
//! resolution, the guests who are expected, the documents at hand.
//!
//! Nothing of it is testified: the meeting takes what it uses, by acts of its own.

mod asking;
mod documents;
mod dropping;
pub(super) mod view;

use crate::app::at_hand;
use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::app::writing::{self, Target};
use crate::domain::{AttachedDocument, Guest, Item, Meeting, Point, State};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Preparing,
    reach: Reach::Prepared,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    hear: documents::hear,
    step: next_step,
    rows: |model| rows(model).len(),
    names: |model| rows(model).iter().map(|row| row.words(model)).collect(),
    ..View::new(
        "contents",
        text("Nội dung, dự thảo, khách mời", "Texts, draft resolution, guests"),
        Shape::List,
    )
};

static EVERYWHERE: &[Command] = &[
    Command::new(
        "contents",
        text("Nội dung, dự thảo nghị quyết, khách mời", "Texts, draft resolution, guests"),
        |model| model.open("contents"),
    )
    .when(|model| {
        let here = model.screen() == "prepare" || model.screen() == "chair" && is_of_committee(model);
        here && may_prepare(model)
    })
    .without_row()
    .also(&[
        text("soạn trước nội dung sinh hoạt", "prepare the content of the items"),
        text("khách dự kiến", "who is expected"),
        text("người trình bày", "who presents"),
        text("dự thảo nghị quyết", "draft of the resolution"),
    ]),
    Command::new(
        "documents-check",
        text("Kiểm tra tài liệu kèm", "Check the documents at hand"),
        at_hand::check,
    )
    .when(|model| matches!(model.screen(), "prepare" | "contents" | "chair") && at_hand::has_any(model))
    .without_row()
    .also(&[
        text("tệp còn nguyên hay đã đổi", "whether a file was changed"),
        text("tài liệu phát kèm, tệp đính kèm", "attached files"),
    ]),
];

static COMMANDS: &[Command] = &[
    Command::digit(
        "contents-text",
        &[Key::char('1')],
        text("Soạn nội dung mục", "Text of the item"),
        work_on,
    )
    .said(|model| match selected(model) {
        Some(PreparedRow::Point(_) | PreparedRow::Guest(_)) => {
            say!(model.lang, "Sửa dòng này", "Change this line")
        }
        Some(PreparedRow::Document(_)) => say!(model.lang, "Kiểm tra tệp", "Check the file"),
        _ => String::new(),
    })
    .brief(text("Nội dung", "Text"))
    .when(|model| selected(model).is_some())
    .also(&[text("nội dung sinh hoạt", "what is presented"), text("chuẩn bị bài", "prepare it")]),
    Command::digit(
        "contents-presenter",
        &[Key::char('2')],
        text("Người trình bày", "Who presents"),
        asking::ask_presenter,
    )
    .brief(text("Trình bày", "Who"))
    .when(|model| matches!(selected(model), Some(PreparedRow::Item(_))))
    .also(&[text("ai báo cáo", "who reports"), text("phân công trình bày", "presenter")]),
    Command::digit(
        "contents-point",
        &[Key::char('3')],
        text("Thêm điểm dự thảo nghị quyết", "Add a draft point"),
        asking::ask_point,
    )
    .brief(text("Dự thảo", "Draft"))
    .when(issues_resolution)
    .without_row()
    .also(&[text("dự thảo nghị quyết", "draft of the resolution"), text("quyết nghị", "resolve")]),
    Command::digit(
        "contents-guest",
        &[Key::char('4')],
        text("Thêm khách mời", "Invite a guest"),
        asking::ask_guest,
    )
    .brief(text("Khách", "Guest"))
    .when(may_prepare)
    .without_row()
    .also(&[text("mời cấp trên, đại biểu", "delegate"), text("khách dự kiến", "who is expected")]),
    Command::digit(
        "contents-private",
        &[Key::char('5')],
        text("Ghi riêng của chủ trì", "Private note of the chair"),
        |model| writing::write(model, Target::Private),
    )
    .brief(text("Ghi riêng", "Private"))
    .when(may_prepare)
    .without_row()
    .also(&[
        text("ghi chú riêng, không vào biên bản", "not in the minutes"),
        text("sổ tay chủ trì", "the chair's own"),
    ]),
    Command::digit(
        "contents-item",
        &[Key::char('7')],
        text("Thêm mục cho chi bộ", "Add an item for the cell"),
        asking::ask_item,
    )
    .brief(text("Thêm mục", "Add item"))
    .when(|model| may_prepare(model) && is_of_committee(model))
    .without_row()
    .also(&[
        text("đưa việc ra chi bộ bàn", "put a matter before the cell"),
        text("mục mới của kỳ sinh hoạt", "new item of the cell's meeting"),
    ]),
    Command::digit(
        "contents-document",
        &[Key::char('8')],
        text("Kèm tài liệu", "Attach a document"),
        documents::ask,
    )
    .brief(text("Tài liệu", "Document"))
    .when(|model| matches!(selected(model), Some(PreparedRow::Item(_) | PreparedRow::Document(_))))
    .also(&[text("đính kèm tệp, văn bản", "a file"), text("tài liệu phát cho mục này", "hand-out")]),
    Command::digit(
        "contents-drop",
        &[Key::char('6'), Key::of(Code::Delete)],
        text("Bỏ dòng này", "Drop this line"),
        dropping::drop_row,
    )
    .brief(text("Bỏ", "Drop"))
    .when(dropping::may_drop)
    .also(&[text("xóa điểm, xóa khách", "delete"), text("không mời nữa", "not invited")]),
];

/// A row of the page.
#[derive(Debug, Clone)]
enum PreparedRow {
    Item(Item),
    Document(AttachedDocument),
    Point(Point),
    Guest(Guest),
}

impl PreparedRow {
    fn words(&self, model: &Model) -> String {
        match self {
            PreparedRow::Item(item) => item.title(model.lang).to_owned(),
            PreparedRow::Document(document) => document.file.name.clone(),
            PreparedRow::Point(point) => point.text.clone(),
            PreparedRow::Guest(guest) => guest.words(),
        }
    }
}

/// The items of the agenda with their documents, the points of the draft, the guests.
fn rows(model: &Model) -> Vec<PreparedRow> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let items = meeting.items_to_prepare().iter().flat_map(|item| {
        let documents = meeting.documents_of(item.id).cloned().map(PreparedRow::Document);
        std::iter::once(PreparedRow::Item(item.clone())).chain(documents)
    });
    let points = meeting.prepared.points.iter().cloned().map(PreparedRow::Point);
    let guests = meeting.prepared.guests.iter().cloned().map(PreparedRow::Guest);
    items.chain(points).chain(guests).collect()
}

fn selected(model: &Model) -> Option<PreparedRow> {
    rows(model).into_iter().nth(model.place().at).filter(|_| may_prepare(model))
}

/// Whether something may be prepared: before the meeting; by the committee also while it meets.
fn may_prepare(model: &Model) -> bool {
    let is_draft = model.meeting().is_some_and(|meeting| meeting.state == State::Draft);
    is_draft || model.is_open() && is_of_committee(model)
}

/// Whether it is the committee that prepares the meeting of the cell.
fn is_of_committee(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| !meeting.plan.kind.is_of_cell())
}

fn issues_resolution(model: &Model) -> bool {
    let issues = |meeting: &Meeting| meeting.plan.kind.issues_resolution() || !meeting.plan.kind.is_of_cell();
    may_prepare(model) && model.meeting().is_some_and(issues)
}

/// Enter works on the chosen row; while the committee meets it leads back there, so that Enter always leads on.
fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    if model.is_open() && !matches!(selected(model), Some(PreparedRow::Item(_))) {
        let words = say!(lang, "Enter: về cuộc họp chi ủy", "Enter: back to the committee's meeting");
        return Step::new(words, Model::close);
    }
    if model.is_open() {
        let words = say!(
            lang,
            "Enter: về cuộc họp chi ủy; 1: soạn nội dung mục đang chọn",
            "Enter: back to the committee's meeting; 1: text of this item"
        );
        let brief = say!(lang, "Enter: về cuộc họp; 1: soạn mục", "Enter: back; 1: text of the item");
        return Step::brief(words, brief, Model::close);
    }
    match selected(model)? {
        PreparedRow::Item(item) => {
            let written = model.meeting()?.prepared.waiting_text(item.id).is_some();
            let words = match written {
                true => say!(
                    lang,
                    "Enter: sửa nội dung đã soạn của mục này",
                    "Enter: change the text of this item"
                ),
                false => {
                    say!(lang, "Enter: soạn nội dung của mục này", "Enter: prepare the text of this item")
                }
            };
            let brief = say!(lang, "Enter: nội dung của mục này", "Enter: text of this item");
            Step::brief(words, brief, write)
        }
        PreparedRow::Document(_) => {
            let words = say!(
                lang,
                "Enter: xem tài liệu kèm còn nguyên không",
                "Enter: see whether the documents are the same"
            );
            let brief = say!(lang, "Enter: tài liệu còn nguyên?", "Enter: still the same?");
            Step::brief(words, brief, at_hand::check)
        }
        PreparedRow::Point(_) => Step::new(
            say!(lang, "Enter: sửa điểm này của dự thảo", "Enter: change this point"),
            asking::ask_change,
        ),
        PreparedRow::Guest(_) => {
            Step::new(say!(lang, "Enter: sửa khách mời này", "Enter: change this guest"), asking::ask_change)
        }
    }
}

/// What belongs to the chosen row, also while the committee meets: its text, its words, a look at its file.
fn work_on(model: &mut Model) {
    match selected(model) {
        Some(PreparedRow::Item(_)) => write(model),
        Some(PreparedRow::Document(_)) => at_hand::check(model),
        Some(PreparedRow::Point(_) | PreparedRow::Guest(_)) => asking::ask_change(model),
        None => {}
    }
}

fn write(model: &mut Model) {
    if let Some(PreparedRow::Item(item)) = selected(model) {
        writing::write(model, Target::Prepared(item.id));
    }
}

//! What is prepared, in a table, with the words of the chosen row below it; and the text while it is written.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{PreparedRow, rows, selected};
use crate::app::Model;
use crate::app::at_hand;
use crate::domain::{AttachedDocument, DocumentState, Item, Meeting};
use crate::say;
use crate::text::{Lang, capital, decimal};
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell};
use crate::ui::theme::Theme;
use crate::ui::{detail, note};

/// Rows that the table keeps before the words of the chosen row have any.
const TABLE_ROWS: u16 = 9;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    if let Some(writing) = &model.writing {
        return note::draw(model, meeting, (writing, None), theme, frame, area);
    }
    let below = selected(model).map_or_else(Vec::new, |row| words_of(model, meeting, &row));
    let below = detail::told(below, usize::from(area.width));
    detail::draw(model, theme, frame, area, grid(model, meeting), (below, TABLE_ROWS));
}

fn grid(model: &Model, meeting: &Meeting) -> ScreenGrid {
    let lang = model.lang;
    let prepared = &meeting.prepared;
    let (texts, points, guests) = (prepared.texts(), prepared.points.len(), prepared.guests.len());
    ScreenGrid {
        title: match meeting.plan.kind.is_of_cell() {
            true => say!(lang, "Soạn trước, khi họp mới lấy", "Prepared, for use at the meeting"),
            false => say!(lang, "Chuẩn bị kỳ sinh hoạt chi bộ", "Prepared for the cell's meeting"),
        },
        figure: match meeting.documents().count() {
            0 => say!(
                lang,
                "{texts} nội dung · {points} điểm dự thảo · {guests} khách",
                "texts: {texts} · draft points: {points} · guests: {guests}"
            ),
            files => say!(
                lang,
                "{texts} nội dung · {files} tài liệu · {points} điểm dự thảo · {guests} khách",
                "texts: {texts} · documents: {files} · draft points: {points} · guests: {guests}"
            ),
        },
        columns: vec![
            GridColumn::words(say!(lang, "Loại", "Kind")),
            GridColumn::words(say!(lang, "Nội dung", "What")).giving_way(),
            GridColumn::words(say!(lang, "Trình bày", "Presented by")),
            GridColumn::words(say!(lang, "Đã soạn", "Text")),
        ],
        rows: rows(model).iter().map(|row| line(model, meeting, row)).collect(),
        total: None,
    }
}

fn line(model: &Model, meeting: &Meeting, row: &PreparedRow) -> GridRow {
    let lang = model.lang;
    let (kind, by, written) = match row {
        PreparedRow::Item(item) => {
            let items = meeting.items_to_prepare();
            let place = items.iter().position(|other| other.id == item.id).map_or(0, |place| place + 1);
            let written =
                meeting.prepared.waiting_text(item.id).map_or_else(String::new, |text| length(text, lang));
            (say!(lang, "Mục {place}", "Item {place}"), presenter(meeting, item), written)
        }
        PreparedRow::Document(document) => return document_line(model, meeting, document),
        PreparedRow::Point(_) => (say!(lang, "Dự thảo", "Draft"), String::new(), String::new()),
        PreparedRow::Guest(_) => (say!(lang, "Khách", "Guest"), String::new(), String::new()),
    };
    let sign = if written.is_empty() { "" } else { "✓" };
    (cell(sign), vec![cell(kind), cell(row.words(model)), cell(by), cell(written)])
}

/// A document, with what the last look found of it.
fn document_line(model: &Model, meeting: &Meeting, document: &AttachedDocument) -> GridRow {
    let state = at_hand::state(model, meeting, document);
    let sign = match state {
        None => "",
        Some(DocumentState::Same) => "✓",
        Some(DocumentState::Changed | DocumentState::Missing) => "!",
    };
    let kind = say!(model.lang, "Tài liệu", "Document");
    let words = state.map_or_else(String::new, |state| at_hand::state_words(state, model.lang));
    (cell(sign), vec![cell(kind), cell(document.file.name.clone()), cell(String::new()), cell(words)])
}

/// Who presents an item; nothing where nobody was named.
fn presenter(meeting: &Meeting, item: &Item) -> String {
    meeting.prepared.items.get(&item.id).map_or_else(String::new, |one| one.name.clone())
}

fn length(text: &str, lang: Lang) -> String {
    let words = text.split_whitespace().count();
    say!(lang, "{words} chữ", "{words} words")
}

/// What is told of the chosen row below the table.
fn words_of(model: &Model, meeting: &Meeting, row: &PreparedRow) -> Vec<String> {
    let lang = model.lang;
    match row {
        PreparedRow::Item(item) => match meeting.prepared.waiting_text(item.id) {
            Some(text) => text.lines().map(str::to_owned).collect(),
            None if !meeting.plan.kind.is_of_cell() => vec![say!(
                lang,
                "Mục này chưa soạn nội dung. Nội dung soạn ở đây được đưa vào kỳ sinh hoạt chi bộ tới, sau khi biên bản họp chi ủy được thông qua.",
                "Nothing is prepared for this item. What is written here goes into the next meeting of the cell, once the minutes of the committee are adopted."
            )],
            None => vec![say!(
                lang,
                "Mục này chưa soạn nội dung. Nội dung soạn ở đây không vào biên bản, cho đến khi lấy vào lúc họp.",
                "Nothing is prepared for this item. What is written here is not in the minutes until it is taken at the meeting."
            )],
        },
        PreparedRow::Document(document) => document_words(model, meeting, document),
        PreparedRow::Point(point) => {
            vec![format!("{}: {}", capital(point.section.label().get(lang)), point.text)]
        }
        PreparedRow::Guest(guest) => vec![guest.words()],
    }
}

/// Where a document lies, how long it is, and what the last look found.
fn document_words(model: &Model, meeting: &Meeting, document: &AttachedDocument) -> Vec<String> {
    let lang = model.lang;
    let title = meeting.item_to_prepare(document.item).map_or("…", |item| item.title(lang));
    let (place, size) = (&document.file.place, size_words(document.file.bytes, lang));
    let of =
        say!(lang, "Tài liệu của mục “{title}”, {size}: {place}", "Document of “{title}”, {size}: {place}");
    let found = match at_hand::state(model, meeting, document) {
        // While the committee meets Enter leads back there.
        None if model.is_open() => say!(
            lang,
            "Chưa kiểm tra tệp còn nguyên không: nhấn 1.",
            "Whether it is still the same was not looked at yet: press 1."
        ),
        None => say!(
            lang,
            "Chưa kiểm tra tệp còn nguyên không: nhấn Enter.",
            "Whether it is still the same was not looked at yet: press Enter."
        ),
        Some(state) => {
            let words = at_hand::state_words(state, lang);
            say!(lang, "Lần kiểm tra vừa rồi: {words}.", "At the last look: {words}.")
        }
    };
    vec![of, found]
}

/// A length as people say it: "1,2 MB".
fn size_words(bytes: u64, lang: Lang) -> String {
    let (unit, name) = match bytes {
        0..1_000 => return say!(lang, "{bytes} byte", "{bytes} bytes"),
        1_000..1_000_000 => (1_000, "kB"),
        _ => (1_000_000, "MB"),
    };
    let hundredths = bytes.saturating_mul(10).div_ceil(unit).saturating_mul(10);
    format!("{} {name}", decimal(hundredths as i64, lang))
}

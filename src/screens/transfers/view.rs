//! Transfers as people see them: a table, and the record of the chosen one below it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{name, selected};
use crate::app::Model;
use crate::app::acts::transfer;
use crate::app::size::NARROW;
use crate::domain::{Transfer, TransferDue, TransferRow, TransferTerm, TransferWay, UpperDecision};
use crate::say;
use crate::text::{Lang, given_name, short_date};
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before the record has any.
const LEAST_ROWS: u16 = 5;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let below = |columns| below(model, columns);
    detail::draw_or(model, theme, frame, area, grid(model, theme), (below, LEAST_ROWS), || {
        model.book.read_only.clone().unwrap_or_else(|| {
            say!(
                model.lang,
                "Chưa có đồng chí nào chuyển đi, chuyển đến. Nhấn 1 khi có đồng chí xin chuyển đi, 2 khi có đồng chí được giới thiệu đến.",
                "No transfers. Press 1 when a member asks to go, 2 when somebody is introduced to this cell."
            )
        })
    });
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let all = transfer::rows(model);
    let open = all.iter().filter(|row| !row.stage.is_over()).count();
    ScreenGrid {
        title: say!(lang, "Chuyển sinh hoạt đảng", "Transfers"),
        figure: say!(lang, "chưa xong {open}", "{open} open"),
        columns: vec![
            GridColumn::words(say!(lang, "Họ và tên", "Name")),
            GridColumn::words(say!(lang, "Chuyển", "Which way")).from(NARROW),
            GridColumn::words(say!(lang, "Bước, hạn", "Stage, due")).giving_way(),
        ],
        rows: all.iter().map(|row| line(model, row, theme)).collect(),
        total: None,
    }
}

fn line(model: &Model, row: &TransferRow, theme: &Theme) -> GridRow {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let (name, narrow) = (name(model, row), model.size.0 < NARROW);
    let name = if narrow { given_name(&name).to_owned() } else { name };
    let way = match (row.transfer.way, row.transfer.term) {
        (TransferWay::Out, TransferTerm::Official) => say!(lang, "đi", "out"),
        (TransferWay::Out, TransferTerm::Temporary) => say!(lang, "đi tạm thời", "out for a time"),
        (TransferWay::In, TransferTerm::Official) => say!(lang, "đến", "in"),
        (TransferWay::In, TransferTerm::Temporary) => say!(lang, "đến tạm thời", "in for a time"),
    };
    let late = row.due.is_some_and(|due| due.is_late(today));
    let stage = match row.due {
        Some(due) => due.words(today, lang),
        None => row.stage.label().get(lang).to_owned(),
    };
    let (sign, stage) = match late {
        true => (styled("!", theme.warn), styled(stage, theme.bad)),
        false => (cell(""), cell(stage)),
    };
    (sign, vec![cell(name), cell(way), stage])
}

/// The record of the chosen transfer.
fn below(model: &Model, wide: usize) -> Vec<Line<'static>> {
    let Some(row) = selected(model) else { return Vec::new() };
    detail::told(record(&row, model.lang), wide)
}

fn record(row: &TransferRow, lang: Lang) -> Vec<String> {
    let one = &row.transfer;
    let place = &one.papers.place;
    let whither = match one.way {
        TransferWay::Out => say!(lang, "Nơi đến: {place}", "They go to: {place}"),
        TransferWay::In => say!(lang, "Nơi đi: {place}", "They come from: {place}"),
    };
    let stage = row.stage.label().get(lang);
    let mut lines = vec![format!("{whither} · {stage}"), papers(one, lang)];
    lines.push(letter(one, lang));
    lines.extend(moved(one, lang));
    if matches!(row.due, Some(TransferDue::HandIn(_))) {
        lines.push(say!(
            lang,
            "Hạn tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ, Tết: có ngày nghỉ thì hạn lùi lại.",
            "Counted from Monday to Friday; public holidays are not left out: with them the term ends later."
        ));
    }
    lines.extend(one.dropped.as_ref().map(|reason| say!(lang, "Thôi chuyển: {reason}", "Dropped: {reason}")));
    lines
}

/// The days of what belongs to it, what is not known too.
fn papers(one: &Transfer, lang: Lang) -> String {
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| say!(lang, "chưa ghi", "not recorded"), |day| short_date(day, lang))
    };
    let papers = &one.papers;
    let (asked, agreed, review) = (day(papers.asked), day(papers.agreed), day(papers.review));
    say!(
        lang,
        "Đề nghị: {asked} · Đồng ý giới thiệu: {agreed} · Bản tự kiểm điểm: {review}",
        "Request: {asked} · Agreed: {agreed} · Own review: {review}"
    )
}

fn letter(one: &Transfer, lang: Lang) -> String {
    let Some(letter) = &one.papers.letter else {
        return say!(lang, "Giấy giới thiệu: chưa ghi", "Introduction: not recorded");
    };
    let words = paper_words(letter, lang);
    say!(lang, "Giấy giới thiệu {words}", "Introduction {words}")
}

fn paper_words(paper: &UpperDecision, lang: Lang) -> String {
    let number = Some(&paper.number).filter(|number| !number.is_empty());
    let number = number.map(|number| say!(lang, "số {number}", "no. {number}"));
    let day = say!(lang, "ngày {day}", "of {day}", day = short_date(paper.day, lang));
    let by = Some(&paper.by).filter(|by| !by.is_empty()).map(|by| say!(lang, "của {by}", "by {by}"));
    number.into_iter().chain([day]).chain(by).collect::<Vec<_>>().join(" ")
}

/// From when the roll has it, until when it is given, and that it is over.
fn moved(one: &Transfer, lang: Lang) -> Vec<String> {
    let day = |day: chrono::NaiveDate| short_date(day, lang);
    let moved = one.moved.map(|from| match (one.way, one.is_temporary()) {
        (TransferWay::Out, true) => say!(lang, "Đi từ ngày {from}", "Away from {from} on", from = day(from)),
        (TransferWay::Out, false) => {
            say!(
                lang,
                "Không còn trong danh sách từ ngày {from}",
                "Off the roll from {from} on",
                from = day(from)
            )
        }
        (TransferWay::In, _) => {
            say!(lang, "Trong danh sách từ ngày {from}", "On the roll from {from} on", from = day(from))
        }
    });
    let received = one.received.map(|on| say!(lang, "tiếp nhận ngày {on}", "received on {on}", on = day(on)));
    let until =
        one.papers.until.map(|end| say!(lang, "tạm thời đến hết {end}", "until {end}", end = day(end)));
    let over = one.over.map(|from| say!(lang, "hết từ ngày {from}", "over from {from} on", from = day(from)));
    let parts: Vec<String> = [moved, received, until, over].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| crate::text::capital(&parts.join(" · "))).into_iter().collect()
}

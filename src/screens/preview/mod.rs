//! A paper as it will be, page by page: what stands on each, and where the next one begins.

pub(super) mod view;

use crate::app::called::{self, called_papers};
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::preview::{PreviewedPaper, page_lines};
use crate::app::view::{Reach, Shape, Step, View};
use crate::app::{papers, printing};
use crate::report::{NamedPaper, Paper, PreviewPage};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text(
        "Hãy chọn một văn bản trong Văn bản (F2, gõ: văn bản) rồi nhấn 1.",
        "Choose a paper under Papers (F2, type: papers) and press 1.",
    )),
    commands: &[COMMANDS],
    step: next_step,
    walk,
    rows: |model| lines(model).len(),
    ..View::new("preview", text("Xem trước", "Preview"), Shape::Page)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "preview-print",
        &[Key::char('2')],
        text("In bản đang xem", "Print what is shown"),
        |model| {
            if let Some((_, paper)) = shown_paper(model) {
                printing::print(model, paper);
            }
        },
    )
    .brief(text("In", "Print"))
    .when(|model| shown(model).is_some())
    .also(&[text("gửi đến máy in", "send to the printer"), text("in ra giấy", "on paper")]),
    Command::new("preview-next", text("trang giấy sau", "next page of the paper"), |model| turn(model, 1))
        .when(|model| page_number(model) + 1 < pages(model).len())
        .also(&[text("tờ sau", "next sheet"), text("sang trang", "turn over")]),
    Command::new("preview-before", text("trang giấy trước", "page before of the paper"), |model| {
        turn(model, -1);
    })
    .when(|model| page_number(model) > 0)
    .also(&[text("tờ trước", "sheet before"), text("lùi trang", "turn back")]),
];

fn shown(model: &Model) -> Option<&PreviewedPaper> {
    model.kept()
}

fn pages(model: &Model) -> &[PreviewPage] {
    shown(model).map_or(&[], |shown| &shown.pages)
}

/// The page that is shown, from 0.
fn page_number(model: &Model) -> usize {
    model.place().pane.min(pages(model).len().saturating_sub(1))
}

fn lines(model: &Model) -> Vec<String> {
    pages(model).get(page_number(model)).map_or_else(Vec::new, |page| page_lines(model, page))
}

/// Shows the page so many after the one that is shown.
fn turn(model: &mut Model, by: isize) {
    let last = pages(model).len().saturating_sub(1);
    let to = page_number(model).saturating_add_signed(by).min(last);
    if to != page_number(model) {
        model.turn_pane(to);
    }
}

/// Arrows and pages walk through the page, then on to the next one.
fn walk(model: &mut Model, rows: isize) {
    let (at, end) = (model.place().at.min(model.last_top()), model.last_top());
    match rows {
        isize::MIN => model.turn_pane(0),
        isize::MAX => {
            model.turn_pane(pages(model).len().saturating_sub(1));
            model.select(model.last_top());
        }
        rows if rows > 0 && at >= end => turn(model, 1),
        rows if rows < 0 && at == 0 && page_number(model) > 0 => {
            turn(model, -1);
            model.select(model.last_top());
        }
        rows => model.select(at.saturating_add_signed(rows).min(end)),
    }
}

/// Enter writes the paper, as it does on the page of papers.
fn next_step(model: &Model) -> Option<Step> {
    let shown = shown(model)?;
    let done = called_papers(model).0.iter().any(|row| row.stem == shown.paper.0 && row.is_done());
    let what = shown.kind.label.get(model.lang);
    let mut words = called::write_words(what, done, model.lang);
    if page_number(model) + 1 < pages(model).len() {
        words.push_str(&say!(model.lang, " (PgDn trang sau)", " (PgDn: next page)"));
    }
    Step::brief(words, called::write_words_brief(done, model.lang), |model| {
        if let Some((kind, paper)) = shown_paper(model) {
            papers::write_one(model, kind, paper);
        }
    })
}

fn shown_paper(model: &Model) -> Option<(&'static Paper, NamedPaper)> {
    shown(model).map(|shown| (shown.kind, shown.paper.clone()))
}

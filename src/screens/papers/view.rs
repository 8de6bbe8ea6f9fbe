//! The papers as a table, and what is told of the chosen one below it.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::selected;
use crate::app::Model;
use crate::app::called::{CalledPaper, called_papers, due_of, signers, title_of, whose};
use crate::app::due::left_words;
use crate::app::size::NARROW;
use crate::report::format_names;
use crate::say;
use crate::text::{Lang, day_and_month, short_date};
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before what is told of a paper has any.
const LEAST_ROWS: u16 = 7;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let below = |columns| below(model, columns);
    detail::draw_or(model, theme, frame, area, grid(model, theme), (below, LEAST_ROWS), || {
        say!(
            model.lang,
            "Chưa có văn bản nào cần lập: hãy lập danh sách đảng viên và cuộc họp trước.",
            "No paper is called for: make the roll and a meeting first."
        )
    });
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let rows = &called_papers(model).0;
    let done = rows.iter().filter(|row| row.is_done()).count();
    let late = rows.iter().filter(|row| row.is_late(today)).count();
    let all = rows.iter().filter(|row| row.made.is_ok()).count();
    let figure = match late {
        0 => say!(lang, "đã ghi {done}/{all}", "{done} of {all} written"),
        late => say!(lang, "đã ghi {done}/{all}, {late} QUÁ HẠN", "{done} of {all} written, {late} OVERDUE"),
    };
    let of: Vec<String> = rows.iter().map(|row| whose(model, row)).collect();
    // Of what the papers below one another are is said once.
    let first = |at: usize| at == 0 || of[at - 1] != of[at];
    let shown = |at: usize| if first(at) { of[at].clone() } else { String::new() };
    ScreenGrid {
        title: say!(lang, "Văn bản", "Papers"),
        figure,
        columns: vec![
            GridColumn::words(say!(lang, "Của", "Of")).from(NARROW),
            GridColumn::words(say!(lang, "Văn bản", "Paper")).giving_way(),
            GridColumn::figures(say!(lang, "Hạn", "Due")),
            GridColumn::figures(say!(lang, "Còn lại", "Left")).from(NARROW),
            GridColumn::words(say!(lang, "Tình trạng", "State")).from(NARROW),
        ],
        rows: rows.iter().enumerate().map(|(at, row)| line(row, shown(at), today, theme, lang)).collect(),
        total: None,
    }
}

fn line(row: &CalledPaper, of: String, today: NaiveDate, theme: &Theme, lang: Lang) -> GridRow {
    let late = row.is_late(today);
    let faulty = row.form.as_ref().is_some_and(|form| form.is_faulty);
    let sign = match (row.is_done(), late || faulty, &row.made) {
        (_, true, _) => styled("!", theme.bad),
        (true, ..) => styled("✓", theme.good),
        (_, _, Ok(_)) => cell("?"),
        (_, _, Err(_)) => cell("–"),
    };
    let day = row.by().map_or(String::new(), |by| day_and_month(by, lang));
    let left = left_words(row.by(), today, lang);
    let left = styled(left, if late { theme.bad } else { theme.quiet });
    let state = match (row.is_done(), &row.made) {
        _ if faulty => say!(lang, "mẫu riêng có lỗi", "own form has faults"),
        (true, _) => written(row, lang),
        (false, Ok(_)) => say!(lang, "chưa ghi", "not written"),
        (false, Err(_)) => say!(lang, "chưa lập được", "cannot be made yet"),
    };
    (sign, vec![cell(of), cell(title_of(row, lang)), cell(day), left, cell(state)])
}

/// "đã ghi 03/12".
fn written(row: &CalledPaper, lang: Lang) -> String {
    match row.written.map(|at| day_and_month(at.date_naive(), lang)) {
        Some(day) => say!(lang, "đã ghi {day}", "written {day}"),
        None => say!(lang, "đã ghi", "written"),
    }
}

/// What is told of the chosen paper.
fn below(model: &Model, wide: usize) -> Vec<Line<'static>> {
    let Some(row) = selected(model) else { return Vec::new() };
    detail::told(record(model, &row), wide)
}

fn record(model: &Model, row: &CalledPaper) -> Vec<String> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let head = format!("{} · {}", whose(model, row), title_of(row, lang));
    let form = row.form.as_ref().map(|form| match form.is_faulty {
        true => format!("! {}", form.words),
        false => form.words.clone(),
    });
    let due = Some(due_of(row, today, lang)).filter(|words| !words.is_empty());
    let uploaded = row.uploaded.map(|at| {
        let (time, day) = (at.format("%H:%M"), short_date(at.date_naive(), lang));
        say!(lang, "Đã tải lên Sổ tay lúc {time} ngày {day}", "Uploaded at {time} on {day}")
    });
    let state = match (&row.made, row.is_done()) {
        (_, true) => say!(lang, "Tệp: {files}", "Files: {files}", files = row.files.join(", ")),
        (Ok(_), false) => say!(
            lang,
            "Chưa ghi ra tệp; Enter ghi thành: {formats}",
            "Not written yet; Enter writes: {formats}",
            formats = format_names(&model.formats, lang)
        ),
        (Err(lack), false) => lack.sentence(lang),
    };
    let signed = row.made.as_ref().ok().map(|(_, document)| signers(document));
    let signed =
        signed.filter(|words| !words.is_empty()).map(|words| say!(lang, "Ký: {words}", "Signed: {words}"));
    [head]
        .into_iter()
        .chain(form)
        .chain(due.map(|words| crate::text::capital(&words)))
        .chain(uploaded)
        .chain([state])
        .chain(signed)
        .collect()
}

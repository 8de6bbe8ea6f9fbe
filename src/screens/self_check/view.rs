//! The self-check sheet as its member sees it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::sheet::{OwnAnswers, SheetLine};
use crate::app::Model;
use crate::say;
use crate::text::Lang;
use crate::ui::detail;
use crate::ui::table::{self, GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Columns of the screen from which on the answers have their names above them.
const WITH_NAMES: u16 = 60;
/// Rows that the entries keep before their words have any.
const LEAST_ROWS: u16 = 6;

/// Draws the sheet.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(sheet) = model.kept::<OwnAnswers>() else {
        let words = say!(
            model.lang,
            "Kỳ tới chưa có chủ đề nêu mục để tự soi. Khi kỳ tới có chủ đề, các mục hiện ở đây.",
            "The next meeting has no theme with items to reflect on yet. They appear here once it has."
        );
        return table::draw_or(model, theme, frame, area, (empty(model.lang), &words));
    };
    let below = sheet
        .lines
        .get(model.place().at)
        .map_or_else(Vec::new, |line| chosen(line, theme, area.width, model.lang));
    let grid = grid(sheet, theme, area.width, model.lang);
    detail::draw(model, theme, frame, area, grid, (below, LEAST_ROWS));
}

fn empty(lang: Lang) -> ScreenGrid {
    ScreenGrid {
        title: say!(lang, "Chỉ đồng chí xem", "For you alone"),
        figure: say!(lang, "không có mục nào", "no items"),
        columns: Vec::new(),
        rows: Vec::new(),
        total: None,
    }
}

fn grid(sheet: &OwnAnswers, theme: &Theme, columns: u16, lang: Lang) -> ScreenGrid {
    let most = sheet.lines.iter().map(|line| line.answers.len()).max().unwrap_or_default();
    let name = |at: usize| {
        let words = sheet.lines.iter().find_map(|line| line.answers.get(at)).cloned().unwrap_or_default();
        if columns < WITH_NAMES { format!("{}", at + 1) } else { format!("{} {words}", at + 1) }
    };
    let row = |line: &SheetLine| {
        let note = if line.note.as_str().is_empty() { cell("") } else { styled("+", theme.quiet) };
        let answers = (0..most).map(|at| match line.is(at) {
            true => styled("■", theme.good),
            false => cell(if at < line.answers.len() { "·" } else { "" }),
        });
        let cells = [cell(line.key.clone()), cell(line.short.clone())].into_iter().chain(answers);
        (note, cells.collect())
    };
    let heads =
        [GridColumn::words(say!(lang, "Mục", "Item")), GridColumn::words(sheet.title.clone()).giving_way()];
    ScreenGrid {
        title: say!(lang, "Chỉ đồng chí xem, không ghi vào sổ", "For you alone, not in the book"),
        figure: say!(
            lang,
            "trả lời {n}/{all}",
            "answered {n}/{all}",
            n = sheet.answered(),
            all = sheet.lines.len()
        ),
        columns: heads.into_iter().chain((0..most).map(|at| GridColumn::figures(name(at)))).collect(),
        rows: sheet.lines.iter().map(row).collect(),
        total: None,
    }
}

/// The chosen entry in full, what the member wrote to it, and what becomes of all this.
fn chosen(line: &SheetLine, theme: &Theme, columns: u16, lang: Lang) -> Vec<Line<'static>> {
    let wide = usize::from(columns);
    let note = match line.note.as_str() {
        "" => say!(lang, "việc gì, khi nào: chưa ghi", "what, and when: nothing written"),
        note => say!(lang, "việc gì, khi nào: {note}", "what, and when: {note}"),
    };
    let told = say!(
        lang,
        "Ô trống là chưa trả lời. Rời màn hình là xóa hết.",
        "A blank is a question not answered. Leaving the screen wipes everything."
    );
    let mut lines = detail::told([format!("{} {}", line.key, line.words), note], wide);
    lines.extend(detail::told_in([told], wide, theme.quiet));
    lines
}

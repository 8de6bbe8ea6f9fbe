//! What is missing before the adoption, as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::settled;
use crate::app::Model;
use crate::app::acts::gaps;
use crate::app::size::{MARGIN, NARROW, note_columns};
use crate::domain::GapPlace;
use crate::say;
use crate::text::{Lang, width};
use crate::ui::note;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, draw_above, styled};
use crate::ui::theme::Theme;

/// Cells before what is settled, and between two of it in a row.
const INDENT: usize = 1;
const BETWEEN: usize = 3;

/// Draws the list with what is settled below it, or the note that is written.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    if let (Some(meeting), Some(writing)) = (model.meeting(), &model.writing) {
        let width = area.width.min((note_columns(model.size.0) + MARGIN) as u16);
        return note::draw(model, meeting, (writing, None), theme, frame, Rect { width, ..area });
    }
    let lang = model.lang;
    let facts = settled::facts(model);
    let title = say!(lang, "Trước khi thông qua", "Before adoption");
    let figure = figure(model, facts.len());
    let rows = rows(model, theme);
    let columns = vec![
        GridColumn::words(say!(lang, "Còn thiếu, nên ghi thêm", "Missing, or open")).giving_way(),
        GridColumn::words("Enter".to_owned()).from(NARROW),
    ];
    let table = ScreenGrid { title, figure, columns, rows, total: None };
    let used = draw_above(model, theme, frame, area, table) + 1;
    let below = Rect { y: area.y + used.min(area.height), height: area.height.saturating_sub(used), ..area };
    let room = (usize::from(below.width), usize::from(below.height));
    frame.render_widget(Paragraph::new(told(&facts, theme, room, lang)), below);
}

/// "còn thiếu 5 · nên ghi thêm 5 · đã đủ 6": where columns are few the first alone.
fn figure(model: &Model, settled: usize) -> String {
    let lang = model.lang;
    let demanded = gaps::demanded(model);
    let open = gaps::all(model).len() - demanded;
    let lacking = (demanded > 0).then(|| say!(lang, "còn thiếu {demanded}", "{demanded} missing"));
    let open = (open > 0).then(|| say!(lang, "nên ghi thêm {open}", "{open} open"));
    let settled = match (demanded, settled) {
        (0, n) if open.is_none() => say!(lang, "đủ cả {n}", "all {n} are there"),
        (_, n) => say!(lang, "đã đủ {n}", "{n} settled"),
    };
    let all: Vec<String> = lacking.into_iter().chain(open).chain([settled]).collect();
    match model.size.0 < NARROW {
        true => all.into_iter().next().unwrap_or_default(),
        false => all.join(" · "),
    }
}

/// What is missing, what is open, and last the line that goes on.
fn rows(model: &Model, theme: &Theme) -> Vec<GridRow> {
    let found = gaps::all(model);
    // Where columns are few the chosen row alone is read whole; of the others an item is told by its number.
    let narrow = model.meeting().filter(|_| model.size.0 < NARROW);
    let row = |(at, words): (usize, String)| {
        let brief = found
            .get(at)
            .filter(|_| at != model.place().at)
            .and_then(|gap| Some(gap.brief(narrow?, model.lang)));
        let words = brief.unwrap_or(words);
        let (sign, style) = match found.get(at) {
            Some(gap) if gap.is_demanded() => ("!", theme.warn),
            Some(_) => ("?", theme.warn),
            None => ("→", theme.good),
        };
        let leads =
            found.get(at).and_then(|gap| model.meeting().map(|one| leads_to(&one.place_of(gap), model.lang)));
        (styled(sign, style), vec![cell(words), cell(leads.unwrap_or_default())])
    };
    super::words(model).into_iter().enumerate().map(row).collect()
}

/// What Enter does in a row.
fn leads_to(place: &GapPlace, lang: Lang) -> String {
    match place {
        GapPlace::Floor => say!(lang, "cho nói xong", "end the speech"),
        GapPlace::Count => say!(lang, "ghi kết quả", "count"),
        GapPlace::Officers => say!(lang, "cử người", "name one"),
        GapPlace::RollCall => say!(lang, "điểm danh", "roll call"),
        GapPlace::Note(_) => say!(lang, "ghi nội dung", "write a note"),
        GapPlace::Review(_) => say!(lang, "đánh giá việc", "review it"),
        GapPlace::Criticism(..) => say!(lang, "ghi tiếp thu", "note the answer"),
        GapPlace::Score => say!(lang, "chấm điểm", "to the score"),
        GapPlace::Vote(_) => say!(lang, "xem lại", "look at it"),
        GapPlace::Sentences => say!(lang, "chọn câu", "choose"),
        GapPlace::Item(_) => say!(lang, "sang mục", "to the item"),
    }
}

/// What is settled, two in a row where they have room; of what has no row the number.
fn told(facts: &[String], theme: &Theme, (columns, rows): (usize, usize), lang: Lang) -> Vec<Line<'static>> {
    let widest = facts.iter().map(|fact| width(fact) + 2).max().unwrap_or_default() + BETWEEN;
    let beside = (columns.saturating_sub(INDENT) / widest.max(1)).clamp(1, 2);
    let of_fact = |fact: &String| {
        let blank = " ".repeat(widest.saturating_sub(width(fact) + 2));
        [Span::styled("✓ ", theme.good), Span::raw(format!("{fact}{blank}"))]
    };
    let row = |row: &[String]| {
        let before = [Span::raw(" ")];
        Line::from(before.into_iter().chain(row.iter().flat_map(of_fact)).collect::<Vec<_>>())
    };
    let whole = facts.len().div_ceil(beside) <= rows;
    let shown = if whole { facts.len() } else { rows.saturating_sub(1) * beside };
    let left = facts.len() - shown;
    let more = say!(lang, "   … và {left} việc khác đã đủ", "   … and {left} more that are settled");
    let more = (!whole && rows > 0).then(|| Line::styled(more, theme.quiet));
    facts[..shown].chunks(beside).map(row).chain(more).collect()
}

//! What was done in this meeting, newest last, undone acts marked.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::size::READING;
use crate::domain::LoggedAct;
use crate::say;
use crate::text::{width, wrap};
use crate::ui::table::{self, GridColumn, GridRow, ScreenGrid, TableCell, styled};
use crate::ui::theme::Theme;

/// Cells of the time and of what stands around both.
const BESIDE: usize = 14;
/// Fewer rows are all given to the list.
const LEAST_ROWS: u16 = 12;

/// Draws the list of acts.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let row = |act: &LoggedAct| -> GridRow {
        let words = match act.undone {
            true => say!(lang, "(đã hoàn tác) {words}", "(undone) {words}", words = act.sentence),
            false => act.sentence.clone(),
        };
        let style = if act.undone { theme.quiet } else { Style::new() };
        let time = act.when.at.format("%H:%M:%S").to_string();
        (TableCell::default(), vec![styled(time, style), styled(words, style)])
    };
    let acts = super::acts(model);
    let grid = ScreenGrid {
        title: say!(lang, "Việc đã làm trong cuộc họp", "Done in this meeting"),
        figure: say!(lang, "{n} việc", "{n} entries", n = acts.len()),
        columns: vec![
            GridColumn::words(say!(lang, "Lúc", "Time")),
            GridColumn::words(say!(lang, "Việc đã ghi", "What was recorded")).giving_way(),
        ],
        rows: Vec::new(),
        total: None,
    };
    // A head, the names of the columns, and a row an act.
    let scrolls = area.height >= LEAST_ROWS && acts.len() + 2 > usize::from(area.height);
    let chosen = acts.get(model.place().at).map_or("", |act| &act.sentence);
    // What its row shows whole is not said twice, and no row stays blank for it.
    let is_cut = width(chosen) + BESIDE > usize::from(area.width);
    let wide = usize::from(area.width).saturating_sub(2).min(READING.1);
    let below = if scrolls && is_cut { wrap(chosen, wide) } else { Vec::new() };
    let heights = [Constraint::Min(1), Constraint::Length(below.len() as u16)];
    let [top, bottom] = Layout::vertical(heights).areas(area);
    let below = below.into_iter().map(|line| Line::from(format!(" {line}")));
    frame.render_widget(Paragraph::new(below.collect::<Vec<_>>()), bottom);
    table::draw_long(model, theme, frame, top, grid, (acts.len(), |index| row(&acts[index])));
}

//! What was done in this meeting, newest last, undone acts marked.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::domain::LoggedAct;
use crate::say;
use crate::text::{clip, width};
use crate::ui::detail;
use crate::ui::table::{self, GridColumn, GridRow, ScreenGrid, TableCell, styled};
use crate::ui::theme::Theme;

/// Cells of the time and of what stands around both.
const BESIDE: usize = 14;
/// Fewer rows are all given to the list.
const LEAST_ROWS: u16 = 12;

/// Columns of what is quoted at least.
const LEAST_QUOTED: usize = 6;

/// Draws the list of acts.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let acts = super::acts(model);
    let room = usize::from(area.width).saturating_sub(BESIDE);
    // Where rows are free each is read whole.
    let beyond = acts.len() + 2 > usize::from(area.height);
    let row = |act: &LoggedAct| -> GridRow {
        let words = match act.undone {
            true => say!(lang, "(đã hoàn tác) {words}", "(undone) {words}", words = act.sentence),
            false => act.sentence.clone(),
        };
        let style = if act.undone { theme.quiet } else { Style::new() };
        let time = act.when.at.format("%H:%M:%S").to_string();
        (
            TableCell::default(),
            vec![styled(time, style), styled(if beyond { within(&words, room) } else { words }, style)],
        )
    };
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
    let chosen = acts.get(model.place().at).map_or_else(String::new, |act| act.sentence.clone());
    // What its row shows whole is not said twice, and no row stays blank for it.
    let is_cut = width(&chosen) + BESIDE > usize::from(area.width);
    let chosen = Some(chosen).filter(|_| scrolls && is_cut);
    let below = detail::told(chosen, usize::from(area.width));
    let heights = [Constraint::Min(1), Constraint::Length(below.len() as u16)];
    let [top, bottom] = Layout::vertical(heights).areas(area);
    frame.render_widget(Paragraph::new(below), bottom);
    table::draw_long(model, theme, frame, top, grid, (acts.len(), |index| row(&acts[index])));
}

/// A sentence in so many columns: where it is longer what it quotes gives way, so that what came of it is read.
fn within(words: &str, room: usize) -> String {
    let quoted = words.find('“').zip(words.find('”')).filter(|(from, to)| from < to);
    let Some((from, to)) = quoted.filter(|_| width(words) > room) else { return words.to_owned() };
    let (before, after) = (&words[..from + '“'.len_utf8()], &words[to..]);
    let left = room.saturating_sub(width(before) + width(after));
    match left >= LEAST_QUOTED {
        true => format!("{before}{}{after}", clip(&words[from + '“'.len_utf8()..to], left)),
        false => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn what_is_quoted_gives_way_to_what_came_of_it() {
        let words = "kết quả biểu quyết “Thông qua chương trình sinh hoạt”: 18 tán thành";
        assert_eq!(within(words, 80), words);
        assert_eq!(within(words, 56), "kết quả biểu quyết “Thông qua chương…”: 18 tán thành");
        // Of what is quoted too little would be left.
        assert_eq!(within(words, 40), words);
        assert_eq!(within("khai mạc cuộc họp", 5), "khai mạc cuộc họp");
    }
}

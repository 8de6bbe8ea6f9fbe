//! The main screen while a note is written: the note stands where the speech or the hint of the item does, and what else
//! there is to see stays below it.
//!
//! Knows rows, not what is typed into them.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use super::proceedings;
use crate::app::Model;
use crate::domain::Meeting;
use crate::ui::note;
use crate::ui::theme::Theme;

/// Rows of text that a note has at least, where rows are not few.
const TEXT: usize = 3;
/// Below so many rows those who wait and those who are silent have one each, the note all others but never fewer than
/// these.
const LOW: u16 = 8;
const LEAST_NOTE: u16 = 3;

/// Draws the note with everything else of the screen below it; what has no room gives way to the text in the order of
/// the screen, who waits and who is silent last. Answers how many rows it takes.
pub(super) fn draw(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    progress: bool,
) -> usize {
    let Some(writing) = &model.writing else { return 0 };
    let (wide, height) = (usize::from(area.width).saturating_sub(2), area.height);
    let (of_note, below) = if height < LOW {
        let rows = usize::from(height.saturating_sub(LEAST_NOTE).min(2));
        let below = proceedings::others(model, meeting, theme, wide, rows);
        (height - below.len() as u16, below)
    } else {
        let text = note::rows(model, writing, usize::from(area.width)).max(TEXT);
        let most = usize::from(height - 1).saturating_sub(proceedings::needed(model, meeting, theme, wide));
        let of_note = 1 + text.min(most.max(TEXT));
        (
            of_note as u16,
            proceedings::lines(model, meeting, theme, (wide, usize::from(height) - of_note), progress),
        )
    };
    // A blank row parts them where there is one.
    let apart = (height - of_note).saturating_sub(below.len() as u16).min(1);
    let used = usize::from(of_note + apart) + below.len();
    let rows = [Constraint::Length(of_note), Constraint::Length(apart), Constraint::Min(0)];
    let [top, _, bottom] = Layout::vertical(rows).areas(area);
    note::draw(model, meeting, (writing, meeting.agenda.current), theme, frame, top);
    frame.render_widget(Paragraph::new(below), bottom);
    used
}

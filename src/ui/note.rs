//! The note being written, with whom or what it is about and for how long.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::theme::Theme;
use crate::app::Model;
use crate::app::writing::{self, Target, Writing};
use crate::domain::{Meeting, Speech};
use crate::say;
use crate::text::{clock, pad, width, wrap};

/// Draws the note in an area.
pub fn draw(
    model: &Model,
    meeting: &Meeting,
    writing: &Writing,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
) {
    let lang = model.lang;
    let of_speech = |id| meeting.speech(id).map_or("", |speech: &Speech| meeting.speaker_name(speech.who));
    let title = |id| meeting.agenda.get(id).map_or("", |item| item.title(lang));
    let head = match writing.target {
        Target::Speech(id) => {
            say!(lang, " GHI Ý KIẾN ĐỒNG CHÍ {name}", " WHAT {name} SAYS", name = of_speech(id))
        }
        Target::Item(id) => say!(lang, " GHI NỘI DUNG: {title}", " NOTES UNDER: {title}", title = title(id)),
        Target::Conclusion(id) => say!(lang, " KẾT LUẬN: {title}", " CONCLUSION: {title}", title = title(id)),
    };
    let time = match writing.target {
        Target::Speech(id) => meeting.speech(id).map_or(0, |speech| speech.seconds(model.line_now())),
        Target::Item(id) | Target::Conclusion(id) => meeting.item_seconds(id, model.line_now()),
    };
    let time = clock(time as i64);
    let head = pad(&head, usize::from(area.width).saturating_sub(width(&time) + 2));
    let head = format!("{head} {time}");
    let [top, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(area);
    let (lines, (row, column)) = writing.field.wrapped(usize::from(body.width).saturating_sub(4));
    let height = usize::from(body.height);
    let first = (row + 1).saturating_sub(height);
    frame.render_widget(Paragraph::new(Line::from(Span::styled(head, theme.warn))), top);
    let mut shown: Vec<Line> =
        lines.into_iter().skip(first).take(height).map(|line| Line::from(format!("  {line}"))).collect();
    if let Some(sample) = writing::sample(model) {
        let words = say!(lang, "{sample} (mẫu)", "{sample} (sample)");
        let words = wrap(&words, usize::from(body.width).saturating_sub(4)).into_iter();
        shown = words.map(|line| Line::from(Span::styled(format!("  {line}"), theme.quiet))).collect();
    }
    frame.render_widget(Paragraph::new(shown), body);
    frame.set_cursor_position((body.x + 2 + column as u16, body.y + (row - first) as u16));
}

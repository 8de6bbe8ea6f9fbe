//! The note being written, with whom or what it is about and for how long.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::theme::Theme;
use super::time_used::time_used;
use crate::app::Model;
use crate::app::size::NARROW;
use crate::app::writing::{self, Target, Writing};
use crate::domain::{ItemId, Meeting, Speech, State};
use crate::say;
use crate::text::{clip, pad, width, wrap};

/// Seconds spoken or spent on an item so far, and those planned.
fn spent(model: &Model, meeting: &Meeting, target: Target) -> (u64, u64) {
    let now = model.line_now();
    match target {
        Target::Speech(id) => {
            let of = |speech: &Speech| (meeting.turn_seconds(speech, now), meeting.seconds_for(speech));
            meeting.speech(id).map_or((0, 0), of)
        }
        // Nobody's time runs while a text is prepared.
        Target::Prepared(_) | Target::Private => (0, 0),
        Target::Item(id) | Target::Conclusion(id) => {
            let planned = meeting.agenda.get(id).map_or(0, |item| u64::from(meeting.minutes_of(item)) * 60);
            (meeting.item_seconds(id, now), planned)
        }
    }
}

/// "02:10 / 05:00 ████▌░░░░░"; of a meeting that was held on paper nobody knows how long anything took.
fn time(model: &Model, meeting: &Meeting, (spent, limit): (u64, u64), columns: u16) -> String {
    match meeting.on_paper.is_some() || meeting.state == State::Draft {
        true => String::new(),
        false => time_used(spent, limit, columns < NARROW, model.lang),
    }
}

/// What is written, as the head of the note.
fn head(model: &Model, meeting: &Meeting, target: Target, narrow: bool) -> String {
    let lang = model.lang;
    let of_speech = |id| meeting.speech(id).map_or("", |speech: &Speech| meeting.speaker_name(speech.who));
    let title = |id| meeting.agenda.get(id).map_or("", |item| item.title(lang));
    match target {
        Target::Speech(id) if narrow => format!(" {} {}", say!(lang, "GHI", "NOTE"), of_speech(id)),
        Target::Speech(id) => {
            say!(lang, " GHI Ý KIẾN ĐỒNG CHÍ {name}", " WHAT {name} SAYS", name = of_speech(id))
        }
        Target::Item(id) if narrow => say!(lang, " GHI: {title}", " NOTES: {title}", title = title(id)),
        Target::Item(id) => say!(lang, " GHI NỘI DUNG: {title}", " NOTES UNDER: {title}", title = title(id)),
        Target::Conclusion(id) => say!(lang, " KẾT LUẬN: {title}", " CONCLUSION: {title}", title = title(id)),
        Target::Prepared(id) => {
            let title = meeting.item_to_prepare(id).map_or("", |item| item.title(lang));
            say!(lang, " SOẠN NỘI DUNG: {title}", " TEXT FOR: {title}")
        }
        Target::Private if narrow => say!(lang, " GHI RIÊNG", " PRIVATE"),
        Target::Private => say!(lang, " GHI RIÊNG CỦA CHỦ TRÌ", " PRIVATE NOTE OF THE CHAIR"),
    }
}

/// Cells beside the text of a note.
const MARGIN: usize = 4;

/// Rows that the text of a note takes in so many columns, or what is offered in its place.
pub fn rows(model: &Model, writing: &Writing, columns: usize) -> usize {
    let wide = columns.saturating_sub(MARGIN);
    match offered(model) {
        Some(words) => wrap(&words, wide).len(),
        None => writing.field.wrapped(wide).0.len(),
    }
}

/// What practice offers in an empty note.
fn offered(model: &Model) -> Option<String> {
    let sample = writing::sample(model)?;
    Some(say!(model.lang, "{sample} (mẫu)", "{sample} (sample)"))
}

/// Draws the note in an area. The time of the item whose head stands above it, `told`, is not said again.
pub fn draw(
    model: &Model,
    meeting: &Meeting,
    (writing, told): (&Writing, Option<ItemId>),
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
) {
    let lang = model.lang;
    let head = head(model, meeting, writing.target, area.width < NARROW);
    let (spent, limit) = spent(model, meeting, writing.target);
    let time = match writing.target {
        Target::Private => say!(lang, "không vào giấy tờ nào", "in no paper"),
        Target::Prepared(_) => String::new(),
        Target::Item(id) | Target::Conclusion(id) if told == Some(id) => String::new(),
        _ => time(model, meeting, (spent, limit), area.width),
    };
    let room = usize::from(area.width).saturating_sub(width(&time) + 2);
    let head = pad(&clip(&head, room), room);
    let of_time = if spent > limit { theme.bad } else { theme.warn };
    let head = vec![Span::styled(format!("{head} "), theme.warn), Span::styled(time, of_time)];
    let [top, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(area);
    let (lines, (row, column)) = writing.field.wrapped(usize::from(body.width).saturating_sub(MARGIN));
    let height = usize::from(body.height);
    let first = (row + 1).saturating_sub(height);
    frame.render_widget(Paragraph::new(Line::from(head)), top);
    let mut shown: Vec<Line> =
        lines.into_iter().skip(first).take(height).map(|line| Line::from(format!("  {line}"))).collect();
    if let Some(words) = offered(model) {
        let words = wrap(&words, usize::from(body.width).saturating_sub(MARGIN)).into_iter();
        shown = words.map(|line| Line::from(Span::styled(format!("  {line}"), theme.quiet))).collect();
    }
    frame.render_widget(Paragraph::new(shown), body);
    frame.set_cursor_position((body.x + 2 + column as u16, body.y + (row - first) as u16));
}

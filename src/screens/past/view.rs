//! The list of meetings as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::newest_first;
use crate::app::Model;
use crate::app::size::{NARROW, TWO_PANES};
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{Lang, numeric_date, pad, percent, short_date, width};
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Draws the list of meetings, newest first.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let line = |digest: &Digest| Line::from(line(model, digest));
    let lines: Vec<Line> = newest_first(model).into_iter().map(line).collect();
    let title = say!(lang, "Các kỳ sinh hoạt", "Meetings");
    let right = lines.len().to_string();
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}

/// Columns of the kind where there is little room, and where there is more.
const KIND: (usize, usize) = (10, 24);
/// Columns of the attendance, in the same way.
const PRESENT: (usize, usize) = (10, 21);

/// Day, kind, attendance, and the score, or how far a meeting is that is not adopted.
fn line(model: &Model, digest: &Digest) -> String {
    let (lang, columns) = (model.lang, model.size.0);
    let wide = columns >= TWO_PANES;
    let attended = digest.attended_words(lang);
    let counts = &digest.counts;
    let share = percent(u64::from(counts.attended), u64::from(counts.summoned), lang);
    let present = match (digest.roll_called, wide) {
        (false, _) => attended,
        (true, true) => say!(lang, "dự {attended} ({share})", "attended {attended} ({share})"),
        (true, false) => say!(lang, "dự {attended}", "{attended} there"),
    };
    let score = digest.figure.map(|figure| figure.short(&digest.level_labels, lang));
    let scored = score.is_some();
    let end = [score.unwrap_or_default(), state(digest, lang), planned(digest, lang)];
    let end = end.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
    let day = numeric_date(digest.date);
    let kind = if scored && !wide { digest.kind.brief() } else { digest.kind.label() }.get(lang);
    if columns < NARROW {
        return format!(" {day} {kind} {end}");
    }
    let room = if wide { (KIND.1, PRESENT.1) } else { (KIND.0, PRESENT.0) };
    // A longer kind has room where there is no score.
    let kind = pad(kind, if scored { room.0 } else { width(kind).max(room.0) });
    match digest.state {
        State::Draft | State::Cancelled => format!(" {day} {kind} {end}"),
        _ => format!(" {day} {kind} {} {end}", pad(&present, width(&present).max(room.1))),
    }
}

/// How far a meeting is that is not adopted, and why one was cancelled.
fn state(digest: &Digest, lang: Lang) -> String {
    match digest.state {
        State::Draft => say!(lang, "đang chuẩn bị", "in preparation"),
        State::Adopted => String::new(),
        State::Cancelled => {
            let reason = digest.cancelled.as_deref().unwrap_or_default();
            say!(lang, "× đã hủy: {reason}", "× cancelled: {reason}")
        }
        _ => say!(lang, "chưa xong", "not finished"),
    }
}

/// The day for which a meeting had been planned that was held on another one.
fn planned(digest: &Digest, lang: Lang) -> String {
    let day = digest.planned.map(|day| short_date(day, lang));
    day.map_or(String::new(), |day| say!(lang, "dự định ngày {day}", "planned for {day}"))
}

//! The participation of all, as people see it.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::everyone;
use crate::app::Model;
use crate::domain::Participation;
use crate::say;
use crate::text::{Lang, numeric_date, pad, percent};
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Draws the participation of all, by given name.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let wide = usize::from(area.width);
    let line = |one: &Participation| {
        let attended = attended_words(one, lang);
        let spoken = say!(lang, "phát biểu {n}", "spoke {n}", n = one.speech_count());
        let tasks = say!(
            lang,
            "việc mới {given}, xong {done}",
            "new tasks {given}, done {done}",
            given = one.tasks_given,
            done = one.tasks_done
        );
        let mut line =
            format!(" {}  {}", pad(&one.name, wide.saturating_sub(62).clamp(14, 28)), pad(&attended, 22));
        if wide >= 60 {
            line.push_str(&format!("  {}", pad(&spoken, 12)));
        }
        if wide >= 80 {
            line.push_str(&format!("  {tasks}"));
        }
        Line::from(line)
    };
    let lines = everyone(model).iter().map(line).collect();
    let title = match wide {
        80.. => say!(
            lang,
            "Tham gia sinh hoạt · việc xong kể cả việc giao trước",
            "Participation · done includes tasks given before"
        ),
        _ => say!(lang, "Tham gia sinh hoạt", "Participation"),
    };
    rows(frame, area, framed(&title, &period(model), theme, area), theme, model.place().at, lines);
}

/// "dự 9/11 (81,8%)"; a member who was not summoned has no share.
fn attended_words(one: &Participation, lang: Lang) -> String {
    if one.summoned == 0 && one.not_called > 0 {
        return say!(lang, "chưa điểm danh", "roll not called");
    }
    if one.summoned == 0 {
        return say!(lang, "dự {n}, không triệu tập", "came {n}, not summoned", n = one.attended);
    }
    let share = percent(u64::from(one.attended), u64::from(one.summoned), lang);
    say!(
        lang,
        "dự {here}/{of} ({share})",
        "present {here}/{of} ({share})",
        here = one.attended,
        of = one.summoned,
    )
}

fn period(model: &Model) -> String {
    let day = |date: Option<NaiveDate>| date.map_or("…".to_owned(), numeric_date);
    let period = model.participation_period();
    format!("{} – {}", day(period.from), day(period.to))
}

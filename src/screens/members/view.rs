//! The roll of the cell.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::Model;
use crate::domain::{Member, Role};
use crate::say;
use crate::text::pad;
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Draws the roll.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width);
    let today = model.now.at.date_naive();
    let row = |member: &Member| {
        let born = member.person.born.map_or(String::new(), |born| born.figures());
        let role = match member.role(today) {
            Role::Member => String::new(),
            role => role.label().get(model.lang).to_owned(),
        };
        let standing = member.standing(today).label().get(model.lang);
        let mut line = format!(" {}", pad(member.name(), name_width(wide)));
        if wide >= 70 {
            line.push_str(&format!("  {}", pad(&born, 10)));
        }
        line.push_str(&format!("  {}", pad(standing, 20)));
        if wide >= 80 {
            line.push_str(&format!("  {role}"));
        }
        Line::from(line)
    };
    let lines: Vec<Line> = model.members().into_iter().map(row).collect();
    let title = say!(model.lang, "Danh sách đảng viên", "The roll");
    let right = model.roll().on(today).len().to_string();
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}

/// Columns of the name beside what else has room at this width.
fn name_width(wide: usize) -> usize {
    let others = match wide {
        80.. => 55,
        70.. => 38,
        _ => 24,
    };
    wide.saturating_sub(others).clamp(14, 30)
}

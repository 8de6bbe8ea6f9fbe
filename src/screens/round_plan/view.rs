//! The round in preparation as committee and chair see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::facts;
use super::lines::{self, PlanLine};
use crate::app::Model;
use crate::app::size::NARROW;
use crate::say;
use crate::text::day_and_month;
use crate::ui::list::{framed, head};
use crate::ui::page_end::{PageEnds, RowKind};
use crate::ui::theme::Theme;

/// Draws the page from the line on that the place says.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let (title, figure) = heading(model);
    let block = framed(&title, &figure, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let height = usize::from(inside.height);
    let page = model.once(lines::lay);
    let top = model.place().at.min(page.0.len().saturating_sub(height));
    let columns = usize::from(area.width);
    let line = |line: &PlanLine| match line {
        PlanLine::Head(title, figure) => head(&title.to_uppercase(), figure, theme.section, columns),
        PlanLine::Names(names) => Line::styled(names.clone(), theme.quiet),
        PlanLine::Words(words) => Line::raw(words.clone()),
        PlanLine::Promise(words, standing, overdue) => {
            let (sign, style) = if *overdue { ("!", theme.bad) } else { ("?", theme.warn) };
            // The sign stands where rows have theirs, before the name.
            let words = words.strip_prefix("   ").unwrap_or(words).to_owned();
            let standing = Span::styled(standing.clone(), style);
            Line::from(vec![
                Span::raw(" "),
                Span::styled(sign, style),
                Span::raw(" "),
                Span::raw(words),
                standing,
            ])
        }
    };
    let mut shown: Vec<Line> = page.0.iter().skip(top).take(height).map(line).collect();
    let heads = page.0.iter().enumerate().filter(|(at, line)| *at > 0 && matches!(line, PlanLine::Head(..)));
    let heads: Vec<usize> = heads.map(|(at, _)| at).collect();
    // Where all of it has room with them, blank rows part the sections.
    if page.0.len() + heads.len() <= height {
        heads.into_iter().rev().for_each(|at| shown.insert(at, Line::default()));
    }
    let kind = |line: usize| match page.0[line] {
        PlanLine::Head(..) | PlanLine::Names(_) => RowKind::Head,
        PlanLine::Words(_) | PlanLine::Promise(..) => RowKind::Words,
    };
    let ends = PageEnds { all: page.0.len(), height, kind };
    ends.close(model, &mut shown, top, theme);
    frame.render_widget(Paragraph::new(shown), inside);
    ends.mark(frame, inside, top);
    frame.set_cursor_position((inside.x, inside.y));
}

/// Of which day, at which item and how long; how many turns and promises.
fn heading(model: &Model) -> (String, String) {
    let lang = model.lang;
    let facts = model.once(facts::work_out);
    let Some((facts, meeting)) = facts.as_ref().as_ref().zip(model.meeting()) else {
        return (say!(lang, "Tự phê bình kỳ này", "Self-criticism this time"), String::new());
    };
    let (day, slot) = (day_and_month(meeting.day(), lang), facts.plan.slot);
    let at = match facts.number {
        Some(n) => say!(lang, " · mục {n}, {slot} phút", " · item {n}, {slot} minutes"),
        None => String::new(),
    };
    let title = say!(lang, "Tự phê bình kỳ {day}{at}", "Self-criticism on {day}{at}");
    let (turns, due) = (facts.turns.len(), facts.plan.due);
    let figure = match model.size.0 < NARROW {
        true => say!(lang, "{turns} lượt, {due} lời hứa", "turns {turns}, due {due}"),
        false => say!(lang, "{turns} lượt · {due} lời hứa báo lại", "turns: {turns} · promises due: {due}"),
    };
    (title, figure)
}

//! The book as a whole: what is known of it, and a bar while something long is done.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::backups;
use super::facts::{BookFact, facts, figure};
use crate::app::Model;
use crate::app::backup::{Progress, Work};
use crate::app::size::READING;
use crate::say;
use crate::text::{Lang, wrap};
use crate::ui::list::framed;
use crate::ui::page_end;
use crate::ui::theme::Theme;

/// The longest bar, in columns.
const BAR: usize = 30;

/// Draws the screen; where it is low, from the selected line on.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let title = say!(model.lang, "Sổ và sao lưu", "Book and backups");
    let block = framed(&title, &figure(model), theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let mut lines: Vec<Line> = Vec::new();
    if let Some(progress) = backups(model).and_then(|backups| backups.work) {
        lines.push(bar(progress, usize::from(inside.width), theme, model.lang));
    }
    let columns = usize::from(inside.width).saturating_sub(4).min(READING.1);
    lines.extend(facts(model).iter().flat_map(|fact| wrapped(fact, columns, theme)));
    let height = usize::from(inside.height);
    let top = model.place().at.min(lines.len().saturating_sub(height));
    let all = lines.len();
    let shown: Vec<Line> = lines.into_iter().skip(top).take(height).collect();
    page_end::draw(model, theme, frame, inside, (top, all), shown);
}

fn wrapped(fact: &BookFact, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let sign = if fact.heed { " ! " } else { " · " };
    let style = if fact.heed { theme.warn } else { ratatui::style::Style::new() };
    let line = |(index, words): (usize, String)| {
        let sign = if index == 0 { sign } else { "   " };
        Line::from(Span::styled(format!("{sign}{words}"), style))
    };
    wrap(&fact.words, columns).into_iter().enumerate().map(line).collect()
}

/// "Đang sao lưu ██████░░░░ 12/45".
fn bar(progress: Progress, columns: usize, theme: &Theme, lang: Lang) -> Line<'static> {
    let Progress { work, done, all } = progress;
    let label = match work {
        Work::Backup => say!(lang, "Đang sao lưu", "Backing up"),
        Work::Check => say!(lang, "Đang kiểm tra sổ", "Checking the book"),
        Work::HandOver => say!(lang, "Đang làm gói bàn giao", "Making the hand-over pack"),
    };
    let room = columns.saturating_sub(crate::text::width(&label) + 12).min(BAR);
    let full = (room * done.min(all)).checked_div(all).unwrap_or(0);
    let share = (100 * done.min(all)).checked_div(all).unwrap_or(0);
    let words = format!(" {label} {}{} {share}%", "█".repeat(full), "░".repeat(room - full));
    Line::from(Span::styled(words, theme.next))
}

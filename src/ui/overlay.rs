//! What lies on top of a screen: forms, pickers, questions, help.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Clear, Paragraph};

use super::theme::Theme;
use crate::app::form::{Form, Input, Kind};
use crate::app::picker::Picker;
use crate::app::{Confirm, Model, Overlay, command};
use crate::say;
use crate::text::{clip, width, wrap};

/// Names shown under a field for a person.
const NAMES: usize = 4;

/// Lines of pasted text shown.
const PASTED: usize = 5;

/// Columns of an empty field.
const FIELD: usize = 40;

/// Draws the overlay on top, if there is one.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, body: Rect) {
    match model.overlays.last() {
        Some(Overlay::Form(form)) => draw_form(model, form, theme, frame, body),
        Some(Overlay::Picker(picker)) => draw_picker(picker, theme, frame, body),
        Some(Overlay::Confirm(confirm)) => draw_confirm(model, confirm, theme, frame, body),
        Some(Overlay::Lines { title, lines, at }) => draw_lines(title, lines, *at, theme, frame, body),
        Some(Overlay::Preview(preview)) => {
            let lines: Vec<&str> = preview.lines().skip(preview.at).take(usize::from(body.height)).collect();
            draw_lines(&preview.title(model.lang), &lines, 0, theme, frame, body);
        }
        Some(Overlay::Help(at)) => draw_help(model, *at, theme, frame, body),
        Some(Overlay::Unlock(unlock)) => super::unlock::draw(model, unlock, theme, frame, body),
        Some(Overlay::Sealing(sealing)) => super::seal::draw(model, sealing, theme, frame, body),
        Some(Overlay::Code(shown)) => super::seal::draw_code(model, shown, theme, frame, body),
        None => {}
    }
}

/// A framed box in the middle of the body, cleared below; answers the area inside.
pub(super) fn open_box(title: &str, rows: usize, theme: &Theme, frame: &mut Frame, body: Rect) -> Rect {
    let wide = body.width.min(84);
    let high = (rows as u16 + 2).min(body.height);
    let area = Rect {
        x: body.x + (body.width - wide) / 2,
        y: body.y + (body.height - high) / 2,
        width: wide,
        height: high,
    };
    let title = Span::styled(format!(" {} ", clip(title, usize::from(wide).saturating_sub(6))), theme.title);
    let block = Block::new().borders(Borders::ALL).border_style(theme.frame).title(Line::from(title));
    let inside = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    inside
}

/// The lines of a form and where the cursor stands among them.
struct Laid {
    lines: Vec<Line<'static>>,
    cursor: (u16, usize),
}

fn draw_form(model: &Model, form: &Form, theme: &Theme, frame: &mut Frame, body: Rect) {
    let columns = usize::from(body.width.min(84)).saturating_sub(4);
    let laid = lay_form(model, form, theme, columns);
    let inside = open_box(&form.title, laid.lines.len(), theme, frame, body);
    let height = usize::from(inside.height);
    let top = (laid.cursor.1 + 2).saturating_sub(height).min(laid.lines.len().saturating_sub(height));
    let shown: Vec<Line> = laid.lines.into_iter().skip(top).take(height).collect();
    frame.render_widget(Paragraph::new(shown), inside);
    let row = laid.cursor.1.saturating_sub(top) as u16;
    if row < inside.height {
        frame.set_cursor_position((
            inside.x + laid.cursor.0.min(inside.width.saturating_sub(1)),
            inside.y + row,
        ));
    }
}

fn lay_form(model: &Model, form: &Form, theme: &Theme, columns: usize) -> Laid {
    let mut laid = Laid { lines: Vec::new(), cursor: (0, 0) };
    for line in form.intro.iter().flat_map(|line| wrap(line, columns)) {
        laid.lines.push(Line::from(format!(" {line}")));
    }
    for (index, input) in form.inputs.iter().enumerate() {
        lay_input(model, input, index == form.focus, theme, columns, &mut laid);
    }
    laid
}

fn lay_input(model: &Model, input: &Input, focused: bool, theme: &Theme, columns: usize, laid: &mut Laid) {
    let mark = if focused { "▶" } else { " " };
    let label = format!("{mark}{}", input.label.get(model.lang));
    laid.lines.push(Line::from(Span::styled(label, theme.title)));
    if focused {
        laid.cursor = (2, laid.lines.len());
    }
    if let Kind::Choice(choices) = &input.kind {
        let chosen = choices.get(input.at).map_or("", |choice| choice.get(model.lang));
        let style = if focused { theme.selected } else { theme.title };
        let hint = if focused {
            say!(model.lang, "  ← → để đổi", "  ← → to change")
        } else {
            String::new()
        };
        let spans = vec![Span::raw("  "), Span::styled(format!("‹ {chosen} ›"), style), Span::raw(hint)];
        return laid.lines.push(Line::from(spans));
    }
    if input.kind == Kind::Pasted && input.field.text().contains('\n') {
        return lay_pasted(model, input, focused, theme, columns, laid);
    }
    let (range, column) = input.field.window(columns.saturating_sub(4));
    let text = input.field.text()[range].to_owned();
    match (&input.sample, text.is_empty()) {
        (Some(sample), true) => {
            let words = say!(model.lang, "  {sample}  (mẫu)", "  {sample}  (sample)", sample = sample);
            laid.lines.push(Line::from(Span::styled(clip(&words, columns), theme.quiet)));
        }
        _ => {
            let room = columns.saturating_sub(2).min(FIELD);
            let rest = "_".repeat(room.saturating_sub(width(&text)));
            let chosen = focused && input.field.selection().is_some();
            let style = if chosen { theme.selected } else { Style::new() };
            laid.lines.push(Line::from(vec![Span::raw("  "), Span::styled(text, style), Span::raw(rest)]));
        }
    }
    if focused {
        laid.cursor.0 = 2 + column as u16;
        lay_names(input, theme, columns, laid);
        if input.fits_nobody() {
            let words = say!(model.lang, "    không có tên nào khớp", "    no name fits");
            laid.lines.push(Line::from(Span::styled(words, theme.warn)));
        }
    }
}

/// Pasted text: its last lines, and how many there are.
fn lay_pasted(model: &Model, input: &Input, focused: bool, theme: &Theme, columns: usize, laid: &mut Laid) {
    let all: Vec<&str> = input.field.text().lines().collect();
    let words = say!(model.lang, "  đã dán {lines} dòng", "  lines pasted: {lines}", lines = all.len());
    laid.lines.push(Line::from(Span::styled(words, theme.good)));
    for line in all.iter().skip(all.len().saturating_sub(PASTED)) {
        laid.lines.push(Line::from(Span::styled(clip(&format!("  {line}"), columns), theme.quiet)));
    }
    if focused {
        let last = width(all.last().copied().unwrap_or_default()).min(columns.saturating_sub(4));
        laid.cursor = (2 + last as u16, laid.lines.len() - 1);
    }
}

fn lay_names(input: &Input, theme: &Theme, columns: usize, laid: &mut Laid) {
    let fitting = input.fitting();
    let top = input.at.saturating_sub(NAMES - 1);
    for (index, (_, name)) in fitting.iter().enumerate().skip(top).take(NAMES) {
        let chosen = index == input.at;
        let words = clip(&format!("    {} {name}", if chosen { "→" } else { " " }), columns);
        laid.lines.push(Line::from(Span::styled(words, if chosen { theme.selected } else { theme.quiet })));
    }
}

fn draw_picker(picker: &Picker, theme: &Theme, frame: &mut Frame, body: Rect) {
    let fitting = picker.fitting();
    let inside = open_box(&picker.title, picker.choices.len() + 1, theme, frame, body);
    let columns = usize::from(inside.width);
    let height = usize::from(inside.height).saturating_sub(1);
    let top = picker.at.saturating_sub(height.saturating_sub(1));
    let mut lines = vec![Line::from(format!(" ? {}", picker.field.text()))];
    for (index, choice) in fitting.iter().enumerate().skip(top).take(height) {
        let mark = if index == picker.at { "▶" } else { " " };
        let label = format!("{mark} {}", choice.label);
        let gap = columns.saturating_sub(width(&label) + width(&choice.hint) + 1).max(1);
        let words = clip(&format!("{label}{}{}", " ".repeat(gap), choice.hint), columns);
        let line = Line::from(words);
        lines.push(if index == picker.at { line.style(theme.selected) } else { line });
    }
    frame.render_widget(Paragraph::new(lines), inside);
    let (_, column) = picker.field.window(columns.saturating_sub(4));
    frame.set_cursor_position((inside.x + 3 + column as u16, inside.y));
}

fn draw_confirm(model: &Model, confirm: &Confirm, theme: &Theme, frame: &mut Frame, body: Rect) {
    let columns = usize::from(body.width.min(84)).saturating_sub(4);
    let question = wrap(&confirm.question, columns);
    let title = say!(model.lang, "Xác nhận", "Confirm");
    let inside = open_box(&title, question.len() + 3, theme, frame, body);
    let mut lines: Vec<Line> = question.into_iter().map(|line| Line::from(format!(" {line}"))).collect();
    lines.push(Line::default());
    let key = Span::styled(" 1 ", theme.key);
    lines.push(Line::from(vec![key, Span::raw(confirm.yes.get(model.lang))]));
    let no = say!(model.lang, "chưa", "not yet");
    lines.push(Line::from(vec![Span::styled(" Esc ", theme.key), Span::raw(no)]));
    frame.render_widget(Paragraph::new(lines), inside);
    frame.set_cursor_position((inside.x + 1, inside.y));
}

/// Lines to read, each begun with a dash unless it is numbered, and wrapped.
fn draw_lines<S: AsRef<str>>(
    title: &str,
    lines: &[S],
    at: usize,
    theme: &Theme,
    frame: &mut Frame,
    body: Rect,
) {
    let columns = usize::from(body.width.min(84)).saturating_sub(6);
    let wrapped = lines.iter().skip(at).flat_map(|line| {
        let parts = wrap(line.as_ref(), columns).into_iter().enumerate();
        let numbered = line.as_ref().starts_with(|letter: char| letter.is_ascii_digit());
        parts.map(move |(part, words)| {
            let mark = if part == 0 && !numbered { "-" } else { " " };
            Line::from(format!(" {mark} {words}"))
        })
    });
    let shown: Vec<Line> = wrapped.collect();
    // What does not fit says where in it one is.
    let all = shown.len() + 2 > usize::from(body.height) || at > 0;
    let place = if all { format!(" · {}/{}", at + 1, lines.len()) } else { String::new() };
    let inside = open_box(&format!("{title}{place}"), shown.len(), theme, frame, body);
    frame.render_widget(Paragraph::new(shown), inside);
    frame.set_cursor_position((inside.x, inside.y));
}

/// Every key that is live here, by the words of the table.
fn draw_help(model: &Model, at: usize, theme: &Theme, frame: &mut Frame, body: Rect) {
    let lines: Vec<Line> = command::live(model)
        .map(|command| {
            let keys: Vec<String> = command.keys.iter().map(|key| key.label(model.lang)).collect();
            let keys = crate::text::pad(&keys.join(", "), 16);
            Line::from(vec![Span::styled(format!(" {keys}"), theme.key), Span::raw(command.words(model))])
        })
        .collect();
    let title = say!(model.lang, "Các phím dùng được ở đây", "Keys that work here");
    let all = lines.len();
    let inside = open_box(&title, all, theme, frame, body);
    let top = at.min(all.saturating_sub(usize::from(inside.height)));
    frame.render_widget(Paragraph::new(lines.into_iter().skip(top).collect::<Vec<_>>()), inside);
    frame.set_cursor_position((inside.x, inside.y));
}

//! A form as people fill it in: its fields, names that fit, a sample, pasted text.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::bar::gauge;
use super::overlay::open_panel;
use super::theme::Theme;
use crate::app::Model;
use crate::app::form::{Form, Input, InputKind, Measure};
use crate::app::size::BOX;
use crate::say;
use crate::text::{clip, width, wrap};

/// Names shown under a field for a person.
const NAMES: usize = 4;

/// Rows of a field with its label.
const FIELD_ROWS: usize = 2;

/// Rows that fields have at least before anything explains them.
const FIELDS: usize = 4;

/// Lines of pasted text shown.
const PASTED: usize = 5;

/// Cells of the longest bar of a measure: a cell a member up to there.
const WIDEST_BAR: u64 = 30;

/// Cells of the shortest.
const LEAST_BAR: usize = 4;

/// Columns of an empty field.
const FIELD: usize = 40;

/// The lines of a form and where the cursor stands among them.
struct LaidForm {
    lines: Vec<Line<'static>>,
    /// How many of them explain, before the fields.
    intro: usize,
    /// How many of them stand below the field in use as long as it is that: names that fit.
    fitting: usize,
    /// Where the label of each field stands.
    labels: Vec<usize>,
    cursor: (u16, usize),
}

/// Draws the form in a panel; where it is low, the field in use is in sight.
pub(super) fn draw(model: &Model, form: &Form, theme: &Theme, frame: &mut Frame, body: Rect) {
    if let Some(tally) = &form.tally {
        return super::tally::draw(model, form, tally, theme, frame, body);
    }
    let columns = usize::from(body.width.min(BOX)).saturating_sub(4);
    let mut laid = lay_form(model, form, theme, columns);
    let inside = open_panel(&form.title, panel_rows(form, &laid), theme, frame, body);
    let height = usize::from(inside.height);
    // What is explained stays whole above the fields, or is left out whole.
    let intro = if laid.lines.len() > height { intro_with_room(form, columns, height) } else { laid.intro };
    let fields: Vec<Line> = laid.lines.split_off(laid.intro);
    laid.lines.truncate(intro);
    let (room, at) = (height - intro, laid.cursor.1 - laid.intro);
    let below = at + 1 + laid.fitting.max(1);
    let top = below.saturating_sub(room).min(at.saturating_sub(1)).min(fields.len().saturating_sub(room));
    // No answer is the first in sight without its label, as long as the label of the field in use is.
    let of_focus = laid.labels.get(form.focus).map_or(0, |label| label - laid.intro);
    let labels = laid.labels.iter().map(|label| label - laid.intro);
    let top = labels.filter(|label| *label <= of_focus).find(|label| *label >= top).unwrap_or(top);
    let shown: Vec<Line> = laid.lines.into_iter().chain(fields.into_iter().skip(top).take(room)).collect();
    frame.render_widget(Paragraph::new(shown), inside);
    let row = (intro + at.saturating_sub(top)) as u16;
    if row < inside.height {
        frame.set_cursor_position((
            inside.x + laid.cursor.0.min(inside.width.saturating_sub(1)),
            inside.y + row,
        ));
    }
}

/// Rows of the panel: they stay the same whichever field is in use, so that the body above does too. Names that fit take
/// those of the fields below, or the rows that a short form has for them.
fn panel_rows(form: &Form, laid: &LaidForm) -> usize {
    let rows = laid.lines.len() - laid.fitting;
    let names = form.inputs.iter().any(Input::takes_names);
    if names { rows.max(laid.intro + FIELD_ROWS + NAMES) } else { rows }
}

/// Lines of what explains that stay, each part of it whole, where not all lines have room: the first parts, as far as
/// a field with its label and the next one stay in sight.
fn intro_with_room(form: &Form, columns: usize, height: usize) -> usize {
    let mut lines = 0;
    for part in &form.intro {
        let more = wrap(part, columns).len();
        if lines + more + FIELDS > height {
            break;
        }
        lines += more;
    }
    lines
}

fn lay_form(model: &Model, form: &Form, theme: &Theme, columns: usize) -> LaidForm {
    let mut laid = LaidForm { lines: Vec::new(), intro: 0, fitting: 0, labels: Vec::new(), cursor: (0, 0) };
    for line in form.intro.iter().flat_map(|line| wrap(line, columns)) {
        laid.lines.push(Line::from(format!(" {line}")));
    }
    laid.intro = laid.lines.len();
    for (index, input) in form.inputs.iter().enumerate() {
        lay_input(model, input, index == form.focus, theme, columns, &mut laid);
    }
    if let Some(measure) = (form.measure)(model, form) {
        laid.lines.extend(measure_lines(&measure, theme, columns));
    }
    laid
}

/// "15/18 (83,3%) ███████████████░░░ THÔNG QUA", and below the bar from where on it is enough.
pub(super) fn measure_lines(measure: &Measure, theme: &Theme, columns: usize) -> [Line<'static>; 2] {
    let style = if measure.is_reached() { theme.good } else { theme.warn };
    let figure = format!("  {} ", measure.figure);
    let verdict = measure.verdict.to_uppercase();
    // The bar gives way to the words.
    let room = columns.saturating_sub(width(&figure) + width(&verdict) + 2);
    let cells = (measure.whole.min(WIDEST_BAR) as usize).min(room.max(LEAST_BAR));
    let from = (measure.needed.min(measure.whole) * cells as u64).div_ceil(measure.whole.max(1)) as usize;
    let before = (width(&figure) + from).saturating_sub(1);
    let bar = gauge(measure.part.min(measure.whole), measure.whole, cells);
    let top = vec![
        Span::raw(figure),
        Span::styled(bar, style),
        Span::styled(clip(&format!("  {verdict}"), columns), style),
    ];
    let below = format!("{}▲ {}", " ".repeat(before), measure.threshold);
    [Line::from(top), Line::from(Span::styled(clip(&below, columns), theme.quiet))]
}

fn lay_input(
    model: &Model,
    input: &Input,
    focused: bool,
    theme: &Theme,
    columns: usize,
    laid: &mut LaidForm,
) {
    laid.labels.push(laid.lines.len());
    let mark = if focused { "►" } else { " " };
    for (part, words) in wrap(input.label.get(model.lang), columns).into_iter().enumerate() {
        let mark = if part == 0 { mark } else { " " };
        laid.lines.push(Line::from(Span::styled(format!("{mark}{words}"), theme.title)));
    }
    if focused {
        laid.cursor = (2, laid.lines.len());
    }
    match &input.kind {
        InputKind::Choice(choices) => {
            let chosen = choices.get(input.at).map_or("", |choice| choice.get(model.lang));
            laid.lines.extend(choice_lines(model, chosen, focused, theme, columns));
        }
        InputKind::Pasted if input.field.text().contains('\n') => {
            lay_pasted(model, input, focused, theme, columns, laid);
        }
        _ if width(input.field.text()) >= columns.saturating_sub(2) => {
            lay_wrapped(model, input, focused, theme, columns, laid);
        }
        _ => lay_text(model, input, focused, theme, columns, laid),
    }
}

/// Cells of a sign before or behind a choice.
const SIGN: usize = 2;

/// "‹ quá nửa ›", with the keys that change it where they have room; a long one goes on below.
fn choice_lines(
    model: &Model,
    chosen: &str,
    focused: bool,
    theme: &Theme,
    columns: usize,
) -> Vec<Line<'static>> {
    let style = if focused { theme.selected } else { theme.title };
    let hint = say!(model.lang, "  ← → để đổi", "  ← → to change");
    // A sign never stands alone in a line.
    let mut words = wrap(chosen, columns.saturating_sub(2 + 2 * SIGN));
    for (part, line) in words.iter_mut().enumerate() {
        line.insert_str(0, if part == 0 { "‹ " } else { "  " });
    }
    words.last_mut().into_iter().for_each(|line| line.push_str(" ›"));
    let has_room = words.last().is_some_and(|last| width(last) + width(&hint) + 2 <= columns + 2);
    let hint = if focused && has_room { hint } else { String::new() };
    let last = words.len().saturating_sub(1);
    let line = |(part, words): (usize, String)| {
        let beside = if part == last { hint.clone() } else { String::new() };
        Line::from(vec![Span::raw("  "), Span::styled(words, style), Span::raw(beside)])
    };
    words.into_iter().enumerate().map(line).collect()
}

/// A line of text, its sample while it is empty; the names that fit below.
fn lay_text(model: &Model, input: &Input, focused: bool, theme: &Theme, columns: usize, laid: &mut LaidForm) {
    let (_, column) = input.field.window(columns.saturating_sub(2));
    let text = input.field.text();
    match (&input.sample, text.is_empty()) {
        (Some(sample), true) => {
            let words = say!(model.lang, "  {sample}  (mẫu)", "  {sample}  (sample)");
            laid.lines.push(Line::from(Span::styled(clip(&words, columns), theme.quiet)));
        }
        _ => {
            let room = columns.saturating_sub(2).min(FIELD);
            let rest = "_".repeat(room.saturating_sub(width(text)));
            let chosen = focused && input.field.selection().is_some();
            let style = if chosen { theme.selected } else { Style::new() };
            let text = Span::styled(text.to_owned(), style);
            laid.lines.push(Line::from(vec![Span::raw("  "), text, Span::raw(rest)]));
        }
    }
    if focused {
        laid.cursor.0 = 2 + column as u16;
        lay_fitting(model, input, theme, columns, laid);
    }
}

/// Text that is longer than a row, on as many as it takes; the names that fit below.
fn lay_wrapped(
    model: &Model,
    input: &Input,
    focused: bool,
    theme: &Theme,
    columns: usize,
    laid: &mut LaidForm,
) {
    let chosen = focused && input.field.selection().is_some();
    let style = if chosen { theme.selected } else { Style::new() };
    let (lines, (row, column)) = input.field.wrapped(columns.saturating_sub(2));
    let first = laid.lines.len();
    let line = |words: String| Line::from(vec![Span::raw("  "), Span::styled(words, style)]);
    laid.lines.extend(lines.into_iter().map(line));
    if focused {
        laid.cursor = (2 + column as u16, first + row);
        lay_fitting(model, input, theme, columns, laid);
    }
}

/// The names that fit what is typed, or that none does.
fn lay_fitting(model: &Model, input: &Input, theme: &Theme, columns: usize, laid: &mut LaidForm) {
    let before = laid.lines.len();
    lay_names(input, theme, columns, laid);
    if input.fits_nobody() {
        let words = say!(model.lang, "    không có tên nào khớp", "    no name fits");
        laid.lines.push(Line::from(Span::styled(words, theme.warn)));
    }
    laid.fitting = laid.lines.len() - before;
}

/// Pasted text: its last lines, and how many there are.
fn lay_pasted(
    model: &Model,
    input: &Input,
    focused: bool,
    theme: &Theme,
    columns: usize,
    laid: &mut LaidForm,
) {
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

fn lay_names(input: &Input, theme: &Theme, columns: usize, laid: &mut LaidForm) {
    let fitting = input.fitting();
    let top = input.at.saturating_sub(NAMES - 1);
    for (index, (_, name)) in fitting.iter().enumerate().skip(top).take(NAMES) {
        let chosen = index == input.at;
        let words = clip(&format!("    {} {name}", if chosen { "›" } else { " " }), columns);
        laid.lines.push(Line::from(Span::styled(words, if chosen { theme.selected } else { theme.quiet })));
    }
}

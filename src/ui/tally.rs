//! A count as it is asked for: what it is measured by, the ways to answer, the figures in rows.
//!
//! Where rows are few those of the highest rank go first; the order stays.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::form::measure_lines;
use super::overlay::open_headed_panel;
use super::theme::Theme;
use crate::app::Model;
use crate::app::form::{FigureCheck, Form, Input, Tally, TallyRest};
use crate::app::size::{BOX, NARROW};
use crate::say;
use crate::text::{clip, pad, width, wrap};

/// Cells of the name of a figure, and of the figure.
const LABEL: usize = 17;
const FIGURE: usize = 5;
/// Rows of the ways and the fields: they stay.
const STAYS: u8 = 0;
/// The first line above them.
const BASE: u8 = 1;
/// The figures against what is needed, the line below their bar, what is left.
const MEASURE: u8 = 2;
const THRESHOLD: u8 = 3;
const REST: u8 = 4;
/// The further lines above, the later the sooner they go.
const FURTHER: u8 = 5;
/// The ways, once figures are typed.
const PASSED: u8 = 30;
/// Blank rows.
const BLANK: u8 = 40;

/// The rows with the rank by which they give way, and the cursor among them: the row and the column.
#[derive(Default)]
struct LaidTally {
    rows: Vec<(u8, Line<'static>)>,
    cursor: (usize, u16),
}

impl LaidTally {
    fn put(&mut self, rank: u8, line: Line<'static>) {
        self.rows.push((rank, line));
    }

    /// Leaves out what is of the highest rank until so many rows are left: a blank row by itself, anything else
    /// whole.
    fn cut(&mut self, room: usize) {
        while self.rows.len() > room {
            let worst = (0..self.rows.len()).filter(|row| self.rows[*row].0 > STAYS);
            let Some(worst) = worst.max_by_key(|row| (self.rows[*row].0, *row)) else { break };
            let rank = self.rows[worst].0;
            for row in (0..=worst).rev() {
                if row == worst || rank != BLANK && self.rows[row].0 == rank {
                    self.rows.remove(row);
                    self.cursor.0 -= usize::from(row < self.cursor.0);
                }
            }
        }
    }
}

/// Draws a count in a panel; where it is low the field in use is in sight.
pub(super) fn draw(model: &Model, form: &Form, tally: &Tally, theme: &Theme, frame: &mut Frame, body: Rect) {
    let columns = usize::from(body.width.min(BOX)).saturating_sub(1);
    let headed = format!("{} · {}", form.title.to_uppercase(), tally.question);
    // The head is no wider than what the panel holds.
    let fits = width(&headed) + width(&tally.manner) + 4 <= usize::from(body.width.min(BOX));
    let mut laid = LaidTally::default();
    if !fits {
        wrap(&tally.question, columns.saturating_sub(1))
            .into_iter()
            .for_each(|line| laid.put(STAYS, Line::from(Span::styled(format!(" {line}"), theme.title))));
    }
    lay(model, form, tally, theme, columns, &mut laid);
    laid.cut(usize::from(body.height).saturating_sub(1));
    let title = if fits { headed } else { form.title.to_uppercase() };
    let inside = open_headed_panel((&title, &tally.manner), laid.rows.len(), theme, frame, body);
    let height = usize::from(inside.height);
    let top = (laid.cursor.0 + 1).saturating_sub(height);
    let shown: Vec<Line> = laid.rows.into_iter().map(|(_, line)| line).skip(top).take(height).collect();
    frame.render_widget(Paragraph::new(shown), inside);
    frame.set_cursor_position((inside.x + laid.cursor.1, inside.y + (laid.cursor.0 - top) as u16));
}

fn lay(model: &Model, form: &Form, tally: &Tally, theme: &Theme, columns: usize, laid: &mut LaidTally) {
    let narrow = columns < usize::from(NARROW);
    for (place, line) in form.intro.iter().enumerate() {
        let line = if place == 0 && narrow { &tally.brief } else { line };
        let rank = if place == 0 { BASE } else { FURTHER + (place as u8).min(PASSED - FURTHER - 1) };
        let style = if line.starts_with('!') { theme.warn } else { Style::new() };
        for part in wrap(line, columns.saturating_sub(2)) {
            laid.put(rank, Line::from(Span::styled(format!(" {part}"), style)));
        }
    }
    laid.put(BLANK, Line::default());
    let choosing = form.choosing_way().is_some();
    lay_ways(model, form, tally, theme, columns, laid);
    if choosing {
        return;
    }
    let labels = label_columns(model, form, columns);
    for (place, input) in form.inputs.iter().enumerate() {
        let check = (tally.check)(model, form, place);
        let at = FigureAt { check, is_last: place + 1 == form.inputs.len(), is_focused: place == form.focus };
        lay_figure(model, input, &at, theme, (columns, labels), laid);
    }
    if let Some(rest) = (tally.rest)(model, form) {
        laid.put(REST, rest_line(&rest, theme, (columns, labels)));
    }
    if let Some(measure) = (form.measure)(model, form) {
        let [bar, threshold] = measure_lines(&measure, theme, columns);
        laid.put(BLANK, Line::default());
        laid.put(MEASURE, bar);
        laid.put(THRESHOLD, threshold);
    }
}

/// The two ways with their keys; while figures are typed a digit is text, and the first way has F5.
fn lay_ways(model: &Model, form: &Form, tally: &Tally, theme: &Theme, columns: usize, laid: &mut LaidTally) {
    let Some(all) = &tally.all else { return };
    let choosing = form.choosing_way().is_some();
    let (rank, key) = if choosing { (STAYS, " 1") } else { (PASSED, "F5") };
    if choosing {
        laid.cursor = (laid.rows.len(), 1);
    }
    let at_once = match all.is_sample && choosing {
        true => say!(model.lang, "(mẫu) ghi ngay", "(sample) at once"),
        false => say!(model.lang, "ghi ngay", "at once"),
    };
    let words = all.words.to_uppercase();
    let gap = columns.saturating_sub(width(&words) + width(&at_once) + 6);
    let mut spans = vec![Span::styled(format!(" {key}  "), theme.key), Span::styled(words, theme.title)];
    if gap > 1 {
        spans.push(Span::raw(" ".repeat(gap)));
        spans.push(Span::styled(at_once, theme.quiet));
    }
    laid.put(rank, Line::from(spans));
    let key = if choosing { " 2" } else { "  " };
    let count = say!(model.lang, "Đếm từng loại", "Count each kind");
    laid.put(rank, Line::from(vec![Span::styled(format!(" {key}  "), theme.key), Span::raw(count)]));
    if choosing && tally.by_name.is_some() {
        let named = say!(model.lang, "Ghi tên từng đồng chí", "Tell votes by name");
        laid.put(STAYS, Line::from(vec![Span::styled("  3  ", theme.key), Span::raw(named)]));
    }
}

/// How a figure stands among the others.
struct FigureAt {
    check: Option<FigureCheck>,
    is_last: bool,
    is_focused: bool,
}

/// "► Tán thành            15   gõ số, Enter: ô sau".
fn lay_figure(
    model: &Model,
    input: &Input,
    at: &FigureAt,
    theme: &Theme,
    (columns, labels): (usize, usize),
    laid: &mut LaidTally,
) {
    let is_focused = at.is_focused;
    let (range, column): (Range<usize>, usize) = input.field.window(FIGURE + 3);
    let typed = input.field.text()[range].to_owned();
    let before = before(columns);
    let mark = if is_focused { "►" } else { " " };
    let words = clip(&format!("{mark}{before}{}", input.label.get(model.lang)), labels);
    let label = Span::styled(pad(&words, labels), theme.title);
    let shown = match (&input.sample, typed.is_empty()) {
        (Some(sample), true) => sample.clone(),
        (None, true) => "·".to_owned(),
        (_, false) => typed.clone(),
    };
    let blank = FIGURE.saturating_sub(width(&shown));
    if is_focused {
        let from = labels + FIGURE.saturating_sub(width(&typed).max(usize::from(typed.is_empty())));
        laid.cursor = (laid.rows.len(), (from + column) as u16);
    }
    let chosen = is_focused && input.field.selection().is_some() && !typed.is_empty();
    let style = match (chosen, typed.is_empty()) {
        (true, _) => theme.selected,
        (false, true) => theme.quiet,
        (false, false) => theme.title,
    };
    let used = labels + blank + width(&shown) + 3;
    let spans = vec![
        label,
        Span::raw(" ".repeat(blank)),
        Span::styled(shown, style),
        beside(model, input, at, theme, columns.saturating_sub(used)),
    ];
    laid.put(STAYS, Line::from(spans));
}

/// Cells between the mark of the field in use and the name of a figure.
fn before(columns: usize) -> &'static str {
    if columns < usize::from(NARROW) { " " } else { "      " }
}

/// Cells up to the figures: what the longest name takes, as far as the figures keep their room.
fn label_columns(model: &Model, form: &Form, columns: usize) -> usize {
    let names = form.inputs.iter().map(|input| width(input.label.get(model.lang)));
    let longest = names.max().unwrap_or(0).max(LABEL);
    let room = columns.saturating_sub(FIGURE + 3);
    (1 + before(columns).len() + longest).min(room).max(1 + before(columns).len() + LABEL)
}

/// What stands beside a figure: what it has to agree with and whether it does, else what to do in its field. It is
/// whole or is none; the sign stays.
fn beside(model: &Model, input: &Input, at: &FigureAt, theme: &Theme, room: usize) -> Span<'static> {
    let fits = |words: String| if width(&words) <= room { words } else { String::new() };
    let Some(check) = &at.check else {
        return Span::styled(
            format!("   {}", fits(hint(model, input, at.is_last, at.is_focused))),
            theme.quiet,
        );
    };
    let (sign, style) = match check.holds {
        Some(true) => ("✓ ", theme.quiet),
        Some(false) => ("! ", theme.warn),
        None => ("", theme.quiet),
    };
    // A figure that nobody typed is marked before it is judged.
    let is_sample = input.sample.is_some() && input.field.text().is_empty();
    let mark = if is_sample { say!(model.lang, "(mẫu) ", "(sample) ") } else { String::new() };
    let whole = fits(format!("{mark}{sign}{}", check.must));
    let told = if whole.is_empty() { fits(mark.trim_end().to_owned()) } else { whole };
    Span::styled(format!("   {}", if told.is_empty() { sign.trim_end().to_owned() } else { told }), style)
}

/// What to do in a field, or what it holds where nothing is typed.
fn hint(model: &Model, input: &Input, is_last: bool, is_focused: bool) -> String {
    let lang = model.lang;
    let sample = input.sample.is_some() && input.field.text().is_empty();
    match (sample, is_focused, is_last) {
        (true, ..) => say!(lang, "(mẫu)", "(sample)"),
        (_, true, true) => say!(lang, "gõ số, Enter: ghi", "type, Enter: record"),
        (_, true, false) => say!(lang, "gõ số, Enter: ô sau", "type, Enter: next"),
        (_, false, _) if input.field.text().is_empty() => {
            say!(lang, "bỏ trống là 0", "empty means 0")
        }
        _ => String::new(),
    }
}

/// What the machine works out: "Không biểu quyết 0   máy tính: 16 có mặt trừ 16 đã đếm".
fn rest_line(rest: &TallyRest, theme: &Theme, (columns, labels): (usize, usize)) -> Line<'static> {
    let label = pad(&format!(" {}{}", before(columns), rest.label), labels);
    let (figure, style) = match rest.figure {
        Some(figure) => (figure.to_string(), theme.quiet),
        None => ("!".to_owned(), theme.warn),
    };
    let whole = format!("{label}{figure:>FIGURE$}   {}", rest.how);
    let words = if width(&whole) <= columns { whole } else { format!("{label}{figure:>FIGURE$}") };
    Line::from(Span::styled(words, style))
}

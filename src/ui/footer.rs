//! The lines at the bottom: notice or next step, then the live keys.
//!
//! Digits wrap and are never left out: a digit that is live is shown, at every width. Of the other
//! keys those of the highest rank give way.

use ratatui::text::{Line, Span};

use super::overlay_keys::{overlay_keys, writing_keys};
use super::theme::Theme;
use crate::app::command::{Command, HIDDEN, live};
use crate::app::size::NARROW;
use crate::app::{Model, Overlay, Spot};
use crate::text::{clip, width, wrap};

/// A notice takes at most so many lines.
const NOTICE_LINES: usize = 6;

/// The bottom, with where its commands stand; rows from the first line on.
pub struct Bottom {
    /// Its lines.
    pub lines: Vec<Line<'static>>,
    /// Its commands.
    pub spots: Vec<Spot>,
}

/// A command on a bottom line.
struct Hint {
    id: &'static str,
    key: String,
    label: String,
}

impl Hint {
    /// Columns without the gap that follows.
    fn columns(&self) -> usize {
        width(&self.key) + 1 + width(&self.label)
    }
}

/// Every line of the bottom.
pub fn lines(model: &Model, theme: &Theme) -> Bottom {
    let columns = usize::from(model.size.0);
    let mut lines = notice(model, theme, columns);
    let mut spots = Vec::new();
    if let Some(next) = next_line(model, theme, columns) {
        spots.push(Spot { row: lines.len() as u16, from: 0, to: model.size.0, command: "next" });
        lines.push(next);
    }
    match (model.overlays.last(), &model.writing) {
        (Some(overlay), _) => lines.push(keys_line(overlay_keys(model, overlay), theme, columns)),
        (None, Some(_)) => lines.push(keys_line(writing_keys(model), theme, columns)),
        (None, None) => {
            for hints in hint_lines(model) {
                spots.extend(spots_of(&hints, lines.len() as u16));
                lines.push(hint_line(hints, theme));
            }
        }
    }
    Bottom { lines, spots }
}

fn notice(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let fault = match model.overlays.last() {
        Some(Overlay::Form(form)) => form.fault.as_ref(),
        _ => None,
    };
    let (told, warning) = match (fault, &model.notice) {
        (Some(fault), _) => (fault, true),
        (None, Some(notice)) => (&notice.words, notice.warning),
        (None, None) => return Vec::new(),
    };
    let (sign, style) = if warning { (" ! ", theme.warn) } else { (" ✓ ", theme.good) };
    let words = wrap(told, columns.saturating_sub(4));
    let line = |(index, words): (usize, String)| {
        let sign = if index == 0 { sign } else { "   " };
        Line::from(vec![Span::styled(sign, style), Span::styled(words, style)])
    };
    words.into_iter().take(NOTICE_LINES).enumerate().map(line).collect()
}

fn next_line(model: &Model, theme: &Theme, columns: usize) -> Option<Line<'static>> {
    if !model.overlays.is_empty() || model.writing.is_some() {
        return None;
    }
    // Where rows are few what was just told has the row of the next step until another key.
    if model.notice.is_some() && model.size.1 <= LOW {
        return None;
    }
    let step = (model.view().step)(model)?;
    let words = clip(&format!(" ➜ {}", step.words), columns);
    let mut spans = vec![Span::styled(words.clone(), theme.next)];
    if let Some(aside) = (model.view().aside)(model) {
        let room = columns.saturating_sub(width(&words) + 3);
        if width(&aside) <= room {
            let gap = columns.saturating_sub(width(&words) + width(&aside) + 1);
            spans.push(Span::raw(" ".repeat(gap)));
            spans.push(Span::styled(aside, theme.warn));
        }
    }
    Some(Line::from(spans))
}

/// Up to so many rows only digits, and one line of the other keys, have room at the bottom.
const LOW: u16 = 11;
/// Columns between two commands.
const GAP: usize = 2;

/// The live commands of the bottom: digits first, then the keys of every screen on one line.
fn hint_lines(model: &Model) -> Vec<Vec<Hint>> {
    let columns = usize::from(model.size.0).saturating_sub(1);
    let (digits, others): (Vec<_>, Vec<_>) =
        live(model).filter(|command| command.rank < HIDDEN).partition(|command| command.is_digit());
    let mut digits: Vec<&'static Command> = digits;
    digits.sort_by_key(|command| command.key_label(model.lang));
    let mut lines = lay(digits.iter().map(|command| hint(model, command)), columns);
    if model.size.0 < NARROW || lines.len() > 3 {
        lines = lay(digits.iter().map(|command| brief_hint(model, command)), columns);
    }
    lines.extend(one_line(model, others, columns));
    lines
}

/// Commands on one line, the highest rank dropped until they fit.
fn one_line(model: &Model, mut commands: Vec<&'static Command>, columns: usize) -> Option<Vec<Hint>> {
    loop {
        let hints = commands.iter().map(|command| hint(model, command));
        let mut laid = lay(hints, columns);
        if laid.len() <= 1 {
            return laid.pop();
        }
        let worst = (0..commands.len()).max_by_key(|index| (commands[*index].rank, *index))?;
        commands.remove(worst);
    }
}

fn hint(model: &Model, command: &Command) -> Hint {
    Hint { id: command.id, key: command.key_label(model.lang), label: command.words(model) }
}

fn brief_hint(model: &Model, command: &Command) -> Hint {
    Hint { label: command.brief_words(model), ..hint(model, command) }
}

/// Hints over as many lines as they need; one that is wider than a line is cut, not left out.
fn lay(hints: impl Iterator<Item = Hint>, columns: usize) -> Vec<Vec<Hint>> {
    let mut lines: Vec<Vec<Hint>> = Vec::new();
    let mut used = 0;
    for mut hint in hints {
        hint.label = clip(&hint.label, columns.saturating_sub(width(&hint.key) + 1));
        let wide = hint.columns();
        match lines.last_mut() {
            Some(line) if used + GAP + wide <= columns => {
                used += GAP + wide;
                line.push(hint);
            }
            _ => {
                used = wide;
                lines.push(vec![hint]);
            }
        }
    }
    lines
}

fn hint_line(hints: Vec<Hint>, theme: &Theme) -> Line<'static> {
    let spans = hints.into_iter().flat_map(|hint| {
        [Span::styled(hint.key, theme.key), Span::raw(" "), Span::raw(hint.label), Span::raw("  ")]
    });
    Line::from(std::iter::once(Span::raw(" ")).chain(spans).collect::<Vec<_>>())
}

fn spots_of(hints: &[Hint], row: u16) -> Vec<Spot> {
    let mut from = 1;
    let spot = |hint: &Hint| {
        let to = from + hint.columns() as u16;
        let spot = Spot { row, from, to, command: hint.id };
        from = to + GAP as u16;
        spot
    };
    hints.iter().map(spot).collect()
}

/// Whether the bottom lines show a command.
pub fn shows(model: &Model, id: &str) -> bool {
    hint_lines(model).iter().flatten().any(|hint| hint.id == id)
}

/// The bottom lines of commands as they are read: keys with their labels.
pub fn shown(model: &Model) -> Vec<Vec<(String, String)>> {
    let pair = |hint: Hint| (hint.key, hint.label);
    hint_lines(model).into_iter().map(|line| line.into_iter().map(pair).collect()).collect()
}

/// As many of the keys as have room, the first ones first.
fn keys_line(keys: Vec<(String, String)>, theme: &Theme, columns: usize) -> Line<'static> {
    let mut used = 1;
    let fits = |(key, words): &(String, String)| {
        used += width(key) + 1 + width(words) + 2;
        used <= columns + 2
    };
    let keys: Vec<_> = keys.into_iter().take_while(fits).collect();
    let pair = |(key, words): (String, String)| {
        [Span::styled(key, theme.key), Span::raw(" "), Span::raw(words), Span::raw("  ")]
    };
    Line::from(std::iter::once(Span::raw(" ")).chain(keys.into_iter().flat_map(pair)).collect::<Vec<_>>())
}

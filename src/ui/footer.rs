//! The lines at the bottom: notice or next step, then the live keys.
//!
//! Digits wrap and are never left out: a digit that is live is shown, at every width. Of the other
//! keys those of the highest rank give way.

mod own_keys;
mod said;

use ratatui::text::{Line, Span};

use super::keys_line::{keys_lines, note_lines};
use super::theme::Theme;
use crate::app::command::{ALWAYS, Command, HIDDEN, live};
use crate::app::overlay_keys::{overlay_keys, writing_keys};
use crate::app::size::NARROW;
use crate::app::{Model, Spot};
use crate::text::{clip, width};

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
        width(&self.key) + if self.label.is_empty() { 0 } else { 1 + width(&self.label) }
    }
}

/// Every line of the bottom.
pub fn lines(model: &Model, theme: &Theme) -> Bottom {
    let columns = usize::from(model.size.0);
    let mut lines = said::notice(model, theme, columns);
    let mut spots = Vec::new();
    if let Some(next) = next_line(model, theme, columns) {
        spots.push(Spot { row: lines.len() as u16, from: 0, to: model.size.0, command: "next" });
        lines.push(next);
    }
    match (model.overlays.last(), &model.writing) {
        (Some(overlay), _) => lines.extend(keys_lines(overlay_keys(model, overlay), theme, columns)),
        (None, Some(_)) => lines.extend(note_lines(writing_keys(model), theme, columns)),
        (None, None) => {
            for hints in hint_lines(model) {
                spots.extend(spots_of(&hints, lines.len() as u16));
                lines.push(hint_line(hints, theme));
            }
        }
    }
    Bottom { lines, spots }
}

fn next_line(model: &Model, theme: &Theme, columns: usize) -> Option<Line<'static>> {
    if !model.overlays.is_empty() || model.writing.is_some() {
        return None;
    }
    if own_keys::next_has_no_row(model) {
        return None;
    }
    let step = model.next_step()?;
    let words = clip(&format!(" → {}", step.fitting(columns.saturating_sub(ARROW))), columns);
    let mut spans = vec![Span::styled(words.clone(), theme.next)];
    if let Some(aside) = (model.view().aside)(model) {
        let edge = columns.min(usize::from(model.view().columns()));
        if width(&words) + width(&aside) + 3 <= edge {
            let gap = edge - (width(&words) + width(&aside) + 1);
            spans.push(Span::raw(" ".repeat(gap)));
            spans.push(Span::styled(aside, theme.warn));
        }
    }
    Some(Line::from(spans))
}

/// Columns of the arrow before the next step.
const ARROW: usize = 3;

/// Up to so many rows only digits, and one line of the other keys, have room at the bottom.
const LOW: u16 = 11;
/// Fewer columns tell nothing of what undo would take back.
const LEAST_WORDS: usize = 14;
/// So many columns tell enough of it that no other key gives its words.
const ENOUGH_WORDS: usize = 24;
/// Above this rank a command is worth less than the words of what undo would take back.
const BESIDE: u8 = 7;
/// The commands that say what they would change.
const UNDOING: [&str; 2] = ["undo", "redo"];
/// The keys that everybody knows by one word; the first one gives way first.
const WELL_KNOWN: [&str; 2] = ["finder", "help"];
/// Columns between two commands.
pub(super) const GAP: usize = 2;

/// The live commands of the bottom: digits first, then the keys of every screen on one line.
fn hint_lines(model: &Model) -> Vec<Vec<Hint>> {
    let columns = usize::from(model.size.0).saturating_sub(1);
    let (digits, others): (Vec<_>, Vec<_>) =
        live(model).filter(|command| is_shown(model, command)).partition(|command| command.is_digit());
    let mut digits: Vec<&'static Command> = digits;
    digits.sort_by_key(|command| command.key_label(model.lang));
    // What leaves stands last on every screen.
    let mut others = others;
    others.sort_by_key(|command| command.id == "quit");
    let mut lines = lay(digits.iter().map(|command| hint(model, command)), columns);
    if model.size.0 < NARROW || lines.len() > 3 {
        lines = lay(digits.iter().map(|command| brief_hint(model, command)), columns);
    }
    let always = match model.size.1 <= LOW {
        true => {
            let others = own_keys::filling(model, &mut lines, others.clone(), columns);
            own_keys::widen(model, &mut lines, columns);
            own_keys::squeezed(model, &others, columns)
        }
        false => one_line(model, others.clone(), columns),
    };
    own_keys::beside_digits(model, &mut lines, (&others, always.as_deref().unwrap_or_default()), columns);
    lines.extend(always);
    lines
}

/// Whether a command has a place at the bottom; Esc has none where it would leave nothing.
fn is_shown(model: &Model, command: &Command) -> bool {
    command.rank < HIDDEN && !(command.id == "back" && (model.view().stays)(model))
}

/// Commands on one line. Where they have no room the words of what undo would take back are cut first, then the commands
/// beside the point go, then those words, then other commands by rank, and last of all the long labels of those that must stay.
fn one_line(model: &Model, commands: Vec<&'static Command>, columns: usize) -> Option<Vec<Hint>> {
    let whole = without(commands.clone(), BESIDE, |commands| {
        laid_as(model, commands, hint, columns).or_else(|| {
            let plain = laid_as(model, commands, plain_hint, columns);
            let line = plain.or_else(|| laid_as(model, commands, known_hint, columns))?;
            let line = with_words(model, line, columns);
            // Cut they stand, or not at all: then something else gives way.
            let bare = |hint: &Hint| {
                live(model).any(|one| hint.id == one.id && hint.label == one.brief_words(model))
            };
            (!line.iter().any(|hint| hint.id == "undo" && bare(hint))).then_some(line)
        })
    });
    whole.or_else(|| {
        without(commands, 0, |commands| {
            let stays = commands.iter().all(|command| command.rank <= ALWAYS);
            let plain = laid_as(model, commands, plain_hint, columns);
            let line = plain.or_else(|| laid_as(model, commands, brief_hint, columns).filter(|_| stays));
            line.map(|line| with_words(model, line, columns))
        })
    })
}

/// The first line that can be laid as the commands above a rank are dropped, the highest one first.
fn without(
    mut commands: Vec<&'static Command>,
    rank: u8,
    lay: impl Fn(&[&'static Command]) -> Option<Vec<Hint>>,
) -> Option<Vec<Hint>> {
    loop {
        if let Some(line) = lay(&commands) {
            return Some(line);
        }
        let dropped = (0..commands.len()).filter(|index| commands[*index].rank > rank);
        commands.remove(dropped.max_by_key(|index| (commands[*index].rank, *index))?);
    }
}

/// The commands by such labels, where they have room on one line.
fn laid_as(
    model: &Model,
    commands: &[&'static Command],
    label: fn(&Model, &Command) -> Hint,
    columns: usize,
) -> Option<Vec<Hint>> {
    fitting_line(commands.iter().map(|command| label(model, command)).collect(), columns)
}

/// The hints, where they have room on one line.
fn fitting_line(hints: Vec<Hint>, columns: usize) -> Option<Vec<Hint>> {
    (!hints.is_empty() && line_columns(&hints) <= columns).then_some(hints)
}

fn line_columns(hints: &[Hint]) -> usize {
    hints.iter().map(|hint| hint.columns() + GAP).sum::<usize>().saturating_sub(GAP)
}

/// What undo would take back, cut to the room that the line has left; only where that tells next to nothing of it do the
/// keys that are known best say theirs in fewer words. None of them is left without any.
fn with_words(model: &Model, mut line: Vec<Hint>, columns: usize) -> Vec<Hint> {
    let Some(place) = line.iter().position(|hint| hint.id == "undo") else { return line };
    let Some(words) = live(model).find(|command| command.id == "undo").map(|one| one.words(model)) else {
        return line;
    };
    let room = |line: &[Hint]| width(&line[place].label) + columns.saturating_sub(line_columns(line));
    for id in WELL_KNOWN {
        let known = line.iter().position(|hint| hint.id == id);
        if let Some(known) = known.filter(|_| room(&line) < width(&words).min(ENOUGH_WORDS)) {
            let brief = live(model).find(|command| command.id == id).map(|one| one.brief_words(model));
            line[known].label = brief.unwrap_or_default();
        }
    }
    let room = room(&line);
    if room >= width(&line[place].label) + LEAST_WORDS {
        line[place].label = clip(&words, room);
    }
    line
}

fn hint(model: &Model, command: &Command) -> Hint {
    Hint { id: command.id, key: command.key_label(model.lang), label: command.words(model) }
}

/// A command by a label that no moment makes longer.
fn plain_hint(model: &Model, command: &Command) -> Hint {
    if UNDOING.contains(&command.id) { brief_hint(model, command) } else { hint(model, command) }
}

/// As [`plain_hint`], with fewer words for the keys that are known best: they give them up before another key goes.
fn known_hint(model: &Model, command: &Command) -> Hint {
    if WELL_KNOWN.contains(&command.id) { brief_hint(model, command) } else { plain_hint(model, command) }
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
        let gap = if hint.label.is_empty() { "" } else { " " };
        [Span::styled(hint.key, theme.key), Span::raw(gap), Span::raw(hint.label), Span::raw("  ")]
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

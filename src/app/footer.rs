//! The bottom lines: which live commands have room, and in what words.
//!
//! Never wraps and never lies: what has no room is left out whole, the highest rank first.

use super::command::{Command, HIDDEN, live};
use super::key::Code;
use super::model::Model;
use crate::text::width;

/// A command on a bottom line.
pub struct Hint {
    /// Which command.
    pub id: &'static str,
    /// Its key as shown.
    pub key: String,
    /// What it is called at this moment.
    pub label: String,
}

impl Hint {
    /// Columns with the gap that follows.
    fn columns(&self) -> usize {
        width(&self.key) + 1 + width(&self.label) + 2
    }
}

/// The most lines of digits for a terminal of this many rows and columns.
const fn digit_lines(size: (u16, u16)) -> usize {
    match size {
        (_, ..=11) => 1,
        (..=99, _) => 2,
        _ => 1,
    }
}

/// The bottom lines: digits first, then the keys of every screen.
pub fn lines(model: &Model) -> Vec<Vec<Hint>> {
    let columns = usize::from(model.size.0).saturating_sub(2);
    let shown = |digit: bool| {
        let mut commands: Vec<&'static Command> =
            live(model).filter(|command| command.rank < HIDDEN).collect();
        commands.retain(|command| is_digit(command) == digit);
        commands
    };
    let mut lines = fill(model, shown(true), columns, digit_lines(model.size));
    let room = model.size.1 >= 10;
    lines.extend(fill(model, shown(false), columns, usize::from(room)));
    lines
}

fn is_digit(command: &Command) -> bool {
    command.keys.first().is_some_and(|key| matches!(key.code, Code::Char('1'..='9')))
}

/// Lays commands out over at most `lines` lines, dropping the highest rank until they fit.
fn fill(model: &Model, mut commands: Vec<&'static Command>, columns: usize, lines: usize) -> Vec<Vec<Hint>> {
    loop {
        let hints = commands.iter().map(|command| hint(model, command));
        let laid = lay(hints, columns);
        let fits = |line: &Vec<Hint>| line.iter().map(Hint::columns).sum::<usize>() <= columns + 2;
        if laid.len() <= lines && laid.iter().all(fits) {
            return laid;
        }
        let Some(worst) = (0..commands.len()).max_by_key(|index| (commands[*index].rank, *index)) else {
            return Vec::new();
        };
        commands.remove(worst);
    }
}

fn hint(model: &Model, command: &Command) -> Hint {
    Hint { id: command.id, key: command.key_label(model.lang), label: command.words(model) }
}

fn lay(hints: impl Iterator<Item = Hint>, columns: usize) -> Vec<Vec<Hint>> {
    let mut lines: Vec<Vec<Hint>> = Vec::new();
    let mut used = columns + 1;
    for hint in hints {
        let wide = hint.columns();
        if used + wide > columns + 2 {
            lines.push(Vec::new());
            used = 0;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push(hint);
        }
    }
    lines
}

/// Whether the bottom lines show a command.
pub fn shows(model: &Model, id: &str) -> bool {
    lines(model).iter().flatten().any(|hint| hint.id == id)
}

//! The keys of a screen beside the digits, where the last line has no room for them, and all keys on one line where
//! rows are few: a key that does something is shown.
//!
//! Which those are follows from what the other lines show.

use super::{BESIDE, GAP, Hint, LOW, brief_hint, fitting_line, hint, line_columns};
use crate::app::Model;
use crate::app::command::{Command, live};
use crate::text::width;

/// The screen's own commands that have no room on the last line stand after the digits, unless rows are few.
pub(super) fn beside_digits(
    model: &Model,
    lines: &mut Vec<Vec<Hint>>,
    (commands, shown): (&[&'static Command], &[Hint]),
    columns: usize,
) {
    let left = |command: &&&'static Command| {
        is_own(model, command.id) && shown.iter().all(|hint| hint.id != command.id)
    };
    if model.size.1 <= LOW {
        return;
    }
    for command in commands.iter().filter(left) {
        let hint = brief_hint(model, command);
        let used = lines.last().map_or(columns, |line| line_columns(line));
        match lines.last_mut() {
            Some(line) if used + GAP + hint.columns() <= columns => line.push(hint),
            _ => lines.push(vec![hint]),
        }
    }
}

/// Where rows are few the screen's own commands fill what is free of the last row of digits; answers those that are
/// left for the last line.
pub(super) fn filling(
    model: &Model,
    lines: &mut [Vec<Hint>],
    mut commands: Vec<&'static Command>,
    columns: usize,
) -> Vec<&'static Command> {
    let Some(line) = lines.last_mut() else { return commands };
    commands.retain(|command| {
        let is_bare = BARE.contains(&command.key_label(model.lang).as_str());
        let hint = brief_hint(model, command);
        let has_room = line_columns(line) + GAP + hint.columns() <= columns;
        let fills = has_room && !is_bare && is_own(model, command.id);
        if fills {
            line.push(hint);
        }
        !fills
    });
    commands
}

/// What was shortened for nothing is whole again: where a row of digits has room for the whole label it has it, in their order,
/// so that a key is called the same at every size as far as that is possible.
pub(super) fn widen(model: &Model, lines: &mut [Vec<Hint>], columns: usize) {
    for line in lines {
        for at in 0..line.len() {
            let Some(whole) = live(model).find(|one| one.id == line[at].id).map(|one| hint(model, one))
            else {
                continue;
            };
            let more = whole.columns().saturating_sub(line[at].columns());
            if more > 0 && line_columns(line) + more <= columns {
                line[at] = whole;
            }
        }
    }
}

/// The labels that give way to keys before those of the screen's own, and after them, the first one first.
const YIELDING: [&str; 1] = ["finder"];
const YIELDING_LAST: [&str; 5] = ["undo", "redo", "back", "help", "quit"];
/// Signs that say nothing without their words: where rows are few they stand in the help alone.
const BARE: [&str; 2] = ["-", "+"];

/// Whether what was just told has the row of the next step: so it is where rows are few, until another key.
pub(super) fn next_has_no_row(model: &Model) -> bool {
    model.notice.is_some() && model.size.1 <= LOW
}

/// The keys on the one line that they have where rows are few. The key of the next step is the first of them while its
/// sentence has no row; then words go, those of help and of leaving last, and then the keys of the highest rank.
pub(super) fn squeezed(model: &Model, commands: &[&'static Command], columns: usize) -> Option<Vec<Hint>> {
    let wanted = |one: &&Command| {
        let is_bare = BARE.contains(&one.key_label(model.lang).as_str());
        !is_bare && (one.rank <= BESIDE || is_own(model, one.id))
    };
    let mut shown: Vec<&Command> = commands.iter().copied().filter(wanted).collect();
    loop {
        let next = next_has_no_row(model) && model.next_step().is_some();
        let next = next.then(|| Hint { id: "next", key: "→ Enter".to_owned(), label: String::new() });
        let mut hints: Vec<Hint> =
            next.into_iter().chain(shown.iter().map(|one| brief_hint(model, one))).collect();
        let own = shown.iter().map(|one| one.id).filter(|id| is_own(model, id));
        for id in YIELDING.into_iter().chain(own).chain(YIELDING_LAST) {
            if line_columns(&hints) > columns {
                hints.iter_mut().filter(|hint| hint.id == id).for_each(|hint| hint.label.clear());
            }
        }
        // What went in vain comes back, the words that stay longest first.
        for (at, one) in shown.iter().rev().map(|one| brief_hint(model, one)).enumerate() {
            let place = hints.len() - 1 - at;
            let more = width(&one.label) - width(&hints[place].label);
            if more > 0 && line_columns(&hints) + more < columns {
                hints[place].label = one.label;
            }
        }
        if let Some(line) = fitting_line(hints, columns) {
            return Some(line);
        }
        let least = (0..shown.len()).max_by_key(|at| (shown[*at].rank, *at))?;
        shown.remove(least);
    }
}

/// Whether a command is one of the screen on top, and not of every screen.
fn is_own(model: &Model, id: &str) -> bool {
    model.view().commands.iter().copied().flatten().any(|own| own.id == id)
}

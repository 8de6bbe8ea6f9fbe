//! The keys of a screen beside the digits, where the last line has no room for them: a key that does something is
//! shown.
//!
//! Which those are follows from what the other lines show.

use super::{GAP, Hint, LOW, brief_hint, line_columns};
use crate::app::Model;
use crate::app::command::Command;

/// The screen's own commands that have no room on the last line stand after the digits, unless rows are few.
pub(super) fn beside_digits(
    model: &Model,
    lines: &mut Vec<Vec<Hint>>,
    (commands, shown): (&[&'static Command], &[Hint]),
    columns: usize,
) {
    let is_own = |id: &str| model.view().commands.iter().copied().flatten().any(|own| own.id == id);
    let left =
        |command: &&&'static Command| is_own(command.id) && shown.iter().all(|hint| hint.id != command.id);
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

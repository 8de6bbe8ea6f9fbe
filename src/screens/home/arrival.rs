//! What the program shows when a book was opened.
//!
//! Knows nothing of how a meeting is gone on with.

use super::taking_up::take_up;
use crate::app::elsewhere;
use crate::app::message::{BookView, Done, Wanted};
use crate::app::model::Model;
use crate::app::told_time;
use crate::app::tour;
use crate::app::unlock;

/// Takes the answers that lead to the first page, or into a meeting.
pub(super) fn hear(model: &mut Model, done: Done) -> Option<Done> {
    match done {
        Done::Opened(book) => arrive(model, *book),
        Done::Read { wanted: Wanted::Live, history, hash, .. } => take_up(model, *history, hash),
        other => return Some(other),
    }
    None
}

/// A book was opened: shows home, with a word on what was found.
fn arrive(model: &mut Model, book: BookView) {
    model.book = book;
    model.live = None;
    model.adopted_hash = None;
    model.forget();
    model.go_home();
    let mut findings = std::mem::take(&mut model.book.findings);
    findings.extend(model.book.read_only.clone());
    if !findings.is_empty() {
        model.warn(findings.join(" "));
    }
    if model.book.locked {
        unlock::ask(model, None);
    }
    elsewhere::ask_taking_in(model);
    told_time::ask_if_behind(model);
    tour::arrive(model);
}

//! A folder or a file that was typed in a form and went to the loop: where it is refused the form is asked anew, with what was
//! typed and the sentence that says why.
//!
//! Knows no disk and nothing that lies on it.

use super::model::Model;

/// Asks for the folder, with what was typed before and what is wrong with it.
pub type AskFolder = fn(&mut Model, &str, Option<String>);

/// The folder that went to the loop last, until its answer came.
struct AskedFolder(String, AskFolder);

/// Remembers what was typed and how it is asked for.
pub fn keep(model: &mut Model, typed: &str, ask: AskFolder) {
    model.keep(AskedFolder(typed.to_owned(), ask));
}

/// What was asked for came to pass.
pub fn forget(model: &mut Model) {
    drop(model.take_kept::<AskedFolder>());
}

/// The folder was refused: it is asked for again. The sentence comes back where none was asked for, or something else
/// is on top by now.
pub fn refused(model: &mut Model, words: String, may_ask: bool) -> Option<String> {
    match model.take_kept::<AskedFolder>().filter(|_| may_ask) {
        Some(AskedFolder(typed, ask)) => {
            ask(model, &typed, Some(words));
            None
        }
        None => Some(words),
    }
}

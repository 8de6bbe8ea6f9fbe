//! What is noted on the main screen: of whom, or of which item.

use crate::app::acts::{conclusion, secrecy};
use crate::app::model::Model;
use crate::app::writing::{self, Target};
use crate::domain::Item;

/// Text that is typed while nothing is open goes into the note of the speech or item under way.
pub(super) fn write_note(model: &mut Model, text: &str) -> bool {
    let Some(target) = note_target(model) else { return false };
    writing::write_on(model, target, text);
    true
}

/// Opens the note of this moment.
pub(super) fn note(model: &mut Model) {
    if let Some(target) = note_target(model) {
        writing::write(model, target);
    }
}

/// What a note written now is about: the running speech, else the item, where the chair concludes the
/// conclusion. What is said after a speech has ended is no longer the words of who gave it.
pub(super) fn note_target(model: &Model) -> Option<Target> {
    let meeting = model.meeting().filter(|_| secrecy::may_record(model))?;
    let of_item = |item: &Item| match conclusion::is_of(item) {
        true => Target::Conclusion(item.id),
        false => Target::Item(item.id),
    };
    meeting.speaking.map(Target::Speech).or(meeting.agenda.current().map(of_item))
}

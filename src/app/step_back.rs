//! Undo and redo of acts: what they would do in words, and doing it.
//!
//! Undoing typing is for the field.

use super::model::Model;
use super::unrecorded;
use super::view::Zone;
use crate::say;

/// Takes the last act back.
pub(super) fn undo(model: &mut Model) {
    let undo = model.live.as_ref().map(|history| history.undo().map(|event| vec![event]));
    let what = undo_sentence(model).unwrap_or_default();
    let words =
        say!(model.lang, "Đã hoàn tác: {what} · Ctrl+Y làm lại", "Undone: {what} · Ctrl+Y does it again");
    if let Some(events) = undo {
        keep(model, events, words);
        unrecorded::ask_again(model);
    }
}

/// Whether there is an act to do again.
pub(super) fn can_redo(model: &Model) -> bool {
    let live = model.live.as_ref().filter(|_| is_of_meeting(model));
    live.is_some_and(|history| history.redo().is_ok())
}

/// Does again the act that was taken back last.
pub(super) fn redo(model: &mut Model) {
    let redo = model.live.as_ref().map(|history| history.redo().map(|event| vec![event]));
    let what = redo_sentence(model);
    let words = say!(model.lang, "Đã làm lại: {what}", "Done again: {what}");
    if let Some(events) = redo {
        keep(model, events, words);
    }
}

/// What undo takes back; only where the meeting is on the screen, so that nothing unseen changes.
pub(super) fn undo_sentence(model: &Model) -> Option<String> {
    let live = model.live.as_ref().filter(|_| is_of_meeting(model))?;
    live.undo_sentence(model.lang)
}

/// Whether the screen on top shows the live meeting.
fn is_of_meeting(model: &Model) -> bool {
    model.view().zone != Zone::Book
}

/// Goes where the live meeting stands: undo may have closed it again.
fn follow_state(model: &mut Model) {
    let Some(state) = model.meeting().map(|meeting| meeting.state) else { return };
    let draft = !state.was_opened();
    if draft && model.places.iter().any(|place| place.view.zone == Zone::Running) {
        model.go_home();
        model.open_main(Zone::Preparing);
    } else if !draft && model.view().zone == Zone::Preparing {
        model.places.pop();
        model.open_main(Zone::Running);
    }
}

/// The command in words: what it would take back.
pub(super) fn undo_words(model: &Model) -> String {
    let Some(sentence) = undo_sentence(model) else { return String::new() };
    // The keys beside it have their words up to the usual width; what a wide screen has more is all for it.
    let columns = usize::from(model.size.0);
    let room = columns.saturating_sub(58).clamp(12, 48).max(columns.saturating_sub(72).min(96));
    let sentence = crate::text::clip(&sentence, room);
    say!(model.lang, "hoàn tác: {sentence}", "undo: {sentence}")
}

/// The same without anything cut, where it has a row of its own.
pub(super) fn whole_undo_words(model: &Model) -> String {
    let sentence = undo_sentence(model).unwrap_or_default();
    say!(model.lang, "hoàn tác: {sentence}", "undo: {sentence}")
}

fn redo_sentence(model: &Model) -> String {
    model.live.as_ref().and_then(|history| history.redo_sentence(model.lang)).unwrap_or_default()
}

/// The command in words: what it would do again.
pub(super) fn redo_words(model: &Model) -> String {
    let sentence = crate::text::clip(&redo_sentence(model), 24);
    say!(model.lang, "làm lại: {sentence}", "redo: {sentence}")
}

/// Undoes or redoes, goes where the meeting then stands and says in full what was done.
fn keep(model: &mut Model, events: Result<Vec<crate::domain::Event>, crate::domain::Refusal>, words: String) {
    if model.perform(events) {
        follow_state(model);
        model.tell(words);
    }
}

//! What is noted on the main screen: of whom, or of which item.

use crate::app::acts::{conclusion, secrecy};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::app::writing::{self, Target};
use crate::domain::{Item, ItemId, Meeting, MeetingId};
use crate::say;

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

/// The meeting and the item at which the note of a group's opinions was opened last.
#[derive(PartialEq, Eq)]
struct OpinionsAsked(MeetingId, ItemId);

/// Leads once to the note of what a group hands to the cell; none is no fault, so Enter then goes on.
pub(super) fn opinions_step(model: &Model, meeting: &Meeting, item: &Item) -> Option<Step> {
    let written = meeting.notes.get(&item.id).is_some_and(|note| !note.is_empty());
    if written || model.kept() == Some(&OpinionsAsked(meeting.id.clone(), item.id)) {
        return None;
    }
    let lang = model.lang;
    let words = say!(
        lang,
        "Enter: ghi ý kiến của tổ gửi chi bộ; không có thì 7 sang mục sau",
        "Enter: write the group's opinions for the cell; none: 7 goes on"
    );
    let brief = say!(lang, "Enter: ghi ý kiến của tổ; không: 7", "Enter: the group's opinions; none: 7");
    Step::brief(words, brief, |model| {
        let here = |meeting: &Meeting| Some(OpinionsAsked(meeting.id.clone(), meeting.agenda.current?));
        if let Some(asked) = model.meeting().and_then(here) {
            model.keep(asked);
        }
        note(model);
    })
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

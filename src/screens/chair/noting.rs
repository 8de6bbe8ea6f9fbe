//! What is noted on the main screen: of whom, or of which item.

use crate::app::acts::{conclusion, secrecy};
use crate::app::model::Model;
use crate::app::writing::{self, Target};
use crate::domain::Item;
use crate::say;

/// Text that is typed while nothing is open goes into the note of the speech or item under way.
pub(super) fn write_note(model: &mut Model, text: &str) -> bool {
    let Some(target) = note_target(model) else { return false };
    writing::write_on(model, target, text);
    let what = target_words(model, target);
    model.tell(say!(model.lang, "Đang ghi {what} · Esc: ghi xong", "Writing {what} · Esc: done"));
    true
}

fn target_words(model: &Model, target: Target) -> String {
    let Some(meeting) = model.meeting() else { return String::new() };
    match target {
        Target::Speech(id) => {
            let name = meeting.speech(id).map_or("", |speech| meeting.speaker_name(speech.who));
            say!(model.lang, "ý kiến của đ/c {name}", "notes on {name}")
        }
        Target::Item(id) => {
            let title = meeting.agenda.get(id).map_or("", |item| item.title(model.lang));
            say!(model.lang, "nội dung mục “{title}”", "notes under “{title}”")
        }
        Target::Conclusion(_) => say!(model.lang, "kết luận của chủ trì", "the chair's conclusion"),
        Target::Prepared(_) => say!(model.lang, "nội dung soạn trước", "the prepared text"),
        Target::Private => say!(model.lang, "ghi riêng của chủ trì", "the chair's private note"),
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

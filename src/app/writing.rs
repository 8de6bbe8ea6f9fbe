//! The writing state: a note typed while the clock runs.
//!
//! Every printable key is text. Leaving keeps the text as an act; meanwhile it is kept as a draft
//! within five seconds of a keystroke, so that a power cut costs next to nothing.

use super::acts::secrecy;
use super::field::Field;
use super::model::Model;
use super::samples;
use crate::domain::{Event, ItemId, SpeechId};
use crate::say;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// What is said in a speech.
    Speech(SpeechId),
    /// What happens under an item.
    Item(ItemId),
    /// The chair's conclusion of an item.
    Conclusion(ItemId),
    /// What is prepared for an item before the meeting.
    Prepared(ItemId),
    /// The private note of the chair on the meeting on hand: no act of the meeting, drafts neither.
    Private,
}

impl Target {
    /// The name under which its draft is kept.
    pub fn draft(self) -> String {
        match self {
            Target::Speech(speech) => format!("speech-{speech}"),
            Target::Item(item) => format!("item-{}", item.0),
            Target::Conclusion(item) => format!("conclusion-{}", item.0),
            Target::Prepared(item) => format!("prepared-{}", item.0),
            Target::Private => "private".to_owned(),
        }
    }

    /// The target of a draft's name.
    pub fn of_draft(name: &str) -> Option<Target> {
        let (kind, number) = name.split_once('-')?;
        match kind {
            "speech" => Some(Target::Speech(number.parse().ok()?)),
            "item" => Some(Target::Item(ItemId(number.parse().ok()?))),
            "conclusion" => Some(Target::Conclusion(ItemId(number.parse().ok()?))),
            "prepared" => Some(Target::Prepared(ItemId(number.parse().ok()?))),
            _ => None,
        }
    }
}

/// A note being written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// What is written.
    pub target: Target,
    /// The text.
    pub field: Field,
    /// The text that was kept last.
    kept: String,
    /// Seconds of wall time since the last draft, counted by ticks.
    waited: u8,
}

/// Ticks (of a second) after which changed text is kept as a draft; below the promised five.
const DRAFT_TICKS: u8 = 3;

/// Begins to write, with what was noted or drafted before.
pub fn write(model: &mut Model, target: Target) {
    let Some(meeting) = model.meeting() else { return };
    if secrecy::is_of_secret(meeting, target) {
        let words = match target {
            Target::Private => secrecy::private_words(model.lang),
            _ => secrecy::words(model.lang),
        };
        model.warn(words);
        return;
    }
    let noted = match target {
        Target::Speech(speech) => meeting.speech(speech).map(|speech| speech.note.clone()),
        Target::Item(item) => meeting.notes.get(&item).cloned(),
        Target::Conclusion(item) => meeting.conclusions.get(&item).cloned(),
        Target::Prepared(item) => meeting.prepared.items.get(&item).map(|one| one.text.clone()),
        Target::Private => Some(private_note(model).to_owned()),
    };
    let kept = meeting.drafts.get(&target.draft()).cloned().or(noted).unwrap_or_default();
    let mut field = Field::multi();
    field.set_text(&kept);
    model.writing = Some(Writing { target, field, kept, waited: 0 });
}

/// Begins to write with text that was typed while nothing was open: it goes on a line of its own below
/// what was noted before, unless it only ends a sentence of that.
pub fn write_on(model: &mut Model, target: Target, text: &str) {
    write(model, target);
    let Some(writing) = &mut model.writing else { return };
    let before = writing.field.text();
    let goes_on = before.is_empty() || before.ends_with(char::is_whitespace);
    if !goes_on && !text.starts_with(['.', ',', ';', ':', '!', '?', ')']) {
        writing.kept = format!("{before}\n");
        writing.field.set_text(&writing.kept);
    }
}

/// What a practice meeting offers for an empty note; Enter or Tab takes it.
pub fn sample(model: &Model) -> Option<String> {
    let writing = model.writing.as_ref().filter(|writing| writing.field.text().trim().is_empty())?;
    let meeting = model.meeting()?;
    match writing.target {
        Target::Speech(_) => samples::speech_note(meeting),
        Target::Item(item) => samples::item_note(meeting, item),
        Target::Conclusion(item) => samples::conclusion(meeting, item).map(str::to_owned),
        Target::Prepared(_) | Target::Private => None,
    }
}

/// Takes the sample into the empty note.
pub fn take_sample(model: &mut Model) {
    if let (Some(sample), Some(writing)) = (sample(model), &mut model.writing) {
        writing.field.select_all();
        writing.field.paste(&sample);
    }
}

/// Whether the cursor is on an empty line at the end: Enter there ends the note, as no paper has empty
/// paragraphs and Enter always leads on.
pub fn is_at_its_end(model: &Model) -> bool {
    model.writing.as_ref().is_some_and(|writing| {
        let text = writing.field.text();
        writing.field.cursor() == text.len() && (text.is_empty() || text.ends_with('\n'))
    })
}

/// Ends the note by Enter; where no act says what was noted, that it is as it was.
pub fn end(model: &mut Model) {
    leave(model);
    if model.writing.is_none() && model.notice.is_none() {
        model.tell(say!(model.lang, "Không ghi thêm gì.", "Nothing was added."));
    }
}

/// Leaves the note with its text kept. Where it cannot be kept the note stays open with it.
pub fn leave(model: &mut Model) {
    let Some(writing) = model.writing.take() else { return };
    let text = writing.field.text().trim_end().to_owned();
    let Some(meeting) = model.meeting() else { return };
    let drafted = meeting.drafts.contains_key(&writing.target.draft());
    if text == writing.kept.trim_end() && !drafted {
        return;
    }
    let event = match writing.target {
        Target::Private => {
            if model.keep_private_note(&text) {
                model.tell(say!(
                    model.lang,
                    "Đã giữ ghi riêng của chủ trì; không vào biên bản và giấy tờ nào.",
                    "The chair's private note is kept; it goes into no paper."
                ));
            } else {
                model.writing = Some(writing);
                tell_unkept(model);
            }
            return;
        }
        Target::Speech(speech) => meeting.note_speech(speech, &text),
        Target::Item(item) => meeting.note(item, &text),
        Target::Conclusion(item) => meeting.conclude(item, &text),
        Target::Prepared(item) => meeting.prepare_text(item, &text),
    };
    if !model.perform(event.map(|event| vec![event])) {
        model.writing = Some(writing);
        tell_unkept(model);
    }
}

/// The private note on the meeting on hand.
fn private_note(model: &Model) -> &str {
    let found = model.meeting().zip(model.book.cell.as_ref());
    found.map_or("", |(meeting, cell)| cell.notes.of(&meeting.id))
}

/// Says after the refusal where the text is, and how to be rid of it.
fn tell_unkept(model: &mut Model) {
    let refusal = model.notice.take().map(|notice| notice.words).unwrap_or_default();
    model.warn(say!(
        model.lang,
        "{refusal} Chữ vừa gõ còn ở đây; bỏ chữ: Ctrl+Z rồi Esc.",
        "{refusal} What you typed is still here; to drop it: Ctrl+Z, then Esc."
    ));
}

/// Keeps changed text as a draft once it has waited long enough.
pub fn tick(model: &mut Model) {
    let Some(writing) = &mut model.writing else { return };
    if writing.field.text() == writing.kept {
        return;
    }
    writing.waited += 1;
    if writing.waited < DRAFT_TICKS {
        return;
    }
    writing.waited = 0;
    let text = writing.field.text().to_owned();
    if writing.target == Target::Private {
        if model.keep_private_note(text.trim_end())
            && let Some(writing) = &mut model.writing
        {
            writing.kept = text;
        }
        return;
    }
    let event = Event::Draft { field: writing.target.draft(), text: text.clone() };
    if model.perform(Ok(vec![event]))
        && let Some(writing) = &mut model.writing
    {
        writing.kept = text;
    }
}

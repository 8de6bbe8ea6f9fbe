//! The cell's shorthand while somebody writes, and ready sentences for a note.
//!
//! The list itself is kept in the book; here it meets the field in use.

use super::field::Field;
use super::model::{Model, Overlay};
use super::picker::{Candidate, Picker};
use super::writing::Target;
use crate::domain::Shorthand;
use crate::say;

/// The shorthand of the cell.
pub fn of(model: &Model) -> Shorthand {
    model.book.cell.as_ref().map(|cell| cell.shorthand.clone()).unwrap_or_default()
}

/// Writes out the shorthand before the cursor, in a note or another field of running text.
pub(super) fn expand(model: &mut Model) -> bool {
    let shorthand = of(model);
    prose_in_use(model).is_some_and(|field| field.expand(|typed| shorthand.expand(typed)))
}

fn prose_in_use(model: &mut Model) -> Option<&mut Field> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            form.inputs.get(form.focus).filter(|input| input.prose)?;
            form.field_in_use()
        }
        Some(_) => None,
        None => model.writing.as_mut().map(|writing| &mut writing.field),
    }
}

/// The sentences that may be put into the note: those of the guidance for the present item, for
/// the other items, then the cell's own shorthand. Each as it is shown, with where it comes from, and as
/// the minutes, which are in Vietnamese, have it.
fn sentences(model: &Model) -> Vec<[String; 3]> {
    let (Some(meeting), Some(pack)) = (model.meeting(), model.pack()) else { return Vec::new() };
    let item = match model.writing.as_ref().map(|writing| writing.target) {
        Some(Target::Item(item) | Target::Conclusion(item) | Target::Prepared(item)) => {
            meeting.agenda.get(item)
        }
        _ => meeting.agenda.current(),
    };
    let here = item.map(|item| item.step.as_str());
    let mut steps: Vec<_> = pack.steps.iter().collect();
    steps.sort_by_key(|step| Some(step.step.as_str()) != here);
    let ready = steps.into_iter().filter_map(|step| {
        let (offer, title) = (step.offer()?.in_meeting(meeting.plan.kind), step.title.get(model.lang));
        Some([offer.get(model.lang), title, &offer.vi].map(str::to_owned))
    });
    let shorthand = of(model);
    let own = shorthand.entries().map(|(short, words)| [words, short, words].map(str::to_owned));
    ready.chain(own).filter(|[words, ..]| !words.is_empty()).collect()
}

/// Opens the list of ready sentences over the note.
pub(super) fn offer_sentences(model: &mut Model) {
    let all = sentences(model);
    let choices = (0u64..).zip(all).map(|(key, [label, hint, _])| Candidate { key, label, hint });
    let title = say!(
        model.lang,
        "Câu mẫu: gõ vài chữ không dấu để tìm",
        "Ready sentences: type a few letters to find one"
    );
    let picker = Picker::new(title, choices.collect(), |model, chosen| {
        let words = sentences(model).into_iter().nth(chosen as usize).map(|[_, _, words]| words);
        if let (Some(words), Some(writing)) = (words, &mut model.writing) {
            writing.field.paste(&words);
        }
    });
    model.overlays.push(Overlay::Picker(picker));
}

//! Papers made from what the program has in memory, by the same rows as on the command line.

use super::message::Effect;
use super::model::Model;
use crate::domain::Meeting;
use crate::report::{self, Lack, Material, NamedPaper, Source};
use crate::say;

/// The papers of an adopted meeting, and why others are not made; none of one that is not adopted.
pub fn of_adopted(
    model: &Model,
    meeting: &Meeting,
    hash: Option<&str>,
) -> Option<(Vec<NamedPaper>, Vec<Lack>)> {
    let adoption = meeting.adoption.as_ref()?;
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let sign_for = model.sign_for(meeting);
    let source = Source { meeting, sheet: &adoption.sheet, pack, sign_for, hash, created: adoption.at };
    Some(report::at_adoption(&Material::Meeting(source)))
}

/// Goes on to the next choice of the files that are written of each paper.
pub(super) fn switch_formats(model: &mut Model) {
    let choices = report::format_choices();
    let at = choices.iter().position(|choice| *choice == model.formats);
    let next = at.map_or(0, |at| (at + 1) % choices.len());
    model.formats = choices.into_iter().nth(next).unwrap_or_else(report::usual_formats);
    let words = say!(
        model.lang,
        "Từ nay mỗi văn bản được ghi thành: {files}.",
        "From now on each paper is written as: {files}.",
        files = report::format_names(&model.formats, model.lang)
    );
    model.tell(words);
    model.ask(Effect::WriteAs(model.formats.clone()));
}

/// Asks for a paper to be written, where it can be made.
pub fn write(model: &mut Model, id: &str, material: &Material) {
    match report::named(id, material) {
        Ok(paper) => model.ask(Effect::Write(vec![paper])),
        Err(lack) => {
            model.warn(lack.sentence(model.lang));
        }
    }
}

//! Papers made from what the program has in memory, by the same rows as on the command line.

use super::message::Effect;
use super::model::Model;
use crate::domain::Meeting;
use crate::report::{self, Material, NamedPaper, Source};

/// The papers of an adopted meeting; none of one that is not adopted.
pub fn of_adopted(model: &Model, meeting: &Meeting, hash: Option<&str>) -> Option<Vec<NamedPaper>> {
    let adoption = meeting.adoption.as_ref()?;
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let sign_for = model.sign_for(meeting);
    let source = Source { meeting, sheet: &adoption.sheet, pack, sign_for, hash, created: adoption.at };
    Some(report::at_adoption(&Material::Meeting(source)))
}

/// Asks for a paper to be written, where it can be made.
pub fn write(model: &mut Model, id: &str, material: &Material) {
    if let Some(paper) = report::named(id, material) {
        model.ask(Effect::Write(vec![paper]));
    }
}

//! The papers of a meeting with the names of their files.

use super::model::Model;
use crate::domain::Meeting;
use crate::report::{self, Build, Document, DocumentKind, Source};

/// Every document of a meeting, with the name of its file without extension.
fn all(source: &Source) -> Vec<(String, Document)> {
    let date = source.meeting.plan.date.format("%Y-%m-%d");
    let paper = |kind: &DocumentKind| match kind.build {
        Build::Meeting(build) => Some((format!("{date}-{}", kind.file_stem), build(source))),
        Build::Member(_) | Build::Cell(_) | Build::Quality(_) | Build::Slip(_) => None,
    };
    report::DOCUMENTS.iter().filter_map(paper).collect()
}

/// The papers of an adopted meeting; none of one that is not adopted.
pub fn of_adopted(model: &Model, meeting: &Meeting, hash: Option<&str>) -> Option<Vec<(String, Document)>> {
    let adoption = meeting.adoption.as_ref()?;
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let sign_for = model.sign_for(meeting);
    Some(all(&Source { meeting, sheet: &adoption.sheet, pack, sign_for, hash, created: adoption.at }))
}

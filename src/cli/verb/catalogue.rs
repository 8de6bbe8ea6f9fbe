//! What `report` can make: kinds of document and formats, listed and named when one is unknown.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::report::{Build, DOCUMENTS, DocumentKind, FORMATS};
use crate::say;
use crate::text::{Lang, text};

/// Kinds of document and formats.
pub(super) fn list(lang: Lang) -> Answer {
    let needs = |kind: &DocumentKind| match kind.build {
        Build::Meeting(_) => text("một cuộc họp", "a meeting"),
        Build::Member(_) => text("--member và một thời gian", "--member and a period"),
        Build::Cell(_) | Build::Quality(_) => text("một thời gian", "a period"),
        Build::Slip(_) => text("một quý (--quarter), hoặc để trống", "a quarter (--quarter), or left open"),
    };
    let row = |kind: &DocumentKind| {
        vec![kind.id.to_owned(), kind.label.get(lang).to_owned(), needs(kind).get(lang).to_owned()]
    };
    let rows: Vec<Vec<String>> = DOCUMENTS.iter().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["KIND", "Văn bản", "Lập cho"],
        Lang::En => ["KIND", "Document", "Made for"],
    };
    let mut lines = grid(&heading, &rows);
    let forms: Vec<String> =
        FORMATS.iter().map(|form| format!("{} ({})", form.id, form.label.get(lang))).collect();
    lines.push(say!(lang, "Dạng tệp: {forms}", "Formats: {forms}", forms = forms.join(", ")));
    let kind = |kind: &DocumentKind| json!({ "id": kind.id, "label": kind.label.get(lang) });
    let kinds: Vec<Value> = DOCUMENTS.iter().map(kind).collect();
    Answer::new(lines, json!({ "kinds": kinds, "formats": FORMATS.iter().map(|f| f.id).collect::<Vec<_>>() }))
}

/// That there is no such kind, and which there are.
pub(super) fn unknown_kind(kind: &str, lang: Lang) -> Failure {
    let known: Vec<&str> = DOCUMENTS.iter().map(|kind| kind.id).collect();
    Failure::Usage(say!(
        lang,
        "Không có loại văn bản “{kind}”; có các loại: {known}.",
        "There is no document “{kind}”; there are: {known}.",
        known = known.join(", ")
    ))
}

/// That there is no such format, and which there are.
pub(super) fn unknown_format(form: &str, lang: Lang) -> Failure {
    let known: Vec<&str> = FORMATS.iter().map(|form| form.id).collect();
    Failure::Usage(say!(
        lang,
        "Không có dạng tệp “{form}”; có các dạng: {known}.",
        "There is no format “{form}”; there are: {known}.",
        known = known.join(", ")
    ))
}

//! What `report` can make: kinds of document and formats, listed and named when one is unknown.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::report::{FORMATS, FormStanding, Format, Paper, PaperKinds, format};
use crate::say;
use crate::text::Lang;

/// Kinds of document and formats.
pub(super) fn list(kinds: &PaperKinds, lang: Lang) -> Answer {
    let all = kinds.all();
    let row = |kind: &Paper| {
        vec![kind.id.to_owned(), kind.label.get(lang).to_owned(), kind.needs().label().get(lang).to_owned()]
    };
    let rows: Vec<Vec<String>> = all.iter().copied().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["KIND", "Văn bản", "Lập cho"],
        Lang::En => ["KIND", "Document", "Made for"],
    };
    let mut lines = grid(&heading, &rows);
    let forms: Vec<String> =
        FORMATS.iter().map(|form| format!("{} ({})", form.id, form.label.get(lang))).collect();
    lines.push(say!(lang, "Dạng tệp: {forms}", "Formats: {forms}", forms = forms.join(", ")));
    let kind = |kind: &Paper| json!({ "id": kind.id, "label": kind.label.get(lang), "needs": kind.needs().id(), "formats": ids(kind.formats()) });
    let values: Vec<Value> = all.iter().copied().map(kind).collect();
    Answer::new(lines, json!({ "kinds": values, "formats": ids(FORMATS) }))
}

fn ids(forms: impl IntoIterator<Item = &'static Format>) -> Vec<&'static str> {
    forms.into_iter().map(|form| form.id).collect()
}

/// That there is no such kind, and which there are.
pub(super) fn unknown_kind(kind: &str, kinds: &PaperKinds, lang: Lang) -> Failure {
    if let Some(FormStanding::Faulty(form)) = kinds.standing(kind) {
        return Failure::FormFile(form.faults.clone());
    }
    let known: Vec<&str> = kinds.all().iter().map(|kind| kind.id).collect();
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

/// That a paper cannot be written in a format, and in which it can.
pub(super) fn unsuited(kind: &Paper, form: &Format, lang: Lang) -> Failure {
    let known = ids(kind.formats()).join(", ");
    Failure::Usage(say!(
        lang,
        "Văn bản {kind} không ghi được ở dạng {form}; có các dạng: {known}.",
        "The document {kind} cannot be written as {form}; there are: {known}.",
        kind = kind.id,
        form = form.id
    ))
}

/// That the name of the file says one format and the flag another one: whoever opens it would be told that it is damaged.
pub(super) fn other_ending(file: &Path, form: &Format, lang: Lang) -> Option<Failure> {
    let ending = file.extension()?.to_string_lossy().to_lowercase();
    let other = format(&ending).filter(|other| !form.extension.ends_with(other.extension))?;
    Some(Failure::Usage(say!(
        lang,
        "Tên tệp {file} là của dạng {other}, còn --format nêu dạng {form}: hãy đổi đuôi tên tệp thành .{ending}, hoặc bỏ --format. Chưa ghi gì.",
        "The name {file} is that of the format {other}, but --format says {form}: end it in .{ending}, or leave --format out. Nothing was written.",
        file = file.display(),
        other = other.id,
        form = form.id,
        ending = form.extension
    )))
}

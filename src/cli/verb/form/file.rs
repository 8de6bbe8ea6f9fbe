//! `form check`, `add` and `remove`: a form's file against what it may say, into the book, and out of it.
//!
//! Adding writes one file, whole or not at all, beside the journal and not into it; so it needs no lock, and a program that
//! has the book open takes the form up when it opens the book again.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::list::{faults, value};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::verb::{guidance, text_of};
use crate::guidance::{Flaw, PackFault, Stretch};
use crate::report::{FormFault, FormStanding, Needs, PaperForm, PaperKinds, check_own_form, like_ids};
use crate::say;
use crate::shelf::book_papers;
use crate::store::{Fault, GuidanceFile, Reader, follow_named};
use crate::text::Lang;

/// A form's file that was read and holds.
pub(in crate::cli::verb) struct OwnForm {
    pub form: PaperForm,
    pub text: String,
}

pub(super) fn check(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let reader = guidance::book(context)?;
    let kinds = reader.as_ref().map(book_papers).unwrap_or_default();
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let own = match read(context, &file, reader.as_ref(), &kinds) {
        Err(Failure::FormFile(found)) if context.json => {
            let json = json!({ "ok": false, "faults": faults(&found, lang) });
            return Ok(Answer { json, refused: true, ..Answer::default() });
        }
        own => own?,
    };
    let (id, label) = (&own.form.id, own.form.label.get(lang));
    let mut lines = vec![say!(
        lang,
        "Tệp không có lỗi: biểu mẫu {id}, “{label}”.",
        "The file has no fault: form {id}, “{label}”."
    )];
    lines.extend(stands_for(&own.form, &kinds, lang));
    let shown = file.display();
    lines.push(say!(
        lang,
        "Xem trước, ví dụ: bienban report {id}{asked} --form {shown} -o xem-thu.pdf",
        "Preview, for example: bienban report {id}{asked} --form {shown} -o preview.pdf",
        asked = asked(own.form.needs)
    ));
    let with = kinds.with(own.form.clone(), &own.text);
    let form = with.paper(id).map(|kind| value(kind, &own.form, lang));
    Ok(Answer::new(lines, json!({ "ok": true, "form": form, "faults": [] })))
}

pub(super) fn add(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let reader = context.reader()?;
    let kinds = book_papers(&reader);
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let own = read(context, &file, Some(&reader), &kinds)?;
    let id = &own.form.id;
    let path = reader.keep_form(id, own.text.as_bytes())?;
    let (label, path) = (own.form.label.get(lang), path.display());
    let mut lines = vec![say!(
        lang,
        "Đã đưa biểu mẫu {id}, “{label}”, vào sổ: {path}.",
        "The form {id}, “{label}”, is in the book: {path}."
    )];
    lines.extend(stands_for(&own.form, &kinds, lang));
    lines.push(say!(
        lang,
        "Dùng từ văn bản lập tiếp theo; nếu chương trình đang mở sổ này thì từ lần mở sổ sau.",
        "Used from the next paper on; by a program that has the book open when it opens the book again."
    ));
    if context.is_sealed() {
        lines.push(say!(
            lang,
            "Sổ đã niêm phong, nhưng biểu mẫu vẫn để ai cũng đọc được: đừng ghi điều bí mật vào đó.",
            "The book is sealed, but anybody can read its forms: write nothing secret into them."
        ));
    }
    let with = kinds.with(own.form.clone(), &own.text);
    let form = with.paper(id).map(|kind| value(kind, &own.form, lang));
    Ok(Answer::new(lines, json!({ "form": form, "file": path.to_string() })))
}

pub(super) fn remove(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (lang, id) = (context.lang, text_of(matches, "id").unwrap_or_default());
    let reader = context.reader()?;
    let kinds = book_papers(&reader);
    let Some(path) = reader.remove_form(id)? else { return Err(none_there(id, &reader, lang)) };
    let path = path.display();
    let line = match PaperKinds::default().paper(id) {
        Some(_) => say!(
            lang,
            "Đã bỏ biểu mẫu riêng {id} khỏi sổ ({path}); từ nay văn bản này lập theo mẫu của chương trình.",
            "The own form {id} is out of the book ({path}); from now on the paper is made by the program's form."
        ),
        None => say!(
            lang,
            "Đã bỏ biểu mẫu riêng {id} khỏi sổ ({path}); từ nay không còn văn bản này. Các tệp đã ghi vẫn còn.",
            "The own form {id} is out of the book ({path}); there is no such paper any more. Files already written stay."
        ),
    };
    let was_used = kinds.standing(id) == Some(FormStanding::Own);
    Ok(Answer::new(vec![line], json!({ "id": id, "file": path.to_string(), "was_used": was_used })))
}

fn none_there(id: &str, reader: &Reader, lang: Lang) -> Failure {
    let ids: Vec<String> = reader.form_files().into_iter().map(|file| file.id).collect();
    Failure::Usage(match ids.is_empty() {
        true => say!(
            lang,
            "Sổ không có biểu mẫu riêng nào, nên không có gì để bỏ.",
            "The book has no form of its own, so there is none to remove."
        ),
        false => say!(
            lang,
            "Sổ không có biểu mẫu riêng “{id}”; sổ có: {ids}.",
            "The book has no form “{id}” of its own; it has: {ids}.",
            ids = ids.join(", ")
        ),
    })
}

/// Reads and checks a form's file beside the papers at hand. One that lies in the book itself must be called as its id.
pub(in crate::cli::verb) fn read(
    context: &Context,
    file: &Path,
    reader: Option<&Reader>,
    kinds: &PaperKinds,
) -> Result<OwnForm, Failure> {
    let bytes = context.disk.read(&follow_named(file)).map_err(|error| Fault::reading(file, &error))?;
    let name = file.display().to_string();
    let hash = GuidanceFile::hash(&bytes);
    let text = String::from_utf8(bytes).map_err(|_| {
        let fault = PackFault { file: name.clone(), place: None, flaw: Flaw::NotText };
        Failure::FormFile(vec![FormFault::Shape(fault)])
    })?;
    let named = reader.filter(|reader| lies_in(reader, file)).and_then(|_| file.file_stem()?.to_str());
    let form = check_own_form(&name, &text, named, kinds).map_err(Failure::FormFile)?;
    Ok(OwnForm { form: form.marked(&hash), text })
}

/// Whether a file lies in the book's own folder of forms.
fn lies_in(reader: &Reader, file: &Path) -> bool {
    let place = |path: &Path| std::fs::canonicalize(path).ok();
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    place(&reader.form_folder()).is_some_and(|folder| place(parent) == Some(folder))
}

/// In whose place it stands.
fn stands_for(form: &PaperForm, kinds: &PaperKinds, lang: Lang) -> Vec<String> {
    let id = &form.id;
    if let Some(FormStanding::Own) = kinds.standing(id) {
        return vec![say!(
            lang,
            "Thay cho biểu mẫu riêng {id} mà sổ đang dùng.",
            "It stands in place of the own form {id} that the book uses."
        )];
    }
    if kinds.paper(id).is_some() {
        return vec![say!(
            lang,
            "Thay cho biểu mẫu của chương trình.",
            "It stands in place of the program's form."
        )];
    }
    let needs = form.needs.label().get(lang);
    let added = say!(
        lang,
        "Văn bản mới, bên cạnh các văn bản của chương trình; lập cho: {needs}.",
        "A new paper beside those of the program; made for: {needs}."
    );
    let near = like_ids(id).join(", ");
    let near = (!near.is_empty()).then(|| {
        say!(
            lang,
            "Nếu muốn thay một mẫu của chương trình: mã gần giống là {near}.",
            "If it is to stand in place of one of the program's: ids like it are {near}."
        )
    });
    std::iter::once(added).chain(near).collect()
}

/// What is to be named beside the form.
const fn asked(needs: Needs) -> &'static str {
    match needs {
        Needs::Meeting | Needs::Month => " 2026-12-03",
        Needs::Topics | Needs::Span(Stretch::Year) => " --year 2026",
        Needs::Span(Stretch::Half) => " --half 2026-1",
        Needs::Span(Stretch::Quarter) | Needs::Quarter => " --quarter 2026-4",
        Needs::Topic => " --month 2026-12",
        Needs::Period | Needs::Register | Needs::Issued => " --year 2026",
        Needs::Member => " --year 2026 --member …",
        _ => "",
    }
}

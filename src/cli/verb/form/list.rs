//! `form list` and `show`: the forms at hand, and the text of one.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::at_hand;
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::{Failure, form_lines};
use crate::cli::grid::grid;
use crate::cli::verb::{guidance, text_of};
use crate::report::{
    Build, FormFault, FormNames, FormStanding, MeantName, Paper, PaperForm, PaperKinds, form_text,
};
use crate::say;
use crate::text::{Lang, Text, text};

/// The papers that are made by forms, each with its form.
fn forms(kinds: &PaperKinds) -> Vec<(&'static Paper, &'static PaperForm)> {
    kinds.all().into_iter().filter_map(|kind| Some((kind, form_of(kind)?))).collect()
}

const fn form_of(kind: &'static Paper) -> Option<&'static PaperForm> {
    match kind.build {
        Build::Form(form) => Some(form),
        _ => None,
    }
}

const fn origin(form: &PaperForm) -> Text {
    match form.mark {
        None => text("chương trình", "program"),
        Some(_) => text("sổ", "book"),
    }
}

pub(super) fn list(context: &Context, _: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let kinds = at_hand(context)?;
    let row = |(kind, form): &(&Paper, &PaperForm)| {
        vec![
            kind.id.to_owned(),
            origin(form).get(lang).to_owned(),
            kind.label.get(lang).to_owned(),
            kind.needs().label().get(lang).to_owned(),
        ]
    };
    let listed = forms(&kinds);
    let rows: Vec<Vec<String>> = listed.iter().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["Mã", "Nguồn", "Văn bản", "Lập cho"],
        Lang::En => ["Id", "Kept in", "Document", "Made for"],
    };
    let values: Vec<Value> = listed.iter().map(|(kind, form)| value(kind, form, lang)).collect();
    let found = kinds.faulty().iter().flat_map(|form| faults(&form.faults, lang));
    let json = json!({ "forms": values, "faults": found.collect::<Vec<Value>>() });
    let mut answer = Answer::new(grid(&heading, &rows), json);
    let told = kinds.faulty().iter().flat_map(|form| {
        let unused = say!(
            lang,
            "Biểu mẫu riêng trong {file} có lỗi nên không dùng:",
            "The own form in {file} has faults and is not used:",
            file = form.file
        );
        std::iter::once(unused).chain(form_lines(&form.faults, lang))
    });
    answer.notes = told.collect();
    Ok(answer)
}

/// A form for programs.
pub(super) fn value(kind: &Paper, form: &PaperForm, lang: Lang) -> Value {
    json!({
        "id": kind.id,
        "label": kind.label.get(lang),
        "needs": kind.needs().id(),
        "origin": if form.mark.is_some() { "book" } else { "program" },
        "mark": form.mark,
    })
}

/// Faults for programs.
pub(super) fn faults(faults: &[FormFault], lang: Lang) -> Vec<Value> {
    let value = |fault: &FormFault| {
        json!({
            "file": fault.file(),
            "line": fault.place().map(|place| place.line),
            "column": fault.place().map(|place| place.column),
            "sentence": fault.sentence(lang),
            "hint": fault.hint(lang),
        })
    };
    faults.iter().map(value).collect()
}

pub(super) fn show(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (lang, id) = (context.lang, text_of(matches, "id").unwrap_or_default());
    let reader = guidance::book(context)?;
    let kinds = reader.as_ref().map(crate::shelf::book_papers).unwrap_or_default();
    let own = kinds.standing(id) == Some(FormStanding::Own) && !matches.get_flag("program");
    let of_book = || {
        let file = reader.as_ref()?.form_files().into_iter().find(|file| file.id == id)?;
        String::from_utf8(file.bytes.ok()?).ok()
    };
    let carried = || {
        let form = PaperKinds::default().paper(id).and_then(form_of)?;
        Some(to_start_from(form, form_text(id)?, lang))
    };
    let found = if own { of_book() } else { carried() };
    let Some(found) = found else { return Err(unknown(id, &kinds, lang)) };
    let origin = if own { "book" } else { "program" };
    let json = json!({ "id": id, "origin": origin, "toml": found });
    Ok(Answer::new(found.lines().map(str::to_owned).collect(), json))
}

/// The text of the program's form as somebody may start from it: what to do with it first, the names that may be used last.
fn to_start_from(form: &PaperForm, text: &str, lang: Lang) -> String {
    let label = form.label.get(lang);
    let head = say!(
        lang,
        "# Biểu mẫu “{label}” của chương trình.\n\
         # Sửa được: câu chữ, thứ tự các phần, cột của bảng, người ký, nơi nhận. Giữ nguyên id, file_stem, needs và các dòng true.\n\
         # Kiểm tra: bienban form check TỆP. Đưa vào sổ: bienban form add TỆP.",
        "# The program's form of “{label}”.\n\
         # Words, order of the parts, columns, signers and recipients may change. Keep id, file_stem, needs and the lines that are true.\n\
         # Check it: bienban form check FILE. Put it into the book: bienban form add FILE."
    );
    // What stands above its first field was written for whoever builds the program.
    let body: Vec<&str> = text.lines().skip_while(|line| line.starts_with('#')).collect();
    let tail = form.names().map_or_else(Vec::new, |names| name_lines(&names, lang)).join("\n");
    format!("{head}\n{body}\n\n{tail}\n", body = body.join("\n"))
}

/// The names that may be used, a line each.
fn name_lines(names: &FormNames, lang: Lang) -> Vec<String> {
    let line = |before: &str, (name, words): &MeantName| format!("# {before}{name}: {}", words.get(lang));
    let head = say!(lang, "# Giá trị, dùng trong ngoặc nhọn:", "# Values, written in braces:");
    let mut lines = vec![head];
    lines.extend(names.values.iter().map(|value| line("  ", value)));
    if !names.lists.is_empty() {
        let lists = say!(
            lang,
            "# Danh sách (rows, each, when, unless), mỗi dòng của danh sách có:",
            "# Lists (rows, each, when, unless), of which an entry has:"
        );
        lines.push(lists);
    }
    for (list, entry) in &names.lists {
        lines.push(line("  ", list));
        lines.extend(entry.iter().map(|value| line("    ", value)));
    }
    lines
}

/// That there is no such form, and which there are.
pub(super) fn unknown(id: &str, kinds: &PaperKinds, lang: Lang) -> Failure {
    let coded = kinds.paper(id).is_some_and(|kind| form_of(kind).is_none());
    let known: Vec<&str> = forms(kinds).into_iter().map(|(kind, _)| kind.id).collect();
    let known = known.join(", ");
    Failure::Usage(match coded {
        true => say!(
            lang,
            "Văn bản “{id}” do chương trình lập từ nội dung đã ghi, không theo biểu mẫu; có các biểu mẫu: {known}.",
            "The paper “{id}” is made of what was recorded and not by a form; there are the forms: {known}."
        ),
        false => say!(
            lang,
            "Không có biểu mẫu “{id}”; có các biểu mẫu: {known}.",
            "There is no form “{id}”; there are: {known}."
        ),
    })
}

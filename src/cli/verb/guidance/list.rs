//! `guidance list`, `show` and `compare`: the packs at hand in plain lines.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::{at_hand, by_id};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::{Failure, pack_lines};
use crate::cli::grid::grid;
use crate::cli::verb::text_of;
use crate::guidance::{self, Pack, PackFault, PackOrigin, PackPage, sections};
use crate::say;
use crate::text::{Lang, Text, cited_date, text};

const fn origin(pack: &Pack) -> Text {
    match pack.origin {
        PackOrigin::Embedded => text("chương trình", "program"),
        PackOrigin::Book => text("sổ", "book"),
    }
}

pub(super) fn list(context: &Context, _: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let packs = at_hand(context)?;
    let row = |pack: &Pack| {
        vec![
            pack.id.clone(),
            cited_date(pack.valid_from, lang),
            pack.valid_to.map_or(String::new(), |to| cited_date(to, lang)),
            pack.scope(lang),
            origin(pack).get(lang).to_owned(),
            pack.title.get(lang).to_owned(),
        ]
    };
    let listed = packs.packs.listed();
    let rows: Vec<Vec<String>> = listed.iter().map(|(_, pack)| row(pack)).collect();
    let heading = match lang {
        Lang::Vi => ["Mã", "Từ ngày", "Đến ngày", "Áp dụng cho", "Nguồn", "Tên"],
        Lang::En => ["Id", "From", "To", "Applies to", "Kept in", "Title"],
    };
    let values: Vec<Value> = listed.iter().map(|(_, pack)| value(pack, lang)).collect();
    let json = json!({ "packs": values, "faults": faults(&packs.faults, lang) });
    let mut answer = Answer::new(grid(&heading, &rows), json);
    answer.notes = pack_lines(&packs.faults, lang);
    Ok(answer)
}

/// A pack for programs.
pub(super) fn value(pack: &Pack, lang: Lang) -> Value {
    json!({
        "id": pack.id,
        "title": pack.title.get(lang),
        "from": pack.valid_from,
        "to": pack.valid_to,
        "place": pack.place.as_ref().map(|place| place.get(lang)),
        "origin": if pack.origin == PackOrigin::Book { "book" } else { "program" },
        "base": pack.base,
        "certainty": pack.certainty.label().get(lang),
    })
}

/// Faults for programs.
pub(super) fn faults(faults: &[PackFault], lang: Lang) -> Vec<Value> {
    let value = |fault: &PackFault| {
        json!({
            "file": fault.file,
            "line": fault.place.map(|place| place.line),
            "column": fault.place.map(|place| place.column),
            "sentence": fault.sentence(lang),
            "hint": fault.hint(lang),
        })
    };
    faults.iter().map(value).collect()
}

pub(super) fn show(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let packs = at_hand(context)?;
    let pack = by_id(&packs, text_of(matches, "id").unwrap_or_default(), lang)?;
    let mut pages = pack.pages(lang);
    if let Some(section) = text_of(matches, "section") {
        if sections().all(|(id, ..)| *id != section) {
            let known: Vec<&str> = sections().map(|(id, ..)| *id).collect();
            return Err(Failure::Usage(say!(
                lang,
                "Không có phần “{section}”: hãy ghi --section với một trong {known}.",
                "There is no part “{section}”: write --section with one of {known}.",
                known = known.join(", ")
            )));
        }
        pages.retain(|page| page.id == section);
    }
    let mut lines = page_lines(&pages);
    if pages.is_empty() {
        lines.push(say!(lang, "Bộ này không có phần ấy.", "The pack does not have that part."));
    }
    Ok(Answer::new(lines, json!({ "pack": value(pack, lang), "pages": page_values(&pages) })))
}

pub(super) fn compare(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let packs = at_hand(context)?;
    let pack = |name: &str| by_id(&packs, text_of(matches, name).unwrap_or_default(), lang);
    let (old, new) = (pack("old")?, pack("new")?);
    let pages = guidance::compare(old, new, lang);
    let mut lines = vec![format!("{} → {}", old.id, new.id)];
    match pages.is_empty() {
        true => lines.push(say!(lang, "Hai bộ giống nhau.", "The two are the same.")),
        false => lines.extend(page_lines(&pages)),
    }
    let json = json!({ "old": value(old, lang), "new": value(new, lang), "pages": page_values(&pages) });
    Ok(Answer::new(lines, json))
}

/// Pages in plain lines: each title with a colon, what it tells indented below.
pub(super) fn page_lines(pages: &[PackPage]) -> Vec<String> {
    let lines = |page: &PackPage| {
        let title = format!("{}:", page.title);
        let told = page.lines.iter().map(|line| format!("   {line}")).collect::<Vec<_>>();
        std::iter::once(title).chain(told)
    };
    pages.iter().flat_map(lines).collect()
}

pub(super) fn page_values(pages: &[PackPage]) -> Vec<Value> {
    pages.iter().map(|page| json!({ "id": page.id, "title": page.title, "lines": page.lines })).collect()
}

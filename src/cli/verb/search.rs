//! `search`: words across all minutes, without diacritics, best first.

use clap::{Arg, ArgAction, ArgMatches};
use serde_json::{Value, json};

use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::word;
use crate::say;
use crate::shelf::{Closeness, Hit};
use crate::text::{Lang, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "search",
    about: text("tìm trong mọi biên bản, không cần dấu", "search all minutes, diacritics not needed"),
    arguments,
    kind: Kind::Run(run),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let words = text("những từ cần tìm", "the words to look for");
    vec![word("words", "WORDS", words, lang).required(true).action(ArgAction::Append).num_args(1..)]
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let words: Vec<&str> =
        matches.get_many::<String>("words").unwrap_or_default().map(String::as_str).collect();
    let words = words.join(" ");
    if words.trim().is_empty() {
        let sentence = text(
            "Chưa có từ nào để tìm: hãy ghi ít nhất một từ.",
            "There is no word to look for: give at least one.",
        );
        return Err(Failure::Usage(sentence.get(lang).to_owned()));
    }
    let mut shelf = context.shelf()?;
    // Without --cell all cells of the book are searched.
    let only = context.cell.is_some().then(|| context.cell_id(&shelf)).transpose()?;
    let mut digests = context.digests(&mut shelf);
    digests.retain(|one| only.as_ref().is_none_or(|cell| one.cell == *cell));
    let mut bar = context.bar(text("Tìm", "Searching"));
    let hits = shelf.search(&digests, &words, &mut |done, all| bar.step(done, all));
    drop(bar);
    let several = only.is_none() && shelf.contents().cells.len() > 1;
    let name = |hit: &Hit| shelf.contents().cells.get(&hit.cell).map(|cell| cell.name.clone());
    let named = |hit: &Hit| name(hit).filter(|_| several).map_or(String::new(), |name| format!("{name}  "));
    let mut lines: Vec<String> = hits.iter().map(|hit| line(hit, &named(hit), lang)).collect();
    if hits.is_empty() {
        lines.push(say!(
            lang,
            "Không tìm thấy “{words}” trong các biên bản đã thông qua.",
            "“{words}” was not found in the adopted minutes."
        ));
    }
    let values: Vec<Value> = hits.iter().map(value).collect();
    Ok(context.answer(&mut shelf, Answer::new(lines, json!({ "words": words, "hits": values }))))
}

/// A hit with its place; `cell` names the cell where the book has several.
fn line(hit: &Hit, cell: &str, lang: Lang) -> String {
    let place = if hit.place.is_empty() { String::new() } else { format!("{}: ", hit.place) };
    format!("{}  {}  {cell}{place}{}", short_date(hit.date, lang), hit.meeting.0, hit.text)
}

fn value(hit: &Hit) -> Value {
    json!({
        "cell": hit.cell,
        "meeting": hit.meeting,
        "date": hit.date,
        "place": hit.place,
        "text": hit.text,
        "found": hit.ranges.iter().map(|range| &hit.text[range.clone()]).collect::<Vec<_>>(),
        "exact": hit.closeness == Closeness::Exact,
    })
}

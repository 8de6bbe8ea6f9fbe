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
    let mut shelf = context.shelf()?;
    let digests = context.digests(&mut shelf);
    let mut bar = context.bar(text("Tìm", "Searching"));
    let hits = shelf.search(&digests, &words, &mut |done, all| bar.step(done, all));
    drop(bar);
    let mut lines: Vec<String> = hits.iter().map(|hit| line(hit, lang)).collect();
    if hits.is_empty() {
        lines.push(say!(
            lang,
            "Không tìm thấy “{words}” trong các biên bản đã thông qua.",
            "“{words}” is not in the adopted minutes."
        ));
    }
    let values: Vec<Value> = hits.iter().map(value).collect();
    Ok(context.answer(&mut shelf, Answer::new(lines, json!({ "words": words, "hits": values }))))
}

fn line(hit: &Hit, lang: Lang) -> String {
    let place = if hit.place.is_empty() { String::new() } else { format!("{}: ", hit.place) };
    format!("{}  {}  {place}{}", short_date(hit.date, lang), hit.meeting.0, hit.text)
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

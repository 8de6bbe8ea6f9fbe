//! `search`: words across all minutes, without diacritics, best first.

use clap::{Arg, ArgAction, ArgMatches};
use serde_json::{Value, json};

use super::{Kind, Verb, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::{Context, number};
use crate::cli::failure::Failure;
use crate::cli::period::{self, flags, period};
use crate::cli::syntax::{option, word};
use crate::report::EntryKind;
use crate::say;
use crate::shelf::{AdoptedMeetings, Filter, Found, Hit};
use crate::text::{Lang, Query, grouped, short_date, text};

/// So many places are told unless `--limit` says otherwise.
const LIMIT: u32 = 100;
/// Nobody reads more.
const MOST: u32 = 100_000;

pub(super) const VERB: Verb = Verb {
    name: "search",
    about: text("tìm trong mọi biên bản, không cần dấu", "search all minutes, diacritics not needed"),
    arguments,
    kind: Kind::Run(run),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let words = text(
        "những từ cần tìm; cụm từ đặt trong dấu ngoặc kép phải đứng liền nhau",
        "the words to look for; a phrase in quotes must stand in a row",
    );
    let speaker = text(
        "chỉ những chỗ của một người: họ tên, chữ cái đầu (nvb) hoặc một phần của tên",
        "only what one person says or does: name, initials (nvb) or a part of the name",
    );
    let kind = text(
        "chỉ một loại: speech, conclusion, resolution, task, vote, criticism, note, score, other; ghi nhiều lần được",
        "one kind only: speech, conclusion, resolution, task, vote, criticism, note, score, other; may be repeated",
    );
    let limit = text("nhiều nhất N chỗ (mặc định 100)", "at most N places (100 by default)");
    let words = word("words", "WORDS", words, lang).required(true).action(ArgAction::Append).num_args(1..);
    let own = [
        words,
        option("speaker", "NAME", speaker, lang),
        option("kind", "KIND", kind, lang).action(ArgAction::Append),
        option("limit", "N", limit, lang),
    ];
    own.into_iter().chain(flags(lang)).collect()
}

/// What was typed: words that the shell handed over as one, because they stood in quotes, are a
/// phrase.
fn typed(matches: &ArgMatches) -> String {
    let words: Vec<&String> = matches.get_many::<String>("words").unwrap_or_default().collect();
    let quoted = |word: &&String| match word.contains(char::is_whitespace) && !word.contains('"') {
        true if words.len() > 1 => format!("\"{word}\""),
        _ => (*word).clone(),
    };
    words.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

fn filter(context: &Context, matches: &ArgMatches) -> Result<Filter, Failure> {
    let named = |id: &String| EntryKind::ALL.into_iter().find(|kind| kind.id() == id);
    let kinds = matches.get_many::<String>("kind").unwrap_or_default();
    let kinds = kinds.map(|id| named(id).ok_or_else(|| no_kind(id, context.lang)));
    Ok(Filter {
        period: period(context, matches)?,
        kinds: kinds.collect::<Result<Vec<EntryKind>, Failure>>()?,
        speaker: text_of(matches, "speaker").map(str::to_owned),
    })
}

fn no_kind(id: &str, lang: Lang) -> Failure {
    let known: Vec<&str> = EntryKind::ALL.iter().map(|kind| kind.id()).collect();
    Failure::Usage(say!(
        lang,
        "Không có loại “{id}” ở --kind: hãy ghi một trong {known}.",
        "There is no kind “{id}” for --kind: give one of {known}.",
        known = known.join(", ")
    ))
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let words = typed(matches);
    let query = Query::new(&words);
    if query.is_empty() {
        let sentence = text(
            "Chưa có từ nào để tìm: hãy ghi ít nhất một từ.",
            "There is no word to look for: give at least one.",
        );
        return Err(Failure::Usage(sentence.get(lang).to_owned()));
    }
    let filter = filter(context, matches)?;
    let limit = matches.get_one::<String>("limit").map(|limit| number(limit, "limit", 1, MOST, lang));
    let limit = limit.transpose()?.unwrap_or(LIMIT) as usize;
    let mut shelf = context.shelf()?;
    // Without --cell all cells of the book are searched.
    let only = context.cell.is_some().then(|| context.cell_id(&shelf)).transpose()?;
    let rows = context.rows(&mut shelf, only.as_ref());
    let mut bar = context.bar(text("Đọc biên bản", "Reading the minutes"));
    let found = shelf
        .search(&AdoptedMeetings::of(&rows), &query, &filter, limit, &mut |done, all| bar.step(done, all));
    drop(bar);
    let several = only.is_none() && shelf.cells().len() > 1;
    let name = |hit: &Hit| shelf.cells().get(&hit.cell).map(|cell| cell.name.clone());
    let named = |hit: &Hit| name(hit).filter(|_| several).map_or(String::new(), |name| format!("{name}  "));
    let mut lines: Vec<String> = found.hits.iter().map(|hit| line(hit, &named(hit), lang)).collect();
    lines.extend(last_line(&found, &words, lang));
    let values: Vec<Value> = found.hits.iter().map(value).collect();
    let json = json!({
        "words": words,
        "period": period::value(filter.period),
        "kinds": filter.kinds.iter().map(|kind| kind.id()).collect::<Vec<_>>(),
        "speaker": filter.speaker,
        "total": found.total,
        "more": found.more,
        "hits": values,
    });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

fn number_words(number: usize, lang: Lang) -> String {
    grouped(i64::try_from(number).unwrap_or(i64::MAX), lang)
}

/// That nothing was found, or not everything is told.
fn last_line(found: &Found, words: &str, lang: Lang) -> Option<String> {
    let (shown, total) = (number_words(found.hits.len(), lang), number_words(found.total, lang));
    match found.hits.len() {
        0 => Some(say!(
            lang,
            "Không tìm thấy “{words}” trong các biên bản đã thông qua.",
            "“{words}” was not found in the adopted minutes."
        )),
        _ if found.more => Some(say!(
            lang,
            "Trên đây là {shown} chỗ đầu trong hơn {total} chỗ: ghi thêm từ, --kind, --speaker hoặc thời gian để thu hẹp, hay --limit để xem thêm.",
            "These are the first {shown} of more than {total} places: add words, --kind, --speaker or a period to narrow them, or --limit to see more."
        )),
        n if n < found.total => Some(say!(
            lang,
            "Trên đây là {shown} chỗ đầu trong {total} chỗ: ghi thêm từ, --kind, --speaker hoặc thời gian để thu hẹp, hay --limit để xem thêm.",
            "These are the first {shown} of {total} places: add words, --kind, --speaker or a period to narrow them, or --limit to see more."
        )),
        _ => None,
    }
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
        "kind": hit.kind.id(),
        "place": hit.place,
        "text": hit.text,
        "found": hit.ranges.iter().map(|range| &hit.text[range.clone()]).collect::<Vec<_>>(),
        "exact": hit.closeness.is_exact(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CellId, MeetingId};
    use crate::text::Closeness;

    fn told(total: usize, more: bool, lang: Lang) -> Option<String> {
        let hit = Hit {
            cell: CellId("ap-mau".into()),
            meeting: MeetingId("20261203-a".into()),
            date: chrono::NaiveDate::default(),
            kind: EntryKind::Task,
            place: String::new(),
            block: 0,
            text: "Sửa cầu".into(),
            ranges: Vec::new(),
            closeness: Closeness::Exact,
            heading: false,
        };
        last_line(&Found { total, more, hits: vec![hit] }, "cau", lang)
    }

    #[test]
    fn a_total_that_was_not_counted_to_the_end_is_not_told_as_one() {
        assert_eq!(told(1, false, Lang::Vi), None);
        let begins = |words: Option<String>, beginning: &str| words.is_some_and(|w| w.starts_with(beginning));
        assert!(begins(told(1_000, false, Lang::Vi), "Trên đây là 1 chỗ đầu trong 1.000 chỗ:"));
        assert!(begins(told(1_000, true, Lang::Vi), "Trên đây là 1 chỗ đầu trong hơn 1.000 chỗ:"));
        assert!(begins(told(1_000, true, Lang::En), "These are the first 1 of more than 1,000 places:"));
        assert!(begins(told(1, true, Lang::En), "These are the first 1 of more than 1 place:"));
    }
}

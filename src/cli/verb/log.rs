//! `log`: every event of a meeting in words, with its time, number and hash.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::{Kind, Verb, meeting_word};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::domain::Moment;
use crate::say;
use crate::store::{EventPlace, Loaded};
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "log",
    about: text(
        "mọi việc đã ghi của một cuộc họp, kể cả việc đã hoàn tác",
        "everything recorded in a meeting, undone acts too",
    ),
    arguments: |lang| vec![meeting_word(lang).required(true)],
    kind: Kind::Run(run),
};

/// So many letters of a hash tell lines apart by eye; JSON has it whole.
const SHORT_HASH: usize = 12;

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut shelf = context.shelf()?;
    let loaded = context.meeting(&mut shelf, matches)?;
    let mut entries = known(&loaded, context.lang);
    entries.extend(loaded.newer.iter().map(|newer| LogEntry {
        when: newer.when,
        act: None,
        place: &newer.place,
        undone: false,
        sentence: say!(
            context.lang,
            "sự kiện của bản mới hơn của chương trình",
            "an event of a newer version of the program"
        ),
    }));
    entries.sort_by_key(|entry| (entry.when.at, entry.place.seq));
    let several = loaded.positions.len() > 1;
    let lines = entries.iter().map(|entry| entry.line(several, context.lang)).collect();
    let events: Vec<Value> = entries.iter().map(LogEntry::value).collect();
    let json = json!({ "meeting": loaded.history.meeting.id, "events": events });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

struct LogEntry<'a> {
    when: Moment,
    /// Number of the act; none where this version cannot tell.
    act: Option<u64>,
    place: &'a EventPlace,
    undone: bool,
    sentence: String,
}

fn known(loaded: &Loaded, lang: Lang) -> Vec<LogEntry<'_>> {
    let history = &loaded.history;
    let entry = |(record, place): (&crate::domain::Record, _)| LogEntry {
        when: record.when,
        act: Some(record.act.number),
        place,
        undone: history.is_undone(&record.act),
        sentence: record.event.sentence(&history.meeting, lang),
    };
    history.records.iter().zip(&loaded.places).map(entry).collect()
}

impl LogEntry<'_> {
    /// The line; it names the laptop where `several` wrote the meeting, as each counts its own acts.
    fn line(&self, several: bool, lang: Lang) -> String {
        let at = self.when.at.format("%Y-%m-%d %H:%M:%S");
        let act = self.act.map_or("?".to_owned(), |act| act.to_string());
        let hash = self.place.hash.to_hex();
        let undone = match self.undone {
            true => say!(lang, "  (đã hoàn tác)", "  (undone)"),
            false => String::new(),
        };
        let laptop = if several { format!("  {}", self.place.origin) } else { String::new() };
        format!("{at}  {act:>4}{laptop}  {}  {}{undone}", &hash[..SHORT_HASH], self.sentence)
    }

    fn value(&self) -> Value {
        json!({
            "at": self.when.at,
            "act": self.act,
            "line": self.place.seq,
            "origin": self.place.origin,
            "hash": self.place.hash.to_string(),
            "undone": self.undone,
            "sentence": self.sentence,
        })
    }
}

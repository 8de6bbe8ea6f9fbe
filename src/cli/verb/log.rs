//! `log`: every event of a meeting in words, with its time, number and hash.

use chrono::{DateTime, FixedOffset};
use clap::ArgMatches;
use serde_json::{Value, json};

use super::{Kind, Verb, meeting_word};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
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
    let entries = in_order(&loaded, context.lang);
    let several = loaded.positions.len() > 1;
    let lines = entries.iter().map(|entry| entry.line(several, context.lang)).collect();
    let events: Vec<Value> = entries.iter().map(LogEntry::value).collect();
    let json = json!({ "meeting": loaded.history.meeting.id, "events": events });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

struct LogEntry<'a> {
    /// When, as it is told: never before the entry it follows.
    at: DateTime<FixedOffset>,
    /// Number of the act; none where this version cannot tell.
    act: Option<u64>,
    place: &'a EventPlace,
    undone: bool,
    sentence: String,
}

/// Every event in the order of the acts, whatever the clocks showed; one that this version does not
/// know stands where it was written.
fn in_order(loaded: &Loaded, lang: Lang) -> Vec<LogEntry<'_>> {
    let history = &loaded.history;
    let times = history.times();
    let known = history.records.iter().zip(&loaded.places).zip(&times);
    let mut entries: Vec<(usize, LogEntry)> = known
        .enumerate()
        .map(|(number, ((record, place), at))| {
            let (act, undone) = (Some(record.act.number), history.is_undone(&record.act));
            let sentence = record.event.sentence(&history.meeting, lang);
            (number + 1, LogEntry { at: *at, act, place, undone, sentence })
        })
        .collect();
    entries.extend(loaded.newer.iter().map(|newer| {
        let before = newer.after.checked_sub(1).and_then(|last| times.get(last));
        let (at, sentence) = (before.copied().unwrap_or(newer.place.shown), unknown(lang));
        (newer.after, LogEntry { at, act: None, place: &newer.place, undone: false, sentence })
    }));
    entries.sort_by_key(|(order, entry)| (*order, entry.act.is_none()));
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn unknown(lang: Lang) -> String {
    say!(lang, "sự kiện của bản mới hơn của chương trình", "an event of a newer version of the program")
}

impl LogEntry<'_> {
    /// The line; it names the laptop where `several` wrote the meeting, as each counts its own acts, and
    /// what its clock showed where that was another time.
    fn line(&self, several: bool, lang: Lang) -> String {
        let at = self.at.format("%Y-%m-%d %H:%M:%S");
        let act = self.act.map_or("?".to_owned(), |act| act.to_string());
        let hash = self.place.hash.to_hex();
        let undone = match self.undone {
            true => say!(lang, "  (đã hoàn tác)", "  (undone)"),
            false => String::new(),
        };
        let laptop = if several { format!("  {}", self.place.origin) } else { String::new() };
        let shown = match self.place.shown == self.at {
            true => String::new(),
            false => say!(
                lang,
                "  (đồng hồ máy chỉ {shown})",
                "  (the clock showed {shown})",
                shown = self.place.shown.format("%Y-%m-%d %H:%M:%S")
            ),
        };
        format!("{at}  {act:>4}{laptop}  {}  {}{undone}{shown}", &hash[..SHORT_HASH], self.sentence)
    }

    fn value(&self) -> Value {
        json!({
            "at": self.at,
            "clock": self.place.shown,
            "act": self.act,
            "line": self.place.seq,
            "origin": self.place.origin,
            "hash": self.place.hash.to_string(),
            "undone": self.undone,
            "sentence": self.sentence,
        })
    }
}

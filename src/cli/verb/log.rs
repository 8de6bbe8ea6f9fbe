//! `log`: what was recorded of a meeting in words, with its time, number and hash.

use chrono::{DateTime, FixedOffset};
use clap::ArgMatches;
use serde_json::{Value, json};

use super::{Kind, Verb, meeting_word};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::flag;
use crate::domain::{Event, SpeechEvent, SpeechId};
use crate::say;
use crate::store::{EventPlace, Loaded};
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "log",
    about: text(
        "mọi việc đã ghi của một cuộc họp, kể cả việc đã hoàn tác",
        "everything recorded in a meeting, undone acts too",
    ),
    arguments: |lang| {
        let drafts = text("kể cả các lần tự lưu nháp khi đang gõ", "the drafts kept while typing too");
        vec![meeting_word(lang).required(true), flag("drafts", drafts, lang)]
    },
    kind: Kind::Run(run),
};

/// So many letters of a hash tell lines apart by eye; JSON has it whole.
const SHORT_HASH: usize = 12;

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut shelf = context.shelf()?;
    let loaded = context.meeting(&mut shelf, matches)?;
    let mut entries = in_order(&loaded, lang);
    let all = entries.len();
    entries.retain(|entry| !entry.draft || matches.get_flag("drafts"));
    let left_out = all - entries.len();
    let several = loaded.positions.len() > 1;
    let told = entries.chunk_by(LogEntry::goes_on_in);
    let mut lines: Vec<String> = told.map(|same| line(same, &loaded, several, lang)).collect();
    if left_out > 0 {
        lines.push(say!(
            lang,
            "Không kể {left_out} lần tự lưu nháp; xem cả: --drafts.",
            "Without {left_out} drafts kept while typing; to see them: --drafts."
        ));
    }
    let events: Vec<Value> = entries.iter().map(LogEntry::value).collect();
    let json = json!({ "meeting": loaded.history.meeting.id, "events": events, "drafts_left_out": left_out });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

struct LogEntry<'a> {
    /// When, as it is told: never before the entry it follows.
    at: DateTime<FixedOffset>,
    /// Number of the act; none where this version cannot tell.
    act: Option<u64>,
    /// Which event of its act, from 1, and of how many.
    part: (usize, usize),
    place: &'a EventPlace,
    draft: bool,
    undone: bool,
    /// Of a speech whose start was dated otherwise: which one, and by how many seconds.
    shifted: Option<(SpeechId, i64)>,
    sentence: String,
}

/// The line of an entry, or of several that are told as one: the start of a speech dated step by step.
fn line(same: &[LogEntry], loaded: &Loaded, several: bool, lang: Lang) -> String {
    let [first, .., last] = same else {
        return same
            .first()
            .map_or(String::new(), |entry| entry.line(&entry.number(), &entry.sentence, several, lang));
    };
    let seconds = same.iter().filter_map(|entry| entry.shifted).map(|(_, seconds)| seconds).sum();
    let speech = last.shifted.map_or(0, |(speech, _)| speech);
    let whole = Event::Speech(SpeechEvent::StartShifted { speech, seconds });
    let number = format!("{}–{}", first.number(), last.number());
    last.line(&number, &whole.sentence(&loaded.history.meeting, lang), several, lang)
}

/// Every event in the order of the acts, whatever the clocks showed; one that this version does not
/// know stands where it was written.
fn in_order(loaded: &Loaded, lang: Lang) -> Vec<LogEntry<'_>> {
    let history = &loaded.history;
    let (times, sentences) = (history.times(), history.record_sentences(lang));
    let known =
        history.records.iter().zip(&loaded.places).zip(times.iter().zip(sentences)).zip(parts(loaded));
    let mut entries: Vec<(usize, LogEntry)> = known
        .enumerate()
        .map(|(number, (((record, place), (at, sentence)), part))| {
            let (act, undone) = (Some(record.act.number), history.is_undone(&record.act));
            let draft = matches!(record.event, Event::Draft { .. });
            let shifted = match record.event {
                Event::Speech(SpeechEvent::StartShifted { speech, seconds }) => Some((speech, seconds)),
                _ => None,
            };
            (number + 1, LogEntry { at: *at, act, part, place, draft, undone, shifted, sentence })
        })
        .collect();
    entries.extend(loaded.newer.iter().map(|newer| {
        let before = newer.after.checked_sub(1).and_then(|last| times.get(last));
        let at = before.copied().unwrap_or(newer.place.shown);
        let (place, sentence) = (&newer.place, unknown(lang));
        let (part, shifted) = ((1, 1), None);
        let entry = LogEntry { at, act: None, part, place, draft: false, undone: false, shifted, sentence };
        (newer.after, entry)
    }));
    entries.sort_by_key(|(order, entry)| (*order, entry.act.is_none()));
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// Which event of its act each record is, and of how many.
fn parts(loaded: &Loaded) -> Vec<(usize, usize)> {
    let acts = loaded.history.records.chunk_by(|one, next| one.act == next.act);
    acts.flat_map(|act| (1..=act.len()).map(|part| (part, act.len()))).collect()
}

fn unknown(lang: Lang) -> String {
    say!(lang, "sự kiện của bản mới hơn của chương trình", "an event of a newer version of the program")
}

impl LogEntry<'_> {
    /// Whether the next entry dates the start of the same speech once more, so that one line tells both.
    fn goes_on_in(&self, next: &LogEntry) -> bool {
        let speech = |entry: &LogEntry| entry.shifted.filter(|_| !entry.undone).map(|(speech, _)| speech);
        speech(self).is_some() && speech(self) == speech(next) && self.place.origin == next.place.origin
    }

    /// "23", or "23.2" for the second of several events of act 23.
    fn number(&self) -> String {
        match (self.act, self.part) {
            (None, _) => "?".to_owned(),
            (Some(act), (_, 1)) => act.to_string(),
            (Some(act), (part, _)) => format!("{act}.{part}"),
        }
    }

    /// The line; it names the laptop where `several` wrote the meeting, as each counts its own acts, and
    /// what its clock showed where that was another time.
    fn line(&self, number: &str, sentence: &str, several: bool, lang: Lang) -> String {
        let at = self.at.format("%Y-%m-%d %H:%M:%S");
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
        format!("{at}  {number:>6}{laptop}  {}  {sentence}{undone}{shown}", &hash[..SHORT_HASH])
    }

    fn value(&self) -> Value {
        json!({
            "at": self.at,
            "clock": self.place.shown,
            "act": self.act,
            "part": self.part.0,
            "parts": self.part.1,
            "line": self.place.seq,
            "origin": self.place.origin,
            "hash": self.place.hash.to_string(),
            "draft": self.draft,
            "undone": self.undone,
            "sentence": self.sentence,
        })
    }
}

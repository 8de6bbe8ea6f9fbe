//! `meeting list` and `meeting show`: what meetings there are, and the minutes of one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::{Kind, Verb, amend, meeting_word, nothing, plan, reopen, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::cli::period::{flags, period, value as period_value};
use crate::cli::syntax::option;
use crate::domain::{ActId, Digest, History, Meeting, Period, Record, State};
use crate::report::{Block, Document, Ground, Origin, minutes, reading};
use crate::say;
use crate::store::{EventPlace, Loaded};
use crate::text::{Lang, Text, percent, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "meeting",
    about: text("các cuộc họp: xem, lập chương trình mới", "meetings: list, plan a new one, show"),
    arguments: nothing,
    kind: Kind::Group(&[
        Verb {
            name: "list",
            about: text("danh sách cuộc họp", "list the meetings"),
            arguments: flags,
            kind: Kind::Run(list),
        },
        plan::VERB,
        Verb {
            name: "show",
            about: text("biên bản của một cuộc họp", "the minutes of a meeting"),
            arguments: |lang| vec![meeting_word(lang).required(true), version_flag(lang)],
            kind: Kind::Run(show),
        },
        amend::AMEND,
        amend::ADDENDA,
        reopen::VERB,
    ]),
};

/// How far a meeting is, in words.
pub(super) const fn state(state: State) -> Text {
    match state {
        State::Draft => text("chuẩn bị", "planned"),
        State::Open => text("đang họp", "under way"),
        State::Suspended => text("tạm dừng", "suspended"),
        State::Closing => text("đang kết thúc", "closing"),
        State::Adopted => text("đã thông qua", "adopted"),
        State::Cancelled => text("đã hủy", "cancelled"),
    }
}

/// The state of a meeting in a list: why it was cancelled, the day for which it had been planned.
fn state_words(digest: &Digest, lang: Lang) -> String {
    let state = match digest.is_reopened() {
        true => text("đang mở lại", "open again"),
        false => state(digest.state),
    };
    let state = state.get(lang);
    let cancelled = digest.cancelled.as_ref().map_or(String::new(), |reason| format!(": {reason}"));
    let planned = digest.planned.map_or(String::new(), |day| {
        let day = short_date(day, lang);
        say!(lang, " (dự định {day})", " (planned for {day})")
    });
    format!("{state}{cancelled}{planned}")
}

fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let period = period(context, matches)?;
    let mut shelf = context.shelf()?;
    let cell = context.cell_id(&shelf)?;
    let digests = context.digests(&mut shelf, &cell);
    let of_cell = digests.iter().map(|one| &one.digest);
    let found: Vec<&Digest> =
        of_cell.filter(|digest| is_unread(digest) || period.contains(digest.date)).collect();
    let all = period == Period::default();
    let lines = match found.is_empty() {
        true if all => vec![say!(lang, "Sổ chưa có cuộc họp nào.", "The book has no meeting yet.")],
        true => vec![say!(lang, "Không có cuộc họp nào trong thời gian này.", "No meeting in this period.")],
        false => table(&found, lang),
    };
    let values: Vec<Value> = found.iter().map(|digest| value(digest, lang)).collect();
    let json = json!({ "cell": cell, "period": period_value(period), "meetings": values });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

/// Whether nothing of a meeting could be read: one that was planned has a day.
fn is_unread(digest: &Digest) -> bool {
    digest.date == NaiveDate::default()
}

/// The row of a meeting of which its id alone is known.
fn unread_row(digest: &Digest, lang: Lang) -> Vec<String> {
    let unread = say!(lang, "không đọc được", "cannot be read");
    let none = String::new;
    vec![digest.id.0.clone(), none(), none(), none(), unread, none(), none()]
}

fn table(found: &[&Digest], lang: Lang) -> Vec<String> {
    let row = |digest: &&Digest| {
        if is_unread(digest) {
            return unread_row(digest, lang);
        }
        let held = digest.state.was_opened();
        vec![
            digest.id.0.clone(),
            short_date(digest.date, lang),
            digest.hour.map_or(String::new(), |hour| hour.format("%H:%M").to_string()),
            digest.label(lang),
            state_words(digest, lang),
            if held { attended(digest, lang) } else { String::new() },
            digest.score_short(lang),
        ]
    };
    let rows: Vec<Vec<String>> = found.iter().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["Mã", "Ngày", "Giờ", "Loại", "Tình trạng", "Dự họp", "Điểm, xếp loại"],
        Lang::En => ["Id", "Date", "Hour", "Kind", "State", "Attended", "Points, level"],
    };
    grid(&heading, &rows)
}

/// "28/30 (93,3%)".
fn attended(digest: &Digest, lang: Lang) -> String {
    let counts = &digest.counts;
    let share = percent(u64::from(counts.attended), u64::from(counts.summoned), lang);
    let share = if digest.roll_called { format!(" ({share})") } else { String::new() };
    format!("{}{share}", digest.attended_words(lang))
}

/// A meeting for programs; points as numbers.
fn value(digest: &Digest, lang: Lang) -> Value {
    if is_unread(digest) {
        return json!({ "id": digest.id, "unread": true });
    }
    json!({
        "id": digest.id,
        "date": digest.date,
        "hour": digest.hour.map(|hour| hour.format("%H:%M").to_string()),
        "planned": digest.planned,
        "kind": digest.kind,
        "state": digest.state,
        "reopened": digest.is_reopened(),
        "cancelled": digest.cancelled,
        "practice": digest.practice,
        "minutes": digest.minutes,
        "counts": digest.counts,
        "roll_called": digest.roll_called,
        "speakers": digest.speakers,
        "points": digest.score.map(|(points, _)| f64::from(points.0) / 100.0),
        "level": digest.score.and_then(|(_, level)| level),
        "figure": digest.figure.map(|figure| super::score::figure_value(&figure, &digest.level_labels, lang)),
        "resolution": digest.resolution,
    })
}

/// Lines of the minutes are at most so wide.
const COLUMNS: usize = 80;

fn show(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut shelf = context.shelf()?;
    let mut loaded = context.meeting(&mut shelf, matches)?;
    if let Some(typed) = text_of(matches, "version") {
        loaded.history = version(&loaded, typed, context.lang)?;
        loaded.places.truncate(loaded.history.records.len());
    }
    let meeting = &loaded.history.meeting;
    if let Some(reason) = &meeting.cancelled {
        return Ok(context.answer(&mut shelf, cancelled(meeting, reason, context.lang)));
    }
    let (lines, json) = shelf.gather_meeting(&loaded, context.moment(), |source| {
        let lines = reading(&source, COLUMNS).lines;
        let json = json!({
            "meeting": value(&meeting.digest(), context.lang),
            "hash": source.hash,
            "lines": lines,
            "addenda": amend::values(&loaded),
            "versions": reopen::values(meeting),
            "sentences": sentences(&loaded, &minutes(&source)),
        });
        (lines, json)
    });
    let mut answer = Answer::new(lines, json);
    answer.notes.extend(shelf.packs().doubt(&meeting.plan.rules, context.lang));
    answer.notes.extend(context.unrecorded(&loaded.history));
    answer.notes.extend(amended(meeting, context.lang));
    Ok(context.answer(&mut shelf, answer))
}

/// That the minutes have addenda, which are papers of their own.
fn amended(meeting: &Meeting, lang: Lang) -> Option<String> {
    let n = meeting.amendments().len();
    (n > 0).then(|| {
        say!(
            lang,
            "Biên bản này có {n} bản bổ sung, đính chính: xem bằng “meeting addenda”.",
            "These minutes have addenda: {n}; to see them: “meeting addenda”."
        )
    })
}

fn version_flag(lang: Lang) -> Arg {
    let help = text(
        "bản đã thông qua trước khi mở lại: 1, 2 …",
        "a version adopted before the minutes were opened again: 1, 2 …",
    );
    option("version", "N", help, lang)
}

/// The history as it was when a version was opened again.
fn version(loaded: &Loaded, typed: &str, lang: Lang) -> Result<History, Failure> {
    let place = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    place.and_then(|place| loaded.history.version(place)).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "Không có bản “{typed}” ở --version: biên bản này có {n} bản đã thông qua trước.",
            "There is no version “{typed}” for --version: of earlier versions these minutes have {n}.",
            n = loaded.history.meeting.earlier.len()
        ))
    })
}

/// What there is to show of a meeting that was cancelled: no minutes.
fn cancelled(meeting: &Meeting, reason: &str, lang: Lang) -> Answer {
    let (kind, day) = (meeting.plan.label(lang), short_date(meeting.day(), lang));
    let line = say!(
        lang,
        "Cuộc họp {kind} ngày {day} đã hủy, lý do: {reason}. Cuộc họp đã hủy không có biên bản.",
        "The {kind} meeting of {day} was cancelled because: {reason}. It has no minutes."
    );
    let json = json!({ "meeting": value(&meeting.digest(), lang), "lines": [line], "sentences": [] });
    Answer::new(vec![line], json)
}

/// The sentences of a paper of a meeting, each with what it rests on.
fn sentences(loaded: &Loaded, document: &Document) -> Vec<Value> {
    let records = loaded.history.records.iter().zip(&loaded.places);
    let acts: BTreeMap<&ActId, (&Record, &EventPlace)> =
        records.map(|(record, place)| (&record.act, (record, place))).collect();
    let ground = |ground: &Ground| match ground {
        Ground::Act(act) => {
            let found = acts.get(act);
            let at = found.map(|(record, _)| record.when.at);
            json!({ "act": act.number, "at": at, "laptop": found.map(|(_, place)| &place.origin) })
        }
        Ground::Roll(day) => json!({ "roll": day }),
        Ground::Figure(figure) => json!({ "figure": figure.id() }),
        Ground::Fixed => json!({ "fixed": true }),
    };
    let sentence = |(text, origin): (String, &Origin)| json!({ "text": text, "origin": origin.grounds().iter().map(ground).collect::<Vec<_>>() });
    document.blocks.iter().flat_map(Block::sentences).map(sentence).collect()
}

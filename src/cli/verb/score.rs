//! `score`: every criterion with its points, and with `--explain` fact → rule → points.

use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::{Kind, Verb, meeting_word};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::flag;
use crate::domain::{
    LevelLabels, Meeting, Moment, Part, Points, Row, ScoreFigure, Sheet, State, Supplement, Task,
};
use crate::guidance::Pack;
use crate::report::Lack;
use crate::say;
use crate::scoring::{self, Advice};
use crate::shelf::paper_sheet;
use crate::text::{Lang, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "score",
    about: text("bảng chấm điểm của một cuộc họp", "the score sheet of a meeting"),
    arguments,
    kind: Kind::Both { verbs: &[super::score_year::VERB, super::score_confirm::VERB], run },
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let explain = text(
        "kèm lý do từng điểm: việc có thật → quy định → điểm, và căn cứ",
        "with the reason of every point: fact → rule → points, and its source",
    );
    vec![meeting_word(lang).required(true), flag("explain", explain, lang)]
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut shelf = context.shelf()?;
    let loaded = context.meeting(&mut shelf, matches)?;
    let meeting = &loaded.history.meeting;
    let earlier = context.earlier(&mut shelf)?;
    let followed_from = context.cell(&mut shelf)?.followed_from;
    let known = scoring::Background { earlier: &earlier, followed_from: followed_from.as_ref() };
    let rules = &meeting.plan.rules;
    let now = loaded.history.as_recorded(context.moment());
    let pack = shelf.packs().by_id(&rules.pack);
    // What was proposed and holds is told as it was put; before that what is still possible.
    let put = meeting.proposed.as_ref().filter(|_| meeting.is_proposal_current());
    let sheet = match put.filter(|_| meeting.recorded_sheet().is_none()) {
        Some(sheet) => sheet.clone(),
        None => paper_sheet(shelf.packs(), meeting, known, now),
    };
    if sheet.rows.is_empty() && pack.is_some_and(|pack| !pack.scores(meeting.plan.kind)) {
        return Err(Failure::Lacking(Lack::NoScoreOf(meeting.plan.kind)));
    }
    let doubt = shelf.packs().doubt(rules, lang);
    let mut lines: Vec<String> = doubt.iter().cloned().collect();
    if !sheet.rows.is_empty() || doubt.is_none() {
        lines.extend(scoring::lines(&sheet, matches.get_flag("explain"), &rules.level_labels, lang));
    }
    lines.extend(apart(meeting, lang));
    let advice = pack.and_then(|pack| advice(meeting, pack, known, now, lang));
    let advices = pack.map_or_else(Vec::new, |pack| advices(meeting, pack, known, now));
    let shown = if matches.get_flag("explain") { advices.len() } else { SHOWN };
    lines.extend(advices.iter().take(shown).map(|one| to_do(&one.sentence(&rules.level_labels, lang), lang)));
    let advices: Vec<Value> = advices.iter().map(|one| advice_value(one, lang)).collect();
    let json = json!({
        "meeting": meeting.id,
        "pack": rules.pack,
        "doubt": doubt,
        "sheet": sheet_value(&sheet, lang),
        "figure": meeting.score_figure().map(|figure| figure_value(&figure, &rules.level_labels, lang)),
        "proposed": meeting.proposed.as_ref().map(|sheet| sheet_value(sheet, lang)),
        "voted": meeting.voted.as_ref().map(|(_, sheet)| sheet_value(sheet, lang)),
        "confirmed": meeting.confirmed().map(super::score_confirm::value),
        "remedies": meeting.tasks.iter().filter(|task| task.criterion.is_some()).collect::<Vec<_>>(),
        "advice": advice,
        "advices": advices,
    });
    let mut answer = Answer::new(lines, json);
    answer.notes.extend(context.unrecorded(&loaded.history));
    Ok(context.answer(&mut shelf, answer))
}

/// Advices told without `--explain`.
const SHOWN: usize = 3;

/// The three scores side by side with their differences, who confirmed, and the remedies given.
fn apart(meeting: &Meeting, lang: Lang) -> Vec<String> {
    let labels = &meeting.plan.rules.level_labels;
    let mut lines = meeting.score_figure().map_or_else(Vec::new, |figure| figure.supplements(labels, lang));
    lines.extend(scoring::comparison(meeting).lines(lang));
    lines.extend(meeting.confirmed().map(|given| super::score_confirm::sentence(given, labels, lang)));
    let remedy = |task: &Task| {
        let criterion = task.criterion.as_ref()?;
        let (what, who) = (&task.what, meeting.names(&task.who));
        let due = task.due.map_or(String::new(), |due| format!(", {}", short_date(due, lang)));
        Some(say!(
            lang,
            "Hướng khắc phục tiêu chí {criterion}: {what} ({who}{due}).",
            "Remedy for criterion {criterion}: {what} ({who}{due})."
        ))
    };
    lines.extend(meeting.tasks.iter().filter_map(remedy));
    lines
}

/// What would help most, while something still can.
fn advice(
    meeting: &Meeting,
    pack: &Pack,
    known: scoring::Background,
    now: Moment,
    lang: Lang,
) -> Option<String> {
    let helps = meeting.state != State::Adopted;
    let advice = scoring::advice(meeting, pack, known, now, lang).filter(|_| helps)?;
    Some(to_do(&advice, lang))
}

fn to_do(advice: &str, lang: Lang) -> String {
    say!(lang, "Nên làm: {advice}", "To do: {advice}")
}

/// Everything that would help, best first; nothing once the meeting is adopted.
fn advices(meeting: &Meeting, pack: &Pack, known: scoring::Background, now: Moment) -> Vec<Advice> {
    match meeting.state {
        State::Adopted => Vec::new(),
        _ => scoring::advices(meeting, pack, known, now),
    }
}

fn advice_value(advice: &Advice, lang: Lang) -> Value {
    json!({
        "criterion": advice.criterion,
        "words": advice.words.get(lang),
        "gain": number(advice.gain),
        "minutes": advice.minutes,
        "judged": advice.judged,
        "level": advice.level.map(|(_, level)| level),
        "least": advice.level.map(|(least, _)| number(least)),
    })
}

fn sheet_value(sheet: &Sheet, lang: Lang) -> Value {
    json!({
        "low": number(sheet.low()),
        "high": number(sheet.high()),
        "level_low": sheet.level_low,
        "level_high": sheet.level_high,
        "criteria": sheet.rows.iter().map(|row| row_value(row, lang)).collect::<Vec<_>>(),
    })
}

/// The one score for programs, with what stands beside it.
pub(super) fn figure_value(figure: &ScoreFigure, labels: &LevelLabels, lang: Lang) -> Value {
    let beside = |given: Supplement| json!({ "date": given.date, "points": number(given.points), "level": given.level });
    json!({
        "words": figure.words(labels, lang),
        "points": number(figure.points),
        "level": figure.level,
        "upload_adds": number(figure.upload_adds()),
        "voted": figure.voted,
        "adopted": figure.adopted.map(beside),
        "uploaded": figure.uploaded.map(beside),
    })
}

fn row_value(row: &Row, lang: Lang) -> Value {
    json!({
        "id": row.id,
        "title": row.title(lang),
        "max": number(row.max),
        "low": number(row.low),
        "high": number(row.high),
        "pending": !row.is_settled(),
        "reason": row.reason(lang),
        "citation": row.citation,
        "by": row.by,
        "parts": row.parts.iter().map(|part| part_value(part, lang)).collect::<Vec<_>>(),
        "notes": row.notes.iter().map(|note| json!({ "kind": note.kind, "words": note.words(lang) })).collect::<Vec<_>>(),
    })
}

fn part_value(part: &Part, lang: Lang) -> Value {
    let words = if lang == Lang::En { &part.words_en } else { &part.words };
    json!({ "words": words, "low": part.low as f64 / 100.0, "high": part.high as f64 / 100.0 })
}

pub(super) fn number(points: Points) -> f64 {
    f64::from(points.0) / 100.0
}

//! `score confirm`: what the direct upper committee decided on the score of an adopted meeting.

use clap::{Arg, ArgAction, ArgMatches};
use serde_json::{Value, json};

use super::score::number;
use super::{Kind, Verb, meeting_word, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::option;
use crate::domain::{Confirmation, CriterionPoints, Level, LevelLabels, Points, check_lengths};
use crate::say;
use crate::scoring;
use crate::shelf::Shelf;
use crate::store::{Appends, RawAct, StreamKey};
use crate::text::{Lang, nfc, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "confirm",
    about: text("ghi điểm, mức xếp loại do cấp trên xác nhận", "record the score confirmed from above"),
    arguments,
    kind: Kind::Run(run),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let points = text("tổng điểm, ví dụ 86,5", "the total, such as 86.5");
    let level = text(
        "mức: good, fair, average, poor, hoặc tên mức theo hướng dẫn (tốt, khá …); không ghi thì theo điểm",
        "level: good, fair, average, poor, or what the guidance calls it; by default as the points say",
    );
    let criterion = text(
        "tiêu chí có điểm khác, ví dụ 4.2=20; ghi được nhiều lần",
        "a criterion with other points, such as 4.2=20; may be given several times",
    );
    let by = text("cấp ủy hoặc đồng chí đã xác nhận", "the body or person that confirmed");
    let date = text("ngày xác nhận, mặc định hôm nay", "day of the confirmation; today by default");
    let note = text("ý kiến kèm theo", "what was said of it");
    vec![
        meeting_word(lang).required(true),
        option("points", "N", points, lang),
        option("level", "LEVEL", level, lang),
        option("criterion", "ID=N", criterion, lang).action(ArgAction::Append),
        option("by", "WHO", by, lang).required(true),
        option("date", "D", date, lang),
        option("note", "TEXT", note, lang),
    ]
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let cell = context.cell_id(&shelf)?;
    let loaded = context.meeting(&mut shelf, matches)?;
    let meeting = &loaded.history.meeting;
    let confirmation = Confirmation {
        points: text_of(matches, "points").map(|words| points(words, lang)).transpose()?,
        level: text_of(matches, "level")
            .map(|words| level(words, &meeting.plan.rules.level_labels, lang))
            .transpose()?,
        criteria: criteria(matches, lang)?,
        date: day(context, matches, "date")?.unwrap_or(context.today()),
        by: nfc(text_of(matches, "by").unwrap_or_default()),
        note: nfc(text_of(matches, "note").unwrap_or_default()),
    };
    let confirmation =
        scoring::with_level(confirmation, meeting, shelf.packs().by_id(&meeting.plan.rules.pack));
    let event = meeting.confirm(confirmation)?;
    let act = loaded.history.act(vec![event], context.moment());
    let key = StreamKey::Meeting(cell, meeting.id.clone());
    check_lengths(&act.events)?;
    book.append(&key, &RawAct::of_meeting(&act)?)?;
    let mut history = loaded.history.clone();
    history.append(&act);
    let meeting = &history.meeting;
    let labels = &meeting.plan.rules.level_labels;
    let given = meeting.confirmed().map(|given| sentence(given, labels, lang));
    let mut lines: Vec<String> = given.into_iter().collect();
    lines.extend(scoring::comparison(meeting).lines(lang));
    let json = json!({ "meeting": meeting.id, "confirmed": meeting.confirmed().map(value) });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

fn points(words: &str, lang: Lang) -> Result<Points, Failure> {
    Points::parse(words).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "“{words}” không phải là số điểm: hãy ghi như 86 hoặc 86,5.",
            "“{words}” is not a number of points: write 86 or 86.5."
        ))
    })
}

/// A level by its name, or by what the guidance of the meeting calls it.
fn level(words: &str, labels: &LevelLabels, lang: Lang) -> Result<Level, Failure> {
    labels.named(words).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "Không có mức “{words}”: hãy ghi một trong: {known}.",
            "There is no level “{words}”: write one of: {known}.",
            known = Level::ALL.map(|level| labels.label(level, lang)).join(", ")
        ))
    })
}

fn criteria(matches: &ArgMatches, lang: Lang) -> Result<Vec<CriterionPoints>, Failure> {
    let all = matches.get_many::<String>("criterion").into_iter().flatten();
    let read = |words: &String| {
        let pair = words.split_once('=').map(|(id, points)| (id.trim().to_owned(), points));
        let (criterion, given) = pair.ok_or_else(|| {
            Failure::Usage(say!(
                lang,
                "“{words}” ở --criterion chưa rõ: hãy ghi số tiêu chí và điểm, như 4.2=20.",
                "“{words}” after --criterion is not clear: write number and points, such as 4.2=20."
            ))
        })?;
        Ok(CriterionPoints { criterion, points: points(given, lang)? })
    };
    all.map(read).collect()
}

/// Who confirmed what and when, in one sentence.
pub(super) fn sentence(given: &Confirmation, labels: &LevelLabels, lang: Lang) -> String {
    let note = if given.note.is_empty() { String::new() } else { format!("; {}", given.note) };
    say!(
        lang,
        "Cấp trên xác nhận {figures}: {by}, ngày {day}{note}.",
        "Confirmed from above, {figures}: {by}, {day}{note}.",
        figures = given.figures(labels, lang),
        by = given.by,
        day = short_date(given.date, lang),
        note = note.trim_end_matches('.')
    )
}

/// A confirmation for programs.
pub(super) fn value(given: &Confirmation) -> Value {
    let one = |one: &CriterionPoints| json!({ "criterion": one.criterion, "points": number(one.points) });
    json!({
        "points": given.points.map(number),
        "level": given.level,
        "criteria": given.criteria.iter().map(one).collect::<Vec<_>>(),
        "date": given.date,
        "by": given.by,
        "note": given.note,
    })
}

//! `promise list`: the promises of a cell with what was heard of them, and remarks that got no answer in their
//! meeting; `promise follow`: since when.
//!
//! Works nothing out: what comes back is the domain's, and so is its order.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::participation::member_flag;
use super::{Kind, Verb, nothing, text_of, word};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::cli::period::{self, flags, period};
use crate::cli::syntax::flag;
use crate::domain::{
    BookEvent, CellState, Digest, FollowUp, FollowedRemark, MeetingId, Promise, PromiseOutcome, PromiseStep,
    follow_up,
};
use crate::say;
use crate::shelf::Shelf;
use crate::store::{Appends, RawAct, StreamKey};
use crate::text::{Lang, Text, days_late, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "promise",
    about: text("lời hứa khắc phục: danh sách, theo dõi từ kỳ nào", "promises: list them, since when"),
    arguments: nothing,
    kind: Kind::Group(&[
        Verb {
            name: "list",
            about: text(
                "lời hứa và kết quả báo lại; góp ý chưa trả lời",
                "promises and what was reported; remarks without an answer",
            ),
            arguments: list_arguments,
            kind: Kind::Run(list),
        },
        Verb {
            name: "follow",
            about: text("theo dõi lời hứa và góp ý từ một kỳ họp", "follow promises from a meeting on"),
            arguments: |lang| vec![word("meeting", "MEETING", FROM, lang)],
            kind: Kind::Run(follow),
        },
    ]),
};

/// What takes the choice of a meeting back.
const DEFAULT: &str = "default";

const FROM: Text = text(
    "kỳ họp bắt đầu theo dõi: mã, ngày (2026-12-03), last là cuộc họp mới thông qua gần nhất; default: không chọn kỳ nữa",
    "the meeting to begin with: its id, a date (2026-12-03), last, the latest adopted one; default: choose none",
);

fn list_arguments(lang: Lang) -> Vec<Arg> {
    let open = flag(
        "open",
        text("chỉ những lời hứa chưa xong, góp ý chưa trả lời", "only what is not settled or answered"),
        lang,
    );
    [member_flag(lang), open].into_iter().chain(flags(lang)).collect()
}

fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (lang, today) = (context.lang, context.today());
    let period = period(context, matches)?;
    let mut shelf = context.shelf()?;
    let cell = context.cell_with_roll(&mut shelf)?;
    let member = text_of(matches, "member").map(|words| context.member(&cell.roll, words)).transpose()?;
    let back = followed(context, &mut shelf, &cell);
    let open = matches.get_flag("open");
    let asked = |one: &&Promise| {
        let fits = member.is_none_or(|member| one.id.member == member) && period.contains(one.made);
        fits && !(open && one.settled().is_some())
    };
    let ordered = back.ordered(today, &cell.roll.on(today));
    let promises: Vec<&Promise> = ordered.into_iter().filter(asked).collect();
    let heard = |one: &&FollowedRemark| {
        let fits = member.is_none_or(|member| one.remark.about == member) && period.contains(one.day);
        fits && !(open && one.answered.is_some())
    };
    let remarks = remarks(&back).into_iter().filter(heard).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = promises.iter().map(|one| row(one, &back, &cell, (today, lang))).collect();
    let heading = COLUMNS.map(|column| column.get(lang));
    let mut lines = if rows.is_empty() { vec![none(lang)] } else { grid(&heading, &rows) };
    lines.extend(remark_lines(&remarks, &back, &cell, lang));
    if let Some(since) = back.since.filter(|_| !rows.is_empty() || !remarks.is_empty()) {
        let day = short_date(since, lang);
        lines.push(say!(lang, "Theo dõi từ kỳ {day}.", "Followed since the meeting of {day}."));
    }
    let values: Vec<Value> = promises.iter().map(|one| value(one, &back, &cell, today)).collect();
    let json = json!({
        "cell": cell.id, "period": period::value(period), "since": back.since, "promises": values,
        "remarks": remarks.iter().map(|one| remark_value(one, &back, &cell)).collect::<Vec<_>>(),
    });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

/// What the cell follows as of today.
fn followed(context: &Context, shelf: &mut Shelf, cell: &CellState) -> FollowUp {
    let digests: Vec<Digest> = context.digests(shelf, &cell.id).into_iter().map(|one| one.digest).collect();
    follow_up(&digests, cell.followed_from.as_ref(), context.today())
}

fn none(lang: Lang) -> String {
    say!(lang, "Không có lời hứa nào như vậy.", "There is no such promise.")
}

const COLUMNS: [Text; 5] = [
    text("Đồng chí", "Member"),
    text("Lời hứa", "Promise"),
    text("Kỳ", "Made"),
    text("Hạn", "Due"),
    text("Báo lại", "Reported"),
];

/// "03/11/2026"; "05/11/2026, chi ủy" where it was not the whole cell that met.
fn made_words(back: &FollowUp, meeting: &MeetingId, day: NaiveDate, lang: Lang) -> String {
    let day = short_date(day, lang);
    match back.apart.get(meeting) {
        Some(kind) => format!("{day}, {}", kind.label().get(lang)),
        None => day,
    }
}

fn row(
    promise: &Promise,
    back: &FollowUp,
    cell: &CellState,
    (today, lang): (NaiveDate, Lang),
) -> Vec<String> {
    vec![
        cell.roll.name(promise.id.member).to_owned(),
        promise.what.clone(),
        made_words(back, &promise.id.meeting, promise.made, lang),
        promise.due().map_or_else(|| say!(lang, "không hẹn", "none set"), |due| short_date(due, lang)),
        heard(promise, today, lang),
    ]
}

/// "đã khắc phục, báo 03/11/2026", "quá 31 ngày", "chưa đến hạn".
fn heard(promise: &Promise, today: NaiveDate, lang: Lang) -> String {
    let told = promise.history.last().map(|step| step_words(step, lang));
    let waits = match (promise.settled(), promise.is_due(today), promise.days_over(today)) {
        (Some(_), _, _) => None,
        (None, false, _) => told.is_none().then(|| say!(lang, "chưa đến hạn", "not due yet")),
        _ if promise.is_left_to_next() => {
            Some(say!(lang, "báo lại ở kỳ họp tới", "to be reported at the next meeting"))
        }
        (None, true, 0) => Some(say!(lang, "đến hạn hôm nay", "due today")),
        (None, true, n) => Some(days_late(n, lang)),
    };
    told.into_iter().chain(waits).collect::<Vec<_>>().join("; ")
}

fn step_words(step: &PromiseStep, lang: Lang) -> String {
    let day = short_date(step.day, lang);
    match &step.outcome {
        PromiseOutcome::Reported { state, .. } => {
            say!(lang, "{state}, báo {day}", "{state}, reported {day}", state = state.label().get(lang))
        }
        PromiseOutcome::GivenUp { reason } => {
            say!(lang, "thôi theo dõi {day}: {reason}", "given up {day}: {reason}")
        }
    }
}

fn value(promise: &Promise, back: &FollowUp, cell: &CellState, today: NaiveDate) -> Value {
    let (id, settled) = (&promise.id, promise.settled());
    let over = promise.is_due(today).then(|| promise.days_over(today));
    json!({
        "meeting": id.meeting, "member": id.member, "name": cell.roll.name(id.member),
        "promise": promise.what, "apart": back.apart.get(&id.meeting), "made": promise.made, "promised_for": promise.promised_for,
        "due": promise.due().filter(|_| settled.is_none()), "days_over": over, "settled": settled,
        "state": promise.state(), "history": promise.history.iter().map(step_value).collect::<Vec<_>>(),
    })
}

fn step_value(step: &PromiseStep) -> Value {
    let heard = match &step.outcome {
        PromiseOutcome::Reported { state, note, due } => json!({ "state": state, "note": note, "due": due }),
        PromiseOutcome::GivenUp { reason } => json!({ "given_up": reason }),
    };
    json!({ "meeting": step.meeting, "date": step.day, "heard": heard })
}

/// Remarks that got no answer in their meeting: those that wait for one first, of both the oldest first.
fn remarks(back: &FollowUp) -> Vec<&FollowedRemark> {
    let mut all: Vec<&FollowedRemark> = back.remarks.iter().collect();
    all.sort_by_key(|one| one.answered.is_some());
    all
}

const REMARK_COLUMNS: [Text; 5] = [
    text("Đồng chí", "Member"),
    text("Hình thức", "Kind"),
    text("Góp ý, nhắc nhở", "Remark"),
    text("Kỳ", "Made"),
    text("Trả lời", "Answer"),
];

/// The remarks below the promises; nothing where there are none.
fn remark_lines(remarks: &[&FollowedRemark], back: &FollowUp, cell: &CellState, lang: Lang) -> Vec<String> {
    let row = |one: &&FollowedRemark| {
        let answer = match &one.answered {
            None => say!(lang, "chưa trả lời", "no answer yet"),
            Some(answer) => {
                say!(lang, "trả lời {day}", "answered {day}", day = short_date(answer.day, lang))
            }
        };
        vec![
            cell.roll.name(one.remark.about).to_owned(),
            one.remark.kind.label().get(lang).to_owned(),
            one.remark.text.clone(),
            made_words(back, &one.meeting, one.day, lang),
            answer,
        ]
    };
    let rows: Vec<Vec<String>> = remarks.iter().map(row).collect();
    let heading = REMARK_COLUMNS.map(|column| column.get(lang));
    if rows.is_empty() { Vec::new() } else { [vec![String::new()], grid(&heading, &rows)].concat() }
}

fn remark_value(one: &FollowedRemark, back: &FollowUp, cell: &CellState) -> Value {
    let answered = one.answered.as_ref();
    let answered =
        answered.map(|late| json!({ "meeting": late.meeting, "date": late.day, "answer": late.words }));
    json!({
        "meeting": one.meeting, "apart": back.apart.get(&one.meeting), "number": one.remark.number, "kind": one.remark.kind,
        "member": one.remark.about, "name": cell.roll.name(one.remark.about),
        "remark": one.remark.text, "made": one.day, "answered": answered,
    })
}

/// Keeps from which meeting on promises are followed.
fn follow(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let mut cell = context.cell_with_roll(&mut shelf)?;
    let meeting = match text_of(matches, "meeting") {
        Some(DEFAULT) => MeetingId::NONE,
        _ => context.meeting_of(&mut shelf, &cell.id, matches)?,
    };
    let event = BookEvent::FollowedFrom { cell: cell.id.clone(), meeting: meeting.clone() };
    book.append(&StreamKey::Book, &RawAct::new(context.moment(), &[event])?)?;
    cell.followed_from = Some(meeting).filter(|meeting| *meeting != MeetingId::NONE);
    let back = followed(context, &mut shelf, &cell);
    let due = back.due(context.today(), &cell.roll.on(context.today())).len();
    let sentence = match &cell.followed_from {
        Some(meeting) => say!(
            lang,
            "Từ nay theo dõi lời hứa và góp ý từ kỳ {meeting}; đến hạn báo lại: {due}.",
            "Promises and remarks are followed from the meeting {meeting} on; due to be reported: {due}.",
            meeting = meeting.0
        ),
        None => say!(
            lang,
            "Không chọn kỳ nào nữa: theo dõi từ ba tháng trước lần báo lại đầu tiên; đến hạn báo lại: {due}.",
            "No meeting is chosen any more: followed from three months before the first report; due: {due}."
        ),
    };
    let json = json!({ "followed_from": cell.followed_from, "since": back.since, "due": due });
    Ok(context.answer(&mut shelf, Answer::new(vec![sentence], json)))
}

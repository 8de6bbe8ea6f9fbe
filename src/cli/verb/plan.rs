//! `meeting new`: plans a meeting under the guidance in force on its day.

use chrono::{NaiveDate, NaiveTime};
use clap::{Arg, ArgMatches};
use serde_json::json;

use super::{Kind, Verb, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::option;
use crate::domain::{
    CellState, Event, History, MeetingId, MemberId, Plan, PlanEvent, Refusal, Role, State, Task,
};
use crate::guidance::{Pack, pack_for};
use crate::say;
use crate::shelf::{CellDigest, Shelf};
use crate::store::{Act, Appends, StreamKey};
use crate::text::{Lang, parse_time, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "new",
    about: text("lập chương trình một cuộc họp", "plan a meeting"),
    arguments,
    kind: Kind::Run(new),
};

/// The one kind of meeting that there is so far.
pub(super) const REGULAR: &str = "regular";

fn arguments(lang: Lang) -> Vec<Arg> {
    let kind = text("loại: regular là sinh hoạt thường kỳ", "kind: regular");
    let date = text("ngày họp, ví dụ 2026-12-03 hoặc 3/12", "day of the meeting, such as 2026-12-03 or 3/12");
    let time = text("giờ họp, mặc định 19:00", "hour, 19:00 by default");
    let place = text("địa điểm họp", "where it is held");
    let chair = text("chủ trì, mặc định bí thư", "who chairs; the secretary by default");
    let taker = text("thư ký cuộc họp", "who takes the minutes");
    vec![
        option("kind", "KIND", kind, lang).required(true),
        option("date", "D", date, lang).required(true),
        option("time", "HH:MM", time, lang),
        option("place", "PLACE", place, lang),
        option("chair", "NAME", chair, lang),
        option("minute-taker", "NAME", taker, lang),
    ]
}

fn new(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let kind = text_of(matches, "kind").unwrap_or_default();
    if kind != REGULAR {
        return Err(Failure::Usage(say!(
            lang,
            "Chưa có loại cuộc họp “{kind}”: hãy ghi --kind regular (sinh hoạt thường kỳ).",
            "There is no kind of meeting “{kind}” yet: write --kind regular."
        )));
    }
    let date = day(context, matches, "date")?.unwrap_or(context.today());
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let cell = context.cell(&mut shelf)?;
    // Nobody could be summoned; and a book with meetings but without a roll counts as damaged.
    if cell.roll.members.is_empty() {
        return Err(Refusal::EmptyRoll.into());
    }
    let digests = context.digests(&mut shelf);
    refuse_second(&digests, &cell, date, lang)?;
    let choice = pack_for(date)?;
    let plan = planned(context, matches, &cell, choice.pack, date)?;
    let plan = Plan { practice: shelf.info().practice, carried: carried(&digests, &cell, date), ..plan };
    let items = plan.agenda.len();
    let minutes: u32 = plan.agenda.iter().map(|item| item.minutes).sum();
    let id = MeetingId::new(date, fastrand::u64(..));
    let history = History::new(id.clone());
    let act = history.act(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))], context.moment());
    book.append(&StreamKey::Meeting(cell.id.clone(), id.clone()), &Act::of_meeting(&act)?)?;
    let sentence = say!(
        lang,
        "Đã lập chương trình sinh hoạt ngày {day}: {items} mục, {minutes} phút; mã cuộc họp {id}.",
        "The meeting of {day} is planned: {items} items, {minutes} minutes; its id is {id}.",
        day = short_date(date, lang),
        id = id.0
    );
    let json = json!({ "meeting": { "id": id, "date": date, "kind": REGULAR, "state": State::Draft } });
    let mut answer = Answer::new(vec![sentence], json);
    answer.notes.extend(choice.notice(lang));
    Ok(context.answer(&mut shelf, answer))
}

/// The plan as the guidance and the flags have it.
fn planned(
    context: &Context,
    matches: &ArgMatches,
    cell: &CellState,
    pack: &Pack,
    date: NaiveDate,
) -> Result<Plan, Failure> {
    let secretary = || cell.roll.holder(Role::Secretary, date).map(|member| member.id);
    Ok(Plan {
        cell: cell.name.clone(),
        practice: false,
        date,
        time: time(matches, context.lang)?,
        place: text_of(matches, "place").unwrap_or(&cell.name.place).trim().to_owned(),
        chair: officer(context, cell, matches, "chair")?.or_else(secretary),
        minute_taker: officer(context, cell, matches, "minute-taker")?,
        rules: pack.rules(),
        agenda: pack.agenda(),
        checks: pack.checks(),
        carried: Vec::new(),
    })
}

/// A cell meets once a day; a second plan for a day is a slip.
fn refuse_second(
    digests: &[CellDigest],
    cell: &CellState,
    date: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let same = digests.iter().find(|one| one.cell == cell.id && one.digest.date == date);
    match same {
        None => Ok(()),
        Some(found) => Err(Failure::Usage(say!(
            lang,
            "Ngày {day} đã có cuộc họp {id}: hãy dùng cuộc họp ấy hoặc chọn ngày khác.",
            "There is already the meeting {id} on {day}: use it, or choose another day.",
            day = short_date(date, lang),
            id = found.digest.id.0
        ))),
    }
}

fn time(matches: &ArgMatches, lang: Lang) -> Result<NaiveTime, Failure> {
    let words = text_of(matches, "time").unwrap_or("19:00");
    parse_time(words).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "“{words}” ở --time không phải là một giờ có thật: hãy ghi như 19:00.",
            "“{words}” after --time is not a real time of day: write it like 19:00."
        ))
    })
}

fn officer(
    context: &Context,
    cell: &CellState,
    matches: &ArgMatches,
    name: &str,
) -> Result<Option<MemberId>, Failure> {
    text_of(matches, name).map(|words| context.member(&cell.roll, words)).transpose()
}

/// The open tasks of the latest adopted meeting before the day.
fn carried(digests: &[CellDigest], cell: &CellState, date: NaiveDate) -> Vec<Task> {
    let of_cell = digests.iter().rev().filter(|one| one.cell == cell.id).map(|one| &one.digest);
    let mut earlier = of_cell.filter(|digest| digest.state == State::Adopted && digest.date < date);
    earlier.next().map(|digest| digest.open_tasks.clone()).unwrap_or_default()
}

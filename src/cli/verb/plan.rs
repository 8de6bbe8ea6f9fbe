//! `meeting new`: plans a meeting under the guidance in force on its day.

use chrono::{NaiveDate, NaiveTime};
use clap::{Arg, ArgMatches};
use serde_json::json;

use super::{Kind, Verb, plan_group, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::option;
use crate::domain::{
    Attendee, CellState, Digest, Event, History, MeetingBody, MeetingId, MeetingKind, MemberId, Plan,
    PlanEvent, Refusal, Role, State, Task, TermYears, agenda_to_prepare, check_lengths, committee_before,
    is_on, left_for, opinions_before, with_left,
};
use crate::guidance::{Pack, Packs};
use crate::say;
use crate::shelf::{CellDigest, Shelf};
use crate::store::{Appends, RawAct, StreamKey};
use crate::text::{Lang, nfc, parse_time, short_date, text};

pub(super) const VERB: Verb = Verb {
    name: "new",
    about: text("lập chương trình một cuộc họp", "plan a meeting"),
    arguments,
    kind: Kind::Run(new),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let kind = text(
        "loại: regular (thường kỳ), thematic (chuyên đề), combined (cả hai), extraordinary (đột xuất), \
         online (trực tuyến), group (tổ đảng), admission (xét kết nạp), review (kiểm điểm), congress (đại hội), \
         committee (chi ủy), discipline (xét kỷ luật)",
        "kind: regular, thematic, combined, extraordinary, online, group, admission, review, congress, committee, discipline",
    );
    let date = text("ngày họp, ví dụ 2026-12-03 hoặc 3/12", "day of the meeting, such as 2026-12-03 or 3/12");
    let time = text("giờ họp, mặc định 19:00", "hour, 19:00 by default");
    let place = text(
        "địa điểm họp, mặc định “Nhà văn hóa” và tên chi bộ",
        "where it is held; the hall (Nhà văn hóa) of the cell by default",
    );
    let chair = text("chủ trì, mặc định bí thư", "who chairs; the secretary by default");
    let taker = text("thư ký cuộc họp", "who takes the minutes");
    let term = text(
        "nhiệm kỳ mà đại hội mở đầu, ví dụ 2026-2029; chưa rõ thì bỏ",
        "the term that a congress begins, such as 2026-2029; left out while not known",
    );
    let reason = text(
        "lý do không họp đúng ngày quy định, hoặc lý do dùng bộ hướng dẫn khác",
        "why it is not held on the required day, or why it is held under another guidance",
    );
    let guidance = text("mã bộ hướng dẫn khác bộ được chọn sẵn", "another guidance than the one chosen");
    vec![
        option("kind", "KIND", kind, lang).required(true),
        option("date", "D", date, lang).required(true),
        option("time", "HH:MM", time, lang),
        option("place", "PLACE", place, lang),
        option("chair", "NAME", chair, lang),
        option("minute-taker", "NAME", taker, lang),
        option("term", "YEARS", term, lang),
        option("reason", "WHY", reason, lang),
        option("guidance", "ID", guidance, lang),
    ]
    .into_iter()
    .chain(plan_group::arguments(lang))
    .collect()
}

fn new(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let kind = kind_of(matches, lang)?;
    let date = day(context, matches, "date")?.unwrap_or(context.today());
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let cell = context.cell_with_roll(&mut shelf)?;
    // Nobody could be summoned; and a book with meetings but without a roll counts as damaged.
    if cell.roll.members.is_empty() {
        return Err(Refusal::EmptyRoll.into());
    }
    let digests = context.digests(&mut shelf, &cell.id);
    let choice = shelf.packs().choose(date, kind, &cell.name.parent)?;
    let chosen = chosen_pack(shelf.packs(), choice.pack, matches, date, kind, lang)?;
    let plan = planned(context, matches, &cell, chosen, kind, date)?;
    refuse_second(&digests, &plan, lang)?;
    let plan = with_reason(plan, choice.pack.id != chosen.id, matches, lang)?;
    let left = left_for(kind, &plan.agenda, earlier(&digests, date), &cell.topics);
    let (agenda, prepared) = with_left(plan.agenda, &left);
    let carried = carried(&digests, MeetingBody::of(kind, plan.group.as_ref()), date);
    let plan = Plan { agenda, practice: shelf.info().practice, carried, ..plan };
    let items = plan.agenda.len();
    let minutes: u32 = plan.agenda.iter().map(|item| item.minutes).sum();
    let id = MeetingId::new(date, fastrand::u64(..));
    let history = History::new(id.clone());
    let of_cell =
        (kind == MeetingKind::Committee).then(|| agenda_to_prepare(chosen.agenda(MeetingKind::Regular)));
    let planned = Event::Plan(PlanEvent::Planned(Box::new(plan)));
    let mut events: Vec<Event> = std::iter::once(planned).chain(prepared).chain(of_cell).collect();
    if let Some(committee) = committee_before(kind, earlier(&digests, date)) {
        let begun = History::begun(id.clone(), events.clone(), context.moment());
        events.extend(begun.meeting.take_cell_draft(committee)?);
    }
    if let Some(years) = term(matches, lang)? {
        let begun = History::begun(id.clone(), events.clone(), context.moment());
        events.push(Event::Plan(begun.meeting.tell_term(years)?));
    }
    let told = opinions_before(kind, earlier(&digests, date));
    if !told.is_empty() {
        let begun = History::begun(id.clone(), events.clone(), context.moment());
        events.extend(begun.meeting.take_opinions(&told)?);
    }
    let act = history.act(events, context.moment());
    check_lengths(&act.events)?;
    book.append(&StreamKey::Meeting(cell.id.clone(), id.clone()), &RawAct::of_meeting(&act)?)?;
    let sentence = say!(
        lang,
        "Đã lập chương trình sinh hoạt ngày {day}: {items} mục, {minutes} phút; mã cuộc họp {id}.",
        "The meeting of {day} is planned: {items} items, {minutes} minutes; its id is {id}.",
        day = short_date(date, lang),
        id = id.0
    );
    let json = json!({ "meeting": { "id": id, "date": date, "kind": kind, "state": State::Draft } });
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
    kind: MeetingKind,
    date: NaiveDate,
) -> Result<Plan, Failure> {
    let group = plan_group::group(matches, &cell.roll, (pack, kind, date), context.lang)?;
    let chair = match &group {
        Some(group) => group.head,
        None => cell.roll.holder(Role::Secretary, date).map(|member| member.id),
    };
    let attending = cell.roll.summoned_to(MeetingBody::of(kind, group.as_ref()), date);
    let officer = |name| officer(context, (cell, &attending), matches, name);
    Ok(Plan {
        cell: cell.name.clone(),
        practice: false,
        kind,
        group,
        date,
        time: time(matches, context.lang)?,
        place: nfc(text_of(matches, "place").unwrap_or(&cell.name.offered_place()).trim()),
        chair: officer("chair")?.or(chair),
        minute_taker: officer("minute-taker")?,
        rules: pack.rules(kind),
        agenda: pack.agenda(kind),
        checks: pack.checks(kind),
        carried: Vec::new(),
        moved_reason: String::new(),
        guidance_reason: String::new(),
        term: None,
    })
}

fn kind_of(matches: &ArgMatches, lang: Lang) -> Result<MeetingKind, Failure> {
    let kind = text_of(matches, "kind").unwrap_or_default();
    MeetingKind::named(kind).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "Không có loại cuộc họp “{kind}”: hãy ghi --kind với một trong {kinds}.",
            "There is no kind of meeting “{kind}”: write --kind with one of {kinds}.",
            kinds = MeetingKind::ALL.map(MeetingKind::name).join(", ")
        ))
    })
}

/// The pack asked for, else the one that date and place give; another one needs a reason.
fn chosen_pack<'p>(
    packs: &'p Packs,
    given: &'p Pack,
    matches: &ArgMatches,
    date: NaiveDate,
    kind: MeetingKind,
    lang: Lang,
) -> Result<&'p Pack, Failure> {
    let Some(id) = text_of(matches, "guidance") else { return Ok(given) };
    let in_force = packs.in_force(date, kind);
    let found = in_force.iter().find(|pack| pack.id == id).ok_or_else(|| {
        let ids: Vec<&str> = in_force.iter().map(|pack| pack.id.as_str()).collect();
        Failure::Usage(say!(
            lang,
            "Bộ hướng dẫn “{id}” không dùng được cho cuộc họp này: hãy chọn một trong {ids}.",
            "The guidance “{id}” does not fit this meeting: choose one of {ids}.",
            ids = ids.join(", ")
        ))
    })?;
    if found.id != given.id && text_of(matches, "reason").is_none_or(|reason| reason.trim().is_empty()) {
        return Err(Failure::Usage(say!(
            lang,
            "Dùng bộ hướng dẫn khác bộ được chọn sẵn thì phải nêu lý do: hãy thêm --reason.",
            "Another guidance than the one chosen needs a reason: add --reason."
        )));
    }
    Ok(found)
}

/// The plan with its reason where it is due: of another day than that of the rules, or of another guidance.
fn with_reason(plan: Plan, is_other: bool, matches: &ArgMatches, lang: Lang) -> Result<Plan, Failure> {
    let reason = nfc(text_of(matches, "reason").unwrap_or_default().trim());
    let moved = plan.is_moved();
    if !reason.is_empty() && !moved && !is_other {
        return Err(Failure::Usage(say!(
            lang,
            "--reason chỉ dùng khi không họp đúng ngày quy định hoặc dùng bộ hướng dẫn khác, mà cuộc họp này thì không: hãy bỏ --reason.",
            "--reason is for a meeting that is not held on the required day or is held under another guidance, which this one is not: leave --reason out."
        )));
    }
    let of = |is_due: bool| if is_due { reason.clone() } else { String::new() };
    Ok(Plan { moved_reason: of(moved), guidance_reason: of(is_other), ..plan })
}

/// Two meetings of a day are told apart by kind or hour; a second one of both is a slip.
fn refuse_second(digests: &[CellDigest], plan: &Plan, lang: Lang) -> Result<(), Failure> {
    let same = |one: &&CellDigest| {
        let (kind, date, hour) = (one.digest.kind, one.digest.date, one.digest.hour);
        let held = one.digest.state != State::Cancelled;
        let body = one.digest.body() == plan.body();
        held && body && (kind, date, hour) == (plan.kind, plan.date, Some(plan.time))
    };
    match digests.iter().find(same) {
        None => Ok(()),
        Some(found) => Err(Failure::Usage(say!(
            lang,
            "Ngày {day}, lúc {hour} đã có cuộc họp {kind}, mã {id}: hãy dùng cuộc họp ấy, hoặc chọn giờ khác, loại khác.",
            "There is already a {kind} meeting, {id}, at {hour} on {day}: use it, or choose another hour or kind.",
            day = short_date(plan.date, lang),
            hour = plan.time.format("%H:%M"),
            kind = plan.label(lang),
            id = found.digest.id.0
        ))),
    }
}

fn term(matches: &ArgMatches, lang: Lang) -> Result<Option<TermYears>, Failure> {
    let Some(words) = text_of(matches, "term") else { return Ok(None) };
    TermYears::parse(words).map(Some).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "“{words}” ở --term không phải là hai năm: hãy ghi như 2026-2029.",
            "“{words}” after --term is no pair of years: write it like 2026-2029."
        ))
    })
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
    (cell, attending): (&CellState, &[Attendee]),
    matches: &ArgMatches,
    name: &str,
) -> Result<Option<MemberId>, Failure> {
    let named = text_of(matches, name).map(|words| context.member(&cell.roll, words)).transpose()?;
    match named.filter(|member| !is_on(attending, *member)) {
        Some(_) => Err(Refusal::OfficerNotOfBody.into()),
        None => Ok(named),
    }
}

/// The open tasks of the latest meeting adopted before the day, whatever its kind: each hands on what the
/// one before it left.
fn carried(digests: &[CellDigest], body: MeetingBody, date: NaiveDate) -> Vec<Task> {
    let same = |digest: &&Digest| digest.body() == body;
    earlier(digests, date).find(same).map(|digest| digest.open_tasks.clone()).unwrap_or_default()
}

/// The meetings adopted before or on the day, the latest first.
fn earlier(digests: &[CellDigest], date: NaiveDate) -> impl Iterator<Item = &Digest> {
    let of_cell = digests.iter().rev().map(|one| &one.digest);
    of_cell.filter(move |digest| digest.state == State::Adopted && digest.date <= date)
}

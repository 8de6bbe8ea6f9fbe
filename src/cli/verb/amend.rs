//! `meeting amend` and `meeting addenda`: additions to adopted minutes, and corrections.

use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::{Kind, Verb, meeting_word, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::option;
use crate::domain::{Addendum, AmendedMinutes, Decided, MemberId, Seal, SealOf, check_lengths};
use crate::say;
use crate::shelf::{Shelf, seals};
use crate::store::{Appends, Loaded, RawAct, StreamKey};
use crate::text::{Lang, nfc, short_date, text};

pub(super) const AMEND: Verb = Verb {
    name: "amend",
    about: text("ghi bổ sung, đính chính biên bản đã thông qua", "add to adopted minutes, or correct them"),
    arguments,
    kind: Kind::Run(amend),
};

pub(super) const ADDENDA: Verb = Verb {
    name: "addenda",
    about: text("các bản bổ sung, đính chính của một biên bản", "the addenda to the minutes of a meeting"),
    arguments: |lang| vec![meeting_word(lang).required(true)],
    kind: Kind::Run(list),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let was =
        text("biên bản đã ghi; chỉ bổ sung thì không ghi", "what the minutes say; none for an addition");
    let now = text("nội dung nay sửa, bổ sung", "what they are to say");
    let reason = text("lý do", "the reason");
    let by = text("tên các đồng chí đã thống nhất", "the persons who agreed, by name");
    let vote = text("số phiếu của chi bộ, ví dụ 15/18", "the votes of the cell, such as 15/18");
    let date = text("ngày thống nhất, mặc định hôm nay", "day of the agreement; today by default");
    vec![
        meeting_word(lang).required(true),
        option("was", "TEXT", was, lang),
        option("to", "TEXT", now, lang).required(true),
        option("reason", "TEXT", reason, lang).required(true),
        option("by", "NAMES", by, lang).required_unless_present("vote").conflicts_with("vote"),
        option("vote", "N/M", vote, lang),
        option("date", "D", date, lang),
    ]
}

fn amend(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let cell = context.cell_id(&shelf)?;
    let loaded = context.meeting(&mut shelf, matches)?;
    let meeting = &loaded.history.meeting;
    let words = |name| nfc(text_of(matches, name).unwrap_or_default());
    let decided = match text_of(matches, "vote") {
        Some(typed) => votes(typed, context.lang)?,
        None => Decided::Persons(named(context, &mut shelf, &words("by"))?),
    };
    let date = day(context, matches, "date")?.unwrap_or(context.today());
    let addendum = Addendum { was: words("was"), now: words("to"), reason: words("reason"), decided, date };
    let digests = context.digests(&mut shelf, &cell);
    let others = digests.iter().filter(|one| one.digest.id != meeting.id);
    let opened = others.filter(|one| one.digest.state.was_opened());
    let held: Vec<_> = opened.map(|one| one.digest.date).collect();
    let event = meeting.amend(addendum, context.today(), &held)?;
    let act = loaded.history.act(vec![event], context.moment());
    let key = StreamKey::Meeting(cell.clone(), meeting.id.clone());
    check_lengths(&act.events)?;
    let ack = book.append(&key, &RawAct::of_meeting(&act)?)?;
    let hash = ack.hashes.last().map(ToString::to_string).unwrap_or_default();
    let signed = book.reader().sign(&cell, &meeting.id, &hash, context.today());
    let entered = SealOf::Addendum.entered(cell, meeting.id.clone(), hash.clone());
    let events: Vec<_> = std::iter::once(entered).chain(signed).collect();
    book.append(&StreamKey::Book, &RawAct::new(context.moment(), &events)?)?;
    let number = meeting.amendments().len() + 1;
    let line = say!(
        context.lang,
        "Đã ghi bản bổ sung, đính chính số {number}, mã {hash}.",
        "Addendum {number} is recorded, hash {hash}."
    );
    let json = json!({ "meeting": meeting.id, "number": number, "hash": hash });
    Ok(context.answer(&mut shelf, Answer::new(vec![line], json)))
}

/// The members named, by their whole names: between commas, or with “và” between them.
fn named(context: &Context, shelf: &mut Shelf, typed: &str) -> Result<String, Failure> {
    let roll = &context.cell_with_roll(shelf)?.roll;
    let names = typed.split([',', ';']).flat_map(|part| part.split(" và ")).map(str::trim);
    let members = names.filter(|name| !name.is_empty()).map(|name| context.member(roll, name));
    let members: Vec<MemberId> = members.collect::<Result<_, _>>()?;
    Ok(members.into_iter().map(|member| roll.name(member)).collect::<Vec<_>>().join(", "))
}

fn votes(typed: &str, lang: Lang) -> Result<Decided, Failure> {
    let pair = typed.split_once('/');
    let read = pair.and_then(|(yes, of)| Some((yes.trim().parse().ok()?, of.trim().parse().ok()?)));
    let (yes, of) = read.ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "“{typed}” ở --vote không phải là số phiếu: hãy ghi số tán thành và tổng số, như 15/18.",
            "“{typed}” after --vote are no votes: write how many were in favour and of how many, such as 15/18."
        ))
    })?;
    Ok(Decided::Vote { yes, of })
}

fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut shelf = context.shelf()?;
    let loaded = context.meeting(&mut shelf, matches)?;
    let addenda = loaded.history.meeting.amendments();
    let mut lines: Vec<String> = (1..).zip(addenda).flat_map(|one| told(one, context.lang)).collect();
    if lines.is_empty() {
        lines.push(say!(
            context.lang,
            "Biên bản này không có bản bổ sung, đính chính nào.",
            "These minutes have no addendum."
        ));
    }
    let json = json!({ "meeting": loaded.history.meeting.id, "addenda": values(&loaded) });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

fn told((number, minutes): (usize, AmendedMinutes), lang: Lang) -> Vec<String> {
    let amendment = minutes.amendment;
    let Addendum { was, now, reason, .. } = &amendment.addendum;
    let day = short_date(minutes.adoption.at.date_naive(), lang);
    let head = match minutes.replaced {
        None => say!(lang, "Bản số {number}", "Addendum {number}"),
        Some(_) => say!(
            lang,
            "Bản số {number}, của biên bản thông qua ngày {day} (đã mở lại)",
            "Addendum {number}, to the minutes adopted on {day} (opened again since)"
        ),
    };
    let was = (!was.is_empty()).then(|| say!(lang, "  Đã ghi: {was}", "  Said: {was}"));
    let rest = [
        say!(lang, "  Nay sửa, bổ sung: {now}", "  Now: {now}"),
        say!(lang, "  Lý do: {reason}", "  Reason: {reason}"),
        say!(lang, "  Theo {authority}", "  By {authority}", authority = amendment.addendum.authority(lang)),
    ];
    [head].into_iter().chain(was).chain(rest).collect()
}

/// The addenda of a meeting for programs.
pub(super) fn values(loaded: &Loaded) -> Vec<Value> {
    let seals = seals(loaded);
    let value = |(number, minutes): (usize, AmendedMinutes)| {
        let amendment = minutes.amendment;
        let Addendum { was, now, reason, decided, date } = &amendment.addendum;
        let hash = seals.iter().find(|seal: &&Seal| seal.act == amendment.act).map(|seal| &seal.hash);
        json!({
            "number": number, "was": was, "now": now, "reason": reason, "decided": decided,
            "date": date, "at": amendment.at, "hash": hash, "replaced": minutes.replaced,
        })
    };
    (1..).zip(loaded.history.meeting.amendments()).map(value).collect()
}

//! Biểu quyết: each ballot as one sentence under its item, and the base in plain words where it is new.
//!
//! Figures alone decide; how a count came about is told only of a vote by name.

use super::entry::{Entry, EntryKind};
use super::names_told::NamesTold;
use super::{case, elections, named, person, secret};
use crate::domain::{
    Ballot, Base, ClassVote, CountTaken, Exclusion, Item, Majority, Matter, Meeting, MemberId, Outcome,
    ReservedOpinion, Standing,
};
use crate::guidance::BaseKind;
use crate::report::months::{Months, is_of_month};
use crate::report::naming::{assembly, name};
use crate::report::sentence::{capital, clause, ended, flowing};
use crate::report::source::VI;
use crate::report::{Block, traced};
use crate::text::percent;

/// The ballots that these minutes tell. One that adopted minutes which were opened again stands in those.
pub(in crate::report::papers) fn told_here(meeting: &Meeting) -> Vec<&Ballot> {
    let earlier = |ballot: &&Ballot| meeting.earlier.iter().any(|one| one.adoption.ballot == ballot.id);
    meeting.ballots.iter().filter(|ballot| !earlier(ballot)).collect()
}

/// What is told of one vote or round, and where it stands among the others: twice the number of votes put before it,
/// and one more for a vote itself, so that a round comes before the vote that followed it.
pub(super) type PlacedBlocks = (usize, Vec<Block>);

/// The ballots and the elections of an item, in the order in which they were put.
pub(super) fn entries(meeting: &Meeting, item: &Item) -> Vec<Entry> {
    let mut placed = [ballots(meeting, item), elections::placed(meeting, item)].concat();
    placed.sort_by_key(|(place, _)| *place);
    Entry::all(EntryKind::Vote, placed.into_iter().flat_map(|(_, blocks)| blocks))
}

fn ballots(meeting: &Meeting, item: &Item) -> Vec<PlacedBlocks> {
    let mut ballots = told_here(meeting);
    ballots.sort_by_key(|ballot| place(meeting, ballot));
    let of_item = ballots.iter().enumerate();
    let of_item = of_item.filter(|(_, ballot)| meeting.item_of(ballot) == Some(item.id));
    let placed = of_item.map(|(at, ballot)| {
        let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
        let before = ballots[..at].iter().rev().find(|one| !one.is_postponed());
        let is_new = !ballot.is_postponed() && before.is_none_or(|before| before.base != ballot.base);
        let base = is_new.then(|| Block::paragraph(origin.and(&traced::roll(meeting)), base(ballot)));
        let judged = person::judged(meeting, ballot);
        let put = case::put(meeting, ballot);
        let told = Block::paragraph(origin.clone(), told(meeting, ballot, NamesTold::Everybody));
        let reserved = reserved(meeting, ballot, |_| true);
        let place = place(meeting, ballot);
        let against = person::against(meeting, ballot);
        let blocks = base.into_iter().chain(judged).chain(put).chain([told]).chain(against).chain(reserved);
        (place, blocks.collect())
    });
    placed.collect()
}

/// Where a vote stands among the others: where it was put. Tellers who were chosen once the papers were asked for stand
/// before what they counted.
fn place(meeting: &Meeting, ballot: &Ballot) -> usize {
    let at = |id| meeting.ballots.iter().position(|one| one.id == id).unwrap_or_default();
    let own = at(ballot.id);
    let Some(body) = meeting.bodies.iter().find(|body| body.ballot == ballot.id) else { return 2 * own + 1 };
    let counted = |one: &&Ballot| one.secret_count().is_some_and(|count| count.tellers == body.members);
    let first = meeting.ballots[..own].iter().find(counted);
    first.map_or(2 * own + 1, |one| 2 * at(one.id))
}

/// "Đồng chí X đề nghị bảo lưu ý kiến: …."
fn reserved(meeting: &Meeting, ballot: &Ballot, of: impl Fn(&ReservedOpinion) -> bool) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let one = |opinion: &ReservedOpinion| {
        let words = ended(&flowing(&clause(&opinion.text)));
        let who = name(meeting, opinion.member);
        Block::paragraph(origin.clone(), format!("Đồng chí {who} đề nghị bảo lưu ý kiến: {words}"))
    };
    ballot.reserved.iter().filter(|opinion| of(opinion)).map(one).collect()
}

/// What of a block about a vote stands under a member's name, as it is taken from the minutes; none where nothing does.
pub(super) fn of_member(meeting: &Meeting, block: &Block, member: MemberId) -> Option<Block> {
    let about = |ballot: &&Ballot| block.origin().matters().contains(&Matter::Ballot(ballot.id));
    let ballot = told_here(meeting).into_iter().find(about)?;
    if reserved(meeting, ballot, |opinion| opinion.member == member).contains(block) {
        return Some(block.clone());
    }
    if reserved(meeting, ballot, |opinion| opinion.member != member).contains(block) {
        return None;
    }
    let block_of = |whose| {
        Block::paragraph(traced::of(meeting, [Matter::Ballot(ballot.id)]), told(meeting, ballot, whose))
    };
    let is_about = is_about(meeting, ballot, member);
    let voted =
        ballot.counts.last().is_some_and(|taken| taken.named.iter().any(|vote| vote.member == member));
    match *block == block_of(NamesTold::Everybody) {
        // How others voted is theirs, whomever the vote was about.
        true => (is_about || voted).then(|| block_of(NamesTold::One(member))),
        false => is_about.then(|| block.clone()),
    }
}

/// Whether a vote is about a member: a matter of theirs, their recognition, a body that they stand in, whom they help.
fn is_about(meeting: &Meeting, ballot: &Ballot, member: MemberId) -> bool {
    let helps = |(id, vote): &(_, ClassVote)| *id == ballot.id && vote.helpers.contains(&member);
    meeting.case_of(ballot).is_some_and(|case| case.member == member)
        || meeting.person_of(ballot).is_some_and(|person| person.member == Some(member))
        || meeting.bodies.iter().any(|body| body.ballot == ballot.id && body.members.contains(&member))
        || meeting.class_votes.iter().any(helps)
}

/// "Số đảng viên có quyền biểu quyết: 18 đồng chí (không tính 2 đảng viên dự bị).": shares are of these,
/// not of those present.
fn base(ballot: &Ballot) -> String {
    let but = excluded(&ballot.base, ballot.roll_called);
    format!("Số đảng viên có quyền biểu quyết: {} đồng chí{but}.", ballot.base.count)
}

/// " (không tính 2 đảng viên dự bị, 1 đồng chí vắng mặt có lý do)"; empty where nobody is left out.
pub(in crate::report::papers) fn excluded(base: &Base, called: bool) -> String {
    let group = |standing: &Standing| {
        let of = |one: &&Exclusion| one.standing == *standing && !one.concerned;
        let number = base.excluded.iter().filter(of).count();
        (number > 0).then(|| format!("{number} {}", left_out(*standing, called)))
    };
    let concerned = base.excluded.iter().filter(|one| one.concerned).count();
    let concerned = (concerned > 0).then(|| format!("{concerned} đồng chí được xem xét"));
    let groups: Vec<String> = Standing::ALL.iter().filter_map(group).chain(concerned).collect();
    if groups.is_empty() { String::new() } else { format!(" (không tính {})", groups.join(", ")) }
}

/// Who is left out; before the roll call nobody said that somebody was absent.
const fn left_out(standing: Standing, called: bool) -> &'static str {
    match standing {
        Standing::Exempt if !called => "đồng chí được miễn công tác và sinh hoạt đảng",
        Standing::Probationary => "đảng viên dự bị",
        Standing::Exempt => "đồng chí miễn công tác và sinh hoạt đảng vắng mặt",
        Standing::TemporaryIn => "đồng chí sinh hoạt tạm thời tại Chi bộ",
        Standing::TemporaryAway => "đồng chí sinh hoạt tạm thời nơi khác",
        Standing::Suspended => "đồng chí bị đình chỉ sinh hoạt đảng",
        // No official member is left out but for an absence with a reason, at an election.
        Standing::Official => "đồng chí vắng mặt có lý do",
        other => other.label().vi,
    }
}

/// What was asked and how it was counted, every count with its figures.
fn told(meeting: &Meeting, ballot: &Ballot, whose: NamesTold) -> String {
    let secret = match (ballot.secret, ballot.is_named()) {
        (true, _) => " bằng phiếu kín",
        (false, true) => " có ghi tên",
        (false, false) => "",
    };
    let time = time(meeting, ballot).map_or(String::new(), |time| format!(" lần {time}"));
    // After the end nobody met any more as the meeting that these minutes are of.
    let who = match meeting.is_of_mending(ballot.id) {
        true => format!("Khi biên bản được mở lại, {}", assembly(meeting)),
        false => assembly(meeting).to_owned(),
    };
    let counted =
        ballot.secret_count().map_or(String::new(), |count| secret::tellers(meeting, &count.tellers));
    let head = format!("{who} biểu quyết{time}{secret} {}{counted}", question(meeting, ballot));
    let Some((last, earlier)) = ballot.counts.split_last() else {
        return postponed(meeting, ballot).unwrap_or_else(|| format!("{head}: chưa kiểm đếm."));
    };
    let mut told = Vec::new();
    for (at, count) in earlier.iter().enumerate() {
        let figures = figures(meeting, ballot, count);
        told.push(if at == 0 { format!("{head}: {figures}.") } else { again(at, &figures) });
    }
    let verdict = if meeting.has_boxes(ballot.id) { "" } else { verdict(ballot) };
    let result = format!("{}{verdict}", figures(meeting, ballot, last));
    told.push(match earlier.len() {
        0 => format!("{head}: {result}."),
        times => again(times, &result),
    });
    told.extend(named::told(meeting, last, whose));
    told.extend(of_all(ballot));
    told.extend(case::outcome(meeting, ballot));
    told.join(" ")
}

/// "Chi bộ chưa biểu quyết nội dung “sửa cầu kênh 3”, để lại kỳ sau, lý do: chờ dự toán."
fn postponed(meeting: &Meeting, ballot: &Ballot) -> Option<String> {
    let reason = ballot.postponed.as_deref()?;
    let question = clause(&ballot.question);
    let why = match reason {
        "" => String::new(),
        reason => format!(", lý do: {}", flowing(&clause(reason))),
    };
    let who = assembly(meeting);
    Some(format!("{who} chưa biểu quyết nội dung “{question}”, để lại kỳ sau{why}."))
}

/// Which vote on the same matter it is, where there were several: what was put again is no second matter.
fn time(meeting: &Meeting, ballot: &Ballot) -> Option<usize> {
    let asked = |one: &Ballot| clause(&one.question).to_lowercase();
    let is_same = |one: &&Ballot| {
        let same = one.purpose == ballot.purpose && one.criterion == ballot.criterion;
        same && (one.purpose.is_usual() || asked(one) == asked(ballot))
    };
    let told = told_here(meeting).into_iter().filter(|one| !one.is_postponed());
    let all: Vec<&Ballot> = told.filter(is_same).collect();
    let place = all.iter().position(|one| one.id == ballot.id)?;
    (all.len() > 1).then_some(place + 1)
}

/// The first recount, the second one …: "Kiểm đếm lại: 19/27 đồng chí tán thành (70,4%)."
fn again(time: usize, figures: &str) -> String {
    let which = if time > 1 { format!(" lần {time}") } else { String::new() };
    format!("Kiểm đếm lại{which}: {figures}.")
}

/// Where two thirds of the official members were reached only because some are left out: the share
/// of all. The Charter (Articles 4 and 5) leaves nobody out; which reading holds the body above says.
fn of_all(ballot: &Ballot) -> Option<String> {
    let (yes, all) = (ballot.count()?.yes, ballot.base.all_official());
    let differs = ballot.outcome() == Some(Outcome::Passed) && yes < ballot.majority.needed(all);
    let share = percent(u64::from(yes), u64::from(all), VI);
    (differs && BaseKind::of(ballot.purpose) == BaseKind::Membership).then(|| {
        format!("So với toàn bộ {all} đảng viên chính thức của Chi bộ: {yes}/{all} ({share}), không đủ hai phần ba.")
    })
}

/// What a question may begin with that the sentence begins with too.
const VOTED: &str = "biểu quyết ";

/// How a question begins that has its answer in it.
const AGREED: [&str; 4] = ["đồng ý ", "nhất trí ", "thống nhất ", "tán thành "];

/// "thông qua chương trình sinh hoạt"; what is asked as a question is quoted, and a resolution of a month has
/// its month.
fn question(meeting: &Meeting, ballot: &Ballot) -> String {
    let question = clause(&ballot.question);
    // The sentence says by itself that it is voted.
    let begins = question.get(..VOTED.len()).is_some_and(|words| words.to_lowercase() == VOTED);
    let question = if begins { question[VOTED.len()..].to_owned() } else { question };
    if question.ends_with('?') {
        return format!("nội dung “{question}”");
    }
    // "Biểu quyết đồng ý" would say of what did not pass that it was agreed, "có ghi tên đồng ý" that the names agreed.
    let agrees = AGREED.iter().any(|words| question.to_lowercase().starts_with(words));
    let how = ballot.secret || ballot.is_named();
    if agrees && (how || ballot.outcome() == Some(Outcome::Failed)) {
        return format!("nội dung “{}”", capital(&question));
    }
    let question = flowing(&question);
    match question == "thông qua nghị quyết" && is_of_month(meeting.plan.kind) {
        true => format!("{question} {}", Months::of(meeting.day()).ahead),
        false => question,
    }
}

/// "15/18 đồng chí tán thành (83,3%); không tán thành 2; ý kiến khác 1": what was none is not said.
fn figures(meeting: &Meeting, ballot: &Ballot, taken: &CountTaken) -> String {
    if let Some(told) = case::figures(meeting, ballot, taken) {
        return told;
    }
    let (base, count) = (ballot.base.count, taken.count);
    let share = percent(u64::from(count.yes), u64::from(base), VI);
    if let Some(secret) = &taken.secret {
        return secret::told(secret, base, &share);
    }
    let silent = ballot.silent_at(count).unwrap_or(0);
    let others = [("không tán thành", count.no), ("ý kiến khác", count.other), ("không biểu quyết", silent)];
    let others = others.into_iter().filter(|(_, number)| *number > 0);
    let others: String = others.map(|(label, number)| format!("; {label} {number}")).collect();
    format!("{}/{base} đồng chí tán thành ({share}){others}", count.yes)
}

/// What a share of more than half does not say by itself: that two thirds were reached, or that it failed.
fn verdict(ballot: &Ballot) -> &'static str {
    match (ballot.outcome(), ballot.majority) {
        (Some(Outcome::Failed), Majority::OverHalf) => "; không quá nửa, không được thông qua",
        (Some(Outcome::Failed), Majority::TwoThirds) => "; không đủ hai phần ba, không được thông qua",
        (Some(Outcome::Passed), Majority::TwoThirds) => "; đủ hai phần ba",
        (Some(Outcome::Passed), Majority::OverHalf) | (None, _) => "",
    }
}

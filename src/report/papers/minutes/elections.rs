//! Bầu cử: who stood, and every round with its papers, the votes of each, who is elected, and what the congress
//! decided.
//!
//! Figures alone decide who is elected; the rule is the Charter's, worked out in the domain.

use super::names_told::NamesTold;
use super::secret;
use super::votes::{self, PlacedBlocks};
use crate::domain::{
    Election, ElectionCount, ElectionRound, Item, Matter, Meeting, MemberId, Nomination, RoundKind,
};
use crate::report::source::VI;
use crate::report::{Block, traced};
use crate::text::percent;

/// The elections of an item, each where it was begun, and each round where its papers were handed out.
pub(super) fn placed(meeting: &Meeting, item: &Item) -> Vec<PlacedBlocks> {
    let of_item = meeting.elections.iter().filter(|one| meeting.item_of_election(one) == Some(item.id));
    let placed = of_item.flat_map(|election| {
        let origin = traced::of(meeting, [Matter::Election(election.id)]);
        let words = |(place, words): (usize, String)| (place, vec![Block::paragraph(origin.clone(), words)]);
        sentences(meeting, election, NamesTold::Everybody).into_iter().map(words).collect::<Vec<_>>()
    });
    placed.collect()
}

/// Who stood, then each round, every one with its place among the votes.
fn sentences(meeting: &Meeting, election: &Election, whose: NamesTold) -> Vec<(usize, String)> {
    let rounds = election.rounds.iter().map(|round| (2 * round.after, told(meeting, election, round, whose)));
    std::iter::once((2 * election.after, stood(meeting, election, whose))).chain(rounds).collect()
}

/// Each sentence on an election in which a member stood, and what it says of that one alone.
pub(super) fn of_member(meeting: &Meeting, member: MemberId) -> Vec<(Block, Block)> {
    let stood = |one: &&Election| one.nominees.iter().any(|nominee| nominee.member == member);
    let elections = meeting.elections.iter().filter(stood);
    let pairs = elections.flat_map(|election| {
        let block =
            move |words| Block::paragraph(traced::of(meeting, [Matter::Election(election.id)]), words);
        let whole = sentences(meeting, election, NamesTold::Everybody);
        let own = sentences(meeting, election, NamesTold::One(member));
        // A round in which they stood no more names others alone.
        let rounds = election.rounds.iter().map(move |round| round.nominees.contains(&member));
        let stands = std::iter::once(true).chain(rounds);
        let own = whole.into_iter().zip(own).zip(stands).filter_map(|(own, stands)| stands.then_some(own));
        own.map(move |((_, whole), (_, own))| (block(whole), block(own)))
    });
    pairs.collect()
}

/// "Bầu chi ủy, số lượng cần bầu: 3 đồng chí. Được giới thiệu: …; tự ứng cử: …; xin rút: …."
fn stood(meeting: &Meeting, election: &Election, whose: NamesTold) -> String {
    let of = |how: Nomination| {
        let members = election.nominees.iter().filter(|one| one.how == how).map(|one| one.member);
        group(meeting, how.label().vi, members.collect(), whose)
    };
    let out = election.nominees.iter().filter(|one| one.withdrawn).map(|one| one.member);
    let out = group(meeting, "xin rút", out.collect(), whose);
    let groups: Vec<String> = Nomination::ALL.into_iter().map(of).chain([out]).flatten().collect();
    let groups =
        if groups.is_empty() { String::new() } else { format!(" Danh sách: {}.", groups.join("; ")) };
    let post = election.post.label().vi;
    format!("Bầu {post}, số lượng cần bầu: {} đồng chí.{groups}", election.seats)
}

fn group(meeting: &Meeting, label: &str, members: Vec<MemberId>, whose: NamesTold) -> Option<String> {
    (!members.is_empty()).then(|| format!("{label} {}", whose.names(meeting, &members)))
}

/// A round: on whom it is counted, every count of its papers, who is elected, what the congress decided.
fn told(meeting: &Meeting, election: &Election, round: &ElectionRound, whose: NamesTold) -> String {
    let seats = round.seats;
    let head = match round.kind {
        RoundKind::Seats => format!("Vòng {}, bầu {seats} đồng chí", round.number),
        RoundKind::Tie => {
            format!("Vòng {}, bầu {seats} đồng chí trong những người bằng phiếu", round.number)
        }
    };
    let tellers = round.count().map_or(String::new(), |count| secret::tellers(meeting, &count.tellers));
    let base = format!(
        "tính trên {} đảng viên chính thức được triệu tập{}, có mặt {}",
        round.base.count,
        left_out(meeting, round),
        round.entitled
    );
    let Some((last, earlier)) = round.counts.split_last() else {
        return format!("{head}, {base}: chưa kiểm phiếu.");
    };
    let mut told = vec![format!("{head}{tellers}, {base}.")];
    for (at, count) in earlier.iter().enumerate() {
        told.push(format!("Kiểm phiếu lần {}: {}.", at + 1, figures(meeting, round, count, whose)));
    }
    let which = if earlier.is_empty() { String::new() } else { format!(" lần {}", earlier.len() + 1) };
    told.push(format!("Kiểm phiếu{which}: {}.", figures(meeting, round, last, whose)));
    told.push(outcome_for(meeting, election, round, whose));
    told.extend(decision(round).map(str::to_owned));
    told.join(" ")
}

/// Whom the base of a round leaves out; said once, and again only where it is another base than that of the round before.
pub(in crate::report::papers) fn left_out(meeting: &Meeting, round: &ElectionRound) -> String {
    let rounds = || meeting.elections.iter().flat_map(|election| &election.rounds);
    let before = rounds().take_while(|one| !std::ptr::eq(*one, round)).last();
    let is_same = |one: &ElectionRound| one.base == round.base && one.roll_called == round.roll_called;
    match before.is_some_and(is_same) {
        true => String::new(),
        false => votes::excluded(&round.base, round.roll_called),
    }
}

/// The papers, then the votes of everybody, the highest first.
fn figures(meeting: &Meeting, round: &ElectionRound, count: &ElectionCount, whose: NamesTold) -> String {
    let base = u64::from(round.base.count);
    let mut votes = count.votes.clone();
    votes.sort_by_key(|one| std::cmp::Reverse(one.votes));
    let told = votes.iter().map(|one| {
        let share = percent(one.votes.into(), base, VI);
        (one.member, format!("{} {}/{base} phiếu ({share})", meeting.name(one.member), one.votes))
    });
    format!("{}; {}", secret::papers(&count.papers), whose.joined(told, "; "))
}

/// Who is elected by this round, and what is left open by it.
pub(in crate::report::papers) fn outcome(
    meeting: &Meeting,
    election: &Election,
    round: &ElectionRound,
) -> String {
    outcome_for(meeting, election, round, NamesTold::Everybody)
}

fn outcome_for(meeting: &Meeting, election: &Election, round: &ElectionRound, whose: NamesTold) -> String {
    // As it stood after this round: later ones change nothing of it.
    let until = Election {
        rounds: election.rounds.iter().filter(|one| one.number <= round.number).cloned().collect(),
        ..election.clone()
    };
    let result = until.result();
    let elected = result.elected.iter().filter(|one| one.round == round.number).map(|one| one.member);
    let elected: Vec<MemberId> = elected.collect();
    let rule = match round.kind {
        RoundKind::Seats => format!("trúng cử phải quá nửa, từ {} phiếu", round.needed()),
        RoundKind::Tie => "ai nhiều phiếu hơn trúng cử, không cần quá nửa".to_owned(),
    };
    let who = match elected.is_empty() {
        true => format!("Không ai trúng cử ({rule})"),
        false => format!("Trúng cử: {} ({rule})", whose.names(meeting, &elected)),
    };
    let tied = match result.tied.as_slice() {
        [] => String::new(),
        tied => format!("; bằng phiếu ở cuối danh sách: {}", whose.names(meeting, tied)),
    };
    let free = match result.free {
        0 => String::new(),
        free => format!("; còn thiếu {free} đồng chí"),
    };
    format!("{who}{tied}{free}.")
}

const fn decision(round: &ElectionRound) -> Option<&'static str> {
    match round.again {
        Some(true) => Some("Đại hội quyết định bầu tiếp."),
        Some(false) => Some("Đại hội quyết định không bầu nữa."),
        None => None,
    }
}

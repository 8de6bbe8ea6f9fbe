//! The elections of a congress in words: how long a list is, what a round came to.
//!
//! Asks and records nothing.

use super::election::papers;
use crate::app::model::Model;
use crate::domain::{Election, ElectionRound, Meeting, RoundKind};
use crate::say;
use crate::text::{Lang, seen_percent};

/// That more stand beyond the seats than the guidance has it; none where they do not.
pub(super) fn surplus(model: &Model, election: &Election) -> Option<String> {
    let most = papers(model)?.surplus_percent?;
    let (people, seats) = (election.remaining().len() as u32, election.result().free);
    let over = people.checked_sub(seats).filter(|over| over * 100 > seats * most)?;
    let share = seen_percent(over.into(), seats.into(), model.lang);
    Some(say!(
        model.lang,
        "Số dư {over}/{seats} ({share}), trên {most}%: xem lại hướng dẫn của cấp trên.",
        "Beyond {seats} seats stand {over} ({share}), above {most}%: look at what the body above says."
    ))
}

/// "Tính trên 20 đảng viên chính thức được triệu tập, có mặt 18, trúng cử từ 11 (quá nửa)."
pub fn measured(round: &ElectionRound, lang: Lang) -> String {
    let (base, here, needed) = (round.base.count, round.entitled, round.needed());
    match round.kind {
        RoundKind::Seats => say!(
            lang,
            "Tính trên {base} đảng viên chính thức, có mặt {here}, trúng cử từ {needed} (quá nửa).",
            "Base {base} official members, {here} present, elected from {needed} (more than half)."
        ),
        RoundKind::Tie => say!(
            lang,
            "Bầu lại giữa những người bằng phiếu: ai nhiều phiếu hơn trúng cử, không cần quá nửa; có mặt {here}.",
            "A vote among those tied: whoever has more is elected, without half; {here} present."
        ),
    }
}

/// What a round came to: who is elected with how many votes, who is tied, how many seats are free.
pub fn outcome(meeting: &Meeting, election: &Election, lang: Lang) -> Option<String> {
    let round = election.rounds.last()?;
    let result = election.result();
    let base = round.base.count;
    let of_round = result.elected.iter().filter(|one| one.round == round.number);
    let told: Vec<String> = of_round
        .map(|one| {
            let (name, votes) = (meeting.name(one.member), one.votes);
            format!("{name} {votes}/{base} ({})", seen_percent(votes.into(), base.into(), lang))
        })
        .collect();
    let elected = match told.is_empty() {
        true => say!(lang, "không ai trúng cử", "nobody is elected"),
        false => say!(lang, "trúng cử: {names}", "elected: {names}", names = told.join(", ")),
    };
    let tied = (!result.tied.is_empty())
        .then(|| say!(lang, "; bằng phiếu: {names}", "; tied: {names}", names = meeting.names(&result.tied)));
    let free =
        (result.free > 0).then(|| say!(lang, "; còn thiếu {n}", "; still to elect: {n}", n = result.free));
    let number = round.number;
    Some(say!(
        lang,
        "Vòng {number}, {elected}{tied}{free}.",
        "Round {number}, {elected}{tied}{free}.",
        tied = tied.unwrap_or_default(),
        free = free.unwrap_or_default()
    ))
}

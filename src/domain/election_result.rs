//! Who is elected, by the Charter (Article 12.3): more than half of the base, the highest first; a tie at the end of
//! the list goes to a round among those, where the higher wins without half; all else the congress decides.
//!
//! Works it out from the counts that hold, and decides nothing for anybody.

use super::ballot::Outcome;
use super::election::{Election, ElectionCount, ElectionRound, NomineeVotes, Post, RoundKind};
use super::meeting::Meeting;
use super::member::MemberId;
use super::rules::Majority;

/// Somebody who is elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ElectedMember {
    /// Who.
    pub member: MemberId,
    /// With how many votes.
    pub votes: u32,
    /// In which round.
    pub round: u32,
}

/// What the rounds that were counted come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ElectionResult {
    /// Who is elected, round by round, the highest first.
    pub elected: Vec<ElectedMember>,
    /// Seats that are still free.
    pub free: u32,
    /// Those with the same votes at the end of the list of the last round, of whom not all have a seat.
    pub tied: Vec<MemberId>,
}

/// What is due of an election.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElectionDue {
    /// Nobody stands.
    Names,
    /// The list is to be closed by a vote.
    ClosedList,
    /// The vote on the list was put and is to be counted.
    ListVote,
    /// Papers of a round can be handed out.
    Round(RoundKind),
    /// The round is to be counted.
    Count,
    /// The congress decides whether to vote further.
    Decision,
    /// Nothing: all seats are filled, or the congress ended it.
    Nothing,
}

impl ElectionRound {
    /// The count that holds.
    pub fn count(&self) -> Option<&ElectionCount> {
        self.counts.last()
    }

    /// Votes that it takes: more than half of the base, where half counts.
    pub const fn needed(&self) -> u32 {
        Majority::OverHalf.needed(self.base.count)
    }

    /// The votes of a count, the highest first; of equal ones in the order of the list.
    pub fn by_votes(&self) -> Vec<NomineeVotes> {
        let mut votes = self.count().map_or_else(Vec::new, |count| count.votes.clone());
        votes.sort_by_key(|one| std::cmp::Reverse(one.votes));
        votes
    }

    /// Who is elected to so many seats, and who is tied at the end of the list.
    fn elected(&self, free: u32) -> (Vec<NomineeVotes>, Vec<MemberId>) {
        let enough = |one: &NomineeVotes| self.kind == RoundKind::Tie || one.votes >= self.needed();
        let mut able: Vec<NomineeVotes> = self.by_votes().into_iter().filter(enough).collect();
        let free = free as usize;
        let cut = able.get(free.wrapping_sub(1)).zip(able.get(free));
        let tied = match cut {
            Some((last, next)) if last.votes == next.votes => {
                let votes = last.votes;
                let tied = able.iter().filter(|one| one.votes == votes).map(|one| one.member).collect();
                able.retain(|one| one.votes > votes);
                tied
            }
            _ => Vec::new(),
        };
        able.truncate(free);
        (able, tied)
    }
}

impl Election {
    /// Those who stand and did not withdraw, in the order in which they were named.
    pub fn standing(&self) -> Vec<MemberId> {
        self.nominees.iter().filter(|one| !one.withdrawn).map(|one| one.member).collect()
    }

    /// What its rounds come to.
    pub fn result(&self) -> ElectionResult {
        let mut result = ElectionResult { free: self.seats, ..ElectionResult::default() };
        for round in self.rounds.iter().filter(|round| round.count().is_some()) {
            let (elected, tied) = round.elected(result.free);
            result.free -= elected.len() as u32;
            let elected = elected.into_iter();
            result.elected.extend(elected.map(|one| ElectedMember {
                member: one.member,
                votes: one.votes,
                round: round.number,
            }));
            result.tied = tied;
        }
        result
    }

    /// Those who stand and are not elected yet.
    pub fn remaining(&self) -> Vec<MemberId> {
        let elected = self.result().elected;
        let is_free = |member: &MemberId| elected.iter().all(|one| one.member != *member);
        self.standing().into_iter().filter(is_free).collect()
    }
}

impl Meeting {
    /// The election with this number.
    pub fn election(&self, id: super::election::ElectionId) -> Option<&Election> {
        self.elections.iter().find(|one| one.id == id)
    }

    /// The last election to a post.
    pub fn election_to(&self, post: Post) -> Option<&Election> {
        self.elections.iter().rev().find(|one| one.post == post)
    }

    /// Whether the list of those who remain is closed: the last vote on a list passed, and nobody came on it or left
    /// it since.
    pub fn is_list_closed(&self, election: &Election) -> bool {
        let Some(list) = election.lists.last() else { return false };
        let passed = self.ballot(list.ballot).is_some_and(|one| one.outcome() == Some(Outcome::Passed));
        let elected = election.result().elected;
        let is_free = |member: &&MemberId| elected.iter().all(|one| one.member != **member);
        let closed: Vec<MemberId> = list.nominees.iter().filter(is_free).copied().collect();
        passed && closed == election.remaining()
    }

    /// What is due of an election.
    pub fn election_due(&self, election: &Election) -> ElectionDue {
        let result = election.result();
        let last = election.rounds.last();
        if last.is_some_and(|round| round.count().is_none()) {
            return ElectionDue::Count;
        }
        if last.is_some() && result.free == 0 || last.is_some_and(|round| round.again == Some(false)) {
            return ElectionDue::Nothing;
        }
        let again = last.is_some_and(|round| round.again == Some(true));
        match last {
            Some(round) if !result.tied.is_empty() && (round.kind == RoundKind::Seats || again) => {
                return ElectionDue::Round(RoundKind::Tie);
            }
            Some(_) if !again => return ElectionDue::Decision,
            _ => {}
        }
        let voted = election.lists.last().and_then(|list| self.ballot(list.ballot));
        if voted.is_some_and(|ballot| ballot.count().is_none()) {
            return ElectionDue::ListVote;
        }
        match self.is_list_closed(election) {
            _ if election.remaining().is_empty() => ElectionDue::Names,
            true => ElectionDue::Round(RoundKind::Seats),
            false => ElectionDue::ClosedList,
        }
    }

    /// Everybody who is elected, by post.
    pub fn elected(&self) -> Vec<(Post, Vec<ElectedMember>)> {
        let of = |post| Some((post, self.election_to(post)?.result().elected));
        Post::ALL.into_iter().filter_map(of).filter(|(_, elected)| !elected.is_empty()).collect()
    }
}

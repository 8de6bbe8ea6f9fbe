//! Elections of a congress: for each post the seats, who stands, the list that was closed, and every round with its
//! counts. Its events are in `election_event`, its acts in `election_acts`, who is elected in `election_result`, its words in `election_words`.
//!
//! Knows sums alone: who voted for whom is nowhere.

use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::ballot::BallotId;
use super::deduction::Base;
use super::member::{MemberId, Role};
use super::paper_sums::PaperSums;
use crate::text::{Text, text};

/// The number of an election within the meeting, from 1.
pub type ElectionId = u64;

/// What people are elected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Post {
    /// Chi ủy.
    Committee,
    /// Bí thư.
    Secretary,
    /// Phó bí thư.
    Deputy,
}

impl Post {
    /// Every post, in the order in which they are elected.
    pub const ALL: [Post; 3] = [Post::Committee, Post::Secretary, Post::Deputy];

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Post::Committee => text("chi ủy", "committee"),
            Post::Secretary => text("bí thư", "secretary"),
            Post::Deputy => text("phó bí thư", "deputy secretary"),
        }
    }

    /// The office that whoever is elected holds.
    pub const fn role(self) -> Role {
        match self {
            Post::Committee => Role::Committee,
            Post::Secretary => Role::Secretary,
            Post::Deputy => Role::Deputy,
        }
    }
}

/// How somebody came on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nomination {
    /// Named by the committee that convened the congress.
    Proposed,
    /// Named by members of the congress.
    Nominated,
    /// Of the member's own accord.
    Own,
}

impl Nomination {
    /// Every way, the usual one first.
    pub const ALL: [Nomination; 3] = [Nomination::Proposed, Nomination::Nominated, Nomination::Own];

    /// How it is told.
    pub const fn label(self) -> Text {
        match self {
            Nomination::Proposed => text("cấp ủy giới thiệu", "proposed by the committee"),
            Nomination::Nominated => text("đại hội đề cử", "nominated by members"),
            Nomination::Own => text("tự ứng cử", "stands by own wish"),
        }
    }
}

/// Somebody who stands, or stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nominee {
    /// Who.
    pub member: MemberId,
    /// How they came on the list.
    pub how: Nomination,
    /// Whether they were taken off it at their wish.
    pub withdrawn: bool,
}

/// A list that was put to the vote to be closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedList {
    /// The vote.
    pub ballot: BallotId,
    /// Who stands on it.
    pub nominees: Vec<MemberId>,
}

/// What a round is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// The seats that are free: more than half of the base is needed.
    Seats,
    /// Those who had the same votes at the end of the list: whoever has more, without half.
    Tie,
}

/// The votes of one who stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NomineeVotes {
    /// Who.
    pub member: MemberId,
    /// Papers that choose them.
    pub votes: u32,
}

/// A round as the tellers announced it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElectionCount {
    /// The tellers, their head first.
    pub tellers: Vec<MemberId>,
    /// The papers.
    pub papers: PaperSums,
    /// Votes of everybody on the list.
    pub votes: Vec<NomineeVotes>,
}

/// A round of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElectionRound {
    /// Number within the election, from 1.
    pub number: u32,
    /// What for.
    pub kind: RoundKind,
    /// The list.
    pub nominees: Vec<MemberId>,
    /// How many are to be elected.
    pub seats: u32,
    /// The base, frozen when papers were handed out.
    pub base: Base,
    /// Members entitled and present then.
    pub entitled: u32,
    /// Whether the roll was called by then; derived.
    pub roll_called: bool,
    /// How many votes had been put before it; derived, so that what is told of both stands in its order.
    pub after: usize,
    /// Every count, the last one holds.
    pub counts: Vec<ElectionCount>,
    /// That the congress decided after it whether to vote further; none before it did.
    pub again: Option<bool>,
}

/// The election to a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// Number within the meeting.
    pub id: ElectionId,
    /// Under which item.
    pub item: Option<ItemId>,
    /// To what.
    pub post: Post,
    /// How many are to be elected.
    pub seats: u32,
    /// How many votes had been put before it was begun; derived.
    pub after: usize,
    /// Everybody who was named, in that order.
    pub nominees: Vec<Nominee>,
    /// Lists that were put to the vote, in order.
    pub lists: Vec<ClosedList>,
    /// The rounds, in order.
    pub rounds: Vec<ElectionRound>,
}

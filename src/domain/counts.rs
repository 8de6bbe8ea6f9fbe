//! The three counts that are always visible: total, present of summoned, vote base.
//!
//! Summoned = official, probationary and temporary-in members. The vote base is that of an ordinary
//! vote (`deduction`); an exempt member who comes counts on both sides. Probationary, suspended and
//! temporary-in members never vote.

use serde::{Deserialize, Serialize};

use super::attendance::Attendance;
use super::meeting::Meeting;
use super::member::{MemberId, Standing};
use super::purpose::Purpose;
use super::roll::Attendee;
use super::rules::Majority;

/// The counts at one moment of a meeting; all are numbers of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// On the roll of the cell (đảng số).
    pub total: u32,
    /// Summoned.
    pub summoned: u32,
    /// Summoned and taking part at this moment: what every screen and paper calls "có mặt".
    pub present: u32,
    /// Summoned and attending at least in part, in the room or online: what they call "dự".
    pub attended: u32,
    /// Of those, online.
    pub online: u32,
    /// Of those, late.
    pub late: u32,
    /// Summoned, absent with a reason.
    pub excused: u32,
    /// Summoned, unexcused.
    pub unexcused: u32,
    /// Exempt members who came.
    pub exempt_present: u32,
    /// The base of votes.
    pub vote_base: u32,
    /// Votes for that more than half of the base needs.
    pub needed: u32,
    /// Entitled to vote and taking part at this moment.
    pub entitled_present: u32,
}

fn is_entitled(attendee: &Attendee) -> bool {
    matches!(attendee.standing, Standing::Official | Standing::Exempt)
}

impl Meeting {
    /// The counts at this moment.
    pub fn counts(&self) -> Counts {
        let summoned = |f: fn(&Attendance) -> bool| {
            let marked = self.roll.iter().filter(|attendee| attendee.standing.is_summoned());
            marked.filter(|attendee| self.attendance.get(&attendee.id).is_some_and(f)).count() as u32
        };
        let base = self.vote_base().count;
        let exempt = self.roll.iter().filter(|attendee| attendee.standing == Standing::Exempt);
        Counts {
            total: self.roll.len() as u32,
            summoned: summoned(|_| true),
            present: summoned(Attendance::is_here),
            attended: summoned(Attendance::attended),
            online: summoned(|attendance| attendance.presence == super::Presence::Online),
            late: summoned(|attendance| attendance.late.is_some()),
            excused: summoned(|attendance| matches!(attendance.presence, super::Presence::Excused { .. })),
            unexcused: summoned(|attendance| attendance.presence == super::Presence::Unexcused),
            exempt_present: exempt.filter(|attendee| self.attended(attendee.id)).count() as u32,
            vote_base: base,
            needed: Majority::OverHalf.needed(base),
            entitled_present: self.entitled_present(),
        }
    }

    /// The number of members of a standing on the roll of the meeting.
    pub fn with_standing(&self, standing: Standing) -> u32 {
        self.roll.iter().filter(|attendee| attendee.standing == standing).count() as u32
    }

    /// Whether a member attended at least in part.
    pub fn attended(&self, member: MemberId) -> bool {
        self.attendance.get(&member).is_some_and(Attendance::attended)
    }

    /// Number of members entitled to vote who take part at this moment.
    pub fn entitled_present(&self) -> u32 {
        self.voters().len() as u32
    }

    /// Members entitled to vote who take part at this moment.
    pub fn voters(&self) -> Vec<MemberId> {
        self.roll.iter().filter(|a| is_entitled(a) && self.may_vote_now(a.id)).map(|a| a.id).collect()
    }

    /// Members entitled to vote who take part in a vote on something that is put now. On the minutes is voted at the
    /// end: whoever had left before it, also of a meeting held on paper, had no part in it.
    pub fn voters_on(&self, purpose: Purpose) -> Vec<MemberId> {
        let stays = |member: &MemberId| purpose != Purpose::Minutes || self.is_here(*member);
        self.voters().into_iter().filter(stays).collect()
    }

    /// Whether a member takes part in a vote that is put now. Of a meeting held on paper nobody told when that was, so
    /// whoever attended could vote, also one whose leaving was entered before.
    pub(super) fn may_vote_now(&self, member: MemberId) -> bool {
        match self.on_paper {
            Some(_) => self.attended(member),
            None => self.is_here(member),
        }
    }
}

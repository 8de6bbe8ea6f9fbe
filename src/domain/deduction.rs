//! Which official members are left out of the base of a vote.
//!
//! The guidance says which for each kind of vote (QĐ 294-QĐ/TW, point 9.3.2; QĐ 244-QĐ/TW, Article
//! 32.2); here they are looked for on the roll. Knows no shares.

use serde::{Deserialize, Serialize};

use super::attendance::Presence;
use super::meeting::Meeting;
use super::member::{MemberId, Standing};
use super::purpose::Purpose;
use super::roll::Attendee;
use super::rules::Majority;
use crate::text::{Text, text};

/// A member left out of the base, and the standing that is the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// Who.
    pub member: MemberId,
    /// Why.
    pub standing: Standing,
    /// Whether it is for an absence with a reason, which an election leaves out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub excused: bool,
    /// Whether the vote is held against them: nobody votes on their own matter.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub concerned: bool,
}

/// The base of a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Base {
    /// Members in it.
    pub count: u32,
    /// Members left out.
    pub excluded: Vec<Exclusion>,
}

/// Official members who are left out of a base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deduction {
    /// Introduced to temporary activity elsewhere.
    Away,
    /// Exempt and absent; one who comes counts.
    ExemptAbsent,
    /// Suspended, which those prosecuted or detained are too: never summoned.
    Suspended,
    /// Absent with a reason; at a congress, for the whole of it and accepted by those who convene it.
    Excused,
}

impl Deduction {
    /// Every one with the name that a pack gives it.
    pub const NAMES: [(Deduction, &'static str); 4] = [
        (Deduction::Away, "away"),
        (Deduction::ExemptAbsent, "exempt_absent"),
        (Deduction::Suspended, "suspended"),
        (Deduction::Excused, "excused"),
    ];

    /// Those of an ordinary vote, where no guidance says otherwise.
    pub const ORDINARY: [Deduction; 3] = [Deduction::Away, Deduction::ExemptAbsent, Deduction::Suspended];

    /// Who is left out, in both languages.
    pub const fn label(self) -> Text {
        match self {
            Deduction::Away => {
                text("đồng chí được giới thiệu sinh hoạt tạm thời nơi khác", "those temporarily away")
            }
            Deduction::ExemptAbsent => text(
                "đồng chí được miễn công tác và sinh hoạt đảng mà vắng mặt",
                "exempt ones who are absent",
            ),
            Deduction::Suspended => text(
                "đồng chí bị đình chỉ sinh hoạt đảng (kể cả bị khởi tố, truy tố, tạm giam)",
                "suspended ones (those prosecuted, indicted or detained too)",
            ),
            Deduction::Excused => text(
                "đồng chí vắng mặt suốt đại hội có lý do chính đáng được cấp ủy triệu tập đồng ý",
                "those absent for the whole congress with a reason that the convening committee accepted",
            ),
        }
    }
}

/// What a question is put under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoteRule<'a> {
    /// What it decides.
    pub purpose: Purpose,
    /// The share of the base.
    pub majority: Majority,
    /// Whether votes are given in secret.
    pub secret: bool,
    /// Which official members the base leaves out.
    pub deducts: &'a [Deduction],
}

impl Meeting {
    /// The base of an ordinary vote taken now, with everyone left out of it and why.
    pub fn vote_base(&self) -> Base {
        self.base_less(&Deduction::ORDINARY)
    }

    /// The official members on the roll of the meeting less those of the deductions, at this moment.
    pub fn base_less(&self, deducts: &[Deduction]) -> Base {
        let counts = |attendee: &&Attendee| self.in_base(attendee, deducts);
        let (inside, outside): (Vec<&Attendee>, Vec<&Attendee>) = self.roll.iter().partition(counts);
        let excluded = outside.into_iter().map(|attendee| Exclusion {
            member: attendee.id,
            standing: attendee.standing,
            excused: attendee.standing == Standing::Official,
            concerned: false,
        });
        Base { count: inside.len() as u32, excluded: excluded.collect() }
    }

    fn in_base(&self, attendee: &Attendee, deducts: &[Deduction]) -> bool {
        let kept = |deduction| !deducts.contains(&deduction);
        match attendee.standing {
            Standing::Official => kept(Deduction::Excused) || !self.is_excused(attendee),
            Standing::Exempt => kept(Deduction::ExemptAbsent) || self.may_vote_now(attendee.id),
            Standing::TemporaryAway => kept(Deduction::Away),
            Standing::Suspended => kept(Deduction::Suspended),
            Standing::Probationary | Standing::TemporaryIn | Standing::Transferred => false,
            Standing::StruckOff | Standing::Expelled | Standing::Deceased => false,
        }
    }

    fn is_excused(&self, attendee: &Attendee) -> bool {
        let attendance = self.attendance.get(&attendee.id);
        attendance.is_some_and(|attendance| matches!(attendance.presence, Presence::Excused { .. }))
    }
}

impl Base {
    /// All official members of the cell when the question was put, nobody left out.
    pub fn all_official(&self) -> u32 {
        let official = |one: &&Exclusion| {
            matches!(
                one.standing,
                Standing::Official | Standing::Exempt | Standing::TemporaryAway | Standing::Suspended
            )
        };
        self.count + self.excluded.iter().filter(official).count() as u32
    }
}

#[cfg(test)]
#[path = "deduction_tests.rs"]
mod tests;

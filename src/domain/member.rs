//! A member of a cell: who they are, and their dated standings and roles.
//!
//! Knows nothing of meetings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::applicant::Sex;
use super::party_group::GroupId;
use super::schooling::Schooling;
use crate::text::{PartialDate, Text, text};

/// The number of a member within the cell; never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MemberId(pub u32);

impl MemberId {
    /// The member of a number in a list that holds numbers of other things too; 0 is nobody's.
    pub fn of_number(number: u64) -> MemberId {
        MemberId(u32::try_from(number).unwrap_or_default())
    }
}

impl From<MemberId> for u64 {
    fn from(member: MemberId) -> u64 {
        member.0.into()
    }
}

/// What is written of a person on the roll.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name, family name first, in normal form C.
    pub name: String,
    /// Date of birth, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<PartialDate>,
    /// Date of admission to the Party (ngày kết nạp), as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<PartialDate>,
    /// Date of full membership (ngày chính thức), as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<PartialDate>,
    /// Ethnic group as the roll writes it (Kinh, Khmer, Hoa …).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ethnicity: Option<String>,
    /// Whether a woman or a man, where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// How far they went to school, as far as it is told.
    #[serde(default, skip_serializing_if = "Schooling::is_unknown")]
    pub schooling: Schooling,
    /// What tells the person from another of the same name, as the cell chose it; where it is not set the
    /// year of birth does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
}

/// What a member is to the cell on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Đảng viên chính thức.
    Official,
    /// Đảng viên dự bị: attends, never votes.
    Probationary,
    /// Miễn công tác và sinh hoạt đảng: not summoned, votes when present.
    Exempt,
    /// Sinh hoạt tạm thời đến: attends here, votes in the own cell.
    TemporaryIn,
    /// Sinh hoạt tạm thời đi nơi khác: neither summoned nor in the vote base.
    TemporaryAway,
    /// Đình chỉ sinh hoạt đảng.
    Suspended,
    /// Chuyển sinh hoạt chính thức.
    Transferred,
    /// Xóa tên.
    StruckOff,
    /// Khai trừ.
    Expelled,
    /// Từ trần.
    Deceased,
}

impl Standing {
    /// Every standing, in the order of the roll.
    pub const ALL: [Standing; 10] = [
        Standing::Official,
        Standing::Probationary,
        Standing::Exempt,
        Standing::TemporaryIn,
        Standing::TemporaryAway,
        Standing::Suspended,
        Standing::Transferred,
        Standing::StruckOff,
        Standing::Expelled,
        Standing::Deceased,
    ];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Standing::Official => text("chính thức", "official"),
            Standing::Probationary => text("dự bị", "probationary"),
            Standing::Exempt => text("miễn công tác và sinh hoạt đảng", "exempt"),
            Standing::TemporaryIn => text("sinh hoạt tạm thời đến", "temporarily here"),
            Standing::TemporaryAway => text("sinh hoạt tạm thời nơi khác", "temporarily away"),
            Standing::Suspended => text("đình chỉ sinh hoạt", "suspended"),
            Standing::Transferred => text("đã chuyển đi", "transferred"),
            Standing::StruckOff => text("đã xóa tên", "struck off"),
            Standing::Expelled => text("bị khai trừ", "expelled"),
            Standing::Deceased => text("đã từ trần", "deceased"),
        }
    }

    /// As [`Standing::label`], in fewer letters where that one is long.
    pub const fn brief(self) -> Text {
        match self {
            Standing::Exempt => text("miễn công tác, sinh hoạt", "exempt"),
            Standing::TemporaryAway => text("sinh hoạt nơi khác", "temporarily away"),
            other => other.label(),
        }
    }

    /// Whether the member still stands on the roll of the cell.
    pub const fn is_on_roll(self) -> bool {
        !matches!(self, Standing::Transferred | Standing::StruckOff | Standing::Expelled | Standing::Deceased)
    }

    /// Whether the member is summoned: official, probationary or temporarily here.
    pub const fn is_summoned(self) -> bool {
        matches!(self, Standing::Official | Standing::Probationary | Standing::TemporaryIn)
    }
}

/// The office of a member in the cell on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Bí thư.
    Secretary,
    /// Phó bí thư.
    Deputy,
    /// Chi ủy viên.
    Committee,
    /// No office.
    #[default]
    Member,
}

impl Role {
    /// Every role, highest first.
    pub const ALL: [Role; 4] = [Role::Secretary, Role::Deputy, Role::Committee, Role::Member];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Role::Secretary => text("bí thư", "secretary"),
            Role::Deputy => text("phó bí thư", "deputy secretary"),
            Role::Committee => text("chi ủy viên", "committee member"),
            Role::Member => text("đảng viên", "member"),
        }
    }
}

/// A value that holds from a date on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated<T> {
    /// First day on which the value holds.
    pub from: NaiveDate,
    /// The value.
    pub value: T,
}

/// The value in force on `date`: the latest that began on or before it, else the earliest known.
pub(super) fn in_force<T: Copy>(history: &[Dated<T>], date: NaiveDate) -> Option<T> {
    let begun = history.iter().filter(|entry| entry.from <= date);
    begun.max_by_key(|entry| entry.from).or(history.first()).map(|entry| entry.value)
}

/// A member with the dated history of standing and role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Number within the cell.
    pub id: MemberId,
    /// Name and dates.
    pub person: Person,
    /// The name with what tells it from the same name of another member; none while nobody else bears it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_apart: Option<String>,
    /// Standings, in the order in which they were recorded.
    pub standings: Vec<Dated<Standing>>,
    /// Roles, in the order in which they were recorded.
    pub roles: Vec<Dated<Role>>,
    /// The groups belonged to, in the order in which they were recorded; none = to no group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Dated<Option<GroupId>>>,
}

impl Member {
    /// The name as screens and papers have it: told apart from the same name of another member.
    pub fn name(&self) -> &str {
        self.told_apart.as_deref().unwrap_or(&self.person.name)
    }

    /// The standing on a date.
    pub fn standing(&self, date: NaiveDate) -> Standing {
        in_force(&self.standings, date).unwrap_or(Standing::Official)
    }

    /// The role on a date.
    pub fn role(&self, date: NaiveDate) -> Role {
        in_force(&self.roles, date).unwrap_or_default()
    }
}

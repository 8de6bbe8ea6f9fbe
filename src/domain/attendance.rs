//! Who attends: the roll call with its exceptions, late arrivals, early leaving, guests.
//!
//! Everyone summoned counts as present until marked otherwise; an exempt member and one who is
//! temporarily away count only when they come.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::event::Moment;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::Refusal;
use crate::say;
use crate::text::Lang;

/// How a member stands to this meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// In the room.
    Present,
    /// Takes part online.
    Online,
    /// Absent with a reason.
    Excused {
        /// The reason, without medical detail.
        reason: String,
    },
    /// Absent without a reason.
    Unexcused,
    /// Not summoned and not here: exempt, temporarily away, suspended.
    NotSummoned,
}

/// The attendance of one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// How the member stands to the meeting.
    pub presence: Presence,
    /// When a late member came.
    pub late: Option<DateTime<FixedOffset>>,
    /// When a member left before the end.
    pub left: Option<DateTime<FixedOffset>>,
}

impl Attendance {
    pub(super) const fn new(presence: Presence) -> Attendance {
        Attendance { presence, late: None, left: None }
    }

    /// Whether the member attended, in part or online.
    pub const fn attended(&self) -> bool {
        matches!(self.presence, Presence::Present | Presence::Online)
    }

    /// Whether the member is taking part at this moment.
    pub const fn is_here(&self) -> bool {
        self.attended() && self.left.is_none()
    }
}

/// A guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Number within the meeting.
    pub number: u64,
    /// Name.
    pub name: String,
    /// Office, as the minutes print it.
    #[serde(default)]
    pub office: String,
}

/// A change of who attends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceEvent {
    /// A member was marked.
    Marked {
        /// Who.
        member: MemberId,
        /// How.
        presence: Presence,
    },
    /// A member came late.
    Arrived {
        /// Who.
        member: MemberId,
        /// Whether online.
        #[serde(default)]
        online: bool,
        /// The minute.
        at: DateTime<FixedOffset>,
    },
    /// A member left before the end.
    Left {
        /// Who.
        member: MemberId,
        /// The minute.
        at: DateTime<FixedOffset>,
    },
    /// The result of the roll call was announced.
    Announced,
    /// A guest was recorded.
    GuestAdded {
        /// Who.
        guest: Guest,
    },
    /// A guest was taken off the list.
    GuestRemoved {
        /// Number within the meeting.
        guest: u64,
    },
}

impl Meeting {
    /// Marks a member at roll call; an excuse needs its reason.
    pub fn mark(&self, member: MemberId, presence: Presence) -> Result<AttendanceEvent, Refusal> {
        self.ensure_open()?;
        self.attendee(member).ok_or(Refusal::UnknownMember)?;
        match &presence {
            Presence::Excused { reason } if reason.trim().is_empty() => Err(Refusal::ReasonMissing),
            _ => Ok(AttendanceEvent::Marked { member, presence }),
        }
    }

    /// Records that a member arrives or, when here, leaves, with the minute.
    pub fn arrive_or_leave(
        &self,
        member: MemberId,
        at: DateTime<FixedOffset>,
    ) -> Result<AttendanceEvent, Refusal> {
        self.ensure_open()?;
        let attendance = self.attendance.get(&member).ok_or(Refusal::UnknownMember)?;
        if attendance.is_here() {
            Ok(AttendanceEvent::Left { member, at })
        } else {
            Ok(AttendanceEvent::Arrived { member, online: attendance.presence == Presence::Online, at })
        }
    }

    /// Announces the counts of the roll call.
    pub fn announce(&self) -> Result<AttendanceEvent, Refusal> {
        self.ensure_open()?;
        Ok(AttendanceEvent::Announced)
    }

    /// Records a guest; refused without a name.
    pub fn add_guest(&self, name: &str, office: &str) -> Result<AttendanceEvent, Refusal> {
        self.ensure_changeable()?;
        if name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        let number = self.mint.next(self.guests.iter().map(|guest| guest.number));
        let guest = Guest { number, name: name.trim().to_owned(), office: office.trim().to_owned() };
        Ok(AttendanceEvent::GuestAdded { guest })
    }

    /// Whether a member takes part at this moment.
    pub fn is_here(&self, member: MemberId) -> bool {
        self.attendance.get(&member).is_some_and(Attendance::is_here)
    }
}

impl AttendanceEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            AttendanceEvent::GuestRemoved { .. } => true,
            AttendanceEvent::Marked { .. } | AttendanceEvent::Arrived { .. } => false,
            AttendanceEvent::Left { .. } | AttendanceEvent::Announced => false,
            AttendanceEvent::GuestAdded { .. } => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, when: Moment) {
        match self {
            AttendanceEvent::Marked { member, presence } => {
                meeting.attendance.insert(*member, Attendance::new(presence.clone()));
            }
            AttendanceEvent::Arrived { member, online, at } => {
                let presence = if *online { Presence::Online } else { Presence::Present };
                let mut attendance = Attendance::new(presence);
                attendance.late = Some(*at);
                meeting.attendance.insert(*member, attendance);
            }
            AttendanceEvent::Left { member, at } => {
                if let Some(attendance) = meeting.attendance.get_mut(member) {
                    attendance.left = Some(*at);
                }
            }
            AttendanceEvent::Announced => {
                let marks = meeting.attendance.iter().map(|(member, one)| (*member, one.presence.clone()));
                meeting.marks_announced = marks.collect();
                meeting.roll_called = Some(when.at);
            }
            AttendanceEvent::GuestAdded { guest } => meeting.guests.push(guest.clone()),
            AttendanceEvent::GuestRemoved { guest } => meeting.guests.retain(|other| other.number != *guest),
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            AttendanceEvent::Marked { member, presence } => {
                let (name, words) = (meeting.name(*member), presence.words(lang));
                say!(lang, "đ/c {name}: {words}", "{name}: {words}")
            }
            AttendanceEvent::Arrived { member, at, .. } => {
                let (name, time) = (meeting.name(*member), at.format("%H:%M"));
                say!(lang, "đ/c {name} đến lúc {time}", "{name} arrived at {time}")
            }
            AttendanceEvent::Left { member, at } => {
                let (name, time) = (meeting.name(*member), at.format("%H:%M"));
                say!(lang, "đ/c {name} về lúc {time}", "{name} left at {time}")
            }
            AttendanceEvent::Announced => {
                say!(lang, "công bố kết quả điểm danh", "announce the roll call")
            }
            AttendanceEvent::GuestAdded { guest } => {
                say!(lang, "thêm khách mời {name}", "add guest {name}", name = guest.name)
            }
            AttendanceEvent::GuestRemoved { .. } => {
                say!(lang, "bớt một khách mời", "remove a guest")
            }
        }
    }
}

impl Presence {
    /// The words of the roll call, with the reason of an excuse.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Presence::Present => say!(lang, "có mặt", "present"),
            Presence::Online => say!(lang, "dự trực tuyến", "online"),
            Presence::Excused { reason } => {
                say!(lang, "vắng có lý do ({reason})", "excused ({reason})")
            }
            Presence::Unexcused => say!(lang, "vắng không lý do", "absent without reason"),
            Presence::NotSummoned => say!(lang, "không thuộc diện triệu tập", "not summoned"),
        }
    }
}

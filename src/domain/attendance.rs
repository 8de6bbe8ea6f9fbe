//! Who attends: the roll call with its exceptions, late arrivals, leaving and coming back.
//!
//! Everyone summoned counts as present until marked otherwise; an exempt member and one who is
//! temporarily away count only when they come.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::digest::Attended;
use super::event::Moment;
use super::guest::Guest;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::member::MemberId;
use super::progress::minutes_apart;
use super::refusal::Refusal;
use super::roll_announced::words::announced_words;
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
    /// Unexcused.
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
    /// From when to when a member was out who came back.
    pub away: Vec<(DateTime<FixedOffset>, DateTime<FixedOffset>)>,
}

impl Attendance {
    pub(super) const fn new(presence: Presence) -> Attendance {
        Attendance { presence, late: None, left: None, away: Vec::new() }
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
    /// A member who had left came back.
    Returned {
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
    /// Name or office of a guest was corrected.
    GuestChanged {
        /// The whole of the right data.
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
        } else if attendance.left.is_some() {
            Ok(AttendanceEvent::Returned { member, at })
        } else {
            let online = self.plan.kind == MeetingKind::Online || attendance.presence == Presence::Online;
            Ok(AttendanceEvent::Arrived { member, online, at })
        }
    }

    /// Records that a member who is here came late; refused before the opening, after `now`, of who is not here.
    pub fn came_late(
        &self,
        member: MemberId,
        at: DateTime<FixedOffset>,
        now: DateTime<FixedOffset>,
    ) -> Result<AttendanceEvent, Refusal> {
        self.ensure_open()?;
        let here = self.attendance.get(&member).filter(|attendance| attendance.is_here());
        let online = here.ok_or(Refusal::UnknownMember)?.presence == Presence::Online;
        let opened = self.opened_at.ok_or(Refusal::NotOpen)?;
        let passed = |from: DateTime<FixedOffset>, to: DateTime<FixedOffset>| {
            minutes_apart(from.naive_utc(), to.naive_utc()) >= 0
        };
        if !passed(opened, at) || !passed(at, now) {
            return Err(Refusal::OutOfOrder { from: opened.time(), to: now.time() });
        }
        Ok(AttendanceEvent::Arrived { member, online, at })
    }

    /// Announces the counts of the roll call.
    pub fn announce(&self) -> Result<AttendanceEvent, Refusal> {
        self.ensure_open()?;
        Ok(AttendanceEvent::Announced)
    }

    fn come_back(&mut self, member: MemberId, at: DateTime<FixedOffset>) {
        self.deferred.remove(&member);
        let Some(attendance) = self.attendance.get_mut(&member) else { return };
        let left = attendance.left.take();
        attendance.away.extend(left.map(|left| (left, at)));
    }

    /// Whether a member takes or took part online.
    pub fn is_online(&self, member: MemberId) -> bool {
        self.attendance.get(&member).is_some_and(|attendance| attendance.presence == Presence::Online)
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
            AttendanceEvent::GuestAdded { .. } | AttendanceEvent::GuestChanged { .. } => false,
            AttendanceEvent::Returned { .. } => false,
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
            AttendanceEvent::Returned { member, at } => meeting.come_back(*member, *at),
            AttendanceEvent::Announced => meeting.keep_announced(when.at),
            AttendanceEvent::GuestAdded { guest } => meeting.guests.push(guest.clone()),
            AttendanceEvent::GuestChanged { guest } => {
                let found = meeting.guests.iter_mut().find(|other| other.number == guest.number);
                found.into_iter().for_each(|found| found.clone_from(guest));
            }
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
            AttendanceEvent::Left { member, at } if meeting.is_online(*member) => {
                let (name, time) = (meeting.name(*member), at.format("%H:%M"));
                say!(lang, "đ/c {name} rời cuộc họp trực tuyến lúc {time}", "{name} went offline at {time}")
            }
            AttendanceEvent::Left { member, at } => {
                let (name, time) = (meeting.name(*member), at.format("%H:%M"));
                say!(lang, "đ/c {name} về lúc {time}", "{name} left at {time}")
            }
            AttendanceEvent::Returned { member, at } => {
                let (name, time) = (meeting.name(*member), at.format("%H:%M"));
                say!(lang, "đ/c {name} trở lại lúc {time}", "{name} came back at {time}")
            }
            AttendanceEvent::Announced => announced_words(meeting, lang),
            AttendanceEvent::GuestAdded { guest } => {
                say!(lang, "thêm khách mời {name}", "guest added: {name}", name = guest.words())
            }
            AttendanceEvent::GuestChanged { guest } => {
                say!(lang, "sửa khách mời: {name}", "guest corrected: {name}", name = guest.words())
            }
            AttendanceEvent::GuestRemoved { guest } => {
                match meeting.speaker_name(super::Speaker::Guest(*guest)) {
                    "" => say!(lang, "bớt một khách mời", "guest removed"),
                    name => say!(lang, "bớt khách mời {name}", "guest removed: {name}"),
                }
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
            Presence::Unexcused => say!(lang, "vắng không lý do", "unexcused"),
            Presence::NotSummoned => say!(lang, "không thuộc diện triệu tập", "not summoned"),
        }
    }
}

/// How a member attended, in one word; without a mark they were not summoned.
pub(super) fn attended_in_short(attendance: Option<&Attendance>) -> Attended {
    match attendance.map(|attendance| &attendance.presence) {
        Some(Presence::Present) => Attended::Present,
        Some(Presence::Online) => Attended::Online,
        Some(Presence::Excused { .. }) => Attended::Excused,
        Some(Presence::Unexcused) => Attended::Unexcused,
        Some(Presence::NotSummoned) | None => Attended::NotSummoned,
    }
}

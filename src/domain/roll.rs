//! The roll of a cell: its members, and those on the way, as the fold of roll events; what of it a meeting freezes.
//!
//! Knows no files: a roll read from a spreadsheet comes here as checked persons.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::applicant::Applicant;
use super::applicant_event::ApplicantEvent;
use super::case_record::{CaseRecord, CaseRecordEvent};
use super::group_meeting::MeetingBody;
use super::grouping::NamedGroup;
use super::member::{Dated, Member, MemberId, Person, Role, Standing};
use super::party_group::{GroupEvent, PartyGroup};
use super::refusal::Refusal;
use super::transfer::Transfer;
use super::transfer_event::TransferEvent;
use super::twins::tell_apart;
use super::wording::check_name;
use crate::text::PartialDate;

/// A change of the roll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RollEvent {
    /// A member was entered on the roll.
    Added {
        /// The number given.
        member: MemberId,
        /// Name and dates.
        person: Person,
        /// Standing at entry.
        standing: Standing,
        /// Role at entry.
        role: Role,
        /// The date from which both hold.
        from: NaiveDate,
    },
    /// Name or dates were corrected.
    Corrected {
        /// Whose.
        member: MemberId,
        /// The whole of the right data.
        person: Person,
    },
    /// The standing changed.
    StandingChanged {
        /// Whose.
        member: MemberId,
        /// The new standing.
        standing: Standing,
        /// The date from which it holds.
        from: NaiveDate,
    },
    /// The role changed.
    RoleChanged {
        /// Whose.
        member: MemberId,
        /// The new role.
        role: Role,
        /// The date from which it holds.
        from: NaiveDate,
    },
    /// Something was told of a person on the way into the Party.
    Applicant(ApplicantEvent),
    /// The groups of the cell, or who belongs to them, changed.
    Group(GroupEvent),
    /// Something came of a vote on a member.
    Case(CaseRecordEvent),
    /// Something was told of a transfer to another cell, or from one.
    Transfer(TransferEvent),
}

/// A person to be entered on the roll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// Name (normal form C, single spaces) and dates.
    pub person: Person,
    /// Standing at entry.
    pub standing: Standing,
    /// Role at entry.
    pub role: Role,
    /// The day from which standing and role hold.
    pub from: NaiveDate,
    /// The group that the list names beside them; entered by an act of its own ([`Roll::group_all`]).
    pub group: Option<NamedGroup>,
}

/// A member as a meeting froze them when it opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// Number within the cell.
    pub id: MemberId,
    /// Full name, told apart from the same name of another member.
    pub name: String,
    /// Standing on the day.
    pub standing: Standing,
    /// Role on the day.
    #[serde(default)]
    pub role: Role,
}

/// The members of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// In the order in which they were entered.
    pub members: Vec<Member>,
    /// People on the way into the Party, in the order in which they were entered.
    #[serde(default)]
    pub applicants: Vec<Applicant>,
    /// The groups of the cell, in the order in which they were set up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<PartyGroup>,
    /// What came of votes on members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseRecord>,
    /// Transfers to other cells and from them, in the order in which they were begun.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transfers: Vec<Transfer>,
}

/// Whether a member is among those who meet.
pub fn is_on(attending: &[Attendee], member: MemberId) -> bool {
    attending.iter().any(|one| one.id == member)
}

impl Roll {
    /// Whether nobody stands in it.
    pub const fn is_empty(&self) -> bool {
        let told = !self.groups.is_empty() || !self.transfers.is_empty();
        self.members.is_empty() && self.applicants.is_empty() && !told
    }

    /// The member with this number.
    pub fn get(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// The name of a member, told apart from the same name of another; empty when the number is unknown.
    pub fn name(&self, id: MemberId) -> &str {
        self.get(id).map_or("", Member::name)
    }

    /// The members on the roll on a date, as a meeting freezes them.
    pub fn on(&self, date: NaiveDate) -> Vec<Attendee> {
        let attendees = self.members.iter().map(|member| Attendee {
            id: member.id,
            name: member.name().to_owned(),
            standing: member.standing(date),
            role: member.role(date),
        });
        let there = |one: &Attendee| one.standing.is_on_roll() && !self.came_after(one.id, date);
        attendees.filter(there).collect()
    }

    /// Everyone on the roll on a date who belongs to the body that meets: the whole cell, its committee, a group of it.
    pub fn summoned_to(&self, body: MeetingBody, date: NaiveDate) -> Vec<Attendee> {
        let group = |attendee: &Attendee| self.get(attendee.id).and_then(|member| member.group(date));
        let belongs = |attendee: &Attendee| match body {
            MeetingBody::Cell => true,
            MeetingBody::Committee => attendee.role != Role::Member,
            MeetingBody::Group(id) => group(attendee) == Some(id),
        };
        self.on(date).into_iter().filter(belongs).collect()
    }

    /// The holder of a role on a date.
    pub fn holder(&self, role: Role, date: NaiveDate) -> Option<&Member> {
        let mut holders = self.members.iter().filter(|m| m.standing(date).is_on_roll());
        holders.find(|member| member.role(date) == role)
    }

    /// Enters a person on the roll.
    ///
    /// Refused when the name is empty, or when another has the same name, but for
    /// capitals, and date of birth.
    pub fn add(
        &self,
        person: Person,
        standing: Standing,
        role: Role,
        from: NaiveDate,
    ) -> Result<RollEvent, Refusal> {
        self.check(&person, None)?;
        let last = self.members.iter().map(|member| member.id.0).max().unwrap_or(0);
        Ok(RollEvent::Added { member: MemberId(last + 1), person, standing, role, from })
    }

    /// Corrects name or dates of a member.
    pub fn correct(&self, member: MemberId, person: Person) -> Result<RollEvent, Refusal> {
        self.check(&person, Some(member))?;
        Ok(RollEvent::Corrected { member, person })
    }

    /// Enters many people at once, as from a file; each is checked against the roll and against
    /// those before it. Answers for every person, in order, the event or why there is none.
    ///
    /// # Errors
    /// For each person as [`Roll::add`].
    pub fn add_all(&self, entries: Vec<NewMember>) -> Vec<Result<RollEvent, Refusal>> {
        let mut last = self.members.iter().map(|member| member.id.0).max().unwrap_or(0);
        let mut there: HashMap<(String, Option<PartialDate>), String> = HashMap::new();
        for Member { person, .. } in &self.members {
            there.insert((person.name.to_lowercase(), person.born), person.name.clone());
        }
        let mut add = |NewMember { person, standing, role, from, group: _ }| {
            check_person(&person)?;
            let key = (person.name.to_lowercase(), person.born);
            if let Some(name) = there.get(&key) {
                return Err(Refusal::TwinMember { name: name.clone() });
            }
            there.insert(key, person.name.clone());
            last += 1;
            Ok(RollEvent::Added { member: MemberId(last), person, standing, role, from })
        };
        entries.into_iter().map(&mut add).collect()
    }

    fn check(&self, person: &Person, own: Option<MemberId>) -> Result<(), Refusal> {
        check_person(person)?;
        // Birthdays first: they are the quicker to tell apart.
        let name = person.name.to_lowercase();
        let same = |other: &&Member| {
            Some(other.id) != own
                && other.person.born == person.born
                && other.person.name.to_lowercase() == name
        };
        match self.members.iter().find(same) {
            Some(twin) => Err(Refusal::TwinMember { name: twin.person.name.clone() }),
            None => Ok(()),
        }
    }

    /// Applies an event.
    pub fn apply(&mut self, event: &RollEvent) {
        match event {
            RollEvent::Added { member, person, standing, role, from } => {
                self.members.push(Member {
                    id: *member,
                    person: person.clone(),
                    told_apart: None,
                    standings: vec![Dated { from: *from, value: *standing }],
                    roles: vec![Dated { from: *from, value: *role }],
                    groups: Vec::new(),
                });
                tell_apart(&mut self.members, &person.name);
            }
            RollEvent::Corrected { member, person } => {
                let Some(found) = self.get_mut(*member) else { return };
                let before = std::mem::replace(&mut found.person, person.clone());
                found.told_apart = None;
                tell_apart(&mut self.members, &before.name);
                tell_apart(&mut self.members, &person.name);
            }
            RollEvent::StandingChanged { member, standing, from } => {
                if let Some(found) = self.get_mut(*member) {
                    found.standings.push(Dated { from: *from, value: *standing });
                }
            }
            RollEvent::RoleChanged { member, role, from } => {
                if let Some(found) = self.get_mut(*member) {
                    found.roles.push(Dated { from: *from, value: *role });
                }
            }
            RollEvent::Applicant(event) => event.apply(&mut self.applicants),
            RollEvent::Group(event) => self.apply_group(event),
            RollEvent::Case(event) => event.apply(&mut self.cases),
            RollEvent::Transfer(event) => event.apply(&mut self.transfers),
        }
    }

    pub(super) fn get_mut(&mut self, id: MemberId) -> Option<&mut Member> {
        self.members.iter_mut().find(|member| member.id == id)
    }
}

impl RollEvent {
    /// The member whom it enters on the roll.
    pub const fn added(&self) -> Option<MemberId> {
        match self {
            RollEvent::Added { member, .. } => Some(*member),
            _ => None,
        }
    }
}

/// The names of a person: one that is there, and each as a name may be written.
pub(super) fn check_person(person: &Person) -> Result<(), Refusal> {
    if person.name.trim().is_empty() {
        return Err(Refusal::NameMissing);
    }
    let others = [&person.mark, &person.ethnicity].into_iter().flatten();
    std::iter::once(&person.name).chain(others).try_for_each(|name| check_name(name))
}

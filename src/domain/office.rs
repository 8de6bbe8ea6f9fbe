//! Who chairs and who takes the minutes, and how either is handed over while the meeting goes on.
//!
//! Knows no papers: who signs is decided there.

use std::cmp::Reverse;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::event::Event;
use super::meeting::Meeting;
use super::member::{MemberId, Role};
use super::plan::Plan;
use super::planning::PlanEvent;
use super::refusal::Refusal;
use super::roll::Attendee;
use crate::say;
use crate::text::{Lang, Text, name_key, text};

/// An office that a meeting is never without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Chủ trì.
    Chair,
    /// Thư ký.
    MinuteTaker,
}

impl Office {
    /// Both, the chair first.
    pub const ALL: [Office; 2] = [Office::Chair, Office::MinuteTaker];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Office::Chair => text("chủ trì", "chair"),
            Office::MinuteTaker => text("thư ký", "minute-taker"),
        }
    }

    /// What its holder does.
    pub const fn does(self) -> Text {
        match self {
            Office::Chair => text("chủ trì", "chairs"),
            Office::MinuteTaker => text("làm thư ký", "takes the minutes"),
        }
    }
}

/// An office that changed hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passing {
    /// Which.
    pub office: Office,
    /// Who held it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<MemberId>,
    /// Who holds it now.
    pub to: MemberId,
    /// The minute; none where whoever was to hold it never came, so that it is held from the opening on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime<FixedOffset>>,
}

/// How long somebody held an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenure {
    /// Who.
    pub who: MemberId,
    /// From when on; none = from the opening.
    pub from: Option<DateTime<FixedOffset>>,
    /// Until when; none = until the end.
    pub until: Option<DateTime<FixedOffset>>,
    /// Who was to hold it and did not come.
    pub instead_of: Option<MemberId>,
}

impl Plan {
    /// Who holds an office.
    pub const fn holder(&self, office: Office) -> Option<MemberId> {
        match office {
            Office::Chair => self.chair,
            Office::MinuteTaker => self.minute_taker,
        }
    }

    pub(super) fn take_over(&mut self, passing: &Passing) {
        match passing.office {
            Office::Chair => self.chair = Some(passing.to),
            Office::MinuteTaker => self.minute_taker = Some(passing.to),
        }
    }
}

impl Meeting {
    /// Hands an office over at a minute, or from the opening on; refused when the other is not here.
    pub fn pass_office(
        &self,
        office: Office,
        to: MemberId,
        at: Option<DateTime<FixedOffset>>,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if !self.is_here(to) {
            return Err(Refusal::Absent { name: self.name(to).to_owned() });
        }
        let from = self.plan.holder(office);
        Ok(Event::Plan(PlanEvent::OfficePassed(Passing { office, from, to, at })))
    }

    /// Names another holder of an office from the opening on, where the wrong one was named; refused where it
    /// changed hands meanwhile.
    pub fn rename_officer(&self, office: Office, to: MemberId) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if self.has_passed(office) {
            return Err(Refusal::OfficePassed);
        }
        if !self.is_here(to) {
            return Err(Refusal::Absent { name: self.name(to).to_owned() });
        }
        let (chair, minute_taker) = match office {
            Office::Chair => (Some(to), self.plan.minute_taker),
            Office::MinuteTaker => (self.plan.chair, Some(to)),
        };
        Ok(Event::Plan(PlanEvent::OfficersNamed { chair, minute_taker }))
    }

    /// Whether an office changed hands while the meeting went on.
    pub fn has_passed(&self, office: Office) -> bool {
        self.passed.iter().any(|passing| passing.office == office)
    }

    /// The offices that a member holds.
    pub fn offices(&self, member: MemberId) -> Vec<Office> {
        Office::ALL.into_iter().filter(|office| self.plan.holder(*office) == Some(member)).collect()
    }

    /// Whether an office of a meeting under way has nobody who is here.
    pub fn is_vacant(&self, office: Office) -> bool {
        let here = |holder: MemberId| self.is_here(holder);
        self.ensure_open().is_ok() && !self.plan.holder(office).is_some_and(here)
    }

    /// Who can take an office over: those here but its holder, the deputy and the committee first, who
    /// holds the other office last.
    pub fn successors(&self, office: Office) -> Vec<&Attendee> {
        let holder = self.plan.holder(office);
        let can = |one: &&Attendee| Some(one.id) != holder && self.is_here(one.id);
        let mut all: Vec<&Attendee> = self.roll.iter().filter(can).collect();
        all.sort_by_cached_key(|one| {
            let rank =
                [Role::Deputy, Role::Secretary, Role::Committee].iter().position(|role| *role == one.role);
            (!self.offices(one.id).is_empty(), Reverse(rank.map_or(0, |at| 3 - at)), name_key(&one.name))
        });
        all
    }

    /// Everybody who held an office, in order; nobody where none was named.
    pub fn tenures(&self, office: Office) -> Vec<Tenure> {
        let passed: Vec<&Passing> = self.passed.iter().filter(|passing| passing.office == office).collect();
        let first = passed.first().map_or(self.plan.holder(office), |passing| passing.from);
        let begun = |who, from, instead_of| Tenure { who, from, until: None, instead_of };
        let mut tenures: Vec<Tenure> = first.map(|who| begun(who, None, None)).into_iter().collect();
        for passing in passed {
            match (passing.at, tenures.last_mut()) {
                (None, Some(last)) => {
                    last.instead_of = last.instead_of.or(Some(last.who)).filter(|who| *who != passing.to);
                    last.who = passing.to;
                }
                (at, last) => {
                    if let Some(last) = last {
                        last.until = at;
                    }
                    tenures.push(begun(passing.to, at, None));
                }
            }
        }
        tenures
    }
}

impl Passing {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let (name, does) = (meeting.name(self.to), self.office.does().get(lang));
        let from = self.at.map_or(String::new(), |at| {
            say!(lang, " từ {time}", " from {time} on", time = at.format("%H:%M"))
        });
        match (self.from.map(|from| meeting.name(from)).filter(|name| !name.is_empty()), self.at) {
            (Some(other), None) => {
                say!(
                    lang,
                    "đ/c {name} {does} thay đ/c {other} vắng mặt",
                    "{name} {does}, as {other} is absent"
                )
            }
            (Some(other), Some(_)) => {
                say!(lang, "đ/c {name} {does} thay đ/c {other}{from}", "{name} {does} for {other}{from}")
            }
            (None, _) => say!(lang, "đ/c {name} {does}{from}", "{name} {does}{from}"),
        }
    }
}

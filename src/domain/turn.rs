//! What becomes of a turn beside its words: asked for, withdrawn, offered by the facts as the round began; and who led
//! it where that was not the chair.
//!
//! Knows neither lists nor other meetings; whose turn it is by the facts is worked out in `turns`.

use serde::{Deserialize, Serialize};

use super::criticism::CriticismEvent;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::office::Office;
use super::refusal::{Refusal, RoundRefusal};
use super::trace::Bearing::{self, Anew, Gone, More};
use super::trace::Matter;
use crate::say;
use crate::text::Lang;

/// A step of a turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnEvent {
    /// A member asked for a turn (tự xin): it stands behind those planned.
    Asked {
        /// Who.
        member: MemberId,
    },
    /// The member takes that back.
    Withdrawn {
        /// Who.
        member: MemberId,
    },
    /// Whose turns it were by the facts as the round began, where nobody planned.
    Offered {
        /// Whose, in order.
        members: Vec<MemberId>,
    },
    /// Somebody led the turn of a member in place of the chair.
    Led {
        /// Whose turn.
        member: MemberId,
        /// Who led it.
        by: MemberId,
    },
}

/// What is recorded of the turns of a round beside their words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTurns {
    /// Who asked for a turn and did not take that back, in the order of asking.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<MemberId>,
    /// Whose turns it were by the facts as the round began; none where somebody planned, and where that was not
    /// recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered: Option<Vec<MemberId>>,
    /// Whose turns somebody led in place of the chair, and who. Pairs: within a flattened structure JSON reads no map
    /// whose keys are numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub led: Vec<(MemberId, MemberId)>,
}

impl RoundTurns {
    pub(super) fn is_empty(&self) -> bool {
        *self == RoundTurns::default()
    }

    /// Who led a member's turn in place of the chair; none where nobody is recorded.
    pub fn led_by(&self, member: MemberId) -> Option<MemberId> {
        self.led.iter().find(|(whose, _)| *whose == member).map(|(_, by)| *by)
    }
}

impl Meeting {
    /// Records that a member asks for a turn.
    ///
    /// # Errors
    /// The meeting is not under way, the member is not here, or made a statement already.
    pub fn ask_turn(&self, member: MemberId) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let name = || self.name(member).to_owned();
        if self.statements.iter().any(|(other, _)| *other == member) {
            return Err(Refusal::TurnTaken { name: name() });
        }
        if !self.is_here(member) {
            return Err(Refusal::Absent { name: name() });
        }
        Ok(step(TurnEvent::Asked { member }))
    }

    /// Records that a member no longer asks for a turn.
    ///
    /// # Errors
    /// The meeting is not under way, or the member did not ask.
    pub fn withdraw_turn(&self, member: MemberId) -> Result<Event, Refusal> {
        self.ensure_open()?;
        match self.round.turns.asked.contains(&member) {
            true => Ok(step(TurnEvent::Withdrawn { member })),
            false => Err(Refusal::Gone),
        }
    }

    /// Records who led a member's turn in place of the chair.
    ///
    /// # Errors
    /// The meeting is not under way, either is unknown, who led is not here, or it is the member.
    pub fn lead_turn(&self, member: MemberId, by: MemberId) -> Result<Event, Refusal> {
        self.ensure_open()?;
        self.attendee(member).and(self.attendee(by)).ok_or(Refusal::UnknownMember)?;
        let name = self.name(by).to_owned();
        if member == by {
            return Err(Refusal::Round(RoundRefusal::OwnTurnLed { name }));
        }
        if !self.is_here(by) {
            return Err(Refusal::Absent { name });
        }
        Ok(step(TurnEvent::Led { member, by }))
    }

    /// Who chairs now where a member handed the chair over: nobody concludes on themselves.
    pub fn chair_after(&self, member: MemberId) -> Option<MemberId> {
        let chaired = self.tenures(Office::Chair).iter().any(|tenure| tenure.who == member);
        self.plan.chair.filter(|chair| chaired && *chair != member)
    }

    /// Whether an act begins the round, or goes on in it: its item is taken up, somebody speaks, asks or is put off.
    pub fn is_in_round(&self, event: &Event) -> bool {
        use super::course::CourseEvent::ItemStarted;
        match event {
            Event::Course(ItemStarted { item }) => self.round_item().is_some_and(|(_, of)| of.id == *item),
            Event::Criticism(event) => matches!(
                event,
                CriticismEvent::Stated { .. }
                    | CriticismEvent::TurnDeferred { .. }
                    | CriticismEvent::Turn(TurnEvent::Asked { .. })
            ),
            _ => false,
        }
    }

    /// Whose turns were laid down before anybody spoke: those planned, else those offered as the round began; none
    /// where neither is recorded.
    pub fn laid_turns(&self) -> Option<&[MemberId]> {
        self.round.planned.as_deref().or(self.round.turns.offered.as_deref())
    }
}

const fn step(event: TurnEvent) -> Event {
    Event::Criticism(CriticismEvent::Turn(event))
}

impl TurnEvent {
    pub(super) fn apply(&self, meeting: &mut Meeting) {
        let turns = &mut meeting.round.turns;
        match self {
            TurnEvent::Asked { member } => {
                turns.asked.retain(|other| other != member);
                turns.asked.push(*member);
                meeting.deferred.remove(member);
            }
            TurnEvent::Withdrawn { member } => turns.asked.retain(|other| other != member),
            TurnEvent::Offered { members } => turns.offered = Some(members.clone()),
            TurnEvent::Led { member, by } => {
                turns.led.retain(|(whose, _)| whose != member);
                turns.led.push((*member, *by));
            }
        }
    }

    pub(super) fn matter(&self) -> (Matter, Bearing) {
        match self {
            TurnEvent::Asked { member } => (Matter::TurnAsked(*member), Anew),
            TurnEvent::Withdrawn { member } => (Matter::TurnAsked(*member), Gone),
            TurnEvent::Offered { .. } => (Matter::Round, More),
            TurnEvent::Led { member, .. } => (Matter::TurnLead(*member), Anew),
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let name = |member: &MemberId| meeting.name(*member);
        match self {
            TurnEvent::Asked { member } => {
                say!(
                    lang,
                    "đ/c {name} tự xin một lượt tự phê bình",
                    "{name} asks for a turn of self-criticism",
                    name = name(member)
                )
            }
            TurnEvent::Withdrawn { member } => {
                say!(
                    lang,
                    "đ/c {name} rút lượt tự xin",
                    "{name} takes the turn asked for back",
                    name = name(member)
                )
            }
            TurnEvent::Offered { members } => {
                let names = meeting.names(members);
                say!(lang, "lượt tự phê bình đến kỳ này: {names}", "turns that it is this time: {names}")
            }
            TurnEvent::Led { member, by } => say!(
                lang,
                "đ/c {by} điều hành lượt tự phê bình của đ/c {name}",
                "{by} leads the turn of {name}",
                by = name(by),
                name = name(member)
            ),
        }
    }
}

#[cfg(test)]
#[path = "turn_tests.rs"]
mod tests;

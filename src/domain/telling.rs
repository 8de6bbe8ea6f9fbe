//! Which event of an act tells what the person meant, where an act is of several.
//!
//! Knows nothing of what events do; only which of them merely follow from another one.

use super::attendance::AttendanceEvent;
use super::ballot::BallotEvent;
use super::course::CourseEvent;
use super::criticism::CriticismEvent;
use super::decision::DecisionEvent;
use super::event::Event;
use super::planning::PlanEvent;
use super::speech::SpeechEvent;
use super::voted_person::PersonEvent;
use crate::say;
use crate::text::Lang;

/// The place of the event that tells what the person meant: the last one that does not merely follow from
/// another; 0 of no event.
pub(super) fn telling<'a>(events: impl IntoIterator<Item = &'a Event>) -> usize {
    let ranked = events.into_iter().enumerate().map(|(place, event)| (rank(event), place));
    ranked.max().map_or(0, |(_, place)| place)
}

/// An act that records several of one kind at once, by how many they are; none of any other, which one of its events tells.
pub(super) fn several<'a>(events: impl IntoIterator<Item = &'a Event>, lang: Lang) -> Option<String> {
    let (mut points, mut marked, mut named) = (0, 0, 0);
    for event in events {
        match event {
            Event::Decision(DecisionEvent::PointSet { .. }) => points += 1,
            Event::Attendance(AttendanceEvent::Marked { .. }) => marked += 1,
            Event::Ballot(BallotEvent::VoteNamed { .. }) => named += 1,
            _ => {}
        }
    }
    match (points, marked, named) {
        (n @ 2.., ..) => Some(say!(lang, "ghi {n} điểm nghị quyết", "{n} points of the resolution recorded")),
        (_, n @ 2.., _) => Some(say!(lang, "điểm danh {n} đồng chí", "{n} members marked")),
        (.., n @ 2..) => {
            Some(say!(lang, "ghi tên {n} đồng chí biểu quyết", "the votes of {n} members entered"))
        }
        _ => None,
    }
}

/// What was meant outranks what follows from it, and that what is no step at all; that a meeting was planned outranks what
/// stands in it from the beginning.
const fn rank(event: &Event) -> u8 {
    match event {
        event if !event.is_step() => 0,
        Event::Plan(PlanEvent::Planned(_)) => 3,
        event if follows(event) => 1,
        _ => 2,
    }
}

/// Whether an event mostly follows from another one of its act: a speech and an item end as another one begins, an
/// office changes hands as its holder leaves, a first item is taken up as the meeting opens, a question is about somebody.
const fn follows(event: &Event) -> bool {
    match event {
        Event::Speech(event) => matches!(event, SpeechEvent::Ended { .. } | SpeechEvent::Withdrawn { .. }),
        Event::Course(event) => {
            matches!(event, CourseEvent::ItemStarted { .. } | CourseEvent::ItemEnded { .. })
        }
        Event::Criticism(event) => {
            matches!(event, CriticismEvent::TurnDeferred { .. } | CriticismEvent::Turn(_))
        }
        Event::Prepared(event) => event.follows(),
        Event::Case(_) => true,
        Event::Person(event) => !matches!(event, PersonEvent::Against { .. }),
        Event::Plan(event) => matches!(
            event,
            PlanEvent::OfficePassed(_) | PlanEvent::TasksCarried { .. } | PlanEvent::GuidanceChosen { .. }
        ),
        _ => false,
    }
}

#[cfg(test)]
#[path = "telling_tests.rs"]
mod tests;

//! Which acts stand behind what a meeting says: for every matter the acts that still count.
//!
//! A meeting's fold keeps results; papers must be able to say on which acts each of them rests.

use std::collections::BTreeMap;

use super::act_id::ActId;
use super::adoption::AdoptionEvent;
use super::agenda::ItemId;
use super::attendance::AttendanceEvent;
use super::ballot::{BallotEvent, BallotId};
use super::course::CourseEvent;
use super::criticism::CriticismEvent;
use super::decision::DecisionEvent;
use super::event::Event;
use super::member::MemberId;
use super::planning::PlanEvent;
use super::score::ScoreEvent;
use super::speaker::SpeechId;
use super::speech::SpeechEvent;
use super::task::{TaskEvent, TaskId};

/// Something that acts are about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Day, hour, place, cell and guidance.
    Plan,
    /// Tasks carried over from earlier meetings.
    Carried,
    /// Chair and minute-taker.
    Officers,
    /// The agenda as a whole, its order too.
    Agenda,
    /// An item of the agenda and its words.
    Item(ItemId),
    /// That an item was taken up.
    TakenUp(ItemId),
    /// The opening, with the roll frozen by it.
    Opening,
    /// That it was held on paper and is entered afterwards, with its times.
    HeldOnPaper,
    /// Interruptions.
    Pauses,
    /// Whether and how a member attends.
    Attendance(MemberId),
    /// That the roll call was announced.
    RollCall,
    /// A guest.
    Guest(u64),
    /// A speech and its words.
    Speech(SpeechId),
    /// What was noted under an item.
    Note(ItemId),
    /// A ready sentence taken under an item.
    Sentence(ItemId, String),
    /// A ballot and its counts.
    Ballot(BallotId),
    /// The chair's conclusion of an item.
    Conclusion(ItemId),
    /// A point of the resolution.
    Point(u64),
    /// A task given here.
    Task(TaskId),
    /// The judgement of a task carried over.
    Review(TaskId),
    /// A statement of self-criticism.
    Statement(MemberId),
    /// That a turn in the round was put off.
    Deferral(MemberId),
    /// Criticism, praise or a reminder.
    Remark(u64),
    /// The sheet that the committee proposed.
    Proposed,
    /// The sheet that the cell voted.
    Voted,
    /// What the upper committee decided.
    Confirmed,
    /// The adoption of the minutes.
    Adoption,
    /// The upload of the documents.
    Uploaded,
    /// That the meeting went on to the adoption over what was missing.
    WentOn,
    /// Additions to the adopted minutes, and corrections.
    Addenda,
    /// That adopted minutes were opened again.
    Reopening,
}

/// What an event does to a matter.
#[derive(Clone, Copy)]
enum Bearing {
    /// Says it anew: what was said of it before no longer counts.
    Anew,
    /// Says more of it.
    More,
    /// Takes it away.
    Gone,
}

use Bearing::{Anew, Gone, More};

/// The acts behind each matter, and where the meeting stood when it first came up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces {
    acts: BTreeMap<Matter, Vec<ActId>>,
    under: BTreeMap<Matter, ItemId>,
}

impl Traces {
    /// The acts that a matter rests on, in their order; none of a matter that nothing was said of.
    pub fn of(&self, matter: &Matter) -> &[ActId] {
        self.acts.get(matter).map_or(&[], Vec::as_slice)
    }

    /// The item at which the meeting stood when a matter first came up; none before the first item.
    pub fn under(&self, matter: &Matter) -> Option<ItemId> {
        self.under.get(matter).copied()
    }

    /// The acts that several matters rest on.
    pub fn of_all(&self, matters: impl IntoIterator<Item = Matter>) -> Vec<ActId> {
        let mut acts: Vec<ActId> = matters.into_iter().flat_map(|matter| self.of(&matter).to_vec()).collect();
        acts.sort();
        acts.dedup();
        acts
    }

    /// Every matter that answers the test.
    pub fn every(&self, test: impl Fn(&Matter) -> bool) -> Vec<Matter> {
        self.acts.keys().filter(|matter| test(matter)).cloned().collect()
    }

    /// Takes an event of an act in, done while the meeting stood at an item.
    pub(super) fn note(&mut self, event: &Event, act: &ActId, item: Option<ItemId>) {
        for (matter, way) in matters(event) {
            if let (Anew | More, Some(item)) = (way, item) {
                self.under.entry(matter.clone()).or_insert(item);
            }
            match way {
                Gone => {
                    self.under.remove(&matter);
                    self.acts.remove(&matter);
                }
                Anew => {
                    self.acts.insert(matter, vec![act.clone()]);
                }
                More => {
                    let acts = self.acts.entry(matter).or_default();
                    if acts.last() != Some(act) {
                        acts.push(act.clone());
                    }
                }
            }
        }
    }
}

fn matters(event: &Event) -> Vec<(Matter, Bearing)> {
    match event {
        Event::Plan(event) => of_plan(event),
        Event::Course(event) => of_course(event),
        Event::Attendance(event) => vec![of_attendance(event)],
        Event::Speech(event) => of_speech(event),
        Event::Ballot(event) => vec![of_ballot(event)],
        Event::Decision(event) => vec![of_decision(event)],
        Event::Task(event) => vec![of_task(event)],
        Event::Criticism(event) => vec![of_criticism(event)],
        Event::Score(event) => of_score(event),
        Event::Adoption(event) => vec![of_adoption(event)],
        Event::Draft { .. } | Event::Undone { .. } | Event::Redone { .. } => Vec::new(),
    }
}

fn of_adoption(event: &AdoptionEvent) -> (Matter, Bearing) {
    match event {
        AdoptionEvent::WentOn { .. } => (Matter::WentOn, Anew),
        AdoptionEvent::Amended { .. } => (Matter::Addenda, More),
        AdoptionEvent::Reopened { .. } => (Matter::Reopening, More),
    }
}

fn of_plan(event: &PlanEvent) -> Vec<(Matter, Bearing)> {
    let items = |items: &[super::agenda::Item]| -> Vec<(Matter, Bearing)> {
        items.iter().map(|item| (Matter::Item(item.id), Anew)).collect()
    };
    match event {
        PlanEvent::Planned(plan) => {
            let whole = [Matter::Plan, Matter::Carried, Matter::Officers, Matter::Agenda];
            whole.map(|matter| (matter, Anew)).into_iter().chain(items(&plan.agenda)).collect()
        }
        PlanEvent::Moved { .. } | PlanEvent::KindChanged { .. } => vec![(Matter::Plan, More)],
        PlanEvent::TasksCarried { .. } => vec![(Matter::Carried, Anew)],
        PlanEvent::GuidanceChosen { agenda, .. } => {
            [(Matter::Plan, More), (Matter::Agenda, Anew)].into_iter().chain(items(agenda)).collect()
        }
        PlanEvent::OfficersNamed { .. } => vec![(Matter::Officers, Anew)],
        PlanEvent::OfficePassed(_) => vec![(Matter::Officers, More)],
        PlanEvent::ItemAdded { item, .. } => vec![(Matter::Agenda, More), (Matter::Item(item.id), Anew)],
        PlanEvent::ItemMoved { .. } => vec![(Matter::Agenda, More)],
        PlanEvent::ItemChanged { item, .. } => vec![(Matter::Item(*item), More)],
        PlanEvent::ItemDropped { item } => vec![(Matter::Agenda, More), (Matter::Item(*item), Gone)],
        PlanEvent::Cancelled { .. } | PlanEvent::Reinstated => vec![(Matter::Plan, More)],
        PlanEvent::Ticked { .. } | PlanEvent::Unticked { .. } => Vec::new(),
    }
}

fn of_course(event: &CourseEvent) -> Vec<(Matter, Bearing)> {
    let one = match event {
        CourseEvent::Opened { .. } => (Matter::Opening, Anew),
        CourseEvent::OpeningShifted { .. } | CourseEvent::OpeningTold { .. } => (Matter::Opening, More),
        CourseEvent::ItemStarted { item } => (Matter::TakenUp(*item), More),
        CourseEvent::Noted { item, .. } => (Matter::Note(*item), Anew),
        CourseEvent::SentenceTaken { item, text } => (Matter::Sentence(*item, text.clone()), Anew),
        CourseEvent::SentenceReturned { item, text } => (Matter::Sentence(*item, text.clone()), Gone),
        CourseEvent::Suspended | CourseEvent::Resumed => (Matter::Pauses, More),
        CourseEvent::Slept { .. } | CourseEvent::Unrecorded { .. } => (Matter::Pauses, More),
        CourseEvent::HeldOnPaper { .. } => (Matter::HeldOnPaper, Anew),
        CourseEvent::ClockCorrected { .. } => (Matter::Opening, More),
        CourseEvent::Adopted { .. } => (Matter::Adoption, Anew),
        CourseEvent::Uploaded { .. } => (Matter::Uploaded, Anew),
        CourseEvent::UploadTakenBack => (Matter::Uploaded, Gone),
        CourseEvent::ItemEnded { .. } | CourseEvent::Restored | CourseEvent::ClockTold { .. } => {
            return Vec::new();
        }
    };
    vec![one]
}

fn of_attendance(event: &AttendanceEvent) -> (Matter, Bearing) {
    match event {
        AttendanceEvent::Marked { member, .. } | AttendanceEvent::Arrived { member, .. } => {
            (Matter::Attendance(*member), Anew)
        }
        AttendanceEvent::Left { member, .. } | AttendanceEvent::Returned { member, .. } => {
            (Matter::Attendance(*member), More)
        }
        AttendanceEvent::Announced => (Matter::RollCall, Anew),
        AttendanceEvent::GuestAdded { guest } => (Matter::Guest(guest.number), Anew),
        AttendanceEvent::GuestChanged { guest } => (Matter::Guest(guest.number), More),
        AttendanceEvent::GuestRemoved { guest } => (Matter::Guest(*guest), Gone),
    }
}

fn of_speech(event: &SpeechEvent) -> Vec<(Matter, Bearing)> {
    match event {
        SpeechEvent::Started { speech, .. } => vec![(Matter::Speech(*speech), Anew)],
        SpeechEvent::KindChanged { speech, .. }
        | SpeechEvent::Noted { speech, .. }
        | SpeechEvent::SpeakerChanged { speech, .. } => {
            vec![(Matter::Speech(*speech), More)]
        }
        SpeechEvent::Queued { .. } | SpeechEvent::Withdrawn { .. } => Vec::new(),
        SpeechEvent::Ended { .. } | SpeechEvent::StartShifted { .. } => Vec::new(),
    }
}

fn of_ballot(event: &BallotEvent) -> (Matter, Bearing) {
    match event {
        BallotEvent::Put { ballot, .. } => (Matter::Ballot(*ballot), Anew),
        BallotEvent::Counted { ballot, .. } => (Matter::Ballot(*ballot), More),
        BallotEvent::Withdrawn { ballot } => (Matter::Ballot(*ballot), Gone),
    }
}

fn of_decision(event: &DecisionEvent) -> (Matter, Bearing) {
    match event {
        DecisionEvent::Concluded { item, text } => {
            (Matter::Conclusion(*item), if text.trim().is_empty() { Gone } else { Anew })
        }
        DecisionEvent::PointSet { point } => (Matter::Point(point.number), Anew),
        DecisionEvent::PointDropped { point } => (Matter::Point(*point), Gone),
    }
}

fn of_task(event: &TaskEvent) -> (Matter, Bearing) {
    match event {
        TaskEvent::Given { task } => (Matter::Task(task.id.clone()), Anew),
        TaskEvent::Changed { task, .. } => (Matter::Task(task.clone()), More),
        TaskEvent::Dropped { task } => (Matter::Task(task.clone()), Gone),
        TaskEvent::Reviewed { task, .. } => (Matter::Review(task.clone()), Anew),
    }
}

fn of_criticism(event: &CriticismEvent) -> (Matter, Bearing) {
    match event {
        CriticismEvent::Stated { member, .. } => (Matter::Statement(*member), Anew),
        CriticismEvent::TurnDeferred { member, .. } => (Matter::Deferral(*member), Anew),
        // It is set again with its answer, which is not all that was said.
        CriticismEvent::RemarkSet { remark } => (Matter::Remark(remark.number), More),
        CriticismEvent::RemarkDropped { remark } => (Matter::Remark(*remark), Gone),
    }
}

fn of_score(event: &ScoreEvent) -> Vec<(Matter, Bearing)> {
    match event {
        ScoreEvent::Proposed { .. } => vec![(Matter::Proposed, Anew)],
        ScoreEvent::Voted { .. } => vec![(Matter::Voted, Anew)],
        ScoreEvent::Confirmed { .. } => vec![(Matter::Confirmed, More)],
        ScoreEvent::Judged { .. } | ScoreEvent::Cleared { .. } | ScoreEvent::LengthExpected { .. } => {
            Vec::new()
        }
    }
}

//! Which matters an event bears on, and whether it begins them anew, adds to them or takes them away.

use super::adoption::AdoptionEvent;
use super::attendance::AttendanceEvent;
use super::ballot::BallotEvent;
use super::course::CourseEvent;
use super::criticism::CriticismEvent;
use super::decision::DecisionEvent;
use super::election_event::ElectionEvent;
use super::event::Event;
use super::member_case::CaseEvent;
use super::planning::PlanEvent;
use super::prepared::PreparedEvent;
use super::score::ScoreEvent;
use super::speech::SpeechEvent;
use super::task::TaskEvent;
use super::timing::Timed;
use super::trace::Bearing::{self, Anew, Gone, More};
use super::trace::Matter;
use super::voted_person::PersonEvent;

pub(super) fn matters(event: &Event) -> Vec<(Matter, Bearing)> {
    match event {
        Event::Plan(event) => of_plan(event),
        Event::Course(event) => of_course(event),
        Event::Attendance(event) => vec![of_attendance(event)],
        Event::Speech(event) => of_speech(event),
        Event::Ballot(event) => vec![of_ballot(event)],
        Event::Person(
            PersonEvent::Named { ballot, .. }
            | PersonEvent::ToClass { ballot, .. }
            | PersonEvent::Against { ballot, .. },
        ) => vec![(Matter::Ballot(*ballot), More)],
        Event::Person(PersonEvent::Numbered { .. }) => vec![(Matter::Adoption, More)],
        Event::Case(CaseEvent::Named { ballot, .. }) => vec![(Matter::Ballot(*ballot), More)],
        Event::Case(CaseEvent::Numbered { .. }) => vec![(Matter::Adoption, More)],
        Event::Election(ElectionEvent::Dropped { election, .. }) => vec![(Matter::Election(*election), Gone)],
        Event::Election(event) => vec![(Matter::Election(event.election()), More)],
        Event::Decision(event) => vec![of_decision(event)],
        Event::Task(event) => vec![of_task(event)],
        Event::Criticism(event) => vec![of_criticism(event)],
        Event::Score(event) => of_score(event),
        Event::Adoption(event) => vec![of_adoption(event)],
        Event::Secrecy(event) => vec![(Matter::Item(event.item()), More)],
        Event::Prepared(PreparedEvent::PresenterNamed { item, .. }) => {
            vec![(Matter::Item(*item), More), (Matter::CellDraft, More)]
        }
        // All else that is prepared is printed once it is taken, which other events say; the committee's minutes
        // tell what it prepared.
        Event::Prepared(_) => vec![(Matter::CellDraft, More)],
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
        PlanEvent::Moved { .. }
        | PlanEvent::KindChanged { .. }
        | PlanEvent::GroupChosen { .. }
        | PlanEvent::TermTold { .. } => {
            vec![(Matter::Plan, More)]
        }
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
        PlanEvent::Ticked { .. } | PlanEvent::Unticked { .. } | PlanEvent::SheetsPrinted { .. } => Vec::new(),
        PlanEvent::ThemeSet { .. } | PlanEvent::TurnsPlanned { .. } => vec![(Matter::Round, More)],
    }
}

fn of_course(event: &CourseEvent) -> Vec<(Matter, Bearing)> {
    let one = match event {
        CourseEvent::Opened { .. } => (Matter::Opening, Anew),
        CourseEvent::OpeningShifted { .. } | CourseEvent::OpeningTold { .. } => (Matter::Opening, More),
        CourseEvent::TimeCorrected(correction) => (timed(correction.of), More),
        CourseEvent::ItemStarted { item } => (Matter::TakenUp(*item), More),
        CourseEvent::Noted { item, .. } => (Matter::Note(*item), Anew),
        CourseEvent::SentenceTaken { item, text } => (Matter::Sentence(*item, text.clone()), Anew),
        CourseEvent::SentenceReturned { item, text } => (Matter::Sentence(*item, text.clone()), Gone),
        CourseEvent::Suspended | CourseEvent::Resumed => (Matter::Pauses, More),
        // Time that counts is no pause.
        CourseEvent::Slept { counted: true, .. } | CourseEvent::Unrecorded { counted: true, .. } => {
            return Vec::new();
        }
        CourseEvent::Slept { .. } | CourseEvent::Unrecorded { .. } => (Matter::Pauses, More),
        CourseEvent::HeldOnPaper { .. } => (Matter::HeldOnPaper, Anew),
        CourseEvent::ClockCorrected { .. } => (Matter::Opening, More),
        CourseEvent::Adopted { .. } => (Matter::Adoption, Anew),
        CourseEvent::Uploaded { .. } => (Matter::Uploaded, Anew),
        CourseEvent::UploadTakenBack => (Matter::Uploaded, Gone),
        CourseEvent::ItemEnded { .. } | CourseEvent::Restored | CourseEvent::ClockTold { .. } => {
            return Vec::new();
        }
        CourseEvent::TimeShared { .. } => {
            return Vec::new();
        }
    };
    vec![one]
}

/// What a time tells of.
const fn timed(of: Timed) -> Matter {
    match of {
        Timed::Ending => Matter::Ending,
        Timed::RollCall => Matter::RollCall,
        Timed::Arrival(member) | Timed::Leaving(member) => Matter::Attendance(member),
        Timed::WayOut(member) | Timed::WayBack(member) => Matter::Attendance(member),
        Timed::Break | Timed::Resumption => Matter::Pauses,
        Timed::Handover(_) => Matter::Officers,
        Timed::Item(item) => Matter::TakenUp(item),
    }
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
        SpeechEvent::EndShifted { .. } | SpeechEvent::LetFirst { .. } => Vec::new(),
    }
}

fn of_ballot(event: &BallotEvent) -> (Matter, Bearing) {
    match event {
        BallotEvent::Put { ballot, .. } => (Matter::Ballot(*ballot), Anew),
        BallotEvent::Counted { ballot, .. }
        | BallotEvent::PapersCounted { ballot, .. }
        | BallotEvent::VoteNamed { ballot, .. }
        | BallotEvent::NamesCounted { ballot }
        | BallotEvent::Postponed { ballot, .. }
        | BallotEvent::BodyProposed { ballot, .. }
        | BallotEvent::OpinionReserved { ballot, .. }
        | BallotEvent::ReservationDropped { ballot, .. }
        | BallotEvent::Upheld { ballot } => (Matter::Ballot(*ballot), More),
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
        CriticismEvent::LengthTold { .. } => (Matter::HeldOnPaper, More),
        CriticismEvent::TurnDeferred { member, .. } => (Matter::Deferral(*member), Anew),
        // It is set again with its answer, which is not all that was said.
        CriticismEvent::RemarkSet { remark } => (Matter::Remark(remark.number), More),
        CriticismEvent::RemarkDropped { remark } => (Matter::Remark(*remark), Gone),
        CriticismEvent::PromiseReported { promise, .. } | CriticismEvent::PromiseGivenUp { promise, .. } => {
            (Matter::Promise(promise.clone()), Anew)
        }
        CriticismEvent::RemarkFollowed { meeting, number, .. } => {
            (Matter::LateAnswer(meeting.clone(), *number), Anew)
        }
        CriticismEvent::TurnConcluded { member, .. } => (Matter::TurnConclusion(*member), Anew),
        CriticismEvent::ReviewPointSet { member, .. } => (Matter::ReviewPoints(*member), More),
        CriticismEvent::Turn(event) => event.matter(),
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

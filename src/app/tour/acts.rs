//! What the lessons ask of the meeting: its state, and the acts that were done in it.
//!
//! Looks at what is recorded, never at keys.

use chrono::{DateTime, FixedOffset};

use crate::app::acts::due_vote;
use crate::app::model::Model;
use crate::domain::{
    AttendanceEvent, BallotEvent, CourseEvent, CriticismEvent, Event, Meeting, MemberId, PlanEvent, Presence,
    ScoreEvent, Speaker, SpeechEvent, SpeechId, State, TaskEvent,
};
use crate::text::fold;

/// Whether an act of the live meeting since a moment, which was not undone, tells this.
pub(super) fn any_since(
    model: &Model,
    since: DateTime<FixedOffset>,
    tells: fn(&Event, &Meeting) -> bool,
) -> bool {
    let Some(history) = &model.live else { return false };
    let later = history.records.iter().rev().take_while(|record| record.when.at >= since);
    let mut standing = later.filter(|record| !history.is_undone(&record.act));
    standing.any(|record| tells(&record.event, &history.meeting))
}

pub(super) fn always(_: &Model) -> bool {
    true
}

pub(super) fn is_prepared(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state == State::Draft)
}

pub(super) fn is_called(model: &Model) -> bool {
    model.is_open() && model.meeting().is_some_and(|meeting| meeting.roll_called().is_some())
}

/// The roll is called, and the item under way has no vote of its own that is due.
pub(super) fn is_free_to_vote(model: &Model) -> bool {
    is_called(model) && due_vote::due(model).is_none()
}

/// Whether the meeting is under way.
pub(super) fn goes_on(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state.is_running())
}

/// Whether the speaker of the lessons has the floor.
pub(super) fn speaks(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.speaking.is_some_and(|speech| is_theirs(meeting, speech)))
}

/// Whether the question of the lesson was put and not counted.
pub(super) fn waits_for_count(model: &Model) -> bool {
    let open = model.meeting().and_then(|meeting| meeting.open_ballot());
    open.is_some_and(|ballot| fold(&ballot.question) == QUESTION)
}

/// The agenda has come to the score.
pub(super) fn is_at_score(model: &Model) -> bool {
    let item = model.meeting().and_then(|meeting| meeting.agenda.current());
    is_called(model) && item.is_some_and(|item| matches!(item.step.as_str(), "scoring" | "adoption"))
}

/// Whether the chosen row of the screen on top is called so.
pub(super) fn is_on_row(model: &Model, name: &str) -> bool {
    (model.view().names)(model).get(model.place().at).is_some_and(|row| row == name)
}

/// Whether a screen lies open, on top or below another one.
pub(super) fn lies_open(model: &Model, screen: &str) -> bool {
    model.places.iter().any(|place| place.view.id == screen)
}

fn is(meeting: &Meeting, member: MemberId, name: &str) -> bool {
    meeting.name(member) == name
}

/// Kim Sô Phia of the made-up cell, by the number on its roll: a meeting has none before the opening.
const TAKER: MemberId = MemberId(5);

pub(super) fn names_taker(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Plan(PlanEvent::OfficersNamed { minute_taker: Some(TAKER), .. }))
}

pub(super) fn ticks(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Plan(PlanEvent::Ticked { .. }))
}

pub(super) fn opens(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Course(CourseEvent::Opened { .. }))
}

/// Lê Văn Năm is away with a reason.
pub(super) fn excuses(event: &Event, meeting: &Meeting) -> bool {
    matches!(event, Event::Attendance(AttendanceEvent::Marked { member, presence: Presence::Excused { .. } })
        if is(meeting, *member, super::lessons::ABSENT))
}

pub(super) fn announces(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Attendance(AttendanceEvent::Announced))
}

/// Whether the speech is that of the speaker of the lessons.
fn is_theirs(meeting: &Meeting, speech: SpeechId) -> bool {
    let who = meeting.speech(speech).map(|speech| speech.who);
    matches!(who, Some(Speaker::Member(member)) if is(meeting, member, super::lessons::SPEAKER))
}

pub(super) fn starts_speech(event: &Event, meeting: &Meeting) -> bool {
    matches!(event, Event::Speech(SpeechEvent::Started { speech, .. }) if is_theirs(meeting, *speech))
}

pub(super) fn notes_speech(event: &Event, meeting: &Meeting) -> bool {
    let Event::Speech(SpeechEvent::Noted { speech, text }) = event else { return false };
    is_theirs(meeting, *speech) && !text.trim().is_empty()
}

pub(super) fn ends_speech(event: &Event, meeting: &Meeting) -> bool {
    matches!(event, Event::Speech(SpeechEvent::Ended { speech }) if is_theirs(meeting, *speech))
}

const QUESTION: &str = "mua loa moi cho ap";

pub(super) fn puts_question(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Ballot(BallotEvent::Put { question, .. }) if fold(question) == QUESTION)
}

/// The question was counted, with one vote against.
pub(super) fn counts_one_against(event: &Event, meeting: &Meeting) -> bool {
    let Event::Ballot(BallotEvent::Counted { ballot, count }) = event else { return false };
    let asked = meeting.ballot(*ballot).is_some_and(|ballot| fold(&ballot.question) == QUESTION);
    asked && count.no == 1
}

pub(super) fn gives_task(event: &Event, meeting: &Meeting) -> bool {
    let Event::Task(TaskEvent::Given { task }) = event else { return false };
    let who = task.who.iter().any(|member| is(meeting, *member, super::lessons::SPEAKER));
    who && fold(&task.what) == "don hoi truong"
}

pub(super) fn states(event: &Event, meeting: &Meeting) -> bool {
    matches!(event, Event::Criticism(CriticismEvent::Stated { member, .. })
        if is(meeting, *member, super::lessons::SPEAKER))
}

/// A criterion lost points for the reason of the lesson.
pub(super) fn judges(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Score(ScoreEvent::Judged { reason, .. }) if fold(reason) == "con noi dai")
}

pub(super) fn proposes(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Score(ScoreEvent::Proposed { .. }))
}

pub(super) fn votes_score(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Score(ScoreEvent::Voted { .. }))
}

pub(super) fn adopts(event: &Event, _: &Meeting) -> bool {
    matches!(event, Event::Course(CourseEvent::Adopted { .. }))
}

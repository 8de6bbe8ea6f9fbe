//! The next step of a running meeting: what Enter does at each item.
//!
//! Takes every step that needs no human answer; where a count, a name or a judgement is due it goes
//! to the first empty answer.

use crate::app::acts::ballot;
use crate::app::message::{Effect, Wanted};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::app::writing::{self, Target};
use crate::domain::{Item, Meeting, Purpose, State, TaskState};
use crate::say;
use crate::text::Lang;

pub(super) fn step(model: &Model) -> Option<Step> {
    let meeting = model.meeting()?;
    let lang = model.lang;
    match meeting.state {
        State::Adopted => Step::new(
            say!(lang, "Enter: mở biên bản vừa thông qua", "Enter: open the adopted minutes"),
            |model| {
                if let Some(meeting) = model.meeting().map(|meeting| meeting.id.clone()) {
                    model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(None) });
                }
            },
        ),
        State::Draft => None,
        State::Suspended => {
            Step::new(say!(lang, "Enter: họp tiếp", "Enter: resume the meeting"), |model| {
                model.perform_one(Meeting::resume);
            })
        }
        State::Open | State::Closing => running(meeting, model.is_scored(), lang),
    }
}

fn running(meeting: &Meeting, scored: bool, lang: Lang) -> Option<Step> {
    if let Some(step) = speech_step(meeting, lang).or_else(|| count_step(meeting, lang)) {
        return Some(step);
    }
    let item = meeting.agenda.current()?;
    due(meeting, item, scored, lang).or_else(|| on_to_next(meeting, lang))
}

/// A running speech is ended, and the next speaker is called.
fn speech_step(meeting: &Meeting, lang: Lang) -> Option<Step> {
    let speaker = |id| meeting.speech(id).map_or("", |speech| meeting.speaker_name(speech.who));
    let words = match (meeting.speaking, meeting.waiting.first()) {
        (Some(now), Some(next)) => say!(
            lang,
            "Enter: đ/c {now} phát biểu xong, mời đ/c {next}",
            "Enter: {now} has finished, call {next}",
            now = speaker(now),
            next = meeting.speaker_name(next.who)
        ),
        (Some(now), None) => {
            say!(lang, "Enter: đ/c {now} phát biểu xong", "Enter: {now} has finished", now = speaker(now))
        }
        (None, Some(next)) => say!(
            lang,
            "Enter: mời đ/c {next} phát biểu",
            "Enter: call {next}",
            next = meeting.speaker_name(next.who)
        ),
        (None, None) => return None,
    };
    Step::new(words, super::speaking::next)
}

/// A question that was put is counted before anything else.
fn count_step(meeting: &Meeting, lang: Lang) -> Option<Step> {
    meeting.open_ballot()?;
    Step::new(
        say!(lang, "Enter: nhập kết quả biểu quyết", "Enter: enter the result of the vote"),
        ballot::ask_count,
    )
}

/// What the current item still asks of people.
fn due(meeting: &Meeting, item: &Item, scored: bool, lang: Lang) -> Option<Step> {
    let voted = |purpose| meeting.ballots.iter().any(|ballot| ballot.purpose == purpose);
    match item.step.as_str() {
        "roll_call" if meeting.roll_called.is_none() => {
            Step::new(say!(lang, "Enter: điểm danh", "Enter: call the roll"), |model| {
                model.open("roll-call")
            })
        }
        "programme" if !voted(Purpose::Agenda) => Step::new(
            say!(lang, "Enter: biểu quyết thông qua chương trình", "Enter: vote on the agenda"),
            |model| ballot::ask_question(model, Purpose::Agenda),
        ),
        "last_month" if meeting.carried.iter().any(|task| task.state == TaskState::Given) => Step::new(
            say!(lang, "Enter: đánh giá việc tháng trước", "Enter: review last month's tasks"),
            |model| model.open("review"),
        ),
        "discussion" | "topic_discussion" if !spoken(meeting, item) => Step::new(
            say!(lang, "Enter: mời người phát biểu", "Enter: call a speaker"),
            super::speaking::ask_speaker,
        ),
        "self_criticism" if meeting.statements.is_empty() => Step::new(
            say!(lang, "Enter: mời tự phê bình", "Enter: begin the self-criticism round"),
            |model| model.open("criticism"),
        ),
        "assignment" if meeting.tasks.is_empty() => {
            Step::new(say!(lang, "Enter: phân công việc", "Enter: give a task"), super::task::ask)
        }
        "conclusion" => conclusion_due(meeting, item, lang),
        // Without its guidance a meeting has no score, and goes on all the same.
        "scoring" if scored => scoring_due(meeting, lang),
        "adoption" => Step::new(
            say!(lang, "Enter: đọc lại và thông qua biên bản", "Enter: read back and adopt the minutes"),
            |model| model.open("read-back"),
        ),
        _ => super::deciding::due(meeting, item, lang),
    }
}

fn spoken(meeting: &Meeting, item: &Item) -> bool {
    meeting.speeches.iter().any(|speech| speech.item == Some(item.id))
}

fn conclusion_due(meeting: &Meeting, item: &Item, lang: Lang) -> Option<Step> {
    if !meeting.conclusions.contains_key(&item.id) {
        let words = say!(lang, "Enter: ghi kết luận của chủ trì", "Enter: record the chair's conclusion");
        return Step::new(words, |model| {
            if let Some(item) = model.meeting().and_then(|meeting| meeting.agenda.current) {
                writing::write(model, Target::Conclusion(item));
            }
        });
    }
    if !meeting.plan.kind.issues_resolution() {
        return None;
    }
    if meeting.points.is_empty() {
        let words =
            say!(lang, "Enter: ghi điểm đầu tiên của nghị quyết", "Enter: record the first resolution point");
        return Step::new(words, super::points::ask_new);
    }
    // Points that were changed since are no longer those that were voted on.
    let voted = meeting.resolution_ballot().is_some_and(|ballot| ballot.points == meeting.points);
    let words = say!(
        lang,
        "Enter: biểu quyết nghị quyết; còn điểm nữa thì 9, Enter",
        "Enter: vote on the resolution; 9, Enter for one more point"
    );
    if voted { None } else { Step::new(words, |model| ballot::ask_question(model, Purpose::Resolution)) }
}

fn scoring_due(meeting: &Meeting, lang: Lang) -> Option<Step> {
    if meeting.voted_sheet().is_some() {
        return None;
    }
    let words = say!(lang, "Enter: chấm điểm cuộc họp", "Enter: score the meeting");
    Step::new(words, |model| model.open("scoring"))
}

fn on_to_next(meeting: &Meeting, lang: Lang) -> Option<Step> {
    let next = meeting.agenda.next()?;
    let number = meeting.agenda.place(next.id).map_or(0, |place| place + 1);
    let words = say!(
        lang,
        "Enter: xong mục này, sang mục {number}. {title}",
        "Enter: this item is done, on to {number}. {title}",
        title = next.title(lang)
    );
    Step::new(words, super::next_item)
}

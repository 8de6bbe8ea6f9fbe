//! The next step of a running meeting: what Enter does at each item.
//!
//! Takes every step that needs no human answer; where a count, a name or a judgement is due it goes
//! to the first empty answer, or says what is due. There is always one.

use super::{adopted, for_cell, noting, speech_step};
use crate::app::acts::{ballot, conclusion, point, prepared, round, task};
use crate::app::errand;
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{Item, Meeting, Purpose, State, TaskState};
use crate::say;
use crate::text::Lang;

pub(super) fn step(model: &Model) -> Option<Step> {
    let meeting = model.meeting()?;
    let lang = model.lang;
    match meeting.state {
        State::Adopted => adopted::step(model, meeting, lang),
        State::Draft | State::Cancelled => None,
        State::Suspended => {
            Step::new(say!(lang, "Enter: họp tiếp", "Enter: resume the meeting"), |model| {
                model.perform_one(Meeting::resume);
            })
        }
        State::Open | State::Closing => running(model, meeting),
    }
}

fn running(model: &Model, meeting: &Meeting) -> Option<Step> {
    let lang = model.lang;
    let before = speech_step::step(meeting, lang).or_else(|| ballot::count_step(model));
    let of_item = || meeting.agenda.current().and_then(|item| due(model, meeting, item));
    let before = before.or_else(|| errand::back_step(model, false));
    let after = || errand::back_step(model, true).or_else(|| on_to_next(meeting, lang));
    before.or_else(of_item).or_else(after).or_else(|| adoption_step(lang))
}

/// What the current item still asks of people.
fn due(model: &Model, meeting: &Meeting, item: &Item) -> Option<Step> {
    let (lang, scored) = (model.lang, model.is_scored());
    let voted = |purpose| meeting.ballots.iter().any(|ballot| ballot.purpose == purpose);
    if meeting.is_secret(item.id) {
        return None;
    }
    if let Some(step) = roll_call_first(model, meeting, item) {
        return Some(step);
    }
    match item.step.as_str() {
        _ if meeting.prepared.waiting_text(item.id).is_some() => prepared::text_step(meeting, item, lang),
        "roll_call" if meeting.roll_called().is_none() => {
            Step::new(say!(lang, "Enter: điểm danh", "Enter: call the roll"), |model| {
                model.open("roll-call")
            })
        }
        "programme" if !voted(Purpose::Agenda) => Step::brief(
            say!(lang, "Enter: biểu quyết thông qua chương trình", "Enter: vote on the agenda"),
            say!(lang, "Enter: biểu quyết chương trình", "Enter: vote on the agenda"),
            |model| ballot::ask_question(model, Purpose::Agenda),
        ),
        "last_month" if meeting.carried.iter().any(|task| task.state == TaskState::Given) => Step::new(
            say!(lang, "Enter: đánh giá việc tháng trước", "Enter: review last month's tasks"),
            |model| model.open("review"),
        ),
        "discussion" | "topic_discussion" if !spoken(meeting, item) && anyone_here(meeting) => Step::brief(
            say!(
                lang,
                "Enter: mời người phát biểu; không có ai thì 7 sang mục sau",
                "Enter: call a speaker; if nobody speaks, 7 goes on"
            ),
            say!(lang, "Enter: mời người; không ai thì 7", "Enter: call a speaker; nobody: 7"),
            super::speaking::ask_speaker,
        ),
        _ if item.holds_round() && round_is_due(model, meeting) => round_step(model, meeting),
        "assignment" if meeting.tasks.is_empty() => assignment_step(lang),
        _ if conclusion::is_due(model) => conclusion_step(meeting, lang),
        "cell_agenda" | "draft_resolution" => for_cell::due(model, meeting, item),
        "conclusion" => prepared::draft_step(meeting, lang).or_else(|| resolution_due(meeting, lang)),
        // Without its guidance a meeting has no score, and goes on all the same.
        "scoring" if scored => scoring_due(meeting, lang),
        "adoption" => adoption_step(lang),
        "group_opinions" => noting::opinions_step(model, meeting, item),
        _ => super::deciding::due(meeting, item, lang).or_else(|| super::persons::next(model, item)),
    }
}

fn assignment_step(lang: Lang) -> Option<Step> {
    let words = say!(
        lang,
        "Enter: phân công việc; không có việc thì 7 sang mục sau",
        "Enter: give a task; without one, 7 goes on"
    );
    let brief = say!(lang, "Enter: phân công; không: 7", "Enter: a task; none: 7");
    Step::brief(words, brief, task::ask)
}

/// A vote counts who is here: the roll call is closed before it.
fn roll_call_first(model: &Model, meeting: &Meeting, item: &Item) -> Option<Step> {
    let lang = model.lang;
    if meeting.roll_called().is_some() || conclusion::is_due(model) {
        return None;
    }
    let votes = match item.step.as_str() {
        "programme" => !meeting.ballots.iter().any(|ballot| ballot.purpose == Purpose::Agenda),
        "conclusion" => !meeting.points.is_empty() && resolution_due(meeting, lang).is_some(),
        "scoring" => model.is_scored() && meeting.voted_sheet().is_none(),
        "adoption" => true,
        _ => super::deciding::due(meeting, item, lang).is_some(),
    };
    let words = say!(
        lang,
        "Enter: điểm danh trước khi biểu quyết (chưa công bố kết quả)",
        "Enter: call the roll before the vote (not announced yet)"
    );
    let brief = say!(lang, "Enter: điểm danh rồi mới biểu quyết", "Enter: call the roll before the vote");
    if votes { Step::brief(words, brief, |model| model.open("roll-call")) } else { None }
}

/// Also where the agenda ends without an item for it.
fn adoption_step(lang: Lang) -> Option<Step> {
    Step::brief(
        say!(lang, "Enter: đọc lại và thông qua biên bản", "Enter: read back and adopt the minutes"),
        say!(lang, "Enter: đọc lại, thông qua biên bản", "Enter: read back, adopt the minutes"),
        |model| model.open("read-back"),
    )
}

/// Nobody has made a statement, or something of the round is open, and nobody said that it is over.
fn round_is_due(model: &Model, meeting: &Meeting) -> bool {
    let open = meeting.statements.is_empty() || !round::open(model).is_empty();
    open && anyone_here(meeting) && !round::is_finished(model)
}

/// What is told where the meeting goes on from a round that is neither finished nor said to be over.
pub(super) fn left_of_round(model: &Model) -> Option<String> {
    let meeting = model.meeting().filter(|_| !round::is_finished(model))?;
    let here = meeting.agenda.current().filter(|item| item.holds_round());
    let left = here.and_then(|_| round::open(model).left(meeting, model.lang))?;
    Some(say!(
        model.lang,
        "Tự phê bình và phê bình chưa xong, còn {left}.",
        "The round is not finished, left are {left}."
    ))
}

/// The round is begun; where it was left, it is said how much of it is open.
fn round_step(model: &Model, meeting: &Meeting) -> Option<Step> {
    let lang = model.lang;
    if meeting.statements.is_empty() {
        let words = say!(lang, "Enter: mời tự phê bình", "Enter: begin the self-criticism round");
        return Step::new(words, |model| model.open("criticism"));
    }
    let left = round::open(model).figures(lang);
    let words = say!(
        lang,
        "Enter: tự phê bình còn {left}; không làm tiếp thì 7 sang mục sau",
        "Enter: self-criticism has {left} left; 7 goes on without"
    );
    let brief = say!(lang, "Enter: còn {left}; thôi: 7", "Enter: {left} left; 7: on");
    Step::brief(words, brief, |model| model.open("criticism"))
}

fn anyone_here(meeting: &Meeting) -> bool {
    meeting.roll.iter().any(|attendee| meeting.is_here(attendee.id))
}

fn spoken(meeting: &Meeting, item: &Item) -> bool {
    meeting.speeches.iter().any(|speech| speech.item == Some(item.id))
}

/// The words are the chair's: Enter only says what is offered; in practice it takes the sample.
fn conclusion_step(meeting: &Meeting, lang: Lang) -> Option<Step> {
    if meeting.plan.practice {
        let words = say!(
            lang,
            "Enter: ghi câu kết luận mẫu của chủ trì; tự ghi thì nhấn 4",
            "Enter: take the sample conclusion; press 4 for your own words"
        );
        let brief = say!(lang, "Enter: ghi kết luận mẫu; 4: tự ghi", "Enter: sample conclusion; 4: your own");
        return Step::brief(words, brief, conclusion::take);
    }
    let words = say!(
        lang,
        "Chưa ghi kết luận của chủ trì: 4 tự ghi, F5 ghi câu gợi ý",
        "The chair's conclusion is due: 4 to write it, F5 takes the offer"
    );
    let brief = say!(lang, "Kết luận: 4 tự ghi, F5 câu gợi ý", "Conclusion: 4 to write, F5 the offer");
    Step::brief(words, brief, conclusion::tell_due)
}

/// What the resolution still asks of people.
fn resolution_due(meeting: &Meeting, lang: Lang) -> Option<Step> {
    if !meeting.plan.kind.issues_resolution() {
        return None;
    }
    if meeting.points.is_empty() {
        let words = say!(
            lang,
            "Enter: ghi điểm đầu tiên của nghị quyết; không ra thì 7 sang mục sau",
            "Enter: record the first resolution point; without one, 7 goes on"
        );
        let brief = say!(lang, "Enter: ghi điểm nghị quyết đầu tiên", "Enter: first point of the resolution");
        return Step::brief(words, brief, point::ask_new);
    }
    // Points that were changed since are no longer those that were voted on.
    let voted = meeting.resolution_ballot().is_some_and(|ballot| ballot.points == meeting.points);
    let words = say!(
        lang,
        "Enter: biểu quyết nghị quyết; còn điểm nữa thì 9, Enter",
        "Enter: vote on the resolution; 9, Enter for one more point"
    );
    let brief = say!(lang, "Enter: biểu quyết nghị quyết", "Enter: vote on the resolution");
    let ask = |model: &mut Model| ballot::ask_question(model, Purpose::Resolution);
    if voted { None } else { Step::brief(words, brief, ask) }
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
    if next.state.done {
        let title = next.title(lang);
        let words = say!(
            lang,
            "Enter: xong mục này, trở lại mục {number}. {title}",
            "Enter: this item is done, back to {number}. {title}"
        );
        let brief = say!(lang, "Enter: xong, trở lại mục {number}", "Enter: done, back to item {number}");
        return Step::brief(words, brief, super::next_item);
    }
    let words = say!(
        lang,
        "Enter: xong mục này, sang mục {number}. {title}",
        "Enter: this item is done, on to {number}. {title}",
        title = next.title(lang)
    );
    let brief = say!(lang, "Enter: xong, sang mục {number}", "Enter: done, on to item {number}");
    Step::brief(words, brief, super::next_item)
}

//! Who leaves or is marked absent: what an absence would contradict is asked, an office is handed over
//! in the same act, and what was asked for by who goes can be passed on.

use chrono::{DateTime, FixedOffset};

use super::{counted, office};
use crate::app::answers;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::overlay::Lines;
use crate::app::picker::{Candidate, Picker};
use crate::domain::{
    BallotId, Event, FloorClaim, Meeting, MemberId, Office, Presence, Refusal, Speaker, SpeechKind, Waiting,
};
use crate::say;
use crate::text::{capital, text};

/// How somebody goes.
#[derive(Debug, Clone)]
enum Going {
    /// Was not here at all.
    Absent(Presence),
    /// Leaves at a minute.
    Left(DateTime<FixedOffset>),
}

/// Somebody who goes, until everything is answered that it asks.
#[derive(Debug, Clone)]
struct Departing {
    member: MemberId,
    going: Going,
    /// Whether an absence is meant although it contradicts what is recorded.
    sure: bool,
    /// The offices that were handed over, in the same act.
    passed: Vec<(Office, MemberId)>,
    /// Whether the next row of the roll call is chosen afterwards.
    advance: bool,
}

/// Marks a member as absent at the roll call.
pub fn absent(model: &mut Model, member: MemberId, presence: Presence) {
    let going = Going::Absent(presence);
    depart(model, Departing { member, going, sure: false, passed: Vec::new(), advance: true });
}

/// Whether an absence asks for nothing, and its events.
pub fn plain_absence(
    meeting: &Meeting,
    member: MemberId,
    presence: Presence,
) -> Result<Option<Vec<Event>>, Refusal> {
    let events = meeting.mark_whole(member, presence)?;
    let asks = contradicts(meeting, member) || !meeting.offices(member).is_empty();
    Ok((!asks).then_some(events))
}

/// Records that a member leaves at a minute.
pub fn leave(model: &mut Model, member: MemberId, at: DateTime<FixedOffset>) {
    let going = Going::Left(at);
    depart(model, Departing { member, going, sure: false, passed: Vec::new(), advance: false });
}

fn contradicts(meeting: &Meeting, member: MemberId) -> bool {
    meeting.attended(member) && !meeting.involvements(member).is_empty()
}

/// Asks what is still to be answered, one thing after the other, then does it all in one act.
fn depart(model: &mut Model, departing: Departing) {
    let Some(meeting) = model.meeting() else { return };
    let is_absence = matches!(departing.going, Going::Absent(_));
    if is_absence && !departing.sure && contradicts(meeting, departing.member) {
        return ask_sure(model, departing);
    }
    let given = |office: &Office| departing.passed.iter().any(|(other, _)| other == office);
    let open = |office: &Office| !given(office) && !meeting.successors(*office).is_empty();
    match meeting.offices(departing.member).into_iter().find(open) {
        Some(office) => ask_successor(model, departing, office),
        None => finish(model, departing),
    }
}

fn finish(model: &mut Model, departing: Departing) {
    let Some(meeting) = model.meeting() else { return };
    let events = events(meeting, &departing);
    let said = events.as_ref().map(|events| said(meeting, events, model)).unwrap_or_default();
    let before: Vec<BallotId> = meeting.doubted().into_iter().map(|ballot| ballot.id).collect();
    // Who was broken off had the floor already: nobody says the rest instead.
    let waits =
        |one: &&Waiting| one.who == Speaker::Member(departing.member) && one.claim != FloorClaim::Resumed;
    let waited = meeting.waiting.iter().find(waits).copied();
    // Who asks for the floor where reports are heard is to report: that is passed on rather than dropped.
    let of_item = meeting.agenda.current().map(|item| SpeechKind::of_step(&item.step));
    let reports = of_item == Some(SpeechKind::Report);
    if !model.perform(events) {
        return;
    }
    model.tell(counted::with_votes(model, &said, &before));
    if departing.advance {
        model.select_next();
    }
    let is_report = |kind| matches!(kind, SpeechKind::Report | SpeechKind::PreparedTalk);
    let report = waited.filter(|one| reports || is_report(one.kind));
    if let Some(waiting) = report {
        ask_stand_in(model, departing.member, waiting.kind);
    }
}

fn events(meeting: &Meeting, departing: &Departing) -> Result<Vec<Event>, Refusal> {
    let (mut events, at) = match &departing.going {
        Going::Absent(presence) => (meeting.mark_whole(departing.member, presence.clone())?, None),
        Going::Left(at) => (meeting.leave(departing.member, *at)?, Some(*at)),
    };
    for (office, to) in &departing.passed {
        events.push(meeting.pass_office(*office, *to, at)?);
    }
    Ok(events)
}

/// All that is recorded, what matters most first.
fn said(meeting: &Meeting, events: &[Event], model: &Model) -> String {
    let (goes, follows): (Vec<&Event>, Vec<&Event>) =
        events.iter().partition(|event| matches!(event, Event::Attendance(_)));
    let (passed, follows): (Vec<&Event>, Vec<&Event>) =
        follows.into_iter().partition(|event| matches!(event, Event::Plan(_)));
    let all = goes.into_iter().chain(passed).chain(follows);
    let words: Vec<String> = all.map(|event| event.sentence(meeting, model.lang)).collect();
    format!("{}.", capital(&words.join("; ")))
}

/// Asks who takes over; until that is answered nothing is recorded.
fn ask_successor(model: &mut Model, departing: Departing, office: Office) {
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(departing.member);
    let does = office.does().get(model.lang);
    let title = match departing.going {
        Going::Absent(_) => {
            say!(model.lang, "Đ/c {name} vắng: ai {does} thay?", "{name} is absent: who {does} instead?")
        }
        Going::Left(_) => {
            say!(model.lang, "Đ/c {name} ra về: ai {does} thay?", "{name} leaves: who {does} from now on?")
        }
    };
    let taken: Vec<u64> = departing.passed.iter().map(|(_, to)| u64::from(*to)).collect();
    let mut choices = office::candidates(model, office);
    choices.sort_by_key(|choice| taken.contains(&choice.key));
    model.keep(departing);
    let picker = Picker::people(title, choices, |model, key| {
        let Some(mut departing) = model.take_kept::<Departing>() else { return };
        let held = model.meeting().map(|meeting| meeting.offices(departing.member)).unwrap_or_default();
        let next = held.into_iter().find(|office| departing.passed.iter().all(|(other, _)| other != office));
        departing.passed.extend(next.map(|office| (office, MemberId::of_number(key))));
        depart(model, departing);
    });
    model.ask_who(picker, None);
}

/// Says what an absence would contradict, and offers a leaving instead.
fn ask_sure(model: &mut Model, departing: Departing) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let name = meeting.name(departing.member);
    let done = counted::involvements(meeting, departing.member, lang);
    let title = say!(lang, "Ghi đ/c {name} vắng?", "Mark {name} as absent?");
    let words = say!(
        lang,
        "Cuộc họp này đã ghi: đ/c {name} {done}. Ghi vắng cả buổi thì trái với những điều đó; nếu đồng chí ấy đã ra về thì ghi giờ về.",
        "This meeting has it that {name} {done}. An absence contradicts that; for somebody who has left record the leaving.",
        done = done.join(", ")
    );
    model.keep(departing);
    model.overlays.push(Overlay::Lines(Lines { commands: SURE, ..Lines::new(title, vec![words]) }));
}

/// What may be said of an absence that contradicts what is recorded.
static SURE: &[Command] = &[
    Command::digit(
        "absence-left",
        &[Key::char('1')],
        text("đã về sớm: ghi giờ về", "has left"),
        |model| {
            model.overlays.pop();
            if let Some(departing) = model.kept::<Departing>().cloned() {
                ask_time(model, departing.member);
            }
        },
    )
    .also(&[text("về lúc mấy giờ", "left at what time"), text("ra về giữa chừng", "left before the end")]),
    Command::digit(
        "absence-meant",
        &[Key::char('2')],
        text("vẫn ghi vắng", "absent all the same"),
        |model| {
            model.overlays.pop();
            if let Some(departing) = model.take_kept::<Departing>() {
                depart(model, Departing { sure: true, ..departing });
            }
        },
    )
    .also(&[text("vắng cả buổi", "absent from the beginning"), text("ghi nhầm trước đó", "wrong before")]),
];

/// Asks when somebody left; now is offered where the meeting is not entered from paper.
pub(super) fn ask_time(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(member);
    let title = say!(model.lang, "Đ/c {name} ra về lúc nào?", "When did {name} leave?");
    let (label, now) = match meeting.on_paper {
        Some(_) => (text("Giờ theo bản giấy", "The time, as the paper has it"), String::new()),
        None => (text("Về lúc", "Left at"), meeting.clock.tell(model.now).at.format("%H:%M").to_string()),
    };
    let form = Form::new(format!("leaving-{}", member.0), title, |model, form| {
        let Some((meeting, at)) = model.meeting().zip(left_at(model, form)?) else {
            return Ok(Deed::Nothing);
        };
        let events = meeting.leave(MemberId::of_number(form.subject), at);
        let refused = |refusal: Refusal| Rejection::of(&refusal, model.lang).or_in(0);
        events.map(|_| Deed::Nothing).map_err(refused)
    });
    let form = form.about(member).then(|model, form| {
        if let Ok(Some(at)) = left_at(model, form) {
            leave(model, MemberId::of_number(form.subject), at);
        }
    });
    draft::open(model, form.with(Input::line(label, &now)));
}

/// The time that was typed; it has passed already.
fn left_at(model: &Model, form: &Form) -> Result<Option<DateTime<FixedOffset>>, Rejection> {
    let time = answers::time(form, 0, model.lang)?;
    let Some(meeting) = model.meeting() else { return Ok(None) };
    if meeting.on_paper.is_some() {
        let at = meeting.time_on_paper(time);
        return at.map(Some).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0));
    }
    let now = meeting.clock.tell(model.now).at;
    let at = now.with_time(time).single().unwrap_or(now);
    if at <= now {
        return Ok(Some(at));
    }
    let now = now.format("%H:%M");
    let words = say!(
        model.lang,
        "Bây giờ mới {now}: hãy nhập giờ về trước lúc này.",
        "It is only {now}: enter a time before that."
    );
    Err(Rejection::in_field(0, words))
}

/// A report that somebody was to give.
#[derive(Debug, Clone, Copy)]
struct StandIn(SpeechKind);

/// Offers to pass on what somebody who goes was to report.
fn ask_stand_in(model: &mut Model, member: MemberId, kind: SpeechKind) {
    let Some(meeting) = model.meeting() else { return };
    let title = say!(
        model.lang,
        "Đ/c {name} đang chờ {kind}: ai {kind} thay?",
        "{name} was to speak ({kind}): who does instead?",
        name = meeting.name(member),
        kind = kind.label().get(model.lang)
    );
    let here = meeting.roll.iter().filter(|one| meeting.may_speak(Speaker::Member(one.id)));
    let choice = |one: &crate::domain::Attendee| Candidate {
        key: one.id.into(),
        label: one.name.clone(),
        hint: one.role.label().get(model.lang).to_owned(),
    };
    let choices = here.map(choice).collect();
    model.keep(StandIn(kind));
    let picker = Picker::people(title, choices, |model, key| {
        let Some(StandIn(kind)) = model.take_kept() else { return };
        let who = Speaker::Member(MemberId::of_number(key));
        model.perform_one(|meeting| meeting.queue(who, kind, FloorClaim::Ordinary));
    });
    model.ask_who(picker, None);
}

//! Speakers: picking them, calling them, correcting the clock.

use crate::app::model::{Model, Overlay};
use crate::app::picker::{AwayPerson, Candidate, Picker};
use crate::app::samples;
use crate::domain::{Attendee, FloorClaim, Meeting, MemberId, Speaker, SpeechEvent, SpeechKind, Waiting};
use crate::say;
use crate::text::name_key;

/// Guests are told from members in a picker by this offset of their number.
const GUEST: u64 = 1 << 63;

/// Who is meant by a key of the picker of speakers.
pub(super) fn speaker(key: u64) -> Speaker {
    if key >= GUEST { Speaker::Guest(key - GUEST) } else { Speaker::Member(MemberId::of_number(key)) }
}

/// "lần 3": how often the next speech of someone would be.
fn turn(meeting: &Meeting, who: Speaker, model: &Model) -> String {
    let waits = meeting.waiting.iter().find(|one| one.who == who);
    let n = waits.map_or_else(|| meeting.times_spoken(who) + 1, |one| meeting.turn_of(one));
    say!(model.lang, "lần {n}", "turn {n}")
}

/// Who can speak now: members taking part by given name, then guests.
pub(super) fn speakers(model: &Model) -> Vec<Candidate> {
    speakers_who(model, Meeting::is_here)
}

/// Members of whom something holds, by given name, then guests.
fn speakers_who(model: &Model, holds: fn(&Meeting, MemberId) -> bool) -> Vec<Candidate> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let mut members: Vec<_> = meeting.roll.iter().filter(|attendee| holds(meeting, attendee.id)).collect();
    members.sort_by_cached_key(|attendee| name_key(&attendee.name));
    let member = |attendee: &Attendee| Candidate {
        key: attendee.id.into(),
        label: attendee.name.clone(),
        hint: turn(meeting, Speaker::Member(attendee.id), model),
    };
    let guest = |guest: &crate::domain::Guest| Candidate {
        key: GUEST + guest.number,
        label: guest.name.clone(),
        hint: say!(model.lang, "khách mời", "guest"),
    };
    members.into_iter().map(member).chain(meeting.guests.iter().map(guest)).collect()
}

/// Members who are not there: who is looked for among those who can speak is told so.
pub(super) fn away(model: &Model) -> Vec<AwayPerson> {
    let (Some(meeting), lang) = (model.meeting(), model.lang) else { return Vec::new() };
    let words = |one: &Attendee| {
        let name = &one.name;
        match meeting.attended(one.id) {
            true => say!(
                lang,
                "Đ/c {name} đã ra về. Trở lại rồi thì: Esc, phím 8, chọn tên.",
                "{name} has left. If they are back: Esc, key 8, choose the name."
            ),
            false => say!(
                lang,
                "Đ/c {name} đang vắng mặt. Đến rồi thì: Esc, phím 8, chọn tên.",
                "{name} is absent. If they have come: Esc, key 8, choose the name."
            ),
        }
    };
    let absent = meeting.roll.iter().filter(|one| !meeting.is_here(one.id));
    absent.map(|one| AwayPerson { name: one.name.clone(), words: words(one) }).collect()
}

/// Asks who speaks: at once when the floor is free, else on the waiting list.
pub(super) fn ask_speaker(model: &mut Model) {
    let busy = model.meeting().is_some_and(|meeting| meeting.speaking.is_some());
    let title = match busy {
        true => say!(model.lang, "Ai đăng ký phát biểu?", "Who asks for the floor?"),
        false => say!(model.lang, "Mời ai phát biểu?", "Who has the floor?"),
    };
    let choices = speakers(model);
    let offered = model.meeting().and_then(samples::next_speaker);
    let at = choices.iter().position(|choice| offered.is_some_and(|member| u64::from(member) == choice.key));
    model.ask_who(Picker::people(title, choices, call).without(away(model)), at);
}

fn call(model: &mut Model, key: u64) {
    let Some(meeting) = model.meeting() else { return };
    let who = speaker(key);
    // Of what kind a speech is only a person can say; until then somebody speaks.
    let events = match meeting.speaking {
        Some(_) => meeting.queue(who, SpeechKind::Remark, FloorClaim::Ordinary).map(|event| vec![event]),
        None => meeting.start_speech(who, SpeechKind::Remark),
    };
    model.perform(events);
}

/// Asks who raises a point of order: it stands on top of the list.
pub(super) fn ask_urgent(model: &mut Model) {
    let title = say!(model.lang, "Ai được ưu tiên phát biểu?", "Who raises a point of order?");
    let choices = speakers(model);
    let picker = Picker::people(title, choices, |model, key| {
        model.perform_one(|meeting| meeting.queue(speaker(key), SpeechKind::Remark, FloorClaim::Order));
    });
    model.ask_who(picker.without(away(model)), None);
}

/// A speech that was recorded under the wrong name.
#[derive(Debug, Clone, Copy)]
struct WrongSpeech(crate::domain::SpeechId);

/// Asks who gave a speech that was recorded under the wrong name.
pub(super) fn ask_right_speaker(model: &mut Model, speech: u64) {
    let Some(found) = model.meeting().and_then(|meeting| meeting.speech(speech)) else { return };
    let (runs, wrong) = (found.ended.is_none(), found.who);
    let title = say!(
        model.lang,
        "Ai phát biểu, không phải đ/c {name}?",
        "Who spoke, if not {name}?",
        name = model.meeting().map_or("", |meeting| meeting.speaker_name(wrong))
    );
    let mut choices = if runs { speakers(model) } else { speakers_who(model, Meeting::attended) };
    choices.retain(|choice| speaker(choice.key) != wrong);
    model.keep(WrongSpeech(speech));
    let picker = Picker::people(title, choices, |model, key| {
        let Some(WrongSpeech(speech)) = model.take_kept() else { return };
        model.perform_one(|meeting| meeting.change_speaker(speech, speaker(key)));
    });
    model.ask_who(picker, None);
}

/// Asks for the kind of the running or last speech.
pub(super) fn ask_kind(model: &mut Model) {
    let title = say!(model.lang, "Loại phát biểu", "Kind of speech");
    let choice = |(key, kind): (usize, &SpeechKind)| Candidate {
        key: key as u64,
        label: kind.label().get(model.lang).to_owned(),
        hint: String::new(),
    };
    let choices = SpeechKind::ALL.iter().enumerate().map(choice).collect();
    let now = model
        .meeting()
        .and_then(|meeting| meeting.speech(last_speech(meeting)?))
        .map(crate::domain::Speech::told);
    let at = SpeechKind::ALL.iter().position(|kind| Some(*kind) == now).unwrap_or(0);
    let picker = Picker::new(title, choices, |model, key| {
        let speech = model.meeting().and_then(last_speech);
        if let (Some(speech), Some(kind)) = (speech, SpeechKind::ALL.get(key as usize)) {
            let event = SpeechEvent::KindChanged { speech, kind: *kind };
            model.perform(Ok(vec![crate::domain::Event::Speech(event)]));
        }
    });
    model.overlays.push(Overlay::Picker(picker.from(at)));
}

/// The running speech, else the one that ended last.
fn last_speech(meeting: &Meeting) -> Option<crate::domain::SpeechId> {
    meeting.speaking.or(meeting.speeches.last().map(|speech| speech.id))
}

/// Ends the running speech and calls the next speaker.
pub(super) fn next(model: &mut Model) {
    let events = model.meeting().map(Meeting::next_speaker);
    if let Some(events) = events {
        model.perform(events);
    }
}

/// Dates the start of the running speech earlier or later.
pub(super) fn shift(model: &mut Model, seconds: i64) {
    let now = model.now;
    let before = model.meeting().and_then(|meeting| meeting.speech(meeting.speaking?)).map(|one| one.started);
    if !model.perform_one(|meeting| meeting.shift_start(seconds, now)) {
        return;
    }
    let after = model.meeting().and_then(|meeting| meeting.speech(meeting.speaking?)).map(|one| one.started);
    let moved = before.zip(after).map(|(before, after)| after - before);
    // As far as there was room: the next one would say why, so this one does.
    let is_short = moved.is_some_and(|moved| moved.abs() < seconds.abs() * 1000);
    let once_more =
        model.meeting().filter(|_| is_short).map(|meeting| meeting.shift_start(seconds.signum(), now));
    if let Some(Err(refusal)) = once_more {
        model.tell_too(refusal.sentence(model.lang));
    }
}

/// The selected entry of the waiting list.
pub(super) fn selected(model: &Model) -> Option<Waiting> {
    model.meeting()?.waiting.get(model.place().at).copied()
}

/// Takes the selected entry off the waiting list.
pub(super) fn withdraw(model: &mut Model) {
    if let Some(waiting) = selected(model) {
        let event = SpeechEvent::Withdrawn { speech: waiting.id };
        model.perform(Ok(vec![crate::domain::Event::Speech(event)]));
    }
}

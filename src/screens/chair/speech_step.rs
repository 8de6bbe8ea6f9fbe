//! The next step while somebody speaks or waits: the speech is ended, the next one is called, whoever left is taken off.
//!
//! Knows nothing of what the item asks for.

use crate::app::view::Step;
use crate::domain::{Event, FloorClaim, Meeting, SpeechEvent};
use crate::say;
use crate::text::{Lang, given_name};

/// A running speech is ended, and the next speaker is called.
pub(super) fn step(meeting: &Meeting, lang: Lang) -> Option<Step> {
    if let Some(gone) = meeting.waiting.first().filter(|one| !meeting.may_speak(one.who)) {
        return absent_step(meeting.speaker_name(gone.who), lang);
    }
    let speaker = |id| meeting.speech(id).map_or("", |speech| meeting.speaker_name(speech.who));
    let now = meeting.speaking.map(speaker);
    let next = meeting.waiting.first().map(|one| meeting.speaker_name(one.who));
    if let Some((now, next)) = meeting.broken_off().and(now.zip(next)) {
        let before = meeting.waiting.iter().take_while(|one| one.claim < FloorClaim::Resumed);
        let then = before.last().map_or(next, |one| meeting.speaker_name(one.who));
        return broken_off_step((now, next, then), lang);
    }
    let words = match (now, next) {
        (Some(now), Some(next)) => say!(
            lang,
            "Enter: đ/c {now} phát biểu xong, mời đ/c {next}",
            "Enter: {now} has finished, call {next}"
        ),
        (Some(now), None) => say!(lang, "Enter: đ/c {now} phát biểu xong", "Enter: {now} has finished"),
        (None, Some(next)) => say!(lang, "Enter: mời đ/c {next} phát biểu", "Enter: call {next}"),
        (None, None) => return None,
    };
    let brief = match (now.map(given_name), next.map(given_name)) {
        (Some(now), Some(next)) => {
            say!(lang, "Enter: {now} nói xong, mời {next}", "Enter: {now} done, call {next}")
        }
        (Some(now), None) => say!(lang, "Enter: đ/c {now} nói xong", "Enter: {now} has finished"),
        (None, next) => {
            let next = next.unwrap_or_default();
            say!(lang, "Enter: mời đ/c {next}", "Enter: call {next}")
        }
    };
    Step::brief(words, brief, super::speaking::next)
}

/// Who comes in between is called, and whoever speaks goes on after the last of those who do.
fn broken_off_step((now, next, then): (&str, &str, &str), lang: Lang) -> Option<Step> {
    let words = match next == then {
        true => say!(
            lang,
            "Enter: mời đ/c {next}; xong, đ/c {now} nói tiếp",
            "Enter: call {next}; {now} goes on afterwards"
        ),
        false => say!(
            lang,
            "Enter: mời đ/c {next}; sau đ/c {then}, đ/c {now} nói tiếp",
            "Enter: call {next}; {now} goes on after {then}"
        ),
    };
    let (now, next) = (given_name(now), given_name(next));
    let brief = say!(lang, "Enter: mời {next}, rồi {now} tiếp", "Enter: call {next}, then {now}");
    Step::brief(words, brief, super::speaking::next)
}

/// Who has left meanwhile is taken off the list, so that the others get their turn.
fn absent_step(name: &str, lang: Lang) -> Option<Step> {
    let words = say!(
        lang,
        "Enter: đ/c {name} không còn ở đây, bớt khỏi danh sách chờ",
        "Enter: {name} is no longer present, take off the list"
    );
    let given = given_name(name);
    let brief = say!(lang, "Enter: bớt {given} (không còn ở đây)", "Enter: take {given} off (not present)");
    Step::brief(words, brief, |model| {
        let gone = |meeting: &Meeting| meeting.waiting.first().map(|one| one.id);
        if let Some(speech) = model.meeting().and_then(gone) {
            model.perform(Ok(vec![Event::Speech(SpeechEvent::Withdrawn { speech })]));
        }
    })
}

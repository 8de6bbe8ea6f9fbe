//! A speech that was recorded under the wrong name goes as a whole to who gave it.

use super::event::Event;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::speaker::{FloorClaim, Speaker, SpeechId, Waiting};
use super::speech::SpeechEvent;
use crate::say;
use crate::text::Lang;

impl Meeting {
    /// Gives a speech, with its times, kind and words, to who gave it. Who was named by mistake waits
    /// again where the floor was asked for; the request of the other is met by the speech.
    ///
    /// # Errors
    /// There is no such speech, or the other did not attend.
    pub fn change_speaker(&self, speech: SpeechId, who: Speaker) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.speech(speech).ok_or(Refusal::Gone)?;
        let attended = match who {
            Speaker::Member(member) if found.ended.is_none() => self.is_here(member),
            Speaker::Member(member) => self.attended(member),
            Speaker::Guest(number) => self.guest(number).is_some(),
        };
        if !attended {
            return Err(Refusal::Absent { name: self.speaker_name(who).to_owned() });
        }
        let from = found.who;
        let waits_already = self.waiting.iter().any(|waiting| waiting.who == from);
        let again = found.waited && !waits_already && from != who && self.may_speak(from);
        let waits = again.then_some(self.next_speech);
        Ok(Event::Speech(SpeechEvent::SpeakerChanged { speech, from, who, waits }))
    }

    pub(super) fn give_speech(&mut self, speech: SpeechId, who: Speaker, waits: Option<SpeechId>) {
        let Some(found) = self.speeches.iter_mut().find(|one| one.id == speech) else { return };
        let (from, kind, chosen) = (std::mem::replace(&mut found.who, who), found.kind, found.chosen);
        (found.waited, found.resumed) = (false, false);
        self.waiting.retain(|waiting| waiting.who != who);
        if let Some(id) = waits {
            self.next_speech = self.mint.next([id, self.next_speech - 1]);
            self.waiting.insert(0, Waiting { id, who: from, kind, chosen, claim: FloorClaim::Ordinary });
        }
    }
}

/// Who spoke, and who did not.
pub(super) fn changed_words(meeting: &Meeting, from: Speaker, who: Speaker, lang: Lang) -> String {
    say!(
        lang,
        "sửa người phát biểu: đ/c {name}, không phải đ/c {other}",
        "it was {name} who spoke, not {other}",
        name = meeting.speaker_name(who),
        other = meeting.speaker_name(from)
    )
}

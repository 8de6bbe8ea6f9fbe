//! The acts by which people get the floor: they ask for it with a claim, are let first, are called, and end.

use chrono::{DateTime, FixedOffset, NaiveTime};

use super::clock::shift_words;
use super::event::{Event, Moment};
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::speaker::{FloorClaim, Speaker, Speech, SpeechId, SpeechKind, Waiting};
use super::speech::SpeechEvent;
use crate::say;
use crate::text::Lang;

impl Meeting {
    /// Puts someone on the waiting list; refused when absent or waiting already. Who waits for a turn can put a question
    /// or reply meanwhile without losing it.
    pub fn queue(&self, who: Speaker, kind: SpeechKind, claim: FloorClaim) -> Result<Event, Refusal> {
        self.ensure_open()?;
        self.ensure_here(who)?;
        if self.waits(who).any(|waiting| waiting.claim.is_alike(claim)) {
            return Err(Refusal::AlreadyWaiting { name: self.speaker_name(who).to_owned() });
        }
        let (speech, urgent) = (self.next_speech, claim == FloorClaim::Order);
        // Points of order are told as they were before there were other claims.
        let claim = if urgent { FloorClaim::Ordinary } else { claim };
        Ok(Event::Speech(SpeechEvent::Queued { speech, who, kind, urgent, claim }))
    }

    /// Gives someone the floor at once; a running speech ends.
    pub fn start_speech(&self, who: Speaker, kind: SpeechKind) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        self.ensure_here(who)?;
        let speech = self.waits(who).next().map_or(self.next_speech, |waiting| waiting.id);
        Ok(self.floor_to(speech, who, kind))
    }

    /// Lets someone say at once what comes before what others wait for, where nobody speaks; an own turn waits on.
    ///
    /// # Errors
    /// For who is not here.
    pub fn interject(
        &self,
        who: Speaker,
        kind: SpeechKind,
        claim: FloorClaim,
    ) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        self.ensure_here(who)?;
        let waiting = self.waits(who).find(|waiting| waiting.claim.is_alike(claim));
        Ok(self.floor_to(waiting.map_or(self.next_speech, |waiting| waiting.id), who, kind))
    }

    fn floor_to(&self, speech: SpeechId, who: Speaker, kind: SpeechKind) -> Vec<Event> {
        let ended = self.speaking.map(|speech| Event::Speech(SpeechEvent::Ended { speech }));
        let started = Event::Speech(SpeechEvent::Started { speech, who, kind });
        ended.into_iter().chain([started]).collect()
    }

    /// What someone waits for, in the order in which they are called.
    fn waits(&self, who: Speaker) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter().filter(move |waiting| waiting.who == who)
    }

    /// The running speech, where it is broken off as the first who waits is called: its speaker then waits to go on.
    pub fn broken_off(&self) -> Option<&Speech> {
        let first = self.waiting.first().filter(|first| first.claim.breaks_off())?;
        let speech = self.speech(self.speaking?)?;
        let waits = self.waits(speech.who).any(|one| one.claim == FloorClaim::Resumed);
        (first.who != speech.who && !waits && self.may_speak(speech.who)).then_some(speech)
    }

    /// Ends the running speech and gives the first who waits the floor, if anyone does. Whose speech is broken off waits to
    /// go on with it.
    pub fn next_speaker(&self) -> Result<Vec<Event>, Refusal> {
        match (self.waiting.first(), self.speaking) {
            (Some(first), _) => {
                let called = self.interject(first.who, first.kind, first.claim)?;
                let Some(speech) = self.broken_off() else { return Ok(called) };
                let back = self.queue(speech.who, speech.kind, FloorClaim::Resumed)?;
                // Who is called is what the act tells of, so it comes last.
                let (ended, started) = called.split_at(called.len().saturating_sub(1));
                Ok([ended, &[back], started].concat())
            }
            (None, Some(speech)) => Ok(vec![Event::Speech(SpeechEvent::Ended { speech })]),
            (None, None) => Err(Refusal::NobodySpeaks),
        }
    }

    /// Notes what was said in a speech; replaces what was noted there.
    pub fn note_speech(&self, speech: SpeechId, note: &str) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        self.speech(speech).ok_or(Refusal::Gone)?;
        Ok(Event::Speech(SpeechEvent::Noted { speech, text: note.to_owned() }))
    }

    /// Whether someone can have the floor: a member who is here, a guest who is still on the list.
    pub fn may_speak(&self, who: Speaker) -> bool {
        self.ensure_here(who).is_ok()
    }

    pub(super) fn ensure_here(&self, who: Speaker) -> Result<(), Refusal> {
        match who {
            Speaker::Member(member) if self.is_here(member) => Ok(()),
            Speaker::Member(member) => Err(Refusal::Absent { name: self.name(member).to_owned() }),
            Speaker::Guest(number) if self.guest(number).is_some() => Ok(()),
            Speaker::Guest(_) => Err(Refusal::UnknownMember),
        }
    }
}

impl Meeting {
    /// The first member who waits without having spoken behind somebody who has, both in the order in which they asked.
    pub fn unspoken_behind(&self) -> Option<&Waiting> {
        let ordinary = || self.waiting.iter().filter(|one| one.claim == FloorClaim::Ordinary);
        let mut behind = ordinary().skip_while(|one| self.times_spoken(one.who) == 0);
        behind.find(|one| matches!(one.who, Speaker::Member(_)) && self.times_spoken(one.who) == 0)
    }

    /// Lets somebody who has not spoken come before those who have: who waits comes first of them, who does not is put
    /// there, and where nobody speaks they have the floor.
    ///
    /// # Errors
    /// For who has spoken already, or is not here.
    pub fn let_first(&self, who: Speaker) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        self.ensure_here(who)?;
        if self.times_spoken(who) > 0 {
            return Err(Refusal::SpokenAlready { name: self.speaker_name(who).to_owned() });
        }
        match self.waits(who).last() {
            Some(one) if one.claim <= FloorClaim::First => {
                Err(Refusal::AlreadyWaiting { name: self.speaker_name(who).to_owned() })
            }
            Some(one) => Ok(vec![Event::Speech(SpeechEvent::LetFirst { speech: one.id })]),
            None if self.speaking.is_some() => {
                self.queue(who, SpeechKind::Remark, FloorClaim::First).map(|event| vec![event])
            }
            None => self.start_speech(who, SpeechKind::Remark),
        }
    }

    /// The speech whose end can be told otherwise: the running one, else the one that ended last.
    pub fn endable(&self) -> Option<&Speech> {
        let last = || self.speeches.iter().max_by_key(|speech| speech.ended);
        self.speaking.and_then(|id| self.speech(id)).or_else(last)
    }

    /// Ends a speech at a time of the day before now, as a person tells it: the running one, or the last one.
    ///
    /// # Errors
    /// There is none, or the time lies before its start or after its end, or after this moment.
    pub fn end_speech_at(
        &self,
        id: SpeechId,
        at: DateTime<FixedOffset>,
        now: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        self.ensure_open()?;
        let speech = self.endable().filter(|speech| speech.id == id).ok_or(Refusal::NobodySpeaks)?;
        let until = speech.ended.unwrap_or_else(|| i64::try_from(self.clock.place(now)).unwrap_or(i64::MAX));
        let latest = speech.at + chrono::TimeDelta::milliseconds(until - speech.started);
        // Told in minutes: the minute of the start is the start, that of the end the end.
        let minute = |at: DateTime<FixedOffset>| at.format("%H:%M").to_string();
        let at = if minute(at) == minute(speech.at) { at.max(speech.at) } else { at };
        let at = if minute(at) == minute(latest) { at.min(latest) } else { at };
        if at < speech.at || at > latest {
            let time = |at: DateTime<FixedOffset>| -> NaiveTime { at.time() };
            return Err(Refusal::OutOfOrder { from: time(speech.at), to: time(latest) });
        }
        let seconds = at.signed_duration_since(latest).num_seconds();
        let ended = speech.ended.is_none().then_some(Event::Speech(SpeechEvent::Ended { speech: id }));
        let shifted =
            (seconds != 0).then_some(Event::Speech(SpeechEvent::EndShifted { speech: id, seconds }));
        let events: Vec<Event> = ended.into_iter().chain(shifted).collect();
        if events.is_empty() { Err(Refusal::Gone) } else { Ok(events) }
    }
}

/// That somebody waits, and with what claim.
pub(super) fn claimed_words(name: &str, claim: FloorClaim, lang: Lang) -> String {
    match claim {
        FloorClaim::Interposed => say!(
            lang,
            "thêm đ/c {name} hỏi xen, trước những người đang chờ",
            "{name} asks a question of the speaker, before those who wait"
        ),
        FloorClaim::Reply => say!(
            lang,
            "thêm đ/c {name} đáp lại, trước những người đang chờ",
            "{name} replies, before those who wait"
        ),
        FloorClaim::Resumed => {
            say!(lang, "đ/c {name} nói tiếp sau khi tạm dừng", "{name} goes on after the interruption")
        }
        FloorClaim::First => say!(
            lang,
            "mời đ/c {name} nói trước vì chưa phát biểu",
            "{name} is invited first, having not spoken"
        ),
        FloorClaim::Order => say!(
            lang,
            "thêm đ/c {name} được ưu tiên phát biểu, trước những người đang chờ",
            "{name} has a point of order, before those who wait"
        ),
        FloorClaim::Ordinary => {
            say!(lang, "thêm đ/c {name} chờ phát biểu", "{name} asked for the floor")
        }
    }
}

/// That somebody waits no more.
pub(super) fn withdrawn_words(name: &str, lang: Lang) -> String {
    say!(lang, "bớt đ/c {name} khỏi danh sách chờ phát biểu", "{name} taken off those who wait to speak")
}

/// That a speech ended earlier.
pub(super) fn ended_words(name: &str, seconds: i64, lang: Lang) -> String {
    let shift = shift_words(seconds, lang);
    say!(lang, "ghi đ/c {name} phát biểu xong {shift}", "end of {name} moved {shift}")
}

/// That somebody is let first.
pub(super) fn let_words(name: &str, lang: Lang) -> String {
    say!(lang, "để đ/c {name} nói trước vì chưa phát biểu", "{name} is let first, having not spoken")
}

#[cfg(test)]
#[path = "speech_acts_tests.rs"]
mod tests;

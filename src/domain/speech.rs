//! Speakers: the waiting list, who is speaking, what was said and for how long.
//!
//! Removing or starting one entry never touches another.

use serde::{Deserialize, Serialize};

use super::clock::shift_words;
use super::event::Moment;
use super::meeting::Meeting;
use super::speaker::{FloorClaim, Speaker, Speech, SpeechId, SpeechKind, Waiting};
use super::speech_acts::{claimed_words, ended_words, let_words, withdrawn_words};
use super::wrong_speaker::changed_words;
use crate::say;
use crate::text::Lang;

/// A change of the speakers' list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeechEvent {
    /// Someone asked for the floor.
    Queued {
        /// The number given.
        speech: SpeechId,
        /// Who.
        who: Speaker,
        /// For what.
        kind: SpeechKind,
        /// Whether it is a point of order.
        #[serde(default)]
        urgent: bool,
        /// What else it comes before others for.
        #[serde(default, skip_serializing_if = "FloorClaim::is_ordinary")]
        claim: FloorClaim,
    },
    /// Who waits and has not spoken is let before those who have.
    LetFirst {
        /// Which.
        speech: SpeechId,
    },
    /// The request was taken back.
    Withdrawn {
        /// Which.
        speech: SpeechId,
    },
    /// Someone has the floor.
    Started {
        /// The number given, or that of the waiting entry.
        speech: SpeechId,
        /// Who.
        who: Speaker,
        /// For what.
        kind: SpeechKind,
    },
    /// The speech ended.
    Ended {
        /// Which.
        speech: SpeechId,
    },
    /// The end is dated earlier.
    EndShifted {
        /// Which.
        speech: SpeechId,
        /// Seconds; negative = earlier.
        seconds: i64,
    },
    /// The start is dated earlier or later.
    StartShifted {
        /// Which.
        speech: SpeechId,
        /// Seconds; negative = earlier.
        seconds: i64,
    },
    /// It is of another kind.
    KindChanged {
        /// Which.
        speech: SpeechId,
        /// The right kind.
        kind: SpeechKind,
    },
    /// It was somebody else who spoke: the whole speech is theirs.
    SpeakerChanged {
        /// Which.
        speech: SpeechId,
        /// Who was named by mistake.
        from: Speaker,
        /// Who spoke.
        who: Speaker,
        /// The number under which the one named by mistake waits again, who had asked for the floor.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        waits: Option<SpeechId>,
    },
    /// What was said; the whole text.
    Noted {
        /// Which.
        speech: SpeechId,
        /// Paragraphs separated by line feeds.
        text: String,
    },
}

impl Meeting {
    /// Whether a kind with which somebody is called or waits is more than what the current item gives.
    fn is_chosen(&self, kind: SpeechKind) -> bool {
        let step = self.agenda.current().map_or("", |item| item.step.as_str());
        kind != SpeechKind::of_step(step)
    }

    /// The speech with this number.
    pub fn speech(&self, id: SpeechId) -> Option<&Speech> {
        self.speeches.iter().find(|speech| speech.id == id)
    }

    /// Puts someone on the waiting list, behind all who have as good a claim.
    fn wait(&mut self, one: Waiting) {
        self.next_speech = self.mint.next([one.id, self.next_speech - 1]);
        self.put_by_claim(one);
    }

    fn put_by_claim(&mut self, one: Waiting) {
        // Who was broken off last goes on first.
        let resumes = one.claim == FloorClaim::Resumed;
        let behind = |waiting: &Waiting| waiting.claim > one.claim || resumes && waiting.claim == one.claim;
        let place = self.waiting.iter().position(behind);
        self.waiting.insert(place.unwrap_or(self.waiting.len()), one);
    }

    fn let_before(&mut self, id: SpeechId) {
        if let Some(at) = self.waiting.iter().position(|waiting| waiting.id == id) {
            let one = self.waiting.remove(at);
            self.put_by_claim(Waiting { claim: FloorClaim::First, ..one });
        }
    }

    fn shift_end(&mut self, id: SpeechId, seconds: i64) {
        self.change_speech(id, |found| {
            found.ended = found.ended.map(|ended| (ended + seconds * 1000).max(found.started));
        });
    }

    /// A speech as it begins, from what is known of who waited for it.
    fn begun(&self, (id, who, kind): (SpeechId, Speaker, SpeechKind), started: i64, when: Moment) -> Speech {
        let waits = self.waiting.iter().find(|waiting| waiting.id == id);
        let asked = waits.filter(|waiting| waiting.kind == kind);
        Speech {
            id,
            who,
            kind,
            chosen: asked.map_or_else(|| self.is_chosen(kind), |waiting| waiting.chosen),
            item: self.agenda.current,
            at: when.at,
            started,
            ended: None,
            note: String::new(),
            waited: waits.is_some(),
            resumed: waits.is_some_and(|one| one.claim == FloorClaim::Resumed),
            between: waits.is_some_and(|one| one.claim.comes_between()),
        }
    }

    fn begin_speech(&mut self, speech: Speech) {
        self.waiting.retain(|waiting| waiting.id != speech.id);
        self.next_speech = self.mint.next([speech.id, self.next_speech - 1]);
        self.speaking = Some(speech.id);
        self.speeches.push(speech);
    }

    fn change_speech(&mut self, id: SpeechId, change: impl FnOnce(&mut Speech)) {
        if let Some(found) = self.speeches.iter_mut().find(|speech| speech.id == id) {
            change(found);
        }
    }
}

impl SpeechEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            SpeechEvent::Withdrawn { .. } => true,
            SpeechEvent::Queued { .. } | SpeechEvent::Started { .. } | SpeechEvent::Ended { .. } => false,
            SpeechEvent::StartShifted { .. } | SpeechEvent::KindChanged { .. } => false,
            SpeechEvent::EndShifted { .. } | SpeechEvent::LetFirst { .. } => false,
            SpeechEvent::Noted { .. } | SpeechEvent::SpeakerChanged { .. } => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting, now: u64, when: Moment) {
        match self {
            SpeechEvent::Queued { speech, who, kind, urgent, claim } => {
                let chosen = meeting.is_chosen(*kind);
                let claim = if *urgent { FloorClaim::Order } else { *claim };
                meeting.wait(Waiting { id: *speech, who: *who, kind: *kind, chosen, claim });
            }
            SpeechEvent::LetFirst { speech } => meeting.let_before(*speech),
            SpeechEvent::EndShifted { speech, seconds } => meeting.shift_end(*speech, *seconds),
            SpeechEvent::Withdrawn { speech } => meeting.waiting.retain(|waiting| waiting.id != *speech),
            SpeechEvent::Started { speech, who, kind } => {
                let begun = meeting.begun((*speech, *who, *kind), now as i64, when);
                meeting.begin_speech(begun);
            }
            SpeechEvent::Ended { speech } => {
                meeting.speaking = meeting.speaking.filter(|speaking| speaking != speech);
                meeting.change_speech(*speech, |found| found.ended = Some(now as i64));
            }
            SpeechEvent::StartShifted { speech, seconds } => meeting.change_speech(*speech, |found| {
                found.started += seconds * 1000;
                found.at += chrono::TimeDelta::seconds(*seconds);
            }),
            SpeechEvent::KindChanged { speech, kind } => {
                meeting.change_speech(*speech, |found| (found.kind, found.chosen) = (*kind, true));
            }
            SpeechEvent::SpeakerChanged { speech, who, waits, .. } => {
                meeting.give_speech(*speech, *who, *waits);
            }
            SpeechEvent::Noted { speech, text } => {
                meeting.drafts.remove(&format!("speech-{speech}"));
                meeting.change_speech(*speech, |found| found.note.clone_from(text));
            }
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let of = |id: &SpeechId| {
            let waiting = meeting.waiting.iter().find(|waiting| waiting.id == *id).map(|waiting| waiting.who);
            let who = waiting.or(meeting.speech(*id).map(|speech| speech.who));
            who.map_or("…".to_owned(), |who| meeting.speaker_name(who).to_owned())
        };
        match self {
            SpeechEvent::Queued { who, urgent, claim, .. } => claimed_words(
                meeting.speaker_name(*who),
                if *urgent { FloorClaim::Order } else { *claim },
                lang,
            ),
            SpeechEvent::Withdrawn { speech } => withdrawn_words(&of(speech), lang),
            SpeechEvent::Started { speech, who, kind } => {
                let kind = meeting.speech(*speech).map_or(*kind, Speech::told);
                started_words(meeting.speaker_name(*who), kind, lang)
            }
            SpeechEvent::Ended { speech } => {
                say!(lang, "đ/c {name} phát biểu xong", "{name} has finished", name = of(speech))
            }
            SpeechEvent::EndShifted { speech, seconds } => ended_words(&of(speech), *seconds, lang),
            SpeechEvent::LetFirst { speech } => let_words(&of(speech), lang),
            SpeechEvent::StartShifted { speech, seconds } => say!(
                lang,
                "ghi đ/c {name} bắt đầu {shift}",
                "start of {name} moved {shift}",
                name = of(speech),
                shift = shift_words(*seconds, lang)
            ),
            SpeechEvent::KindChanged { speech, kind } => say!(
                lang,
                "đổi loại phát biểu của đ/c {name}: {kind}",
                "kind of speech of {name} changed: {kind}",
                name = of(speech),
                kind = kind.label().get(lang)
            ),
            SpeechEvent::SpeakerChanged { from, who, .. } => changed_words(meeting, *from, *who, lang),
            SpeechEvent::Noted { speech, .. } => {
                say!(lang, "ghi ý kiến đ/c {name}", "words of {name} noted", name = of(speech))
            }
        }
    }
}

/// "đ/c Trần Thị Hoa góp ý": that somebody has the floor, and for what where it is no plain remark.
fn started_words(name: &str, kind: SpeechKind, lang: Lang) -> String {
    let label = kind.label().get(lang);
    match kind {
        SpeechKind::Remark => say!(lang, "đ/c {name} {label}", "{name} has the floor"),
        _ => say!(lang, "đ/c {name} {label}", "{name} has the floor: {label}"),
    }
}

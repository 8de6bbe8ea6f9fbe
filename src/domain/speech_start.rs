//! How far the start of the running speech can be dated back or forth: what bounds it, and the sentence that says so.
//!
//! Knows the timeline of the meeting alone, and which moment it is told to be.

use super::event::{Event, Moment};
use super::meeting::Meeting;

use super::refusal::Refusal;
use super::speaker::Speech;
use super::speech::SpeechEvent;
use crate::say;
use crate::text::Lang;

/// What a speech cannot have begun before, or after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeechBound {
    /// The opening of the meeting.
    Opening,
    /// The beginning of the item, or its going on after a break.
    Item,
    /// The end of the speech before it.
    Speech,
    /// This moment.
    Now,
}

impl SpeechBound {
    /// That the speech begins there.
    pub(super) fn sentence(self, lang: Lang) -> String {
        match self {
            SpeechBound::Opening => say!(
                lang,
                "Không ghi sớm hơn được: lượt phát biểu này đã bắt đầu từ lúc khai mạc. Nếu khai mạc sớm hơn, hãy sửa giờ khai mạc (9).",
                "It cannot be dated earlier: this speech begins with the meeting. If that was opened earlier: correct the opening (9)."
            ),
            SpeechBound::Item => say!(
                lang,
                "Không ghi sớm hơn được: lượt phát biểu này đã bắt đầu từ đầu mục. Nếu mục bắt đầu sớm hơn, hãy sửa giờ khi đọc lại (8).",
                "It cannot be dated earlier: this speech begins with its item. If that was begun earlier: correct it at the read-back (8)."
            ),
            SpeechBound::Speech => say!(
                lang,
                "Không ghi sớm hơn được: lượt phát biểu này đã bắt đầu ngay khi lượt trước kết thúc. Nếu người nói là đồng chí khác, hãy sửa người phát biểu (9).",
                "It cannot be dated earlier: this speech begins where the one before it ended. If somebody else spoke: correct the speaker (9)."
            ),
            SpeechBound::Now => say!(
                lang,
                "Không ghi muộn hơn được: lượt phát biểu này mới bắt đầu lúc này. Nếu chưa phát biểu, hãy hoàn tác (Ctrl+Z), rồi mời khi bắt đầu nói.",
                "It cannot be dated later: this speech begins just now. If it has not begun: undo it (Ctrl+Z), and give the floor when it begins."
            ),
        }
    }
}

impl Meeting {
    /// Dates the start of the running speech earlier (negative) or later, in seconds, as far as there is room.
    ///
    /// # Errors
    /// Nobody speaks, or there is no room for a second: the meeting was opened, its item begun, or the speech
    /// before it ended just then, or the speech begins at this moment.
    pub fn shift_start(&self, seconds: i64, now: Moment) -> Result<Event, Refusal> {
        let speech = self.speaking.and_then(|id| self.speech(id)).ok_or(Refusal::NobodySpeaks)?;
        let (after, before) =
            (self.room_before(speech), i64::try_from(self.clock.place(now)).unwrap_or(i64::MAX));
        let room = |milliseconds: i64| milliseconds.max(0) / 1000;
        let (back, forth) = (room(speech.started - after.0), room(before - speech.started));
        match seconds.signum() {
            -1 if back == 0 => Err(Refusal::SpeechOutOfBounds { bound: after.1 }),
            1 if forth == 0 => Err(Refusal::SpeechOutOfBounds { bound: SpeechBound::Now }),
            _ => {
                let seconds = seconds.clamp(-back, forth);
                Ok(Event::Speech(SpeechEvent::StartShifted { speech: speech.id, seconds }))
            }
        }
    }

    /// Where on the timeline the running speech can have begun at the earliest, and what bounds it there.
    fn room_before(&self, speech: &Speech) -> (i64, SpeechBound) {
        let opened = self.clock.opened.unwrap_or_default();
        let item = self.item_since.and_then(|since| i64::try_from(since).ok());
        let others = self.speeches.iter().filter(|other| other.id != speech.id);
        let before = others.filter_map(|other| other.ended).max();
        let mut bound = (opened, SpeechBound::Opening);
        // Of two at one place the wider one is told: the first item begins with the meeting.
        for (place, what) in [(item, SpeechBound::Item), (before, SpeechBound::Speech)] {
            if let Some(place) = place.filter(|place| *place > bound.0) {
                bound = (place, what);
            }
        }
        bound
    }
}

#[cfg(test)]
#[path = "speech_start_tests.rs"]
mod tests;

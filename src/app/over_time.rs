//! That a speech or an item has used up its minutes: told once by a soft bell, a silent flash, both or neither.
//!
//! Rings nothing itself: the loop takes the bell, and whoever draws the head asks whether it flashes.

use serde::{Deserialize, Serialize};

use super::message::Effect;
use super::model::Model;
use crate::domain::{ItemId, Meeting, SpeechId};
use crate::say;
use crate::text::Lang;

/// Seconds within which it is told; later nobody needs it, as where the program was started on a speech long over.
const FRESH: u64 = 5;
/// Ticks, of a second each, that the head stays reversed.
const FLASH_TICKS: u64 = 2;

/// How it is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OverTime {
    /// Not at all; the clocks on screen show it.
    #[default]
    Off,
    /// By the bell of the terminal.
    Bell,
    /// By the head of the screen, reversed for a moment.
    Flash,
    /// By both.
    Both,
}

/// What was told already, and until which tick the head is reversed.
#[derive(Debug, Clone, Copy, Default)]
struct ToldOver {
    speech: Option<SpeechId>,
    item: Option<ItemId>,
    until: u64,
}

impl OverTime {
    fn next(self) -> OverTime {
        match self {
            OverTime::Off => OverTime::Bell,
            OverTime::Bell => OverTime::Flash,
            OverTime::Flash => OverTime::Both,
            OverTime::Both => OverTime::Off,
        }
    }

    /// "chuông nhỏ".
    pub fn words(self, lang: Lang) -> String {
        match self {
            OverTime::Off => say!(lang, "không báo", "nothing"),
            OverTime::Bell => say!(lang, "một tiếng chuông", "one bell"),
            OverTime::Flash => say!(lang, "nháy dòng đầu, không tiếng", "the head flashes, in silence"),
            OverTime::Both => say!(lang, "chuông và nháy dòng đầu", "bell and flash"),
        }
    }

    const fn rings(self) -> bool {
        matches!(self, OverTime::Bell | OverTime::Both)
    }

    const fn flashes(self) -> bool {
        matches!(self, OverTime::Flash | OverTime::Both)
    }
}

/// Takes the next way.
pub(super) fn switch(model: &mut Model) {
    model.over_time = model.over_time.next();
    let words = model.over_time.words(model.lang);
    model.tell(say!(model.lang, "Khi hết giờ: {words}.", "When time is up: {words}."));
    model.ask(Effect::TellOverTime(model.over_time));
    if model.over_time.rings() {
        model.ask(Effect::Ring);
    }
}

/// Looks at the clocks, once a second: what has just used up its minutes is told.
pub(super) fn watch(model: &mut Model) {
    if model.over_time == OverTime::Off {
        return;
    }
    let now = model.line_now();
    let Some(meeting) =
        model.meeting().filter(|meeting| meeting.state.is_running() && meeting.on_paper.is_none())
    else {
        return;
    };
    let told = model.kept::<ToldOver>().copied().unwrap_or_default();
    let speech = over_speech(meeting, now).filter(|id| told.speech != Some(*id));
    let item = over_item(meeting, now).filter(|id| told.item != Some(*id));
    if speech.is_none() && item.is_none() {
        return;
    }
    let until = if model.over_time.flashes() { model.ticks + FLASH_TICKS } else { 0 };
    let rings = model.over_time.rings();
    model.keep(ToldOver { speech: speech.or(told.speech), item: item.or(told.item), until });
    if rings {
        model.ask(Effect::Ring);
    }
}

/// The running speech, where its minutes were up within the last seconds.
fn over_speech(meeting: &Meeting, now: u64) -> Option<SpeechId> {
    let speech = meeting.speech(meeting.speaking?)?;
    is_fresh(meeting.turn_seconds(speech, now), meeting.seconds_for(speech)).then_some(speech.id)
}

/// The item under way, likewise.
fn over_item(meeting: &Meeting, now: u64) -> Option<ItemId> {
    let item = meeting.agenda.current()?;
    let limit = u64::from(meeting.minutes_of(item)) * 60;
    is_fresh(meeting.item_seconds(item.id, now), limit).then_some(item.id)
}

fn is_fresh(spent: u64, limit: u64) -> bool {
    limit > 0 && spent.checked_sub(limit).is_some_and(|over| over < FRESH)
}

/// Whether the head of the screen is reversed at this moment.
pub fn is_flashing(model: &Model) -> bool {
    model.kept::<ToldOver>().is_some_and(|told| model.ticks < told.until)
}

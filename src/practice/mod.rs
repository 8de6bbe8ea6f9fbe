//! Made-up cells and meetings: for trying the program, for tests and for measuring.
//!
//! Pure and seeded: the same seed gives the same events. Everything goes through the domain's own
//! acts, so that a made-up meeting is one that people could have held. It knows no clock and no
//! disk; guidance and scoring come in as values and one function.

mod cell;
mod closing;
mod heard;
mod heard_voices;
mod meeting;
mod names;
mod practised;
mod preparation;
mod remarks;
mod roll_call;
mod round;
mod round_voices;
mod script;
mod stage;
mod talk;
mod topics;
mod turns;
mod voices;
mod year;

pub use cell::{DEFAULT_MEMBERS, DEFAULT_SEED, cell};
pub use meeting::{EarlierMeetings, PackInputs, PastMeeting, SheetOf, past_meeting};
pub use names::name;
pub use practised::{THEME_ITEMS, THEME_TITLE, turns as practised_turns};
pub use script::{
    Proposed, body, conclusion, count, excuse, going_on, guest, item_note, judgement, next_speaker, point,
    question, remark, review, round_is_done, speech_note, statement, task,
};
pub use year::{PracticeCell, YearSpan, years};

#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod round_tests;
#[cfg(test)]
mod tests;

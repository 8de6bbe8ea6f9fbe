//! What a practice meeting offers in its fields; none in a real one.
//!
//! The only file that sees the practice room.

pub use crate::practice::{
    THEME_ITEMS, THEME_TITLE, body, conclusion, count, excuse, going_on, guest, item_note, judgement,
    next_speaker, point, practised_turns, question, review, round_is_done, speech_note, statement, task,
};

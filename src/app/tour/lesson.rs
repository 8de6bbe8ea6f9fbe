//! What a lesson is: a situation, and steps of which each has its proof.
//!
//! Knows none of the lessons.

use crate::app::model::Model;
use crate::domain::{Event, Meeting};
use crate::text::Text;

/// How it is known that a step is done: never by a key, nor by time.
#[derive(Debug, Clone, Copy)]
pub enum Proof {
    /// An event since the lesson was begun, which was not undone, in the meeting as it now stands.
    Act(fn(&Event, &Meeting) -> bool),
    /// What the person has before them, once it was so.
    Seen(fn(&Model) -> bool),
    /// The sample words were typed letter by letter.
    Typed,
    /// Papers were written.
    Written,
}

/// A step of a lesson.
#[derive(Debug)]
pub struct LessonStep {
    /// What to do, with the keys.
    pub words: Text,
    /// How it is known to be done.
    pub proof: Proof,
    /// Whether it can still be done as things stand.
    pub open: fn(&Model) -> bool,
}

impl LessonStep {
    /// A step that can be done for as long as something holds.
    pub const fn during(self, open: fn(&Model) -> bool) -> LessonStep {
        LessonStep { open, ..self }
    }
}

/// A lesson.
#[derive(Debug)]
pub struct Lesson {
    /// What it is about.
    pub title: Text,
    /// What happens at the meeting, in one sentence.
    pub situation: Text,
    /// Whether its first step can be done as things stand.
    pub ready: fn(&Model) -> bool,
    /// What to do before, where it cannot.
    pub before: Text,
    /// Its steps, in order.
    pub steps: &'static [LessonStep],
}

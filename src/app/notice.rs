//! What the person is told: the line for them, and the sign of saving.

use chrono::{DateTime, FixedOffset};

use super::model::Model;

/// A line for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub words: String,
    /// Whether something was refused or went wrong.
    pub warning: bool,
}

/// How the last act stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Save {
    /// Nothing was written yet.
    #[default]
    Idle,
    /// Acts are under way to the device.
    Saving,
    /// Everything is on the device.
    Saved(DateTime<FixedOffset>),
    /// Writing failed; the sentence says what to do.
    Trouble(String),
}

impl Save {
    /// Acts are on their way; a trouble stands until all of them are on the device.
    pub fn begin(&mut self) {
        if !matches!(self, Save::Trouble(_)) {
            *self = Save::Saving;
        }
    }

    /// Whether nothing waits to be written.
    pub fn is_settled(&self) -> bool {
        matches!(self, Save::Idle | Save::Saved(_))
    }
}

impl Model {
    /// Tells the person something.
    pub fn tell(&mut self, words: String) {
        self.notice = Some(Notice { words, warning: false });
    }

    /// Tells the person something more, after what the same moment told already; a refusal stays one.
    pub fn tell_too(&mut self, words: String) {
        self.notice = Some(match self.notice.take() {
            Some(Notice { words: before, warning }) => Notice { words: format!("{before} {words}"), warning },
            None => Notice { words, warning: false },
        });
    }

    /// Tells the person that something was refused; answers false.
    pub fn warn(&mut self, words: String) -> bool {
        self.notice = Some(Notice { words, warning: true });
        false
    }
}

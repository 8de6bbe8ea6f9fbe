//! Private notes of the chair: one text a meeting, in a stream of its own.
//!
//! No paper, digest, search or hash of a meeting knows of them, and no meeting does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::book::MeetingId;
use crate::say;
use crate::text::Lang;

/// A change of the private notes of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrivateNoteEvent {
    /// The note of a meeting was written; the whole of it.
    Written {
        /// Which meeting.
        meeting: MeetingId,
        /// Empty takes it away.
        text: String,
    },
}

/// The private notes of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrivateNotes(BTreeMap<MeetingId, String>);

impl PrivateNotes {
    /// The note of a meeting; empty where there is none.
    pub fn of(&self, meeting: &MeetingId) -> &str {
        self.0.get(meeting).map_or("", String::as_str)
    }

    /// Takes a change in.
    pub fn apply(&mut self, event: &PrivateNoteEvent) {
        let PrivateNoteEvent::Written { meeting, text } = event;
        match text.is_empty() {
            true => drop(self.0.remove(meeting)),
            false => drop(self.0.insert(meeting.clone(), text.clone())),
        }
    }
}

impl PrivateNoteEvent {
    /// What was done, without its words.
    pub fn sentence(&self, lang: Lang) -> String {
        let PrivateNoteEvent::Written { text, .. } = self;
        match text.is_empty() {
            true => say!(lang, "bỏ ghi riêng của chủ trì", "private note of the chair taken away"),
            false => say!(lang, "ghi riêng của chủ trì", "private note of the chair"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_text_of_each_meeting_holds_and_an_empty_one_takes_it_away() {
        let (one, two) = (MeetingId("a".into()), MeetingId("b".into()));
        let mut notes = PrivateNotes::default();
        for (meeting, text) in
            [(&one, "hỏi thăm đồng chí Hoa"), (&two, "nhắc"), (&one, "đã hỏi thăm"), (&two, "")]
        {
            notes.apply(&PrivateNoteEvent::Written { meeting: meeting.clone(), text: text.into() });
        }
        assert_eq!((notes.of(&one), notes.of(&two)), ("đã hỏi thăm", ""));
    }
}

//! What the book as a whole records: its cells, its meetings, the heads of sealed meetings.
//!
//! Knows neither files nor hashes' making: a hash arrives here as text.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::loss::{LostMinutes, LostPart};
use super::private_note::PrivateNotes;
use super::refusal::Refusal;
use super::shorthand::{Shorthand, ShorthandEvent};
use super::term::Term;
use super::topic::{ThematicTopics, TopicEvent};
use super::wording::check_name;
use crate::text::lowered;

/// The identity of a cell within the book; also the name of its folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CellId(pub String);

/// The identity of a meeting; also the name of its file. Letters, digits and hyphens only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeetingId(pub String);

impl MeetingId {
    /// No meeting.
    pub const NONE: MeetingId = MeetingId(String::new());

    /// The identity of a meeting planned for `date`, told from others of that day by `salt`.
    pub fn new(date: NaiveDate, salt: u64) -> MeetingId {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let letter = |place: u32| char::from(ALPHABET[(salt >> (5 * place) & 31) as usize]);
        let tail: String = (0..6).map(letter).collect();
        MeetingId(format!("{}-{tail}", date.format("%Y%m%d")))
    }
}

/// First words of what people live in, below the commune.
const UNITS: [&str; 13] =
    ["ấp", "bản", "bon", "buôn", "khóm", "khu", "làng", "phum", "sóc", "thôn", "tiểu", "tổ", "xóm"];

/// The names that head every document of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellName {
    /// Name without the words "chi bộ": "Ấp Mẫu".
    pub name: String,
    /// The committee above, in full: "Đảng bộ xã Mẫu".
    pub parent: String,
    /// Place of the documents: "Xã Mẫu".
    pub place: String,
}

impl CellName {
    /// Checks the three names.
    ///
    /// # Errors
    /// [`Refusal::Wording`] for one that is not written as a name may be.
    pub fn check(&self) -> Result<(), Refusal> {
        [&self.name, &self.parent, &self.place].into_iter().try_for_each(|name| check_name(name))
    }

    /// Where a cell meets unless somebody says otherwise: "Nhà văn hóa ấp Mẫu". An offer, not a rule.
    pub fn offered_place(&self) -> String {
        let first = self.name.split_whitespace().next().unwrap_or_default();
        // What kind of place it is stands small within a line; a name of its own keeps its capital.
        match UNITS.contains(&lowered(first).as_str()) {
            true => format!("Nhà văn hóa {}", lowered(&self.name)),
            false => format!("Nhà văn hóa {}", self.name),
        }
    }
}

/// A change of the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookEvent {
    /// A cell was entered, or its names were changed.
    CellNamed {
        /// Which cell.
        cell: CellId,
        /// Its names from now on.
        name: CellName,
    },
    /// The shorthand of a cell was changed.
    Shorthand {
        /// Of which cell.
        cell: CellId,
        /// How.
        change: ShorthandEvent,
    },
    /// The thematic topics of a cell were changed.
    Topic {
        /// Of which cell.
        cell: CellId,
        /// How.
        change: TopicEvent,
    },
    /// A term of the committee began, as a person told.
    TermBegan {
        /// Of which cell.
        cell: CellId,
        /// From when, and what was issued in it before.
        term: Term,
    },
    /// Promises and criticism are followed from a meeting on; the last such line holds. One without a meeting
    /// ([`MeetingId::NONE`]) takes the choice back.
    FollowedFrom {
        /// Of which cell.
        cell: CellId,
        /// The first meeting whose promises come back.
        meeting: MeetingId,
    },
    /// A stream of a meeting was begun; a missing file is noticed by this line.
    MeetingBegun {
        /// Of which cell.
        cell: CellId,
        /// Which meeting.
        meeting: MeetingId,
        /// The laptop that writes it.
        origin: String,
    },
    /// The hash of adopted minutes was entered, so that a later change of the meeting is noticed.
    /// The journal's word for it is of the first version; nothing is encrypted.
    MeetingSealed {
        /// Of which cell.
        cell: CellId,
        /// Which meeting.
        meeting: MeetingId,
        /// The hash of its Adopted event, in hexadecimal.
        hash: String,
    },
    /// The hash of an addendum to adopted minutes was entered, as that of the minutes was.
    AddendumSealed {
        /// Of which cell.
        cell: CellId,
        /// Which meeting.
        meeting: MeetingId,
        /// The hash of the event that records the addendum, in hexadecimal.
        hash: String,
    },
    /// The adopted minutes of a meeting, or an addendum to them, were signed with the book's own key (ed25519).
    MeetingSigned {
        /// Of which cell.
        cell: CellId,
        /// Which meeting.
        meeting: MeetingId,
        /// The hash that was entered, in hexadecimal.
        hash: String,
        /// The day of the signature.
        on: NaiveDate,
        /// The public half of the key, in hexadecimal.
        key: String,
        /// The signature, in hexadecimal.
        signature: String,
    },
    /// Lines that were acknowledged, or files beside the journal, are gone, and a person accepted that.
    LossAccepted {
        /// What is gone.
        parts: Vec<LostPart>,
        /// The adopted minutes that went with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        minutes: Vec<LostMinutes>,
        /// Why, in their words.
        reason: String,
        /// Who, by name.
        by: String,
        /// On which day.
        on: NaiveDate,
    },
}

impl BookEvent {
    /// Which cell it is of; none of one that may be of several.
    pub fn cell(&self) -> Option<&CellId> {
        match self {
            BookEvent::CellNamed { cell, .. }
            | BookEvent::Shorthand { cell, .. }
            | BookEvent::Topic { cell, .. }
            | BookEvent::TermBegan { cell, .. }
            | BookEvent::FollowedFrom { cell, .. }
            | BookEvent::MeetingBegun { cell, .. }
            | BookEvent::MeetingSealed { cell, .. }
            | BookEvent::AddendumSealed { cell, .. }
            | BookEvent::MeetingSigned { cell, .. } => Some(cell),
            BookEvent::LossAccepted { .. } => None,
        }
    }
}

/// A cell of the book with its meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellState {
    /// Which cell.
    pub id: CellId,
    /// Its names.
    pub name: CellName,
    /// Its roll.
    pub roll: super::roll::Roll,
    /// Its shorthand.
    pub shorthand: Shorthand,
    /// The terms that people told of.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// The meeting from which on promises are followed, where the cell chose one.
    #[serde(default)]
    pub followed_from: Option<MeetingId>,
    /// Its thematic topics.
    #[serde(skip)]
    pub topics: ThematicTopics,
    /// The private notes of its chairs; written nowhere with the rest.
    #[serde(skip)]
    pub notes: PrivateNotes,
}

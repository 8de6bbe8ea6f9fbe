//! Who speaks, what kinds of speech there are, speeches, and the entries of the waiting list.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::member::MemberId;
use crate::text::{Text, text};

/// The number of a speech within the meeting; a waiting entry keeps it when it is called.
pub type SpeechId = u64;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// A member.
    Member(MemberId),
    /// A guest, by number within the meeting.
    Guest(u64),
}

/// What kind of speech it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeechKind {
    /// Phát biểu.
    #[default]
    Remark,
    /// Tham luận.
    PreparedTalk,
    /// Góp ý.
    Suggestion,
    /// Hỏi.
    Question,
    /// Kiến nghị, đề xuất.
    Proposal,
    /// Giải trình, tiếp thu.
    Explanation,
    /// Bảo lưu ý kiến.
    Reservation,
    /// Báo cáo.
    Report,
    /// Tự phê bình.
    SelfCriticism,
    /// Phê bình.
    Criticism,
}

impl SpeechKind {
    /// Every kind, in the order of the picker.
    pub const ALL: [SpeechKind; 10] = [
        SpeechKind::Remark,
        SpeechKind::PreparedTalk,
        SpeechKind::Suggestion,
        SpeechKind::Question,
        SpeechKind::Proposal,
        SpeechKind::Explanation,
        SpeechKind::Reservation,
        SpeechKind::Report,
        SpeechKind::SelfCriticism,
        SpeechKind::Criticism,
    ];

    /// The kind that speeches at a step are there for. The program itself once gave it to every one of them:
    /// nobody chose it.
    pub fn of_step(step: &str) -> SpeechKind {
        match step {
            "last_month" | "next_month" | "information" => SpeechKind::Report,
            "self_criticism" => SpeechKind::SelfCriticism,
            "discussion" => SpeechKind::Suggestion,
            _ => SpeechKind::Remark,
        }
    }

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            SpeechKind::Remark => text("phát biểu", "remark"),
            SpeechKind::PreparedTalk => text("tham luận", "prepared talk"),
            SpeechKind::Suggestion => text("góp ý", "suggestion"),
            SpeechKind::Question => text("hỏi", "question"),
            SpeechKind::Proposal => text("kiến nghị", "proposal"),
            SpeechKind::Explanation => text("giải trình", "explanation"),
            SpeechKind::Reservation => text("bảo lưu ý kiến", "reservation"),
            SpeechKind::Report => text("báo cáo", "report"),
            SpeechKind::SelfCriticism => text("tự phê bình", "self-criticism"),
            SpeechKind::Criticism => text("phê bình", "criticism"),
        }
    }
}

/// A speech that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// Number within the meeting.
    pub id: SpeechId,
    /// Who spoke.
    pub who: Speaker,
    /// What kind, as the record has it.
    pub kind: SpeechKind,
    /// Whether a person chose the kind; else it is the one that its item gave.
    pub chosen: bool,
    /// Under which item.
    pub item: Option<ItemId>,
    /// Wall time of the start.
    pub at: DateTime<FixedOffset>,
    /// Start, in milliseconds of the meeting's timeline.
    pub started: i64,
    /// End, in the same; none while it runs.
    pub ended: Option<i64>,
    /// What was said.
    pub note: String,
    /// Whether the floor was asked for before.
    pub waited: bool,
    /// Whether it goes on with one that was broken off: both are one turn.
    pub resumed: bool,
    /// Whether it came before the turns of those who wait: a question, a reply, a point of order.
    pub between: bool,
}

impl Speech {
    /// The kind that may be told of it: one that nobody chose says only that somebody spoke.
    pub const fn told(&self) -> SpeechKind {
        if self.chosen { self.kind } else { SpeechKind::Remark }
    }

    /// Length in seconds, up to `now` (timeline milliseconds) while it runs.
    pub fn seconds(&self, now: u64) -> u64 {
        let end = self.ended.unwrap_or(now as i64);
        (end - self.started).max(0) as u64 / 1000
    }
}

/// With what claim somebody waits for the floor: a lower one comes before a higher one, and each keeps its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FloorClaim {
    /// On the order of the meeting, before everybody.
    Order,
    /// A question put to whoever speaks.
    Interposed,
    /// An answer to what was just said.
    Reply,
    /// Goes on with a speech that was broken off for one of those who come before.
    Resumed,
    /// Let first by the chair, as they have not spoken.
    First,
    /// In the order in which people asked.
    #[default]
    Ordinary,
}

impl FloorClaim {
    /// Whether it is the claim of most.
    pub fn is_ordinary(&self) -> bool {
        *self == FloorClaim::Ordinary
    }

    /// Whether who has it does not wait for the end of the running speech: that one goes on afterwards.
    pub const fn breaks_off(self) -> bool {
        matches!(self, FloorClaim::Order | FloorClaim::Interposed)
    }

    /// Whether it comes before turns: a point of order, a question, a reply.
    pub const fn comes_between(self) -> bool {
        matches!(self, FloorClaim::Order | FloorClaim::Interposed | FloorClaim::Reply)
    }

    /// Whether nobody waits with both: each has one turn before them, may have a speech to go on with, and one thing to
    /// say before that.
    pub fn is_alike(self, other: FloorClaim) -> bool {
        let resumes = |claim| claim == FloorClaim::Resumed;
        self.comes_between() == other.comes_between() && resumes(self) == resumes(other)
    }

    /// What stands behind a name that waits; none of an ordinary claim.
    pub const fn mark(self) -> Option<Text> {
        match self {
            FloorClaim::Order => Some(text("ƯU TIÊN", "POINT OF ORDER")),
            FloorClaim::Interposed => Some(text("HỎI XEN", "QUESTION")),
            FloorClaim::Reply => Some(text("ĐÁP LẠI", "REPLY")),
            FloorClaim::Resumed => Some(text("NÓI TIẾP", "GOES ON")),
            FloorClaim::First => Some(text("NÓI TRƯỚC", "LET FIRST")),
            FloorClaim::Ordinary => None,
        }
    }
}

/// An entry of the waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The number that the speech will have.
    pub id: SpeechId,
    /// Who waits.
    pub who: Speaker,
    /// For what.
    pub kind: SpeechKind,
    /// Whether a person chose the kind.
    pub chosen: bool,
    /// What it comes before.
    pub claim: FloorClaim,
}

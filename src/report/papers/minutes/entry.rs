//! The entries of the minutes: what each block records, and who said or does it.
//!
//! For whoever looks for something in the minutes; papers need the blocks alone.

use crate::domain::{Meeting, MemberId};
use crate::report::{Block, naming};
use crate::text::{Text, text};

/// What an entry of the minutes records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// What somebody said under an item of the agenda.
    Speech,
    /// What the minute-taker wrote under an item.
    Note,
    /// The chair's conclusion of an item.
    Conclusion,
    /// A point of the resolution.
    Resolution,
    /// A question put to the vote, and its figures.
    Vote,
    /// A task that was given or reviewed.
    Task,
    /// Self-criticism, criticism, praise and reminders.
    Criticism,
    /// The score of the meeting.
    Score,
    /// Everything else: time, place, attendance, agenda, headings.
    Other,
}

impl EntryKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [EntryKind; 9] = [
        EntryKind::Speech,
        EntryKind::Conclusion,
        EntryKind::Resolution,
        EntryKind::Task,
        EntryKind::Vote,
        EntryKind::Criticism,
        EntryKind::Note,
        EntryKind::Score,
        EntryKind::Other,
    ];

    /// The name for options and programs.
    pub const fn id(self) -> &'static str {
        match self {
            EntryKind::Speech => "speech",
            EntryKind::Note => "note",
            EntryKind::Conclusion => "conclusion",
            EntryKind::Resolution => "resolution",
            EntryKind::Vote => "vote",
            EntryKind::Task => "task",
            EntryKind::Criticism => "criticism",
            EntryKind::Score => "score",
            EntryKind::Other => "other",
        }
    }

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            EntryKind::Speech => text("ý kiến phát biểu", "speeches"),
            EntryKind::Note => text("nội dung ghi chép", "notes"),
            EntryKind::Conclusion => text("kết luận", "conclusions"),
            EntryKind::Resolution => text("nghị quyết", "resolutions"),
            EntryKind::Vote => text("biểu quyết", "votes"),
            EntryKind::Task => text("việc được giao", "tasks"),
            EntryKind::Criticism => text("tự phê bình và phê bình", "criticism"),
            EntryKind::Score => text("chấm điểm", "scores"),
            EntryKind::Other => text("phần khác", "other parts"),
        }
    }
}

/// A block of the minutes with what it records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it records.
    pub kind: EntryKind,
    /// The names of those who said it, or whom it is about where nobody said it.
    pub who: Vec<String>,
    /// The names of each row, where the block is a table of tasks.
    pub rows: Vec<Vec<String>>,
    /// What is printed.
    pub block: Block,
}

impl Entry {
    /// A block of a kind, said by nobody.
    pub(super) fn new(kind: EntryKind, block: Block) -> Entry {
        Entry { kind, who: Vec::new(), rows: Vec::new(), block }
    }

    /// Blocks of a kind, said by nobody.
    pub(super) fn all(kind: EntryKind, blocks: impl IntoIterator<Item = Block>) -> Vec<Entry> {
        blocks.into_iter().map(|block| Entry::new(kind, block)).collect()
    }

    /// Blocks of a kind, said by `who`.
    pub(super) fn by(kind: EntryKind, who: &[String], blocks: impl IntoIterator<Item = Block>) -> Vec<Entry> {
        let entry = |block| Entry { who: who.to_vec(), ..Entry::new(kind, block) };
        blocks.into_iter().map(entry).collect()
    }
}

/// The names of members, as far as they are known.
pub(super) fn names(meeting: &Meeting, members: &[MemberId]) -> Vec<String> {
    members.iter().map(|member| naming::name(meeting, *member).to_owned()).collect()
}

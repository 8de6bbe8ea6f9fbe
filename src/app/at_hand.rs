//! Documents at hand: what is asked of the loop about them, what it found, and how that is told.
//!
//! Knows no disk. What was found is known until the next look; it is nobody's act.

use std::collections::BTreeMap;

use super::message::Effect;
use super::model::Model;
use crate::domain::{AttachedDocument, DocumentFile, DocumentState, ItemId, Meeting, MeetingId};
use crate::say;
use crate::text::Lang;

/// What the loop is asked to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentTask {
    /// A file that is to be attached.
    Find {
        /// To an item of which meeting.
        meeting: MeetingId,
        /// To which item.
        item: ItemId,
        /// Its path as it was typed.
        typed: String,
    },
    /// Whether files are as they were.
    Check {
        /// Of which meeting.
        meeting: MeetingId,
        /// The files, by their numbers.
        documents: Vec<(u64, DocumentFile)>,
    },
}

/// What it found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentNews {
    /// A file that is to be attached, or why it cannot be, in a sentence.
    Found {
        /// To an item of which meeting.
        meeting: MeetingId,
        /// To which item.
        item: ItemId,
        /// The file.
        file: Result<DocumentFile, String>,
    },
    /// What became of files.
    Checked {
        /// Of which meeting.
        meeting: MeetingId,
        /// By their numbers.
        states: Vec<(u64, DocumentState)>,
    },
}

/// What the last look found of the documents of a meeting.
#[derive(Debug)]
struct CheckedDocuments(MeetingId, BTreeMap<u64, DocumentState>);

/// Whether the meeting on hand has documents.
pub fn has_any(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.documents().next().is_some())
}

/// Asks what became of the documents of the meeting on hand; nothing where it has none.
pub fn check(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let documents: Vec<(u64, DocumentFile)> =
        meeting.documents().map(|one| (one.number, one.file.clone())).collect();
    if !documents.is_empty() {
        let meeting = meeting.id.clone();
        model.ask(Effect::Documents(DocumentTask::Check { meeting, documents }));
    }
}

/// What the last look found of a document; none before it, or where the file was attached since.
pub fn state(model: &Model, meeting: &Meeting, document: &AttachedDocument) -> Option<DocumentState> {
    let CheckedDocuments(of, states) = model.kept()?;
    states.get(&document.number).copied().filter(|_| *of == meeting.id)
}

/// What the last look found, in a word or two.
pub fn state_words(state: DocumentState, lang: Lang) -> String {
    match state {
        DocumentState::Same => say!(lang, "còn nguyên", "unchanged"),
        DocumentState::Changed => say!(lang, "đã đổi từ khi kèm", "changed since"),
        DocumentState::Missing => say!(lang, "không còn ở chỗ cũ", "no longer there"),
    }
}

/// Takes in what a look found, and tells it.
pub fn take_states(model: &mut Model, meeting: MeetingId, states: Vec<(u64, DocumentState)>) {
    if model.meeting().is_none_or(|live| live.id != meeting) {
        return;
    }
    model.keep(CheckedDocuments(meeting, states.iter().copied().collect()));
    let lang = model.lang;
    let n = states.len();
    match doubted_words(model, &states) {
        None if n == 1 => model.tell_too(say!(
            lang,
            "Tài liệu kèm còn nguyên như khi kèm.",
            "The document at hand is as it was when it was attached."
        )),
        None => model.tell_too(say!(
            lang,
            "Cả {n} tài liệu kèm còn nguyên như khi kèm.",
            "All {n} documents at hand are as they were when they were attached."
        )),
        Some(words) => model.tell_lack(words),
    }
}

/// Forgets what was found of a document that was attached anew.
pub fn forget_state(model: &mut Model, number: u64) {
    if let Some(CheckedDocuments(_, states)) = model.kept_mut() {
        states.remove(&number);
    }
}

/// Which documents are other than they were, and what to do; none where all are the same.
fn doubted_words(model: &Model, states: &[(u64, DocumentState)]) -> Option<String> {
    let meeting = model.meeting()?;
    let lang = model.lang;
    let names = |wanted: DocumentState| {
        let of = |number: u64| meeting.documents().find(|one| one.number == number);
        let found = states.iter().filter(|(_, state)| *state == wanted).filter_map(|(number, _)| of(*number));
        found.map(|one| format!("“{}”", one.file.name)).collect::<Vec<_>>().join(", ")
    };
    let (changed, missing) = (names(DocumentState::Changed), names(DocumentState::Missing));
    let mut told = Vec::new();
    if !changed.is_empty() {
        told.push(say!(
            lang,
            "Tài liệu kèm đã đổi từ khi kèm: {changed}. Hãy mở tệp, xem lại trước khi dùng.",
            "Changed since they were attached: {changed}. Open and read them before they are used."
        ));
    }
    if !missing.is_empty() {
        told.push(say!(
            lang,
            "Tài liệu kèm không còn ở chỗ cũ: {missing}. Hãy cắm ổ USB hoặc chép lại tệp, rồi kiểm tra lại ở phím 9.",
            "No longer where they were: {missing}. Plug the stick in or copy them back, then check again by key 9."
        ));
    }
    (!told.is_empty()).then(|| told.join(" "))
}

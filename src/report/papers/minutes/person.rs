//! What was put together with a vote on a person: the strengths and faults on which the cell voted.

use crate::domain::{Ballot, Matter, Meeting, MembershipStep};
use crate::report::papers::person_resolution::called;
use crate::report::sentence::flowing;
use crate::report::{Block, traced};
use crate::text::clause;

/// "Nhận xét về quần chúng Kim Sa Rinh được nêu để biểu quyết: ưu điểm: …; khuyết điểm: …."; none where nothing was.
pub(super) fn judged(meeting: &Meeting, ballot: &Ballot) -> Option<Block> {
    let person = meeting.person_of(ballot)?;
    let who = called(person, MembershipStep::of(ballot.purpose)?);
    let part = |label: &str, words: &str| {
        let words = flowing(&clause(words));
        (!words.is_empty()).then(|| format!("{label}: {words}"))
    };
    let parts = [
        part("vấn đề lý lịch", &person.background),
        part("ưu điểm", &person.strengths),
        part("khuyết điểm", &person.faults),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let sentence = format!("Nhận xét về {who} được nêu để biểu quyết: {}.", parts.join("; "));
    (!parts.is_empty()).then(|| Block::paragraph(traced::of(meeting, [Matter::Ballot(ballot.id)]), sentence))
}

/// "Lý do không tán thành: …."; none where nobody told it.
pub(super) fn against(meeting: &Meeting, ballot: &Ballot) -> Option<Block> {
    let reason = flowing(&clause(meeting.against(ballot)?));
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    Some(Block::paragraph(origin, format!("Lý do không tán thành: {reason}.")))
}

//! The votes in which somebody was counted who goes: they are named as it is asked, and once it is recorded.

use crate::app::model::Model;
use crate::domain::{BallotId, Involvement, Meeting, MemberId};
use crate::say;
use crate::text::Lang;

/// What a member did here, as clauses after the name; the votes by their questions.
pub(super) fn involvements(meeting: &Meeting, member: MemberId, lang: Lang) -> Vec<String> {
    let counted = meeting.ballots.iter().filter(|ballot| ballot.voters.contains(&member));
    let votes = counted.map(|ballot| format!("“{}”", ballot.question)).collect::<Vec<_>>().join(", ");
    let words = |one: Involvement| match one {
        Involvement::Voted(_) => format!("{} ({votes})", one.words(lang)),
        one => one.words(lang),
    };
    meeting.involvements(member).into_iter().map(words).collect()
}

/// What was recorded, with the votes in which who goes was counted: their figures stay.
pub(super) fn with_votes(model: &Model, said: &str, before: &[BallotId]) -> String {
    let Some(meeting) = model.meeting() else { return said.to_owned() };
    let new = meeting.doubted().into_iter().filter(|ballot| !before.contains(&ballot.id));
    let votes: Vec<String> = new.map(|ballot| format!("“{}”", ballot.question)).collect();
    if votes.is_empty() {
        return said.to_owned();
    }
    say!(
        model.lang,
        "{said}; đã tính có mặt khi biểu quyết {votes}, số đã đếm giữ nguyên, xem lại trước khi thông qua.",
        "{said}; counted as present in the votes {votes}, whose figures stay and are to be looked at before the adoption.",
        said = said.trim_end_matches('.'),
        votes = votes.join(", ")
    )
}

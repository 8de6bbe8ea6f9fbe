//! That the round of self-criticism is over, also where nobody made a statement.
//!
//! No act: the record has the statements alone. It is known until the program is closed.

use crate::app::model::Model;
use crate::domain::MeetingId;
use crate::say;

/// The meeting of which the round was said to be over.
#[derive(Debug, Clone)]
struct FinishedRound(MeetingId);

/// Whether the round of the live meeting was said to be over.
pub fn is_finished(model: &Model) -> bool {
    let here = model.meeting().map(|meeting| &meeting.id);
    model.kept::<FinishedRound>().is_some_and(|round| Some(&round.0) == here)
}

/// Leaves the round, and says what it came to.
pub fn finish(model: &mut Model) {
    let Some((id, made)) = model.meeting().map(|meeting| (meeting.id.clone(), meeting.statements.len()))
    else {
        return;
    };
    model.keep(FinishedRound(id));
    model.close();
    model.tell(match made {
        0 => say!(
            model.lang,
            "Xong phần tự phê bình và phê bình: không có ai tự phê bình.",
            "The round is over: nobody made a statement."
        ),
        1 => say!(
            model.lang,
            "Xong phần tự phê bình và phê bình: 1 đồng chí đã tự phê bình.",
            "The round is over: 1 member made a statement."
        ),
        _ => say!(
            model.lang,
            "Xong phần tự phê bình và phê bình: {made} đồng chí đã tự phê bình.",
            "The round is over: {made} members made a statement."
        ),
    });
}

//! A turn that a member asks for: it stands in the order, Enter comes to it, and it is open until it is held, put off
//! or taken back.

use super::turns::{members, selected};
use crate::app::command::Command;
use crate::app::model::Model;
use crate::domain::{MemberId, Statement};
use crate::say;
use crate::text::text;

pub(super) const COMMAND: Command =
    Command::new("criticism-asked", text("Tự xin một lượt", "The member asks for a turn"), |model| {
        selected(model).into_iter().for_each(|member| change(model, member))
    })
    .said(|model| match selected(model).map(|member| standing(model, member)) {
        Some(AskedTurn::Waits) => say!(model.lang, "Rút lượt tự xin", "Take the turn asked for back"),
        Some(AskedTurn::Held(true)) => say!(model.lang, "Bỏ ghi tự xin", "The turn was not asked for"),
        Some(AskedTurn::Held(false)) => say!(model.lang, "Ghi là lượt tự xin", "The turn was asked for"),
        _ => String::new(),
    })
    .when(Model::is_open)
    .also(&[
        text("lượt tự xin, tự nguyện, rút lượt", "volunteers, withdraw"),
        text("xung phong tự phê bình", "one more turn"),
    ]);

/// How it stands with what a member asked for.
enum AskedTurn {
    /// Asked for, and not spoken yet.
    Waits,
    /// Spoken, with whether it was asked for.
    Held(bool),
    /// Neither.
    Free,
}

fn standing(model: &Model, member: MemberId) -> AskedTurn {
    let Some(meeting) = model.meeting() else { return AskedTurn::Free };
    let said = meeting.statements.iter().find(|(other, _)| *other == member);
    let waits = meeting.round.turns.asked.contains(&member) && !meeting.deferred.contains_key(&member);
    match said {
        Some((_, said)) => AskedTurn::Held(said.asked),
        None if waits => AskedTurn::Waits,
        None => AskedTurn::Free,
    }
}

/// Asks for a turn or takes that back; of a statement that is made, marks it as asked for, or not. The page stays the
/// one of the member, whose place in the order may be another one.
fn change(model: &mut Model, member: MemberId) {
    match standing(model, member) {
        AskedTurn::Free => model.perform_one(|meeting| meeting.ask_turn(member)),
        AskedTurn::Waits => model.perform_one(|meeting| meeting.withdraw_turn(member)),
        AskedTurn::Held(asked) => {
            let said = model.meeting().and_then(|meeting| {
                meeting.statements.iter().find(|(other, _)| *other == member).map(|(_, said)| said.clone())
            });
            let statement = Statement { asked: !asked, ..said.unwrap_or_default() };
            model.perform_one(|meeting| meeting.state(member, statement))
        }
    };
    let place = members(model).iter().position(|other| *other == member);
    model.select(place.unwrap_or_else(|| model.place().at));
}

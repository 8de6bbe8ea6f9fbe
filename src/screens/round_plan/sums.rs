//! What promises and turns take of the minutes that the agenda gives the round, in one sentence.
//!
//! Knows nothing of the page that it stands on.

use super::facts::RoundFacts;
use crate::domain::{PROMISE_MINUTES, TURN_MINUTES};
use crate::say;
use crate::text::Lang;

/// What promises and turns take, and what all would.
pub(super) fn sums(facts: &RoundFacts, lang: Lang) -> String {
    if facts.number.is_none() && facts.may_be_added {
        return say!(
            lang,
            "Chương trình kỳ này chưa có mục tự phê bình, phê bình: nhấn 7 để thêm.",
            "The agenda of this meeting has no item for self-criticism yet: press 7 to add it."
        );
    }
    if facts.number.is_none() {
        return say!(
            lang,
            "Chương trình kỳ này không có mục tự phê bình, phê bình.",
            "The agenda of this meeting has no item for self-criticism and criticism."
        );
    }
    let (due, turns, slot) = (facts.plan.due, facts.turns.len(), facts.plan.slot);
    let (all, minutes) = (facts.plan.order.len(), facts.minutes());
    let sum = say!(
        lang,
        "Báo lại {due} × {PROMISE_MINUTES}' + {turns} lượt × {TURN_MINUTES}' = {minutes}'.",
        "Reports {due} × {PROMISE_MINUTES}' + turns {turns} × {TURN_MINUTES}' = {minutes}'."
    );
    let over = match minutes.checked_sub(slot) {
        Some(over @ 1..) => say!(lang, " Quá {over}' so với mục.", " {over}' more than the item has."),
        _ => String::new(),
    };
    let needed = facts.plan.minutes_for_all();
    let unheard = facts.plan.summoned - facts.plan.spoken;
    let every = match all {
        0 => String::new(),
        // All of them are among the turns: the review of the year.
        _ if all == turns && all as u32 != unheard => String::new(),
        _ if all as u32 == unheard => say!(
            lang,
            " Đủ {all} đồng chí chưa có lượt: cần {needed}'.",
            " All {all} who have had no turn: {needed}'."
        ),
        // Among them are turns that an earlier meeting left, of who spoke this year.
        _ => say!(
            lang,
            " Đủ {all} đồng chí chờ lượt: cần {needed}'.",
            " All {all} whose turn is to come: {needed}'."
        ),
    };
    format!("{sum}{over}{every}")
}

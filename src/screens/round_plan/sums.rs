//! What promises and turns take of the minutes that the agenda gives the round, in one sentence.
//!
//! Knows nothing of the page that it stands on.

use super::facts::RoundFacts;
use crate::domain::{PROMISE_MINUTES, TURN_MINUTES};
use crate::say;
use crate::text::Lang;

/// What promises and turns take, and what all would; in fewer words where columns are few.
pub(super) fn sums(facts: &RoundFacts, narrow: bool, lang: Lang) -> String {
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
    let (turns, slot) = (facts.turns.len(), facts.plan.slot);
    let (all, minutes) = (facts.plan.order.len(), facts.minutes());
    let sum = taken(facts, narrow, lang);
    let over = match minutes.checked_sub(slot) {
        Some(over @ 1..) => say!(lang, " Quá {over} phút so với mục.", " {over} min more than the item has."),
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
            " Đủ {all} đồng chí chưa có lượt: cần {needed} phút.",
            " All {all} who have had no turn: {needed} min."
        ),
        // Among them are turns that an earlier meeting left, of who spoke this year.
        _ => say!(
            lang,
            " Đủ {all} đồng chí chờ lượt: cần {needed} phút.",
            " All {all} whose turn is to come: {needed} min."
        ),
    };
    format!("{sum}{over}{every}")
}

/// "Báo lại 4 lời hứa, mỗi lời 1 phút; 2 lượt, mỗi lượt 5 phút: cộng 14 phút."
fn taken(facts: &RoundFacts, narrow: bool, lang: Lang) -> String {
    let (due, turns, minutes) = (facts.plan.due, facts.turns.len(), facts.minutes());
    match narrow {
        true => say!(
            lang,
            "Báo lại {reports}', {turns} lượt {spoken}': {minutes}'.",
            "Reports {reports}', turns {turns}: {spoken}', all {minutes}'.",
            reports = due * PROMISE_MINUTES,
            spoken = turns as u32 * TURN_MINUTES
        ),
        false => say!(
            lang,
            "Báo lại {due} lời hứa, mỗi lời {PROMISE_MINUTES} phút; {turns} lượt, mỗi lượt {TURN_MINUTES} phút: cộng {minutes} phút.",
            "Promises to report: {due}, {PROMISE_MINUTES} min each; turns: {turns}, {TURN_MINUTES} min each; {minutes} min in all."
        ),
    }
}

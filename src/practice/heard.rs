//! What a made-up round hears of earlier ones: promises kept, under way, not begun, given up; answers that
//! come a month late.

use chrono::Days;

use super::heard_voices::{GIVEN_UP, KEPT, NOT_BEGUN, UNDER_WAY};
use super::meeting::Play;
use crate::domain::{FollowUp, Promise, PromiseState, Refusal};

/// Days after which a promise under way comes back.
const AGAIN: u64 = 28;
/// The answer to a remark that was left without one.
const LATE: &str = "Tiếp thu góp ý kỳ trước, đã sửa trong tháng.";

/// Everybody who is here and has a promise due reports it.
pub(super) fn reports(play: &mut Play, back: &FollowUp) -> Result<(), Refusal> {
    let meeting = play.stage.meeting();
    let due = back.due(meeting.day(), &meeting.roll);
    let mut due: Vec<Promise> =
        due.into_iter().filter(|one| meeting.is_here(one.id.member)).cloned().collect();
    // By their days, then by the roll: the order in which chance is asked makes the year of a seed.
    let place = |one: &Promise| meeting.roll.iter().position(|other| other.id == one.id.member);
    due.sort_by_key(|one| (one.due(), place(one), one.made));
    for promise in due {
        play.stage.wait();
        report(play, back, &promise)?;
    }
    Ok(())
}

/// Of twenty, ten are kept at the first report and one is given up; nothing goes on for ever.
fn report(play: &mut Play, back: &FollowUp, promise: &Promise) -> Result<(), Refusal> {
    let again = play.stage.meeting().day() + Days::new(AGAIN);
    let chance = play.stage.rng.u8(0..20);
    let (state, note, due) = match (promise.history.len(), chance) {
        (0, 10..=15) | (1, 13..=17) => (PromiseState::Mending, play.pick(&UNDER_WAY), Some(again)),
        (0, 16..=18) => (PromiseState::NotYet, play.pick(&NOT_BEGUN), None),
        (0, 19) | (1, 18..=19) | (2.., 14..=19) => {
            let reason = play.pick(&GIVEN_UP);
            let given_up = play.stage.meeting().give_promise_up(back, &promise.id, reason);
            return play.stage.play(given_up);
        }
        _ => (PromiseState::Mended, play.pick(&KEPT), None),
    };
    let reported = play.stage.meeting().report_promise(back, &promise.id, state, note, due);
    play.stage.play(reported)
}

/// Most of those who owe an answer and are here give it now.
pub(super) fn late_answers(play: &mut Play, back: &FollowUp) -> Result<(), Refusal> {
    let meeting = play.stage.meeting();
    let open: Vec<_> = back.unanswered(&meeting.roll).into_iter().cloned().collect();
    for one in open {
        if !play.stage.meeting().is_here(one.remark.about) || play.stage.once_in(5) {
            continue;
        }
        play.stage.wait();
        let followed = play.stage.meeting().follow_remark(back, &one.meeting, one.remark.number, LATE);
        play.stage.play(followed)?;
    }
    Ok(())
}

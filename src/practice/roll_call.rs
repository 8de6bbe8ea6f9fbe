//! The roll call of a made-up meeting.

use super::meeting::Play;
use super::voices::EXCUSES;
use crate::domain::{Event, MemberId, Presence, Refusal, Standing};

/// Everyone present but for a few: excused, one late, one online, rarely one without a reason.
pub(super) fn roll_call(play: &mut Play) -> Result<(), Refusal> {
    let mut others = play.stage.others();
    let large = others.len() > 10;
    // Mostly nine in ten attend; small cells have nobody whose absence costs the majority.
    let most = others.len() / 9 + usize::from(large && play.stage.once_in(8));
    let excused = play.stage.rng.usize(0..=2).min(most);
    play.stage.divide(excused + 6);
    for member in others.drain(..excused).collect::<Vec<_>>() {
        let reason = play.pick(&EXCUSES).to_owned();
        mark(play, member, Presence::Excused { reason })?;
    }
    if large && play.stage.once_in(25) {
        mark_next(play, &mut others, Presence::Unexcused)?;
    }
    if play.stage.once_in(4) {
        mark_next(play, &mut others, Presence::Online)?;
    }
    let late = others.pop().filter(|_| play.stage.once_in(2));
    if let Some(member) = late {
        mark(play, member, Presence::Unexcused)?;
    }
    exempt_comes(play)?;
    if let Some(member) = late {
        play.stage.wait();
        let arrived = play.stage.meeting().arrive_or_leave(member, play.stage.now)?;
        play.stage.act(vec![Event::Attendance(arrived)]);
    }
    play.stage.wait();
    let announced = play.stage.meeting().announce()?;
    play.stage.act(vec![Event::Attendance(announced)]);
    Ok(())
}

fn mark_next(play: &mut Play, others: &mut Vec<MemberId>, presence: Presence) -> Result<(), Refusal> {
    match others.pop() {
        Some(member) => mark(play, member, presence),
        None => Ok(()),
    }
}

fn mark(play: &mut Play, member: MemberId, presence: Presence) -> Result<(), Refusal> {
    play.stage.wait();
    let marked = play.stage.meeting().mark(member, presence)?;
    play.stage.act(vec![Event::Attendance(marked)]);
    Ok(())
}

/// One exempt member comes to every third meeting.
fn exempt_comes(play: &mut Play) -> Result<(), Refusal> {
    let mut exempt = play.stage.meeting().roll.iter().filter(|a| a.standing == Standing::Exempt);
    match exempt.next().map(|a| a.id).filter(|_| play.stage.rng.u8(0..3) == 0) {
        Some(member) => mark(play, member, Presence::Present),
        None => Ok(()),
    }
}

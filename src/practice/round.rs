//! The roll call and the self-criticism round of a made-up meeting.

use chrono::Days;

use super::meeting::Play;
use super::voices::{CRITICISMS, EXCUSES, PRAISES, REMINDERS, STATEMENTS};
use crate::domain::{
    CriticismEvent, Event, MemberId, Presence, Refusal, RemarkKind, Speaker, SpeechKind, Standing, Statement,
};

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

/// Two to four statements, criticism with its answer, praise, now and then a reminder.
pub(super) fn self_criticism(play: &mut Play) -> Result<(), Refusal> {
    let here = play.stage.here();
    let mut turns = play.stage.others();
    turns.retain(|member| here.contains(member));
    turns.truncate(play.stage.rng.usize(2..=4));
    play.stage.divide(2 * turns.len() + 4);
    let shift = play.stage.rng.usize(0..STATEMENTS.len());
    for (place, member) in turns.iter().enumerate() {
        let started =
            play.stage.meeting().start_speech(Speaker::Member(*member), SpeechKind::SelfCriticism)?;
        play.stage.act(started);
        play.stage.wait();
        let due = play.stage.meeting().plan.date + Days::new(30);
        let statement = statement(shift + place, due);
        let stated = play.stage.meeting().state(*member, statement);
        play.stage.play(stated)?;
        play.stage.wait();
    }
    if play.stage.meeting().speaking.is_some() {
        let ended = play.stage.meeting().next_speaker()?;
        play.stage.act(ended);
    }
    remarks(play, &turns)
}

/// The statement at a place of the list, which begins again at its end.
pub(super) fn statement(place: usize, due: chrono::NaiveDate) -> Statement {
    let [result, shortcoming, cause, remedy] = STATEMENTS[place % STATEMENTS.len()].map(str::to_owned);
    Statement { result, shortcoming, cause, remedy, due: Some(due), ..Statement::default() }
}

fn remarks(play: &mut Play, turns: &[MemberId]) -> Result<(), Refusal> {
    let (Some(first), Some(last)) = (turns.first(), turns.last()) else {
        return Ok(());
    };
    play.stage.wait();
    let (words, answer) = CRITICISMS[play.stage.rng.usize(0..CRITICISMS.len())];
    let by = Some(play.chair());
    let event = play.stage.meeting().remark(RemarkKind::Criticism, *first, by, words);
    play.stage.play(event)?;
    play.stage.wait();
    if let Some(mut remark) = play.stage.meeting().remarks.last().cloned() {
        remark.answer = answer.to_owned();
        play.stage.act(vec![Event::Criticism(CriticismEvent::RemarkSet { remark })]);
    }
    let praise = play.pick(&PRAISES);
    let event = play.stage.meeting().remark(RemarkKind::Praise, *last, None, praise);
    play.stage.play(event)?;
    if play.stage.rng.bool() {
        play.stage.wait();
        let reminder = play.pick(&REMINDERS);
        let event = play.stage.meeting().remark(RemarkKind::Reminder, *first, None, reminder);
        play.stage.play(event)?;
    }
    Ok(())
}

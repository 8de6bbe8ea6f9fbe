//! Criticism, its answer, the chair's words on a turn, praise and reminders of a made-up round.

use super::heard_voices::{THEMED_CRITICISMS, TURN_CONCLUSIONS};
use super::meeting::Play;
use super::round::item_of;
use super::voices::{CRITICISMS, PRAISES, REMINDERS};
use crate::domain::{Event, ItemRef, MemberId, Refusal, RemarkKind};

/// What is said to a member, how it is taken, and the item that it relates to.
type SaidToMember = (&'static str, &'static str, Option<ItemRef>);

/// Criticism of a member who spoke: of the first one always, of the others now and then; by whoever is here.
/// One in four is left without an answer.
pub(super) fn criticism(play: &mut Play, about: MemberId, is_first: bool) -> Result<(), Refusal> {
    if is_first || play.stage.rng.bool() {
        let by = critic(play, about);
        let (words, answer, item) = criticised(play);
        play.stage.wait();
        let said = remarked(play, about, by, words, item);
        play.stage.play(said)?;
        if !play.stage.once_in(4) {
            play.stage.wait();
            let number = play.stage.meeting().remarks.last().map_or(0, |remark| remark.number);
            let answered = play.stage.meeting().answer(number, answer);
            play.stage.play(answered)?;
        }
    }
    if play.stage.rng.bool() {
        let words = play.pick(&TURN_CONCLUSIONS);
        let concluded = play.stage.meeting().conclude_turn(about, words);
        play.stage.play(concluded)?;
    }
    Ok(())
}

/// Somebody else who is here.
fn critic(play: &mut Play, about: MemberId) -> Option<MemberId> {
    let mut here = play.stage.here();
    here.retain(|member| *member != about);
    play.stage.rng.choice(here)
}

/// Words of the theme where some fit it, mostly; two of one meeting are never the same.
fn criticised(play: &mut Play) -> SaidToMember {
    let said: Vec<String> = play.stage.meeting().remarks.iter().map(|one| one.text.clone()).collect();
    let fresh = |words: &str| said.iter().all(|other| other != words);
    let themed = THEMED_CRITICISMS.iter().filter_map(|voice| {
        let item = item_of(play, voice.item)?;
        Some((voice.words.0, voice.words.1, Some(item)))
    });
    let mut themed: Vec<SaidToMember> = themed.filter(|(words, ..)| fresh(words)).collect();
    let plain = CRITICISMS.iter().map(|(words, answer)| (*words, *answer, None));
    let mut plain: Vec<SaidToMember> = plain.filter(|(words, ..)| fresh(words)).collect();
    play.stage.rng.shuffle(&mut themed);
    play.stage.rng.shuffle(&mut plain);
    let of_theme = themed.pop().filter(|_| play.stage.rng.bool());
    of_theme.or_else(|| plain.pop()).unwrap_or((CRITICISMS[0].0, CRITICISMS[0].1, None))
}

fn remarked(
    play: &Play,
    about: MemberId,
    by: Option<MemberId>,
    words: &str,
    item: Option<ItemRef>,
) -> Result<Event, Refusal> {
    let meeting = play.stage.meeting();
    match item {
        Some(item) => {
            let own = |item: &ItemRef| play.inputs.own.contains(item);
            meeting.remark_on((RemarkKind::Criticism, about, by), words, item, own)
        }
        None => meeting.remark(RemarkKind::Criticism, about, by, words),
    }
}

/// Praise for the last one who spoke, now and then a reminder for the first one.
pub(super) fn praise(play: &mut Play) -> Result<(), Refusal> {
    let statements = &play.stage.meeting().statements;
    let (Some((first, _)), Some((last, _))) = (statements.first(), statements.last()) else {
        return Ok(());
    };
    let (first, last) = (*first, *last);
    play.stage.wait();
    let words = play.pick(&PRAISES);
    let praised = play.stage.meeting().remark(RemarkKind::Praise, last, None, words);
    play.stage.play(praised)?;
    if play.stage.once_in(3) {
        play.stage.wait();
        let words = play.pick(&REMINDERS);
        let reminded = play.stage.meeting().remark(RemarkKind::Reminder, first, None, words);
        play.stage.play(reminded)?;
    }
    Ok(())
}

//! The self-criticism round of a made-up meeting: what is due is reported, those whose turn it is speak, and
//! are spoken to.

use chrono::{Days, NaiveDate};

use super::meeting::Play;
use super::round_voices::THEMED_STATEMENTS;
use super::voices::STATEMENTS;
use super::{heard, remarks, turns};
use crate::domain::{ItemRef, MemberId, Refusal, Speaker, SpeechKind, Statement};

/// Fewest statements of a round.
pub(super) const LEAST: usize = 2;

/// The whole round.
pub(super) fn self_criticism(play: &mut Play) -> Result<(), Refusal> {
    let back = play.stage.meeting().brought_back(play.before, None);
    let roll = play.stage.meeting().roll.clone();
    let due = back.due(play.stage.meeting().day(), &roll).len() + back.unanswered(&roll).len();
    play.stage.divide(due + 4 * LEAST + 6);
    heard::reports(play, &back)?;
    heard::late_answers(play, &back)?;
    let speakers = speakers(play)?;
    for (place, (member, asked)) in speakers.iter().enumerate() {
        turn(play, *member, place, *asked)?;
        remarks::criticism(play, *member, place == 0)?;
    }
    if play.stage.meeting().speaking.is_some() {
        let ended = play.stage.meeting().next_speaker()?;
        play.stage.act(ended);
    }
    remarks::praise(play)
}

/// Who speaks, and whether the member asked for it: those planned who are here, now and then one of them later;
/// where fewer than two are left, or now and then, somebody asks for a turn.
fn speakers(play: &mut Play) -> Result<Vec<(MemberId, bool)>, Refusal> {
    let here = play.stage.here();
    let mut planned = play.stage.meeting().round.planned.clone().unwrap_or_default();
    planned.retain(|member| here.contains(member));
    let is_put_off = planned.len() > LEAST && play.stage.once_in(4);
    if let Some(member) = planned.pop_if(|_| is_put_off) {
        let put_off = play.stage.meeting().defer_turn(member);
        play.stage.play(put_off)?;
    }
    let more = usize::from(planned.len() == LEAST && play.stage.once_in(5));
    let wanted = (LEAST + more).saturating_sub(planned.len());
    let asking = turns::longest_ago(&play.stage.meeting().roll, play.before);
    let deferred = &play.stage.meeting().deferred;
    let free = |member: &MemberId| {
        here.contains(member) && !planned.contains(member) && !deferred.contains_key(member)
    };
    let asking: Vec<MemberId> = asking.into_iter().filter(free).take(wanted).collect();
    let asked = asking.into_iter().map(|member| (member, true));
    Ok(planned.iter().map(|member| (*member, false)).chain(asked).collect())
}

/// A member's own words.
fn turn(play: &mut Play, member: MemberId, place: usize, asked: bool) -> Result<(), Refusal> {
    let started = play.stage.meeting().start_speech(Speaker::Member(member), SpeechKind::SelfCriticism)?;
    play.stage.act(started);
    play.stage.wait();
    let days = if play.stage.once_in(4) { 58 } else { 28 };
    let due = play.stage.meeting().day() + Days::new(days);
    let said = Statement { asked, ..words(play, place, due) };
    let stated = play.stage.meeting().state(member, said);
    play.stage.play(stated)?;
    play.stage.wait();
    Ok(())
}

/// What the member says: of the theme where something fits it, mostly; two of one meeting never say the same.
fn words(play: &mut Play, place: usize, due: NaiveDate) -> Statement {
    let said: Vec<String> =
        play.stage.meeting().statements.iter().map(|(_, said)| said.shortcoming.clone()).collect();
    let fits = THEMED_STATEMENTS.iter().filter_map(|voice| Some((item_of(play, voice.item)?, voice.words)));
    let mut fits: Vec<_> = fits.filter(|(_, words)| said.iter().all(|other| other != words[1])).collect();
    play.stage.rng.shuffle(&mut fits);
    let themed = fits.pop().filter(|_| !play.stage.once_in(3));
    match themed {
        Some((item, words)) => Statement { item: Some(item), ..worded(words, due) },
        None => statement(play.shift + place + play.stage.meeting().statements.len(), due),
    }
}

/// The item of the meeting's theme that a voice relates to.
pub(super) fn item_of(play: &Play, name: &str) -> Option<ItemRef> {
    let theme = play.stage.meeting().round.theme.as_ref()?;
    let is_it = |item: &&ItemRef| {
        let list = item.list.rsplit('/').next().unwrap_or_default();
        name.strip_prefix(list).and_then(|rest| rest.strip_prefix('/')) == Some(item.key.as_str())
    };
    theme.items.iter().find(is_it).cloned()
}

/// The statement at a place of the list, which begins again at its end.
pub(super) fn statement(place: usize, due: NaiveDate) -> Statement {
    worded(STATEMENTS[place % STATEMENTS.len()], due)
}

fn worded(words: [&str; 4], due: NaiveDate) -> Statement {
    let [result, shortcoming, cause, remedy] = words.map(str::to_owned);
    Statement { result, shortcoming, cause, remedy, due: Some(due), ..Statement::default() }
}

//! Who comes before others for the floor, when a speech ended that nobody ended, and minutes that are shared out anew.
//!
//! What is offered here is done only when it is taken, and never silently: each says what the chair says with it.

use chrono::{NaiveTime, TimeDelta, TimeZone};

use super::{silence, speaking};
use crate::app::answers;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Event, FloorClaim, Meeting, Refusal, SharedMinutes, Speaker, SpeechKind};
use crate::say;
use crate::text::{Lang, text};

/// The command by which somebody who has not spoken is let first.
pub(super) const UNSPOKEN: &str = "chair-unspoken";
/// The command that shares minutes out.
pub(super) const SHARE: &str = "chair-share-time";

/// The commands; all stand under key 9.
pub(super) static COMMANDS: &[Command] = &[
    Command::new(UNSPOKEN, text("Mời đồng chí chưa phát biểu", "Invite who has not spoken"), ask_unspoken)
        .when(|model| model.is_open() && !unspoken(model).is_empty())
        .also(&[text("ưu tiên người chưa nói", "those who were silent"), text("nói trước", "let first")]),
    Command::new(
        "chair-interpose",
        text("Hỏi xen người đang phát biểu", "A question to the speaker"),
        |model| {
            ask_claim(model, FloorClaim::Interposed);
        },
    )
    .when(|model| model.is_open() && model.meeting().is_some_and(|meeting| meeting.speaking.is_some()))
    .also(&[text("hỏi xen, hỏi lại", "interposed question"), text("hỏi ngay", "ask at once")]),
    Command::new(
        "chair-reply",
        text("Đáp lại ý kiến vừa nêu", "A reply to what was said"),
        |model| {
            ask_claim(model, FloorClaim::Reply);
        },
    )
    .when(|model| model.is_open() && model.meeting().is_some_and(|meeting| !meeting.speeches.is_empty()))
    .also(&[text("trả lời, trao đổi lại", "answer"), text("giải trình ngay", "explain at once")]),
    Command::new("chair-ended-at", text("Phát biểu kết thúc lúc…", "The speech ended at…"), ask_end)
        .when(|model| model.is_open() && is_timed(model))
        .also(&[
            text("quên bấm nói xong", "forgot to end the speech"),
            text("sửa giờ nói xong", "correct its end"),
        ]),
    Command::new(SHARE, text("Chia lại thời gian các mục sau", "Share out the minutes left"), share)
        .when(|model| to_share(model).is_some())
        .also(&[
            text("mục trước quá giờ", "an item ran over"),
            text("rút ngắn các mục còn lại", "shorten what follows"),
        ]),
];

/// Whether a speech that was timed can have its end told.
fn is_timed(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.on_paper.is_none() && meeting.endable().is_some())
}

/// Members here who have not spoken: those who wait behind others first, in their order, then those silent longest.
fn unspoken(model: &Model) -> Vec<Candidate> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let lang = model.lang;
    let waits = |who: Speaker| meeting.waiting.iter().any(|one| one.who == who);
    let behind = meeting.waiting.iter().filter(|one| {
        one.claim == FloorClaim::Ordinary && meeting.times_spoken(one.who) == 0 && meeting.may_speak(one.who)
    });
    let behind = behind.filter_map(|one| match one.who {
        Speaker::Member(member) => Some(Candidate {
            key: member.into(),
            label: meeting.name(member).to_owned(),
            hint: say!(lang, "đang chờ", "waiting"),
        }),
        Speaker::Guest(_) => None,
    });
    let silent = silence::silent_members(model).into_iter();
    let silent = silent.filter(|(one, _)| !waits(Speaker::Member(one.id))).map(|(one, meetings)| Candidate {
        key: one.id.into(),
        label: one.name.clone(),
        hint: match meetings {
            0 => String::new(),
            n => say!(lang, "{n} kỳ liền chưa phát biểu", "silent for {n} meetings"),
        },
    });
    behind.chain(silent).collect()
}

/// Asks who of those who have not spoken comes first.
fn ask_unspoken(model: &mut Model) {
    let choices = unspoken(model);
    let title = say!(model.lang, "Mời ai chưa phát biểu?", "Who has not spoken and is invited?");
    let picker = Picker::people(title, choices, |model, key| let_first(model, speaking::speaker(key)));
    // Who waits behind somebody who has spoken is the one that was offered.
    let offered = model.meeting().is_some_and(|meeting| meeting.unspoken_behind().is_some());
    let picker = if offered { picker.from(0) } else { picker };
    model.overlays.push(Overlay::Picker(picker));
}

/// Lets somebody come first, and gives the chair the words for it.
fn let_first(model: &mut Model, who: Speaker) {
    let events = model.meeting().map(|meeting| meeting.let_first(who));
    if let Some(events) = events
        && model.perform(events)
    {
        let name = model.meeting().map_or("", |meeting| meeting.speaker_name(who)).to_owned();
        model.tell_too(invitation(&name, model.lang));
    }
}

/// What the chair says.
fn invitation(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Chủ trì nói: “Mời đồng chí {name} cho ý kiến trước, vì đồng chí chưa phát biểu.”",
        "The chair says: “Comrade {name} has not spoken yet and is invited first.”"
    )
}

/// That somebody waits behind others who have spoken already: the offer, in one line; none where nobody does.
pub(super) fn offer_words(meeting: &Meeting, lang: Lang) -> Option<String> {
    let name = meeting.speaker_name(meeting.unspoken_behind()?.who);
    Some(say!(
        lang,
        "Đ/c {name} chưa phát biểu: 9, Enter mời nói trước.",
        "{name} has not spoken: 9, Enter invites first."
    ))
}

/// Asks who comes before those who wait, with a claim.
fn ask_claim(model: &mut Model, claim: FloorClaim) {
    let title = match claim {
        FloorClaim::Interposed => say!(model.lang, "Ai hỏi xen?", "Who puts a question?"),
        _ => say!(model.lang, "Ai đáp lại?", "Who replies?"),
    };
    let mut choices = speaking::speakers(model);
    // Nobody puts a question to themselves.
    let now = model.meeting().and_then(|meeting| meeting.speech(meeting.speaking?)).map(|speech| speech.who);
    choices.retain(|one| claim != FloorClaim::Interposed || Some(speaking::speaker(one.key)) != now);
    let choose: fn(&mut Model, u64) = match claim {
        FloorClaim::Interposed => |model, key| {
            claimed(model, key, SpeechKind::Question, FloorClaim::Interposed);
        },
        _ => |model, key| claimed(model, key, SpeechKind::Remark, FloorClaim::Reply),
    };
    model.ask_who(Picker::people(title, choices, choose).without(speaking::away(model)), None);
}

fn claimed(model: &mut Model, key: u64, kind: SpeechKind, claim: FloorClaim) {
    let who = speaking::speaker(key);
    let busy = model.meeting().is_some_and(|meeting| meeting.speaking.is_some());
    let events = model.meeting().map(|meeting| match busy {
        true => meeting.queue(who, kind, claim).map(|event| vec![event]),
        false => meeting.interject(who, kind, claim),
    });
    if let Some(events) = events {
        model.perform(events);
    }
}

/// Asks when the running speech, or the last one, ended.
fn ask_end(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let Some(speech) = meeting.endable() else { return };
    let name = meeting.speaker_name(speech.who);
    let title = say!(model.lang, "Đ/c {name} phát biểu xong lúc nào?", "When did {name} finish?");
    let began = speech.at.format("%H:%M");
    let hint = say!(model.lang, "Bắt đầu lúc {began}.", "Began at {began}.");
    let now = model.now.at.format("%H:%M").to_string();
    let form = Form::new(format!("ended-{}", speech.id), title, submit_end).about(speech.id).saying(hint);
    draft::open(model, form.with(Input::line(text("Kết thúc lúc", "Ended at"), &now)));
}

fn submit_end(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let Some(speech) = meeting.speech(form.subject) else { return Ok(Deed::Nothing) };
    let time: NaiveTime = answers::time(form, 0, model.lang)?;
    let at = speech.at.timezone().from_local_datetime(&speech.at.date_naive().and_time(time)).single();
    let events = meeting.end_speech_at(speech.id, at.unwrap_or(speech.at), model.now);
    match events {
        // The last one ended just then.
        Err(Refusal::Gone) => Ok(Deed::Nothing),
        events => events.map(Deed::Act).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0)),
    }
}

/// The minutes that could be shared out now.
pub(super) fn to_share(model: &Model) -> Option<Vec<SharedMinutes>> {
    model.meeting()?.minutes_to_share(model.line_now())
}

/// "10: 12', 11: 4'": minutes by the numbers of their items.
fn shares_words(meeting: &Meeting, shares: &[SharedMinutes]) -> String {
    let one = |share: &SharedMinutes| {
        let place = meeting.agenda.place(share.item).map_or(0, |place| place + 1);
        format!("{place}: {}'", share.minutes)
    };
    shares.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The offer, in one line; none where the minutes are enough.
pub(super) fn share_offer(model: &Model, meeting: &Meeting) -> Option<String> {
    let shares = to_share(model)?;
    let left: u32 = shares.iter().map(|share| share.minutes).sum();
    let minutes =
        |share: &SharedMinutes| meeting.agenda.get(share.item).map_or(0, |item| meeting.minutes_of(item));
    let wanted: u32 = shares.iter().map(minutes).sum();
    Some(say!(
        model.lang,
        "Còn {left} phút cho các mục sau, đang dự kiến {wanted}: chia lại ở phím 9.",
        "{left} min are left for what follows, planned {wanted}: share them out, key 9."
    ))
}

fn share(model: &mut Model) {
    let now = model.line_now();
    let shares = to_share(model);
    let event = model.meeting().map(|meeting| meeting.share_minutes(now).map(|event| vec![event]));
    let Some(event): Option<Result<Vec<Event>, Refusal>> = event else { return };
    if model.perform(event)
        && let Some((meeting, shares)) = model.meeting().zip(shares)
    {
        let words = shares_words(meeting, &shares);
        let left = i64::from(meeting.agenda.minutes()) * 60 - meeting.clock.seconds(now) as i64;
        let end = (model.now.at + TimeDelta::seconds(left)).format("%H:%M");
        model.tell(say!(
            model.lang,
            "Đã chia lại thời gian (mục: phút): {words}; dự kiến xong lúc {end}. Ctrl+Z để như cũ.",
            "Shared out (item: minutes): {words}; expected to end at {end}. Ctrl+Z takes it back."
        ));
    }
}

//! Telling a time of the record otherwise: which one, the right time, and why.
//!
//! The opening has a form of its own, which asks for no reason.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Meeting, Refusal, Timed};
use crate::say;
use crate::text::{capital, nfc, text};

/// A time and what it is of; none of an end that nobody told yet.
pub type ToldTime = (Timed, Option<DateTime<FixedOffset>>);

/// The times among which one is chosen.
#[derive(Debug, Clone)]
struct OfferedTimes(Vec<ToldTime>);

/// The time that is being told otherwise.
#[derive(Debug, Clone, Copy)]
struct MovedTime(ToldTime);

/// The choice of the opening.
const OPENING: u64 = u64::MAX;

/// Every time that the record has, and the end.
pub fn all(meeting: &Meeting) -> Vec<ToldTime> {
    let mut times: Vec<ToldTime> = meeting.times().into_iter().map(|(of, at)| (of, Some(at))).collect();
    if times.iter().all(|(of, _)| *of != Timed::Ending) {
        times.push((Timed::Ending, None));
    }
    times
}

/// Asks which time of the record is told otherwise.
pub fn ask(model: &mut Model) {
    let times = model.meeting().map(all).unwrap_or_default();
    ask_among(model, times, true);
}

/// Asks which of some times, and of the opening where it is among them; one alone is asked for at once.
pub fn ask_among(model: &mut Model, times: Vec<ToldTime>, with_opening: bool) {
    if let ([one], false) = (times.as_slice(), with_opening) {
        return ask_time(model, *one);
    }
    let Some(meeting) = model.meeting() else { return };
    let opening = meeting.opened_at.filter(|_| with_opening).map(|at| Candidate {
        key: OPENING,
        label: say!(model.lang, "Khai mạc", "Opening"),
        hint: at.format("%H:%M").to_string(),
    });
    let choice = |(key, (of, at)): (u64, &ToldTime)| Candidate {
        key,
        label: capital(&of.words(meeting, model.lang)),
        hint: at.map_or_else(
            || say!(model.lang, "lúc khóa biên bản", "as the minutes are locked"),
            |at| at.format("%H:%M").to_string(),
        ),
    };
    let choices = opening.into_iter().chain((0..).zip(&times).map(choice)).collect();
    let title = say!(model.lang, "Sửa giờ nào?", "Which time?");
    model.keep(OfferedTimes(times));
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let chosen = model.take_kept::<OfferedTimes>();
        match chosen.and_then(|times| times.0.get(usize::try_from(key).ok()?).copied()) {
            Some(time) => ask_time(model, time),
            None => model.run("chair-opened"),
        }
    })));
}

/// Asks for the right time, and why.
fn ask_time(model: &mut Model, (of, from): ToldTime) {
    let Some(meeting) = model.meeting() else { return };
    let what = of.words(meeting, model.lang);
    let title = say!(model.lang, "Sửa giờ: {what}", "Correct the time: {what}");
    let kept = say!(
        model.lang,
        "Giờ đã ghi và lý do sửa vẫn giữ trong nhật ký.",
        "The log keeps the time recorded before, and the reason."
    );
    let at = from.unwrap_or_else(|| meeting.ends_at(meeting.clock.tell(model.now).at));
    let name = format!("time-{of:?}-{}", from.map_or(0, |from| from.timestamp())).to_lowercase();
    let form = Form::new(name, title, submit)
        .saying(kept)
        .with(Input::line(text("Giờ đúng", "The right time"), &at.format("%H:%M").to_string()))
        .with(Input::line(text("Lý do sửa", "Why"), "").of_prose());
    model.keep(MovedTime((of, from)));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let moved = model.meeting().zip(model.kept::<MovedTime>());
    let Some((meeting, MovedTime((of, from)))) = moved else { return Ok(Deed::Nothing) };
    let time = answers::time(form, 0, model.lang)?;
    let around = from.or(meeting.stamps.last_count()).or(meeting.opened_at).unwrap_or(model.now.at);
    let at = nearest(around, time);
    let event = meeting.correct_time(*of, *from, at, &nfc(form.text(1)), model.now);
    let refused = |refusal: Refusal| {
        let field = usize::from(matches!(refusal, Refusal::Amending(_)));
        Rejection::of(&refusal, model.lang).or_in(field)
    };
    event.map(Deed::from).map_err(refused)
}

/// A time of day on the day on which it lies nearest to a moment: meetings go on after midnight.
fn nearest(around: DateTime<FixedOffset>, time: chrono::NaiveTime) -> DateTime<FixedOffset> {
    let that_day = around.with_time(time).single().unwrap_or(around);
    let days = [-1, 0, 1].map(|days| that_day + TimeDelta::days(days));
    days.into_iter().min_by_key(|at| (*at - around).abs()).unwrap_or(that_day)
}

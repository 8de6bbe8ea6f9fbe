//! The computer's clock held against the steady one and the last act: a jump, or a clock behind what was
//! done already, is said at once and asked about.
//!
//! Until a jump is answered, time goes on as before by the steady clock. Knows no computer: both clocks are
//! told to it with every message.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::command::Command;
use super::key::Key;
use super::model::{Model, Overlay};
use super::overlay::Lines;
use super::told_time::{ask_if_behind, ask_time};
use super::unrecorded::{self, GapQuestion};
use crate::domain::{CourseEvent, Event, Moment, State, UNRECORDED_MINUTES, minutes_between};
use crate::say;
use crate::text::{numeric_date, text, two_moments};

/// Seconds by which the two clocks may differ: a minute shows on paper.
pub(super) const TOLERANCE: i64 = 60;

/// How far the program's time is ahead of the computer's clock, and where the two were compared last.
#[derive(Debug, Clone, Copy)]
pub struct WallClock {
    ahead: TimeDelta,
    base: Moment,
}

impl WallClock {
    /// As the computer shows it.
    pub fn new(now: Moment) -> WallClock {
        WallClock { ahead: TimeDelta::zero(), base: now }
    }

    /// Seconds by which the wall clock ran ahead of the steady one since they were compared.
    fn drift(&self, now: Moment) -> i64 {
        let steady = now.run.saturating_sub(self.base.run) as i64;
        (now.at.signed_duration_since(self.base.at).num_milliseconds() - steady) / 1000
    }
}

/// A jump of the computer's clock that nobody answered yet.
#[derive(Debug, Clone, Copy)]
struct Jump {
    /// Seconds; negative = back.
    seconds: i64,
}

impl Model {
    /// The program's time at a moment of the computer.
    pub fn corrected(&self, now: Moment) -> Moment {
        Moment { at: now.at + self.wall_clock.ahead, ..now }
    }

    /// What the computer's clock shows at present, where a person told another time.
    pub fn wrong_clock(&self) -> Option<DateTime<FixedOffset>> {
        let ahead = self.wall_clock.ahead;
        (!ahead.is_zero()).then(|| self.now.at - ahead)
    }

    /// That a person told the time, as a record of the meeting; nothing while the computer's clock is right.
    pub fn told_clock(&self) -> Option<Event> {
        let shown = self.wrong_clock()?;
        Some(Event::Course(CourseEvent::ClockTold { shown, told: self.now.at }))
    }

    fn set_ahead(&mut self, seconds: i64) {
        let by = TimeDelta::seconds(seconds);
        self.wall_clock.ahead += by;
        self.now.at += by;
        self.wall_clock.base = self.now;
    }

    /// The time that a person told is the program's from now on; a meeting under way keeps that it was told.
    pub(super) fn take_time(&mut self, told: DateTime<FixedOffset>) {
        let before = self.meeting().map(|meeting| meeting.clock.tell(self.now).at);
        self.set_ahead(told.signed_duration_since(self.now.at).num_seconds());
        if runs(self) {
            let event = self.told_clock();
            self.perform(Ok(event.into_iter().collect()));
            before.into_iter().for_each(|before| ask_of_gap(self, before));
        }
        let told = self.now.at;
        self.tell(say!(
            self.lang,
            "Đã ghi giờ đúng: {time} ngày {day}.",
            "The right time is recorded: {time}, {day}.",
            time = told.format("%H:%M"),
            day = numeric_date(told.date_naive())
        ));
    }
}

/// Asks about a jump that nobody answered yet, else what time it is.
pub(super) fn ask(model: &mut Model) {
    match model.kept::<Jump>() {
        Some(_) => ask_jump(model),
        None => ask_time(model, None),
    }
}

fn runs(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state.is_running())
}

/// Asks about the time between what the program told and the time that a person told just now.
fn ask_of_gap(model: &mut Model, before: DateTime<FixedOffset>) {
    let passed = model.now.at - before;
    let asks = model.meeting().is_some_and(|meeting| meeting.ensure_open().is_ok() && !meeting.clock.told);
    if !asks || passed < TimeDelta::minutes(UNRECORDED_MINUTES) {
        return;
    }
    let answer = |model: &mut Model, event| {
        if let CourseEvent::Unrecorded { since, until, counted } = event {
            sleep(model, (until - since).num_seconds(), counted);
        }
    };
    let until = Some(model.now.at);
    let leave = unrecorded::leave_out;
    unrecorded::ask(model, GapQuestion { since: before, until, suspended: false, answer, leave });
}

/// Holds the moment of a message, in the program's time, against the one before; answers it as it counts.
pub(super) fn watch(model: &mut Model, now: Moment) -> Moment {
    let drift = model.wall_clock.drift(now);
    if drift.abs() < TOLERANCE {
        return now;
    }
    model.wall_clock.base = now;
    let meeting = model.meeting().filter(|_| runs(model));
    let told = meeting.is_some_and(|meeting| meeting.clock.told);
    if !runs(model) || told {
        model.now = now;
        if drift < 0 {
            ask_if_behind(model);
        }
        return now;
    }
    if drift > 0 && meeting.is_some_and(|meeting| meeting.state == State::Suspended) {
        model.now = now;
        sleep(model, drift, false);
        return now;
    }
    // Until somebody answers, time goes on as before.
    model.now = now;
    model.set_ahead(-drift);
    let before = model.kept::<Jump>().map_or(0, |jump| jump.seconds);
    model.keep(Jump { seconds: before + drift });
    ask_jump(model);
    model.now
}

fn ask_jump(model: &mut Model) {
    let Some(Jump { seconds }) = model.kept::<Jump>().copied() else { return };
    let lang = model.lang;
    let times = [model.now.at, model.now.at + TimeDelta::seconds(seconds)];
    let minutes = minutes_between(times[0], times[1]);
    let [before, after] = two_moments(times.map(|at| at.naive_local()), lang);
    let (words, commands) = match seconds > 0 {
        true => (
            say!(
                lang,
                "Đồng hồ máy vừa nhảy từ {before} sang {after}, nhanh {minutes} phút so với thời gian chương trình đếm được: máy đã ngủ (gập máy), hoặc giờ vừa được chỉnh. {minutes} phút ấy có tính vào cuộc họp không?",
                "The clock has just jumped from {before} to {after}, {minutes} min more than the program counted: the laptop slept, or the clock was set. Do these {minutes} minutes count for the meeting?"
            ),
            AHEAD,
        ),
        false => (
            say!(
                lang,
                "Đồng hồ máy vừa lùi từ {before} về {after}. Giờ nào đúng?",
                "The clock has just gone back from {before} to {after}. Which time is right?"
            ),
            BACK,
        ),
    };
    let title = say!(lang, "Đồng hồ máy thay đổi", "The clock changed");
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Lines(lines) if lines.title == title));
    let leave = |model: &mut Model| {
        let words = say!(
            model.lang,
            "Chưa trả lời về đồng hồ: giờ vẫn tính tiếp như trước. Để trả lời: F2, gõ “giờ đúng”.",
            "The clock is not answered for: time goes on as before. To answer: F2, “the right time”."
        );
        model.warn(words);
    };
    model.overlays.push(Overlay::Lines(Lines { commands, leave, ..Lines::new(title, vec![words]) }));
}

/// What may be said of a clock that ran ahead.
static AHEAD: &[Command] = &[
    Command::digit("clock-went-on", &[Key::char('1')], text("tính: vẫn họp", "it counts"), |model| {
        answer(model, |model, seconds| sleep(model, seconds, true));
    })
    .also(&[text("máy ngủ, cuộc họp vẫn tiếp tục", "the meeting went on"), text("gập máy", "slept")]),
    Command::digit(
        "clock-stood-still",
        &[Key::char('2')],
        text("không tính: tạm nghỉ", "it does not"),
        |model| {
            answer(model, |model, seconds| sleep(model, seconds, false));
        },
    )
    .also(&[text("máy ngủ, cuộc họp tạm nghỉ", "the meeting stood still"), text("giải lao", "break")]),
    Command::digit(
        "clock-right-now",
        &[Key::char('3')],
        text("giờ mới đúng", "the new time is right"),
        |model| {
            answer(model, correct);
        },
    )
    .also(&[text("vừa chỉnh giờ", "the clock was set"), text("giờ trước đó sai", "it was wrong before")]),
    Command::digit(
        "clock-right-before",
        &[Key::char('4')],
        text("giờ cũ đúng", "the old time is right"),
        hold,
    )
    .also(&[text("giữ giờ cũ", "keep the old time"), text("giờ mới sai", "the new one is wrong")]),
];

/// What may be said of a clock that went back.
static BACK: &[Command] = &[
    Command::digit(
        "clock-back-right",
        &[Key::char('1')],
        text("giờ mới đúng", "the new time is right"),
        |model| {
            answer(model, correct);
        },
    )
    .also(&[text("vừa chỉnh giờ", "the clock was set"), text("giờ trước đó sai", "it was wrong before")]),
    Command::digit("clock-back-wrong", &[Key::char('2')], text("giờ cũ đúng", "the old time is right"), hold)
        .also(&[text("giữ giờ cũ", "keep the old time"), text("giờ mới sai", "the new one is wrong")]),
];

/// The wall clock is followed again, and what the jump was is kept.
fn answer(model: &mut Model, keep: fn(&mut Model, i64)) {
    let Some(Jump { seconds }) = model.take_kept::<Jump>() else { return };
    model.overlays.pop();
    model.set_ahead(seconds);
    keep(model, seconds);
}

fn sleep(model: &mut Model, seconds: i64, counted: bool) {
    let slept = CourseEvent::Slept { seconds: seconds.unsigned_abs(), counted };
    keep_told(model, slept);
}

/// What was told before was wrong.
fn correct(model: &mut Model, seconds: i64) {
    keep_told(model, CourseEvent::ClockCorrected { seconds });
}

/// Keeps an event of the clock and says it.
fn keep_told(model: &mut Model, event: CourseEvent) {
    let sentence = model.meeting().map(|meeting| Event::Course(event.clone()).sentence(meeting, model.lang));
    if model.perform(Ok(vec![Event::Course(event)])) {
        let words = sentence.unwrap_or_default();
        model.tell(say!(model.lang, "Đã ghi: {words}.", "Recorded: {words}."));
    }
}

/// The old time goes on, whatever the computer's clock shows.
fn hold(model: &mut Model) {
    if model.take_kept::<Jump>().is_none() {
        return;
    }
    model.overlays.pop();
    if let Some(event) = model.told_clock().filter(|_| runs(model)) {
        model.perform(Ok(vec![event]));
    }
    let time = model.now.at.format("%H:%M");
    model.tell(say!(model.lang, "Giữ giờ cũ: bây giờ là {time}.", "The old time is kept: it is {time} now."));
}

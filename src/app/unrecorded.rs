//! Asking whether time in which nothing was recorded counts for the meeting.
//!
//! Knows times alone; what is done with the answer stands with who asks.

use chrono::{DateTime, FixedOffset};

use super::command::Command;
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use super::overlay::Lines;
use super::told_time::ask_time;
use crate::domain::{CourseEvent, Event, History, State, minutes_apart};
use crate::say;
use crate::text::{Lang, text, two_moments};

/// The time that is asked about, and what follows.
#[derive(Debug, Clone, Copy)]
pub struct GapQuestion {
    /// When the last record was made.
    pub since: DateTime<FixedOffset>,
    /// When it ended; where that is now, the moment of the answer.
    pub until: Option<DateTime<FixedOffset>>,
    /// Whether the meeting was suspended all the time, so that only the clock is in doubt.
    pub suspended: bool,
    /// What is done with the answer, which is told as an event.
    pub answer: fn(&mut Model, CourseEvent),
    /// What is done where nobody answers.
    pub leave: fn(&mut Model, GapQuestion),
}

/// Asks; the question lies on top until it is answered or left.
pub fn ask(model: &mut Model, asked: GapQuestion) {
    let title = say!(model.lang, "Thời gian không ghi gì", "Time without a record");
    let times = [asked.since, asked.until.unwrap_or(model.now.at)];
    let words = match asked.suspended {
        true => words_of_break(times, model.lang),
        false => words(times, model.lang),
    };
    model.keep(asked);
    let leave = |model: &mut Model| {
        if let Some(asked) = model.take_kept::<GapQuestion>() {
            (asked.leave)(model, asked);
        }
    };
    let lines = Lines { commands: ANSWERS, leave, ..Lines::new(title, vec![words]) };
    model.overlays.push(Overlay::Lines(lines));
}

fn words(times: [DateTime<FixedOffset>; 2], lang: Lang) -> String {
    let long = length(minutes_apart(times[0].naive_utc(), times[1].naive_utc()), lang);
    let [since, now] = two_moments(times.map(|at| at.naive_local()), lang);
    say!(
        lang,
        "Từ {since} đến {now} ({long}) không ghi gì: chương trình đã đóng hoặc máy đã tắt. Thời gian ấy có tính vào cuộc họp (mục và lượt phát biểu đang chạy) không? Enter: không tính, biên bản ghi cuộc họp tạm dừng.",
        "From {since} to {now} ({long}) nothing was recorded: the program was closed, or the computer was off. Does that time count for the meeting, its item and its speech? Enter: no, the minutes say that it was suspended."
    )
}

fn words_of_break(times: [DateTime<FixedOffset>; 2], lang: Lang) -> String {
    let long = length(minutes_apart(times[0].naive_utc(), times[1].naive_utc()), lang);
    let [since, now] = two_moments(times.map(|at| at.naive_local()), lang);
    say!(
        lang,
        "Cuộc họp tạm dừng từ {since}; bây giờ đồng hồ máy chỉ {now} ({long} sau). Giờ máy có đúng không? Enter: đúng, cuộc họp tạm dừng đến bây giờ.",
        "The meeting has been suspended since {since}; the clock shows {now} now ({long} later). Is the clock right? Enter: yes, it was suspended until now."
    )
}

/// Minutes in the largest units that tell them: "25 phút", "3 giờ 05 phút", "2 ngày 3 giờ".
fn length(minutes: i64, lang: Lang) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    match (days, hours) {
        (0, 0) => say!(lang, "{rest} phút", "{rest} min"),
        (0, _) => say!(lang, "{hours} giờ {rest:02} phút", "{hours} h {rest:02} min"),
        _ => say!(lang, "{days} ngày {hours} giờ", "{days} d {hours} h"),
    }
}

static ANSWERS: &[Command] = &[
    Command::digit("unrecorded-counts", &[Key::char('1')], text("tính: vẫn họp", "it counts"), |model| {
        answer(model, true);
    })
    .when(|model| model.kept::<GapQuestion>().is_some_and(|asked| !asked.suspended))
    .also(&[text("cuộc họp vẫn tiếp tục", "the meeting went on"), text("mất điện", "power cut")]),
    Command::digit(
        "unrecorded-left-out",
        &[Key::char('2'), Key::of(Code::Enter)],
        text("không tính: tạm dừng", "it does not"),
        |model| answer(model, false),
    )
    .also(&[text("cuộc họp tạm dừng", "the meeting was suspended"), text("hôm sau họp tiếp", "next day")]),
    Command::digit(
        "unrecorded-clock-wrong",
        &[Key::char('3')],
        text("giờ máy sai", "the clock is wrong"),
        |model| {
            leave_question(model);
            ask_time(model, None);
        },
    )
    .when(|model| model.kept::<GapQuestion>().is_some_and(|asked| asked.until.is_none()))
    .also(&[text("chỉnh giờ", "set the clock"), text("ngày giờ không đúng", "wrong day or time")]),
];

fn leave_question(model: &mut Model) -> Option<GapQuestion> {
    model.overlays.pop();
    model.take_kept::<GapQuestion>()
}

fn answer(model: &mut Model, counted: bool) {
    if let Some(GapQuestion { since, until, answer, .. }) = leave_question(model) {
        let until = until.unwrap_or(model.now.at);
        answer(model, CourseEvent::Unrecorded { since, until, counted });
    }
}

/// Asks again, where the answer has just been taken back; left unanswered, it is in force again.
pub(super) fn ask_again(model: &mut Model) {
    let Some((since, until)) = model.live.as_ref().and_then(History::taken_back) else { return };
    let suspended = model.meeting().is_some_and(|meeting| meeting.state == State::Suspended);
    let answer = |model: &mut Model, event| {
        model.perform(Ok(vec![Event::Course(event)]));
    };
    let leave = |model: &mut Model, _| model.run("redo");
    ask(model, GapQuestion { since, until: Some(until), suspended, answer, leave });
}

/// Left unanswered, the time does not count.
pub(super) fn leave_out(model: &mut Model, asked: GapQuestion) {
    let until = asked.until.unwrap_or(model.now.at);
    (asked.answer)(model, CourseEvent::Unrecorded { since: asked.since, until, counted: false });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_length_is_told_in_its_largest_units() {
        let told = [25, 185, 3_060].map(|minutes| length(minutes, Lang::Vi));
        assert_eq!(told, ["25 phút", "3 giờ 05 phút", "2 ngày 3 giờ"]);
    }

    /// 18:59:50 to 19:10:10 is ten minutes and a little; who reads the two times counts eleven.
    #[test]
    fn a_length_is_the_difference_of_the_times_beside_it() {
        let times = ["18:59:50", "19:10:10"].map(|at| format!("2026-12-03T{at}+07:00").parse().unwrap());
        assert!(words(times, Lang::Vi).starts_with("Từ 18:59 đến 19:10 ngày 03/12/2026 (11 phút)"));
        assert!(words(times, Lang::En).starts_with("From 18:59 to 19:10 on 3 Dec 2026 (11 min)"));
        assert!(words_of_break(times, Lang::En).contains("shows 19:10 on 3 Dec 2026 now (11 min later)"));
    }
}

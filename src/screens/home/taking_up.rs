//! Going on with a meeting that was left: what was restored is said, and a gap is asked about first.
//!
//! Until that is answered the meeting lies on the device as it was left, and nothing is added.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::app::acts::score;
use crate::app::model::{Model, ReadMeeting};
use crate::app::told_time;
use crate::app::unrecorded::{self, GapQuestion};
use crate::app::writing::{self, Target};
use crate::domain::{CourseEvent, Digest, Event, History, Meeting, State, upload_anew_words};
use crate::say;
use crate::text::short_date;

/// A meeting that was read and is gone on with once the time before is answered for.
struct LeftMeeting {
    history: History,
    hash: Option<String>,
}

/// A meeting was read: prepares it, or goes on with it where it stood, and says what was restored.
pub(super) fn take_up(model: &mut Model, history: History, hash: Option<String>) {
    let suspended = history.meeting.state == State::Suspended;
    let since = history.unrecorded_since(model.now.at).or_else(|| long_suspended(&history, model));
    match since.filter(|_| model.book.read_only.is_none()) {
        Some(since) => {
            model.keep(LeftMeeting { history, hash });
            unrecorded::ask(model, GapQuestion { since, until: None, suspended, answer, leave });
        }
        None => go_on(model, history, hash, None),
    }
}

/// Since when a meeting is suspended whose break is so long that the clock may be wrong.
fn long_suspended(history: &History, model: &Model) -> Option<DateTime<FixedOffset>> {
    let since = history.meeting.suspended_since.filter(|_| !history.meeting.clock.told)?;
    (model.now.at - since >= TimeDelta::hours(LONG_BREAK_HOURS)).then_some(since)
}

/// A longer break than of one evening asks whether the clock is right.
const LONG_BREAK_HOURS: i64 = 12;

fn answer(model: &mut Model, event: CourseEvent) {
    if let Some(LeftMeeting { history, hash }) = model.take_kept::<LeftMeeting>() {
        go_on(model, history, hash, Some(Event::Course(event)));
    }
}

fn leave(model: &mut Model, _: GapQuestion) {
    model.take_kept::<LeftMeeting>();
    let words = say!(
        model.lang,
        "Chưa vào lại cuộc họp: trước hết cần trả lời về thời gian không ghi gì. Nhấn Enter để vào lại.",
        "The meeting is not taken up yet: the time without a record has to be answered for first. Press Enter for it."
    );
    model.warn(words);
}

/// A text that was being prepared when the program stopped is gone on with.
fn go_on_preparing(model: &mut Model, draft: Option<Target>) {
    let Some(target @ Target::Prepared(item)) = draft else { return };
    let Some(place) = model.meeting().and_then(|meeting| meeting.agenda.place(item)) else { return };
    model.open("contents");
    model.select(place);
    writing::write(model, target);
}

fn go_on(model: &mut Model, history: History, hash: Option<String>, answered: Option<Event>) {
    let state = history.meeting.state;
    let last = history.records.last().map(|record| record.when.at);
    let reopened = is_just_reopened(model, &history);
    let draft = history.meeting.drafts.keys().find_map(|name| Target::of_draft(name));
    model.live = Some(history);
    model.adopted_hash = hash;
    model.open_live(state);
    if !state.was_opened() {
        go_on_preparing(model, draft);
        return score::tell_doubt(model);
    }
    let draft = draft.filter(|target| !matches!(target, Target::Prepared(_)));
    if reopened {
        tell_reopened(model);
    } else if state.is_running() {
        tell_restored(model, last, answered);
    }
    if state.is_running() {
        tell_next_opened(model);
    }
    score::tell_doubt(model);
    if let Some(target) = draft {
        writing::write(model, target);
    }
}

/// Whether the last act opened adopted minutes again, in this run of the program.
fn is_just_reopened(model: &Model, history: &History) -> bool {
    let last = history.records.last().map(|record| &record.act);
    if model.kept::<ReadMeeting>().is_none_or(|read| read.history.meeting.id != history.meeting.id) {
        return false;
    }
    history.meeting.earlier.last().is_some_and(|version| last == Some(&version.act))
}

fn tell_reopened(model: &mut Model) {
    model.tell(say!(
        model.lang,
        "Đã mở lại biên bản: sửa xong thì đọc lại và biểu quyết thông qua lại. Ctrl+Z: thôi mở lại.",
        "The minutes are open again: correct them, read them back and vote anew. Ctrl+Z: close them as they were."
    ));
    let replaced = model.meeting().and_then(|meeting| meeting.earlier.last()?.uploaded);
    if let Some(at) = replaced {
        model.tell_too(upload_anew_words(at, model.lang));
    }
}

/// That a later meeting was opened, on another laptop, while these minutes were opened again.
fn tell_next_opened(model: &mut Model) {
    let digest = model.meeting().map(Meeting::digest).filter(Digest::is_reopened);
    let later = digest.and_then(|digest| model.opened_after(&digest).map(|later| later.date));
    let Some(day) = later.map(|date| short_date(date, model.lang)) else { return };
    model.tell_too(say!(
        model.lang,
        "Biên bản này mở lại trong khi kỳ sau (ngày {day}) đã khai mạc: sửa xong thì đọc lại và biểu quyết thông qua lại để đóng.",
        "These minutes were opened again while the next meeting ({day}) was opened: correct them, read them back and adopt them anew to close them."
    ));
}

/// Keeps and says that the meeting goes on; in a window that cannot write only why it cannot.
fn tell_restored(model: &mut Model, last: Option<DateTime<FixedOffset>>, answered: Option<Event>) {
    let restored = Event::Course(CourseEvent::Restored);
    let said =
        answered.as_ref().zip(model.meeting()).map(|(event, meeting)| event.sentence(meeting, model.lang));
    let events = [restored].into_iter().chain(model.told_clock()).chain(answered);
    if !model.perform(Ok(events.collect())) {
        return;
    }
    let at = last.map_or(String::new(), |at| at.format("%H:%M:%S").to_string());
    let words = say!(
        model.lang,
        "Đã khôi phục cuộc họp đến {at}: mọi việc đã báo “Đã lưu” đều còn.",
        "The meeting is restored up to {at}: everything that was reported as saved is there.",
    );
    model.tell(words);
    if let Some(said) = said {
        model.tell_too(say!(model.lang, "Đã ghi: {said}.", "Recorded: {said}."));
    }
    told_time::ask_if_behind(model);
}

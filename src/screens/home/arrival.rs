//! What the program shows when a book was opened, or a meeting was read to go on with it.

use chrono::{DateTime, FixedOffset};

use crate::app::acts::score;
use crate::app::elsewhere;
use crate::app::message::{BookView, Done, Wanted};
use crate::app::model::Model;
use crate::app::told_time;
use crate::app::unlock;
use crate::app::writing::{self, Target};
use crate::domain::{CourseEvent, Event, History, State};
use crate::say;

/// Takes the answers that lead to the first page, or into a meeting.
pub(super) fn hear(model: &mut Model, done: Done) -> Option<Done> {
    match done {
        Done::Opened(book) => arrive(model, *book),
        Done::Read { wanted: Wanted::Live, history, hash } => take_up(model, *history, hash),
        other => return Some(other),
    }
    None
}

/// A book was opened: shows home, with a word on what was found.
fn arrive(model: &mut Model, book: BookView) {
    model.book = book;
    model.live = None;
    model.adopted_hash = None;
    model.forget();
    model.go_home();
    let mut findings = std::mem::take(&mut model.book.findings);
    findings.extend(model.book.read_only.clone());
    if !findings.is_empty() {
        model.warn(findings.join(" "));
    }
    if model.book.locked {
        unlock::ask(model, None);
    }
    elsewhere::ask_taking_in(model);
    told_time::ask_if_behind(model);
}

/// A meeting was read: prepares it, or goes on with it where it stood, and says what was restored.
fn take_up(model: &mut Model, history: History, hash: Option<String>) {
    let state = history.meeting.state;
    let last = history.records.last().map(|record| record.when.at);
    let draft = history.meeting.drafts.keys().find_map(|name| Target::of_draft(name));
    model.live = Some(history);
    model.adopted_hash = hash;
    model.open_live(state);
    if matches!(state, State::Draft | State::Cancelled) {
        return score::tell_doubt(model);
    }
    if state.is_running() {
        tell_restored(model, last);
    }
    score::tell_doubt(model);
    if let Some(target) = draft {
        writing::write(model, target);
    }
}

/// Keeps and says that the meeting goes on; in a window that cannot write only why it cannot.
fn tell_restored(model: &mut Model, last: Option<DateTime<FixedOffset>>) {
    let restored = Event::Course(CourseEvent::Restored);
    if !model.perform(Ok([restored].into_iter().chain(model.told_clock()).collect())) {
        return;
    }
    let at = last.map_or(String::new(), |at| at.format("%H:%M:%S").to_string());
    let words = say!(
        model.lang,
        "Đã khôi phục cuộc họp đến {at}: mọi việc đã báo “Đã lưu” đều còn.",
        "The meeting is restored up to {at}: everything that was reported as saved is there.",
    );
    model.tell(words);
    told_time::ask_if_behind(model);
}

//! How a promise stands and when somebody was heard last, in the words of a row.
//!
//! Knows nothing of the page that they stand on.

use chrono::NaiveDate;

use crate::app::model::Model;
use crate::domain::{NextSpeaker, Promise};
use crate::say;
use crate::text::{Lang, day_and_month, days_late, short_date};

/// The day of a promise, and how it stands.
pub(super) struct DueWords {
    /// The day; a dash where none was told.
    pub(super) due: String,
    /// How it stands.
    pub(super) left: String,
    /// Whether its day is over.
    pub(super) overdue: bool,
}

/// "03/10", "quá 61 ngày"; the day itself is told as such.
pub(super) fn due_words(model: &Model, promise: &Promise) -> DueWords {
    let lang = model.lang;
    let days = days_over(model, promise);
    let left = match days {
        _ if promise.is_left_to_next() => say!(lang, "báo lại kỳ này", "report due now"),
        0 => say!(lang, "đúng kỳ này", "this day"),
        n => days_late(n, lang),
    };
    let due = promise.due().map_or("–".to_owned(), |due| day_and_month(due, lang));
    DueWords { due, left, overdue: days > 0 }
}

/// Days since a promise was due, as of the meeting.
fn days_over(model: &Model, promise: &Promise) -> u32 {
    model.meeting().map_or(0, |meeting| promise.days_over(meeting.day()))
}

/// When a member spoke last, and why the turn is this one's where it is not for being the longest silent: the secretary
/// first, a turn that an earlier meeting left.
pub(super) fn last_words(
    (last, next): (Option<NaiveDate>, Option<&NextSpeaker>),
    first: bool,
    lang: Lang,
) -> String {
    let last = match last {
        None => say!(lang, "chưa nói lần nào", "never heard yet"),
        Some(day) => short_date(day, lang),
    };
    match next {
        Some(next) if next.is_secretary && first => {
            say!(lang, "{last}, bí thư nói trước", "{last}, the secretary first")
        }
        Some(NextSpeaker { left: Some(day), .. }) => {
            let day = day_and_month(*day, lang);
            say!(lang, "{last}, lượt kỳ {day} để lại", "{last}, turn left on {day}")
        }
        _ => last,
    }
}

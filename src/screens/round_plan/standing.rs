//! How a promise stands and when somebody was heard last, in the words of a row.
//!
//! Knows nothing of the page that they stand on.

use chrono::NaiveDate;

use crate::app::acts::promise::{this_time, waiting_words};
use crate::app::model::Model;
use crate::domain::{NextSpeaker, Promise};
use crate::say;
use crate::text::{Lang, day_and_month, short_date};

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
    let day = model.meeting().map_or(model.now.at.date_naive(), |meeting| meeting.day());
    let left = waiting_words(promise, day, lang);
    let due = match promise.is_left_to_next() {
        true => this_time(lang),
        false => promise.due().map_or("–".to_owned(), |due| day_and_month(due, lang)),
    };
    DueWords { due, left, overdue: promise.days_over(day) > 0 }
}

/// When a member spoke last, and why the turn is this one's where it is not for being the longest silent: the secretary
/// first, a turn that an earlier meeting left.
pub(super) fn last_words(
    (last, next): (Option<NaiveDate>, Option<&NextSpeaker>),
    first: bool,
    lang: Lang,
) -> String {
    let last = match last {
        None => say!(lang, "chưa có lượt nào", "no turn yet"),
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

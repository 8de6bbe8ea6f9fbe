//! Versions of minutes that were adopted, opened again and replaced: each can still be read and written.

use super::read;
use crate::app::model::{Model, ReadMeeting};
use crate::say;

/// The newest version, while an earlier one is shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Newest(Option<ReadMeeting>);

/// Whether an earlier version is shown.
pub(super) fn is_earlier(model: &Model) -> bool {
    model.kept::<Newest>().is_some_and(|newest| newest.0.is_some())
}

/// Whether there is more than one.
pub(super) fn any(model: &Model) -> bool {
    is_earlier(model) || read(model).is_some_and(|read| !read.history.meeting.earlier.is_empty())
}

/// What the key does now.
pub(super) fn words(model: &Model) -> String {
    let earlier = read(model).is_some_and(|read| !read.history.meeting.earlier.is_empty());
    match earlier {
        true => String::new(),
        false => say!(model.lang, "Bản mới nhất", "The newest version"),
    }
}

/// Shows the version before the one shown; after the first the newest again.
pub(super) fn turn(model: &mut Model) {
    let Some(shown) = read(model).cloned() else { return };
    let last = shown.history.meeting.earlier.len().checked_sub(1);
    let before = last.and_then(|last| {
        let version = shown.history.meeting.earlier.get(last)?;
        let hash = Some(version.hash.clone()).filter(|hash| !hash.is_empty());
        let history = shown.history.version(last)?;
        let words = version.words(model.lang);
        Some((ReadMeeting { history, hash, seals: shown.seals.clone() }, words))
    });
    let lang = model.lang;
    match before {
        Some((version, words)) => {
            if !is_earlier(model) {
                model.keep(Newest(Some(shown)));
            }
            model.keep(version);
            model.tell(say!(lang, "Đang xem {words}.", "This is {words}."));
        }
        None => {
            let newest = model.kept::<Newest>().and_then(|newest| newest.0.clone());
            let Some(newest) = newest else { return };
            model.keep(newest);
            model.keep(Newest::default());
            model.tell(say!(lang, "Đang xem bản mới nhất.", "This is the newest version."));
        }
    }
    model.select(0);
}

//! The minutes that are read, laid in lines, with the words marked that a search found.

use std::ops::Range;
use std::rc::Rc;

use super::{Marked, addendum, confirm, read};
use crate::app::message::Bookmark;
use crate::app::model::{Model, ReadMeeting};
use crate::app::size::reading_columns;
use crate::domain::{Moment, Seal, Sheet};
use crate::report::{self, LaidFrom, Page, Source};
use crate::scoring;
use crate::text::{Lang, Query};

fn mark(model: &Model) -> Option<&Bookmark> {
    model.kept::<Marked>()?.0.as_ref()
}

/// The line of the place that a search found: the first one of its block with words in it.
pub(super) fn found_at(model: &Model) -> Option<usize> {
    let block = mark(model)?.block;
    let page = page(model);
    let start = *page.starts.get(block)?;
    let end = page.starts.get(block + 1).copied().unwrap_or(page.lines.len());
    let marked = marks(model, &page);
    Some((start..end).find(|at| marked.get(*at).is_some_and(|marks| !marks.is_empty())).unwrap_or(start))
}

/// The marks on a page, and what they were found by.
struct LaidMarks {
    page: Rc<Page>,
    words: String,
    marks: Vec<Vec<Range<usize>>>,
}

/// Where on each line of the page stands what was searched for; nothing where no search led here.
pub(super) fn marks(model: &Model, page: &Rc<Page>) -> Vec<Vec<Range<usize>>> {
    let Some(mark) = mark(model) else { return vec![Vec::new(); page.lines.len()] };
    let is_right = |laid: &LaidMarks| Rc::ptr_eq(&laid.page, page) && laid.words == mark.words;
    let find = || LaidMarks {
        page: Rc::clone(page),
        words: mark.words.clone(),
        marks: find_marks(&mark.words, &page.lines),
    };
    model.lasting(is_right, find).marks.clone()
}

fn find_marks(words: &str, lines: &[String]) -> Vec<Vec<Range<usize>>> {
    // A phrase may begin on one line and end on the next.
    let mut found = Query::new(words).marks(&lines.join("\n")).into_iter().peekable();
    let mut start = 0;
    let mut marks = Vec::with_capacity(lines.len());
    for line in lines {
        let end = start + line.len();
        let mut here = Vec::new();
        while let Some(range) = found.peek().filter(|range| range.start < end) {
            here.push(range.start.max(start) - start..range.end.min(end) - start);
            if range.end > end {
                break;
            }
            found.next();
        }
        here.retain(|range| !range.is_empty());
        marks.push(here);
        start = end + 1;
    }
    marks
}

/// The page of the minutes, under their scores.
pub(super) fn page(model: &Model) -> Rc<Page> {
    Rc::clone(&model.once(|model| ShownMinutes(lay(model))).0)
}

/// The page as it stands in this message.
struct ShownMinutes(Rc<Page>);

/// The page that was laid last, and everything that it was laid from.
struct LaidMinutes {
    from: LaidFrom,
    seals: Vec<Seal>,
    columns: usize,
    lang: Lang,
    page: Rc<Page>,
}

fn lay(model: &Model) -> Rc<Page> {
    let Some(read) = read(model) else { return Rc::default() };
    let meeting = &read.history.meeting;
    let sheet = sheet(read, model);
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let created = meeting.adoption.as_ref().map_or(model.now.at, |adoption| adoption.at);
    let (sign_for, hash) = (model.sign_for(meeting), read.hash.as_deref());
    let source = Source { meeting, sheet: &sheet, pack, sign_for, hash, created };
    let (columns, lang) = (reading_columns(model.size.0), model.lang);
    let is_right = |laid: &LaidMinutes| {
        (laid.columns, laid.lang) == (columns, lang) && laid.seals == read.seals && laid.from.is(&source)
    };
    let work = || {
        let minutes = report::reading(&source, columns).under(confirm::scores(read, columns, lang));
        let addenda = addendum::documents(model);
        let below = |page: Page, document| page.followed_by(report::page(document, columns));
        let page = Rc::new(addenda.iter().fold(minutes, below));
        LaidMinutes { from: LaidFrom::of(&source), seals: read.seals.clone(), columns, lang, page }
    };
    Rc::clone(&model.lasting(is_right, work).page)
}

/// Now for the meeting that is held here, else the moment of its last act.
fn moment_of(read: &ReadMeeting, model: &Model) -> Moment {
    let here = model.live.as_ref().is_some_and(|live| live.meeting.id == read.history.meeting.id);
    match here {
        true => model.moment_shown(),
        false => read.history.last_moment().unwrap_or(model.now),
    }
}

fn sheet(read: &ReadMeeting, model: &Model) -> Sheet {
    let meeting = &read.history.meeting;
    match (meeting.recorded_sheet(), model.book.packs.by_id(&meeting.plan.rules.pack)) {
        (Some(sheet), _) => sheet.clone(),
        (None, Some(pack)) => scoring::sheet(meeting, pack, model.context(), moment_of(read, model)),
        (None, None) => Sheet::default(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{History, MeetingId};

    /// The page after a message that changes nothing of it, and whether it was laid anew.
    fn again(model: &mut Model, before: &Rc<Page>) -> (Rc<Page>, bool) {
        model.change();
        let page = page(model);
        let anew = !Rc::ptr_eq(&page, before);
        (page, anew)
    }

    #[test]
    fn a_page_is_laid_again_only_for_another_meeting_hash_language_or_width() {
        let at = chrono::DateTime::parse_from_rfc3339("2026-12-03T19:00:00+07:00").unwrap();
        let mut model = crate::screens::start(Lang::Vi, Moment { at, run: 0 });
        let history = History::new(MeetingId("20261203-a".into()));
        let read =
            |history: &History| ReadMeeting { history: history.clone(), hash: None, seals: Vec::new() };
        model.keep(read(&history));
        let first = page(&model);
        assert!(!first.lines.is_empty());
        model.now.run += 60_000;
        let (_, anew) = again(&mut model, &first);
        assert!(!anew, "time alone changes no line of it");
        model.keep(read(&history));
        assert!(!again(&mut model, &first).1, "the same meeting read once more is the same page");
        model.size.0 = 40;
        let (narrow, anew) = again(&mut model, &first);
        assert!(anew && narrow.lines != first.lines);
        model.lang = Lang::En;
        let (english, anew) = again(&mut model, &narrow);
        assert!(anew);
        model.keep(ReadMeeting { hash: Some("0f".repeat(32)), ..read(&history) });
        let (hashed, anew) = again(&mut model, &english);
        assert!(anew);
        let other = History::new(MeetingId("20261204-b".into()));
        model.keep(ReadMeeting { hash: Some("0f".repeat(32)), ..read(&other) });
        assert!(again(&mut model, &hashed).1);
        model.forget();
        assert!(page(&model).lines.is_empty());
    }
}

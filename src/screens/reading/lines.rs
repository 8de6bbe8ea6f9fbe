//! The minutes that are read, laid in lines, with the words marked that a search found.

use std::ops::Range;
use std::rc::Rc;

use super::{Marked, addendum, confirm, read};
use crate::app::message::Bookmark;
use crate::app::model::{Model, ReadMeeting};
use crate::app::size::reading_columns;
use crate::domain::{Moment, Sheet};
use crate::report::{self, Page, Source};
use crate::scoring;
use crate::text::Query;

fn mark(model: &Model) -> Option<&Bookmark> {
    model.kept::<Marked>()?.0.as_ref()
}

/// The line of the place that a search found: the first one of its block with words in it.
pub(super) fn found_at(model: &Model) -> Option<usize> {
    let block = mark(model)?.block;
    let page = page(model);
    let start = *page.starts.get(block)?;
    let end = page.starts.get(block + 1).copied().unwrap_or(page.lines.len());
    let marked = marks(model, &page.lines);
    Some((start..end).find(|at| marked.get(*at).is_some_and(|marks| !marks.is_empty())).unwrap_or(start))
}

/// Where on each line stands what was searched for; nothing where no search led here.
pub(super) fn marks(model: &Model, lines: &[String]) -> Vec<Vec<Range<usize>>> {
    let Some(mark) = mark(model) else { return vec![Vec::new(); lines.len()] };
    // A phrase may begin on one line and end on the next.
    let mut found = Query::new(&mark.words).marks(&lines.join("\n")).into_iter().peekable();
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
    model.once(work_out)
}

fn work_out(model: &Model) -> Page {
    let Some(read) = read(model) else { return Page::default() };
    let meeting = &read.history.meeting;
    let sheet = sheet(read, model);
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let created = meeting.adoption.as_ref().map_or(model.now.at, |adoption| adoption.at);
    let (sign_for, hash) = (model.sign_for(meeting), read.hash.as_deref());
    let source = Source { meeting, sheet: &sheet, pack, sign_for, hash, created };
    let columns = reading_columns(model.size.0);
    let minutes = report::reading(&source, columns).under(confirm::scores(read, columns, model.lang));
    let addenda = addendum::documents(model);
    addenda.iter().fold(minutes, |page, document| page.followed_by(report::page(document, columns)))
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

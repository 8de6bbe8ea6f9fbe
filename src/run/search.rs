//! Searching the open book, and keeping what is searched up to what was saved.

use super::desk::{Desk, OpenBook};
use crate::app::{Done, FoundPassage, Sought};
use crate::shelf::{self, Filter, MeetingRow};
use crate::text::Query;

/// So many places are shown; whoever finds more narrows the search.
const PLACES: usize = 200;

impl OpenBook {
    /// Every meeting in a few words; read again only after something was saved.
    fn take_rows(&mut self) -> Vec<MeetingRow> {
        self.rows.take().unwrap_or_else(|| {
            self.shelf.refresh();
            self.shelf.rows(None, &mut |_, _| {})
        })
    }
}

impl Desk {
    /// Searches the minutes.
    pub(super) fn search(&mut self, sought: &Sought) {
        let Some(open) = &mut self.open else { return };
        let rows = open.take_rows();
        let filter = Filter {
            period: sought.period,
            kinds: sought.kind.into_iter().collect(),
            speaker: sought.speaker.clone(),
        };
        let query = Query::new(&sought.words);
        let found = open.shelf.search(&rows, &query, &filter, PLACES, &mut |_, _| {});
        open.rows = Some(rows);
        let place = |hit: shelf::Hit| FoundPassage {
            meeting: hit.meeting,
            date: hit.date,
            place: hit.place,
            block: hit.block,
            line: hit.text,
            ranges: hit.ranges,
        };
        let hits = found.hits.into_iter().map(place).collect();
        self.tell(Done::Found { sought: sought.clone(), total: found.total, more: found.more, hits });
    }

    /// Has the minutes that were adopted just now found by the next search without reading them.
    pub(super) fn keep_searchable(&mut self) {
        if let Some(open) = &mut self.open {
            let rows = open.take_rows();
            open.shelf.prepare_search(&rows);
            open.rows = Some(rows);
        }
    }
}

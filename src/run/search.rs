//! Searching the open book, in a thread of its own: the loop never waits for it.
//!
//! The newest search wins: one that was asked for before it, or stopped, answers nothing. The thread has a
//! shelf of its own and learns of what is saved by being told.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::Incoming;
use super::desk::Desk;
use crate::app::{Done, FoundPassage, Sought};
use crate::shelf::{self, AdoptedMeetings, Filter, Shelf};
use crate::text::Query;

/// So many places are shown; whoever finds more narrows the search.
const PLACES: usize = 200;

/// The thread that searches an open book.
pub(super) struct SearchWork {
    asks: Sender<SearchAsk>,
    /// The number of the search that is still waited for.
    newest: Arc<AtomicU64>,
    thread: JoinHandle<()>,
}

enum SearchAsk {
    Find(u64, Sought),
    /// Something was saved.
    Saved,
    /// Minutes were adopted: the next search is to find them read.
    Prepare,
    /// Dropped once everything before it is done.
    Settle(Sender<()>),
}

impl SearchWork {
    fn start(make: impl FnOnce() -> Shelf + Send + 'static, sender: Sender<Incoming>) -> SearchWork {
        let (asks, asked) = channel();
        let newest = Arc::new(AtomicU64::new(0));
        let searcher = Searcher { newest: Arc::clone(&newest), sender };
        let thread = std::thread::spawn(move || searcher.work(make(), &asked));
        SearchWork { asks, newest, thread }
    }

    /// Lets what is under way answer nothing; answers the number of the search that may follow.
    fn supersede(&self) -> u64 {
        self.newest.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Ends the thread, which holds the derived store.
    pub(super) fn end(self) {
        self.supersede();
        drop(self.asks);
        // One that panicked has told nothing, and left only values that can be made again.
        let _ = self.thread.join();
    }

    /// Tells that something was saved.
    pub(super) fn tell_saved(&self) {
        let _ = self.asks.send(SearchAsk::Saved);
    }
}

/// What the thread works with.
struct Searcher {
    newest: Arc<AtomicU64>,
    sender: Sender<Incoming>,
}

impl Searcher {
    fn work(&self, mut shelf: Shelf, asked: &Receiver<SearchAsk>) {
        // Kept until something is saved, so that a search need not go over the list of meetings.
        let mut adopted = Some(AdoptedMeetings::of(&shelf.rows(None, &mut |_, _| {})));
        while let Ok(ask) = asked.recv() {
            let mut known = || {
                adopted.take().unwrap_or_else(|| {
                    shelf.refresh();
                    AdoptedMeetings::of(&shelf.rows(None, &mut |_, _| {}))
                })
            };
            match ask {
                SearchAsk::Find(number, sought) if self.is_wanted(number) => {
                    let all = known();
                    self.find(&mut shelf, &all, number, sought);
                    adopted = Some(all);
                }
                SearchAsk::Find(..) => {}
                SearchAsk::Saved => adopted = None,
                SearchAsk::Prepare => {
                    let all = known();
                    shelf.prepare_search(&all);
                    adopted = Some(all);
                }
                SearchAsk::Settle(done) => drop(done),
            }
        }
    }

    fn is_wanted(&self, number: u64) -> bool {
        self.newest.load(Ordering::SeqCst) == number
    }

    fn find(&self, shelf: &mut Shelf, adopted: &AdoptedMeetings, number: u64, sought: Sought) {
        let filter = Filter {
            period: sought.period,
            kinds: sought.kind.into_iter().collect(),
            speaker: sought.speaker.clone(),
        };
        let mut told = 0;
        let mut progress = |done: usize, all: usize| {
            let twentieth = (done * 20).checked_div(all).unwrap_or(0);
            if twentieth != told && self.is_wanted(number) {
                told = twentieth;
                self.tell(Done::Searching { sought: sought.clone(), read: Some((done, all)) });
            }
        };
        let found = shelf.search(adopted, &Query::new(&sought.words), &filter, PLACES, &mut progress);
        let place = |hit: shelf::Hit| FoundPassage {
            meeting: hit.meeting,
            date: hit.date,
            place: hit.place,
            block: hit.block,
            line: hit.text,
            ranges: hit.ranges,
        };
        let hits = found.hits.into_iter().map(place).collect();
        if self.is_wanted(number) {
            self.tell(Done::Found { sought, total: found.total, more: found.more, hits });
        }
    }

    fn tell(&self, done: Done) {
        let _ = self.sender.send(Incoming::Done(done));
    }
}

impl Desk {
    /// Searches the minutes; what was searched for before is answered no more.
    pub(super) fn search(&mut self, sought: &Sought) {
        if self.open.is_none() {
            return;
        }
        // Told before the thread is asked: its answer may come at once, and is the last word.
        self.tell(Done::Searching { sought: sought.clone(), read: None });
        let Some(work) = self.search_work() else { return };
        let number = work.supersede();
        let sent = work.asks.send(SearchAsk::Find(number, sought.clone()));
        if sent.is_err()
            && let Some(open) = &mut self.open
        {
            // The thread is gone, which a bug alone can do: the next search begins another one.
            open.search = None;
        }
    }

    /// Answers the search under way no more.
    pub(super) fn stop_search(&self) {
        if let Some(work) = self.open.as_ref().and_then(|open| open.search.as_ref()) {
            work.supersede();
        }
    }

    /// Has the minutes that were adopted just now found by the next search without reading them.
    pub(super) fn keep_searchable(&mut self) {
        if let Some(work) = self.search_work() {
            let _ = work.asks.send(SearchAsk::Prepare);
        }
    }

    /// Waits until every search that was asked for is through.
    pub fn settle_search(&self) {
        let Some(work) = self.open.as_ref().and_then(|open| open.search.as_ref()) else { return };
        let (done, waits) = channel();
        if work.asks.send(SearchAsk::Settle(done)).is_ok() {
            // An empty channel that is closed is the sign that everything before it is done.
            let _ = waits.recv() as Result<(), _>;
        }
    }

    fn search_work(&mut self) -> Option<&SearchWork> {
        let sender = self.sender.clone();
        let open = self.open.as_mut()?;
        let shelf = &open.shelf;
        Some(open.search.get_or_insert_with(|| SearchWork::start(shelf.beside_later(), sender)))
    }
}

//! Looking at the rest of an open book behind the screen: an opening has looked at the cell that is shown, and no
//! alarm about another one is to wait until that is opened.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use super::Incoming;
use super::desk::Desk;
use crate::app::Done;

/// The thread that looks; none where there was nothing left to look at.
#[derive(Default)]
pub(super) struct LookWork {
    leaves: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl LookWork {
    /// Ends the thread, which holds the derived store, before it has looked at everything.
    pub(super) fn end(self) {
        self.leaves.store(true, Ordering::SeqCst);
        // One that panicked has told nothing, and changed nothing but what can be made again.
        let _ = self.thread.map(JoinHandle::join);
    }
}

impl Desk {
    /// Begins to look at what the opening of the book did not look at, once; the first frame is there by then.
    pub fn look_behind(&mut self) {
        let (sender, lang) = (self.sender.clone(), self.lang);
        let Some(open) = self.open.as_mut().filter(|open| open.looks.is_none()) else { return };
        let work = open.looks.insert(LookWork::default());
        let Some(look) = open.shelf.look_behind() else { return };
        let asked = Arc::clone(&work.leaves);
        work.thread = Some(std::thread::spawn(move || {
            let faults = look(&|| !asked.load(Ordering::SeqCst));
            let sentences: Vec<String> = faults.iter().map(|fault| fault.sentence(lang)).collect();
            if !sentences.is_empty() {
                let _ = sender.send(Incoming::Done(Done::Trouble(sentences.join(" "))));
            }
        }));
    }

    /// Waits until everything was looked at that is looked at behind the screen.
    pub fn settle_looking(&mut self) {
        let looks = self.open.as_mut().and_then(|open| open.looks.as_mut());
        // As when it is ended.
        let _ = looks.and_then(|looks| looks.thread.take()).map(JoinHandle::join);
    }
}

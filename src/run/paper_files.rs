//! Which files lie in the book's folder of papers, told by a thread of its own: of a sealed book each is opened for its
//! name.

use chrono::{DateTime, FixedOffset};

use super::Incoming;
use super::desk::Desk;
use crate::app::Done;
use crate::app::called::PaperFile;

impl Desk {
    /// Lists the folder of papers, and tells the names.
    pub(super) fn list_papers(&mut self) {
        let Some(open) = &self.open else { return };
        let (reader, sender, lang) = (open.shelf.reader().clone(), self.sender.clone(), self.lang);
        let zone: FixedOffset = *self.now.at.offset();
        self.start_at_once(move || {
            let file = |(name, at): (String, Option<i64>)| {
                let at = at.and_then(|at| DateTime::from_timestamp(at, 0));
                PaperFile { name, at: at.map(|at| at.with_timezone(&zone)) }
            };
            let done = match reader.paper_names() {
                Ok(names) => Done::PaperFiles(names.into_iter().map(file).collect()),
                Err(fault) => Done::Trouble(fault.sentence(lang)),
            };
            let _ = sender.send(Incoming::Done(done));
        });
    }
}

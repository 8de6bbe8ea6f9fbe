//! The digests of meetings as lists and screens have them: from the derived store, decoded once, else made anew.

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::{MeetingBrief, Shelf};
use crate::domain::{CellId, Digest};
use crate::store::{DigestParts, DigestScope, KeptDigest, Loaded, Maker};

/// How digests are kept: raised whenever a meeting's digest answers something else than before.
const MAKER: Maker = Maker { version: 21, make: digest_parts };

/// The digest of a meeting, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellDigest {
    /// The cell.
    pub cell: CellId,
    /// The meeting in short.
    pub digest: Digest,
    /// Tells what the digest was made from; none of a damaged meeting.
    pub stamp: Option<String>,
}

impl Shelf {
    /// The digests of all meetings, oldest first; those of a cell follow their dates.
    /// `progress` hears how many of how many are done.
    pub fn digests(&mut self, progress: &mut dyn FnMut(usize, usize)) -> Vec<CellDigest> {
        self.read_digests(None, progress)
    }

    /// The same of one cell, whose meetings alone are looked at.
    pub fn digests_of(&mut self, cell: &CellId, progress: &mut dyn FnMut(usize, usize)) -> Vec<CellDigest> {
        self.read_digests(Some(cell), progress)
    }

    fn read_digests(
        &mut self,
        cell: Option<&CellId>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Vec<CellDigest> {
        let scope = DigestScope { cell, rows_only: false };
        let read = decode_beside(|take| self.each_kept(scope, progress, take));
        let mut digests = self.all_right(read);
        digests.sort_by(|a, b| a.digest.order().cmp(&b.digest.order()));
        digests
    }

    /// Digests as they were kept and read; one that could not be read is made anew from its journal, so that no
    /// meeting is missing from a list.
    pub(super) fn all_right(&mut self, read: Vec<(KeptDigest, Option<Digest>)>) -> Vec<CellDigest> {
        read.into_iter().map(|(kept, digest)| self.or_anew(kept, digest)).collect()
    }

    fn or_anew(&mut self, kept: KeptDigest, digest: Option<Digest>) -> CellDigest {
        let KeptDigest { cell, meeting, stamp, .. } = kept;
        let digest = digest.unwrap_or_else(|| self.meeting(&cell, &meeting).history.meeting.digest());
        CellDigest { cell, digest, stamp }
    }

    pub(super) fn kept(
        &mut self,
        scope: DigestScope<'_>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Vec<KeptDigest> {
        let mut kept = Vec::new();
        self.each_kept(scope, progress, &mut |one| kept.push(one));
        kept
    }

    fn each_kept(
        &mut self,
        scope: DigestScope<'_>,
        progress: &mut dyn FnMut(usize, usize),
        take: &mut dyn FnMut(KeptDigest),
    ) {
        match scope.cell {
            Some(cell) => self.hold(cell),
            None => self.hold_all(),
        }
        let made = self.reader.digests(&self.contents, scope, self.index.as_ref(), &MAKER, progress, take);
        self.note(made.faults);
    }
}

/// As many digests are decoded by the thread that fetched them: a second one costs as much as they do.
const ALONE: usize = 8;

/// A digest as it was kept, with its place in their order.
type Fetched = (usize, KeptDigest);

/// What `fetch` hands over, in its order, and decoded; none of one that cannot be read. While it fetches, a second thread
/// decodes what came, and both do the rest: a start waits for the digests of all years.
pub(super) fn decode_beside(
    fetch: impl FnOnce(&mut dyn FnMut(KeptDigest)),
) -> Vec<(KeptDigest, Option<Digest>)> {
    let (sender, receiver) = channel();
    let queue = Mutex::new(receiver);
    thread::scope(|scope| {
        // Whatever ends the fetching, what is queued then ends too.
        let sender = sender;
        let (mut fetched, mut beside) = (0, None);
        fetch(&mut |kept| {
            // The queue lives as long as the threads, so it takes everything.
            let _ = sender.send((fetched, kept));
            fetched += 1;
            if fetched > ALONE && beside.is_none() {
                beside = Some(scope.spawn(|| decode_queued(&queue)));
            }
        });
        drop(sender);
        let mut all = decode_queued(&queue);
        // Decoding cannot panic; if it ever does, so does whoever asked, and no meeting goes missing in silence.
        all.extend(beside.into_iter().flat_map(|beside| match beside.join() {
            Ok(read) => read,
            Err(panic) => std::panic::resume_unwind(panic),
        }));
        all.sort_unstable_by_key(|((place, _), _)| *place);
        all.into_iter().map(|((_, kept), digest)| (kept, digest)).collect()
    })
}

/// Takes one after the other from the queue until nothing comes any more.
fn decode_queued(queue: &Mutex<Receiver<Fetched>>) -> Vec<(Fetched, Option<Digest>)> {
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    // As text, whose letters are then looked at once for all its values.
    let decode = |value: &[u8]| serde_json::from_str(std::str::from_utf8(value).ok()?).ok();
    let one = |mut fetched: Fetched| {
        let value = std::mem::take(&mut fetched.1.parts.value);
        (fetched, decode(&value))
    };
    std::iter::from_fn(next).map(one).collect()
}

fn digest_parts(loaded: &Loaded) -> DigestParts {
    let digest = loaded.history.meeting.digest();
    // A digest is plain data; were it ever not, it would be made from the journal whenever it is asked for.
    let value = serde_json::to_vec(&digest).unwrap_or_default();
    DigestParts { row: MeetingBrief::of(&digest).raw(), value }
}

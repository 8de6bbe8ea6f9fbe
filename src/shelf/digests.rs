//! The digests of meetings as lists and screens have them: from the derived store, decoded once, else made anew.

use super::{MeetingBrief, Shelf};
use crate::domain::{CellId, Digest};
use crate::store::{DigestParts, DigestScope, KeptDigest, Loaded, Maker};

/// How digests are kept: raised whenever a meeting's digest answers something else than before.
const MAKER: Maker = Maker { version: 16, make: digest_parts };

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
        let kept = self.kept(DigestScope { cell, rows_only: false }, progress);
        let mut digests = self.read_all(kept);
        digests.sort_by(|a, b| a.digest.order().cmp(&b.digest.order()));
        digests
    }

    /// Digests as they were kept, in their order; one that cannot be read is made anew from its journal, so that no
    /// meeting is missing from a list.
    pub(super) fn read_all(&mut self, kept: Vec<KeptDigest>) -> Vec<CellDigest> {
        let read = decode_all(&kept);
        kept.into_iter().zip(read).map(|(kept, digest)| self.or_anew(kept, digest)).collect()
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
        match scope.cell {
            Some(cell) => self.hold(cell),
            None => self.hold_all(),
        }
        let made = self.reader.digests(&self.contents, scope, self.index.as_ref(), &MAKER, progress);
        self.note(made.faults);
        made.digests
    }
}

/// Fewer digests than this are decoded by one thread: a second one costs as much as they do.
const SHARED: usize = 32;

/// Digests as they were kept, in their order; none of one that cannot be read. Two threads share many of them: a start
/// waits for those of all years.
fn decode_all(kept: &[KeptDigest]) -> Vec<Option<Digest>> {
    // As text, whose letters are then looked at once for all its values.
    let decode = |one: &KeptDigest| serde_json::from_str(std::str::from_utf8(&one.parts.value).ok()?).ok();
    let decode_part = |part: &[KeptDigest]| part.iter().map(decode).collect::<Vec<Option<Digest>>>();
    let (mine, others) = kept.split_at(if kept.len() < SHARED { kept.len() } else { kept.len() / 2 });
    std::thread::scope(|scope| {
        let others = (!others.is_empty()).then(|| (others, scope.spawn(|| decode_part(others))));
        let mut digests = decode_part(mine);
        if let Some((others, read)) = others {
            digests.extend(read.join().unwrap_or_else(|_| decode_part(others)));
        }
        digests
    })
}

fn digest_parts(loaded: &Loaded) -> DigestParts {
    let digest = loaded.history.meeting.digest();
    // A digest is plain data; were it ever not, it would be made from the journal whenever it is asked for.
    let value = serde_json::to_vec(&digest).unwrap_or_default();
    DigestParts { row: MeetingBrief::of(&digest).raw(), value }
}

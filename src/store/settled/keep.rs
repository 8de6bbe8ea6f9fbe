//! What is kept of a settled book at the end: what this program added to it, or all of a book that was read whole.

use std::collections::{BTreeMap, BTreeSet};

use super::marks::Marks;
use super::session::{FILES, SUMMARY, Settled, SettledState, cell_key};
use super::stored::{SettledCell, Summary, SummaryParts};
use crate::domain::CellId;
use crate::store::book::{Reader, SHARED, StreamKey};
use crate::store::witness::Witness;

impl Settled {
    /// Keeps what this program added, at the end; the file of heads has so many lines, and `files` are the papers and
    /// packs that are known now, if any came.
    pub fn keep(&self, reader: &Reader, lines: usize, files: Option<&BTreeMap<String, String>>) {
        let (disk, dir) = (&*reader.disk, reader.dir.as_path());
        let mut state = self.state();
        if !state.written && files.is_none() {
            return;
        }
        let SettledState { summary, cells, changed, begun, .. } = std::mem::take(&mut *state);
        drop(state);
        let Some(mut summary) = summary else { return };
        summary.spare += lines.saturating_sub(summary.lines);
        summary.lines = lines;
        let marks = summary.marks.renewed(disk, dir, begun.iter().map(|cell| cell.0.as_str()));
        let marks = match files {
            Some(_) => marks.map(|marks| marks.with_beside(disk, dir)),
            None => marks,
        };
        let known =
            |id: &CellId| cells.get(id).is_some_and(|cell| reader.has_no_other_files(&cell.contents, id));
        let own = disk.mark(&dir.join(StreamKey::Book.path(SHARED)));
        let sound = own.is_some_and(|own| own.len == summary.own.len) && begun.iter().all(known);
        let changed = changed.iter().map(|id| Some((cell_key(id), cells.get(id)?.bytes(id)?)));
        match (marks.filter(|_| sound), changed.collect::<Option<Vec<_>>>()) {
            (Some(marks), Some(values)) => {
                summary.marks = marks;
                self.put(&summary, values, files);
            }
            _ => self.end(),
        }
    }

    /// The summary last: without it the values count for nothing.
    fn put(
        &self,
        summary: &Summary,
        cells: Vec<(String, Vec<u8>)>,
        files: Option<&BTreeMap<String, String>>,
    ) {
        let Ok(summary) = serde_json::to_vec(summary) else { return self.end() };
        self.index.remove(SUMMARY);
        for (key, value) in cells {
            if self.index.get(&key).as_deref() != Some(&value) {
                self.index.put(&key, &value);
            }
        }
        if let Some(Ok(files)) = files.map(serde_json::to_vec) {
            self.index.put(FILES, &files);
        }
        self.index.put(SUMMARY, &summary);
    }

    /// Settles a book of which everything was read and found whole, as it stands now; `witness` is what is known of
    /// all of it.
    pub fn make(&self, reader: &Reader, witness: &Witness) {
        if !self.state().whole || !witness.is_sound() {
            return;
        }
        // Asked before anything is listed, so that what comes meanwhile changes a mark.
        let marks = Marks::now(&*reader.disk, &reader.dir);
        let Some((contents, own)) = reader.contents_to_settle(witness) else { return };
        let Some(own_head) = witness.heads.get(&StreamKey::Book.path(SHARED)).cloned() else { return };
        let ids: BTreeSet<CellId> = contents
            .cells
            .keys()
            .cloned()
            .chain(contents.meetings.keys().map(|(cell, _)| cell.clone()))
            .collect();
        let mut values = Vec::new();
        for id in &ids {
            let heads = witness.heads_of(id);
            let cell = SettledCell { contents: contents.only(id), heads };
            values.extend(cell.bytes(id).map(|bytes| (cell_key(id), bytes)));
        }
        if values.len() < ids.len() {
            return;
        }
        let names = ids.into_iter().map(|id| (id.clone(), contents.cells.get(&id).cloned()));
        let parts = SummaryParts {
            cells: names.collect(),
            accepted: contents.accepted,
            own,
            own_head,
            key: witness.key.clone(),
            lines: witness.lines(),
        };
        self.put(&Summary::new(marks, parts), values, Some(&witness.files));
    }
}

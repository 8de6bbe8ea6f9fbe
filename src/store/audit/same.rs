//! Whether a cell of a settled book is as it was when all of its streams were last found whole: one short sign of what is
//! known of it and of the marks of every file in its folder, so that who looks at many cells need not read what is known
//! of each.
//!
//! It says no more than the signs of its files do (`derived/found_whole.rs`); without it every file is asked for its own.

use super::touched::Look;
use crate::domain::CellId;
use crate::store::book::{Reader, cell_folder};
use crate::store::derived::Index;
use crate::store::settled::Settled;

/// Raised whenever a look finds something that it did not find before.
const VERSION: u8 = 1;

/// Bytes of a sign: 128 bits, against chance alone.
const SIGN: usize = 16;

fn place(cell: &CellId) -> String {
    format!("cell-whole/{}", cell.0)
}

impl Reader {
    /// What `look` finds in a cell, which is nothing where all is as it was when it found nothing.
    pub(super) fn look_unless_same(
        &self,
        settled: &Settled,
        cell: &CellId,
        index: &Index,
        look: impl FnOnce() -> Option<Look>,
    ) -> Option<Look> {
        // Taken before anything is looked at, so that what comes meanwhile has another one.
        let Some((sign, files)) = self.cell_sign(settled, cell) else { return look() };
        if index.get(&place(cell)).is_some_and(|kept| kept == sign) {
            return Some(Look::of_unchanged(files));
        }
        let look = look()?;
        if look.is_clean() {
            index.put(&place(cell), &sign);
        }
        Some(look)
    }

    /// The sign, and of how many files; none where what is known was changed since the book was opened, or where
    /// something in the folder is no ordinary file.
    fn cell_sign(&self, settled: &Settled, cell: &CellId) -> Option<([u8; SIGN], usize)> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&[VERSION]).update(&settled.kept(cell)?);
        let folder = cell_folder(&self.dir, cell);
        let entries = self.disk.list(&folder).ok()?;
        for entry in &entries {
            let mark = self.disk.mark(&folder.join(&entry.name))?;
            hasher.update(&[0]).update(entry.name.as_bytes()).update(&[0]);
            hasher.update(&mark.len.to_le_bytes()).update(&mark.changed.to_le_bytes());
        }
        let mut sign = [0; SIGN];
        hasher.finalize_xof().fill(&mut sign);
        Some((sign, entries.len()))
    }
}

//! All that is known, as its file says it: the last line on each thing holds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::known::{KnownFile, KnownHead, KnownLine, KnownMinutes};
use crate::domain::CellId;
use crate::store::book::Contents;
use crate::store::disk::{Disk, replace};
use crate::store::fault::Fault;

/// Where it is kept in a book's folder: neither in the journal, which may be put back as a whole, nor
/// in the derived store, which may be deleted.
pub(in crate::store) fn witness_file(dir: &Path) -> PathBuf {
    dir.join(HEADS)
}

/// The name of that file.
pub(in crate::store) const HEADS: &str = "heads.jsonl";

/// The mark of the file that is made anew now: another one each time that its loss was accepted.
pub(in crate::store) fn mark_anew(book: &str, contents: &Contents) -> String {
    let parts = contents.accepted.iter().flat_map(|loss| &loss.parts);
    let before = parts.filter(|part| part.file == HEADS).count();
    blake3::hash(format!("{HEADS} {book} {before}").as_bytes()).to_hex().to_string()
}

/// Has the device hold the file under its name, so that whoever knows of it afterwards can miss it; whether
/// it does.
pub(in crate::store) fn keep_for_good(disk: &dyn Disk, dir: &Path) -> bool {
    let file = witness_file(dir);
    let synced = || disk.append(&file).and_then(|mut pen| pen.sync_data()).and_then(|()| disk.sync_dir(dir));
    disk.len(&file).is_ok_and(|len| len > 0) && synced().is_ok()
}

/// What is known of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::store) struct Witness {
    /// The head of every stream, by the path of its file.
    pub heads: BTreeMap<String, KnownHead>,
    /// Whether each hash that was entered was signed, by cell, meeting and hash.
    pub minutes: BTreeMap<(String, String, String), bool>,
    /// blake3 of the files beside the journal, by their paths.
    pub files: BTreeMap<String, String>,
    /// The public half of the key that signs.
    pub key: Option<String>,
    /// Its mark, where the file was made anew because the one before was gone, and nobody accepted that.
    pub anew: Option<String>,
    /// How many lines the file has; 0 where there is none.
    pub(super) lines: usize,
    /// A line, counted from 1, that was changed after it was written; a last one that is not whole
    /// was never finished.
    pub unsound: Option<u64>,
    /// Whether something has to be put right in the file before it is added to.
    pub(super) torn: bool,
}

impl Witness {
    /// What these bytes of the file say of the book `book`; nothing where they are another book's.
    pub(super) fn parse(bytes: &[u8], book: &str) -> Witness {
        let mut witness = Witness { torn: !bytes.ends_with(b"\n"), ..Witness::default() };
        let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
        for (at, line) in lines.iter().enumerate() {
            match KnownLine::parse(line) {
                Some(KnownLine { book: Some(other), .. }) if other != book => {
                    return Witness { torn: true, ..Witness::default() };
                }
                Some(line) => witness.take(line),
                // The power may have gone while the last one was written.
                None if at + 1 == lines.len() => witness.torn = true,
                None => witness.unsound = witness.unsound.or(Some(at as u64 + 1)),
            }
            witness.lines += 1;
        }
        witness
    }

    /// What is known of the book's own stream alone and of the key, out of so many lines.
    pub(in crate::store) fn in_short(own: KnownHead, key: Option<String>, lines: usize) -> Witness {
        let heads = BTreeMap::from([(own.file.clone(), own)]);
        Witness { heads, key, lines, ..Witness::default() }
    }

    /// Whether the file says all of it as it was written.
    pub(in crate::store) fn is_sound(&self) -> bool {
        !self.is_new() && self.unsound.is_none() && !self.torn && self.anew.is_none()
    }

    /// How many lines the file has.
    pub(in crate::store) fn lines(&self) -> usize {
        self.lines
    }

    /// The heads of the streams of a cell.
    pub(in crate::store) fn heads_of(&self, cell: &CellId) -> BTreeMap<String, KnownHead> {
        let folder = format!("journal/{}/", cell.0);
        let from = self.heads.range(folder.clone()..);
        let of_cell = from.take_while(|(path, _)| path.starts_with(&folder));
        of_cell.map(|(path, head)| (path.clone(), head.clone())).collect()
    }

    /// Whether nothing was ever kept.
    pub fn is_new(&self) -> bool {
        self.lines == 0
    }

    pub(super) fn take(&mut self, line: KnownLine) {
        if let Some(head) = line.head {
            self.heads.insert(head.file.clone(), head);
        }
        if let Some(KnownMinutes { cell, meeting, hash, signed }) = line.minutes {
            self.minutes.insert((cell, meeting, hash), signed);
        }
        match line.file {
            Some(KnownFile { path, blake3: Some(blake3) }) => drop(self.files.insert(path, blake3)),
            Some(KnownFile { path, blake3: None }) => drop(self.files.remove(&path)),
            None => {}
        }
        self.key = line.key.or(self.key.take());
        self.anew = line.anew.or(self.anew.take());
    }

    /// The shortest lines that say all of it.
    fn text(&self, book: &str) -> Option<String> {
        let none = KnownLine::default;
        let mut lines = vec![KnownLine { book: Some(book.to_owned()), ..none() }];
        lines.extend(self.key.clone().map(|key| KnownLine { key: Some(key), ..none() }));
        lines.extend(self.anew.clone().map(|anew| KnownLine { anew: Some(anew), ..none() }));
        lines.extend(self.heads.values().cloned().map(|head| KnownLine { head: Some(head), ..none() }));
        lines.extend(self.known_minutes().map(|minutes| KnownLine { minutes: Some(minutes), ..none() }));
        lines.extend(self.files.iter().map(|(path, blake3)| {
            let file = KnownFile { path: path.clone(), blake3: Some(blake3.clone()) };
            KnownLine { file: Some(file), ..none() }
        }));
        lines.iter().map(KnownLine::text).collect()
    }

    /// The minutes whose hash was entered.
    pub fn known_minutes(&self) -> impl Iterator<Item = KnownMinutes> + '_ {
        self.minutes.iter().map(|((cell, meeting, hash), signed)| KnownMinutes {
            cell: cell.clone(),
            meeting: meeting.clone(),
            hash: hash.clone(),
            signed: *signed,
        })
    }

    /// Writes the file anew, on the device.
    ///
    /// # Errors
    /// The disk's own; the file is then what it was before.
    pub fn write(&self, disk: &dyn Disk, dir: &Path, book: &str) -> Result<(), Fault> {
        let file = witness_file(dir);
        let text = self.text(book).ok_or(Fault::Internal { place: "heads" })?;
        let written = replace(disk, &file, &[text.as_bytes()]).map(drop);
        written.map_err(|error| Fault::writing(&file, &error))
    }

    /// How many lines the shortest form has.
    pub(super) fn shortest(&self) -> usize {
        let key = usize::from(self.key.is_some());
        let anew = usize::from(self.anew.is_some());
        1 + key + anew + self.heads.len() + self.minutes.len() + self.files.len()
    }
}

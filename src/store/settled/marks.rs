//! The marks by which a book is known to be as it was: of the files that tell of all cells, and of every folder.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::store::book::info_file;
use crate::store::disk::{Disk, FileMark, FolderMark};
use crate::store::witness::{FOLDERS, HEADS};

/// The folder of the streams, by its path in the book's folder.
const JOURNAL: &str = "journal";

/// The marks at one moment; a place where nothing was has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Marks {
    files: BTreeMap<String, Option<FileMark>>,
    /// Of the journal and of the folder of every cell.
    folders: BTreeMap<String, Option<FolderMark>>,
    /// Of the folders of papers and packs.
    beside: BTreeMap<String, Option<FolderMark>>,
}

impl Marks {
    /// The marks of a book as it is now.
    pub fn now(disk: &dyn Disk, dir: &Path) -> Marks {
        let info = info_file(dir).file_name().map(|name| name.to_string_lossy().into_owned());
        let files = info.into_iter().chain(["journal/book.jsonl".to_owned(), HEADS.to_owned()]);
        let files = files.map(|path| (path.clone(), disk.mark(&dir.join(path)))).collect();
        let mut folders = BTreeMap::new();
        add_folder(disk, dir, JOURNAL, &mut folders);
        Marks { files, folders, beside: Marks::beside_now(disk, dir) }
    }

    fn beside_now(disk: &dyn Disk, dir: &Path) -> BTreeMap<String, Option<FolderMark>> {
        let mut beside = BTreeMap::new();
        for folder in FOLDERS {
            add_folder(disk, dir, folder, &mut beside);
        }
        beside
    }

    /// Whether files and folders of the journal bear these marks still.
    pub fn hold(&self, disk: &dyn Disk, dir: &Path) -> bool {
        let file = |(path, mark): (&String, &Option<FileMark>)| disk.mark(&dir.join(path)) == *mark;
        !self.files.is_empty() && self.files.iter().all(file) && bear(&self.folders, disk, dir)
    }

    /// Whether nothing was put beside the journal, or taken away there.
    pub fn hold_beside(&self, disk: &dyn Disk, dir: &Path) -> bool {
        bear(&self.beside, disk, dir)
    }

    /// The same marks but for what this program changed: the files, and the folders of these cells. None where one of
    /// them had no folder before, which changed the journal's too.
    pub fn renewed<'a>(
        &self,
        disk: &dyn Disk,
        dir: &Path,
        cells: impl IntoIterator<Item = &'a str>,
    ) -> Option<Marks> {
        let mut marks = self.clone();
        for (path, mark) in &mut marks.files {
            *mark = disk.mark(&dir.join(path));
        }
        for cell in cells {
            let path = format!("{JOURNAL}/{cell}");
            *marks.folders.get_mut(&path)? = disk.folder_mark(&dir.join(&path));
        }
        Some(marks)
    }

    /// The same marks, with those of papers and packs as they are now.
    pub fn with_beside(self, disk: &dyn Disk, dir: &Path) -> Marks {
        Marks { beside: Marks::beside_now(disk, dir), ..self }
    }
}

fn bear(folders: &BTreeMap<String, Option<FolderMark>>, disk: &dyn Disk, dir: &Path) -> bool {
    folders.iter().all(|(path, mark)| disk.folder_mark(&dir.join(path)) == *mark)
}

/// Adds a folder and those in it; asked before they are listed, so that what comes meanwhile changes the mark.
fn add_folder(disk: &dyn Disk, dir: &Path, path: &str, marks: &mut BTreeMap<String, Option<FolderMark>>) {
    marks.insert(path.to_owned(), disk.folder_mark(&dir.join(path)));
    let entries = disk.list(&dir.join(path)).unwrap_or_default();
    for entry in entries.into_iter().filter(|entry| entry.folder) {
        add_folder(disk, dir, &format!("{path}/{}", entry.name), marks);
    }
}

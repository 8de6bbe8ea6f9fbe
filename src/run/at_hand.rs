//! Looks at documents at hand: finds the file that was typed, and says whether one is still as it was.
//!
//! In a thread of its own, because a file may be long or lie on a slow stick. Changes no file.

use std::path::Path;
use std::sync::Arc;

use super::Incoming;
use super::desk::Desk;
use super::typed_file::{find_typed, listed, quoted, unreadable};
use crate::app::Done;
use crate::app::at_hand::{DocumentNews, DocumentTask};
use crate::domain::{DocumentFile, DocumentState};
use crate::say;
use crate::store::{Disk, follow_named, sum_of};
use crate::text::{Lang, nfc};

impl Desk {
    /// Looks at documents, and tells what it found.
    pub(super) fn look_at_documents(&mut self, task: DocumentTask, lang: Lang) {
        let (disk, sender) = (Arc::clone(&self.disk), self.sender.clone());
        self.start_at_once(move || {
            let news = match task {
                DocumentTask::Find { meeting, item, typed } => {
                    DocumentNews::Found { meeting, item, file: found(&*disk, &typed, lang) }
                }
                DocumentTask::Check { meeting, documents } => {
                    let state = |(number, file): (u64, DocumentFile)| (number, state_of(&*disk, &file));
                    DocumentNews::Checked { meeting, states: documents.into_iter().map(state).collect() }
                }
            };
            let _ = sender.send(Incoming::Done(Done::Documents(news)));
        });
    }
}

/// The file that was typed, or a sentence that says why there is none.
fn found(disk: &dyn Disk, typed: &str, lang: Lang) -> Result<DocumentFile, String> {
    let path = find_typed(disk, typed);
    let target = follow_named(&path);
    if let Ok(entries) = disk.list(&target) {
        let files = quoted(&entries, |entry| entry.file && !entry.name.starts_with(['.', '~']));
        return Err(folder_words(&path, &files, lang));
    }
    let (bytes, hash) = sum_of(disk, &target).map_err(|error| unreadable(&path, &error, lang))?;
    let name = path.file_name().map_or_else(String::new, |name| nfc(&name.to_string_lossy()));
    // What lies under a relative path is found again only from the same folder.
    let whole = if disk.is_real() { std::path::absolute(&target).unwrap_or(target) } else { target };
    let place = whole.to_str().map(str::to_owned);
    let place = place.ok_or_else(|| {
        say!(
            lang,
            "Tên tệp {path} có chữ máy không đọc được: hãy đổi tên tệp rồi kèm lại.",
            "The name of the file {path} has letters that cannot be read: rename it and attach it again.",
            path = path.display()
        )
    })?;
    Ok(DocumentFile { name, place, bytes, hash })
}

/// That a folder was typed, and what lies in it.
fn folder_words(path: &Path, files: &[String], lang: Lang) -> String {
    let path = path.display();
    if files.is_empty() {
        return say!(
            lang,
            "{path} là một thư mục không có tệp nào: hãy ghi đường dẫn của một tệp.",
            "{path} is a folder without files: give the path of a file."
        );
    }
    let (told, more) = listed(files);
    say!(
        lang,
        "{path} là một thư mục. Trong đó có: {told}{more}. Hãy ghi thêm tên tệp vào sau tên thư mục.",
        "{path} is a folder. In it: {told}{more}. Add the name of a file to that of the folder."
    )
}

/// What became of a file since it was attached.
fn state_of(disk: &dyn Disk, file: &DocumentFile) -> DocumentState {
    match sum_of(disk, Path::new(&file.place)) {
        Ok((bytes, hash)) if bytes == file.bytes && hash == file.hash => DocumentState::Same,
        Ok(_) => DocumentState::Changed,
        Err(_) => DocumentState::Missing,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::{RealDisk, SimulatedDisk, write_whole};

    #[test]
    fn a_file_is_the_same_until_it_is_changed_or_gone() {
        let disk = SimulatedDisk::default();
        let path = Path::new("bao-cao.docx");
        write_whole(&disk, path, b"thu 23/23").unwrap();
        let file = found(&disk, "bao-cao.docx", Lang::Vi).unwrap();
        assert_eq!((file.name.as_str(), file.bytes), ("bao-cao.docx", 9));
        assert_eq!(state_of(&disk, &file), DocumentState::Same);
        // Of the same length.
        write_whole(&disk, path, b"thu 22/23").unwrap();
        assert_eq!(state_of(&disk, &file), DocumentState::Changed);
        disk.remove(path).unwrap();
        assert_eq!(state_of(&disk, &file), DocumentState::Missing);
    }

    #[test]
    fn a_folder_says_what_lies_in_it_and_a_file_that_is_not_there_why() {
        let temp = tempfile::tempdir().unwrap();
        std::fs::write(temp.path().join("Báo cáo.docx"), "x").unwrap();
        std::fs::write(temp.path().join("~$khóa.docx"), "x").unwrap();
        let read = |name: &str| {
            found(&RealDisk, &temp.path().join(name).display().to_string(), Lang::Vi).unwrap_err()
        };
        let told = read("");
        let ending = "Trong đó có: “Báo cáo.docx”. Hãy ghi thêm tên tệp vào sau tên thư mục.";
        assert!(told.ends_with(ending), "{told}");
        assert!(read("không có.docx").contains("không có tệp này"));
        std::fs::create_dir(temp.path().join("trống")).unwrap();
        assert!(read("trống").ends_with("là một thư mục không có tệp nào: hãy ghi đường dẫn của một tệp."));
    }
}

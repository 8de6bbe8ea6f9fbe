//! Which papers lie written: the files of the book's folder of papers, by their names.
//!
//! What was written to another folder is not known here: nothing records it.

use chrono::{DateTime, FixedOffset};

use crate::app::message::Effect;
use crate::app::model::Model;
use crate::report::FORMATS;

/// A file of the folder of papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// What it is called: "2026-12-03-bien-ban.docx".
    pub name: String,
    /// When it was written, where the disk tells.
    pub at: Option<DateTime<FixedOffset>>,
}

/// The files that were found last.
struct FoundFiles(Vec<PaperFile>);

/// Asks for the files once more where they were asked for before: others may have come.
pub fn list_again(model: &mut Model) {
    if model.kept::<FoundFiles>().is_some() {
        model.ask(Effect::ListPapers);
    }
}

/// Takes in the files that were found.
pub fn take_files(model: &mut Model, mut files: Vec<PaperFile>) {
    // A sealed book has them in the order of names that say nothing.
    files.sort_by(|one, next| one.name.cmp(&next.name));
    model.keep(FoundFiles(files));
}

/// The files of a paper, and when the latest of them was written.
pub(super) fn of(model: &Model, stem: &str) -> (Vec<String>, Option<DateTime<FixedOffset>>) {
    let found = model.kept::<FoundFiles>().map_or(&[][..], |found| &found.0);
    let own = found.iter().filter(|file| is_of(&file.name, stem));
    let (names, days): (Vec<String>, Vec<_>) = own.map(|file| (file.name.clone(), file.at)).unzip();
    (names, days.into_iter().flatten().max())
}

/// Whether a file is one of a paper: its name, one of the endings, and between them at most the number that keeps it
/// from replacing another.
fn is_of(name: &str, stem: &str) -> bool {
    let Some(rest) = name.strip_prefix(stem) else { return false };
    let ending = |format: &crate::report::Format| rest.strip_suffix(format.extension)?.strip_suffix('.');
    FORMATS.iter().filter_map(ending).any(|number| match number.strip_prefix('-') {
        Some(digits) => !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()),
        None => number.is_empty(),
    })
}

#[cfg(test)]
mod tests {
    use super::is_of;

    #[test]
    fn a_file_is_of_the_paper_whose_name_it_has() {
        let stem = "2026-12-03-nghi-quyet";
        for name in ["2026-12-03-nghi-quyet.docx", "2026-12-03-nghi-quyet-2.txt"] {
            assert!(is_of(name, stem), "{name}");
        }
        for name in [
            "2026-12-03-nghi-quyet-chuyen-de.docx",
            "2026-12-03-nghi-quyet.odt",
            "2026-12-03-nghi-quyet-.docx",
            "2026-12-03-bien-ban.docx",
            "ban-2026-12-03-nghi-quyet.docx",
        ] {
            assert!(!is_of(name, stem), "{name}");
        }
        assert!(is_of("2026-12-03-thong-bao-sinh-hoat.tin-nhan.txt", "2026-12-03-thong-bao-sinh-hoat"));
    }
}

//! The papers at hand for a book: what the program makes, and the forms that the book keeps.
//!
//! A form with faults is left out and told of; the program's is used in its place.

use crate::guidance::{Flaw, Words};
use crate::report::PaperKinds;
use crate::store::{FormFile, GuidanceFile, Reader};

/// The papers at hand for a book.
pub fn book_papers(reader: &Reader) -> PaperKinds {
    let mut kinds = PaperKinds::default();
    for FormFile { id, path, bytes } in reader.form_files() {
        let file = path.display().to_string();
        match bytes.map(String::from_utf8) {
            Ok(Ok(text)) => kinds.take((&file, &id), &text, &GuidanceFile::hash(text.as_bytes())),
            Ok(Err(_)) => kinds.take_unread((&file, &id), Flaw::NotText),
            Err(fault) => {
                kinds.take_unread((&file, &id), Flaw::Unopened(Words::say(|lang| fault.sentence(lang))))
            }
        }
    }
    kinds
}

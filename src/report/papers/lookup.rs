//! Looks things up in the table of papers: by the name of a file, with the name of its own, as text.

use super::{PaperRow, ROWS, papers};
use crate::report::lack::Lack;
use crate::report::paper::{Material, Paper};
use crate::report::{Document, PaperKinds};

/// The text of the program's form of that id, to start another one from.
pub fn form_text(id: &str) -> Option<&'static str> {
    ROWS.iter().find_map(|row| match row {
        PaperRow::Form(file, text) if file.strip_suffix(".toml") == Some(id) => Some(*text),
        _ => None,
    })
}

/// A paper with the name of its file without extension.
pub type NamedPaper = (String, Document);

/// The paper that a file is of, by the file's name without its extension.
pub fn paper_of_file(name: &str) -> Option<&'static Paper> {
    papers().iter().filter(|paper| name.contains(paper.file_stem)).max_by_key(|paper| paper.file_stem.len())
}

/// A paper of the program by its id, whatever forms a book has.
///
/// # Errors
/// What is lacking for it.
pub fn named(id: &str, material: &Material) -> Result<NamedPaper, Lack> {
    PaperKinds::default().named(id, material)
}

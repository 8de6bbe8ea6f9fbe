//! Writer of Word files (WordprocessingML in a zip package).
//!
//! Own code, because it has to repeat the heading row of tables, name the language and follow the
//! order of the schema. Equal documents give equal bytes: nothing here asks for the time or the
//! machine.

mod body;
mod grid;
mod paragraph;
mod part;
mod picture;
mod signing;
mod style;

use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::report::{Document, WriteFault};
use picture::Pictures;

/// The document as a Word file.
///
/// # Errors
/// [`WriteFault::Package`] when the parts cannot be packed (no memory, or a part over 4 GiB).
pub fn write(document: &Document) -> Result<Vec<u8>, WriteFault> {
    let fault = |reason: String| WriteFault::Package { title: document.properties.title.clone(), reason };
    let pictures = Pictures::of(document).map_err(fault)?;
    let parts = [
        ("[Content_Types].xml", part::content_types(&pictures)),
        ("_rels/.rels", part::package_relations()),
        ("word/document.xml", body::part(document, &pictures)),
        ("word/_rels/document.xml.rels", part::document_relations(&pictures)),
        ("word/styles.xml", style::part()),
        ("word/settings.xml", part::settings()),
        ("word/header1.xml", part::numbered_header(document)),
        ("word/header2.xml", part::first_header()),
        ("word/footer1.xml", part::footer(document)),
        ("docProps/core.xml", part::core_properties(document)),
        ("docProps/app.xml", part::app_properties()),
    ];
    let texts = parts.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes()));
    let files = pictures.files().map(|(name, bytes)| (format!("word/{name}"), bytes));
    pack(texts.chain(files)).map_err(|error| fault(error.to_string()))
}

/// Packs the parts, all dated with the first day that a zip file can name.
fn pack<'a>(parts: impl Iterator<Item = (String, &'a [u8])>) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .system(System::Unix);
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        package.start_file(name, options)?;
        package.write_all(content)?;
    }
    Ok(package.finish()?.into_inner())
}

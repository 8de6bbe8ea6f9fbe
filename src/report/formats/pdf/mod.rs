//! Writer of PDF files, without an office suite: laid out as the Word file is, tagged for screen readers, with the
//! letters that it needs in it.
//!
//! From document to strips (`flow`), from strips to pages (`paging`), from pages to marks (`drawing`), or to words that are looked at
//! (`preview`); what each text
//! is goes a way of its own (`tree`, `tagging`). Equal documents give equal bytes: nothing here asks for the time
//! or the machine.

mod about;
mod breaking;
mod chart;
mod columns;
mod dots;
mod drawing;
mod face;
mod flow;
mod letters;
mod look;
mod paging;
mod paragraph;
mod picture;
mod preview;
mod strip;
mod svg;
mod table;
mod tagging;
mod tree;

use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::{Document as Pdf, SerializeSettings};

pub use letters::REPLACED;
pub use picture::{ChartPicture, pictures};
pub use preview::{PreviewCell, PreviewPage, PreviewPart, PreviewStanding, pages};

use crate::report::source::foot_words;
use crate::report::{Document, WriteFault, stamp_line};
use drawing::Running;
use face::Faces;
use flow::PageFit;
use paging::Leaf;
use strip::Laid;

/// The document as a PDF file, for archives and screen readers (PDF/A-2a and PDF/UA-1).
///
/// # Errors
/// [`WriteFault::Pages`] when the file cannot be put together.
pub fn write(document: &Document) -> Result<Vec<u8>, WriteFault> {
    let fault = |reason: String| WriteFault::Pages { title: document.properties.title.clone(), reason };
    let faces = Faces::read().ok_or_else(|| fault("BienBanSerif".to_owned()))?;
    let (laid, leaves) = laid(&faces, document);
    // What those two ask for beyond a plain file is no reason to have none.
    let strict = configuration().map(|strict| file(&faces, document, &laid, &leaves, strict));
    match strict {
        Some(Ok(bytes)) => Ok(bytes),
        _ => file(&faces, document, &laid, &leaves, Configuration::default()).map_err(fault),
    }
}

/// The letters of a document that no face has, each once: they stand in the file as the sign “�”.
pub fn replaced(document: &Document) -> Vec<char> {
    Faces::read().map_or_else(Vec::new, |faces| letters::replaced(&faces, document))
}

/// The document laid out so that no page but the last is half empty, with the least that it takes: higher lines,
/// then fewer last lines with the signatures, then more blank between paragraphs of such a page.
fn laid(faces: &Faces, document: &Document) -> (Laid, Vec<Leaf>) {
    let mut tried = Vec::new();
    for fit in PageFit::all() {
        let laid = flow::lay(faces, document, fit);
        let leaves = paging::pages(&laid);
        if paging::gaping(&leaves) == 0 {
            return (laid, leaves);
        }
        tried.push((laid, leaves));
    }
    for (laid, leaves) in &mut tried {
        paging::ease(laid, leaves);
    }
    // The first of those that end too early least often.
    let fewest = tried.iter().map(|(_, leaves)| paging::gaping(leaves)).min();
    let best = tried.into_iter().find(|(_, leaves)| Some(paging::gaping(leaves)) == fewest);
    best.unwrap_or_default()
}

fn configuration() -> Option<Configuration> {
    let builder = ConfigurationBuilder::new().with_archival_validator(Archival::A2_A);
    builder.with_accessibility_validator(Accessibility::UA1).finish().ok()
}

/// The bytes of the file.
fn file(
    faces: &Faces,
    document: &Document,
    laid: &Laid,
    leaves: &[Leaf],
    configuration: Configuration,
) -> Result<Vec<u8>, String> {
    let mut pdf = Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let stamp = stamp_line(&document.stamps);
    let foot = foot_words(&document.properties);
    let running = Running { stamp: stamp.as_deref(), foot: foot.as_deref() };
    let mut copies = Vec::new();
    for _ in 0..document.copies.max(1) {
        copies.push(drawing::draw(&mut pdf, faces, laid, leaves, &running).ok_or("page")?);
    }
    pdf.set_metadata(about::metadata(document));
    pdf.set_outline(about::outline(document, laid, leaves));
    pdf.set_tag_tree(tagging::tree(&laid.plan, &copies));
    pdf.finish().map_err(|error| error.to_string())
}

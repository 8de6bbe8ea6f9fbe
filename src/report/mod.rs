//! The papers of a meeting: one document model and one writer a format.
//!
//! A builder turns facts into a [`Document`]; a writer turns any document into bytes. Writers know
//! nothing of meetings, builders nothing of formats, and neither touches a disk.

mod block;
mod book_sheet;
mod documents;
pub mod docx;
mod facts;
mod inventory;
mod key_sheet;
mod member_page;
mod minutes;
mod model;
mod naming;
mod participation_table;
pub mod plain;
mod quality;
mod reading;
mod recovery;
mod resolution;
mod score_sheet;
mod score_table;
mod sentence;
mod source;
mod survey_slip;
mod table;
mod task_table;

use crate::say;
use crate::text::{Lang, Text, text};

pub use block::{Block, Item, Level, Marker, Run};
pub use documents::{
    Build, DOCUMENTS, DocumentKind, document, file_name, period_file_name, period_stem, slip_file_name,
};
pub use facts::Facts;
pub use inventory::{Inventory, InventoryCell, inventory};
pub use key_sheet::{KeySheet, key_sheet};
pub use member_page::member_page;
pub use minutes::{Entry, EntryKind, entries, minutes};
pub use model::{Document, Header, PARTY_NAME, Properties, Signature, Signatures, Stamp, stamp_line};
pub use participation_table::participation_table;
pub use quality::{Quality, quality_table};
pub use reading::{Page, reading};
pub use recovery::{Recovery, recovery};
pub use resolution::resolution;
pub use score_sheet::score_sheet;
pub use source::{Source, in_eights};
pub use survey_slip::{Quarter, Slip, survey_slip};
pub use table::{Align, Column, Table};

/// A kind of file that every document can be written as.
pub struct Format {
    /// Short name for options and settings.
    pub id: &'static str,
    /// The ending of the file's name, without the dot.
    pub extension: &'static str,
    /// What people call it.
    pub label: Text,
    /// The bytes of a document in this format.
    pub write: fn(&Document) -> Result<Vec<u8>, WriteFault>,
}

/// Every format, the usual one first. A new format is one writer and one line here.
pub static FORMATS: &[Format] = &[
    Format { id: "docx", extension: "docx", label: text("Tệp Word", "Word file"), write: docx::write },
    Format {
        id: "txt",
        extension: "txt",
        label: text("Văn bản thuần", "Plain text"),
        write: |document| Ok(plain::write(document).into_bytes()),
    },
];

/// The format of that id, if there is one.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// Why a document could not be turned into bytes. The record of the meeting is never touched by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteFault {
    /// The parts of a Word file could not be packed.
    Package {
        /// Title of the document.
        title: String,
        /// What the packer said.
        reason: String,
    },
}

impl WriteFault {
    /// The fault as a full sentence: what is wrong, what is safe, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            WriteFault::Package { title, reason } => say!(
                lang,
                "Không tạo được tệp Word cho “{title}” ({reason}). Nội dung sinh hoạt vẫn nguyên \
                 vẹn; hãy thử lại hoặc xuất văn bản thuần.",
                "The Word file of “{title}” could not be made ({reason}). The record of the \
                 meeting is safe; try again or export plain text.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_found_by_their_id() {
        assert_eq!(format("docx").map(|format| format.extension), Some("docx"));
        assert_eq!(format("txt").map(|format| format.label.vi), Some("Văn bản thuần"));
        assert!(format("pdf").is_none());
    }

    #[test]
    fn a_fault_says_what_is_safe_and_what_to_do() {
        let fault = WriteFault::Package { title: "Biên bản".into(), reason: "hết bộ nhớ".into() };
        assert_eq!(
            fault.sentence(Lang::Vi),
            "Không tạo được tệp Word cho “Biên bản” (hết bộ nhớ). Nội dung sinh hoạt vẫn nguyên \
             vẹn; hãy thử lại hoặc xuất văn bản thuần."
        );
        assert_eq!(
            fault.sentence(Lang::En),
            "The Word file of “Biên bản” could not be made (hết bộ nhớ). The record of the \
             meeting is safe; try again or export plain text."
        );
    }
}

//! The papers of a meeting: one document model and one writer a format.
//!
//! A builder turns facts into a [`Document`]; a writer turns any document into bytes. Writers know
//! nothing of meetings, builders nothing of formats, and neither touches a disk.

mod block;
mod book_sheet;
mod cell;
mod facts;
mod file_name;
mod form;
mod formats;
mod frame;
mod inventory;
mod issued;
mod key_sheet;
mod kit;
mod lack;
mod lack_case;
mod model;
mod month_figures;
mod months;
mod naming;
mod needs;
mod of_cell;
mod origin;
mod own_review;
mod paper;
mod papers;
mod period_figures;
mod quarter;
mod reading;
mod recovery;
mod restore_card;
mod score_table;
mod self_check;
mod sentence;
mod source;
mod spans;
mod table;
mod task_table;
mod traced;

use crate::say;
use crate::text::Lang;

pub use block::{Block, HeadingLevel, ListItem, Marker, Piece, TextRun};
pub use cell::Cell;
pub use facts::Facts;
pub use form::{FormFault, FormFlaw, PaperForm, check_form};
pub use formats::{
    FORMATS, Format, Takes, docx, format, format_choices, format_names, message_format, pdf, plain,
    replaced_words, usual_formats,
};
pub use inventory::{Inventory, InventoryCell, inventory};
pub use issued::{IssuedPaper, issued_papers};
pub use key_sheet::{KeySheet, key_sheet};
pub use kit::KitSource;
pub use lack::Lack;
pub use model::{
    BookLine, Document, Header, PARTY_NAME, Properties, Signature, Signatures, Stamp, stamp_line,
};
pub use month_figures::MonthSource;
pub use naming::upper_committee;
pub use needs::Needs;
pub use of_cell::{CellFrame, IssuedPapers, TopicPlan, TopicSource};
pub use origin::{Figure, Ground, Origin};
pub use own_review::OwnReview;
pub use paper::{Blank, Build, Material, Paper};
pub use papers::quality::Quality;
pub use papers::{
    AddendumSource, ApplicantSource, CongressSource, Entry, EntryKind, Excerpt, ExtractSource, NamedPaper,
    PersonSource, TransferSource, addendum, answered_sheet, at_adoption, entries, member_page,
    member_review_extract, minutes, named, paper, paper_of_file, papers, participation_table, quality_table,
    read_aloud, resolution, score_sheet, self_check_sheet, unwritten_items,
};
pub use quarter::{Quarter, Slip};
pub use reading::{Page, PageSentence, page, reading, reading_aloud};
pub use recovery::{Recovery, recovery};
pub use restore_card::{RestoreCard, restore_card};
pub use self_check::{AnsweredItem, AnsweredSheet, MOST_SHEETS, SelfCheck, SheetItem, SheetTheme};
pub use source::{LaidFrom, Source, in_eights};
pub use spans::SpanSource;
pub use table::{Align, Table, TableColumn, TableRow};

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
    /// The pages of a PDF file could not be put together.
    Pages {
        /// Title of the document.
        title: String,
        /// What the writer said.
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
            WriteFault::Pages { title, reason } => say!(
                lang,
                "Không tạo được tệp PDF cho “{title}” ({reason}). Nội dung sinh hoạt vẫn nguyên \
                 vẹn; hãy xuất tệp Word.",
                "The PDF file of “{title}” could not be made ({reason}). The record of the \
                 meeting is safe; write the Word file.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

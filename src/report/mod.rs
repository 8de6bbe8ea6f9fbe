//! The papers of a meeting: one document model and one writer a format.
//!
//! A builder turns facts into a [`Document`]; a writer turns any document into bytes. Writers know
//! nothing of meetings, builders nothing of formats, and neither touches a disk.

mod appointment;
mod block;
mod book_sheet;
mod calendar;
mod calls;
mod cell;
mod chart;
mod facts;
mod file_name;
mod form;
mod formats;
mod frame;
mod inventory;
mod issued;
mod key_sheet;
mod kinds;
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
mod upload_pack;

use crate::say;
use crate::text::Lang;

pub use appointment::Appointment;
pub use block::{Block, HeadingLevel, ListItem, Marker, Piece, TextRun};
pub use calendar::{CalendarGround, CalendarSource};
pub use calls::{CALLS, CallDue, CallOf, CallStage, PaperCall};
pub use cell::Cell;
pub use chart::{Chart, ChartLook, ChartSeries};
pub use facts::Facts;
pub use form::{
    FormFault, FormFlaw, FormNames, MeantName, OwnFlaw, PaperForm, check_form, check_own_form, form_names,
};
pub use formats::pdf::{PreviewCell, PreviewPage, PreviewPart, PreviewStanding};
pub use formats::{
    FORMATS, Format, Takes, csv, docx, format, format_choices, format_names, ics, json, message_format, pdf,
    plain, replaced_words, usual_formats, xlsx,
};
pub use inventory::{Inventory, InventoryCell, inventory};
pub use issued::{IssuedPaper, issued_papers};
pub use key_sheet::{KeySheet, key_sheet};
pub use kinds::{FaultyForm, FormStanding, PaperKinds, like_ids};
pub use kit::KitSource;
pub use lack::Lack;
pub use model::{
    BookLine, Document, Header, PARTY_NAME, Properties, Signature, Signatures, Stamp, stamp_line,
};
pub use month_figures::MonthSource;
pub use naming::upper_committee;
pub use needs::Needs;
pub use of_cell::{CellFrame, IssuedPapers, TopicPlan, TopicSource, signer};
pub use origin::{Figure, Ground, Origin};
pub use own_review::OwnReview;
pub use paper::{Blank, Build, Material, Paper};
pub use papers::quality::Quality;
pub use papers::{
    AddendumSource, ApplicantSource, CongressSource, Entry, EntryKind, Excerpt, ExtractSource, NamedPaper,
    PersonSource, TransferSource, addendum, answered_sheet, at_adoption, entries, form_text, member_page,
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
pub use upload_pack::{KeptBack, UploadPack, upload_pack};

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
    /// Nothing in it has a day that a calendar could keep.
    NoDates {
        /// Title of the document.
        title: String,
        /// Whether it is a paper of a meeting, not the calendar of a cell.
        of_meeting: bool,
    },
    /// The sheets of an Excel file could not be put together.
    Workbook {
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
            WriteFault::NoDates { title, of_meeting: true } => say!(
                lang,
                "“{title}” không có việc nào ghi thời hạn để đưa vào lịch. Hãy xuất tệp Word; lịch họp và thời hạn của cả \
                 chi bộ: bienban report calendar.",
                "“{title}” has no task with a day that a calendar could keep. Write the Word file; for the meetings and \
                 deadlines of the whole cell: bienban report calendar.",
            ),
            WriteFault::NoDates { title, of_meeting: false } => say!(
                lang,
                "“{title}” không có ngày họp, thời hạn nào để ghi vào lịch; hãy lập kế hoạch kỳ sinh hoạt trước.",
                "“{title}” has no meeting and no deadline that a calendar could keep; plan a meeting first.",
            ),
            WriteFault::Workbook { title, reason } => say!(
                lang,
                "Không tạo được tệp Excel cho “{title}” ({reason}). Nội dung sinh hoạt vẫn nguyên \
                 vẹn; hãy xuất tệp Word.",
                "The Excel file of “{title}” could not be made ({reason}). The record of the \
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

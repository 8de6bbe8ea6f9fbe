//! The document model: what a party document consists of, whatever format it is written in.
//!
//! Plain data. It knows neither the facts it was built from nor how a format draws it. The parts
//! and their order are those of HD 05-HD/VPTW (2026).

use chrono::{DateTime, FixedOffset};

use super::block::Block;

/// The name of the Party as it stands at the top right of every party document.
pub const PARTY_NAME: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";

/// One document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The two columns at the top.
    pub header: Header,
    /// Marks that stand framed above everything else; none on an adopted document.
    pub stamps: Vec<Stamp>,
    /// Kind of document; writers set it in capitals ("BIÊN BẢN").
    pub title: String,
    /// What it is about, in lower case; empty for none.
    pub subtitle: String,
    /// The body.
    pub blocks: Vec<Block>,
    /// Who signs; `None` for a document that nobody signs.
    pub signatures: Option<Signatures>,
    /// Lines under "Nơi nhận:", without dash; empty for none.
    pub recipients: Vec<String>,
    /// How many equal copies a file has, each on a page of its own; 1 for a document that is signed.
    pub copies: u32,
    /// What the file says about itself.
    pub properties: Properties,
}

/// The two columns at the top of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// Body above the cell; writers set it in capitals ("ĐẢNG BỘ XÃ …").
    pub upper: String,
    /// The cell; writers set it in bold capitals ("CHI BỘ ẤP …").
    pub cell: String,
    /// Of a paper of a congress: the line below it, which writers set in bold capitals too ("NHIỆM KỲ 2026 - 2029").
    pub term: Option<String>,
    /// Whole line of number and symbol ("Số 05-NQ/CB"), if the document has one.
    pub number: Option<String>,
    /// Whole line of place and date ("Xã …, ngày 05 tháng 02 năm 2026"); minutes have none.
    pub place_date: Option<String>,
}

impl Header {
    /// Whether the document bears no head at all, as a slip that stays with a member.
    pub fn is_blank(&self) -> bool {
        *self == Header::default()
    }
}

/// A mark that a document is not, or not yet, an official one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stamp {
    /// Made in a practice meeting; never valid.
    Practice,
    /// Made before the meeting adopted it.
    Draft,
}

impl Stamp {
    /// The words that are printed.
    pub const fn words(self) -> &'static str {
        match self {
            Stamp::Practice => "TẬP DƯỢT",
            Stamp::Draft => "DỰ THẢO",
        }
    }
}

/// All stamps of a document as one line; `None` when there are none.
pub fn stamp_line(stamps: &[Stamp]) -> Option<String> {
    let words: Vec<_> = stamps.iter().map(|stamp| stamp.words()).collect();
    (!words.is_empty()).then(|| words.join(" – "))
}

/// The signatures at the end. With one alone the recipients stand to its left, else below.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// Left column ("NGƯỜI GHI BIÊN BẢN"), if there are two.
    pub left: Option<Signature>,
    /// Right column ("CHỦ TRÌ HỘI NGHỊ", "BÍ THƯ").
    pub right: Signature,
    /// Those who took over from them, below in the same columns.
    pub later: Vec<[Option<Signature>; 2]>,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// For whom it is signed ("T/M CHI BỘ"): bold, and the title under it is not.
    pub above: Option<String>,
    /// In what office; bold when nothing stands above.
    pub title: String,
    /// Full name without titles; empty leaves the line blank.
    pub name: String,
}

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Properties {
    /// Name of the document for lists and window titles.
    pub title: String,
    /// Id of the meeting it was made from; empty for none.
    pub meeting: String,
    /// Hash of the record it was made from; empty for none.
    pub hash: String,
    /// When the facts were settled. Given by the caller, so that equal facts give equal bytes.
    pub created: DateTime<FixedOffset>,
    /// The newest line of the whole book before the record was entered in it, where the caller knows it.
    pub book_line: Option<BookLine>,
    /// The mark of the form of the book by which it was made; none where it is the program's.
    pub own_form: Option<String>,
}

/// A line of the book's own stream, to which every line before it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookLine {
    /// Its number, from 1.
    pub number: u64,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_make_one_line() {
        assert_eq!(stamp_line(&[]), None);
        assert_eq!(stamp_line(&[Stamp::Practice, Stamp::Draft]).as_deref(), Some("TẬP DƯỢT – DỰ THẢO"));
    }
}

//! What keeps a cell from being read, though something stands in it.
//!
//! Such a cell is a fault, and never taken as empty.

use super::encoding::Encoding;
use crate::say;
use crate::text::Lang;

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFlaw {
    /// A formula whose result was not saved with it.
    NoResult,
    /// A formula whose result is an error.
    Error,
    /// A day whose cell does not show the year.
    YearHidden,
    /// Letters that are lost, or of no way of writing that is known.
    LostLetters {
        /// What is left.
        text: String,
    },
    /// Letters that make sense in two ways.
    BothWays {
        /// As it stands there.
        written: String,
        /// As it would read otherwise.
        otherwise: String,
        /// In which way.
        way: Encoding,
    },
    /// A quotation mark that is not closed where it should be.
    OpenQuote {
        /// The first line that it took in besides its own.
        from: u64,
        /// The last one.
        to: u64,
    },
}

impl CellFlaw {
    pub(super) fn words(&self, lang: Lang) -> String {
        match self {
            CellFlaw::NoResult => say!(
                lang,
                "ô có công thức nhưng tệp không lưu kết quả. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại, rồi nhập.",
                "the cell has a formula without a result. Open the file in Excel or LibreOffice, save it, and import it then."
            ),
            CellFlaw::Error => say!(
                lang,
                "công thức trong ô báo lỗi. Hãy ghi thẳng giá trị vào ô.",
                "the formula of the cell shows an error. Write the value into the cell."
            ),
            CellFlaw::YearHidden => say!(
                lang,
                "ô chỉ hiện ngày và tháng, không hiện năm. Hãy ghi đủ ngày/tháng/năm, ví dụ 05/03/1970.",
                "the cell shows a day without its year. Write day/month/year, for example 05/03/1970."
            ),
            CellFlaw::LostLetters { text } => say!(
                lang,
                "chữ đã bị mất hoặc hỏng trong tệp: “{text}”. Hãy ghi lại cho đúng, hoặc lấy từ tệp gốc.",
                "letters are lost or broken in the file: “{text}”. Write them again, or take them from the original."
            ),
            CellFlaw::BothWays { written, otherwise, way } => say!(
                lang,
                "“{written}” có thể là “{written}” (Unicode) hoặc “{otherwise}” ({way}). Hãy ghi lại bằng Unicode, hoặc chọn kiểu chữ {way} cho cả tệp.",
                "“{written}” may be “{written}” (Unicode) or “{otherwise}” ({way}). Write it in Unicode, or choose {way} for the letters of the whole file.",
                way = way.label()
            ),
            CellFlaw::OpenQuote { from, to } if from > to => say!(
                lang,
                "dấu ngoặc kép mở ở ô này không được đóng. Hãy bỏ dấu ấy hoặc đóng lại.",
                "the quotation mark that opens the cell is not closed. Remove it or close it."
            ),
            CellFlaw::OpenQuote { from, to } => say!(
                lang,
                "dấu ngoặc kép mở ở ô này không được đóng đúng chỗ, nên nuốt cả các dòng {from}–{to}; các dòng ấy được đọc riêng. Hãy bỏ dấu ấy hoặc đóng lại trong cùng dòng.",
                "the quotation mark that opens the cell is not closed where it should be and swallows the lines {from}–{to}; those are read by themselves. Remove it, or close it on its own line."
            ),
        }
    }
}

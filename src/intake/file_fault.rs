//! Why a file as a whole cannot be taken, as a sentence that says what to do.
//!
//! Knows no rows.

use super::file_kind::FileKind;
use super::workbook::cost::{CELL_BYTES, COLUMNS, FILE_BYTES};
use crate::say;
use crate::text::Lang;

/// Why a file cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It holds nothing.
    Empty,
    /// It is a workbook, and damaged.
    Damaged,
    /// It is a workbook whose end is missing.
    CutOff,
    /// It opens with a password.
    Locked,
    /// Cells refer to texts that the workbook does not hold.
    StringsMissing,
    /// It is a file of another kind.
    Other(FileKind),
    /// Its letters are written in no way that is known.
    UnknownLetters,
    /// Its letters became question marks when it was saved.
    LostLetters,
    /// No column holds names.
    NameColumnMissing,
    /// Nothing stands below the header.
    NoMembers,
    /// It has more rows than can be entered at once.
    TooLong,
    /// It has more of something than any roll.
    Beyond(Excess),
}

/// What a file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excess {
    /// Bytes.
    Bytes,
    /// Bytes once it is unpacked.
    Unpacked,
    /// Columns.
    Columns,
    /// Cells, or words in them.
    Cells,
    /// Letters in one cell.
    CellLength,
    /// Sheets, or parts of the package.
    Parts,
}

impl std::fmt::Display for FileFault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{self:?}")
    }
}

impl std::error::Error for FileFault {}

impl FileFault {
    pub(super) fn words(self, file: &str, lang: Lang) -> String {
        match self {
            FileFault::Empty => say!(
                lang,
                "Tệp {file} không có nội dung. Hãy chọn tệp danh sách đảng viên khác.",
                "The file {file} is empty. Choose another file with the roll."
            ),
            FileFault::NameColumnMissing => say!(
                lang,
                "Tệp {file} không có cột “Họ và tên”. Hãy thêm một dòng tiêu đề có tên các cột, trong đó có “Họ và tên”.",
                "The file {file} has no column “Họ và tên” (full name). Add a header row with the names of the columns, this one among them."
            ),
            FileFault::NoMembers => say!(
                lang,
                "Tệp {file} chỉ có dòng tiêu đề, không có đảng viên nào. Hãy ghi mỗi đảng viên một dòng.",
                "The file {file} has a header row but no member. Write one member on each line below it."
            ),
            FileFault::TooLong => say!(
                lang,
                "Tệp {file} có hơn {most} dòng, không nhập một lần được. Hãy chia thành nhiều tệp rồi nhập từng tệp.",
                "The file {file} has more than {most} lines, too many to be imported at once. Save it as several files and import them one by one.",
                most = super::MOST_ROWS
            ),
            FileFault::Other(kind) => kind.words(file, lang),
            FileFault::Beyond(excess) => excess.words(file, lang),
            FileFault::UnknownLetters | FileFault::LostLetters => self.of_letters(file, lang),
            FileFault::Damaged | FileFault::CutOff | FileFault::Locked | FileFault::StringsMissing => {
                self.of_workbook(file, lang)
            }
        }
    }

    fn of_letters(self, file: &str, lang: Lang) -> String {
        if self == FileFault::LostLetters {
            return say!(
                lang,
                "Chữ trong tệp {file} đã mất dấu thành “?” khi lưu, không lấy lại được từ tệp này. Hãy mở tệp gốc, lưu thành tệp XLSX hoặc CSV UTF-8, rồi nhập tệp đó.",
                "Letters of the file {file} became “?” when it was saved and cannot be had back from it. Open the original, save it as XLSX or CSV UTF-8, and import that file."
            );
        }
        say!(
            lang,
            "Không nhận ra kiểu chữ của tệp {file} (không phải Unicode, Windows-1258, TCVN3 hay VNI). Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp XLSX hoặc CSV UTF-8, rồi nhập tệp đó.",
            "The letters of the file {file} are not known (neither Unicode, Windows-1258, TCVN3 nor VNI). Open it in Excel or LibreOffice, save it as XLSX or CSV UTF-8, and import that file."
        )
    }

    fn of_workbook(self, file: &str, lang: Lang) -> String {
        let why = match self {
            FileFault::CutOff => {
                say!(
                    lang,
                    "tệp bị cắt cụt, chép hoặc tải về chưa xong",
                    "its end is missing, as if it was not copied or loaded to the end"
                )
            }
            FileFault::Locked => say!(lang, "tệp có mật khẩu", "it has a password"),
            FileFault::StringsMissing => say!(
                lang,
                "tệp thiếu phần chứa chữ của các ô (sharedStrings)",
                "the part with the words of its cells (sharedStrings) is missing or too short"
            ),
            _ => say!(lang, "tệp hỏng", "it is damaged"),
        };
        let advice = match self {
            FileFault::CutOff => {
                say!(lang, "Hãy chép lại từ máy gốc rồi nhập.", "Copy it once more from where it was made.")
            }
            FileFault::Locked => say!(
                lang,
                "Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp XLSX không mật khẩu, rồi nhập tệp đó.",
                "Open it in Excel or LibreOffice, save it as XLSX without a password, and import that file."
            ),
            _ => say!(
                lang,
                "Hãy mở bằng Excel hoặc LibreOffice để sửa, lưu thành tệp XLSX mới, rồi nhập tệp đó.",
                "Open it in Excel or LibreOffice to repair it, save it as a new XLSX file, and import that one."
            ),
        };
        say!(
            lang,
            "Không mở được bảng tính {file}: {why}. {advice}",
            "The spreadsheet {file} cannot be opened: {why}. {advice}"
        )
    }
}

impl Excess {
    fn words(self, file: &str, lang: Lang) -> String {
        let why = match self {
            Excess::Bytes => {
                say!(lang, "lớn hơn {most} MB", "is larger than {most} MB", most = FILE_BYTES >> 20)
            }
            Excess::Unpacked => say!(lang, "mở ra quá lớn", "unpacks to far too much"),
            Excess::Columns => {
                say!(lang, "có ô ngoài cột thứ {COLUMNS}", "has cells beyond column {COLUMNS}")
            }
            Excess::Cells => say!(lang, "có quá nhiều ô", "has too many cells"),
            Excess::CellLength => {
                say!(lang, "có ô dài hơn {CELL_BYTES} ký tự", "has a cell of more than {CELL_BYTES} letters")
            }
            Excess::Parts => say!(lang, "có quá nhiều trang tính hoặc phần", "has too many sheets or parts"),
        };
        say!(
            lang,
            "Tệp {file} {why}, không phải cỡ của một danh sách đảng viên. Hãy chép riêng danh sách sang một tệp mới, lưu thành tệp XLSX, rồi nhập tệp đó.",
            "The file {file} {why}: no roll of members has that size. Copy the roll alone into a new file, save it as XLSX, and import that one."
        )
    }
}

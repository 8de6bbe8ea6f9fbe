//! What is wrong with a file or a row of it, as a sentence that says where, why and what to do.

use crate::domain::WordingRefusal;
use crate::say;
use crate::text::{Lang, PartialDate, lowered};

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 1.
    pub number: usize,
    /// Its name in the header row.
    pub name: String,
}

/// A fault of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// The line, from 1; none when the whole file is meant.
    pub line: Option<u64>,
    /// The column; none when the whole row is meant.
    pub column: Option<Column>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What may be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file as a whole cannot be taken.
    File {
        /// Its name.
        name: String,
        /// Why.
        kind: FileFault,
    },
    /// A row has another number of cells than the header.
    CellCount {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A row without a name.
    NameMissing,
    /// Two rows with one name and birthday.
    Twin {
        /// The name of both.
        name: String,
        /// The birthday of both; none when neither has one.
        born: Option<PartialDate>,
        /// The line of the earlier one.
        earlier: u64,
    },
    /// Somebody on the roll has the name and birthday.
    OnRoll {
        /// The name.
        name: String,
        /// The birthday; none when neither has one.
        born: Option<PartialDate>,
    },
    /// A cell is not written as it may be.
    Wording(WordingRefusal),
    /// A cell says what cannot be.
    Value {
        /// As written.
        value: String,
        /// Why.
        kind: ValueFault,
    },
}

/// Why a file cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It holds nothing.
    Empty,
    /// It is a spreadsheet that cannot be opened.
    Spreadsheet,
    /// Its letters are written in no way that is known.
    UnknownLetters,
    /// No column holds names.
    NameColumnMissing,
    /// Nothing stands below the header.
    NoMembers,
    /// It has more rows than can be entered at once.
    TooLong,
}

/// Why a value cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueFault {
    /// A name with figures in it, or without a letter.
    NotAName,
    /// A date that no calendar has, or in another form.
    BadDate,
    /// A date after the day of the import.
    FutureDate,
    /// A standing that is none.
    UnknownStanding,
    /// A role that is none.
    UnknownRole,
}

impl RowFault {
    pub(super) fn of_file(name: &str, kind: FileFault) -> RowFault {
        RowFault { line: None, column: None, kind: FaultKind::File { name: name.to_owned(), kind } }
    }

    /// The full sentence: where, what is wrong, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        format!("{}{}", self.place(lang), self.kind.words(lang))
    }

    fn place(&self, lang: Lang) -> String {
        match (self.line, &self.column) {
            (Some(line), Some(Column { number, name })) => {
                say!(lang, "Dòng {line}, cột {number} “{name}”: ", "Line {line}, column {number} “{name}”: ")
            }
            (Some(line), None) => say!(lang, "Dòng {line}: ", "Line {line}: "),
            (None, _) => String::new(),
        }
    }
}

impl FaultKind {
    fn words(&self, lang: Lang) -> String {
        match self {
            FaultKind::File { name, kind } => kind.words(name, lang),
            FaultKind::Value { value, kind } => kind.words(value, lang),
            FaultKind::Wording(refusal) => lowered(&refusal.sentence(lang)),
            FaultKind::Twin { name, born, earlier } => twin_words(name, *born, *earlier, lang),
            FaultKind::OnRoll { name, born } => {
                let born = born_words(*born, lang);
                say!(
                    lang,
                    "{name} ({born}) đã có trong danh sách đảng viên. Nếu là một người, hãy bỏ dòng này; nếu là hai người, hãy ghi thêm ngày sinh hoặc tên để phân biệt.",
                    "{name} ({born}) is on the roll already. If it is the same person, remove the line; if not, add a birthday or a name that tells them apart."
                )
            }
            FaultKind::CellCount { expected, found } => say!(
                lang,
                "có {found} ô, trong khi dòng tiêu đề có {expected} cột. Hãy thêm hoặc bớt ô cho đủ {expected}; ô có dấu phân cách bên trong thì đặt trong ngoặc kép.",
                "the number of cells is {found}, but the header row has {expected}. Add or remove cells to make {expected}; put a cell that holds the delimiter in double quotes."
            ),
            FaultKind::NameMissing => say!(
                lang,
                "chưa có họ và tên. Hãy ghi đầy đủ họ và tên, hoặc bỏ dòng này.",
                "the full name is missing. Write it in full, or remove the line."
            ),
        }
    }
}

fn born_words(born: Option<PartialDate>, lang: Lang) -> String {
    match born.map(|born| (born, born.shown(lang))) {
        Some((PartialDate::Day(_), day)) => say!(lang, "sinh ngày {day}", "born {day}"),
        Some((_, part)) => say!(lang, "sinh {part}", "born {part}"),
        None => say!(lang, "chưa ghi ngày sinh", "no birthday"),
    }
}

fn twin_words(name: &str, born: Option<PartialDate>, earlier: u64, lang: Lang) -> String {
    let born = born_words(born, lang);
    say!(
        lang,
        "{name} ({born}) đã có ở dòng {earlier}. Nếu là một người, hãy bỏ một dòng; nếu là hai người, hãy ghi thêm ngày sinh hoặc tên để phân biệt.",
        "{name} ({born}) already stands on line {earlier}. If it is one person, remove a line; if two, add a birthday or a name that tells them apart."
    )
}

impl FileFault {
    fn words(self, file: &str, lang: Lang) -> String {
        match self {
            FileFault::Empty => say!(
                lang,
                "Tệp {file} không có nội dung. Hãy chọn tệp danh sách đảng viên khác.",
                "The file {file} is empty. Choose another file with the roll."
            ),
            FileFault::Spreadsheet => say!(
                lang,
                "Không mở được bảng tính {file}: tệp hỏng, có mật khẩu, hoặc không phải XLSX, ODS, XLS. Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp XLSX không mật khẩu, rồi nhập tệp đó.",
                "The spreadsheet {file} cannot be opened: it is damaged, has a password, or is no XLSX, ODS or XLS. Open it in Excel or LibreOffice, save it as XLSX without a password, and import that file."
            ),
            FileFault::UnknownLetters => say!(
                lang,
                "Không nhận ra kiểu chữ của tệp {file} (không phải Unicode, Windows-1258, TCVN3 hay VNI). Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp XLSX hoặc CSV UTF-8, rồi nhập tệp đó.",
                "The letters of the file {file} are not known (neither Unicode, Windows-1258, TCVN3 nor VNI). Open it in Excel or LibreOffice, save it as XLSX or CSV UTF-8, and import that file."
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
        }
    }
}

impl ValueFault {
    fn words(self, value: &str, lang: Lang) -> String {
        match self {
            ValueFault::NotAName => say!(
                lang,
                "“{value}” không phải là họ và tên. Hãy ghi đầy đủ họ và tên, hoặc bỏ dòng này.",
                "“{value}” is not a full name. Write the name in full, or remove the line."
            ),
            ValueFault::BadDate => say!(
                lang,
                "“{value}” không phải là một ngày có thật viết theo dạng ngày/tháng/năm. Hãy sửa lại, ví dụ 05/03/1970; chỉ biết năm thì ghi 1970.",
                "“{value}” is not a real date written as day/month/year. Correct it, for example 05/03/1970, or 1970 where only the year is known."
            ),
            ValueFault::FutureDate => say!(
                lang,
                "ngày “{value}” chưa tới. Hãy kiểm tra lại năm.",
                "the date “{value}” is still to come. Check the year."
            ),
            ValueFault::UnknownStanding => say!(
                lang,
                "không rõ tình trạng “{value}”. Hãy ghi một trong: chính thức, dự bị, miễn sinh hoạt, tạm thời đến, tạm thời đi, đình chỉ; để trống là chính thức.",
                "the standing “{value}” is not known. Write one of: official, probationary, exempt, temporarily here, temporarily away, suspended; empty means official."
            ),
            ValueFault::UnknownRole => say!(
                lang,
                "không rõ chức vụ “{value}”. Hãy ghi một trong: bí thư, phó bí thư, chi ủy viên, đảng viên; để trống là đảng viên.",
                "the role “{value}” is not known. Write one of: secretary, deputy secretary, committee member, member; empty means member."
            ),
        }
    }
}

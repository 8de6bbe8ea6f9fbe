//! What is wrong with a file or a row of it, as a sentence that says where, why and what to do.

pub use super::cell_flaw::CellFlaw;
pub use super::file_fault::{Excess, FileFault};
use super::question::RollQuestion;
use crate::domain::{LifeFault, WordingRefusal};
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

impl Column {
    /// Its number and its name.
    pub(super) fn named(&self, lang: Lang) -> String {
        let Column { number, name } = self;
        if name.is_empty() {
            return say!(lang, "{number} (không có tên)", "{number} (without a name)");
        }
        format!("{number} “{name}”")
    }
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
    /// Somebody of an earlier line, or on the roll, may be the same person: the names are one, and what is
    /// known of their births does not contradict.
    MaybeTwin(Box<PossibleTwin>),
    /// A cell holds something that cannot be read.
    Flaw(CellFlaw),
    /// The days of a life contradict each other.
    Life(LifeFault),
    /// What is not clear and is asked.
    Asked(RollQuestion),
    /// More is wrong than is told.
    MoreFaults,
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

/// Two that may be one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleTwin {
    /// The name as it is written here.
    pub name: String,
    /// The birthday here.
    pub born: Option<PartialDate>,
    /// The name as it is written there.
    pub other: String,
    /// The birthday there.
    pub other_born: Option<PartialDate>,
    /// The line of the other; none where it is on the roll.
    pub earlier: Option<u64>,
}

/// Why a value cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueFault {
    /// A name with figures in it, or without a letter.
    NotAName,
    /// A name whose letters are lost, or of no way of writing that is known.
    LostLetters,
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
            FaultKind::Flaw(flaw) => flaw.words(lang),
            FaultKind::Life(fault) => fault.words(lang),
            FaultKind::Asked(question) => question.words(lang),
            FaultKind::MaybeTwin(twins) => maybe_words(twins, lang),
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
            FaultKind::MoreFaults => say!(
                lang,
                "từ dòng này trở đi còn nhiều chỗ sai nữa, không kể hết. Hãy sửa các chỗ trên rồi đọc lại tệp.",
                "from this line on much more is wrong than is told. Correct what stands above and read the file again."
            ),
            FaultKind::NameMissing => say!(
                lang,
                "chưa có họ và tên. Hãy ghi đầy đủ họ và tên, hoặc bỏ dòng này.",
                "the full name is missing. Write it in full, or remove the line."
            ),
        }
    }
}

fn maybe_words(twins: &PossibleTwin, lang: Lang) -> String {
    let PossibleTwin { name, born, other, other_born, earlier } = twins;
    let (born, other_born) = (born_words(*born, lang), born_words(*other_born, lang));
    let place = match earlier {
        Some(line) => say!(lang, "ở dòng {line}", "on line {line}"),
        None => say!(lang, "trong danh sách đảng viên", "on the roll"),
    };
    say!(
        lang,
        "{name} ({born}) có thể là {other} ({other_born}) đã có {place}. Nếu là một người, hãy bỏ dòng này; nếu là hai người, hãy ghi đủ ngày sinh của cả hai.",
        "{name} ({born}) may be {other} ({other_born}), who is {place} already. If it is one person, remove this line; if two, write the whole birthdays of both."
    )
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

impl ValueFault {
    fn words(self, value: &str, lang: Lang) -> String {
        match self {
            ValueFault::NotAName => say!(
                lang,
                "“{value}” không phải là họ và tên. Hãy ghi đầy đủ họ và tên, hoặc bỏ dòng này.",
                "“{value}” is not a full name. Write the name in full, or remove the line."
            ),
            ValueFault::LostLetters => super::CellFlaw::LostLetters { text: value.to_owned() }.words(lang),
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

//! What may be wrong and is taken all the same, told before anything is kept.
//!
//! Knows how it is said, not how it is found.

use super::fault::Column;
use crate::say;
use crate::text::{Lang, PartialDate};

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowDoubt {
    /// A year that lies so far back that it may be wrong.
    FarYear {
        /// The line.
        line: u64,
        /// The column; none where it has no name.
        column: Option<Column>,
        /// The year.
        year: i32,
    },
    /// A year that was typed into a cell of dates.
    TypedYear {
        /// The line.
        line: u64,
        /// The column.
        column: Option<Column>,
        /// The year.
        year: String,
    },
    /// Days and months of a column that may have been exchanged.
    Exchanged {
        /// The column.
        column: Option<Column>,
        /// The lines whose days may be months.
        lines: Vec<u64>,
        /// A line that can only be read the other way round, or one of text.
        witness: u64,
    },
    /// Somebody without a date of full membership, admitted less than twelve months ago.
    Probationary {
        /// The line.
        line: u64,
        /// Admitted.
        joined: PartialDate,
    },
    /// An office that the book does not know.
    OtherOffice {
        /// The line.
        line: u64,
        /// As written.
        office: String,
    },
    /// A cell of sex or schooling that says nothing known.
    NotUnderstood {
        /// The line.
        line: u64,
        /// The column.
        column: Option<Column>,
        /// As written.
        value: String,
    },
    /// A remark that tells another standing than the column of standings.
    NoteDiffers {
        /// The line.
        line: u64,
        /// The remark.
        note: String,
    },
}

/// Lines told one by one.
const LINES: usize = 8;

fn named(column: Option<&Column>, lang: Lang) -> String {
    column.map_or_else(String::new, |column| column.named(lang))
}

impl RowDoubt {
    pub(super) fn words(&self, lang: Lang) -> String {
        match self {
            RowDoubt::FarYear { line, column, year } => say!(
                lang,
                "Dòng {line}, cột {column}: năm {year} có đúng không? Vẫn nhập; nếu sai, hãy sửa trong tệp rồi đọc lại.",
                "Line {line}, column {column}: is the year {year} right? It is taken; if it is wrong, correct the file and read it again.",
                column = named(column.as_ref(), lang)
            ),
            RowDoubt::TypedYear { line, column, year } => say!(
                lang,
                "Dòng {line}, cột {column}: ô ngày chứa số {year} (hiện thành một ngày năm 1905); đọc là năm {year}.",
                "Line {line}, column {column}: the cell of dates holds the number {year} (shown as a day of 1905); it is read as the year {year}.",
                column = named(column.as_ref(), lang)
            ),
            RowDoubt::Exchanged { column, lines, witness } => {
                exchanged(column.as_ref(), lines, *witness, lang)
            }
            RowDoubt::Probationary { line, joined } => say!(
                lang,
                "Dòng {line}: vào Đảng {joined}, chưa đủ 12 tháng và không có ngày chính thức: nhập là dự bị.",
                "Line {line}: admitted {joined}, less than 12 months ago, without a date of official membership: taken as probationary.",
                joined = joined.shown(lang)
            ),
            RowDoubt::OtherOffice { line, office } => say!(
                lang,
                "Dòng {line}: chức vụ “{office}” không phải cấp ủy chi bộ: nhập là đảng viên.",
                "Line {line}: “{office}” is no office of the cell's committee: taken as a member."
            ),
            RowDoubt::NotUnderstood { line, column, value } => say!(
                lang,
                "Dòng {line}, cột {column}: không rõ “{value}” nghĩa là gì: vẫn nhập đồng chí này, để trống mục đó, ghi sau.",
                "Line {line}, column {column}: what “{value}” means is not clear: the member is taken, that stays open and may be recorded later.",
                column = named(column.as_ref(), lang)
            ),
            RowDoubt::NoteDiffers { line, note } => say!(
                lang,
                "Dòng {line}: ghi chú “{note}” khác cột diện; lấy theo cột diện.",
                "Line {line}: the remark “{note}” differs from the column of standings, which is taken."
            ),
        }
    }
}

fn exchanged(column: Option<&Column>, lines: &[u64], witness: u64, lang: Lang) -> String {
    let more = if lines.len() > LINES { ", …" } else { "" };
    let told = lines.iter().take(LINES).map(u64::to_string).collect::<Vec<_>>().join(", ");
    say!(
        lang,
        "Cột {column}: ngày và tháng có thể đã bị đổi chỗ ở các dòng {told}{more} (xem dòng {witness}: ghi theo thứ tự khác). Hãy so với sổ gốc; nếu sai, sửa trong tệp rồi đọc lại.",
        "Column {column}: day and month may have been exchanged on the lines {told}{more} (see line {witness}, written in another order). Compare them with the original; if they are wrong, correct the file and read it again.",
        column = named(column, lang)
    )
}

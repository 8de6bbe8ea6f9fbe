//! Every document there is, and the names of their files.
//!
//! A new document is a builder and a line here; one that is made from something that no other document is
//! made from needs a case of [`Build`] too, and whoever gathers it names that case.

use chrono::{Datelike, NaiveDate};

use super::facts::Facts;
use super::member_page::member_page;
use super::minutes::minutes;
use super::participation_table::participation_table;
use super::quality::{Quality, quality_table};
use super::resolution::resolution;
use super::score_sheet::score_sheet;
use super::source::Source;
use super::survey_slip::{Quarter, Slip, survey_slip};
use super::{Document, Format};
use crate::domain::{MemberId, Period};
use crate::text::{Text, fold, text};

/// A kind of document.
pub struct DocumentKind {
    /// Short name for options.
    pub id: &'static str,
    /// What people call it.
    pub label: Text,
    /// The part of the file's name that says what it is.
    pub file_stem: &'static str,
    /// How it is built, which also says what it needs.
    pub build: Build,
}

/// How a document is built, by what it is built from.
#[derive(Clone, Copy)]
pub enum Build {
    /// From one meeting.
    Meeting(fn(&Source) -> Document),
    /// From a period and one member; none when no adopted meeting of the period knows the member.
    Member(fn(&Facts, MemberId) -> Option<Document>),
    /// From a period, with all members.
    Cell(fn(&Facts) -> Document),
    /// From the survey form and a quarter, blank.
    Slip(fn(&Slip) -> Document),
    /// From a period, with the quality of its meetings.
    Quality(fn(&Quality) -> Document),
}

/// Every kind of document, those of a meeting first.
pub static DOCUMENTS: &[DocumentKind] = &[
    DocumentKind {
        id: "minutes",
        label: text("Biên bản", "Minutes"),
        file_stem: "bien-ban",
        build: Build::Meeting(minutes),
    },
    DocumentKind {
        id: "resolution",
        label: text("Nghị quyết", "Resolution"),
        file_stem: "nghi-quyet",
        build: Build::Meeting(resolution),
    },
    DocumentKind {
        id: "score-sheet",
        label: text("Bảng chấm điểm", "Score sheet"),
        file_stem: "bang-cham-diem",
        build: Build::Meeting(score_sheet),
    },
    DocumentKind {
        id: "member",
        label: text("Bản tổng hợp tham gia sinh hoạt của đảng viên", "Member page"),
        file_stem: "tham-gia-sinh-hoat",
        build: Build::Member(member_page),
    },
    DocumentKind {
        id: "participation",
        label: text("Bảng tổng hợp tham gia sinh hoạt của chi bộ", "Participation of all members"),
        file_stem: "bang-tham-gia-sinh-hoat",
        build: Build::Cell(participation_table),
    },
    DocumentKind {
        id: "quality",
        label: text("Bảng tổng hợp chất lượng sinh hoạt chi bộ", "Quality of meetings"),
        file_stem: "bang-chat-luong-sinh-hoat",
        build: Build::Quality(quality_table),
    },
    DocumentKind {
        id: "survey-slip",
        label: text("Phiếu khảo sát chất lượng sinh hoạt (để trống)", "Survey slip (blank)"),
        file_stem: "phieu-khao-sat",
        build: Build::Slip(survey_slip),
    },
];

/// The kind of that id, if there is one.
pub fn document(id: &str) -> Option<&'static DocumentKind> {
    DOCUMENTS.iter().find(|kind| kind.id == id)
}

/// The name of a file of a meeting: "2026-12-03-bien-ban.docx".
pub fn file_name(kind: &DocumentKind, date: NaiveDate, format: &Format) -> String {
    format!("{}-{}.{}", date.format("%Y-%m-%d"), kind.file_stem, format.extension)
}

/// The name of a file of a slip: "2026-quy-4-phieu-khao-sat.docx", without the quarter where it is
/// left open.
pub fn slip_file_name(kind: &DocumentKind, quarter: Option<Quarter>, format: &Format) -> String {
    let span = quarter.map_or(String::new(), |one| format!("{}-quy-{}-", one.year, one.number));
    format!("{span}{}.{}", kind.file_stem, format.extension)
}

/// The name of a file of a period: "2026-bang-tham-gia-sinh-hoat.docx"; that of a member has the
/// name and the number, which tells two of one name apart.
pub fn period_file_name(
    kind: &DocumentKind,
    period: Period,
    member: Option<(MemberId, &str)>,
    format: &Format,
) -> String {
    format!("{}.{}", period_stem(kind.id, period, member), format.extension)
}

/// The same without its extension, by the id of the kind.
pub fn period_stem(id: &str, period: Period, member: Option<(MemberId, &str)>) -> String {
    let member = member.map_or(String::new(), |(id, name)| format!("-{}-{}", hyphened(name), id.0));
    let stem = document(id).map_or(id, |kind| kind.file_stem);
    format!("{}-{stem}{member}", span(period))
}

/// A period as it stands in a file's name: "2026", "2026-01-01-den-2026-06-30".
fn span(period: Period) -> String {
    match (period.from, period.to) {
        (Some(from), Some(_)) if period == Period::year(from.year()) => from.year().to_string(),
        (Some(from), Some(to)) => format!("{from}-den-{to}"),
        (Some(from), None) => format!("tu-{from}"),
        (None, Some(to)) => format!("den-{to}"),
        (None, None) => "toan-bo".to_owned(),
    }
}

/// A name in letters and digits that every file system takes.
fn hyphened(name: &str) -> String {
    let letters = fold(name);
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::report::format;

    #[test]
    fn files_are_named_by_date_and_kind() {
        let date = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let (docx, txt) = (format("docx").unwrap(), format("txt").unwrap());
        let name = |id: &str| file_name(document(id).unwrap(), date, docx);
        assert_eq!(name("minutes"), "2026-12-03-bien-ban.docx");
        assert_eq!(name("resolution"), "2026-12-03-nghi-quyet.docx");
        assert_eq!(name("score-sheet"), "2026-12-03-bang-cham-diem.docx");
        let member = document("member").unwrap();
        let who = Some((MemberId(5), "Đặng Thị Mỹ-Lệ"));
        assert_eq!(
            period_file_name(member, Period::year(2026), who, txt),
            "2026-tham-gia-sinh-hoat-dang-thi-my-le-5.txt"
        );
        let half =
            Period { from: NaiveDate::from_ymd_opt(2026, 1, 1), to: NaiveDate::from_ymd_opt(2026, 6, 30) };
        assert_eq!(
            period_file_name(document("participation").unwrap(), half, None, docx),
            "2026-01-01-den-2026-06-30-bang-tham-gia-sinh-hoat.docx"
        );
        let slip = document("survey-slip").unwrap();
        let fourth = Some(Quarter { year: 2026, number: 4 });
        assert_eq!(slip_file_name(slip, fourth, docx), "2026-quy-4-phieu-khao-sat.docx");
        assert_eq!(slip_file_name(slip, None, txt), "phieu-khao-sat.txt");
        assert!(document("nothing").is_none());
    }
}

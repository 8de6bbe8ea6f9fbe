//! Phiếu khảo sát: a blank slip of the quarterly survey, to be printed and filled in by hand.
//!
//! It bears no name and no number, so that nobody can tell who filled it in.

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate};

use super::source::{VI, header};
use super::{Block, Column, Document, Properties, Run, Stamp, Table};
use crate::domain::{CellName, Period};
use crate::guidance::Survey;

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1-4.
    pub number: u32,
}

impl Quarter {
    /// The quarter that a period is; none for any other period.
    pub fn of(period: Period) -> Option<Quarter> {
        let (from, to) = period.from.zip(period.to)?;
        let quarter = Quarter { year: from.year(), number: from.month0() / 3 + 1 };
        let first = NaiveDate::from_ymd_opt(quarter.year, quarter.number * 3 - 2, 1)?;
        let last = first.checked_add_months(Months::new(3))?.checked_sub_days(Days::new(1))?;
        (from == first && to == last).then_some(quarter)
    }

    /// "Quý IV năm 2026".
    pub fn words(self) -> String {
        let numeral = ["I", "II", "III", "IV"].get(self.number as usize - 1).unwrap_or(&"…");
        format!("Quý {numeral} năm {}", self.year)
    }
}

/// What a slip is made from.
#[derive(Debug, Clone, Copy)]
pub struct Slip<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// The form.
    pub survey: &'a Survey,
    /// The quarter; none leaves it open.
    pub quarter: Option<Quarter>,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}

/// A blank slip.
pub fn survey_slip(slip: &Slip) -> Document {
    let survey = slip.survey;
    let quarter = slip.quarter.map_or("Quý …… năm 20……".to_owned(), Quarter::words);
    let free = survey.free.iter().flat_map(|question| {
        let line = || Block::paragraph("…".repeat(LINE));
        [Block::paragraph(question.get(VI)), line(), line(), line()]
    });
    let blocks = [Block::paragraph(survey.intro.get(VI)), Block::Table(table(survey))];
    let small = Run { italic: true, ..Run::plain(small_print(survey)) };
    Document {
        header: header(slip.cell),
        stamps: slip.practice.then_some(Stamp::Practice).into_iter().collect(),
        title: survey.title.get(VI).to_uppercase(),
        subtitle: quarter.clone(),
        blocks: blocks.into_iter().chain(free).chain([Block::Paragraph(vec![small])]).collect(),
        signatures: None,
        recipients: Vec::new(),
        properties: Properties {
            title: format!("{}: {quarter}", survey.title.get(VI)),
            meeting: String::new(),
            hash: String::new(),
            created: slip.created,
        },
    }
}

/// Dots of a line to write on, as many as a line of body text has room for.
const LINE: usize = 30;

/// What a mark is set in; plain text has no other frame.
const BOX: &str = "[    ]";

/// The questions in rows, a column to mark for each answer.
fn table(survey: &Survey) -> Table {
    let answers = survey.answers.iter().map(|answer| Column::centre(answer.get(VI), 18));
    let columns = [Column::centre("TT", 10), Column::left("Nội dung", 83)];
    let row = |(number, question): (usize, &crate::guidance::Words)| {
        let boxes = survey.answers.iter().map(|_| BOX.to_owned());
        [number.to_string(), question.get(VI).to_owned()].into_iter().chain(boxes).collect()
    };
    Table {
        columns: columns.into_iter().chain(answers).collect(),
        rows: (1..).zip(&survey.questions).map(row).collect(),
    }
}

/// How answers are counted and whose form it is.
fn small_print(survey: &Survey) -> String {
    let source = survey.ground.lines(VI).into_iter().take(1);
    let lines = std::iter::once(survey.counting(VI)).chain(source);
    lines.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::guidance::Packs;
    use crate::report::plain;

    fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn a_quarter_is_three_whole_months() {
        let fourth = Period { from: date(2026, 10, 1), to: date(2026, 12, 31) };
        assert_eq!(Quarter::of(fourth).unwrap().words(), "Quý IV năm 2026");
        let first = Period { from: date(2028, 1, 1), to: date(2028, 3, 31) };
        assert_eq!(Quarter::of(first), Some(Quarter { year: 2028, number: 1 }));
        for other in [
            Period::default(),
            Period::year(2026),
            Period { from: date(2026, 10, 1), to: date(2026, 12, 30) },
            Period { from: date(2026, 11, 1), to: date(2027, 1, 31) },
        ] {
            assert_eq!(Quarter::of(other), None, "{other:?}");
        }
    }

    #[test]
    fn a_slip_asks_every_question_and_bears_no_name() {
        let survey = Packs::embedded().unwrap().survey(date(2026, 12, 31).unwrap(), "").unwrap();
        let cell = CellName {
            name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: String::new()
        };
        let slip = |quarter| Slip {
            cell: &cell,
            practice: true,
            survey,
            quarter,
            created: DateTime::<FixedOffset>::default(),
        };
        let text = plain::write(&survey_slip(&slip(Some(Quarter { year: 2026, number: 4 }))));
        let flowing = text.replace('\n', " ");
        for words in [
            "TẬP DƯỢT",
            "PHIẾU KHẢO SÁT CHẤT LƯỢNG SINH HOẠT CHI BỘ",
            "Quý IV năm 2026",
            "Điều hành của đồng chí chủ",
            "do chương trình tự soạn",
        ] {
            assert!(flowing.contains(words), "{words}\n{text}");
        }
        assert_eq!(text.matches("[    ]").count(), 32);
        assert!(!text.contains("Nơi nhận") && !text.contains("BÍ THƯ"));
        let open = plain::write(&survey_slip(&slip(None)));
        assert!(open.contains("Quý …… năm 20……"));
    }
}

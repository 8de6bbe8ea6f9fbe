//! Giới thiệu sinh hoạt đảng đi, xác nhận tiếp nhận đến: what the cell writes of a member who goes to another cell or comes
//! from one. The form was not seen, so both are of the program's own design, without number.
//!
//! Says what was recorded of the transfer; what was not stays open.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::{
    CellName, CellState, Member, Person, Role, Standing, Transfer, TransferPapers, TransferWay, UpperDecision,
};
use crate::report::naming::{cell_name, upper_committee};
use crate::report::paper::{Build, Paper};
use crate::report::sentence::clause;
use crate::report::source::{VI, header, place_date};
use crate::report::{Block, Document, Header, Lack, Origin, Properties, Signature, Signatures, Stamp};
use crate::text::{long_date, text, working_days_after};

/// What stands where nothing was recorded.
const OPEN: &str = "……………";

/// Their rows: going first.
pub(super) static PAPERS: [Paper; 2] = [
    Paper {
        id: "transfer-out",
        label: text("Giới thiệu sinh hoạt đảng (chuyển đi)", "Introduction to another cell"),
        file_stem: "gioi-thieu-sinh-hoat-dang",
        holds: &[],
        build: Build::Transfer(TransferWay::Out),
    },
    Paper {
        id: "transfer-in",
        label: text(
            "Xác nhận tiếp nhận sinh hoạt đảng (chuyển đến)",
            "Receipt of a member from another cell",
        ),
        file_stem: "tiep-nhan-sinh-hoat-dang",
        holds: &[],
        build: Build::Transfer(TransferWay::In),
    },
];

/// A transfer, with what its paper needs beside the record.
#[derive(Debug, Clone, Copy)]
pub struct TransferSource<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// The record.
    pub transfer: &'a Transfer,
    /// Who, by the name alone: the other cell knows of nobody from whom ours tells them apart.
    pub name: &'a str,
    /// What is written of them.
    pub person: &'a Person,
    /// Whether they are on probation.
    pub probationary: bool,
    /// The working days for handing the papers in; none where the guidance says nothing.
    pub hand_in: Option<u32>,
    /// The secretary of the cell; empty leaves the line blank.
    pub secretary: &'a str,
    /// When it is made.
    pub created: DateTime<FixedOffset>,
}

impl<'a> TransferSource<'a> {
    /// A transfer of a cell, signed for by whoever is its secretary on the day.
    pub fn of(
        cell: &'a CellState,
        transfer: &'a Transfer,
        hand_in: Option<u32>,
        practice: bool,
        created: DateTime<FixedOffset>,
    ) -> TransferSource<'a> {
        let roll = &cell.roll;
        let secretary = roll.holder(Role::Secretary, created.date_naive()).map_or("", Member::name);
        let member = transfer.member.and_then(|member| roll.get(member));
        let person = member.map_or(&transfer.person, |member| &member.person);
        let name = person.name.as_str();
        let here = |member: &Member| transfer.before.unwrap_or(member.standing(created.date_naive()));
        let probationary = match transfer.way {
            TransferWay::In => transfer.probationary,
            TransferWay::Out => member.map(here) == Some(Standing::Probationary),
        };
        let cell = &cell.name;
        TransferSource { cell, practice, transfer, name, person, probationary, hand_in, secretary, created }
    }

    /// The paper of a transfer of this way.
    ///
    /// # Errors
    /// It goes the other way; somebody who comes was not received yet.
    pub(in crate::report) fn paper(&self, way: TransferWay) -> Result<Document, Lack> {
        if self.transfer.way != way {
            return Err(Lack::OtherWay(self.name.to_owned()));
        }
        match (way, self.transfer.moved, self.transfer.received) {
            (TransferWay::Out, ..) => Ok(self.introduction()),
            (TransferWay::In, Some(moved), Some(received)) => Ok(self.receipt(received, moved)),
            (TransferWay::In, ..) => Err(Lack::NotReceivedYet(self.name.to_owned())),
        }
    }

    fn document(&self, title: &str, subtitle: String, blocks: Vec<Block>, to: String) -> Document {
        let created = self.created;
        let (above, name) = (Some("T/M CHI BỘ".to_owned()), self.secretary.to_owned());
        Document {
            header: Header {
                place_date: Some(place_date(self.cell, created.date_naive())),
                ..header(self.cell)
            },
            stamps: self.practice.then_some(Stamp::Practice).into_iter().collect(),
            title: title.into(),
            subtitle,
            blocks,
            signatures: Some(Signatures {
                left: None,
                right: Signature { above, title: "BÍ THƯ".into(), name },
                later: Vec::new(),
            }),
            recipients: vec![
                format!("{to};"),
                format!("Đồng chí {};", self.name),
                "Lưu hồ sơ Chi bộ.".to_owned(),
            ],
            copies: 1,
            properties: Properties {
                title: format!("{title}: {}", self.name),
                meeting: String::new(),
                hash: String::new(),
                created,
                book_line: None,
                own_form: None,
            },
        }
    }

    fn origin(&self) -> Origin {
        Origin::roll(self.created.date_naive())
    }

    /// "chính thức", "tạm thời".
    fn term(&self) -> &'static str {
        self.transfer.term.label().vi
    }

    fn introduction(&self) -> Document {
        let (papers, above) = (&self.transfer.papers, upper_committee(self.cell));
        let above = if above.is_empty() { OPEN.to_owned() } else { above };
        let (cell, name, term) = (cell_name(self.cell), self.name, self.term());
        let line = |words: String| Block::paragraph(self.origin(), words);
        let agreed = papers.agreed.map_or(format!("ngày {OPEN}"), |day| long_date(day, VI));
        let mut blocks = vec![Block::centred(self.origin(), format!("Kính gửi: {above}"))];
        blocks.extend(self.who());
        let request = asked(papers);
        blocks.push(line(format!("{request} của đồng chí {name}, {cell} đã đồng ý giới thiệu, {agreed}.")));
        let place = clause(&papers.place);
        blocks.push(line(format!(
            "{cell} đề nghị {above} giới thiệu đồng chí {name} chuyển sinh hoạt đảng {term} đến {place}.",
        )));
        blocks.extend(self.time().map(line));
        blocks.push(self.field("Giấy giới thiệu", letter(papers.letter.as_ref())));
        blocks.push(self.field("Giấy tờ kèm theo", attached(papers)));
        blocks.extend(self.handed_in());
        let subtitle = format!("sinh hoạt đảng {term} đối với đồng chí {name}");
        self.document("GIỚI THIỆU", subtitle, blocks, above)
    }

    fn receipt(&self, received: NaiveDate, moved: NaiveDate) -> Document {
        let papers = &self.transfer.papers;
        let (cell, name, term, place) = (cell_name(self.cell), self.name, self.term(), clause(&papers.place));
        let line = |words: String| Block::paragraph(self.origin(), words);
        let mut blocks = vec![Block::centred(self.origin(), format!("Kính gửi: {place}"))];
        blocks.extend(self.who());
        blocks.push(self.field("Giấy giới thiệu", letter(papers.letter.as_ref())));
        blocks.push(line(format!(
            "{cell} đã tiếp nhận đồng chí {name} chuyển sinh hoạt đảng {term} đến, {}; đồng chí {name} có trong danh sách của \
             Chi bộ từ {}.",
            long_date(received, VI),
            long_date(moved, VI)
        )));
        blocks.extend(self.time().map(line));
        let subtitle = format!("tiếp nhận sinh hoạt đảng {term} đối với đồng chí {name}");
        self.document("XÁC NHẬN", subtitle, blocks, place)
    }

    fn field(&self, label: &str, words: String) -> Block {
        Block::field(self.origin(), label, format!("{words}."))
    }

    /// What the roll says of the person.
    fn who(&self) -> Vec<Block> {
        let date =
            |date: Option<crate::text::PartialDate>| date.map_or(OPEN.to_owned(), |date| date.shown(VI));
        let person = self.person;
        vec![
            self.field("Họ và tên", self.name.to_owned()),
            self.field("Ngày sinh", date(person.born)),
            self.field("Ngày vào Đảng", date(person.joined)),
            self.field("Ngày chính thức", self.official(date(person.official))),
        ]
    }

    /// Of somebody on probation there is no such day.
    fn official(&self, date: String) -> String {
        if self.probationary && self.person.official.is_none() {
            "đảng viên dự bị".to_owned()
        } else {
            date
        }
    }

    /// Of a temporary one: from when until when.
    fn time(&self) -> Option<String> {
        if !self.transfer.is_temporary() {
            return None;
        }
        let from = self.transfer.moved.map_or(format!("ngày {OPEN}"), |day| long_date(day, VI));
        let until = self.transfer.papers.until.map_or(format!("ngày {OPEN}"), |day| long_date(day, VI));
        Some(format!("Thời gian sinh hoạt tạm thời: từ {from} đến hết {until}."))
    }

    /// By which day the papers are handed in, where an introduction was given and the guidance says it.
    fn handed_in(&self) -> Option<Block> {
        let given = self.transfer.papers.letter.as_ref()?.day;
        let days = self.hand_in.filter(|_| !self.transfer.is_temporary())?;
        let by = long_date(working_days_after(given, days), VI);
        let words = format!("chậm nhất {by}, {days} ngày làm việc kể từ ngày giới thiệu");
        Some(self.field("Nộp hồ sơ nơi đến", words))
    }
}

/// "Xét đề nghị ngày 01 tháng 12 năm 2026".
fn asked(papers: &TransferPapers) -> String {
    papers.asked.map_or("Xét đề nghị".to_owned(), |day| format!("Xét đề nghị {}", long_date(day, VI)))
}

/// "số 12-GT/ĐU, ngày 04 tháng 12 năm 2026 của Đảng ủy xã Thử".
fn letter(letter: Option<&UpperDecision>) -> String {
    let Some(letter) = letter else { return format!("số {OPEN}, ngày {OPEN}") };
    let number = if letter.number.is_empty() { OPEN } else { &letter.number };
    let by = if letter.by.is_empty() { String::new() } else { format!(" của {}", letter.by) };
    format!("số {number}, {}{by}", long_date(letter.day, VI))
}

fn attached(papers: &TransferPapers) -> String {
    let review = papers.review.map_or(format!("ngày {OPEN}"), |day| long_date(day, VI));
    format!("bản tự kiểm điểm của đảng viên, {review}")
}

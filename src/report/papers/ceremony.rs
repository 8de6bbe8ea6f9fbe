//! Chương trình lễ kết nạp: the steps of the ceremony as the guidance has them (HD 06-HD/TW, 3.8), for one person.
//!
//! Has no number and no signature. Says of the person and the decision what was recorded; what was not stays open.

use super::ApplicantSource;
use crate::domain::Member;
use crate::report::source::{VI, header};
use crate::report::{Block, Document, Lack, Origin, Properties, Stamp};
use crate::text::long_date;

/// What stands where nothing was recorded.
const OPEN: &str = "……………";

impl ApplicantSource<'_> {
    /// The programme of the ceremony.
    ///
    /// # Errors
    /// They are on the roll already: the ceremony was held.
    pub(in crate::report) fn ceremony(&self) -> Result<Document, Lack> {
        if self.applicant.member.is_some() {
            return Err(Lack::CeremonyHeld(self.name.to_owned()));
        }
        let title = "CHƯƠNG TRÌNH";
        Ok(Document {
            header: header(self.cell),
            stamps: self.practice.then_some(Stamp::Practice).into_iter().collect(),
            title: title.into(),
            subtitle: "lễ kết nạp đảng viên".into(),
            blocks: self.ceremony_blocks(),
            signatures: None,
            recipients: Vec::new(),
            copies: 1,
            properties: Properties {
                title: format!("Chương trình lễ kết nạp: {}", self.name),
                meeting: String::new(),
                hash: String::new(),
                created: self.created,
                book_line: None,
                own_form: None,
            },
        })
    }

    fn ceremony_blocks(&self) -> Vec<Block> {
        let of_record = Origin::roll(self.created.date_naive());
        let field = |label: &str, words: String| Block::field(of_record.clone(), label, format!("{words}."));
        let helpers: Vec<&str> =
            self.applicant.helpers.iter().filter_map(|id| self.roll.get(*id)).map(Member::name).collect();
        let helped = match helpers.is_empty() {
            true => format!("đồng chí {OPEN}"),
            false => format!("đồng chí {}", helpers.join(", ")),
        };
        let steps = [
            "Chào cờ (hát Quốc ca, Quốc tế ca).".to_owned(),
            "Tuyên bố lý do, giới thiệu đại biểu.".to_owned(),
            "Đọc quyết định kết nạp đảng viên.".to_owned(),
            format!("Đảng viên mới {} đọc lời tuyên thệ.", self.name),
            format!(
                "Đại diện chi ủy nêu nhiệm vụ, quyền hạn của đảng viên; phân công {helped} giúp đỡ đảng viên dự bị."
            ),
            "Đại diện cấp ủy cấp trên phát biểu (nếu có).".to_owned(),
            "Bế mạc (hát Quốc ca, Quốc tế ca).".to_owned(),
        ];
        let steps = (1..).zip(steps).map(|(number, words): (u32, String)| {
            let origin = if [4, 5].contains(&number) { of_record.clone() } else { Origin::fixed() };
            Block::numbered(origin, number, words)
        });
        let head = [
            field("Người được kết nạp", self.name.to_owned()),
            field("Quyết định kết nạp", self.decided()),
            Block::field(Origin::fixed(), "Thời gian, địa điểm", format!("{OPEN}{OPEN}.")),
        ];
        head.into_iter().chain(steps).collect()
    }

    /// "số 112-QĐ/ĐU, ngày 24 tháng 11 năm 2026 của Đảng ủy xã Thử"
    fn decided(&self) -> String {
        let Some(decision) = &self.applicant.admission else {
            return format!("số {OPEN}, ngày {OPEN}");
        };
        let number = if decision.number.is_empty() { OPEN } else { &decision.number };
        let by = if decision.by.is_empty() { String::new() } else { format!(" của {}", decision.by) };
        format!("số {number}, {}{by}", long_date(decision.day, VI))
    }
}

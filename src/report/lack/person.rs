//! The sentences of what is lacking for a paper about somebody.

use super::{Lack, words};
use crate::domain::MembershipStep;
use crate::say;
use crate::text::Lang;

impl Lack {
    /// The sentence of a lack that is about somebody; that of any other has none.
    pub(super) fn about_person(&self, lang: Lang) -> String {
        match self {
            Lack::NoPersonVote(MembershipStep::Admission) => words::NO_ADMISSION.get(lang).to_owned(),
            Lack::NoPersonVote(MembershipStep::Recognition) => words::NO_RECOGNITION.get(lang).to_owned(),
            Lack::PersonNotCarried(name) => say!(
                lang,
                "Không lập nghị quyết: biểu quyết về {name} không đủ hai phần ba nên chỉ ghi trong biên bản; hãy xem biên bản.",
                "No resolution is made: the vote on {name} did not reach two thirds and stands in the minutes alone; use the minutes."
            ),
            Lack::NobodySent => words::NOBODY_SENT.get(lang).to_owned(),
            Lack::CeremonyHeld(name) => say!(
                lang,
                "Không lập chương trình lễ kết nạp: {name} đã vào danh sách đảng viên; hãy chọn quần chúng chưa làm lễ.",
                "No programme of the ceremony is made: {name} is on the roll already; choose an applicant."
            ),
            Lack::NoOpinion(name) => say!(
                lang,
                "Không lập bản tổng hợp ý kiến về {name}: chưa ghi ý kiến trả lời nào; hãy ghi ở màn hình Phát triển đảng viên (phím 4).",
                "No summary of opinions on {name} is made: no answer is recorded; record it on the screen Admission and recognition (key 4)."
            ),
            Lack::OtherWay(name) => say!(
                lang,
                "Không lập văn bản này cho đ/c {name}: chuyển đi thì lập giới thiệu, chuyển đến thì lập xác nhận tiếp nhận; hãy \
                 chọn văn bản kia.",
                "This document is not made for {name}: of one who goes it is the introduction, of one who comes the receipt; \
                 choose the other one."
            ),
            Lack::NotReceivedYet(name) => say!(
                lang,
                "Không lập xác nhận tiếp nhận đ/c {name}: chưa ghi ngày tiếp nhận; hãy ghi ở màn hình Chuyển sinh hoạt đảng \
                 (phím 4).",
                "No receipt of {name} is made: the day on which they were received is not recorded; record it on the screen \
                 Transfers (key 4)."
            ),
            Lack::WhichPerson(names) => which_person(names, lang),
            _ => String::new(),
        }
    }
}

/// Which persons there are to choose from, by number.
fn which_person(names: &[String], lang: Lang) -> String {
    let numbered: Vec<String> =
        (1..).zip(names).map(|(number, name): (usize, _)| format!("{number}: {name}")).collect();
    let numbered = numbered.join(", ");
    say!(
        lang,
        "Mỗi người một nghị quyết: hãy ghi --number ({numbered}).",
        "Each person has a resolution of their own: give --number ({numbered})."
    )
}

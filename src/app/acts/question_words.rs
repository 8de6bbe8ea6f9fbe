//! What the words of a question say that it decides, where another rule is chosen for it.
//!
//! Tells only; what a vote is counted as, people choose.

use crate::domain::Purpose;
use crate::say;
use crate::text::{Lang, fold};

/// Folded words that name a decision, those of a longer name before those within it.
const NAMED: [(Purpose, &[&str]); 8] = [
    (Purpose::Resolution, &["thong qua nghi quyet", "thong qua du thao nghi quyet", "adopt the resolution"]),
    (Purpose::Resolution, &["thong qua ket luan", "adopt the conclusion"]),
    (Purpose::Agenda, &["thong qua chuong trinh", "adopt the agenda"]),
    (Purpose::Admission, &["ket nap"]),
    (Purpose::Recognition, &["cong nhan dang vien chinh thuc"]),
    (Purpose::Removal, &["xoa ten"]),
    (Purpose::Expulsion, &["khai tru"]),
    (
        Purpose::Discipline,
        &["khien trach dang vien", "khien trach dong chi", "canh cao dong chi", "canh cao dang vien"],
    ),
];

/// The decision with a rule of its own that the words of a question name.
pub(super) fn named(question: &str) -> Option<Purpose> {
    let words = fold(question);
    let names = |(_, all): &&(Purpose, &[&str])| all.iter().any(|name| words.contains(name));
    NAMED.iter().find(names).map(|(purpose, _)| *purpose)
}

/// Asks whether a question that names a decision is to be counted as any other.
pub(super) fn doubt(named: Purpose, lang: Lang) -> String {
    let named = named.label().get(lang);
    say!(
        lang,
        "Đây là biểu quyết “{named}”? Nếu phải, dùng ← → chọn đúng dòng đó; nếu là việc khác, nhấn Enter lần nữa.",
        "Is this vote for “{named}”? If it is, choose that with ← →; if it is another matter, press Enter once more."
    )
}

#[cfg(test)]
mod tests {
    use super::{Purpose, named};

    #[test]
    fn a_question_that_names_a_decision_is_told_from_one_that_names_none() {
        for (question, expected) in [
            ("Thông qua nghị quyết tháng 12", Some(Purpose::Resolution)),
            ("THONG QUA DU THAO NGHI QUYET", Some(Purpose::Resolution)),
            ("Thông qua chương trình sinh hoạt đã bổ sung", Some(Purpose::Agenda)),
            ("Kết nạp quần chúng Lâm Ngọc Hà", Some(Purpose::Admission)),
            ("Xóa tên đảng viên Sơn Rây", Some(Purpose::Removal)),
            ("Đề nghị khai trừ đảng viên Quách Tấn Lộc", Some(Purpose::Expulsion)),
            ("Cảnh cáo đồng chí Thạch Sô Phal", Some(Purpose::Discipline)),
            ("Thực hiện nghị quyết của Đảng ủy xã về đường kênh 3", None),
            ("Sửa cầu kênh 3", None),
        ] {
            assert_eq!(named(question), expected, "{question}");
        }
    }
}

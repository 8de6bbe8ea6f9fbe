//! The summary of opinions on somebody, word for word.

use bienban::domain::*;
use bienban::report::{ApplicantSource, Document, Lack, Material, paper, plain};

use crate::papers::created;

fn asked(number: u64, step: MembershipStep, body: &str) -> AskedOpinion {
    AskedOpinion {
        number,
        step,
        source: OpinionSource::Organisation,
        body: body.into(),
        asked: "2026-11-02".parse().ok(),
        answered: None,
        agree: None,
        strengths: String::new(),
        faults: String::new(),
    }
}

/// Somebody of whom three were asked; two answered, one of them with figures alone.
fn applicant(step: MembershipStep) -> Applicant {
    let answered = "2026-11-10".parse().ok();
    let youth = AskedOpinion {
        answered,
        agree: Some((11, 12)),
        strengths: "Gương mẫu, nhiệt tình.".into(),
        ..asked(1, step, "Đoàn Thanh niên ấp Mẫu")
    };
    let residence = AskedOpinion {
        source: OpinionSource::Residence,
        answered,
        agree: Some((9, 10)),
        ..asked(2, step, "Chi ủy khóm 3")
    };
    let silent = asked(3, step, "Hội Nông dân ấp Mẫu");
    Applicant { id: ApplicantId(1), opinions: vec![youth, residence, silent], ..Applicant::default() }
}

fn made(of: &Applicant, step: MembershipStep) -> Result<Document, Lack> {
    let id = match step {
        MembershipStep::Admission => "admission-opinions",
        MembershipStep::Recognition => "recognition-opinions",
    };
    written(of, id)
}

fn written(of: &Applicant, id: &str) -> Result<Document, Lack> {
    let (name, parent, place) = ("Ấp Mẫu".into(), "Đảng bộ xã Phú Mẫu".into(), "Xã Phú Mẫu".into());
    let cell = CellName { name, parent, place };
    let (practice, committee, created) = (false, true, created());
    let (name, secretary) = ("Kim Sa Rinh", "Nguyễn Văn An");
    let mut roll = Roll::default();
    let person = Person { name: "Thạch Thị Sa Rây".into(), ..Person::default() };
    let (member, standing, role) = (MemberId(3), Standing::Official, Role::Member);
    roll.apply(&RollEvent::Added { member, person, standing, role, from: "2020-01-01".parse().unwrap() });
    let roll = &roll;
    let source =
        ApplicantSource { cell: &cell, practice, applicant: of, name, secretary, roll, committee, created };
    paper(id).unwrap().make(&Material::Applicant(source))
}

/// For the list of every paper there is.
pub fn of_made_up(step: MembershipStep) -> Document {
    made(&applicant(step), step).unwrap()
}

#[test]
fn the_summary_of_opinions_word_for_word() {
    let text = plain::write(&of_made_up(MembershipStep::Admission));
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        flat,
        "ĐẢNG BỘ XÃ PHÚ MẪU ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP MẪU ---------------------- * \
         Xã Phú Mẫu, ngày 03 tháng 12 năm 2026 TỔNG HỢP Ý KIẾN NHẬN XÉT \
         của tổ chức đoàn thể và chi ủy nơi cư trú đối với quần chúng Kim Sa Rinh ----- \
         1- Tổng số tổ chức có ý kiến: 2 (tổ chức đoàn thể 1, chi ủy nơi cư trú 1). \
         - Đoàn Thanh niên ấp Mẫu. - Chi ủy khóm 3. \
         2- Ưu điểm: - Đoàn Thanh niên ấp Mẫu: gương mẫu, nhiệt tình. \
         3- Khuyết điểm: - …………… \
         4- Nhất trí 20/22 (90,9%), không nhất trí 2. \
         - Đoàn Thanh niên ấp Mẫu: nhất trí 11/12 (91,7%), không nhất trí 1. \
         - Chi ủy khóm 3: nhất trí 9/10 (90,0%), không nhất trí 1. \
         T/M CHI ỦY BÍ THƯ Nguyễn Văn An"
    );
}

#[test]
fn without_an_answer_there_is_no_summary() {
    let step = MembershipStep::Admission;
    let silent =
        Applicant { opinions: vec![asked(1, step, "Đoàn Thanh niên ấp Mẫu")], ..Applicant::default() };
    assert_eq!(made(&silent, step), Err(Lack::NoOpinion("Kim Sa Rinh".into())));
    // Those on the recognition are others.
    let other = MembershipStep::Recognition;
    assert_eq!(made(&applicant(step), other), Err(Lack::NoOpinion("Kim Sa Rinh".into())));
}

/// For the list of every paper there is.
pub fn ceremony() -> Document {
    let admission = UpperDecision {
        day: "2026-11-24".parse().unwrap(),
        number: "112-QĐ/ĐU".into(),
        by: "Đảng ủy xã Phú Mẫu".into(),
    };
    let one = Applicant { admission: Some(admission), helpers: vec![MemberId(3)], ..Applicant::default() };
    written(&one, "ceremony").unwrap()
}

#[test]
fn the_programme_of_the_ceremony_word_for_word() {
    let text = plain::write(&ceremony());
    assert_eq!(
        text.split_whitespace().collect::<Vec<_>>().join(" "),
        "ĐẢNG BỘ XÃ PHÚ MẪU ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP MẪU ---------------------- * \
         CHƯƠNG TRÌNH lễ kết nạp đảng viên ----- Người được kết nạp: Kim Sa Rinh. \
         Quyết định kết nạp: số 112-QĐ/ĐU, ngày 24 tháng 11 năm 2026 của Đảng ủy xã Phú Mẫu. \
         Thời gian, địa điểm: …………………………. \
         1. Chào cờ (hát Quốc ca, Quốc tế ca). 2. Tuyên bố lý do, giới thiệu đại biểu. 3. Đọc quyết định kết nạp đảng viên. \
         4. Đảng viên mới Kim Sa Rinh đọc lời tuyên thệ. \
         5. Đại diện chi ủy nêu nhiệm vụ, quyền hạn của đảng viên; phân công đồng chí Thạch Thị Sa Rây giúp đỡ đảng viên dự bị. \
         6. Đại diện cấp ủy cấp trên phát biểu (nếu có). 7. Bế mạc (hát Quốc ca, Quốc tế ca)."
    );
    let held = Applicant { member: Some(MemberId(9)), ..Applicant::default() };
    assert_eq!(written(&held, "ceremony"), Err(Lack::CeremonyHeld("Kim Sa Rinh".into())));
}

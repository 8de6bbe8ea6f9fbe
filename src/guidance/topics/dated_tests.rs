//! The rating, the bases, the dates of the review and the dues by their literal figures.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::Deduction;
use crate::guidance::check::{PackOrigin, check};
use crate::guidance::{Certainty, Flaw, PackFault, Packs};
use crate::text::Lang;

fn topics(id: &str) -> &'static Topics {
    &Packs::embedded().unwrap().by_id(id).unwrap().topics
}

fn faults(sections: &str) -> Vec<(usize, Flaw)> {
    let head = "id = \"xa-mau-2026\"\ntitle.vi = \"Quy ước\"\nvalid_from = \"2026-01-01\"\n\
                certainty = \"own_design\"\ncitations = []\n";
    let known = Packs::embedded().unwrap().all();
    let place = |fault: PackFault| (fault.place.unwrap().line, fault.flaw);
    let found = check("own.toml", &format!("{head}{sections}"), PackOrigin::Book, known);
    found.unwrap_err().into_iter().map(place).collect()
}

#[test]
fn a_level_is_told_with_its_conditions_and_cases() {
    let rating = topics("xep-loai-2025").rating.as_ref().unwrap();
    let counts: Vec<(Option<u32>, usize, usize)> =
        rating.levels.iter().map(|level| (level.from, level.asks.len(), level.cases.len())).collect();
    assert_eq!(counts, [(Some(90), 3, 0), (Some(70), 1, 0), (Some(50), 1, 0), (Some(0), 0, 5)]);
    let lines = rating.lines(Lang::Vi);
    assert_eq!(lines[1], "Đồng thời phải:");
    assert!(lines[2].starts_with("1. Hoàn thành 100% nhiệm vụ") && lines[2].contains("ít nhất 30%"));
    let fulfilled = lines.iter().position(|line| line == "Từ 50 đến dưới 70 điểm: hoàn thành nhiệm vụ.");
    assert_eq!(
        lines[fulfilled.unwrap() + 2],
        "1. Hoàn thành 100% nhiệm vụ, trong đó không quá 20% chậm tiến độ."
    );
    let failed = lines.iter().position(|line| line == "Dưới 50 điểm: không hoàn thành nhiệm vụ.");
    assert_eq!(lines[failed.unwrap() + 1], "Hoặc thuộc một trong các trường hợp:");
    assert_eq!(lines[failed.unwrap() + 5], "4. Không hoàn thành trên 50% nhiệm vụ trong năm.");
    assert!(lines.contains(
        &"Nguồn: 366-QĐ/TW (30/8/2025), Điều 5, Điều 10, Điều 11; đã đối chiếu văn bản gốc.".into()
    ));
    assert!(
        lines.contains(&"Đơn vị có thành tích xuất sắc nổi trội: không quá 25%, cùng cơ sở tính.".into())
    );
    assert_eq!(
        (rating.ground.certainty, rating.cap.ground.certainty),
        (Certainty::Verified, Certainty::Verified)
    );
}

#[test]
fn what_stands_beside_the_levels_is_asked_of_the_highest() {
    let text = "id = \"xa-mau-2026\"\ntitle.vi = \"Quy ước\"\nvalid_from = \"2026-01-01\"\n\
         certainty = \"own_design\"\ncitations = []\n[rating]\ncertainty = \"own_design\"\n\
         asks = [{ vi = \"Như cũ.\" }]\n\
         levels = [{ level = \"good\", from = 70, asks = [{ vi = \"Mới.\" }] }, { level = \"failed\", from = 0 }]\n\
         cap = { percent = 20, of = \"good\", certainty = \"own_design\" }\n";
    let pack = check("own.toml", text, PackOrigin::Book, &[]).unwrap();
    let levels = pack.topics.rating.unwrap().levels;
    let asks: Vec<&str> = levels[0].asks.iter().map(|asked| asked.vi.as_str()).collect();
    assert_eq!((asks, levels[1].asks.len()), (vec!["Như cũ.", "Mới."], 0));
}

#[test]
fn an_election_leaves_out_four_groups_and_an_ordinary_vote_does_not_leave_out_the_excused() {
    let base = |id: &str, kind| {
        let rule = topics(id).bases.iter().find(|rule| rule.kind == kind).unwrap();
        (rule.deducts.clone(), rule.ground.certainty)
    };
    let ordinary = vec![Deduction::Away, Deduction::ExemptAbsent, Deduction::Suspended];
    let four = [ordinary.clone(), vec![Deduction::Excused]].concat();
    assert_eq!(base("bau-cu-2024", BaseKind::Election), (four.clone(), Certainty::Secondary));
    assert_eq!(base("bau-cu-2014", BaseKind::Election), (four, Certainty::Secondary));
    assert_eq!(base("bieu-quyet-2025", BaseKind::Ordinary), (ordinary.clone(), Certainty::Secondary));
    assert_eq!(base("bieu-quyet-2026", BaseKind::Ordinary), (ordinary.clone(), Certainty::OwnDesign));
    assert_eq!(base("bieu-quyet-2026", BaseKind::Membership), (ordinary, Certainty::OwnDesign));
    let lines = topics("bau-cu-2024").bases[0].lines(Lang::En);
    assert_eq!(
        lines[0],
        "Base of elections: the official members of the cell, without those temporarily away; exempt ones who are \
         absent; suspended ones (those prosecuted, indicted or detained too); those absent for the whole congress \
         with a reason that the convening committee accepted."
    );
}

#[test]
fn a_cell_sets_the_base_in_its_own_pack() {
    let text = "id = \"rieng-2026\"\ntitle.vi = \"Quy ước\"\nvalid_from = \"2026-01-01\"\n\
         certainty = \"own_design\"\ncitations = []\n[[bases]]\nof = \"membership\"\ndeducts = []\n\
         certainty = \"own_design\"\n";
    let packs = Packs::embedded().unwrap().with("own.toml", text).unwrap();
    let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    let of = |purpose| packs.base_rule(date, "", purpose).unwrap();
    let admission = of(crate::domain::Purpose::Admission);
    assert_eq!(
        admission.lines(Lang::Vi)[0],
        "Cơ số khi xét kết nạp, công nhận chính thức: toàn bộ đảng viên chính thức của chi bộ."
    );
    assert_eq!(of(crate::domain::Purpose::Resolution).deducts.len(), 3);
    let wrong = faults("[[bases]]\nof = \"all\"\ndeducts = [\"guests\"]\ncertainty = \"own_design\"\n");
    let lines: Vec<usize> = wrong.iter().map(|(line, _)| *line).filter(|line| *line > 1).collect();
    assert_eq!(lines, [7, 8]);
}

#[test]
fn the_review_and_the_ceremony_have_their_days() {
    let lines = |id: &str, at: usize, lang| topics(id).deadlines[at].lines(lang);
    assert_eq!(
        lines("kiem-diem-2025", 0, Lang::Vi)[..2],
        [
            "Trước hội nghị kiểm điểm ít nhất 3 ngày làm việc: gửi dự thảo bản kiểm điểm.",
            "Nguồn: 43-HD/BTCTW (31/10/2025); đã đối chiếu văn bản gốc.",
        ]
    );
    assert_eq!(
        lines("kiem-diem-2025", 1, Lang::Vi)[0],
        "Trước ngày 31/12 ít nhất 1 ngày: hoàn thành kiểm điểm, xếp loại cuối năm."
    );
    assert_eq!(
        lines("bieu-quyet-2026", 0, Lang::Vi)[0],
        "Trong 30 ngày làm việc sau quyết định kết nạp: tổ chức lễ kết nạp."
    );
    assert_eq!(
        lines("bieu-quyet-2026", 1, Lang::En)[0],
        "Within 60 working days after the introduction to the other cell: papers of an official transfer are handed in."
    );
}

#[test]
fn dues_have_their_rates_by_day() {
    let dues = topics("dang-phi-2026").dues.as_ref().unwrap();
    let lines = dues.lines(Lang::Vi);
    assert_eq!(
        lines[0],
        "Đảng viên đóng bảo hiểm xã hội bắt buộc (dự bị như chính thức): 1% tiền lương làm căn cứ đóng bảo hiểm của \
         tháng trước từ 01/02/2026 (01-QĐ/TW (03/02/2026); theo tài liệu dẫn lại, cần đối chiếu văn bản gốc)."
    );
    assert_eq!(
        lines[4],
        "Không đóng bảo hiểm, không có lương hưu, chưa đến tuổi nghỉ hưu: 0,3% lương tối thiểu tháng của vùng nơi sinh \
         hoạt đảng từ 01/02/2026; 0,5% lương tối thiểu tháng của vùng nơi sinh hoạt đảng từ 01/01/2028 (01-QĐ/TW \
         (03/02/2026), điểm 2.2, Điều 3; theo tài liệu dẫn lại, cần đối chiếu văn bản gốc)."
    );
    assert_eq!(
        lines[6..8],
        [
            "Học sinh, sinh viên: 5.000 đồng từ 01/02/2026 (01-QĐ/TW (03/02/2026); theo tài liệu dẫn lại, cần đối chiếu văn bản gốc).",
            "Mức lương tối thiểu tháng từ 01/01/2026: vùng I 5.310.000 đồng; vùng II 4.730.000 đồng; vùng III \
             4.140.000 đồng; vùng IV 3.700.000 đồng.",
        ]
    );
    let halves = dues.rates.iter().map(|rate| rate.steps[0].share).collect::<Vec<_>>();
    let [one, half] = [DuesShare::Hundredths(100), DuesShare::Hundredths(50)];
    assert_eq!(halves[..4], [one, one, half, half]);
    assert_eq!(halves[4..], [DuesShare::Hundredths(30), DuesShare::Hundredths(20), DuesShare::Dong(5000)]);
}

#[test]
fn a_rate_of_dues_is_a_share_or_a_sum() {
    let rate = |of: &str, steps: &str| {
        faults(&format!(
            "[dues]\ncertainty = \"own_design\"\nrates = [{{ who = {{ vi = \"A\" }}, {of}steps = [{steps}], \
             certainty = \"own_design\" }}]\n"
        ))
    };
    let of = "of = { vi = \"lương\" }, ";
    let unclear = [(8, Flaw::Topic(TopicFlaw::RateUnclear))];
    assert_eq!(rate(of, "{ from = \"2026-01-01\", dong = 5 }"), unclear);
    assert_eq!(rate("", "{ from = \"2026-01-01\", hundredths = 5 }"), unclear);
    assert_eq!(rate(of, "{ from = \"2026-01-01\" }"), unclear);
    let backwards = "{ from = \"2028-01-01\", hundredths = 5 }, { from = \"2028-01-01\", hundredths = 6 }";
    assert_eq!(rate(of, backwards), [(8, Flaw::Topic(TopicFlaw::DaysBackwards))]);
}

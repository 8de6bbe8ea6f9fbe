//! Discipline of a member: heard, one secret paper with every form, votes added from the heaviest down, the decision
//! or the submission, and what comes after the meeting. A cell of eighteen: without the member concerned 17 are in
//! the base, 9 are more than half and 12 two thirds.

use bienban::domain::{
    CaseMatter, CaseOutcome, CasePaper, CaseStage, Hearing, MeetingKind, MemberId, Outcome, Penalty, Purpose,
    Standing, State,
};

use super::{form, go_to, opened};
use crate::scene;
use crate::stage::Stage;

/// Trần Văn Giang.
pub const GIANG: MemberId = MemberId(7);

pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A discipline meeting at its vote.
fn at_the_vote() -> Stage {
    let mut stage = opened(MeetingKind::Discipline, 18);
    go_to(&mut stage, "discipline_vote");
    assert_eq!(stage.next_step(), "Enter: biểu quyết mục này (khiển trách, cảnh cáo đảng viên)");
    stage
}

/// Trần Văn Giang heard, his discipline put, the tellers chosen.
fn put(stage: &mut Stage) {
    stage.keys("enter ~giang~ enter");
    assert!(
        stage.shows("Tính trên 17 đảng viên chính thức, đang có mặt 17: cần 9 phiếu; đề nghị khai"),
        "{}",
        stage.screen()
    );
    stage.keys("~Bỏ sinh hoạt ba kỳ liền không có lý do~ enter enter enter enter enter enter enter");
    assert!(stage.shows("Chưa ghi đ/c Trần Văn Giang đã tự kiểm điểm"), "{}", stage.screen());
    assert_eq!(form(stage).focus, 1, "nobody said how he was heard: {}", stage.screen());
    stage.keys("right enter enter enter enter right right enter right enter");
    assert!(stage.shows("Tổ kiểm phiếu, bầu bằng giơ thẻ"), "{}", stage.screen());
    stage.keys("~Trần Văn Dung, Trần Văn Khánh~ enter 1");
    assert!(stage.shows("Hình thức kỷ luật đối với đồng chí Trần Văn Giang"), "{}", stage.screen());
}

/// The sums: papers issued, returned and valid; those with no box marked; the boxes from none to the heaviest.
fn count(stage: &mut Stage, papers: [u32; 3], unmarked: u32, boxes: &[u32]) {
    for figure in papers {
        stage.keys(&format!("~{figure}~ enter"));
    }
    stage.keys(&format!("enter ~{unmarked}~ enter enter enter enter"));
    for figure in boxes {
        stage.keys(&format!("~{figure}~ enter"));
    }
}

pub fn adopt(stage: &mut Stage) {
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter enter enter");
    scene::pass_the_gaps(stage);
    stage.keys("enter enter 1 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
}

#[test]
fn votes_are_added_from_the_heaviest_form_down_and_the_cell_decides_a_warning() {
    let mut stage = at_the_vote();
    put(&mut stage);
    let ballot = stage.meeting().open_ballot().unwrap().clone();
    assert_eq!((ballot.purpose, ballot.base.count, ballot.entitled), (Purpose::Discipline, 17, 17));
    assert!(!ballot.voters.contains(&GIANG) && ballot.secret);
    // None 3, reprimand 4, warning 7, expulsion 2: 2 + 7 = 9 of 17 are more than half.
    count(&mut stage, [17, 17, 16], 1, &[3, 4, 7, 2]);
    let words = "Chi bộ quyết định cảnh cáo đ/c Trần Văn Giang: 9/17 phiếu (52,9%) (cộng dồn từ hình thức cao nhất), cần 9.";
    assert!(stage.notice().contains(words), "{}", stage.notice());
    let meeting = stage.meeting();
    let (ballot, case) = meeting.cases()[0];
    assert_eq!((case.matter, case.hearing), (CaseMatter::Discipline, Some(Hearing::Heard)));
    assert_eq!((case.proposed, case.accepted), (Some(Penalty::Warning), Some(Penalty::Reprimand)));
    assert_eq!(meeting.case_paper(ballot), Some(CasePaper::Decision));
    // It is voted once.
    stage.keys("9 ~ky luat mot~ enter ~giang~ enter ~khác~ enter right enter enter enter enter enter enter");
    assert!(stage.shows("Chi bộ đã biểu quyết việc này về đ/c Trần Văn Giang"), "{}", stage.screen());
    stage.keys("esc esc");
    adopt(&mut stage);
    let minutes = flat(&stage.plain("bien-ban.txt"));
    for told in [
        "Nội dung xem xét về đồng chí Trần Văn Giang: bỏ sinh hoạt ba kỳ liền không có lý do. Đồng chí Trần Văn Giang đã \
         tự kiểm điểm trước Chi bộ và trình bày ý kiến, tự nhận hình thức khiển trách. Chi ủy đề nghị hình thức cảnh cáo.",
        "Số đảng viên có quyền biểu quyết: 17 đồng chí (không tính 1 đồng chí được xem xét).",
        "Chi bộ biểu quyết bằng phiếu kín hình thức kỷ luật đối với đồng chí Trần Văn Giang (tổ kiểm phiếu: Trần Văn Dung \
         (tổ trưởng), Trần Văn Khánh (thư ký)): phát ra 17 phiếu, thu về 17 phiếu, hợp lệ 16 phiếu, không hợp lệ 1 phiếu (không \
         đánh dấu ô nào); không kỷ luật 3; khiển trách 4; cảnh cáo 7; khai trừ 2; không hình thức nào đủ số phiếu theo \
         quy định; cộng dồn từ hình thức cao nhất xuống: khai trừ 2, cảnh cáo 9; cảnh cáo 9/17 phiếu (52,9%), cần 9. \
         Chi bộ quyết định kỷ luật cảnh cáo đồng chí Trần Văn Giang.",
    ] {
        assert!(minutes.contains(told), "{told}\n{minutes}");
    }
    let decision = flat(&stage.plain("quyet-dinh-ky-luat-1.txt"));
    let told = "Số 01-QĐ/CB ";
    assert!(decision.contains(told), "{decision}");
    let told = "QUYẾT ĐỊNH thi hành kỷ luật đối với đảng viên Trần Văn Giang ----- - Căn cứ Điều 36, Điều lệ Đảng Cộng \
                sản Việt Nam; - Căn cứ kết quả bỏ phiếu kín của Chi bộ ngày 03 tháng 12 năm 2026, CHI BỘ ẤP THỬ QUYẾT ĐỊNH: \
                Điều 1. Thi hành kỷ luật cảnh cáo đối với đồng chí Trần Văn Giang vì bỏ sinh hoạt ba kỳ liền không có lý \
                do. Điều 2. Quyết định này có hiệu lực kể từ ngày công bố. Nếu không đồng ý, trong vòng một tháng, kể từ \
                ngày nhận quyết định, đồng chí Trần Văn Giang có quyền khiếu nại với cấp ủy hoặc ủy ban kiểm tra cấp \
                trên; trong khi chờ giải quyết vẫn phải chấp hành quyết định. Điều 3. Các đảng viên của Chi bộ và đồng \
                chí Trần Văn Giang chịu trách nhiệm thi hành Quyết định này. T/M CHI BỘ";
    assert!(decision.contains(told), "{decision}");
    // After the meeting: handed over, then a month for a complaint.
    stage.keys("esc");
    let mut later = Stage::on(stage.disk.survivor(), "2026-12-10T19:00:00+07:00".parse().unwrap());
    assert!(later.shows("Giao quyết định kỷ luật: Trần Văn Giang"), "{}", later.screen());
    later.keys("3 8");
    assert_eq!(later.next_step(), "Enter: ghi ngày nhận quyết định, đ/c Trần Văn Giang");
    later.keys("enter ~05/12/2026~ enter");
    assert_eq!(
        later.notice(),
        "Đã ghi ngày nhận. Đ/c Trần Văn Giang có quyền khiếu nại đến hết ngày 05/01/2027.",
        "{}",
        later.screen()
    );
    assert!(later.shows("còn 26 ngày để khiếu nại"), "{}", later.screen());
    later.keys("3 ~04/12/2026~ enter enter enter");
    assert!(later.shows("Ngày khiếu nại trước ngày nhận quyết định (05/12/2026)"), "{}", later.screen());
    later.keys("ctrl-a delete ~09/12/2026~ enter ~Ủy ban kiểm tra Đảng ủy xã Thử~ enter enter");
    let row = bienban::app::acts::case::rows(&later.model).remove(0);
    assert_eq!(row.stage, CaseStage::Complained);
    let giang = later.model.roll().get(GIANG).unwrap();
    assert_eq!(giang.standing(later.now().date_naive()), Standing::Official, "a warning changes no standing");
}

#[test]
fn expulsion_with_two_thirds_is_proposed_and_the_roll_follows_the_decision_from_above() {
    let mut stage = at_the_vote();
    put(&mut stage);
    // Twelve of 17 are two thirds.
    count(&mut stage, [17, 17, 17], 0, &[1, 1, 3, 12]);
    let words = "Chi bộ đề nghị cấp có thẩm quyền khai trừ đ/c Trần Văn Giang: 12/17 phiếu (70,6%), cần 12.";
    assert!(stage.notice().contains(words), "{}", stage.notice());
    adopt(&mut stage);
    let submission = flat(&stage.plain("to-trinh-ky-luat-xoa-ten-1.txt"));
    for told in [
        "Số 01-TTr/CB",
        "TỜ TRÌNH đề nghị thi hành kỷ luật đối với đảng viên Trần Văn Giang ----- Kính trình: Đảng ủy xã Thử - Căn cứ Điều \
         36, Điều 38, Điều lệ Đảng Cộng sản Việt Nam, Ngày 03 tháng 12 năm 2026, Chi bộ Ấp Thử đã họp để xem xét kỷ luật \
         đồng chí Trần Văn Giang. Tổng số đảng viên của Chi bộ: 18 đảng viên, trong đó chính thức 18 đồng chí, dự bị 0 \
         đồng chí. Có mặt: 18 đồng chí. Vắng mặt: không.",
        "Kết quả bỏ phiếu kín: khai trừ 12/17 phiếu (70,6%), cần 12. Chi bộ đề nghị Đảng ủy xã Thử thi hành kỷ luật khai \
         trừ đối với đồng chí Trần Văn Giang. Chi bộ Ấp Thử kính trình Đảng ủy xã Thử xem xét, quyết định.",
        "Nơi nhận: - Như trên; - Lưu hồ sơ Chi bộ.",
    ] {
        assert!(submission.contains(told), "{told}\n{submission}");
    }
    stage.keys("esc");
    let mut later = Stage::on(stage.disk.survivor(), "2026-12-28T19:00:00+07:00".parse().unwrap());
    later.keys("3 8");
    assert_eq!(later.next_step(), "Enter: ghi quyết định của cấp trên, đ/c Trần Văn Giang");
    // Before the meeting nothing can have been decided on it.
    later.keys("enter enter ~01/12/2026~ enter enter enter");
    assert!(later.shows("Ngày này trước ngày chi bộ họp (03/12/2026)"), "{}", later.screen());
    later.keys("ctrl-a delete ~20/12/2026~ enter ~31-QĐ/ĐU~ enter ~Đảng ủy xã Thử~ enter");
    assert_eq!(
        later.notice(),
        "Đã ghi quyết định của cấp trên về đ/c Trần Văn Giang: khai trừ. Đồng chí ấy không còn trong danh sách từ ngày \
         20/12/2026.",
        "{}",
        later.screen()
    );
    let standing =
        |stage: &Stage, day: &str| stage.model.roll().get(GIANG).unwrap().standing(day.parse().unwrap());
    assert_eq!(standing(&later, "2026-12-19"), Standing::Official);
    assert_eq!(standing(&later, "2026-12-20"), Standing::Expelled);
    // The day put right: until then he stands on the roll as before.
    later.keys("1 enter ctrl-a delete ~22/12/2026~ enter enter enter");
    assert_eq!(standing(&later, "2026-12-21"), Standing::Official, "{}", later.screen());
    assert_eq!(standing(&later, "2026-12-22"), Standing::Expelled);
    // An earlier day: from it on, and not only until the one that was told before.
    later.keys("1 enter ctrl-a delete ~18/12/2026~ enter enter enter");
    assert_eq!(standing(&later, "2026-12-17"), Standing::Official, "{}", later.screen());
    for day in ["2026-12-18", "2026-12-21", "2026-12-22", "2026-12-31"] {
        assert_eq!(standing(&later, day), Standing::Expelled, "{day}");
    }
    later.keys("1 enter ctrl-a delete ~22/12/2026~ enter enter enter");
    assert_eq!(standing(&later, "2026-12-21"), Standing::Official, "{}", later.screen());
    // Not followed above: the member stays.
    later.keys("1 up right right right right right enter enter enter enter");
    let record = later.model.roll().cases[0].clone();
    assert_eq!(record.decided.unwrap().0, CaseOutcome::Nothing, "{}", later.screen());
    assert_eq!(standing(&later, "2026-12-22"), Standing::Official);
}

#[test]
fn less_than_two_thirds_for_expulsion_comes_to_the_next_form_and_too_few_for_any_to_none() {
    let mut stage = at_the_vote();
    put(&mut stage);
    // Eleven of 17 are short of two thirds; added to the warning they are more than half.
    count(&mut stage, [17, 17, 17], 0, &[3, 2, 1, 11]);
    assert!(
        stage.notice().contains("Chi bộ quyết định cảnh cáo đ/c Trần Văn Giang: 12/17"),
        "{}",
        stage.notice()
    );
    // The recount keeps the first count: 8 for any form are too few.
    stage.keys("9 ~dem lai~ enter enter enter enter enter enter enter enter enter");
    stage.keys("~9~ enter ~4~ enter ~3~ enter ~1~ enter");
    let words =
        "Không hình thức kỷ luật nào đủ số phiếu, kể cả khi cộng dồn: đ/c Trần Văn Giang không bị kỷ luật.";
    assert!(stage.notice().contains(words), "{}", stage.notice());
    let ballot = stage.meeting().cases()[0].0;
    assert_eq!((ballot.counts.len(), ballot.outcome()), (2, Some(Outcome::Failed)));
    adopt(&mut stage);
    let names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    assert!(!names.iter().any(|name| name.contains("ky-luat-1")), "{names:?}");
    let minutes = flat(&stage.plain("bien-ban.txt"));
    let told = "Kiểm đếm lại: phát ra 17 phiếu, thu về 17 phiếu, hợp lệ 17 phiếu, không hợp lệ 0 phiếu; không kỷ luật 9; \
                khiển trách 4; cảnh cáo 3; khai trừ 1; không hình thức kỷ luật nào đủ số phiếu, kể cả khi cộng dồn.";
    assert!(minutes.contains(told), "{minutes}");
}

#[test]
fn the_boxes_make_up_the_valid_papers_and_the_member_counts_nothing() {
    let mut stage = at_the_vote();
    stage
        .keys("enter ~giang~ enter ~Gây mất đoàn kết~ enter right right enter enter enter enter enter enter");
    stage.keys("~Trần Văn Giang~ enter");
    assert!(
        stage.shows("Đ/c Trần Văn Giang là người được xem xét nên không kiểm phiếu"),
        "{}",
        stage.screen()
    );
    stage.keys("ctrl-a delete ~Trần Văn Dung~ enter 1");
    count(&mut stage, [17, 17, 17], 0, &[3, 2, 1, 10]);
    assert!(stage.shows("Cộng các ô được 16 phiếu mà có 17 phiếu hợp lệ"), "{}", stage.screen());
    assert!(stage.meeting().cases()[0].0.count().is_none());
    stage.keys("ctrl-a delete ~11~ enter");
    assert!(stage.meeting().cases()[0].0.count().is_some(), "{}", stage.screen());
    // Undo takes the count back, then the question with what it was about.
    stage.keys("ctrl-z");
    assert!(stage.meeting().cases()[0].0.count().is_none());
    let minutes = scene::drafted(&stage, "minutes");
    assert!(
        minutes.contains("Đồng chí Trần Văn Giang từ chối kiểm điểm; Chi bộ vẫn tiến hành xem xét."),
        "{minutes}"
    );
}

#[test]
fn the_paper_has_a_box_for_each_form_and_the_record_every_sum() {
    let mut stage = at_the_vote();
    put(&mut stage);
    let paper = scene::drafted(&stage, "discipline-ballot");
    let told = "PHIẾU BIỂU QUYẾT thi hành (đề nghị thi hành) kỷ luật đối với đảng viên Trần Văn Giang ----- Đồng chí đánh \
                dấu X vào một ô.";
    assert!(paper.contains(told), "{paper}");
    assert_eq!(paper.matches("Khai trừ").count(), 17, "a paper for each of 17: {paper}");
    assert!(!paper.contains("Cách chức"), "he holds no office: {paper}");
    count(&mut stage, [17, 17, 16], 1, &[3, 4, 7, 2]);
    let record = scene::drafted(&stage, "tellers-discipline");
    for told in [
        "BIÊN BẢN kiểm phiếu biểu quyết kỷ luật",
        "1. Hình thức kỷ luật đối với đồng chí Trần Văn Giang Số đảng viên có quyền biểu quyết: 17 đồng chí (không tính 1 \
         đồng chí được xem xét).",
        "Không hình thức nào đủ số phiếu theo quy định. Cộng dồn từ hình thức cao nhất xuống: khai trừ 2, cảnh cáo 9. Kết \
         quả: cảnh cáo 9/17 phiếu (52,9%), cần 9.",
        "THƯ KÝ",
        "TỔ TRƯỞNG",
    ] {
        assert!(record.contains(told), "{told}\n{record}");
    }
    // An ordinary secret vote was not counted.
    assert!(!scene::drafted(&stage, "minutes").contains("không tính cho bên nào"));
}

#[test]
fn a_secret_vote_on_discipline_leaves_sums_alone() {
    let mut stage = at_the_vote();
    put(&mut stage);
    count(&mut stage, [17, 17, 17], 0, &[3, 4, 8, 2]);
    let records = &stage.model.live.as_ref().unwrap().records;
    let counted: Vec<String> = records
        .iter()
        .map(|one| serde_json::to_string(&one.event).unwrap())
        .filter(|line| line.contains("papers_counted"))
        .collect();
    // Tellers are the fifth and the ninth; nothing names anybody else, and no order of papers is there.
    assert_eq!(
        counted,
        [
            "{\"ballot\":{\"papers_counted\":{\"ballot\":1,\"count\":{\"tellers\":[5,9],\"papers\":{\"issued\":17,\"returned\":17,\
             \"valid\":17},\"yes\":14,\"no\":3,\"boxes\":[{\"votes\":3},{\"penalty\":\"reprimand\",\"votes\":4},{\"penalty\":\
             \"warning\",\"votes\":8},{\"penalty\":\"expulsion\",\"votes\":2}]}}}}"
        ]
    );
}

//! Admission and recognition: both in one meeting, a recognition alone in English, and who is to help an applicant. In the
//! cell of eight seven may vote and five are two thirds.

use bienban::domain::{ApplicantStage, MeetingKind, MemberId, Outcome};
use bienban::text::Lang;

use super::{EIGHT, planned, same, says_in_two_rows, seal, told, walk};
use crate::scene;
use crate::stage::Stage;

/// A cell of eight with an applicant who handed the application in, and with the day of Sal's ceremony.
fn on_the_way() -> Stage {
    let mut stage = scene::named();
    stage.bring("ds.csv", EIGHT);
    stage.keys("3 5 ~ds.csv~ enter 1 6 enter ~01/12/2025~ enter");
    stage.keys("1 ~Kim Sa Rinh~ enter ~19/05/2001~ enter ~Khmer~ enter ~Ấp Thử~ enter enter");
    stage.keys("3 ~6/2026~ enter ~15/GCN~ enter ~01/09/2026~ enter ~tth~ enter esc esc");
    assert_eq!(stage.model.screen(), "home", "{}", stage.screen());
    stage
}

/// A meeting on persons at the item of their votes.
fn at_the_votes(lang: Lang) -> Stage {
    let mut stage = on_the_way();
    planned(&mut stage, MeetingKind::Admission);
    stage.model.lang = lang;
    stage.keys("enter enter ~tth~ enter enter");
    stage.keys("7 7 enter enter 7 7 7 7");
    assert_eq!(stage.meeting().agenda.current().unwrap().step, "admission_vote", "{}", stage.screen());
    stage
}

#[test]
fn an_admission_and_a_recognition_are_voted_one_after_the_other() {
    let mut stage = at_the_votes(Lang::Vi);
    stage.keys("enter down enter enter ~Gương mẫu, nhiệt tình~ enter ~Còn nóng vội~ enter enter enter");
    stage.keys("2 ~5~ enter ~1~ enter ~1~ enter");
    says_in_two_rows(&stage);
    stage.keys("~thử thách chưa đủ~ enter");
    assert_eq!(stage.next_step(), "Enter: biểu quyết tiếp về Sơn Vi Sal; không thì 7 sang mục sau");
    stage.keys("enter");
    // Whom the meeting voted on stands last.
    let screen = stage.screen();
    let place = |name: &str| screen.rfind(name).unwrap_or_else(|| panic!("{name}\n{screen}"));
    assert!(place("Sơn Vi Sal") < place("Kim Sa Rinh"), "{screen}");
    stage.keys("~son~ enter enter ~Lập trường vững vàng~ enter ~Ít phát biểu~ enter enter 1");
    walk(
        &mut stage,
        &[
            ("Enter: xong mục này, sang mục 8", "enter"),
            ("Chưa ghi kết luận của chủ trì", "f5"),
            ("Enter: xong mục này, sang mục 9", "enter"),
            ("Enter: đọc lại và thông qua biên bản", ""),
        ],
    );
    seal(&mut stage);
    assert!(stage.shows("In, ký biên bản và các văn bản nêu dưới đây."), "{}", stage.screen());
    same(
        &stage,
        "nghi-quyet-cong-nhan-1.txt",
        "ĐẢNG BỘ XÃ THỬ ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP THỬ ---------------------- * Số 02-NQ/CB Xã Thử, ngày 03 tháng 12 \
         năm 2026 NGHỊ QUYẾT đề nghị công nhận đảng viên chính thức ----- - Căn cứ Điều 5, Điều lệ Đảng Cộng sản Việt Nam, \
         Ngày 03 tháng 12 năm 2026, Chi bộ Ấp Thử đã họp để xét, đề nghị công nhận đảng viên dự bị Sơn Vi Sal được kết nạp \
         vào Đảng ngày 03 tháng 12 năm 2025, trở thành đảng viên chính thức. Tổng số đảng viên của Chi bộ: 8 đảng viên, \
         trong đó chính thức 7 đồng chí, dự bị 1 đồng chí. Có mặt: 8 đồng chí. Vắng mặt: không. Chủ trì hội nghị: Đồng chí \
         Nguyễn Văn An. Chức vụ: Bí thư Chi bộ. Thư ký hội nghị: Đồng chí Trần Thị Hoa. Sau khi nghe báo cáo và thảo luận, \
         Chi bộ thống nhất kết luận về đảng viên dự bị Sơn Vi Sal như sau: Ưu điểm: Lập trường vững vàng. Khuyết điểm: Ít \
         phát biểu. Đối chiếu với quy định của Điều lệ Đảng về tiêu chuẩn đảng viên, Chi bộ nhận thấy đảng viên dự bị Sơn \
         Vi Sal xứng đáng được công nhận đảng viên chính thức với sự tán thành của 7 đồng chí (đạt 100%) so với tổng số \
         đảng viên chính thức. Số không tán thành: không. Chi bộ đề nghị Đảng ủy xã Thử xét, quyết định công nhận đảng viên \
         dự bị Sơn Vi Sal là đảng viên chính thức. T/M CHI BỘ BÍ THƯ Nguyễn Văn An Nơi nhận: - Đảng ủy xã Thử (để báo cáo); \
         - Lưu hồ sơ Chi bộ.",
    );
    let minutes = told(&stage, "bien-ban.txt");
    for words in [
        "BIÊN BẢN Họp chi bộ xét kết nạp, công nhận đảng viên chính thức tháng 12 năm 2026",
        "7. Biểu quyết kết nạp, công nhận",
        "Chi bộ biểu quyết đề nghị kết nạp quần chúng Kim Sa Rinh vào Đảng: 5/7 đồng chí tán thành (71,4%); không tán \
         thành 1; ý kiến khác 1; đủ hai phần ba. Lý do không tán thành: thử thách chưa đủ.",
        "là đảng viên chính thức: 7/7 đồng chí tán thành (100%); đủ hai phần ba.",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
}

#[test]
fn a_recognition_alone_is_led_to_in_english_and_its_title_fits() {
    let mut stage = at_the_votes(Lang::En);
    assert_eq!(stage.meeting().agenda.current().unwrap().title_en, "Vote on admission or recognition");
    stage.keys("9 ~one person~ enter ~son~ enter enter ~Steady~ enter enter enter");
    // Four of seven are not two thirds; the recount finds five.
    stage.keys("2 ~4~ enter ~3~ enter enter");
    assert_eq!(stage.meeting().ballots[0].outcome(), Some(Outcome::Failed));
    says_in_two_rows(&stage);
    assert!(
        stage.notice().starts_with("Not passed: “Đề nghị công nhận đảng viên dự bị Sơn Vi Sal…”, 5 needed."),
        "{}",
        stage.notice()
    );
    stage.keys("enter 9 ~recount the last~ enter ctrl-a ~5~ enter ctrl-a ~2~ enter enter enter");
    assert_eq!(stage.meeting().ballots[0].outcome(), Some(Outcome::Passed), "{}", stage.screen());
    stage.keys("9 ~any item~ enter ~adoption~ enter");
    walk(&mut stage, &[("Enter: read back and adopt the minutes", "")]);
    seal(&mut stage);
    let minutes = told(&stage, "bien-ban.txt");
    for words in [
        "BIÊN BẢN Họp chi bộ xét công nhận đảng viên chính thức tháng 12 năm 2026",
        "4/7 đồng chí tán thành (57,1%); không tán thành 3. Kiểm đếm lại: 5/7 đồng chí tán thành (71,4%); không tán thành \
         2; đủ hai phần ba.",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
    let names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    assert!(!names.iter().any(|name| name.contains("ket-nap-1")), "{names:?}");
}

#[test]
fn who_is_to_help_stands_in_the_record_once_the_minutes_are_adopted() {
    let mut stage = scene::cell();
    stage.keys("3 6 1 ~Kim Sa Rinh~ enter ~19/05/2001~ enter ~Khmer~ enter ~Ấp Thử~ enter enter esc esc");
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8 7 7 enter enter 7");
    stage.keys("9 ~cu hoc lop~ enter ~kim~ enter ~Trần Thị Hoa, Lý Vĩnh Phát~ enter enter 1");
    let helpers = |stage: &Stage| stage.model.roll().applicants[0].helpers.clone();
    assert_eq!(helpers(&stage), [], "{}", stage.screen());
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter");
    seal(&mut stage);
    assert_eq!(helpers(&stage), [MemberId(2), MemberId(4)]);
    // The book has it too, and who goes to the course is told later.
    let later = Stage::on(stage.disk.survivor(), "2026-12-10T19:00:00+07:00".parse().unwrap());
    assert_eq!(helpers(&later), [MemberId(2), MemberId(4)]);
    let today = later.now().date_naive();
    assert_eq!(later.model.roll().applicants[0].stage(&[], today), ApplicantStage::Followed);
}
